"""The contract that a good is on an exchange: copper in Shanghai is not the London Metal Exchange's.

The reference data knows some goods by a contract of their own ('Shanghai copper', 'Comex copper', 'MCX gold',
'Euronext wheat').  Where a sentence says the exchange apart from the good ('the copper contract on the
Shanghai Futures Exchange', 'Euronext March wheat'), that contract is meant, of a good without one the good.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from msgspec.structs import replace

from agents.extraction import spans
from agents.extraction.spans import Span
from agents.extraction.times.dayword import MONTHS
from agents.reference import Instrument, instruments
from schemas.event import EntityType

_EXCHANGES: Final = {
    "Shanghai Futures Exchange": "XSGE",
    "SHFE": "XSGE",
    "Multi Commodity Exchange": "XIMC",
    "MCX": "XIMC",
    "Comex": "XCEC",
    "COMEX": "XCEC",
    "Euronext": "XMAT",
    "Matif": "XMAT",
    "MATIF": "XMAT",
}
_NAMES: Final = "|".join(sorted(_EXCHANGES, key=len, reverse=True))
_NAMED: Final = re.compile(rf"\b({_NAMES})\b")
_MONTH: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
# "Euronext March", "Shanghai Futures Exchange's most-traded January", "Comex".
_AHEAD: Final = re.compile(
    rf"({_NAMES})(?:['\u2019]s)?"
    rf"(?:\s(?:front[- ]month|spot|benchmark|active|most[- ](?:active|traded)|(?i:{_MONTH})))*"
)
# "On the MCX, gold rose".
_FRONTED: Final = re.compile(rf"(?:On|At)\s(?:the\s)?(?:[A-Z]\w+\s)?({_NAMES})(?:\s\([A-Z]+\))?,")
_NEAR: Final = 3  # spans


def at_venues(text: str, sentence: Sequence[Span]) -> Sequence[Span]:
    """Return a sentence's spans with a good for its contract where an exchange stands before it."""
    start, end = sentence[0].start, sentence[-1].end
    if not _names_any(text) or _NAMED.search(text, start, end) is None:
        return sentence
    fronted = _FRONTED.match(text, start)
    kept: list[Span] = []
    for span in sentence:
        ahead = _AHEAD.fullmatch(text, kept[-1].start, kept[-1].end) if kept else None
        venue = fronted[1] if fronted is not None else ahead[1] if ahead is not None else None
        kept.append(span if venue is None else sold_at(span, venue))
    return kept


@lru_cache(maxsize=4)
def _names_any(text: str) -> bool:
    """Say whether a story names an exchange at all; quick to tell, and few do."""
    return any(name in text for name in _EXCHANGES)


def sell_last_at(kept: list[Span], words: str) -> None:
    """Put the contract of the exchange that words name in the place of the good named right before."""
    for at in range(len(kept) - 1, max(len(kept) - 1 - _NEAR, -1), -1):
        if kept[at].kind == spans.ENTITY:
            kept[at] = sold_at(kept[at], words)
            return


def sold_at(span: Span, words: str) -> Span:
    """Return a good's span as its contract on the exchange that words name, any other as it is."""
    named = _NAMED.search(words)
    if named is None or span.kind != spans.ENTITY or span.value.type is not EntityType.COMMODITY:
        return span
    contract = _contract(span.value, _EXCHANGES[named[1]])
    return span if contract is None else replace(span, value=contract)


@cache
def _contract(good: Instrument, mic: str) -> Instrument | None:
    """Return the instrument of that exchange whose name ends with the good's."""
    if good.mic == mic:
        return good
    ending = f" {good.name}".lower()
    traded = (it for it in instruments().values() if it.type is EntityType.COMMODITY and it.mic == mic)
    return next((it for it in traded if it.name.lower().endswith(ending)), None)
