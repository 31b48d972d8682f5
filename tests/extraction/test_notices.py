"""Notices of lawyers and forms of dealings: how they are known, and what they state of a price."""

from __future__ import annotations

import pytest

from agents.extraction.agent import statements_in
from agents.extraction.notices import Notice, notice_of
from schemas.event import EntityType, EventKind, Horizon, Modality, Statement
from tests.extraction.stories import story

CALL = (
    "Kell & Moran LLP, a law firm, reminds investors of Boeing of a class action and of the lead plaintiff"
    " deadline of 1 July. Investors who lost money may contact the firm. "
)
FORM = (
    "Notification under Regulation (EU) 596/2014. Nokia purchased its own shares as follows."
    " Trading venue: Helsinki. Aggregated volume: 80,000. Weighted average price: EUR 3.52. "
)
MANAGERS = (
    "Person subject to the notification requirement: a director of Siemens. Legal entity identifier: 5299."
    " Nature of the transaction: acquisition. Aggregated information: 1,000 shares at EUR 171.20. "
)
REPORTS = (
    (
        "Investors sued Boeing on Tuesday in a class action that seeks damages, their lawyers at Kell &"
        " Moran LLP said. Boeing shares fell 3% on the news."
    ),
    (
        "A judge let the securities fraud lawsuit against Boeing go on, and the law firm that leads it"
        " welcomed that. Boeing shares slipped 1.2%."
    ),
    "Nokia launched a share buyback programme of up to 300 million euros on Tuesday. Its shares rose 2%.",
    "Nokia has bought its own shares at an average price of 3.52 euros. The stock gained 1%.",
    "A director of Siemens bought 1,000 shares for 171 euros apiece. Siemens shares rose 2%.",
)


def told(text: str) -> list[Statement]:
    return [
        it
        for it in statements_in(story(text))
        if str(it.kind).endswith("_move") and it.entity_type is EntityType.COMPANY
    ]


@pytest.mark.parametrize(
    ("text", "sort"),
    [(CALL, Notice.SOLICITATION), (FORM, Notice.DEALINGS), (MANAGERS, Notice.DEALINGS)],
)
def test_a_notice_is_known_by_its_own_words(text: str, sort: Notice) -> None:
    assert notice_of(text) is sort


@pytest.mark.parametrize("text", REPORTS)
def test_a_story_that_reports_on_a_lawsuit_or_on_dealings_is_no_notice(text: str) -> None:
    assert notice_of(text) is None
    (move,) = told(text)
    assert (move.kind, move.modality) == (EventKind.EQUITY_MOVE, Modality.FACT)


def test_lawyers_recall_a_fall_of_the_day_that_they_state() -> None:
    (move,) = told(
        f"{CALL}On this news, Boeing shares fell $9.10, or 5%, to close at $172.90 on March 4, 2024."
    )
    assert (move.modality, move.change_pct, move.level) == (Modality.REFERENCE, -5.0, 172.9)
    assert str(move.event_date) == "2024-03-04"


@pytest.mark.parametrize(
    "fall",
    [
        "On this news, Boeing shares fell 5%.",
        "Boeing shares fell 15% over two trading days.",
        (
            "Boeing shares fell 15% over the course of two trading days, from a closing price of $200 on"
            " March 4, 2024 to $170 on March 6, 2024."
        ),
    ],
)
def test_what_lawyers_recall_of_no_single_day_has_none(fall: str) -> None:
    (move,) = told(f"{CALL}{fall}")
    assert (move.modality, move.event_date, move.horizon) == (Modality.REFERENCE, None, Horizon.OTHER)


@pytest.mark.parametrize("words", ["Boeing shares tumbled.", "Boeing shares could fall 5%."])
def test_a_heading_or_a_fear_in_a_call_of_lawyers_is_no_move(words: str) -> None:
    assert told(f"{CALL}{words}") == []


@pytest.mark.parametrize("form", [FORM, MANAGERS])
def test_the_prices_of_dealings_are_no_moves(form: str) -> None:
    assert told(f"{form}Nokia shares closed at EUR 3.52. Siemens shares were up 2% at EUR 171.20.") == []


def test_a_closing_price_that_shares_fell_from_is_the_level_before() -> None:
    (move,) = told("Boeing shares fell 15%, from a closing price of $200.00 to $170.00.")
    assert (move.change, move.level, move.previous_level) == (None, 170.0, 200.0)


def test_what_a_firm_reports_goes_up_and_not_its_shares() -> None:
    text = (
        'Infineon (XETRA: IFX) ("We", or the "Company"), the leading maker of chips ("ATM") and of services'
        ' ("EMS"), today reported its net revenues of EUR 162 million, up by 1.0% year-over-year and up by'
        " 1.3% sequentially."
    )
    assert told(text) == []


def test_shares_of_a_firm_that_reported_results_do_go_up() -> None:
    (move,) = told("Siemens reported sales of EUR 19 billion, and its shares were up 2% on Wednesday.")
    assert move.change_pct == 2.0
