"""How likely markets hold a central bank's next step to be: 'traders see an 85% chance of a cut in December'.

The figure and the step stand in one clause, in either order; the bank is named there, or the tool says whose
futures they are, or it is the one spoken of.  `previous` is how likely the step was held to be before: where
that was more, the news is that less of it is awaited, which points the other way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

import regex

from agents.extraction.figures import quantities
from agents.extraction.figures.quantities import Quantity
from agents.extraction.kinds.economy.central_banks import bank_of_story
from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.monetary.rate_expectations import (
    OPPOSITE,
    OUTCOMES,
    bank_awaited,
    expectation_rule,
    values_awaited,
)
from agents.extraction.kinds.rules.rendering import SIGN_OF, Rendering
from agents.extraction.kinds.rules.rule import Match, Rule
from agents.reference import Institution, institutions
from schemas.event import Direction, Modality, NamedValue

_PERCENT: Final = SIGN_OF["percent"]
_BANK: Final = SIGN_OF["central_bank"]
_SIZES: Final = SIGN_OF["bp"] + SIGN_OF["points"]
_CHANCE: Final = r"(?:chances?|probabilit(?:y|ies)|likelihood|odds)"
_PLAIN: Final = rf"[^;{_PERCENT}]"
# 'An 85% chance of a cut', 'the odds of a cut stood at 68%', 'a December cut is only 12% priced in'.
_FORMS: Final = (
    rf"(?P<probability>{_PERCENT})(?: \w+)?[- ](?:{_CHANCE}|likely)\b(?P<behind>[^;:{_PERCENT}]{{3,90}})",
    (
        rf"\b{_CHANCE} (?:of|that|for|the) (?P<between>{_PLAIN}{{3,90}}?)"
        rf" (?:(?:f[ae]ll|fell|dropp?(?:ed|ing)|slid|slipped|sank|declined|eased|rose|r[io]s(?:e|en|ing)"
        rf"|climb(?:ed|ing)"
        rf"|jumped|increased|stood|stands?|is|are|was|were|now) )?(?:at|to|is|are|was|were)"
        rf" (?:\w+ ){{0,2}}?(?P<probability>{_PERCENT})"
    ),
    (
        rf"\b(?P<ahead>{_PLAIN}{{3,70}}?) (?:is|are|was|were|being) (?:\w+ ){{0,3}}?"
        rf"(?P<probability>{_PERCENT}) (?:\w+ )?(?:priced|discounted)\b"
    ),
)
_ODDS: Final = tuple(regex.compile(form, regex.IGNORECASE) for form in _FORMS)
_STEPS: Final = regex.compile(
    r"\b(?:(?P<flat>no (?:\w+ )?(?:cuts?|change|hikes?|moves?)|hold(?:s|ing)?|pausing|paus(?:e|es)|unchanged"
    r"|stand(?:s|ing)? pat|keep(?:s|ing)?|leav(?:e|es|ing)|skip(?:s|ping)?)"
    r"|(?P<down>cut(?:s|ting)?|reduc(?:tions?|es?|ing)|lower(?:s|ing)?|eas(?:es?|ing)|trim(?:s|ming)?)"
    r"|(?P<up>hik(?:es?|ing)|rais(?:es?|ing)|increas(?:es?|ing)|lift(?:s|ing)?|tighten(?:s|ing)?))\b",
    regex.IGNORECASE,
)
_WAYS: Final = {"flat": Direction.FLAT, "down": Direction.DOWN, "up": Direction.UP}
# What else is cut or raised, and what says that it is rates.
_OTHER: Final = regex.compile(
    r"\b(?:tax(?:es)?|price|jobs?|output|production|supply|dividend|spending|tariffs?|dut(?:y|ies)|budget|aid"
    r"|staff|ratings?|guidance|forecasts?|wages?|workforce|quotas?)\b",
    regex.IGNORECASE,
)
_OF_RATES: Final = regex.compile(
    rf"\b(?:rates?|borrowing costs|policy|point|bps?)\b|[{_BANK}{_SIZES}]", regex.IGNORECASE
)
_MARKETS: Final = regex.compile(
    r"\b(?:FedWatch|fed funds|(?:rate|interest[- ]rate|money)[- ]?(?:market|futures|swap)s?|swaps?"
    r"|futures)\b",
    regex.IGNORECASE,
)
# What names a bank without its name.
_NAMED_FOR: Final = (
    (regex.compile(r"\bFedWatch\b|\bfed[- ]funds\b", regex.IGNORECASE), "central_bank:FED"),
    (regex.compile(r"\bBank Rate\b"), "central_bank:BOE"),
)
_A_BANK: Final = regex.compile(r"\b(?:[Cc]entral|Reserve|National) [Bb]ank\b")
_BEFORE: Final = regex.compile(
    rf"[^;{_PERCENT}]{{0,70}}?\b(?:from|versus|vs\.?|against|compared (?:with|to)|than) (?:\w+ ){{0,4}}?"
    rf"(?P<previous>{_PERCENT})",
    regex.IGNORECASE,
)
_THEN: Final = regex.compile(
    r"\b(?:(?:week|month|day|year)s? (?:ago|earlier|before)|had|last (?:week|month)|previously|yesterday)\b"
    r"[^;,]{0,60}$",
    regex.IGNORECASE,
)
_FELL: Final = regex.compile(
    r"\b(?:f[ae]ll|fell|dropped|slid|slipped|sank|declined|eased|collapsed|down) to\b"
)
_REACH: Final = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class OddsRule(Rule):
    """The rule of how likely a step is held to be: whose and which way is read around the figure."""

    def matches(self, rendering: Rendering) -> Iterator[Match]:
        """Yield each figure with the step that it is the likelihood of."""
        for pattern in _ODDS:
            for found in pattern.finditer(rendering.text):
                told = _told(rendering, found)
                if told is not None:
                    yield told


def _in_basis_points(size: Quantity) -> Quantity:
    """Return a step in basis points, of which a percentage point has a hundred."""
    factor = 1 if size.unit == quantities.BASIS_POINTS else 100
    return Quantity(round(abs(size.value) * factor, 6), quantities.BASIS_POINTS)


def _told(rendering: Rendering, found: regex.Match[str]) -> Match | None:
    """Return the match of a likelihood, None where it is that of something else than a step of rates."""
    part = next(name for name in ("behind", "between", "ahead") if name in found.groupdict())
    start, end = found.span(part)
    step = _STEPS.search(rendering.text, start, end)
    if step is None or _OTHER.search(rendering.text, start, step.end() + 1):
        return None
    clause = rendering.text[start:end]
    if not _OF_RATES.search(clause) and not _MARKETS.search(rendering.text):
        return None
    first, last = min(found.start(), step.start()), max(step.end(), found.end("probability"))
    groups = {"probability": found.span("probability")}
    size = next((start + at for at, sign in enumerate(clause) if sign in _SIZES), None)
    given: dict[str, Any] = {}
    if size is not None:
        groups["change"], given["change"] = (size, size + 1), _in_basis_points(rendering.values[size].value)
    before = _BEFORE.match(rendering.text, max(step.end(), found.end("probability")))
    if before is not None:
        groups["previous"] = before.span("previous")
    bank = clause.find(_BANK)
    if bank >= 0:
        groups["bank"] = (start + bank, start + bank + 1)
    way = _WAYS[step.lastgroup or ""]
    match = Match(rendering, groups, first, last)
    given |= {"step": way, "way": OPPOSITE.get(way, way) if _is_less(match) else way}
    return replace(match, given=given)


def _is_less(match: Match) -> bool:
    """Say whether the step was held to be likelier before."""
    now, before = match.value("probability"), match.value("previous")
    if isinstance(now, Quantity) and isinstance(before, Quantity):
        return before.value > now.value
    return _FELL.search(match.rendering.text, match.start, match.end) is not None


def _bank(match: Match) -> Any:
    """Return whose step it is: the bank beside it, that of the futures, or the one spoken of."""
    named = match.value("bank")
    if isinstance(named, Institution):
        return named
    passage = match.rendering.passage
    text = passage.text[passage.start : passage.end]
    meant = next((bank for sign, bank in _NAMED_FOR if sign.search(text)), None)
    if meant:
        return institutions()[meant]
    return bank_awaited(match) or (bank_of_story(passage) if _A_BANK.search(text) else None)


def _values(match: Match) -> Iterator[NamedValue]:
    # How often is told only of several steps: the one of 'a cut' is what is likely.
    yield from (value for value in values_awaited(match) if value.name != "steps" or value.value > 1)
    before = match.value("previous")
    if isinstance(before, Quantity):
        yield NamedValue(name="previous", value=before.value, unit="percent", **match.stated("previous"))


def _modality(match: Match) -> Modality:
    text = match.rendering.text
    then = _THEN.search(text, max(0, match.start - _REACH), match.start)
    return Modality.REFERENCE if then else Modality.OUTLOOK


_EXPECTED: Final = expectation_rule("odds", "", Direction.FLAT)
RULES: Final = (
    OddsRule(
        name=_EXPECTED.name,
        tells=_EXPECTED.tells,
        triggers=("chance", "probab", "likelihood", "odds", "likely", "priced", "discounted"),
        needs=rf"\A(?=.*{_PERCENT})(?=.*(?:chance|probab|likel|odds|priced|discounted))",
        pattern="|".join(_FORMS),
        entity="bank",
        stands_for=_bank,
        direction=lambda match: match.given["way"],
        outcome=lambda match: OUTCOMES[match.given["way"]],
        values=_values,
        modality=_modality,
        settled=True,
        day=_EXPECTED.day,
    ),
)

_CUT: Final = {"kind": "rate_decision", "direction": "down", "outcome": "good", "modality": "outlook"}
EXAMPLES: Final = (
    Example(
        "Traders were pricing in an 85% chance of a 25-basis-point cut in December, CME's FedWatch showed,"
        " up from 62% a week earlier.",
        (
            _CUT
            | {
                "entity_id": "central_bank:FED",
                "values": {"probability": 85, "previous": 62, "change": -25},
            },
        ),
    ),
    Example(
        "The odds of a Bank of England cut next month stood at 68%, swaps showed.",
        (_CUT | {"entity_id": "central_bank:BOE", "values": {"probability": 68}},),
    ),
    Example(
        "A December cut by the Bank of Canada is only 12% priced in.",
        (_CUT | {"entity_id": "central_bank:BOC", "values": {"probability": 12}},),
    ),
    Example(
        "Swaps now imply just an 8% chance of a Riksbank cut in December, from 20% before the data.",
        (
            {
                "kind": "rate_decision",
                "entity_id": "central_bank:RIKSBANK",
                "direction": "up",
                "outcome": "bad",
            },
        ),
    ),
    Example(
        "Investors see a 72% chance of a hold by the ECB next month.",
        ({"kind": "rate_decision", "direction": "flat", "values": {"probability": 72}},),
    ),
)
SILENT: Final = (
    "The Riksbank governor's party has a 60% chance of tax cuts being passed, bookmakers say.",
    "The economist put the odds of an output cut by the group at 70%.",
    "Forecasters see an 80% chance of snow in December.",
)
