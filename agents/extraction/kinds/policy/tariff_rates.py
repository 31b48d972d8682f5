"""The rates of a tariff and of whom each is told: 'to 25% from 10%', '10% on Canada and 25% on Mexico'.

A rate stands before the noun or right behind it ('of 10%', 'of 15% to 25%'), which the pattern of a rule
reads, or behind the goods, where the act is one of raising or cutting ('raised its duty on cars to 25%').
'From' says what it was.  A further rate with a place of its own is a tariff of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

import regex

from agents.extraction.kinds.economy.release_places import only_country_in
from agents.extraction.kinds.policy.tariff_tellers import with_teller
from agents.extraction.kinds.rules.rendering import SIGN_OF, Rendering
from agents.extraction.kinds.rules.rule import Match, Rule

_PERCENT: Final = SIGN_OF["percent"]
_PLACE: Final = SIGN_OF["place"]
_RATES: Final = ("rate", "level", "raised", "up_to")
_REACH: Final = 130
# Acts that have a rate before and one after.
_MOVES: Final = regex.compile(
    r"\b(?:rais|hik|increas|doubl|tripl|lift|cut|lower|reduc|slash|trim|halv|bring|br[io]ught|set|rais)\w*",
    regex.IGNORECASE,
)
_CLAUSE_END: Final = regex.compile(
    r"[;:.]|\b(?:while|but|after|as|which|who|sending|said|says|because|since|before|until|unless|than)\b"
)
_BEHIND: Final = regex.compile(
    rf"(?:(?P<previous>\bfrom)|(?P<rate>\b(?:to|at)))\s(?:an?\s"
    rf"|the\s)?(?:[a-z]+(?:-[a-z]+)?\s){{0,3}}?(?P<sign>{_PERCENT})"
    rf"(?:\s(?:to|and)\s(?P<high>{_PERCENT})(?=\W|$))?",
    regex.IGNORECASE,
)
_FROM_TO: Final = regex.compile(
    rf"\bfrom\s(?:[a-z]+\s){{0,2}}?(?P<previous>{_PERCENT})\sto\s(?:an?\s)?(?:[a-z]+\s){{0,2}}?(?P<rate>{_PERCENT})",
    regex.IGNORECASE,
)
_ON_GOODS: Final = regex.compile(
    rf"\s(?:on|against)\s(?:(?:all|some|most|certain|imported)\s)?"
    rf"(?P<goods>{SIGN_OF['commodity']}|[A-Z][\w.]+-(?:made|built|grown|origin))"
)
_LISTED: Final = rf"(?:'s)?(?:,?\s(?:and\s|or\s)?(?:the\s)?{_PLACE})*"
# 'And a 10% levy on China', ', 25% on goods from Mexico'.
_ANOTHER: Final = regex.compile(
    rf"{_LISTED}(?:\s(?:goods|imports|products|energy|exports))?,?\s(?:and\s|plus\s)?"
    rf"(?:with\s|by\s)?(?:an?\s)?(?:additional\s|extra\s|separate\s)?(?P<rate>{_PERCENT})\s"
    rf"(?:(?:tariffs?|dut(?:y|ies)|lev(?:y|ies))\s)?(?:on|for)\s(?:(?!\b(?:and|while|but|which"
    rf"|said)\b)[^;:.{_PERCENT}]){{0,40}}?"
    rf"(?P<target>{_PLACE})",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TariffRule(Rule):
    """A rule of tariffs whose matches have every rate that stands behind them, each with its place."""

    def matches(self, rendering: Rendering) -> Iterator[Match]:
        """Yield where the pattern is found, and one match more for each further rate with a place."""
        for match in Rule.matches(self, rendering):
            found = with_teller(match) if self.name.endswith(("_unnamed", "_target")) else match
            yield _with_rates(_with_goods(found))
            yield from _further(found)


def _with_goods(found: Match) -> Match:
    """Return a match with the country whose goods a tariff is on, where their name has it: 'on U.S. oil'."""
    text = found.rendering.text
    goods = None if "target" in found.groups else _ON_GOODS.match(text, found.end)
    if goods is None:
        return found
    begin, end = found.rendering.origin(goods.start("goods")), found.rendering.end(goods.end("goods"))
    country = only_country_in(found.rendering.passage.text[begin:end])
    if country is None or country == found.value("who"):
        return found
    return replace(
        found,
        groups={**found.groups, "target": goods.span("goods")},
        given={**found.given, "target": country},
        end=goods.end("goods"),
    )


def _with_rates(found: Match) -> Match:
    """Return a match with the rates behind it, if it tells of an act that moves a rate."""
    text = found.rendering.text
    if not _MOVES.search(text, found.start, found.end):
        return found
    stop = _CLAUSE_END.search(text, found.end, found.end + _REACH)
    limit = stop.start() if stop else min(len(text), found.end + _REACH)
    both = _FROM_TO.search(text, found.end, limit)
    if both is not None:
        groups = {"previous": both.span("previous"), "level": both.span("rate")}
        return replace(found, groups=_without_rates(found) | groups, end=both.end())
    groups, end = dict(found.groups), found.end
    for behind in _BEHIND.finditer(text, max(found.start, found.end - 1), limit):
        if behind["previous"]:
            groups.setdefault("previous", behind.span("sign"))
        elif not any(name in groups for name in ("level", "raised")):
            groups = {**_without_rates(replace(found, groups=groups)), "level": behind.span("sign")}
            groups |= {"up_to": behind.span("high")} if behind["high"] else {}
        else:
            continue
        end = behind.end()
    return replace(found, groups=groups, end=max(end, found.end))


def _without_rates(found: Match) -> dict[str, tuple[int, int]]:
    """Return the groups of a match without its rates: 'raised its 10% tariff to 25%' tells what holds now."""
    return {name: span for name, span in found.groups.items() if name not in _RATES}


def _further(found: Match) -> Iterator[Match]:
    """Yield a match for each further rate with a place: 'and 25% on Mexico'."""
    if "target" not in found.groups:
        return
    at = found.groups["target"][1]
    while (other := _ANOTHER.match(found.rendering.text, at, at + _REACH)) is not None:
        groups = _without_rates(found) | {"rate": other.span("rate"), "target": other.span("target")}
        groups.pop("previous", None)
        given = {**found.given, "act": (found.start, found.end)}
        yield replace(found, groups=groups, start=other.start("rate"), end=other.end(), given=given)
        at = other.end()
