"""Which way a company's result went, and whether that is good: by estimates, the year before, or words."""

from __future__ import annotations

from typing import Final

import regex

from agents.extraction.kinds.results.earnings_roles import WAY
from schemas.event import Direction, NamedValue, Outcome

_SAME = 1e-9
# What takes away from income: the less of it the better.
_BURDENS: Final = ("combined_ratio", "cost_income_ratio")
# What is below nought where money was lost.
_INCOMES: Final = ("net_income", "eps", "operating_income", "ebitda")
_COMPARISONS: Final = ("_forecast", "_previous", "_change", "_surprise")
_WIDER = regex.compile(r"\b(?:widen(?:s|ed|ing)?|larger|bigger|deeper|deepened|wider)\b", regex.IGNORECASE)
_NARROWER = regex.compile(
    r"\b(?:narrow(?:s|ed|er|ing)?|smaller|trimm(?:ed|ing)|cut|reduced|shrank|shrunk)\b", regex.IGNORECASE
)
_LOSS = regex.compile(r"\bloss(?:es)?\b", regex.IGNORECASE)
_DOUBLED = regex.compile(
    r"\b(?:(?:doubl|trebl|tripl|quadrupl)e[sd]|record|(?:\d+|two|three|four|five|six|ten|multi)-?\s?fold)\b",
    regex.IGNORECASE,
)
_HALVED = regex.compile(r"\bhalve[sd]\b", regex.IGNORECASE)
_INTO = regex.compile(
    r"\b(?:swung|swings?|returned|returns?|turned)\sto\s(?:an?\s)?(?:\S+\s){0,3}?(?:(?P<profit>profit|income)|(?P<loss>loss))",
    regex.IGNORECASE,
)
_GOOD = regex.compile(
    r"\b(?:beat(?:s|ing)?|top(?:s|ped|ping)|exceed(?:s|ed|ing)|surpass(?:es|ed|ing)|outpac(?:es|ed"
    r"|ing)|better[- ]than[- ](?:expected|forecast)"
    r"|(?:above|ahead of)\s(?:\S+\s){0,4}?(?:estimates?|expectations?|consensus|forecasts?))\b",
    regex.IGNORECASE,
)
# A company's own target: a burden below it is good, a result above it.
_AIMED_AT: Final = regex.compile(
    r"\b(?:(?P<better>better\sthan)|(?P<worse>worse\sthan)|(?P<above>above|over|higher\sthan|exceed(?:s|ed|ing)|ahead\sof)"
    r"|(?P<below>below|under|lower\sthan|short\sof))\s(?:(?:a|an|the|its|their|own|[^\s\w]|~|around|about)\s){0,3}"
    r"(?:\S+\s)?(?:targets?|goals?|ambitions?|objectives?)\b(?!\sprice)",
    regex.IGNORECASE,
)
_POOR = regex.compile(
    r"\b(?:miss(?:es|ed|ing)|fell short of|falls? short of|worse[- ]than[- ](?:expected|forecast)"
    r"|weaker[- ]than[- ]expected"
    r"|(?:below|short of|shy of)\s(?:\S+\s){0,4}?(?:estimates?|expectations?|consensus|forecasts?))\b",
    regex.IGNORECASE,
)
# "A surprise quarterly profit", "a smaller-than-expected loss": a loss is welcome where there is less of it.
_UNEXPECTED: Final = regex.compile(
    r"\b(?:(?:an?\ssurprise|an?\sunexpected|(?:wider|bigger|larger|higher|deeper|greater)[-\s]than[-\s](?:expected|forecast))"
    r"|(?P<less>(?:narrower|smaller|lower)[-\s]than[-\s](?:expected|forecast)))"
    r"\s(?:[a-z-]+\s){0,4}?(?:(?P<loss>loss)|profit|earnings|income|revenue|sales)\b",
    regex.IGNORECASE,
)


def results(values: tuple[NamedValue, ...]) -> list[NamedValue]:
    """Return the results among the values of a report, without what they are compared with."""
    return [value for value in values if not value.name.endswith(_COMPARISONS)]


