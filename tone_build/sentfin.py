"""SEntFiN 1.0: Indian and foreign market headlines, each entity in them labelled."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import regex

LABELS = ("negative", "neutral", "positive")
NEGATIVE, NEUTRAL, POSITIVE = range(3)
_DECISION = regex.compile(r"""(['"])(.+?)\1\s*:\s*(['"])(negative|neutral|positive)\3""")
# In the published file the words for the labels have been replaced inside names too: Holdings, Russell, Buy.
_REPLACED = (
    ("neutral", "Hold"),
    ("neutral", "hold"),
    ("negative", "sell"),
    ("negative", "Sell"),
    ("positive", "Buy"),
    ("positive", "buy"),
)


@dataclass(frozen=True, slots=True)
class Example:
    """A text, the entity asked about (None: the text as a whole), its label, and the headline's number."""

    group: int
    text: str
    entity: tuple[int, int] | None
    label: str
    conflicting: bool = False


def examples(path: Path) -> list[Example]:
    """Return an example for each labelled entity that stands in its headline, in the file's order."""
    found: list[Example] = []
    with path.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file)):
            found += _of_headline(number, row["Title"], row["Decisions"])
    return found


def whole(of: list[Example]) -> list[Example]:
    """Return each headline as a whole, where all its entities have one label."""
    labels: dict[int, set[str]] = {}
    for example in of:
        labels.setdefault(example.group, set()).add(example.label)
    texts = {example.group: example for example in of if len(labels[example.group]) == 1}
    return [Example(group, it.text, None, it.label) for group, it in texts.items()]


def _of_headline(number: int, title: str, decisions: str) -> list[Example]:
    labelled = [(match[2], match[4]) for match in _DECISION.finditer(decisions)]
    conflicting = len({label for _, label in labelled}) > 1
    return [
        Example(number, title, span, label, conflicting)
        for name, label in labelled
        for span in _spans(title, name)
    ]


def _spans(title: str, name: str) -> Iterator[tuple[int, int]]:
    """Yield where the name stands, at most once: as a word of its own before inside another."""
    names = (name, *(name.replace(*pair) for pair in _REPLACED))
    for spelt in names:
        whole_word = regex.search(rf"(?<!\w){regex.escape(spelt)}(?!\w)", title, regex.IGNORECASE)
        match = whole_word or regex.search(regex.escape(spelt), title, regex.IGNORECASE)
        if match:
            yield match.span()
            return
