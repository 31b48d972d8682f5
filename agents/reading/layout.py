"""The parts of a story's text: heading, byline, dateline, body, credit line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from agents.reading.characters import after_blanks
from agents.reading.dateline import Dateline, dateline_in
from agents.reading.embargo_words import is_embargo
from agents.reading.takes import is_more_line

# Headings and credits are looked for within these many characters and lines of either end.
_END_CHARS = 6_000
_HEAD_LINES = 8
_CREDIT_LINES = 12
# A separator this far above a line makes a credit of it.
_LINES_ABOVE = 2
_LONGEST_HEADING = 200
_LONGEST_CREDIT = 400
_LONGEST_BELOW_SEPARATOR = 250

_BYLINE = re.compile(r"(?:By|BY) (?P<names>[^\d%$:;!?\"”]{3,120})(?<!\.)")
_LOWER_CASE_IN_BYLINES = frozenset(
    {"and", "in", "of", "at", "for", "with", "the", "de", "da", "van", "von", "bin", "al"}
)
_JOB_LINE = re.compile(
    r".{0,60}\b(?:Writers?|Editors?|Reporters?|Correspondents?)$"
    r"|(?:The )?Associated Press$|AP$|Reuters$|Dow Jones Newswires$"
)
_SLUGLINE = re.compile(r"(?:AP|BC|US)[-–—]{1,2}\S.{0,60}")
# To editors, not to readers: "(Adds details, quotes)", "(In Jan. 3 story, corrects the last paragraph)".
_NOTE = re.compile(
    r"\((?:Adds?|Updates?|Recasts?|Corrects?|Refiles?|Repeats?|Removes?|Clarifies|Changes|Rewrites"
    r"|New throughout|Writes through|In [^()]{3,60}\bstory\b|This [^()]{3,60}\bstory\b)[^\n]{0,400}\)$"
    r"|(?:Eds|EDS|EDITORS|Editors)[:,'’ ][^\n]{0,300}$"
)
_BULLET = re.compile(r"\W{0,3}[*•·]\W")
_SEPARATOR = re.compile(r"_{2,}")
_CREDIT = re.compile(
    r"\(?(?:(?:Additional|Further) )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled) [Bb]y\b"
    r"|[-–— ]{0,4}With (?:the )?(?:assistance|help) (?:from|of|by)\b"
    r"|Write to .{3,80}@|(?:\(END\) )?Dow Jones Newswires\b|Copyright\b|©|\([cC]\) |Follow (?:the )?AP\b"
    r"|(?:ends?|ENDS?|\(END\)|-0-|###|30)$"
    r"|(?:[A-Z]{2,4}|dpa|afp)(?: [A-Z]{2,4})?(?: [a-z]{2,4}(?:/[a-z]{2,4}){0,3}){1,3}$"
    r"|\([A-Z][A-Za-z]{1,20}(?:/[A-Za-z]{1,4}(?: [a-z]{2,4})*)?\)$|={1,4} ?[A-Z][A-Za-z]{1,20}$"
    r"|\(MORE TO FOLLOW\)|[A-Z][a-z]{2,8} \d{1,2}, \d{4} \d\d:\d\d ET \(\d\d:\d\d GMT\)$"
    r"|\([A-Z][A-Za-z .]{2,40}[Nn]ewsroom\b[^()]{0,100}\)?$|Source text\b.{0,20}:|Further company coverage:"
    r"|\(Schluss\)|[a-z]{2,4}(?:/[a-z]{2,4}){1,4}$|(?:[A-Z]{2,4} ){1,3}[A-Z]{2,4}$"
    r"|This (?:report|story|content|article) by .{2,60} was first published\b|Companies in this story:"
    r"|\D{3,200}\bcontributed(?: to this (?:report|story|article))?\.?$"
)
# "($1 = 7.78 Hong Kong dollars)": a table of rates for the reader's convenience, neither news nor credit.
_CONVERSION = re.compile(r"\([$€£]1 = [^()]{3,60}\)")
# Behind the last sentence: '(Reporting by Ann Lee; Editing by John Doe)', 'EFE'.
_SIGN_OFF = re.compile(
    r"(?<!\s)\s+(?:\((?:(?:Additional|Further) )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled) [Bb]y "
    r"[^()]{3,300}\)|Source text\b[^\n]{0,20}:[^\n]{0,300}|Further company coverage:[^\n]{0,200}"
    r"|(?<=[.!?\"”»] )(?:EFE|AFP|AAP|ANSA|PTI(?: [A-Z]{2,4}){0,3}|ANI|APA|CNA|TASS|Kyodo|Enditem"
    r"|XINHUA|Xinhua|BERNAMA|Bernama))$"
)
_LONGEST_SIGN_OFF = 400
_SENTENCE_END = re.compile(r"[.!?][”\"'’)]{0,2}$")


@dataclass(frozen=True, slots=True)
class _Line:
    """One line that is not blank: its bounds in the text and its words."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What stands around the news in a text, and the bounds of the news itself."""

    headline: str | None = None
    slugline: str | None = None
    byline: str | None = None
    note: str | None = None
    dateline: Dateline | None = None
    credit: str | None = None
    body_start: int
    body_end: int


