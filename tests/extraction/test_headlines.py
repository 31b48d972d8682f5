"""What a headline alone tells: its names, its place, and that 'to', 'may' and questions are no facts."""

from __future__ import annotations

import pytest

from agents.extraction.agent import statements_in
from schemas.event import Direction, EventKind, Modality, Statement
from tests.extraction.stories import story


def told(headline: str) -> tuple[Statement, ...]:
    return statements_in(story(headline, headline=headline))


def entities(headline: str) -> set[str]:
    return {it.entity_id for it in told(headline)}


@pytest.mark.parametrize(
    "headline",
    [
        "Pelor Pharma slumps after raid",
        "Pelor Chemicals gain on buyout talks",
        "PQ Realty shares down on probe",
        "Pelor Oil slumps 6.4 per cent",
        "Clariant Chemicals slips on weak orders",
    ],
)
def test_a_trade_at_the_end_of_a_firms_name_is_no_group_of_shares(headline: str) -> None:
    assert not {it for it in entities(headline) if it.startswith(("group:", "commodity:"))}


@pytest.mark.parametrize(
    ("headline", "entity"),
    [
        ("Comex gold slips 1%", "commodity:GOLD"),
        ("Comex Gold slips 1%", "commodity:GOLD"),
        ("BSE Healthcare added 3 percent", "group:HEALTHCARE"),
        ("SE Asia stocks fall", "group:ASIA:SOUTHEAST"),
        ("NZ dollar hits one-year low", "currency:NZD"),
    ],
)
def test_where_it_is_traded_is_no_part_of_a_firms_name(headline: str, entity: str) -> None:
    assert entities(headline) == {entity}


def test_futures_on_goods_that_no_list_knows_are_not_those_on_shares() -> None:
    assert entities("Barley futures decline on weak demand") == set()
    assert entities("Copper falls 2%, potato futures rise 3%") == {"commodity:COPPER"}
    assert entities("Futures fall ahead of jobs data") == {"futures:USF"}
    assert entities("Index futures fall ahead of jobs data") == {"futures:USF"}


@pytest.mark.parametrize(
    ("headline", "entity"),
    [
        ("Banks tank as RBI tightens norms", "group:IN:BANKS"),
        ("Bank stocks slip as Bank of Canada holds rates", "group:CA:BANKS"),
        ("Steelmakers gain as rupee falls", "group:IN:STEEL"),
        ("Airlines surge on new draft policy", "group:AIRLINES"),
    ],
)
def test_a_trade_is_of_the_country_that_the_headline_speaks_of_or_of_none(headline: str, entity: str) -> None:
    assert entity in entities(headline)
    assert not {it for it in entities(headline) if it.startswith("group:US")}


def test_a_report_without_a_dateline_is_still_of_the_american_market() -> None:
    assert {it.entity_id for it in statements_in(story("Airlines surged 3% on Friday."))} == {
        "group:US:AIRLINES"
    }


@pytest.mark.parametrize(
    "headline",
    [
        "Nifty to test 6,900",
        "Gold to hit $2,000 by December: UBS",
        "Stocks, rupee to gain on inflows: poll",
        "Bank stocks may push Nifty higher",
        "Pharma stocks unlikely to lead next rally",
        "Brace for 5% fall in the dollar",
        "Will the rupee fall to 70?",
        "Tata Steel to raise Rs 500 crore via bonds",
        "PFC looks to raise Rs 500 crore via bonds",
    ],
)
def test_what_a_headline_says_is_to_come_is_no_fact(headline: str) -> None:
    found = told(headline)
    assert found
    assert {it.modality for it in found} == {Modality.OUTLOOK}


def test_a_list_of_tips_behind_a_semicolon_passes_no_mark() -> None:
    assert [it.level for it in told("Nifty slips below 7,500; top 20 trading bets")] == [7500]


@pytest.mark.parametrize(
    ("headline", "figures"),
    [
        ("Tata Motors Q2 net up 12% at Rs 10.4 cr", {"net_income_change": 12, "net_income": 1.04e8}),
        ("Tata Motors Q2 net drops 19 pc to Rs 13 crore", {"net_income_change": -19, "net_income": 1.3e8}),
        ("Tata Motors Q2 PAT Rs 101.6 cr, up 147%", {"net_income": 1.016e9, "net_income_change": 147}),
        ("Tata Motors registers net profit of Rs 2,011 cr", {"net_income": 2.011e10}),
        ("Tata Motors net profit at Rs 2011 cr", {"net_income": 2.011e10}),
        (
            "Sony Q1 op profit jumps 30% to 300 bln yen",
            {"operating_income_change": 30, "operating_income": 3e11},
        ),
    ],
)
def test_results_are_read_in_the_words_of_headlines(headline: str, figures: dict[str, float]) -> None:
    (found,) = told(headline)
    assert found.kind is EventKind.EARNINGS
    assert found.modality is Modality.FACT
    assert {it.name: it.value for it in found.values} == figures


def test_a_profit_that_doubles_goes_up() -> None:
    (found,) = told("Whirlpool Q3 profit more than doubles to $21 mln")
    assert found.direction is Direction.UP


