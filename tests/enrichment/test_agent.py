"""The enriching agent: what it states, restates and retracts."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from agents.enrichment.agent import enrich, enrich_findings
from agents.enrichment.known import KnownEvent
from schemas.codec import from_json, to_json
from schemas.event import (
    Direction,
    EntityType,
    EventKind,
    EventStatus,
    Finding,
    MarketEvent,
    Modality,
    Prominence,
)
from schemas.sentiment import Signal
from schemas.tick import Tick
from tests.enrichment.records import (
    NOON,
    bond_yield,
    collect,
    crude,
    dollar,
    finding,
    rank,
    retraction,
    share,
    statement,
    stream,
)

HOUR = timedelta(hours=1)


async def enriched(*findings: Finding | Tick, known: dict[str, KnownEvent] | None = None) -> list:
    return await collect(enrich_findings(stream(*findings), {} if known is None else known))


def events(records: list) -> list[MarketEvent]:
    return [record for record in records if isinstance(record, MarketEvent)]


def signals(records: list) -> dict[str, Signal]:
    return {
        record.subject.removeprefix("region:"): record for record in records if isinstance(record, Signal)
    }


def version(number: int, stated=None, /, **changes) -> Finding:
    return finding(stated or statement(), story_version=number, rank=rank(number), **changes)


async def test_finding_becomes_an_event_and_a_signal_for_each_region() -> None:
    [event, *sent] = await enriched(finding())
    assert (event.entity_id, event.change_pct, event.status) == ("index:N225", 1.0, EventStatus.NEW)
    assert (event.novelty, event.chain_id, event.cluster_id) == (1.0, "event-a", "story-a")
    assert event.published_at_ms == 1_772_712_000_000
    assert [signal.subject for signal in sent] == [
        "index:N225",
        *sorted(f"region:{b.region}" for b in event.regions),
    ]
    assert {(s.subject, s.polarity, s.role_weight, s.weight) for s in sent[1:]} == {
        (f"region:{b.region}", b.polarity, b.role_weight, b.weight) for b in event.regions
    }
    assert not any(signal.retracted for signal in sent)


async def test_weight_is_confidence_times_relevance_times_the_factor_of_modality() -> None:
    [event, *sent] = await enriched(finding(statement(modality=Modality.REFERENCE)))
    assert signals(sent)["JP"].weight == round(event.confidence * event.relevance * 0.25, 6)


async def test_repeat_by_another_story_is_less_new_but_weighs_alike() -> None:
    first = finding()
    second = finding(event_id="event-b", story_id="story-b", published_at=NOON + HOUR)
    records = await enriched(first, second)
    assert [event.novelty for event in events(records)] == [1.0, 0.75]
    assert events(records)[1].chain_id == "event-a"
    assert events(records)[1].first_published_at == NOON
    assert len({s.weight for s in records if isinstance(s, Signal)}) == 1


async def test_retracted_report_makes_no_later_one_a_repeat() -> None:
    second = finding(event_id="event-b", story_id="story-b", published_at=NOON + HOUR)
    records = await enriched(finding(), retraction(), second)
    assert events(records)[-1].novelty == 1.0


async def test_novelty_stays_as_first_told_in_every_later_version() -> None:
    other = finding(event_id="event-0", story_id="story-0", published_at=NOON - HOUR)
    records = await enriched(finding(), other, version(2))
    assert [event.novelty for event in events(records)] == [1.0, 1.0, 1.0]


async def test_redelivery_is_answered_with_the_same_bytes() -> None:
    once = await enriched(finding())
    twice = await enriched(finding(), finding())
    assert list(map(to_json, twice)) == list(map(to_json, once)) * 2


async def test_first_word_of_a_rank_stands_even_when_a_redelivery_says_otherwise() -> None:
    odd = finding(statement(change_pct=9.0))
    assert await enriched(finding(), odd) == await enriched(finding(), finding())


async def test_stale_version_changes_nothing_and_says_nothing() -> None:
    known: dict[str, KnownEvent] = {}
    await enriched(version(2), known=known)
    before = dict(known)
    assert await enriched(version(1, statement(change_pct=9.0)), known=known) == []
    assert known == before


async def test_correction_restates_event_and_signals() -> None:
    corrected = version(2, statement(direction=Direction.DOWN), status=EventStatus.UPDATED)
    records = (await enriched(finding(), corrected))[-5:]
    assert events(records)[0].status is EventStatus.UPDATED
    assert signals(records)["JP"].polarity < 0
    assert signals(records)["JP"].rank == rank(2)


async def test_region_that_a_correction_leaves_is_told_so() -> None:
    records = await enriched(
        finding(), version(2, statement(region="US")), version(3, statement(region="US"))
    )
    last = {s.subject: (s.retracted, s.weight, s.rank) for s in records[-6:] if isinstance(s, Signal)}
    assert last["region:JP"] == (True, 0.0, rank(3))
    assert last["region:US"][0] is False
    assert last["region:WORLD"][0] is False


async def test_retraction_restates_the_last_event_and_reaches_every_region() -> None:
    records = await enriched(finding(), version(2, statement(region="US")), retraction(3))
    retracted = events(records)[-1]
    assert retracted.status is EventStatus.RETRACTED
    assert (retracted.region, retracted.story_version, retracted.change_pct) == ("US", 3, 1.0)
    last = [s for s in records if isinstance(s, Signal) and s.rank == rank(3)]
    assert {s.subject for s in last} == {
        "index:N225",
        *(f"region:{code}" for code in ("JP", "ASIA", "US", "WORLD")),
    }
    assert {(s.retracted, s.polarity, s.weight) for s in last} == {(True, 0.0, 0.0)}


async def test_later_version_brings_a_retracted_event_back() -> None:
    records = await enriched(finding(), retraction(2), version(3))
    assert events(records)[-1].status is EventStatus.NEW
    assert signals(records)["JP"].retracted is False


async def test_retraction_of_an_unknown_event_is_silent_and_stops_what_is_older() -> None:
    assert await enriched(retraction(2), version(1)) == []
    assert len(events(await enriched(retraction(2), version(3)))) == 1


async def test_good_without_known_traders_bears_on_no_region_but_has_its_own_sentiment() -> None:
    [event, signal] = await enriched(finding(crude(entity_id="commodity:GOLD")))
    assert event.regions == ()
    assert (signal.subject, signal.polarity) == (event.entity_id, event.entity_polarity)


async def test_group_of_a_sector_bears_on_the_sector_in_all_regions_together() -> None:
    chips = statement(kind=EventKind.GROUP_MOVE, entity_id="group:US:CHIPS", entity_type=EntityType.GROUP)
    [event, *sent] = await enriched(finding(chips))
    assert signals(sent)["sector:CHIPS"].polarity == event.entity_polarity
    assert "group:US:CHIPS" in signals(sent)


async def test_share_bears_in_part_on_its_sector_and_on_the_wider_one() -> None:
    chips = share(entity_id="company:XNAS:NVDA", region="US", currency="USD")
    [event, *sent] = await enriched(finding(chips))
    told = signals(sent)
    for sector in ("sector:CHIPS", "sector:TECH"):
        assert told[sector].polarity == event.entity_polarity
        assert told[sector].role_weight == 0.4
        assert 0 < told[sector].weight < told["company:XNAS:NVDA"].weight


async def test_share_of_an_unknown_sector_bears_on_none() -> None:
    [_, *sent] = await enriched(finding(share(entity_id="name:1a2b")))
    assert not any(signal.subject.startswith("sector:") for signal in sent)


async def test_a_dollar_that_fell_on_the_yen_is_good_for_the_yen_and_for_japan() -> None:
    fell = dollar(direction=Direction.DOWN, change_pct=-0.5)
    [event, *sent] = await enriched(finding(fell))
    told = signals(sent)
    assert event.entity_polarity < 0
    assert told["currency:USD"].polarity == event.entity_polarity
    assert told["currency:JPY"].polarity == -event.entity_polarity
    assert 0 < told["currency:JPY"].weight < told["currency:USD"].weight
    assert told["US"].polarity < 0 < told["JP"].polarity


@pytest.mark.parametrize("other", [None, "", "currency:USD"])
async def test_currency_without_another_side_bears_on_itself_alone(other) -> None:
    [_, *sent] = await enriched(finding(dollar(counterparty_id=other)))
    assert [it.subject for it in sent if it.subject.startswith("currency:")] == ["currency:USD"]


async def test_country_is_no_instrument() -> None:
    [_, *sent] = await enriched(finding(statement(entity_id="country:JP", entity_type=EntityType.COUNTRY)))
    assert {signal.subject.partition(":")[0] for signal in sent} == {"region"}


async def test_event_is_forgotten_after_35_days() -> None:
    known: dict[str, KnownEvent] = {}
    days = timedelta(days=35)
    await enriched(finding(), Tick(NOON + days), known=known)
    assert set(known) == {"event-a"}
    await enriched(Tick(NOON + days + timedelta(seconds=1)), known=known)
    assert known == {}


async def test_forgotten_event_is_no_longer_in_its_chain() -> None:
    late = finding(event_id="event-b", story_id="story-b", published_at=NOON + HOUR)
    records = await enriched(finding(), Tick(NOON + timedelta(days=36)), late)
    assert events(records)[-1].novelty == 1.0


async def test_update_of_a_younger_time_is_kept_and_forgotten_by_that_time() -> None:
    known: dict[str, KnownEvent] = {}
    younger = version(2, published_at=NOON + HOUR)
    await enriched(finding(), younger, Tick(NOON + timedelta(days=35, seconds=1)), known=known)
    assert set(known) == {"event-a"}
    known.clear()
    kept, over = Tick(NOON + timedelta(days=35, seconds=1)), Tick(NOON + timedelta(days=36))
    await enriched(finding(), younger, kept, over, known=known)
    assert known == {}


async def test_agent_started_anew_on_its_table_goes_on_alike() -> None:
    second = finding(event_id="event-b", story_id="story-b", published_at=NOON + HOUR)
    whole = await enriched(finding(), second, retraction(2))
    known: dict[str, KnownEvent] = {}
    parts = []
    for each in (finding(), second, retraction(2)):
        parts += await enriched(each, known=known)
        known = {key: from_json(KnownEvent, to_json(value)) for key, value in known.items()}
    assert list(map(to_json, parts)) == list(map(to_json, whole))


@pytest.mark.parametrize("make", [statement, share, dollar, bond_yield, crude])
async def test_story_alone_gives_what_the_stream_gives_first(make) -> None:
    event, sent = enrich(finding(make()))
    [streamed, *signalled] = await enriched(finding(make()))
    assert streamed == event
    assert sorted(sent, key=lambda s: s.subject) == signalled


def test_retraction_alone_cannot_be_enriched() -> None:
    with pytest.raises(ValueError, match="retracted"):
        enrich(retraction())


async def test_stored_records_come_back_equal() -> None:
    known: dict[str, KnownEvent] = {}
    fine = finding(published_at=NOON + timedelta(microseconds=1234), received_at=None)
    records = await enriched(fine, known=known)
    for record in [*records, *known.values()]:
        assert from_json(type(record), to_json(record)) == record


async def test_wild_figures_break_nothing() -> None:
    wild = statement(change_pct=float("inf"), change=float("nan"), level=1e308, previous_level=-1e-308)
    odd = replace(finding(wild), prominence=Prominence(in_headline=False, position=-5.0, share=1e300))
    [event, *_] = await enriched(odd)
    assert 0 < event.confidence <= 1
    assert -1 <= event.entity_polarity <= 1
