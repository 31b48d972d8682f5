"""From bytes to characters that the rest may trust."""

from __future__ import annotations

import codecs
import re

from agents.reading.errors import EncodingError

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# What feeds declare besides UTF-8; anything else is refused rather than guessed.
_CHARSETS = {
    "": "utf-8",
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "us-ascii": "utf-8",
    "ascii": "utf-8",
    "iso-8859-1": "iso-8859-1",
    "latin-1": "iso-8859-1",
    "iso-8859-15": "iso-8859-15",
    "iso-8859-2": "iso-8859-2",
    "iso-8859-5": "iso-8859-5",
    "iso-8859-7": "iso-8859-7",
    "iso-8859-9": "iso-8859-9",
    "koi8-r": "koi8-r",
    "windows-1250": "cp1250",
    "windows-1251": "cp1251",
    "windows-1253": "cp1253",
    "windows-1254": "cp1254",
    "windows-1252": "cp1252",
    "cp1252": "cp1252",
    "shift_jis": "cp932",
    "windows-31j": "cp932",
    "euc-jp": "euc-jp",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5hkscs",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "utf-16": "utf-16",
    "utf-16le": "utf-16-le",
    "utf-16be": "utf-16-be",
}
# A European telex or an old editor says so of everything it sends; bytes that are UTF-8 prove it wrong.
_LOOSELY_DECLARED = frozenset(_CHARSETS.values()) - {"utf-8", "utf-16", "utf-16-le", "utf-16-be"}
_XML_CHARSET = re.compile(rb"""\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{1,40})["']""")
_UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UTF_32_MARKS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_LINE_BREAKS = re.compile("\r\n?|[\v\f\x85]")
# What is not clean; one search for all of it costs a fifth of the two replacements.
_UNCLEAN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")
_BLANKS = re.compile("[\\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_TAKEN_FOR_WIDE = 0.2


def decoded(body: bytes, charset: str) -> str:
    """Return the text in `body`, without a byte order mark; raises EncodingError.

    `charset` is what the feed declared, empty for UTF-8.
    """
    codec = _CHARSETS.get(charset.strip().strip("\"'").casefold())
    if codec is None:
        raise EncodingError(f"the character set {charset[:40]!r} is not supported")
    if body.startswith(_UTF_32_MARKS):
        raise EncodingError("UTF-32; UTF-8 is expected")
    if body.startswith(_UTF_16_MARKS):
        codec = "utf-16"
    elif _is_wide(body) and not codec.startswith("utf-16-"):
        raise EncodingError("UTF-16 or UTF-32 without a mark; UTF-8 is expected")
    if codec in _LOOSELY_DECLARED and _is_utf8(body):
        codec = "utf-8"
    try:
        return body.removeprefix(codecs.BOM_UTF8).decode(codec)
    except UnicodeDecodeError as error:
        raise EncodingError(f"not {codec}: {error.reason} at byte {error.start}") from error


def declared_charset(body: bytes) -> str:
    """Return the character set that an XML declaration names, empty if there is none."""
    declaration = _XML_CHARSET.match(body.removeprefix(codecs.BOM_UTF8))
    return declaration[1].decode("ascii") if declaration else ""


def _is_utf8(body: bytes) -> bool:
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def cleaned(text: str) -> str:
    """Return `text` with line feeds for all line breaks and U+FFFD for control characters and surrogates.

    The length stays, so that offsets into the text that a feed sent hold in ours.
    """
    if _UNCLEAN.search(text) is None:
        return text
    return _CONTROLS.sub(REPLACEMENT, _LINE_BREAKS.sub(_line_feed, text))


def _line_feed(line_break: re.Match[str]) -> str:
    return " \n" if line_break.end() - line_break.start() == len("\r\n") else "\n"


def one_line(text: str) -> str:
    """Return `text` clean, without invisible characters, and with single blanks for any white space."""
    return " ".join(_INVISIBLE.sub("", cleaned(text)).split())


def after_blanks(text: str, start: int, end: int) -> int:
    """Return where the first visible character of `text` between `start` and `end` is, or `end`."""
    blanks = _BLANKS.match(text, start, end)
    return blanks.end() if blanks else start


def _is_wide(body: bytes) -> bool:
    """Tell whether the head has as many zero bytes as two-byte characters would give it."""
    head = body[:256]
    return head.count(0) > len(head) * _TAKEN_FOR_WIDE
