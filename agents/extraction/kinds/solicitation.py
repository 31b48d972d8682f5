"""Law firms' notices to shareholders: advertisements that retell old news as allegations."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import regex

_HEAD_CHARACTERS = 6_000
_SIGNS: Final = regex.compile(
    r"lead plaintiff|class period|securities fraud|law firm|class[- ]action|shareholder rights|suffered"
    r" (?:a )?(?:substantial )?loss"
    r"|investors? (?:who|that) (?:purchased|lost|suffered)|contingency|rosen law|pomerantz|levi &"
    r" korsinsky|\bLLP\b|no cost or obligation",
    regex.IGNORECASE,
)
_ENOUGH = 3


@lru_cache(maxsize=16)
def is_solicitation(text: str) -> bool:
    """Say whether a story looks for plaintiffs: three different marks of such notices in its first part."""
    if "lead plaintiff" not in text and "lass action" not in text and "law firm" not in text.lower():
        return False
    found = {sign.group().lower() for sign in _SIGNS.finditer(text, 0, _HEAD_CHARACTERS)}
    return len(found) >= _ENOUGH
