"""How the market quotes one currency in another."""

from __future__ import annotations

# The base of a pair is the one that stands first here; all other currencies follow, the dollar before them.
_BASE_ORDER = ("XAU", "XAG", "XPT", "XPD", "EUR", "GBP", "AUD", "NZD", "USD", "CAD", "CHF")
# Among the rest the yen is quoted in, never priced: CHF/JPY, SGD/JPY, HKD/JPY.
_QUOTED_LAST = "JPY"


def market_pair(a: str, b: str) -> str:
    """Return two ISO 4217 codes as the pair that the market quotes, base first: EUR/USD, USD/JPY, EUR/GBP.

    The order of the arguments matters only for two currencies that no convention ranks: the first is base.
    """
    base, quote = (b, a) if _rank(b) < _rank(a) else (a, b)
    return f"{base}/{quote}"


def _rank(code: str) -> int:
    if code in _BASE_ORDER:
        return _BASE_ORDER.index(code)
    return len(_BASE_ORDER) + (code == _QUOTED_LAST)
