"""Questions on the command line, against a worker that has read the bundled wires."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.request import urlopen
from zoneinfo import ZoneInfo

import pytest

from streams.broker import EmbeddedBroker

CHECKOUT = Path(__file__).parents[2]


class Desk:
    """The command in an environment of its own."""

    def __init__(self, kafka: str, folder: Path) -> None:
        self.folder = folder
        self.environment = os.environ | {
            "WIREPULSE_KAFKA": kafka,
            "WIREPULSE_PARTITIONS": "3",
            "WIREPULSE_TOPIC_PREFIX": "questions.",
            "WIREPULSE_METRICS_PORT": "0",
            "PYTHONPATH": str(CHECKOUT),
        }

    def ask(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            self._command(arguments), capture_output=True, env=self.environment, timeout=90, check=False
        )

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        with (self.folder / arguments[0]).open("wb") as said:
            return subprocess.Popen(self._command(arguments), env=self.environment, stdout=said, stderr=said)

    def answer(self, *arguments: str) -> dict:
        ended = self.ask(*arguments)
        assert ended.returncode == 0, ended.stderr.decode()
        return json.loads(ended.stdout)

    def refusal(self, *arguments: str) -> tuple[int, str]:
        ended = self.ask(*arguments)
        assert b"Traceback" not in ended.stderr
        return ended.returncode, ended.stderr.decode().strip()

    def _command(self, arguments: tuple[str, ...]) -> list[str]:
        return [sys.executable, "-m", "streams.cli", *arguments]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("questions")
    with EmbeddedBroker(data_dir=folder / "broker") as broker:
        desk = Desk(broker.bootstrap, folder)
        assert desk.ask("topics", "apply").returncode == 0
        worker = desk.start("worker")
        try:
            assert desk.ask("feed", "--samples").returncode == 0
            deadline = time.monotonic() + 90
            while desk.ask("sentiment", "BR", "--window", "24h").returncode:
                assert time.monotonic() < deadline, (folder / "worker").read_text()
            yield desk
        finally:
            worker.send_signal(signal.SIGTERM)
            worker.wait(30)


@pytest.mark.broker
def test_sentiment_of_a_region_tells_its_drivers_and_when_it_was_known(desk: Desk) -> None:
    told = desk.answer("sentiment", "jp", "--window", "24h")
    assert (told["region"], told["window"]) == ("JP", "24h")
    assert told["as_of"] <= told["known_at"]
    parts = [driver["contribution"] for driver in told["drivers"]] + [told["rest"]["contribution"]]
    assert sum(parts) == pytest.approx(told["sentiment"], abs=1e-9)


@pytest.mark.broker
def test_sentiment_without_a_region_is_a_line_or_a_row_for_each(desk: Desk) -> None:
    lines = [json.loads(it) for it in desk.ask("sentiment", "--window", "24h").stdout.splitlines()]
    regions = [it["region"] for it in lines]
    assert regions == sorted(set(regions))
    assert {"JP", "EU", "WORLD"} <= set(regions)
    table = desk.ask("sentiment", "--window", "24h", "--format", "table").stdout.decode()
    assert re.search(r" JP +[+-]0\.\d{3} ", table)


@pytest.mark.broker
def test_sentiment_of_an_instrument_and_of_all_sectors(desk: Desk) -> None:
    told = desk.answer("sentiment", "Nikkei 225", "--window", "24h")
    assert (told["instrument"], told["window"]) == ("index:N225", "24h")
    person = desk.ask("sentiment", "index:N225", "--window", "24h", "--format", "table").stdout.decode()
    assert person.startswith("Nikkei 225 (index:N225) over 24h")
    lines = [json.loads(it) for it in desk.ask("sentiment", "sectors", "--window", "24h").stdout.splitlines()]
    assert [it["sector"] for it in lines] == sorted(it["sector"] for it in lines)
    first = desk.answer("sentiment", f"sector:{lines[0]['sector']}", "--window", "24h")
    assert first["drivers"] == lines[0]["drivers"]
    assert desk.ask("sentiment", "instruments", "--window", "24h", "--format", "table").returncode == 0
    code, said = desk.refusal("sentiment", "index:N225", "--at", "2020-01-01T00:00:00Z")
    assert (code, said) == (1, "wirepulse: what was known at an instant can be told of regions only")


@pytest.mark.broker
@pytest.mark.parametrize("topic", ["bars", "sectors", "instruments", "history", "raw", "region.bars"])
def test_tail_follows_any_public_topic_in_words(desk: Desk, topic: str) -> None:
    ended = desk.ask("tail", topic, "--end", "--format", "table")
    assert ended.returncode == 0, ended.stderr.decode()
    lines = ended.stdout.decode().splitlines()
    assert lines
    assert not [line for line in lines if "cannot be read" in line or "=" in line]
    for line in desk.ask("tail", topic, "--end").stdout.splitlines():
        assert json.loads(line)


@pytest.mark.broker
def test_what_was_known_before_the_first_wire_is_nothing(desk: Desk) -> None:
    at = (datetime.now(UTC) - timedelta(days=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
    assert desk.refusal("sentiment", "JP", "--at", at) == (
        1,
        f"wirepulse: nothing was known of JP at {at.replace('Z', '.000Z')}",
    )


@pytest.mark.broker
def test_explanations_go_from_the_region_over_the_event_to_the_story(desk: Desk) -> None:
    region = desk.answer("explain", "JP", "--window", "24h")
    assert abs(region["difference"]) < 1e-9
    first = region["parts"][0]["driver"]
    event = desk.answer("explain", first["event_id"][:16])
    assert event["event"]["event_id"] == first["event_id"]
    assert event["polarity"]["agrees"]
    assert f"⟦{event['event']['mention']}⟧" in event["passage"]["marked"]
    story = desk.answer("explain", first["story_id"])
    assert first["event_id"] in {it["event_id"] for it in story["standing"]}
    for name in ("JP", first["event_id"], first["story_id"]):
        ended = desk.ask("explain", name, "--window", "24h", "--format", "table")
        assert ended.returncode == 0, ended.stderr.decode()
        assert "⟦" in ended.stdout.decode()


@pytest.mark.broker
def test_names_that_say_nothing_or_too_little_are_one_line(desk: Desk) -> None:
    assert desk.refusal("explain", "nobody") == (
        1,
        "wirepulse: no region, sector, instrument, event or story 'nobody' is known",
    )
    code, said = desk.refusal("explain", "a")
    assert code == 1
    assert "is the beginning of several ids" in said
    assert desk.refusal("sentiment", "XX")[0] == 1


@pytest.mark.parametrize(
    "arguments", [["--at", "noon"], ["--at", "2999-01-01T00:00:00Z"], ["--window", "2h"]]
)
def test_wrong_usage_exits_with_2(tmp_path: Path, arguments: list[str]) -> None:
    desk = Desk("127.0.0.1:1", tmp_path)
    for command in (["sentiment"], ["explain", "JP"]):
        assert desk.refusal(*command, *arguments)[0] == 2


@pytest.mark.broker
def test_served_answers_are_those_of_the_command(desk: Desk) -> None:
    server = desk.start("serve", "--port", "0")
    try:
        deadline = time.monotonic() + 60
        while (said := re.search(r"http://[0-9.:]+", (desk.folder / "serve").read_text())) is None:
            assert time.monotonic() < deadline
            time.sleep(0.1)
        event_id = desk.answer("explain", "JP", "--window", "24h")["parts"][0]["driver"]["event_id"]
        while True:
            try:
                with urlopen(f"{said[0]}/v1/explain/{event_id}", timeout=10) as answer:
                    served = json.load(answer)
                break
            except OSError:
                assert time.monotonic() < deadline
                time.sleep(0.2)
        alone = desk.answer("explain", event_id)
        assert served["event"] == alone["event"]
        assert served["passage"] == alone["passage"]
    finally:
        server.send_signal(signal.SIGTERM)
        assert server.wait(30) == 0


@pytest.mark.broker
def test_tail_shows_a_contradiction_to_a_person_and_to_a_program(desk: Desk, tmp_path: Path) -> None:
    now = datetime.now(UTC)
    day = now.astimezone(ZoneInfo("Asia/Karachi")).strftime("%A")
    for source, figure in (("kestrel", "1.2"), ("heron", "1.7")):
        wire = {
            "story_id": f"close of {source}",
            "source": source,
            "text": f"KARACHI - The KSE 100 closed {figure}% higher on {day}.",
            "published_at": now.isoformat(),
        }
        (tmp_path / f"{source}.json").write_text(json.dumps(wire))
        assert desk.ask("feed", str(tmp_path / f"{source}.json")).returncode == 0
    deadline = time.monotonic() + 60
    while not (said := desk.ask("tail", "alerts", "--beginning", "--end").stdout):
        assert time.monotonic() < deadline
    [alert] = [json.loads(it) for it in said.splitlines()]
    assert (alert["kind"], alert["status"], alert["region"]) == ("contradiction", "raised", "PK")
    person = desk.ask("tail", "alerts", "--end", "--format", "table").stdout.decode()
    assert "raised  contradiction PK" in person
    assert "+1.7 by heron" in person
