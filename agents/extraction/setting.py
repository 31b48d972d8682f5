"""What a whole story is set in: its market, day and topic, each only looked for when somebody asks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from agents.extraction import spans
from agents.extraction.cutting import Sentence
from agents.extraction.focus import focus_of
from agents.extraction.names.countries_named import country_named
from agents.extraction.names.listing_codes import Listings, namesake_at_home
from agents.extraction.spans import Span
from agents.extraction.times.dayword import DayWord
from agents.extraction.times.fiscal_quarter import fiscal_quarter_end
from agents.extraction.times.genre import Reviewed, is_essay, period_reviewed, retold_parts
from agents.extraction.times.level_before import is_of_level_before
from agents.extraction.vocabulary import NOTEWORTHY
from agents.reference import Instrument, regions
from schemas.event import EntityType, Horizon
from schemas.story import Story

_LONGEST_HEADLINE = 400  # characters
_LEAD_SENTENCES = 12
_ITEM_SENTENCES = 1
_MONDAY, _WEEKEND = 0, (5, 6)
# Hours, by UTC: until then Monday's session is none to tell of.
_MONDAY_MORNING = 6
_WEEK = re.compile(r"\bweek(?:ly|s|'s)?\b", re.IGNORECASE)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri)day\b")
_FEWEST_WEEKS = 5
_MORNING = re.compile(
    r"(?i)\b(?:pre-?\s?(?:market|bell|open(?:ing)?)|before the (?:bell|open(?:ing)?)"
    r"|(?:early|morning|electronic) (?:trad\w+|deals|hours|session|activity)"
    r"|this morning|early on|futures|today|auction)\b"
)
_PRESENT = ("is ", "are ", "has ", "have ")
_TELLING_NOW = (spans.AUXILIARY, spans.VERB, spans.NEUTRAL, spans.KEEP)
_PREDICATES = (spans.VERB, spans.ADVERB, spans.NEUTRAL, spans.KEEP, spans.NOUN, spans.CROSS)
_NAMES, _DATES = NOTEWORTHY[spans.ENTITY], NOTEWORTHY[spans.DATE]
_BACKGROUND = (spans.EXTREME, spans.RELATIVE)
_COUNTRY = "country"
_MARKETS = (EntityType.INDEX, EntityType.GROUP)
_COMPARED = ("from ", "than ", "against ", "versus ", "vs ", "compared with ", "compared to ")
_POSSESSIVES = ("'s", "’s")
_INDIAN_NUMBERS = (" crore", " lakh")
# "Up 3% from Monday", "in the five days ending Tuesday": where something else begins or ends.
_BEGUN_ON = ("from ", "since ", "ending ", "ended ", "through ", "until ")
_TO_COME = re.compile(
    r"\b(?:will|(?:set|due|planning|plans?|expected|scheduled|threatened) to)\s(?:[\w'’-]+\s){1,7}(?:on\s)?$"
    r"|\b(?:it|they|which|who)\s(?:reports?|publish(?:es)?|meets?|votes?|decides?)\s(?:[\w'’-]+\s){0,5}(?:on\s)?$"
)
_AHEAD = 70
_SAID = (" said ", " said on ")
_SESSIONS = ("close", "session", "trading", "open")


class Setting:
    """The market that a story reports from, the day that its top names, and what it is about."""

    def __init__(self, story: Story, sentences: Sequence[Sentence]) -> None:
        self.story = story
        self._sentences = sentences

    @cached_property
    def home(self) -> str | None:
        """The region of the first market that the story names, or the country that it comes from."""
        for sentence in self._sentences:
            if not sentence.may_hold(_NAMES):
                continue
            for span in sentence.known:
                if span.kind == spans.ENTITY and span.value.region and span.value.type in _MARKETS:
                    region: str = span.value.region
                    return region
        return self.story.dateline_country or self.listings.country

    @cached_property
    def market(self) -> str | None:
        """The region whose shares are meant where none is named; only Indians count in crores and lakhs."""
        if any(self.story.text.find(number) >= 0 for number in _INDIAN_NUMBERS):
            return "IN"
        return self.home or (country_named(self.story.text, self._sentences) if self.is_headline else None)

    @property
    def is_headline(self) -> bool:
        """Whether the story is a headline without a body."""
        start, end = self.story.body_start, self.story.body_end
        headline = (self.story.headline or "").strip()
        return end - start <= _LONGEST_HEADLINE and headline == self.story.text[start:end].strip()

    @cached_property
    def listings(self) -> Listings:
        """The listings that the story gives of companies."""
        return Listings(self.story)

    def meant(self, company: Instrument, surface: str) -> Instrument:
        """Return the company that a name means in this story, where its listing or its market says so."""
        meant = self.listings.meant(company, surface)
        return namesake_at_home(meant, surface, self.home) if surface.isupper() else meant

    @cached_property
    def focus(self) -> Instrument | None:
        """The one instrument that the whole story is about, if it is about one."""
        found = focus_of(self.story, self._sentences)
        if found is None or found.type is not EntityType.COMPANY:
            return found
        return self.listings.meant(found, found.name)

    @cached_property
    def reviews_week(self) -> bool:
        """Whether the story looks back on a week: by its headline, or at its end without naming days."""
        if self.reviewed is not None:
            return self.reviewed.horizon is Horizon.WEEK
        at = self.story.published_at
        if not (at.weekday() in _WEEKEND or (at.weekday() == _MONDAY and at.hour < _MONDAY_MORNING)):
            return False
        if self.lead_word is not None:
            return False
        text = self.story.text[self.story.body_start : self.story.body_end]
        weeks = len(_WEEK.findall(text))
        return weeks >= _FEWEST_WEEKS and weeks > len(_WEEKDAY.findall(text))

    @cached_property
    def reviewed(self) -> Reviewed | None:
        """The week, month, quarter or year on which the story looks back by its headline, if it does."""
        return period_reviewed(self.story)

    @cached_property
    def fiscal_quarter(self) -> tuple[int, int] | None:
        """The usual last month and the firm's own of the quarter that the story is about, if they differ."""
        return fiscal_quarter_end(self.story.text)

    @cached_property
    def is_essay(self) -> bool:
        """Whether the story is an investor's argument, whose past is no news of its day."""
        return is_essay(self.story)

    def is_retold(self, position: int) -> bool:
        """Say whether what stands here is another story's news: a linked headline, "recent updates"."""
        return any(start <= position < end for start, end in self._retold)

    @cached_property
    def _retold(self) -> tuple[tuple[int, int], ...]:
        return retold_parts(self.story.text, self.story.published_at.year)

    @cached_property
    def tells_of_morning(self) -> bool:
        """Whether the story speaks of the hours before an opening, or of those just after it."""
        return _MORNING.search(self.story.text) is not None

    @cached_property
    def lead_word(self) -> DayWord | None:
        """The first weekday near the top that dates a market's move, in no clause of background.

        A story that first tells in the present what a market does ("The dollar slips") is of today.
        """
        told = [it for it in self._sentences[:_LEAD_SENTENCES] if not self._is_of_market_abroad(it)]
        return _day_of_moves(self.story.text, told)

    @cached_property
    def crypto_lead_word(self) -> DayWord | None:
        """The day that the top of the story gives a cryptocurrency: at a weekend shares have another."""
        told = [it for it in self._sentences[:_LEAD_SENTENCES] if _begins_with_crypto(it)]
        return _day_of_moves(self.story.text, told)

    def _is_of_market_abroad(self, sentence: Sentence) -> bool:
        """Say whether a sentence tells of the market of another country: 'Wall Street fell on Wednesday'."""
        home = self.home
        if not (_is_country(home) and sentence.may_hold(_DATES)):
            return False
        named = next((it.value for it in sentence.known if it.kind == spans.ENTITY), None)
        if named is None or named.type not in _MARKETS:
            return False
        return named.region != home and _is_country(named.region)

    def item_word(self, number: int) -> DayWord | None:
        """Return the day of the item of a digest whose heading is a sentence: that of the text below it."""
        below = self._sentences[number + 1 : number + 1 + _ITEM_SENTENCES]
        return _day_of_moves(self.story.text, below) or _day_of_words(self.story.text, below)


