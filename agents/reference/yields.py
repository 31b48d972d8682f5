"""Rates: government bond yields in their many wordings, and the rates of central banks and money markets."""

from __future__ import annotations

from collections.abc import Iterator

from agents.reference.instruments import Draft, Instrument, row_aliases
from agents.reference.regions import regions
from agents.reference.tables import Row, listed, rows
from schemas.event import EntityType

_TENORS_IN_WORDS = {
    "1": "one",
    "2": "two",
    "3": "three",
    "5": "five",
    "7": "seven",
    "10": "ten",
    "20": "twenty",
    "30": "thirty",
    "40": "forty",
}
# For bonds whose name tells their country: "10-year gilt yield".
_OF_NAMED_BOND = (
    "{tenor} {bond} yield",
    "{tenor} {bond} yields",
    "yield on the {tenor} {bond}",
    "yield on {tenor} {bond}s",
    "yields on {tenor} {bond}s",
    "yield of the {tenor} {bond}",
    "yield on the benchmark {tenor} {bond}",
    "yield on benchmark {tenor} {bond}s",
    "benchmark {tenor} {bond} yield",
    "benchmark {tenor} {bond} yields",
)
# For the bonds of a country that the text names.
_OF_COUNTRY = (
    "{nation} {tenor} yield",
    "{nation} {tenor} yields",
    "{tenor} {nation} yield",
    "{tenor} {nation} yields",
    "benchmark {nation} {tenor} yield",
    "{nation} {tenor} bond yield",
    "{nation} {tenor} bond yields",
    "{nation} {tenor} government bond yield",
    "{nation} {tenor} government bond yields",
    "{tenor} {nation} bond yield",
    "{tenor} {nation} debt yield",
    "{tenor} {nation} government bond yield",
    "yield on {nation} {tenor} bonds",
    "yield on {nation} {tenor} government bonds",
    "yield on the {nation} {tenor} bond",
    "yield on {tenor} {nation} government bonds",
    "yield on the {tenor} {nation} government bond",
)
# So many of a bond's names are combined with the country's.
_BONDS_WITH_NATION = 2


def drafts() -> Iterator[Draft]:
    """Draft every rate; its level is in percent a year."""
    for row in rows("rates"):
        made = Instrument(
            id=f"rate:{row['symbol']}",
            type=EntityType.RATE,
            name=row["name"],
            ticker=None,
            mic=None,
            isin=None,
            currency=row["currency"],
            unit=None,
            region=row["region"],
            aliases=row_aliases(row),
        )
        yield Draft(made, tuple(_wordings(row)))


def _wordings(row: Row) -> Iterator[str]:
    """Word the yield in every way that the tenor, the bond's names and the country's allow."""
    region = regions()[row["region"]]
    nations = [*region.demonyms, *(f"{name}'s" for name in region.names)]
    for tenor in _tenors(row["tenor"]):
        for bond in listed(row["bonds"]):
            yield from (form.format(tenor=tenor, bond=bond.lower()) for form in _OF_NAMED_BOND)
        for nation in nations:
            yield from (form.format(tenor=tenor, nation=nation.lower()) for form in _OF_COUNTRY)
            yield from _of_both(nation.lower(), tenor, listed(row["bonds"]))


def _of_both(nation: str, tenor: str, bonds: tuple[str, ...]) -> Iterator[str]:
    """Word the yield with the nation, the tenor and the bond's first names: "UK 10-year gilt yields"."""
    for bond in bonds[:_BONDS_WITH_NATION]:
        yield from (f"{nation} {tenor} {bond.lower()} {noun}" for noun in ("yield", "yields"))


def _tenors(tenor: str) -> tuple[str, ...]:
    """Return how a tenor in years, or in months with an M, is written: 10-year, ten-year."""
    if not tenor:
        return ()
    if tenor.endswith("M"):
        return (f"{tenor[:-1]}-month",)
    return (f"{tenor}-year", f"{_TENORS_IN_WORDS[tenor]}-year")
