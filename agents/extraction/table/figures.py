"""Figures as tables write them: signs before, behind or as brackets, a comma for the decimal point."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

import msgspec

from agents.reference import instruments

_NUMBER: Final = (
    r"\d{1,3}(?:,\d{3})++(?:\.\d++)?|\d{1,3}(?:\.\d{3})++,\d++|\d{1,3}(?:[ \u00a0\u202f]\d{3})++(?:[.,]\d++)?"
    r"|\d++(?:[.,]\d++)?|[.,]\d++"
)
_FIGURE: Final = re.compile(
    rf"""
    (?P<open>\()?
    (?P<sign>[+\-\u2212\u2013\u25b2\u25bc\u2191\u2193])?\s?
    (?P<money>US\$|A\$|[A-Z]{{3}}\s?|[$€£¥])?
    (?P<late>[+\-\u2212])?
    (?P<number>{_NUMBER})
    (?:[ ](?P<over>\d{{1,2}})/(?P<under>\d{{1,2}}))?
    (?:\s?(?P<unit>%|pct\.?|bps?|c|\u00a2))?
    (?P<shut>\))?
    (?P<behind>[+\-\u2212])?
    """,
    re.VERBOSE,
)
_COMMA_FOR_POINT: Final = re.compile(r"\d,\d{1,2}(?!\d)|\d,\d{4,}|\.\d{3},\d|^\D{0,2}0,\d")
_NONE: Final = frozenset(
    {"", "-", "--", "---", "n/a", "na", "n.a.", "null", "not available", "nan", "..", "..."}
)
_MINUS: Final = frozenset("-\u2212\u2013\u25bc\u2193")
_FLAT: Final = frozenset({"flat", "unch", "unch.", "unchanged", "unc", "steady"})
_UP, _DOWN = frozenset({"up", "+", "\u25b2", "\u2191"}), frozenset({"down", "dn", "\u25bc", "\u2193"})
_SYMBOLS: Final = {"$": "USD", "US$": "USD", "A$": "AUD", "€": "EUR", "£": "GBP", "¥": None}
PERCENT, BASIS_POINTS, CENTS = "%", "bp", "cents"
_UNITS: Final = {
    "%": PERCENT,
    "pct": PERCENT,
    "bp": BASIS_POINTS,
    "bps": BASIS_POINTS,
    "c": CENTS,
    "¢": CENTS,
}


class TableFigure(msgspec.Struct, frozen=True, gc=False):
    """A figure of a cell: `signed` if the cell shows its sign, `places` its digits behind the point."""

    value: float
    signed: bool
    places: int
    unit: str | None = None
    currency: str | None = None


def writes_comma(cells: Iterable[str]) -> bool:
    """Say whether a row writes a comma where English has its decimal point."""
    return any(_COMMA_FOR_POINT.search(cell) is not None for cell in cells)


def figure_in(cell: str, *, comma: bool) -> TableFigure | None:
    """Return the figure that a cell is, None if it is anything else."""
    if cell.lower() in _FLAT:
        return TableFigure(0.0, signed=True, places=0)
    found = _FIGURE.fullmatch(cell)
    if found is None or bool(found["open"]) != bool(found["shut"]):
        return None
    money = (found["money"] or "").strip()
    if money and money not in _SYMBOLS and f"currency:{money}" not in instruments():
        return None
    number = _plain(found["number"], comma=comma)
    value = float(number) + _fraction(found["over"], found["under"])
    sign = found["sign"] or found["late"] or found["behind"] or ("-" if found["open"] else "")
    unit = _UNITS.get((found["unit"] or "").rstrip("."))
    return TableFigure(
        -value if sign in _MINUS and sign else value,
        signed=bool(sign),
        places=len(number.partition(".")[2]),
        unit=unit,
        currency=_SYMBOLS.get(money, money) or None,
    )


def is_blank(cell: str) -> bool:
    """Say whether a cell only says that there is no figure."""
    return cell.lower() in _NONE


def direction_word(cell: str) -> int | None:
    """Return the direction that a cell on its own gives the figures beside it: 'Up', 'Dn'."""
    word = cell.lower().rstrip(".")
    return 1 if word in _UP else -1 if word in _DOWN else None


def _plain(number: str, *, comma: bool) -> str:
    """Return the digits with a point for the decimals and nothing for the thousands."""
    number = re.sub(r"[ \u00a0\u202f]", "", number)
    if comma:
        return number.replace(".", "").replace(",", ".") if "," in number else number
    return number.replace(",", "")


def _fraction(over: str | None, under: str | None) -> float:
    return int(over) / int(under) if over and under and int(under) else 0.0