def _begins_with_crypto(sentence: Sentence) -> bool:
    if not sentence.may_hold(_NAMES):
        return False
    named = next((it.value for it in sentence.known if it.kind == spans.ENTITY), None)
    return named is not None and named.type is EntityType.CRYPTO


def _is_country(region: str | None) -> bool:
    return region is not None and region in regions() and regions()[region].kind == _COUNTRY


def _day_of_moves(text: str, sentences: Sequence[Sentence]) -> DayWord | None:
    """Return the first weekday that dates a market's move, None if one is told of in the present before."""
    if not any(sentence.may_hold(_DATES) for sentence in sentences):
        return None
    for sentence in sentences:
        if not sentence.may_hold(_NAMES):
            continue
        named = moved = present = False
        for at, span in enumerate(sentence.known):
            if _opens_background(text, span):
                break
            named = named or span.kind == spans.ENTITY
            if named and not moved and span.kind in _TELLING_NOW:
                present = _in_present(text, span)
            moved = moved or (named and span.kind in _PREDICATES)
            if moved and present and span.kind == spans.CONNECTIVE:
                return None  # "Gold slips as traders digest Monday's news": a day behind it is another's
            dates = span.kind == spans.DATE and _dates_a_session(text, span)
            dates = dates and not (text.endswith(_BEGUN_ON, 0, span.start) or text.startswith(")", span.end))
            if moved and dates and not (is_of_level_before(sentence.known[:at]) or _is_ahead(text, span)):
                day: DayWord = span.value
                return day
        if moved and present:
            return None
    return None


def _is_ahead(text: str, span: Span) -> bool:
    """Say whether a day is one to come: 'the workers will walk out on Monday'."""
    return _TO_COME.search(text, max(0, span.start - _AHEAD), span.start) is not None


def _opens_background(text: str, span: Span) -> bool:
    """Say whether days behind a span are those of something before: 'down 2% from its high hit Tuesday'."""
    if span.kind == spans.HORIZON:
        return text.startswith("from its ", span.start)
    return span.kind in _BACKGROUND or (span.kind == spans.CONNECTIVE and span.value == "earlier")


def _day_of_words(text: str, sentences: Sequence[Sentence]) -> DayWord | None:
    """Return the weekday on which the first sentence has somebody speak: 'said Sunday he will'."""
    for sentence in sentences[:1]:
        if not sentence.may_hold(_DATES):
            continue
        for span in sentence.known:
            said = text.endswith(_SAID, 0, span.start)
            if span.kind == spans.DATE and said and _dates_a_session(text, span):
                day: DayWord = span.value
                return day
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
    if not text.startswith(_POSSESSIVES, span.end):
        return True
    compared = text.endswith(_COMPARED, 0, span.start)  # "weaker than Wednesday's close of 5"
    return text.startswith(_SESSIONS, span.end + len("'s ")) and not compared
