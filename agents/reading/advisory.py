"""Advisories to editors that take another story back, and the names by which they call it.

KILL: the story slugged US--Bank-Failure
STORY WITHDRAWN - The story headlined "Acme in talks to buy Roadrunner" is withdrawn
"""

from __future__ import annotations

import re

_LONGEST = 600
_ADDRESSED = (
    r"(?:BULLETIN|MANDATORY|URGENT|ADVISORY|STORY|(?:ATTENTION |NOTE TO )?EDITORS|AP|REUTERS|AFP|DPA)"
    r"[ :,\-–—]+"
)
_SIGN = (
    rf"(?:(?:{_ADDRESSED}){{0,3}}KILL(?:ED)?"
    rf"|(?:{_ADDRESSED}){{1,3}}(?:WITHDRAWN|WITHDRAWAL|REMOVED|RETRACTED|WITHHOLD|HOLD|KILL(?:ED)?)|HOLD(?=:))\b"
)
_WITHDRAWAL = re.compile(
    rf"\s*{_SIGN}[ \t]*(?:$|\n|[:.,(\-–—]|ADVISORY|NOTICE|STORY|(?:THE|[Tt]h(?:e|is)) |SLUG|[\"“])"
)
_NAME = (
    r"(?:[\"“](?P<quoted>[^\"”\n]{3,200})[\"”]"
    r"|(?P<bare>[^\s,.;\"“][^,.;\n]{2,160}?)(?=[,.;\n]|$| is | has | was | sent | moved | from ))"
)
_NAMED = re.compile(
    r"\b(?:story|item|version|alert|brief|report|copy|article)s?\s+"
    r"(?:that was |which was |under the |with the )?"
    rf"(?:slugged|headlined|headline|titled|entitled|keyworded)\s+{_NAME}",
    re.IGNORECASE,
)
_AFTER_SIGN = re.compile(rf"\s*{_SIGN}(?: STORY)?\s*[:\-–—]\s*{_NAME}")


def is_withdrawal(text: str) -> bool:
    """Say whether a text begins as an advisory that takes a story back does."""
    return _WITHDRAWAL.match(text[:_LONGEST]) is not None


def names_withdrawn(text: str) -> tuple[str, ...]:
    """Return the sluglines or headlines that an advisory names, each once, in its order."""
    head = text[:_LONGEST]
    found = [it["quoted"] or it["bare"] for it in _NAMED.finditer(head)]
    if not found and (after := _AFTER_SIGN.match(head)):
        found = [after["quoted"] or after["bare"]]
    return tuple(dict.fromkeys(name.strip() for name in found))
