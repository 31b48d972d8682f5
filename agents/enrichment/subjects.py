"""Whose sentiment an event bears on: regions, the instrument it is about, and that one's sectors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from agents.enrichment.weight import weight_of
from agents.reference import sectors_of
from schemas.event import EntityType, EventKind, MarketEvent
from schemas.sentiment import region_subject, sector_subject

# What cannot be traded is no instrument: its news is its region's.
NOT_TRADED = frozenset({EntityType.COUNTRY, EntityType.CENTRAL_BANK, EntityType.ORGANISATION})
# What one currency gained on another the other lost; but the story speaks of the one.
OTHER_CURRENCY = 0.5
# One company speaks for a part of its sector, as it does for a part of its country.
MEMBER = 0.4
# What an event is to a subject that is no region.
ITSELF = "itself"
MEMBER_OF = "member"
OTHER_SIDE = "other side"


@dataclass(frozen=True, slots=True)
class Share:
    """What an event contributes to one subject; without a `role_weight` it bears on it no longer.

    `role` says what it is to it: to a region its role there, else itself, a member or the other side.
    """

    subject: str
    polarity: float = 0.0
    role_weight: float = 0.0
    weight: float = 0.0
    role: str = ""


def shares_of(event: MarketEvent) -> Iterator[Share]:
    """Yield what a live event contributes to each subject, each once.  Weights are whole millionths."""
    for bearing in event.regions:
        subject = region_subject(bearing.region)
        yield Share(subject, bearing.polarity, bearing.role_weight, bearing.weight, bearing.role)
    weight = round(weight_of(event.modality, event.confidence, event.relevance), 6)
    if event.entity_type not in NOT_TRADED:
        yield Share(event.entity_id, event.entity_polarity, 1.0, weight, ITSELF)
    other = event.counterparty_id
    if event.kind is EventKind.FX_MOVE and other and other != event.entity_id:
        polarity, half = -event.entity_polarity + 0.0, round(OTHER_CURRENCY * weight, 6)
        yield Share(other, polarity, OTHER_CURRENCY, half, OTHER_SIDE)
    part, role = (MEMBER, MEMBER_OF) if event.entity_type is EntityType.COMPANY else (1.0, ITSELF)
    for sector in sectors_of(event.entity_id):
        yield Share(sector_subject(sector), event.entity_polarity, part, round(part * weight, 6), role)
