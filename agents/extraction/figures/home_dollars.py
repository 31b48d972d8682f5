"""Whose dollars a bare "$" is: those of a company's own country in its releases and its papers at home."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import Final

import regex

SAID_SO: Final = ("US$", "U.S.$", "USD", "U.S. dollar", "US dollar")


def dollars_of(country: str | None) -> str | None:
    """Return the dollars of a country, from which a story comes, if it has its own; not those of the U.S."""
    return _HOME_DOLLARS.get(country or "")


_HOME_DOLLARS: Final = MappingProxyType({"AU": "AUD", "CA": "CAD", "NZ": "NZD", "SG": "SGD"})


def is_home_dollar(text: str, headline: str | None, country: str | None, own: str | None) -> bool:
    """Say whether a text's bare "$" is the dollar that a company's share is quoted in, ISO 4217.

    `country` is that of the text's dateline.
    """
    if own is None or own not in _DOLLARS_OF_OWN:
        return False
    at_home = dollars_of(country) == own and not _marks(text, own)
    return _is_told_at_home(text, headline, own) or (at_home and not _speaks_of_american(text))


@lru_cache(maxsize=8)
def _is_told_at_home(text: str, headline: str | None, own: str) -> bool:
    """Say whether a text's bare "$" is a company's own country's: a release's that never names America's."""
    if _speaks_of_american(text):
        return False
    if own in _SITES and _SITES[own] in text:
        return True
    if _marks(headline or "", own) or _RELEASED.search(text[:_TOP]) is not None:
        return True
    return _LISTED_AT_HOME[own].search(text[:_TOP]) is not None and not _marks(text, own)


def _speaks_of_american(text: str) -> bool:
    return any(sign in text for sign in (*SAID_SO, *_LISTED_IN_AMERICA))


def _marks(text: str, own: str) -> bool:
    """Say whether a text marks a country's own dollars: its bare ones are then another's."""
    return any(sign in text for sign in _DOLLARS_OF_OWN[own])


# What marks a country's own dollars.
_DOLLARS_OF_OWN: Final = MappingProxyType(
    {"AUD": ("A$", "AU$"), "CAD": ("C$", "CA$", "CDN$"), "NZD": ("NZ$",), "SGD": ("S$", "SG$")}
)
# The exchange at home before a company's ticker, "(TSX: ACM)", or its code behind it, "(ACM.TO)".
_LISTED_AT_HOME: Final = MappingProxyType(
    {
        "AUD": regex.compile(r"\bASX\s?:\s?[A-Z]|[A-Z\d]\.AX\b"),
        "CAD": regex.compile(r"\b(?:TSX(?:-?V)?|TSE|CSE)\s?:\s?\[?[A-Z]|[A-Z]\.(?:TO|V)\b"),
        "NZD": regex.compile(r"\bNZX\s?:\s?[A-Z]|[A-Z]\.NZ\b"),
        "SGD": regex.compile(r"\bSGX\s?:\s?[A-Z\d]|[A-Z\d]\.SI\b"),
    }
)
# Of a newspaper there, to whose pages its text links.
_SITES: Final = MappingProxyType({"AUD": ".com.au/", "NZD": ".co.nz/", "SGD": ".com.sg/"})
_LISTED_IN_AMERICA: Final = ("NYSE", "NASDAQ", "Nasdaq")
_TOP = 1_500  # characters
_RELEASED: Final = regex.compile(
    r"\((?:BUSINESS WIRE|GLOBE NEWSWIRE|CNW|ACCESS)|/(?:PRNewswire|CNW)|\b(?:Newsfile Corp|ACCESS Newswire)\b"
)
