import pytest

from agents.reading.dateline import dateline_in


@pytest.mark.parametrize(
    ("line", "place", "country", "agency", "news"),
    [
        ("HONG KONG — Shares rose.", "HONG KONG", "HK", None, "Shares rose."),
        ("NEW YORK (AP) — Stocks fell.", "NEW YORK", "US", "AP", "Stocks fell."),
        ("LONDON, March 3 (Reuters) - Sterling rose.", "LONDON", "GB", "Reuters", "Sterling rose."),
        ("FRANKFURT, Germany (AP) -- The DAX fell.", "FRANKFURT", "DE", "AP", "The DAX fell."),
        ("TOKYO, Feb. 3 (Kyodo) – The Nikkei rose.", "TOKYO", "JP", "Kyodo", "The Nikkei rose."),
        ("SYDNEY (Reuters) -Shares rose.", "SYDNEY", "AU", "Reuters", "Shares rose."),
        ("TOKYO--Toyota shares rose.", "TOKYO", "JP", None, "Toyota shares rose."),
        ("New York (Dow Jones)--Copper fell.", "New York", "US", "Dow Jones", "Copper fell."),
        ("LONDON/TOKYO (Reuters) - Gold rose.", "LONDON", "GB", "Reuters", "Gold rose."),
        ("PARIS, 3 Mar 2025 (AFP) - The CAC rose.", "PARIS", "FR", "AFP", "The CAC rose."),
        ("TOKYO, Feb. 10,\xa02025 /PRNewswire/ — A firm.", "TOKYO", "JP", "PRNewswire", "A firm."),
        ("LONDON--(BUSINESS WIRE)--May 3, 2025--A firm.", "LONDON", "GB", "BUSINESS WIRE", "A firm."),
        ("LJUBLJANA (Slovenia), May 4 (SeeNews) - A bank.", "LJUBLJANA", "SI", "SeeNews", "A bank."),
        ("NOWHERETON (ANSA) - A firm.", "NOWHERETON", None, "ANSA", "A firm."),
        ("Feb 10 (Reuters) - Profit rose.", None, None, "Reuters", "Profit rose."),
        ("(Reuters) - Profit rose.", None, None, "Reuters", "Profit rose."),
        ("NEW YORK (AP) _ Stocks fell.", "NEW YORK", "US", "AP", "Stocks fell."),
        ("WASHINGTON, D.C. (AP) — Yields fell.", "WASHINGTON", "US", "AP", "Yields fell."),
        ("BEIJING, Feb. 10 (Xinhua) -- Shares rose.", "BEIJING", "CN", "Xinhua", "Shares rose."),
        ("HONG KONG Asian stocks rose.", "HONG KONG", "HK", None, "Asian stocks rose."),
        ("LONDON A rebound began.", "LONDON", "GB", None, "A rebound began."),
        ("SINGAPORE/TOKYO Asian stocks rose.", "SINGAPORE", "SG", None, "Asian stocks rose."),
        ("LONDON: Shares rose.", "LONDON", "GB", None, "Shares rose."),
    ],
)
def test_a_dateline_is_read_whatever_the_agencys_habit(line, place, country, agency, news):
    found = dateline_in(line)
    assert found is not None
    assert (found.place, found.country, found.agency, line[found.end :]) == (place, country, agency, news)


def test_a_byline_that_runs_into_the_dateline_is_parted_from_it():
    line = "By Ann Lee and Bo Chan SYDNEY (Reuters) - Shares rose."
    found = dateline_in(line)
    assert found is not None
    assert (found.byline, found.place, line[found.end :]) == ("Ann Lee and Bo Chan", "SYDNEY", "Shares rose.")


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Shares rose in Tokyo — and fell in Seoul.",
        "OPEC — the cartel — met.",
        "EXCLUSIVE — a bank is for sale.",
        "UPDATE 1-China shares fall",
        "Apple (AAPL) -1.3% in early trading.",
        "IBM (NYSE: IBM) — shares rose.",
        "Japan - where rates are low - borrows more.",
        "— Shares rose.",
        "US Treasuries rose.",
        "UK Gilts fell.",
        "U.S. Treasuries rose.",
        "USA Compression rose.",
        "HONG KONG STOCKS RISE 2 PCT",
        "NVIDIA Shares rose.",
        "()",
    ],
)
def test_a_sentence_is_not_taken_for_a_dateline(line):
    assert dateline_in(line) is None


def test_the_time_zone_of_the_place_is_known():
    found = dateline_in("TOKYO — Shares rose.")
    assert found is not None
    assert str(found.timezone) == "Asia/Tokyo"


@pytest.mark.parametrize(
    ("line", "place", "country", "agency"),
    [
        ("Tegucigalpa, Jan 2 (EFE).- The president", "Tegucigalpa", "HN", "EFE"),
        ("Nueva Delhi, 21 ene (EFE).- Una pareja", "Nueva Delhi", "IN", "EFE"),
        ("MOSCOW, January 21. /TASS/. The Kremlin", "MOSCOW", "RU", "TASS"),
        ("MOSCOW. March 4 (Interfax) - The ruble", "MOSCOW", "RU", "Interfax"),
        ("SAITAMA, Japan, Dec. 9 Kyodo - A club", "SAITAMA", "JP", "Kyodo"),
        ("(ANSA) - ROME, JUL 11 - A company", "ROME", "IT", "ANSA"),
        ("Genève (ats) Le SMI", "Genève", "CH", "ats"),
        ("Mumbai, Mar 4 (PTI) Equity benchmarks", "Mumbai", "IN", "PTI"),
        ("New Delhi [India], March 4 (ANI): The", "New Delhi", "IN", "ANI"),
        ("Paris, 4 mars 2024 (AFP) - La Bourse", "Paris", "FR", "AFP"),
        ("Frankfurt am Main (dpa/lhe) - Der Dax", "Frankfurt am Main", "DE", "dpa/lhe"),
        ("BRUXELLES 04/03 (BELGA) = Le Bel 20", "BRUXELLES", "BE", "BELGA"),
        ("Oslo (NTB): Børsen", "Oslo", "NO", "NTB"),
        ("Hamburg, 4. März (dpa) - Der", "Hamburg", "DE", "dpa"),
        ("LISBOA, 4 mar (Lusa) -- A bolsa", "LISBOA", "PT", "Lusa"),
    ],
)
def test_datelines_of_other_agencies_are_read(line, place, country, agency):
    found = dateline_in(line)
    assert (found.place, found.country, found.agency) == (place, country, agency)


@pytest.mark.parametrize(
    "line", ["Shares in Nice (FR) Ltd rose", "Apple (AAPL) Shares rose", "Paris (TX) Shares"]
)
def test_brackets_in_a_sentence_are_no_agency(line):
    assert dateline_in(line) is None
