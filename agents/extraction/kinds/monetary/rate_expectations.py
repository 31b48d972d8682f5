"""What markets and economists expect central banks to do: 'traders price in one cut by September'.

Told as an outlook of the bank's decision.  The direction is that of the step awaited; where less of it is
awaited than before ('pared bets on cuts'), it is the other one.  `change` is what is awaited in basis points,
below zero for cuts, `probability` how likely the step is held to be, in percent, and `steps` how many
there will be, each for the period that is named.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

import regex

from agents.extraction.figures.quantities import Quantity
from agents.extraction.kinds.economy.central_banks import (
    BANK,
    BANK_WORDS,
    bank_before,
    bank_of_country,
    central_bank_of,
)
from agents.extraction.kinds.economy.release_words import MONTH
from agents.extraction.kinds.monetary.rate_no_expectation import is_of_then, tells_none
from agents.extraction.kinds.rules.rendering import ANY_SIGN, SIGN_OF, Rendering
from agents.extraction.kinds.rules.rule import Match, Rule, Stated
from agents.extraction.kinds.statements.timing import story_day
from agents.reference import Institution, regions
from schemas.event import Direction, EventKind, Modality, NamedValue, Outcome

_ADVERB: Final = (
    r"(?:(?:now|also|still|currently|already|fully|almost|mostly|widely|even|nearly|largely|largely|broadly"
    r"|only|just|\w+ly) )*"
)
# What somebody does who expects, and what his expectation is called.
_EXPECTS: Final = (
    rf"(?:{_ADVERB}(?:pric(?:e[sd]?|ing)(?: in)?|expect(?:s|ed|ing)?|anticipat(?:e[sd]?|ing)"
    r"|bet(?:s|ting)? on|look(?:s|ing)? for|see(?:s|ing)?|forecast(?:s|ing)?|predict(?:s|ed|ing)?"
    r"|wager(?:s|ed|ing)? on|pencil(?:s|led|ling)? in|bak(?:es?d?|ing) in|project(?:s|ed|ing)?"
    r"|await(?:s|ed|ing)?|impl(?:y|ies|ied|ying)))"
)
HOPE: Final = (
    r"(?:expectations?|bets?|wagers?|hopes?|prospects?|odds|chances?|probability|likelihood|anticipation"
    r"|possibility|pricing|optimism|speculation)"
)
_IS_HOPE: Final = regex.compile(rf"(?:\S+ )?{HOPE}\b|.* {HOPE}$", regex.IGNORECASE)
EASING: Final = (
    r"(?:(?:(?:interest|policy|benchmark|key|borrowing|fed|lending)[- ])?rate[- ](?:cutting|cuts?"
    r"|reductions?)"
    r"|(?:monetary |policy )?easing|(?:[a-z]+[- ]point )cuts?)"
)
TIGHTENING: Final = (
    r"(?:(?:(?:interest|policy|benchmark|key|borrowing|fed|lending)[- ])?rate[- ](?:hikes?|increases?|rises?)"
    r"|(?:monetary |policy )?tightening|(?:[a-z]+[- ]point )hikes?)"
)
_SIGNS: Final = "".join(SIGN_OF[sort] for sort in ("number", "date", "place", "central_bank"))
# The words between an expectation and the step: 'a 95% chance of another 25 bps', 'the first ECB'.
_OF_A: Final = (
    rf"(?: (?!(?:and|but|while|if|whether|that|which|to|tax|price|job|reserve)\b)[\w.{_SIGNS}'-]+){{0,9}}?"
)
_LESS: Final = (
    r"(?:fewer|less|smaller|slower|scal(?:es?d?|ing) (?:back|down)|par(?:es?d?|ing)(?: back)?|trim(?:s"
    r"|med|ming)?"
    r"|reduc(?:es?d?|ing)|cut(?:s|ting)?(?: back)?|lower(?:s|ed|ing)|dampen(?:s|ed|ing)?|dent(?:s|ed|ing)?"
    r"|dash(?:es|ed|ing)?|temper(?:s|ed|ing)?|curb(?:s|ed|ing)?|erod(?:es?d?|ing)|unw(?:ind|ound|inding)"
    r"|back(?:s|ed|ing)? away from|dial(?:s|led|ling)? back|dim(?:s|med|ming)?|push(?:es|ed|ing)? "
    r"(?:back|out)"
    r"|weaken(?:s|ed|ing)?|derail(?:s|ed|ing)?|undermin(?:es?d?|ing)|cool(?:s|ed|ing)?|fad(?:es?|ing)"
    r"|diminish(?:es|ed|ing)?|down-?play(?:s|ed|ing)?|play(?:s|ed|ing)? down|talk(?:s|ed|ing)? down"
    r"|tamp(?:s|ed|ing)? down|pour(?:s|ed|ing)? cold water on|dous(?:es?d?|ing)|dismiss(?:es|ed|ing)?"
    r"|push(?:es|ed|ing)? back (?:on|against))"
)
# 'Traders scaled back expectations of', 'prospects of fewer'.
_GIVEN_UP: Final = regex.compile(
    rf"\b{_LESS} (?:(?!(?:and|but|as|while)\b)[\w']+ ){{0,3}}?$", regex.IGNORECASE
)
# 'Hopes for more cuts by the Fed dimmed', 'odds of a cut this year were pared'.
_FADED: Final = regex.compile(
    rf"(?: (?!(?:and|but|as|while|after|amid|which|that|to|if|when)\b)[\w'{ANY_SIGN[1:-1]}-]+){{0,7}}?"
    r" (?:dim(?:s|med|ming)?|fad(?:es?d?|ing)|reced(?:es?d?|ing)|wan(?:es?d?|ing)|cool(?:s|ed|ing)?"
    r"|diminish(?:es|ed|ing)?|dwindl(?:es?d?|ing)|evaporat(?:es?d?|ing)|vanish(?:es|ed|ing)?|eas(?:es?d?|ing)"
    r"|shr[aiu]nk(?:s|ing)?|f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|slip(?:s|ped|ping)?|s[aiu]nk(?:s|ing)?"
    r"|collaps(?:es?d?|ing)|(?:was|were|are|is|been|being) (?:\w+ )?(?:pared|scaled back|dialled back"
    r"|trimmed|dashed|dented|tempered|pushed (?:back|out)|reduced|unwound))(?!\w)",
    regex.IGNORECASE,
)
# 'Three cuts this year is too ambitious', 'pricing in two cuts looks premature'.
_TOO_MUCH: Final = regex.compile(
    r"(?: (?!(?:and|but|while|after|which|that)\b)[\w'’.-]+){0,6}?"
    r" (?:is|are|was|were|looks?|looked|seems?|seemed|appears?|would be|may be|might be) (?:(?:\w+ )?too"
    r" (?:ambitious|optimistic|aggressive|much|many|early|dovish)|(?:\w+ )?(?:ambitious|unlikely|premature"
    r"|overdone|excessive|unrealistic|off the table))\b",
    regex.IGNORECASE,
)
_SHRUNK: Final = regex.compile(r"\b(?:fell|dropped|slid|collapsed|declined|sank|slipped) to\b")
_FEWER: Final = regex.compile(r"\b(?:fewer|less|smaller|slower|no)\b", regex.IGNORECASE)
# What had been expected of a decision that is made: 'defying expectations of a cut'.
_COMPARED: Final = regex.compile(
    r"\b(?:defying|against|despite|contrary to|compared (?:with|to)|versus|than|from (?:earlier|previous)"
    r"|previously|earlier)\s(?:[\w']+\s){0,3}$|\bhad\s$",
    regex.IGNORECASE,
)
_PERIOD: Final = regex.compile(
    rf"\b(?P<period>(?:this|next) (?:year|month|quarter|week)|20\d\d|year-end"
    rf"|(?:the )?(?:first|second|third|fourth) (?:quarter|half)(?: of (?:this|next) year)?|[1-4]Q|Q[1-4]"
    rf"|(?:the end of )?(?-i:{MONTH})(?: 20\d\d)?)(?!\w)"
)
_REACH: Final = 60
_CLAUSE_END: Final = regex.compile(
    r"[;:,]| and\b|,? (?:after|following|while|but|as|amid|although|which|compared|with|despite|from)\b"
)
# 'A cut in March, a 25 bp cut in the second quarter and two in the third'.
_ANOTHER: Final = regex.compile(
    rf"(?: (?:at|in|by) [^,;.{ANY_SIGN}]{{2,30}}| (?:at|in|by) (?:the )?{SIGN_OF['number']}\S*)?(?:,| "
    rf"and|, and)"
    rf" (?P<step>(?:an?|another|one|two|three)(?: further| more)?(?: (?P<change>{SIGN_OF['bp']}))?"
    r"(?:[- ](?:interest[- ])?(?:rate )?(?:cuts?|hikes?|reductions?))?)(?= (?:at|in|by) (?!(?:the "
    r")?(?:reserve|cash)))",
    regex.IGNORECASE,
)
_COUNTS: Final = {"two": 2.0, "three": 3.0, "four": 4.0, "one": 1.0, "a": 1.0, "an": 1.0, "first": 1.0}
_ONE: Final = ("one", "a", "an", "first")
_SINGLE: Final = regex.compile(
    r"(?:cut|reduction|hike|increase|rise)(?: (?:from|by|at|for|this|next|in)\b.*)?$", regex.IGNORECASE
)
# 'A quarter-point cut'.
_IN_WORDS: Final = (
    (regex.compile(r"\bquarter(?:[- ]percentage)?[- ]point", regex.IGNORECASE), 25.0),
    (regex.compile(r"\bhalf(?:[- ]a)?(?:[- ]percentage)?[- ]point", regex.IGNORECASE), 50.0),
)
_COUNT: Final = regex.compile(
    rf"\b(?P<word>{'|'.join(sorted(_COUNTS, key=len, reverse=True))})\b|(?P<sign>{SIGN_OF['number']})",
    regex.IGNORECASE,
)
_SMALL: Final = 8
OPPOSITE: Final = {Direction.UP: Direction.DOWN, Direction.DOWN: Direction.UP}
OUTCOMES: Final = {Direction.UP: Outcome.BAD, Direction.DOWN: Outcome.GOOD, Direction.FLAT: Outcome.NEUTRAL}


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectationRule(Rule):
    """A rule of a step that is awaited: which way, how large, how likely and for when."""

    step: Direction

    def matches(self, rendering: Rendering) -> Iterator[Match]:
        """Yield where the pattern is found, unless it only tells what a decision is compared with."""
        for found in Rule.matches(self, rendering):
            before = rendering.text[max(0, found.start - _REACH) : found.start]
            if _COMPARED.search(before) is None and not tells_none(found):
                less = self.step in OPPOSITE and _is_less(found, before)
                given = {"way": OPPOSITE[self.step] if less else self.step, "step": self.step}
                yield replace(found, given=given)
                yield from _further(replace(found, given=given))


def _further(found: Match) -> Iterator[Match]:
    """Yield a match for each further step of a list: ', another in May and two in June'."""
    at = found.end
    while (other := _ANOTHER.match(found.rendering.text, at)) is not None:
        at = other.end()
        own = {"change": other.span("change")} if other["change"] else {}
        own |= {name: span for name, span in found.groups.items() if name == "bank"}
        yield replace(found, groups=own, start=other.start("step"), end=at)


def _is_less(found: Match, before: str) -> bool:
    """Say whether less of a step is awaited than before."""
    told = found.rendering.text[found.start : found.end]
    signs = (
        _GIVEN_UP.search(before),
        _FEWER.search(told),
        _SHRUNK.search(told),
        _TOO_MUCH.match(found.rendering.text, found.end),
    )
    return any(signs) or (
        _IS_HOPE.match(told) is not None and _FADED.match(found.rendering.text, found.end) is not None
    )


def bank_awaited(match: Match) -> Any:
    """Return whose step is awaited: the bank or country of the sentence, else the bank named before it."""
    named_there = central_bank_of(match) if "bank" in match.groups else None
    if named_there is not None:
        return named_there
    text = match.rendering.text
    nearest = sorted(match.rendering.values, key=lambda at: abs(at - match.start))
    for sort in ("central_bank", "place"):
        named = [at for at in nearest if text[at] == SIGN_OF[sort]]
        if named:
            value = match.rendering.values[named[0]].value
            return value if isinstance(value, Institution) else _of_region(str(value))
    return bank_before(match.rendering.passage, though_houses_speak=True)


def _of_region(code: str) -> Institution | None:
    region = regions().get(code)
    return (
        bank_of_country(code) if region is not None and (region.kind == "country" or code == "EU") else None
    )


def values_awaited(match: Match) -> Iterator[NamedValue]:
    """Yield how much is awaited, how likely and how often, for the period behind the step."""
    when = _period(match)
    probability = match.value("probability")
    if isinstance(probability, Quantity):
        yield NamedValue(
            name="probability",
            value=probability.value,
            unit="percent",
            period=when,
            **match.stated("probability"),
        )
    told = _change(match)
    if told is not None:
        size, stated = told
        sign = -1 if match.given["step"] is Direction.DOWN else 1
        yield NamedValue(name="change", value=sign * size, unit="bp", period=when, **stated)
    elif match.given["step"] in OPPOSITE and (steps := _steps_told(match)) is not None:
        yield NamedValue(name="steps", value=steps[0], period=when, **steps[1])


def _period(match: Match) -> str | None:
    """Return by when the step is awaited: what stands behind it in its clause, or within it."""
    text = match.rendering.text
    stop = _CLAUSE_END.search(text, match.end)
    limit = min(len(text), match.end + _REACH, stop.start() if stop else len(text))
    inside, behind = (
        list(_PERIOD.finditer(text, *part)) for part in ((match.start, match.end), (match.end, limit))
    )
    found = inside or behind
    return found[-1]["period"].rstrip(".") if found else None


def _change(match: Match) -> tuple[float, Stated] | None:
    """Return the size of what is awaited in basis points and where it stands, None if it is not told."""
    given = match.value("change")
    if isinstance(given, Quantity):
        return abs(given.value), match.stated("change")
    for words, size in _IN_WORDS:
        found = words.search(match.rendering.text, match.start, match.end)
        if found:
            return size, match.stated_at(*found.span())
    return None


def _steps_told(match: Match) -> tuple[float, Stated] | None:
    """Return how many steps are awaited and where it stands, None where the text does not count them."""
    text = match.rendering.text
    found = _COUNT.search(text, match.start, match.end)
    if found is None or (
        (found["word"] or "").lower() in _ONE and not _SINGLE.search(text[match.start : match.end])
    ):
        return None
    stated = match.stated_at(*found.span())
    if found["word"]:
        return _COUNTS[found["word"].lower()], stated
    number: Quantity = match.rendering.values[found.start()].value
    return (number.value, stated) if 1 <= number.value <= _SMALL and number.value.is_integer() else None


def _modality(match: Match) -> Modality:
    return Modality.REFERENCE if is_of_then(match) else Modality.OUTLOOK


def _story_day(match: Match, modality: Modality) -> date | None:
    """Return the day of the expectation, which is the story's, whenever the step is awaited."""
    return None if modality is Modality.REFERENCE else story_day(match.rendering.passage)


