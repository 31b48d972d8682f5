"""Results told in words alone: a measure that rose, fell, halved or turned, without an amount."""

from __future__ import annotations

from typing import Final

import regex

from agents.extraction.kinds.company.company_subjects import HAVING, OWN, WHO, company_of
from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.results.company_measures import measures_in
from agents.extraction.kinds.results.earnings_modality import modality_of_beat
from agents.extraction.kinds.results.earnings_phrase import MEASURES, OWNER, PERIOD
from agents.extraction.kinds.rules.rule import Match, Rule
from agents.reference import Instrument
from schemas.event import Direction, EventKind, Outcome

_TRIGGERS: Final = (
    *("revenue", "profit", "earnings", "eps", "sales", "net income", "loss", "ebitda", "turnover", "takings"),
    *("to the black", "into the red", "in the red", "to the red", "into the black"),
)


def _any(words: str) -> str:
    """Return a pattern for one of some words; an underscore stands for the blank within one."""
    return f"(?:{'|'.join(words.replace('_', chr(92) + 's').split())})"


_NEARLY: Final = _any("more_than nearly almost roughly about at_least just_over also sharply slightly even")
_MORE_THAN: Final = rf"(?:{_NEARLY}\s){{0,2}}"
_ROSE: Final = _any(
    "rises? rose risen climb(?:ed|s) jump(?:ed|s) surge[ds] gr[eo]ws? grown increase[ds]"
    " soar(?:ed|s) doubled?s? tripled?s? trebled?s? quadrupled?s? improve[ds] rebound(?:ed|s)"
    " recover(?:ed|s) advance[ds] rocket(?:ed|s) swelled leap(?:t|ed|s)"
    " (?:edged|inched|ticked)_(?:up|higher) shot_up widen(?:ed|s) deepen(?:ed|s)"
)
_FELL: Final = _any(
    "falls? fell fallen drop(?:ped|s) slid slides slump(?:ed|s) plunge[ds] tumble[ds] decline[ds]"
    " decrease[ds] shr[au]nk sank sunk halve[ds] collapse[ds] dived? dove weaken(?:ed|s) contract(?:ed|s)"
    " slip(?:ped|s) dip(?:ped|s) crash(?:ed|es) plummet(?:ed|s) crumbled evaporated"
    " (?:edged|inched)_(?:down|lower) went_down narrow(?:ed|s)"
)
# An amount behind it makes it a result with figures, which others tell; a word behind it, none at all.
_NO_AMOUNT: Final = r"(?![^;\n]{0,60}?(?:{money}|{percent}))(?![-\w])"
_GREW_ITS: Final = _any(
    "lift(?:ed|s) raise[ds] increase[ds] gr[eo]ws? boost(?:ed|s) improve[ds] doubled tripled trebled"
    " quadrupled expand(?:ed|s)"
)
_SHRANK_ITS: Final = r"(?:halved|saw\sa\s(?:drop|fall|decline|slump|slide)\sin)"
_LESS_LOSS: Final = _any("narrow(?:ed|s) trim(?:med|s) shr[au]nk reduce[ds] halved cut")
_MORE_LOSS: Final = _any("widen(?:ed|s) deepen(?:ed|s) doubled tripled")
# "Lifted its profit forecast" is an outlook, "profit margin" another measure.
_NEXT_TIME: Final = "the_(?:first|second|third|fourth|latest|quarter|half|year|six|nine) its_ Q[1-4] H[12]"
_WHOLE: Final = (
    r"(?!(?:\s|-)(?:forecasts?|outlook|guidance|targets?|goals?|view|estimates?|expectations?|projections?|margins?"
    rf"|warning|growth|share|pool|before|for\s20\d\d|per\s|from\s|in\s(?!{_any(_NEXT_TIME)})))"
)
_TIMES: Final = (
    "net annual quarterly full-year half-year operating pretax underlying surprise"
    " first second third fourth quarter half"
)
_PROFIT: Final = (
    rf"(?:an?\s)?(?:{_any(f'{_TIMES} modest small')}[\s-]){{0,3}}(?:profits?|profitability|black)\b"
)
_ENDLESS: Final = "straight consecutive ever heavy deep steep record since biggest largest worst years?"
_LOSS: Final = rf"(?:an?\s|its\s|the\s)?(?:{_any(f'{_TIMES} {_ENDLESS}')}[\s-]){{0,5}}(?:loss(?:es)?|red)\b"
# "The news sent it to a loss", "sank into the red": of a share in its session, unless a time is named.
_OF_A_TIME: Final = (
    r"(?=[^.;\n]{0,60}?\b(?:quarter|half|year|months)\b"
    r"|(?<=\b(?:quarterly|annual|(?:full|half)-year|net|operating)\sloss))"
)
_BACK_TO: Final = r"\s(?:back\s)?(?:in)?to\s"
_RETURNED: Final = _any("returned returns? swung swings bounced climbed moved went got came")
_INTO_PROFIT: Final = rf"{_RETURNED}{_BACK_TO}(?:the\s)?{_PROFIT}"
_INTO_LOSS: Final = (
    _any(
        "swung swings? slipped slips fell falls sank sinks slump(?:ed|s) plunge[ds] tumbled crashed"
        " slid slides"
    )
    + _BACK_TO
    + _LOSS
)
_PUSHED: Final = _any("dragged pushed tipped plunged sent drove knocked threw")
_HELPED: Final = _any("helped lifted pushed brought enabled allowed nudged")
# A profit or loss that is told with its amount is told by others; one "in its Spanish arm" is of a part.
_SUM_BEHIND: Final = (
    r"(?!\s(?:of\s|from\s[^,;.]{0,30}?of\s|worth\s)?(?:\S+\s){0,2}?{money})"
    r"(?!\s(?:in|at|for)\sits\s(?!(?:first|second|third|fourth|latest|fiscal))\S)"
)


