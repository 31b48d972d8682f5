"""The clause grammar's longer names: a known word that is only part of a name, or ends one."""

from __future__ import annotations

from agents.extraction import spans
from agents.extraction.clause_state import ClauseState
from agents.extraction.dayword import MONTHS
from agents.extraction.quantities import NUMBER
from agents.extraction.spans import Span
from schemas.event import EntityType

# Types whose names are common nouns too, which a company may have in its own.
_COMMON_NOUNS = frozenset({EntityType.COMMODITY, EntityType.GROUP, EntityType.CRYPTO})
# Houses of funds: their gold and energy are shares in funds.
_FUND_HOUSES = frozenset(
    ["SPDR", "iShares", "Invesco", "ProShares", "VanEck", "Vanguard", "Direxion", "GraniteShares"]
)
# Words that open a sentence about a whole market.
_OPENERS = frozenset(
    (
        "Most",
        "Broader",
        "Broad",
        "Many",
        "Major",
        "Some",
        "Several",
        "Other",
        "All",
        "Key",
        "Leading",
        "Large",
        "Emerging",
        "Developed",
        "Local",
        "Regional",
        "Benchmark",
        "Smaller",
        "Larger",
        "Wider",
        "Overall",
        "Listed",
        "Mainland",
        "Onshore",
        "Offshore",
        "Domestic",
        "Both",
        "Certain",
        "Among",
        "Select",
        "Global",
        "International",
        "Top",
        "Rising",
        "Falling",
        "Higher",
        "Lower",
        "While",
        "When",
        "As",
        "Although",
        "Meanwhile",
        "However",
        "Early",
        "Late",
        "Today",
        "Yesterday",
        "Shares",
        "Stocks",
        "Spot",
        "Front-month",
        "Three-month",
    )
)


class LongerNameReading(ClauseState):
    """Says of a name whether it stands for itself."""

    def _said_again(self, span: Span) -> bool:
        """Say whether a name is only its own ticker once more: 'the Nasdaq Composite COMP'."""
        names, before = self._phrase.names, self._beside(-1)
        if not names or before is None or before.kind != spans.ENTITY:
            return False
        return names[-1].instrument is span.value and span.start - names[-1].end == 1

    def _goes_on(self, span: Span) -> bool:
        """Say whether a name for oil as such only ends the name of a grade: 'West Texas crude oil'."""
        names = self._phrase.names
        if not names or span.value.id != "commodity:OIL" or span.start - names[-1].end != 1:
            return False
        return bool(names[-1].instrument.unit == span.value.unit)

    def _part_of_longer_name(self, span: Span, before: Span | None) -> bool:
        """Say whether a common word is part of a name that no list knows: 'Hyundai Steel', 'Gold Fields'."""
        surface = self._text[span.start : span.end]
        if span.value.type is EntityType.INDEX:
            return self._names_part_of_index()
        if span.value.id == "commodity:OIL" and before is not None and before.kind == spans.ENTITY:
            return bool(span.start - before.end == 1 and before.value.unit != span.value.unit)  # "corn oil"
        if span.value.type is EntityType.CRYPTO and before is not None and before.kind == spans.QUANTITY:
            return bool(before.value.unit == NUMBER and span.start - before.end == 1)  # "mined 30 BTC"
        if span.value.type not in _COMMON_NOUNS or not surface[0].isupper() or surface.isupper():
            return False
        return self._follows_capitals(span, before, surface) or self._precedes_capital(surface)

    def _follows_capitals(self, span: Span, before: Span | None, surface: str) -> bool:
        """Say whether capitalised words right before make one name with it."""
        if before is None or before.kind != spans.GAP or span.start - before.end != 1:
            return False
        words = str(before.value).split()
        last = words[-1]
        if last in _FUND_HOUSES:
            return True
        if not last[0].isupper() or not last[-1].isalnum() or last.lower() in MONTHS or last in _OPENERS:
            return False
        following = self._beside(1)
        owns = "'s" in surface.replace("’", "'") or (
            following is not None and following.kind == spans.POSSESSIVE
        )
        if owns:
            return True  # "Fluence Energy's shares"
        if surface.istitle():
            return not last.isupper() and before.start > self._spans[0].start
        # "Lantern Technology shares", where prose would write 'technology shares'
        several = len(words) > 1 and all(word[0].isupper() for word in words)
        return span.value.type is EntityType.GROUP and (several or not last.isupper())

    def _precedes_capital(self, surface: str) -> bool:
        after = self._beside(1)
        if after is None or after.kind != spans.GAP or not self._touches(after) or not surface.istitle():
            return False
        return str(after.value)[0].isupper()

    def _names_part_of_index(self) -> bool:
        """Say whether it is only the family of an index that no list knows: 'the Nifty metal index'."""
        part, noun = self._beside(1), self._beside(2)
        if (
            part is None
            or noun is None
            or part.kind not in (spans.GAP, spans.ENTITY)
            or not self._touches(part)
        ):
            return False
        words = self._text[noun.start : noun.end].lower()
        return self._text[part.start].islower() and words in ("index", "gauge", "sub-index", "indices")
