"""The fingerprint of a story: the names and figures of its opening, the words around them, its headline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agents.copies import BODY, HEADLINE, LEAD, fingerprint, place
from schemas.story import Story

# Cuts take the end of a story and agencies add their notices there: what is compared is the opening.
OPENING = 2_000
LONGEST_HEADLINE = 300
# So many places open the story and say what it is about.
LEADING = 4
# A run of capitalised words and numbers between two words in lower case.
_PLACE = re.compile(r"\b([a-z]\w*)\W+((?:[A-Z\d]\w*\W+)+)(?=([a-z]\w*))")
# One agency adds the ticker or the exchange, another the address of a page.
_ASIDE = re.compile(r"\([^()]{0,200}\)")
_EDGE = "edge"
_NOT_SAID = re.compile(r"\W+")
_HEADLINE_WORD = re.compile(r"[^\W\d_]{4,}|\d+")


def fingerprint_of(story: Story) -> str:
    """Return the fingerprint of a story, empty for one that has too little to tell it by."""
    return fingerprint(_places(story))


def _places(story: Story) -> Iterator[int]:
    end = min(story.body_end, story.body_start + OPENING)
    # The first and the last run stand between the edges of the text; captions and cuts change those.
    opening = f"{_EDGE} {_ASIDE.sub('', story.text[story.body_start : end])} {_EDGE}"
    for number, (before, run, after) in enumerate(_PLACE.findall(opening)):
        part = LEAD if number < LEADING and before != _EDGE else BODY
        yield place(part, f"{before} {after}", _NOT_SAID.sub("", run))
    for word in _HEADLINE_WORD.findall((story.headline or "")[:LONGEST_HEADLINE].lower()):
        yield place(HEADLINE, f"headline {word}", "")
