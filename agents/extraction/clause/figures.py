"""The clause grammar's figures: which predication each belongs to, and what part it plays there."""

from __future__ import annotations

import re

from msgspec.structs import replace

from agents.extraction import spans
from agents.extraction.clause.spells import SpellReading
from agents.extraction.figures import quantities
from agents.extraction.figures.quantities import Quantity
from agents.extraction.figures.roles import is_of_target, role_of
from agents.extraction.moves import CHANGE, IGNORED, LEVEL, PREVIOUS, Figure
from agents.extraction.spans import Span
from schemas.event import EntityType

_CLOCKS = (" a.m", " p.m", " A.M", " P.M")
_MEASURE = [spans.PREPOSITION, spans.QUANTITY]
# After these a figure is a price that was reached, not a distance.
_REACHING = ("as high as", "as low as", "as far as")
_UP_TO = ("to as high as", "to as low as")
_PAIR = 2
_BRACKETED = frozenset({spans.OPEN, spans.SHUT, spans.GAP, spans.APPROXIMATOR, spans.MANNER})
_IN_NAMES = frozenset({30, 40, 50, 100, 200, 225, 300, 500, 600, 2000})
# Who moved a market, or moved most of those in it, comes behind.
LEADING = re.compile(
    r"\b(?:led|dragged|weighed|pulled|pushed|helped|aided|boosted|lifted|buoyed|supported|underpinned|propelled"
    r"|powered|driven|spurred|hurt|hit|pressured|capped)(?: (?:down|up|higher|lower))? by\b"
)
_FAR_LEFT = 20  # characters
_INSTANCING = ("such as", "including", "among them")
_ALMOST = ("nearly", "almost")

_SOME_OF = re.compile(r"some of (?:them|which|whom|these|those|its|their|the)\b")
_CLOSE_OF = re.compile(
    r"\bfrom (?:an?|its|the|their|last) (?:[\w.-]+ ){0,3}?(?:close|finish|settlement|fixing|level|price)"
    r"(?: on [A-Z][a-z]+| last [A-Z][a-z]+)? of $"
)
_FAR_BACK = 60  # characters
_TRIPLE = 3
_REASONS = ("thanks to", "due to", "because of", "on the back of", "despite", "according to")
_OFF_MARK = (" below its", " above its", " below the", " above the")
_AND_WITH = [(spans.COMMA, None), (spans.CONNECTIVE, "with")]