def layout_of(text: str, headline: str | None = None) -> Layout:
    """Return the parts of `text`; `headline` is the one that came outside of it, if any.

    A text that is all heading is its own body, so that a flash of one line is news too.
    """
    head = _head_of(text, headline)
    credit, body_end = _credit_of(text, head.body_start)
    signed = _sign_off_in(text, head.body_start, body_end)
    if signed and signed.start() > head.body_start:
        credit = "\n".join(it for it in (signed[0].strip(), credit) if it)
        body_end = signed.start()
    laid_out = replace(head, credit=credit, body_end=body_end)
    if laid_out.body_start < laid_out.body_end:
        return laid_out
    start = after_blanks(text, 0, len(text))
    return replace(laid_out, body_start=start, body_end=max(start, len(text.rstrip())))


def _sign_off_in(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the sign-off that the news between `start` and `end` ends with; a sentence's end is none."""
    if text.endswith((".", "!", "?", '"', "”"), start, end):
        return None
    return _SIGN_OFF.search(text[:end], max(start, end - _LONGEST_SIGN_OFF))


def _head_of(text: str, headline: str | None) -> Layout:
    """Return what stands before the news; `body_end` is left at the end of the text."""
    lines = _lines_from_top(text)
    seen: list[_Line] = []
    end = len(text)
    for line in lines:
        dateline = dateline_in(line.words)
        if dateline:
            heading = _heading(text, seen, headline, all_heading=True)
            byline = heading.byline or dateline.byline
            start = after_blanks(text, line.start + dateline.end, end)
            return replace(heading, dateline=dateline, byline=byline, body_start=start, body_end=end)
        seen.append(line)
        if not _may_stand_above(line):
            break
    heading = _heading(text, chain(seen, lines), headline, all_heading=False)
    return replace(heading, body_end=end)


def _heading(text: str, lines: Iterable[_Line], known: str | None, *, all_heading: bool) -> Layout:
    """Sort the heading lines; unless all are headings, stop where the news begins."""
    found = Layout(body_start=0, body_end=0)
    for line in lines:
        names = _byline_in(line.words)
        if names:
            found = replace(found, byline=found.byline or names)
        elif _NOTE.match(line.words) or is_embargo(line.words):
            found = replace(found, note=found.note or line.words)
        elif _SLUGLINE.fullmatch(line.words):
            found = replace(found, slugline=found.slugline or line.words)
        elif not (found.byline and _JOB_LINE.fullmatch(line.words)):
            if not all_heading and not _is_headline(text, line, known, found):
                break
            if not _BULLET.match(line.words):
                found = replace(found, headline=found.headline or line.words)
        found = replace(found, body_start=after_blanks(text, line.end, len(text)))
    return found


def _is_headline(text: str, line: _Line, known: str | None, found: Layout) -> bool:
    """Tell whether a line is the headline: the known one, or the first if it is set off as headlines are.

    That is by a byline, or by a blank line and a full sentence: a figure alone may be all the news there is.
    """
    if known or found.headline:
        return line.words == known
    after = text[line.end : line.end + _END_CHARS].lstrip(" \t")
    following = after.strip().partition("\n")[0].rstrip()
    before_sentence = after.startswith("\n\n") and _SENTENCE_END.search(following)
    set_off = bool(_byline_in(following) or before_sentence)
    return set_off and not _BULLET.match(line.words) and _may_stand_above(line)


def _byline_in(words: str) -> str | None:
    """Return the names in a byline; 'By midday the index had slipped' is none."""
    byline = _BYLINE.fullmatch(words)
    if not byline:
        return None
    names: str = byline["names"]
    are_names = all(word[0].isupper() or word.rstrip(",") in _LOWER_CASE_IN_BYLINES for word in names.split())
    return names if are_names else None


def _may_stand_above(line: _Line) -> bool:
    """Tell whether a line can belong to the heading: a long one or a whole sentence is news already."""
    if _BULLET.match(line.words) or _NOTE.match(line.words) or is_embargo(line.words):
        return True
    return len(line.words) <= _LONGEST_HEADING and not _SENTENCE_END.search(line.words)


def _credit_of(text: str, body_start: int) -> tuple[str | None, int]:
    """Return the credit and contributor lines at the end of `text`, and where the news ends."""
    lines_up = _lines_from_bottom(text, body_start)
    lines = list(islice(lines_up, 1 + _LINES_ABOVE))
    kept = 0
    while kept < len(lines) and _is_credit(lines, kept):
        kept += 1
        lines.extend(islice(lines_up, 1))
    credits_ = [line.words for line in reversed(lines[:kept]) if not _is_furniture(line.words)]
    body_end = lines[kept].end if kept < len(lines) else body_start
    return "\n".join(credits_) or None, body_end


def _is_furniture(words: str) -> bool:
    """Tell whether a line below the news names nobody: a separator or a note on exchange rates."""
    return bool(_SEPARATOR.fullmatch(words) or _CONVERSION.fullmatch(words) or is_more_line(words))


def _is_credit(lines: Sequence[_Line], number: int) -> bool:
    """Tell whether the line of that number, counted from the end, is credit and no news.

    Below a separator any line without a percentage is; elsewhere it needs a credit's own words.
    """
    words = lines[number].words
    if _is_furniture(words):
        return True
    if len(words) > _LONGEST_CREDIT:
        return False
    above = lines[number + 1 : number + 1 + _LINES_ABOVE]
    below_separator = any(_SEPARATOR.fullmatch(line.words) for line in above)
    no_news = len(words) <= _LONGEST_BELOW_SEPARATOR and "%" not in words and "percent" not in words
    return bool(_CREDIT.match(words)) or (below_separator and no_news)


def _lines_from_top(text: str) -> Iterator[_Line]:
    position = 0
    found = 0
    while position < min(len(text), _END_CHARS) and found < _HEAD_LINES:
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        start = after_blanks(text, position, end)
        words = text[start:end].rstrip()
        if words:
            found += 1
            yield _Line(start, start + len(words), words)
        position = end + 1


def _lines_from_bottom(text: str, body_start: int) -> Iterator[_Line]:
    end = len(text)
    found = 0
    while end > max(body_start, len(text) - _END_CHARS) and found <= _CREDIT_LINES:
        start = max(text.rfind("\n", 0, end) + 1, body_start)
        begin = after_blanks(text, start, end)
        words = text[begin:end].rstrip()
        if words:
            found += 1
            yield _Line(begin, begin + len(words), words)
        end = start - 1
