"""Words of attribution: who says something, in what role and for which firm.

A speaker is named in one of these ways, before or after a verb of saying or after 'according to':

    Ida Berg, chief economist at Nordlys    Ida Berg, Nordlys's chief economist    Ida Berg, Nordlys analyst
    Nordlys analyst Ida Berg                chief economist Ida Berg of Nordlys    Ida Berg of Nordlys
    analysts at Nordlys                     Nordlys analysts
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

import regex

from agents.reference import regions


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks; role and firm where the text gives them, no name where only a house speaks."""

    name: str | None
    role: str | None = None
    firm: str | None = None


SAID: Final = (
    r"(?:said|says|say|wrote|writes|write|added|adds|add|noted|notes|note|told|tells|warned|warns|warn"
    r"|commented|explained|explains|argued|argues|argue|believes?|thinks?|expects?|sees|reckons?|stated"
    r"|states"
    r"|opined|opines|cautioned|observed|suggested|pointed\sout|points\sout|predicts?|predicted|forecasts?"
    r"|estimates?|highlighted|remarked|concluded)\b"
)
# No word of a name or role is longer than 40 characters: a bound, so that hostile texts cost no more.
_PARTICLE = r"(?:\s(?:de|van|von|der|bin|al|la|le|da|di|del))"
_NO_NAME = (
    r"(?!(?:The|A|An|In|On|At|By|For|As|And|But|If|When|While|However|Meanwhile|He|She|They|It|We|I|This|That"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Analysts?|Strategists?|Economists?|Chief"
    r"|Senior)\b)"
)
_NAME = (
    rf"{_NO_NAME}\p{{Lu}}[\p{{L}}'’.-]{{0,40}}+(?:{_PARTICLE}{{0,2}}\s\p{{Lu}}(?!['’])(?:[\p{{L}}.-]"
    rf"|['’](?!s\b)){{0,40}}+){{1,3}}"
)
_FIRM_WORD = r"(?:\p{Lu}|\p{Ll}\p{Lu}|\d\p{L})(?:[\p{L}\d&.-]|['’](?!s\b)){0,40}+"
# No name goes on across a sentence's end: 'Ola of Nordlys. Berg's Ida said'.
_GOES_ON = r"(?<!\p{L}{3}\.)\s"
_FIRM = rf"{_NO_NAME}{_FIRM_WORD}(?:{_GOES_ON}(?:(?:&|of|and)\s)?{_FIRM_WORD}){{0,5}}"
_OWNER = rf"{_NO_NAME}{_FIRM_WORD}(?:{_GOES_ON}(?:&\s)?{_FIRM_WORD}){{0,3}}"
_ROLE_NOUN = (
    r"(?:analyst|strategist|economist|manager|trader|dealer|partner|director|officer|president|founder"
    r"|adviser"
    r"|advisor|researcher|specialist|chief|head|CIO|CEO|investor)"
)
_ROLE = (
    rf"(?:[\p{{L}}/&-]{{1,40}}+\s){{0,5}}?(?i:{_ROLE_NOUN})\b(?:\sof\s(?:[\p{{L}}/&-]{{1,40}}+\s)"
    rf"{{0,3}}?\p{{Ll}}[\p{{L}}/&-]{{1,40}})?"
)
_CHARACTER = rf"(?:(?!\b{SAID})(?:[^,.;“\"”\n]|\.(?=\p{{L}})))"
_DETAIL = (
    rf"(?:,\s(?P<detail>{_CHARACTER}{{3,90}}(?:,\s(?!(?:who|which)?\s?{SAID})\p{{Ll}}{_CHARACTER}{{3,60}})?))"
)
_MENTION: Final = (
    rf"(?:(?P<group>(?i:analysts|strategists|economists))\s(?:at|from|with)\s(?P<house>{_FIRM})"
    rf"|(?P<house_2>{_FIRM})(?:['’]s)?\s(?:\p{{Ll}}[\p{{L}}-]+\s){{0,2}}(?P<group_2>analysts|strategists"
    rf"|economists)\b"
    rf"|(?:(?P<employer>{_FIRM})(?:['’]s)?\s(?P<role>(?-i:(?=\p{{Ll}})){_ROLE})"
    rf"|(?P<role_2>{_ROLE})),?\s(?P<named>{_NAME})"
    rf"(?:\s(?:at|of|from|with)\s(?P<at>{_FIRM}))?"
    rf"|(?P<owner>{_OWNER})(?:['’]s)?(?<=['’]s|s['’])\s(?P<person>{_NAME})"
    rf"|(?P<name>{_NAME})(?:\s(?:at|of|from|with)\s(?P<of>{_FIRM})|{_DETAIL})?)"
)
_TAIL = r"(?:\s(?:also|then|later|recently|has|have|had))?"
_VERB_FIRST = regex.compile(rf"^\W{{0,3}}{SAID}\s(?:the\s)?{_MENTION}")
_SPEAKER_FIRST = regex.compile(rf"^\W{{0,3}}(?:the\s)?{_MENTION},?{_TAIL}\s{SAID}")
_AHEAD = regex.compile(
    rf"(?<![\p{{L}}\d])(?:[Tt]he\s)?{_MENTION},?{_TAIL}\s{SAID}[^.“\"]{{0,60}}$"
    rf"|(?i:according\sto)\s(?:the\s)?{_MENTION}[^.“\"]{{0,20}}$"
)
_PRONOUN = regex.compile(
    rf"^\W{{0,3}}(?:(?:he|she|they)\s{_TAIL}{SAID}|{SAID}\s(?:he|she|they)\b)", regex.IGNORECASE
)
_WITHIN = regex.compile(
    rf"(?<![\p{{L}}\d'’])(?:{SAID}|(?i:according\sto))\s(?:the\s)?{_MENTION}"
    rf"|(?<![\p{{L}}\d'’])(?:[Tt]he\s)?{_MENTION},?{_TAIL}\s{SAID}"
)
_AT = regex.compile(
    r"^(?:an?\s|the\s)?(?P<role>.+?)\s(?:at|with|for)\s(?:the\s)?(?P<firm>[\p{Lu}\d].*?)(?:\sbased\s.*"
    r"|\sin\s.*)?$"
)
_OF = regex.compile(
    r"^(?:an?\s|the\s)?(?P<role>.+?)\s(?:of|from)\s(?:the\s)?(?P<firm>\p{Lu}.*?)(?:\sbased\s.*|\sin\s.*)?$"
)
_OWNED = regex.compile(r"^(?P<firm>\p{Lu}[\p{L}&. -]+?)['’]s?\s(?P<role>.+)$")
_FIRM_ROLE = regex.compile(
    rf"^(?P<firm>{_FIRM})\s(?P<role>(?:\p{{Ll}}[\p{{L}}/&-]*\s){{0,4}}(?:{_ROLE_NOUN}))$"
)
_INNER = regex.compile(_MENTION)
_FROM = regex.compile(r"^(?:of|at|from|with)\s(?P<firm>\p{Lu}.*)$")
_ARTICLE = regex.compile(r"^(?:an?|the)\s", regex.IGNORECASE)
_POSSESSIVE = regex.compile(r"['’]s?$")
_TITLE_BEHIND = regex.compile(
    r"\s(?=(?:Chairman|Chairwoman|CEO|CFO|President|Founder|Director|Chief|Head|Partner)\b)(?<=\S\s\S.*\s).*$"
)
# Without a verb of saying nobody speaks; looked for first, because it is the cheaper search.
_SPEECH = regex.compile(rf"\b(?:{SAID}|(?i:according)\sto\b)")
_NEAR = 170


