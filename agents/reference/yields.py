"""Rates: government bond yields in their many wordings, and the rates of central banks and money markets."""

from __future__ import annotations

from collections.abc import Iterator

from agents.reference.instruments import Draft, Instrument, row_aliases
from agents.reference.tables import Row, listed, rows
from schemas.event import EntityType

_TENORS_IN_WORDS = {
    "1": "one",
    "2": "two",
    "3": "three",
    "5": "five",
    "7": "seven",
    "10": "ten",
    "15": "fifteen",
    "20": "twenty",
    "30": "thirty",
    "40": "forty",
}
_WORDINGS = (
    "{tenor} {bond} yield",
    "{tenor} {bond} yields",
    "yield on the {tenor} {bond}",
    "yields on the {tenor} {bond}",
    "yield on {tenor} {bond}s",
    "yields on {tenor} {bond}s",
    "yield of the {tenor} {bond}",
    "yield for the {tenor} {bond}",
    "yield on the benchmark {tenor} {bond}",
    "yield on benchmark {tenor} {bond}s",
    "benchmark {tenor} {bond} yield",
    "benchmark {tenor} {bond} yields",
)


def drafts() -> Iterator[Draft]:
    """Draft every rate; a level is in percent, so `unit` is "percent"."""
    for row in rows("rates"):
        made = Instrument(
            id=f"rate:{row['symbol']}",
            type=EntityType.RATE,
            name=row["name"],
            ticker=None,
            mic=None,
            isin=None,
            currency=row["currency"],
            unit="percent",
            region=row["region"],
            aliases=row_aliases(row),
        )
        yield Draft(made, tuple(_wordings(row)))


def _wordings(row: Row) -> Iterator[str]:
    """Word the yield in every way that the tenor and the bond's names allow."""
    for tenor in _tenors(row["tenor"]):
        for bond in listed(row["bonds"]):
            yield from (wording.format(tenor=tenor, bond=bond) for wording in _WORDINGS)


def _tenors(tenor: str) -> tuple[str, ...]:
    """Return how a tenor in years, or in months with an M, is written: 10-year, 10 year, ten-year."""
    if not tenor:
        return ()
    if tenor.endswith("M"):
        return (f"{tenor[:-1]}-month",)
    return (f"{tenor}-year", f"{tenor} year", f"{tenor}-yr", f"{_TENORS_IN_WORDS[tenor]}-year")
