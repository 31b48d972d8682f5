"""Embargoes that an agency writes into the text: 'EMBARGOED UNTIL 0700 GMT MARCH 4', 'Hold for release'.

What is embargoed must not go out early.  So words that certainly forbid, but do not say until when in a way
that can be understood, refuse the story; and where they may mean two moments, the later counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from agents.reading.errors import EmbargoUnclearError
from agents.reading.times import month_number
from agents.reading.zones import zone_in

_LONGEST_LINE = 240
# Most lines have none of these, which is told in no time.
_SIGNS = (
    "embarg",
    "sperrfrist",
    "gesperrt",
    "not for",
    "not to be",
    "hold ",
    "release",
    "for use",
    "for pub",
)
MOST_AHEAD = timedelta(days=400)

_BEFORE = r"(?:BEFORE|UNTIL|TILL|PRIOR\sTO|UP\sTO|AHEAD\sOF|EARLIER\sTHAN)"
_USES = r"(?:PUBLICATION|RELEASE[D]?|USE[D]?|BROADCAST|PUBLISH(?:ED)?|DISTRIBUTION|TRANSMISSION|AIRING)"
_ADDRESSED = r"(?:EDS|EDITORS|NOTE|ATTENTION|ACHTUNG|ATTN|STRICT|STRICTLY|PRESS|NEWS|UNDER)"
_OPENING = rf"[\W_]{{0,8}}(?:{_ADDRESSED}\b[\s:,.\-–]{{1,4}}){{0,4}}"
_FORBIDS = re.compile(
    rf"{_OPENING}(?:"
    rf"EMBARGO(?:ED)?(?:\s(?:FOR|AGAINST)\s{_USES})?(?:\sNOT)?[\s:,\-–]{{1,4}}(?:{_BEFORE}|TO|FOR\s{_USES}\b)"
    rf"|EMBARGO(?:ED)?\s(?:COPY|STORY|MATERIAL|NEWS)\b|EMBARGOED\W*$"
    rf"|NOT\s(?:FOR|TO\sBE)\s{_USES}(?:\s(?:OR|AND)\s{_USES})?\s(?:IN\sANY\sFORM\s)?{_BEFORE}"
    rf"|HOLD\s(?:FOR|TO|PENDING)\sRELEASE|HOLD\sUNTIL|(?:SPERRFRIST|GESPERRT\sBIS)\b"
    r"|(?:SOUS\s)?EMBARGO\s(?:JUSQU|HASTA)|EMBARGADO\sHASTA|EMBARGO\sFINO"
    r")",
    re.IGNORECASE,
)
# These may be no embargo at all ('Embargo: Iran's oil'), and count only with a time.
_MAY_FORBID = re.compile(
    rf"{_OPENING}(?:EMBARGO(?:ED)?\s?[:\-–]|FOR\sRELEASE\b|(?:ADVANCE|ADV)\b[^\n]{{0,20}}?\bFOR\s{_USES}"
    rf"|FOR\s(?:PUBLICATION|USE)\s(?:AT|ON|AFTER|FROM)\b|RELEASE\s(?:TIME|AT)\b)",
    re.IGNORECASE,
)
_MONTHS = (
    r"jan(?:uary|uar)?|feb(?:ruary|ruar)?|m(?:ar(?:ch)?|ärz|aerz)|apr(?:il)?|ma[yi]|june?|juni|july?|juli"
    r"|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?"
)
_ISO = re.compile(r"(?:19|20)\d\d-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?\s?(?:Z|[+-]\d\d:?\d\d)")
_DATES = (
    re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b"),
    re.compile(r"\b(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>(?:19|20)\d\d|\d\d)\b"),
    re.compile(
        rf"\b(?P<name>{_MONTHS})\b\.?\s?(?P<day>\d{{1,2}})(?!\d|:)(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{{1,2}}\b)?"
        r"(?:,?\s(?P<year>(?:19|20)\d\d)\b)?",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?\s?(?:of\s)?(?P<name>{_MONTHS})\b\.?(?:,?\s(?P<year>(?:19|20)\d\d)\b)?",
        re.IGNORECASE,
    ),
)
_UNREADABLE_DATE = re.compile(r"\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b")
_WEEKDAYS = (
    "mon(?:day|tag)?",
    "tue(?:s|sday)?|dienstag",
    "wed(?:nesday)?|mittwoch",
    "thu(?:rs|rsday)?|donnerstag",
    "fri(?:day)?|freitag",
    "sat(?:urday)?|samstag|sonnabend",
    "sun(?:day)?|sonntag",
)
_WEEKDAY = re.compile(
    r"\b(?:" + "|".join(f"(?P<d{number}>{names})" for number, names in enumerate(_WEEKDAYS)) + r")\b",
    re.IGNORECASE,
)
_NEARBY = re.compile(r"\b(?:(?P<today>today|tonight|heute)|(?P<tomorrow>tomorrow|morgen))\b", re.IGNORECASE)
_CLOCKS = (
    re.compile(
        r"\b(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d)(?:[:.][0-5]\d)?)?\s?(?P<half>[ap])\.?m\b",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?P<hour>[01]?\d|2[0-4])[:.h](?P<minute>[0-5]\d)(?:[:.][0-5]\d)?(?!\d)", re.IGNORECASE),
    re.compile(r"\b(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d)(?!\d)"),
    re.compile(r"\b(?P<hour>[01]?\d|2[0-4])\s?(?:Uhr|hrs|hours|h)\b", re.IGNORECASE),
    re.compile(r"\b(?P<noon>noon|midday|mittag)\b", re.IGNORECASE),
    re.compile(r"\b(?P<midnight>midnight|mitternacht)\b", re.IGNORECASE),
)
_OFFSET = re.compile(r"(?:UTC|GMT)\s?[+-]\s?\d{1,2}(?::?[0-5]\d)?")
_FIGURE = re.compile(r"\d")
_NOON, _DAY_HOURS = 12, 24


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What an embargo's words leave open: when the story was sent, and the zone in which its clock runs."""

    sent_at: datetime
    zone: tzinfo | None


