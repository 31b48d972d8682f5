"""Central banks' decisions on their key rates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

import regex

from agents.extraction.figures import quantities
from agents.extraction.figures.quantities import Quantity
from agents.extraction.kinds.economy.central_banks import (
    BANK,
    BANK_WORDS,
    NAMED_BANK,
    RATES,
    central_bank_of,
    certainty,
)
from agents.extraction.kinds.kind import Kind
from agents.extraction.kinds.monetary import (
    rate_expectations,
    rate_expectations_examples,
    rate_odds,
    rate_steps_to_come,
    reserve_ratio,
)
from agents.extraction.kinds.monetary.rate_decision_examples import EXAMPLES, SILENT
from agents.extraction.kinds.monetary.votes import VotedRule
from agents.extraction.kinds.rules.rendering import SIGN_OF, Rendering
from agents.extraction.kinds.rules.rule import Match, Rule
from agents.extraction.kinds.statements.act_day import day_told_first
from schemas.event import Direction, EventKind, Modality, Outcome

_NEEDS: Final = r"rate|borrowing|\brepo|selic|\bhold|basis|bps?\b|" + "{bp}|{rate}"
# Words between the bank and its verb; 'to' only after a word of deciding.
_LEAD: Final = (
    r"(?:(?!to\b|not\b|\w+n't\b|never\b|for\b|if\b|and\b"
    r"|but\b|as\b|that\b|rate\b)"
    r"[^\s;:,\uE000-\uE0FF]++ |(?:decided|decision|voted|chose|opted|moved|agreed|unanimously"
    r"|decision (?:last week|this week|last month|(?:on )?{date})|was forced|expected|likely|set"
    r"|forecast|poised|unanimously|{number}-\d{1,2}|{number} to {number}) to "
    r"|(?:on )?{date} ){0,6}?"
)
# "Banxico, as Mexico's central bank is known, cut ..."; "the bank's decision to cut".
_ASIDE: Final = r"(?:'s|, (?:as|which|whose|led)\b[^,;:]{3,110},)?"
_UP: Final = (
    r"(?:raised|hiked|lifted|increased|raise|hike|lift|increase|raises|hikes|lifts|bumped up|jacked up)"
)
_DOWN: Final = r"(?:cuts?|lower(?:ed|s)?|trim(?:s|med)?|reduce[sd]?|slashe[sd]|slash|eased|shaved)"
_HELD: Final = r"(?:held|kept|left|maintained|retained|holds|keeps|leaves|maintains|keep|hold|leave|maintain)"
_BY: Final = (
    r"(?: (?:(?!(?:to|at|from|below|above|in|toward|towards)\b)[^\s;:,\uE000-\uE0FF]++ ){0,6}?"
    r"(?:{bp:change}|{points:change}|{percent:change}))"
)
_LEVEL: Final = (
    r"(?:(?: (?:last|this) (?:week|month)|(?: on)? {date})?,? (?:to |at |in "
    r"|from {percent:previous} to )(?:an? |the "
    r"|between |range of |target |new |around |about |roughly |just |zero or "
    r"|record low |\w+-year (?:high|low) (?:of )?)*"
    r"{percent:actual}(?:(?: to | and |-|–|—)?{percent:upper})?(?:,? (?:down |up )?from {percent:previous})?)"
)
# 'Cut rates by 25 basis points on Thursday, taking the deposit rate to 2 %'.
_TAKING: Final = (
    r"(?:(?: on)? {date}|,? as (?:widely )?expected)*,? (?:and )?(?:t[ao]k(?:ing|e)|br(?:inging"
    r"|ought)|leaving|left|keeping"
    r"|lowering|cutting|raising|lifting|pushing|putting) "
    rf"{RATES} (?:down |up )?(?:to |at )(?:an? |the |between |range of |target |new "
    rf"|\w+-year (?:high|low) (?:of )?)*"
    r"{percent:actual}(?:(?: to | and |-|–|—)?{percent:upper})?(?: from {percent:previous})?"
)
_CONTEXT: Final = (
    r"(?= (?:for (?:the|a) |on {date}|{date}|last (?:week|month)|this (?:week|month)|again\b"
    r"|as (?:widely )?expected|unexpectedly|"
    r"earlier (?:this|on)|today\b|in a (?:surprise|widely)|at its\b|in line\b))"
)
# The bank that a sentence before names.
_IT: Final = r"(?P<bank>(?P<anybody>\bit|\bthe bank))"
_RATE_WORDS: Final = (
    "key rate", "policy rate", "interest rate", "benchmark", "borrowing cost", "deposit rate", "lending rate",
    "the rate", "its rate", "cash rate", "repo rate",
)  # fmt: skip
# What no tax, tariff or exchange goes by.
_OWN_RATE: Final = (
    r"(?:(?:overnight|key|main|one-week|seven-day|short-term|benchmark|policy) )*"
    r"(?:policy|interest|key|benchmark|lending|deposit|repo|cash|refinancing) rates?"
)
_STOOD_PAT: Final = (
    r"\bst(?:oo|an)ds? pat\b|\bh[eo]lds? fire\b|\b(?:stay|remain)(?:s|ed)? on hold\b|\bleft policy "
    r"unchanged\b"
    r"|\bkept policy (?:unchanged|steady)\b"
)
# 'Two members of the bank's committee voted to cut'.
_SOME: Final = regex.compile(
    rf"\b(?:an?|one|two|three|four|some|several|{SIGN_OF['number']}) (?:[\w-]+ )?"
    r"(?:members?|policy ?makers?|officials?|dissenters?|rate-setters?) (?:of|at|on|from) (?:the )?$",
    regex.IGNORECASE,
)
_SOME_REACH: Final = 60
_BP_A_POINT: Final = 100
_VALUES: Final = {
    name: name for name in ("change", "actual", "previous", "upper", "votes_for", "votes_against")
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRule(VotedRule):
    """A rule of what a bank decides, whose `change` is in basis points and below zero for a cut.

    A quarter of a point, 0.25 percentage points and 25 basis points are the same step.
    """

    def matches(self, rendering: Rendering) -> Iterator[Match]:
        """Yield where the pattern is found, with the votes and the step."""
        for found in VotedRule.matches(self, rendering):
            if _SOME.search(rendering.text, max(0, found.start - _SOME_REACH), found.start):
                continue  # what some members vote for is not decided
            step: Any = found.value("change")
            if not isinstance(step, Quantity):
                yield found
                continue
            size = abs(step.value) * (1 if step.unit == quantities.BASIS_POINTS else _BP_A_POINT)
            signed = Quantity(
                round(-size if self.direction is Direction.DOWN else size, 6), quantities.BASIS_POINTS
            )
            yield replace(found, given={**found.given, "change": signed})


def _moved_before(name: str, verb: str, direction: Direction, outcome: Outcome) -> Rule:
    """Return the rule of a bank named in a sentence before: 'It cut its key rate by a quarter point'."""
    rule = _rule(
        f"{name}_named_before",
        rf"\A{_IT}(?: also| then)? {verb} (?:back |up |down )?(?:\w+ )?{RATES}(?:{_BY}(?:{_LEVEL}"
        rf"|{_TAKING})?|{_LEVEL})",
        direction,
        outcome,
    )
    return replace(rule, triggers=_RATE_WORDS, needs=None)


def _moved_by_country(name: str, verb: str, direction: Direction, outcome: Outcome) -> Rule:
    """Return the rule of a bank that goes by its country's name: 'Zambia cut its lending rate to 14%'."""
    rule = _rule(
        f"{name}_by_country",
        rf"{{place:bank}} {verb} (?:its |the )?{_OWN_RATE}(?: (?:steady|unchanged))?(?:{_BY}{_LEVEL}?"
        rf"|{_LEVEL})",
        direction,
        outcome,
    )
    return replace(rule, triggers=_RATE_WORDS, needs=None)


