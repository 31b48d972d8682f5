"""What earlier sentences spoke of, so that 'it' or 'the 10-year yield' find their instruments."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from agents.extraction.antecedents import REACH, Antecedents
from agents.extraction.figures.national_money import NationalMoney
from agents.extraction.moves import Subject
from agents.extraction.names.benchmarks_told import BenchmarksTold, best_known, money_of
from agents.extraction.names.market_indices import main_index, shares_beside
from agents.extraction.names.market_spoken_of import DEFAULT_MARKET, MarketSpokenOf
from agents.extraction.setting import Setting
from agents.reference import Instrument, instruments, regions, sectors_of
from schemas.event import EntityType

_TYPES = {
    "index": EntityType.INDEX,
    "company": EntityType.COMPANY,
    "commodity": EntityType.COMMODITY,
    "currency": EntityType.CURRENCY,
    "rate": EntityType.RATE,
    "crypto": EntityType.CRYPTO,
}
_MARKETS = frozenset({EntityType.INDEX, EntityType.GROUP, EntityType.FUTURES, EntityType.CURRENCY})
_OF_MARKETS = frozenset({EntityType.INDEX, EntityType.FUTURES})
_INDEX_REACH = 4
_FUTURES_AT = ("Futures at ", "**Futures at ")
# Rates that are no bond's.
_POLICY = ("FEDFUNDS", "MORTGAGE")
_BARE_YIELDS = frozenset({"yield", "yields", "bond yields", "government bond yields"})
_BULLETS = ("*", "-", "•", "–", "·", "\\*")
_OWN = ("its", "their")
_PAIR = 2
_BOTH_PRICED = ("benchmarks", "indexes", "indices", "contracts")
_OWN_MONEY = ("local currency", "domestic currency", "local unit", "domestic unit")
_BONDS = ":BONDS"
# A report speaks of those of the place that it comes from.
_LOCAL_PAPER = ("bond", "debt", "paper", "swap rate", "ois", "ois rate")
_AMERICAN = ("treasur", "u.s", "us ", "american", "united states", "fed")
_STOCK_FUTURES = "futures:USF"
_OF_ANY_STOCKS = ("futures", "stock futures", "stock index futures", "equity futures")
# What 'it' goes on with is the gap between two prices, and neither of them.
_GAP_TOLD = re.compile(r"\b(?:discount|premium|spread|differential)s?\b[^.;]{0,60}[.;]\s+$")
_SENTENCE = 160


class Memory:
    """The instruments last spoken of, and the market that the story is about at this point.

    Unnamed markets belong to the `setting`'s home until the story names one; its focus is what the whole
    story is about.
    """

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self.is_headline = setting.is_headline
        self._in_item = False
        self._companies = Antecedents(setting)
        self.money = NationalMoney(setting)
        self._last, self._told_in = list[Instrument](), 0
        self._benchmarks = BenchmarksTold()
        self._by_type: dict[EntityType, dict[str, Instrument]] = {}
        self._market = MarketSpokenOf(setting)
        self._bond_market: str | None = None
        self._latest: Instrument | None = None
        self._begun = "", 0
        self.told: int | None = None  # which way what was told last went
        self.period: str | None = None  # that was named last
        self._of_markets = self.heads_futures = False
        self._named_in: dict[str, int] = {}
        self._full_names: dict[str, Instrument] = {}
        self._fully_named: set[str] = set()

    @property
    def _focus(self) -> Instrument | None:
        return None if self._in_item else self._setting.focus

    def begin(self, text: str, start: int) -> None:
        """Note that a sentence begins; a new item of a column has subjects of its own."""
        self._begun = text, start
        self._market.begin()
        self._head_futures(text, start)
        if self._companies.begin(text, start):
            self._last, self._by_type, self._latest = [], {}, None
            self._in_item = True

    def _head_futures(self, text: str, start: int) -> None:
        """Note whether names below are those of futures: "**Futures at 6:30,** Dow -0.2%. S&P -0.3%."."""
        if self.heads_futures and text.startswith(("**", "\n"), max(start - 1, 0)):
            self.heads_futures = False
        if text[start] in "F*":
            self.heads_futures = self.heads_futures or text.startswith(_FUTURES_AT, start)

    def tell(self, subjects: Sequence[Subject]) -> None:
        """Note the subjects of a predication."""
        self._last = [subject.instrument for subject in subjects]
        self._told_in = self._companies.sentence
        self._benchmarks.tell(self._last)

    def mention(self, instrument: Instrument, *, aside: bool = False) -> None:
        """Note that the text names an instrument, whatever for; `aside` says that another is spoken of."""
        self._latest = instrument
        named = self._by_type.setdefault(instrument.type, {})
        named.pop(instrument.id, None)
        named[instrument.id] = instrument
        self._named_in[instrument.id] = self._companies.sentence
        self._of_markets = self._of_markets or is_market(instrument)
        if instrument.region and instrument.type in (EntityType.INDEX, EntityType.GROUP):
            self._market.name(instrument.region, aside=aside)
            if instrument.id.endswith(_BONDS) and regions()[instrument.region].kind == "country":
                self._turn_to_bonds_of(instrument.region)

    @property
    def named_firm(self) -> bool:
        """Whether the text has named a company."""
        return EntityType.COMPANY in self._by_type

    @property
    def of_markets(self) -> bool:
        """Whether the text has named an index, a group of shares or futures."""
        return self._of_markets

    @property
    def is_of_company(self) -> bool:
        """Whether the story is about one company, whose 'London shares' are its own."""
        return self._focus is not None and self._focus.type is EntityType.COMPANY

    def full(self, company: Instrument, surface: str) -> Instrument:
        """Return the company that a short name means: the one whose longer name the text has used."""
        company = self._setting.meant(company, surface)
        full = self._full_names.get(surface)
        if full is None or company.id in self._fully_named or company is self._focus:
            return company
        return full

    def mention_company(self, name: Subject, text: str, *, head: bool) -> None:
        """Note that the text names a company; `head` says that no preposition stands before it."""
        company = name.instrument
        first, _, rest = company.name.partition(" ")
        if rest and f" {rest}" in text[name.start : name.end]:  # with a legal form behind it, too
            self._full_names[first] = company
            self._full_names["".join(word[0] for word in company.name.split())] = company
            self._fully_named.add(company.id)
        self._companies.name(name, text, head=head)
        if head:
            self._market.come_home_with(company)

    def resolve(self, reference: str, surface: str = "") -> list[Instrument]:
        """Return what a reference means, none if nothing fits."""
        if reference == "company":
            company = self._companies.meant(own=surface.lower().startswith(_OWN))
            return [company] if company else []
        if reference == "indices" and surface.lower().endswith(_BOTH_PRICED):
            return self._both() or (self._benchmarks.pair() if self._is_fresh() else [])
        if reference in _SEVERAL:
            return _SEVERAL[reference](self)
        if reference == "currency" and surface.lower().endswith(_OWN_MONEY):
            return self._of_type(EntityType.CURRENCY) or money_of(self._market.home)
        return self._sector() if reference == "sector" else self._of_type(_TYPES[reference])

    def _of_type(self, kind: EntityType) -> list[Instrument]:
        """Return what 'the currency' or 'the index' is: told last, or the story's own, or named last."""
        named = self._named(kind)
        recent = [it for it in self._last if it.id in named] if self._is_fresh() else []
        on_topic = self._focus is not None and self._focus.type is kind
        if recent and (not on_topic or self._companies.sentence - self._told_in <= 1):
            return recent[-1:]
        if self._focus is not None and on_topic:
            return [self._focus]
        if kind is EntityType.RATE and not named:
            market = self._market_yield()
            return [market] if market else []
        if kind is EntityType.CRYPTO:
            return []  # there are many tokens that no list knows
        if kind is EntityType.INDEX:
            named = {key: it for key, it in named.items() if self._is_near(key)}
        return list(named.values())[-1:]

    def _sector(self) -> list[Instrument]:
        """Return what 'the sector' is: the group of a trade's shares that was named lately, if one was."""
        named = list(self._by_type.get(EntityType.GROUP, {}).values())[-1:]
        return [it for it in named if self._is_near(it.id) and sectors_of(it.id)] if self._of_markets else []

    def _is_near(self, identity: str) -> bool:
        """Say whether an index was named lately: a text may have turned to one of prices or of output."""
        return self._companies.sentence - self._named_in.get(identity, 0) <= _INDEX_REACH

    def _named(self, kind: EntityType) -> dict[str, Instrument]:
        """Return what was named of a type, last the latest; a bank's or a lender's rate is no yield."""
        named = self._by_type.get(kind, {})
        if kind is not EntityType.RATE:
            return named
        return {key: it for key, it in named.items() if not any(word in key for word in _POLICY)}

    def _it(self) -> list[Instrument]:
        """Return what 'it' is: the one subject told last, or what the lines of a box are about."""
        if self._focus is not None and self._begun[0].startswith(_BULLETS, self._begun[1]):
            return [self._focus]
        if len(self._last) != 1 or not self._is_fresh() or self._last[0].type is EntityType.GROUP:
            return []
        text, start = self._begun
        begin = max(text.rfind("\n", 0, start), start - _SENTENCE, 0)
        return [] if _GAP_TOLD.search(text, begin, start) else self._last

    def _is_fresh(self) -> bool:
        """Say whether what was told last is near enough to be meant still."""
        return self._companies.sentence - self._told_in <= REACH

    def _both(self) -> list[Instrument]:
        return self._last if len(self._last) >= _PAIR else []

    def _three(self) -> list[Instrument]:
        """Return what 'all three indexes' are: those named last, or America's best known."""
        return self._last if len(self._last) > _PAIR else best_known(self._market.region)

    def _local(self) -> list[Instrument]:
        """Return the shares of the country that was spoken of: 'Chile's peso rose; its stocks fell'."""
        shares = shares_beside(self._last[-1]) if self._last else None
        return [shares] if shares else []

    def _benchmark(self) -> list[Instrument]:
        """Return the market's main index if it was named, else the index named last."""
        named = self._by_type.get(EntityType.INDEX, {})
        main = main_index(self._market.region)
        if main is not None and (main.id in named or self._told_of_market(main)):
            return [main]
        if not named and not self._of_markets:
            return self._priced_last()
        return list(named.values())[-1:]

    def _priced_last(self) -> list[Instrument]:
        """Return the good told of last, its market's benchmark: 'the benchmark lost 2% this week'."""
        last = self._last if self._is_fresh() and len(self._last) == 1 else []
        return [it for it in last if it.type is EntityType.COMMODITY]

    def _told_of_market(self, main: Instrument) -> bool:
        """Say whether the market of an index was told of last: 'Hong Kong shares fell, the benchmark 1%'."""
        last = self._last[-1:] if self._is_fresh() else []
        return any(it.id == f"group:{main.region}:STOCKS" for it in last)

    def of_bare_shares(self) -> Instrument | None:
        """Return whose 'shares' on its own are: the company's that is spoken of, else the market's."""
        company = self._companies.meant()
        if company is not None:
            return company
        return self.of_bare_stocks() if self._speaks_of_market() else None

    def of_bare_stocks(self, country: str | None = None) -> Instrument | None:
        """Return what 'stocks' on their own are: those of the country said, or of the market at hand."""
        return self.placed(instruments()["group:STOCKS"], "stocks", country)

    def _speaks_of_market(self) -> bool:
        """Say whether what was told last was told of a market."""
        last = self._last[-1:] if self._is_fresh() else []
        return any(it.type in (EntityType.INDEX, EntityType.GROUP) for it in last)

    def of_bare_futures(self) -> Instrument | None:
        """Return what 'futures' on its own are in: the commodity that was named last, if it was."""
        return self._latest if self._latest and self._latest.type is EntityType.COMMODITY else None

    def of_bare_contract(self) -> Instrument | None:
        """Return what a contract without a name is on: the commodity named last, if that was lately."""
        latest = next(reversed(self._by_type.get(EntityType.COMMODITY, {}).values()), None)
        return latest if latest is not None and self._is_near(latest.id) else None

    def of_bare_prices(self) -> Instrument | None:
        """Return whose 'prices' on their own are: of the one commodity that the sentence before told of."""
        if len(self._last) != 1 or self._companies.sentence - self._told_in > 1:
            return None
        return self._last[0] if self._last[0].type is EntityType.COMMODITY else None

    def placed(self, instrument: Instrument, surface: str, country: str | None = None) -> Instrument | None:
        """Return the instrument of the market at hand where its name leaves the market open, if there is one.

        'Automakers' in a report from Seoul are Korean ones, 'the 10-year yield' there is Korea's.
        """
        if instrument.type is EntityType.GROUP and instrument.region is None:
            sector = instrument.id.removeprefix("group:")
            return instruments().get(f"group:{country or self._market.region}:{sector}", instrument)
        if instrument.type is EntityType.RATE:
            return self._placed_rate(instrument, surface.lower(), country)
        if instrument.id == _STOCK_FUTURES and surface.lower() in _OF_ANY_STOCKS and self._is_abroad(country):
            return None
        if instrument.id == "commodity:OIL" and country == DEFAULT_MARKET:
            return instruments().get("commodity:WTI", instrument)
        return instrument

    def fear_gauge(self, surface: str, country: str | None) -> Instrument:
        """Return the gauge of fear that is meant: in a report from India that of the NSE, not the Cboe's."""
        at_home = (country or self._market.region) == "IN" and "cboe" not in surface.lower()
        return instruments()["index:INDIAVIX" if at_home else "index:VIX"]

    def _is_abroad(self, country: str | None) -> bool:
        """Say whether the story is of a country whose futures are not the American ones."""
        home = country or self._market.home
        return home not in (None, DEFAULT_MARKET) and regions()[home].kind == "country"

    def _placed_rate(self, rate: Instrument, surface: str, country: str | None) -> Instrument | None:
        if surface in _BARE_YIELDS and country is None:
            return self._bare_yield(surface)
        if rate.region != DEFAULT_MARKET or any(word in surface for word in _AMERICAN):
            self._turn_to_bonds_of(rate.region)
            return rate
        market = (
            country or self._bond_market or (self._market.home if surface.endswith(_LOCAL_PAPER) else None)
        )
        if market is None or not rate.id.startswith(f"rate:{DEFAULT_MARKET}"):
            return rate
        self._bond_market = self._bond_market or country
        tenor = rate.id.removeprefix(f"rate:{DEFAULT_MARKET}")
        return instruments().get(f"rate:{market}{tenor}")

    def _turn_to_bonds_of(self, region: str | None) -> None:
        """Note whose bonds are spoken of; a report goes on with those of its own place."""
        if self._bond_market is None or self._bond_market != self._market.home:
            self._bond_market = region

    def _bare_yield(self, surface: str) -> Instrument | None:
        """Return whose 'yield' or 'bond yields' are: the bond's that is spoken of, else the market's.

        A text that has named neither a bond nor a market speaks of crops, dividends or rents.
        """
        if self._focus is not None and self._focus.type is EntityType.RATE:
            return self._focus
        named = self._named(EntityType.RATE)
        if named:
            return next(reversed(named.values()))
        return None if surface == "yield" else self._market_yield()

    def _market_yield(self) -> Instrument | None:
        if not _MARKETS.intersection(self._by_type):
            return None
        market = self._bond_market or self._market.region
        return instruments().get(f"rate:{market}") or instruments().get(f"rate:{market}10Y")


_SEVERAL: dict[str, Callable[[Memory], list[Instrument]]] = {
    "it": Memory._it,  # noqa: SLF001 - the table of its own methods
    "indices": Memory._both,  # noqa: SLF001
    "three": Memory._three,  # noqa: SLF001
    "local": Memory._local,  # noqa: SLF001
    "benchmark": Memory._benchmark,  # noqa: SLF001
}


def is_market(instrument: Instrument) -> bool:
    """Say whether an instrument stands for a market of shares as a whole."""
    return instrument.type in _OF_MARKETS or instrument.id.endswith((":STOCKS", ":GULF", ":NORDIC", ":LATAM"))
