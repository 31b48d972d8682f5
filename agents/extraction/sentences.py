"""Where sentences begin and end.

A line break always ends one, so that a list or a table never runs into prose.  Sentences longer than
`LONGEST` characters are cut: no writer made them, and the grammar's work stays bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST = 2_000
_END = re.compile(r"[.!?][\"”’')\]]*[ \u00a0]+(?=[\"“‘'(\[]?[A-Z0-9$€£¥*])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:U\.S|U\.K|U\.N|E\.U|Mr|Mrs|Ms|Dr|St|Gov|Sen|Rep|Gen|Sr|Jr|Inc|Corp|Co|Cos|Ltd|No|vs|Bros|Rs|Sept|Oct|Nov|Dec|Jan|Feb|Aug|Mar|Apr|"
    r"a\.m|p\.m|approx|est|Yum|Yahoo|i\.e|e\.g|Prof|Lt|Col|Fed\. R|S\.A|N\.V|Plc|Pte|Bhd|[A-Z])|\.\.)[.!]$"
)
# After these abbreviations a new sentence may begin all the same, if its first word says so.
_STARTERS = re.compile(
    r"(?:The|In|On|But|And|It|Its|A|An|Investors|Stocks|Shares|Traders|Analysts|Markets|Meanwhile|Oil|Gold|Brent|Benchmark|That|This|"
    r"He|She|They|Futures|European|Asian|Elsewhere)\b"
)


def sentence_bounds(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each sentence of text[start:end], blanks at either side left out."""
    while start < end:
        line_end = text.find("\n", start, end)
        line_end = end if line_end < 0 else line_end
        yield from _within_line(text, start, line_end)
        start = line_end + 1


def _within_line(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for found in _END.finditer(text, start, end):
        if _is_abbreviation(text, begin, found.start() + 1, found.end()):
            continue
        yield from _trimmed(text, begin, found.end())
        begin = found.end()
    yield from _trimmed(text, begin, end)


def _is_abbreviation(text: str, begin: int, stop: int, following: int) -> bool:
    before = text[max(begin, stop - 12) : stop]
    if _ABBREVIATION.search(before) is None:
        return False
    return not (
        before.endswith((".S.", ".K.", "m.", "c.", "o.", "p.", "d.")) and _STARTERS.match(text, following)
    )


def _trimmed(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    while begin < end:
        yield begin, min(end, begin + LONGEST)
        begin += LONGEST
