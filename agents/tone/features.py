"""What the model looks at: words and classes of a sentence, and how they stand to the entity."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from agents.tone.lexicon import lexicon
from agents.tone.units import FIGURE, NAME, Unit

POLAR: Final = {
    **dict.fromkeys(("up1", "up2", "up3", "good", "beat", "win", "upgrade", "buy", "help", "lift"), 1),
    **dict.fromkeys(
        ("down1", "down2", "down3", "bad", "miss", "legal", "downgrade", "sell", "hurt", "cut"), -1
    ),
    "flat": 0,
}
_QUIET: Final = frozenset({"", ",", ".", "-", NAME, FIGURE, "neutralact"})
_OPENING: Final = frozenset({"cause", "contrast", ";", ":"})
_JOINING: Final = frozenset({",", "and"})
_MOTION: Final = frozenset({"up1", "up2", "up3", "down1", "down2", "down3", "lift", "cut"})
_TRANSITIVE: Final = frozenset({"lift", "cut"})
_FIGURES: Final = {"goodfigure": 1, "badfigure": -1}
_ORIGIN: Final = {"fromloss": 1, "fromprofit": -1}
_REACH: Final = 4
_NEAR: Final = 4
_MOST: Final = 3
_ASIDE = -1


def features_of(units: list[Unit], entity: int, name: str) -> set[str]:
    """Return the features of a sentence's units; `entity` is the index of the one asked about, or -1.

    `name` is the entity's own text: its class counts (an index, a metal, a house that gives views), never
    its words.
    """
    segments = _segments(units)
    features = set(_of_words(units, _places(segments, entity), entity))
    features.update(_of_classes(units, segments, entity))
    sort = _class_of_name(name)
    features.update(_of_judgements(units, segments, entity, sort))
    if entity >= 0:
        features.update(_of_place(segments, entity, len(units)))
        features.update(_of_entity(units, entity, sort, name))
    return features


def _segments(units: list[Unit]) -> list[int]:
    """Return for each unit the number of the clause that it stands in.

    A comma or an `and` begins a clause only where something has been said before: `A, B and C rise` is one.
    """
    segments, segment, said = [], 0, False
    for word, kind, _ in units:
        if kind in _OPENING or (said and word in _JOINING):
            segment, said = segment + 1, False
        said = said or kind in POLAR
        segments.append(segment)
    return segments


def judgements_of(units: list[Unit], segments: list[int]) -> list[tuple[str, int]]:
    """Return what the sentence says good or bad, with the index where it does: verb and figure put together.

    G and B: a figure that moved well or badly (costs fell, losses widened); u and d: a move of nothing
    named; g and b: any other good or bad word.
    """
    judged: list[tuple[str, int]] = []
    used: set[int] = set()
    for index, (_, kind, _) in enumerate(units):
        sign = POLAR.get(kind, 0) or _ORIGIN.get(kind, 0)
        if not sign:
            continue
        letters = "gb"
        if kind in _MOTION:
            figure = _figure_of(units, segments, index, kind, used)
            letters = "ud" if figure < 0 else "GB"
            if figure >= 0:
                used.add(figure)
                sign *= _FIGURES[units[figure][1]]
        if any(units[at][1] == "negation" for at in range(max(0, index - _REACH), index)):
            sign = -sign
        judged.append((letters[sign < 0], index))
    return judged


def _figure_of(units: list[Unit], segments: list[int], index: int, kind: str, used: set[int]) -> int:
    """Return the index of the figure that a word of motion moves, -1 where none is named."""
    ahead = range(index + 1, min(len(units), index + 1 + _REACH))
    behind = range(index - 1, max(-1, index - 2 - _REACH), -1)
    for places in (ahead, behind) if kind in _TRANSITIVE else (behind, ahead):
        for at in places:
            if segments[at] != segments[index] or (places is ahead and units[at][1] == FIGURE):
                break
            if units[at][1] in _FIGURES and at not in used:
                return at
    return -1


def _of_words(units: list[Unit], places: list[str], entity: int) -> list[str]:
    """Return the words, their pairs and threes, alone and by place, and those near the entity by distance."""
    found: list[str] = []
    add = found.append
    before = second = kind_before = "<"
    for (word, kind, _), place in zip(units, places, strict=True):
        pair = f"{before} {word}"
        add(f"a{word}")
        add(f"b{place}{word}")
        add(f"c{place}{kind}")
        add(f"d{place}{pair}")
        add(f"e{place[0]}{pair}")
        add(f"f{second} {pair}")
        add(f"g{second} {word}")
        add(f"h{before}|{kind}")
        add(f"i{kind_before}|{word}")
        second, before, kind_before = before, word, kind
    if entity >= 0:
        for index in range(max(0, entity - _NEAR + 1), min(len(units), entity + _NEAR)):
            word, kind, _ = units[index]
            add(f"j{index - entity}{word}")
            add(f"k{index - entity}{kind}")
    return found


def _places(segments: list[int], entity: int) -> list[str]:
    """Return for each unit on which side of the entity it stands, and whether in its clause."""
    if entity < 0:
        return ["F"] * len(segments)
    own = segments[entity]
    sides = ["s" if segment == own else "n" if segment > own else "p" for segment in segments]
    return [("B" if index < entity else "A") + side for index, side in enumerate(sides)]


def _side(segment: int, own: int) -> str:
    return "s" if segment == own else "n" if segment > own else "p"


def _of_classes(units: list[Unit], segments: list[int], entity: int) -> Iterator[str]:
    loud = [
        (kind, index) for index, (_, kind, _) in enumerate(units) if kind not in _QUIET or index == entity
    ]
    before, second = "<", "<"
    for kind, index in loud:
        place = "F" if entity < 0 else "B" if index < entity else "A"
        yield f"C{before} {kind}"
        yield f"C{place}{before} {kind}"
        yield f"C{second} {before} {kind}"
        second, before = before, kind
    if entity >= 0:
        kinds = [kind for kind, _ in loud]
        yield from _around(kinds, next(at for at, (_, index) in enumerate(loud) if index == entity))
    own = segments[entity] if entity >= 0 else _ASIDE
    yield f"s{_balance(kind for kind, index in loud if segments[index] == own)}"
    yield f"o{_balance(kind for kind, index in loud if segments[index] != own)}"


def _around(kinds: list[str], at: int) -> Iterator[str]:
    """Yield the classes just before and after the entity, and the nearest polar ones on either side."""
    after = next((kind for kind in kinds[at + 1 :] if kind in POLAR), "0")
    behind = next((kind for kind in reversed(kinds[:at]) if kind in POLAR), "0")
    yield f"n{after}"
    yield f"b{behind}"
    yield f"n{after} {behind}"
    for back, ahead in ((0, 3), (0, 2), (3, 0), (2, 0), (1, 1), (2, 2)):
        yield f"P{back}" + " ".join(kinds[max(0, at - back) : at + ahead + 1])


def _balance(kinds: Iterator[str]) -> int:
    return max(-_MOST, min(_MOST, sum(POLAR.get(kind, 0) for kind in kinds)))


def _of_place(segments: list[int], entity: int, count: int) -> Iterator[str]:
    yield "first" if entity == 0 else "later"
    yield "last" if entity == count - 1 else "sooner"
    yield f"clause {min(segments[entity], _MOST)}/{min(segments[-1], _NEAR)}"


def _of_judgements(units: list[Unit], segments: list[int], entity: int, sort: str) -> Iterator[str]:
    judged = judgements_of(units, segments)
    letters = "".join(letter for letter, _ in judged)
    if entity < 0:
        yield f"J{letters[:_NEAR]}"
        yield f"J{letters[:1]}F"
        for letter in letters:
            yield f"JF{letter}"
        return
    own = segments[entity]
    before = "".join(letter for letter, index in judged if index < entity)
    after = letters[len(before) :]
    within = "".join(letter for letter, index in judged if segments[index] == own)
    yield f"J{before[-2:]}@{after[:2]}"
    yield f"J{before[-1:]}@{after[:1]}"
    yield f"J{sort} {before[-1:]}@{after[:1]}"
    yield f"J@{after[:1]}"
    yield f"J@{after[:2]}"
    yield f"J{before[-1:]}@"
    yield f"JS{within[:3]}"
    yield f"JS{sort} {within[:2]}"
    for letter, index in judged:
        place = ("B" if index < entity else "A") + _side(segments[index], own)
        yield f"J{place}{letter}"
        yield f"J{place}{sort}{letter}"


def _of_entity(units: list[Unit], entity: int, sort: str, name: str) -> Iterator[str]:
    """Yield the sort of thing that the entity is, alone and with the nearest polar class on either side."""
    after = next((kind for _, kind, _ in units[entity + 1 :] if kind in POLAR), "0")
    behind = next((kind for _, kind, _ in reversed(units[:entity]) if kind in POLAR), "0")
    yield f"e{sort}"
    yield f"e{sort} {after}"
    yield f"e{sort}<{behind}"
    known = lexicon()
    for word in name.lower().split():
        if word in known:
            yield f"E{word}"


def _class_of_name(name: str) -> str:
    """Return the class of the entity's name, of its last or of its first word; a plain name has none."""
    words = name.lower().split()
    known = lexicon()
    if not words:
        return NAME
    return known.get(" ".join(words)) or known.get(words[-1]) or known.get(words[0]) or NAME
