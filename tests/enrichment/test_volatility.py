"""How far a price usually moves: by instrument, by market, by kind."""

from __future__ import annotations

import pytest

from agents.enrichment.polarity import entity_polarity
from agents.enrichment.volatility import annual_volatility, usual_daily_move, volatilities
from agents.reference import instruments
from schemas.event import PRICE_MOVES, EventKind
from tests.enrichment.records import crude, dollar, share, statement


def test_the_same_percentage_says_more_of_a_calm_instrument_than_of_a_wild_one() -> None:
    gold = crude(entity_id="commodity:GOLD", change_pct=2.0)
    gas = crude(entity_id="commodity:NATGAS", change_pct=2.0)
    assert entity_polarity(gold) > 2 * entity_polarity(gas) > 0


def test_a_daily_move_is_the_annual_volatility_over_the_root_of_252() -> None:
    assert usual_daily_move(statement(entity_id="index:N225")) == pytest.approx(20 / 252**0.5)


def test_a_pair_is_as_lively_as_its_livelier_side() -> None:
    lira = dollar(entity_id="currency:USD", counterparty_id="currency:TRY", pair="USD/TRY")
    pegged = dollar(entity_id="currency:HKD", counterparty_id=None, pair=None)
    assert annual_volatility(lira) == 15
    assert annual_volatility(pegged) == 0.6


def test_what_is_not_known_has_its_markets_or_its_kinds() -> None:
    unknown = {"entity_id": "company:unlisted"}
    assert annual_volatility(share(region="US", **unknown)) == volatilities().kinds["equity_move"]
    assert annual_volatility(share(region="IN", **unknown)) == volatilities().emerging["equity_move"]
    assert annual_volatility(dollar(entity_id="currency:XXX", counterparty_id=None)) == 7.9


def test_every_kind_of_move_has_a_volatility_and_every_name_is_an_instrument() -> None:
    known = volatilities()
    assert set(known.kinds) == set(PRICE_MOVES)
    assert set(known.emerging) <= set(PRICE_MOVES)
    assert set(known.instruments) <= set(instruments())
    assert all(volatility > 0 for volatility in known.instruments.values())


def test_moves_of_every_kind_have_a_size() -> None:
    assert all(usual_daily_move(statement(kind=kind)) > 0 for kind in EventKind if kind in PRICE_MOVES)
