"""The clause grammar's continuations: what goes on from the statement before, or is set into it.

'Taking its weekly gain to 5%', 'and Europe followed suit', 'stocks - a gauge of risk - fell'.
"""

from __future__ import annotations

import re
from typing import Final

from agents.extraction import spans
from agents.extraction.clause.ranks import RankReading
from agents.extraction.figures.quantities import PERCENT
from agents.extraction.moves import CHANGE, Figure, Move, Subject
from agents.extraction.spans import Span
from schemas.event import EntityType

_BRINGING: Final = re.compile(r"(?:^|\s)(?:tak|bring|push)(?:ing|es)$|(?:^|\s)(?:took|brought|pushed)$")
# 'Trimming its loss for the year to 12%', 'sending this week's gain to 5%'.
_SUMMING: Final = re.compile(
    r"(?:trim|par|cutt?|narrow|extend|widen|deepen|stretch|send|sent|lengthen)(?:m?ing|m?ed|d|s)?\b",
    re.IGNORECASE,
)
_SUMMING_KINDS: Final = frozenset({spans.KEEP, spans.NEUTRAL, spans.CONNECTIVE})
_PERIODS: Final = frozenset({"week", "month", "quarter", "year"})
_OWNED: Final = frozenset({spans.DETERMINER, spans.HORIZON, spans.POSSESSIVE, spans.DATE, spans.IDLE})
_LIGHT: Final = frozenset({spans.HORIZON, spans.DATE, spans.MANNER, spans.APPROXIMATOR})
_TOTALLED: Final = ("total", "overall", "cumulative", "combined", "year's", "week's", "month's")
_REACH: Final = 6  # spans
_TRIPLE: Final = 3
_DASHES: Final = ("-", "–", "—", "--")
_PREDICATING: Final = frozenset({spans.VERB, spans.NEUTRAL, spans.AUXILIARY, spans.KEEP, spans.CROSS})
_ASIDE: Final = 14  # spans
# "Up 2.8% over the last three sessions", "Rose 4% from 52 weeks ago": no firm's results go so.
BOX_LINE: Final = re.compile(
    r"(?:[*•·–-]\s|--\s?)(?:Up|Down|Off|Rose|Fell|Gained|Lost)\s[$\d][^\n]{0,40}?\s(?:from\s(?:52\sweeks\sago"
    r"|its\s(?:52-week|all-time|record|20\d\d)\s(?:\w+\s){0,2}(?:high|low|close)\b)"
    r"|over\sthe\slast\s\w+\s(?:trading\s)?(?:days|sessions|weeks)\b)"
)
_MARKETS: Final = frozenset({EntityType.INDEX, EntityType.GROUP, EntityType.FUTURES})
_RESULTS: Final = re.compile(
    r"(?:\w+ ){0,2}(?:profits?|[Nn]et|earnings|sales|revenues?|income|loss(?:es)?|output|volumes?)\b"
)
# "Acme posts (a) net loss", but "its worst weekly loss".
_LOST_MONEY: Final = re.compile(
    r"\b(?:post|record|log|book|suffer|report|see|make)(?:s|ed|ing)? (?:an? |its )?"
    r"(?:(?:net|quarterly|annual|full-year|first|second|third|fourth|quarter|operating|pre-?tax"
    r"|surprise|wider|narrower|bigger|smaller|q[1-4]|h[12])[ -])*loss$"
)


