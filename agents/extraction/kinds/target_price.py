"""Brokers' target prices for a share: raised or cut, to what and from what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from agents.extraction.kinds import market_target
from agents.extraction.kinds.analyst_phrase import GRADE, HOUSE, INTENT, SHARE, house, share
from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.rule import Match, Rule
from agents.extraction.quantities import Quantity
from schemas.event import Direction, EventKind, NamedValue, Outcome

_TRIGGERS = ("target price", "price target", "price objective", "pt", "pts", "tp", "fair value estimate")
_TARGET = r"(?:price targets?|target prices?|price objective|target price|PTs?\b|TP\b|fair value estimate)"
_RAISED = (
    r"(?:rais(?:es?|ed|ing)|lift(?:s|ed|ing)?|hik(?:es?|ed|ing)|boost(?:s|ed|ing)?|increas(?:es?|ed|ing)"
    r"|up(?:s|ped)|bump(?:s|ed)(?: up)?)"
)
_CUT = (
    r"(?:cut(?:s|ting)?|lower(?:s|ed|ing)?|trim(?:s|med|ming)?|slash(?:es|ed|ing)?|reduc(?:es?|ed|ing)"
    r"|drop(?:s|ped|ping)?)"
)
_MOVED = r"(?:adjust(?:s|ed)|revis(?:es?|ed)|mov(?:es?|ed)|chang(?:es?|ed))"
_WORDS = r"(?:[\p{L}'-]++ ){0,3}?"


def _sum(name: str) -> str:
    """Return the pattern of a sum: a figure, or a currency's code with its figure, which no list knows."""
    return (
        rf"(?:(?:{{money:{name}}}|{{number:{name}_bare}}"
        rf"|(?P<{name}_written>(?-i:[A-Z]{{3}})\s?\d[\d,]*+(?:\.\d++)?))"
        r"(?:/(?:sh|share)| a share| per share|p\b)?)"
    )


_TO = (
    rf"(?:(?: by {{percent}})? to {_sum('target')}(?:,? (?:up |down )?(?:from|versus|vs\.?) "
    rf"(?:{_WORDS}){_sum('before')})?)"
)
_FROM = rf"(?: (?:by {{percent:change}} )?from {_sum('before')} to {_sum('target')})"
_OWNED = rf"(?:{SHARE} (?:12-month |one-year |share )?{_TARGET}"
_OF = (
    rf"|(?:(?:its|the|his|her|their|a|our|12-month|share) ){{0,3}}{_TARGET}(?:(?: and (?:\w+ ){{1,2}})? "
    rf"(?:on|for|of) {SHARE}|(?! (?:on|for|of) )))"
)


def _direction(match: Match) -> Direction | None:
    target, before = _value(match, "target"), _value(match, "before")
    if target is None or before is None or target == before:
        return None
    return Direction.UP if target > before else Direction.DOWN


def _outcome(match: Match) -> Outcome:
    return {Direction.UP: Outcome.GOOD, Direction.DOWN: Outcome.BAD}.get(_direction(match), Outcome.NEUTRAL)  # type: ignore[arg-type]


def _value(match: Match, name: str) -> float | None:
    told = _told(match, name)
    return told[0] if told else None


def _told(match: Match, name: str) -> tuple[float, str | None] | None:
    """Return a sum and its currency as the match has them."""
    quantity = match.value(name) or match.value(f"{name}_bare")
    if isinstance(quantity, Quantity):
        return quantity.value, quantity.currency
    written = match.words(f"{name}_written")
    return (float(written[3:].replace(",", "")), written[:3]) if written else None


def _values(match: Match) -> Iterator[NamedValue]:
    told = {group: _told(match, group) for group in ("target", "before")}
    # 'to $190 from 180': one mark of the currency serves both.
    currency = next((value[1] for value in told.values() if value and value[1]), None)
    for group, name in (("target", "target_price"), ("before", "previous")):
        value = told[group]
        if value is not None:
            stated = next(it for it in (group, f"{group}_bare", f"{group}_written") if it in match.groups)
            yield NamedValue(name=name, value=value[0], currency=value[1] or currency, **match.stated(stated))


def _rule(name: str, needs: str, pattern: str, direction: Direction | None) -> Rule:
    """Return a rule for targets that its verb moves that way, or that their own figures move."""
    return Rule(
        name=name,
        tells=EventKind.TARGET_PRICE,
        triggers=_TRIGGERS,
        pattern=pattern,
        needs=needs,
        entity="share",
        stands_for=share,
        speaker=house,
        direction=direction or _direction,
        outcome=_OUTCOMES[direction] if direction else _outcome,
        values=_values,
        own_words=INTENT,
        settled=True,
    )


_OUTCOMES: Final = {Direction.UP: Outcome.GOOD, Direction.DOWN: Outcome.BAD}
_BEFORE_THE_VERB = (
    rf"(?:{HOUSE}(?:[^;:.]{{0,70}}?\b(?:and|while|but|as it) (?:also )?)?)?(?:(?<=^|[\s(])(?:slightly"
    rf"|also|further|modestly) )?"
)
_VERBS = (("raised", _RAISED, Direction.UP), ("cut", _CUT, Direction.DOWN), ("moved", _MOVED, None))

