"""Whose economy a sentence speaks of."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

import regex

from agents.extraction.kinds.economy.indicator import Indicator
from agents.extraction.kinds.economy.release_mentions import mentions_in
from agents.extraction.kinds.rules.rendering import SIGN_OF, Rendering
from agents.extraction.passage import Passage
from agents.reference import regions
from schemas.event import EventKind

_PLACE: Final = SIGN_OF["place"]
_BODIES: Final = SIGN_OF["central_bank"] + SIGN_OF["organisation"]
_MARKETS: Final = SIGN_OF["index"] + SIGN_OF["rate"] + SIGN_OF["group"]
# Whose counts of jobs are of the United States.
_AMERICAN: Final = regex.compile(r"\b(?:ADP|Challenger|JOLTS)\b")
# Surveys that go by the name of their institute.
_NAMED_FOR: Final = {"zew": "DE", "ifo": "DE", "gfk": "DE", "sentix": "EU", "tankan": "JP"}
_MONEY: Final = SIGN_OF["currency"]
_IN_PLACE: Final = regex.compile(
    rf"(?:\s?\([^()]*\))?(?: (?:rate|index|growth|data|reading|numbers))? (?:in|of|for"
    rf"|across) (?:the )?(?P<place>{_PLACE})",
    regex.IGNORECASE,
)
# 'The 20 nations sharing the euro'.
_EURO_AREA: Final = regex.compile(
    rf"\s(?:in|across|of|for) (?:the )?(?:\S+ )?(?:nations?|countries|members?|states|bloc) (?:that )?"
    rf"(?:shar|us)(?:e|es|ing) the {SIGN_OF['currency']}",
    regex.IGNORECASE,
)
_LOCATED: Final = regex.compile(r"\b(?:in|for|across) (?:the )?$", regex.IGNORECASE)
# A country whose office gives the figure out: 'the U.K. statistics authority said'.
_OFFICE: Final = regex.compile(
    r"(?:'s)? (?:national |federal |official |central )?(?:statistics?|statistical|labou?r|commerce|census"
    r"|economy|government|finance ministry|data)\b",
    regex.IGNORECASE,
)
_NEAR: Final = 60
# A figure that is not out yet, and how an item of a list of items begins.
_AWAITED: Final = regex.compile(
    r"\b(?:await|wait(?:s|ed|ing)? for|focus\w* on|ahead of|eye(?:s|d)?|eyeing|due (?:later|on|out|this"
    r"|next))\b",
    regex.IGNORECASE,
)
_ITEM: Final = regex.compile(r"(?:^|\n)\W*\d{4} (?:GMT|ET|EST|EDT)\b")
_SENTENCE_BEFORE: Final = 350
_TOP: Final = 200
# A line without a full stop, set off by marks or not.
_HEADING: Final = regex.compile(
    r"(?:^|\n)[*`#\ \t]*+(?P<words>[^\n.]{12,110}?(?:(?<=[A-Z])\.[^\n.]{0,90})*)[*`\s]*\n[*`\s]*$"
)
_OFFICIAL: Final = regex.compile(
    r"\b(?:data|statistics|economists|seasonally|government|month-on-month"
    r"|survey showed)\b",
    regex.IGNORECASE,
)
_STATE: Final = regex.compile(
    r"\b[Tt]he (?:country's )?(?:central bank|national bank|reserve bank|finance ministry|economy ministry"
    r"|government"
    r"|treasury|(?:national )?statistics (?:office|agency|bureau))\b"
)
_GOES_ON: Final = regex.compile(
    r"\b(?:[Ii]t|[Tt]he (?:bank|ministry|office|agency)) (?:also )?(?:said|says|added|forecast|projected"
    r"|predicted|expects)\b"
)
_OF_THE_WORLD: Final = regex.compile(r"\b(?:global|world(?:wide)?)\b", regex.IGNORECASE)
_DUTIES: Final = regex.compile(r"\b(?:tariff|lev(?:y|ies)|dut(?:y|ies)\b)", regex.IGNORECASE)
_COMPANY: Final = SIGN_OF["company"]
_OWN: Final = regex.compile(rf"{_COMPANY}(?:'s)? (?:\w+ ){{0,2}}$")


def country_of(
    rendering: Rendering, start: int, end: int, limit: int, indicator: Indicator
) -> tuple[str | None, int | None]:
    """Return the region that a figure named from `start` to `end` is of, and the place of its sign if any.

    'in X' right behind the name is it, else the country named last in it or before, else a statistics office
    behind or a country before `limit`, else the country that the indicator belongs to, else the market of the
    sentence, else the story's home; a name that companies use as well needs more than the home.
    """
    text = rendering.text
    if _is_of_no_country(text, start, indicator):
        return None, None
    if indicator.goes_on:
        return region_beside(rendering, indicator), None
    if _EURO_AREA.match(text, end):
        return "EU", None
    behind = _IN_PLACE.match(text, end)
    if behind:
        place = behind.start("place")
        return rendering.values[place].value, place
    first = start - _NEAR if indicator.corporate and _COMPANY in text else 0
    for at in [*range(end - 1, max(0, first) - 1, -1), *range(end, len(text))]:
        region = _region(rendering, at, _PLACE + _BODIES if at < limit else _BODIES)
        told_of = text[at] != _PLACE or _LOCATED.search(text, 0, at) or _OFFICE.match(text, at + 1)
        if region is not None and (at < end or told_of):
            return region, at
    own = indicator.region or _named_for(text, start, end, indicator)
    return own or _unnamed(rendering, indicator), None


def _named_for(text: str, start: int, end: int, indicator: Indicator) -> str | None:
    """Return the country of the institute that counts: 'the ZEW index', 'the ADP report showed'."""
    if indicator.tells is EventKind.JOBS and _AMERICAN.search(text):
        return "US"
    return _NAMED_FOR.get(text[start:end].partition(" ")[0].lower().removesuffix("'s"))


def _is_of_no_country(text: str, start: int, indicator: Indicator) -> bool:
    """Say whether a figure is a company's, or goods only have a tariff on them."""
    if indicator.corporate and _OWN.search(text, max(0, start - 60), start):
        return True
    return indicator.name in ("exports", "imports") and _DUTIES.search(text) is not None


