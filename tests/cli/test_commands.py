"""The command as a user meets it: data on stdout, chatter on stderr, exit codes, never a stack trace."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from streams.broker import EmbeddedBroker, free_port

CHECKOUT = Path(__file__).parents[2]
Wirepulse = Callable[..., subprocess.CompletedProcess[bytes]]

WIRE = "TOKYO — The Nikkei 225 fell 1.2% to 38,010.50 on Tuesday, and the Topix lost 0.8%."


@pytest.fixture
def wirepulse(tmp_path: Path) -> Wirepulse:
    """Run the command in an empty folder; `kafka` is where it looks for a broker, nowhere by default."""

    def run(*arguments: str, given: bytes = b"", kafka: str = "") -> subprocess.CompletedProcess[bytes]:
        environment = {
            **os.environ,
            "WIREPULSE_KAFKA": kafka or f"127.0.0.1:{free_port()}",
            "WIREPULSE_PARTITIONS": "3",
            "WIREPULSE_TOPIC_PREFIX": "cli.",
            "PYTHONPATH": str(CHECKOUT),
        }
        command = [sys.executable, "-m", "streams.cli", *arguments]
        return subprocess.run(
            command, input=given, capture_output=True, cwd=tmp_path, env=environment, timeout=90, check=False
        )

    return run


def one_line(stream: bytes) -> str:
    [line] = stream.decode().splitlines()
    assert "Traceback" not in line
    return line


def test_analyse_answers_a_line_for_a_line(wirepulse: Wirepulse) -> None:
    stories = [
        {"story_id": "a", "headline": "Tokyo slips", "text": WIRE, "published_at": "2026-03-03T07:00:00Z"},
        {"story_id": "b", "headline": None, "text": "Nothing moved.", "published_at": "2026-03-03T07:00:00Z"},
    ]
    ended = wirepulse("analyse", "--jsonl", given="\n".join(map(json.dumps, stories)).encode())
    first, second = (json.loads(line) for line in ended.stdout.splitlines())
    assert ended.returncode == 0
    assert [event["entity_name"] for event in first["events"]] == ["Nikkei 225", "Topix"]
    assert {"region": "JP", "sentiment": first["regions"][1]["sentiment"]}.items() <= first["regions"][
        1
    ].items()
    assert first["regions"][1]["sentiment"] < 0
    nikkei = first["events"][0]
    assert WIRE[nikkei["mention_start"] : nikkei["mention_end"]] == "Nikkei 225"
    assert (nikkei["change_pct"], nikkei["level"], nikkei["event_date"]) == (-1.2, 38010.5, "2026-03-03")
    assert second == {"story_id": "b", "events": [], "regions": []}


def test_analyse_answers_an_unreadable_line_too_and_says_why(wirepulse: Wirepulse) -> None:
    good = {"story_id": "c", "text": "The DAX rose 1%.", "published_at": "2026-03-03T07:00:00Z"}
    given = b'{"story_id": "a", "text": 5}\nnonsense\n' + json.dumps(good).encode()
    ended = wirepulse("analyse", "--jsonl", given=given)
    answers = [json.loads(line) for line in ended.stdout.splitlines()]
    assert ended.returncode == 1
    assert [(it["story_id"], len(it["events"])) for it in answers] == [("a", 0), (None, 0), ("c", 1)]
    assert len(ended.stderr.decode().splitlines()) == 2
    assert b"Traceback" not in ended.stderr


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"TOKYO \xff\xfe stocks", "encoding"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "unknown_format"),
        (b'{"story_id": "x", "text": "Stocks', "malformed"),
        (b"Stocks rose 2%. " * 350_000, "too_large"),
    ],
    ids=["empty", "invalid UTF-8", "a picture", "broken JSON", "5 MB"],
)
def test_read_gives_the_reason_for_each_bad_file(
    wirepulse: Wirepulse, tmp_path: Path, content: bytes, reason: str
) -> None:
    (tmp_path / "wire").write_bytes(content)
    ended = wirepulse("read", "wire")
    assert ended.returncode == 1
    assert json.loads(ended.stdout)["rejected"] == reason
    assert ended.stderr == b""


def test_read_shows_a_story(wirepulse: Wirepulse, tmp_path: Path) -> None:
    (tmp_path / "wire.txt").write_text(WIRE)
    ended = wirepulse("read", "wire.txt", "--source", "desk", "--published-at", "2026-03-03T07:00:00Z")
    story = json.loads(ended.stdout)
    assert ended.returncode == 0
    assert (story["dateline_place"], story["dateline_country"], story["source"]) == ("TOKYO", "JP", "desk")
    assert story["published_at"] == "2026-03-03T07:00:00.000Z"


@pytest.mark.parametrize(
    "command", [["worker"], ["feed", "wire.txt"], ["topics", "plan"], ["tail", "events"]]
)
def test_a_broker_that_is_not_there_is_one_line(
    wirepulse: Wirepulse, tmp_path: Path, command: list[str]
) -> None:
    (tmp_path / "wire.txt").write_text(WIRE)
    ended = wirepulse(*command)
    assert ended.returncode == 1
    assert "no Kafka answers at 127.0.0.1:" in one_line(ended.stderr)


def test_an_address_that_is_none_is_one_line(wirepulse: Wirepulse) -> None:
    ended = wirepulse("worker", kafka="somewhere")
    assert ended.returncode == 1
    assert one_line(ended.stderr) == "wirepulse: WIREPULSE_KAFKA: 'somewhere' is no host:port"


def test_a_file_that_is_not_there_is_one_line(wirepulse: Wirepulse) -> None:
    ended = wirepulse("read", "nowhere.txt")
    assert ended.returncode == 1
    assert one_line(ended.stderr) == "wirepulse: nowhere.txt: no such file or folder"


@pytest.mark.parametrize(
    "arguments", [["feed"], ["nonsense"], ["tail", "everything"], ["read", "--format", "xml", "x"]]
)
def test_wrong_usage_exits_with_2(wirepulse: Wirepulse, arguments: list[str]) -> None:
    ended = wirepulse(*arguments)
    assert ended.returncode == 2
    assert b"Traceback" not in ended.stderr


def test_somebody_elses_agents_package_is_refused_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "agents").mkdir()
    (tmp_path / "agents" / "__init__.py").touch()
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), str(CHECKOUT)])}
    program = "from streams.cli import main; main()"
    ended = subprocess.run(
        [sys.executable, "-c", program, "worker"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=False,
    )
    assert ended.returncode == 1
    assert "is not Wirepulse's; install Wirepulse in an environment of its own" in one_line(ended.stderr)


@pytest.mark.broker
def test_a_worker_without_its_topics_says_what_to_run(
    wirepulse: Wirepulse, embedded_broker: EmbeddedBroker
) -> None:
    environment_prefix = embedded_broker.bootstrap
    ended = wirepulse("worker", kafka=environment_prefix)
    assert ended.returncode == 1
    assert one_line(ended.stderr).endswith("run: wirepulse topics apply")


@pytest.mark.broker
def test_feed_and_tail_carry_a_wire_there_and_back(wirepulse: Wirepulse, tmp_path: Path) -> None:
    (tmp_path / "wire.txt").write_text(WIRE)
    (tmp_path / "big.txt").write_text("Stocks rose 2%. " * 350_000)
    with EmbeddedBroker() as broker:
        assert wirepulse("topics", "apply", kafka=broker.bootstrap).returncode == 0
        assert wirepulse("topics", "plan", kafka=broker.bootstrap).returncode == 0
        fed = wirepulse("feed", "wire.txt", kafka=broker.bootstrap)
        assert (fed.returncode, one_line(fed.stderr)) == (0, "1 messages sent")
        big = wirepulse("feed", "big.txt", kafka=broker.bootstrap)
        assert big.returncode == 1
        assert "too large for wire.raw" in big.stderr.decode()
        tailed = wirepulse("tail", "stories", "--end", kafka=broker.bootstrap)
        assert (tailed.returncode, tailed.stdout) == (0, b""), "no worker has read it yet"


@pytest.mark.broker
def test_the_demonstration_ends_by_itself_with_a_verdict(wirepulse: Wirepulse) -> None:
    ended = wirepulse("demo", "--once")
    assert ended.returncode == 0, ended.stderr.decode()
    assert "everything processed; the topics equal the pure computation" in ended.stdout.decode()