def test_a_loss_that_a_company_posts_is_no_fall_of_its_shares() -> None:
    assert told("Siemens posts quarterly loss") == ()
    assert [it.direction for it in told("Siemens posts its worst weekly loss")] == [Direction.DOWN]


def test_thousands_and_lakhs_of_crores_are_counted() -> None:
    (found,) = told("Tata Steel raises Rs 1.5k crore through bonds")
    assert [it.value for it in found.values] == [1.5e10]


def test_neither_a_regulator_nor_an_adjective_is_a_company() -> None:
    assert told("Sebi seeks clarification on Pelor IPO") == ()
    assert told("Comfortable to buy Tesla at these levels: Baird") == ()


def test_the_name_of_goods_inside_a_firms_name_does_not_cut_it() -> None:
    (found,) = told("Pelor Oil Engines Q1 profit jumps 35% to Rs 52.89 crore")
    assert found.entity_name == "Pelor Oil Engines"


@pytest.mark.parametrize(
    ("headline", "name", "change"),
    [
        ("Pelor Infra slips over 3% after audit", "Pelor Infra", -3),
        ("PQR Pharma surges 11% on new drug", "PQR Pharma", 11),
        ("Hot stocks: Pelor Foods ends 5.7% higher", "Pelor Foods", 5.7),
        ("Pelor Motors zooms 20 pc on deal", "Pelor Motors", 20),
    ],
)
def test_a_firm_that_no_list_knows_moves_at_the_head_of_a_headline(
    headline: str, name: str, change: float
) -> None:
    (found,) = told(headline)
    assert (found.kind, found.entity_name, found.change_pct) == (EventKind.EQUITY_MOVE, name, change)


@pytest.mark.parametrize(
    "headline",
    [
        "Retail Inflation rises 3%",
        "India Auto Sales rise 5%",
        "Foreign Reserves drop 2%",
        "Pelor Foods sales up 144%",
        "Consumer Confidence Rises 3%",
    ],
)
def test_what_else_is_written_with_capitals_is_no_share(headline: str) -> None:
    assert EventKind.EQUITY_MOVE not in {it.kind for it in told(headline)}


def test_below_a_headline_two_capitalised_words_are_not_enough() -> None:
    found = statements_in(story("Pelor Infra slipped 3%. It is small.", headline="Pelor Infra slips"))
    assert found == ()


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("Pelor Capital net profit rises 15% for Q2", "Pelor Capital"),
        ("Pelor Energy October-December net up 60 pc", "Pelor Energy"),
        ("Volvo net profit falls 12 percent in third quarter", "Volvo"),
    ],
)
def test_a_firm_right_before_its_profit_is_whose_it_is(headline: str, name: str) -> None:
    (found,) = told(headline)
    assert (found.kind, found.entity_name) == (EventKind.EARNINGS, name)


def test_what_qualifies_a_profit_is_no_firm() -> None:
    assert told("Group net profit up 5%") == ()
    assert told("Tesla net worth rises 5%") == ()


def test_the_growth_of_a_quarter_and_a_stake_are_no_moves_of_the_share() -> None:
    assert told("Yes Bank Q3 up 30% to Rs 540 crore") == ()
    assert EventKind.EQUITY_MOVE not in {it.kind for it in told("Volvo picks up 25% stake in Pelor")}
    assert [it.change_pct for it in told("Volvo slumps 6% post 33% decline in Q2 net profits")] == [-6]


def test_whoever_stands_behind_the_colon_has_graded() -> None:
    (found,) = told("Have a buy call on Nvidia: Jane Roe, Kestrel Financial Services")
    assert (found.speaker, found.speaker_firm) == ("Jane Roe", "Kestrel Financial Services")


def test_a_result_in_rupees_alone_is_not_the_foreign_parents() -> None:
    assert entities("Pfizer Q2 net profit up 33% at $6 bln") == {"company:XNYS:PFE"}
    assert "company:XETR:SIE" not in entities("Siemens Ltd net profit rises 5% to Rs 88.3 crore")
    (found,) = told("Pfizer Q2 net profit up 33% at Rs 69.59 crore")
    assert (found.entity_name, found.ticker, found.region) == ("Pfizer", None, "IN")


@pytest.mark.parametrize("span", ["3 days", "two weeks", "12 sessions", "4 months"])
def test_a_move_in_so_many_days_is_not_the_days(span: str) -> None:
    (found,) = told(f"Tesla rallies 20% in {span}")
    assert found.horizon != "day"


def test_what_is_seen_higher_is_expected() -> None:
    assert {it.modality for it in told("Gold seen higher on weak dollar")} == {Modality.OUTLOOK}
    slipped, _ = told("China yuan slips, seen rangebound in short term")
    assert (slipped.direction, slipped.modality) == (Direction.DOWN, Modality.FACT)


def test_what_lifts_a_good_moves_it_also_where_it_could_be_a_noun() -> None:
    (found,) = told("Rising demand lifts copper by 1.6%")
    assert (found.entity_id, found.change_pct) == ("commodity:COPPER", 1.6)
    assert told("Strong demand lifts Apple") == ()
