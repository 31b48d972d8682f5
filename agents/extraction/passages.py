"""A story as passages in reading order, with the memory and the calendar that run through it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agents.extraction import spans
from agents.extraction.clauses import ClauseReader
from agents.extraction.cutting import Sentence, sentences_in
from agents.extraction.dating import Calendar
from agents.extraction.memory import Memory
from agents.extraction.passage import Passage
from agents.extraction.quotes import Quote, quotes_in
from agents.extraction.vocabulary import vocabulary
from schemas.event import Horizon
from schemas.story import Story

_PERIOD_HEADING = re.compile(r"For the (week|month|quarter|year)(?: so far)?:?$", re.IGNORECASE)
_LONGEST_HEADING = 40


def passages_of(story: Story) -> Iterator[Passage]:
    """Yield the passages of the story's body; each must be used before the next is asked for."""
    calendar = Calendar(story)
    memory = Memory()
    quotes = quotes_in(story.text, story.body_start, story.body_end)
    horizon: Horizon | None = None
    for sentence in sentences_in(story.text, story.body_start, story.body_end, vocabulary()):
        heading = _heading(story.text, sentence)
        horizon = heading if heading is not None else horizon
        _open_section(sentence, calendar)
        moves = ClauseReader(sentence.spans, memory).read()
        around = _around(quotes, sentence)
        yield Passage(
            story.text, sentence.start, sentence.end, sentence.spans, moves, around, calendar, horizon
        )


def _heading(text: str, sentence: Sentence) -> Horizon | None:
    """Return the horizon that a heading such as 'For the week:' sets for the lines below it."""
    if sentence.end - sentence.start > _LONGEST_HEADING:
        return None
    found = _PERIOD_HEADING.match(text[sentence.start : sentence.end])
    return Horizon(found.group(1).lower()) if found else None


def _open_section(sentence: Sentence, calendar: Calendar) -> None:
    """Take in what a sentence begins with: a new section ends the day that was carried, a date begins one."""
    for position, span in enumerate(sentence.spans[:3]):
        if span.kind == spans.SECTION and position == 0:
            calendar.end_section()
        if span.kind == spans.DATE and span.start - sentence.start <= len("On "):
            calendar.carry(span.value, None)
            return
        if span.kind not in (spans.SECTION, spans.PREPOSITION, spans.COMMA):
            return


def _around(quotes: list[Quote], sentence: Sentence) -> list[Quote]:
    return [quote for quote in quotes if quote.start < sentence.end and quote.end > sentence.start]
