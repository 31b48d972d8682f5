"""Companies that no list knows, named in full with their listing behind."""

from __future__ import annotations

import pytest

from agents.extraction.agent import statements_in
from agents.extraction.names.listing_codes import listing_of
from schemas.event import EventKind
from tests.extraction.stories import story

_FULL = "Northbay Gold Corp. (TSXV: NBG) found gold. "


@pytest.mark.parametrize(
    "text",
    [
        "Northbay Gold Corp. (TSXV: NBG) shares climbed 12% to $0.84 on the TSX Venture Exchange.",
        f"{_FULL}Northbay fell 12% on Thursday.",
        f"{_FULL}Shares of Northbay Gold fell 12%.",
    ],
)
def test_a_listing_makes_a_company_of_a_name_in_the_whole_story(text: str) -> None:
    (found,) = statements_in(story(text))
    assert (found.kind, found.entity_name) == (EventKind.EQUITY_MOVE, "Northbay Gold Corp")
    assert (found.ticker, found.mic, found.region) == ("NBG", "XTSX", "CA")


@pytest.mark.parametrize(
    "text",
    [
        "Northbay Gold Corp. found gold. Northbay fell 12% on Thursday.",
        f"{_FULL}Jane Northbay spoke. Northbay fell 12% on Thursday.",
        "Pelorin and Quellen Pumps (ABCD: QPP) fell 12%.",
    ],
)
def test_without_a_listing_or_beside_a_person_a_name_is_no_company(text: str) -> None:
    assert not any(it.kind is EventKind.EQUITY_MOVE for it in statements_in(story(text)))


@pytest.mark.parametrize(
    ("text", "listing"),
    [
        (
            "Kelbrook Bank's (TSE:8392) dividend is paid in June. Kelbrook Bank shares fell 2%.",
            ("XTKS", "8392"),
        ),
        ("Kelbrook Robotics (6411.T) jumped 9%.", ("XTKS", "6411")),
        ("Kelbrook Forest ([OTCQX:KELBF](https://x.example)) slid 3%.", ("OTCM", "KELBF")),
        ("Delta (SET: DELTA) lost 3%.", ("XBKK", "DELTA")),
    ],
)
def test_a_listing_is_read_in_whatever_form_it_is_written(text: str, listing: tuple[str, str]) -> None:
    (found,) = (it for it in statements_in(story(text)) if it.kind is EventKind.EQUITY_MOVE)
    assert (found.mic, found.ticker) == listing


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("SYDNEY, Nov 19 - Australian shares fell. IAG dropped 1.4%.", "company:XASX:IAG"),
        ("LONDON, Nov 19 - British shares fell. IAG dropped 1.4%.", "company:XLON:IAG"),
        ("TORONTO, Nov 19 - Canadian shares fell. BYD dropped 1.4%.", "company:XHKG:1211"),
    ],
)
def test_initials_are_those_of_the_company_that_has_them_as_its_ticker_at_home(text: str, meant: str) -> None:
    assert meant in {it.entity_id for it in statements_in(story(text))}


@pytest.mark.parametrize(
    ("text", "country", "market"),
    [
        ("The Hang Seng Index rose 1.2%. HSBC gained 1.1%.", "HK", "XHKG"),
        ("The FTSE 100 rose 1.2%. HSBC gained 1.1%.", "GB", "XLON"),
        ("The Hang Seng Index rose 1.2%. HSBC gained 1.1% to 980 pence.", "HK", "XLON"),
        ("The Hang Seng Index rose 1.2%. HSBC gained 1.1%.", None, "XLON"),
    ],
)
def test_a_report_on_a_market_tells_of_the_listing_there(text: str, country: str | None, market: str) -> None:
    found = statements_in(story(text, dateline_country=country))
    assert [it.mic for it in found if it.entity_id == "company:XLON:HSBA"] == [market]


def test_a_dividend_that_is_increased_is_no_price() -> None:
    text = "The board of Toyota said it will be increasing its dividend by 20% to 60 yen, up from 50 yen."
    assert {it.kind for it in statements_in(story(text))} == {EventKind.DIVIDEND}


def test_a_word_before_a_comma_is_no_part_of_the_name() -> None:
    (found,) = statements_in(story("Meanwhile, Apple (NASDAQ:AAPL) rose 2%."))
    assert found.mention == "Apple"


def test_a_listing_may_stand_inside_of_a_name() -> None:
    text = "Lattice (NASDAQ:LSCC) Semiconductor reported quarterly revenue of $117.4 million, down 31%."
    (found,) = statements_in(story(text))
    assert found.entity_id == "company:XNAS:LSCC"


@pytest.mark.parametrize(("symbol", "market"), [("7203", "XTKS"), ("130A", "XTKS"), ("NLC", "XTSE")])
def test_tse_is_tokyo_before_a_number_and_toronto_before_letters(symbol: str, market: str) -> None:
    assert listing_of("TSE", symbol) == (market, symbol)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Zhejiang E-Commerce (NYSE:BABA) reported quarterly revenue of $38 billion.", "company:XHKG:9988"),
        ("Semicon Mfg (SS:688981) reported quarterly revenue of $2.2 billion.", "company:XHKG:0981"),
        ("Dätwyler Holding reported annual revenue of CHF1.1 billion.", "company:XSWX:DAE"),
        ("TIMB shares were 1% higher.", "company:BVMF:TIMS3"),
        ("Intl Adhesives (XTRA:HEN3) reported quarterly revenue of 5.4 billion euros.", "company:XETR:HEN3"),
    ],
)
def test_a_second_listing_a_vendor_s_code_or_a_spelling_without_umlauts_names_the_company_too(
    text: str, meant: str
) -> None:
    (found,) = statements_in(story(text))
    assert found.entity_id == meant
