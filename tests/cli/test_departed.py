"""`wirepulse ... | head`: a reader who goes before the end is no failure and no news."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from streams.broker import EmbeddedBroker, free_port

CHECKOUT = Path(__file__).parents[2]
STORY = {"story_id": "a", "text": "The Nikkei 225 rose 1%.", "published_at": "2026-03-03T07:00:00Z"}


def without_reader(
    *arguments: str, given: bytes = b"", kafka: str = ""
) -> subprocess.CompletedProcess[bytes]:
    """Run the command with a standard output that nobody reads."""
    reading, writing = os.pipe()
    os.close(reading)
    environment = {
        **os.environ,
        "WIREPULSE_KAFKA": kafka or f"127.0.0.1:{free_port()}",
        "WIREPULSE_PARTITIONS": "3",
        "WIREPULSE_TOPIC_PREFIX": "departed.",
        "PYTHONPATH": str(CHECKOUT),
    }
    command = [sys.executable, "-m", "streams.cli", *arguments]
    try:
        return subprocess.run(
            command,
            input=given,
            stdout=writing,
            stderr=subprocess.PIPE,
            env=environment,
            timeout=90,
            check=False,
        )
    finally:
        os.close(writing)


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("topics", "--help"),
        ("schema", "MarketEvent"),
        ("analyse", "--jsonl"),
        ("read", "-"),
        ("read", "-", "--format", "table"),
    ],
)
def test_a_command_whose_reader_is_gone_ends_quietly(arguments: tuple[str, ...]) -> None:
    done = without_reader(*arguments, given=json.dumps(STORY).encode() + b"\n")
    assert (done.returncode, done.stderr) == (0, b"")


def test_so_does_a_score() -> None:
    done = without_reader("score", "--jsonl", given=b'{"id": "a", "text": "Sales rose."}\n')
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.broker
@pytest.mark.parametrize(
    "arguments",
    [("tail", "raw", "--end"), ("tail", "raw", "--beginning"), ("tail", "raw", "--end", "--format", "table")],
)
def test_so_does_a_tail_whose_reader_is_gone(
    embedded_broker: EmbeddedBroker, arguments: tuple[str, ...]
) -> None:
    kafka = embedded_broker.bootstrap
    without_reader("topics", "apply", kafka=kafka)
    without_reader("feed", "-", given=json.dumps(STORY).encode(), kafka=kafka)
    done = without_reader(*arguments, kafka=kafka)
    assert (done.returncode, done.stderr) == (0, b"")
