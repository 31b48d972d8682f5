"""The clause grammar's markets: 'Tokyo shares', 'US benchmark equity indexes', 'stocks' on their own."""

from __future__ import annotations

import re

from agents.extraction import spans
from agents.extraction.clause.references import ReferenceReading
from agents.extraction.moves import Subject
from agents.extraction.names.market_indices import main_index, shares_beside
from agents.extraction.names.openers import OPENERS
from agents.extraction.names.venues import contract_meant, venue_beside
from agents.extraction.spans import Span
from agents.extraction.times.dayword import MONTHS
from agents.reference import Instrument, instruments
from schemas.event import EntityType

_EXTENT = (
    "benchmark",
    "main",
    "major",
    "blue-chip",
    "broad",
    "broader",
    "key",
    "leading",
    "local",
    "domestic",
)
_MARKET_ADJECTIVES = frozenset({*_EXTENT, "equity", "stock", "share", "two", "three", "both", "all"})
_MARKET_NOUNS = frozenset({"stocks", "shares", "equities", "indexes", "indices"})
_BARE_NOUNS = frozenset({"stock", "stocks", "shares", "equities"})
_SEVERAL_INDICES = frozenset({"indexes", "indices"})
_INDEX_NOUNS = frozenset({"index", "benchmark index", "benchmark gauge"})
_MARKET_CODES = {"stocks": "STOCKS", "shares": "STOCKS", "equities": "STOCKS", "bonds": "BONDS"}
PREDICATING = frozenset({spans.AUXILIARY, spans.VERB, spans.NEUTRAL, spans.ADVERB, spans.KEEP, spans.MANNER})
_CONTRACT = re.compile(
    r"(?:(?:new|most|more|front|second|third|active|(?:most|more)[- ]active(?:ly[- ]traded)?|most[- ]traded"
    rf"|front[- ]month|benchmark|forward|nearby|{'|'.join(MONTHS)})\s?)+",
    re.IGNORECASE,
)
# What offices of statistics tell of prices.
_STATISTICS = re.compile(
    r"\b(?:year (?:earlier|ago|before)|on[- ](?:year|month)|annual|inflation|consumers?|homes?|houses?)\b"
)

_TOLD_OF_CONTRACT = frozenset(
    {spans.QUANTITY, spans.ADVERB, spans.VERB, spans.NEUTRAL, spans.MANNER, spans.APPROXIMATOR}
)


