"""Where sentences begin and end.

A line break always ends one, so that a list or a table never runs into prose.  Sentences longer than
`LONGEST` characters are cut: no writer made them, and the grammar's work stays bounded.
"""

from __future__ import annotations

import re

LONGEST = 2_000
# Beyond this a line with bars is no row of a table but a page set in one.
LONGEST_ROW = 400
_END = re.compile(r"[.!?][\"”’')\]]*[ \u00a0]+(?=[\"“‘'(\[]?(?:[A-Z0-9$€£¥*]|[a-z][A-Z]))")
_ABBREVIATION = re.compile(
    r"(?:\b(?:U\.S|U\.K|U\.N|E\.U|Mr|Mrs|Ms|Dr|St|Gov|Sen|Rep|Gen|Sr|Jr|Inc|Corp|Co|Cos|Ltd|No|[Vv][Ss]|Bros|Rs|Sept|Oct|Nov|Dec|Jan|Feb|Aug|Mar|Apr|"
    r"a\.m|p\.m|approx|est|Yum|Yahoo|i\.e|e\.g|Prof|Lt|Col|Fed\. R|S\.A|N\.V|Plc|Pte|Bhd|"
    r"[A-Za-z]\.[a-z]\.[a-z]|(?<![A-Z0-9]{2}\.)(?<!-[a-z]-)[A-Z])|\.\.)[.!]$"
)
_LONGEST_ABBREVIATION = len("approx")
# After these abbreviations a new sentence may begin all the same, if its first word says so.
_STARTERS = re.compile(
    r"(?:The|In|On|But|And|It|Its|A|An|Investors|Stocks|Shares|Traders|Analysts|Markets|Meanwhile|Oil|Gold|Brent|Benchmark|That|This|"
    r"He|She|They|Futures|European|Asian|Elsewhere)\b"
)

# A labelled link to another story in the middle of a line: "**ALSO READ: [headline](address)**".
LABELLED_LINK = re.compile(
    r"(?:\*\*)?(?:ALSO READ|Also [Rr]ead|READ MORE|Read [Mm]ore|READ ALSO|Read [Aa]lso)\b[ :|*-]{0,5}"
    r"\[[^\]\n]+\]\([ ]?[^)\s]+\)[*]{0,2}"
)
_LABELS = (" READ", " Read", " read", "READ ", "Read ")

Bounds = tuple[int, int]


def sentence_bounds(text: str, start: int, end: int) -> list[Bounds]:
    """Return (start, end) of each sentence of text[start:end], blanks at either side left out."""
    bounds: list[Bounds] = []
    while start < end:
        line_end = text.find("\n", start, end)
        line_end = end if line_end < 0 else line_end
        if text.startswith("|", start) and line_end - start < LONGEST_ROW:
            _add(bounds, text, start, line_end)  # a row of a table: "| VS. PREVIOUS CLOSE |"
        elif line_end > start:
            _add_line(bounds, text, start, line_end)
        start = line_end + 1
    return bounds


def _add_line(bounds: list[Bounds], text: str, begin: int, end: int) -> None:
    """Add the sentences of a line; a link to another story is one by itself."""
    if text.find("](", begin, end) >= 0 and any(text.find(label, begin, end) >= 0 for label in _LABELS):
        for link in LABELLED_LINK.finditer(text, begin, end):
            _add_sentences(bounds, text, begin, link.start())
            _add(bounds, text, *link.span())
            begin = link.end()
    _add_sentences(bounds, text, begin, end)


def _add_sentences(bounds: list[Bounds], text: str, begin: int, end: int) -> None:
    for found in _END.finditer(text, begin, end):
        stop = found.end()
        if not _is_abbreviation(text, begin, found.start() + 1, stop):
            _add(bounds, text, begin, stop)
            begin = stop
    _add(bounds, text, begin, end)


def _is_abbreviation(text: str, begin: int, stop: int, following: int) -> bool:
    """Say whether the full stop before `stop` only shortens a word."""
    word = text[text.rfind(" ", begin, stop) + 1 : stop - 1]
    if len(word) > _LONGEST_ABBREVIATION and word.isalpha():
        return False
    before = text[max(begin, stop - 12) : stop]
    if _ABBREVIATION.search(before) is None:
        return False
    return not (
        before.endswith((".S.", ".K.", "m.", "c.", "o.", "p.", "d.")) and _STARTERS.match(text, following)
    )


def _add(bounds: list[Bounds], text: str, begin: int, end: int) -> None:
    """Add text[begin:end] without the blanks at either side, in as many pieces as it needs."""
    while begin < end and text[begin].isspace():
        begin += 1
    while begin < end and text[end - 1].isspace():
        end -= 1
    while begin < end:
        bounds.append((begin, min(end, begin + LONGEST)))
        begin += LONGEST
