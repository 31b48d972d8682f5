"""The clause grammar's noun phrases: names, references, and the words around them."""

from __future__ import annotations

import re

from msgspec.structs import replace

from agents.extraction import spans
from agents.extraction.clause.classes import ClassReading
from agents.extraction.figures.pairs import quoted_in
from agents.extraction.figures.quantities import PERCENT
from agents.extraction.moves import Move, Subject
from agents.extraction.names.headline_firms import firm_heading
from agents.extraction.names.market_indices import futures_of
from agents.extraction.names.unlisted import share_named
from agents.extraction.spans import Span
from agents.reference import Instrument, instruments
from schemas.event import EntityType

_ADVERB_ENDING = "ly"
# Nouns with that ending.
_NO_ADVERBS = frozenset(
    [
        "supply",
        "oversupply",
        "family",
        "assembly",
        "reply",
        "ally",
        "rally",
        "monopoly",
        "anomaly",
        "Italy",
        "July",
    ]
)
# The past tense of a verb that is in no list.
_FINITE = re.compile(r"(?:[a-z]+ed|took|made|gave|beat|won|met)\b|(?:out|under)performs\b")
# Participles that say after what a price moved, and are no object of its verb: "surged tracking oil".
_LIKE = ("tracking", "mirroring", "reflecting", "echoing", "shadowing")
# What feeds put beside a name: a ticker, a code.
_CODE = re.compile(r"[A-Z0-9.][A-Z0-9.:=^]{1,24}|[A-Z]{1,6}[cv]\d{1,2}")
# Abbreviations of what is no price of the name before them.
_NO_CODES = frozenset(
    ["ETF", "ETFs", "ETP", "PMI", "PMIs", "IPO", "EPS", "EBITDA", "NAV", "AUM", "CEO", "CFO", "GDP", "AI"]
)
_IN_BRACKETS = re.compile(r" ?\([^()]{0,40}\)")
_AFTER_LISTED = frozenset({spans.COMMA, spans.STOP, spans.GAP, spans.CONNECTIVE, spans.OPEN})
_BEFORE_FRONTED = frozenset({spans.DETERMINER, spans.PLACE, spans.POSSESSIVE})
_CLAUSE_ENDS = frozenset({spans.COMMA, spans.STOP, spans.CONNECTIVE})
_BOND_WORDS = frozenset(
    ["bond", "bonds", "note", "notes", "debt", "government", "treasury", "sovereign", "benchmark", "paper"]
)