class ContinuationReading(RankReading):
    """Handlers for predicates that take up what was told before."""

    def _totals(self, span: Span, direction: int | None) -> bool:
        """Take 'taking its weekly gains to about 5%' for what the subject made over the period."""
        figure = self._total_ahead()
        if figure is None or not direction or not self._is_brought():
            return False
        near = self._spans[max(self._at - _REACH, 0) : self._at + _REACH]
        period = next((it.value for it in near if it.kind == spans.HORIZON), "since")
        subjects = list(self._last.subjects) if self._last is not None else []
        self._boundary()
        move = self._begin(span, direction, "total", subjects)
        move.figures, move.horizon, move.end = [figure], period, figure.end
        self._close()
        self._relative = True
        self._passed_to = figure.end
        return True

    def _is_lost_money(self, move: Move) -> bool:
        """Say whether a company lost money and no price: 'Acme posts quarterly loss'."""
        told = self._text[move.start : self._spans[self._at].end].lower()
        if move.group != "post" or _LOST_MONEY.search(told) is None or self._figure_follows():
            return False
        return all(it.instrument.type is EntityType.COMPANY for it in move.subjects)

    def _is_of_results(self) -> bool:
        """Say whether the noun tells of results behind their period: 'a 33% decline in Q2 profits'."""
        period, what = self._beside(1), self._beside(2)
        if period is None or what is None or (period.kind, what.kind) != (spans.HORIZON, spans.GAP):
            return False
        return self._text.startswith("in ", period.start) and _RESULTS.match(str(what.value)) is not None

    def _is_brought(self) -> bool:
        """Say whether 'taking' or 'bringing' leads to the noun."""
        for step in range(1, _REACH):
            before = self._beside(-step)
            if before is None:
                return False
            if before.kind == spans.GAP and before.value not in _TOTALLED:
                return _BRINGING.search(str(before.value).lower()) is not None
            if before.kind in _SUMMING_KINDS and self._names_period():
                return _SUMMING.match(self._text, before.start) is not None
            if before.kind not in _OWNED and before.kind != spans.GAP:
                return False
        return False

    def _names_period(self) -> bool:
        """Say whether a week, a month or a year is named beside the noun: 'its loss for the week'."""
        near = self._spans[max(self._at - _REACH, 0) : self._at + _REACH]
        return any(it.kind == spans.HORIZON and it.value in _PERIODS for it in near)

    def _total_ahead(self) -> Figure | None:
        """Return the percentage that the noun is brought to."""
        ahead = [it for it in self._spans[self._at + 1 : self._at + _REACH] if it.kind not in _LIGHT]
        if len(ahead) < 2 or ahead[0].kind != spans.PREPOSITION or ahead[1].kind != spans.QUANTITY:  # noqa: PLR2004 - a pair
            return None
        to, figure = ahead[:2]
        if self._text[to.start : to.end] != "to" or figure.value.unit != PERCENT:
            return None
        bounds = [it for it in self._spans[self._at : self._at + _REACH] if it.kind == spans.APPROXIMATOR]
        bound = bounds[0].value if bounds and bounds[0].start < figure.start else None
        return Figure(CHANGE, figure.value, bound, None, figure.start, figure.end)

    def _head_line(self) -> None:
        """Let a line without a subject speak of what its box is about: '* Off 7% from its 52-week high'."""
        dashed = len(self._spans) > 1 and self._spans[0].kind == spans.STOP
        first = self._spans[dashed]
        line = self._text.rfind("\n", 0, first.start) + 1
        if first.kind not in (spans.ADVERB, spans.VERB) or BOX_LINE.match(self._text, line) is None:
            return
        self._passed_to = first.start
        for meant in self._memory.resolve("it"):
            self._phrase.add(Subject(meant, first.start, first.end))

    def _follows_suit(self, span: Span) -> bool:
        """Take 'Europe followed suit' for a move like the one before; firms may follow in other things."""
        if span.value.group != "suit":
            return False
        subjects = self._subjects(span.value.form)
        last = self._last if self._last is not None and self._last.subjects else None
        direction = last.direction if last is not None else self._memory.told
        markets = bool(subjects) and all(it.instrument.type in _MARKETS for it in subjects)
        if not subjects or not direction or not (markets or last is not None):
            self._unknown_verb(span)
            return True
        move = self._begin(span, direction, "verb", subjects)
        if last is not None:
            move.horizon, move.day, move.phase = last.horizon, move.day or last.day, last.phase
        return True

    def _names_apart(self, ahead: list[Span]) -> bool:
        """Take a name between dashes for whom the words before mean: 'its fear gauge - the VIX - rose'."""
        if not self._phrase.headless or self._preposition or self.moves:
            return False
        if [it.kind for it in ahead[:2]] != [spans.ENTITY, spans.STOP] or len(ahead) < _TRIPLE:
            return False
        if ahead[2].kind not in _PREDICATING:
            return False
        named = Subject(ahead[0].value, ahead[0].start, ahead[0].end)
        self._phrase.clear()
        self._note(named, governed=False)
        self._take_name(named)
        self._passed_to = ahead[1].end
        return True

    def _sets_apart(self, span: Span) -> bool:
        """Pass over what two dashes set into a clause: 'Stocks - a gauge of risk - rebounded'."""
        if self._text[span.start : span.end].strip() not in _DASHES:
            return False
        ahead = self._spans[self._at + 1 : self._at + _ASIDE]
        if not self._phrase.known:
            return self._names_apart([it for it in ahead[:5] if it.kind != spans.DETERMINER])
        shut = next((at for at, it in enumerate(ahead) if it.kind == spans.STOP), None)
        if shut is None or shut + 1 >= len(ahead) or ahead[shut + 1].kind not in _PREDICATING:
            return False
        if any(it.kind in (spans.QUANTITY, *_PREDICATING) for it in ahead[:shut]):
            return False
        self._passed_to = ahead[shut].end
        return True
