"""Datelines: "FRANKFURT, Germany, March 5 (Agency) - " to place, country and agency."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from zoneinfo import ZoneInfo

import regex

from agents.reference import Place, place

# No dateline is longer; what lies beyond is never looked at.
_LONGEST = 200

_CAPITALS = r"[\p{Lu}\p{M}]+(?:['’.\-][\p{Lu}\p{M}]+)*\.?"
_TITLE = r"(?:\p{Lu}[\p{L}\p{M}'’]+(?:[.\-]\p{L}+)*\.?|(?:\p{Lu}\.){2,4})"
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|March|Mar|April|Apr|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DATE = rf"(?:{_MONTH}\ \d{{1,2}}(?:,?\ \d{{4}})?|\d{{1,2}}\ {_MONTH}(?:\ \d{{4}})?)"
_WIDER = rf"(?:,\ ?(?!{_MONTH})(?:the\ )?{_TITLE}(?:\ {_TITLE}){{0,2}}|\ \(\p{{Lu}}[\p{{L}}\ ]+\)(?=,))"
_AGENCY = r"(?:\((?P<agency>\p{L}[\p{L}\ &.\-]{1,30})\)|/(?P<agency>\p{L}[\p{L}\ \-]{1,30})/)"
_SEPARATOR = r"(?:\ ?(?:—|–|―|--+)\ ?|(?<=[)/])\ ?-\ ?(?!\d)|\ -\ |(?<=\))\ _\ )"


def _pattern(town: str) -> regex.Pattern[str]:
    """Return the pattern of a dateline whose town is written as `town`: a word's pattern."""
    name = rf"{town}(?:\ {town}){{0,3}}"
    other = rf"(?:\ ?/\ ?|\ and\ |\ &\ ){name}(?:{_WIDER})?"
    return regex.compile(
        rf"(?:{_AGENCY}\ -\ (?=\p{{Lu}}))?(?:(?P<place>{name})(?P<wider>{_WIDER})?(?:{other}){{0,2}})?"
        rf"(?:(?:(?:(?<=[\p{{L}}.)]),\ ?)|(?<=\p{{Lu}})\ )?(?P<date>{_DATE}))?"
        rf"\ ?(?:{_AGENCY}|(?<=\d\ )(?P<agency>\p{{Lu}}{{2,5}}))?{_SEPARATOR}"
        rf"(?:{_AGENCY}{_SEPARATOR}(?:(?P<date>{_DATE}){_SEPARATOR})?)?"
    )


# Most lines have no dateline; this tells so at a fraction of the cost.
_HINT = regex.compile(r"[—–―:]|--|[ )/]-|\) _|^\p{Lu}{4}|^\p{Lu}{3}\ \p{Lu}{3}")
_IN_CAPITALS = _pattern(_CAPITALS)
_IN_TITLE_CASE = _pattern(_TITLE)
# As archives keep them: "TOKYO/SINGAPORE Asian shares rose"; but "USA Compression rose" is a company.
_BARE = regex.compile(
    r"(?=\p{Lu}{4}|\p{Lu}{3}\ \p{Lu}{3})"
    rf"(?P<place>{_CAPITALS}(?:\ {_CAPITALS}){{0,3}}?)(?:/{_CAPITALS}(?:\ {_CAPITALS}){{0,3}}?){{0,2}}\ "
    r"(?=\p{Lu}\p{Ll}|A\ \p{Ll}|[“\"])"
)
_COLON = regex.compile(rf"(?P<place>{_CAPITALS}(?:\ {_CAPITALS}){{0,3}}):\ ")
_RUN_IN_BYLINE = regex.compile(
    rf"By\ (?P<byline>{_TITLE}(?:(?:,|\ and)?\ {_TITLE}){{1,9}}?)\ (?=(?:{_CAPITALS}[,/\ ]|\())"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """What a dateline says, and where in its line the news begins (`end`).

    `place` is the first town as written; country and time zone are None if the gazetteer lacks it.
    `byline` is set where the reporter's name runs into the dateline.
    """

    place: str | None
    country: str | None
    timezone: ZoneInfo | None
    agency: str | None
    byline: str | None
    end: int


def dateline_in(line: str) -> Dateline | None:
    """Return the dateline that `line` begins with, or None."""
    head = line[:_LONGEST].replace("\N{NO-BREAK SPACE}", " ")
    if not _HINT.search(head):
        return None
    run_in = _RUN_IN_BYLINE.match(head)
    if run_in:
        after = _dateline_at(head, run_in.end(), run_in["byline"])
        if after and after.agency:
            return after
    return _dateline_at(head, 0, None)


def _dateline_at(head: str, start: int, byline: str | None) -> Dateline | None:
    without_town: Dateline | None = None
    for pattern in (_IN_CAPITALS, _IN_TITLE_CASE, _COLON, _BARE):
        match = pattern.match(head, start)
        if match:
            groups = match.groupdict()
            town, known = groups["place"], _known(groups)
            sure = known or (pattern is _IN_CAPITALS and (groups.get("agency") or groups.get("date")))
            if sure and (town or groups.get("agency")) and _reads_as_dateline(pattern, groups):
                found = _dateline(groups, known, byline, match.end())
                if town:
                    return found
                # "(Agency) - Rome, March 5 - ": another pattern may read the town too.
                without_town = without_town or found
    return without_town


def _reads_as_dateline(pattern: regex.Pattern[str], groups: dict[str, str | None]) -> bool:
    """Tell whether a town in title case has an agency or a date to prove it: 'Japan - ' is a sentence."""
    return pattern is not _IN_TITLE_CASE or bool(groups.get("agency") or groups.get("date"))


def _known(groups: dict[str, str | None]) -> Place | None:
    town, wider = groups["place"], (groups.get("wider") or "").strip(" (),")
    if not town:
        return None
    return (place(f"{town}, {wider}") if wider else None) or place(town)


def _dateline(groups: dict[str, str | None], known: Place | None, byline: str | None, end: int) -> Dateline:
    return Dateline(
        place=groups["place"],
        country=known.country if known else None,
        timezone=_zone(known.timezone) if known else None,
        agency=groups.get("agency"),
        byline=byline,
        end=end,
    )


@cache
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)
