"""Brokers' ratings of a share: raised, cut, or given for the first time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from agents.extraction.kinds.analysts.analyst_phrase import (
    BROKER,
    DESCRIBED,
    FROM_GRADE,
    GRADE,
    GRADES,
    HOUSE,
    INTENT,
    KEEPS,
    ON_SHARE,
    SHARE,
    TARGET_TOLD,
    TO_GRADE,
    grade,
    house,
    share,
    share_of_many,
)
from agents.extraction.kinds.analysts.analyst_rating_examples import EXAMPLES, SILENT
from agents.extraction.kinds.kind import Kind
from agents.extraction.kinds.rules.rule import Match, Rule
from schemas.event import Direction, EventKind, Modality, NamedValue, Outcome

_GRADES = rf"(?:{TO_GRADE}{FROM_GRADE}?|{FROM_GRADE}{TO_GRADE})"
_RAISED = r"(?:rais(?:es?|ed|ing)|lift(?:s|ed|ing)?|increas(?:es?|ed|ing))"
_MOVED = (
    r"(?:mov(?:es?|ed|ing)|chang(?:es?|ed|ing)|revis(?:es?|ed|ing)|shift(?:s|ed|ing)?|adjust(?:s|ed|ing)?)"
)
_CUT = r"(?:cut(?:s|ting)?|lower(?:s|ed|ing)?|reduc(?:es?|ed|ing)|drop(?:s|ped|ping)?)"
_LIFTED = r"(?:rais(?:es?|ed|ing)|lift(?:s|ed|ing)?|boost(?:s|ed)?)"
_RATING = r"(?:(?:its|the|their|his|her|investment|stock|share|analyst) ){0,3}(?:rating|recommendation)"
# A broker acts on a share, or gives it a grade; most upgrades are of software.
_NEEDS = (
    rf"\b(?:{GRADE % 'any'})|grad(?:es?|ed|ing) (?:the |its )?(?:{{company}}|stock|shares|it\b|them\b"
    rf"|\p{{Lu}})|{{company}}[^.]{{0,30}}? (?:up|down)graded"
)
_BEEN = r"(?:is|was|were|has been|have been|had been|been|gets)"
_BY = r"(?: (?:by|at) (?:analysts at )?{firm:house})"
_WITH_TARGET = rf"(?:,? (?:and|with|alongside) {TARGET_TOLD})"
_OF_MANY = "(?:consensus|average)"
_HOLD = 3


def _values(match: Match) -> Iterator[NamedValue]:
    """Yield the grades told, from 1 (strong sell) to 5 (strong buy)."""
    for group, name in (("grade", "rating"), ("before", "previous")):
        told = grade(match, group)
        if told is not None:
            yield NamedValue(name=name, value=float(told), unit="grade", **match.stated(group))


def _outcome_of_first(match: Match) -> Outcome:
    above = (grade(match, "grade") or _HOLD) - _HOLD
    return Outcome.NEUTRAL if not above else Outcome.GOOD if above > 0 else Outcome.BAD


def _direction(match: Match) -> Direction | None:
    """Return which way the grades themselves go."""
    told, before = grade(match, "grade"), grade(match, "before")
    if told is None or before is None or told == before:
        return None
    return Direction.UP if told > before else Direction.DOWN


# Most texts that hold, sell or perform have no grade that is kept.
_KEPT = rf"(?:{KEEPS}|\b(?:has|have|had) ){GRADE % 'any'}"


def graded(name: str, pattern: str, triggers: tuple[str, ...], direction: Direction | None) -> Rule:
    """Return a rule for grades that its words give or move that way."""
    return Rule(
        name=name,
        tells=EventKind.ANALYST_RATING,
        triggers=triggers,
        pattern=pattern,
        entity="share",
        stands_for=share,
        speaker=house,
        direction=direction,
        outcome=_OUTCOMES[direction] if direction else _outcome_of_first,
        values=_values,
        own_words=INTENT,
        needs=_NEEDS,
        settled=True,
        dated=True,
    )


_OUTCOMES: Final[dict[Direction | None, Outcome]] = {Direction.UP: Outcome.GOOD, Direction.DOWN: Outcome.BAD}
_WAYS = (("up", _RAISED, Direction.UP), ("down", _CUT, Direction.DOWN))

RULES: Final = (
    *(
        graded(
            f"{way}graded",
            rf"{HOUSE}(?:double[ -])?{way}grad(?:es?|ed|ing) (?:{SHARE}(?: {_RATING})?{_GRADES}|{SHARE}"
            rf"|(?:{{name:share}}|{DESCRIBED}){_GRADES}"
            rf"|to {GRADE % 'grade'}{FROM_GRADE})",
            (f"{way}grad",),
            direction,
        )
        for way, _, direction in _WAYS
    ),
    *(
        graded(
            f"{way}graded_passive",
            rf"{SHARE} (?:(?:is|was|were|has been|have been|had been|been|gets) )?"
            rf"(?:(?:double[ -])?{way}graded|(?:an? "
            rf")?{way}grade)"
            rf"(?: (?:by|at|from) (?:analysts at )?{{firm:house}})?{_GRADES}(?:,? (?:by|at) (?:analysts "
            rf"at )?{{firm:house}})?",
            (f"{way}grad",),
            direction,
        )
        for way, _, direction in _WAYS
    ),
    *(
        graded(
            f"{way}graded_by",
            rf"{SHARE} (?:is|was|were|has been|have been|had been|been|gets) {way}graded (?:by|at) "
            rf"(?:analysts at )?{{firm:house}}",
            (f"{way}grad",),
            direction,
        )
        for way, _, direction in _WAYS
    ),
    *(
        graded(
            f"rating_{way}",
            rf"{HOUSE}{verb} (?:{_RATING}(?: (?:on|for|of) (?:{SHARE}|{{name:share}}))?|{SHARE} {_RATING})"
            rf"{_GRADES}",
            ("rating", "recommendation"),
            direction,
        )
        for way, verb, direction in _WAYS
    ),
    *(
        graded(
            f"{way}graded_to",
            rf"{HOUSE}{verb} (?:{SHARE}|{{name:share}}|{DESCRIBED}){_GRADES}",
            tuple(GRADES),
            direction,
        )
        for way, verb, direction in (("up", _LIFTED, Direction.UP), ("down", _CUT, Direction.DOWN))
    ),
    *(
        graded(
            f"{way}graded_to_passive",
            rf"(?:{SHARE}(?: {_RATING})?|{_RATING}{ON_SHARE}) {_BEEN} {verb}"
            rf"(?:{_BY}{_GRADES}|{_GRADES},?{_BY}|{TO_GRADE}{FROM_GRADE})",
            tuple(GRADES),
            direction,
        )
        for way, verb, direction in _WAYS
    ),
    replace(
        graded(
            "moved",
            rf"{BROKER}{_MOVED} (?:{_RATING}{ON_SHARE}?|{SHARE}(?: {_RATING})?|{{name:share}})"
            rf"(?:{TO_GRADE}{FROM_GRADE}|{FROM_GRADE}{TO_GRADE})",
            tuple(GRADES),
            None,
        ),
        direction=_direction,
        outcome=lambda match: _OUTCOMES.get(_direction(match), Outcome.NEUTRAL),
    ),
    replace(
        graded(
            "kept",
            rf"{BROKER}(?:{KEEPS}|(?<=\b(?:has|have|had) )){GRADE % 'grade'}"
            rf"(?:{_WITH_TARGET}?{ON_SHARE}|{_WITH_TARGET}"
            r"|(?<=\b(?:rating|recommendation))(?! (?:on|for|of)\b))",
            ("rating", "recommendation", *GRADES),
            None,
        ),
        needs=_KEPT,
    ),
    graded(
        "kept_at",
        rf"{BROKER}(?:{KEEPS}{_RATING}{ON_SHARE}? (?:at|of) {GRADE % 'grade'}{ON_SHARE}?"
        rf"|(?:rates?|rated) {SHARE} (?:(?:at|as) )?{GRADE % 'grade'})",
        ("rating", "recommendation", "rate"),
        None,
    ),
    graded(
        "initiated",
        rf"{BROKER}(?:initiat(?:es?|ed)|start(?:s|ed)|resum(?:es?|ed)|reinstat(?:es?|ed)|begins?|began"
        r"|assum(?:es?|ed)) "
        rf"(?:(?:research )?coverage{ON_SHARE}?|{{enterprise:share}}) (?:with|at) {GRADE % 'grade'}",
        ("coverage", "initiat", "start", "resum", "reinstat"),
        None,
    ),
    graded(
        "initiated_passive",
        rf"(?:{SHARE}|coverage{ON_SHARE}) {_BEEN} (?:initiated|started|resumed|reinstated)"
        rf"(?:{_BY} (?:with|at) {GRADE % 'grade'}|(?: (?:with|at) {GRADE % 'grade'}){_WITH_TARGET}?{_BY})",
        ("initiated", "started", "resumed", "reinstated"),
        None,
    ),
    replace(
        graded(
            "consensus",
            # "MSFT stock" with a name that no list knows is no stock that the text spoke of.
            rf"(?:(?<!(?-i:\p{{Lu}}\S*) ){SHARE} (?:currently |now )?(?:has|have|carries|holds|earns)"
            rf" (?:an? |the )?{_OF_MANY} (?:(?:analyst |broker )?{_RATING} of )?"
            rf"|(?:analysts|brokers) (?:\w+ )?(?:have|give) (?:an? |the )?{_OF_MANY} {_RATING} of "
            rf"(?={GRADE % 'told'}{ON_SHARE})"
            rf"|{_OF_MANY} (?:analyst |broker )?{_RATING}{ON_SHARE} is ){GRADE % 'grade'}",
            ("consensus", "average"),
            None,
        ),
        stands_for=share_of_many,
        speaker=None,
        modality=Modality.REFERENCE,  # what all brokers together hold is the state of things, no news
    ),
)

KIND: Final = Kind(
    name="analyst_rating",
    tells=frozenset({EventKind.ANALYST_RATING}),
    rules=RULES,
    examples=EXAMPLES,
    silent=SILENT,
)
