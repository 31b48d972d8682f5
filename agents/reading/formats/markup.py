"""XHTML and HTML fragments to plain text, in linear time whatever they hold.

A table's row becomes a line of cells between bars, so that its columns stay told apart.
"""

from __future__ import annotations

import html
import re

_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)[^<>]*>|<![^<>]*>|<\?[^<>]*>")
_BLOCKS = re.compile(
    r"address|article|aside|block|blockquote|body|div|d[dlt]|fig(?:caption|ure)|footer|h[1-6r]|hedline|header|hl[12]"
    r"|li|main|ol|p|pre|section|table|ul",
    re.IGNORECASE,
)
_BLOCK_TAG = re.compile(r"<(?:p|div|br|table)\b[^<>]{0,200}>", re.IGNORECASE)
_CHARACTERS = re.compile(r"[^<>]+")
# A table that an agency set with blanks and sent as one paragraph.
_FEWEST_ROWS = 4
_COLUMNS = re.compile(r"\S {2,}\S[^\n]*")
# Between words; around tags they are only how the source is set.
_BLANK_LINES = re.compile(r"(?<=\S)[^\S\n]*\n[^\S\n]*\n\s*(?=\S)")
_CELLS = ("td", "th")
_ROW = "tr"
_BEFORE_CELLS = re.compile(r"(?:(?<! )|(?<=\| )) +\| ")
# Scripts, and what a page sets around an article: its headline, date and keywords once more.
_HIDDEN = ("script", "style", "header", "nav", "footer")
_BLANKS = re.compile(r"[^\S\n\N{NO-BREAK SPACE}]+")
_BREAKS = re.compile(r" ?\n[ \n]*")


def plain_text(markup: str) -> str:
    """Return the words of `markup`: a blank line between blocks, a line feed for <br>, entities resolved."""
    without_comments = _cut(markup, "<!--", "-->")
    for name in _HIDDEN:
        without_comments = _cut(without_comments, f"<{name}", f"</{name}>")
    if "<pre" in without_comments:
        without_comments = _with_breaks(without_comments)
    flowing = _CHARACTERS.sub(_flowing, without_comments)
    words = html.unescape(_BEFORE_CELLS.sub(" | ", _TAG.sub(_as_break, flowing)))
    return _BREAKS.sub(lambda breaks: "\n\n" if breaks[0].count("\n") > 1 else "\n", words).strip()


def _flowing(characters: re.Match[str]) -> str:
    """Return what stands between tags with single blanks; the source's line feeds count in columns only."""
    text = characters[0]
    rows = text.count("\n") + 1
    if rows >= _FEWEST_ROWS and len(_COLUMNS.findall(text)) * 2 >= rows:
        return text
    paragraphs = _BLANK_LINES.split(text)
    return "\n\n".join(_BLANKS.sub(" ", paragraph.replace("\n", " ")) for paragraph in paragraphs)


def has_blocks(text: str) -> bool:
    """Say whether a text holds tags that part its paragraphs."""
    return _BLOCK_TAG.search(text) is not None


def without_tags(text: str) -> str:
    """Return `text` with tags gone and entities resolved, its own line breaks kept."""
    return html.unescape(_TAG.sub("", text))


def _as_break(tag: re.Match[str]) -> str:
    name = (tag["name"] or "").casefold()
    if name == "br":
        return "\n"
    if name in _CELLS:
        return "" if tag["end"] else " | "
    if name == _ROW:
        return " |" if tag["end"] else "\n"
    return "\n\n" if _BLOCKS.fullmatch(name) else ""


def _with_breaks(markup: str) -> str:
    """Return `markup` with a <br> for every line feed that a <pre> keeps."""
    pieces = markup.split("<pre")
    kept = [pieces[0]]
    for piece in pieces[1:]:
        inside, closing, after = piece.partition("</pre>")
        kept.append("<pre" + inside.replace("\n", "<br>") + closing + after)
    return "".join(kept)


def _cut(markup: str, opening: str, closing: str) -> str:
    """Return `markup` without what lies between `opening` and `closing`; unclosed, it reaches to the end."""
    kept = []
    position = 0
    folded = markup.lower()
    if len(folded) != len(markup):  # some capitals, such as U+0130, grow when lowered
        folded = markup
    while (start := folded.find(opening, position)) >= 0:
        kept.append(markup[position:start])
        end = folded.find(closing, start + len(opening))
        position = end + len(closing) if end >= 0 else len(markup)
    return "".join((*kept, markup[position:]))