def may_hold(text: str) -> bool:
    """Say whether `text` has any of the words without which there is no embargo; cheap."""
    folded = text.casefold()
    return any(sign in folded for sign in _SIGNS)


def is_embargo(line: str) -> bool:
    """Say whether a line certainly forbids publication for a time."""
    head = line[:_LONGEST_LINE]
    return may_hold(head) and _FORBIDS.match(head) is not None


def embargo_in(lines: Iterable[str], circumstances: Circumstances) -> datetime | None:
    """Return the latest time until which `lines` forbid publication, None if they do not.

    Raises EmbargoUnclearError where they do, but not in words that tell when.
    """
    found = [until for line in lines if (until := _until(line[:_LONGEST_LINE], circumstances)) is not None]
    return max(found, default=None)


def _until(line: str, circumstances: Circumstances) -> datetime | None:
    if not may_hold(line):
        return None
    certain = _FORBIDS.match(line)
    sign = certain or _MAY_FORBID.match(line)
    if sign is None:
        return None
    try:
        return _moment(line[sign.end() :], circumstances)
    except EmbargoUnclearError:
        if certain:
            raise
        return None


def _moment(words: str, circumstances: Circumstances) -> datetime:
    """Return the moment that `words` tell; raises EmbargoUnclearError."""
    stamp = _ISO.search(words)
    if stamp:
        return _soon(_stamped(stamp[0]), circumstances)
    zone = zone_in(words) or circumstances.zone
    if zone is None:
        raise EmbargoUnclearError(f"an embargo that names no time zone: {words.strip()[:80]}")
    sent = circumstances.sent_at.astimezone(zone)
    day, rest = _day_in(words, sent.date())
    clock = _clock_in(rest)
    if day is None and _has_more_figures(rest):
        raise EmbargoUnclearError(f"an embargo until a day that cannot be read: {words.strip()[:80]}")
    if day is None and clock is None:
        raise EmbargoUnclearError(f"an embargo that names no time: {words.strip()[:80]}")
    until = _at(day or sent.date(), clock or timedelta(), zone)
    if day is None and until <= sent:
        until += timedelta(days=1)
    return _soon(until, circumstances)


