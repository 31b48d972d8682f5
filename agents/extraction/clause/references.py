"""The clause grammar's references: 'it', 'the index', 'its shares', 'both'."""

from __future__ import annotations

import re

from agents.extraction import spans
from agents.extraction.clause.names import NameReading
from agents.extraction.moves import Subject
from agents.extraction.names.benchmarks_told import best_known
from agents.extraction.names.market_indices import index_of_place
from agents.extraction.names.venues import contract_meant
from agents.extraction.spans import Span
from agents.reference import Instrument, instruments
from schemas.event import EntityType

# After 'it' these say that a source speaks.
_SAYING = frozenset(
    [
        "observes",
        "observed",
        "notes",
        "argues",
        "argued",
        "concludes",
        "concluded",
        "explains",
        "states",
        "stated",
    ]
)

# Verbs that say where a price was taken.
DRIVING = (
    "sent",
    "sending",
    "pushed",
    "pushing",
    "drove",
    "driving",
    "pulled",
    "dragged",
    "left",
    "leaving",
    "that",
    "if",
    "so",
    "when",
)

_OWN = ("its ", "their ")
_UNLISTED = re.compile(r"\b[A-Z][\w&-]++ [A-Z][\w&-]")

# After these 'it' stands for what is still to come: "makes it more expensive to borrow".
_MAKING = ("make", "makes", "making", "made", "find", "finds", "found")


def _makes(before: Span | None) -> bool:
    return before is not None and before.kind == spans.GAP and str(before.value).endswith(_MAKING)


