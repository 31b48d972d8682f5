"""The constructs of market prose that the clause grammar reads, by theme, each with its counter-examples."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.price_move_constructs import (
    antecedents,
    bonds,
    continuations,
    contracts,
    days,
    driven,
    goods,
    levels_and_changes,
    markets_meant,
    marks,
    money_markets,
    not_facts,
    not_prices,
    not_tied_to_a_day,
    nouns,
    past_times,
    periods,
    quotations,
    rates_and_currencies,
    reports,
    side_moves,
    subjects,
    tables_and_lists,
    time,
    unlisted_shares,
    verbs,
    whose_time,
    without_figures,
    wordings,
    wraps,
)
from agents.extraction.kinds.price_move_constructs.construct import Construct

__all__ = ["CONSTRUCTS", "Construct"]

CONSTRUCTS: Final[tuple[Construct, ...]] = (
    *antecedents.CONSTRUCTS,
    *bonds.CONSTRUCTS,
    *continuations.CONSTRUCTS,
    *contracts.CONSTRUCTS,
    *days.CONSTRUCTS,
    *driven.CONSTRUCTS,
    *goods.CONSTRUCTS,
    *levels_and_changes.CONSTRUCTS,
    *marks.CONSTRUCTS,
    *markets_meant.CONSTRUCTS,
    *money_markets.CONSTRUCTS,
    *not_facts.CONSTRUCTS,
    *not_prices.CONSTRUCTS,
    *not_tied_to_a_day.CONSTRUCTS,
    *nouns.CONSTRUCTS,
    *past_times.CONSTRUCTS,
    *periods.CONSTRUCTS,
    *quotations.CONSTRUCTS,
    *rates_and_currencies.CONSTRUCTS,
    *side_moves.CONSTRUCTS,
    *reports.CONSTRUCTS,
    *subjects.CONSTRUCTS,
    *tables_and_lists.CONSTRUCTS,
    *time.CONSTRUCTS,
    *unlisted_shares.CONSTRUCTS,
    *verbs.CONSTRUCTS,
    *whose_time.CONSTRUCTS,
    *without_figures.CONSTRUCTS,
    *wordings.CONSTRUCTS,
    *wraps.CONSTRUCTS,
)
