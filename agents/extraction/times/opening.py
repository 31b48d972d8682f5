"""What a sentence begins with: a day, a time of day, or a word that opens a section."""

from __future__ import annotations

import re
from collections.abc import Sequence

from agents.extraction import spans
from agents.extraction.cutting import Sentence
from agents.extraction.spans import Span
from agents.extraction.times.dayword import DayWord, with_year
from agents.extraction.vocabulary import NOTEWORTHY

SECTIONS = NOTEWORTHY[spans.SECTION]
_DATES = NOTEWORTHY[spans.DATE]
_BEFORE_TIME = ("By ", "At ", "As of ", "Overnight in ")
# A heading with a time of day, which holds for its whole line: "Futures at 6:30: Dow -0.2%. S&P -0.3%".
_HEADINGS = ("Futures at ", "**Futures at ")
_CLOCK_BEHIND = re.compile(
    r"(?:(?!\b(?:when|before|after|as|since|until)\b(?! of))(?:[^,;:\n]|,(?=\d))){0,60}?\b(?:by|at|as of) "
    r"(?:\d{1,2}[:.]?\d\d ?(?:GMT|ET|[ap]\.?m)|midday|noon|lunchtime|mid-?(?:morning|afternoon)"
    r"|(?:late|early) (?:morning|afternoon)|last (?:look|check))\b"
)
_BOLD = "**"
_FENCE = "```"
_FENCE_REACH = 8  # characters: a fence may stand a blank line away
_CLOCK = re.compile(
    r"(?:By|At|As of) (?:\d{1,2}[:.]?\d\d\b"
    r"|(?:midday|noon|lunchtime|mid-?(?:morning|afternoon)|(?:late|early) (?:morning|afternoon)"
    r"|the (?:close|end of (?:trading|the (?:session|day))))\b)"
    r"|Overnight in [A-Z]"
)


def opening_day(text: str, sentence: Sentence) -> DayWord | None:
    """Return the day that a sentence begins with: 'On Monday, ...'."""
    if not sentence.may_hold(_DATES):
        return None
    for position, span in enumerate(sentence.spans[:3]):
        if span.kind == spans.DATE:
            near = span.start - sentence.spans[0].start <= len("On ") or position > 0
            day = with_year(span.value, text, span.end)
            return day if near and _opens(sentence, position) else None
        if span.kind not in (spans.SECTION, spans.PREPOSITION, spans.COMMA):
            return None
    return None


def is_clocked(text: str, start: int) -> bool:
    """Say whether a sentence that begins here does so with a time of day: 'By 0245 GMT, the yuan was'."""
    if text.startswith(_HEADINGS, text.rfind("\n", 0, start) + 1):
        return True
    return text.startswith(_BEFORE_TIME, start) and bool(_CLOCK.match(text, start))


def is_clocked_about(text: str, sentence: Sequence[Span], start: int) -> bool:
    """Say whether a time of day opens a sentence or ends what it tells from `start`: 'had fallen by noon'."""
    return (
        is_clocked(text, sentence[0].start) or _CLOCK_BEHIND.match(text, start, sentence[-1].end) is not None
    )


def begins_item(text: str, sentence: Sentence) -> bool:
    """Say whether a sentence is the heading of a digest's item: a line in bold type, or a fenced one."""
    if text.startswith(_BOLD, sentence.start):
        return text.endswith(_BOLD, sentence.start, sentence.end)
    above = text[max(0, sentence.start - _FENCE_REACH) : sentence.start].rstrip()
    return above.endswith(_FENCE) and text[sentence.end : sentence.end + _FENCE_REACH].lstrip().startswith(
        _FENCE
    )


def begins_section(sentence: Sentence) -> bool:
    """Say whether a sentence begins a section: 'Elsewhere, ...'."""
    if not sentence.may_hold(SECTIONS) or all(it.kind != spans.SECTION for it in sentence.known[:1]):
        return False
    return sentence.spans[0].kind == spans.SECTION


def _opens(sentence: Sentence, position: int) -> bool:
    """Say whether a day opens the sentence ('On Monday, ...') and is no label of a list ('Monday: ...')."""
    following = sentence.spans[position + 1] if position + 1 < len(sentence.spans) else None
    return following is not None and following.kind != spans.STOP
