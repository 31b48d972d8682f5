"""What extraction keeps of a story, and what it says of the versions that follow."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

from agents.extraction.agent import extract_findings
from agents.extraction.history import StoryHistory
from schemas.codec import from_json, to_json
from schemas.event import EventStatus, Finding
from schemas.story import Story, StoryStatus
from schemas.tick import Tick
from tests.extraction.stories import PUBLISHED, story

FIRST = "The DAX rose 1%. Gold fell 2%."
CORRECTED = "The DAX rose 1.5%. Silver fell 2%."


async def _findings(histories: dict[str, StoryHistory], *records: Story | Tick) -> list[Finding]:
    async def stream() -> AsyncIterator[Story | Tick]:
        for record in records:
            yield record

    return [finding async for finding in extract_findings(stream(), histories)]


def _told(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(finding.entity_id, finding.status.value) for finding in findings]


async def test_a_first_version_tells_its_events_as_new() -> None:
    findings = await _findings({}, story(FIRST))
    assert _told(findings) == [("index:DAX", "new"), ("commodity:GOLD", "new")]
    assert all(finding.statement and finding.prominence for finding in findings)


async def test_a_new_version_restates_what_it_keeps_and_retracts_the_rest() -> None:
    first = await _findings(histories := {}, story(FIRST))
    second = await _findings(histories, story(CORRECTED, version=2))
    assert _told(second) == [
        ("index:DAX", "updated"),
        ("commodity:SILVER", "new"),
        ("commodity:GOLD", "retracted"),
    ]
    assert second[0].event_id == first[0].event_id
    assert second[2].event_id == first[1].event_id
    assert second[2].statement is None
    assert second[2].prominence is None


async def test_a_redelivery_gives_the_same_findings_again() -> None:
    histories: dict[str, StoryHistory] = {}
    await _findings(histories, story(FIRST))
    once = await _findings(histories, story(CORRECTED, version=2))
    again = await _findings(histories, story(CORRECTED, version=2))
    assert [to_json(finding) for finding in again] == [to_json(finding) for finding in once]


async def test_a_stale_version_changes_and_tells_nothing() -> None:
    histories: dict[str, StoryHistory] = {}
    await _findings(histories, story(CORRECTED, version=2))
    before = dict(histories)
    assert await _findings(histories, story(FIRST)) == []
    assert histories == before


async def test_a_kill_retracts_everything_and_a_later_version_brings_it_back() -> None:
    histories: dict[str, StoryHistory] = {}
    await _findings(histories, story(FIRST))
    killed = await _findings(histories, story("", version=2, status=StoryStatus.WITHDRAWN))
    assert {finding.status for finding in killed} == {EventStatus.RETRACTED}
    assert len(killed) == 2
    back = await _findings(histories, story(FIRST, version=3))
    assert _told(back) == [("index:DAX", "updated"), ("commodity:GOLD", "updated")]


async def test_what_was_retracted_is_retracted_again_by_every_later_version() -> None:
    histories: dict[str, StoryHistory] = {}
    await _findings(histories, story(FIRST))
    await _findings(histories, story(CORRECTED, version=2))
    third = await _findings(histories, story(CORRECTED, version=3))
    assert ("commodity:GOLD", "retracted") in _told(third)


async def test_a_history_is_forgotten_after_35_days() -> None:
    histories: dict[str, StoryHistory] = {}
    early = PUBLISHED + timedelta(days=34)
    late = PUBLISHED + timedelta(days=35, minutes=2)
    await _findings(histories, story(FIRST), Tick(early))
    assert list(histories) == ["story"]
    await _findings(histories, Tick(late))
    assert histories == {}


async def test_a_newer_version_keeps_the_history_alive() -> None:
    histories: dict[str, StoryHistory] = {}
    renewed = story(FIRST, version=2, updated_at=PUBLISHED + timedelta(days=10))
    await _findings(histories, story(FIRST), renewed, Tick(PUBLISHED + timedelta(days=36)))
    assert list(histories) == ["story"]


async def test_the_same_statement_twice_makes_two_events() -> None:
    findings = await _findings({}, story("The DAX rose 1%.\nThe DAX rose 1%."))
    assert len({finding.event_id for finding in findings}) == 2


async def test_a_history_survives_its_own_encoding() -> None:
    histories: dict[str, StoryHistory] = {}
    await _findings(histories, story(FIRST))
    assert from_json(StoryHistory, to_json(histories["story"])) == histories["story"]


async def test_prominence_tells_headline_place_and_share() -> None:
    findings = await _findings(
        {}, story("Gold fell 2%. Gold traders left. The DAX rose 1%.", headline="Gold slides")
    )
    gold, dax = (finding.prominence for finding in findings)
    assert gold is not None
    assert dax is not None
    assert (gold.in_headline, gold.position) == (True, 0.0)
    assert not dax.in_headline
    assert dax.position > 0.5
    assert gold.share > dax.share


REPORT = "Pelorin Corp. (NASDAQ: PLRN) held a call.\n"
REVENUE = "Revenue was $61 million in the first quarter."
GAAP = "EPS was $0.40 in the first quarter."
ADJUSTED = "Adjusted EPS was $0.52 in the first quarter."


async def test_each_measure_of_a_report_is_an_event_of_its_own() -> None:
    findings = await _findings({}, story(f"{REPORT}\n{REVENUE}\n{GAAP}\n{ADJUSTED}"))
    assert [it.status for it in findings] == [EventStatus.NEW] * 3
    assert len({it.event_id for it in findings}) == len(findings)


async def test_a_corrected_figure_and_an_estimate_beside_it_update_the_same_event() -> None:
    first = await _findings(histories := {}, story(f"{REPORT}\n{REVENUE}\n{GAAP}"))
    corrected = "Revenue was $63 million in the first quarter, above the $60 million that analysts expected."
    second = await _findings(histories, story(f"{REPORT}\n{corrected}\n{GAAP}", version=2))
    assert [it.event_id for it in second] == [it.event_id for it in first]
    assert [it.status for it in second] == [EventStatus.UPDATED] * 2
    assert second[0].statement is not None
    assert {it.name for it in second[0].statement.values} == {"revenue", "revenue_forecast"}


async def test_a_removed_sentence_retracts_its_measure_and_leaves_the_others() -> None:
    first = await _findings(histories := {}, story(f"{REPORT}\n{REVENUE}\n{GAAP}\n{ADJUSTED}"))
    second = await _findings(histories, story(f"{REPORT}\n{REVENUE}\n{ADJUSTED}", version=2))
    revenue, gaap, adjusted = (it.event_id for it in first)
    assert [(it.event_id, it.status) for it in second] == [
        (revenue, EventStatus.UPDATED),
        (adjusted, EventStatus.UPDATED),
        (gaap, EventStatus.RETRACTED),
    ]


async def test_an_act_that_is_dropped_for_one_side_leaves_the_other_its_id() -> None:
    both = "Trump imposed 25% tariffs on Canada and Mexico on Wednesday."
    first = await _findings(histories := {}, story(both))
    second = await _findings(histories, story(both.replace("Canada and ", ""), version=2))
    by_side = {it.statement.counterparty_id: it.event_id for it in first if it.statement}
    assert [(it.event_id, it.status) for it in second] == [
        (by_side["country:MX"], EventStatus.UPDATED),
        (by_side["country:CA"], EventStatus.RETRACTED),
    ]


async def test_a_price_told_in_another_currency_updates_the_same_move() -> None:
    first = await _findings(histories := {}, story("The dollar rose on Wednesday."))
    second = await _findings(histories, story("The dollar rose to 157.10 yen on Wednesday.", version=2))
    assert [(it.event_id, it.status) for it in second] == [(first[0].event_id, EventStatus.UPDATED)]
    assert first[0].statement is not None
    assert second[0].statement is not None
    assert first[0].statement.counterparty_id != second[0].statement.counterparty_id
