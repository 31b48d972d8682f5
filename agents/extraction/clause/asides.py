"""The clause grammar's asides: what stands between a name and its verb, and what goes on with 'with'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from agents.extraction import spans
from agents.extraction.clause.shared_times import SharedTimeReading
from agents.extraction.moves import Subject
from agents.extraction.spans import Span
from schemas.event import EntityType

_OWNED = ("'s", "’s")
# After these comes no aside but a time, or what a move is set against.
_NO_ASIDE = ("since", "compared", "on top", "adding")
# "A basket tracked by Goldman Sachs, which jumped": the basket did.
_IS_SOURCE = re.compile(r"\b(?:tracked|compiled|measured|calculated|collected|polled) by (?:the )?$")
_NEAR = 20
_FORECASTS = ("estimates", "forecasts", "targets")


class AsideReading(SharedTimeReading):
    """Handlers for 'which', and for 'having' or 'after' between commas; says what 'with' goes on with."""

    def meet_relative(self, _: Span) -> None:
        """Meet 'which': it means the name before; after anything else, what follows is passed over."""
        before = self._beside(-1)
        before = (
            self._beside(-2) if before is not None and before.kind in (spans.COMMA, spans.SHUT) else before
        )
        ranked = self._ranked_last()
        antecedents = [
            name
            for name in (*self._phrase.names, *self._phrase.obliques, *ranked)
            if (before is None or not _IS_SOURCE.search(self._text, max(name.start - _NEAR, 0), name.start))
            and (
                before is None
                or name.end >= before.start
                or (
                    before.kind in (spans.SHUT, spans.GAP, spans.PAPER)
                    and not (before.kind == spans.GAP and self._text.startswith(_OWNED, name.end))
                )
            )
        ]
        self._close()
        self._unreal = False  # "may ask about the rupee, which has fallen 5%"
        if antecedents and (not self._phrase.headless or self._weighed_on(antecedents)):
            antecedent = max(antecedents, key=lambda name: name.start)
            dealt = self._dealt_ahead()
            named = sorted((*self._phrase.names, *self._phrase.obliques), key=lambda name: name.start)
            self._phrase.clear()
            for name in named[-dealt:] if dealt > 1 else [antecedent]:
                self._phrase.conjunction()
                self._phrase.add(name)
            self._aside = True
            self._antecedent = None if antecedent in ranked else antecedent
        else:
            self._relative = True
            self._phrase.headless = True

    def _weighed_on(self, names: Sequence[Subject]) -> bool:
        """Say whether a verb without a price acts on a market: 'weighed on the Nasdaq, which fell'."""
        acted = self._last is not None and self._last.group == "unknown"
        return acted and names[-1].instrument.type in (EntityType.INDEX, EntityType.FUTURES)

    def _means_which(self) -> bool:
        """Say whether 'that' behind a name and a comma goes on with it: 'the Nasdaq, that fell 2%'."""
        comma, name, verb = self._beside(-1), self._beside(-2), self._beside(1)
        if comma is None or name is None or verb is None or comma.kind != spans.COMMA:
            return False
        return name.kind == spans.ENTITY and verb.kind == spans.VERB and verb.value.form == "past"

    def _dealt_ahead(self) -> int:
        """Return to how many names the clause deals figures out: 'which rose 3% and 2%, respectively'."""
        figures = 0
        ahead = self._spans[self._at + 1 : self._at + 12]
        for span in ahead:
            figures += span.kind == spans.QUANTITY
            if span.value == "respectively":
                return max(figures, 1)
        kinds = [it.kind for it in ahead[:4]]
        pair = kinds == [spans.VERB, spans.QUANTITY, spans.CONNECTIVE, spans.QUANTITY]
        alike = pair and ahead[1].value.unit == ahead[3].value.unit and ahead[2].value == "and"
        return 2 if alike else 1

    def _sums_up(self, span: Span) -> bool:
        """Say whether what follows is how the session went: 'ended Monday having lost 2%'; the day holds."""
        ended = self._open
        if ended is None or ended.group != "close" or ended.figures or ended.direction is not None:
            return False
        sums_up = self._text.startswith("having ", span.start)
        if sums_up:
            self._day = self._day or ended.day
            self._phrase.clear()  # of "the session" that ended
        return sums_up

    def _opens_aside(self, span: Span) -> bool:
        """Say whether what came before is put between a name and its verb: 'Brent, having lost 2%, rose'."""
        comma, told = self._beside(-1), self._beside(1)
        if comma is None or comma.kind != spans.COMMA or told is None or not self._phrase.known:
            return False
        if self._open is not None or self._text.startswith(_NO_ASIDE, span.start):
            return False
        return any(it.kind == spans.COMMA for it in self._spans[self._at + 1 :])

    def _open_aside(self, span: Span) -> None:
        """Tell of the name before what stands between it and its verb, as background."""
        named, self._day_outside = self._phrase.names[-1], self._day
        self._boundary()
        self._flag(span)
        self._earlier = self._aside = True
        self._phrase.add(named)
        self._antecedent = named

    def _is_noun_of_forecast(self, span: Span) -> bool:
        """Say whether estimates are what results are measured by: 'beat estimates, lifting the Dow'."""
        following = self._beside(1)
        ends = following is None or following.kind in (spans.COMMA, spans.STOP)
        return ends and self._text[span.start : span.end].lower() in _FORECASTS

    def _goes_along(self) -> bool:
        """Say whether only a name follows 'with', which then moved likewise."""
        move, named, after = self._open, self._beside(1), self._beside(2)
        if move is None or move.direction is None or move.figures or not move.subjects:
            return False
        if named is None or not (named.kind == spans.ENTITY or named.value == "rate"):
            return False
        listed = self._beside(3)
        if listed is not None and listed.kind == spans.PLACE:
            return False  # "with shares in London, Paris and Milan down"
        return after is None or after.kind in (spans.COMMA, spans.STOP)

    def _takes_along(self, span: Span) -> bool:
        """Take 'with' for what it adds to the clause, if it opens none of its own."""
        if self._goes_along():
            self._copies = True  # "Stocks fell with Treasuries"
        elif self._does_with_gain():
            self._begin(span, None, "post", list(self._last.subjects) if self._last else [])
        elif self._goes_on_with():
            self.meet_preposition(Span(spans.PREPOSITION, span.start, span.end, "other"))
        else:
            return False
        return True

    def _goes_on_with(self) -> bool:
        """Say whether 'with' goes on with the clause ('ended with a gain') and opens none of its own."""
        move, before = self._open, self._beside(-1)
        if move is None and self._phrase.known and before is not None and before.kind == spans.MANNER:
            return self._text.endswith("trend", before.start, before.end)  # "bucked the trend with a rise"
        return (
            move is not None and move.direction is None and before is not None and before.kind != spans.COMMA
        )

    def _does_with_gain(self) -> bool:
        """Say whether a verb no list knows is told by a noun: 'outperformed its peers with a gain of 1%'."""
        last, before = self._last, self._beside(-1)
        if last is None or last.group != "unknown" or not last.subjects:
            return False
        if self.moves or before is None or before.kind == spans.COMMA:
            return False
        ahead = [it for it in self._spans[self._at + 1 : self._at + 5] if it.kind != spans.QUANTITY]
        if [it.kind for it in ahead[:1]] != [spans.DETERMINER] or len(ahead) < len("ab"):
            return False
        return ahead[1].kind == spans.NOUN or (ahead[1].kind == spans.VERB and ahead[1].value.form == "base")
