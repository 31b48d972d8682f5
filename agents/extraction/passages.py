"""A story as passages in reading order, with the memory and the calendar that run through it."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import takewhile

from agents.extraction import spans
from agents.extraction.clauses import moves_in
from agents.extraction.cutting import Sentence, sentences_in
from agents.extraction.dating import Calendar
from agents.extraction.dayword import DayWord
from agents.extraction.focus import focus_of
from agents.extraction.memory import Memory
from agents.extraction.moves import Move
from agents.extraction.passage import Passage
from agents.extraction.price_table import BAR, FEWEST_BARS, PriceTable
from agents.extraction.quotes import quotes_in
from agents.extraction.spans import Span
from agents.extraction.stamps import stamps_in
from agents.extraction.vocabulary import NOTEWORTHY, vocabulary
from schemas.event import EntityType, Horizon
from schemas.story import Story

_PERIOD_HEADING = re.compile(r"For the (week|month|quarter|year)(?: so far)?:?$", re.IGNORECASE)
_COLUMN_GAP = "    "
_LONGEST_HEADING = 40
# Characters of a body that are read; no wire story has as many, and the work stays bounded.
LONGEST_BODY = 50_000
_LEAD_SENTENCES = 12
_PREDICATES = (spans.VERB, spans.ADVERB, spans.NEUTRAL, spans.KEEP, spans.NOUN, spans.CROSS)
_TELLING_NOW = (spans.AUXILIARY, spans.VERB, spans.NEUTRAL, spans.KEEP)
_PRESENT = ("is ", "are ", "has ", "have ")
_NAMES, _DATES = NOTEWORTHY[spans.ENTITY], NOTEWORTHY[spans.DATE]
_STAND_INS = NOTEWORTHY[spans.REFERENCE] | NOTEWORTHY[spans.PLACE] | NOTEWORTHY[spans.PAPER]
_TELLING = NOTEWORTHY[spans.VERB]
_DIGIT = re.compile(r"\d")
_SECTIONS = NOTEWORTHY[spans.SECTION]
_BEFORE_TIME = ("By ", "At ", "As of ")
_CLOCK = re.compile(r"(?:By|At|As of) \d{1,2}[:.]?\d\d\b")
_BACKGROUND = (spans.EXTREME, spans.RELATIVE)
_MARKETS = (EntityType.INDEX, EntityType.GROUP)
_POSSESSIVES = ("'s", "’s")
_SESSIONS = ("close", "session", "trading", "open")


def passages_of(story: Story) -> Iterator[Passage]:
    """Yield the passages of the story's body; each must be used before the next is asked for."""
    end = min(story.body_end, story.body_start + LONGEST_BODY)
    sentences = list(sentences_in(story.text, story.body_start, end, vocabulary()))
    home = _home(story, sentences)
    calendar = Calendar(story, home, lead_word=_lead_day(story.text, sentences))
    memory = Memory(home, focus_of(story, sentences))
    quotes = deque(quotes_in(story.text, story.body_start, end))
    stamps = deque(stamps_in(story.text, story.body_start, end, story.published_at))
    horizon: Horizon | None = None
    table = PriceTable()
    for sentence in sentences:
        heading = _heading(story.text, sentence)
        horizon = heading if heading is not None else horizon
        while stamps and stamps[0].position < sentence.end:
            calendar.begin_item(stamps.popleft().at)
        if sentence.may_hold(_SECTIONS) and sentence.spans[0].kind == spans.SECTION:
            calendar.end_section()
        calendar.begin_sentence(_opening_day(sentence), clocked=_is_clocked(story.text, sentence))
        memory.begin(story.text, sentence.start)
        moves = _moves(story.text, sentence, memory, table)
        while quotes and quotes[0].end <= sentence.start:
            quotes.popleft()
        around = list(takewhile(lambda quote, end=sentence.end: quote.start < end, quotes))  # type: ignore[misc]
        yield Passage(story.text, sentence, moves, around, calendar, horizon)


