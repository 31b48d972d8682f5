"""The kinds of events: one file each, registered here."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.analysts import advice, analyst_rating, analyst_view, credit_rating, target_price
from agents.extraction.kinds.company import (
    bankruptcy,
    buyback,
    charge,
    contract,
    default,
    described_target,
    disposal,
    dividend,
    financing,
    holding_notice,
    insider_trade,
    investment,
    ipo,
    lawsuit,
    layoffs,
    listing,
    management_change,
    merger,
    partnership,
    product_launch,
    recall,
    settlement,
    stake,
    stock_split,
    takeover_offer,
)
from agents.extraction.kinds.economy import macro_release
from agents.extraction.kinds.kind import Kind
from agents.extraction.kinds.monetary import policy_guidance, rate_decision
from agents.extraction.kinds.policy import (
    conflict,
    disaster,
    election,
    fiscal_policy,
    geopolitics,
    regulation,
    sanctions,
    strike,
    tariff,
    trade_policy,
)
from agents.extraction.kinds.prices import price_move
from agents.extraction.kinds.results import earnings, guidance, operating_update
from agents.extraction.kinds.statements.rule_reader import RuleReader
from agents.extraction.kinds.supply import commodity_supply

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
    described_target.KIND,
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
    advice.KIND,
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
