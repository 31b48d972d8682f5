"""wirepulse schema: what it says of a record holds of every record that the pipeline publishes."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from schemas.alert import RegionalAlert
from schemas.codec import to_json
from schemas.event import MarketEvent
from schemas.json_schema import json_schema
from schemas.sentiment import RegionalSentiment
from schemas.tick import Tick
from streams.feeds.bundled import sample_messages
from streams.in_memory import InMemoryPipeline
from streams.topics import RAW, REJECTED, TOPICS
from tests.metrics.records import alert

CHECKOUT = Path(__file__).parents[2]
AT = datetime(2026, 3, 2, 8, tzinfo=UTC)
RECORDS = {topic.carries for topic in TOPICS if topic.public} - {RAW.carries, REJECTED.carries}


class _Everything(InMemoryPipeline):
    """Keeps all published records that pass, as JSON."""

    def __init__(self):
        super().__init__()
        self.passed = {record: [] for record in RECORDS}

    def _note(self, record):
        if type(record) in RECORDS:
            self.passed[type(record)].append(json.loads(to_json(record)))


@pytest.fixture(scope="module")
def published():
    pipeline = _Everything()
    pipeline.read(sample_messages(AT))
    # Not before the hour's bar has closed, and the day's.
    for hours in (0, 2, 17):
        pipeline.tick(Tick(at=AT + timedelta(hours=hours)))
    # The samples contradict nobody and are too short for anything unusual.
    pipeline.passed[RegionalAlert].append(json.loads(to_json(alert())))
    return pipeline.passed


@pytest.fixture
def wirepulse():
    def run(*arguments):
        return subprocess.run(
            [sys.executable, "-m", "streams.cli", "schema", *arguments],
            capture_output=True,
            env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
            timeout=60,
            check=False,
        )

    return run


@pytest.mark.parametrize("record", sorted(RECORDS, key=lambda record: record.__name__))
def test_a_schema_is_one_itself(record) -> None:
    Draft202012Validator.check_schema(json_schema(record))


def test_all_that_is_published_keeps_to_its_schema(published) -> None:
    assert all(published.values())
    for record in RECORDS:
        validator = Draft202012Validator(json_schema(record))
        for each in published[record]:
            validator.validate(each)


@pytest.mark.parametrize("field", ["event_id", "ticker", "schema_version"])
def test_a_schema_asks_for_every_field(published, field) -> None:
    event = published[MarketEvent][0]
    validator = Draft202012Validator(json_schema(MarketEvent))
    assert validator.is_valid(event)
    assert not validator.is_valid({name: value for name, value in event.items() if name != field})


def test_a_schema_names_times_and_dates_and_what_may_be_null() -> None:
    fields = json_schema(MarketEvent)["$defs"]["MarketEvent"]["properties"]
    assert fields["published_at"] == {"type": "string", "format": "date-time"}
    assert {"type": "string", "format": "date-time"} in fields["received_at"]["anyOf"]
    assert {"type": "string", "format": "date"} in fields["event_date"]["anyOf"]
    assert {"type": "null"} in fields["received_at"]["anyOf"]
    assert fields["headline"]["anyOf"] == [{"type": "string"}, {"type": "null"}]


def test_the_times_of_records_in_records_are_named_too() -> None:
    driver = json_schema(RegionalSentiment)["$defs"]["Driver"]["properties"]
    assert driver["published_at"]["format"] == "date-time"


@pytest.mark.parametrize("asked", ["MarketEvent", "market.events"])
def test_the_command_prints_a_schema_by_record_or_topic(wirepulse, asked) -> None:
    assert json.loads(wirepulse(asked).stdout) == json_schema(MarketEvent)


def test_without_a_name_the_command_lists_what_there_is(wirepulse) -> None:
    listed = [json.loads(line) for line in wirepulse().stdout.splitlines()]
    assert {"record": "RegionalBar", "topic": "region.bars"} in listed
    assert {it["record"] for it in listed} == {record.__name__ for record in RECORDS}


def test_an_unknown_record_is_a_usage_error_in_words(wirepulse) -> None:
    ended = wirepulse("Sory")
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert b"MarketEvent" in ended.stderr
    assert b"Traceback" not in ended.stderr
