"""The clause grammar's places: 'Seoul fell', 'gains in Tokyo and Mumbai', 'European trading'."""

from __future__ import annotations

import re

from agents.extraction import spans
from agents.extraction.clause.markets import PREDICATING, MarketReading
from agents.extraction.moves import Subject
from agents.extraction.names.market_indices import index_of_place
from agents.extraction.spans import Span
from agents.reference import instruments

# After a verb of movement these say that it has no object.
_ENDS = frozenset(
    {
        spans.QUANTITY,
        spans.COMMA,
        spans.STOP,
        spans.CONNECTIVE,
        spans.DATE,
        spans.PREPOSITION,
        spans.APPROXIMATOR,
    }
)

# Behind a list of places nothing may follow that would make them a business's: "gains in China sales".
_LIST_ENDS = frozenset({spans.COMMA, spans.STOP, spans.CONNECTIVE, spans.DATE, spans.PHASE})
_BENCHMARKS = frozenset({"benchmark", "bourse", "stock exchange"})
_MARKETS_IN = tuple(
    f"{noun} in "
    for noun in ("shares", "stocks", "equities", "markets", "Shares", "Stocks", "Equities", "Markets")
)
_BEFORE_NOUN = frozenset({spans.MANNER, spans.DETERMINER, spans.GAP, spans.APPROXIMATOR, spans.ADVERB})
_THERE = ("here ", "here also ", "here again ")
_LED = 4  # spans
# "With Dubai among the hardest hit", "Seoul the worst performer".
_AMONG = re.compile(
    r"\s(?:among\s)?the\s(?:\w+\s){0,2}?(?:hardest[\s-]hit|worst[\s-]hit|(?:worst|best|top|weakest)\sperformers?"
    r"|laggards?|standouts?|(?:biggest|main|top|sole|only|lone)\s(?:gainers?|losers?|decliners?|fallers?|risers?))\b"
)
_OF_BUSINESS = re.compile(
    r"\b(?:sales|revenues?|organic|volumes?|operating|margins?|deliveries|demand|orders)\b"
)


