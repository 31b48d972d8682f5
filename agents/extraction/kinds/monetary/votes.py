"""How the members of a body voted: 'voted 7-2 to', 'in a tight 5-4 vote', 'by a vote of 8 to 1'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

import regex

from agents.extraction.figures import quantities
from agents.extraction.figures.quantities import Quantity
from agents.extraction.kinds.rules.rendering import SIGN_OF, Rendering
from agents.extraction.kinds.rules.rule import Match, Rule, Stated

_VOTED: Final = regex.compile(
    r"\bvoted (?:by )?(?:an? )?(?:(?:majority|margin|vote) of )?(?P<for>\d{1,2})(?:\s?[-–]\s?"
    r"| to )(?P<against>\d{1,2})\b"
    r"|\b(?P<for>\d{1,2})\s?[-–]\s?(?P<against>\d{1,2}) (?:\w+ )?(?:vote|majority|decision|split)\b"
    r"|\bvote of (?P<for>\d{1,2})(?:\s?[-–]\s?| to )(?P<against>\d{1,2})\b"
)
_BODY: Final = SIGN_OF["central_bank"]


@dataclass(frozen=True, slots=True, kw_only=True)
class VotedRule(Rule):
    """A rule of what a body decides, which gives `votes_for` and `votes_against` where the sentence does.

    A sentence that names two bodies does not say whose votes they are.
    """

    def matches(self, rendering: Rendering) -> Iterator[Match]:
        """Yield where the pattern is found, with the votes."""
        for found in Rule.matches(self, rendering):
            voted = _voted(rendering)
            if voted is None:
                yield found
                continue
            sides = {side: f"votes_{side}" for side in ("for", "against")}
            votes = {it: Quantity(float(voted[side]), quantities.NUMBER) for side, it in sides.items()}
            stated = {it: Stated(start=voted.start(side), end=voted.end(side)) for side, it in sides.items()}
            yield replace(found, given={**found.given, **votes}, behind=stated)


def _voted(rendering: Rendering) -> regex.Match[str] | None:
    """Return how the members of the one body that a sentence names voted."""
    if rendering.text.count(_BODY) > 1:
        return None
    passage = rendering.passage
    return _VOTED.search(passage.text, passage.start, passage.end)
