"""Company results, deals and payouts: figures, issuers and what must stay silent."""

from __future__ import annotations

from agents.extraction.agent import statements_in
from schemas.event import EventKind, Modality, Statement
from tests.extraction.stories import story


def test_several_figures_of_one_sentence_are_values_of_one_event() -> None:
    (report,) = _of(
        EventKind.EARNINGS,
        "Apple reported second-quarter revenue of $90.8 billion and net income of $23.6 billion,"
        " or $1.53 per share.",
    )
    assert {value.name: value.value for value in report.values} == {
        "revenue": 90.8e9,
        "net_income": 23.6e9,
        "eps": 1.53,
    }
    assert {value.period for value in report.values} == {"Q2"}


def test_heading_above_a_list_names_the_time_of_its_figures() -> None:
    text = (
        "Renault reported its results.\n\nFourth quarter highlights\n* Revenue of 12 billion euros\n"
        "* Net income was 900 million euros\n\nFull year highlights\n* Revenue of 48 billion euros"
    )
    told = [(value.name, value.period) for it in _of(EventKind.EARNINGS, text) for value in it.values]
    assert told == [("revenue", "Q4"), ("net_income", "Q4"), ("revenue", "FY")]


def test_figures_below_a_part_that_follows_the_consolidated_ones_are_not_the_companys() -> None:
    text = (
        "Renault reported its results.\n\nConsolidated Results\n\n* Net income was 900 million euros.\n\n"
        "Global Vans\n\n* Revenue was 4 billion euros."
    )
    assert [it.values[0].name for it in _of(EventKind.EARNINGS, text)] == ["net_income"]


def test_company_named_in_an_aside_on_the_subject_is_not_the_seller() -> None:
    text = (
        "Renault raised its guidance. The company, whose rivals include Toyota and Sony, said it had agreed"
        " to sell its vans unit to Quellen Systems Inc. for 540 million euros."
    )
    assert [it.entity_id for it in _of(EventKind.MERGER, text)] == ["company:XPAR:RNO"]


def test_estimate_in_the_next_sentence_decides_the_outcome() -> None:
    text = (
        "Sony reported quarterly earnings of $1.20 per share, up from $1.10 a year ago.\n"
        "Analysts polled by FactSet expected $1.35."
    )
    (report,) = _of(EventKind.EARNINGS, text)
    assert report.outcome == "bad"
    assert {"eps", "eps_previous", "eps_forecast"} == {value.name for value in report.values}


def test_bare_measure_belongs_to_the_company_of_the_text() -> None:
    text = (
        "Renault posted higher sales.\n"
        "Net profit rose to 2.3 billion euros from 2.1 billion euros a year ago."
    )
    assert [it.entity_id for it in _of(EventKind.EARNINGS, text)] == ["company:XPAR:RNO"]


def test_officer_speaks_for_the_company() -> None:
    text = (
        "Quellen Systems Inc. (NYSE: QLN) held a call.\n"
        "CFO Mara Voss reported revenue of $310 million, up 8% from a year ago."
    )
    assert [it.ticker for it in _of(EventKind.EARNINGS, text)] == ["QLN"]


def test_ticker_makes_a_name_the_listed_company() -> None:
    declared = "declared a quarterly dividend of $0.25 per share."
    (listed,) = _of(EventKind.DIVIDEND, f"Apple Computer Inc. (NASDAQ: AAPL) {declared}")
    (unknown,) = _of(EventKind.DIVIDEND, f"Apple Computer Inc. {declared}")
    assert listed.entity_id == "company:XNAS:AAPL"
    assert unknown.entity_id.startswith("name:")


def test_guidance_range_has_both_ends() -> None:
    (outlook,) = _of(
        EventKind.GUIDANCE, "Intel expects second-quarter revenue of $12.5 billion to $13.5 billion."
    )
    assert {value.name: value.value for value in outlook.values} == {
        "revenue_low": 12.5e9,
        "revenue_high": 13.5e9,
    }


def test_deal_names_buyer_target_and_price() -> None:
    (deal,) = _of(
        EventKind.MERGER, "Toyota agreed to acquire software maker Quellen Systems for $2.4 billion."
    )
    assert deal.entity_id == "company:XTKS:7203"
    assert deal.counterparty_id is not None
    assert [(value.name, value.value) for value in deal.values] == [("deal_value", 2.4e9)]


def test_purchases_under_a_programme_are_no_buyback() -> None:
    text = "On Monday Nokia repurchased 240,000 own shares at 3.52 euros each under its buyback programme."
    assert _of(EventKind.BUYBACK, text) == []


def test_talks_are_outlook() -> None:
    (talks,) = _of(EventKind.MERGER, "Sony is exploring a takeover of Intel.")
    assert talks.modality is Modality.OUTLOOK


def test_deal_of_an_earlier_year_is_reference() -> None:
    deals = _of(EventKind.MERGER, "Sony acquired Quellen Systems Inc. in 2016.")
    assert [it.modality for it in deals] == [Modality.REFERENCE]


def _of(kind: EventKind, text: str) -> list[Statement]:
    return [it for it in statements_in(story(text)) if it.kind is kind]
