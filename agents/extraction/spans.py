"""The typed spans that a story's text is cut into before any grammar looks at it."""

from __future__ import annotations

from typing import Any

import msgspec

# What a span is.  Plain strings: the clause machine compares them many times a sentence.
ENTITY = "entity"  # value: Instrument
REFERENCE = "reference"  # value: what is referred back to ("it", "index", "company", ...)
QUANTITY = "quantity"  # value: Quantity
VERB = "verb"  # value: Verb
CROSS = "cross"  # value: Verb; the figure after it is a mark that was passed
NEUTRAL = "neutral"  # value: Verb without direction
KEEP = "keep"  # value: Verb whose object tells the direction
NOUN = "noun"  # value: direction
ADVERB = "adverb"  # value: direction
IDLE = "idle"
AUXILIARY = "auxiliary"  # value: be, have, had, do
PREPOSITION = "preposition"  # value: the role it gives to a figure
APPROXIMATOR = "approximator"  # value: a bound's name or "exact"
CONNECTIVE = "connective"  # value: main, earlier, and, if
RELATIVE = "relative"
MODAL = "modal"
NEGATION = "negation"
EXTREME = "extreme"  # value: direction
PAPER = "paper"
MANNER = "manner"  # value: manner, last, early
PHASE = "phase"  # value: a session phase's name
REPORT = "report"
HORIZON = "horizon"  # value: a horizon's name
SECTION = "section"
DATE = "date"  # value: DayWord
PLACE = "place"  # value: region code
DETERMINER = "determiner"
POSSESSIVE = "possessive"
COMMA = "comma"
OPEN = "open"  # an opening bracket
SHUT = "shut"
STOP = "stop"  # semicolon, colon, dash
GAP = "gap"  # words that no list knows


class Verb(msgspec.Struct, frozen=True, gc=False):
    """A verb form: `direction` is 1, -1, 0 (flat) or None; `form` base, third, past, participle or ing.

    `group` says which list of neutral or keeping verbs it is from.
    """

    direction: int | None
    form: str
    group: str


class Span(msgspec.Struct, frozen=True, gc=False):
    """One piece of text, `start` to `end`, with what it is and what it means."""

    kind: str
    start: int
    end: int
    value: Any = None
