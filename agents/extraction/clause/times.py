"""The clause grammar's times: days, periods and phases of a session, and whose they are."""

from __future__ import annotations

import re
from typing import Final

from agents.extraction import spans
from agents.extraction.clause.marks import MarkReading
from agents.extraction.figures.quantities import PERCENT
from agents.extraction.moves import CHANGE, IGNORED, PREVIOUS
from agents.extraction.spans import Span
from agents.extraction.times.dayword import DayWord, with_year
from agents.extraction.times.level_before import is_of_level_before
from agents.extraction.times.periods import OVER, SAME, THEN, horizon_of
from schemas.event import EntityType

_DELIVERY: Final = ("delivery", "settlement", "contract", "loading")
_DELIVERED: Final = (EntityType.COMMODITY, EntityType.FUTURES)
_A_MONTH: Final = "month@"
_OPENING: Final = 3  # spans
_REACH: Final = 40  # characters
# "Tripled in price last year": no noun of another thing that the period would be of.
_IN_MEASURE: Final = ("in price ", "in value ", "in market value ", "in market capitalization ")
_SINCE: Final = ("Since ", "since ")
_RANKS: Final = ("most", "best", "worst", "first", "time", "last", "such")
# Periods behind a high or a low that are not those over which it is one.
_OWN_TIME: Final = ("since then", "for the past", "at the ")
_RECORDS: Final = ("record", "all-time", "new", "fresh")
_ADVERBIAL: Final = ("this week", "last ", "in late", "in early")
# "Gained in Monday's session", "at Monday's close".
_IN: Final = ("in ", "during ", "at ", "as of ", "through ", "up to ", "by ", "until ")
_SESSIONS: Final = (" session", " trading", " trade", " close")
_EARLIER: Final = ("earlier ", "Earlier ")
_SEEN: Final = (
    "level seen ",
    "levels seen ",
    "level last seen ",
    "levels last seen ",
    "lows seen ",
    "highs seen ",
)
_NAMED_PERIODS: Final = ("the quarter", "the week", "the month", "the year")
_SPANNED: Final = ("-day", "-week", "-month", "-year", "-session", "-decade")
BEGUN: Final = ("week", "month", "quarter", "year")
_AFTER_DATE: Final = (spans.COMMA, spans.QUANTITY, spans.SHUT)
# What a price is so far off: not its moving average, nor what it is thought to be worth.
_PRICE_MARK: Final = re.compile(
    r"\s(?:[\w.'’/-]+\s){0,4}?(?:(?:all-time|52-week|closing|intraday)\s)?(?:highs?|lows?|peaks?|records?|tops?|levels?)\b"
)
_SINCE_MONTH: Final = re.compile(
    r"\bsince\s(?:(?:late|early|mid)[\s-])?"
    r"(?:(?:[A-Z][a-z]+\.?\s)?(?:of\s)?(?:19|20)\d\d|(?:Jan|Febr)uary|March|April|May|June|July|August"
    r"|(?:Septem|Octo|Novem|Decem)ber),?\s$"
)
# 'The best two days since the period ending May 6, when it rose 9%': over the period, not on its last day.
_PERIOD_ENDED: Final = re.compile(
    r"\b(?P<period>week|month|quarter|year|period|stretch|streak|run|span)\s(?:that\s)?(?:end(?:ed|ing)|to|through)"
    r"\s(?:on\s)?[A-Z]\w+\.?(?:\s\d{1,2})?(?:,?\s\d{4})?,?\s$"
)
_COUNTED_FROM: Final = re.compile(
    r"since\s(?:the\s)?(?:(?:start|beginning|middle|end|turn)\sof\s|late\s|early\s|mid-)?"
    r"(?:(?:the|this|last)\s\w+|[A-Z][a-z]+\.?)(?:\s\d{1,2})?(?:,?\s\d{4})?"
)
_GAINS_OF = re.compile(
    r"\b(?:reversing|erasing|recouping|extending|trimming|paring)\s(?:\w+\s){0,3}?"
    r"(?:gains|losses|advance|decline|rally|slide|drop|rise|fall)\s(?:of|from|made\s(?:in|on))\s(?:the\s)?$"
)
_REACH_OF_GAINS = 60  # characters