class PlaceReading(MarketReading):
    """Handlers for a place that stands for the market there."""

    def meet_place(self, span: Span) -> None:
        """Meet a country or a city: at most the whole market, when a verb of movement follows at once."""
        if self._brackets or self._told_in_places(span) or self._joins_markets(span):
            return
        if self._preposition and not self._paper_of:
            self._in_phrase = True
        elif self._paper_of and self._ends_company(span):
            self._phrase.words()  # "shares of Lantern Malaysia"
        elif self._paper_of or self._moves_at_once() or self._before_market():
            meant = instruments().get(f"group:{span.value}:STOCKS")
            if meant is not None:
                self._take_name(Subject(meant, span.start, span.end))
        else:
            self._phrase.words()

    def meet_determiner(self, span: Span) -> None:
        """Meet 'the', 'those': in a report on markets 'those in Jakarta' are the shares there."""
        led, place = self._beside(1), self._beside(2)
        here = self._text.startswith("those in ", span.start) and self._memory.of_markets
        if not here or led is None or place is None or place.kind != spans.PLACE:
            super().meet_determiner(span)
            return
        self._phrase.clear()
        self._forget_preposition()
        market = instruments().get(f"group:{place.value}:STOCKS")
        if self._composed(market, span.start, place.end):
            self._passed_to = place.end
        else:
            self._phrase.words()

    def meet_words(self, span: Span) -> None:
        """Meet words that no list knows; with a place before it 'benchmark' is the index there."""
        if span.value not in _BENCHMARKS or not self._names_index_of_place(span):
            super().meet_words(span)

    def _names_index_of_place(self, span: Span) -> bool:
        """Take 'Mexico's benchmark' for the index there; say whether it was taken."""
        place, following = self._beside(-1), self._beside(1)
        place = self._beside(-2) if place is not None and place.kind == spans.POSSESSIVE else place
        if place is None or place.kind != spans.PLACE or self._preposition not in (None, "joined"):
            return False
        if following is None or following.kind not in PREDICATING or self._brackets:
            return False
        there = index_of_place(self._text[place.start : place.end], place.value)
        if there is not None:
            self._forget_preposition()  # "fell in Sao Paulo and Mexico's benchmark rose"
        return self._composed(there, place.start, span.end)

    def _session_of(self, span: Span) -> bool:
        """Take 'European trading' for the market there."""
        place = self._beside(-1)
        if self._preposition or place is None or place.kind != spans.PLACE:
            return False
        meant = instruments().get(f"group:{place.value}:STOCKS")
        return self._text[span.start : span.end] == "trading" and self._composed(meant, place.start, span.end)

    def _before_market(self) -> bool:
        """Say whether the market's noun comes with the second country: 'China and Hong Kong stocks'."""
        following, after = self._beside(1), self._beside(2)
        return (
            following is not None
            and following.kind == spans.CONNECTIVE
            and following.value == "and"
            and after is not None
            and after.kind == spans.ENTITY
            and after.value.id.endswith(":STOCKS")
        )

    def _gains_in_places(self, span: Span) -> bool:
        """Open a predication of the markets in which there were gains or losses."""
        if not self._tells_of_places(self._at):
            return False
        self._close()
        self._begin(span, span.value, "places", [])
        return True

    def _tells_of_places(self, at: int) -> bool:
        """Say whether a noun of movement is told of markets alone: 'there were gains in Seoul and Mumbai'.

        A company's gains in China are its business; only in a report on markets, after 'there were',
        'with' or what such gains do, does a bare place mean its shares.
        """
        led, place = self._span_at(at + 1), self._span_at(at + 2)
        if led is None or place is None or place.kind != spans.PLACE or not self._memory.of_markets:
            return False
        if self._text[led.start : led.end] != "in" or self._unreal or self._negated:
            return False
        if _OF_BUSINESS.search(self._text, self._spans[0].start, self._spans[-1].end) is not None:
            return False  # "sales grew 3%, with strength in China offsetting declines in Australia"
        stop = self._span_at(self._behind_list(at + 2))
        if stop is not None and stop.kind not in _LIST_ENDS:
            return False
        before = [it for it in self._spans[max(at - _LED, 0) : at] if it.kind not in _BEFORE_NOUN]
        if not before:
            return True
        last = before[-1]
        there = last.value == "be" and self._text.endswith(_THERE, 0, last.start)
        return there or (last.kind == spans.CONNECTIVE and last.value in ("with", "and", "main", "but"))

    def _told_in_places(self, span: Span) -> bool:
        """Take a place for one of the markets of which a noun of movement tells."""
        move = self._open
        if move is None or move.group != "places" or move.figures:
            return False
        meant = instruments().get(f"group:{span.value}:STOCKS")
        if meant is None:
            return False
        link = "and" if move.subjects else ""
        move.subjects.append(Subject(meant, span.start, span.end, link))
        move.end = span.end
        self._memory.mention(meant, aside=True)
        self._memory.tell(move.subjects)
        self._forget_preposition()
        after = self._span_at(self._at + 1)
        if self._behind_list(self._at) == self._at + 1 and (after is None or after.value != "and"):
            self._close()
        return True

    def _joins_markets(self, span: Span) -> bool:
        """Take a place into the list that 'shares in London' began: 'shares in London, Paris and Milan'."""
        names = self._phrase.names
        if not names or self._preposition or not names[-1].instrument.id.endswith(":STOCKS"):
            return False
        if self._text[names[-1].end : span.start].strip(" ,") not in ("", "and"):
            return False
        head = next((it for it in reversed(names) if it.link == ""), names[-1])
        if not self._text.startswith(_MARKETS_IN, head.start):
            return False
        meant = instruments().get(f"group:{span.value}:STOCKS")
        if meant is None:
            return False
        self._take_name(Subject(meant, span.start, span.end))
        return True

    def _moves_at_once(self) -> bool:
        """Say whether a movement without an object follows: 'Seoul fell,', 'Tokyo and Sydney also rose'."""
        before = self._beside(-1)
        if before is not None and before.kind == spans.GAP and str(before.value).split()[-1][0].isupper():
            return False  # "Gulf Oil Lubricants India gained"
        at = self._behind_list(self._at)
        following, after = self._span_at(at), self._span_at(at + 1)
        if following is None or self._bucks_at(at - 1):
            return self._bucks_at(at - 1)
        if following.kind == spans.AUXILIARY and after is not None and after.kind == spans.MANNER:
            after = self._span_at(at + 2)  # "were also in positive territory"
        figured = any(it.kind == spans.QUANTITY for it in self._spans[at + 1 : at + 4])
        in_list = at > self._at + 1
        if (figured or in_list) and not self._memory.of_markets:
            return False  # "France dropped by 52%", of car sales
        if following.kind == spans.ADVERB:
            return after is not None and after.kind == spans.QUANTITY
        if following.kind == spans.NEUTRAL and following.value.group in ("suit", "brunt"):
            return self._memory.of_markets
        if following.kind in (spans.AUXILIARY, spans.NEUTRAL):
            measured = following.kind == spans.NEUTRAL and after is not None and after.kind == spans.QUANTITY
            led = after is not None and after.kind == spans.ADVERB
            return self._memory.of_markets and (led or (measured and following.value.group == "close"))
        if following.kind != spans.VERB or following.value.form != "past":
            return False
        return after is None or after.kind in _ENDS or after.start - following.end > 1

    def _bucks_at(self, at: int) -> bool:
        """Say whether a place stands out: 'but Sydney bucked the trend', 'with Seoul the worst performer'."""
        here = self._spans[at]
        bucks = self._text.startswith("bucked the trend", here.start)
        return self._memory.of_markets and (bucks or _AMONG.match(self._text, here.end) is not None)

    def _behind_list(self, at: int) -> int:
        """Return the position behind the places that are listed from here on, and behind 'also' or 'both'."""
        at += 1
        while (mark := self._span_at(at)) is not None and mark.kind in (spans.COMMA, spans.CONNECTIVE):
            listed = self._span_at(at + 1)
            if listed is not None and listed.kind == spans.CONNECTIVE and listed.value == "and":
                at, listed = at + 1, self._span_at(at + 2)  # ", and Taipei"
            if listed is None or listed.kind != spans.PLACE or mark.value not in (None, "and"):
                break
            at += 2
        also = self._span_at(at)
        both = also is not None and also.value == "indices"
        return at + 1 if also is not None and (also.kind == spans.MANNER or both) else at

    def _span_at(self, position: int) -> Span | None:
        return self._spans[position] if position < len(self._spans) else None