class NameReading(ClassReading):
    """Handlers for what a subject is made of."""

    def meet_name(self, span: Span) -> None:
        """Meet an instrument's name: a subject to come, or behind a preposition something else."""
        if self._brackets:
            return
        before = self._beside(-1)
        if self._phrase.known and before is not None and before.kind == spans.SHUT:
            return  # "West Texas Intermediate (WTI) crude oil"
        if self._is_listing(span, before) or self._is_apposition(span):
            return
        if self._part_of_longer_name(span, before) or self._means_other(span, before):
            self.meet_words(span)
            return
        if (
            self._describes_company(span)
            or self._same_rate(span, before)
            or self._said_again(span)
            or self._goes_on(span)
        ):
            return
        if self._qualifies_shares(span) or self._quoted_against(span):
            return
        instrument = self._placed(span)
        if instrument is None:
            self.meet_words(span)
            return
        instrument = self._as_futures(span, instrument)
        governed = (self._preposition is not None and not self._paper_of) or self._relative
        named = Subject(instrument, span.start, span.end)
        self._note(named, governed=governed)
        if not governed or self._named is None:
            self._named, self._named_first = named, not governed
        self._take_name(named)
        if instrument.type is EntityType.FUTURES:
            self._phrase.share_contract(futures_of)

    def _note(self, name: Subject, *, governed: bool) -> None:
        """Let the memory know of a name; `governed` says that a preposition or another verb has it."""
        self._memory.mention(name.instrument, aside=governed and not self._fronted())
        if name.instrument.type is EntityType.CURRENCY:
            self._priced_in = quoted_in(self._text[name.start : name.end]) or self._priced_in
        if name.instrument.type is EntityType.COMPANY:
            head = not governed and not self._earlier
            self._memory.mention_company(name, self._text, head=head)

    def _fronted(self) -> bool:
        """Say whether a name behind a preposition opens its clause: 'On Wall Street, banks fell'."""
        position = self._at - 1
        while position >= 0 and self._spans[position].kind in _BEFORE_FRONTED:
            position -= 1
        if position < 0 or self._spans[position].kind != spans.PREPOSITION:
            return False
        return position == 0 or self._spans[position - 1].kind in _CLAUSE_ENDS

    def _same_rate(self, span: Span, before: Span | None) -> bool:
        """Say whether a rate's name only goes on: 'the 10-year bond yield'."""
        names = self._phrase.names
        return bool(
            names
            and span.value.type is EntityType.RATE
            and names[-1].instrument.type is EntityType.RATE
            and before is not None
            and before.start <= names[-1].start
        )

    def _qualifies_shares(self, span: Span) -> bool:
        """Take 'Hong Kong shares of' for the shares of the company that follows."""
        if span.value.type is not EntityType.GROUP or not self._of_company():
            return False
        self._paper_of = True
        return True

    def _quoted_against(self, span: Span) -> bool:
        """Take the second half of a pair for what the first is priced in: 'EUR/JPY fell'."""
        first = self._beside(-1)
        if span.value.type is not EntityType.CURRENCY or self._text[span.start - 1 : span.start] != "/":
            return False
        base = None
        if first is not None and first.kind == spans.ENTITY and first.end == span.start - 1:
            return True
        code = self._text[max(span.start - 4, 0) : span.start - 1]
        base = instruments().get(f"currency:{code}")
        if base is None:
            return False
        self._phrase.clear()
        self._memory.mention(base)
        self._take_name(Subject(base, span.start - 4, span.end))
        self._priced_in = span.value
        return True

    def _take_name(self, name: Subject) -> None:
        move = self._open
        if move is not None and move.group == "verb" and not move.figures and self._right_after(move):
            move.objected = move.objected or self._preposition is None  # "decreasing Amazon's volume"
        first = move is not None and (not move.subjects or self._preposition != "in")
        if move is not None and self._shares_noun(move, name):
            move.subjects.append(replace(name, link="and"))
            move.end = name.end
            self._phrase.clear()
            self._forget_preposition()
            return
        if move is not None and move.wants_subject and first and self._preposition in ("in", "of", "other"):
            move.subjects.append(name)
            move.dangling = False
            move.end = max(move.end, name.end)
            self._memory.tell(move.subjects)
            self._phrase.clear()
            self._forget_preposition()
        elif (self._preposition and not self._paper_of) or self._relative:
            if name.instrument.type is EntityType.CURRENCY:
                self._set_against(name.instrument, move)
            self._phrase.add_oblique(replace(name, link="and" if self._preposition == "joined" else ""))
            self._forget_preposition()
        elif self._copies and self._last is not None:
            self._copy(name)
        else:
            self._forget_preposition()
            self._phrase.add(name)

    def _set_against(self, money: Instrument, move: Move | None) -> None:
        """Note what the open predication is told against, or the one to come: 'Against the yen, it'."""
        if move is not None:
            move.against = move.against or money
        elif self._preposition == "against" and self._fronted():
            self._priced_in = money

    def _shares_noun(self, move: Move, name: Subject) -> bool:
        """Say whether a name goes on with the list behind a noun: 'gains in miners and banks offset'."""
        if move.group not in ("noun", "rank") or not move.subjects or move.figures:
            return False
        last, following = move.subjects[-1], self._beside(1)
        joint = _IN_BRACKETS.sub("", self._text[last.end : name.start])
        if not 0 < len(joint) <= len(", and ") or name.instrument.type is not last.instrument.type:
            return False
        if joint.strip(" ,") not in ("", "and"):
            return False
        ends = following is None or following.kind in _AFTER_LISTED
        ends = (
            ends or getattr(following and following.value, "form", None) == "ing"
        )  # "and miners weighing on"
        return joint.strip() != "" and ends

    def _copy(self, name: Subject) -> None:
        """Say of this name what was said last: 'as did the FTSE'."""
        if self._last is None:
            return
        last = self._last
        move = self._begin(Span(spans.ENTITY, name.start, name.end), last.direction, "ellipsis", [name])
        move.figures.extend(last.figures)
        move.day, move.earlier, move.unreal = last.day, last.earlier, last.unreal

    def meet_words(self, span: Span) -> None:
        """Meet words that no list knows."""
        words = self._text[span.start : span.end]
        if self._brackets or self._names_unlisted(span) or self._adds_nothing(span, words):
            return
        if self._preposition:
            self._describe()
        else:
            self._end_by(span, words)

    def _follows_and(self) -> bool:
        before = self._beside(-1)
        return before is not None and before.value == "and"

    def _adds_nothing(self, span: Span, words: str) -> bool:
        """Say whether words change nothing: adverbs, a code, 'government bonds' after a yield."""
        if words.startswith("other ") and self._phrase.names and self._follows_and():
            return True  # "Nucor, Alcoa and other producers rose"
        if (
            self._phrase.known
            and self._phrase.ends_with(EntityType.RATE)
            and _BOND_WORDS.issuperset(words.split())
        ):
            return True
        if self._is_class_of_share(words) or self._is_whole(words):
            return True
        if words == "pair" and self._phrase.ends_with(EntityType.CURRENCY):
            return True  # "the EUR/USD pair rose"
        return _are_adverbs(words) or self._is_code(span, words) or self._is_legal_form(span, words)

    def _end_by(self, span: Span, words: str) -> None:
        """Let words end the predicate before, or head the phrase to come."""
        self._pending = []
        move = self._open
        if move is not None and move.group == "be" and self._right_after(move):
            self._close()  # "are pricing in"
            self._last = move if self._is_nominal_predicate() else None
            self._phrase.words()
        elif move is not None and not move.figures and self._phrase.empty and self._right_after(move):
            move.objected = move.group != "noun" and not (self._only_stresses() or words.startswith(_LIKE))
        elif self._phrase.expects_verb and span.kind == spans.GAP and _FINITE.match(words):
            following = self._beside(1)
            if following is None or following.kind != spans.PREPOSITION:  # "stocks listed in Hong Kong"
                self._unknown_verb(span)
        else:
            if (
                move is not None
                and self._phrase.empty
                and not move.wants_subject
                and move.direction is not None
            ):
                self._close()
            self._phrase.words()

    def _only_stresses(self) -> bool:
        """Say whether the words go with the figure: 'advanced a sharp 1%'."""
        before, following = self._beside(-1), self._beside(1)
        if before is None or before.kind != spans.DETERMINER or following is None:
            return False
        return following.kind == spans.QUANTITY and self._touches(following)

    def _names_unlisted(self, span: Span) -> bool:
        """Take words for the name of a company that no list knows, where they can be nothing else."""
        if not self._percent_follows():
            return False
        named = share_named(self._text, self._spans, self._at) if span.kind == spans.GAP else None
        if named is None and self._memory.is_headline:
            named = firm_heading(self._text, self._spans, self._at)
        if named is None:
            return False
        subject = Subject(*named)
        self._note(subject, governed=(self._preposition is not None and not self._paper_of) or self._relative)
        self._take_name(subject)
        return True

    def _percent_follows(self) -> bool:
        """Say whether a percentage comes anywhere after this."""
        if self._last_percent is None:
            self._last_percent = max(
                (
                    at
                    for at, it in enumerate(self._spans)
                    if it.kind == spans.QUANTITY and it.value.unit == PERCENT
                ),
                default=-1,
            )
        return self._at < self._last_percent

    def _describe(self) -> None:
        """Take words behind a preposition; after 'to' they say what the name does."""
        self._in_phrase = True
        if self._preposition == "to" and self._phrase.known and self._open is None:
            self._phrase.clear()
            self._phrase.words()  # "with Alibaba to develop chips, and Tesla fell"

    def _is_nominal_predicate(self) -> bool:
        """Say whether 'was' only says what the subject is: 'was the best performer on the index, up 2%'."""
        before = self._beside(-1)
        return before is not None and before.kind == spans.DETERMINER

    def _is_code(self, span: Span, words: str) -> bool:
        """Say whether the words are only a code that a feed glued to the name: 'Copper HGc1 slipped'."""
        if not self._phrase.names or words in _NO_CODES:
            return False
        before = self._beside(-1)
        if before is None:
            return False
        if before.kind in (spans.CONNECTIVE, spans.DETERMINER) or span.start - before.end > len(" <."):
            return False
        return _CODE.fullmatch(words) is not None

    def _right_after(self, move: Move) -> bool:
        """Say whether nothing but a determiner stands between the verb and what is read now."""
        position = self._at - 1
        while position >= 0 and self._spans[position].kind == spans.DETERMINER:
            position -= 1
        return position >= 0 and self._spans[position].start < move.end <= self._spans[position].end

    def _unknown_verb(self, span: Span) -> None:
        """Meet a verb that tells no move: its subject may yet be that of a participle to come."""
        subjects = self._phrase.subjects()
        self._boundary()
        self._last = Move(subjects, None, "unknown", span.start, span.end)
        self._memory.tell(subjects)
        self._phrase.words()
        self._relative = True  # what names follow are its objects

    def meet_determiner(self, _: Span) -> None:
        """Meet 'the', 'a': after a preposition's own noun a new phrase begins."""
        if self._in_phrase and self._preposition:
            self._forget_preposition()


def _are_adverbs(words: str) -> bool:
    return words.endswith(_ADVERB_ENDING) and all(
        word.endswith(_ADVERB_ENDING) and word not in _NO_ADVERBS for word in words.split()
    )
