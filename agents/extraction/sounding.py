"""How the evidence sounds for its entity, where no figure and no rule says whether it is good or bad."""

from __future__ import annotations

from agents.tone import tone_of
from schemas.event import PRICE_MOVES, Outcome, Statement, Tone


def evidence_tone(text: str, statement: Statement) -> Tone | None:
    """Return how the clause that tells the event sounds for the entity; None where that is known already.

    A price move tells by its direction and size, a rule's good or bad outcome by itself: both are surer than
    the words, and the model need not be asked.  What the text denies means nothing either way.
    """
    if statement.kind in PRICE_MOVES or statement.outcome in _KNOWN or statement.negated:
        return None
    return tone_of(*evidence_of(text, statement))


def evidence_of(text: str, statement: Statement) -> tuple[str, tuple[int, int] | None]:
    """Return the clause that tells the event, and where in it the entity stands; None if it does not."""
    start, end = statement.evidence_start, statement.evidence_end
    if start <= statement.mention_start < statement.mention_end <= end:
        return text[start:end], (statement.mention_start - start, statement.mention_end - start)
    return text[start:end], None


_KNOWN = frozenset({Outcome.GOOD, Outcome.BAD})
