"""Typed access to what the elements of an XML message state."""

from __future__ import annotations

from datetime import datetime

from lxml import etree

from agents.reading.errors import MalformedMessageError
from agents.reading.times import instant
from agents.reading.xml_tree import attribute, first, words

_LONGEST_NUMBER = 18


def whole_in(value: str | None, field: str) -> int | None:
    """Return the whole number that `value` writes, None for none; raises MalformedMessageError."""
    if value is None:
        return None
    # Some number their versions 1.0, 2.0.
    whole, _, fraction = value.partition(".")
    if whole.isascii() and whole.isdigit() and len(whole) <= _LONGEST_NUMBER and not fraction.strip("0"):
        return int(whole)
    raise MalformedMessageError(f"{field} is no whole number")


def time_in(element: etree._Element | None, name: str) -> datetime | None:
    """Return the time that the first element of that name states; raises WireError."""
    stamp = words(first(element, name))
    return instant(stamp, name) if stamp else None


def concept(element: etree._Element | None) -> str | None:
    """Return the concept that an element of NewsML-G2 names, in lower case and without its scheme.

    'stat:canceled' and 'http://cv.iptc.org/newscodes/pubstatusg2/canceled' are the same.
    """
    code = (attribute(element, "qcode") or "").rpartition(":")[2]
    address = (attribute(element, "uri") or "").rstrip("/").rpartition("/")[2]
    return (code or address).casefold() or None
