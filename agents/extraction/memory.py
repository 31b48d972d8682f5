"""What earlier sentences spoke of, so that 'it' or 'the 10-year yield' find their instruments."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from agents.extraction.moves import Subject
from agents.reference import Instrument, instruments
from schemas.event import EntityType

_TYPES = {
    "index": EntityType.INDEX,
    "company": EntityType.COMPANY,
    "commodity": EntityType.COMMODITY,
    "currency": EntityType.CURRENCY,
    "rate": EntityType.RATE,
    "crypto": EntityType.CRYPTO,
}
_PAIR = 2
_AMERICAN_INDICES = ("index:DJI", "index:SPX", "index:IXIC")
# A report speaks of those of the place that it comes from.
_LOCAL_PAPER = ("bond", "debt", "paper", "swap rate", "ois", "ois rate")
_AMERICAN = ("treasur", "u.s", "us ", "american", "united states", "fed")
_DEFAULT_MARKET = "US"


class Memory:
    """The instruments last spoken of, and the market that the story is about at this point.

    `home` is the region that unnamed markets belong to until the story names one.
    """

    def __init__(self, home: str | None) -> None:
        self._last: list[Instrument] = []
        self._by_type: dict[EntityType, dict[str, Instrument]] = {}
        self._market = home or _DEFAULT_MARKET
        self._bond_market: str | None = None
        self._home = home
        self._latest: Instrument | None = None

    def tell(self, subjects: Sequence[Subject]) -> None:
        """Note the subjects of a predication."""
        self._last = [subject.instrument for subject in subjects]

    def mention(self, instrument: Instrument) -> None:
        """Note that the text names an instrument, whatever for."""
        self._latest = instrument
        named = self._by_type.setdefault(instrument.type, {})
        named.pop(instrument.id, None)
        named[instrument.id] = instrument
        if instrument.region and instrument.type in (EntityType.INDEX, EntityType.GROUP):
            self._market = instrument.region

    def resolve(self, reference: str) -> list[Instrument]:
        """Return what a reference means, none if nothing fits."""
        if reference == "it":
            single = len(self._last) == 1 and self._last[0].type is not EntityType.GROUP
            return self._last[-1:] if single else []
        if reference == "indices":
            return self._last if len(self._last) >= _PAIR else []
        if reference == "three":
            return self._three()
        if reference == "local":
            return self._local()
        if reference == "benchmark":
            return self._benchmark()
        fitting = list(self._by_type.get(_TYPES[reference], {}).values())
        if reference == "rate" and not fitting:
            yields = instruments().get(f"rate:{self._market}")
            return [yields] if yields else []
        if reference == "company":
            return fitting[-1:]  # the one named last: "Foo beat forecasts, sending its shares higher"
        recent = [named for named in self._last if named in fitting]
        return recent[-1:] or fitting[-1:]

    def _three(self) -> list[Instrument]:
        """Return what 'all three indexes' are: those named last, or America's best known."""
        if len(self._last) > _PAIR:
            return self._last
        return (
            [instruments()[index] for index in _AMERICAN_INDICES] if self._market == _DEFAULT_MARKET else []
        )

    def _local(self) -> list[Instrument]:
        """Return the shares of the country that was spoken of: 'Chile's peso rose; its stocks fell'."""
        region = self._last[-1].region if self._last else None
        shares = instruments().get(f"group:{region}:STOCKS")
        return [shares] if shares else []

    def _benchmark(self) -> list[Instrument]:
        """Return the market's main index if it was named, else the index named last."""
        named = self._by_type.get(EntityType.INDEX, {})
        main = main_index(self._market)
        if main is not None and main.id in named:
            return [main]
        return list(named.values())[-1:]

    def of_bare_shares(self) -> Instrument | None:
        """Return whose 'shares' on its own are: the company's that was named last, else the market's."""
        if self._latest is not None and self._latest.type is EntityType.COMPANY:
            return self._latest
        named = any(kind in self._by_type for kind in (EntityType.INDEX, EntityType.GROUP))
        return self.placed(instruments()["group:STOCKS"], "shares") if named else None

    def of_bare_futures(self) -> Instrument | None:
        """Return what 'futures' on its own are in: the commodity that was named last, if it was."""
        return self._latest if self._latest and self._latest.type is EntityType.COMMODITY else None

    def placed(self, instrument: Instrument, surface: str, country: str | None = None) -> Instrument:
        """Return the instrument of the market at hand where its name leaves the market open.

        'Automakers' in a report from Seoul are Korean ones, 'the 10-year yield' there is Korea's.
        """
        if instrument.type is EntityType.GROUP and instrument.region is None:
            sector = instrument.id.removeprefix("group:")
            return instruments().get(f"group:{country or self._market}:{sector}", instrument)
        if instrument.type is EntityType.RATE:
            return self._placed_rate(instrument, surface.lower(), country)
        if instrument.id == "commodity:OIL" and country == _DEFAULT_MARKET:
            return instruments().get("commodity:WTI", instrument)
        return instrument

    def _placed_rate(self, rate: Instrument, surface: str, country: str | None) -> Instrument:
        named = self._by_type.get(EntityType.RATE)
        if surface in ("yield", "yields") and named:
            return next(reversed(named.values()))  # "* Yield is up 3 basis points"
        if rate.region != _DEFAULT_MARKET or any(word in surface for word in _AMERICAN):
            if self._bond_market is None or self._bond_market != self._home:
                self._bond_market = rate.region
            return rate
        market = country or self._bond_market or (self._home if surface.endswith(_LOCAL_PAPER) else None)
        if market is None:
            return rate
        tenor = rate.id.removeprefix(f"rate:{_DEFAULT_MARKET}")
        return instruments().get(f"rate:{market}{tenor}", rate)


@cache
def futures_of(index: Instrument) -> Instrument | None:
    """Return the futures on an index, by its names."""
    names = {f"{alias} futures".lower() for alias in index.aliases}
    contracts = (it for it in instruments().values() if it.type is EntityType.FUTURES)
    return next((it for it in contracts if any(alias.lower() in names for alias in it.aliases)), None)


@cache
def main_index(region: str) -> Instrument | None:
    """Return the index that stands for a country's market: the first of it in the reference data."""
    fitting = (it for it in instruments().values() if it.type is EntityType.INDEX and it.region == region)
    return next(fitting, None)
