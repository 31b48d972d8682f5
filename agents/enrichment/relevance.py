"""How much a story is about an entity."""

from __future__ import annotations

from math import sqrt

from schemas.event import Prominence

# Half is the headline's: it tells what the story is about.  The other half is the body's, for what is named
# early and often: one of them alone makes the first item of a list, or the index at the foot of every story.
HEADLINE = 0.5
BODY = 0.5
# A story about one thing names others too: a third of all mentions is as much as it needs.
FULL_SHARE = 1 / 3
# Whatever is named at all is told for a reason.
LEAST = 0.05


def relevance_of(prominence: Prominence) -> float:
    """Return how much the story is about the entity, from 0.05 (in passing) to 1, in whole millionths.

    0.5 for standing in the headline, and up to 0.5 for the body: the geometric mean of how early the entity
    is named (1 at the first character, 0 at the last) and of its share of all mentions (1 from a third on).
    It never falls when the entity comes into the headline, is named earlier, or has a greater share.  One of
    forty companies in a list gets about 0.1, the one that a story is about nearly 1.
    """
    early = 1 - _unit(prominence.position)
    share = _unit(prominence.share / FULL_SHARE)
    told = HEADLINE * prominence.in_headline + BODY * sqrt(early * share)
    return round(max(LEAST, told), 6)


def _unit(share: float) -> float:
    return min(1.0, max(0.0, share))
