"""Moves that were only one way a price went within its session, before it turned.

'The index initially climbed 1% before ending lower', 'dipped to $60 only to bounce back to $62': how far it
had gone, not how it stood when all was over.  What each clause dates on its own ('rose on Monday before
falling on Tuesday') is no swing of one session.
"""

from __future__ import annotations

import re
from typing import Final

from agents.extraction.moves import Move
from agents.extraction.passage import Passage

_FOR_A_WHILE: Final = re.compile(
    r"\b(?:initially|briefly|momentarily|fleetingly|temporarily)\s(?:\w+\s)?$", re.IGNORECASE
)
_BEHIND: Final = re.compile(
    r"\s(?:initially|briefly|momentarily|for\sa\s(?:(?:short|brief)\s)?(?:time|while|moment|spell))\b"
)
_TURNS: Final = re.compile(r"\b(?:before|only\sto)\s(?:(?:it|they|quickly|later|then|soon|swiftly)\s)?$")
_REACH: Final = 40  # characters
_TURNING: Final = ("verb", "close", "keep same", "keep turn", "adverb")


def is_swing(passage: Passage, move: Move) -> bool:
    """Say whether a move is told as one that did not last: 'briefly', 'initially', 'before falling'."""
    if move.unreal or move.phase == "close" or move.verb_at < 0 or not move.direction:
        return False
    text = passage.text
    if _FOR_A_WHILE.search(text, max(passage.start, move.verb_at - _REACH), move.verb_at):
        return True
    if move.earlier:
        return False
    if _BEHIND.match(text, move.end) is not None:
        return True
    return any(_turns(text, move, other) for other in passage.moves if other.verb_at > move.end)


def _turns(text: str, move: Move, other: Move) -> bool:
    """Say whether another move is where this one turned, in the same session."""
    if other.subjects != move.subjects or other.group not in _TURNING or other.horizon is not None:
        return False
    if other.day not in (None, move.day) or (
        other.direction == move.direction and other.group != "keep same"
    ):
        return False
    return _TURNS.search(text, max(move.end, other.verb_at - _REACH), other.verb_at) is not None
