"""Where a house reckons that a market will be: 'Goldman Sachs cut its 2027 Brent forecast to $66 from $70'.

The figure is the target of that market, as a broker's is of a share: `target_price` in its own quotation and
`previous` what the house had before, both for the time that is named.  What a house moved is a fact, what it
sees coming is an outlook.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex

from agents.extraction.figures.quantities import Quantity
from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.rules.rendering import SIGN_OF
from agents.extraction.kinds.rules.rule import Match, Rule
from agents.extraction.kinds.statements.voice import is_judge
from agents.extraction.names.houses import is_house
from agents.extraction.quotes import Speaker
from agents.reference import Institution, Instrument
from schemas.event import Direction, EventKind, Modality, NamedValue, Outcome

_SORTS: Final = ("index", "commodity", "currency", "crypto", "futures")
_THING: Final = (
    rf"(?:the )?(?P<market>[{''.join(SIGN_OF[sort] for sort in _SORTS)}])(?:'s?)?"
    r"(?: (?:crude|oil|prices?|futures|spot|index|average))*"
)
_PEOPLE: Final = (
    r"(?: (?:commodit(?:y|ies)|equity|fx|currency|oil|metals|analysts?|strategists?|economists?|research))*"
)
_HOUSE: Final = (
    rf"(?:{{organisation:house}}|{{firm:house}}(?:'s)?{_PEOPLE})"
    r"(?: (?:has|have|had|on {date}|{date}|also|now))*"
)
_WHEN: Final = (
    r"(?:(?:20\d\d|{number}|year-end|end-(?:20\d\d|{number})|(?:three|six|12)-month|one-year|average"
    r"|full-year|base-case"
    r"|long-term|(?:first|second|third|fourth)-(?:quarter|half)|Q[1-4]|next year's|this year's|price) )*"
)
_NOUN: Final = r"(?:price |average )*(?:forecasts?|targets?|estimates?|projections?|outlook|price decks?)"
_SUM: Final = r"(?:{{money:{0}}}|{{points:{0}}}|{{number:{0}}})(?: points)?"
_FOR: Final = r"(?: (?:next|this) year| (?:for|by|in|at) [^;:,.%\uE000-\uE0FF]{0,40}?(?:{number}|20\d\d)?)?"
_FROM: Final = rf"(?:{_FOR},? (?:up |down )?from (?:\w+ ){{0,5}}?{_SUM.format('before')})?"
_TO: Final = rf" (?:by {{figure}} )?to {_SUM.format('target')}{_FROM}"
_UP: Final = r"(?:raised|raises|lifted|lifts|hiked|hikes|boosted|boosts|increased|upgraded|bumped up)"
_DOWN: Final = r"(?:cuts?|lowered|lowers|trimmed|trims|slashed|slashes|reduced|reduces|pared|downgraded)"
_SEES: Final = r"(?:expects?|sees?|forecasts?|projects?|predicts?|targets?|tips?|pegs?)"
_REACH: Final = (
    r"(?: (?:to|will) (?:average|reach|hit|end|finish|close|trade at|climb to|rise to|fall to|drop to|be)"
    r"|(?:,)? (?:averaging|ending|reaching|hitting|finishing|trading|climbing to|rising to|falling to))?"
    r" (?:(?:at|next year|this year|the year|around|about|an average of|in|20\d\d|{number}) )*"
)
_PERIOD: Final = regex.compile(
    r"\b(?:(?:the )?end of (?:next year|this year|20\d\d)|year-end(?: 20\d\d)?|end-20\d\d"
    r"|(?:the )?(?:first|second"
    r"|third|fourth)[- ](?:half|quarter)(?: of (?:20\d\d|next year|this year))?|next year|this year|20\d\d"
    r"|(?:three|six|12)-month)\b"
)
_DOWNWARD: Final = regex.compile(r"\b(?:fall|drop|falling)\b")
_UPWARD: Final = regex.compile(r"\b(?:rise|climb|rising|climbing)\b")


def _market(match: Match) -> Instrument | None:
    """Return the market, if whoever speaks judges markets for a living."""
    return match.value("market") if _house(match) is not None else None


def _house(match: Match) -> Speaker | None:
    house = match.value("house")
    if house is None:
        speaker = match.rendering.passage.speaker_at(match.extent("")[0])
        return speaker if speaker is not None and is_judge(speaker) else None
    if isinstance(house, Institution):
        return Speaker(None, None, house.name)
    end = match.groups["house"][1]
    behind = match.rendering.text[end : end + 40].lower()
    worker = next(
        (it for it in ("analyst", "strategist", "economist") if it in behind.split(" to ")[0]), None
    )
    name = match.words("house").removesuffix("'s").removesuffix("’s")
    return Speaker(None, worker, name) if worker or is_house(name) else None


def _direction(match: Match) -> Direction | None:
    """Return which way a house moved its target, or sees a market go."""
    target, before = match.value("target"), match.value("before")
    if isinstance(before, Quantity) and target.value != before.value:
        return Direction.UP if target.value > before.value else Direction.DOWN
    told = match.rendering.text[match.start : match.end]
    if _DOWNWARD.search(told):
        return Direction.DOWN
    return Direction.UP if _UPWARD.search(told) else None


def _outcome(match: Match) -> Outcome:
    way = _direction(match)
    return Outcome.GOOD if way is Direction.UP else Outcome.BAD if way is Direction.DOWN else Outcome.NEUTRAL


def _values(match: Match) -> Iterator[NamedValue]:
    passage = match.rendering.passage
    start, end = match.extent("")
    when = _PERIOD.search(passage.text, start, min(passage.end, end + 60))
    for name, group in (("target_price", "target"), ("previous", "before")):
        quantity = match.value(group)
        if isinstance(quantity, Quantity):
            yield NamedValue(
                name=name,
                value=quantity.value,
                unit="points" if quantity.unit == "points" else None,
                currency=quantity.currency,
                period=when.group() if when else None,
                **match.stated(group),
            )


def _rule(name: str, pattern: str, direction: Direction | None, modality: Modality) -> Rule:
    return Rule(
        name=name,
        tells=EventKind.TARGET_PRICE,
        triggers=_NOUNS if modality is Modality.FACT else _VERBS,
        pattern=pattern,
        entity="market",
        stands_for=_market,
        speaker=_house,
        direction=direction or _direction,
        outcome=_OUTCOMES[direction] if direction else _outcome,
        values=_values,
        modality=modality,
        settled=True,
    )


_NOUNS: Final = ("forecast", "target", "estimate", "projection", "outlook", "price deck")
_VERBS: Final = ("forecast", "target", "expect", "see", "project", "predict", "tips", "peg")
_OUTCOMES: Final = {Direction.UP: Outcome.GOOD, Direction.DOWN: Outcome.BAD}
_ITS: Final = (
    rf"(?:its|their|the) (?:{_WHEN}{_THING} {_WHEN}{_NOUN}{_FOR}"
    rf"|{_WHEN}{_NOUN} (?:for|on|of) {_WHEN}{_THING}{_FOR}){_TO}"
)

RULES: Final = (
    _rule("market_raised", rf"{_HOUSE} {_UP} {_ITS}", Direction.UP, Modality.FACT),
    _rule("market_cut", rf"{_HOUSE} {_DOWN} {_ITS}", Direction.DOWN, Modality.FACT),
    _rule(
        "market_seen",
        rf"{_HOUSE} {_SEES} {_THING}{_REACH}{_SUM.format('target')}{_FROM}",
        None,
        Modality.OUTLOOK,
    ),
    _rule(
        "market_seen_own",
        rf"\bwe (?:now |still )?{_SEES} {_THING}{_REACH}{_SUM.format('target')}{_FROM}",
        None,
        Modality.OUTLOOK,
    ),
)

EXAMPLES: Final = (
    Example(
        "Goldman Sachs cut its 2027 Brent forecast to $66 from $70.",
        (
            {
                "kind": "target_price",
                "entity_id": "commodity:BRENT",
                "direction": "down",
                "modality": "fact",
                "speaker_firm": "Goldman Sachs",
                "values": (
                    NamedValue(name="target_price", value=66.0, currency="USD", period="2027"),
                    NamedValue(name="previous", value=70.0, currency="USD", period="2027"),
                ),
            },
        ),
    ),
    Example(
        '"We see the S&P 500 at 7,500 by the end of next year," said Anna Holm, chief equity strategist at'
        " Nordlys Bank.",
        (
            {
                "kind": "target_price",
                "entity_id": "index:SPX",
                "modality": "outlook",
                "speaker": "Anna Holm",
                "values": (NamedValue(name="target_price", value=7500.0, period="the end of next year"),),
            },
        ),
    ),
    Example(
        "UBS lifted its year-end target for the S&P 500 to 6,600 from 6,400.",
        ({"kind": "target_price", "entity_id": "index:SPX", "direction": "up"},),
    ),
    Example(
        "HSBC expects copper to average $10,800 a ton next year, up from an earlier forecast of $9,900.",
        ({"entity_id": "commodity:COPPER", "direction": "up", "modality": "outlook"},),
    ),
)
SILENT: Final = (
    "Acme Homes cut its 2027 copper forecast to 66 tons from 70.",
    '"We see the S&P 500 at 7,500 on our screens," said Anna Holm, a nurse.',
)
