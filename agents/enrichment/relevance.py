"""How much a story is about an entity."""

from __future__ import annotations

from schemas.event import Prominence

# A headline tells what the story is about; so, less surely, do an early mention and a large part
# of all mentions.  Half of all mentions is as much as a story that compares can give.
HEADLINE = 0.4
EARLY = 0.3
SHARE = 0.3
FULL_SHARE = 0.5
# Whatever is named at all is told for a reason.
LEAST = 0.05


def relevance_of(prominence: Prominence) -> float:
    """Return how much the story is about the entity, from 0.05 (in passing) to 1, in whole millionths.

    0.4 for standing in the headline, up to 0.3 for coming early in the body, up to 0.3 for the share
    of all mentions, full at one half.
    """
    early = 1 - _unit(prominence.position)
    share = _unit(prominence.share / FULL_SHARE)
    told = HEADLINE * prominence.in_headline + EARLY * early + SHARE * share
    return round(max(LEAST, told), 6)


def _unit(share: float) -> float:
    return min(1.0, max(0.0, share))
