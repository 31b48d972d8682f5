"""Takes: the parts in which an agency sends a long story while it is being written.

Titles number them ('Stocks slip =2', 'BC-Markets, 1st Add', 'Markets -2-', 'Markets (take 2 of 3)'), and the
last line of a part says that more follows ('more', '-more-').
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from schemas.story import Story

MOST_TAKES = 99
_LONGEST_MARK = 40
_NUMBERED = re.compile(
    r"\s=\s?(?P<reuters>[1-9]\d?)$"
    r"|(?:,\s*|\s?[(\[]|\s-{1,2}\s?)(?:TAKE|Take|take|PAGE|Page|page)[ -](?P<named>[1-9]\d?)"
    r"(?:\s?(?:of|OF|/)\s?(?P<named_of>[1-9]\d?))?[)\]]?$"
    r"|\s?[(\[](?P<bare>[1-9]\d?)\s(?:of|OF)\s(?P<bare_of>[1-9]\d?)[)\]]$"
    r"|(?:,|\s-)\s(?P<plain>[1-9])\s(?:of|OF)\s(?P<plain_of>[1-9])$"
    r"|(?<!\d)[\s\-–—]{1,2}(?P<paged>[2-9])-(?:(?P=paged)-(?P=paged)(?:-(?P=paged))?-?)?$"
    r"|[,-]\s*(?:(?P<nth>[1-9]\d?)(?:st|nd|rd|th|ST|ND|RD|TH)\s+)?(?:Take|TAKE)$"
    r"|[,-]\s*(?:(?P<add>[1-9]\d?)(?:st|nd|rd|th|ST|ND|RD|TH)\s+)?(?:Add|ADD)(?:\s(?P<added>[1-9]\d?))?$"
)
_MIGHT_BE_NUMBERED = re.compile(r"(?:\d[)\]\-]?|Take|TAKE|Add|ADD)$")
_MORE = re.compile(
    r"[\W_]*(?:more|MORE|More|m\.?f\.?l\.?|(?:more|MORE|More) (?:to (?:come|follow)|follows?)"
    r"|MORE TO (?:COME|FOLLOW)|mehr folgt|Fortsetzung folgt|à suivre)[\W_]*"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeMark:
    """What a title says of takes: which `number`, and where the mark starts."""

    number: int
    start: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Take:
    """One part of a story, or the whole of it, as it came.

    `names` are what other parts may call the story by; `opens` says that later takes may join this one.
    """

    story: Story
    number: int = 1
    names: tuple[str, ...] = ()
    opens: bool = False


def take_mark(title: str) -> TakeMark | None:
    """Return the mark of a take at the end of a slugline or headline, None if there is none."""
    if not _MIGHT_BE_NUMBERED.search(title[-_LONGEST_MARK:]):
        return None
    offset = max(0, len(title) - _LONGEST_MARK)
    found = _NUMBERED.search(title[offset:])
    if found is None or offset + found.start() == 0:
        return None
    number, total = _counted(found)
    if total is not None and number > total:
        return None
    return TakeMark(number=number, start=offset + found.start())


def _counted(found: re.Match[str]) -> tuple[int, int | None]:
    """Return the number of the take and the total; the first add to a story is its second take."""
    if found["add"] or found["added"] or found[0].casefold().endswith("add"):
        return 1 + int(found["add"] or found["added"] or 1), None
    total = found["named_of"] or found["bare_of"] or found["plain_of"]
    stated = next(
        (found[it] for it in ("reuters", "named", "bare", "plain", "paged", "nth") if found[it]), "2"
    )
    return int(stated), int(total) if total else None


def announces_more(text: str) -> bool:
    """Say whether the last line of `text` tells that another take follows."""
    return _MORE.fullmatch(_last_line(text)) is not None


def is_more_line(words: str) -> bool:
    """Say whether a line only tells that another take follows."""
    return _MORE.fullmatch(words) is not None


def _last_line(text: str) -> str:
    end = text[-_LONGEST_MARK * 2 :].rstrip()
    return end[end.rfind("\n") + 1 :]


def without_take(title: str | None) -> str | None:
    """Return a title without the mark that numbers its take."""
    mark = take_mark(title) if title else None
    return title[: mark.start].rstrip(" ,-–—") if title and mark else title


def marks_of(titles: tuple[str | None, ...]) -> Iterator[tuple[str, TakeMark]]:
    """Yield those of `titles` that number a take, each with its mark."""
    for title in titles:
        mark = take_mark(title) if title else None
        if title and mark:
            yield title, mark
