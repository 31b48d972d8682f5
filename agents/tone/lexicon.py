"""The lexicon: words and phrases of market news, each in a class by what it does in a sentence."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from agents.tone.inflection import plural, verb_forms

LONGEST = 5


@cache
def lexicon() -> Mapping[str, str]:
    """Return the class of each word or phrase, in lower case; the first class that names it has it."""
    tables = tomllib.loads(files("agents.tone").joinpath("data/lexicon.toml").read_text("utf-8"))
    classes: dict[str, str] = {}
    for name, table in tables.items():
        for entry in _entries(table):
            classes.setdefault(entry, name)
    return MappingProxyType(classes)


@cache
def phrase_starts() -> Mapping[str, int]:
    """Return for each word that begins a phrase the number of words in the longest one."""
    longest: dict[str, int] = {}
    for entry in lexicon():
        head, blank, _ = entry.partition(" ")
        if blank:
            longest[head] = max(longest.get(head, 0), entry.count(" ") + 1)
    return MappingProxyType(longest)


def _entries(table: Mapping[str, str]) -> Iterator[str]:
    yield from _listed(table.get("words", ""))
    for noun in _listed(table.get("nouns", "")):
        yield noun
        yield plural(noun)
    for verb in _listed(table.get("verbs", "")):
        yield from verb_forms(verb)


def _listed(text: str) -> Iterator[str]:
    for entry in text.replace("\n", " ").split(","):
        if stripped := " ".join(entry.split()):
            yield stripped
