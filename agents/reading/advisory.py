"""Advisories to editors that take another story back, and the names by which they call it.

KILL: the story slugged US--Bank-Failure
STORY WITHDRAWN - The story headlined "Acme in talks to buy Roadrunner" is withdrawn
"""

from __future__ import annotations

import re

_LONGEST = 600
_ADDRESSED = (
    r"(?:BULLETIN|MANDATORY|URGENT|ADVISORY|STORY|(?:ATTENTION |NOTE TO )?EDITORS|ATENCIÓN|ACHTUNG|ATTENTION"
    r"|AP|REUTERS|AFP|DPA|EFE|ANSA|KYODO(?: NEWS)?|XINHUA|Kyodo(?: News)?|Xinhua)[ :,\-–—]+"
)
_SIGN = (
    rf"(?:(?:{_ADDRESSED}){{0,3}}KILL(?:ED)?"
    rf"|(?:{_ADDRESSED}){{1,3}}(?:WITHDRAWN|WITHDRAWAL|REMOVED|RETRACTED|WITHHOLD|HOLD|KILL(?:ED)?|ANULAR|STOP)"
    r"|HOLD(?=:))\b"
)
_WITHDRAWAL = re.compile(
    rf"(?<!\s)\s*+{_SIGN}[ \t]*(?:$|\n|[:.,(\-–—]|ADVISORY|NOTICE|STORY|(?:THE|[Tt]h(?:e|is)) |SLUG|[\"“])"
)
# These may be news as well ('Withdrawn offer lifts Orange') unless they stand in capitals, or in brackets or
# together with the word for a story, and are set off; in English by no colon ('WITHDRAWN: Acme's bid').
_ENGLISH = r"(?:WITHDRAWAL|WITHDRAWN|RETRACTION|RETRACTED)"
_TAKEN_BACK = (
    r"(?:ANNULATION|ANNULÉE?|ANNULE|ZURÜCKGEZOGEN|STOPP|ANULAD[AO]"
    r"|ANULACIÓN|ANULAR|ANNULLARE|ANNULLA|ANNULLAMENTO|ANNULLATA|RITIRATA)"
)
_STORY_TAKEN_BACK = (
    r"(?:story|alert|dépêche|meldung|noticia|notizia|nota) "
    r"(?:withdrawn|killed|removed|retracted|annulée|retirée|zurückgezogen|anulada|annullata|ritirata)"
)
_MARK = re.compile(
    rf"\s*(?:{_ENGLISH} ?-|{_TAKEN_BACK} ?[:\-–—]|(?i:{_STORY_TAKEN_BACK}) ?[:\-–—]"
    rf"|\((?i:{_ENGLISH}|{_TAKEN_BACK}|{_STORY_TAKEN_BACK})\))\s*(?P<marked>[^\n]{{3,200}})"
)
_QUOTED = r"[\"“«„](?P<quoted>[^\"”»“\n]{3,200})[\"”»“]"
_NAME = (
    rf"(?:{_QUOTED}"
    r"|(?P<bare>[^\s,.;\"“][^,.;\n]{2,160}?)(?=[,.;\n]|$| is | has | was | sent | moved | from ))"
)
_KINDS = r"\b(?:story|item|version|alert|brief|report|copy|article)s?"
_NAMED = re.compile(
    rf"{_KINDS}\s+(?:that was |which was |under the |with the )?"
    rf"(?:slugged|headlined|headline|titled|entitled|keyworded)\s+{_NAME}",
    re.IGNORECASE,
)
_AFTER_SIGN = re.compile(rf"\s*{_SIGN}(?: STORY)?\s*[:\-–—]\s*{_NAME}")
# To editors, in a sentence of its own: 'Please disregard the story headlined "..."'.
_TO_EDITORS = r"[^\n.\"“«„]{0,60}"
_REQUEST = re.compile(
    # Under a line that only says to whom it is addressed.
    rf"(?:(?-i:[^\na-zß-ÿ]{{3,60}})\n\s{{0,4}})?{_TO_EDITORS}(?:"
    r"\b(?:please|kindly|must) (?:kill|disregard|withdraw|delete|do not use|not use)\b"
    r"|\b(?:story|item|alert|report) (?:headlined|slugged|titled|entitled) [\"“][^\"”\n]{3,200}[\"”]"
    r"[^\n.]{0,30} (?:is|has been|was) (?:withdrawn|killed)"
    r"|\b(?:nous annulons|veuillez annuler|prière d['’]annuler|annulation de) (?:la|notre) dépêche"
    r"|\bbitte (?:verwenden sie )?(?:die|unsere) meldung\b"
    r"|\brogamos (?:que )?anulen la (?:noticia|nota|información)"
    r"|\b(?:si prega|vi preghiamo) di annullare la (?:notizia|nota))",
    re.IGNORECASE,
)
# As Reuters heads them: 'ADVISORY-Acme story withdrawn'.
_ADVISED = re.compile(
    r"(?<!\s)\s*+ADVISORY ?[:\-–—][^\n]{3,120}\b(?i:story|stories|item|alert|report) "
    r"(?i:withdrawn|killed|removed|retracted)\b"
)
_FIRST_QUOTED = re.compile(_QUOTED)


def is_withdrawal(text: str) -> bool:
    """Say whether a text begins as an advisory that takes a story back does."""
    head = text[:_LONGEST]
    return any(it.match(head) for it in (_WITHDRAWAL, _MARK, _ADVISED)) or bool(_requested(head))


def names_withdrawn(text: str) -> tuple[str, ...]:
    """Return the sluglines or headlines that an advisory names, each once, in its order."""
    head = text[:_LONGEST]
    after, marked = _AFTER_SIGN.match(head), _MARK.match(head)
    found = _named(head)
    if not found and after:
        found = [after["quoted"] or after["bare"]]
    elif not found and marked:
        found = [marked["marked"].rstrip(" .")]
    return tuple(dict.fromkeys(name.strip() for name in found or _requested(head)))


def _named(head: str) -> list[str]:
    return [it["quoted"] or it["bare"] for it in _NAMED.finditer(head)]


def _requested(head: str) -> list[str]:
    """Return the stories that a request to editors names; without a name it may ask for anything."""
    if not _REQUEST.match(head):
        return []
    return _named(head) or [it["quoted"] for it in [_FIRST_QUOTED.search(head)] if it]