class TimeReading(MarkReading):
    """Handlers for 'on Monday', 'over the past year', 'in early trading'."""

    def meet_date(self, span: Span) -> None:
        """Meet a day: of the open predication, or of the one to come."""
        if self._names_other_time():
            return
        word = with_year(span.value, self._text, span.end)
        if self._mark is not None:
            self._mark.day = self._mark.day or word
            self._mark.end = span.end
            return
        if self._begun_with is not None:
            self._begun_with.day, self._begun_with = word, None
        dated = self._open if self._phrase.empty else self._dated
        if dated is not None and not self._phrase.names:
            dated.day = word if dated.day is None or dated.day is self._lent else dated.day
            dated.end = max(dated.end, span.end)
        else:
            self._day = word
        self._forget_preposition()

    def _meet_since(self, span: Span) -> bool:
        """Let a change count from what 'since' names; say whether it opens the sentence: 'Since May 5,'."""
        self._gives_reason = self._text.startswith("since", span.start)
        if self._gives_reason:
            self._date_back()
        following, comma = self._beside(1), self._beside(2)
        if self.moves or following is None or following.kind != spans.DATE:
            return False
        opens = self._text[span.start : span.end].lower() == "since"
        return opens and (comma is None or comma.kind == spans.COMMA)

    def _ends_since(self, comma: Span) -> bool:
        """Say whether a comma ends no more than what a change counts from: 'up 9% since May, was'."""
        if not self._gives_reason or not self.moves or self._flag_at < self.moves[-1].end:
            return False
        self._gives_reason = False
        return _COUNTED_FROM.fullmatch(self._text, self._flag_at, comma.start) is not None

    def _counts_from_then(self, span: Span) -> bool:
        """Say whether 'since' stands within a perfect, and counts from what was told: 'has since fallen'."""
        before, following = self._beside(-1), self._beside(1)
        if before is None or following is None or before.kind != spans.AUXILIARY:
            return False
        perfect = before.value == "have" and following.kind in (spans.VERB, spans.CROSS)
        return perfect and self._text[span.start : span.end] == "since"

    def _begin_with(self, span: Span) -> None:
        """Note the move whose time is that of a clause behind it: 'rallied when rates were cut in May'."""
        move = self._last
        told = move is None or move.day or move.horizon or move.now or move.earlier or move.unreal
        before = self._beside(-1)
        joined = before is not None and before.kind != spans.COMMA
        self._begun_with = (
            move if joined and not told and self._text.startswith("when ", span.start) else None
        )

    def _date_of_clause(self, span: Span) -> DayWord | None:
        """Return the day that a connective dates its clause with: 'when it fell', 'a day after it fell'."""
        if self.moves and self._text.startswith("a day after", span.start):
            return DayWord(offset=-1, session=True)
        return self._date_before() if self._text.startswith("when", span.start) else None

    def _flag(self, span: Span) -> None:
        """Note the word, and that a clause is of a month long over: 'since May 2020, when it rose 14%'."""
        super()._flag(span)
        before = max(span.start - _REACH, 0), span.start
        if not self._text.startswith("when", span.start):
            return
        if _SINCE_MONTH.search(self._text, *before) is not None:
            self._horizon = THEN
        elif (ended := _PERIOD_ENDED.search(self._text, *before)) is not None:
            self._horizon = ended["period"] if ended["period"] in BEGUN else "other"

    def _names_other_time(self) -> bool:
        """Say whether the day is of another thing ('hit on Monday'), or is said more exactly right after."""
        if (
            self._opening_horizon == "since"
            and not self.moves
            and self._text.startswith(_SINCE, self._spans[0].start)
        ):
            return True
        if self._brackets and self._text.endswith("ago (", 0, self._spans[self._at].start):
            return True  # "up 6% from 52 weeks ago (Feb. 12, 2024)"
        comma, date = self._beside(1), self._beside(2)
        if comma is not None and comma.kind == spans.POSSESSIVE:
            return not self._is_a_days_session(comma)  # "hit in Monday's session", but: "Monday's data"
        if comma is not None and comma.kind == spans.COMMA and date is not None and date.kind == spans.DATE:
            return date.value.month is not None  # "Wednesday, Feb. 5"
        if self._of_level_before() or self._of_gains_reversed():
            return True
        other, self._of_mark = self._of_mark and self._mark is None, False
        return other

    def _of_gains_reversed(self) -> bool:
        """Say whether the day is that of what was taken back: 'reversing gains of the session before'."""
        at = self._spans[self._at].start
        return _GAINS_OF.search(self._text, max(at - _REACH_OF_GAINS, 0), at) is not None

    def _is_a_days_session(self, possessive: Span) -> bool:
        """Say whether a day is that of a session in which something happened: "set in Monday's session"."""
        day = self._spans[self._at]
        if not self._text.startswith(_SESSIONS, possessive.end):
            return False
        return self._text.endswith(_IN, 0, day.start) or self._ends_session()

    def _ends_session(self) -> bool:
        """Say whether the verb right before is one of ending: "closed Wednesday's session 2% lower"."""
        move, before = self._open, self._beside(-1)
        if move is None or before is None or move.group != "close" or move.figures:
            return False
        return before.start == move.verb_at

    def meet_words(self, span: Span) -> None:
        """Meet words that no list knows; 'session' behind the day that it is of adds nothing."""
        if not self._is_session_ended(span):
            super().meet_words(span)

    def _is_session_ended(self, span: Span) -> bool:
        if self._open is None or self._open.group != "close" or f" {span.value}" not in _SESSIONS:
            return False
        owner, day = self._beside(-1), self._beside(-2)
        return (day and day.kind, owner and owner.kind) == (spans.DATE, spans.POSSESSIVE)

    def _of_level_before(self) -> bool:
        """Say whether the day is that of the level before: 'to 4.5% from 4.4% on Monday', 'from June 3'."""
        move, figure = self._open, self._beside(-1)
        if move is None:
            return is_of_level_before(self._spans[: self._at])
        if self._preposition == "from":
            if self._spans[self._at].value.session:
                return not move.earlier  # "after a 2% fall from the previous session"
            if move.horizon is None:
                move.horizon, move.since = "since", self._spans[self._at].value
            self._forget_preposition()
            return True
        if figure is not None and figure.kind == spans.PREPOSITION:
            figure = self._beside(-2)
        if figure is None or figure.kind != spans.QUANTITY or not move.figures:
            return is_of_level_before(self._spans[: self._at])
        return move.figures[-1].role == PREVIOUS and move.figures[-1].end == figure.end

    def meet_phase(self, span: Span) -> None:
        """Meet 'in early trading', 'after the bell'."""
        if self._open is not None and self._phrase.empty:
            self._open.phase = span.value
        else:
            self._phase = span.value
        self._forget_preposition()

    def meet_horizon(self, span: Span) -> None:
        """Meet 'for the week', 'so far this year'."""
        before = self._beside(-1)
        if before is not None and before.kind == spans.QUANTITY and self._preposition == "of":
            self._forget_preposition()  # "a decline of 2% in August"
        if self._text.startswith("below", span.start) and (before is None or before.kind != spans.QUANTITY):
            self.meet_preposition(Span(spans.PREPOSITION, span.start, span.end, "below"))
            return  # "slid below its average", but: "is 12% below its high"
        following = self._beside(1)
        if self._is_of_thing(following) or self._leads_elsewhere(span, following):
            return  # "last week's decision lifted the shares", "for a weekly loss of 4%"
        if following is not None and following.kind == spans.AUXILIARY and self._is_subject(span):
            self.meet_words(span)
            return  # "although the quarter was fine"
        if self._mark is not None and before is not None and before.end == self._mark.end:
            return  # "recovered from a low of 84 in April"
        delivered = following is not None and str(following.value).startswith(_DELIVERY)
        if delivered or self._is_month_of_contract(before, span):
            self.meet_preposition(Span(spans.PREPOSITION, span.start, span.end, "in"))
            return  # "Corn for March delivery rose"
        measured = self._text.endswith(_IN_MEASURE, 0, span.start)
        pointed = (span.value == THEN or measured) and self._open is not None
        inside = self._in_phrase or self._preposition not in (None, "extreme")
        if (inside and not pointed) or self._is_of_rank(before, span):
            return
        if (way := self._way_off_mark(span, before)) is not None and self._open is not None:
            self._open.direction, self._of_mark = way, True
        self._span_time(self._period_meant(span))
        self._forget_preposition()
        if self._text.startswith("from", span.start):
            self._preposition = "from low"

    def _way_off_mark(self, span: Span, before: Span | None) -> int | None:
        """Return which way a price is off a mark: 'remains 8% below its record', whose day is its own."""
        way = {"below": -1, "above": 1}.get(self._text[span.start : span.end].lower().partition(" ")[0])
        told = self._open
        if way is None or told is None or told.direction is not None or before is None:
            return None
        measured = before.kind == spans.QUANTITY and before.value.unit == PERCENT
        return way if measured and _PRICE_MARK.match(self._text, span.end) is not None else None

    def _is_of_thing(self, following: Span | None) -> bool:
        """Say whether a period only dates a thing that the text goes on to name: "last week's decision"."""
        thing = self._beside(2)
        owned = following is not None and following.kind == spans.POSSESSIVE
        return owned and thing is not None and thing.kind == spans.GAP and self._open is None

    def _is_subject(self, span: Span) -> bool:
        """Say whether a period is what a clause is about, and not when: 'the quarter was fine'."""
        return self._phrase.empty and self._text[span.start : span.end].lower() in _NAMED_PERIODS

    def _is_month_of_contract(self, name: Span | None, span: Span) -> bool:
        """Say whether a month is that in which goods are delivered: "Brent futures for January rose"."""
        if name is not None and name.kind == spans.PAPER and self._text.startswith("contract", name.start):
            name = self._beside(-2)  # "cotton contracts for March"
        if name is None or name.kind != spans.ENTITY or not self._phrase.names:
            return False
        if not self._text.startswith("for ", span.start) or not str(span.value).startswith(_A_MONTH):
            return False
        return name.value.type in _DELIVERED

    def _period_meant(self, span: Span) -> str:
        """Return the period that a span names here, by the words before it."""
        if span.value == SAME:
            self._in_same_period = True
            return self._memory.period or "other"
        if self._text.endswith(_EARLIER, 0, span.start):
            return THEN  # "surged earlier in the week"
        if self._text.endswith(_SEEN, 0, span.start):
            return "other"  # "is back to levels seen at the start of the year"
        period: str = span.value
        return period

    def _is_of_rank(self, before: Span | None, span: Span) -> bool:
        """Say whether a period is that of a rank: 'its highest this year', but 'a record high last year'."""
        if before is None or before.kind != spans.EXTREME or self._text.startswith(_OWN_TIME, span.start):
            return False
        if self._spans_period(before) or (OVER in span.value and self._text.endswith(" a ", 0, before.start)):
            return False  # "an 11-month high this week", "hit a low in April"
        record = self._text[before.start : before.end].startswith(_RECORDS)
        own = self._text.startswith(_ADVERBIAL, span.start) or self._text[span.end - 4 : span.end].isdigit()
        return not (record and own)

    def _spans_period(self, extreme: Span) -> bool:
        """Say whether a high names the time over which it is one: "an 11-month high"."""
        words = self._text[max(extreme.start - _REACH, 0) : extreme.start].split()
        return bool(words) and words[-1].endswith(_SPANNED)

    def _span_time(self, period: str) -> None:
        """Let the open predication, or the one to come, be told over a period."""
        begun = self._open is not None and self._open.group == "open" and not self._open.figures
        if begun and period in BEGUN:
            return  # "started the week higher"
        self._memory.period = self._told_over = period
        if self._begun_with is not None and horizon_of(period) != period:
            self._begun_with.horizon, self._begun_with = period, None
        if self._open is not None and self._phrase.empty:
            run_then = self._open.horizon == "other" and OVER in period  # "for 13 days in June 2023"
            self._open.horizon = period if run_then else self._open.horizon or period
        elif not self.moves and self._at < _OPENING:
            self._opening_horizon = self._horizon = period
        elif self.moves or not self._phrase.headless:
            self._horizon = period

    def _date_before(self) -> DayWord | None:
        """Return the date that 'when' refers to: 'the lowest since Sept. 11, 2023, when it closed at'."""
        step = -1
        while (before := self._beside(step)) is not None and before.kind in _AFTER_DATE:
            step -= 1
        if before is None or before.kind != spans.DATE or before.value.month is None:
            return None
        return with_year(before.value, self._text, before.end)

    def _date_back(self) -> None:
        """Let a change 'since' a day or an event count from there: 'up 12% since mid-January'."""
        move, before = self._open, self._beside(-1)
        if (
            move is None
            or not (move.has(CHANGE) or move.has(IGNORED))
            or move.extreme is not None
            or before is None
        ):
            return
        at = self._spans[self._at].start
        said = self._text[max(at - _REACH, 0) : at].lower().split()[-4:]
        rank = any(word.endswith("est") or word in _RANKS for word in said)
        if before.kind != spans.EXTREME and self._phrase.empty and not rank:
            move.horizon = move.horizon or "since"
