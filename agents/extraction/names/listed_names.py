"""Companies that a story names in full with their listing behind: "Northbay Gold Corp. (TSXV: NBG)".

With its listing a name is a company's for sure, though no list knows it.  It then means that company wherever
the story has it, in full or by its head (see `short_names`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

import regex

from agents.extraction.names.listing_codes import MARKETS, SUFFIXES, listing_of, with_exchange
from agents.extraction.names.short_names import short_forms
from agents.extraction.names.unlisted import core_of, unlisted
from agents.reference import Instrument, by_listing, instruments
from schemas.event import EntityType

_EXCHANGES: Final = "|".join(sorted(MARKETS, key=len, reverse=True))
_LISTED: Final = regex.compile(
    r"(?:['\u2019]s?)?[*_]{0,3}\s?\(\[?(?:"
    rf"(?P<exchange>(?i:{_EXCHANGES}))\s?:\s?\[?(?P<symbol>(?=[\d.&-]*+[A-Z]|\d)[A-Z\d.&-]{{1,10}}+)(?=[\])(;,\s])"
    rf"|(?P<coded>[A-Z\d]{{1,8}}\.(?:{SUFFIXES}))(?=[\])]))"
)
_NAME: Final = regex.compile(
    r"(?<![\p{L}\d.&'’-])(?P<name>\p{Ll}?\p{Lu}[\p{L}\d.&'’-]*+"
    r"(?:(?:\s(?:(?:of|and|de|&)\s)?\p{Ll}?|,\s(?=(?:Inc|Corp|Ltd|LLC|Co|plc|PLC)\b))\p{Lu}[\p{L}\d.&'’-]*+){1,5}+"
    r"(?<!['’]s))$"
)
_REACH: Final = 90  # characters of a name
_JOINED: Final = regex.compile(r"\b(?:and|de)\b")
# A sentence's first words, and what describes a firm, are no part of its name.
_LEADING: Final = regex.compile(
    r"^(?:(?:Shares|Stock|Units|The|For|At|By|In|On|From|With|And|But|While|When|As|After|Meanwhile|Elsewhere|Also"
    r"|Rival|Peer|Parent|CEO|Chairman|President|Officer|Director|Executive|Chief|of)\s)+"
)


def listed_in(text: str) -> Iterator[tuple[str, Instrument]]:
    """Yield the forms by which a story may call the companies whose listing it gives, in lower case."""
    for listing in _LISTED.finditer(text):
        company, core = _company(text, listing)
        if company is not None and len(core.split()) > 1:
            yield core.casefold(), company
            yield from ((form, company) for form in short_forms(core, company))


def _company(text: str, listing: regex.Match[str]) -> tuple[Instrument | None, str]:
    """Return the company that stands before its listing, and its name without its legal form."""
    named = _NAME.search(text, max(0, listing.start() - _REACH), listing.start())
    if named is None or _JOINED.search(named["name"]):
        return None, ""
    name = _LEADING.sub("", named["name"]).rstrip(".")
    core = core_of(name)
    coded = with_exchange(listing["coded"]) if listing["coded"] else None
    mic, symbol = listing_of(*(coded or (listing["exchange"], listing["symbol"])))
    if mic is None or symbol is None or not core:
        return None, ""
    return _by_ticker().get((mic, symbol)) or unlisted(name, core, mic, symbol), core


@cache
def _by_ticker() -> dict[tuple[str | None, str | None], Instrument]:
    known: dict[tuple[str | None, str | None], Instrument] = {
        listing: instruments()[company] for listing, company in by_listing().items()
    }
    companies = (it for it in instruments().values() if it.type is EntityType.COMPANY and it.ticker)
    return known | {(it.mic, it.ticker): it for it in companies}
