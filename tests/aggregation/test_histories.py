"""Whatever happens on the way, the tables and figures are those of the final versions alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from agents.aggregation.agent import aggregate_sentiment
from agents.enrichment.agent import enrich_findings
from schemas.codec import to_json
from schemas.event import MarketEvent
from schemas.sentiment import BarStatus, RegionalBar, Sentiment, Signal, Window, bar_key
from schemas.tick import Tick
from tests.aggregation import oracle
from tests.aggregation.histories import START, Extraction, final_signals, histories, through_crashes
from tests.enrichment.records import collect, stream

HOUR = timedelta(hours=1)
randoms = st.randoms(use_true_random=False)
crashes = st.integers(0, 4)


def findings_of(history, random: Random) -> list:
    extraction = Extraction()
    findings: list = [finding for version in history for finding in extraction.take(version)]
    for _ in range(random.randrange(3)):
        findings.insert(random.randint(0, len(findings)), Tick(START + random.randrange(96) * HOUR))
    return findings


def jumbled(signals: list[Signal], random: Random) -> list:
    """Return signals in any order, some twice, with ticks between them."""
    again = random.sample(signals, random.randint(0, len(signals)))
    ticks = [Tick(START + random.randrange(96) * HOUR) for _ in range(random.randrange(6))]
    records = [*signals, *again, *ticks]
    random.shuffle(records)
    return records


def by_subject(signals: Iterable[Signal]) -> dict[str, list[Signal]]:
    held = defaultdict(list)
    for signal in signals:
        held[signal.subject].append(signal)
    return held


def expected(signals: list[Signal], subjects: set[str], end: Tick) -> dict[tuple[str, Window], bytes]:
    held = by_subject(signals)
    return {
        (subject, window): to_json(oracle.sentiment(subject, window, held[subject], end.at))
        for subject in subjects
        for window in Window
    }


def expected_bars(signals: list[Signal], end: Tick) -> dict[str, dict[str, Any]]:
    held = by_subject(signals)
    return {
        key: figures
        for subject in held
        if subject.startswith("region:")
        for key, figures in oracle.bars(subject.removeprefix("region:"), held[subject], end.at).items()
    }


def figures(bar: RegionalBar, names: Iterable[str]) -> dict[str, Any]:
    return {name: getattr(bar, name) for name in names}


def latest(records: list) -> dict[tuple[str, Window], bytes]:
    return {(each.subject, each.window): to_json(each) for each in records if isinstance(each, Sentiment)}


def newest(records: list) -> dict[tuple[str, ...], bytes]:
    """Return the last word on each event and on each of its subjects."""
    events = {(each.event_id,): to_json(each) for each in records if isinstance(each, MarketEvent)}
    signals = [each for each in records if isinstance(each, Signal)]
    signals.sort(key=lambda each: each.rank)
    return events | {(each.event_id, each.subject): to_json(each) for each in signals}


@given(histories(), randoms, crashes, crashes, st.integers(0, 11 * 24 * 60))
async def test_tables_equal_those_of_the_final_versions_alone(
    history, random, first, second, minutes
) -> None:
    enriched, _ = await through_crashes(enrich_findings, findings_of(history, random), random, first)
    signals = [record for record in enriched if isinstance(record, Signal)]
    end = Tick(START + timedelta(minutes=minutes, seconds=30))
    records = [*jumbled(signals, random), end]
    published, tables = await through_crashes(aggregate_sentiment, records, random, second, tables=2)
    contributions, bars = tables

    final = final_signals(history)
    live = {key: signal for key, signal in contributions.items() if not signal.retracted}
    assert live == {f"{signal.subject}|{signal.event_id}": signal for signal in final}
    subjects = {signal.subject for signal in contributions.values()}
    want = expected(final, subjects, end)
    told = latest([each for each in published if isinstance(each, Sentiment) and each.as_of == end.at])
    # An instrument may have been told of less than ten minutes ago.
    assert told.items() <= want.items()
    assert {place for place in want if place[0].startswith(("region:", "sector:"))} <= set(told)
    assert latest(await collect(aggregate_sentiment(stream(end), contributions, bars))) == want


@given(histories(), randoms, crashes, st.integers(0, 11 * 24 * 60))
async def test_closed_bars_say_what_the_final_versions_say(history, random, crashed, minutes) -> None:
    # From the last tick on everything is closed: what was closed before it is then over as well.
    end = Tick(START + timedelta(days=11, minutes=minutes))
    enriched = await collect(enrich_findings(stream(*findings_of(history, random)), {}))
    records = [*jumbled([each for each in enriched if isinstance(each, Signal)], random), end]
    published, (_, bars) = await through_crashes(
        aggregate_sentiment, records, random, crashed, tables=2, tables_first=True
    )

    want = expected_bars(final_signals(history), end)
    assert {key: figures(bars[key], want[key]) for key in want} == want
    assert all(bars[key].events == 0 and bars[key].revision > 1 for key in set(bars) - set(want))
    told = [each for each in published if isinstance(each, RegionalBar)]
    assert set(map(to_json, bars.values())) <= set(map(to_json, told))
    assert all(each.revision == 0 or bar_key(each) in bars for each in told)


@given(histories(), randoms)
async def test_a_bar_is_final_once_and_then_revised_step_by_step(history, random) -> None:
    enriched = await collect(enrich_findings(stream(*findings_of(history, random)), {}))
    records = jumbled([each for each in enriched if isinstance(each, Signal)], random)
    published = await collect(aggregate_sentiment(stream(*records), {}, {}))
    revisions = defaultdict(list)
    for bar in published:
        if isinstance(bar, RegionalBar) and bar.status is not BarStatus.PROVISIONAL:
            revisions[bar_key(bar)].append(bar)
    for bars in revisions.values():
        assert [bar.revision for bar in bars] == list(range(1, len(bars) + 1))
        assert [bar.status for bar in bars] == ["final", *["revised"] * (len(bars) - 1)]


@given(histories(), randoms, crashes)
async def test_crashes_never_change_the_bytes_of_an_event(history, random, crashed) -> None:
    findings = findings_of(history, random)
    undisturbed = await collect(enrich_findings(stream(*findings), {}))
    recovered, _ = await through_crashes(enrich_findings, findings, random, crashed)
    # What a later version overtook while the worker was down need not be told any more.
    assert set(map(to_json, recovered)) <= set(map(to_json, undisturbed))
    assert newest(recovered) == newest(undisturbed)


@given(histories(), randoms)
async def test_order_of_arrival_changes_no_byte_of_the_sentiment(history, random) -> None:
    signals = final_signals(history)
    end = Tick(START + random.randrange(96 * 60) * timedelta(minutes=1))
    once = await collect(aggregate_sentiment(stream(*signals, end), {}, {}))
    random.shuffle(signals)
    again = await collect(aggregate_sentiment(stream(*signals, end), {}, {}))
    assert list(map(to_json, again)) == list(map(to_json, once))


@given(histories(), randoms)
async def test_every_publication_on_the_way_equals_one_from_scratch(history, random) -> None:
    extraction = Extraction()
    findings = [finding for version in history for finding in extraction.take(version)]
    enriched = await collect(enrich_findings(stream(*findings), {}))
    records = jumbled([each for each in enriched if isinstance(each, Signal)], random)
    table: dict[str, Signal] = {}
    async for each in aggregate_sentiment(stream(*records), table, {}):
        if isinstance(each, Sentiment):
            held = by_subject(signal for signal in table.values() if not signal.retracted)[each.subject]
            assert to_json(each) == to_json(oracle.sentiment(each.subject, each.window, held, each.as_of))
