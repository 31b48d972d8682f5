"""What the first cell of a table's row names: an index, a contract, a currency, a pair, a country's bond."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

import msgspec

from agents.extraction import spans
from agents.extraction.moves import Subject
from agents.extraction.names.market_indices import futures_of, main_index
from agents.extraction.spans import Span
from agents.extraction.table.cells import Cell
from agents.extraction.table.columns import Market
from agents.extraction.vocabulary import vocabulary
from agents.reference import Instrument, instruments, market_pair, regions
from schemas.event import EntityType

_CODE: Final = re.compile(
    r"\([^)]{0,80}\)|\bNew York\b|<[^>]{0,80}>|\[[^\]]{0,80}\]|\b[A-Z]{3,}:[A-Z0-9]+|[\\*#\u2020]+|=RR\b"
)
_TENOR: Final = re.compile(r"\b(\d{1,2})[\s-]?(?:years?|yrs?|y)\b", re.IGNORECASE)
_TENOR_IN_WORDS: Final = re.compile(r"\b(two|three|five|seven|ten|twenty|thirty)-year\b", re.IGNORECASE)
_YEARS: Final = {"two": 2, "three": 3, "five": 5, "seven": 7, "ten": 10, "twenty": 20, "thirty": 30}
_BONDS: Final = {
    **dict.fromkeys(("bund", "bunds", "schatz", "bobl", "buxl"), "DE"),
    **dict.fromkeys(("gilt", "gilts"), "GB"),
    **dict.fromkeys(("jgb", "jgbs"), "JP"),
    **dict.fromkeys(("oat", "oats"), "FR"),
    **dict.fromkeys(("btp", "btps"), "IT"),
    **dict.fromkeys(("treasury", "treasuries", "treasurys", "t-note", "t-bond", "ust", "tsy"), "US"),
}
_PAIR: Final = re.compile(r"\b([A-Z]{3})\s?[/-]?\s?([A-Z]{3})\b(?!\$)")
_PER_DOLLAR: Final = re.compile(r"(?:\bper\s|\bvs\.?\s|/\s?)?(?:\bUS\$|\$(?!\w)|\bU\.?S\.?\sdollar|\bUSD\b)")
_LONE_CODE: Final = re.compile(r"[A-Z]{3}")
_MONTHS: Final = frozenset(
    [
        *("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"),
        *("january", "february", "march", "april", "june", "july", "august", "september", "october"),
        *("november", "december"),
    ]
)
_BESIDE: Final = _MONTHS | frozenset(
    [
        *("spot", "index", "idx", "fut", "futs", "futures", "future", "the", "latest", "composite", "crude"),
        *("lon", "london", "ny", "singapore", "interbank", "onshore", "offshore", "cash"),
        *("comex", "nymex", "lme", "ice", "cbot", "cme", "shfe", "dce", "mcx", "tocom", "sicom", "osaka"),
        *("front-month", "front", "month", "3-month", "3m", "three-month", "m1", "1st", "nearby", "active"),
        *("benchmark", "average", "avg", "ind", "industrials", "oil", "price", "contract", "per", "a"),
        *("bbl", "barrel", "oz", "ounce", "ton", "tonne", "mt", "lb", "bushel", "bu", "mmbtu", "kg", "usd"),
        *("us", "u.s.", "us$", "$", "/", "-", ",", ".", "&", "e-mini", "mini", "yield", "yld", "bond"),
        *("note", "govt", "government", "light", "sweet", "rate", "no", "red", "raw", "exchange"),
    ]
)
_FUTURES: Final = frozenset({"fut", "futs", "futures", "future", "e-mini", "mini"})
_PRICED: Final = frozenset(
    {EntityType.INDEX, EntityType.COMMODITY, EntityType.CURRENCY, EntityType.CRYPTO, EntityType.FUTURES}
)
_QUALIFIED: Final = re.compile(
    r"diff|spread|crack|\bvs\b|swap|forward|margin|ratio|stocks?\b|/m\d|calendar", re.IGNORECASE
)
_YEAR: Final = re.compile(r"['\u2019]?\d{2,4}|-")
_DOLLAR: Final = "USD"
# Currencies of which less than one buys a dollar.
_DEAR: Final = frozenset({"KWD", "BHD", "OMR", "JOD", "KYD", "CHF"})
# The crown, the forint and their neighbours are quoted to the euro.
_PER_EURO: Final = frozenset({"CZK", "HUF", "PLN", "RON", "RSD", "BGN", "ALL", "MKD", "BAM"})


class Named(msgspec.Struct, frozen=True, gc=False):
    """What a cell names, what a currency is quoted in if the cell says so, and whether it is a future."""

    subject: Subject
    quoted_in: Instrument | None = None
    future: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """What a further row of the same would have alike."""
        market = self.quoted_in.id if self.quoted_in is not None else "future" if self.future else ""
        return self.subject.instrument.id, market


def named_in(cell: Cell, market: Market | None) -> Named | None:
    """Return what a cell names, if it names one thing that is traded and says little else.

    A country's name alone means its currency or its shares, where the column or section says which.
    """
    bare = _CODE.sub(lambda code: " " * len(code.group()), cell.written)
    if not any(letter.isalpha() for letter in bare) or _QUALIFIED.search(bare) is not None:
        return None
    found = vocabulary().spans_of(bare)
    return (
        _bond(bare, cell.start, found)
        or _pair(bare, cell.start, market)
        or _money(bare, cell.start, found)
        or _instrument(bare, cell.start, found)
        or _market_of(bare, cell.start, found, market)
    )


def place_in(cell: Cell) -> tuple[str, int, int] | None:
    """Return the country whose name or town a cell is, with where it stands."""
    bare = cell.written.replace("S.Korea", "S Korea")
    found = [it for it in vocabulary().spans_of(bare) if it.kind == spans.PLACE]
    if bare in ("S Korea", "S. Korea"):
        return "KR", cell.start, cell.end
    whole = next((it for it in found if it.start == 0 and it.end == len(bare.strip())), None)
    return (str(whole.value), cell.start, cell.end) if whole is not None else None


def market_at(place: str, market: Market) -> Instrument | None:
    """Return a country's currency, or its shares as a whole."""
    if market is Market.STOCKS:
        return instruments().get(f"group:{place}:STOCKS")
    region = regions().get(place)
    return instruments().get(f"currency:{region.currency}") if region is not None else None