def direction_of(values: tuple[NamedValue, ...], told: str) -> Direction | None:
    """Return which way the first result went: by the figure before, its change, or the words that tell it."""
    amounts = {value.name: value.value for value in values}
    names = list(dict.fromkeys(_measure(value.name) for value in values))
    first = _by_figures(names[0], amounts) if names else None
    if first is not None or (worded := _worded(told)) is None:
        return first or next((way for name in names[1:] if (way := _by_figures(name, amounts))), None)
    return worded


def _by_figures(name: str, amounts: dict[str, float]) -> Direction | None:
    """Return which way a measure went by the figure before or the change that is told of it."""
    before = amounts.get(f"{name}_previous", amounts.get(f"{name.removeprefix('adjusted_')}_previous"))
    if name in amounts and before is not None:
        return _way(amounts[name] - before)
    return _way(amounts[f"{name}_change"]) if f"{name}_change" in amounts else None


def outcome_of(values: tuple[NamedValue, ...], text: str, direction: Direction | None) -> Outcome:
    """Judge by the estimate, else by the words of it, else by the way it went, else by the profit's sign."""
    if found := _against_estimates(values):
        return found
    less_is_better = bool(values) and _measure(values[0].name).endswith(_BURDENS)
    if (aimed := _AIMED_AT.search(text)) is not None:
        better = aimed["better"] or (aimed["below"] if less_is_better else aimed["above"])
        return Outcome.GOOD if better else Outcome.BAD
    if judged := _by_words(text):
        return judged
    if direction in (Direction.UP, Direction.DOWN):
        return Outcome.GOOD if (direction is Direction.UP) != less_is_better else Outcome.BAD
    if any(value.name.endswith(_INCOMES) and value.value < 0 for value in values):
        return Outcome.BAD
    return Outcome.NEUTRAL


def _by_words(text: str) -> Outcome | None:
    """Judge by what the words hold a result against, None where they hold it against nothing or disagree."""
    surprise = _UNEXPECTED.search(text)
    lost = surprise is not None and surprise["loss"] is not None
    welcome = surprise is not None and (surprise["less"] is not None) == lost
    good = _GOOD.search(text) is not None or welcome
    poor = _POOR.search(text) is not None or (surprise is not None and not welcome)
    if good == poor:
        return None
    return Outcome.GOOD if good else Outcome.BAD


def _measure(name: str) -> str:
    return next((name.removesuffix(end) for end in _COMPARISONS if name.endswith(end)), name)


def _way(difference: float) -> Direction:
    if not difference:
        return Direction.FLAT
    return Direction.UP if difference > 0 else Direction.DOWN


def _worded(told: str) -> Direction | None:
    """Return the way that words tell; a loss that narrows goes up."""
    into = _INTO.search(told)
    if into is not None:
        return Direction.UP if into["profit"] else Direction.DOWN
    loss = _LOSS.search(told) is not None
    if loss and (_WIDER.search(told) or _NARROWER.search(told)):
        return Direction.DOWN if _WIDER.search(told) else Direction.UP
    ways = {found.lastgroup for found in WAY.finditer(told)}
    if len(ways) != 1:
        return _multiple(told) if not ways and not loss else None
    return Direction.UP if (ways == {"up"}) != loss else Direction.DOWN


def _multiple(told: str) -> Direction | None:
    if _DOUBLED.search(told):
        return Direction.UP
    return Direction.DOWN if _HALVED.search(told) else None


def _against_estimates(values: tuple[NamedValue, ...]) -> Outcome | None:
    """Judge by the first result that an estimate or a surprise is told of."""
    amounts = {value.name: value.value for value in values}
    for name in dict.fromkeys(_measure(value.name) for value in values):
        surprise = amounts.get(f"{name}_surprise")
        if surprise is None and name in amounts and f"{name}_forecast" in amounts:
            surprise = amounts[name] - amounts[f"{name}_forecast"]
            if abs(surprise) < _SAME * max(1.0, abs(amounts[name])):
                return Outcome.NEUTRAL
        if surprise is not None:
            return Outcome.GOOD if surprise > 0 else Outcome.BAD
    return None
