"""IPTC 7901, the telex format of European agencies, as dpa sends it.

SOH service number priority category words options CR LF
slug/ CR LF
STX headline =  text
ETX ddHHMM GMT Mon yy  DEL EOT
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import takewhile

from agents.reading.corrections import corrects
from agents.reading.dateline import dateline_in
from agents.reading.document import Document
from agents.reading.draft import Draft
from agents.reading.editions import Edition, edition_of
from agents.reading.embargo_words import is_embargo
from agents.reading.errors import MalformedMessageError, NotATextStoryError
from agents.reading.formats.telex import (
    END_OF_TEXT,
    START_OF_TEXT,
    decoded_telex,
    utc,
    without_controls,
)
from agents.reading.formats.wire_format import WireFormat
from agents.reading.times import month_number
from agents.reading.wrapping import unwrapped
from agents.reading.zones import zone_in
from schemas.story import StoryStatus

_HEADING = re.compile(
    r"\x01?(?P<service>[A-Za-z]{1,8}?)(?P<number>\d{3,5}) (?P<priority>\d) (?P<category>\w{1,3}) "
    r"(?P<words>\d{1,5})\b(?P<options>[^\n]{0,80})(?=\n)"
)
_SENT = re.compile(
    r"\s*(?P<day>\d\d)(?P<clock>\d{4}) (?:(?P<zone>[A-Z]{1,4}) (?=[A-Za-zäéû]{3}))?"
    r"(?P<month>[A-Za-zäéû]{3})\w*\.? (?:20|19)?(?P<year>\d\d)\b"
)
_AGENCY = re.compile(r"\b([a-z]{3,8}) +\d{3,4}\s*$")
_HEADLINE_END = re.compile(r"[ \t]=[ \t]*(?:\n|$)")
# For editors: dpa's notebook, in its older and its newer form.
_NOTEBOOK = re.compile(
    r"^# ?(?:\w{0,12}[ \-]?(?:NOTEBOOK|NOTIZBLOCK)|REDAKTIONELLE HINWEISE)", re.MULTILINE | re.IGNORECASE
)
_KILLING = r"(?:KILL|STOPP?|WITHDRAW(?:N|AL)|ANNULLIERT|ZURÜCKGEZOGEN)"
# Set off from the headline: 'Stop-loss orders hit the Dax' is news.
_KILL = re.compile(
    rf"(?:ACHTUNG\W{{1,3}})?(?:{_KILLING}\W{{1,3}}){{0,2}}"
    rf"(?:{_KILLING}(?: ?[:!–—]| -|$)|(?-i:KILL)(?=\s))[\s:!–—-]*",
    re.IGNORECASE,
)
# Above the headline, each on a line of its own: what this version is to the one before.
_MARK = re.compile(
    r"(?:\d{1,2}(?:ST|ND|RD|TH|st|nd|rd|th) )?"
    r"(?:LEAD|ROUNDUP|REFILE|REPEAT|CORRECTED|CORRECTION|EXTRA|URGENT|EXCLUSIVE|KORREKTUR|BERICHTIGUNG)"
    r"|\((?:Achtung|Eil|EIL|Blitz|Vorrang|\d{1,2}\. ?\w{4,16}"
    r"|(?:Zusammenfassung|Berichtigung|Berichtigte|Korrektur|Korrigierte|Aktualisierung|Neufassung)\b[^()]{0,80})\)"
)
_BYLINE = re.compile(r"(?:By|Von|Par|Di|Por) (?P<names>.{3,100})")
_LONGEST_TRAILER = 120
_TRAILER = re.compile(
    r"^[^\S\n]*+\d{6} (?:[A-Z]{1,4} )?[A-Za-zäéû]{3,9}\.? (?:20|19)?\d\d[^\S\n]*+$", re.MULTILINE
)
_COPYRIGHT = re.compile(r"impressum|copyright", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _News:
    """The parts of a telex's text."""

    marks: tuple[str, ...]
    headline: str
    byline: str | None
    body: str


def _recognises(document: Document) -> bool:
    return _HEADING.match(document.body[:200].decode("iso-8859-1").lstrip()) is not None


