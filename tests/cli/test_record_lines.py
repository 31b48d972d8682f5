"""A record of any public topic is one line that a person reads."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from schemas.sentiment import (
    BarLength,
    BarStatus,
    InstrumentSentiment,
    RegionalBar,
    SectorSentiment,
)
from streams.cli.record_lines import line_of, line_of_raw, line_of_rejected
from streams.cli.tail import FEEDS
from streams.topics import TOPICS
from tests.metrics.records import alert, event, sentiment, sentiment_of, story

HOUR = datetime(2026, 3, 5, 12, tzinfo=UTC)


def bar(**changes) -> RegionalBar:
    made = RegionalBar(
        region="JP",
        length=BarLength.HOUR,
        start=HOUR,
        start_ms=0,
        end=HOUR + timedelta(hours=1),
        as_of=HOUR,
        as_of_ms=0,
        revision=2,
        status=BarStatus.REVISED,
        sentiment=-0.25,
        std_error=0.05,
        weight=1.0,
        events=3,
        stories=2,
        positive=1,
        neutral=0,
        negative=2,
        breadth=-0.3,
        dispersion=0.1,
        late_events=0,
    )
    return replace(made, **changes)


def test_every_public_topic_can_be_followed() -> None:
    assert set(FEEDS.values()) == {topic for topic in TOPICS if topic.public}


@pytest.mark.parametrize(
    ("record", "name"),
    [
        (sentiment(region="JP"), "Japan (JP)"),
        (sentiment_of(SectorSentiment, sector="CHIPS"), "chip stocks (CHIPS)"),
        (sentiment_of(InstrumentSentiment, instrument="index:N225"), "Nikkei 225 (index:N225)"),
        (sentiment_of(InstrumentSentiment, instrument="name:1a2b"), "name:1a2b"),
        (sentiment_of(SectorSentiment, sector="NEW"), "NEW"),
    ],
)
def test_a_sentiment_is_called_by_its_name_and_tells_its_figures(record, name) -> None:
    line = line_of(record)
    assert name in line
    assert f" {record.window} " in line
    assert f"{record.events} events in {record.stories} stories" in line


def test_what_cannot_be_told_is_a_dash() -> None:
    assert " - ± - " in " ".join(line_of(replace(sentiment(), sentiment=None, std_error=None)).split())


def test_a_bar_tells_its_hour_its_figure_and_whether_it_stands() -> None:
    line = line_of(bar())
    assert line.startswith("2026-03-05T12:00:00.000Z Japan (JP)")
    assert "-0.250 ± 0.050" in line
    assert line.endswith("revised (revision 2)")
    assert line_of(bar(revision=0, status=BarStatus.PROVISIONAL)).endswith("provisional")


@pytest.mark.parametrize("record", [event(), alert(), story(), sentiment(), bar()])
def test_a_record_is_one_line(record) -> None:
    assert "\n" not in line_of(record)


def test_messages_that_are_no_records_are_one_line_too() -> None:
    assert line_of_raw({"source": "kestrel"}, b"First\nsecond \xff").endswith(
        "First second \N{REPLACEMENT CHARACTER}"
    )
    assert line_of_raw({}, b"") == f"{'-':<18} {0:>8} bytes  "
    assert "no closing brace" in line_of_rejected({"reason": "malformed", "detail": "no closing brace"})
