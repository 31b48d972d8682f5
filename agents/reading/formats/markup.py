"""XHTML and HTML fragments to plain text, in linear time whatever they hold."""

from __future__ import annotations

import html
import re

_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)[^<>]*>|<![^<>]*>|<\?[^<>]*>")
_BLOCKS = re.compile(
    r"address|article|aside|blockquote|body|div|d[dlt]|fig(?:caption|ure)|footer|h[1-6r]|header|li|main|ol|p|pre"
    r"|section|table|tr|ul",
    re.IGNORECASE,
)
_HIDDEN = ("script", "style")
_BLANKS = re.compile(r"[^\S\n\N{NO-BREAK SPACE}]+")
_BREAKS = re.compile(r" ?\n[ \n]*")


def plain_text(markup: str) -> str:
    """Return the words of `markup`: a blank line between blocks, a line feed for <br>, entities resolved."""
    without_comments = _cut(markup, "<!--", "-->")
    for name in _HIDDEN:
        without_comments = _cut(without_comments, f"<{name}", f"</{name}>")
    # Line feeds of the source are blanks; the ones that count are put in for the tags.
    flowing = _BLANKS.sub(" ", without_comments.replace("\n", " "))
    words = html.unescape(_TAG.sub(_as_break, flowing))
    return _BREAKS.sub(lambda breaks: "\n\n" if breaks[0].count("\n") > 1 else "\n", words).strip()


def _as_break(tag: re.Match[str]) -> str:
    name = tag["name"] or ""
    if name.casefold() == "br":
        return "\n"
    return "\n\n" if _BLOCKS.fullmatch(name) else ""


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
