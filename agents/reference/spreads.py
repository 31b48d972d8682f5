"""Yield spreads: between two tenors of one country's bonds, or over another country's.

A spread is a rate of its own, told in basis points: it widens and narrows, and its moves are no yield's.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product

from agents.reference.instruments import Draft
from agents.reference.regions import regions
from agents.reference.tables import Row, listed, rows
from agents.reference.yields import rate_of

_IN_WORDS = {"2": "two", "5": "five", "10": "10", "30": "30"}
_BETWEEN_TENORS = (
    "{word} between {short} and {long} {bond}yields",
    "{word} between {short} and {long} {bond}bond yields",
    "{word} between {nation}{short} and {long} {bond}yields",
    "{word} between the {nation}{short} and {long} {bond}yields",
    "{word} between yields on {short} and {long} {nation}{bond}notes",
    "{word} between {short} and {long} {nation}{bond}notes",
)
_BETWEEN_COUNTRIES = (
    "{word} between {one} and {other} {bonds}",
    "{word} between {one} and {other} {tenor}-year {bonds}",
    "{word} between {tenor}-year {one} and {other} {bonds}",
    "{one}-{other} {word}",
    "{one}-{other} {tenor}-year {word}",
    "{one}/{other} {word}",
    "{one}/{other} {tenor}-year {word}",
)
_WORDS = ("spread", "gap", "yield spread", "yield gap")
_BONDS = ("yields", "bond yields", "government bond yields", "borrowing costs", "bonds")


def drafts() -> Iterator[Draft]:
    """Draft every spread; its level is in basis points."""
    for row in rows("spreads"):
        yield Draft(rate_of(row), tuple(_over(row) if row["over"] else _curve(row)))


@cache
def spread_ids() -> frozenset[str]:
    """Return the ids of all spreads."""
    return frozenset(f"rate:{row['symbol']}" for row in rows("spreads"))


def _over(row: Row) -> Iterator[str]:
    """Word the spread of one country's bonds over another's, in either order."""
    pair = (_nation(row["region"]), _nation(row["over"]))
    for (one, other), form in product((pair, pair[::-1]), _BETWEEN_COUNTRIES):
        for word, bonds in product(_WORDS, _BONDS):
            yield form.format(word=word, one=one, other=other, bonds=bonds, tenor=row["tenors"])


def _curve(row: Row) -> Iterator[str]:
    """Word the spread between two tenors, of the United States also without saying so."""
    short, long = listed(row["tenors"])
    nation = f"{_nation(row['region'])} "
    home = row["region"] == "US"
    for left, right in product(_tenor(short), _tenor(long)):
        for word, form in product(_WORDS[:2], _BETWEEN_TENORS):
            for bond, country in product(
                ("treasury ", "") if home else ("",), (nation, "") if home else (nation,)
            ):
                if home or "{nation}" in form:
                    yield form.format(word=word, short=left, long=right, bond=bond, nation=country)


def _tenor(tenor: str) -> tuple[str, ...]:
    """Return how one of two tenors is written: 'two-' in 'two- and 10-year'."""
    if tenor.endswith("M"):
        return (f"{tenor[:-1]}-month", "three-month")
    word = _IN_WORDS[tenor]
    return tuple(dict.fromkeys((f"{tenor}-year", f"{word}-year", f"{tenor}-", f"{word}-")))


def _nation(code: str) -> str:
    return regions()[code].demonyms[0].lower()