def quote_of(named: Named, level: float | None) -> tuple[Instrument | None, int]:
    """Return what a currency is quoted in, and 1 if it gains as the quote rises, else -1."""
    own = named.subject.instrument.currency or ""
    other = named.quoted_in or _usual_quote(own)
    if other is None or other.currency == own:
        return None, 1
    based = market_pair(own, other.currency or _DOLLAR).startswith(own)
    cheap = level is not None and level < 0.5 and own not in _DEAR  # noqa: PLR2004 - half a dollar
    return other, 1 if based or cheap else -1


def is_money(instrument: Instrument) -> bool:
    """Say whether an instrument is a currency, and not an index of one."""
    return instrument.id.startswith("currency:")


def _usual_quote(own: str) -> Instrument | None:
    if own == _DOLLAR:
        return None
    return instruments()["currency:EUR" if own in _PER_EURO else f"currency:{_DOLLAR}"]


def _bond(bare: str, start: int, found: Iterable[Span]) -> Named | None:
    """Read '10-year Treasury', 'Bund 2Y', 'JP 10 YR Bond': a country's bond of so many years."""
    tenor = _TENOR.search(bare) or _TENOR_IN_WORDS.search(bare)
    if tenor is None:
        return None
    years = int(tenor[1]) if tenor[1].isdigit() else _YEARS[tenor[1].lower()]
    words = bare.lower().replace(".", "").split()
    place = next((_BONDS[word] for word in words if word in _BONDS), None)
    place = place or next((str(it.value) for it in found if it.kind == spans.PLACE), None)
    place = place or next((word for word in bare.split() if word.isupper() and word in regions()), None)
    bond = instruments().get(f"rate:{place}{years}Y") if place else None
    if bond is None or "futures" in words or "fut" in words:
        return None
    return Named(Subject(bond, start, start + len(bare.rstrip())))


