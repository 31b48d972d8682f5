"""Whom a story means by the head of a company's name."""

from __future__ import annotations

import pytest

from agents.extraction.agent import statements_in
from schemas.event import EventKind
from tests.extraction.stories import story

_FULL = "Parker-Hannifin Corp said on Thursday it had opened a plant in Ohio. "


def _who_moved(text: str) -> list[str]:
    return [
        it.entity_id
        for it in statements_in(story(text, headline="A plant"))
        if it.kind is EventKind.EQUITY_MOVE
    ]


@pytest.mark.parametrize(
    ("text", "company"),
    [
        (f"{_FULL}Parker shares rose 2.1%.", "company:XNYS:PH"),
        (f"{_FULL}Parker's shares rose 2.1%.", "company:XNYS:PH"),
        (f"{_FULL}Meanwhile Parker rose 2.1% on Friday.", "company:XNYS:PH"),
        (f"{_FULL}Rival Parker rose 2.1%.", "company:XNYS:PH"),
        ("Parker Hannifin opened a plant. Parker shares rose 2.1%.", "company:XNYS:PH"),
        ("Vaar Energi struck oil off Norway. Vaar shares rose 2.1%.", "company:XOSL:VAR"),
        ("Old Dominion Freight Line hired. Old Dominion shares rose 2%.", "company:XNAS:ODFL"),
    ],
)
def test_the_head_of_a_name_means_the_company_that_the_story_has_named(text: str, company: str) -> None:
    assert _who_moved(text) == [company]


@pytest.mark.parametrize(
    "text",
    [
        "Parker shares rose 2.1%.",
        f"{_FULL}Jane Parker sold hers. Parker shares rose 2.1%.",
        f"{_FULL}Parker Brothers shares rose 2.1%.",
        "Summit Therapeutics was quiet ahead of the summit. Summit shares rose 2.1%.",
        "Tata Motors and Tata Steel were quiet. Tata shares rose 2.1%.",
        "Western Union was quiet. Western shares rose 2.1%.",
    ],
)
def test_the_head_of_a_name_means_nobody_where_it_may_be_another(text: str) -> None:
    assert not any(it.startswith("company:") for it in _who_moved(text))


@pytest.mark.parametrize(
    ("headline", "company"),
    [
        ("Hyatt Agrees to Buy Vansing Resorts for $2.6 Billion", "Hyatt"),
        ("Vansing Drycker Agrees to Acquire Pellmar Foods for $310 Million", "Vansing Drycker"),
        ("First Vansing Bancorp agrees to buy Pellmar Bank for $310 million", "First Vansing Bancorp"),
    ],
)
def test_a_verb_of_a_headline_in_capitals_ends_the_name_before_it(headline: str, company: str) -> None:
    (found,) = statements_in(story(f"{headline}\n\nMore follows.", headline=headline))
    assert (found.kind, found.entity_name) == (EventKind.MERGER, company)


@pytest.mark.parametrize(
    ("named", "company"),
    [
        ("Nippon Telegraph and Telephone Corporation ([OTCPK:NTTYY](https://example.org/n))", "NTT"),
        ("First Quantum Minerals (OTC) ( [(FQVLF)](https://example.org/f))", "First Quantum"),
        ("Vansing Gas and Electric Company (NYSE: VGE)", "Vansing Gas and Electric Company"),
        ("Vansing and Pellmar Mills (NYSE: PML)", "Pellmar Mills"),
    ],
)
def test_the_name_before_a_ticker_is_whole(named: str, company: str) -> None:
    text = f"{named} is out with figures. Operating profit fell 3% to $510 million."
    (found,) = statements_in(story(text, headline="Figures are out"))
    assert found.entity_name == company


def test_what_a_company_makes_stands_for_the_company() -> None:
    text = "General Mills cut its sales forecast. The maker of Cheerios said organic net sales fell 5%."
    told = statements_in(story(text, headline="General Mills cuts forecast"))
    assert {it.entity_id for it in told} == {"company:XNYS:GIS"}


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("The Nifty 50 was quiet in Mumbai. The VIX rose 4% to 15.1.", "index:INDIAVIX"),
        ("The Nifty 50 was quiet in Mumbai. The Cboe Volatility Index rose 4% to 15.1.", "index:VIX"),
        ("The S&P 500 was quiet in New York. The VIX rose 4% to 15.1.", "index:VIX"),
    ],
)
def test_the_gauge_of_fear_is_that_of_the_market_spoken_of(text: str, index: str) -> None:
    assert statements_in(story(text))[-1].entity_id == index


def test_the_headline_may_give_the_full_name() -> None:
    headline = "What to watch when Lattice Semiconductor reports"
    (found,) = statements_in(story("Lattice shares rose 2%.", headline=headline))
    assert found.entity_id == "company:XNAS:LSCC"


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Shares of Pelorin Mining fell 6.3% to 273.10 rupees.", "IN"),
        ("Shares of Pelorin Mining fell 6.3% to $27.10.", None),
        ("Pelorin Corp reported a net profit of 12 billion yen.", "JP"),
        ("Pelorin Corp reported a net profit of 12 billion euros.", None),
    ],
)
def test_the_home_of_an_unknown_company_is_that_of_its_money_unless_many_have_it(
    text: str, region: str | None
) -> None:
    (found,) = statements_in(story(text))
    assert found.region == region


def test_occupancy_is_no_price() -> None:
    text = "CoreCivic experienced increased occupancy rates, reaching 75.5% of available capacity."
    assert _who_moved(text) == []


def test_what_a_company_is_may_stand_in_capitals_before_its_name() -> None:
    text = "Navratna Defence PSU Bharat Electronics said it has received orders worth Rs 962 crore."
    (found,) = statements_in(story(text))
    assert found.entity_name == "Bharat Electronics"
