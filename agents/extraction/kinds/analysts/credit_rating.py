"""What rating agencies think of a borrower's credit."""

from __future__ import annotations

from functools import partial
from typing import Any, Final

import regex

from agents.extraction.kinds.analysts.credit_rating_examples import EXAMPLES, SILENT
from agents.extraction.kinds.company.company_phrase import TAIL, debtor
from agents.extraction.kinds.kind import Kind
from agents.extraction.kinds.rules.rule import Match, Rule
from schemas.event import Direction, EventKind, Outcome

_AGENCY: Final = (
    r"(?P<agency>(?:Moody's|Fitch|S&P(?: Global)?|Standard & Poor's|DBRS(?: Morningstar)?|Scope|KBRA"
    r"|CRISIL|ICRA|CARE|JCR|{company}|{organisation}|{index})(?: Global)?(?: Ratings| Investors"
    r" Service)?)"
)
_GRADE: Final = (
    r"(?-i:['\"“]?(?:AAA|AA|A|BBB|BB|B|CCC|CC|C|D|SD|RD|Aaa|Aa[123]|A[123]|Baa[123]|Ba[123]|B[123]"
    r"|Caa[123]|Ca)[+-]?['\"”]?(?![\w+]))"
)
_BORROWER: Final = r"(?:the )?(?P<who>{company}|{place}|{name})(?:'s?)?"
_TO: Final = rf"(?:[^;:]{{0,90}}? (?:to|at) {_GRADE})?"
_MOVES: Final = (
    r"(?:(?:upgraded?|upgrades|downgraded?|downgrades|(?:cuts?|lower(?:ed|s)|rais(?:ed|es)|lift(?:ed|s)"
    r"|slashed)(?=[^;:]{0,60} (?:to|into) (?:junk|investment[- ]grade|speculative))) )"
)
_SETS: Final = (
    r"(?:rais(?:ed|es)|cuts?|lower(?:ed|s)|lift(?:ed|s)|affirm(?:ed|s)|confirm(?:ed|s)|reaffirm(?:ed"
    r"|s)|revis(?:ed|es)|chang(?:ed|es)|plac(?:ed|es)|upgraded|downgraded|slashed|mov(?:ed|es)) "
)
_RATING: Final = r"(?:[^\s;:,]++ ){0,6}?(?:(?:credit |debt |issuer |sovereign )?ratings?|outlook)(?![\w-])"
_END: Final = (
    rf"(?:[^;:]{{0,70}}? (?:to|at|on|with an?) (?:{_GRADE}|['\"“]?(?:positive|negative|stable|junk"
    r"|investment[- ]grade|developing)\b)(?: from ['\"“]?(?:positive|negative|stable"
    r"|developing)\b)?"
    r"|[^;:]{0,30}? (?:on|under) (?:review|(?:credit ?)?watch)[^;:.]{0,25}?"
    r"(?:downgrade|upgrade|negative|positive)\b)?"
)

_AGENCIES: Final = regex.compile(
    r"(?:Moody[’']s|Fitch|S&P|Standard & Poor[’']s|DBRS|Scope|KBRA|CRISIL|ICRA|CARE|JCR)", regex.IGNORECASE
)
_UP: Final = regex.compile(
    r"upgrad|\brais|\blift|watch positive|to .?positive|to .?stable from .?negative", regex.IGNORECASE
)
_DOWN: Final = regex.compile(
    r"downgrad|watch negative|\bcuts?\b|\blower|\bslash|to .?negative|to .?stable from .?positive|to junk",
    regex.IGNORECASE,
)

_NOBODY: Final = regex.compile(r"\b(?:Ratings?|Issuer|Default|Outlook|Notes|Bonds)\b")


def _direction(match: Match) -> Direction:
    words = match.rendering.text[match.start : match.end]
    if _DOWN.search(words):
        return Direction.DOWN
    return Direction.UP if _UP.search(words) else Direction.FLAT


def _outcome(match: Match) -> Outcome:
    meaning = {Direction.UP: Outcome.GOOD, Direction.DOWN: Outcome.BAD}
    return meaning.get(_direction(match), Outcome.NEUTRAL)


def borrower(match: Match) -> Any:
    """Return whose credit an agency judges, None if the words are no agency's."""
    start, end = match.extent("agency")
    agency = match.rendering.passage.text[start:end]
    if not _AGENCIES.match(agency) or _NOBODY.search(str(match.value("who"))):
        return None
    return debtor(match)


_rule = partial(
    Rule,
    tells=EventKind.CREDIT_RATING,
    entity="who",
    stands_for=borrower,
    counterparty="agency",
    outcome=_outcome,
    direction=_direction,
    dated=True,
)

RULES: Final = (
    _rule(
        name="moved",
        triggers=("upgrad", "downgrad", "junk", "investment", "speculative"),
        pattern=_AGENCY + TAIL + " " + _MOVES + "(?:[^\\s;:,]++ ){0,5}?" + _BORROWER + _TO,
    ),
    _rule(
        name="set_of",
        triggers=("rating", "outlook"),
        pattern=_AGENCY + TAIL + " " + _SETS + "(?:[^\\s;:,]++ ){0,3}?" + _BORROWER + " " + _RATING + _END,
    ),
    _rule(
        name="set_on",
        triggers=("rating", "outlook"),
        pattern=_AGENCY + TAIL + " " + _SETS + _RATING + " (?:on|of|for) " + _BORROWER + _END,
    ),
    _rule(
        name="affirmed_at",
        triggers=("affirm",),
        pattern=_AGENCY
        + TAIL
        + " (?:re)?affirm(?:ed|s) "
        + _BORROWER
        + "(?:[^;:]{0,40}?) at "
        + _GRADE
        + _END,
    ),
    _rule(
        name="was_moved",
        triggers=("upgrad", "downgrad", "cut", "raised", "lowered"),
        pattern=_BORROWER
        + "(?: "
        + _RATING
        + ")?"
        + TAIL
        + " (?:was|were|been) (?:upgraded|downgraded|cut|raised|lowered)(?:[^;:]{0,60}?) by "
        + _AGENCY,
    ),
)

KIND: Final = Kind(
    name="credit_rating",
    tells=frozenset({EventKind.CREDIT_RATING}),
    rules=RULES,
    examples=EXAMPLES,
    silent=SILENT,
)
