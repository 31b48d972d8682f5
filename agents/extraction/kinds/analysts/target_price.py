"""Brokers' target prices for a share: raised or cut, to what and from what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import regex

from agents.extraction.figures.quantities import Quantity
from agents.extraction.kinds.analysts import market_target
from agents.extraction.kinds.analysts.analyst_phrase import (
    BROKER,
    GRADE,
    HOUSE,
    INTENT,
    KEEPS,
    ON_SHARE,
    SHARE,
    TARGET_TOLD,
    fact_unless_past,
    house,
    share,
    share_of_many,
    sum_of,
)
from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.rules.rule import Match, Rule
from agents.extraction.names.houses import BROKERS
from agents.reference import Instrument
from schemas.event import Direction, EventKind, Modality, NamedValue, Outcome

_TRIGGERS = ("target price", "price target", "price objective", "pt", "pts", "tp", "fair value estimate")
_TARGET = r"(?:price targets?|target prices?|price objective|target price|PTs?\b|TP\b|fair value estimate)"
_RAISED = (
    r"(?:rais(?:es?|ed|ing)|lift(?:s|ed|ing)?|hik(?:es?|ed|ing)|boost(?:s|ed|ing)?|increas(?:es?|ed|ing)"
    r"|up(?:s|ped)|bump(?:s|ed)(?: up)?|doubl(?:es?|ed|ing))"
)
_CUT = (
    r"(?:cut(?:s|ting)?|lower(?:s|ed|ing)?|trim(?:s|med|ming)?|slash(?:es|ed|ing)?|reduc(?:es?|ed|ing)"
    r"|drop(?:s|ped|ping)?|halv(?:es?|ed|ing))"
)
_MOVED = r"(?:adjust(?:s|ed)|revis(?:es?|ed)|mov(?:es?|ed)|chang(?:es?|ed))"
_WORDS = r"(?:[\p{L}'-]++ ){0,3}?"

_TO = (
    rf"(?:(?: by {{percent}})? to {sum_of('target')}(?:,? (?:up |down )?(?:from|versus|vs\.?) "
    rf"(?:{_WORDS}){sum_of('before')})?)"
)
_FROM = rf"(?: (?:by {{percent:change}} )?from {sum_of('before')} to {sum_of('target')})"
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


def targeted(name: str, needs: str, pattern: str, direction: Direction | None) -> Rule:
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
        modality=fact_unless_past,
        own_words=INTENT,
        settled=True,
    )


_OUTCOMES: Final = {Direction.UP: Outcome.GOOD, Direction.DOWN: Outcome.BAD}
_BEFORE_THE_VERB = (
    # Who acts stands behind "after": "Acme fell after Barclays cut it and lowered its price target".
    rf"(?:{HOUSE}(?:(?:(?!\b(?:after|when|since)\b)[^;:.]){{0,70}}?\b(?:and|while|but|as it)"
    r" (?:also )?)?)?(?:(?<=^|[\s(])(?:slightly"
    rf"|also|further|modestly|nearly|almost) )?"
)
_VERBS = (("raised", _RAISED, Direction.UP), ("cut", _CUT, Direction.DOWN), ("moved", _MOVED, None))

# "Has a buy rating on Acme with a price target of $60", whoever gave it, and however.
_STATED: Final = (
    rf"(?:{BROKER}(?:{KEEPS}|(?<=\b(?:has|have|had) )|(?:initiat|start|resum|reinstat|assum)(?:es?|s|ed) "
    rf"(?:research )?coverage{ON_SHARE} (?:with|at) ))?{GRADE % 'grade'}(?:,? from {GRADE % 'before_it'})?"
    rf"{ON_SHARE}?(?:,? (?:and|with|alongside)|,) {TARGET_TOLD}{ON_SHARE}?"
)
# "Left its target at 110 euros", beside a grade.
_KEPT: Final = (
    rf"(?:{BROKER}(?:[^;:.]{{0,70}}?\b(?:and|while|but) (?:also )?)?)?\b(?:{KEEPS}|(?:left|leaves|leaving)"
    rf" (?:its|the|his|her) )(?:(?:its|the|price) )*target(?: price)?{ON_SHARE}? (?:unchanged )?at"
    rf" {sum_of('target')}"
)
_MANY: Final = (
    r"\b(?:average|mean|median|consensus) (?:(?:12-month|one-year|analysts?'?) )*"
    rf"(?:{{enterprise:share}}(?:'s?)? )?(?:(?:12-month|one-year|stock|share) )*{_TARGET}{ON_SHARE}?"
    rf"(?: (?:stands|sits|currently stands) at| is| of| at|,) {sum_of('target')}{ON_SHARE}?"
)
_ITS: Final = r"(?:its|the|his|her|their)"


def _priced(match: Match) -> Instrument | None:
    """Return the share of a bare 'target': who sets it grades shares, so no firm aims at itself."""
    text, passage = match.rendering.passage.text, match.rendering.passage
    at_work = _GRADED.search(text, passage.start, passage.end) or BROKERS.search(match.words("house"))
    return share(match) if at_work else None


_GRADED: Final = regex.compile(rf"(?i)\b(?:{GRADE % 'any'})|\b(?:brokers?|brokerage|analysts?)\b")

RULES: Final = (
    replace(targeted("stated", r"\b(?:target|price objective)", _STATED, None), triggers=("target",)),
    replace(targeted("kept", r"\btarget", _KEPT, None), triggers=("target",), stands_for=_priced),
    replace(
        targeted("of_many", rf"\b{_TARGET}", _MANY, None),
        stands_for=share_of_many,
        speaker=None,
        modality=Modality.REFERENCE,  # an average of targets is the state of things, no news
    ),
    *(
        replace(
            targeted(
                f"{name}_bare",
                rf"\b{verb} [^.;:]{{0,60}}?\btarget\b(?! price)",
                rf"{_BEFORE_THE_VERB}\b{verb} (?:{_ITS} {{enterprise:share}}(?:'s?)? target(?:{_TO}|{_FROM})"
                rf"|{_ITS} (?:{{number}}-month )?target(?:{ON_SHARE}(?:{_TO}|{_FROM}|)|{_TO}|{_FROM}))",
                direction,
            ),
            triggers=("target",),
            stands_for=_priced,
        )
        for name, verb, direction in _VERBS
    ),
    *(
        replace(
            targeted(
                f"{name}_bare_passive",
                rf"\btarget\b [^.;:]{{0,30}}?{verb}",
                rf"(?<!price )\btarget (?:(?:is|was) )?{verb}(?:{_TO}|{_FROM})",
                direction,
            ),
            triggers=("target",),
            stands_for=_priced,
        )
        for name, verb, direction in (
            ("raised", rf"(?:{_RAISED}|rises|rose)", Direction.UP),
            ("cut", rf"(?:{_CUT}|falls|fell)", Direction.DOWN),
        )
    ),
    *(
        targeted(
            name,
            rf"\b{verb} [^.;:]{{0,80}}?\b{_TARGET}",
            rf"{_BEFORE_THE_VERB}\b{verb} {_OWNED}{_OF}(?:{_TO}|{_FROM}{'' if direction is None else '|'})",
            direction,
        )
        for name, verb, direction in _VERBS
    ),
    *(
        targeted(
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
            {"kind": "analyst_rating", "entity_id": "company:XETR:SIE", "speaker_firm": "UBS"},
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
    # With a grade, before the share or after it; at what it was; and what all brokers say together.
    Example(
        "UBS maintains a hold rating and target price of 95 euros on BMW.",
        (
            {"kind": "analyst_rating", "entity_name": "BMW", "values": {"rating": 3.0}},
            {"kind": "target_price", "entity_name": "BMW", "values": {"target_price": 95.0}},
        ),
    ),
    Example(
        "He currently has a buy rating on Nvidia with a $210 price target, which is 14% higher.",
        (
            {"kind": "analyst_rating", "entity_name": "Nvidia"},
            {"kind": "target_price", "entity_name": "Nvidia", "values": {"target_price": 210.0}},
        ),
    ),
    Example(
        "Vestas: UBS upgrades to buy from hold, target raised to 170 crowns from 140.",
        (
            {"kind": "analyst_rating", "entity_name": "Vestas", "direction": "up"},
            {"kind": "target_price", "entity_name": "Vestas", "direction": "up", "speaker_firm": "UBS"},
        ),
    ),
    Example(
        "Berenberg hikes its Novo Nordisk target to 900 crowns from 820, citing an improved sales outlook.",
        ({"kind": "target_price", "entity_name": "Novo Nordisk", "direction": "up"},),
    ),
    Example(
        "Adidas fell 2% after Jefferies cut it to sell and slashed its target price to 150 euros.",
        (
            {"kind": "equity_move"},
            {"kind": "analyst_rating", "entity_name": "Adidas", "speaker_firm": "Jefferies"},
            {"kind": "target_price", "entity_name": "Adidas", "speaker_firm": "Jefferies"},
        ),
    ),
    Example(
        "CIMB maintains a buy rating on Nvidia and keeps its target price at $200.",
        (
            {"kind": "analyst_rating"},
            {"kind": "target_price", "direction": None, "values": {"target_price": 200.0}},
        ),
    ),
    Example(
        "Siemens said on Monday that orders grew.\n\nBarclays lowered its price target for the stock to 180 "
        "euros from 210 euros.",
        ({"kind": "target_price", "entity_id": "company:XETR:SIE", "direction": "down"},),
    ),
    Example(
        "The average Nvidia price target of $205 implies 12% upside.",
        ({"kind": "target_price", "entity_name": "Nvidia", "values": {"target_price": 205.0}},),
    ),
    Example(
        "Nvidia's price target was raised to $200 from $180 by Citi.",
        ({"kind": "target_price", "entity_name": "Nvidia", "direction": "up", "speaker_firm": "Citi"},),
    ),
)

SILENT: Final = (
    "The average price target of $180 implies an upside of 12%.",
    "Siemens raised its target to 5 billion euros from 4 billion.",
    "Siemens cut its target for Nvidia, citing weaker sales.",
    "Siemens left its target at 5 billion euros.",
    "Siemens said on Monday that orders grew.\n\nWe are lowering our price target to $160 from $164.",
    "Nvidia hit a target price that it had long been given.",
)

KIND: Final = Kind(
    name="target_price",
    tells=frozenset({EventKind.TARGET_PRICE}),
    rules=(*RULES, *market_target.RULES),
    examples=(*EXAMPLES, *market_target.EXAMPLES),
    silent=(*SILENT, *market_target.SILENT),
)