def _moves(text: str, sentence: Sentence, memory: Memory, table: PriceTable) -> list[Move]:
    """Return the predications of a sentence, or what a row of a table tells."""
    if text.count(BAR, sentence.start, sentence.end) >= FEWEST_BARS:
        return table.moves_in(text, sentence.start, sentence.end)
    table.end()
    if text.count(_COLUMN_GAP, sentence.start, sentence.end) >= FEWEST_BARS:
        return []  # columns set with blanks, of which nobody says what they hold
    return moves_in(text, sentence.spans, memory) if _may_tell(text, sentence) else []


def _may_tell(text: str, sentence: Sentence) -> bool:
    """Say whether a sentence may tell a move, or name what a later one speaks of.

    Without a name, or a word that stands for one, nothing can be said of anything; of a place or of shares
    as such nothing is said without a word of movement or a figure.
    """
    if sentence.may_hold(_NAMES):
        return True
    return sentence.may_hold(_STAND_INS) and (
        sentence.may_hold(_TELLING) or _DIGIT.search(text, sentence.start, sentence.end) is not None
    )


def _heading(text: str, sentence: Sentence) -> Horizon | None:
    """Return the horizon that a heading such as 'For the week:' sets for the lines below it."""
    if sentence.end - sentence.start > _LONGEST_HEADING:
        return None
    found = _PERIOD_HEADING.match(text[sentence.start : sentence.end])
    return Horizon(found.group(1).lower()) if found else None


def _opening_day(sentence: Sentence) -> DayWord | None:
    """Return the day that a sentence begins with: 'On Monday, ...'."""
    if not sentence.may_hold(_DATES):
        return None
    for position, span in enumerate(sentence.spans[:3]):
        if span.kind == spans.DATE:
            near = span.start - sentence.spans[0].start <= len("On ") or position > 0
            day: DayWord = span.value
            return day if near and _opens(sentence, position) else None
        if span.kind not in (spans.SECTION, spans.PREPOSITION, spans.COMMA):
            return None
    return None


def _is_clocked(text: str, sentence: Sentence) -> bool:
    """Say whether a sentence begins with a time of day: 'By 0245 GMT, the yuan was'."""
    return text.startswith(_BEFORE_TIME, sentence.start) and bool(_CLOCK.match(text, sentence.start))


def _opens(sentence: Sentence, position: int) -> bool:
    """Say whether a day opens the sentence ('On Monday, ...') and is no label of a list ('Monday: ...')."""
    following = sentence.spans[position + 1] if position + 1 < len(sentence.spans) else None
    return following is not None and following.kind != spans.STOP


def _home(story: Story, sentences: Sequence[Sentence]) -> str | None:
    """Return the region of the first market that the story names, or the country that it comes from."""
    for sentence in sentences:
        if not sentence.may_hold(_NAMES):
            continue
        for span in sentence.spans:
            if span.kind == spans.ENTITY and span.value.region and span.value.type in _MARKETS:
                region: str = span.value.region
                return region
    return story.dateline_country


def _lead_day(text: str, sentences: Sequence[Sentence]) -> DayWord | None:
    """Return the first weekday near the top that dates a market's move, in no clause of background.

    A story that first tells in the present what a market does ("The dollar slips") is of today.
    """
    for sentence in sentences[:_LEAD_SENTENCES]:
        if not sentence.may_hold(_NAMES):
            continue
        named = moved = present = False
        for span in sentence.spans:
            if span.kind in _BACKGROUND or (span.kind == spans.CONNECTIVE and span.value == "earlier"):
                break
            named = named or span.kind == spans.ENTITY
            if named and not moved and span.kind in _TELLING_NOW:
                present = _in_present(text, span)
            moved = moved or (named and span.kind in _PREDICATES)
            if moved and span.kind == spans.DATE and _dates_a_session(text, span):
                day: DayWord = span.value
                return day
        if moved and present:
            return None
    return None


def _in_present(text: str, span: Span) -> bool:
    """Say whether a verb or an auxiliary is in the present: 'is', 'slips'."""
    if span.kind == spans.AUXILIARY:
        return text.startswith(_PRESENT, span.start)
    return span.value.form in ("base", "third")


def _dates_a_session(text: str, span: Span) -> bool:
    """Say whether a day is a weekday and not only whose something is: 'Friday', 'Friday's close'."""
    if span.value.weekday is None:
        return False
    return not text.startswith(_POSSESSIVES, span.end) or text.startswith(_SESSIONS, span.end + len("'s "))
