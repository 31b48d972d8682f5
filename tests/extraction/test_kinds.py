"""Every kind's examples, and that the taxonomy and the registry agree."""

from __future__ import annotations

from typing import Any

import pytest

from agents.extraction.agent import statements_in
from agents.extraction.kinds import KINDS
from agents.extraction.kinds.kind import Example, Kind
from schemas.event import EventKind, Modality, Statement
from tests.extraction.stories import story

EXAMPLES = [pytest.param(kind, example, id=example.text) for kind in KINDS for example in kind.examples]
SILENT = [pytest.param(kind, text, id=text) for kind in KINDS for text in kind.silent]


@pytest.mark.parametrize(("kind", "example"), EXAMPLES)
def test_example_says_what_stands_beside_it(kind: Kind, example: Example) -> None:
    meant = kind.tells | {said["kind"] for said in example.says if "kind" in said}
    found = [it for it in statements_in(story(example.text)) if it.kind in meant]
    wanted = [dict(said) for said in example.says]
    assert [_fields(it, said) for it, said in zip(found, wanted, strict=False)] == wanted
    assert len(found) == len(wanted)


@pytest.mark.parametrize(("kind", "text"), SILENT)
def test_counter_example_tells_no_plain_fact_of_its_kind(kind: Kind, text: str) -> None:
    facts = [it for it in statements_in(story(text)) if it.modality is Modality.FACT and not it.negated]
    assert [it for it in facts if it.kind in kind.tells] == []


def test_every_member_of_the_taxonomy_has_a_kind_that_tells_it() -> None:
    assert set(EventKind) == {member for kind in KINDS for member in kind.tells}


def test_every_kind_has_examples_and_counter_examples() -> None:
    assert all(kind.examples and kind.silent for kind in KINDS)


def _fields(statement: Statement, said: dict[str, Any]) -> dict[str, Any]:
    """Return the statement's values of the fields that the example names, in plain types."""
    values = {name: getattr(statement, name) for name in said}
    return {
        name: value.isoformat() if name == "event_date" and value else value for name, value in values.items()
    }
