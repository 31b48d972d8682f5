"""Figures in a text: percentages, points, basis points, money and plain numbers.

One pass of one pattern, anchored at the digits; figures in words ("six basis points") and dates in figures
("Feb. 6", "in 2024") are a closed set and stand in the vocabulary.  All spans are in characters of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from agents.extraction.figures.money import (
    CURRENCY_WORDS,
    LETTER_CODES,
    SUBUNITS,
    SYMBOL_CHARACTERS,
    code_of_word,
    prefix_before,
)
from agents.extraction.spans import IDLE, MANNER, QUANTITY, Span

PERCENT = "percent"
TICKS = "ticks"  # the last place in which bonds are quoted
PIPS = "pips"  # the last place in which a currency is quoted
PERCENTAGE_POINTS = "percentage points"
BASIS_POINTS = "bp"
POINTS = "points"
MONEY = "money"
NUMBER = "number"
# What goods are counted in; only the rules of supply know which number is of goods.
BARRELS = "barrels"
BARRELS_PER_DAY = "barrels_per_day"
TONNES = "tonnes"
CUBIC_FEET = "cubic_feet"
BUSHELS = "bushels"


class Quantity(msgspec.Struct, frozen=True, gc=False):
    """A figure with its unit.

    `value` carries the sign that the text gives it ("-1.2%").  Money is in whole units of `currency` (15
    cents are 0.15; the currency of a bare "cents" is None).  `per` is what the money is for: a currency code,
    or "unit" for a barrel, an ounce, a share.  `scaled` says that it counts in thousands or more
    ("$1.2 billion"), so it is no price.  `approximate` is "about" for "~", "over" for ">".
    `ranged` says that it is the lower end of a range, "3-6%".
    """

    value: float
    unit: str
    currency: str | None = None
    per: str | None = None
    signed: bool = False
    scaled: bool = False
    approximate: str | None = None
    ranged: bool = False


_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅛": 0.125, "⅓": 1 / 3, "⅔": 2 / 3}
SCALES = (
    dict.fromkeys(("trillion", "trln", "tn"), 1e12)
    | dict.fromkeys(("billion", "bln", "bn", "b"), 1e9)
    | dict.fromkeys(("million", "mln", "mn", "m"), 1e6)
    | {"crore": 1e7, "cr": 1e7, "lakh": 1e5, "lac": 1e5, "thousand": 1e3, "k": 1e3}
    | dict.fromkeys(("lakh crore", "lakh cr"), 1e12)
    | dict.fromkeys(("thousand crore", "k crore", "k cr"), 1e10)
)
_UNITS = (
    dict.fromkeys(("percent", "per cent", "pct", "pc"), PERCENT)
    | dict.fromkeys(("basis point", "bp"), BASIS_POINTS)
    | dict.fromkeys(("point", "pt"), POINTS)
    | {"percentage point": PERCENTAGE_POINTS, "pip": PIPS, "tick": TICKS}
)
_CENT = 0.01
# Whose cents they are, by the first two letters of the word before.
_OF_CENTS = {
    "u.": "USD",
    "us": "USD",
    "so": "ZAR",
    "au": "AUD",
    "ca": "CAD",
    "ne": "NZD",
    "ho": "HKD",
    "si": "SGD",
    "eu": "EUR",
}
_APPROXIMATE = {"~": "about", ">": "over", "<": "under"}
_MINUS = ("-", "−")
_MINUS_WORD = "minus "
_TOLERANCE = ("or minus ", "/minus ", "/ minus ")

_WORD_UNITS = (
    r"percentage[ -]points?|per\s?cent(?!age)|pct|basis[ -]points?|points?"
    # British and Indian headlines' "up 8 pc", but no computers: "5 PC makers".
    r"|pc(?![-\s](?:maker|shipment|sale|game|gaming|brand|unit|vendor|market|monitor|model|business|user))"
    r"|(?:(?:u\.?s\.?|south\ african|australian|canadian|new\ zealand|hong\ kong|singapore|euro)\s)?cents?"
    r"|pence|paise|sen|centavos?|kopecks?|pips?|ticks?"
)
_GOODS = (
    r"barrel|ounce|oz|tonne|metric\ ton|ton|bushel|pound|share|gallon|bbl|mmbtu|"
    r"million\ british\ thermal\ units|megawatt|lb|kg|gram|mwh|contract"
)
# "EUR4.9m", "RM121m": letters of a currency may stand right before the digits.
_GLUED = "|".join(rf"(?<=\b{re.escape(code)})" for code in LETTER_CODES)
# "Y29.1 billion" as some wires write yen; a bare "Y29" is a year, a size or a share's sign.
_GLUED += r"|(?<=\by)(?=\d[\d.,]*+\s(?:million|billion|trillion)\b)"
# A year is no lower end: "growth in 2027 to 1.8%".
# Matched against the text in lower case.  A percentage against the dollar is a change, no rate of exchange.
# "149.90-91 yen", "4.1480/1555": what is asked, behind what is bid.
_ASKED = r"(?:(?<=\.\d\d)[-/]\d\d|(?<=\.\d{4})[-/]\d{2,4})(?![\d%.,/-]|\s?(?:%|per\s?cent|pct))"
_SCALE_WORDS = (
    r"trillion|billion|million|(?:lakh|k)\ cr(?:ore)?|thousand(?:\ crore)?|crore|cr|lakh|lac"
    r"|trln|bln|mln|tn|bn|mn|m|b|k"
)
_PATTERN = re.compile(
    rf"""
    (?=[~><+\-−.\d{SYMBOL_CHARACTERS}])
    (?:(?<![\w.,/–#{SYMBOL_CHARACTERS}-])|(?<=%[–—])|(?=[{SYMBOL_CHARACTERS}])|{_GLUED})
    (?P<approximate>[~><])?
    (?P<sign>[+\-−])?
    (?P<symbol>[{SYMBOL_CHARACTERS}])?\s?
    (?P<late_sign>[+\-−])?
    (?P<open>(?<=[{SYMBOL_CHARACTERS}])\((?=[\d,.]+\)))?
    (?P<number>\d{{1,2}}/\d{{1,2}}(?=\s(?:of\sa\s)?(?:cent|point|percent))|\d{{1,3}}(?:,\d{{2,3}})++(?:\.\d++)?|\d++(?:\.\d++)?|\.\d++)(?![.,]?\d)
    (?(open)\))
    (?:{_ASKED})?
    (?:[\s-]?(?P<fraction>\d/\d|[½¼¾⅛⅓⅔])(?!\d))?
    (?:(?<!\b(?:19|20)\d\d)\s?(?:-|–|to)\s?(?P<upper>\d+(?:\.\d+)?)(?=\s?(?:%|per\s?cent|pct))
      |[-–](?P<top>\d+(?:\.\d+)?)(?=[\s-]?(?:trillion|billion|million|crore|trln|bln|mln|tn|bn|mn)\b))?
    (?:[\s-]?(?P<scale>{_SCALE_WORDS})\b)?
    (?:[\s-]?(?P<unit>%|(?:{_WORD_UNITS}|bps?|pts?|p(?!\.\s?m\b)|{CURRENCY_WORDS})\b))?
    (?:
      (?P<unit_of>(?:\s(?:an?|per|the|each)\s|\s?/\s?)(?:troy\s)?(?:{_GOODS})\b)
    | (?<![%t])\s(?:per|to\ the|to\ a|to\ one|a|against\ the|versus\ the|for\ each|for\ one|for\ a|to)
      \s(?P<per>(?:u\.?s\.?\s)?(?:dollar|greenback|euro|pound|usd|franc))\b
    )?
    """,
    re.VERBOSE,
)
_OF_GOODS = re.compile(r"-(?:barrel|bpd|tonne|ton|bcf)\b")
_DIGIT = re.compile(r"\d")
_CLOCK = re.compile(r"(?::\d\d)?\s?[ap]\.?\s?m\b")  # "at 5 p.m.", "by 11 am"
_LONGEST_SIGN = 6  # characters of a figure before its first digit: "~-$ -."
_TOO_LONG = 24  # digits; no market figure has as many


def quantity_spans(lowered: str, start: int, end: int) -> Iterator[Span]:
    """Yield every figure of a part of a text in lower case, in reading order."""
    digit = _DIGIT.search(lowered, start, end)
    if digit is None:
        return
    for found in _PATTERN.finditer(lowered, max(start, digit.start() - _LONGEST_SIGN), end):
        begin, stop = found.span()
        if (code := _CODE_BEHIND.match(lowered, stop)) is not None:
            yield Span(IDLE, found.start("number"), code.end(), "code")
            continue
        if _runs_on(lowered, stop):
            word = _COMPOUND.match(lowered, stop)
            yield Span(IDLE, begin, word.end() if word is not None else stop, "compound")
            continue
        if (clock := _CLOCK.match(lowered, stop)) is not None:
            yield Span(MANNER, begin, clock.end(), "clock")
            continue
        symbol, sign, late_sign, number, unit = found.group("symbol", "sign", "late_sign", "number", "unit")
        if len(number) > _TOO_LONG:
            continue
        ranged = sign in _MINUS and lowered.endswith("%", 0, begin)  # "3.75%-4%"
        minus = ((sign or late_sign) in _MINUS and not ranged) or found["open"] is not None
        if lowered.endswith(_MINUS_WORD, 0, begin) and not lowered.endswith(_TOLERANCE, 0, begin):
            minus, begin = True, begin - len(_MINUS_WORD)
        value = _number(number) * (-1 if minus else 1)
        currency, begin = prefix_before(lowered, symbol, begin)
        quantity = _with_unit(value, unit, signed=minus or (bool(sign or late_sign) and not ranged))
        if currency and quantity.unit in (NUMBER, MONEY):
            quantity = replace(quantity, unit=MONEY, currency=currency)
        yield Span(QUANTITY, begin, stop, _extended(quantity, found))


# "17-month", "10-year-old".
_COMPOUND = re.compile(r"(?:-[a-z]+)+(?![\w-])")
# "7203.T", "0700.HK": a listing's code where exchanges number their shares.
_CODE_BEHIND = re.compile(r"\.(?:t|hk|ks|kq|ss|sz|tw|two|kl|sr)(?![\w.-])")


def _number(written: str) -> float:
    """Return a number, or the fraction that stands for one: '3/4 cent'."""
    return _fraction(written) if "/" in written else float(written.replace(",", ""))


def quantity_in_words(value: float, unit: str) -> Quantity:
    """Return the figure that words such as 'six' and 'basis points' make."""
    return _with_unit(value, unit, signed=False)


def _runs_on(text: str, end: int) -> bool:
    """Say whether a word goes on after the figure: '10-year', '2.5-fold', but no '3 million-barrel'."""
    following = text[end : end + 2]
    if following[:1] == "-" and _OF_GOODS.match(text, end):
        return False
    return bool(following) and (following[0].isalnum() or (following[0] in "-–" and following[1:].isalpha()))


def _extended(quantity: Quantity, found: re.Match[str]) -> Quantity:
    """Add what only some figures have: a fraction, a scale, an upper end, a bound, what a price is for."""
    extras = found.group("fraction", "scale", "upper", "approximate", "unit_of", "per", "top")
    if not any(extras):
        return quantity
    fraction, scale, upper, approximate, unit_of, per, top = extras
    value = quantity.value
    if fraction:  # of the last place that is written: "$5.82 3/4" is 582 cents and three quarters
        in_cents = "." in found.group("number") or _is_subunit(found.group("unit"))
        value = round(value + _fraction(fraction) * (_CENT if in_cents else 1.0), 6)
    return replace(
        quantity,
        value=scaled_by(value, scale) if scale else value,
        unit=PERCENT if upper else quantity.unit,
        per=code_of_word(per) if per else "unit" if unit_of else None,
        scaled=scale is not None,
        approximate="over" if upper else _APPROXIMATE.get(approximate),
        ranged=bool(upper or top),
    )


def scaled_by(value: float, scale: str) -> float:
    """Return a figure in whole units, as written: 67.1 billion are 67,100,000,000 and no fraction less."""
    return float(f"{value * SCALES[scale]:.15g}")


def _is_subunit(unit: str | None) -> bool:
    return bool(unit) and str(unit).split()[-1] in SUBUNITS


def _fraction(written: str) -> float:
    if written in _VULGAR:
        return _VULGAR[written]
    above, below = written.split("/")
    return int(above) / int(below) if int(below) else 0.0


def _with_unit(value: float, unit: str | None, *, signed: bool) -> Quantity:
    if not unit:
        return Quantity(value, NUMBER, signed=signed)
    if unit == "%":
        return Quantity(value, PERCENT, signed=signed)
    word = " ".join(unit.replace("-", " ").split())
    known = _UNITS.get(word) or _UNITS.get(word.removesuffix("s"))
    if known:
        return Quantity(value, known, signed=signed)
    subunit = word.split()[-1]
    if subunit in SUBUNITS:
        return Quantity(value / 100, MONEY, SUBUNITS[subunit] or _OF_CENTS.get(word[:2]), signed=signed)
    return Quantity(value, MONEY, code_of_word(word), signed=signed)