def _unnamed(rendering: Rendering, indicator: Indicator) -> str | None:
    """Return the region of a figure that no country of the sentence is named for."""
    beside = region_beside(rendering, indicator) or region_of_headline(rendering, indicator)
    if beside is not None:
        return beside
    official = _OFFICIAL.search(rendering.text) or _stands_beside_releases(rendering.passage)
    if indicator.corporate and not official:
        return None
    regions_of_markets = (_region(rendering, at, _MARKETS) for at in range(len(rendering.text)))
    market = next((it for it in regions_of_markets if it is not None), None)
    return market or _region_of_money(rendering) or home_of(rendering)


def is_told_by_the_state(rendering: Rendering) -> bool:
    """Say whether a bank, ministry or office of the country that the story reports from tells a figure.

    It says so itself, or goes on with what its paragraph tells: 'it added', 'the bank said'.
    """
    passage = rendering.passage
    if home_of(rendering) is None:
        return False
    if _STATE.search(rendering.text):
        return True
    line = max(passage.text.rfind("\n", 0, passage.start), passage.start - _SENTENCE_BEFORE, 0)
    goes_on = _GOES_ON.search(rendering.text) is not None
    return goes_on and _STATE.search(passage.text, line, passage.start) is not None


def _stands_beside_releases(passage: Passage) -> bool:
    """Say whether the paragraph tells before of a figure that no company has."""
    text, start = passage.text, passage.start
    before = text[max(text.rfind("\n", 0, start) + 1, start - _SENTENCE_BEFORE, 0) : start]
    return any(not it.indicator.corporate for it in mentions_in(before))


def _region_of_money(rendering: Rendering) -> str | None:
    """Return whose the one currency is that a sentence names: 'the krona firmed after data showed'."""
    text = rendering.text
    named = {_region(rendering, at, _MONEY) for at, sign in enumerate(text) if sign == _MONEY}
    return named.pop() if len(named) == 1 else None


