"""The clause grammar's placing of names: which country's yield, which index's futures are meant."""

from __future__ import annotations

import re

from agents.extraction import spans
from agents.extraction.clause.longer_names import LongerNameReading
from agents.extraction.names.market_indices import futures_of, index_of_family
from agents.extraction.spans import Span
from agents.reference import Instrument, instruments
from schemas.event import EntityType

_FEAR = "index:VIX"
_BARE = ("yield", "yields", "bond yields", "rates")
_TENOR = re.compile(
    r"\b(\d{1,2}|two|five|ten|thirty)-year (?:bond|note|bill|paper)\b[^.;]{0,24}$", re.IGNORECASE
)
_NUMBERS = {"two": "2", "five": "5", "ten": "10", "thirty": "30"}
_FUTURES_ON = ("Futures on ", "futures on ", "Futures tied to ", "futures tied to ")
_FUTURES_BEFORE = (
    *("utures on the ", "utures on ", "utures tied to the ", "utures tied to ", "utures for the "),
    *("ontracts on the ", "ontracts on ", "ontracts tied to the "),
    *("ontracts for the ", "-minis on the "),
)
_THOSE = ("those on the ", "those on ", "those for the ", "those tied to the ", "ones on the ")
_FARTHEST = len("contracts tied to the ")
# Houses whose name alone means their best known index, in its own country.
_FAMILIES = frozenset({"FTSE", "S&P", "Dow Jones", "Nasdaq", "MSCI"})
_AMERICAN_GAS = ("New York", "NYMEX", "Nymex", "Henry Hub")
_OPEN_FUTURES = ("futures", "stock futures")
# What may stand before 'futures' that are those of shares; anything else tells what goods they are in.
_BEFORE_FUTURES = re.compile(
    r"(?i)(?:^|[\s-])(?:index|share|equity|stock|market|broad|broader|main|major|mini|early|overnight|pre-?market"
    r"|morning|evening|related|linked|and|but|while|as|though|also|when|said|with)$"
)
_CLAUSE = 9  # spans
_POINTING = ("these ", "those ", "These ", "Those ")
# What may stand between a country and the name that it qualifies.
_QUALIFIERS = frozenset({spans.PLACE, spans.POSSESSIVE, spans.GAP, spans.DATE, spans.MODAL})


