"""Which regular expression takes longest on hostile text: no pattern may grow faster than the text.

Every pattern of every agent's module and of every rule is tried, first on short texts to see which look
slow, then these on long ones.  Texts are runs of what patterns repeat, and of each rule's own examples.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import regex

import agents
from agents.extraction.kinds import KINDS
from agents.extraction.kinds.analysts.analyst_view_rules import RULES
from agents.extraction.kinds.kind import Kind
from agents.extraction.kinds.rules.rendering import SIGN_OF

# How long the texts are, and how many of the slowest searches in them are tried in the next longer ones.
_STAGES = ((1_000, 400), (10_000, 40), (100_000, 5))
_UNBEARABLE = 200.0
_Pattern = re.Pattern[str] | regex.Pattern[str]


# What hostile texts repeat.
_RUNS = {
    "capitals": "A",
    "small letters": "a",
    "digits": "1",
    "blanks": " ",
    "line breaks": "\n",
    "brackets": "(",
    "brackets and names": "(Acme Ltd",
    "square brackets": "[",
    "quotation marks": '"',
    "quoted names": '"Ida Berg, ',
    "commas": "a, ",
    "capitals and commas": "A, ",
    "names": "Acme Berg ",
    "words": "the rise of ",
    "sums": "$1,111.11 ",
    "hyphens": "a-",
    "full stops": "U.S. ",
    "asterisks": "**",
    "addresses": "[a](http://a.b/",
    "signs of companies": SIGN_OF["company"] + " ",
    "signs of all sorts": "'s and ".join(SIGN_OF.values()),
    "signs of figures": f"{SIGN_OF['money']} to {SIGN_OF['percent']} ",
    "speakers": "said Ida Berg, chief economist at Nordlys, ",
}


@dataclass(frozen=True, slots=True)
class Search:
    """A pattern, by its name in the code, looked for in a text that repeats a unit, or only at its start.

    `milliseconds` is what it took in `characters` of it, of CPU time.
    """

    name: str
    pattern: _Pattern
    text: str
    unit: str
    at_start: bool = False
    characters: int = 0
    milliseconds: float = 0.0

    def on(self, characters: int) -> Search:
        """Return the same with what it takes in so many characters, if it was bearable in fewer."""
        if self.milliseconds > _UNBEARABLE:
            return self
        hostile = (self.unit * (characters // len(self.unit) + 1))[:characters]
        began = time.process_time()
        if self.at_start:
            self.pattern.match(hostile)
        else:
            deque(self.pattern.finditer(hostile), maxlen=0)
        took = (time.process_time() - began) * 1000
        return replace(self, characters=characters, milliseconds=took)


def worst_searches() -> list[Search]:
    """Return the slowest searches on long texts, the worst first."""
    found = list(_searches())
    for characters, kept in _STAGES:
        found = sorted((it.on(characters) for it in found), key=lambda it: -it.milliseconds)[:kept]
    return found


def _searches() -> Iterator[Search]:
    """Yield every pattern with every text: a rule's with the examples of its kind besides."""
    for kind in KINDS:
        texts = _RUNS | {"its examples": _examples(kind)}
        for rule in (*kind.rules, *(RULES if kind.name == "analyst_view" else ())):
            for number, pattern in enumerate(rule.search.patterns()):
                yield from (Search(f"{rule.identity}[{number}]", pattern, *it) for it in texts.items())
    for module in pkgutil.walk_packages(agents.__path__, "agents."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, re.Pattern | regex.Pattern) and isinstance(value.pattern, str):
                place = f"{module.name.removeprefix('agents.')}.{name}"
                at_start = _is_tried_at_one_place(name, module.name)
                yield from (Search(place, value, *it, at_start=at_start) for it in _RUNS.items())


def _is_tried_at_one_place(name: str, module: str) -> bool:
    """Say whether the code never searches for a pattern of this name, but asks if it stands at a place."""
    code = inspect.getsource(importlib.import_module(module)) if name.startswith("_") else _source()
    uses = set(re.findall(rf"\b{name}\.(\w+)\(", code))
    return bool(uses) and uses <= {"match", "fullmatch"}


@cache
def _source() -> str:
    """Return the code of all agents."""
    return "".join(file.read_text("utf-8") for file in Path(agents.__path__[0]).rglob("*.py"))


def _examples(kind: Kind) -> str:
    return " ".join((*(example.text for example in kind.examples), *kind.silent)) + " "
