"""How notes to editors say that a version corrects the one before, where a format has no word for it."""

from __future__ import annotations

import re

_CORRECTS = re.compile(
    r"\W*(?:(?:write-?thru|writethru|recast|update \d{1,2})\W{1,4})?"
    r"(?:correct(?:s|ed|ion|ing)\b|refil(?:e|es|ed|ing)\b|korrektur\b|berichtigung\b|corrig[eé])",
    re.IGNORECASE,
)
# As in: In Jan. 3 story, corrects the last paragraph.
_IN_STORY = re.compile(r"\W*in [^()]{3,60}?\bstory[^()]{0,60}?\bcorrects\b", re.IGNORECASE)


def corrects(note: str | None) -> bool:
    """Say whether a note to editors begins by saying that it corrects."""
    return note is not None and bool(_CORRECTS.match(note) or _IN_STORY.match(note))
