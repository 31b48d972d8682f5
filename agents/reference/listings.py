"""Instruments that stand in the files one by one: indices, companies, commodities, crypto, futures."""

from __future__ import annotations

from collections.abc import Iterator

from agents.reference.instruments import Draft, Instrument, row_aliases
from agents.reference.tables import Row, listed, rows
from schemas.event import EntityType

_FEWEST_LETTERS = 4  # of each of the parts that a hyphen joins: "T-Mobile" is written with it
# What a journalist may write for the legal form that a company's row gives.
_LEGAL_FORMS = {
    "Inc": ("Inc", "Incorporated"),
    "Corp": ("Corp", "Corporation"),
    "Co": ("Co", "Company"),
    "Ltd": ("Ltd", "Limited"),
    "plc": ("plc", "PLC", "Plc"),
    "SA": ("SA", "S.A"),
    "SpA": ("SpA", "S.p.A"),
    "NV": ("NV", "N.V"),
    "Bhd": ("Bhd", "Berhad"),
}


def drafts() -> Iterator[Draft]:
    """Draft the instruments of these files."""
    yield from map(_index, rows("indices"))
    yield from map(_company, rows("companies"))
    yield from map(_commodity, rows("commodities"))
    yield from map(_crypto, rows("crypto"))
    names = {row["symbol"]: row_aliases(row) for row in rows("indices")}
    for row in rows("futures"):
        yield _future(row, names.get(row["underlying"], ()))


def _index(row: Row) -> Draft:
    """Draft an index; the dollar's index moves as a currency does, so its row says that type."""
    aliases = row_aliases(row)
    made = Instrument(
        id=f"index:{row['symbol']}",
        type=EntityType(row["type"]),
        name=row["name"],
        ticker=row["ticker"] or None,
        mic=row["mic"] or None,
        isin=None,
        currency=row["currency"] or None,
        unit=None,
        region=row["region"] or None,
        aliases=aliases,
    )
    bare = [alias.removeprefix("?") for alias in aliases]
    named = [name for name in bare if not name.casefold().endswith(("index", "average", "gauge"))]
    return Draft(made, tuple(f"{name} {word}" for name in named for word in ("index", "Index")))


def _company(row: Row) -> Draft:
    made = Instrument(
        id=f"company:{row['mic']}:{row['ticker']}",
        type=EntityType.COMPANY,
        name=row["name"],
        ticker=row["ticker"],
        mic=row["mic"],
        isin=row["isin"] or None,
        currency=row["currency"],
        unit=None,
        region=row["home"],
        aliases=row_aliases(row),
    )
    forms = [text for form in listed(row["legal_forms"]) for text in _LEGAL_FORMS.get(form, (form,))]
    names = (row["name"], *_loosely(row["name"]))
    patterned = (*names[1:], *(f"{name} {form}" for name in names for form in forms))
    return Draft(made, patterned)


def _loosely(name: str) -> Iterator[str]:
    """Yield a name whose words are joined in other ways: "Parker Hannifin", "Smith and Hale"."""
    if "-" in name and all(len(part) >= _FEWEST_LETTERS for part in name.split("-")):
        yield name.replace("-", " ")
    if " & " in name:
        yield name.replace(" & ", " and ")


def _commodity(row: Row) -> Draft:
    aliases = row_aliases(row)
    made = Instrument(
        id=f"commodity:{row['symbol']}",
        type=EntityType.COMMODITY,
        name=row["name"],
        ticker=row["ticker"] or None,
        mic=row["mic"] or None,
        isin=None,
        currency=row["currency"],
        unit=row["unit"],
        region=row["region"] or None,
        aliases=aliases,
    )
    bare = [alias.removeprefix("?") for alias in aliases]
    named = [name for name in bare if not name.endswith(("price", "prices", "futures"))]
    forms = ("{} price", "{} prices", "{} futures", "price of {}", "prices of {}", "prices for {}")
    return Draft(made, tuple(form.format(name) for name in named for form in forms))


def _crypto(row: Row) -> Draft:
    made = Instrument(
        id=f"crypto:{row['symbol']}",
        type=EntityType.CRYPTO,
        name=row["name"],
        ticker=row["symbol"],
        mic=None,
        isin=None,
        currency="USD",
        unit=None,
        region=None,
        aliases=row_aliases(row),
    )
    return Draft(made, ())


def _future(row: Row, underlying: tuple[str, ...]) -> Draft:
    made = Instrument(
        id=f"futures:{row['symbol']}",
        type=EntityType.FUTURES,
        name=row["name"],
        ticker=row["symbol"],
        mic=row["mic"] or None,
        isin=None,
        currency=row["currency"],
        unit=None,
        region=row["region"] or None,
        aliases=row_aliases(row),
    )
    bare = [alias.removeprefix("?") for alias in underlying]
    forms = (
        *("{} futures", "{} Futures", "futures on the {}", "futures for the {}", "futures tied to the {}"),
        *(
            "{} future",
            "future for the {}",
            "{} futures contract",
            "{} futures contracts",
            "contracts on the {}",
        ),
    )
    return Draft(made, tuple(form.format(name) for name in bare for form in forms))
