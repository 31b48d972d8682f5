"""Stock splits and reverse splits: how many shares holders will have for how many they had."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from agents.extraction.figures.quantities import Quantity
from agents.extraction.kinds.company.company_phrase import INTENT, WHO, whom
from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.rules.rule import Match, Rule
from schemas.event import Direction, EventKind, NamedValue, Outcome

_COUNTS: Final = {
    "one": 1.0,
    "two": 2.0,
    "three": 3.0,
    "four": 4.0,
    "five": 5.0,
    "six": 6.0,
    "seven": 7.0,
    "eight": 8.0,
    "ten": 10.0,
    "fifteen": 15.0,
    "twenty": 20.0,
    "fifty": 50.0,
}
_COUNT: Final = rf"\d{{1,3}}(?:\.\d)?|{'|'.join(_COUNTS)}"


def _ratio(suffix: str = "") -> str:
    """Return the pattern of '3-for-1', 'three-for-one' and '3:1', its groups told from others by a suffix."""
    new, old = (rf"(?P<{name}{suffix}>{{number}}|{_COUNT})" for name in ("new", "old"))
    return rf"{new}(?: ?: ?|[- ]for[- ]){old}(?!\w)"


_SPLITS: Final = (
    r"(?:announc(?:ed|es|ing)|approv(?:ed|es)|declar(?:ed|es)|complet(?:ed|es)|propos(?:ed|es)"
    r"|unveil(?:ed|s)|effect(?:ed|s)?|implement(?:ed|s)?|authori[sz](?:ed|es)|carr(?:ied|y) out"
    r"|conduct(?:ed|s)?|execut(?:ed|es?)|plans?|planning) "
)
_KIND: Final = r"(?:(?P<reverse>reverse )?(?:stock|share|forward)[- ]split|(?P<down>reverse) split)"
_WORDS: Final = r"(?:(?!(?:no|not|before|after)\b)[\w-]+ ){0,4}?"


def _count(match: Match, group: str) -> float:
    """Return the number of shares that a group gives, as a figure or a word."""
    value = match.value(group)
    if isinstance(value, Quantity):
        return value.value
    word = match.words(group).lower()
    return _COUNTS[word] if word in _COUNTS else float(word)


def _values(match: Match) -> Iterator[NamedValue]:
    """Yield how many new shares there are for how many old ones: the first of the groups that is found."""
    for name, groups in (("new_shares", ("new", "new_behind")), ("old_shares", ("old", "old_behind"))):
        group = next((it for it in groups if it in match.groups), None)
        if group is not None:
            yield NamedValue(name=name, value=_count(match, group), **match.stated(group))


def _is_reverse(match: Match) -> bool:
    return "reverse" in match.groups or "down" in match.groups


def _direction(match: Match) -> Direction:
    """Return whether there will be more shares or fewer."""
    return Direction.DOWN if _is_reverse(match) else Direction.UP


def _outcome(match: Match) -> Outcome:
    """Judge by what splits are made for: a price that has risen far, or one that must be lifted."""
    return Outcome.BAD if _is_reverse(match) else Outcome.GOOD


_rule = partial(
    Rule,
    tells=EventKind.STOCK_SPLIT,
    triggers=("split",),
    entity="who",
    stands_for=whom,
    values=_values,
    own_words=INTENT,
    dated=True,
)

RULES: Final = (
    _rule(
        name="announced",
        pattern=WHO
        + r"(?:(?:(?:its|the) )?(?:board(?: of directors)?|share-?holders|stockholders) (?:has |have )?)?"
        + _SPLITS
        + rf"(?:(?:an?|the|its|plans? for an?) )?{_WORDS}(?:{_ratio()} )?{_WORDS}{_KIND}"
        + rf"(?: (?:of|at|in) (?:an? )?(?:ratio of )?{_ratio('_behind')})?",
        direction=_direction,
        outcome=_outcome,
    ),
    _rule(
        name="will_split",
        pattern=WHO + rf"(?:split|splits|splitting) (?:its|the) (?:[\w-]+ )?(?:shares|stock)(?: {_ratio()})?",
        direction=Direction.UP,
        outcome=Outcome.GOOD,
    ),
    _rule(
        name="own",
        pattern=rf"{{company:who}}'s? {_WORDS}{_ratio()} {_WORDS}{_KIND}",
        direction=_direction,
        outcome=_outcome,
    ),
)

EXAMPLES: Final = (
    Example(
        "Nvidia announced a 4-for-1 stock split.",
        (
            {
                "kind": "stock_split",
                "entity_id": "company:XNAS:NVDA",
                "direction": "up",
                "outcome": "good",
                "values": {"new_shares": 4.0, "old_shares": 1.0},
            },
        ),
    ),
    Example(
        "Sony said its board approved a five-for-one share split.",
        ({"kind": "stock_split", "values": {"new_shares": 5.0, "old_shares": 1.0}},),
    ),
    Example(
        "Pelorin Corp. (NASDAQ: PLRN) announced a reverse stock split at a ratio of 1-for-25.",
        (
            {
                "kind": "stock_split",
                "ticker": "PLRN",
                "direction": "down",
                "outcome": "bad",
                "values": {"new_shares": 1.0, "old_shares": 25.0},
            },
        ),
    ),
    Example(
        "Renault will split its shares 2-for-1.",
        ({"kind": "stock_split", "modality": "fact", "values": {"new_shares": 2.0, "old_shares": 1.0}},),
    ),
)

SILENT: Final = (
    "Sony split its business into two units.",
    "The vote was split 5-4.",
    "Apple last announced a 4-for-1 stock split in 2020.",
    "Nokia could announce a stock split.",
)

KIND: Final = Kind(
    name="stock_split",
    tells=frozenset({EventKind.STOCK_SPLIT}),
    rules=RULES,
    examples=EXAMPLES,
    silent=SILENT,
)
