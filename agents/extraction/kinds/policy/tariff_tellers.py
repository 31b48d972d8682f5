"""Who levies a tariff that the words lay to nobody: the government whose word or threat it is.

"A 100% tariff on Chinese goods could take effect in May, the White House said" is a tariff of the United
States on China.  An industry's word is none: "duties on Chinese cars took effect, Germany's carmakers said".
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

import regex

from agents.extraction.kinds.rules.rendering import SIGN_OF
from agents.extraction.kinds.rules.rule import Match
from agents.reference import regions

_PLACE: Final = SIGN_OF["place"]
_OFFICE: Final = (
    r"(?:government|administration|president|prime minister|premier|chancellor|cabinet"
    r"|(?:[a-z]+\s)?(?:ministry|minister"
    r"|department|secretary)|trade (?:representative|commissioner|officials?)|officials?|state council"
    r"|customs\s\w+)"
)
_SAID: Final = r"(?:said|says|announced|announces|told|confirmed|confirms|warned|added|wrote|repeated)"
_BEFORE: Final = regex.compile(
    rf"(?P<place>{_PLACE})(?:'s)?(?:\s(?P<office>{_OFFICE})\b)?(?:\s\p{{Lu}}[\p{{L}}.'-]*){{0,3}}\s(?:\w+\s){{0,2}}?{_SAID}\b"
    r"[^;:.]{0,50}$",
    regex.IGNORECASE,
)
_BEHIND: Final = regex.compile(
    rf"[^;:.]{{0,60}}?,[”\"]?\s(?:the\s)?(?P<place>{_PLACE})(?:'s)?(?:\s(?P<office>{_OFFICE})\b)?"
    rf"(?:\s\p{{Lu}}[\p{{L}}.'-]*){{0,3}}\s{_SAID}\b",
    regex.IGNORECASE,
)
# Names that are a government's by themselves, where a country's name may be its people's or its trade's.
_GOVERNS: Final = regex.compile(
    r"White House|Trump|President|Minister|Washington|Beijing|Brussels|Ottawa|Tokyo|Delhi|Kremlin|Commission"
)
# An official by his name.
_PERSON: Final = regex.compile(
    r"(?!New|North|South|West|East|San|Los|Hong|Saint)\p{Lu}[\w'’.-]+ \p{Lu}[\w'’.-]+"
)
_REACH: Final = 160
_ITS_AUTHOR: Final = regex.compile(r"\b(?:this|these|such|his|the latest)\s(?:\w+\s)?$", regex.IGNORECASE)
_AUTHOR_REACH: Final = 400
_PRESIDENT_REACH: Final = 600
_HE_REACH: Final = 260
_ANOTHER_MAN: Final = regex.compile(
    r"\b(?:[Mm]inister|[Cc]hancellor|[Pp]remier|[Gg]overnor|CEO|[Ss]ecretary|analyst|economist|Xi|Putin"
    r"|Carney|Modi)\b"
)
_AMERICAN: Final = regex.compile(r"\bTrump\b|White House|\bWashington\b|\bU\.?S\.? [Pp]resident")


_HE: Final = regex.compile(r"\b[Hh]e\b")

_TAKEN_BACK: Final = regex.compile(
    r"\b(?:withdr\w+|delay\w*|dropp\w+|eas(?:e|es|ed|ing)|suspend\w*|fad\w+|reced\w+|abat\w+|soften\w*|no)\s"
    r"(?:\w+\s){0,3}$",
    regex.IGNORECASE,
)
# "tariff threats the Canadian economy faced", "threats that are aimed at migration": not the whole world's.
_SOMEBODYS: Final = regex.compile(
    r"\s(?:the\s\S+\s(?:economy|government)|that|which|faced|facing|from|against|are\slikely)\b"
)
# "The president's tariff threats", "a litany of tariff threats from the president": market prose knows one.
_HIS: Final = regex.compile(r"\b[Tt]he\s(?:US\s)?[Pp]resident['’]s\s(?:\w+\s)?$")
_BY_HIM: Final = regex.compile(r"\s(?:from|by|of)\s(?:the\s)?(?:US\s)?[Pp]resident\b(?!\sof)")
_ENDED: Final = regex.compile(r"\b(?:end|ends|ended|ending|years of)\b", regex.IGNORECASE)


def with_teller(found: Match) -> Match:
    """Return a match of whom a tariff hits as one of who levies it, where his government tells of it."""
    text, hit = found.rendering.text, found.groups["who"]
    before = _BEFORE.search(text, max(0, found.start - _REACH), found.start)
    teller = before or _BEHIND.match(text, found.end, found.end + _REACH)
    if teller is None or not _is_government(found, teller):
        return _with_president(found)
    if found.rendering.values[teller.start("place")].value == found.value("who"):
        return found
    return replace(found, groups={**found.groups, "who": teller.span("place"), "target": hit})


def _with_president(found: Match) -> Match:
    """Return a match as a tariff of the United States, where the sentence speaks of their president.

    'Trump slapped duties on steel and paused tariffs on Mexico', 'a week ago, he announced tariffs on Fiji'.
    """
    if found.value("who") == "US":
        return found
    passage, told = found.rendering.passage, found.rendering.origin(found.start)
    named = list(_AMERICAN.finditer(passage.text, passage.start, told))
    he = list(_HE.finditer(passage.text, passage.start, told))
    if not named and not (he and _is_of_the_president(passage.text, passage.start)):
        return found
    begin, stop = (named or he)[0].span()
    at = next((at for at in range(found.start) if found.rendering.end(at + 1) > begin), found.start)
    end = next((end for end in range(at + 1, found.start) if found.rendering.end(end) >= stop), at + 1)
    groups = {**found.groups, "who": (at, end), "target": found.groups["who"]}
    return replace(found, groups=groups, given={**found.given, "who": "US", "target": found.value("who")})


def _is_of_the_president(text: str, start: int) -> bool:
    """Say whether the last man named before a place is the president of the United States."""
    before = text[max(0, start - _HE_REACH) : start]
    named = list(_AMERICAN.finditer(before))
    return bool(named) and not _ANOTHER_MAN.search(before, named[-1].end())


def _is_government(found: Match, teller: regex.Match[str]) -> bool:
    at = teller.start("place")
    span: Any = found.rendering.values[at]
    written = found.rendering.passage.text[span.start : span.end]
    country = regions().get(span.value)
    if country is None:
        return False
    person = _PERSON.fullmatch(written) and written not in (*country.names, *country.demonyms)
    return bool(teller["office"] or _GOVERNS.search(written) or person)


def president_meant(match: Match) -> str | None:
    """Return the United States for 'the president', or 'he', where his name stands before, None else."""
    passage = match.rendering.passage
    start = match.rendering.origin(match.start)
    he = match.words("who") == "He"
    before = passage.text[max(0, start - (_HE_REACH if he else _PRESIDENT_REACH)) : start]
    named = list(_AMERICAN.finditer(before))
    if not named or (he and _ANOTHER_MAN.search(before, named[-1].end())):
        return None
    return "US"


def author_of_threat(match: Match) -> str | None:
    """Return whose 'this tariff threat' is: the last that was told of before, None if nobody says."""
    if not _ITS_AUTHOR.search(match.rendering.text, max(0, match.start - 20), match.start):
        return None
    passage = match.rendering.passage
    start = match.rendering.origin(match.start)
    before = passage.text[max(0, start - _AUTHOR_REACH) : start]
    behind = passage.text[start : passage.end]
    return "US" if _AMERICAN.search(before) or _AMERICAN.search(behind) else None


def world_or_author(match: Match) -> str | None:
    """Return the world, for worries that the text lays to no country; None where they are taken back."""
    text = match.rendering.text
    gone = _TAKEN_BACK.search(text, max(0, match.start - 50), match.start)
    if not gone and (
        _HIS.search(text, max(0, match.start - 20), match.start) or _BY_HIM.match(text, match.end)
    ):
        return "US"
    if gone or _SOMEBODYS.match(text, match.end):
        return None
    return author_of_threat(match) or "WORLD"


def country_of_office(match: Match) -> Any:
    """Return the country whose office levies a tariff, None for a body of none."""
    region = getattr(match.value("office"), "region", None)
    return region if region in regions() else None


def levier_unless_ended(match: Match) -> Any:
    """Return who levies a tariff, None where it is the end of it that is told: 'after years of duties'."""
    before = match.rendering.text[max(0, match.start - 50) : match.start]
    return None if _ENDED.search(before) else match.value("who")
