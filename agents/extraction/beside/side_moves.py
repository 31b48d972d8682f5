"""Moves that a sentence tells beside its predicates: by an adjective, by whose rally goes on, by who led.

'Copper slipped on a firmer dollar' says that the dollar rose, 'the yuan's retreat continued' that it fell
further, 'emerging currencies fell, led by the rand' that the rand fell.  None of them has a verb of movement
of its own, so they are looked for once the sentence's predicates are known; what is only feared, hoped for or
said in general tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from agents.extraction import spans
from agents.extraction.beside.driven_moves import driven_moves
from agents.extraction.beside.ranked_moves import ranked_moves
from agents.extraction.beside.recalled_moves import recalled_moves
from agents.extraction.beside.side_names import told_of, way_of
from agents.extraction.figures.quantities import MONEY, NUMBER
from agents.extraction.moves import OVER, UNDER, Figure, Move
from agents.extraction.sought import Sought
from agents.extraction.spans import Span
from schemas.event import EntityType

_UP: Final = (
    "stronger",
    "firmer",
    "higher",
    "rising",
    "surging",
    "soaring",
    "climbing",
    "strengthening",
    "resurgent",
)
_DOWN: Final = (
    *("weaker", "softer", "lower", "falling", "tumbling", "sliding", "slumping", "plunging", "sinking"),
    *("weakening", "declining", "retreating", "slipping", "dropping"),
)
_WAYS: Final = dict.fromkeys(_UP, 1) | dict.fromkeys(_DOWN, -1)
# "On a firmer dollar", "amid falling yields": what leads in a circumstance of the market's.
_ADJECTIVE: Final = re.compile(
    rf"(?:^|\b(?:as|amid|with|by|on|against|and|from|to|of|while|but|despite|after|over|given)\s)"
    rf"(?:(?:a|an|the|broadly|slightly|sharply|generally|much|still)\s){{0,2}}(?P<way>{'|'.join(_WAYS)})\s"
    rf"(?:(?:us|u\.s\.|global|government|treasury)\s)?$",
    re.IGNORECASE,
)
_LOOK_BACK: Final = 50  # characters
_PRICED: Final = (EntityType.CURRENCY, EntityType.RATE)
_MARKETS: Final = frozenset(
    {
        *(EntityType.COMMODITY, EntityType.CURRENCY, EntityType.CRYPTO, EntityType.RATE),
        *(EntityType.INDEX, EntityType.GROUP, EntityType.FUTURES),
    }
)
_PRICES: Final = ("price", "prices", "futures")
_NO_FACT: Final = re.compile(
    r"\b(?:may|might|could|would|should|can|if|unless|whether|will|likely|expect\w*|forecast\w*|predict\w*|risks?"
    r"|hopes?|fears?|usually|typically|tends?|generally|makes?|benefit\w*|said|says|told|historically|bets?)\b",
    re.IGNORECASE,
)
_ON: Final = (
    r"\s(?:continued|continues|resumed|resumes|deepened|deepens|accelerated|accelerates|intensified|intensifies"
    r"|persisted|gathered\space|gathered\ssteam|worsened|extended\sinto|shows?\sno\ssigns?)\b(?!\sto\b)"
)
_OVER: Final = (
    r"\s(?:fizzled|fizzles|faded|fades|ran\sout\sof\ssteam|lost\ssteam|petered\sout|reversed|came\sundone)\b"
)
# "A jump in crude prices revived worries": what it stirred tells that it was made.
_STIR: Final = (
    r"\s(?:revived|stoked|fanned|fuell?ed|rekindled|reignited|heightened|deepened|raised|added\sto|eased|soothed|calmed"
    r"|sparked|triggered|prompted|unnerved|rattled|spooked|reassured)\s(?!by\b)"
)
_GOES_ON: Final = re.compile(_ON)
_ENDS: Final = re.compile(_OVER)
_STIRRED: Final = re.compile(_STIR)
_GOES_ON_OR_ENDS: Final = Sought(re.compile(f"{_ON}|{_OVER}|{_STIR}"))
_LED: Final = ("led by", "led lower by", "led higher by")
_LISTED: Final = frozenset({spans.COMMA, spans.DETERMINER, spans.PLACE, spans.POSSESSIVE})
_DRIVING: Final = re.compile(
    r"\s(?:also\s|has\s|have\s|had\s)?(?:lifted|boosted|dragged|helped|hurt|weighed|pushed|sent|drove|supported|buoyed"
    r"|propped|capped|limited|offset|outweighed|kept|knocked|pressured)\b"
)


def side_moves(text: str, sentence: Sequence[Span], told: Sequence[Move]) -> list[Move]:
    """Return what the sentence tells beside the predications `told`, without what they tell already."""
    if not sentence:
        return []
    found = [*_of_nouns(text, sentence), *_of_leaders(text, sentence, told)]
    if any(move.direction is not None and move.subjects and not move.unreal for move in told):
        found += _of_adjectives(text, sentence)
    found += driven_moves(text, sentence, [*told, *found])
    found += ranked_moves(text, sentence, [*told, *found])
    return [*_once(found, told), *recalled_moves(text, sentence, told)]


def _once(found: Iterable[Move], told: Sequence[Move]) -> list[Move]:
    """Return those of whose names in their places nothing is told yet."""
    kept: list[Move] = []
    for move in found:
        if not any(_tells(other, move) for other in (*told, *kept)):
            kept.append(move)
    return kept


def _tells(told: Move, move: Move) -> bool:
    """Say whether a predication tells of the same name in the same place."""
    if told.group == "be" and told.direction is None and not told.figures:
        return False
    name = move.subjects[0]
    return any(it.start == name.start for it in told.subjects)


def _of_adjectives(text: str, sentence: Sequence[Span]) -> Iterator[Move]:
    """Yield what an adjective tells: 'a firmer dollar', 'falling yields'."""
    begin, end = sentence[0].start, sentence[-1].end
    if _NO_FACT.search(text, begin, end) is not None:
        return
    for at, span in enumerate(sentence):
        if span.kind != spans.ENTITY or not _may_be_described(text, sentence, at):
            continue
        found = _ADJECTIVE.search(text[max(begin, span.start - _LOOK_BACK) : span.start])
        if found is not None:
            start = span.start - (len(found.string) - found.start("way"))
            yield told_of(span, _WAYS[found["way"].lower()], "attribute", start, span.end)


def _may_be_described(text: str, sentence: Sequence[Span], at: int) -> bool:
    """Say whether an adjective before a name is its price's: 'weaker oil prices', but 'weaker oil demand'."""
    span = sentence[at]
    surface = text[span.start : span.end]
    if span.value.type not in _PRICED and not surface.endswith(_PRICES):
        return False
    if span.value.type is EntityType.RATE and "yield" not in surface.lower():
        return False
    following = sentence[at + 1] if at + 1 < len(sentence) else None
    beside = following is not None and following.start - span.end <= 1
    return not (beside and following is not None and following.kind in (spans.GAP, spans.PAPER, spans.NOUN))


