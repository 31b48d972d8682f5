"""Whole reports: our own, and the one in the shared folder where that is present."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from agents.extraction.agent import statements_in
from schemas.codec import to_json
from schemas.event import Modality, Statement
from tests.extraction import wire
from tests.extraction.stories import story

WIRES = Path(__file__).parents[2].parent / "shared" / "wires"


@pytest.fixture(scope="module")
def told() -> tuple[Statement, ...]:
    start = len(wire.DATELINE)
    return statements_in(
        story(
            wire.TEXT,
            body_start=start,
            dateline_place="TOKYO",
            dateline_country="JP",
            published_at=wire.PUBLISHED,
        )
    )


@pytest.mark.parametrize("move", wire.MOVES, ids=lambda move: move["mention"])
def test_every_move_of_the_wire_is_told_in_every_field(
    move: dict[str, Any], told: tuple[Statement, ...]
) -> None:
    mentions = [_plain(it) for it in told if it.mention == move["mention"]]
    assert {name: mentions[0][name] for name in move} == move if mentions else mentions


def test_the_wire_tells_no_other_fact(told: tuple[Statement, ...]) -> None:
    facts = [it for it in told if it.modality is Modality.FACT and not it.negated]
    assert [it.mention for it in facts] == [move["mention"] for move in wire.MOVES]


def test_what_a_speaker_says_is_his_opinion_or_outlook(told: tuple[Statement, ...]) -> None:
    quoted = [it for it in told if it.speaker]
    assert quoted
    assert all(it.modality in (Modality.OPINION, Modality.OUTLOOK) for it in quoted)


def _expected() -> dict[str, Any]:
    if not WIRES.is_dir():
        pytest.skip(f"the shared wires are not at {WIRES}")
    expected: dict[str, Any] = json.loads((WIRES / "asia-markets.expected.json").read_text("utf-8"))
    return expected


def test_the_shared_wire_tells_its_moves_in_every_field() -> None:
    expected = _expected()
    text = (WIRES / "asia-markets.txt").read_text("utf-8")
    given = expected["story"]
    told = statements_in(
        story(
            text,
            body_start=text.index("—") + 2,
            body_end=text.index("___"),
            dateline_place=given["dateline_place"],
            dateline_country=given["dateline_country"],
            published_at=datetime.fromisoformat(given["published_at"]),
        )
    )
    moves = [it for it in told if it.kind.value.endswith("_move")]
    facts = [_plain(it) for it in moves if it.modality is Modality.FACT and not it.negated]
    for move in expected["moves"]:
        wanted = {name: value for name, value in move.items() if name != "entity"}
        assert any({name: it[name] for name in wanted} == wanted for it in facts), move
    assert len(facts) == len(expected["moves"]) + len(expected["without_numbers"])


def _plain(statement: Statement) -> dict[str, Any]:
    fields: dict[str, Any] = json.loads(to_json(statement))
    return fields
