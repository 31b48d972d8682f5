"""IPTC 7901, the telex format of European agencies, as dpa sends it.

SOH service number priority category words options CR LF
slug/ CR LF
STX headline =  text
ETX ddHHMM GMT Mon yy  DEL EOT
"""

from __future__ import annotations

import re
from datetime import datetime

from agents.reading.document import Document
from agents.reading.draft import Draft
from agents.reading.errors import MalformedMessageError, NotATextStoryError
from agents.reading.formats.telex import (
    END_OF_TEXT,
    START_OF_TEXT,
    decoded_telex,
    utc,
    without_controls,
)
from agents.reading.formats.wire_format import WireFormat
from agents.reading.wrapping import unwrapped
from schemas.story import StoryStatus

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_HEADING = re.compile(
    r"\x01(?P<service>[A-Za-z]{1,8}?)(?P<number>\d{3,4}) (?P<priority>\d) (?P<category>\w{1,3}) "
    r"(?P<words>\d{1,5})\b(?P<options>[^\n]{0,80})"
)
_SENT = re.compile(
    r"\s*(?P<day>\d\d)(?P<clock>\d{4}) (?:GMT|UTC|MEZ|MESZ) (?P<month>[A-Za-z]{3})\w* (?P<year>\d\d)\b"
)
_AGENCY = re.compile(r"\b([a-z]{3,8}) +\d{3,4}\s*$")
_HEADLINE_END = re.compile(r"[ \t]=[ \t]*(?:\n|$)")
_NOTEBOOK = re.compile(r"^# ?\w{0,12} ?NOTEBOOK", re.MULTILINE)
_KILL = re.compile(r"(?:KILL|STOP|WITHDRAW(?:N|AL)?|ACHTUNG STOP|Annulliert|ZURÜCKGEZOGEN)\b", re.IGNORECASE)
_COPYRIGHT = re.compile(r"impressum|copyright", re.IGNORECASE)


def _recognises(document: Document) -> bool:
    return _HEADING.match(document.body[:200].decode("iso-8859-1").lstrip()) is not None


def _read(document: Document) -> tuple[Draft, ...]:
    text = decoded_telex(document.body).lstrip()
    heading = _HEADING.match(text)
    above, mark, rest = text.partition(START_OF_TEXT)
    if heading is None or not mark:
        raise MalformedMessageError("IPTC 7901: no start of text")
    news, _, trailer = rest.partition(END_OF_TEXT)
    headline, body = _parted(without_controls(news))
    slug = without_controls(above[heading.end() :]).strip().rstrip("/")
    if _COPYRIGHT.match(slug):
        raise NotATextStoryError("an agency's imprint")
    agency = _AGENCY.search(heading["options"])
    return (_draft(heading, headline, body, slug, agency[1] if agency else None, _sent_at(trailer)),)


def _draft(
    heading: re.Match[str], headline: str, body: str, slug: str, agency: str | None, sent_at: datetime | None
) -> Draft:
    return Draft(
        status=StoryStatus.WITHDRAWN if _KILL.match(headline) else StoryStatus.USABLE,
        source=agency,
        headline=headline or None,
        text=body or headline,
        slugline=slug or None,
        urgency=heading["priority"],
        subjects=(f"iptc7901:{heading['category']}",),
        published_at=sent_at,
        updated_at=sent_at,
    )


def _parted(news: str) -> tuple[str, str]:
    """Return headline and body; what follows the notebook mark is for editors."""
    end = _HEADLINE_END.search(news)
    headline, rest = (news[: end.start()], news[end.end() :]) if end else ("", news)
    notebook = _NOTEBOOK.search(rest)
    body = rest[: notebook.start()] if notebook else rest
    return " ".join(headline.split()), unwrapped(body)


def _sent_at(trailer: str) -> datetime | None:
    sent = _SENT.match(without_controls(trailer))
    if sent is None or sent["month"].lower() not in _MONTHS:
        return None
    month = _MONTHS.index(sent["month"].lower()) + 1
    return utc(sent["year"], month, sent["day"], sent["clock"], "the time it was sent")


IPTC_7901 = WireFormat(
    name="iptc_7901",
    content_types=frozenset({"application/vnd.iptc.7901"}),
    recognises=_recognises,
    read=_read,
)