def region_beside(rendering: Rendering, indicator: Indicator) -> str | None:
    """Return the country of another figure of the sentence, or of one of this kind right before it.

    "Payrolls rose by 119,000, and the jobless rate fell to 4.3%"; "China's exports rose 5.9%. Imports fell."
    """
    text = rendering.text
    if _PLACE in text:
        return None
    for other in mentions_in(text):
        if other.indicator.region is not None:
            return other.indicator.region
    passage = rendering.passage
    before = _told_before(passage)
    country = only_country_in(before)
    if country is None or not before.strip():
        return None
    told = mentions_in(_country_names().sub(_PLACE, before))
    return country if told and told[-1].indicator.tells is indicator.tells else None


def _told_before(passage: Passage) -> str:
    """Return the words before a sentence by which its figure's country may go on.

    They begin with the item of a list of items in which it stands, and hold no figure that is only awaited:
    'traders wait for U.S. consumer prices due on Thursday'.
    """
    text, start = passage.text, passage.start
    before = text[max(0, start - _SENTENCE_BEFORE) : start]
    items = list(_ITEM.finditer(before))
    before = before[items[-1].end() :] if items else before
    line = before.rstrip().rfind("\n") + 1
    return "" if "\n" in before[line:] and _AWAITED.search(before, line) else before


def region_of_headline(rendering: Rendering, indicator: Indicator) -> str | None:
    """Return the country whose figure of this kind the headline tells, if the sentence names none."""
    headline = rendering.passage.calendar.story.headline or ""
    if _PLACE in rendering.text or _OF_THE_WORLD.search(rendering.text):
        return None
    told = mentions_in(_country_names().sub(_PLACE, headline))
    same = any(mention.indicator.tells is indicator.tells for mention in told)
    return only_country_in(headline) if same else None


def home_of(rendering: Rendering) -> str | None:
    """Return the country that the story is of or reports from, None beside another that the sentence names.

    A heading right above says it, else the market of the story, else the one country that its top names.
    """
    if _PLACE in rendering.text:
        return None
    passage = rendering.passage
    above = _heading_above(passage.text, passage.start)
    if above is not None:
        return above
    home = regions().get(rendering.home or "")
    if home is not None:
        return home.code if home.kind == "country" else None
    start = passage.calendar.story.body_start
    return only_country_in(passage.text[start : start + _TOP]) if passage.start > start else None


def only_country_of(rendering: Rendering) -> str | None:
    """Return the one country that the story's headline and top name, None if they name none or several."""
    story = rendering.passage.calendar.story
    top = rendering.passage.text[story.body_start : story.body_start + _TOP]
    return only_country_in(f"{story.headline or ''} {top}")


def _heading_above(text: str, start: int) -> str | None:
    """Return the country that a heading names on the line before the sentence's paragraph."""
    line = text.rfind("\n", 0, start)
    heading = _HEADING.search(text, max(0, line - _TOP), line + 1) if line > 0 else None
    if heading is None or text[line + 1 : start].strip("*` "):
        return None
    return only_country_in(heading["words"])


@lru_cache(maxsize=64)
def only_country_in(words: str) -> str | None:
    """Return the country that some words name, None if they name none or several."""
    named = {_countries()[found] for found in _country_names().findall(words)}
    return named.pop() if len(named) == 1 else None


@cache
def _countries() -> dict[str, str]:
    return {
        name: region.code
        for region in regions().values()
        if region.kind == "country"
        for name in (*region.names, *region.demonyms)
        if name[0].isupper()
    }


@cache
def _country_names() -> regex.Pattern[str]:
    names = sorted(_countries(), key=len, reverse=True)
    return regex.compile(rf"(?<![\w.])(?:{'|'.join(map(regex.escape, names))})(?![\w])")


def _region(rendering: Rendering, at: int, signs: str) -> str | None:
    """Return the region of a sign of these sorts."""
    sign = rendering.text[at]
    if sign not in signs:
        return None
    value = rendering.values[at].value
    region: str | None = value if sign == _PLACE else value.region
    return region
