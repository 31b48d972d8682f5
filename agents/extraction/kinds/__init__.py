"""The kinds of events: one file each, registered here."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds import (
    analyst_rating,
    analyst_view,
    bankruptcy,
    buyback,
    charge,
    commodity_supply,
    conflict,
    contract,
    credit_rating,
    default,
    disaster,
    disposal,
    dividend,
    earnings,
    election,
    financing,
    fiscal_policy,
    geopolitics,
    guidance,
    holding_notice,
    insider_trade,
    investment,
    ipo,
    lawsuit,
    layoffs,
    listing,
    macro_release,
    management_change,
    merger,
    operating_update,
    partnership,
    policy_guidance,
    price_move,
    product_launch,
    rate_decision,
    recall,
    regulation,
    sanctions,
    settlement,
    stake,
    stock_split,
    strike,
    takeover_offer,
    target_price,
    tariff,
    trade_policy,
)
from agents.extraction.kinds.kind import Kind
from agents.extraction.kinds.rule_reader import RuleReader

KINDS: Final[tuple[Kind, ...]] = (
    price_move.KIND,
    rate_decision.KIND,
    policy_guidance.KIND,
    macro_release.KIND,
    commodity_supply.KIND,
    tariff.KIND,
    geopolitics.KIND,
    conflict.KIND,
    sanctions.KIND,
    trade_policy.KIND,
    analyst_rating.KIND,
    target_price.KIND,
    fiscal_policy.KIND,
    election.KIND,
    disaster.KIND,
    strike.KIND,
    earnings.KIND,
    guidance.KIND,
    operating_update.KIND,
    charge.KIND,
    dividend.KIND,
    buyback.KIND,
    merger.KIND,
    takeover_offer.KIND,
    disposal.KIND,
    stake.KIND,
    holding_notice.KIND,
    insider_trade.KIND,
    stock_split.KIND,
    ipo.KIND,
    financing.KIND,
    listing.KIND,
    product_launch.KIND,
    recall.KIND,
    contract.KIND,
    partnership.KIND,
    investment.KIND,
    layoffs.KIND,
    settlement.KIND,
    default.KIND,
    bankruptcy.KIND,
    regulation.KIND,
    analyst_view.KIND,
    management_change.KIND,
    lawsuit.KIND,
    credit_rating.KIND,
)

# The rules of all kinds are looked for together, because looking for one costs as much as looking for all.
_RULES: Final = RuleReader([rule for kind in KINDS for rule in kind.rules])
READERS: Final = (*(kind.statements for kind in KINDS if kind.statements), _RULES.statements)


def prepare() -> None:
    """Compile the patterns of all kinds now, so that no story waits for it: some seconds of work."""
    _RULES.prepare()
    analyst_view.READER.prepare()