class FigureReading(SpellReading):
    """Handlers for quantities and for the prepositions and bounds before them."""

    def meet_quantity(self, span: Span) -> None:
        """Meet a figure and give it its part."""
        quantity: Quantity = span.value
        if self._is_time(span) or self._ends_name(span, quantity):
            return
        if self._measures_distance(quantity):
            self._close()
            return
        if self._brackets and not (quantity.signed and quantity.unit == quantities.PERCENT):
            return
        bound = self._bound or quantity.approximate
        self._bound = None
        if self._counts_things(span, quantity):
            if self._open is not None and self._right_after(self._open):
                self._open.objected = True  # "added 500 jobs"
            elif self._counts_part():
                self._phrase.words()  # "with 21 of its members up"
            elif self._weighs():
                self._close()
                self._last = None  # "gold in vaults stood at 34 million ounces, a 9% rise"
                self._phrase.words()
            return
        figure = self._figure(span, self._in_money(span, quantity), bound)
        if self._ends_range(figure):
            self._forget_preposition()
        else:
            self._place(span, figure)
        self._preposition = "of" if self._preposition == "of" else None
        self._in_phrase = False

    def _in_money(self, span: Span, quantity: Quantity) -> Quantity:
        """Return a currency's price in crowns as one in the crowns that are meant here."""
        if quantity.unit != quantities.MONEY or quantity.currency is not None or self._open is None:
            return quantity
        if any(it.instrument.type is not EntityType.CURRENCY for it in self._open.subjects):
            return quantity
        return replace(quantity, currency=self._memory.money.code_of(self._text[span.start : span.end]))

    def _ends_list(self, span: Span) -> bool:
        """Say whether a price right before a name or a new line belongs to what stood before."""
        following = self._beside(1)
        priced = span.value.unit == quantities.MONEY and following is not None
        return self._text.startswith("\n", span.end) or (
            priced and following is not None and following.kind == spans.ENTITY
        )

    def _measures_distance(self, quantity: Quantity) -> bool:
        """Say whether a percentage only tells how far off a mark is: 'trades 12% below its record high'."""
        move, span = self._open, self._spans[self._at]
        if quantity.unit != quantities.PERCENT or move is None or move.direction is not None:
            return False
        return bool(move.figures) and self._text.startswith(_OFF_MARK, span.end)

    def _place(self, span: Span, figure: Figure) -> None:
        """Give a figure to the predication that it belongs to, or open one for it."""
        if self._noun_follows() or self._opens_predicate():
            self._pending.append(replace(figure, role=CHANGE))
        elif self._is_of_another_time(figure):
            self._tell_over_again(span, figure)
        elif self._phrase.known and self._preposition is None:
            self._ellipsis(span, figure)
        elif self._phrase.known and self._tells_level():
            level = self._begin(span, self._caused or None, "trade", self._phrase.subjects())
            level.figures.append(figure)
        elif self._open is not None and (self._phrase.empty or (self._phrase.obliques and self._preposition)):
            self._open.figures.append(figure)
            if self._preposition != "passed":
                self._open.end = span.end
            if self._preposition == "from low":
                self._open.horizon = self._open.horizon or "since"
        elif self._preposition is None and not self._ends_list(span):
            self._pending.append(figure)

    def _tells_level(self) -> bool:
        """Say whether no verb parts a name from its price: 'sent the yen to 150', ', with Brent at $63'."""
        name = self._phrase.names[-1]
        between = [it for it in self._spans[: self._at] if it.start >= name.end]
        if not between or between[-1].kind not in (spans.PREPOSITION, spans.APPROXIMATOR):
            return False
        if self._text[self._spans[self._at].start].isalpha():
            return False  # "to a point"
        if self._caused is not None and self._preposition == "to":
            return len(between) <= _PAIR and self._spans[self._caused_at + 1].end >= name.start - 1
        if self._preposition != "at" or self._open is not None:
            return False
        bare = all(it.kind in _BRACKETED for it in between[:-1])
        before = [
            it for it in self._spans[: self._at] if it.start < name.start and it.kind != spans.DETERMINER
        ]
        following = self._beside(1)
        ends = following is None or following.kind in (spans.COMMA, spans.STOP)
        joined = [(it.kind, it.value) for it in before[-2:]] == _AND_WITH
        begins = not before or before[-1].kind == spans.STOP or joined
        return bare and ends and begins

    def _ends_range(self, figure: Figure) -> bool:
        """Take 'to 2.2%' after '1.8%' for the upper end of a range of changes."""
        move, lower = self._open, self._beside(-2)
        if move is None or figure.preposition != "to" or move.direction is None:
            return False
        if lower is not None and lower.kind == spans.QUANTITY and lower.value.unit == quantities.PERCENT:
            taken = any(it.start == lower.start and it.role != IGNORED for it in move.figures)
            if not taken and figure.quantity.unit == quantities.PERCENT:
                return True  # "jumped on guidance for 13% to 15%"
        if not move.figures:
            return False
        last = move.figures[-1]
        percents = last.quantity.unit == figure.quantity.unit == quantities.PERCENT
        near = figure.start - last.end <= len(" to ")
        if last.role != CHANGE or not (percents and near) or figure.quantity.value <= last.quantity.value:
            return False
        if any(subject.instrument.type is EntityType.RATE for subject in move.subjects):
            return False
        ranged = replace(last.quantity, ranged=True)
        move.figures[-1] = replace(last, quantity=ranged, bound=last.bound or "over")
        move.end = figure.end
        return True

    def _ends_name(self, span: Span, quantity: Quantity) -> bool:
        """Say whether the number is an index's own: 'futures on the Nasdaq 100'."""
        if not self._phrase.ends_with(EntityType.FUTURES) or quantity.unit != quantities.NUMBER:
            return False
        return quantity.value in _IN_NAMES and span.start - self._phrase.names[-1].end == 1

    def _is_time(self, span: Span) -> bool:
        """Say whether the figure is half of a time of day: '18:47'."""
        after, before = self._text[span.end : span.end + 2], self._text[max(span.start - 2, 0) : span.start]
        if self._text.startswith(_CLOCKS, span.end):
            return True
        return (after[:1] == ":" and after[1:].isdigit()) or (before[1:] == ":" and before[:1].isdigit())

    def _figure(self, span: Span, quantity: Quantity, bound: str | None) -> Figure:
        preposition = self._preposition
        if preposition == "toward":
            bound = bound or "about"
        role = role_of(quantity, preposition, self._price_telling())
        if quantity.unit != quantities.PERCENT and is_of_target(self._text, span.start, span.end):
            role = IGNORED  # "7% higher to our price target of 6500"
        if preposition == "of" and _CLOSE_OF.search(self._text, max(span.start - _FAR_BACK, 0), span.start):
            role = PREVIOUS  # "trading down at 38,415, from a cash close on Friday of 38,787"
        if preposition == "against" and self._is_price_before(quantity):
            role = PREVIOUS  # "was quoted at $1.15 against $1.16 late on Wednesday"
        if preposition is None and self._adverb_follows():
            role = CHANGE  # "ended 6 yen lower"
        elif role == CHANGE and preposition is None and bound == "about" and self._stands_around(quantity):
            role = LEVEL  # "was slightly down around 18,400"
        return Figure(role, quantity, bound, preposition, span.start, span.end)

    def _adverb_follows(self) -> bool:
        """Say whether the direction comes behind the figure: 'ended 6 yen lower', '6 yen, or 2%, lower'."""
        following = self._neighbour(1)
        if following is not None and following.value == "and":
            pair = [it.kind for it in self._spans[self._at + 2 : self._at + 4]]
            return pair == [spans.QUANTITY, spans.ADVERB]  # "were trading 2% and 1.8% higher"
        if following is None or following.kind != spans.COMMA:
            return following is not None and following.kind == spans.ADVERB
        ahead = [it for it in self._spans[self._at + 2 : self._at + 6] if it.kind != spans.APPROXIMATOR]
        if len(ahead) < _TRIPLE or ahead[0].value != "or" or ahead[1].kind != spans.QUANTITY:
            return False
        return ahead[2].kind == spans.ADVERB or [it.kind for it in ahead[2:4]] == [spans.COMMA, spans.ADVERB]

    def _stands_around(self, quantity: Quantity) -> bool:
        move = self._open
        if move is None:
            return False
        if move.direction == 0 and quantity.unit == quantities.MONEY:
            return True  # "held steady around $0.627"
        return move.group == "adverb" and quantity.unit == quantities.NUMBER

    def _price_telling(self) -> str | None:
        """Return the open verb's group, as far as it leaves open whether a bare figure is a price."""
        move = self._open
        if move is None or (move.direction is not None and move.group not in ("touch", "up")):
            return None
        return move.group

    def _noun_follows(self) -> bool:
        """Say whether the figure belongs to a noun: 'a 2% drop', 'the 1% weekly gain'."""
        following = self._neighbour(1)
        if following is None or following.start - self._spans[self._at].end > len(" percentage "):
            return False
        if following.kind == spans.NOUN:
            return True
        return following.kind == spans.VERB and following.value.form in ("base", "third")

    def _ellipsis(self, span: Span, figure: Figure) -> None:
        """Repeat the verb before for a name that has only a figure; a sign speaks for itself."""
        last = self._last
        quantity = figure.quantity
        direction = last.direction if last and (last.subjects or self._heads) else None
        if self._phrase.ends_with(EntityType.RATE) and quantity.unit == quantities.PERCENT:
            level = self._begin(span, None, "trade", self._phrase.subjects())
            level.figures.append(replace(figure, role=LEVEL))  # "with the 10-year yield around 4.4%"
            return
        if self._caused is not None:
            direction, self._caused = self._caused or None, None
            last = None
        if quantity.signed and quantity.unit == quantities.PERCENT:
            direction = (quantity.value > 0) - (quantity.value < 0)
        move = self._begin(span, direction, "ellipsis", self._phrase.subjects())
        move.inherited = True
        if last is not None:
            move.earlier, move.unreal = last.earlier, last.unreal
            move.day = move.day or last.day
        move.figures.append(figure)

    def meet_preposition(self, span: Span) -> None:
        """Meet a preposition; 'of' and 'at' after 'a high' or 'from a low' still lead to its figure."""
        if self._preposition in ("extreme", "from low", "passed") and span.value in ("of", "at"):
            return
        if self._means_shares_of(span):
            self._paper_of = True
            return
        if span.value == "of" and self._text.endswith("index ", 0, span.start) and self._says_of_what(0):
            return
        self._preposition = "within" if self._goes_on_range(span) else span.value
        if self._open is not None and self._text.startswith(_REASONS, span.start):
            self._open.wants_subject = False  # "outperforms with a 1% gain thanks to Sony"
        if self._text.startswith(_UP_TO, span.start):
            self._bound = "as_much_as"
        self._led = LEADING.search(self._text, max(span.start - _FAR_LEFT, 0), span.end) is not None
        self._led = self._led or self._text.startswith(_REASONS[0], span.start)
        self._instanced = self._text.startswith(_INSTANCING, span.start)
        self._in_phrase = False

    def _means_shares_of(self, span: Span) -> bool:
        """Say whether 'those of' stands for the shares of the company named next."""
        those, owner = self._beside(-1), self._beside(1)
        if span.value != "of" or those is None or owner is None or self._preposition:
            return False
        if (
            self._text[those.start : those.end].lower() not in ("those", "that")
            or not self._memory.named_firm
        ):
            return False
        return owner.kind == spans.ENTITY and owner.value.type is EntityType.COMPANY

    def _goes_on_range(self, span: Span) -> bool:
        """Say whether 'to' leads to the upper end: 'in a range of 5 to 6'."""
        if span.value != "to":
            return False
        before, move = self._beside(-1), self._open
        if before is None or before.kind != spans.QUANTITY or move is None:
            return False
        return bool(move.figures) and move.figures[-1].preposition == "within"

    def meet_approximator(self, span: Span) -> None:
        """Meet 'about', 'over', 'as much as': a bound for the figure that follows."""
        following = self._neighbour(1)
        if _SOME_OF.match(self._text, span.start):
            self._boundary()
            self._phrase.words()  # "some of them rising 10%"
            return
        if following is not None and following.kind == spans.ENTITY and span.value == "under":
            return  # "nearly all S&P 500 sectors"
        if following is not None and following.kind == spans.DETERMINER and self._counts_time(span):
            return
        if following is not None and following.kind == spans.DETERMINER and span.value == "about":
            figure = self._beside(2)
            if figure is not None and figure.kind == spans.QUANTITY:  # "around the $1,500 level"
                self._bound = span.value
                self.meet_preposition(Span(spans.PREPOSITION, span.start, span.end, "near"))
                return
        if following is not None and following.kind == spans.QUANTITY:
            if self._text.startswith(_REACHING, span.start):
                self._preposition = self._preposition or "at"
            if span.value != "exact":
                self._bound = span.value
        elif span.value in ("over", "under", "about"):
            self.meet_preposition(Span(spans.PREPOSITION, span.start, span.end, "other"))

    def _counts_time(self, span: Span) -> bool:
        """Say whether 'nearly' is about the weeks of a high or low: 'fell to nearly a two-week low of 5'."""
        return self._text[span.start : span.end].lower() in _ALMOST and self._text.startswith(" a ", span.end)

    def _figure_follows(self) -> bool:
        following = self._neighbour(1)
        return following is not None and following.kind == spans.QUANTITY

    def _measure_follows(self) -> bool:
        """Say whether 'of 3%' comes next."""
        following = [
            it
            for it in self._spans[self._at + 1 : self._at + 5]
            if it.kind not in (spans.MANNER, spans.APPROXIMATOR)
        ]
        return [it.kind for it in following[:2]] == _MEASURE and following[0].value in ("of", "to")

    def _repeat_preposition(self) -> None:
        """Let the second of two figures joined by 'and' play the part of the first."""
        move = self._open
        before, following = self._neighbour(-1), self._neighbour(1)
        if move is None or not move.figures or before is None or following is None:
            return
        if before.kind == following.kind == spans.QUANTITY:
            first = move.figures[-1]
            self._preposition = first.preposition
            self._phrase.clear()
            if first.quantity.unit == quantities.NUMBER and following.value.unit == quantities.PERCENT:
                # "2.4 and 2.5 percent"
                move.figures[-1] = replace(first, quantity=replace(first.quantity, unit=quantities.PERCENT))
