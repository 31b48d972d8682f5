"""Trades that share the word for their shares: "pharmaceutical and auto stocks", "bank and oil shares".

The list of names has each trade with a word for paper behind it ('auto stocks'); where several stand before
one such word, each of them is its trade's shares.  'Retail and wholesale prices' share no shares, and words
that no trade is called by ('foreign and auto stocks') stay words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from agents.extraction import spans
from agents.extraction.spans import Span
from agents.reference import Instrument, instruments
from schemas.event import EntityType

_PAPER: Final = ("stocks", "shares", "names", "equities")
# A word gives nothing of itself back: were a hyphen also to part two, each would double the ways to read.
_WORD: Final = r"[a-z]++(?:-[a-z]++)*+"
_LISTED: Final = re.compile(
    rf"(?:the\s)?(?P<trades>{_WORD}(?:,?\s{_WORD}){{0,14}}?)\s(?:issues|shares|stocks|names)"
    r"(?=[.,;]|$|\s(?:as|after|while|on|amid)\b)"
)
_PIECES: Final = re.compile(r",\s(?:and\s)?")
_FIRST: Final = 2  # where shares may stand: behind a trade and what joins them
_LONGEST: Final = 3  # words of a trade's name


def share_paper(text: str, sentence: Sequence[Span]) -> Sequence[Span]:
    """Return a sentence's spans with every trade of such a list for its shares."""
    kept: list[Span] | None = None
    for at in range(len(sentence) - 1, _FIRST - 1, -1):
        last = (kept or sentence)[at]
        if last.kind != spans.ENTITY or last.value.type is not EntityType.GROUP:
            continue
        listed = sentence[at - 1].value == "and" and sentence[at - 2].kind == spans.COMMA and at > _FIRST
        joint, first = sentence[at - 2 if listed else at - 1], sentence[at - 3 if listed else at - 2]
        if first.kind == spans.PLACE and _joins(joint, first, last):
            namesake = _of_nation(last.value, str(first.value))
            if namesake is not None:
                kept = kept or list(sentence)
                kept[at - 3 if listed else at - 2] = Span(spans.ENTITY, first.start, first.end, namesake)
            continue
        paper = text[last.start : last.end].rpartition(" ")[2].lower()
        shared = paper in _PAPER or (kept is not None and kept[at] is not sentence[at])
        if first.kind != spans.GAP or not shared or not _joins(joint, first, last):
            continue
        trade = _trade_at_end_of(text[first.start : first.end])
        if trade is not None:
            words, group = trade
            kept = kept or list(sentence)
            kept[at - 3 if listed else at - 2] = Span(spans.ENTITY, first.end - len(words), first.end, group)
    return kept or sentence


def _of_nation(group: Instrument, nation: str) -> Instrument | None:
    """Return the shares of the same trade in another country: 'Spanish and Italian banks'."""
    return instruments().get(f"group:{nation}:{group.id.rpartition(':')[2]}") if group.region else None


def trade_called(words: str) -> Instrument | None:
    """Return the shares of the trade that these words are the whole name of."""
    return _trades().get(words.lower())


def trades_listed(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the trades of a list before one word for their shares: 'by bank, rubber product and food issues'.

    Those that no list knows are passed over.
    """
    found = _LISTED.match(text, start, end)
    if found is None:
        return
    at = start
    for piece in _PIECES.split(found["trades"]):
        at = text.find(piece, at)
        told = [(at, piece)] if trade_called(piece) is not None or " and " not in piece else []
        if not told:
            told = [(text.find(part, at), part) for part in piece.split(" and ")]
        for place, words in told:
            group = trade_called(words)
            if group is not None:
                yield Span(spans.ENTITY, place, place + len(words), group)
        at += len(piece)


def _joins(joint: Span, first: Span, last: Span) -> bool:
    joined = joint.value == "and" or joint.kind == spans.COMMA
    return joined and joint.start - first.end <= 1 and last.start - joint.end <= len(" and ")


def _trade_at_end_of(words: str) -> tuple[str, Instrument] | None:
    """Return the trade whose name ends the words, and that name."""
    parts = words.split(" ")
    for count in range(min(_LONGEST, len(parts)), 0, -1):
        name = " ".join(parts[-count:])
        group = _trades().get(name.lower())
        if group is not None and (name.islower() or count == len(parts)):
            return name, group
    return None


@cache
def _trades() -> dict[str, Instrument]:
    """Return the groups of shares of a trade by its name: 'auto' for what 'auto stocks' are."""
    found: dict[str, Instrument] = {}
    for group in instruments().values():
        if group.type is EntityType.GROUP and group.region is None:
            for alias in group.aliases:
                trade, _, paper = alias.removeprefix("?").rpartition(" ")
                if trade and paper == "stocks":
                    found.setdefault(trade.lower(), group)
    return found