def _moved(name: str, verb: str, direction: Direction, outcome: Outcome) -> tuple[Rule, ...]:
    """Return the rules of a bank that moved its rate: by how much, to what, or with when."""
    object_of = rf"{BANK}{_ASIDE}(?:, which)? {_LEAD}{verb} (?:back |up |down )?(?:\w+ )?{RATES}"
    nouns = r"(?:cut|reduction|lowering)" if direction is Direction.DOWN else r"(?:hike|increase|rise|raise)"
    doing = (
        r"(?:cutting|lowering|reducing|trimming)"
        if direction is Direction.DOWN
        else r"(?:raising|hiking|lifting)"
    )
    size = r"(?:{bp:change}|{points:change}|{percent:change})"
    delivered = (
        r"(?:delivered|announced|approved|implemented|made|enacted|opted for|surprised \w+ with"
        r"|followed with)"
    )
    return (
        _rule(f"{name}_by", rf"{object_of}{_BY}(?:{_LEVEL}|{_TAKING})?", direction, outcome),
        _rule(f"{name}_to", rf"{object_of}{_LEVEL}", direction, outcome),
        _rule(f"{name}_size_first", rf"{BANK} {_LEAD}{verb} {size} off {RATES}", direction, outcome),
        _rule(
            f"{name}_nominal",
            rf"{BANK} {_LEAD}{delivered} (?:\w+ ){{0,3}}?{size}[- ](?:\w+ ){{0,3}}?{nouns}",
            direction,
            outcome,
        ),
        _rule(
            f"{name}_nominal_by",
            rf"{size}[- ](?:(?:interest|repo|policy|key|cash)? ?(?:rate )?){nouns} (?:by|from"
            rf"|at) (?:the )?{NAMED_BANK}",
            direction,
            outcome,
        ),
        _rule(
            f"{name}_by_doing",
            rf"{BANK} (?:began|begun|started|kicked off|resumed|continued|extended|ended"
            rf"|surprised)\b[^;:.]{{0,50}}? (?:by|in) "
            rf"{doing} (?:\w+ )?{RATES}{_BY}{_LEVEL}?",
            direction,
            outcome,
        ),
        _rule(f"{name}_then", rf"{object_of}{_CONTEXT}", direction, outcome),
    )


