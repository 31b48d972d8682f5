"""Lists of names that are told of together, for what a sentence tells beside its predicates."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import Final

from agents.extraction import spans
from agents.extraction.beside.shared_paper import trade_called
from agents.extraction.moves import Move, Subject
from agents.extraction.spans import Span, Verb
from schemas.event import EntityType

STOCK_MARKETS: Final = frozenset({EntityType.INDEX, EntityType.GROUP, EntityType.FUTURES})
SHARES: Final = frozenset({EntityType.COMPANY, EntityType.GROUP})
MARKETS: Final = frozenset(
    {
        *(EntityType.COMMODITY, EntityType.CURRENCY, EntityType.CRYPTO, EntityType.RATE),
        *(EntityType.INDEX, EntityType.GROUP, EntityType.FUTURES),
    }
)
_BEFORE_NAME: Final = frozenset({spans.DETERMINER, spans.PLACE, spans.POSSESSIVE, spans.PAPER})
_BESIDE_NAME: Final = frozenset({spans.PAPER, spans.SHUT})
_AFTER_LIST: Final = frozenset(
    {
        *(spans.COMMA, spans.STOP, spans.CONNECTIVE, spans.PREPOSITION, spans.DATE, spans.HORIZON),
        *(spans.PHASE, spans.MANNER, spans.RELATIVE, spans.SHUT, spans.SECTION),
    }
)
_LONGEST_LIST: Final = 24  # spans
_LONGEST_DESCRIPTION: Final = 3  # words


def told_of(span: Span, direction: int, group: str, start: int, end: int) -> Move:
    """Return the move of one name, told by text[start:end]."""
    move = Move([Subject(span.value, span.start, span.end)], direction, group, start, end)
    move.verb_at = start
    return move


def way_of(span: Span) -> int | None:
    """Return the way that a noun of movement goes, or a verb that may stand for one: 'slide', 'gains'."""
    if span.kind == spans.NOUN:
        way: int | None = span.value
        return way
    if span.kind != spans.VERB or span.value.form not in ("base", "third"):
        return None
    verb: Verb = span.value
    return verb.direction


def are_shares(move: Move) -> bool:
    """Say whether a predication speaks of markets of shares alone."""
    return bool(move.subjects) and all(it.instrument.type in STOCK_MARKETS for it in move.subjects)


def names_from(sentence: Sequence[Span], at: int, types: Container[EntityType]) -> tuple[list[Span], int]:
    """Return the names of a list that begins at a place, and the place right behind it.

    What a company is may stand before its name: 'chipmaker Nvidia', 'oil major BP'.
    """
    names: list[Span] = []
    behind = first = at
    cut = 0, at  # how many stand before the last comma, and where it is
    while at < min(first + _LONGEST_LIST, len(sentence)):
        named = _name_at(sentence, at, types)
        if named is None:
            break
        place, name = named
        names.append(name)
        at = behind = _behind_name(sentence, place + 1)
        if at < len(sentence) and sentence[at].kind == spans.COMMA:
            cut = len(names), at
        while at < len(sentence) and (sentence[at].kind == spans.COMMA or sentence[at].value == "and"):
            at += 1
        if at == behind:
            break
    if cut[0] and not ends_list(sentence, behind):
        return names[: cut[0]], cut[1]  # "by BP, the index rose"
    return names, behind


def names_before(sentence: Sequence[Span], at: int, types: Container[EntityType]) -> list[Span]:
    """Return the names of the list that ends right before a place, none if it has words of its own."""
    names: list[Span] = []
    bracketed = False
    for span in reversed(sentence[max(at - _LONGEST_LIST, 0) : at]):
        if span.kind in (spans.OPEN, spans.SHUT):
            bracketed = span.kind == spans.SHUT
        elif bracketed or span.kind in _BEFORE_NAME or span.kind == spans.MANNER:
            continue
        elif span.kind == spans.ENTITY:
            if span.value.type in types:
                names.append(span)
            elif not names:
                return []
        elif span.kind == spans.GAP:
            if not names or not _describes(span):
                break
        elif span.kind != spans.COMMA and span.value != "and":
            break
    return names[::-1]


def ends_list(sentence: Sequence[Span], at: int) -> bool:
    """Say whether a list of names may end before a place: not in 'by Sony results', 'in gold imports'."""
    if at >= len(sentence):
        return True
    behind = sentence[at]
    return behind.kind in _AFTER_LIST and (behind.kind != spans.PREPOSITION or not _instances(behind))


def _instances(span: Span) -> bool:
    """Say whether examples follow, of which more may be told: 'steel companies such as Nucor, up 3%'."""
    return span.value == "other" and span.end - span.start == len("such as")


def _name_at(sentence: Sequence[Span], at: int, types: Container[EntityType]) -> tuple[int, Span] | None:
    """Return where the name of a list's next member stands, and the name."""
    described = 0
    for place in range(at, min(at + 5, len(sentence))):
        span = sentence[place]
        if span.kind == spans.ENTITY:
            if _is_what_next_is(sentence[place : place + 3]):
                continue
            return (place, span) if span.value.type in types else None
        if span.kind == spans.GAP and EntityType.GROUP in types and (trade := _as_trade(sentence, place)):
            return place, trade
        if span.kind == spans.GAP and _describes(span):
            described += 1
        elif span.kind not in _BEFORE_NAME:
            return None
        if described > 1:
            return None
    return None


def _as_trade(sentence: Sequence[Span], place: int) -> Span | None:
    """Return the words at a place as the shares of a trade, if a list may go on or end behind them."""
    span = sentence[place]
    group = trade_called(str(span.value))
    if group is None or not ends_list(sentence, place + 1):
        return None
    return Span(spans.ENTITY, span.start, span.end, group)


def _is_what_next_is(ahead: Sequence[Span]) -> bool:
    """Say whether a name only tells what the company named next is: 'oil major BP', 'luxury names LVMH'."""
    kinds = [it.kind for it in ahead[1:]]
    if kinds == [spans.GAP, spans.ENTITY]:
        return ahead[2].value.type is EntityType.COMPANY and _describes(ahead[1])
    return (
        kinds[:1] == [spans.ENTITY]
        and ahead[0].value.type is EntityType.GROUP
        and ahead[1].value.type is EntityType.COMPANY
        and ahead[1].start - ahead[0].end == 1
    )


def _describes(span: Span) -> bool:
    words = str(span.value)
    return words.islower() and len(words.split()) <= _LONGEST_DESCRIPTION


def _behind_name(sentence: Sequence[Span], at: int) -> int:
    """Return the place behind what belongs to a name: brackets with its code, 'shares'."""
    if at < len(sentence) and sentence[at].kind == spans.OPEN:
        shut = next(
            (place for place in range(at, len(sentence)) if sentence[place].kind == spans.SHUT), at - 1
        )
        at = shut + 1
    while at < len(sentence) and sentence[at].kind in _BESIDE_NAME:
        at += 1
    return at
