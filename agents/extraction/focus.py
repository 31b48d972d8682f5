"""What a story is about: the one instrument at the head of its headline and of its first words.

A box of statistics, a brief or a report on one share names it once and goes on with 'it', 'the yield' or
'the stock'.  Its instrument must stand at the head: "Shares of Foo", "The 2-year yield", "UK's 10-year gilt".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from agents.extraction import spans
from agents.extraction.cutting import Sentence, sentences_in
from agents.extraction.names.houses import at_work, is_house
from agents.extraction.spans import Span
from agents.extraction.vocabulary import NOTEWORTHY, vocabulary
from agents.reference import Instrument
from schemas.event import EntityType
from schemas.story import Story

_NAMES = NOTEWORTHY[spans.ENTITY]
# What may stand before the name at the head of a headline or a sentence.
_LIGHT = frozenset(
    {spans.PLACE, spans.POSSESSIVE, spans.DETERMINER, spans.PAPER, spans.DATE, spans.MANNER, spans.HORIZON}
)
_LABEL = re.compile(
    r"(?:(?:updates?|market chatter|front month|front-month|nymex|ice|comex|cbot|lme|why|buy|is|are|can"
    r"|will|has|of|shares?|stock|brief|\d+(?:st|nd|rd|th)|preview|watch|exclusive|breaking"
    r"|[a-z][\w-]*)\b[ -]*)+",
)
_FIRST_SENTENCES = 3


def focus_of(story: Story, sentences: Sequence[Sentence]) -> Instrument | None:
    """Return what the story is about, None if it is about several things, or about what no list knows."""
    opening = [it for it in sentences[:_FIRST_SENTENCES] if it.may_hold(_NAMES)]
    if not story.headline:
        return _head(story.text, opening[0].spans) if opening and opening[0] is sentences[0] else None
    return _head(story.headline, headline_spans(story.headline))


@lru_cache(maxsize=4)
def headline_spans(headline: str) -> tuple[Span, ...]:
    """Return the typed spans of a headline in order."""
    return tuple(
        span
        for sentence in sentences_in(headline, 0, len(headline), vocabulary())
        if sentence.may_hold(_NAMES)
        for span in sentence.spans
    )


def _head(text: str, found: Sequence[Span]) -> Instrument | None:
    for position, span in enumerate(found):
        if span.kind == spans.ENTITY:
            unclear = _joined(found, position) or _speaks(text, span) or _is_bare(text, span)
            return None if unclear else span.value
        if span.kind == spans.STOP and position:
            continue  # "Update: Foo shares fall"
        if span.kind == spans.GAP:
            if _LABEL.fullmatch(str(span.value).lower() if position == 0 else str(span.value)) is None:
                return None
        elif span.kind not in _LIGHT:
            return None
    return None


def _joined(found: Sequence[Span], position: int) -> bool:
    """Say whether another name is joined to this one: 'Gold and silver fall'."""
    ahead = [it for it in found[position + 1 : position + 4] if it.kind != spans.PAPER]
    if not ahead:
        return False
    return ahead[0].kind == spans.COMMA or (ahead[0].kind == spans.CONNECTIVE and ahead[0].value == "and")


def _is_bare(text: str, span: Span) -> bool:
    """Say whether the name leaves open whose it is: 'Yields rise'."""
    return text[span.start : span.end].lower() in ("yield", "yields", "bond yields", "futures")


def _speaks(text: str, span: Span) -> bool:
    company: Instrument = span.value
    return company.type is EntityType.COMPANY and is_house(company.name) and at_work(text, span.end)
