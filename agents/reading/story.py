"""From what a message says to the story that goes downstream."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from agents.reading.characters import cleaned, one_line
from agents.reading.corrections import corrects
from agents.reading.draft import Draft
from agents.reading.editions import Edition, edition_of, plain_name
from agents.reading.embargo_words import Circumstances, embargo_in, may_hold
from agents.reading.errors import (
    EmbargoUnclearError,
    MalformedMessageError,
    MessageTooLargeError,
    MissingFieldError,
    NotATextStoryError,
)
from agents.reading.layout import Layout, layout_of
from agents.reading.takes import MOST_TAKES, Take, announces_more, marks_of
from agents.reading.times import Times, times_of
from agents.reading.urgency import urgency_of
from agents.reading.zones import zone_of_agency
from agents.reference import place
from schemas.identity import digest
from schemas.story import Story, StoryStatus, WireMessage

MAX_TEXT_BYTES = 512 * 1024
MAX_FIELD_CHARS = 4_096
MAX_ID_CHARS = 256
MAX_LIST_ITEMS = 1_000
# The largest whole number that JSON carries everywhere; some agencies number by the clock.
MAX_VERSION = 2**53 - 1
UNKNOWN_SOURCE = "unknown"

_BYLINE_PREFIX = re.compile(r"by[ :]\s*", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
# An embargo stands in the heading.
_EMBARGO_CHARS = 2_000
_EMBARGO_LINES = 8
_NEWLINES = re.compile(r"\n\s*")


def story_from(draft: Draft, message: WireMessage) -> Story:
    """Return the story of which `draft` says all that `message` does; raises WireError."""
    text = _text(draft)
    # An Italian habit: signs before the headline that only call for attention.
    headline = _line((draft.headline or "").lstrip("> "))
    layout = layout_of(text, headline)
    headline = headline or layout.headline
    slugline = _line(draft.slugline) or layout.slugline
    written_in, country = _origin(draft, layout)
    source = _source(draft, message, layout)
    times = times_of(draft, message)
    edition = edition_of(_line(draft.known_by) or slugline or headline or _lede(text, layout))
    take = draft.take or next((mark.number for _, mark in marks_of((slugline, headline))), 1)
    status = _status(draft, headline, layout, edition)
    return Story(
        story_id=_story_id(draft, _named(source, edition.name, take), layout, times),
        version=_version(draft, edition),
        status=status,
        source=source,
        headline=headline,
        slugline=slugline,
        text=text,
        body_start=layout.body_start,
        body_end=layout.body_end,
        dateline_place=written_in,
        dateline_country=country,
        byline=_byline(draft) or layout.byline,
        credit=_line(draft.credit) or layout.credit,
        urgency=urgency_of(draft.urgency),
        language=_language(draft),
        subjects=_lines("subjects", draft.subjects),
        tickers=_lines("tickers", draft.tickers),
        url=_line(draft.url),
        published_at=times.published_at,
        updated_at=times.updated_at,
        received_at=times.received_at,
        embargo_until=_embargo(draft, source, layout, times),
        correction=_correction(draft, headline, layout) if status is StoryStatus.CORRECTED else None,
        content_hash=_content_hash(draft, headline, text),
        time_clamped=times.clamped,
    )


def take_from(draft: Draft, message: WireMessage) -> Take:
    """Return the story that `draft` states, as the take that its titles make it; raises WireError.

    A title that numbers a take names the story; without one any of its titles may.  Later takes may join a
    story that says so, or that its agency does not identify.
    """
    story = story_from(draft, message)
    titles = (story.slugline, story.headline)
    title, mark = next(marks_of(titles), (None, None))
    number = draft.take or (mark.number if mark else 1)
    marked = mark is not None or draft.take is not None or announces_more(story.text)
    opens = number == 1 and story.status is not StoryStatus.WITHDRAWN and (marked or not _has_id(draft))
    if number == 1 and not opens:
        return Take(story=story)
    editions = (edition_of(it) for it in ([title] if title else titles) if it)
    names = (f"{plain_name(it.name)} {it.version}" for it in editions if it.name)
    return Take(story=story, number=min(number, MOST_TAKES), names=tuple(dict.fromkeys(names)), opens=opens)


def _embargo(draft: Draft, source: str, layout: Layout, times: Times) -> datetime | None:
    """Return until when the story must wait, by its field and by its words; raises EmbargoUnclearError."""
    if draft.status is StoryStatus.WITHDRAWN:
        return draft.embargo_until
    told = _told_embargo(draft, source, layout, times)
    until = max((it for it in (draft.embargo_until, told) if it), default=None)
    if draft.embargoed and until is None:
        raise EmbargoUnclearError("an embargo that names no end")
    return until


def _told_embargo(draft: Draft, source: str, layout: Layout, times: Times) -> datetime | None:
    """Return until when words of the heading or a note hold the story; raises EmbargoUnclearError."""
    above = "\n".join(
        it
        for it in (
            (draft.headline or "")[:_EMBARGO_CHARS],
            draft.note,
            *draft.above,
            draft.text[:_EMBARGO_CHARS],
        )
        if it
    )
    if not may_hold(above):
        return None
    head = _NEWLINES.split(draft.text[:_EMBARGO_CHARS], _EMBARGO_LINES)[:_EMBARGO_LINES]
    lines = (draft.headline, draft.note, *draft.above, *head)
    local = layout.dateline.timezone if layout.dateline else None
    circumstances = Circumstances(times.published_at, local or zone_of_agency(source))
    return embargo_in((line for line in lines if line), circumstances)


def _text(draft: Draft) -> str:
    """Return the clean text; only a withdrawal may do without words."""
    text = cleaned(draft.text)
    if len(text.encode()) > MAX_TEXT_BYTES:
        raise MessageTooLargeError(f"the text is longer than {MAX_TEXT_BYTES} bytes")
    if draft.status is not StoryStatus.WITHDRAWN:
        if not text.strip():
            raise MissingFieldError("the story has no text")
        if not _LETTER.search(text):
            raise NotATextStoryError("the text has no letter")
    return text


def _source(draft: Draft, message: WireMessage, layout: Layout) -> str:
    """Return the feeder's word for the source, else the message's, else the dateline's agency."""
    agency = layout.dateline.agency if layout.dateline else None
    named = _line(message.source) or _line(draft.source) or agency
    return named or UNKNOWN_SOURCE


