"""Whom a list of share prices means: companies of its own market, by its tickers, and its indices."""

from __future__ import annotations

from typing import Final

import pytest

from agents.extraction.agent import statements_in
from agents.extraction.table.boards import board_of
from schemas.event import EventKind, Statement
from tests.extraction.stories import story

_TITLES: Final = "                                 Close     Change   % Change"


def _told(headline: str, *rows: str, below: str = "") -> list[Statement]:
    lines = [f"  {name:<28}{'31.20':>10}{'+0.40':>11}{'+1.30':>11}" for name in rows]
    text = "\n".join((_TITLES, *lines, below, ""))
    return [it for it in statements_in(story(text, headline=headline)) if str(it.kind).endswith("_move")]


@pytest.mark.parametrize(
    ("headline", "row", "meant"),
    [
        ("Bangkok Closing Stock Prices", "Delta Electronics", "company:XBKK:DELTA"),
        ("Taipei Closing Stock Prices", "Delta Electronics", "company:XTAI:2308"),
        ("Kuala Lumpur Most Actives", "Capital A", "company:XKLS:5099"),
        ("Stockholm Closing Stock Prices", "Svenska Handelsbnkn A", "company:XSTO:SHBA"),
        ("Hong Kong Most Actives", "Huaneng Pwr Intl", "company:XHKG:0902"),
        ("Shenzhen Most Actives", "CSG Holding", "company:XSHE:000012"),
        ("Zurich Most Actives", "Roche Holding Part. Cert.", "company:XSWX:ROG"),
    ],
)
def test_a_row_means_the_company_of_the_list_s_own_market(headline: str, row: str, meant: str) -> None:
    assert [it.entity_id for it in _told(headline, row)] == [meant]


def test_a_company_is_told_with_its_ticker_on_the_list_s_exchange() -> None:
    (told,) = _told("Shanghai Closing Stock Prices", "Ping An Ins of China A")
    assert (told.entity_id, told.mic, told.ticker) == ("company:XHKG:2318", "XSHG", "601318")
    assert (told.currency, told.level_unit) == ("CNY", "CNY")


def test_a_foreign_share_is_told_with_the_exchange_and_the_money_of_the_list() -> None:
    (told,) = _told("Mexico Most Actives", "Microsoft")
    assert (told.entity_id, told.mic, told.ticker) == ("company:XNAS:MSFT", "XMEX", None)
    assert (told.level, told.level_unit) == (31.2, "MXN")


def test_a_country_in_a_headline_that_announces_no_list_is_not_where_foreign_shares_are_quoted() -> None:
    table = "| Company | Last | % Change |\n| --- | --- | --- |\n| {} | $201.10 | -1.20 |\n"
    headline = "Technology slides as China answers with duties of its own"
    (told,) = statements_in(story(table.format("Apple"), headline=headline))
    assert (told.entity_id, told.mic, told.level_unit) == ("company:XNAS:AAPL", "XNAS", "USD")


def test_two_countries_or_a_continent_make_no_market_of_shortened_names() -> None:
    for headline in ("Hong Kong and Tokyo Most Actives", "STOXX Europe 600 Most Actives"):
        (told,) = _told(headline, "Huaneng Pwr Intl")
        assert (str(told.entity_id)[:5], told.mic) == ("name:", None)


def test_a_company_that_no_list_knows_has_the_exchange_of_the_list() -> None:
    (told,) = _told("Nasdaq Most Active Issues", "Pelorin Therapeutics")
    assert (str(told.entity_id)[:5], told.mic, told.ticker) == ("name:", "XNAS", None)


def test_the_averages_are_those_of_new_york() -> None:
    (told,) = _told("Averages Closing 65 Stocks", "Public Svc Enterprise")
    assert told.entity_id == "company:XNYS:PEG"


def test_sectors_of_an_index_are_indices() -> None:
    table = "| Index name | Percent change % |\n| --- | --- |\n| S&P 500 Health Care | -0.30 |\n"
    told = statements_in(story(table, headline="Sector performance"))
    assert [it.entity_id for it in told] == ["index:S5HLTH"]


def test_a_shortened_name_means_nobody_known_where_the_list_names_no_market() -> None:
    (told,) = _told("Most Actives", "Huaneng Pwr Intl")
    assert str(told.entity_id).startswith("name:")


def test_a_full_stop_in_a_name_ends_no_list() -> None:
    told = _told("Zurich Most Actives", "Schindler Part. Cert.", "Corp. Pelorin Ltd. Reg", "Novartis")
    assert [it.entity_name for it in told] == ["Schindler", "Corp. Pelorin Ltd.", "Novartis"]


@pytest.mark.parametrize(
    ("headline", "row", "index"),
    [
        ("Prague Closing Stock Prices", "PX Index", "index:PX"),
        ("Zurich Closing Stock Prices", "SPI", "index:SPI"),
        ("Madrid Closing Stock Prices", "Madrid General", "index:IGBM"),
        ("Wellington Closing Stock Prices", "NZSX-50", "index:NZ50"),
    ],
)
def test_an_index_among_shares_is_told_as_an_index(headline: str, row: str, index: str) -> None:
    (told,) = _told(headline, row)
    assert (told.kind, told.entity_id) == (EventKind.INDEX_MOVE, index)


def test_a_whole_market_that_no_list_knows_is_no_company() -> None:
    assert _told("Oslo Closing Stock Prices", "Oslo Stock Exch Equity") == []


@pytest.mark.parametrize(("below", "level"), [("Prices in Pence", 0.312), ("Prices in Sterling", 31.2)])
def test_prices_in_pence_are_told_in_pounds(below: str, level: float) -> None:
    (told,) = _told("London Closing Stock Prices", "Tesco", below=below)
    assert (told.level, told.level_unit, told.change_pct) == (level, "GBP", 1.3)


def test_a_headline_names_a_board_by_town_country_index_or_exchange() -> None:
    assert board_of("Shanghai Most Actives").mics == {"XSHG"}
    assert board_of("China Most Actives").mics == {"XSHG", "XSHE"}
    assert board_of("Nasdaq Gainers & Losers").places == {"US"}
    assert board_of("FTSE 100 Risers and Fallers").mics == {"XLON"}
    assert board_of("Most Actives").mics == frozenset()


def test_the_ticker_of_a_row_is_that_of_the_share_it_quotes() -> None:
    text = (
        "Issue                  Symbol     Close     Change   % Change\n"
        "Barrick Gold           ABXX       31.20      +0.40      +1.30\n"
    )
    (told,) = statements_in(story(text, headline="NYSE Most Active Issues"))
    assert (told.entity_id, told.mic, told.ticker) == ("company:XTSE:ABX", "XNYS", "ABXX")


@pytest.mark.parametrize(
    ("headline", "row", "ticker"),
    [
        ("Stockholm Closing Stock Prices", "Investor A", "INVEA"),
        ("Stockholm Closing Stock Prices", "Investor B", "INVEB"),
        ("Stockholm Closing Stock Prices", "Telia", "TELIA"),
        ("Brazil Most Actives", "Petroleo Brasileiro Ord", "PETR3"),
        ("Brazil Most Actives", "Petroleo Brasileiro Pref", "PETR4"),
        ("Brazil Most Actives", "Petroleo Brasileiro", "PETR4"),
    ],
)
def test_a_class_of_paper_has_the_ticker_of_that_class(headline: str, row: str, ticker: str) -> None:
    (told,) = _told(headline, row)
    assert told.ticker == ticker
