"""Names that are common words too: whether 'energy', 'banks' or 'Target' is meant as what is traded."""

from __future__ import annotations

import re
from collections.abc import Container

from agents.extraction import spans
from agents.extraction.spans import Span
from schemas.event import EntityType

_FAR = 8
_LEADING = frozenset({spans.ENTITY, spans.COMMA, spans.DETERMINER, spans.NOUN, spans.VERB})
_LISTED_TYPES = frozenset({EntityType.COMPANY, EntityType.GROUP, EntityType.CURRENCY})
_LISTED = 2  # a name, and what joins it to the next
_MOVES_IN = ([spans.QUANTITY, spans.VERB, spans.PREPOSITION], [spans.QUANTITY, spans.NOUN, spans.PREPOSITION])
_WHICH_MOVED = [spans.COMMA, spans.RELATIVE, spans.VERB]
_ENDS_PHRASE = re.compile(
    r"\s*(?:[.,;:)]|$|\s(?:and|while|as|after|but|on|to|amid|following|with|offset|outweighed|countered|lifted|helped"
    r"|boosted|dragged|weighed|limited|capped|pushed|kept|were\soffset)\b)"
)
_DESCRIBED = 25  # characters: "in steel heavyweight Vale"
# What stands beside a name that is also a common word, when it is meant as a name.
_MARKET_WORDS = frozenset(
    {
        spans.VERB,
        spans.PAPER,
        spans.ADVERB,
        spans.NEUTRAL,
        spans.QUANTITY,
        spans.KEEP,
        spans.CROSS,
        spans.AUXILIARY,
    }
)


def is_meant(text: str, found: list[Span], index: int, doubtful: Container[int]) -> bool:
    """Say whether what stands beside the name at `index` shows that it is meant as a name.

    `doubtful` holds the places of all names of the sentence that are common words too.
    """
    if _beside_market_word(found, index) or _listed(found, index, doubtful) or _is_leader(found, index):
        return True
    return _is_moved(found, index) and _ENDS_PHRASE.match(text, found[index].end) is not None


def _is_moved(found: list[Span], index: int) -> bool:
    """Say whether a figure tells how the name moved: 'a 0.7% fall in miner Vale', 'energy, which rose 2%'."""
    if found[index].value.type not in _LISTED_TYPES:
        return False
    before, after = found[max(index - 5, 0) : index], found[index + 1 : index + 4]
    before = before[:-1] if before and before[-1].kind == spans.ENTITY else before  # "in steel giant Vale"
    before = before[:-1] if before and before[-1].kind == spans.DETERMINER else before
    kinds = [it.kind for it in before[-3:]]
    near = bool(before) and found[index].start - before[-1].end <= _DESCRIBED
    if near and kinds in _MOVES_IN and before[-1].value == "in":
        return True
    if near and before[-1].value == "in" and _are_gains(before[:-1]):
        return found[index].value.type is EntityType.GROUP  # "gains in banks offset losses in miners"
    if found[index].value.type is not EntityType.GROUP:
        return False
    return [it.kind for it in after] == _WHICH_MOVED and after[0].start - found[index].end <= 1


def _are_gains(before: list[Span]) -> bool:
    """Say whether the last word is a noun of movement."""
    if not before:
        return False
    noun = before[-1]
    return noun.kind == spans.NOUN or (noun.kind == spans.VERB and noun.value.form in ("base", "third"))


def _is_leader(found: list[Span], index: int) -> bool:
    """Say whether the name is one of those that lead a market: 'rose, led by energy and tech'."""
    for before in reversed(found[max(index - _FAR, 0) : index]):
        if before.kind == spans.PREPOSITION and before.value == "led":
            return True
        if before.kind not in _LEADING and before.value not in ("and", "in"):
            return False
    return False


def _listed(found: list[Span], index: int, doubtful: Container[int]) -> bool:
    """Say whether a name stands in a list beside one of its kind: 'Walmart, Target and Costco'.

    Of trades the other must be of shares: 'tech and health-care shares', but 'energy and food prices'.
    """
    span = found[index]
    if span.value.type not in _LISTED_TYPES:
        return False
    before, after = found[max(index - 2, 0) : index], found[index + 1 : index + 3][::-1]
    sides = ((before, index - 2), (after, index + 2))
    return any(
        (place not in doubtful or _beside_market_word(found, place)) and _names_company(pair, span)
        for pair, place in sides
    )


def _names_company(pair: list[Span], span: Span) -> bool:
    """Say whether the pair is a name of the span's kind with the comma or 'and' that joins it to the span."""
    if len(pair) < _LISTED:
        return False
    name, joint = pair
    if name.kind != spans.ENTITY or name.value.type is not span.value.type:
        return False
    apart = joint.start - name.end if joint.start > name.start else name.start - joint.end
    near = span.start - joint.end if joint.start < span.start else joint.start - span.end
    return (joint.kind == spans.COMMA or joint.value == "and") and apart <= 1 and near <= 1


_BY_HOW_MUCH = [spans.COMMA, spans.ADVERB, spans.QUANTITY]
_THROWN_IN = tuple([spans.COMMA, word, spans.COMMA] for word in (spans.MANNER, spans.CONNECTIVE))


def _beside_market_word(found: list[Span], index: int) -> bool:
    if index and found[index - 1].kind == spans.PAPER:
        return True
    following = index + 1
    end = found[index].end
    if following < len(found) and found[following].kind == spans.OPEN and found[following].start - end <= 1:
        shut = next((at for at in range(following, len(found)) if found[at].kind == spans.SHUT), following)
        inside = found[following + 1 : shut]
        if len(inside) == 1 and inside[0].kind == spans.QUANTITY and inside[0].value.signed:
            return True  # "with tech (-3.4%) worst"
        following, end = shut + 1, found[shut].end  # "gold stocks (.XYZ) are"
    elif [it.kind for it in found[following : following + 3]] in _THROWN_IN and found[following].start == end:
        following, end = following + 3, found[following + 2].end  # "banks, however, fell"
    if [it.kind for it in found[following : following + 3]] == _BY_HOW_MUCH and found[following].start == end:
        return True  # "and Vale, down 1.2%"
    stressed = following + 1 < len(found) and (
        found[following].kind == spans.MANNER or found[following].value == "indices"
    )
    if stressed and found[following].start - end <= 1:
        end, following = found[following].end, following + 1  # "cotton and coffee both fell"
    if following < len(found) and found[following].start - end <= len("'s "):
        return found[following].kind in _MARKET_WORDS
    return False