def expectation_rule(name: str, pattern: str, step: Direction) -> ExpectationRule:
    """Return the rule of a step that is awaited."""
    return ExpectationRule(
        name=name,
        tells=EventKind.RATE_DECISION,
        triggers=(
            "rate cut", "rate-cut", "rate reduc", "rate hike", "rate-hike", "rate increase", "rate rise",
            "easing", "tightening", "-point cut", "-point hike", "stand pat", "on hold", *BANK_WORDS,
        ),
        needs=r"\b(?:pric|expect|anticipat|bet|look|see|forecast|predict|wager|pencil|bak|project|await|hope"
        r"|prospect|odds|chance|probab|likel|possib|optimis|speculat|due|set|poised|seen|tipped|impl)",
        pattern=pattern,
        entity="bank",
        stands_for=bank_awaited,
        direction=lambda match: match.given["way"],
        outcome=lambda match: OUTCOMES[match.given["way"]],
        values=values_awaited,
        modality=_modality,
        settled=True,
        day=_story_day,
        step=step,
    )  # fmt: skip


def _steps(name: str, step: str, bare: str, direction: Direction) -> tuple[ExpectationRule, ...]:
    """Return the rules of one sort of step: with figures before it, or behind it."""
    chance = (
        r"(?: (?:an? )?(?:\w+ ){0,2}?{percent:probability} (?:\w+ )?(?:chance|probability|likelihood|odds)"
        r"(?: of| that| for)?)?"
    )
    whose = rf"(?: (?:from|by|at|for) (?:the )?{BANK})?"
    when = r"(?: (?:this|next) \w+| (?:in|at|by|for) (?:the )?[^\s;:,]{1,20}(?: meeting)?)?"
    behind = rf"{when}(?:,? (?:of|worth|to|totall?ing) (?:\w+ ){{0,2}}?{{bp:change}})?"
    sized = (
        rf"(?:{{bp:change}}[- ](?:worth )?(?:(?:of|in) )?(?:(?!reserve)[\w'{_SIGNS}]+ ){{0,3}}?(?:{step}"
        rf"|{bare}))"
    )
    body = rf"{_OF_A} (?:{sized}|{step}){whose}{behind}"
    return (
        expectation_rule(f"{name}_expected", rf"\b{_EXPECTS}{chance}{body}", direction),
        expectation_rule(
            f"{name}_hoped",
            rf"(?:{{percent:probability}} )?\b{HOPE}(?: remain\w*| that)? (?:of|for|on|in)\b{body}"
            r"(?:(?: (?:f[ae]ll|fell|dropped|slid|collapsed|declined|sank|eased|slipped|rose|climbed"
            r"|jumped|stood|increased))?"
            r" (?:at|to) (?:\w+ ){0,2}?{percent:probability})?",
            direction,
        ),
        expectation_rule(
            f"{name}_expectations",
            rf"(?<=\s){step} (?:expectations|bets|hopes|odds|prospects|chances|wagers)\b",
            direction,
        ),
    )


RULES: Final = (
    *_steps("cuts", EASING, "(?:cuts?|reductions?)", Direction.DOWN),
    *_steps("hikes", TIGHTENING, "(?:hikes?|increases?|rises?)", Direction.UP),
)