def _soon(until: datetime, circumstances: Circumstances) -> datetime:
    if until > circumstances.sent_at + MOST_AHEAD:
        raise EmbargoUnclearError(f"an embargo of more than {MOST_AHEAD.days} days")
    return until.astimezone(UTC)


def _stamped(stamp: str) -> datetime:
    try:
        return datetime.fromisoformat(stamp.replace(" Z", "Z").replace(" +", "+").replace(" -", "-"))
    except ValueError as error:
        raise EmbargoUnclearError(f"an embargo until {stamp}, which is no time") from error


def _has_more_figures(words: str) -> bool:
    """Say whether figures are left that are neither day, time nor zone: a day in a form unknown here."""
    for pattern in (_OFFSET, *_CLOCKS):
        words = pattern.sub(" ", words)
    return _FIGURE.search(words) is not None


def _at(day: date, clock: timedelta, zone: tzinfo) -> datetime:
    whole, seconds = divmod(int(clock.total_seconds()), _DAY_HOURS * 3600)
    hours, rest = divmod(seconds, 3600)
    return datetime.combine(day + timedelta(days=whole), time(hours, rest // 60), zone)


def _day_in(words: str, sent: date) -> tuple[date | None, str]:
    """Return the day that `words` name and the words without it; the year is that which brings it nearest."""
    weekday = _WEEKDAY.search(words)
    named = next((found for pattern in _DATES if (found := pattern.search(words))), None)
    if named is None:
        if _UNREADABLE_DATE.search(words):
            raise EmbargoUnclearError(
                f"an embargo whose day and month cannot be told apart: {words.strip()[:80]}"
            )
        nearby = _NEARBY.search(words)
        if weekday:
            ahead = (_number_of(weekday) - sent.weekday()) % 7
            return sent + timedelta(days=ahead), words
        return (sent + timedelta(days=1 if nearby["tomorrow"] else 0) if nearby else None), words
    day = _date_of(named, sent)
    if weekday and day.weekday() != _number_of(weekday):
        raise EmbargoUnclearError(f"an embargo whose weekday is not that of its date: {words.strip()[:80]}")
    return day, f"{words[: named.start()]} {words[named.end() :]}"


def _number_of(weekday: re.Match[str]) -> int:
    return int((weekday.lastgroup or "d0")[1:])


def _date_of(named: re.Match[str], sent: date) -> date:
    parts = named.groupdict()
    month = int(parts["month"]) if parts.get("month") else month_number(named["name"]) or 0
    year = parts["year"]
    if year:
        years = [int(year) if len(year) == len("2025") else 2000 + int(year)]
    else:
        years = [sent.year + it for it in (-1, 0, 1)]
    days = []
    for each in years:
        try:
            days.append(date(each, month, int(named["day"])))
        except ValueError:
            continue
    if not days:
        raise EmbargoUnclearError(f"an embargo until a day that does not exist: {named[0]}")
    return min(days, key=lambda day: abs(day - sent))


def _clock_in(words: str) -> timedelta | None:
    """Return the first time of day as the time since midnight; midnight is the end of its day."""
    found = [match for pattern in _CLOCKS if (match := pattern.search(words))]
    if not found:
        return None
    first = min(found, key=lambda match: match.start())
    parts = first.groupdict()
    if "noon" in parts:
        return timedelta(hours=_NOON)
    if "midnight" in parts:
        return timedelta(hours=_DAY_HOURS)
    hour, half = int(first["hour"]), parts.get("half")
    if half:
        if not 1 <= hour <= _NOON:
            raise EmbargoUnclearError(f"an embargo until an hour that does not exist: {first[0]}")
        hour = hour % _NOON + (_NOON if half.casefold() == "p" else 0)
    return timedelta(hours=hour, minutes=int(parts.get("minute") or 0))
