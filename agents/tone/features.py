"""What the model looks at: words and classes of a sentence, and how they stand to the entity."""

from __future__ import annotations

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
# How many classes before and after the entity are taken together.
_SPANS: Final = ((0, 3), (0, 2), (3, 0), (2, 0), (1, 1), (2, 2))
_MOST: Final = 3
# Anything that news is about, and what stands between such things and their verb.
_THINGS: Final = frozenset({NAME, FIGURE, "index", "commodity", "currency", "sector"})
_BESIDE: Final = frozenset({",", "and", "&", "'", "s", "'s", "-", "/"})
_ASIDE = -1


def features_of(units: list[Unit], segments: list[int], entity: int, name: str) -> set[str]:
    """Return the features of a sentence's units; `entity` is the index of the one asked about, or -1.

    `segments` are the clauses that the units stand in.  `name` is the entity's own text: its class counts
    (an index, a metal, a house that gives views), and those of its words that the lexicon has, never a proper
    name.
    """
    places = _places(segments, entity)
    sort = class_of_name(name)
    features = _of_words(units, places)
    features += _of_classes(units, segments, entity)
    features += _of_judgements(units, segments, places, entity, sort)
    if entity >= 0:
        features += _of_neighbours(units, entity)
        features += _of_place(segments, entity, len(units))
        features += _of_entity(units, entity, sort, name)
    return set(features)


def segments_of(units: list[Unit]) -> list[int]:
    """Return for each unit the number of the clause that it stands in.

    A comma or an `and` begins a clause only where something has been said before: `A, B and C rise` is one.
    """
    segments, segment, said = [], 0, False
    for word, kind in units:
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
    for index, (_, kind) in enumerate(units):
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


def _of_words(units: list[Unit], places: list[str]) -> list[str]:
    """Return the words and their pairs, alone and by place."""
    found: list[str] = []
    add = found.append
    before = "<"
    for (word, kind), place in zip(units, places, strict=True):
        pair = f"{before} {word}"
        add(f"a{word}")
        add(f"b{place}{word}")
        add(f"c{place}{kind}")
        add(f"d{place}{pair}")
        add(f"e{place[0]}{pair}")
        before = word
    return found


def _places(segments: list[int], entity: int) -> list[str]:
    """Return for each unit on which side of the entity it stands, and whether in its clause."""
    if entity < 0:
        return ["F"] * len(segments)
    own = segments[entity]
    sides = ["s" if segment == own else "n" if segment > own else "p" for segment in segments]
    return [("B" if index < entity else "A") + side for index, side in enumerate(sides)]


def _of_classes(units: list[Unit], segments: list[int], entity: int) -> list[str]:
    """Return the classes that say something, in their order and around the entity."""
    loud = [(kind, index) for index, (_, kind) in enumerate(units) if kind not in _QUIET]
    found: list[str] = []
    add = found.append
    before, at = "<", -1
    for number, (kind, index) in enumerate(loud):
        place = "F" if entity < 0 else "B" if index < entity else "A"
        pair = f"{before} {kind}"
        add(f"D{place}{pair}")
        before = kind
        if index == entity:
            at = number
    if at >= 0:
        found += _around([kind for kind, _ in loud], at)
    own = segments[entity] if entity >= 0 else _ASIDE
    within = [POLAR.get(kind, 0) for kind, index in loud if segments[index] == own]
    total = sum([POLAR.get(kind, 0) for kind, _ in loud])
    add(f"s{max(-_MOST, min(_MOST, sum(within)))}")
    add(f"o{max(-_MOST, min(_MOST, total - sum(within)))}")
    return found


def _around(kinds: list[str], at: int) -> list[str]:
    """Return the classes just before and after the entity, and the nearest polar ones on either side."""
    after = next((kind for kind in kinds[at + 1 :] if kind in POLAR), "0")
    behind = next((kind for kind in reversed(kinds[:at]) if kind in POLAR), "0")
    return [
        f"n{after}",
        f"p{behind}",
        f"q{after} {behind}",
        *(f"P{back} {' '.join(kinds[max(0, at - back) : at + ahead + 1])}" for back, ahead in _SPANS),
    ]


def _of_place(segments: list[int], entity: int, count: int) -> list[str]:
    return [
        "first" if entity == 0 else "later",
        "last" if entity == count - 1 else "sooner",
        f"clause {min(segments[entity], _MOST)}/{min(segments[-1], _NEAR)}",
    ]


def _of_judgements(
    units: list[Unit], segments: list[int], places: list[str], entity: int, sort: str
) -> list[str]:
    """Return what is judged good or bad, in order, by place, and beside the sort of thing the entity is."""
    judged = judgements_of(units, segments)
    letters = "".join([letter for letter, _ in judged])
    if entity < 0:
        return [f"J{letters[:_NEAR]}", f"K{letters[:1]}", *[f"L{letter}" for letter in letters]]
    own = segments[entity]
    before = "".join([letter for letter, index in judged if index < entity])
    after = letters[len(before) :]
    within = "".join([letter for letter, index in judged if segments[index] == own])
    found = [
        f"M{before[-2:]}@{after[:2]}",
        f"M{before[-1:]}@{after[:1]}",
        f"N{sort} {before[-1:]}@{after[:1]}",
        f"O@{after[:1]}",
        f"O@{after[:2]}",
        f"O{before[-1:]}@",
        f"Q{within[:3]}",
        f"R{sort} {within[:2]}",
    ]
    for letter, index in judged:
        found += (f"S{places[index]}{letter}", f"T{places[index]}{sort}{letter}")
    return found


def _of_neighbours(units: list[Unit], entity: int) -> list[str]:
    """Return the words nearest to the entity on either side, with other names and figures passed over.

    So that in `A, B and C rise` each of the three stands beside `rise`.
    """
    first, second = _two_words(units[entity + 1 :])
    last, before = _two_words(units[entity - 1 :: -1] if entity else [])
    return [
        f"h{first}",
        f"hh{first} {second}",
        f"k{last}",
        f"kk{before} {last}",
        f"hk{last} @ {first}",
        f"h2{second}",
        f"k2{before}",
    ]


def _two_words(units: list[Unit]) -> tuple[str, str]:
    """Return the first two words that are no names, figures or what joins them, `$` where there are none."""
    words = (word for word, kind in units if kind not in _THINGS and word not in _BESIDE)
    return next(words, "$"), next(words, "$")


def _of_entity(units: list[Unit], entity: int, sort: str, name: str) -> list[str]:
    """Return the sort of thing that the entity is, alone and with the nearest polar class on either side."""
    after = next((kind for _, kind in units[entity + 1 :] if kind in POLAR), "0")
    behind = next((kind for _, kind in reversed(units[:entity]) if kind in POLAR), "0")
    known = lexicon()
    words = [f"W{word}" for word in name.lower().split() if word in known]
    return [f"U{sort}", f"U{sort} {after}", f"V{sort} {behind}", *words]


def class_of_name(name: str) -> str:
    """Return the class of the entity's name, of its last or of its first word; a plain name has none."""
    words = name.lower().split()
    known = lexicon()
    if not words:
        return NAME
    return known.get(" ".join(words)) or known.get(words[-1]) or known.get(words[0]) or NAME