def _pair(bare: str, start: int, market: Market | None) -> Named | None:
    """Read 'EUR/USD', 'USDJPY', 'SGD US$': the first is the one that gains as the quote rises."""
    found = _PAIR.fullmatch(bare.strip())
    if found is not None:
        base, other = (instruments().get(f"currency:{code}") for code in found.groups())
        if base is None or other is None:
            return None
        return Named(Subject(base, start, start + len(found[0])), quoted_in=other)
    dollar = _PER_DOLLAR.search(bare)
    code = bare[: dollar.start()].strip() if dollar else bare.strip()
    money = instruments().get(f"currency:{code}") if _LONE_CODE.fullmatch(code) else None
    if money is None or (dollar is None and market is not Market.CURRENCY):
        return None  # three letters are a share's ticker too
    dollars = instruments()[f"currency:{_DOLLAR}"] if dollar else None
    return Named(Subject(money, start, start + len(code)), quoted_in=dollars)


def _money(bare: str, start: int, found: Iterable[Span]) -> Named | None:
    """Read a country's name before its currency's common name: 'Mexico peso'."""
    place = next((it for it in found if it.kind == spans.PLACE), None)
    if place is None:
        return None
    money = _local_money().get((str(place.value), bare.rsplit(maxsplit=1)[-1].lower()))
    if money is None:
        return None
    return Named(Subject(money, start + place.start, start + len(bare.rstrip())))


def _instrument(bare: str, start: int, found: Iterable[Span]) -> Named | None:
    """Read the name of an instrument with no more beside it than its market, month or unit."""
    names = [it for it in found if it.kind == spans.ENTITY and it.value.type in _PRICED]
    if not names:
        return None
    name = max(names, key=lambda it: it.end - it.start)
    place = [it for it in found if it.kind == spans.PLACE][:1]
    dollar = _PER_DOLLAR.search(bare, name.end) if is_money(name.value) else None
    beside = _words_beside(bare, [(name.start, name.end), *((it.start, it.end) for it in place)])
    if any(word not in _BESIDE and not _YEAR.fullmatch(word) for word in beside):
        return None
    meant, future = name.value, bool(beside & _FUTURES)
    if meant.type is EntityType.INDEX and future:
        meant = futures_of(meant)
    if meant is None:
        return None
    dollars = instruments()[f"currency:{_DOLLAR}"] if dollar else None
    return Named(Subject(meant, start + name.start, start + name.end), dollars, future)


def _market_of(bare: str, start: int, found: Iterable[Span], market: Market | None) -> Named | None:
    """Read the name of a place in a section of markets: 'Prague' under 'STOCKS' means its index."""
    if market is not Market.STOCKS:
        return None
    width = len(bare.strip())
    place = next((it for it in found if it.kind == spans.PLACE and it.end - it.start == width), None)
    index = main_index(str(place.value)) if place is not None else None
    return Named(Subject(index, start, start + width)) if index is not None else None


@cache
def _local_money() -> dict[tuple[str | None, str], Instrument]:
    """Return the currencies by their country and the last word of each of their names."""
    known: dict[tuple[str | None, str], Instrument] = {}
    for money in instruments().values():
        if money.type is EntityType.CURRENCY:
            for alias in money.aliases:
                known.setdefault((money.region, _common_name(alias)), money)
    return known


def _common_name(alias: str) -> str:
    return alias.removeprefix("?").lower().rsplit(maxsplit=1)[-1]


def _words_beside(bare: str, known: Iterable[tuple[int, int]]) -> set[str]:
    kept = list(bare)
    for begin, end in known:
        kept[begin:end] = " " * (end - begin)
    return set("".join(kept).lower().replace("/", " ").split())
