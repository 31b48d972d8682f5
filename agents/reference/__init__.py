"""What Wirepulse knows beforehand: instruments, regions, places, sessions, how currencies are paired."""

from __future__ import annotations

from agents.reference.calendars import (
    exchange_timezone,
    has_exchange,
    is_session,
    last_closed,
    last_session,
    market_region,
    markets_of,
    opens_at,
    previous_session,
    session_of,
)
from agents.reference.catalogue import instruments
from agents.reference.contracts import contract_at, contract_in, contracts_on, good_of, venues
from agents.reference.institutions import Institution, institutions
from agents.reference.instruments import Instrument
from agents.reference.leaders import leaders
from agents.reference.money import homonyms
from agents.reference.pairs import market_pair
from agents.reference.places import Place, place
from agents.reference.regions import Region, currency_area, market_timezone, region_aggregates, regions
from agents.reference.second_listings import by_listing, listed_at, money_of_accounts, second_listings
from agents.reference.sectors import sectors, sectors_of
from agents.reference.spreads import spread_ids

__all__ = [
    "Institution",
    "Instrument",
    "Place",
    "Region",
    "by_listing",
    "contract_at",
    "contract_in",
    "contracts_on",
    "currency_area",
    "exchange_timezone",
    "good_of",
    "has_exchange",
    "homonyms",
    "institutions",
    "instruments",
    "is_session",
    "last_closed",
    "last_session",
    "leaders",
    "listed_at",
    "market_pair",
    "market_region",
    "market_timezone",
    "markets_of",
    "money_of_accounts",
    "opens_at",
    "place",
    "previous_session",
    "region_aggregates",
    "regions",
    "second_listings",
    "sectors",
    "sectors_of",
    "session_of",
    "spread_ids",
    "venues",
]