def _rule(name: str, pattern: str, direction: Direction, outcome: Outcome) -> Rule:
    verbs = {Direction.UP: _UP, Direction.DOWN: _DOWN}.get(
        direction, "hold|held|keep|kept|lea|left|ntain|tain|stood|stay"
    )
    nouns = "|hike|hiking|raising|lifting|increase|rise|cut|reducing|reduction|lowering"
    return DecisionRule(
        name=name,
        tells=EventKind.RATE_DECISION,
        triggers=BANK_WORDS,
        needs=rf"\A(?=.*(?:{verbs}{nouns}))(?=.*(?:{_NEEDS}))",
        pattern=pattern,
        entity="bank",
        stands_for=central_bank_of,
        direction=direction,
        outcome=outcome,
        modality=certainty,
        settled=True,
        values=_VALUES,
        day=day_told_first,
    )


def _awaited(name: str, verb: str, direction: Direction) -> Rule:
    """Return the rule of a decision that somebody expects: 'economists expect the bank to hold its rate'."""
    expects = (
        r"(?:expect(?:s|ed|ing)?|forecast(?:s|ing)?|predict(?:s|ed|ing)?|see(?:s|ing)?|anticipat(?:es?"
        r"|ed|ing)"
        r"|bet(?:s|ting)? on|price in)"
    )
    rule = _rule(
        name,
        rf"\b{expects} (?:the )?(?:{BANK}|{_IT}) to (?:\w+ )?{verb} (?:\w+ )?{RATES}(?: (?:steady"
        rf"|unchanged|on hold))?"
        rf"(?:{_BY}{_LEVEL}?|{_LEVEL})?",
        direction,
        {Direction.UP: Outcome.BAD, Direction.DOWN: Outcome.GOOD}.get(direction, Outcome.NEUTRAL),
    )
    return replace(rule, triggers=(*BANK_WORDS, *_RATE_WORDS), modality=Modality.OUTLOOK)


RULES: Final = (
    *reserve_ratio.RULES,
    *rate_odds.RULES,
    *rate_expectations.RULES,
    *rate_steps_to_come.RULES,
    _awaited("hike_awaited", _UP, Direction.UP),
    _awaited("cut_awaited", _DOWN, Direction.DOWN),
    _awaited("hold_awaited", _HELD, Direction.FLAT),
    *_moved("raised", _UP, Direction.UP, Outcome.BAD),
    *_moved("cut", _DOWN, Direction.DOWN, Outcome.GOOD),
    _moved_before("raised", _UP, Direction.UP, Outcome.BAD),
    _moved_before("cut", _DOWN, Direction.DOWN, Outcome.GOOD),
    _moved_by_country("raised", _UP, Direction.UP, Outcome.BAD),
    _moved_by_country("cut", _DOWN, Direction.DOWN, Outcome.GOOD),
    _moved_by_country("held", _HELD, Direction.FLAT, Outcome.NEUTRAL),
    _rule(
        "held",
        rf"{BANK}{_ASIDE} {_LEAD}{_HELD} (?:\w+ )?{RATES} (?:\w+ )?(?:unchanged|steady|on hold|stable|flat"
        rf"|where)(?:{_LEVEL}|(?: for an? (?:\w+ ){{1,3}}?(?:meeting|time|session|month))?{_TAKING})?",
        Direction.FLAT,
        Outcome.NEUTRAL,
    ),
    _rule(
        "held_order",
        rf"{BANK} {_LEAD}{_HELD} (?:unchanged|steady|on hold) {RATES}{_LEVEL}?",
        Direction.FLAT,
        Outcome.NEUTRAL,
    ),
    _rule("held_at", rf"{BANK}{_ASIDE} {_LEAD}{_HELD} {RATES}{_LEVEL}", Direction.FLAT, Outcome.NEUTRAL),
    replace(
        _rule(
            "stood_pat",
            rf"{BANK} {_LEAD}(?:{_STOOD_PAT})",
            Direction.FLAT,
            Outcome.NEUTRAL,
        ),
        needs=_STOOD_PAT,
    ),
)

KIND: Final = Kind(
    name="rate_decision",
    tells=frozenset({EventKind.RATE_DECISION}),
    rules=RULES,
    examples=(
        *EXAMPLES,
        *rate_expectations_examples.EXAMPLES,
        *rate_odds.EXAMPLES,
        *rate_steps_to_come.EXAMPLES,
        *reserve_ratio.EXAMPLES,
    ),
    silent=(
        *SILENT,
        *rate_expectations_examples.SILENT,
        *rate_odds.SILENT,
        *rate_steps_to_come.SILENT,
        *reserve_ratio.SILENT,
    ),
)