# "Started coverage of Acme with an outperform rating and a $56 target".
_SET: Final = (
    rf"{HOUSE}(?:initiat(?:es?|ed)|start(?:s|ed)|resum(?:es?|ed)|begins?|began|assum(?:es?|ed)) "
    rf"(?:research )?coverage (?:on|of) {SHARE} (?:with|at) {GRADE % 'grade'}(?:,? (?:and|with)|,)"
    rf"(?: (?:an?|the|its))? (?:{_sum('target')} (?:price )?target"
    rf"|(?:12-month )?(?:price )?target(?: price)? (?:of|at) {_sum('target')})"
)

# "Has a buy rating on Acme with a price target of $60".
_STATED: Final = (
    rf"{HOUSE}(?:(?:keeps?|kept|maintains?|maintained|reiterates?|reiterated|retains?|retained|reaffirms?"
    r"|reaffirmed) "
    rf"(?:(?:its|their|his|her) )?|(?<=\b(?:has|have) )){GRADE % 'grade'} (?:on|for) {SHARE}(?:,? (?:and"
    r"|with))"
    rf"(?: (?:an?|the|its))? (?:{_sum('target')} (?:price )?target"
    rf"|(?:12-month )?(?:price )?target(?: price)? (?:of|at) {_sum('target')})"
)

RULES: Final = (
    replace(_rule("stated", r"\btarget", _STATED, None), triggers=("target",)),
    replace(_rule("set", r"\bcoverage\b.*?\btarget", _SET, None), triggers=("coverage",)),
    *(
        _rule(
            name,
            rf"\b{verb} [^.;:]{{0,80}}?\b{_TARGET}",
            rf"{_BEFORE_THE_VERB}\b{verb} {_OWNED}{_OF}(?:{_TO}|{_FROM}{'' if direction is None else '|'})",
            direction,
        )
        for name, verb, direction in _VERBS
    ),
    *(
        _rule(
            f"{name}_passive",
            rf"\b{_TARGET}[^.;:]{{0,60}}? {verb}",
            rf"(?:{SHARE} )?{_TARGET}(?: (?:on|for|of) {SHARE})? (?:(?:is|was|were|has been|had been"
            rf"|gets) )?{verb}"
            rf"(?: by {{firm:house}})?(?:{_TO}|{_FROM})(?: (?:by|at) {{firm:house}})?",
            direction,
        )
        for name, verb, direction in _VERBS
    ),
)

EXAMPLES: Final = (
    Example(
        "Jefferies started coverage of Siemens with an underperform rating and a $56 target.",
        (
            {"kind": "analyst_rating"},
            {"kind": "target_price", "entity_id": "company:XETR:SIE", "values": {"target_price": 56.0}},
        ),
    ),
    Example(
        "Jefferies raised its price target on Siemens to 240 euros from 210 euros.",
        (
            {
                "kind": "target_price",
                "entity_id": "company:XETR:SIE",
                "direction": "up",
                "outcome": "good",
                "speaker_firm": "Jefferies",
                "values": (
                    NamedValue(name="target_price", value=240.0, currency="EUR"),
                    NamedValue(name="previous", value=210.0, currency="EUR"),
                ),
            },
        ),
    ),
    Example(
        "Barclays cut BP's target price to 410 pence from 450 pence.",
        ({"kind": "target_price", "entity_name": "BP", "direction": "down", "outcome": "bad"},),
    ),
    Example(
        "Kestrel Securities analyst Mona Reyes lifts her price target for Nvidia to $190.",
        (
            {
                "kind": "target_price",
                "entity_name": "Nvidia",
                "direction": "up",
                "speaker": "Mona Reyes",
                "speaker_firm": "Kestrel Securities",
            },
        ),
    ),
    Example(
        "Siemens said orders grew. UBS keeps a buy rating while raising the stock's target price to "
        "EUR250 from EUR230.",
        (
            {
                "kind": "target_price",
                "entity_id": "company:XETR:SIE",
                "speaker_firm": "UBS",
                "direction": "up",
            },
        ),
    ),
    Example(
        "HSBC adjusted its price target on Nvidia to $110 from $140.",
        ({"kind": "target_price", "direction": "down", "outcome": "bad"},),
    ),
    Example(
        "Nvidia's price target was raised to $200 from $180 by Citi.",
        ({"kind": "target_price", "entity_name": "Nvidia", "direction": "up", "speaker_firm": "Citi"},),
    ),
)

SILENT: Final = (
    "Wall Street's median 12-month price target for Nvidia is $180.",
    "The average price target of $180 implies an upside of 12% for Nvidia.",
    "Nvidia hit a target price that it had long been given.",
)

KIND: Final = Kind(
    name="target_price",
    tells=frozenset({EventKind.TARGET_PRICE}),
    rules=(*RULES, *market_target.RULES),
    examples=(*EXAMPLES, *market_target.EXAMPLES),
    silent=(*SILENT, *market_target.SILENT),
)
