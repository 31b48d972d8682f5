"""The clause grammar's standings: who bore the brunt, who followed whom, who was among the hardest hit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from agents.extraction import spans
from agents.extraction.beside.side_names import way_of
from agents.extraction.clause.brackets import BracketReading
from agents.extraction.moves import Subject
from agents.extraction.spans import Span, Verb
from schemas.event import EntityType

INCLUDING: Final = (["include"], ["included"], ["includes"], ["including"], [":"], ["featured"])
_FOR_A: Final = re.compile(r"\bfor\s(?:an?\s|its\s)?(?:[a-z-]+)$")
# "Was the exception with a gain of 2%".
_APART: Final = re.compile(
    r"^\s(?:the|an)\s(?:\w+\s)?(?:exception|outlier),?\swith\s|^\s(?:right|close)\sbehind(?:\s(?:it|them))?,?\swith\s"
)
_SHARES = frozenset({EntityType.GROUP, EntityType.COMPANY})
_MARKETS = frozenset({EntityType.GROUP, EntityType.INDEX, EntityType.FUTURES})
_GAINS_IN = (spans.NOUN, spans.VERB)
_REACH = 4  # spans
_MOOD = ("sentiment", "the mood", "risk appetite")
# 'Bore the brunt of the dollar's strength', or of nothing that is named.
_OF_A_FALL: Final = re.compile(
    r"(?:\sof\s(?:[\w'\u2019-]+\s){0,4}?(?:sell-?offs?|selling|rout|retreat|slides?|slump|loss(?:es)?|declines?|falls?"
    r"|drops?|weakness|strength|pressure|pullback|rally|surge|rise|jump|move|plunge|tumble|correction)\b"
    r"|(?:,?\s(?:as|after|while|and|again|on\s\w+day|with)\b|[.,;]|$))"
)
# 'Followed equities lower', 'tracked rival oils higher': it need be no name that a list has.
_TRACKED = frozenset({spans.ENTITY, spans.PAPER, spans.GAP})
_BESIDE_TRACKED = frozenset({spans.DETERMINER, spans.PLACE, spans.POSSESSIVE, spans.PAPER, spans.MANNER})
# Said of a name these tell a move only where markets are spoken of, and nothing else that it suffered by.
STANDINGS = frozenset(
    {
        "standout",
        "standouts",
        "star performer",
        "star performers",
        "star of the day",
        "stars of the day",
        "bright spot",
        "bright spots",
        "pick of the bunch",
        "hardest hit",
        "hardest-hit",
        "worst hit",
        "worst-hit",
        "heaviest hit",
        "main casualty",
        "main casualties",
        "biggest casualty",
        "biggest casualties",
    }
)
_BOARDS = ("leaderboard", "leader board")
_SUFFERED_BY = ("by", "from", "in", "of")
_AFTER_FIGURE = frozenset({spans.COMMA, spans.STOP, spans.CONNECTIVE, spans.DATE, spans.PHASE})


class StandingReading(BracketReading):
    """Handlers for verbs and nouns that tell how a name stood within a market's move."""

    def _struggle(self, span: Span) -> None:
        """Meet 'struggled near its low': who struggles there has fallen."""
        ahead = self._spans[self._at + 1 : self._at + 6]
        low = next((it for it in ahead if it.kind == spans.EXTREME), None)
        subjects = self._subjects(span.value.form)
        if low is None or low.value != -1 or not subjects or ahead[0].kind != spans.PREPOSITION:
            self._unknown_verb(span)
            return
        self._begin(span, -1, "verb", subjects).end = low.end
        self._relative = True

    def _track(self, span: Span) -> None:
        """Meet 'followed Wall Street lower': who follows there moves likewise."""
        behind = self._spans[self._at + 1 : self._at + 5]
        ahead = [it for it in behind if it.kind not in _BESIDE_TRACKED]
        if [it.kind for it in behind[:2]] == [spans.PAPER, spans.ADVERB]:
            ahead = [*behind[:2]]  # "oil followed stocks lower"
        subjects = self._subjects(span.value.form)
        kinds = [it.kind for it in ahead[:2]]
        if not (kinds and kinds[0] in _TRACKED and kinds[1:] == [spans.ADVERB] and ahead[1].value):
            self.meet_words(span)
            return
        if subjects:
            self._begin(span, ahead[1].value, "verb", subjects).end = ahead[1].end
        else:
            self._unknown_verb(span)  # "Foo followed Nvidia lower": nothing of Nvidia is told
        self._relative, self._passed_to = True, ahead[1].end

    def _join_in(self, span: Span) -> None:
        """Meet 'joined in the rally': those who join move as the others do."""
        ahead = [it for it in self._spans[self._at + 1 : self._at + 5] if it.kind != spans.DETERMINER]
        subjects = self._subjects(span.value.form)
        told = ahead[0] if ahead and ahead[0].kind in _GAINS_IN else None
        if told is None or not subjects:
            self._unknown_verb(span)
            return
        direction = told.value.direction if isinstance(told.value, Verb) else told.value
        self._begin(span, direction, "rank", subjects).end = told.end
        self._relative = True

    def _bear_brunt(self, span: Span) -> None:
        """Meet 'bore the brunt': of a fall of prices, where markets are spoken of, and not of the tariffs."""
        subjects = self._subjects(span.value.form)
        found = _OF_A_FALL.match(self._text, span.end)
        if found is not None and subjects and self._in_market(subjects):
            self._begin(span, -1, "rank", subjects)
            if found[0].endswith("selling"):
                self._passed_to = found.end()
        else:
            self._unknown_verb(span)

    def _weigh(self, span: Span) -> None:
        """Meet 'weighed on': shares that weigh on a market fell themselves."""
        subjects = self._subjects(span.value.form)
        ahead = [
            it
            for it in self._spans[self._at + 1 : self._at + 6]
            if it.kind not in (spans.DETERMINER, spans.MANNER) and not str(it.value).endswith("ly")
        ]
        on_market = [it.kind for it in ahead[:2]] == [spans.PREPOSITION, spans.ENTITY] and ahead[
            1
        ].value.type in _MARKETS
        mood = len(ahead) > 1 and ahead[1].kind == spans.GAP and str(ahead[1].value).endswith(_MOOD)
        on_market = on_market or (mood and ahead[0].kind == spans.PREPOSITION)
        shares = bool(subjects) and all(it.instrument.type in _SHARES for it in subjects)
        shares = shares and not (self._last is not None and self._last.group == "noun")  # "losses in banks"
        if on_market and shares:
            self._begin(span, -1, "weigh", subjects)
            self._relative = True
        else:
            self._unknown_verb(span)

    def _in_market(self, names: Sequence[Subject]) -> bool:
        """Say whether what befalls these befalls their prices: firms suffer and shine elsewhere, too."""
        told = any(it.direction is not None and it.subjects for it in self.moves)
        priced = bool(names) and all(it.instrument.type not in _SHARES for it in names)
        return told or priced or self._memory.of_markets

    def _stands_in_market(self) -> bool:
        """Say whether a name's standing is its price's: 'among the hardest hit', but not 'by the tariffs'."""
        following = self._beside(1)
        if following is not None and following.kind == spans.GAP and self._touches(following):
            return plain_words(self._text, following) in INCLUDING  # "the hardest-hit regions" are no shares
        behind = following is not None and self._text[following.start : following.end] in _SUFFERED_BY
        return not behind and self._in_market(self._open.subjects if self._open is not None else ())

    def _tops_market(self, span: Span) -> bool:
        """Take 'BP topped the FTSE 100, gaining 7%', 'topped the leaderboard' for a rise of the company's."""
        ahead = [it for it in self._spans[self._at + 1 : self._at + 4] if it.kind != spans.DETERMINER]
        subjects = self._phrase.subjects() if self._phrase.known else []
        if not ahead or not subjects:
            return False
        board = any(self._text.startswith(_BOARDS, it.start) for it in ahead if it.kind == spans.NOUN)
        over = ahead[0].kind == spans.ENTITY and ahead[0].value.type is EntityType.INDEX
        of_shares = all(it.instrument.type is EntityType.COMPANY for it in subjects)
        if not (board or (over and of_shares)):
            return False
        self._begin(span, span.value.direction, "rank", subjects)
        self._relative = True  # the index is its object
        return True

    def _leads_elsewhere(self, span: Span, noun: Span | None) -> bool:
        """Say whether a period is not that of the move: it heads another, or 'from a record' names a mark."""
        if self._text.startswith("from a record", span.start) and self._open and not self._open.figures:
            self._preposition = "from low"
            return True  # "slipped from a record high", of the day
        return self._opens_total(span, noun)

    def _opens_total(self, span: Span, noun: Span | None) -> bool:
        """Let a period head what was made over it: 'fell 2% to $63, for a weekly loss of 4%'."""
        led = self._text[self._spans[max(self._at - 2, 0)].start : span.end].lower()
        if noun is None or way_of(noun) is None or self._open is None or not self._open.figures:
            return False
        if _FOR_A.search(led) is None or not self._sizes(self._at + 1):
            return False
        self._close()
        self._forget_preposition()
        self._horizon = str(span.value)
        return True

    def _sizes_last(self, span: Span) -> bool:
        """Say whether the noun tells how far what was told last went: 'was top gainer with a gain of 3%'."""
        last, before = self._last, self._beside(-1)
        if last is None:
            return False
        over = before is not None and before.kind == spans.HORIZON and self._horizon == before.value
        apart = last.group == "be" and _APART.search(self._text, last.end, span.start) is not None
        ranked = not last.figures and (apart or (last.group == "rank" and last.direction == span.value))
        return (ranked or (over and self._open is None)) and self._sizes(self._at)

    def _sizes(self, noun: int) -> bool:
        """Say whether a figure stands behind the noun at a place, and nothing that it is of."""
        ahead = self._spans[noun + 1 : noun + _REACH + 1]
        figure = next((at for at, it in enumerate(ahead) if it.kind == spans.QUANTITY), len(ahead))
        return figure < len(ahead) and all(it.kind in _AFTER_FIGURE for it in ahead[figure + 1 : figure + 2])


def plain_words(text: str, span: Span) -> list[str]:
    """Return the words of a span in lower case."""
    return text[span.start : span.end].lower().split()
