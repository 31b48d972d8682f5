"""Whatever happens on the way, the tables and figures are those of the final versions alone."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from agents.aggregation.agent import aggregate_sentiment
from agents.enrichment.agent import enrich_findings
from schemas.codec import to_json
from schemas.event import MarketEvent
from schemas.sentiment import Sentiment, Signal, Window
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


def expected(signals: list[Signal], subjects: set[str], end: Tick) -> dict[tuple[str, Window], bytes]:
    of_subject = defaultdict(list)
    for signal in signals:
        of_subject[signal.subject].append(signal)
    return {
        (subject, window): to_json(oracle.sentiment(subject, window, of_subject[subject], end.at))
        for subject in subjects
        for window in Window
    }


def latest(sentiments: list[Sentiment]) -> dict[tuple[str, Window], bytes]:
    return {(each.subject, each.window): to_json(each) for each in sentiments}


def newest(records: list) -> dict[tuple[str, ...], bytes]:
    """Return the last word on each event and on each of its subjects."""
    events = {(each.event_id,): to_json(each) for each in records if isinstance(each, MarketEvent)}
    signals = [each for each in records if isinstance(each, Signal)]
    signals.sort(key=lambda each: each.rank)
    return events | {(each.event_id, each.subject): to_json(each) for each in signals}


@settings(max_examples=150, deadline=None)
@given(histories(), randoms, crashes, crashes, st.integers(0, 11 * 24 * 60))
async def test_tables_equal_those_of_the_final_versions_alone(
    history, random, first, second, minutes
) -> None:
    enriched, _ = await through_crashes(enrich_findings, findings_of(history, random), random, first)
    signals = [record for record in enriched if isinstance(record, Signal)]
    end = Tick(START + timedelta(minutes=minutes, seconds=30))
    records = [*jumbled(signals, random), end]
    published, table = await through_crashes(aggregate_sentiment, records, random, second)

    final = final_signals(history)
    live = {key: signal for key, signal in table.items() if not signal.retracted}
    assert live == {f"{signal.subject}|{signal.event_id}": signal for signal in final}
    subjects = {signal.subject for signal in table.values()}
    want = expected(final, subjects, end)
    assert latest([each for each in published if each.as_of == end.at]) == want
    assert latest(await collect(aggregate_sentiment(stream(end), table))) == want


@settings(max_examples=150, deadline=None)
@given(histories(), randoms, crashes)
async def test_crashes_never_change_the_bytes_of_an_event(history, random, many) -> None:
    findings = findings_of(history, random)
    undisturbed = await collect(enrich_findings(stream(*findings), {}))
    crashed, _ = await through_crashes(enrich_findings, findings, random, many)
    # What a later version overtook while the worker was down need not be told any more.
    assert set(map(to_json, crashed)) <= set(map(to_json, undisturbed))
    assert newest(crashed) == newest(undisturbed)


@settings(max_examples=150, deadline=None)
@given(histories(), randoms)
async def test_order_of_arrival_changes_no_byte_of_the_sentiment(history, random) -> None:
    signals = final_signals(history)
    end = Tick(START + random.randrange(96 * 60) * timedelta(minutes=1))
    once = await collect(aggregate_sentiment(stream(*signals, end), {}))
    random.shuffle(signals)
    again = await collect(aggregate_sentiment(stream(*signals, end), {}))
    assert list(map(to_json, again)) == list(map(to_json, once))


@settings(max_examples=150, deadline=None)
@given(histories(), randoms)
async def test_every_publication_on_the_way_equals_one_from_scratch(history, random) -> None:
    extraction = Extraction()
    findings = [finding for version in history for finding in extraction.take(version)]
    enriched = await collect(enrich_findings(stream(*findings), {}))
    records = jumbled([each for each in enriched if isinstance(each, Signal)], random)
    table: dict[str, Signal] = {}
    async for each in aggregate_sentiment(stream(*records), table):
        held = [
            signal for signal in table.values() if signal.subject == each.subject and not signal.retracted
        ]
        assert to_json(each) == to_json(oracle.sentiment(each.subject, each.window, held, each.as_of))
