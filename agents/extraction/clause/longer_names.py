"""The clause grammar's names that are none: part of a longer one, its end, a crop's yield, a listing."""

from __future__ import annotations

import re

from agents.extraction import spans
from agents.extraction.clause.state import ClauseState
from agents.extraction.figures.quantities import NUMBER
from agents.extraction.names.openers import OPENERS
from agents.extraction.spans import Span
from agents.extraction.times.dayword import MONTHS
from agents.reference import Instrument
from schemas.event import EntityType

# Types whose names are common nouns too, which a company may have in its own.
_COMMON_NOUNS = frozenset({EntityType.COMMODITY, EntityType.GROUP, EntityType.CRYPTO})
# Houses of funds: their gold and energy are shares in funds.
_FUND_HOUSES = frozenset(
    ["SPDR", "iShares", "Invesco", "ProShares", "VanEck", "Vanguard", "Direxion", "GraniteShares"]
)
_YIELDING = frozenset(
    [
        "crop",
        "dividend",
        "earnings",
        "rental",
        "loan",
        "harvest",
        "production",
        "deposit",
        "cash",
        "flow",
        "portfolio",
        "allotment",
        "corn",
        "grain",
        "milk",
        "potential",
        "junk",
        "junk-bond",
        "high-yield",
        "corporate",
        "municipal",
    ]
)
# Words before a commodity's name that make goods of it with a price of their own.
_OTHER_GRADES = frozenset(
    [
        "butadiene",
        "synthetic",
        "scrap",
        "stainless",
        "recycled",
        "digital",
        "tokenized",
        "tokenised",
        "coconut",
        "olive",
        "kernel",
        "cooking",
        "edible",
        "mustard",
        "sunflower",
        "fish",
        "essential",
        "industrial",
    ]
)
_BEFORE_WON = frozenset({spans.DETERMINER, spans.PLACE, spans.COMMA, spans.PREPOSITION, spans.QUANTITY})
_OWNERS = frozenset({"parent", "owner", "maker", "operator"})
# Words for the size of an index's members; "the Nifty midcap index" is another than the Nifty.
SIZES = frozenset({"midcap", "mid-cap", "smallcap", "small-cap", "blue-chip", "bluechip", "large-cap"})
_FAMILIES = frozenset({"Nifty", "BSE", "S&P", "FTSE", "Dow Jones", "Nasdaq", "MSCI", "Dow", "Sensex"})
_PLAIN_PARTS = frozenset({"stock", "share", "benchmark", "composite", "main", "price", "equity"})
_FEAR = ("index:VIX", "index:INDIAVIX")
_PAIR = 2
# Groups that have a price of their own, of goods and not of shares.
_PRICED = ("group:ENERGYPRICES", "group:BASEMETALS", "group:GRAINS", "group:CRYPTO")
_DESCRIBING = frozenset({spans.DETERMINER, spans.GAP, spans.PLACE, spans.EXTREME, spans.ADVERB})
_PRICES_REACH = 50
_STOCKPILED = re.compile(r"\b(?:[Ss]tocks?|[Ii]nventor(?:y|ies)|[Ss]upplies|[Ss]tockpiles?) of (?:the )?$")
_PRICES_OF = re.compile(r"(?<!share )(?<!stock )\b[Pp]rices? of [\w-]{0,20} ?$")
# What makes only some of a group of it.
_IN_PART = re.compile(r"\b(?:smaller|lesser-known|second-tier|tiny|obscure|certain|selected)$", re.IGNORECASE)
_IN_PROSE = re.compile(r" [a-z]")
# Where goods are traded, before their name: "Comex Gold slips".
_EXCHANGES = frozenset(
    {"Comex", "Nymex", "Globex", "Bursa", "Dalian", "Chicago", "MCX", "LME", "ICE", "CBOT"}
)
_LISTING = re.compile(r" \[?\(\[?[A-Z]{2,8}:")
# What may be written in capitals before a company's name without being part of it.
_IN_CAPITALS = frozenset(
    [
        "EV",
        "AI",
        "IT",
        "CEO",
        "CFO",
        "UK",
        "US",
        "EU",
        "PC",
        "TV",
        "FMCG",
        "PSU",
        "IPO",
        "LNG",
        "NSE",
        "BSE",
        "ADR",
        "FTSE",
    ]
)

