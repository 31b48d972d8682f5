"""wirepulse score: a line in, an answer a line out; what cannot be read is said and left."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
TEXT = "Nikkei fell, Hang Seng surged"


def scored(lines: Sequence[bytes]) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "streams.cli", "score", "--jsonl"],
        input=b"\n".join(lines),
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        timeout=60,
        check=False,
    )


def line(**fields: object) -> bytes:
    return json.dumps(fields).encode()


def test_score_answers_a_line_for_a_line() -> None:
    ended = scored(
        [
            line(id="a", text=TEXT, start=0, end=6),
            line(id=7, text=TEXT, start=13, end=22),
            line(id="c", text="Profit rose sharply"),
        ]
    )
    answers = [json.loads(answer) for answer in ended.stdout.splitlines()]
    assert ended.returncode == 0
    assert [answer["id"] for answer in answers] == ["a", 7, "c"]
    assert [answer["label"] for answer in answers] == ["negative", "positive", "positive"]
    assert all(set(answer) == {"id", "score", "label"} and -1 <= answer["score"] <= 1 for answer in answers)


def test_an_empty_text_is_neutral_with_score_nought() -> None:
    ended = scored([line(id="a", text="")])
    assert json.loads(ended.stdout) == {"id": "a", "score": 0.0, "label": "neutral"}


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        (b"nonsense", b"JSON"),
        (b"[1]", b"object"),
        (line(id="a"), b"text"),
        (line(id="a", text=5), b"str"),
        (line(id="a", text="abc", start=1, end=9), b"3 characters"),
        (line(id="a", text="abc", start=-1, end=2), b"3 characters"),
        (line(id="a", text="abc", start=2, end=2), b"3 characters"),
        (line(id="a", text="abc", start=1), b"go together"),
        (b"\xff\xfe", b""),
        (b"[" * 100_000, b""),
    ],
)
def test_a_bad_line_is_said_once_and_the_rest_is_scored(bad: bytes, said: bytes) -> None:
    ended = scored([bad, line(id="b", text="Profit rose")])
    assert ended.returncode == 1
    [complaint] = ended.stderr.splitlines()
    assert complaint.startswith(b"line 1: ")
    assert said in complaint
    assert [json.loads(answer)["id"] for answer in ended.stdout.splitlines()] == ["b"]


def test_half_a_surrogate_pair_is_scored() -> None:
    ended = scored([b'{"id": "a", "text": "Profit rose \\ud83d", "start": 0, "end": 6}'])
    assert (ended.returncode, json.loads(ended.stdout)["id"]) == (0, "a")


def test_a_text_of_a_megabyte_is_scored() -> None:
    ended = scored([line(id="a", text="Profit fell again; " * 55_000), line(id="b", text="x" * 1_000_000)])
    assert ended.returncode == 0
    assert len(ended.stdout.splitlines()) == 2
