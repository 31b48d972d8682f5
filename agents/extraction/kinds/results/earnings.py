"""Companies' results: revenue, profit and earnings per share, against estimates and a year ago."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Final

import regex

from agents.extraction.kinds.company.company_periods import period_in
from agents.extraction.kinds.company.company_subjects import DESCRIBED, JOINED, SAYING_IT, WHO, company_of
from agents.extraction.kinds.kind import Kind
from agents.extraction.kinds.results import earnings_against as against
from agents.extraction.kinds.results import earnings_in_words as in_words
from agents.extraction.kinds.results.earnings_clauses import company_of_clause, without_estimates
from agents.extraction.kinds.results.earnings_edge_examples import BESIDE_MOVES, CLAUSES, SILENT
from agents.extraction.kinds.results.earnings_edge_examples import JOINED as JOINED_EXAMPLES
from agents.extraction.kinds.results.earnings_examples import EXAMPLES
from agents.extraction.kinds.results.earnings_figures import Figure, figures_in, telling
from agents.extraction.kinds.results.earnings_guards import AWAITED, NOT_RESULTS, OTHERS
from agents.extraction.kinds.results.earnings_headlines import heading_firm
from agents.extraction.kinds.results.earnings_judgement import direction_of, outcome_of
from agents.extraction.kinds.results.earnings_modality import modality_of_figures
from agents.extraction.kinds.results.earnings_parts import stands_below_part
from agents.extraction.kinds.results.earnings_phrase import (
    GOES,
    HAVING,
    LEADS_IN,
    LESS,
    MEASURES,
    NEXT_PERIOD,
    OWNER,
    PERIOD,
    REPORTED,
    REST,
    TELLS,
    TITLED,
    UPON,
    UPON_CHANGE,
)
from agents.extraction.kinds.results.earnings_roles import FORECAST, PREVIOUS
from agents.extraction.kinds.results.earnings_values import values_in
from agents.extraction.kinds.results.local_units import local_unit
from agents.extraction.kinds.rules.firms import in_headline
from agents.extraction.kinds.rules.rendering import SIGN_OF
from agents.extraction.kinds.rules.rule import Match, Rule
from schemas.event import Direction, EventKind, NamedValue, Outcome

_NET_GOES: Final = (
    *("up ", "down ", "at ", "fall", "fell", "rise", "rose", "drop", "jump", "dip", "soar", "surge", "slip"),
    *(
        "slump",
        "decline",
        "grow",
        "grew",
        "climb",
        "plunge",
        "tumble",
        "shrink",
        "slid",
        "zoom",
        "leap",
        "gain",
    ),
    *("double", "triple", "treble", "halve", "more than"),
)
_TRIGGERS = (
    "revenue",
    "profit",
    "earnings",
    "eps",
    "sales",
    "net income",
    "net loss",
    "ebitda",
    "turnover",
    "loss per share",
    "operating",
    "bottom line",
    "pat ",
    "loss",
    *(
        "margin",
        "ratio",
        "cash flow",
        "premium",
        "nii",
        "nim",
        "fcf",
        "income from",
        "total income",
        "income per",
        "ffo",
        "funds from",
        "npat",
    ),
    # A headline's "Q2 net rises 12%".
    *(f"net {it}" for it in _NET_GOES),
)
_AMOUNTS = SIGN_OF["money"] + SIGN_OF["percent"]
_REPORTING = (
    r"\b(?:report|post|record|log|book|deliver|achiev|generat|earn|swung|swing|register"
    r"|turned|notched|saw|announc|had|narrowed|widened|ended|closed|finished|doubled|tripled|quadrupled|grew|increased"
    r"|boosted|lifted|raised|improved|made|making|suffer|r[au]n\sup|racked|chalked|piled|amassed|clocked|eked|raked|pulled|incurred)"
)


@dataclass(frozen=True, slots=True)
class _Report:
    values: tuple[NamedValue, ...]
    direction: Direction | None
    outcome: Outcome


@lru_cache(maxsize=8)
def _report(match: Match) -> _Report:
    values = values_in(match)
    direction = direction_of(values, telling(match))
    return _Report(
        values, direction, outcome_of(values, match.rendering.text[match.start : match.end], direction)
    )


def _reporter(match: Match) -> Any:
    """Return the company whose report it is, None if the words hold no result or speak of another company."""
    text = match.rendering.text
    if NOT_RESULTS.search(text, match.start, match.end) or OTHERS.match(text, _behind_subject(match)):
        return None
    if not any(_is_of_now(figure) for figure in figures_in(match)):
        return None
    if AWAITED.search(without_estimates(text[match.start : _first_figure(match)])):
        return None
    if "for every" in match.rendering.low[: match.start] or _is_part(match) or stands_below_part(match):
        return None
    company = _company(match)
    money = (figure.quantity.currency for figure in figures_in(match))
    return company and local_unit(company, match.words("company"), money)


def _headline_reporter(match: Match) -> Any:
    company = _reporter(match)
    return company and heading_firm(match, company)


def _is_of_now(figure: Figure) -> bool:
    return figure.role not in (FORECAST, PREVIOUS)


def _company(match: Match) -> Any:
    """Return whose report it is: the subject's, "revenue at" whom, or that of the sentence's clauses."""
    if "clause" in match.groups:
        return company_of_clause(match)
    return company_of(match, "owner" if "owner" in match.groups else "company")


def _first_figure(match: Match) -> int:
    """Return where the first figure told of a measure ends: what is awaited may be named behind it."""
    return next((figure.end for figure in figures_in(match)), match.end)


def _is_part(match: Match) -> bool:
    """Say whether a heading names a part of the company: an unknown name that the headline does not have."""
    if match.rendering.text[_behind_subject(match) : _behind_subject(match) + 1] != ":":
        return False
    company = _company(match)
    headline = match.rendering.passage.calendar.story.headline
    unknown = company is not None and company.id.startswith("name:") and not company.ticker
    return unknown and company is not None and not in_headline(company.name, headline)


def _behind_subject(match: Match) -> int:
    """Return where a subject ends, with its short form in brackets."""
    end = next((match.groups[it][1] for it in ("company", "owner") if it in match.groups), match.start)
    short = _SHORT_FORM.match(match.rendering.text, end)
    return short.end() if short else end


_SHORT_FORM: Final = regex.compile(rf"\s\({SIGN_OF['company']}\)")


def _values(match: Match) -> Iterable[NamedValue]:
    return _report(match).values


def _direction(match: Match) -> Direction | None:
    return _report(match).direction


def _outcome(match: Match) -> Outcome | None:
    return _report(match).outcome


def _reporting(name: str, pattern: str, word: str) -> Rule:
    return Rule(
        name=name,
        tells=EventKind.EARNINGS,
        triggers=_TRIGGERS,
        pattern=pattern,
        entity="company",
        stands_for=_reporter,
        values=_values,
        direction=_direction,
        outcome=_outcome,
        settled=True,
        filed=True,
        modality=modality_of_figures,
        needs=rf"^(?=[^{_AMOUNTS}]*+[{_AMOUNTS}]).*?(?:{word})",
    )


# "Acme lost $5 million in the third quarter": no value of its shares, and no customers.
_LOST: Final = (
    rf"{WHO}lost\s(?:about\s|around\s|nearly\s|some\s)?{{money:lost}}\s(?P<period>(?:in|for|during)\s(?:the\s|its\s)?(?:fiscal\s)?"
    r"(?:(?:first|second|third|fourth|latest)[-\s](?:quarter|half)|quarter|half|year\b|(?:six|nine)\smonths|Q[1-4]))"
)


def _losses(match: Match) -> Iterable[NamedValue]:
    lost = match.value("lost")
    yield NamedValue(
        name="net_income",
        value=-lost.value,
        currency=lost.currency,
        period=period_in(match.words("period")),
        **match.stated("lost"),
    )


RULES: Final = (
    _reporting(
        "reported",
        rf"(?:{WHO}|{JOINED}\s(?=reported|posted|swung)|{HAVING}\s)(?:(?:is|are)\s(?:expected|likely|set|due)\sto\s(?:report|post|swing\sto)\s"
        rf"|{REPORTED}\s){TELLS}{REST}",
        _REPORTING,
    ),
    _reporting(
        "upon",
        rf"{UPON}\s{PERIOD}{MEASURES}{OWNER}{PERIOD}(?={{money}}){REST}",
        r"\b(?:after|following|on|despite)\s(?:an?|its)\s",
    ),
    _reporting(
        "upon_loss",
        rf"{UPON}\s?{{money}}\s{PERIOD}{MEASURES}",
        r"\b(?:after|following|on|despite)\s(?:an?|its)\s",
    ),
    _reporting("upon_change", rf"{UPON_CHANGE}{PERIOD}{MEASURES}{REST}", r"\s(?:an?|its)\s.*?\sin\s"),
    _reporting(
        "said",
        rf"{WHO}{SAYING_IT}(?:{REPORTED}\s{TELLS}|{PERIOD}{MEASURES}{OWNER}{PERIOD}{GOES}){REST}",
        r"\b(?:said|says|announced|reported|confirmed|disclosed|stated)\b",
    ),
    _reporting(
        "possessive",
        rf"(?<!\bof\s)(?<!\bto\s){{firm:company}}'s?\s{PERIOD}{MEASURES}{OWNER}{PERIOD}{GOES}{REST}",
        rf"'s?\s{PERIOD}{MEASURES}",
    ),
    _reporting(
        "at",
        rf"{MEASURES}\s(?:at|of)\s{{company:owner}}(?:,\s(?:(?!--|\s[–—]\s)[^;:/]){{2,120}}?,)?\s{PERIOD}{GOES}"
        rf"{REST}",
        r"\s(?:at|of)\s",
    ),
    _reporting(
        "brief",
        rf"{{firm:company}}(?::\s|\s(?={NEXT_PERIOD})){PERIOD}{MEASURES}{OWNER}{PERIOD}{GOES}{REST}",
        rf"(?::\s|\s(?={NEXT_PERIOD})){PERIOD}{MEASURES}",
    ),
    # A headline's "Acme net profit rises 12%".
    replace(
        _reporting(
            "telegraphic",
            rf"^[\s*•-]*+{{firm:company}}\s(?=(?:[\w-]+\s){{0,3}}?(?:net|pat|profit)\b){PERIOD}{MEASURES}{OWNER}{PERIOD}{GOES}{REST}",
            r"\b(?:net|pat|profit)\b",
        ),
        stands_for=_headline_reporter,
    ),
    # "Acme sales fell 4% to 18.3 billion euros": only sums of money are sales of the whole.
    _reporting(
        "bare",
        rf"(?<=^[\s*•-]*+){{company:company}}\s(?=[^;.\n]{{0,120}}?{{money}}){PERIOD}{MEASURES}{OWNER}{PERIOD}{GOES}{REST}",
        r"\b(?:sales|revenues?|profits?|income|loss|earnings|ebitda|eps|net|pat)\b",
    ),
    replace(
        _reporting("lost", _LOST, r"\blost\b"),
        stands_for=company_of,
        values=_losses,
        direction=None,
        outcome=Outcome.BAD,
        triggers=("lost ",),
    ),
    _reporting(
        "headless",
        rf"^[\s*•·+\\-]*+(?:\S+:\s|{TITLED})?{LEADS_IN}(?:(?:its|their|our)\s|{DESCRIBED}'s\s|the\s|co's\s)?{PERIOD}{MEASURES}{OWNER}{LESS}{PERIOD}"
        rf"{GOES}{REST}",
        "",
    ),
    _reporting(
        "trailing",
        rf"^[\s*•·+-]*+(?:its\s|{DESCRIBED}'s\s|the\s)?{PERIOD}{MEASURES}{PERIOD}{GOES}[^;\n{SIGN_OF['company']}]{{0,300}}?,\s"
        r"(?:(?:[a-z]+\s){0,3}{firm:company}\s(?:also\s)?(?:said|says|reported|announced)\b"
        r"|according\sto\s(?:the\s)?(?:[a-z]+\s){0,3}{firm:company})",
        r",\s(?:[^,]+\s(?:said|says|reported|announced)\b|according\sto\s)",
    ),
    # "Same-store sales rose 2% and its revenue increased", "as net interest income fell": the same company's.
    _reporting(
        "clause",
        rf"(?P<clause>(?:,\s|;\s|\s)(?:and|while|whereas|but|as|with|though|although|after|because)\s|;\s|,\s(?=its\s)|\swhere\s)"
        rf"(?:(?:its|their)\s|{DESCRIBED}'s\s|the\s)?{PERIOD}{MEASURES}{OWNER}{LESS}{PERIOD}{GOES}{REST}",
        r"\b(?:and|while|whereas|but|as|with|though|although|after|because|where|its)\s|;\s",
    ),
    # "It earned $3 million, or 12 cents a share, up from $2 million".
    replace(
        _reporting("earned", rf"(?<!\bof\s){WHO}(?=earned\s[^;:]{{0,20}}{{money}}){REST}", r"\bearned\s"),
        triggers=("earned ",),
    ),
    *against.RULES,
    *in_words.RULES,
)

KIND: Final = Kind(
    name="earnings",
    tells=frozenset({EventKind.EARNINGS}),
    rules=RULES,
    examples=(*EXAMPLES, *JOINED_EXAMPLES, *CLAUSES, *BESIDE_MOVES, *in_words.EXAMPLES),
    silent=(*SILENT, *in_words.SILENT),
)
