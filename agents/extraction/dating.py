"""On which day a move was made, for a reader of the story."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from agents.extraction.dayword import DayWord, resolve
from agents.reference import Instrument, market_timezone, place
from schemas.event import EntityType
from schemas.story import Story

_WEEK = 6
_UTC = "UTC"
# Traded at one place, so that the day there counts; money and goods are traded around the clock.
_LOCAL = frozenset(
    {EntityType.INDEX, EntityType.COMPANY, EntityType.RATE, EntityType.GROUP, EntityType.FUTURES}
)
_CLASSES = {
    EntityType.INDEX: "shares",
    EntityType.COMPANY: "shares",
    EntityType.GROUP: "shares",
    EntityType.CURRENCY: "currencies",
    EntityType.COMMODITY: "commodities",
    EntityType.CRYPTO: "crypto",
    EntityType.RATE: "rates",
    EntityType.FUTURES: "futures",
}


@dataclass(slots=True)
class Calendar:
    """The days that a story has named so far.

    `carried` is the day that a sentence began with ("On Thursday, ..."): it holds for the section.  `lead` is the first
    day that a move was dated with: the story's own.  `by_market` remembers the day of each market.
    """

    story: Story
    carried: date | None = None
    lead: date | None = None
    by_market: dict[tuple[str, str | None], date] = field(default_factory=dict)

    def day_of(self, word: DayWord | None, instrument: Instrument, *, latest: bool = False) -> date | None:
        """Return the day that `word` names, or the day that holds where the text gives none."""
        if word is not None:
            return self._resolve(word, instrument)
        if latest:
            return self.lead or self.today(instrument)
        market = self.by_market.get(_market(instrument))
        return self.carried or market or self.lead or self.today(instrument)

    def carry(self, word: DayWord, instrument: Instrument | None) -> None:
        """Let the day that a sentence begins with hold until the section ends."""
        self.carried = self._resolve(word, instrument)

    def end_section(self) -> None:
        """Begin a section: the day that was carried holds no longer."""
        self.carried = None

    def note(self, day: date | None, instrument: Instrument) -> None:
        """Remember the day that a plain statement was dated with."""
        if day is not None:
            self.by_market[_market(instrument)] = day
            if self.lead is None:
                self.lead = day

    def today(self, instrument: Instrument | None) -> date:
        """Return the story's date where the instrument is traded, or where the story was written."""
        return _local(self.story.published_at, self._zone(instrument))

    def _zone(self, instrument: Instrument | None) -> str:
        if instrument is not None and instrument.type in _LOCAL and instrument.region:
            return market_timezone(instrument.region) or self._dateline_zone()
        return self._dateline_zone()

    def _dateline_zone(self) -> str:
        written = place(self.story.dateline_place) if self.story.dateline_place else None
        if written is not None:
            return written.timezone
        return (market_timezone(self.story.dateline_country) if self.story.dateline_country else None) or _UTC

    def _resolve(self, word: DayWord, instrument: Instrument | None) -> date | None:
        """Resolve a word by the market's date; a weekday that has begun elsewhere is that one, not last week's."""
        today = self.today(instrument)
        day = resolve(word, today)
        if day is None or word.weekday is None:
            return day
        tomorrow = today + timedelta(days=1)
        if (today - day).days == _WEEK and tomorrow <= _local(self.story.published_at, "Pacific/Auckland"):
            return tomorrow
        return day


def _market(instrument: Instrument) -> tuple[str, str | None]:
    family = _CLASSES[instrument.type]
    return family, instrument.region if family in ("shares", "rates", "futures") else None


def _local(at: datetime, zone: str) -> date:
    return at.astimezone(_zone(zone)).date()


@cache
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)
