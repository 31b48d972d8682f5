"""Markets named by one word before a noun of movement: 'a bond selloff', 'the global stock rally'."""

from __future__ import annotations

import re
from typing import Final

from agents.reference import Instrument, instruments

_PLACES: Final = {
    "global": "WORLD",
    "world": "WORLD",
    "worldwide": "WORLD",
    "us": "US",
    "u.s.": "US",
    "european": "EU",
    "asian": "ASIA",
    "japanese": "JP",
    "chinese": "CN",
    "uk": "GB",
    "german": "DE",
}
_SHARES: Final = ("equity", "stock", "share")
_BONDS: Final = ("bond", "debt")
_TRADES: Final = {"tech": "TECH", "technology": "TECH", "chip": "CHIPS", "ai": "AI", "bank": "BANKS"}
_GOODS: Final = {
    "oil": "commodity:OIL",
    "crude": "commodity:OIL",
    "gold": "commodity:GOLD",
    "silver": "commodity:SILVER",
    "copper": "commodity:COPPER",
    "metals": "group:BASEMETALS",
    "commodity": "group:COMMODITIES",
    "commodities": "group:COMMODITIES",
    "crypto": "group:CRYPTO",
    "bitcoin": "crypto:BTC",
    "dollar": "currency:USD",
    "yen": "currency:JPY",
    "treasury": "group:US:BONDS",
    "gilt": "group:GB:BONDS",
    "jgb": "group:JP:BONDS",
    "bund": "group:DE:BONDS",
}
_ON_WALL_STREET: Final = (" on Wall Street", " in New York", " in the U.S.")
MARKET_NOUN: Final = (
    rf"(?:(?P<place>{'|'.join(map(re.escape, _PLACES))})\s)?(?:wider\s|broader\s|wide\s)?"
    rf"(?P<what>{'|'.join((*_SHARES, *_BONDS, *_TRADES, *_GOODS))})"
)


def market_of_noun(found: re.Match[str]) -> Instrument | None:
    """Return the market that a match of MARKET_NOUN names, None if there is no such one."""
    what, place = found["what"].lower(), _PLACES.get((found["place"] or "").lower())
    if place is None and found.string.startswith(_ON_WALL_STREET, found.end()):
        place = "US"
    if what in _GOODS:
        return instruments().get(_GOODS[what])
    if what in _BONDS:
        return instruments().get(f"group:{place or 'US'}:BONDS")
    sector = "STOCKS" if what in _SHARES else _TRADES[what]
    return instruments().get(f"group:{place}:{sector}") or instruments().get(f"group:{sector}")
