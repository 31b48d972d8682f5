"""How agencies say that a version corrects the one before, where a format has no word for it."""

from __future__ import annotations

import re

# The noun or participle that stands before a headline or alone, in the languages of the agencies.
CORRECTING = (
    r"correct(?:ed|ion)|refile|corr|korrektur|berichtigung|korrigiert|rectificatif|correctif|corrig[ée]e?"
    r"|correcci[oó]n|corregid[oa]|rectificaci[oó]n|fe de erratas?|errat(?:a|um)|rettifica|correzione"
    r"|corre[cç][aã]o|rettelse|r[äa]ttelse|korreksjon|korjaus|correctie|rectificatie"
)
_CORRECTS = re.compile(
    r"\W*(?:(?:eds|editors)\W{1,4})?(?:(?:write-?thru|writethru|recast|update \d{1,2})\W{1,4})?"
    rf"(?:(?:{CORRECTING}|correct(?:s|ing)|korrigierte|berichtigte|refil(?:es|ed|ing))\b)",
    re.IGNORECASE,
)
# As in: In Jan. 3 story, corrects the last paragraph.
_IN_STORY = re.compile(r"\W*in [^()]{3,60}?\bstory[^()]{0,60}?\bcorrects\b", re.IGNORECASE)


def corrects(note: str | None) -> bool:
    """Say whether a note to editors begins by saying that it corrects."""
    return note is not None and bool(_CORRECTS.match(note) or _IN_STORY.match(note))
