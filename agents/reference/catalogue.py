"""The catalogue of all instruments, each alias given to one of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import chain
from types import MappingProxyType

from agents.reference import groups, listings, money, yields
from agents.reference.instruments import Draft, Instrument


@cache
def instruments() -> Mapping[str, Instrument]:
    """Return every instrument by its id, read once from the data files."""
    drafts = list(chain(listings.drafts(), money.drafts(), yields.drafts(), groups.drafts()))
    owners = {alias.casefold(): draft.instrument.id for draft in drafts for alias in draft.instrument.aliases}
    return MappingProxyType({made.id: made for made in _with_patterns(drafts, owners)})


def _with_patterns(drafts: list[Draft], owners: dict[str, str]) -> Iterator[Instrument]:
    """Add the aliases made by pattern, unless the files or an earlier draft gave the same to another."""
    for draft in drafts:
        own = draft.instrument
        ambiguous = {alias for alias in own.aliases if alias.startswith("?")}
        made = [
            alias
            for alias in draft.patterned
            if f"?{alias}" not in ambiguous and _claims(own.id, alias, owners)
        ]
        yield replace(own, aliases=tuple(dict.fromkeys((*own.aliases, *made)))) if made else own


def _claims(claimant: str, alias: str, owners: dict[str, str]) -> bool:
    """Claim the alias unless another has it; one with a question mark takes nothing from anybody."""
    if alias.startswith("?"):
        return alias[1:].casefold() not in owners
    return owners.setdefault(alias.casefold(), claimant) == claimant