def _language(draft: Draft) -> str | None:
    """Return the language's tag with its first part, the language itself, in lower case: 'en', 'en-GB'."""
    language, mark, region = (_line(draft.language) or "").partition("-")
    return f"{language.lower()}{mark}{region}" or None


def _origin(draft: Draft, layout: Layout) -> tuple[str | None, str | None]:
    """Return where the story was written and the country: as given, else by dateline, else by `located`."""
    dateline = layout.dateline
    given = _line(draft.dateline_place)
    town = given or (dateline and dateline.place) or _line(draft.located)
    country = _line(draft.dateline_country)
    if not given and dateline and dateline.place:
        return town, country or dateline.country
    known = place(town) or place(town.partition(",")[0]) if town and not country else None
    return town, country or (known.country if known else None)


def _has_id(draft: Draft) -> bool:
    return draft.story_id is not None or draft.native_id is not None


def _version(draft: Draft, edition: Edition) -> int:
    """Return the version: as given, or for a story without an id as its slugline or headline counts it."""
    version = draft.version if _has_id(draft) else max(draft.version, edition.version)
    if not 0 <= version <= MAX_VERSION:
        raise MalformedMessageError(f"version {version} is outside 0 to {MAX_VERSION}")
    return version


def _status(draft: Draft, headline: str | None, layout: Layout, edition: Edition) -> StoryStatus:
    """Return the status: as given, or where the feed has no word for it, as headline and notes say."""
    if draft.status is not StoryStatus.USABLE:
        return draft.status
    titled = edition.corrects or (headline is not None and edition_of(headline).corrects)
    corrected = titled or corrects(draft.note) or corrects(layout.note)
    return StoryStatus.CORRECTED if corrected else StoryStatus.USABLE


def _byline(draft: Draft) -> str | None:
    byline = _line(draft.byline)
    return _BYLINE_PREFIX.sub("", byline, count=1) if byline else None


def _correction(draft: Draft, headline: str | None, layout: Layout) -> str | None:
    """Return what a correction corrects: in the feed's words, by the text's note, or by its headline."""
    return _line(draft.note) or layout.note or headline


def _named(source: str, name: str, take: int) -> tuple[str | int, ...]:
    """Return by what a story is known that has no id: all its versions share it, no two takes do."""
    return (source, plain_name(name), take) if take > 1 else (source, plain_name(name))


def _story_id(draft: Draft, named: tuple[str | int, ...], layout: Layout, times: Times) -> str:
    """Return the id of all versions: as given, else from the agency's, else from its name and local date."""
    if draft.story_id is not None:
        return _checked_id(draft.story_id)
    if draft.native_id is not None:
        return digest(named[0], _checked_id(draft.native_id))
    zone = layout.dateline.timezone if layout.dateline else None
    local_date = times.published_at.astimezone(zone or UTC).date()
    return digest(*named[:2], local_date.isoformat(), *named[2:])


def _checked_id(story_id: str) -> str:
    if not story_id.strip():
        raise MissingFieldError("the story's id is empty")
    if len(story_id) > MAX_ID_CHARS or cleaned(story_id) != story_id or "\n" in story_id:
        raise MalformedMessageError(
            f"a story's id has up to {MAX_ID_CHARS} characters, none a control character"
        )
    return story_id


def _lede(text: str, layout: Layout) -> str:
    """Return the first line of the news, by which a text without slug or headline is known.

    No more of it than of a headline: some texts are a single line of hundreds of kilobytes.
    """
    end = min(layout.body_end, layout.body_start + MAX_FIELD_CHARS)
    return text[layout.body_start : end].partition("\n")[0]


def _content_hash(draft: Draft, headline: str | None, text: str) -> str:
    """Return a hash over what the message says, and nothing that its arrival adds."""
    stamps = (draft.published_at, draft.embargo_until)
    return digest(
        draft.status,
        headline,
        text,
        draft.slugline,
        draft.dateline_place,
        draft.dateline_country,
        draft.byline,
        draft.credit,
        urgency_of(draft.urgency),
        draft.language,
        "\n".join(draft.subjects),
        "\n".join(draft.tickers),
        draft.url,
        draft.note,
        *(stamp.isoformat() if stamp else None for stamp in stamps),
    )


def _line(value: str | None) -> str | None:
    """Return a short field as one clean line, None if it says nothing.

    One longer than MAX_FIELD_CHARS is cut between words and ends in an ellipsis: a feed that sends its whole
    story as a headline still tells news, and the story's text, which formats fill from the headline where
    there is no other, has all of it.
    """
    line = one_line(value) if value else ""
    if len(line) > MAX_FIELD_CHARS:
        kept = line[: MAX_FIELD_CHARS - 1]
        line = f"{kept.rpartition(' ')[0] or kept}…"
    return line or None


def _lines(field: str, values: tuple[str, ...]) -> tuple[str, ...]:
    if len(values) > MAX_LIST_ITEMS:
        raise MessageTooLargeError(f"{field} has more than {MAX_LIST_ITEMS} entries")
    return tuple(dict.fromkeys(line for value in values if (line := _line(value))))