class PlacingReading(LongerNameReading):
    """Finds the instrument of a name that leaves its market open."""

    def _placed(self, span: Span) -> Instrument | None:
        """Return the instrument that the name means here, None if it means none that is known."""
        surface = self._text[span.start : span.end]
        if span.value.type is EntityType.COMPANY:
            return self._memory.full(span.value, surface)
        if span.value.type is EntityType.CURRENCY:
            return self._memory.money.meant(span.value, surface)
        if span.value.type is EntityType.INDEX and surface in _FAMILIES:
            return index_of_family(span.value, surface, self._country_before())
        if surface in _OPEN_FUTURES and self._text.endswith(_POINTING, 0, span.start):
            return None  # those of the companies just named
        country = self._country_before() or self._country_after(span) or self._country_of_rate(span)
        if span.value.id == _FEAR:
            return self._memory.fear_gauge(surface, country)
        placed = self._memory.placed(span.value, surface, country)
        if span.value.type is EntityType.RATE and surface.lower() in _BARE:
            placed = self._of_tenor(span) or placed
        if span.value.type is EntityType.FUTURES and surface.lower() == "futures":
            if self._of_unknown_goods(span):
                return None
            return self._of_gas() or self._memory.of_bare_futures() or placed
        return placed

    def _of_unknown_goods(self, span: Span) -> bool:
        """Say whether the word before tells of goods that no list knows: 'barley futures'."""
        before = self._beside(-1)
        if before is None or before.kind != spans.GAP or span.start - before.end != 1:
            return False
        goods = self._beside(-2)
        if goods is not None and goods.kind == spans.ENTITY and before.start - goods.end == 1:
            return False  # "chilli teja futures": of the goods that are named
        words = str(before.value)
        return words[-1:].isalpha() and _BEFORE_FUTURES.search(words) is None and not _gas(words)

    def _of_gas(self) -> Instrument | None:
        """Return American gas where 'gas futures' are traded in New York, whatever gas was named before."""
        before = self._beside(-1)
        if before is None or not _gas(str(before.value)):
            return None
        american = any(it in self._text[self._spans[0].start : self._spans[-1].end] for it in _AMERICAN_GAS)
        return instruments()["commodity:NATGAS"] if american else None

    def _as_futures(self, span: Span, instrument: Instrument) -> Instrument:
        """Return the futures on an index where the words before it say that these are meant."""
        if self._text.startswith(_FUTURES_ON, span.start) and instrument.type is EntityType.FUTURES:
            self._futures = True  # "Futures on the Nasdaq 100, the Dow and the S&P 500"
        before = instrument.type is EntityType.INDEX
        begin = max(span.start - _FARTHEST, 0)
        if before and (
            self._text.endswith(_FUTURES_BEFORE, begin, span.start)
            or (self._speaks_of_futures() and self._text.endswith(_THOSE, begin, span.start))
        ):
            self._futures = True
            self._phrase.clear()
            self._forget_preposition()
        if self._futures and instrument.type is EntityType.INDEX:
            self._memory.mention(instrument, aside=True)  # "a day after the index fell"
            return futures_of(instrument) or instrument
        return instrument

    def _speaks_of_futures(self) -> bool:
        """Say whether 'those' may be futures: 'Stock futures rose, with those on the Nasdaq 100 up 1%'."""
        return any(
            subject.instrument.type is EntityType.FUTURES for move in self.moves for subject in move.subjects
        )

    def _of_tenor(self, span: Span) -> Instrument | None:
        """Return the yield of the bond that stands before a bare one: 'the 30-year bond (US30Y) yield'."""
        found = _TENOR.search(self._text, self._spans[0].start, span.start)
        rate = self._memory.resolve("rate")
        if found is None or not rate:
            return None
        years = _NUMBERS.get(found.group(1).lower(), found.group(1))
        return instruments().get(f"rate:{rate[0].region}{years}Y")

    def _country_before(self) -> str | None:
        """Return the country that qualifies a name: 'Germany's 10-year yield', 'U.S. March crude'."""
        for step in (-1, -2, -3):
            before = self._beside(step)
            if before is None or before.kind not in _QUALIFIERS:
                return None
            if before.kind == spans.PLACE:
                country: str = before.value
                return country
            if before.kind == spans.GAP and len(str(before.value).split()) > 1:
                return None
        return None

    def _country_of_rate(self, span: Span) -> str | None:
        """Return where a clause says that a yield moved: '30-year yields hit a low in China'."""
        if span.value.type is not EntityType.RATE:
            return None
        for position in range(self._at + 1, min(self._at + _CLAUSE, len(self._spans))):
            ahead, before = self._spans[position], self._spans[position - 1]
            if ahead.kind in (spans.COMMA, spans.STOP, spans.CONNECTIVE, spans.ENTITY):
                return None
            if ahead.kind == spans.PLACE:
                country: str = ahead.value
                following = self._spans[position + 1 : position + 2]
                ends = not following or following[0].kind in (spans.COMMA, spans.STOP)
                return country if before.value == "in" and ends else None
        return None

    def _country_after(self, span: Span) -> str | None:
        """Return the country that places a name from behind: 'technology stocks in Asia'."""
        if span.value.type is not EntityType.GROUP and self._text[span.start : span.end].lower() not in _BARE:
            return None
        behind, place = self._beside(1), self._beside(2)
        if behind is None or place is None or place.kind != spans.PLACE or behind.value != "in":
            return None
        country: str = place.value
        return country


def _gas(words: str) -> bool:
    return words.lower().endswith("gas")
