"""A story as passages in reading order, with the memory and the calendar that run through it."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator

from agents.extraction.cutting import Sentence, sentences_in
from agents.extraction.embedded import Extent, embedded_media, end_of_words
from agents.extraction.hearing import Hearing
from agents.extraction.memory import Memory
from agents.extraction.moves import Move
from agents.extraction.passage import Passage
from agents.extraction.place_rows import told_of_place
from agents.extraction.quotes import Quotes
from agents.extraction.setting import Setting
from agents.extraction.table.cells import BAR, TAB, Row, barred_row, is_barred, is_rule, spaced_row
from agents.extraction.table.prices import PriceTable
from agents.extraction.times.dating import Calendar
from agents.extraction.times.stamps import stamps_in
from agents.extraction.vocabulary import vocabulary
from schemas.event import Horizon
from schemas.story import Story

_PERIOD_HEADING = re.compile(r"For the (week|month|quarter|year)(?: so far)?:?$", re.IGNORECASE)
_COLUMN_GAP = "  "
_WIDE_GAP = "    "
_FEWEST_GAPS = 2
_COLUMNS = re.compile(r"[ \u00a0]{2}|\t")
_LONGEST_HEADING = 40
# Characters of a body that are read, those of embedded media apart; no wire story has as many, and the
# work stays bounded.
LONGEST_BODY = 50_000


def _lies_in(media: tuple[Extent, ...], sentence: Sentence) -> bool:
    return any(begin <= sentence.start and sentence.end <= stop for begin, stop in media)


def passages_of(story: Story) -> Iterator[Passage]:
    """Yield the passages of the story's body; each must be used before the next is asked for."""
    text, start = story.text, story.body_start
    media = embedded_media(text, start, story.body_end)
    end = min(story.body_end, end_of_words(media, start, LONGEST_BODY))
    read = sentences_in(text, start, end, vocabulary(), story.dateline_country, story.headline)
    sentences = [it for it in read if not _lies_in(media, it)]
    setting = Setting(story, sentences)
    calendar = Calendar(setting)
    lines = _Lines(text, Hearing(text, Memory(setting)), story.headline)
    quotes = Quotes(text, start, end)
    stamps = deque(stamps_in(text, start, end, story.published_at))
    horizon: Horizon | None = None
    for sentence in sentences:
        if sentence.end - sentence.start <= _LONGEST_HEADING:
            horizon = _heading(text, sentence) or horizon
        while stamps and stamps[0].position < sentence.end:
            calendar.begin_item(stamps.popleft().at)
        calendar.begin_sentence(sentence)
        moves = lines.moves_in(sentence)
        yield Passage(text, sentence.start, sentence.end, sentence, moves, quotes, calendar, horizon)


class _Lines:
    """Tells prose, which is heard, from the rows of a table."""

    __slots__ = ("_barred", "_hearing", "_row_end", "_spaced", "_table", "_text")

    def __init__(self, text: str, hearing: Hearing, headline: str | None) -> None:
        self._text = text
        self._hearing = hearing
        self._table = PriceTable(headline or "", text)
        self._row_end = 0
        self._barred = BAR in text
        self._spaced = _COLUMN_GAP in text or TAB in text

    def moves_in(self, sentence: Sentence) -> list[Move]:
        """Return the predications of a sentence, or what a row of a table tells."""
        text, start, end = self._text, sentence.start, sentence.end
        if self._barred and is_barred(text, start, end):
            return [] if is_rule(text[start:end]) else self._in_row(barred_row(text, start, end))
        if self._spaced:
            moves = self._set_in_columns(start, end)
            if moves is not None:
                return moves
        if _heads_rows(text, start, end):
            self._table.heads(text[start:end])
        elif not is_rule(text[start:end]):
            self._table.end()
        return self._hearing.moves_in(sentence)

    def _in_row(self, row: Row) -> list[Move]:
        """Return what a row between bars tells: of a place in words, or in figures under titles."""
        return told_of_place(row) or self._table.moves_in(row)

    def _set_in_columns(self, start: int, end: int) -> list[Move] | None:
        """Return what a line set with blanks or tabs tells, None if it is prose."""
        text = self._text
        if start < self._row_end:
            return []  # what follows a full stop in a name: "Pelorin Part. Cert."
        begin = text.rfind("\n", 0, start) + 1
        if self._table.is_open:
            end = max(end, _line_end(text, start))
        if text[begin:start].strip() or _COLUMNS.search(text, start, end) is None:
            return None
        row = spaced_row(text, begin, end)
        if self._table.takes(row):
            self._row_end = end
            return self._table.moves_in(row)
        # Columns of which nobody says what they hold, and no prose with a blank too many.
        return [] if text.count(_WIDE_GAP, start, end) >= _FEWEST_GAPS else None


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return end if end >= 0 else len(text)


def _heads_rows(text: str, start: int, end: int) -> bool:
    """Say whether a line may be the title of a section of a table, and no sentence."""
    return end - start <= _LONGEST_HEADING and not text.endswith((".", "?", "!"), start, end)


def _heading(text: str, sentence: Sentence) -> Horizon | None:
    """Return the horizon that a heading such as 'For the week:' sets for the lines below it."""
    if text[sentence.start] not in "Ff":
        return None
    found = _PERIOD_HEADING.match(text[sentence.start : sentence.end])
    return Horizon(found.group(1).lower()) if found else None
