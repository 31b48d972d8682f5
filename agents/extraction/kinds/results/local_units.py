"""Firms called by their parent's name: 'Pfizer Q2 profit at Rs 70 crore' is of the Indian company."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from agents.extraction.names.unlisted import core_of, is_unlisted, unlisted
from agents.reference import Instrument, currency_area

# Money of countries on whose exchanges companies of the great foreign houses are listed under the same name.
_OF_HOUSES_ABROAD: Final = frozenset({"INR", "PKR", "BDT", "LKR", "MYR", "IDR", "NGN", "KES", "PHP"})


def local_unit(company: Instrument, called: str, money: Iterable[str | None]) -> Instrument:
    """Return the company, or one so called of another country if only in its money the result is told."""
    told = set(money) - {None}
    if is_unlisted(company) or company.region is None or not told or not told <= _OF_HOUSES_ABROAD:
        return company
    if any(currency_area(it or "") == company.region for it in told):
        return company
    name = called or company.name
    return unlisted(name, core_of(name))
