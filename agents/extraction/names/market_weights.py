"""What a share was to its market, told before its own move: 'was the heaviest weight on it after sinking'.

For the grammar the words in between are of the market: it would take the market for what moved, or the fall
behind 'after' for one of a time before.  They are left out, so that the share itself 'sinks 3%'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from agents.extraction import spans
from agents.extraction.sought import Sought
from agents.extraction.spans import Span, Verb

_GREATEST: Final = (
    r"(?:the\s|one\sof\sthe\s|among\sthe\s|two\sof\sthe\s|another\s|an?\s)(?:market's\s|index's\s|day's\s)?"
    r"(?:(?:single\s)?(?:heaviest|biggest|largest|strongest|main|top|most\sinfluential|heavy|big|strong|major)\s)"
)
_WAS: Final = (
    r"(?:was|were|is|are)\s(?:also\s|again\s|by\sfar\s)?"
    + _GREATEST
    + r"(?:weights?|drags?|forces?|reasons?|contributors?|influences?|boosts?|lifts?)"
)
_DID: Final = (
    r"(?:weighed\son|(?:helped\s(?:to\s)?)?(?:drag(?:ged)?|pull(?:ed)?|lead|led|lift(?:ed)?|boost(?:ed)?|push(?:ed)?"
    r"|prop(?:ped)?\sup|hold\sback|held\sback|limit(?:ed)?))"
)
_UNNAMED: Final = r"markets?|index(?:es)?|benchmarks?|Wall\sStreet"
_NAMED: Final = (
    r"stocks|S&P\s?(?:500|400|/\w+\s\d+)|Dow(?:\sJones)?(?:\sIndustrial\sAverage)?"
    r"|Nasdaq(?:\s(?:[Cc]omposite|100))?|FTSE(?:\s\d+)?|DAX|CAC\s?40|Nikkei(?:\s225)?|K(?:ospi|OSPI)|STOXX\s\d+"
)
# Of a market that is named the grammar tells what was done to it; any other it would take for what moved.
_WEIGHT: Final = Sought(
    re.compile(
        rf"\b(?:{_WAS}\b[^.,;:\d]{{0,45}}?\b(?:{_UNNAMED}|{_NAMED})|{_DID}\b[^.,;:\d]{{0,20}}?\b(?:{_UNNAMED}))"
        r"(?:'s\s[a-z]+)?(?:\s(?:higher|lower|up|down))?"
        r",?\s(?:and|after|as)\s(?:(?:it|they|its\sshares|the\sstock)\s)?(?=[a-z])"
    )
)
_FINITE: Final = "past"


def without_weights(text: str, sentence: Sequence[Span]) -> Sequence[Span]:
    """Return the spans without what a share was to its market, where a verb of its own move stands behind."""
    if not sentence:
        return sentence
    for found in _WEIGHT.finditer(text, sentence[0].start, sentence[-1].end):
        told = next((it for it in sentence if it.start >= found.end()), None)
        if told is not None and told.start == found.end() and told.kind == spans.VERB:
            sentence = list(_left(sentence, found, told))
    return sentence


def _left(sentence: Sequence[Span], found: re.Match[str], told: Span) -> Iterator[Span]:
    for span in sentence:
        if span is told:
            yield Span(span.kind, span.start, span.end, Verb(span.value.direction, _FINITE, span.value.group))
        elif not found.start() <= span.start < found.end():
            yield span
