"""The clause grammar's parts of names: which of a company's shares, which index of a sector."""

from __future__ import annotations

import re

from agents.extraction import spans
from agents.extraction.clause.longer_names import SIZES
from agents.extraction.clause.placing import PlacingReading
from agents.extraction.spans import Span
from schemas.event import EntityType

_CLASS_OF_SHARE = re.compile(
    r"(?:[A-Z][\w.]+ )?(?:[A-Z][\w.]+|mainland)-(?:listed|traded)"
    r"|(?:preferred|preference|pref|ordinary|common|voting|non-voting|American depositary|ADR)"
    r"|(?:[Cc]lass|[Ss]eries)(?: [A-C])?"
)
_LEGAL_FORMS = frozenset(
    [
        "Inc",
        "Corp",
        "Corporation",
        "Incorporated",
        "Limited",
        "Company",
        "Co",
        "Ltd",
        "Plc",
        "PLC",
        "plc",
        "Group",
        "Holdings",
        "Holding",
        "Bhd",
    ]
)
_CLASSES = ("class", "Class")
_SUBINDICES = frozenset(
    ["sub-index", "subindex", "sub-gauge", "subgauge", "sub-sector", "subsector", "sector", "sectors"]
)


class ClassReading(PlacingReading):
    """Says of words beside a name that they only say which paper of it is meant."""

    def _is_class_of_share(self, words: str) -> bool:
        """Say whether the words only say which of a company's shares: 'Petrobras preferred shares'."""
        paper = self._beside(1)
        if paper is None or not self._phrase.ends_with(EntityType.COMPANY):
            return False
        if paper.kind != spans.PAPER and not (words in _CLASSES and paper.kind == spans.ENTITY):
            return False
        return _CLASS_OF_SHARE.fullmatch(words) is not None

    def _is_whole(self, words: str) -> bool:
        """Say whether the words only say that many are meant: 'the autos sub-index', 'the FANG group'."""
        names, before = self._phrase.names, self._beside(-1)
        if not names or self._phrase.headless or before is None or before.end - names[-1].end > 1:
            return False
        if words in SIZES:
            return names[-1].instrument.type is EntityType.INDEX
        if words in _SUBINDICES:
            return names[-1].instrument.type in (EntityType.GROUP, EntityType.INDEX)
        following = self._beside(1)
        of_many = words == "group" and following is not None and following.value == "of"
        return of_many and names[-1].instrument.type is EntityType.INDEX

    def _is_legal_form(self, span: Span, words: str) -> bool:
        """Say whether the words are the legal form of the company right before: 'Uber Technologies Inc'."""
        before = self._beside(-1)
        if before is None or span.start - before.end != 1:
            return False
        if before.kind == spans.SHUT and self._phrase.ends_with(EntityType.COMPANY):
            return words.rstrip(".") in _LEGAL_FORMS  # "Foo (OTC:FOO) Inc. (TYO:1234)"
        return (
            before.kind == spans.ENTITY
            and before.value.type is EntityType.COMPANY
            and words.rstrip(".") in _LEGAL_FORMS
        )