def _of_loss(match: Match) -> bool:
    """Say whether the measure told is a loss, of which less is better."""
    text = match.rendering.text
    return any(measure.loss for measure in measures_in(text, match.start, match.end))


def _way(match: Match) -> Direction | None:
    """Return which way the result went, None where the words name a measure of a part alone."""
    up = ("rose" in match.groups) != _of_loss(match)
    return Direction.UP if up else Direction.DOWN


def _judged(match: Match) -> Outcome:
    return Outcome.GOOD if _way(match) is Direction.UP else Outcome.BAD


def _in_words(name: str, pattern: str, word: str, way: Direction | None = None) -> Rule:
    """Return the rule for a measure that moved, or with `way` for a company that turned to profit or loss."""
    return Rule(
        name=name,
        tells=EventKind.EARNINGS,
        triggers=_TRIGGERS,
        pattern=pattern,
        entity="company",
        stands_for=_whose if way is None else _turned,
        direction=way or _way,
        outcome=_judged if way is None else Outcome.GOOD if way is Direction.UP else Outcome.BAD,
        settled=True,
        filed=True,
        modality=modality_of_beat,
        needs=word,
    )


def _whose(match: Match) -> Instrument | None:
    """Return whose result it is, None where the measure is of a part of the company."""
    text = match.rendering.text
    named = list(measures_in(text, match.start, match.end))
    if named and not any(it.name for it in named):
        return None
    return _turned(match)


def _turned(match: Match) -> Instrument | None:
    """Return whose profit or loss it is, None where it is only hoped for or feared."""
    if _FORESEEN.search(match.rendering.text, max(0, match.start - _REACH), match.end):
        return None
    return company_of(match, "owner" if "owner" in match.groups else "company")


_REACH: Final = 40
# What is awaited, feared or long known.
_AWAITED: Final = _any(
    "expect(?:s|ed)? forecasts? will would could may might should if likely hopes? aims? plans?"
    " target(?:s|ed)? sees lately"
)
_FORESEEN: Final = regex.compile(rf"\b{_AWAITED}\b", regex.IGNORECASE)
_WAYS: Final = rf"{_MORE_THAN}(?:(?P<rose>{_ROSE})|(?P<fell>{_FELL})){_NO_AMOUNT}"
_MOVED: Final = rf"\b(?:{_ROSE}|{_FELL})"

