"""Datelines: "FRANKFURT, Germany, March 5 (Agency) - " to place, country and agency."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from zoneinfo import ZoneInfo

import regex

from agents.reference import Place, place

# No dateline is longer; what lies beyond is never looked at.
_LONGEST = 200

_CAPITALS = r"[\p{Lu}\p{M}]++(?:['’.\-][\p{Lu}\p{M}]++)*+\.?"
# As in Frankfurt am Main, Rio de Janeiro, Newcastle upon Tyne.
_PARTICLE = r"(?:am|an|auf|da|de|del|der|di|do|du|la|le|les|on|sur|upon)"
_TITLE = r"(?:\p{Lu}[\p{L}\p{M}'’]++(?:[.\-]\p{L}++)*+\.?|(?:\p{Lu}\.){2,4})"
# As English, French, Spanish, Italian, Portuguese, German and Dutch agencies write them.
_MONTH = (
    r"(?:(?i:jan(?:uary|uar|uari|v(?:ier)?)?|ene(?:ro)?|gen(?:naio)?|feb(?:ruary|ruar|ruari|rero|braio)?"
    r"|f[ée]v(?:r(?:ier)?)?|march|mars|mar(?:zo)?|m[äa]rz|maart|mrt|april|aprile|apr|avr(?:il)?|abr(?:il)?"
    r"|may(?:o)?|mai|mei|mag(?:gio)?|jun[ei]?|juin|junio|giu(?:gno)?|jul[yi]?|juil(?:let)?|julio|lug(?:lio)?"
    r"|aug(?:ust|ustus)?|ao[ûu]t|ago(?:sto)?|sept?(?:ember|embre|tiembre)?|set(?:tembre|embro)?"
    r"|o[ck]t(?:ober|obre|ubre)?|ott(?:obre)?|out(?:ubro)?|nov(?:ember|embre|iembre|embro)?"
    r"|d[ée][cz](?:ember|embre|embro)?|dic(?:iembre|embre)?))\b\.?"
)
_DATE = (
    rf"(?:{_MONTH}\ \d{{1,2}}(?:,?\ \d{{4}})?|\d{{1,2}}\.?\ (?:de\ )?{_MONTH}(?:\ \d{{4}})?"
    r"|\d{1,2}/\d{1,2}(?:/\d{2,4})?)"
)
_WIDER = rf"(?:,\ ?(?!{_MONTH})(?:the\ )?{_TITLE}(?:\ {_TITLE}){{0,2}}|\ [(\[]\p{{Lu}}[\p{{L}}\ ]+[)\]](?=,))"
_AGENCY = r"(?:\((?P<agency>\p{L}[\p{L}\ &./\-]{1,30})\)|/(?P<agency>\p{L}[\p{L}\ \-]{1,30})/)"
# These put nothing between the agency and the news, or no brackets around it.
_UNMARKED = r"\((?P<agency>ats|ATS|sda|SDA|PTI|CNA|STT|TT|ANI|APA|Belga|BELGA|ANP)\)\ (?=[\p{Lu}\d«“\"])"
_BARE_AGENCY = r"(?:\p{Lu}{2,5}|Kyodo|Xinhua|Yonhap|Bernama|Interfax)"
_SEPARATOR = r"(?:\ ?(?:—|–|―|--+)\ ?|(?<=[)/])\.?\ ?-\ ?(?!\d)|\ -\ |(?<=\))(?:\ _\ |\ =\ |:\ )|(?<=/)\.\ )"


def _pattern(town: str) -> regex.Pattern[str]:
    """Return the pattern of a dateline whose town is written as `town`: a word's pattern."""
    name = rf"{town}(?:\ (?:{_PARTICLE}\ ){{0,2}}{town}){{0,3}}"
    other = rf"(?:\ ?/\ ?|\ and\ |\ &\ ){name}(?:{_WIDER})?"
    return regex.compile(
        rf"\G(?:{_AGENCY}\ -\ (?=\p{{Lu}}))?(?:(?P<place>{name})(?P<wider>{_WIDER})?(?:{other}){{0,2}})?"
        rf"(?:(?:(?:(?<=[\p{{L}}.)\]]),\ ?)|(?<=[\p{{Lu}}.])\ )?(?P<date>{_DATE}))?\.?"
        rf"\ ?(?:{_UNMARKED}|(?:{_AGENCY}|(?<=\d\ )(?P<agency>{_BARE_AGENCY}))?{_SEPARATOR}"
        rf"(?:{_AGENCY}{_SEPARATOR}(?:(?P<date>{_DATE}){_SEPARATOR})?)?)"
    )


# Most lines have no dateline; this tells so at a fraction of the cost.
_HINT = regex.compile(r"[—–―:]|--|[ )/]-|\)[ .]|/\.|^\p{Lu}{4}|^\p{Lu}{3}\ \p{Lu}{3}")
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


def town_in(line: str) -> str | None:
    """Return the town in what a feed gives as a dateline apart from the text: 'Paris, 4 mars 2024 (AFP)'.

    None if the gazetteer knows none there.
    """
    found = dateline_in(line) or dateline_in(f"{line.strip(' -–—')} - ")
    if found and found.place:
        return found.place
    town = line.partition(",")[0].strip()
    return town if town and place(town) else None


def _dateline_at(head: str, start: int, byline: str | None) -> Dateline | None:
    without_town: Dateline | None = None
    for pattern in (_IN_CAPITALS, _IN_TITLE_CASE, _COLON, _BARE):
        match = pattern.match(head, start)
        if match:
            groups = match.groupdict()
            town, known = groups["place"], _known(groups)
            agency, date = groups.get("agency"), groups.get("date")
            sure = known or (agency and date) or (pattern is _IN_CAPITALS and (agency or date))
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
        place=_without_stop(groups["place"]),
        country=known.country if known else None,
        timezone=_zone(known.timezone) if known else None,
        agency=groups.get("agency"),
        byline=byline,
        end=end,
    )


def _without_stop(town: str | None) -> str | None:
    """Return a town without the full stop that ends it: 'MOSCOW. March 4', but 'WASHINGTON D.C.'."""
    return town[:-1] if town and town.endswith(".") and town.count(".") == 1 else town


@cache
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)
