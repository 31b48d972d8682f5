"""Whether an amount can be the figure of a measure: per share, of a whole company, or a ratio."""

from __future__ import annotations

from typing import Final

import regex

from agents.extraction.figures import quantities
from agents.extraction.figures.quantities import Quantity
from agents.extraction.kinds.results.company_measures import is_ratio
from agents.extraction.kinds.results.earnings_roles import RESULT, SURPRISE, Words

_PER_SHARE: Final = regex.compile(
    r"^[\u200b]*(?:\s(?:from|to|and|compared\swith|versus)\s[\ue000-\uf8ff])?(?:\s(?:of|in))?\s?(?:per"
    r"|a|an|/)\s?(?:fully\s|diluted\s|basic\s|common\s|ordinary\s|american\s|depositary\s)*+(?:share|unit|ads"
    r"|adr)",
    regex.IGNORECASE,
)
# An amount of so little can only be a share's, unless the scale stands behind the second one of a range.
_MOST_OF_A_SHARE: Final = 1000
_SCALE_AHEAD: Final = regex.compile(r"^\s?(?:[-\u2013]|to\s[\ue000-\uf8ff]|and\s[\ue000-\uf8ff])")
_SCALE_BEHIND: Final = regex.compile(r"^\)\s(?:thousand|million|billion|crore|lakh)\b", regex.IGNORECASE)
PER_SHARE_MEASURES: Final = ("eps", "ffo")
# Amounts of a whole company: less is a figure of something else, or one whose unit stands elsewhere.
_LEAST: Final = 1e5
_MOST_PER_SHARE: Final = 1e5


def is_per_share(quantity: Quantity, after: str) -> bool:
    """Say whether an amount is for each share, as the words behind it or its smallness tell."""
    if quantity.per == "unit" or _PER_SHARE.match(after):
        return True
    if _SCALE_BEHIND.match(after):  # "a loss of ($1.2) million"
        return False
    small = (
        quantity.unit == quantities.MONEY and not quantity.scaled and abs(quantity.value) < _MOST_OF_A_SHARE
    )
    return small and not _SCALE_AHEAD.match(after)


def is_plausible(name: str, role: str, quantity: Quantity, words: Words) -> bool:
    """Say whether a figure can be meant: bare numbers are years and counts, unless they are per share."""
    if role == SURPRISE and quantity.unit == quantities.PERCENT:
        return True
    if is_ratio(name):
        return quantity.unit == quantities.PERCENT
    per_share = name.endswith(PER_SHARE_MEASURES)
    if quantity.unit == quantities.NUMBER:
        shown = words.before.endswith(("$", "$("))
        return per_share and (shown or (role != RESULT and quantity.value != int(quantity.value)))
    if quantity.unit != quantities.MONEY:
        return False
    if role == SURPRISE:
        return True
    if name.endswith("ffo"):
        return True
    if per_share:
        return not quantity.scaled and abs(quantity.value) < _MOST_PER_SHARE
    return quantity.scaled or abs(quantity.value) >= _LEAST or not quantity.value