RULES: Final = (
    _in_words(
        "own_way",
        rf"(?:{{firm:company}}'s?\s|{OWN}\s){PERIOD}{MEASURES}{OWNER}{PERIOD}(?:has\s|have\s|had\s)?{_WAYS}",
        _MOVED,
    ),
    _in_words(
        "way_at",
        rf"{MEASURES}\s(?:at|of)\s{{company:owner}}\s{PERIOD}(?:has\s|have\s|had\s)?{_WAYS}",
        _MOVED,
    ),
    _in_words(
        "changed_its",
        rf"(?:{WHO}|{HAVING}){_MORE_THAN}(?:(?P<rose>{_GREW_ITS})|(?P<fell>{_SHRANK_ITS}))\s(?:its|their)\s"
        rf"{PERIOD}(?:(?!loss)(?:{MEASURES})){_WHOLE}{_NO_AMOUNT}",
        r"\b(?:its|their)\s",
    ),
    _in_words(
        "changed_loss",
        rf"{WHO}(?:(?P<fell>{_LESS_LOSS})|(?P<rose>{_MORE_LOSS}))\s(?:its|their)\s{PERIOD}"
        rf"(?:(?:net|operating|pre-?tax)\s)?loss(?!es){_WHOLE}{_NO_AMOUNT}",
        r"\b(?:its|their)\s.*?\bloss\b",
    ),
    _in_words(
        "helped",
        rf"\bhelped\s(?:[\w-]+\s)?{{firm:company}}\s(?:to\s)?{_MORE_THAN}"
        rf"(?P<rose>{_any('lift raise increase grow boost double triple treble quadruple improve')})"
        r"\s(?:its|their)\s"
        rf"{PERIOD}(?:(?!loss)(?:{MEASURES})){_WHOLE}{_NO_AMOUNT}",
        r"\bhelped\s",
    ),
    _in_words(
        "into_profit",
        rf"(?:{WHO}{_INTO_PROFIT}|\b{_HELPED}\s{{company:company}}\s(?:to\s)?(?:return\s|swing\s|get\s)?{_BACK_TO[2:]}"
        rf"(?:the\s)?{_PROFIT}){_SUM_BEHIND}",
        r"\bto\s.*?\b(?:profit|black)",
        Direction.UP,
    ),
    _in_words(
        "into_loss",
        rf"(?:{WHO}{_INTO_LOSS}|\b{_PUSHED}\s{{company:company}}{_BACK_TO}{_LOSS}){_SUM_BEHIND}{_OF_A_TIME}",
        r"to\s.*?\b(?:loss|red)\b",
        Direction.DOWN,
    ),
)

_REPORT: Final = {"kind": "earnings", "values": {}}

EXAMPLES: Final = (
    Example(
        "Carrefour's half-year net profit tumbled by a third as shoppers stayed away.",
        (dict(_REPORT, entity_id="company:XPAR:CA", direction="down", outcome="bad"),),
    ),
    Example(
        "Full-year profit at Swatch more than halved on weak demand.",
        (dict(_REPORT, direction="down", outcome="bad"),),
    ),
    Example(
        "Renault has lifted its profits thanks to a recovery in Spain.",
        (dict(_REPORT, entity_id="company:XPAR:RNO", direction="up", outcome="good"),),
    ),
    Example(
        "Strong demand helped Sony more than triple its operating profit in the third quarter.",
        (dict(_REPORT, direction="up", outcome="good"),),
    ),
    Example("Danone returned to profit in the first half.", (dict(_REPORT, direction="up", outcome="good"),)),
    Example("Renault slipped into the red last year.", (dict(_REPORT, direction="down", outcome="bad"),)),
    Example(
        "A slump in Spain dragged Renault to a second straight quarterly loss.",
        (dict(_REPORT, entity_id="company:XPAR:RNO", direction="down", outcome="bad"),),
    ),
    Example("Renault narrowed its annual loss.", (dict(_REPORT, direction="up", outcome="good"),)),
    Example("Renault's quarterly loss widened sharply.", (dict(_REPORT, direction="down", outcome="bad"),)),
)
# Outlooks, hopes, margins, shares and parts of a company are no results.
SILENT: Final = (
    "Renault hopes that its profit will have doubled by 2030.",
    "Renault wants to return to profit.",
    "Renault cut its losses and left the venture.",
    "Renault's van sales rose in Spain.",
)
