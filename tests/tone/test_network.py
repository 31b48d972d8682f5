"""The network's packed arithmetic: to the last unit what a plain reckoning of each filter by itself gives."""

from base64 import b64decode
from functools import cache
from importlib.resources import files

import pytest

from agents.tone.features import class_of_name, segments_of
from agents.tone.network import FILTERS, TAPS, class_of_entity, opinion_of, places_of
from agents.tone.units import ENTITY, units_of

SHIFT = 20


@cache
def rows() -> dict[str, list[int]]:
    lines = files("agents.tone").joinpath("data/network.tsv").read_text("utf-8").splitlines()
    return {line.rpartition("\t")[0]: [int(it) for it in line.rpartition("\t")[2].split()] for line in lines}


@cache
def vectors() -> dict[str, list[int]]:
    lines = files("agents.tone").joinpath("data/vectors.tsv").read_text("utf-8").splitlines()
    pairs = (line.rpartition("\t") for line in lines)
    return {word: list(memoryview(b64decode(code)).cast("b")) for word, _, code in pairs}


def tap(word: str, kind: str, place: int, lane: int) -> int:
    vector = vectors().get(word, vectors()[""])
    of_word = sum(value * rows()[f"dimension {number}"][lane] for number, value in enumerate(vector))
    return of_word + rows().get(f"class {kind}", [0] * 1000)[lane] + rows()[f"place {place}"][lane]


def reckoned(text: str, entity: tuple[int, int] | None) -> tuple[int, int]:
    units, at = units_of(text, 0, len(text), entity)
    segments, sort = segments_of(units), class_of_name(text[slice(*entity)] if entity else "")
    if at >= 0:
        units = [*units[:at], (ENTITY, class_of_entity(sort)), *units[at + 1 :]]
    seen = list(zip(units, places_of(segments, at), strict=True))
    areas: list[list[int]] = [[], [], []]
    for filter_ in range(FILTERS):
        values = []
        for index in range(len(seen)):
            value = rows()["bias"][filter_]
            for number in range(TAPS):
                if 0 <= (beside := index + number - 1) < len(seen):
                    (word, kind), place = seen[beside]
                    value += tap(word, kind, place, number * FILTERS + filter_)
            values.append(value)
        own = [value for value, it in zip(values, segments, strict=True) if at < 0 or it == segments[at]]
        for area, best in zip(areas, (values[: at + 1 or None], values[max(at, 0) :], own), strict=True):
            area.append(max(0, *best))
    pooled = [value for area in areas for value in area]
    return tuple(  # type: ignore[return-value]
        sum(value * weight for value, weight in zip(pooled, rows()[name], strict=True)) >> SHIFT
        for name in ("positive", "negative")
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nikkei fell, Hang Seng surged", "Hang Seng"),
        ("Nikkei fell, Hang Seng surged", "Nikkei"),
        ("Banks tumble; Orrin Steel up 4% but Marden Mills sags, say traders", "Orrin Steel"),
        ("Sales rose 4 percent to 310 million euros, up from 298 million a year earlier.", None),
        ("Gold", "Gold"),
        ("zzyx qwrt Orrin Steel", "Orrin Steel"),
    ],
)
def test_packed_lanes_come_to_what_each_filter_comes_to_by_itself(text: str, name: str | None) -> None:
    entity = (text.index(name), text.index(name) + len(name)) if name else None
    units, at = units_of(text, 0, len(text), entity)
    assert opinion_of(units, segments_of(units), at, class_of_name(name or "")) == reckoned(text, entity)


def test_places_tell_sides_distances_and_clauses_apart() -> None:
    places = places_of([0, 0, 0, 1, 1], 1)
    assert len(set(places)) == len(places)
    assert places_of([0, 0, 0], -1) == [0, 0, 0]


def test_no_lane_runs_over_however_large_the_vectors() -> None:
    largest = 127 * sum(max(map(abs, rows()[f"dimension {number}"])) for number in range(50))
    kinds = max(max(map(abs, row)) for name, row in rows().items() if name.startswith("class "))
    assert largest + kinds < 1 << 27
    places = max(max(map(abs, rows()[f"place {place}"])) for place in range(26))
    assert TAPS * places + max(map(abs, rows()["bias"])) < 1 << 27
