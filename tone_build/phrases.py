"""Sentences made from phrases of our own, so that the model learns constructions that no headline has."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from random import Random

import regex

from tone_build.sentfin import Example

_LABELS = {"+": "positive", "-": "negative", "0": "neutral"}
_CHOICE = regex.compile(r"\(([^()]*\|[^()]*)\)")
_SLOT = regex.compile(r"\{(\w+)\}")
# Shares of sentences whose signs stand close to their words, and whose entities are markets.
_CLOSE = 0.6
_MARKET = 0.25
# Only what rises and falls may be a market; it has no workers and signs no contracts.
_MOTION = regex.compile(r"rose|rises|fell|falls|gains|losses|hits|buy|long|short|{p}")
_FILE = Path(__file__).with_name("phrases.txt")
_LISTS = tomllib.loads(Path(__file__).with_name("slots.toml").read_text("utf-8"))
_SLOTS: dict[str, list[str]] = {name: choices.split("|") for name, choices in _LISTS["slots"].items()}
_NAMES: dict[str, list[str]] = {name: choices.split("|") for name, choices in _LISTS["names"].items()}


def phrase_examples(first_group: int, copies: int, seed: int = 0) -> list[Example]:
    """Return `copies` sentences of each phrase, for each side a label is given for, and as a whole."""
    random = Random(seed)  # noqa: S311 - the same sentences each time is what is wanted
    lines = [line for line in _FILE.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    made: list[Example] = []
    for number, line in enumerate(lines):
        labels, _, phrase = line.partition("|")
        sides = [side.strip() for side in labels.split(",")]
        for _ in range(copies):
            made += _sentence(first_group + number, sides, phrase.strip(), random)
    return made


def _sentence(group: int, labels: list[str], phrase: str, random: Random) -> Iterator[Example]:
    chosen = _CHOICE.sub(lambda choice: random.choice(choice[1].split("|")), phrase)
    if random.random() < _CLOSE:
        chosen = chosen.replace(" 's", "'s").replace(" ,", ",").replace(" ;", ";")
    text, spans = _filled(chosen, random)
    if len(labels) == 1:
        yield Example(group, text, None, _LABELS[labels[0]])
    for side, label in zip("XY", labels, strict=False):
        if side in spans:
            yield Example(group, text, spans[side], _LABELS[label])


def _filled(phrase: str, random: Random) -> tuple[str, dict[str, tuple[int, int]]]:
    """Return the phrase with its slots filled, and where its entities stand."""
    text, end = "", 0
    spans: dict[str, tuple[int, int]] = {}
    market = random.random() < _MARKET and bool(_MOTION.search(phrase))
    for slot in _SLOT.finditer(phrase):
        text += phrase[end : slot.start()]
        filling = _filling(slot[1], random, market=market)
        if not text:
            filling = filling[:1].upper() + filling[1:]
        spans[slot[1]] = (len(text), len(text) + len(filling))
        text, end = text + filling, slot.end()
    text += phrase[end:]
    text = text[:1].upper() + text[1:]
    return text + random.choice(("", "", " .", ".")), spans


def _filling(slot: str, random: Random, *, market: bool) -> str:
    if slot in _SLOTS:
        return random.choice(_SLOTS[slot])
    number = random.choice(
        (random.randint(2, 99), round(random.uniform(0.1, 60), 1), random.randint(100, 9_000))
    )
    if slot in {"X", "Y", "Z"}:
        return random.choice(_NAMES["markets"]) if market and slot != "Z" else _name(random)
    if slot == "year":
        return str(random.randint(2004, 2027))
    if slot == "p":
        return f"{number}{random.choice((' %', '%', ' percent', ' pct', ' per cent'))}"
    if slot == "m":
        return random.choice(_NAMES["money"]).format(number)
    return f"{number}"


def _name(random: Random) -> str:
    return "".join(random.choice(_NAMES[part]) for part in ("beginnings", "endings", "sorts"))
