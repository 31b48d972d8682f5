"""On which day a move was made, for a reader of the story."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from zoneinfo import ZoneInfo

from agents.extraction.dayword import DayWord, resolve
from agents.extraction.trading import held_last, held_on, session_before, trades_on
from agents.reference import Instrument, market_timezone, place
from schemas.event import EntityType
from schemas.story import Story

_WEEK = 6
_UTC = "UTC"
# Traded at one place, so that the day there counts; money and goods are traded around the clock.
_LOCAL = frozenset(
    {EntityType.INDEX, EntityType.COMPANY, EntityType.RATE, EntityType.GROUP, EntityType.FUTURES}
)
_SHARES = frozenset({EntityType.INDEX, EntityType.COMPANY, EntityType.GROUP})
_RECENT = 3  # days: over a weekend


@dataclass(slots=True)
class Calendar:
    """The days that a story has named so far.

    `home` is the market that the story reports from; its date is the story's.  `lead_word` is the day that
    the top of the story names: its own, if it is no more than a few days back.
    `carried` is the day that a sentence began with ("On Thursday, ..."): it holds for the section.
    `by_market` remembers, for shares, the day that another market's session was last dated with.
    """

    story: Story
    home: str | None = None
    lead_word: DayWord | None = None
    carried: date | None = None
    by_market: dict[str | None, date] = field(default_factory=dict)

    def day_of(self, word: DayWord | None, instrument: Instrument, *, latest: bool = False) -> date | None:
        """Return the day that `word` names, or the day that holds where the text gives none."""
        if word is not None:
            return self._resolve(word, instrument)
        if not latest and self.carried is not None:
            return held_on(self.carried, instrument)
        market = self.by_market.get(instrument.region) if instrument.type in _SHARES else None
        if market is not None and not latest:
            return market
        return self._lead(instrument)

    def _lead(self, instrument: Instrument) -> date:
        """Return the story's own session: on the day that its top names, or its date, or the last before."""
        today = self.today(instrument)
        lead = resolve(self.lead_word, today) if self.lead_word else None
        if lead is not None and 0 <= (today - lead).days <= _RECENT:
            return held_on(lead, instrument)
        if trades_on(today, instrument):
            return today
        return held_last(today, self.story.published_at, instrument)

    def carry(self, word: DayWord, instrument: Instrument | None) -> None:
        """Let the day that a sentence begins with hold until the section ends."""
        day = self._resolve(word, instrument)
        if day is not None and day <= self.today(instrument):
            self.carried = day

    def end_section(self) -> None:
        """Begin a section: the day that was carried holds no longer."""
        self.carried = None

    def note(self, day: date | None, instrument: Instrument) -> None:
        """Remember the day that a plain statement of a market was dated with."""
        if day is not None and instrument.type in _SHARES and instrument.region != self.home:
            self.by_market[instrument.region] = day

    def today(self, instrument: Instrument | None) -> date:
        """Return the story's date where it was written, or else where the instrument is traded."""
        return _local(self.story.published_at, self._dateline_zone() or self._market_zone(instrument))

    def _market_zone(self, instrument: Instrument | None) -> str:
        region = self.home
        if region is None and instrument is not None and instrument.type in _LOCAL:
            region = instrument.region
        return (market_timezone(region) if region else None) or _UTC

    def _dateline_zone(self) -> str | None:
        return _zone_of(self.story.dateline_place, self.story.dateline_country)

    def _resolve(self, word: DayWord, instrument: Instrument | None) -> date | None:
        """Resolve a word by the market's date; a weekday that has begun elsewhere is not last week's."""
        if word.session and instrument is not None:
            return session_before(self._lead(instrument), instrument)
        today = self.today(instrument)
        day = resolve(word, today)
        if day is None or word.month is not None or (word.weekday is None and day >= today):
            return day
        tomorrow = today + timedelta(days=1)
        if (today - day).days == _WEEK and tomorrow <= _local(self.story.published_at, "Pacific/Auckland"):
            day = tomorrow
        return held_on(day, instrument)


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
