"""Which region's market a story speaks of at a point: what it last named, else where it comes from."""

from __future__ import annotations

from agents.extraction.setting import Setting
from agents.reference import Instrument, region_aggregates

DEFAULT_MARKET = "US"


class MarketSpokenOf:
    """The market of a text from sentence to sentence."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._named: str | None = None
        self._here: set[str] = set()

    @property
    def home(self) -> str | None:
        """The region whose shares the whole story means where it names none."""
        return self._setting.market

    @property
    def region(self) -> str:
        """The region whose market is spoken of, the empty text where a headline alone says nothing of it."""
        return self._named or self.home or ("" if self._setting.is_headline else DEFAULT_MARKET)

    def begin(self) -> None:
        """Turn back to the region of the whole story behind a sentence that went through its markets."""
        if len(self._here) > 1:
            home = self.home
            if home and any(home in region_aggregates(it) for it in self._here):
                self._named = home
        self._here.clear()

    def come_home_with(self, company: Instrument) -> None:
        """Turn back to the story's own country where it goes on with one of that country's companies."""
        if company.region is not None and company.region == self.home and self._named != self.home:
            self._named = self.home

    def name(self, region: str, *, aside: bool) -> None:
        """Note that a market is named; `aside` says that another is spoken of."""
        self._named = (aside and self._named) or region
        self._here.add(region)
