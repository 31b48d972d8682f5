"""Brokers' ratings of a share: raised, cut, or given for the first time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from agents.extraction.kinds.analyst_phrase import (
    FROM_GRADE,
    GRADE,
    GRADES,
    HOUSE,
    INTENT,
    SHARE,
    TO_GRADE,
    grade,
    house,
    share,
)
from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.rule import Match, Rule
from schemas.event import Direction, EventKind, NamedValue, Outcome

_GRADES = rf"(?:{TO_GRADE}{FROM_GRADE}?|{FROM_GRADE}{TO_GRADE})"
_RAISED = r"(?:rais(?:es?|ed|ing)|lift(?:s|ed|ing)?|increas(?:es?|ed|ing)|mov(?:es?|ed)|chang(?:es?|ed))"
_CUT = r"(?:cut(?:s|ting)?|lower(?:s|ed|ing)?|reduc(?:es?|ed|ing)|drop(?:s|ped|ping)?)"
_LIFTED = r"(?:rais(?:es?|ed|ing)|lift(?:s|ed|ing)?|boost(?:s|ed)?)"
_RATING = r"(?:(?:its|the|their|his|her|investment|stock|share|analyst) ){0,3}(?:rating|recommendation)"
# A broker acts on a share, or gives it a grade; most upgrades are of software.
_NEEDS = (
    rf"\b(?:{GRADE % 'any'})|grad(?:es?|ed|ing) (?:the |its )?(?:{{company}}|stock|shares|it\b|them\b"
    rf"|\p{{Lu}})|{{company}}[^.]{{0,30}}? (?:up|down)graded"
)
_UNIT = "grade"
_BUY, _HOLD = 4, 3


def _values(match: Match) -> Iterator[NamedValue]:
    """Yield the grades told, from 1 (strong sell) to 5 (strong buy)."""
    for group, name in (("grade", "rating"), ("before", "previous")):
        told = grade(match, group)
        if told is not None:
            yield NamedValue(name=name, value=float(told), unit=_UNIT, **match.stated(group))


def _outcome_of_first(match: Match) -> Outcome:
    told = grade(match, "grade")
    if told is None or told == _HOLD:
        return Outcome.NEUTRAL
    return Outcome.GOOD if told >= _BUY else Outcome.BAD


def _rule(name: str, pattern: str, triggers: tuple[str, ...], direction: Direction | None) -> Rule:
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


_OUTCOMES: Final = {Direction.UP: Outcome.GOOD, Direction.DOWN: Outcome.BAD}
_WAYS = (("up", _RAISED, Direction.UP), ("down", _CUT, Direction.DOWN))

RULES: Final = (
    *(
        _rule(
            f"{way}graded",
            rf"{HOUSE}{way}grad(?:es?|ed|ing) (?:{SHARE}{_GRADES}?|{{name:share}}{_GRADES})",
            (f"{way}grad",),
            direction,
        )
        for way, _, direction in _WAYS
    ),
    *(
        _rule(
            f"{way}graded_passive",
            rf"{SHARE} (?:(?:is|was|were|has been|have been|had been|been|gets) )?(?:{way}graded|(?:an? "
            rf")?{way}grade)"
            rf"(?: (?:by|at|from) (?:analysts at )?{{firm:house}})?{_GRADES}(?:,? (?:by|at) (?:analysts "
            rf"at )?{{firm:house}})?",
            (f"{way}grad",),
            direction,
        )
        for way, _, direction in _WAYS
    ),
    *(
        _rule(
            f"{way}graded_by",
            rf"{SHARE} (?:is|was|were|has been|have been|had been|been|gets) {way}graded (?:by|at) "
            rf"(?:analysts at )?{{firm:house}}",
            (f"{way}grad",),
            direction,
        )
        for way, _, direction in _WAYS
    ),
    *(
        _rule(
            f"rating_{way}",
            rf"{HOUSE}{verb} (?:{_RATING} (?:on|for|of) {SHARE}|{SHARE} {_RATING}){_GRADES}",
            ("rating", "recommendation"),
            direction,
        )
        for way, verb, direction in _WAYS
    ),
    *(
        _rule(
            f"{way}graded_to",
            rf"{HOUSE}{verb} (?:{SHARE}|{{name:share}}){_GRADES}",
            tuple(GRADES),
            direction,
        )
        for way, verb, direction in (("up", _LIFTED, Direction.UP), ("down", _CUT, Direction.DOWN))
    ),
    _rule(
        "kept",
        rf"{HOUSE}(?:(?:keeps?|kept|maintains?|maintained|reiterates?|reiterated|retains?|retained"
        r"|reaffirms?|reaffirmed) "
        rf"(?:(?:its|their|his|her) )?|(?<=\b(?:has|have) )){GRADE % 'grade'} (?:on|for) {SHARE}",
        ("rating", "recommendation", *GRADES),
        None,
    ),
    _rule(
        "initiated",
        rf"{HOUSE}(?:initiat(?:es?|ed)|start(?:s|ed)|resum(?:es?|ed)|begins?|began|assum(?:es?|ed)) "
        rf"(?:research )?coverage"
        rf" (?:on|of) {SHARE} (?:with|at) {GRADE % 'grade'}",
        ("coverage",),
        None,
    ),
)

EXAMPLES: Final = (
    Example(
        "Jefferies cut Siemens to underweight from overweight.",
        ({"kind": "analyst_rating", "entity_id": "company:XETR:SIE", "direction": "down"},),
    ),
    Example(
        "Jefferies upgrades Siemens to “buy” from “hold”.",
        (
            {
                "kind": "analyst_rating",
                "entity_id": "company:XETR:SIE",
                "direction": "up",
                "outcome": "good",
                "speaker_firm": "Jefferies",
                "values": (
                    NamedValue(name="rating", value=4.0, unit="grade"),
                    NamedValue(name="previous", value=3.0, unit="grade"),
                ),
            },
        ),
    ),
    Example(
        "Kestrel Securities analysts have downgraded Nvidia to neutral.",
        (
            {
                "kind": "analyst_rating",
                "entity_name": "Nvidia",
                "direction": "down",
                "outcome": "bad",
                "speaker_firm": "Kestrel Securities",
            },
        ),
    ),
    Example(
        "Nvidia was downgraded to underweight from equal-weight at Barclays.",
        (
            {
                "kind": "analyst_rating",
                "entity_name": "Nvidia",
                "direction": "down",
                "speaker_firm": "Barclays",
                "values": (
                    NamedValue(name="rating", value=2.0, unit="grade"),
                    NamedValue(name="previous", value=3.0, unit="grade"),
                ),
            },
        ),
    ),
    Example(
        "HSBC raised its rating on Siemens to buy from hold.",
        ({"kind": "analyst_rating", "direction": "up", "outcome": "good", "speaker_firm": "HSBC"},),
    ),
    Example(
        "Citi initiates coverage of Nvidia with a sell rating.",
        ({"kind": "analyst_rating", "entity_name": "Nvidia", "outcome": "bad", "direction": None},),
    ),
    Example(
        "Jefferies keeps a buy rating on Nvidia.",
        ({"kind": "analyst_rating", "entity_name": "Nvidia", "outcome": "good", "direction": None},),
    ),
    Example(
        "Siemens slid after Jefferies downgraded the stock to hold.",
        (
            {"kind": "equity_move", "entity_id": "company:XETR:SIE"},
            {"kind": "analyst_rating", "entity_id": "company:XETR:SIE", "direction": "down"},
        ),
    ),
)

SILENT: Final = (
    "Jefferies cut Siemens from its list of favourites.",
    "Siemens upgraded the software of its trains.",
    "Nvidia has a consensus rating of strong buy.",
    "Siemens upgrades its factories to automation.",
)

KIND: Final = Kind(
    name="analyst_rating",
    tells=frozenset({EventKind.ANALYST_RATING}),
    rules=RULES,
    examples=EXAMPLES,
    silent=SILENT,
)