def _of_nouns(text: str, sentence: Sequence[Span]) -> Iterator[Move]:
    """Yield what goes on or ends: 'the yuan's retreat continued', 'the slide in oil deepened'."""
    for at, span in enumerate(sentence[:-2]):
        if span.kind != spans.ENTITY or span.value.type not in _MARKETS:
            continue
        owns, noun = sentence[at + 1], sentence[at + 2]
        if owns.kind == spans.POSSESSIVE and (way := way_of(noun)):
            on = _GOES_ON.match(text, noun.end)
            over = _ENDS.match(text, noun.end) if on is None else None
            met = on or over
            passed = _mark_passed(sentence[at + 3 : at + 5]) if met is None else None
            if passed is not None and _NO_FACT.search(text, noun.end, sentence[-1].end) is None:
                mark = told_of(span, way, "noun", span.start, passed.end)
                mark.figures = [passed]
                yield mark
            elif met is not None:
                yield told_of(span, way if on is not None else -way, "noun", span.start, met.end())
    yield from _joined_nouns(text, sentence)
    if any(_GOES_ON_OR_ENDS.finditer(text, sentence[0].start, sentence[-1].end)):
        yield from _nouns_that_go_on(text, sentence)


def _nouns_that_go_on(text: str, sentence: Sequence[Span]) -> Iterator[Move]:
    """Yield 'the slide in oil deepened', 'a rally in small caps continued', 'a jump in oil stoked fears'."""
    for noun, of, name in zip(sentence, sentence[1:], sentence[2:], strict=False):
        way = way_of(noun)
        market = name.kind == spans.ENTITY and name.value.type in _MARKETS
        if not way or not market or text[of.start : of.end] != "in":
            continue
        on = _GOES_ON.match(text, name.end) or _STIRRED.match(text, name.end)
        over = _ENDS.match(text, name.end) if on is None else None
        met = on or over
        if met is not None:
            yield told_of(name, way if on is not None else -way, "noun", noun.start, met.end())


