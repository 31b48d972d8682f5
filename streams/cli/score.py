"""wirepulse score."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from io import BufferedReader
from types import MappingProxyType
from typing import Annotated, Any, cast

import msgspec
import typer

from agents.tone import tone_of
from schemas.codec import to_json
from schemas.event import Outcome
from streams.cli.output import chatter

_BLOCK_BYTES = 1 << 16
_LABELS = MappingProxyType({Outcome.BAD: "negative", Outcome.NEUTRAL: "neutral", Outcome.GOOD: "positive"})


class Question(msgspec.Struct):
    """A text to be scored; `start` and `end` are where the entity asked about stands, in characters."""

    id: str | int | None
    text: str
    start: int | None = None
    end: int | None = None


class QuestionError(ValueError):
    """A line that asks nothing that can be answered."""


def score(
    jsonl: Annotated[  # noqa: ARG001 - said for clearness; there is no other form
        bool, typer.Option("--jsonl", help='{"id", "text"[, "start", "end"]} a line in, an answer a line out')
    ] = True,
) -> None:
    """Say of texts on standard input whether they are good or bad news, as a whole or for one entity.

    A score runs from -1 to 1: the probability that it is good less the probability that it is bad.
    """
    rejected = False
    for lines in _blocks():
        answers = bytearray()
        for number, line in lines:
            try:
                answers += to_json(answer(line)) + b"\n"
            except QuestionError as error:
                rejected = True
                chatter.print(f"line {number}: {error}", markup=False)
        sys.stdout.buffer.write(answers)
        sys.stdout.buffer.flush()
    if rejected:
        raise typer.Exit(1)


def answer(line: bytes) -> dict[str, Any]:
    """Return the score and the label of the text in `line`; raises QuestionError."""
    question = _question(line)
    tone = tone_of(question.text, _entity(question))
    return {"id": question.id, "score": tone.score, "label": _LABELS[tone.label]}


def _question(line: bytes) -> Question:
    try:
        return msgspec.json.decode(line, type=Question)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return _lenient(line, str(error))


def _lenient(line: bytes, complaint: str) -> Question:
    """Return a question whose text has halves of surrogate pairs, which strict JSON does not know."""
    try:
        question = msgspec.convert(json.loads(line), type=Question)
        str(question.id).encode()
    except (ValueError, RecursionError, msgspec.ValidationError) as error:
        raise QuestionError(complaint) from error
    return question


def _entity(question: Question) -> tuple[int, int] | None:
    start, end = question.start, question.end
    if start is None and end is None:
        return None
    if start is None or end is None:
        raise QuestionError("`start` and `end` go together")
    if not 0 <= start < end <= len(question.text):
        raise QuestionError(f"no entity at {start} to {end}: the text has {len(question.text)} characters")
    return start, end


def _blocks() -> Iterator[list[tuple[int, bytes]]]:
    """Yield the numbered lines that have come on standard input; an answer does not wait for the next one."""
    standard_input = cast("BufferedReader", sys.stdin.buffer)
    begun: list[bytes] = []
    number = 0
    while block := standard_input.read1(_BLOCK_BYTES):
        first, *others = block.split(b"\n")
        begun.append(first)
        if others:
            lines = [b"".join(begun), *others[:-1]]
            yield [(number + at, line) for at, line in enumerate(lines, 1) if line.strip()]
            number += len(lines)
            begun = others[-1:]
    if last := b"".join(begun).strip():
        yield [(number + 1, last)]
