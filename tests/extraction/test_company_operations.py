"""What companies do: whom the events name, on which day, how sure, and what must never be one."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from agents.extraction.agent import statements_in
from schemas.event import EventKind, Modality, Statement
from tests.extraction.stories import story

OPERATIONS = frozenset(
    {
        EventKind.PRODUCT_LAUNCH,
        EventKind.RECALL,
        EventKind.CONTRACT,
        EventKind.PARTNERSHIP,
        EventKind.INVESTMENT,
        EventKind.LAYOFFS,
        EventKind.MANAGEMENT_CHANGE,
        EventKind.LAWSUIT,
        EventKind.SETTLEMENT,
        EventKind.CREDIT_RATING,
        EventKind.DEFAULT,
        EventKind.BANKRUPTCY,
    }
)


def told(text: str, **fields: Any) -> list[Statement]:
    return [it for it in statements_in(story(text, **fields)) if it.kind in OPERATIONS]


def test_three_launches_in_two_sentences_each_name_their_own_company() -> None:
    text = (
        "Buyers returned after Chinese robot company Lumitoy released a walking model. Rivals like Xiaomi"
        " have in recent weeks also released new versions of their robots, and chip firm SMIC said Thursday"
        " that it would make its design tool available for free to students."
    )
    found = told(text, published_at=datetime(2024, 6, 14, 9, 30, tzinfo=UTC))
    assert [(it.entity_name, it.region) for it in found] == [
        ("Lumitoy", "CN"),
        ("Xiaomi", "CN"),
        ("SMIC", "CN"),
    ]
    assert found[2].event_date is not None
    assert found[2].event_date.isoformat() == "2024-06-13"
    assert all(it.modality is Modality.FACT for it in found)


def test_layoffs_carry_the_number_of_jobs_and_their_share_of_the_staff() -> None:
    (found,) = told("Intel said it will cut about 15,000 jobs, or 15% of its workforce.")
    figures = {value.name: (value.value, value.unit) for value in found.values}
    assert figures == {"jobs": (15_000, None), "share_of_staff": (15, "percent")}


def test_a_contract_carries_its_value_and_its_buyer() -> None:
    (found,) = told("Lockheed Martin was awarded a $1.2 billion contract by Siemens.")
    assert [(value.name, value.value, value.currency) for value in found.values] == [
        ("contract_value", 1_200_000_000, "USD")
    ]
    assert found.counterparty_id == "company:XETR:SIE"


def test_the_company_is_the_one_that_the_text_spoke_of_just_before() -> None:
    text = (
        "Nokia (NYSE: NOK) reported results on Tuesday."
        " The company named Justin Hollis as its chief executive."
    )
    (found,) = told(text)
    assert found.entity_name == "Nokia"


def test_a_rating_agency_is_the_other_side_and_never_the_entity() -> None:
    (found,) = told("Fitch Ratings downgraded Boeing to BBB- on Monday.")
    assert found.entity_name == "Boeing"
    assert found.counterparty_id is not None


def test_a_missed_payment_is_no_denial() -> None:
    (found,) = told("Evergrande failed to pay a coupon on its bonds.")
    assert (found.kind, found.negated) == (EventKind.DEFAULT, False)


def test_what_a_company_denies_is_denied() -> None:
    (found,) = told("Siemens denied that it will cut 4,000 jobs.")
    assert (found.kind, found.negated) == (EventKind.LAYOFFS, True)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Kell & Moran LLP, a law firm, reminds investors of Nvidia of the lead plaintiff deadline. A"
            " class action lawsuit was filed against Nvidia. The class period ended in May."
        ),
        "Notification of a manager's transaction: the chief executive of Siemens bought 1,000 shares.",
        "Nokia bought back 80,000 of its own shares on Tuesday.",
        "Intel, Nvidia and Boeing traded higher.",
        "The board recommends that holders vote for the election of directors.",
    ],
)
def test_notices_and_advertisements_tell_nothing(text: str) -> None:
    assert told(text) == []


def test_old_news_is_a_reference_and_a_plan_is_an_outlook() -> None:
    (old,) = told("In March 2021, Sony launched a camera for drones.")
    (planned,) = told("Sony plans to launch a lighter camera.")
    assert (old.modality, planned.modality) == (Modality.REFERENCE, Modality.OUTLOOK)


@pytest.mark.parametrize(
    "hostile", ["Intel " * 400, "Intel, " * 300 + "launched", "(" * 500, "Intel said " * 180, "A B C " * 330]
)
def test_endless_names_cost_no_time_and_no_error(hostile: str) -> None:
    text = hostile + " launched a new product and will cut 5,000 jobs, sued, named CEO, bankruptcy contract."
    assert all(text[it.mention_start : it.mention_end] == it.mention for it in told(text))


def test_news_of_a_company_of_no_known_country_is_not_of_the_day_after_it_came_out() -> None:
    text = "Pelorin Lines (NYSE: PLRN) declared a dividend of $0.40 per share."
    fields = {"dateline_place": "ATHENS", "dateline_country": "GR"}
    late = datetime(2024, 6, 10, 23, 20, tzinfo=UTC)
    days = [it.event_date for it in statements_in(story(text, published_at=late, **fields))]
    assert [str(day) for day in days] == ["2024-06-10"]


def test_news_of_a_company_of_a_known_country_is_of_the_day_there() -> None:
    text = "Toyota declared a dividend of 40 yen per share."
    late = datetime(2024, 6, 10, 23, 20, tzinfo=UTC)
    days = [it.event_date for it in statements_in(story(text, published_at=late))]
    assert [str(day) for day in days] == ["2024-06-11"]
