"""Texts that are no news of a market: lawyers' calls to investors, and forms that the law asks for.

What a text is follows from its own words alone; two or three marks of different sorts must meet, so that
a press story that reports on a lawsuit, on a buyback or on a director's purchase is none.
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import Final

import regex

# What a text is stands in its first part.
_HEAD_CHARACTERS: Final = 8_000


class Notice(StrEnum):
    """What sort of notice a text is."""

    # Lawyers ask investors with losses to join a class action or an investigation.
    SOLICITATION = "solicitation"
    # A firm or its managers disclose what they dealt in the firm's own shares.
    DEALINGS = "dealings"


_LAWYERS: Final = regex.compile(r"\b(?:law firm|law offices?|attorneys?|llp|p\.c\.|shareholder rights)(?!\w)")
_SUITS: Final = ("class action", "class-action", "investigat", "lawsuit", "securities fraud")
# Words that call on the reader, which a reporter does not.
_CALLS: Final = regex.compile(
    r"lead[- ]plaintiff (?:deadline|motion|status|appointment)"
    r"|(?:becom\w+|serv\w+ as|seeks?|appoint\w* (?:you )?as|to be) (?:an? |the )?(?:court-appointed )?lead"
    r"[- ]plaintiff"
    r"|(?:contact|call|reach) (?:the (?:law )?firm\b|our\b|us\b)|attorney advertising"
    r"|(?:recover|submit|report) (?:your|their) loss(?:es)?|join the class action"
    r"|without (?:any )?cost|no cost or obligation"
    r"|(?:if you|(?:share|stock)holders (?:who|that|with)|investors (?:who|that|with))(?: have)?"
    r" (?:suffered|lost|purchased|acquired|invested|incurred|bought|own|(?:substantial |large )?losses)\b"
    r"|if you are a (?:current |long-term )?(?:share|stock)holder"
    r"|(?:reminds|encourages|urges|alerts|notifies) (?:\S+ ){0,8}?(?:investors|(?:share|stock)holders)"
)
_ENOUGH_CALLS: Final = 2
# What a form says of each deal, without which a text is none.
_DEALS: Final = (
    *("aggregated volume", "aggregated information", "aggregated price", "initial notification"),
    *("weighted average price", "weighted average purchase price", "average price per share"),
    *("average price paid", "total number of shares", "total volume", "disclosure of trading"),
    *("nature of the transaction", "nature of transaction", "details of the transaction"),
)
# The law that it follows, whose shares it names, who dealt, and the codes of whom and where.
_FORM_MARKS: Final = (
    ("market abuse regulation", "596/2014", "2016/1052"),
    ("own shares", "treasury shares", "buyback program", "buy-back program", "repurchase program"),
    ("discharging managerial", "managerial responsibilit", "pdmr", "subject to the notification"),
    ("lei:", "lei code", "legal entity identifier", "isin", "trading venue", "place of the transaction"),
)
_ENOUGH_MARKS: Final = 2
_FULL_DATE: Final = regex.compile(
    r"\b(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, (?:19|20)\d\d"
    r"|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* (?:19|20)\d\d)\b"
)


@lru_cache(maxsize=16)
def notice_of(text: str) -> Notice | None:
    """Return what sort of notice a story's text is, None if it is none."""
    lowered = text[:_HEAD_CHARACTERS].lower()
    if _is_solicitation(lowered):
        return Notice.SOLICITATION
    return Notice.DEALINGS if _is_form(lowered) else None


def has_full_date(text: str, start: int, end: int) -> bool:
    """Say whether a day is named with its month and its year in this stretch of a text."""
    return _FULL_DATE.search(text, start, end) is not None


def _is_solicitation(lowered: str) -> bool:
    if not any(sign in lowered for sign in _SUITS) or _LAWYERS.search(lowered) is None:
        return False
    return len({call.group() for call in _CALLS.finditer(lowered)}) >= _ENOUGH_CALLS


def _is_form(lowered: str) -> bool:
    if not any(sign in lowered for sign in _DEALS):
        return False
    return sum(any(sign in lowered for sign in mark) for mark in _FORM_MARKS) >= _ENOUGH_MARKS