def _mark_passed(ahead: Sequence[Span]) -> Figure | None:
    """Return the price that was passed: 'oil's slide below $60'."""
    if [it.kind for it in ahead] != [spans.PREPOSITION, spans.QUANTITY]:
        return None
    role = {"below": UNDER, "above": OVER, "passing": OVER}.get(ahead[0].value)
    price = ahead[1].value
    if role is None or price.scaled or price.unit not in (MONEY, NUMBER):
        return None
    return Figure(role, price, None, ahead[0].value, ahead[1].start, ahead[1].end)


def _joined_nouns(text: str, sentence: Sequence[Span]) -> Iterator[Move]:
    """Yield the members of 'a rebound in oil and gains in gold lifted the loonie'."""
    at = 1 if sentence[0].kind == spans.DETERMINER else 0
    found: list[Move] = []
    while at + 2 < len(sentence):
        noun, of, name = sentence[at : at + 3]
        way = way_of(noun)
        if (
            not way
            or text[of.start : of.end] != "in"
            or name.kind != spans.ENTITY
            or name.value.type not in _MARKETS
        ):
            return
        found.append(told_of(name, way, "noun", noun.start, name.end))
        if _DRIVING.match(text, name.end) is not None:
            yield from found
            return
        at += 3
        while at < len(sentence) and (sentence[at].value == "and" or sentence[at].kind in _LISTED):
            at += 1


def _of_leaders(text: str, sentence: Sequence[Span], told: Sequence[Move]) -> Iterator[Move]:
    """Yield which currencies led a fall or a rise: 'currencies fell, led by the rand and the lira'."""
    for at, span in enumerate(sentence):
        if span.kind != spans.PREPOSITION or not text.startswith(_LED, span.start):
            continue
        before = [it for it in told if it.verb_at < span.start and it.direction and not it.unreal]
        names = list(_list_behind(sentence, at + 1))
        if before and names and all(it.value.type is EntityType.CURRENCY for it in names):
            way = before[-1].direction or 0
            for name in names:
                yield told_of(name, way, "rank", span.start, name.end)


def _list_behind(sentence: Sequence[Span], at: int) -> Iterator[Span]:
    """Yield the names of a list that begins at a place, none if a figure or a verb ends it."""
    names: list[Span] = []
    for span in sentence[at:]:
        if span.kind == spans.ENTITY:
            names.append(span)
        elif span.kind in (spans.QUANTITY, spans.ADVERB, spans.VERB, spans.PAPER, spans.GAP):
            return
        elif span.value != "and" and span.kind not in _LISTED:
            break
    yield from names
