"""The catalogue of all instruments, each alias given to one of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import chain
from types import MappingProxyType

from agents.reference import groups, listings, money, spreads, yields
from agents.reference.instruments import Draft, Instrument


@cache
def instruments() -> Mapping[str, Instrument]:
    """Return every instrument by its id, read once from the data files."""
    drafts = list(
        chain(listings.drafts(), money.drafts(), spreads.drafts(), yields.drafts(), groups.drafts())
    )
    owners = {alias.casefold(): draft.instrument.id for draft in drafts for alias in draft.instrument.aliases}
    return MappingProxyType({made.id: made for made in _with_patterns(drafts, owners)})


def _with_patterns(drafts: list[Draft], owners: dict[str, str]) -> Iterator[Instrument]:
    """Add the aliases made by pattern, unless the files or an earlier draft gave the same to another."""
    for draft in drafts:
        own = draft.instrument
        if not draft.patterned:
            yield own
            continue
        ambiguous = {alias[1:] for alias in own.aliases if alias[0] == "?"}
        made = [
            alias
            for alias in draft.patterned
            if owners.setdefault(alias.casefold(), own.id) == own.id
            and alias not in ambiguous
            # What somebody owns outright cannot be in doubt.
            and not (alias[0] == "?" and alias[1:].casefold() in owners)
        ]
        yield replace(own, aliases=tuple(dict.fromkeys((*own.aliases, *made)))) if made else own
