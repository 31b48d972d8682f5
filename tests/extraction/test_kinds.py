"""Every kind's examples, and that the taxonomy and the registry agree."""

from __future__ import annotations

from typing import Any

import pytest

from agents.extraction.kinds import KINDS
from agents.extraction.kinds.kind import Example
from schemas.event import EventKind, Modality, Statement
from tests.extraction.stories import statements_of

EXAMPLES = [pytest.param(example, id=example.text) for kind in KINDS for example in kind.examples]
SILENT = sorted({text for kind in KINDS for text in kind.silent})
# A counter-example of one kind may be plain news of another; here is what each of these rightly tells.
NEWS_OF_ANOTHER_KIND = {
    "Brent crude's August contract rose 1%.": {"price_move.verb"},
    "Foobar Widgets beat forecasts. Shares rose 5%.": {"earnings.beat"},
    "Honda and Nissan ended talks on a merger.": {"merger.called_off"},
    "Honda shed 300 staff.": {"layoffs.cut_number"},
    "Jefferies raised its price target on Apple.": {"target_price.raised"},
    "Oil stocks rose 2% on the day.": {"price_move.verb"},
    "Renault registered a loss of 13 cents per share.": {"earnings.reported"},
    "Sony sales climbed to 3.1 trillion yen from 2.9 trillion.": {"earnings.bare"},
    "Sony posted a 12% rise in quarterly profit.": {"earnings.reported"},
    "Sony posted a profit of $3 million, up 8%.": {"earnings.reported"},
    "Sony said revenue fell 3%.": {"earnings.said"},
}


@pytest.mark.parametrize("example", EXAMPLES)
def test_example_says_what_stands_beside_it_and_nothing_else(example: Example) -> None:
    found = statements_of(example.text)
    wanted = [dict(said) for said in example.says]
    assert [_fields(it, said) for it, said in zip(found, wanted, strict=False)] == wanted
    assert len(found) == len(wanted)


@pytest.mark.parametrize("text", SILENT)
def test_counter_example_tells_no_plain_fact(text: str) -> None:
    facts = [it for it in statements_of(text) if it.modality is Modality.FACT and not it.negated]
    assert {it.rule for it in facts} == NEWS_OF_ANOTHER_KIND.get(text, set())


def test_every_member_of_the_taxonomy_has_a_kind_that_tells_it() -> None:
    assert set(EventKind) == {member for kind in KINDS for member in kind.tells}


def test_every_kind_has_examples_and_counter_examples() -> None:
    assert all(kind.examples and kind.silent for kind in KINDS)


def _fields(statement: Statement, said: dict[str, Any]) -> dict[str, Any]:
    """Return the statement's values of the fields that the example names, in plain types."""
    values = {name: getattr(statement, name) for name in said}
    if isinstance(said.get("values"), dict):
        values["values"] = {value.name: value.value for value in statement.values}
    return {
        name: value.isoformat() if name == "event_date" and value else value for name, value in values.items()
    }
