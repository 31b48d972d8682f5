"""How a story treats what it tells of."""

from __future__ import annotations

from agents.enrichment.relevance import relevance_of
from agents.extraction.agent import extract_findings
from schemas.event import Prominence
from tests.enrichment.records import collect, stream
from tests.extraction.stories import story


async def prominences(text: str, headline: str | None = None) -> dict[str, Prominence]:
    findings = await collect(extract_findings(stream(story(text, headline=headline)), {}))
    return {it.statement.entity_name: it.prominence for it in findings if it.statement and it.prominence}


async def test_company_that_no_list_knows_is_found_in_headline_and_body() -> None:
    text = (
        "Pelorin Corp. (NASDAQ: PLRN) held a call.\nRevenue was $61 million in the first quarter.\n"
        "Pelorin Corp. makes pumps. Orders came from abroad. Growth was steady."
    )
    [told] = (await prominences(text, "Pelorin Corp. holds a call")).values()
    assert told.in_headline
    assert told.position == 0.0
    assert relevance_of(told) > 0.9


async def test_name_inside_another_word_is_no_mention() -> None:
    text = (
        "Pelorin Corp. (NASDAQ: PLRN) held a call.\nRevenue was $61 million in the first quarter.\n"
        "Pelorin Corp.s of old were many. The Pelorin Corporal slept. Rain fell on the coast all day long."
    )
    [told] = (await prominences(text, "Pelorin Corporal wakes")).values()
    assert not told.in_headline
    assert told.share < 1


async def test_index_at_the_foot_of_a_report_on_one_company_is_of_little_relevance() -> None:
    text = "Marlin Foods opened a plant. " + "It makes yoghurt in many kinds. " * 20 + "The DAX rose 1%."
    told = await prominences(text, "Marlin Foods opens a plant")
    assert relevance_of(told["DAX"]) < 0.15


async def test_company_in_a_list_of_forty_gets_about_a_tenth() -> None:
    banks = ("Nokia", "Apple", "Microsoft", "Intel", "Tesla", "Boeing", "Toyota", "Sony", "Shell", "BP")
    lines = [f"{name} shares rose {number}.5%." for number, name in enumerate(banks * 4, 1)]
    told = await prominences("\n".join(lines), "Forty shares to watch")
    assert 0.05 <= relevance_of(told["Nokia"]) <= 0.35
    assert relevance_of(told["BP"]) < relevance_of(told["Nokia"])
