"""The contracts that one good is sold by: copper is London's, and in Shanghai and New York another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

from agents.reference.catalogue import instruments
from agents.reference.instruments import Instrument
from agents.reference.tables import listed, rows


@cache
def venues() -> Mapping[str, str]:
    """Return the exchanges of goods, as MICs, by the names that texts give them."""
    return MappingProxyType({name: row["mic"] for row in rows("venues") for name in listed(row["names"])})


def good_of(entity_id: str) -> str:
    """Return the id of the good that a contract is on: its own if it is what the good alone means."""
    return _goods().get(entity_id, entity_id)


def contracts_on(entity_id: str) -> Sequence[Instrument]:
    """Return the contracts on the good of an id, first the one that is meant without an exchange."""
    return _contracts().get(good_of(entity_id), ())


def contract_at(good: Instrument, mic: str) -> Instrument | None:
    """Return the contract on a good at an exchange, None if none is known there."""
    if good.mic == mic:
        return good
    return next((it for it in contracts_on(good.id) if it.mic == mic), None)


def contract_in(good: Instrument, currency: str) -> Instrument | None:
    """Return the one contract on a good that is quoted in a currency, None of several or of none."""
    if good.currency == currency:
        return good
    quoted = [it for it in contracts_on(good.id) if it.currency == currency]
    return quoted[0] if len(quoted) == 1 else None


@cache
def _goods() -> Mapping[str, str]:
    return MappingProxyType(
        {
            f"commodity:{row['symbol']}": f"commodity:{row['good']}"
            for row in rows("commodities")
            if row["good"]
        }
    )


@cache
def _contracts() -> Mapping[str, Sequence[Instrument]]:
    known: dict[str, list[Instrument]] = defaultdict(list)
    for contract, good in _goods().items():
        known[good] = known[good] or [instruments()[good]]
        known[good].append(instruments()[contract])
    return MappingProxyType(known)
