"""Rates: government bond yields in their many wordings, and the rates of central banks and money markets."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

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
    "yield on {tenor} {bonds}",
    "yields on {tenor} {bonds}",
    "yield of the {tenor} {bond}",
    "rate on {tenor} {bonds}",
    "rate on the {tenor} {bond}",
    "yield on the benchmark {tenor} {bond}",
    "yield on benchmark {tenor} {bonds}",
    "benchmark {tenor} {bond} yield",
    "benchmark {tenor} {bond} yields",
)
# For the same with the country all the same: "U.S. 10-year Treasury yield".
_OF_BOTH = (
    "{nation} {tenor} {bond} yield",
    "{nation} {tenor} {bond} yields",
    "{tenor} {nation} {bond} yield",
    "{tenor} {nation} {bond} yields",
    "benchmark {nation} {tenor} {bond} yield",
    "benchmark {tenor} {nation} {bond} yield",
    "yield on {nation} {tenor} {bonds}",
    "yield on {nation} {tenor} {bond}",
    "yields on {nation} {tenor} {bonds}",
    "yields on {tenor} {nation} {bonds}",
    "yield on the {tenor} {nation} {bond}",
    "yield on benchmark {nation} {tenor} {bonds}",
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
    "{nation} government {tenor} bond yield",
    "{nation} government {tenor} bond yields",
    "yield on {nation} {tenor} government debt",
    "yield on {tenor} {nation} government debt",
    "yield on benchmark {nation} {tenor} bonds",
    "{tenor} {nation} bond yield",
    "{tenor} {nation} debt yield",
    "{tenor} {nation} government bond yield",
    "yield on {nation} {tenor} bonds",
    "yield on {nation} {tenor} government bonds",
    "yield on the {nation} {tenor} bond",
    "yield on {tenor} {nation} government bonds",
    "yield on the {tenor} {nation} government bond",
)
# For a country's bonds of no tenor in particular.
_OF_NO_TENOR = (
    "yield on {nation} government debt",
    "yield on {nation} government bonds",
    "yields on {nation} government bonds",
    "yields on {nation} government debt",
    "yield on benchmark {nation} government debt",
    "yield on {nation} benchmark government debt",
    "yield on {nation} government benchmark debt",
    "yield on similar {nation} government benchmark debt",
    "yields on {nation} bonds",
    "{nation} benchmark yield",
    "{nation} benchmark bond yield",
    "{nation} sovereign bond yields",
)
# So many of a bond's names are combined with so many of the country's adjectives.
_BONDS_WITH_NATION = 3
_NATIONS_WITH_BOND = 3


def drafts() -> Iterator[Draft]:
    """Draft every rate; its level is in percent a year."""
    for row in rows("rates"):
        yield Draft(rate_of(row), tuple(_wordings(row)))


def rate_of(row: Row) -> Instrument:
    """Return the rate that a row describes, with the aliases that the row itself gives it."""
    return Instrument(
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


def _wordings(row: Row) -> Iterator[str]:
    """Word the yield in every way that the tenor, the bond's names and the country's allow."""
    region = regions()[row["region"]]
    nations = [nation.lower() for nation in (*region.demonyms, *(f"{name}'s" for name in region.names))]
    bonds = [bond.lower() for bond in listed(row["bonds"])]
    if row["symbol"] == row["region"]:
        yield from _filled(_OF_NO_TENOR, "", [""], nations)
    for tenor in _tenors(row["tenor"]):
        yield from _filled(_OF_NAMED_BOND, tenor, bonds, nations[:1])
        yield from _filled(_OF_COUNTRY, tenor, bonds[:1] or [""], nations)
        yield from _filled(_OF_BOTH, tenor, bonds[:_BONDS_WITH_NATION], nations[:_NATIONS_WITH_BOND])


def _filled(forms: tuple[str, ...], tenor: str, bonds: list[str], nations: list[str]) -> Iterator[str]:
    for bond in bonds:
        for several, nation, form in product(_plurals(bond), nations, forms):
            yield form.format(tenor=tenor, bond=bond, bonds=several, nation=nation)


def _plurals(bond: str) -> tuple[str, ...]:
    """Return both plurals of Treasury, and the one of anything else."""
    return (f"{bond}s", f"{bond[:-1]}ies") if bond.endswith("y") else (f"{bond}s",)


def _tenors(tenor: str) -> tuple[str, ...]:
    """Return how a tenor in years, or in months with an M, is written: 10-year, ten-year."""
    if not tenor:
        return ()
    if tenor.endswith("M"):
        return (f"{tenor[:-1]}-month",)
    return (f"{tenor}-year", f"{_TENORS_IN_WORDS[tenor]}-year")