def speaker_after(text: str, previous: Speaker | None) -> Speaker | None:
    """Return who is said, right after speech, to have spoken: the speaker before where it says 'he'."""
    if _PRONOUN.match(text):
        return previous
    if _SPEECH.search(text, 0, _NEAR) is None:
        return None
    return _told(_VERB_FIRST.match(text)) or _told(_SPEAKER_FIRST.match(text))


def is_spoken_of(text: str) -> bool:
    """Say whether right after speech a pronoun says who spoke: he of whom the text spoke last."""
    return _PRONOUN.match(text) is not None


def speaker_ahead(text: str) -> Speaker | None:
    """Return who is said to speak at the end of a text that runs up to the speech."""
    near = max(0, len(text) - _NEAR)
    return _told(_AHEAD.search(text)) if _SPEECH.search(text, near) else None


def is_speech(text: str, start: int, end: int) -> bool:
    """Say whether text[start:end] has a word of saying, without which it reports nobody's words."""
    return _SPEECH.search(text, start, end) is not None


@lru_cache(maxsize=128)
def speaker_within(sentence: str) -> Speaker | None:
    """Return whose words a sentence says it reports, None if it says nothing of it."""
    return _told(_WITHIN.search(sentence)) if _SPEECH.search(sentence) else None


def _told(found: regex.Match[str] | None) -> Speaker | None:
    return _speaker(found.groupdict()) if found else None


def _speaker(parts: dict[str, str | None]) -> Speaker:
    group, house = parts["group"] or parts["group_2"], parts["house"] or parts["house_2"]
    if group:
        return Speaker(None, group.lower(), _firm(house))
    role = parts["role"] or parts["role_2"]
    if role:
        return Speaker(_person(parts["named"]), _role(role), _firm(parts["employer"] or parts["at"]))
    if parts["person"]:
        owner = _firm(parts["owner"])
        return Speaker(_person(parts["person"]), None, None if owner in _places() else owner)
    if parts["of"]:
        return Speaker(_person(parts["name"]), None, _firm(parts["of"]))
    return _detailed(_person(parts["name"]), (parts["detail"] or "").strip())


@cache
def _places() -> frozenset[str]:
    """Return the names of countries and regions, whose people are not of a firm: 'Norway's Ida Berg'."""
    return frozenset(name for region in regions().values() for name in region.names)


def _detailed(name: str | None, detail: str) -> Speaker:
    if not detail:
        return Speaker(name)
    # '... Acme, Nordlys analyst Ida Berg writes': what stood before the comma was no speaker.
    inner = _INNER.fullmatch(detail)
    if inner and (inner["group_2"] or inner["role"]):
        return _speaker(inner.groupdict())
    for form in (_AT, _OWNED, _OF, _FIRM_ROLE):
        found = form.match(detail)
        if found:
            return Speaker(name, _role(found["role"]), _firm(found["firm"]))
    found = _FROM.match(detail)
    return Speaker(name, None, _firm(found["firm"])) if found else Speaker(name, detail)


def _person(name: str | None) -> str | None:
    """Return a name without the title that may follow it with no comma: 'Ida Berg Chairman'."""
    return _TITLE_BEHIND.sub("", name).rstrip(".") if name else None


def _role(role: str | None) -> str | None:
    return _ARTICLE.sub("", role.strip()) if role else None


def _firm(firm: str | None) -> str | None:
    return _POSSESSIVE.sub("", firm.strip(" ,.")) if firm else None