def _read(document: Document) -> tuple[Draft, ...]:
    text = decoded_telex(document.body).lstrip()
    heading = _HEADING.match(text)
    above, mark, rest = text.partition(START_OF_TEXT)
    if heading is not None and not mark:
        above, rest = _without_marks(text, heading.end())
    if heading is None or not rest.strip():
        raise MalformedMessageError("IPTC 7901: no start of text")
    news, _, trailer = rest.partition(END_OF_TEXT)
    slug = without_controls(above[heading.end() :]).strip().rstrip("/")
    if _COPYRIGHT.match(slug):
        raise NotATextStoryError("an agency's imprint")
    agency = _AGENCY.search(heading["options"])
    return (
        _draft(
            heading, _parted(without_controls(news)), slug, agency[1] if agency else None, _sent_at(trailer)
        ),
    )


def _draft(
    heading: re.Match[str], news: _News, slug: str, agency: str | None, sent_at: datetime | None
) -> Draft:
    editions = [edition_of(f"{mark} {news.headline}") for mark in ("", *news.marks)]
    return Draft(
        version=max(it.version for it in editions),
        status=_status(news, editions),
        source=_agency_in(news.body) or agency,
        headline=news.headline or None,
        byline=news.byline,
        note=next(filter(corrects, news.marks), None),
        above=news.marks,
        text=news.body or news.headline,
        slugline=slug or None,
        known_by=_known_by(slug, news.headline),
        urgency=heading["priority"],
        subjects=(f"iptc7901:{heading['category']}",),
        published_at=sent_at,
        updated_at=sent_at,
    )


def _known_by(slug: str, headline: str) -> str | None:
    """Return by what all versions are known: the slug names a topic, which has several stories a day.

    A lead under a new headline is a story of its own.  To take two stories for one would lose the first.
    """
    kill = _KILL.match(headline)
    plain = headline[kill.end() :] if kill else headline
    return " ".join(it for it in (slug, edition_of(plain).name) if it) or None


def _agency_in(body: str) -> str | None:
    """Return the agency of the dateline: what the heading has in its place may be a desk."""
    dateline = dateline_in(body.partition("\n")[0])
    return dateline.agency if dateline else None


def _status(news: _News, editions: list[Edition]) -> StoryStatus:
    if any(map(_KILL.match, (*news.marks, news.headline))):
        return StoryStatus.WITHDRAWN
    return (
        StoryStatus.CORRECTED
        if any(it.corrects for it in editions) or any(map(corrects, news.marks))
        else StoryStatus.USABLE
    )


def _without_marks(text: str, start: int) -> tuple[str, str]:
    """Return heading with slug, and the rest, of a telex that lost its control characters on its way.

    The slug is the first line, the trailer with the time of sending the last.
    """
    rest = text[start:].lstrip()
    slug, _, news = rest.partition("\n")
    sent = _TRAILER.search(news[-_LONGEST_TRAILER:])
    if sent:
        at = max(0, len(news) - _LONGEST_TRAILER) + sent.start()
        news = f"{news[:at]}{END_OF_TEXT}{news[at:]}"
    return f"{text[:start]}\n{slug}", news


def _parted(news: str) -> _News:
    """Return headline, byline and body; what follows the notebook mark is for editors."""
    end = _HEADLINE_END.search(news)
    above, rest = (news[: end.start()], news[end.end() :]) if end else ("", news)
    notebook = _NOTEBOOK.search(rest)
    body = unwrapped(rest[: notebook.start()] if notebook else rest)
    lines = [" ".join(line.split()) for line in above.split("\n") if line.strip()]
    marks = list(takewhile(lambda line: _MARK.fullmatch(line) or is_embargo(line), lines))
    lines = lines[len(marks) :]
    byline = _BYLINE.fullmatch(lines[-1]) if len(lines) > 1 else None
    headline = " ".join(lines[:-1] if byline else lines)
    return _News(marks=tuple(marks), headline=headline, byline=byline["names"] if byline else None, body=body)


def _sent_at(trailer: str) -> datetime | None:
    sent = _SENT.match(without_controls(trailer))
    month = month_number(sent["month"]) if sent else None
    if sent is None or month is None:
        return None
    zone = zone_in(sent["zone"]) if sent["zone"] else UTC
    if zone is None:
        return None
    return utc(sent["year"], month, sent["day"], sent["clock"], "the time it was sent", zone)


IPTC_7901 = WireFormat(
    name="iptc_7901",
    content_types=frozenset({"application/vnd.iptc.7901"}),
    recognises=_recognises,
    read=_read,
)
