"""Economic releases: inflation, jobs, GDP, surveys, trade, sales, output, housing and confidence."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.economy import hiring, projection, revision
from agents.extraction.kinds.economy.indicators import INDICATORS
from agents.extraction.kinds.economy.macro_release_examples import BACKGROUND, EXAMPLES, SILENT
from agents.extraction.kinds.economy.release import rule_of
from agents.extraction.kinds.economy.release_examples import FIGURES, NO_FIGURES
from agents.extraction.kinds.kind import Kind

RULES: Final = (
    *projection.RULES,
    *revision.RULES,
    *(rule_of(indicator) for indicator in INDICATORS),
    *hiring.RULES,
)

KIND: Final = Kind(
    name="macro_release",
    tells=frozenset(indicator.tells for indicator in INDICATORS),
    rules=RULES,
    examples=(*projection.EXAMPLES, *EXAMPLES, *BACKGROUND, *FIGURES),
    silent=(*projection.SILENT, *SILENT, *NO_FIGURES),
)
