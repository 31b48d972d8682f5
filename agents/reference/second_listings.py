"""Where else a company is quoted than at its primary listing, and the company as it is quoted there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType

from agents.reference.instruments import Instrument
from agents.reference.tables import rows


@dataclass(frozen=True, slots=True)
class Listing:
    """A listing of a company: the exchange by MIC, its ticker there and the currency of its price there."""

    mic: str
    ticker: str
    currency: str


@cache
def second_listings() -> Mapping[str, Sequence[Listing]]:
    """Return the further listings of the companies that have any, by the company's id."""
    known: dict[str, list[Listing]] = defaultdict(list)
    for row in rows("listings"):
        company = f"company:{row['company_mic']}:{row['company_ticker']}"
        known[company].append(Listing(row["mic"], row["ticker"], row["currency"]))
    return MappingProxyType(known)


@cache
def money_of_accounts() -> Mapping[str, str]:
    """Return the currencies of the books of companies whose share is quoted in another, by company's id."""
    return MappingProxyType(
        {f"company:{row['mic']}:{row['ticker']}": row["currency"] for row in rows("accounts")}
    )


@cache
def by_listing() -> Mapping[tuple[str, str], str]:
    """Return the companies' ids by exchange and ticker of each of their further listings."""
    return MappingProxyType(
        {(it.mic, it.ticker): company for company, found in second_listings().items() for it in found}
    )


def listed_at(company: Instrument, mics: Collection[str]) -> Instrument | None:
    """Return a company as one of these exchanges quotes it, None if none is known to.

    It stays the same company, by its id; its ISIN is left out, as a receipt and a share of another class
    have one of their own.
    """
    if company.mic in mics:
        return company
    found = next((it for it in second_listings().get(company.id, ()) if it.mic in mics), None)
    if found is None:
        return None
    return replace(company, mic=found.mic, ticker=found.ticker, currency=found.currency, isin=None)
