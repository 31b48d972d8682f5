"""Figures in a text: percentages, points, basis points, money, plain numbers, and dates written in figures.

One pass of one pattern over the story.  All spans are in characters of the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

from agents.extraction.dayword import MONTHS, DayWord
from agents.extraction.money import CURRENCY_SYMBOLS, CURRENCY_WORDS, SUBUNITS, code_of_word
from agents.extraction.spans import DATE, IDLE, MANNER, QUANTITY, Span

PERCENT = "percent"
PERCENTAGE_POINTS = "percentage points"
BASIS_POINTS = "bp"
POINTS = "points"
MONEY = "money"
NUMBER = "number"


class Quantity(NamedTuple):
    """A figure with its unit.

    `value` carries the sign that the text gives it ("-1.2%").  Money is in whole units of `currency` (15 cents
    are 0.15; the currency of a bare "cents" is None).  `per` is what the money is for: a currency code, or
    "unit" for a barrel, an ounce, a share.  `scaled` says that it counts in thousands or more
    ("$1.2 billion"), so it is no price.  `approximate` is "about" for "~", "over" for ">".
    """

    value: float
    unit: str
    currency: str | None = None
    per: str | None = None
    signed: bool = False
    scaled: bool = False
    approximate: str | None = None


_NUMBER_WORDS = {
    "one": 1.0,
    "two": 2.0,
    "three": 3.0,
    "four": 4.0,
    "five": 5.0,
    "six": 6.0,
    "seven": 7.0,
    "eight": 8.0,
    "nine": 9.0,
    "ten": 10.0,
    "eleven": 11.0,
    "twelve": 12.0,
    "fifteen": 15.0,
    "twenty": 20.0,
    "half a": 0.5,
    "a half": 0.5,
    "half": 0.5,
    "quarter of a": 0.25,
    "a quarter": 0.25,
    "quarter": 0.25,
    "a": 1.0,
    "zero": 0.0,
}
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅛": 0.125, "⅓": 1 / 3, "⅔": 2 / 3}
_SCALES = {
    "trillion": 1e12, "tn": 1e12, "trln": 1e12, "billion": 1e9, "bn": 1e9, "bln": 1e9, "million": 1e6, "mln": 1e6,
    "mn": 1e6, "m": 1e6, "thousand": 1e3, "k": 1e3, "crore": 1e7, "lakh": 1e5, "b": 1e9,
}  # fmt: skip
_UNITS = {
    "%": PERCENT, "percent": PERCENT, "per cent": PERCENT, "pct": PERCENT,
    "percentage point": PERCENTAGE_POINTS, "basis point": BASIS_POINTS, "bp": BASIS_POINTS, "point": POINTS, "pt": POINTS,
}  # fmt: skip

_WORD_UNITS = (
    r"percentage[ -]points?|per\s?cent(?!age)|pct|basis[ -]points?|points?|(?:u\.?s\.?\s)?cents?|pence"
)
_PATTERN = regex.compile(
    rf"""
    (?<![\w.,/$€£¥])(?:
      (?P<month>{"|".join(MONTHS)})\.?\s(?P<day>\d{{1,2}})(?!\d|\.\d|%)(?:,\s\d{{4}}\b)?
    | (?P<year>(?:{"|".join(MONTHS)})\.?\s(?:19|20)\d\d)(?!\d)
    | (?P<words>{"|".join(sorted(_NUMBER_WORDS, key=len, reverse=True))})[ -](?P<word_unit>{_WORD_UNITS}|percentage[ -]point)\b
    | (?P<zero>zero)(?=[\s,.])
    | (?P<year>(?:in|since|of|until|by|from|to|late|early|mid|for|the)\s(?:19|20)\d\d)(?=[\s,.;:)](?!\d)|$)
    | (?P<approximate>[~><])?
      (?P<sign>[+\-−])?
      (?P<symbol>{"|".join(map(regex.escape, sorted(CURRENCY_SYMBOLS, key=len, reverse=True)))})?\s?
      (?P<late_sign>[+\-−])?
      (?P<number>(?:\d{{1,3}}(?:,\d{{2,3}})++|\d++)(?:\.\d++)?|\.\d++)
      (?:\s?(?P<fraction>\d/\d|[½¼¾⅛⅓⅔])(?!\d))?
      (?:\s?(?:-|–|to)\s?(?P<upper>\d+(?:\.\d+)?)(?=\s?(?:%|per\s?cent|pct)))?
      (?:[\s-]?(?P<scale>trillion|billion|million|thousand|crore|lakh|trln|bln|mln|tn|bn|mn|m|b|k)\b)?
      (?:[\s-]?(?P<unit>%|(?:{_WORD_UNITS}|bps?|pts?|p|{CURRENCY_WORDS})\b))?
      (?:(?P<unit_of>(?:\s(?:an?|per|the|each|/)\s|/)(?:troy\s)?
          (?:barrel|ounce|oz|tonne|metric\ ton|ton|bushel|pound|share|gallon|bbl|mmbtu|million\ British\ thermal\ units|megawatt|lb|kg|gram|MWh|contract)\b)
        |\s(?:per|to\ the|to\ a|to\ one|a|against\ the|versus\ the|for\ each|for\ one|for\ a|to)\s(?P<per>(?:U\.?S\.?\s)?(?:dollar|greenback|euro|pound|USD|franc))\b)?
    )
    """,
    regex.VERBOSE | regex.IGNORECASE | regex.VERSION0,
)
_TOO_LONG = 24  # digits; no market figure has as many


def quantity_spans(text: str) -> Iterator[Span]:
    """Yield every figure, and every date or year written in figures, in reading order."""
    for found in _PATTERN.finditer(text):
        span = _span_of(found, text)
        if span is not None:
            yield span


def _span_of(found: regex.Match[str], text: str) -> Span | None:
    start, end = found.span()
    parts = found.groupdict()
    if parts["month"]:
        return Span(DATE, start, end, DayWord(month=MONTHS[parts["month"].lower()], day=int(parts["day"])))
    if parts["words"] or parts["zero"]:
        value = _NUMBER_WORDS[(parts["words"] or "zero").lower()]
        return Span(QUANTITY, start, end, _with_unit(value, parts["word_unit"], signed=False))
    if parts["year"]:
        return Span(MANNER, start, end, "manner")
    if _runs_on(text, end):
        return Span(IDLE, start, end, "compound")
    return Span(QUANTITY, start, end, _measured(parts)) if len(parts["number"]) <= _TOO_LONG else None


def _runs_on(text: str, end: int) -> bool:
    """Say whether a word goes on after the figure: '10-year', '13F', '2.5-fold'."""
    following = text[end : end + 2]
    return bool(following) and (following[0].isalnum() or (following[0] in "-–" and following[1:].isalpha()))


def _measured(parts: dict[str, str]) -> Quantity:
    value = float(parts["number"].replace(",", ""))
    if parts["fraction"]:
        value += _fraction(parts["fraction"])
    sign = parts["sign"] or parts["late_sign"]
    if sign in ("-", "−"):
        value = -value
    scale = _SCALES[parts["scale"].lower()] if parts["scale"] else None
    symbol = CURRENCY_SYMBOLS.get(parts["symbol"].upper()) if parts["symbol"] else None
    quantity = _with_unit(value * (scale or 1.0), parts["unit"], signed=bool(sign))
    if symbol:
        quantity = (
            quantity._replace(unit=MONEY, currency=symbol) if quantity.unit in (NUMBER, MONEY) else quantity
        )
    per = code_of_word(parts["per"]) if parts["per"] else "unit" if parts["unit_of"] else None
    approximate = {"~": "about", ">": "over", "<": "under"}.get(parts["approximate"] or "")
    if parts["upper"]:
        approximate = "over"
        quantity = quantity._replace(unit=PERCENT)
    return quantity._replace(per=per, scaled=scale is not None, approximate=approximate)


def _fraction(written: str) -> float:
    if written in _VULGAR:
        return _VULGAR[written]
    above, below = written.split("/")
    return int(above) / int(below) if int(below) else 0.0


def _with_unit(value: float, unit: str | None, *, signed: bool) -> Quantity:
    if not unit:
        return Quantity(value, NUMBER, signed=signed)
    word = " ".join(unit.lower().replace("-", " ").split())
    known = _UNITS.get(word) or _UNITS.get(word.removesuffix("s"))
    if known:
        return Quantity(value, known, signed=signed)
    word = word.removeprefix("u.s. ").removeprefix("us ")
    if word in SUBUNITS:
        return Quantity(value / 100, MONEY, SUBUNITS[word], signed=signed)
    return Quantity(value, MONEY, code_of_word(word), signed=signed)
