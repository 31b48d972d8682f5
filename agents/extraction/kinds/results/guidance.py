"""What companies say of their coming results: raised, cut, reaffirmed, withdrawn, or newly given."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import Any, Final

import regex

from agents.extraction.kinds.company.company_subjects import SAYING, company_of
from agents.extraction.kinds.company.onlookers import watches_others
from agents.extraction.kinds.kind import Kind
from agents.extraction.kinds.results.company_measures import ANY_MEASURE
from agents.extraction.kinds.results.guidance_examples import EXAMPLES, FURTHER, SILENT
from agents.extraction.kinds.results.guidance_figures import guide_in
from agents.extraction.kinds.results.guidance_modality import modality_of_guidance
from agents.extraction.kinds.results.guidance_phrase import (
    ESTIMATES,
    EXPECTS,
    HAVE,
    IN_WORDS,
    PERIOD,
    PLAIN,
    RANGE,
    RATE,
    SUBJECT,
    TAIL,
    WARNED,
    WHAT,
    goes_on_estimating,
)
from agents.extraction.kinds.rules.rule import Match, Rule
from schemas.event import Direction, EventKind, Modality, NamedValue, Outcome

_TRIGGERS = ("guidance", "outlook", "forecast", "target", "projection", "expectations")
_SAID = ("ratio", "margin", "revenue", "sales", "profit", "earnings", "income", "ebit", "loss", "turnover")
_WATCHERS = regex.compile(
    r"\b(?:analysts?|brokerage|strategists?|economists?|consensus|wall street"
    r"|street's|market expectations)\b",
    regex.IGNORECASE,
)
# "Upgraded the outlook from stable to positive": of a rating.
_RATED = regex.compile(
    r"[^.;]{0,60}\b(?:from|to)\s(?:stable|positive|negative|developing)\b|[^.;]{0,30}\brating",
    regex.IGNORECASE,
)
_OWN = regex.compile(
    r"\b(?:guidance|outlook|full-year|annual|fiscal|FY|20\d\d|quarter|Q[1-4]|profit|earnings|sales"
    r"|revenue|eps|ebitda|ebit|income|loss\b|combined ratio)",
    regex.IGNORECASE,
)


# What an insurer is to pay for a disaster is no result.
_OF_DISASTERS: Final = regex.compile(
    r"\b(?:catastrophe|cat|insured)\s(?:losses|loss|claims)\b", regex.IGNORECASE
)


def _guide(match: Match) -> Any:
    """Return the company that looks ahead, None if it is those who watch it."""
    text = match.rendering.text[: match.end]
    if (
        _WATCHERS.search(text)
        or _RATED.match(match.rendering.text, match.end)
        or not _OWN.search(text, match.start)
    ):
        return None
    if _OF_DISASTERS.search(text, match.start):
        return None
    if "company" not in match.groups and goes_on_estimating(match):
        return None
    company = company_of(match)
    return None if company is not None and watches_others(company) and "guidance" not in text else company


def _guide_with_figure(match: Match) -> Any:
    """Return the company whose new outlook has a figure: without one nothing is told of it."""
    return _guide(match) if guide_in(match).values else None


def _guide_against(match: Match) -> Any:
    """Return the company whose outlook is held against what others expect."""
    if _WATCHERS.search(match.rendering.text[: match.start]):
        return None
    company = company_of(match)
    return None if company is not None and watches_others(company) else company


def _values(match: Match) -> Iterable[NamedValue]:
    return guide_in(match).values


def _direction(match: Match) -> Direction | None:
    return guide_in(match).direction


_rule = partial(
    Rule,
    tells=EventKind.GUIDANCE,
    entity="company",
    settled=True,
    filed=True,
)


def _changed(name: str, verbs: str, direction: Direction | None, outcome: Outcome) -> Rule:
    return _rule(
        name=name,
        triggers=_TRIGGERS,
        pattern=rf"{SUBJECT}{HAVE}{SAYING}{verbs}\s{PLAIN}{WHAT}{RANGE}",
        stands_for=_guide,
        direction=direction,
        outcome=outcome,
        values=_values,
        modality=modality_of_guidance,
        needs=rf"\b{verbs}\s.{{0,90}}?\b{WHAT}",
    )


def _revised(name: str, verbs: str) -> Rule:
    """Return the rule for an outlook that is changed, its figures say which way."""
    return replace(_changed(name, verbs, None, Outcome.NEUTRAL), direction=_direction, outcome=_judged)


def _judged(match: Match) -> Outcome:
    """Judge an outlook by the consensus beside it, in figures or words, else by the one it replaces."""
    guide = guide_in(match)
    if guide.outcome is not None:
        return guide.outcome
    after = match.rendering.text[match.end : match.end + _REACH].partition(". ")[0]
    better, worse = _ABOVE.search(after) is not None, _BELOW.search(after) is not None
    if better != worse:
        return Outcome.GOOD if better else Outcome.BAD
    lost = any(it.name in _INCOMES and it.value < 0 for it in guide.values)
    return _OUTCOMES.get(guide.direction, Outcome.BAD if lost else Outcome.NEUTRAL)


_REACH: Final = 120
# Below nought where money is lost.
_INCOMES: Final = ("net_income", "adjusted_net_income", "operating_income", "ebitda", "eps")
_OUTCOMES: Final[dict[Direction | None, Outcome]] = {Direction.UP: Outcome.GOOD, Direction.DOWN: Outcome.BAD}
_AWAITED: Final = r"[^.;]{0,40}(?:consensus|estimate|expect|forecast)"
_ABOVE: Final = regex.compile(
    rf"\b(?:above|beat|beating|exceed|exceeding|topping|ahead of|higher than)\b{_AWAITED}", regex.IGNORECASE
)
_BELOW: Final = regex.compile(
    rf"\b(?:below|short of|miss|missing|lower than|weaker)\b{_AWAITED}", regex.IGNORECASE
)

_TRIGGERS_OF_EXPECTING: Final = (
    *("forecast", "expect", "sees", "saw ", "project", "anticipate", "guided", "guides", "predict"),
)

RULES: Final = (
    _changed(
        "raised",
        r"(?:raised|raises|raising|increased|increases|increasing|lifted|lifts|lifting|boosted|boosts|boosting"
        r"|hiked|hikes|hiking|upgraded|upgrading|upped)",
        Direction.UP,
        Outcome.GOOD,
    ),
    _changed(
        "cut",
        r"(?:cut|cuts|cutting|lowered|lowers|lowering|reduced|reduces|reducing|trimmed|trims|trimming|slashed"
        r"|slashes|slashing|downgraded|pared)",
        Direction.DOWN,
        Outcome.BAD,
    ),
    _changed(
        "reaffirmed",
        r"(?:reaffirmed|reaffirms|reaffirming|reiterated|reiterates|reiterating|maintained|maintains"
        r"|confirmed|confirms|backed|backs|affirmed|affirms|kept|held|(?:stuck|sticks|sticking)\s(?:with|to|by)"
        r"|(?:stood|stands|standing)\sby)",
        Direction.FLAT,
        Outcome.NEUTRAL,
    ),
    # "Left its full-year outlook unchanged, calling for": what stays is named before the word.
    replace(
        _changed(
            "unchanged",
            r"(?:left|leaves|leaving|keeps|keeping|kept)",
            Direction.FLAT,
            Outcome.NEUTRAL,
        ),
        pattern=rf"{SUBJECT}{HAVE}{SAYING}(?:left|leaves|leaving|kept|keeps|keeping)\s{PLAIN}{WHAT}\sunchanged\b{RANGE}",
        needs=rf"\b(?:left|leav|kept|keep).{{0,90}}?\b{WHAT}\sunchanged",
    ),
    _changed(
        "withdrew",
        r"(?:withdrew|withdraws|withdrawn|withdrawing|suspended|suspends|suspending|pulled|pulling|scrapped"
        r"|scrapping|abandoned)",
        None,
        Outcome.BAD,
    ),
    _revised(
        "narrowed",
        r"(?<!^[\s*•-]*+)(?:narrowed|narrows|narrowing|tightened|tightens|revised|revises|updated|updates)",
    ),
    _rule(
        name="expected",
        triggers=(
            "expects",
            "forecasts",
            "forecast",
            "sees",
            "projects",
            "projected",
            "anticipates",
            "guides",
            "guided",
            "guiding",
            "expect",
            "it expected",
            "company expected",
            "now expected",
            "they expected",
            "anticipate",
            "predicts",
            "targets",
            "targeting",
            "expecting",
        ),
        pattern=(
            rf"{SUBJECT}{HAVE}(?:(?:said|says)\s(?:(?:on\s)?{{date}}\s)?(?:that\s)?(?:it|they"
            rf"|the\scompany|management)\s(?:now\s)?)?"
            r"(?:expects?|(?<=\s(?:it|they|company|now)\s)expected|forecasts?|sees|projects|projected|anticipates?|guides\sfor|guided\sfor"
            r"|guided|is\sguiding|'s\s(?:now\s)?(?:guiding|targeting|expecting|forecasting)|predicts|targets|(?:is|are)\s(?:targeting|expecting)|(?<=,\s)expecting|(?<=\bafter\s)(?:forecasting|predicting))\s"
            rf"(?:(?!\b(?:analysts?|dividend)\b)[^;:\ue000-\uf8ff.]|{{number}}"
            rf"|{{date}}){{0,50}}?\b{ANY_MEASURE}"
            r"(?:(?:\s(?!\b(?:from|versus|compared|while|after|despite)\b)[^\s;:,\ue000-\uf8ff]++"
            r"|\s{number}|\s{date}){0,9}?)\s(?:a\srange\sof\s|between\s|about\s|approximately\s|around\s"
            r"|to\srange\s(?:from|between)\s|ranging\sfrom\s|at\sleast\s|(?:north|upwards)\sof\s)?"
            rf"{RATE}"
            r"\$?(?:{money:low}|{percent:low}|{number:low})"
            rf"{TAIL}"
        ),
        stands_for=_guide,
        outcome=_judged,
        direction=_direction,
        values=_values,
        modality=Modality.FACT,
        needs=(
            r"\b(?:expects?|expected|expecting|forecast(?:s|ing)?|predicting|sees|projects|projected|anticipates?|guides|guided|guiding|predicts|targets|targeting)\s"
            rf"[^{{money}}{{percent}}]{{0,100}}?\b{ANY_MEASURE}[^{{money}}{{percent}}]{{0,80}}?[{{money}}{{percent}}]"
        ),
    ),
    _rule(
        name="warned",
        triggers=("loss", "profit"),
        pattern=rf"{SUBJECT}{HAVE}{WARNED}",
        stands_for=_guide,
        outcome=_judged,
        direction=_direction,
        values=_values,
        needs=r"\b(?:warn|caution|flag|said|says).*?\b(?:loss|profit)\s(?:of|between)\s",
    ),
    # "Acme said on Thursday its fourth-quarter revenue would come in between": of itself, and nobody else's.
    _rule(
        name="said_would",
        triggers=_SAID,
        pattern=(
            rf"{SUBJECT}{HAVE}(?:said|says)\s(?:(?:on\s)?{{date}}\s)?(?:that\s)?(?:its\s|the\s)?{PERIOD}{ANY_MEASURE}\s"
            r"(?:(?:for|in)\s(?:the\s)?[^;:,\ue000-\uf8ff]{2,30}?\s)?(?:would|will|should|could|(?:is|are|was|were)\s(?:expected|likely|set|seen))\s"
            r"(?:to\s)?(?:be|come\sin|total|reach|rise|fall|grow|increase|decline|decrease|drop|range|worsen|improve|widen|narrow|slow|remain|stay)\s"
            rf"[^;:\ue000-\uf8ff]{{0,40}}?{RATE}"
            r"\$?(?:{money:low}|{percent:low}|{number:low})"
            rf"{TAIL}"
        ),
        stands_for=_guide,
        outcome=_judged,
        direction=_direction,
        values=_values,
        needs=r"\b(?:said|says)\b.*?\b(?:would|will|should|could|expected|likely|set|seen)\b",
    ),
    *(
        _rule(
            name=f"expected_{name}",
            triggers=_TRIGGERS_OF_EXPECTING,
            pattern=rf"{SUBJECT}{HAVE}{SAYING}{EXPECTS}\s(?:its\s|the\s|that\s|an?\s)?{PERIOD}{ANY_MEASURE}\s"
            rf"(?:(?:growth|to\s(?:be|come\sin|fall))\s)?(?:well\s|slightly\s|far\s|largely\s|mostly\s|just\s)?{words}\s{ESTIMATES}",
            stands_for=_guide_against,
            outcome=outcome,
            needs=rf"\b{words}\b.*?\b(?:estimate|expectation|consensus|forecast)",
        )
        for name, words, outcome in (
            ("above", r"(?:above|ahead\sof|higher\sthan|better\sthan)", Outcome.GOOD),
            ("below", r"(?:below|short\sof|lower\sthan|weaker\sthan|under)", Outcome.BAD),
        )
    ),
    # "Expects profit growth in the high single digits".
    _rule(
        name="worded",
        triggers=("digit", "percentage rate", "percent rate"),
        pattern=rf"{SUBJECT}{HAVE}{SAYING}(?:{EXPECTS}|targets|guides)\s(?:its\s|the\s|that\s|an?\s)?{PERIOD}"
        rf"(?:(?!analysts)[^;:.\ue000-\uf8ff]){{0,30}}?{ANY_MEASURE}\s(?:(?!analysts)[^;:.\ue000-\uf8ff]){{0,50}}?{IN_WORDS}",
        stands_for=_guide,
        outcome=Outcome.NEUTRAL,
        needs=IN_WORDS,
    ),
    # "Gave an outlook for 3% to 5% organic growth".
    _rule(
        name="given",
        triggers=("guidance", "outlook", "forecast"),
        pattern=rf"{SUBJECT}{HAVE}{SAYING}(?:gave|gives|issued|issues|provided|provides|set|sets|offered|offers|initiated|initiates"
        rf"|introduced|unveiled)\s{PLAIN}{WHAT}{RANGE}",
        stands_for=_guide_with_figure,
        outcome=_judged,
        direction=_direction,
        values=_values,
        modality=modality_of_guidance,
        needs=rf"\b(?:gave|gives|issue|provide|set|offer|initiate|introduce|unveil).{{0,90}}?\b{WHAT}",
    ),
    _rule(
        name="headless",
        triggers=("expected", "guidance", "outlook"),
        pattern=(
            rf"^[\s*•+-]*+(?:for\s[^;:]{{3,40}}?,\s)?(?:(?:fiscal|full|full-year|first|second|third"
            rf"|fourth|quarter|year|FY\d*|Q[1-4]|[1-4]Q|{{number}}|outlook|guidance|the|our|company|,"
            rf"|-)\s?)*+{ANY_MEASURE}"
            r"\s(?:guidance\s|outlook\s)?(?:for\s[^;:\ue000-\uf8ff]{2,40}?(?:{number}\s)?)?(?:(?:(?:is"
            r"|are)\s|(?=expected\sto\s))(?:now\s)?(?:expected|projected|anticipated|forecast)\s(?:to\s(?:be|come\sin|range|grow|rise|increase"
            r"|decline|decrease|fall|total|reach)|(?=between))|(?<=guidance\s)of|(?<=outlook\s)of|guidance)\s"
            r"[^;:\ue000-\uf8ff]{0,30}?\$?(?:{money:low}|{percent:low}|{number:low})"
            rf"{TAIL}"
        ),
        stands_for=_guide,
        outcome=_judged,
        direction=_direction,
        values=_values,
        needs=r"\b(?:expected|projected|anticipated|forecast|guidance|outlook)\b",
    ),
)

KIND: Final = Kind(
    name="guidance",
    tells=frozenset({EventKind.GUIDANCE}),
    rules=RULES,
    examples=(*EXAMPLES, *FURTHER),
    silent=SILENT,
)
