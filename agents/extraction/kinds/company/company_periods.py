"""For what time a company's figures are: quarters, halves, nine months, years, as the text says it."""

from __future__ import annotations

from typing import Final

import regex

_NUMBERS = "first|second|third|fourth"
_PERIOD: Final = regex.compile(
    # "At constant fourth-quarter exchange rates": of the rates.
    r"\b(?!(?:[\w-]{1,30}+\s){1,4}?(?:exchange|currency)\srates\b)(?:(?:(?:fiscal\s)?(?P<q>Q[1-4](?=FY|\b)|[1-4]Q(?=\d\d\b|\b))"
    r"|(?P<half>H[12]|[12]H|(?:fiscal\s)?(?:first|second)(?:[\s-]fiscal)?[\s-]half|half[\s-]year|six[\s-]months?"
    r"|fiscal\shalf)"
    rf"|(?P<nth>{_NUMBERS})[\s-]+(?:fiscal[\s-]+)?quarter|(?P<nine>(?:nine|9)[\s-]months?|9M|first\sthree\squarters))"
    # The year of a quarter is no period of its own.
    r"(?:\sof\s(?:the\s|its\s)?(?:fiscal\s|financial\s)?year(?!\s\d)|\s?(?:\(Q[1-4]\))?(?:\speriod)?(?:\s(?:of|in))?(?:\s(?:the|its))?(?:\s(?:fiscal|financial))?(?:\syear)?\s?(?:FY)?[\s']?\d{2,4}\b)?"
    r"|(?P<month>month(?=\sof|ly|\send)"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"(?=\s(?:net\s|same-store\s|group\s)?(?:sales|revenues?)\b))"
    r"|(?P<year>full[\s-](?:fiscal[\s-])?year|FY|fiscal\syear|fiscal\s20\d\d|year\send|(?:the|this)\syear"
    r"(?!-|\s(?:ago|earlier|before|over|on|prior))|year-to-date"
    r"|12[\s-]months?|twelve[\s-]months?"
    r"|annual|(?<=\ban?\s)20\d\d(?=\s(?:\S+\s){1,3}?guidance\b)|(?<!period\s)(?:for|in|during|its|our|the|for\sthe)\s20\d\d|(?<![\w,]\s)20\d\d(?=\s(?:revenue|net|sales|adjusted"
    r"|total|earnings|profit)))"
    r"(?=[\s\d,.'’;:)]|ly\b|$)|(?P<quarter>quarter(?!ly\s(?:dividend|report))(?:\sof\s(?:the\s)?(?:FY|fiscal\s|financial\s)(?:year\s)?'?\d{2,4})?|(?:three|3)[\s-]months?))",
    regex.IGNORECASE,
)
_NTH: Final = {"first": "Q1", "second": "Q2", "third": "Q3", "fourth": "Q4"}
_NAMED: Final = {"nine": "9M", "month": "month", "year": "FY", "quarter": "quarter"}


def period_in(text: str, start: int = 0, end: int | None = None) -> str | None:
    """Return the period that a part of a text first names: Q1 to Q4, H1, H2, 9M, FY, month or quarter."""
    found = _PERIOD.search(text, start, len(text) if end is None else end)
    return _name(found) if found else None


def only_period_in(text: str, start: int, end: int) -> str | None:
    """Return the period that a part of a text names, None if it names several."""
    named = dict.fromkeys(_name(found) for found in _PERIOD.finditer(text, start, end))
    if len(named) > 1 and any(name.startswith("Q") for name in named):
        named.pop("quarter", None)
    return next(iter(named)) if len(named) == 1 else None


def last_period_in(text: str, start: int, end: int) -> str | None:
    """Return the period that a part of a text names last."""
    last = None
    for found in _PERIOD.finditer(text, start, end):
        last = _name(found)
    return last


def _name(found: regex.Match[str]) -> str:
    if found["q"]:
        return "Q" + found["q"].upper().strip("Q")
    if found["nth"]:
        return _NTH[found["nth"].lower()]
    if found["half"]:
        return "H2" if "2" in found["half"] or "second" in found["half"].lower() else "H1"
    return next(name for group, name in _NAMED.items() if found[group])
