"""On which day a move was made, for a reader of the story."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from zoneinfo import ZoneInfo

from agents.extraction.cutting import Sentence
from agents.extraction.setting import Setting
from agents.extraction.times.dayword import DayWord, in_the_past, resolve
from agents.extraction.times.opening import SECTIONS, begins_item, begins_section, is_clocked, opening_day
from agents.extraction.times.trading import (
    ON_EXCHANGE,
    closed_last,
    held_last,
    held_on,
    is_before_opening,
    is_morning,
    latest_begun,
    not_begun,
    session_before,
    trades_on,
)
from agents.reference import Instrument, exchange_timezone, has_exchange, market_timezone, place
from schemas.event import EntityType
from schemas.story import Story

_WEEK = 6
_SATURDAY, _SUNDAY = 5, 6
_UTC = "UTC"
_ASIAN = "Asia/Singapore"
_ASIA = "Asia"
_ASIAN_HOURS = re.compile(r"\bAsian?\s(?:(?:early|morning)\s)?(?:session|trad(?:e|ing)|hours|deals)\b")
_HOURS = re.compile(
    r"\bin (?:early |morning )?(?:Asian?|Europe(?:an)?|London|Tokyo|Hong Kong) (?:early |morning )?"
    r"(?:session|trad(?:e|ing)|hours|deals)\b"
)
# Traded at one place, so that the day there counts; money and goods are traded around the clock.
_LOCAL = frozenset(
    {EntityType.INDEX, EntityType.COMPANY, EntityType.RATE, EntityType.GROUP, EntityType.FUTURES}
)
_MARKETS = frozenset({EntityType.INDEX, EntityType.GROUP})
_AMERICA = "US"  # whose firms are hardly traded elsewhere
_BONDS = ":BONDS"
_LISTED = re.compile(
    r"\b[A-Z]\w+[- ](?:listed|traded)\b|\b(?:Hong Kong|Tokyo|Frankfurt|Sydney) (?:shares|stock)\b"
)
_SESSION_BEFORE = DayWord(offset=-1, session=True)
_RECENT = 3  # days: over a weekend


@dataclass(slots=True)
class Calendar:
    """The days that a story has named so far.

    The `setting`'s home is the market that the story reports from; its date is the story's.  `lead_word` is
    the day that the top of the story names: its own, if it is no more than a few days back.
    `opened` is the day that the sentence at hand begins with ("On Thursday, ..."); `clocked` says that it
    begins with a time of day, so that it tells of today.
    `carried` is the day of the last sentence on shares or bonds that so began: what follows without a day is
    of that session too, until another is named.  The day on which somebody spoke or signed dates no move.
    `sessions` remembers for a market abroad which of its sessions was told of.
    `closed` is the session whose close a sentence told: what else it tells without a day is of that one too.
    `told` holds what change of a day, in percent, was told last of each instrument.
    `item` is the day that the item of a digest gives its own market, for its heading and the sentence below.
    `at` is when the item at hand was written: the story, or a part of it that bears a time of its own.
    """

    setting: Setting
    sentence: Sentence | None = None
    carried: date | None = None
    told: dict[str, float] = field(default_factory=dict)
    sessions: dict[str | None, date] = field(default_factory=dict)
    closed: tuple[Sentence | None, date] | None = None
    at: datetime = field(init=False)
    stamped: bool = False
    item: DayWord | None = None
    _number: int = -1
    _item_until: int = 0

    def __post_init__(self) -> None:
        """Begin with the story's own time."""
        self.at = self.story.published_at

    @property
    def story(self) -> Story:
        """The story that is dated."""
        return self.setting.story

    @property
    def home(self) -> str | None:
        """The market that the story reports from."""
        return self.setting.home

    @property
    def lead_word(self) -> DayWord | None:
        """The day that the top of the story names; it holds for no part with a time or a day of its own."""
        if self.item is not None:
            return self.item
        return None if self.stamped else self.setting.lead_word

    @property
    def opened(self) -> DayWord | None:
        """The day that the sentence at hand begins with."""
        return opening_day(self.story.text, self.sentence) if self.sentence is not None else None

    @property
    def is_undated(self) -> bool:
        """Whether neither the top of the story nor this sentence, nor one before it, names a day."""
        return self.lead_word is None and self.opened is None and self.carried is None and not self.sessions

    @property
    def clocked(self) -> bool:
        """Whether the sentence at hand begins with a time of day."""
        return self.sentence is not None and is_clocked(self.story.text, self.sentence.start)

    def day_of(self, word: DayWord | None, instrument: Instrument, *, now: bool = False) -> date | None:
        """Return the day that `word` names, or the day that holds where the text gives none.

        `now` says that the text speaks in the present: "is up", "falls", "was last at".
        """
        if word is not None:
            return self._resolve(word, instrument)
        if self.opened is not None and (day := self._past(self.opened, instrument)) is not None:
            return held_on(day, instrument)
        if self.clocked:
            return self._held_now(instrument, quoted=True)
        if self.closed is not None and self.closed[0] is self.sentence and not now:
            return held_on(self.closed[1], instrument)
        if instrument.type in ON_EXCHANGE and not now:
            told = self.carried or self.sessions.get(instrument.region)
            if told is not None:
                return held_on(told, instrument)
        lead = self.lead_day(instrument)
        if now or not self._is_of_session_before(instrument, lead):
            return lead
        return session_before(lead, instrument)

    def _is_of_session_before(self, instrument: Instrument, day: date) -> bool:
        """Say whether what shares did, in a story without a day, was done in the session before.

        'The stock gained 18%', told before today's opening in a story that does not speak of that hour.
        """
        if not self.is_undated or not is_before_opening(day, self.at, instrument):
            return False
        if self._names_listing() or self._tells_of_hours() or instrument.id.endswith(_BONDS):
            return False
        return not (self.setting.tells_of_morning or day.strftime("%A") in self.story.text)

    def _names_listing(self) -> bool:
        """Say whether the sentence says where shares are listed: "its Hong Kong-listed shares"."""
        sentence = self.sentence
        return (
            sentence is not None and _LISTED.search(self.story.text, sentence.start, sentence.end) is not None
        )

    def day_of_move(self, word: DayWord | None, instrument: Instrument, *, now: bool = False) -> date | None:
        """Return the day of a move: as `day_of`, but none that is still to come."""
        day = self.day_of(word, instrument, now=now)
        return day if word is None or day is None else in_the_past(word, day, self.today(instrument))

    def day_of_close(self, instrument: Instrument) -> date | None:
        """Return the day of a close that the text gives no day: that of the last session that was over."""
        day = self.day_of(None, instrument)
        over = closed_last(day, self.at, instrument) if day is not None else None
        if over is not None and over != day:
            self.closed = self.sentence, over
        return over

    def day_overnight(self, instrument: Instrument) -> date | None:
        """Return the day of what was done overnight: of the last session over there, or the one before."""
        before = self.day_of_move(_SESSION_BEFORE, instrument)
        to_come = self.at.date() + timedelta(days=1)
        over = closed_last(to_come, self.at, instrument)
        return before if before is None or over == to_come else max(before, over)

    def _past(self, word: DayWord, instrument: Instrument) -> date | None:
        """Return the day that `word` names, None for one that is still to come."""
        day = self._resolve(word, instrument)
        return day if day is not None and day <= self.today(instrument) else None

    def lead_day(self, instrument: Instrument) -> date:
        """Return the story's own session: on the day that its top names, or its date, or the last before."""
        today = self.today(instrument)
        at_weekend = instrument.type is EntityType.CRYPTO and today.weekday() >= _SATURDAY
        word = self.setting.crypto_lead_word if at_weekend else self.lead_word
        lead = resolve(word, today) if word else None
        if lead is not None and today.weekday() == _SUNDAY and instrument.type is EntityType.FUTURES:
            lead = None  # what shares did on Friday does not date the evening's futures
        if lead is not None and 0 <= (today - lead).days <= _RECENT:
            return self._begun(held_on(lead, instrument), instrument)
        return self._begun(self._held_now(instrument), instrument)

    def _begun(self, day: date, instrument: Instrument) -> date:
        """Return the session of a day, or the one before where that is still to begin.

        Of a firm from the market that the story reports from; the shares of others may be traded there too.
        """
        abroad = instrument.type is EntityType.COMPANY and self.home not in (None, instrument.region)
        abroad = abroad and (instrument.region != _AMERICA or self._names_listing())
        if abroad or instrument.id.endswith(_BONDS):
            return day  # bonds are traded around the clock
        begun = None if self._tells_of_hours() else latest_begun(self.at, instrument)
        return day if begun is None else min(day, begun)

    def _held_now(self, instrument: Instrument, *, quoted: bool = False) -> date:
        """Return today's session, or else the last one before; what is `quoted` at an hour is of today."""
        today = self.today(instrument)
        begun = quoted or self._tells_of_hours()
        if not begun and today == not_begun(self.at, instrument):
            return session_before(today, instrument)
        return today if trades_on(today, instrument) else held_last(today, self.at, instrument)

    def begin_sentence(self, sentence: Sentence) -> None:
        """Go on to the next sentence."""
        self.sentence = sentence
        self._number += 1
        if begins_item(self.story.text, sentence):
            self.item, self._item_until = self.setting.item_word(self._number), self._number + 1
        elif self._number > self._item_until:
            self.item = None
        if sentence.marks & SECTIONS and begins_section(sentence):
            self.end_section()

    def begin_item(self, at: datetime) -> None:
        """Begin a part of the story that was written at a time of its own: days named before do not hold."""
        self.at, self.stamped = at, True
        self.end_section()
        self.sessions.clear()

    def end_section(self) -> None:
        """Begin a section: the day that was carried holds no longer."""
        self.carried = None

    def note(self, day: date | None, instrument: Instrument) -> None:
        """Remember the day that a plain statement of a market was dated with."""
        if day is None or instrument.type not in ON_EXCHANGE:
            return
        if self.opened is not None:
            self.carried = day
        elif day != self.carried:
            self.carried = None
        if instrument.type in _MARKETS and instrument.region != self.home:
            self.sessions[instrument.region] = day

    def today(self, instrument: Instrument | None) -> date:
        """Return the story's date where it was written, or else where the instrument is traded.

        "Gold slips in early Asian trade" is told of the day that has begun there.
        """
        if instrument is not None and instrument.type not in _LOCAL and self._tells_of_asia():
            return _local(self.at, _ASIAN)
        return _local(self.at, self._dateline_zone() or self._market_zone(instrument))

    def local_day(self, region: str) -> date:
        """Return the day that it is in a region when the item at hand is written."""
        return _local(self.at, market_timezone(region) or _UTC)

    def _tells_of_hours(self) -> bool:
        """Say whether the sentence names the hours that it tells of: "flat in early European trade"."""
        sentence = self.sentence
        return (
            sentence is not None and _HOURS.search(self.story.text, sentence.start, sentence.end) is not None
        )

    def _tells_of_asia(self) -> bool:
        sentence, text = self.sentence, self.story.text
        if sentence is None or text.find(_ASIA, sentence.start, sentence.end) < 0:
            return False
        return _ASIAN_HOURS.search(text, sentence.start, sentence.end) is not None

    def _market_zone(self, instrument: Instrument | None) -> str:
        if self.home is not None and not self.stamped:
            return market_timezone(self.home) or _UTC
        if instrument is None or instrument.type not in _LOCAL:
            return _UTC
        if instrument.mic is not None and has_exchange(instrument.mic):
            return exchange_timezone(instrument.mic)
        return (market_timezone(instrument.region) if instrument.region else None) or _UTC

    def _dateline_zone(self) -> str | None:
        return _zone_of(self.story.dateline_place, self.story.dateline_country)

    def _resolve(self, word: DayWord, instrument: Instrument | None) -> date | None:
        """Resolve a word by the market's date; a weekday that has begun elsewhere is not last week's."""
        if word.session and instrument is not None:
            told = self.lead_day(instrument)
            morning = self.lead_word is None and is_morning(self.at, instrument)
            return told if morning else session_before(told, instrument)
        today = self.today(instrument)
        if word.offset == 0 and self.lead_word is not None and self.lead_word.weekday is not None:
            return max(today, self._resolve(self.lead_word, instrument) or today)
        day = resolve(word, today)
        if day is None or word.month is not None or (word.weekday is None and day >= today):
            return day
        tomorrow = today + timedelta(days=1)
        if (today - day).days == _WEEK and tomorrow <= _local(self.at, "Pacific/Auckland"):
            day = tomorrow
        return held_on(day, instrument)


@cache
def any_market(region: str | None = None) -> Instrument:
    """Return what stands for all that is traded in a region or anywhere, to date what is of no instrument."""
    return Instrument(
        id="",
        type=EntityType.GROUP,
        name="",
        ticker=None,
        mic=None,
        isin=None,
        currency=None,
        unit=None,
        region=region,
        aliases=(),
    )


def _local(at: datetime, zone: str) -> date:
    return at.astimezone(_zone(zone)).date()


@lru_cache(maxsize=4096)
def _zone_of(town: str | None, country: str | None) -> str | None:
    """Return the zone of a dateline."""
    written = place(town) if town else None
    if written is not None:
        return written.timezone
    return market_timezone(country) if country else None


@cache
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)
