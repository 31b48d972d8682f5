"""What the words for a time zone mean, and in which zone an agency's own clock runs."""

from __future__ import annotations

import re
from datetime import timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from agents.reading.errors import EmbargoUnclearError
from agents.reference import place

_FARTHEST = timedelta(hours=14)
# Hours ahead of UTC.  A word for several zones (IST, CST) is that in which the hour comes last: an embargo
# may end late, never early.
_HOURS = {
    **dict.fromkeys(("GMT", "UTC", "Z", "WET"), 0.0),
    **dict.fromkeys(("BST", "CET", "MEZ", "WAT", "IST", "WEST"), 1.0),
    **dict.fromkeys(("CEST", "MESZ", "EET", "SAST", "CAT"), 2.0),
    **dict.fromkeys(("EEST", "MSK", "EAT", "TRT"), 3.0),
    **dict.fromkeys(("SGT", "HKT", "PHT", "AWST", "MYT"), 8.0),
    **dict.fromkeys(("JST", "KST"), 9.0),
    **dict.fromkeys(("AEST",), 10.0),
    **dict.fromkeys(("AEDT",), 11.0),
    **dict.fromkeys(("NZST",), 12.0),
    **dict.fromkeys(("NZDT",), 13.0),
    **dict.fromkeys(("EST", "CDT"), -5.0),
    **dict.fromkeys(("EDT", "AST"), -4.0),
    **dict.fromkeys(("CST", "MDT"), -6.0),
    **dict.fromkeys(("MST", "PDT"), -7.0),
    **dict.fromkeys(("PST",), -8.0),
    **dict.fromkeys(("BRT", "ART", "ADT"), -3.0),
    **dict.fromkeys(("GST",), 4.0),
    **dict.fromkeys(("PKT",), 5.0),
    **dict.fromkeys(("WIB", "ICT"), 7.0),
}
_PLACES = {
    "ET": "America/New_York",
    "EASTERN": "America/New_York",
    "CT": "America/Chicago",
    "CENTRAL": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
    "PACIFIC": "America/Los_Angeles",
    "UHR": "Europe/Berlin",
    "CENTRAL EUROPEAN": "Europe/Berlin",
}
_WORD = re.compile(
    r"(?<![A-Za-z])(?:(?P<word>"
    + "|".join(sorted((*_HOURS, *_PLACES), key=len, reverse=True))
    + r"|Uhr)(?:\s?(?P<hours>[+-]\s?\d{1,2})(?P<minutes>:?[0-5]\d)?)?(?![A-Za-z])"
    r"|(?P<town>[A-Z][A-Za-z]+(?:\s[A-Z][A-Za-z]+)?)\s(?:time|TIME)\b)"
)
_AGENCIES = {
    "pa": "Europe/London",
    "press association": "Europe/London",
    "the press association": "Europe/London",
    "pa media": "Europe/London",
    "dpa": "Europe/Berlin",
    "apa": "Europe/Vienna",
    "ansa": "Europe/Rome",
    "efe": "Europe/Madrid",
    "sda": "Europe/Zurich",
    "keystone-sda": "Europe/Zurich",
    "anp": "Europe/Amsterdam",
    "belga": "Europe/Brussels",
    "ntb": "Europe/Oslo",
    "tt": "Europe/Stockholm",
    "stt": "Europe/Helsinki",
    "ritzau": "Europe/Copenhagen",
    "ap": "America/New_York",
    "the associated press": "America/New_York",
    "associated press": "America/New_York",
    "cp": "America/Toronto",
    "the canadian press": "America/Toronto",
    "aap": "Australia/Sydney",
    "kyodo": "Asia/Tokyo",
    "yonhap": "Asia/Seoul",
    "xinhua": "Asia/Shanghai",
    "pti": "Asia/Kolkata",
    "tass": "Europe/Moscow",
}


def zone_in(words: str) -> tzinfo | None:
    """Return the time zone that `words` name: 'GMT', '(ET)', 'UTC+8', 'London time'; None for none known.

    Raises EmbargoUnclearError for an offset that no place has.
    """
    for found in _WORD.finditer(words):
        if found["town"]:
            known = place(found["town"])
            if known is not None:
                return ZoneInfo(known.timezone)
        elif found["hours"]:
            return _offset(found["hours"], found["minutes"])
        else:
            word = found["word"].upper()
            return ZoneInfo(_PLACES[word]) if word in _PLACES else timezone(timedelta(hours=_HOURS[word]))
    return None


def _offset(hours: str, minutes: str | None) -> tzinfo:
    whole = int(hours.replace(" ", ""))
    part = int(minutes.strip(":")) if minutes else 0
    ahead = timedelta(hours=abs(whole), minutes=part)
    if ahead > _FARTHEST:
        raise EmbargoUnclearError(f"an embargo in a time zone {hours} hours from UTC")
    return timezone(-ahead if whole < 0 else ahead)


def zone_of_agency(source: str) -> tzinfo | None:
    """Return the zone in which an agency writes its clock times where it names none."""
    name = _AGENCIES.get(source.strip().casefold())
    return ZoneInfo(name) if name else None
