"""What an index is of, told behind its name: 'the Russell 2000 index of small companies, which fell'.

For the grammar the shares in a description would be what moved, or what 'which' means; they are left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from agents.extraction import spans
from agents.extraction.spans import Span
from schemas.event import EntityType

_WHAT: Final = (
    r"of\s(?:the\s)?(?:[\w'-]+\s){0,4}?(?:stocks|shares|companies|equities|firms|exporters|lenders|banks)"
)
_DESCRIPTION: Final = re.compile(
    rf"(?:(?:(?<=[Ii]ndex)|\s(?:share\s|stock\s)?(?:index|gauge|benchmark|measure))\s{_WHAT}(?=,?\s)"
    rf"|,\s(?:an?|the|its)\s(?:[\w'-]+\s){{0,2}}?(?:index|gauge|benchmark|measure|barometer)\s{_WHAT},(?=\s))"
)
_INDICES: Final = frozenset({EntityType.INDEX, EntityType.FUTURES})


def without_descriptions(text: str, sentence: Sequence[Span]) -> Sequence[Span]:
    """Return the spans without the words that say what an index is of."""
    passed = -1
    kept: list[Span] = []
    for span in sentence:
        if span.start < passed:
            continue
        kept.append(span)
        if span.kind == spans.ENTITY and span.value.type in _INDICES:
            found = _DESCRIPTION.match(text, span.end)
            passed = found.end() if found is not None else passed
    return kept
