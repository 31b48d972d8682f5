"""The day of what is told twice: once without its day, in a headline or a lead, and once with it below.

'Gold rose on Tuesday after the president said he would raise tariffs. ... He said on Sunday that he would':
the first is of Sunday too.  What only goes on being felt ('tariff fears') is of the day on which it is felt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import regex

from agents.extraction.kinds.statements.timing import names_day
from agents.extraction.passage import Passage
from schemas.event import EventKind, Modality, Statement

Told = tuple[Statement, Passage]

# Days: what is told again is news of this week.
_FRESH: Final = 4
# What a company publishes in one paper; of all else the same must be said.
_REPORTED: Final = frozenset({EventKind.EARNINGS, EventKind.GUIDANCE})
_TOLD_TWICE: Final = _REPORTED | {
    *(EventKind.TARIFF, EventKind.TRADE_POLICY, EventKind.SANCTIONS, EventKind.GEOPOLITICS),
    *(EventKind.POLICY_GUIDANCE, EventKind.RATE_DECISION, EventKind.MERGER, EventKind.MANAGEMENT_CHANGE),
    *(EventKind.CONTRACT, EventKind.PARTNERSHIP, EventKind.INVESTMENT, EventKind.BUYBACK, EventKind.LAYOFFS),
}
_HAPPENED: Final = (Modality.FACT, Modality.OUTLOOK)
# Rules for what is felt, not done or said.
_FELT: Final = regex.compile(
    r"\.\w*(?:fear|threat|prospect|concern|tension|war|hope|uncertain|expected|standing|own\b)"
)
# What a duty is laid on: one on copper is not the one on steel that was told of before.
_GOODS: Final = regex.compile(
    r"\b(steel|alumini?um|copper|cars?|autos?|vehicles?|trucks?|chips?|semiconductors?|drugs?|pharma\w*|lumber"
    r"|timber|oil|energy|farm|agricultur\w*|reciprocal|dairy|wines?|films?|movies?|furniture|ships?)\b",
    regex.IGNORECASE,
)
_BEHIND: Final = 60


def with_days_told_elsewhere(told: Sequence[Told]) -> list[Statement]:
    """Return the statements of a story, those without a day with that on which the same is told elsewhere."""
    days: dict[tuple[EventKind, str], set[object]] = {}
    for statement, _ in told:
        if statement.kind in _TOLD_TWICE and statement.event_date is not None:
            days.setdefault((statement.kind, statement.entity_id), set()).add(statement.event_date)
    if all(len(it) == 1 for it in days.values()):
        return [statement for statement, _ in told]
    return [_dated(statement, passage, told) for statement, passage in told]


def _dated(statement: Statement, passage: Passage, told: Sequence[Told]) -> Statement:
    if statement.kind not in _TOLD_TWICE or not _is_open(statement, passage):
        return statement
    days = {
        other.event_date
        for other, beside in told
        if _tells_again(statement, other)
        and _is_fixed(other, beside)
        and _goods_of(statement, passage) <= _goods_of(other, beside)
    }
    return replace(statement, event_date=days.pop()) if len(days) == 1 else statement


def _is_open(statement: Statement, passage: Passage) -> bool:
    """Say whether a statement is only of its story's day: an act or a word, for which no day is named."""
    return _is_news(statement) and not names_day(passage, statement.evidence_start, statement.evidence_end)


def _is_fixed(statement: Statement, passage: Passage) -> bool:
    """Say whether a statement names its day."""
    return _is_news(statement) and names_day(passage, statement.evidence_start, statement.evidence_end)


def _is_news(statement: Statement) -> bool:
    if statement.event_date is None or statement.modality not in _HAPPENED:
        return False
    return statement.kind in _REPORTED or _FELT.search(statement.rule) is None


def _tells_again(statement: Statement, other: Statement) -> bool:
    """Say whether another statement tells the same, of a day not long before."""
    if statement.event_date is None or other.event_date is None:
        return False
    if not 0 < (statement.event_date - other.event_date).days <= _FRESH:
        return False
    same = (statement.kind, statement.entity_id, statement.modality, statement.negated)
    if same != (other.kind, other.entity_id, other.modality, other.negated):
        return False
    if statement.kind in _REPORTED:
        return True
    if (statement.direction, statement.outcome) != (other.direction, other.outcome):
        return False
    agree = _agree(statement.counterparty_id, other.counterparty_id)
    agree = agree and _agree(statement.speaker, other.speaker)
    return agree and _have_same_figures(statement, other)


def _agree(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def _have_same_figures(statement: Statement, other: Statement) -> bool:
    """Say whether the other tells no other figures; of a duty it tells the same rate."""
    known = {(it.name, it.period): it.value for it in other.values}
    if statement.kind is EventKind.TARIFF and any(
        (it.name, it.period) not in known for it in statement.values
    ):
        return False
    return all(known.get((it.name, it.period), it.value) == it.value for it in statement.values)


def _goods_of(statement: Statement, passage: Passage) -> set[str]:
    """Return what the words of a statement lay a duty on."""
    stop = min(passage.end, statement.evidence_end + _BEHIND)
    return {it[0].lower() for it in _GOODS.finditer(passage.text, statement.evidence_start, stop)}