class ReferenceReading(NameReading):
    """Handlers for what stands for a name that was given before."""

    def meet_reference(self, span: Span) -> None:
        """Meet 'it', 'the index', 'both': what was spoken of before."""
        if span.value == "rate" and self._phrase.known and self._phrase.ends_with(EntityType.RATE):
            return  # "10-year bond yields"
        if span.value == "indices" and self._of_several():
            return
        if span.value == "benchmark" and self._text.startswith(" contract", span.end):
            return  # told with what it is a contract on
        if span.value == "company" and self._is_of_company_named_next():
            self._paper_of = True  # "The share price of Sony"
            return
        if span.value == "benchmark" and self._is_of_place_behind(span):
            return
        instruments_meant = [] if self._brackets or self._only_describes(span) else self._meant(span)
        if not instruments_meant:
            self.meet_words(span)
            return
        if span.value == "it" and self._named is not None and instruments_meant == [self._named.instrument]:
            self._take_name(self._named)  # named in this very sentence
            return
        for position, instrument in enumerate(instruments_meant):
            if position:
                self._phrase.conjunction()
            self._take_name(Subject(instrument, span.start, span.end))

    def _is_of_place_behind(self, span: Span) -> bool:
        """Take 'the benchmark index in Saudi Arabia' for the index there; say whether it was taken."""
        led, place = self._beside(1), self._beside(2)
        if led is None or place is None or place.kind != spans.PLACE or self._brackets or self._preposition:
            return False
        there = index_of_place(self._text[place.start : place.end], place.value)
        shares = "index" in self._text[span.start : span.end] or self._memory.of_markets
        if there is None or not shares or self._text[led.start : led.end] != "in":
            return False
        self._take_name(Subject(there, span.start, place.end))
        self._passed_to = place.end
        return True

    def _is_of_company_named_next(self) -> bool:
        """Say whether 'the shares', 'the share price' are those of a company that comes right behind."""
        of, named = self._beside(1), self._beside(2)
        if of is None or named is None or of.value != "of" or self._phrase.known:
            return False
        return named.kind == spans.ENTITY and named.value.type is EntityType.COMPANY

    def _of_several(self) -> bool:
        """Say whether 'both' only stresses who was just named: 'bitcoin, crude both up', 'were both up'."""
        if len(self._phrase.names) > 1:
            return True
        move = self._open
        return move is not None and len(move.subjects) > 1 and self._right_after(move)

    def _only_describes(self, span: Span) -> bool:
        """Say whether the words refer to nothing: 'its yield, the benchmark here', 'yields on such debt'."""
        before, following = self._beside(-1), self._beside(1)
        if before is not None and before.kind == spans.COMMA and self._phrase.names:
            return True
        if (
            self._is_harvest(span, before)
            or self._is_other_country(span, before)
            or self._is_of_unlisted(span)
        ):
            return True
        if span.value == "index" and self._qualifies(following):
            return True
        if span.value == "it" and following is not None and str(following.value).split(" ")[0] in _SAYING:
            return True
        if span.value == "it" and (self._is_particle_next(before, following) or _makes(before)):
            return True
        if following is not None and following.kind == spans.COMMA and self._is_named_next(span.value):
            return True  # "The benchmark index, Nifty 50, rose"
        if span.value != "rate" or following is None or following.kind != spans.PREPOSITION:
            return False
        return self._touches(following) and following.value in ("other", "against")

    def _qualifies(self, following: Span | None) -> bool:
        """Say whether 'the average' only describes what comes next: 'the average trading volumes'."""
        if following is None or not self._touches(following):
            return False
        if following.kind == spans.NEUTRAL:
            return bool(following.value.form == "ing")
        return (
            following.kind == spans.GAP and str(following.value)[0].islower() and self._noun_after(following)
        )

    def _noun_after(self, words: Span) -> bool:
        """Say whether lower-case words are a noun phrase, as a verb of movement comes right behind them."""
        after = self._beside(2)
        return after is not None and after.kind in (spans.VERB, spans.AUXILIARY) and after.start > words.end

    def _is_other_country(self, span: Span, before: Span | None) -> bool:
        """Say whether a place qualifies the words, which then need not be what was spoken of."""
        if span.value != "rate" or before is None:
            return False
        if not self._text[span.start : span.end].lower().startswith(("bond", "government", "yields")):
            return False
        return before.kind == spans.POSSESSIVE or self._country_before() is not None

    def _is_of_unlisted(self, span: Span) -> bool:
        """Say whether 'its shares' are those of a company that the sentence names and no list knows."""
        if span.value != "company" or not self._text.startswith(_OWN, span.start):
            return False
        return any(
            it.kind == spans.GAP and _UNLISTED.search(str(it.value)) is not None
            for it in self._spans[: self._at]
        )

    def _is_particle_next(self, before: Span | None, following: Span | None) -> bool:
        """Say whether 'it' is only what a verb acts on: 'shut it down', 'makes it more expensive to'."""
        if before is None or following is None or before.kind != spans.GAP or following.kind != spans.ADVERB:
            return False
        if str(before.value).endswith(DRIVING):
            return False
        after = self._beside(2)
        return after is None or after.kind not in (spans.QUANTITY, spans.APPROXIMATOR)

    def _is_named_next(self, reference: str) -> bool:
        named = self._beside(2)
        kind = {"index": EntityType.INDEX, "benchmark": EntityType.INDEX}.get(reference)
        return (
            kind is not None and named is not None and named.kind == spans.ENTITY and named.value.type is kind
        )

    def _speaks_of_dollar(self) -> bool:
        """Say whether 'the index' is the dollar's: 'the dollar rose, though the index was flat'."""
        subjects = self._last.subjects if self._last else []
        return [it.instrument.id for it in subjects] == ["currency:USD"]

    def _meant(self, span: Span) -> list[Instrument]:
        """Return what a reference means: 'it' is what this sentence named before any verb, if it did."""
        reference = span.value
        if reference in ("index", "benchmark") and (there := self._index_of_place_before()) is not None:
            return [there]
        if reference == "three" and self._text.startswith(" on Wall Street", span.end):
            return best_known("US")
        if reference == "index" and self._speaks_of_dollar():
            return [instruments()["index:DXY"]]
        if reference == "it" and not (self._last and self._last.subjects):
            if self._named is not None:
                many = self._named.instrument.type is EntityType.GROUP
                return [] if many else [self._named.instrument]
            if self._speaks_of_other():
                return []
        meant = self._memory.resolve(reference, self._text[span.start : span.end])
        if reference == "commodity":
            return [contract_meant(self._text, it, span.start, span.end) for it in meant]
        return meant

    def _index_of_place_before(self) -> Instrument | None:
        """Return the index of the place that opens the clause: 'In Abu Dhabi, the index gained 1%'."""
        comma, place, led = (self._beside(-step) for step in (1, 2, 3))
        if comma is None or place is None or led is None:
            return None
        kinds = (led.kind, place.kind, comma.kind)
        if kinds != (spans.PREPOSITION, spans.PLACE, spans.COMMA) or led.value != "in" or self._named:
            return None
        return index_of_place(self._text[place.start : place.end], place.value)

    def _speaks_of_other(self) -> bool:
        """Say whether the sentence has another subject of its own: 'Core inflation eased as it'."""
        before = self._spans[: self._at]
        if any(it.kind == spans.REPORT for it in before):
            return False
        return any(it.kind == spans.GAP and len(str(it.value).split()) > 1 for it in before)
