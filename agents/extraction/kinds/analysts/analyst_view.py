"""What a strategist, analyst or economist holds of a market, in quotation marks or reported.

The view is of the instrument named, or of a country or region; it is an outlook where it says what may come.
Words that nobody with a trade in judging markets speaks are no view.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from agents.extraction.kinds.analysts.analyst_view_examples import EXAMPLES, SILENT
from agents.extraction.kinds.analysts.analyst_view_rules import RULES
from agents.extraction.kinds.kind import Kind
from agents.extraction.kinds.rules.entities import speaker_fields
from agents.extraction.kinds.statements.rule_reader import RuleReader
from agents.extraction.kinds.statements.voice import has_judges, may_judge_markets, names_market, voice_at
from agents.extraction.passage import Passage
from schemas.event import EventKind, Statement

READER: Final = RuleReader(RULES, only_where=may_judge_markets)


def statements(passage: Passage) -> Iterator[Statement]:
    """Yield the views that a sentence holds, each with its speaker."""
    if not has_judges(passage.text) or not names_market(passage):
        return
    for statement in READER.statements(passage):
        speaker = voice_at(passage, statement.evidence_start)
        if speaker is None or (speaker.firm and statement.entity_name.casefold() in speaker.firm.casefold()):
            continue
        yield replace(statement, **speaker_fields(speaker))


KIND: Final = Kind(
    name="analyst_view",
    tells=frozenset({EventKind.ANALYST_VIEW}),
    statements=statements,
    examples=EXAMPLES,
    silent=SILENT,
)
