"""Whom or what a statement tells of, and who says so, as fields of the statement."""

from __future__ import annotations

from typing import Any, Final

from agents.extraction.quotes import Speaker
from agents.reference import Institution, Instrument, regions
from schemas.event import EntityType
from schemas.identity import digest

_NAMED_ID_LENGTH: Final = 12


def entity_fields(value: Any, region: str | None) -> dict[str, Any] | None:
    """Return who or what the value of a group is, None for nobody; `region` is that of one that has none.

    It may be an instrument, an institution, a region's code, or words that name somebody no list knows.
    """
    if isinstance(value, Instrument):
        return instrument_fields(value) | {"region": value.region or region}
    if isinstance(value, Institution):
        return _fields(value.id, value.name, value.type, value.region or region)
    if isinstance(value, str) and value in regions():
        area = regions()[value]
        return _fields(f"country:{area.code}", area.name, EntityType.COUNTRY, area.code)
    if isinstance(value, str) and value.strip():
        name = " ".join(value.split())
        identity = digest(name.casefold())[:_NAMED_ID_LENGTH]
        return _fields(f"name:{identity}", name, EntityType.ORGANISATION, region)
    return None


def instrument_fields(instrument: Instrument) -> dict[str, Any]:
    """Return the fields of a statement that say that it tells of an instrument."""
    return {
        "entity_id": instrument.id,
        "entity_name": instrument.name,
        "entity_type": instrument.type,
        "ticker": instrument.ticker,
        "mic": instrument.mic,
        "isin": instrument.isin,
        "currency": instrument.currency,
        "region": instrument.region,
    }


def speaker_fields(speaker: Speaker | None) -> dict[str, Any]:
    """Return the fields of a statement that say whose words it is in, none for the story's own."""
    if speaker is None:
        return {}
    return {"speaker": speaker.name, "speaker_role": speaker.role, "speaker_firm": speaker.firm}


def _fields(identity: str, name: str, sort: EntityType, region: str | None) -> dict[str, Any]:
    untraded = dict.fromkeys(("ticker", "mic", "isin", "currency"))
    return untraded | {"entity_id": identity, "entity_name": name, "entity_type": sort, "region": region}