class MarketReading(ReferenceReading):
    """Handlers for words that name a market together with others."""

    def meet_paper(self, span: Span) -> None:
        """Meet 'shares', 'prices of': part of a name's phrase, before it or after, or the market itself."""
        word = self._text[span.start : span.end].lower()
        if self._joins_money(span, word) or self._of_that_country(span, word):
            return
        if word in ("index", "indexes") and self._says_of_what(1):
            return
        if word == "contract" and self._is_contract_spoken_of(span):
            return
        if self._is_paper_of_another(span, word):
            self._phrase.words()
            return
        if self._group_phrase(word):
            return
        if self._preposition:
            self._in_phrase = True
            return
        following = self._neighbour(1)
        if self._phrase.headless:
            return
        if word.endswith((" of", " in", " for")) or (
            following is not None
            and following.kind == spans.PREPOSITION
            and following.value in ("of", "from", "in", "other")
        ):
            self._paper_of = True
        elif not self._phrase.known and (
            following is None or following.kind not in (spans.ENTITY, spans.GAP, spans.PLACE)
        ):
            self._bare_paper(span, word)

    def _says_of_what(self, step: int) -> bool:
        """Pass over what an index is one of: 'the FTSEurofirst 300 index of leading European shares'."""
        of = self._beside(step)
        if not self._phrase.ends_with(EntityType.INDEX) or of is None or of.value != "of":
            return False
        for ahead in self._spans[self._at + step + 1 : self._at + step + 6]:
            words = self._text[ahead.start : ahead.end].lower()
            if ahead.kind in (spans.PAPER, spans.ENTITY) and words.endswith(
                ("shares", "stocks", "companies")
            ):
                self._passed_to = ahead.end
                return True
        return False

    def _is_contract_spoken_of(self, span: Span) -> bool:
        """Take 'the September contract' for one on the commodity that was named last."""
        following = self._neighbour(1)
        if self._phrase.known or self._preposition or following is None:
            return False
        if following.kind not in PREDICATING:
            return False
        after = self._beside(2)
        if following.kind == spans.AUXILIARY and (after is None or after.kind not in _TOLD_OF_CONTRACT):
            return False  # "the benchmark contract was signed"
        before = self._beside(-1)
        month = before is not None and before.kind == spans.GAP and _CONTRACT.fullmatch(str(before.value))
        at_venue = venue_beside(self._text, span.start, span.end) is not None
        if not (month or at_venue or (before is not None and before.value == "benchmark")):
            return False
        meant = self._memory.of_bare_contract()
        if meant is None:
            return False
        return self._composed(contract_meant(self._text, meant, span.start, span.end), span.start, span.end)

    def _is_paper_of_another(self, span: Span, word: str) -> bool:
        """Say whether the word makes something else of the name before: 'dollar bonds', 'a steel index'."""
        if self._text.endswith(" per ", max(span.start - len(" per "), 0), span.start):
            return not self._preposition  # "earnings per share"
        if self._phrase.known and self._phrase.ends_with(EntityType.CURRENCY):
            return not word.startswith("price")
        if self._phrase.ends_with(EntityType.INDEX):
            following = self._beside(1)  # "the best Nifty stock", but "the Nikkei stock index"
            first = word.partition(" ")[0]  # "stock in"
            return first in _BARE_NOUNS and (following is None or following.kind != spans.PAPER)
        if self._phrase.ends_with(EntityType.COMMODITY):
            return word == "index" or self._is_kind_of_share(word)  # "Steel and aluminum stocks"
        return False

    def _joins_money(self, span: Span, word: str) -> bool:
        """Take 'emerging currencies and stocks', 'the rand and bonds' for the shares and bonds there too."""
        before, following = self._beside(-1), self._beside(1)
        if word not in _MARKET_CODES or before is None or not self._phrase.known:
            return False
        if following is not None and following.kind == spans.PAPER:
            following = self._beside(2)  # "Latam FX, stocks indexes rise"
        if following is None or following.kind not in (*PREDICATING, spans.MODAL):
            return False
        if before.value != "and" and not (before.kind == spans.COMMA and word != "bonds"):
            return False
        money = self._phrase.names[-1].instrument
        if money.type is not EntityType.CURRENCY and not money.id.endswith("CURRENCIES"):
            return False
        meant = instruments().get(f"group:{money.region}:{_MARKET_CODES[word]}")
        meant = shares_beside(money) if word != "bonds" else meant
        return self._composed(meant, span.start, span.end) or word == "bonds"

    def _of_that_country(self, span: Span, word: str) -> bool:
        """Take 'stocks in the copper-rich country' for those of the country that was spoken of."""
        if word not in _BARE_NOUNS or self._preposition or not self._phrase.empty:
            return False
        ahead = self._spans[self._at + 1 : self._at + 4]
        if [it.kind for it in ahead] != [spans.PREPOSITION, spans.DETERMINER, spans.GAP]:
            return False
        if ahead[0].value != "in" or not str(ahead[2].value).endswith(("country", "nation", "economy")):
            return False
        meant = self._memory.resolve("local")
        return bool(meant) and self._composed(meant[0], span.start, span.end)

    def _is_kind_of_share(self, word: str) -> bool:
        before = self._beside(-1)
        return word in _BARE_NOUNS and before is not None and before.kind == spans.ENTITY

    def _group_phrase(self, word: str) -> bool:
        """Take in the end of a group's name: 'US benchmark equity indexes', 'Tokyo shares'."""
        if word not in _MARKET_NOUNS and word not in _INDEX_NOUNS:
            return False
        if word == "shares" and self._memory.is_of_company:
            return False  # "Prudential's London shares"
        words = self._beside(-1)
        place = self._beside(-2) if words is not None and words.kind == spans.GAP else words
        if place is not None and place.kind == spans.POSSESSIVE:
            place = self._beside(-3 if words is not None and words.kind == spans.GAP else -2)
        if (
            words is not None
            and words.kind == spans.GAP
            and not _MARKET_ADJECTIVES.issuperset(str(words.value).lower().split())
        ):
            return False
        if place is None or place.kind != spans.PLACE or self._of_company() or self._ends_company(place):
            return False
        meant = (
            instruments().get(f"group:{place.value}:STOCKS")
            if word in _MARKET_NOUNS
            else main_index(place.value)
        )
        return self._composed(meant, place.start, self._spans[self._at].end)

    def _ends_company(self, place: Span) -> bool:
        """Say whether the place only ends a company's name: "Lantern Global's shares"."""
        position = self._spans.index(place)
        before = self._spans[position - 1] if position else None
        if before is None or before.kind != spans.GAP or place.start - before.end != 1:
            return False
        last = str(before.value).split()[-1]
        return last[0].isupper() and last not in OPENERS and last.lower() not in MONTHS

    def _composed(self, instrument: Instrument | None, start: int, end: int) -> bool:
        if instrument is None:
            return False
        self._phrase.headless = self._phrase.inserted = False
        self._in_phrase = False
        self._memory.mention(instrument)
        self._take_name(Subject(instrument, start, end))
        return True

    def _bare_paper(self, span: Span, word: str) -> None:
        """Meet 'stocks' on its own: those of the market at hand, if nothing qualifies the word."""
        before = self._beside(-1)
        if word == "prices" and before is None and self._phrase.empty and self._goes_on_with_prices(span):
            return
        opens = before is None or before.kind in (
            spans.CONNECTIVE,
            spans.COMMA,
            spans.STOP,
            spans.REPORT,
        )
        bare = word in _BARE_NOUNS or (word in _SEVERAL_INDICES and self._country_in_clause() is not None)
        owner = self._owner_of(word) if bare and self._phrase.empty and opens else None
        if owner is None:
            self._phrase.words()
            return
        if owner.type is EntityType.GROUP:
            self._memory.mention(owner)
        self._take_name(Subject(owner, span.start, span.end))

    def _goes_on_with_prices(self, span: Span) -> bool:
        """Take 'Prices' at a sentence's head for those of the commodity that moved in the one before."""
        sentence = self._text[span.start : self._spans[-1].end]
        meant = None if _STATISTICS.search(sentence) else self._memory.of_bare_prices()
        return meant is not None and self._composed(meant, span.start, span.end)

    def _owner_of(self, word: str) -> Instrument | None:
        """Return whose paper a bare word means: 'stock' is one company's, 'stocks' are a market's."""
        if word == "shares":
            return self._memory.of_bare_shares()
        told = self._last.subjects[-1:] if self._last is not None else []
        if word != "stock" and told and told[0].instrument.id.endswith("CURRENCIES"):
            return shares_beside(told[0].instrument)  # "Latam FX up 0.2%, stocks up 0.6%"
        if word == "stock":
            return next(iter(self._memory.resolve("company")), None)
        return self._memory.of_bare_stocks(self._country_in_clause())

    def _country_in_clause(self) -> str | None:
        """Return the country that is told where bare stocks moved: 'Stocks rose in the UK'."""
        for position in range(self._at + 1, min(self._at + 8, len(self._spans))):
            span = self._spans[position]
            if span.kind in (spans.COMMA, spans.STOP, spans.CONNECTIVE):
                return None
            if span.kind == spans.PLACE:
                led = [it.value for it in self._spans[max(position - 3, 0) : position]]
                country: str = span.value
                return country if "in" in led else None
        return None