# Where goods and shares are traded, before their name: "Comex Gold slips".
_EXCHANGES = frozenset(
    {"Comex", "Nymex", "Globex", "Bursa", "Dalian", "Chicago", "MCX", "LME", "ICE", "CBOT"}
)
_NO_FIRMS = _EXCHANGES | _IN_CAPITALS


class LongerNameReading(ClauseState):
    """Says of a name whether it stands for itself."""

    def _said_again(self, span: Span) -> bool:
        """Say whether a name is only said once more: 'the Nasdaq Composite COMP', 'Ether, the token,'."""
        names, before = self._phrase.names, self._beside(-1)
        if not names or before is None or not _is_same(names[-1].instrument, span.value):
            return False
        if before.kind == spans.ENTITY:
            return span.start - names[-1].end == 1
        comma = self._beside(-2) if before.kind == spans.DETERMINER else before
        return comma is not None and comma.kind == spans.COMMA

    def _goes_on(self, span: Span) -> bool:
        """Say whether a name for oil as such only ends the name of a grade: 'West Texas crude oil'."""
        names = self._phrase.names
        if not names or span.value.id != "commodity:OIL" or span.start - names[-1].end != 1:
            return False
        return bool(names[-1].instrument.unit == span.value.unit)

    def _describes_company(self, span: Span) -> bool:
        """Say whether the name only tells what the company is: 'steel heavyweight Nucor', 'Google parent'."""
        role, company = self._beside(1), self._beside(2)
        if role is None or company is None or role.kind != spans.GAP or company.kind != spans.ENTITY:
            return False
        if company.value.type is not EntityType.COMPANY or company.start - role.end != 1:
            return False
        words = str(role.value)
        if not self._touches(role) or not words.islower() or " " in words:
            return False
        return span.value.type is EntityType.COMMODITY or words in _OWNERS

    def _part_of_longer_name(self, span: Span, before: Span | None) -> bool:
        """Say whether a common word is part of a name that no list knows: 'Hyundai Steel', 'Gold Fields'."""
        surface = self._text[span.start : span.end]
        if span.value.type is EntityType.INDEX:
            return self._names_part_of_index()
        if span.value.id == "commodity:OIL" and before is not None and before.kind == spans.ENTITY:
            return bool(span.start - before.end == 1 and before.value.unit != span.value.unit)  # "corn oil"
        if span.value.type is EntityType.CRYPTO and before is not None and before.kind == spans.QUANTITY:
            return bool(before.value.unit == NUMBER and span.start - before.end == 1)  # "mined 30 BTC"
        if span.value.type is EntityType.GROUP and (
            self._describes_name() or self._ends_name_of_firm(span, before)
        ):
            return True
        if span.value.type is EntityType.COMPANY:
            return self._follows_initials(span, before)
        if span.value.type is EntityType.COMMODITY and self._is_other_grade(before, span):
            return True
        if span.value.type not in _COMMON_NOUNS or not surface[0].isupper() or surface.isupper():
            return False
        return self._follows_capitals(span, before, surface) or self._precedes_capital(surface)

    def _is_other_grade(self, before: Span | None, span: Span) -> bool:
        """Say whether the word before makes other goods of it: 'butadiene rubber', 'digital gold'."""
        if before is None or before.kind != spans.GAP or span.start - before.end != 1:
            return False
        return str(before.value).rsplit(maxsplit=1)[-1].lower() in _OTHER_GRADES

    def _follows_initials(self, span: Span, before: Span | None) -> bool:
        """Say whether initials before make it another company: 'WR Kellogg'."""
        if before is None or before.kind != spans.GAP or span.start - before.end != 1:
            return False
        last = str(before.value).split()[-1]
        shouted = self._text[span.start : span.end].isupper()
        return (
            last.isalpha()
            and last.isupper()
            and len(last) == _PAIR
            and last not in _IN_CAPITALS
            and not shouted
        )

    def _describes_name(self) -> bool:
        """Say whether the group only says what those named next are: 'IT firms Lantern and Infosys'."""
        after = self._beside(1)
        if after is None or after.kind != spans.GAP or not self._touches(after):
            return False
        first = str(after.value).split(maxsplit=1)[0]
        span = self._spans[self._at]
        last = self._text[span.start : span.end].rsplit(maxsplit=1)[-1]
        return first in ("ETF", "ETFs") or (first.istitle() and last[0].islower())

    def _ends_name_of_firm(self, span: Span, before: Span | None) -> bool:
        """Say whether a firm's name goes on with it: "Acme Chemicals slips", where Acme is another firm."""
        if before is None or before.kind != spans.ENTITY or before.value.type is not EntityType.COMPANY:
            return False
        titled = self._text[span.start].isupper() and not self._text[span.start : span.end].isupper()
        return titled and span.start - before.end == 1 and self._is_prose_behind(span)

    def _follows_capitals(self, span: Span, before: Span | None, surface: str) -> bool:
        """Say whether capitalised words right before make one name with it."""
        if before is None or before.kind != spans.GAP or span.start - before.end != 1:
            return False
        words = str(before.value).split()
        last = words[-1]
        if last in _FUND_HOUSES:
            return True
        if not last[0].isupper() or not last[-1].isalnum() or last.lower() in MONTHS or last in OPENERS:
            return False
        following = self._beside(1)
        owns = "'s" in surface.replace("’", "'") or (
            following is not None and following.kind == spans.POSSESSIVE
        )
        if owns:
            return True  # "Fluence Energy's shares"
        if surface.istitle():
            if not last.isupper() and before.start > self._spans[0].start:
                return True
            return " " not in surface and last not in _NO_FIRMS and self._is_prose_behind(span)
        # "Lantern Technology shares", where prose would write 'technology shares'
        several = len(words) > 1 and all(word[0].isupper() for word in words)
        initials = last not in _IN_CAPITALS and span.value.region is None
        return span.value.type is EntityType.GROUP and (several or not last.isupper() or initials)

    def _is_prose_behind(self, span: Span) -> bool:
        """Say whether a word in lower case follows: "Lantern Pharma slumps", but "Weak Pharma Slumps"."""
        return _IN_PROSE.match(self._text, span.end) is not None

    def _precedes_capital(self, surface: str) -> bool:
        after = self._beside(1)
        if after is None or after.kind != spans.GAP or not self._touches(after) or not surface.istitle():
            return False
        return str(after.value)[0].isupper()

    def _names_part_of_index(self) -> bool:
        """Say whether it is only the family of an index that no list knows: 'the Nifty metal index'."""
        part, noun = self._beside(1), self._beside(2)
        if (
            part is None
            or noun is None
            or part.kind not in (spans.GAP, spans.ENTITY)
            or not self._touches(part)
        ):
            return False
        words = self._text[noun.start : noun.end].lower()
        kind = self._text[part.start : part.end]
        family = self._text[self._spans[self._at].start : self._spans[self._at].end] in _FAMILIES
        if kind in _PLAIN_PARTS or (kind in SIZES and not family):
            return False  # "Japan's Nikkei stock index", "the FTSE 250 midcap index"
        return self._text[part.start].islower() and words in ("index", "gauge", "sub-index", "indices")

    def _means_other(self, span: Span, before: Span | None) -> bool:
        """Say whether the word is a name in form only: 'won $100', 'yields on corporate bonds', a listing."""
        kind = span.value.type
        if kind is EntityType.RATE:
            return self._is_harvest(span, before)
        if kind is EntityType.CURRENCY:
            return self._text[span.start : span.end] == "won" and not (
                before is not None and (before.kind in _BEFORE_WON or before.value == "and")
            )
        if kind is EntityType.COMMODITY:
            return self._counts_goods(span)
        return kind is EntityType.GROUP and self._is_other_group(span)

    def _counts_goods(self, span: Span) -> bool:
        """Say whether heaps of the goods are meant: 'stocks of copper'."""
        return _STOCKPILED.search(self._text, max(span.start - _PRICES_REACH, 0), span.start) is not None

    def _is_other_group(self, span: Span) -> bool:
        """Say whether goods, bonds' yields, a part or a listing are meant, and no group of shares."""
        before = self._beside(-1)
        if before is not None and before.kind == spans.GAP and _IN_PART.search(str(before.value)) is not None:
            return span.start - before.end == 1  # "other smaller lenders"
        if span.value.id.endswith("BONDS"):
            return self._text.find("ields on ", self._spans[0].start, span.start) >= 0
        if not span.value.id.endswith(":STOCKS"):
            return not span.value.id.startswith(_PRICED) and self._prices_goods(span)
        surface = self._text[span.start : span.end].lower()
        if not surface.endswith((" shares", " stock")) and not surface.startswith(("shares in", "stock in")):
            return False
        if self._of_company():
            return False
        return self._memory.is_of_company or _LISTING.match(self._text, span.end) is not None

    def _prices_goods(self, span: Span) -> bool:
        return _PRICES_OF.search(self._text, max(span.start - _PRICES_REACH, 0), span.start) is not None

    def _is_apposition(self, span: Span) -> bool:
        """Say whether the group only says what the name before is: 'Ether, the second-biggest crypto,'."""
        following = self._beside(1)
        if span.value.type is not EntityType.GROUP or following is None or following.kind != spans.COMMA:
            return False
        position = self._at - 1
        while position > 1 and self._spans[position].kind in _DESCRIBING:
            position -= 1
        opened, named = self._spans[position], self._spans[position - 1]
        begun = self._spans[position + 1].kind == spans.DETERMINER
        return (
            begun and position > 0 and opened.kind == spans.COMMA and named.kind in (spans.ENTITY, spans.SHUT)
        )

    def _is_listing(self, span: Span, before: Span | None) -> bool:
        """Say whether a market's shares are only those of a company: "Baidu's Hong Kong shares"."""
        if before is None or span.value.type is not EntityType.GROUP:
            return False
        if before.kind != spans.POSSESSIVE and before.value not in ("class", "Class"):
            return False  # "Alphabet's class A shares"
        return self._phrase.known and self._phrase.ends_with(EntityType.COMPANY)

    def _is_harvest(self, span: Span, before: Span | None) -> bool:
        """Say whether the yields are no bond's: 'crop yields', 'shares that yield 4%'."""
        surface = self._text[span.start : span.end].lower()
        if not surface.endswith(("yield", "yields")):
            return False
        following = self._beside(1)
        if following is not None and following.kind in (spans.QUANTITY, spans.APPROXIMATOR):
            return surface in ("yield", "yields", "that yield")
        if (
            surface not in ("yield", "yields")
            or before is None
            or before.kind != spans.GAP
            or span.start - before.end > 1
        ):
            return False
        return str(before.value).lower().rsplit(maxsplit=1)[-1] in _YIELDING

    def _of_company(self) -> bool:
        """Say whether the shares are one company's: 'Hong Kong shares of HSBC'."""
        of, owner = self._beside(1), self._beside(2)
        if of is None or owner is None or of.kind != spans.PREPOSITION or owner.kind != spans.ENTITY:
            return False
        return of.value in ("of", "in") and owner.value.type is EntityType.COMPANY


def _is_same(named: Instrument, said: Instrument) -> bool:
    """Say whether two names are of one instrument: gauges of fear are all called by the American name."""
    return named is said or (named.id in _FEAR and said.id in _FEAR)
