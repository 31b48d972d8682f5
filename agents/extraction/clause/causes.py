"""The clause grammar's causes: what lifts, drags or sends whom, what leads a market, what weighs on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from agents.extraction import spans
from agents.extraction.beside.side_names import way_of
from agents.extraction.clause.continuations import ContinuationReading
from agents.extraction.figures.quantities import PERCENT
from agents.extraction.moves import CHANGE, Figure, Move, Subject
from agents.extraction.names.market_places import market_at
from agents.extraction.spans import Span, Verb
from agents.reference import spread_ids
from schemas.event import EntityType

# The direction that a cause gives; 'sent' leaves it to what follows.
CAUSING: Final = {"lift": 1, "drag": -1, "send": 0}
SPREADING: Final = {"widen": 1, "tighten": -1}
_SHARES = frozenset({EntityType.GROUP, EntityType.COMPANY})
_MARKETS = frozenset({EntityType.GROUP, EntityType.INDEX, EntityType.FUTURES})
# Said of a market without more, these tell that it fell.
_BEATEN = ("battered", "hammered", "pummeled", "pummelled")
# Whatever else is lifted may be its sales: of these the price is meant.
_PRICED = frozenset(
    {
        EntityType.GROUP,
        EntityType.INDEX,
        EntityType.CURRENCY,
        EntityType.RATE,
        EntityType.CRYPTO,
        EntityType.COMMODITY,
    }
)
_SECTORS: Final = re.compile(r"\b(?:sectors|subsectors|sub-?index(?:es)?|main\sindex(?:es)?|benchmarks)\b")
_HELPING: Final = re.compile(r"(?:^|\s)help(?:s|ed|ing)?$")
# What takes so much off a price.
_TAKING = (
    "sliced",
    "knocked",
    "wiped",
    "shaved",
    "lopped",
    "chopped",
    "knocking",
    "wiping",
    "shaving",
    "slicing",
)
_BEFORE_FIGURE = frozenset({spans.DETERMINER, spans.APPROXIMATOR})
# Between a verb of causing and its object.
_LIGHT = frozenset({spans.DETERMINER, spans.PLACE, spans.PAPER, spans.POSSESSIVE})
# 'Sent the metal into the red'.
_INTO: Final = re.compile(
    r"\s(?:back\s)?into\s(?:the\sred|negative\sterritory|(?P<up>the\sblack|the\sgreen|positive\sterritory))\b"
)
_CAUSE_ENDS = frozenset({spans.COMMA, spans.STOP, spans.CONNECTIVE, spans.RELATIVE, spans.REPORT})
_KEEPING = ("kept", "keeping")
_LONGEST_LIST = 8  # spans
_PERIODS = frozenset({"week", "month", "quarter", "year"})
_OVER = frozenset({spans.STOP, spans.DATE, spans.PHASE, spans.HORIZON, spans.CONNECTIVE})
_LISTING = frozenset({spans.DETERMINER, spans.COMMA, spans.CONNECTIVE, spans.PAPER})
_OF_TRADES = frozenset({"sectors", "sector", "names", "industries", "heavyweights"})
_OF_PAPER = (":STOCKS", ":SECTORS", ":BONDS", ":CURRENCIES", ":COMMODITIES", ":BASEMETALS")
_PAPER = ("stocks", "shares", "equities", "prices", "names")
_BEFORE_MARK = frozenset({spans.DETERMINER, spans.GAP, spans.IDLE, spans.HORIZON})
_NEAR_BEFORE = 6  # spans
_GAINS_IN = (spans.NOUN, spans.VERB)


class CauseReading(ContinuationReading):
    """Handlers for moves that are told as another's doing."""

    def _cause(self, verb: Verb) -> None:
        """Meet 'lifting', 'dragged': a name right after it moved so far: 'lifting the sector 2.7%'."""
        before = self._beside(-1)
        if verb.form in ("past", "participle") and before is not None and before.value == "be":
            self._are_moved(verb)
            return
        last, earlier, negated = self._last, self._earlier, self._negated
        if verb.form == "ing" and before is not None and before.kind == spans.COMMA:
            # "Gilts rose after inflation slowed, driving yields down": of what came first
            earlier = earlier and any(it.verb_at > self._flag_at for it in self.moves)
        earlier = earlier or self._precedes() or self._recalled()
        led_in = before is not None and before.kind == spans.MODAL
        aim = verb.form == "base" and self._preposition == "to" and not self._is_helped()
        unreal = self._unreal or led_in or aim
        day = self._day
        causer = Move(self._phrase.subjects(), None, "unknown", 0, 0) if self._phrase.known else None
        self._boundary()
        self._day = day
        self._last, self._earlier, self._unreal, self._negated = last, earlier, unreal, negated
        self._causer = causer
        self._caused, self._caused_at = CAUSING[verb.group], self._at
        self._flag(self._spans[self._at])

    def _is_helped(self) -> bool:
        """Say whether something did it together with others: 'helping to lift the index 1%'."""
        helping = self._beside(-2)
        return (
            helping is not None
            and helping.kind == spans.GAP
            and _HELPING.search(str(helping.value)) is not None
        )

    def _are_moved(self, verb: Verb) -> None:
        """Meet 'the index was dragged down by banks': what is lifted or dragged down by somebody moves."""
        move, by = self._open, self._beside(1)
        if move is None or move.group != "be" or move.figures or move.direction is not None:
            return
        priced = bool(move.subjects) and all(it.instrument.type in _PRICED for it in move.subjects)
        by_whom = by is not None and self._text.startswith("by ", by.start)
        by_whom = by_whom or self._text.startswith(_BEATEN, self._spans[self._at].start)
        if priced and by_whom and CAUSING[verb.group]:
            move.direction, move.group, move.end = CAUSING[verb.group], "verb", self._spans[self._at].end

    def _precedes(self) -> bool:
        """Say whether the cause came before what the sentence tells: 'rose before the war lifted oil'."""
        behind = reversed(self._spans[max(self._at - _NEAR_BEFORE, 0) : self._at])
        joint = next((it for it in behind if it.kind == spans.CONNECTIVE), None)
        return joint is not None and self._text[joint.start : joint.end].lower() in ("before", "prior to")

    def _recalled(self) -> bool:
        """Say whether the cause only says which one is meant: 'the rally that sent the dollar to a high'."""
        before = self._beside(-1)
        return before is not None and self._text[before.start : before.end] == "that"

    def _of_spread(self) -> bool:
        """Say whether the subject, or that of the verb before, is a yield spread."""
        subjects = self._phrase.subjects() if self._phrase.known else []
        if not subjects and self._phrase.empty and self._last is not None:
            subjects = self._last.subjects
        return bool(subjects) and subjects[-1].instrument.id in spread_ids()

    def _spreads(self, span: Span, direction: int) -> None:
        """Meet 'widened', 'tightened': the move of a spread; of anything else it tells no price."""
        if self._of_spread():
            self._begin(span, direction, "verb", self._subjects(span.value.form))
        else:
            self._unknown_verb(span)

    def meet_words(self, span: Span) -> None:
        """Meet words that no list knows; some take so much off the price of what comes behind them."""
        words = self._text[span.start : span.end]
        if not self._brackets and words.endswith(_KEEPING) and self._keeps_somewhere():
            self._cause(Verb(None, "past", "send"))  # "kept Equinor under pressure"
        elif self._brackets or not self._takes_off(span, words):
            super().meet_words(span)

    def _keeps_somewhere(self) -> bool:
        """Say whether names and where they are kept follow: 'kept the yen and the won under pressure'."""
        for it in self._spans[self._at + 1 : self._at + _LONGEST_LIST]:
            if it.kind == spans.ADVERB:
                return bool(it.value)
            if it.kind not in (spans.ENTITY, spans.DETERMINER, spans.COMMA) and it.value != "and":
                return False
        return False

    def _takes_off(self, span: Span, words: str) -> bool:
        """Take 'knocked 2% off the Nasdaq' for a fall of the Nasdaq by as much."""
        if not words.endswith(_TAKING) or self._unreal:
            return False
        ahead = [it for it in self._spans[self._at + 1 : self._at + 6] if it.kind not in _BEFORE_FIGURE]
        if [it.kind for it in ahead[1:3]] == [spans.ADVERB, spans.ENTITY]:
            ahead[1] = Span(spans.PREPOSITION, ahead[1].start, ahead[1].end)
        if [it.kind for it in ahead[:3]] != [spans.QUANTITY, spans.PREPOSITION, spans.ENTITY]:
            return False
        figure, off, name = ahead[:3]
        percent = figure.value.unit == PERCENT and name.value.type is not EntityType.COMPANY
        if not percent or self._text[off.start : off.end] not in ("off", "from"):
            return False
        move = self._begin(span, -1, "verb", [Subject(name.value, name.start, name.end)])
        move.figures.append(Figure(CHANGE, figure.value, None, None, figure.start, figure.end))
        move.end = name.end
        self._close()
        self._relative = True
        return True

    def _take_name(self, name: Subject) -> None:
        """Take a name in; as the plain object of 'lifted' or 'dragged down' it moved."""
        self._caused = self._caused or (None if self._caused is None else self._mark_ahead() or 0)
        if self._caused and self._is_plain_object(name):
            direction, self._caused = self._caused, None
            last, following = self._last, self._beside(1)
            if following is not None and following.value == "to":
                self._horizon = self._period_of_mark() or self._horizon
            self._begin(self._spans[self._caused_at], direction, "cause", [name])
            if following is not None and following.kind == spans.COMMA:
                self._close()  # "Honda dragged down the index, tumbling 6%"
                self._last = self._causer or last
            return
        super()._take_name(name)

    def _goes_on_with_causer(self) -> bool:
        """Go on with who moved another where a verb follows: 'Nvidia lifted the S&P 500 and rose 2%'."""
        following, last, causer = self._beside(1), self._last, self._causer
        if following is None or following.kind != spans.VERB or causer is None or last is causer:
            return False
        caused = self._spans[self._caused_at]
        between = self._spans[self._caused_at + 1 : self._at]
        same = following.value.form == caused.value.form and following.value.direction
        led = all(it.kind not in _CAUSE_ENDS for it in between)
        if not same or not led or any(it.instrument.type not in _SHARES for it in causer.subjects):
            return False
        self._close()
        self._phrase.clear()
        self._last = causer
        return True

    def _is_plain_object(self, name: Subject) -> bool:
        """Say whether nothing but the object stands behind the verb: 'boosted the dollar.'."""
        between = self._spans[self._caused_at + 1 : self._at]
        if name.instrument.type not in _PRICED or self._phrase.headless:
            return False
        if any(it.kind not in _LIGHT and it.value != "of" for it in between):
            return False
        if name.instrument.type is EntityType.GROUP and all(it.kind != spans.PAPER for it in between):
            named = name.instrument.id.endswith(_OF_PAPER) or self._text[name.start : name.end].endswith(
                _PAPER
            )
            if not named:
                return False  # what pressed steelmakers need not have moved their shares
        following, after = self._beside(1), self._beside(2)
        into = _INTO.match(self._text, name.end) is not None
        if (into or (following is not None and following.value == "to")) and self._to_mark():
            return True
        if following is not None and following.kind == spans.PREPOSITION:
            return following.value in ("by", "to") and after is not None and after.kind == spans.QUANTITY
        if following is None or following.kind in _OVER:
            return not (following is not None and following.value == "and" and _is_name(after))
        return following.kind == spans.COMMA and not _is_name(after)

    def _to_mark(self) -> bool:
        """Say whether the object went to a mark as the verb has it: 'lifted the yen to a record high'."""
        return self._mark_ahead() == self._caused

    def _mark_ahead(self) -> int | None:
        """Return whether a high or a low, a gain or a loss is what the object goes to, None for neither."""
        to, owned = self._beside(1), self._beside(2)
        into = _INTO.match(self._text, self._spans[self._at].end)
        if into is not None:
            return 1 if into["up"] else -1
        ahead = [it for it in self._spans[self._at + 2 : self._at + 7] if it.kind not in _BEFORE_MARK]
        if to is None or to.value != "to" or not ahead or owned is None:
            return None
        noun = owned.kind == spans.DETERMINER and (way := way_of(ahead[0])) is not None
        if ahead[0].kind != spans.EXTREME and not noun:
            return None
        mark: int | None = ahead[0].value if ahead[0].kind == spans.EXTREME else way
        return mark

    def _period_of_mark(self) -> str | None:
        """Return the period of such a gain or loss: 'sending the index to its first weekly loss'."""
        ahead = self._spans[self._at + 2 : self._at + 6]
        for it in ahead:
            last = self._text[it.start : it.end].rpartition(" ")[2]
            if it.kind == spans.HORIZON:
                return str(it.value)
            if it.kind == spans.NOUN and last in _PERIODS:
                return last  # "to its worst week since March"
        return None

    def meet_preposition(self, span: Span) -> None:
        """Meet a preposition; 'led by' names who moved as the market did."""
        if span.value == "led":
            self._follow_leaders(span)
            span = Span(spans.PREPOSITION, span.start, span.end, "other")
        super().meet_preposition(span)

    def _follow_leaders(self, span: Span) -> None:
        """Tell of the leaders what is told of their market: 'rose, led by energy and tech'."""
        led = self._open or self._last
        if led is None or led.direction in (None, 0) or not (led.subjects or self._speaks_of_sectors(led)):
            return
        if any(subject.instrument.type not in _MARKETS for subject in led.subjects):
            return
        ahead = list(self._spans[self._at + 1 :])
        direction: int | None = led.direction
        if [it.kind for it in ahead[1:2]] == [spans.PREPOSITION] and ahead[0].kind in _GAINS_IN:
            noun = ahead[0].value
            direction = noun.direction if isinstance(noun, Verb) else noun
            ahead = [market_at(it) for it in ahead[2:]] if self._memory.of_markets else ahead[2:]
        leaders = [self._placed_at_home(leader) for leader in _listed(ahead)]
        if leaders and direction:
            move = Move(leaders, direction, "rank", span.start, leaders[-1].end)
            move.earlier, move.unreal, move.negated = led.earlier, led.unreal, led.negated
            move.day, move.horizon, move.latest = led.day, led.horizon, led.latest
            self.moves.append(move)

    def _speaks_of_sectors(self, led: Move) -> bool:
        """Say whether so many of a market's sectors moved: 'nine of the 11 sectors fell, led by energy'."""
        begin = self._spans[0].start
        return self._memory.of_markets and _SECTORS.search(self._text, begin, led.verb_at) is not None

    def _tells_by_object(self, span: Span, verb: Verb) -> bool:
        """Meet a verb that tells of its subject's price only together with what follows."""
        match verb.group:
            case "lead":
                self._lead(span)
            case "weigh":
                self._weigh(span)
            case "struggle":
                self._struggle(span)
            case "join":
                self._join_in(span)
            case "track":
                self._track(span)
            case "brunt":
                self._bear_brunt(span)
            case _:
                return False
        return True

    def _placed_at_home(self, name: Subject) -> Subject:
        """Return the sector of the market that is spoken of."""
        placed = self._memory.placed(name.instrument, self._text[name.start : name.end])
        return Subject(placed or name.instrument, name.start, name.end)


def _is_name(span: Span | None) -> bool:
    return span is not None and span.kind == spans.ENTITY


def _listed(ahead: list[Span]) -> Iterator[Subject]:
    """Yield the shares that a list names, none if it ends with figures or words of its own."""
    found: list[Subject] = []
    for position, it in enumerate(ahead):
        if it.kind == spans.ENTITY and it.value.type in _SHARES:
            found.append(Subject(it.value, it.start, it.end))
        elif it.kind == spans.COMMA and not _is_name(
            ahead[position + 1] if position + 1 < len(ahead) else None
        ):
            following = ahead[position + 1 : position + 2]
            if following and following[0].kind in (spans.ADVERB, spans.QUANTITY, spans.RELATIVE):
                return
            break
        elif it.kind == spans.GAP and it.value in _OF_TRADES:
            break
        elif it.kind in (spans.ADVERB, spans.QUANTITY, spans.GAP, spans.POSSESSIVE, spans.OPEN):
            return
        elif it.kind not in _LISTING or (it.kind == spans.CONNECTIVE and it.value != "and"):
            break
    yield from found
