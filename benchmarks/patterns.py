"""Which regular expression takes longest on hostile text: no pattern may grow faster than the text.

Every pattern of every agent's module and of every rule is tried, first on short texts to see which look
slow, then these on what they are shown of a story of 100,000 characters: rules of a body that is read no
further than `LONGEST_BODY`, sentence by sentence, others of all at once, whatever the code shows them.
Texts are runs of what patterns repeat, and of each rule's own examples.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
import time
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import regex

import agents
from agents.extraction.cutting import MOST_SPANS
from agents.extraction.kinds import KINDS
from agents.extraction.kinds.analysts.analyst_view_rules import RULES
from agents.extraction.kinds.kind import Kind
from agents.extraction.kinds.rules.rendering import SIGN_OF
from agents.extraction.passages import LONGEST_BODY
from agents.extraction.sentences import LONGEST

STORY = 100_000
# From how many milliseconds in a short text on a search is tried in the next longer one: rules are shown so
# many sentences, others may take the square of the time.
SHORT, _MIDDLING = 500, 10_000
_SLOW_SENTENCE = 0.3
_SLOW_SHORT, _SLOW_MIDDLING = 0.05, 2.0
_UNBEARABLE = 200.0
# Patterns that are shown a whole story: more would take a quarter of an hour.
_MOST = 200
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
    "hyphened words in a list": "on-the-run, off-peak and ",
    "full stops": "U.S. ",
    "asterisks": "**",
    "addresses": "[a](http://a.b/",
    # As many as a sentence has: the names behind them are left as they stand.
    "signs of companies": f"{SIGN_OF['company']} " * MOST_SPANS + "Ge " * (MOST_SPANS // 2),
    "signs of all sorts": "'s and ".join(SIGN_OF.values()),
    "signs of figures": f"{SIGN_OF['money']} to {SIGN_OF['percent']} ",
    "speakers": "said Ida Berg, chief economist at Nordlys, ",
}


@dataclass(frozen=True, slots=True)
class Search:
    """A pattern, by its name in the code, looked for in a text that repeats a unit, or only at its start.

    `milliseconds` is what it took, of CPU time, of a story of so many `characters`; one that looks at
    `sentences` is shown no more than the body that is read, in pieces as long as the longest sentence.
    """

    name: str
    pattern: _Pattern
    text: str
    unit: str
    at_start: bool = False
    sentences: bool = False
    characters: int = 0
    milliseconds: float = 0.0

    def on(self, characters: int) -> Search:
        """Return the same with what it takes in so many characters, if it was bearable in fewer."""
        if self.milliseconds > _UNBEARABLE:
            return self
        hostile = (self.unit * (characters // len(self.unit) + 1))[:characters]
        pieces = [hostile]
        if self.sentences:
            pieces = [hostile[at : at + LONGEST] for at in range(0, min(characters, LONGEST_BODY), LONGEST)]
        began = time.process_time()
        for piece in pieces:
            if self.at_start:
                self.pattern.match(piece)
            else:
                deque(self.pattern.finditer(piece), maxlen=0)
        took = (time.process_time() - began) * 1000
        return replace(self, characters=characters, milliseconds=took)


def worst_searches() -> list[Search]:
    """Return what the patterns that are slowest on short texts take of a whole story, the worst first."""
    short = [it.on(SHORT) for it in searches()]
    found = [it for it in short if it.sentences and it.milliseconds >= _SLOW_SENTENCE]
    others = [it.on(_MIDDLING) for it in short if not it.sentences and it.milliseconds >= _SLOW_SHORT]
    found += [it for it in others if it.milliseconds >= _SLOW_MIDDLING]
    asked = sorted(_slowest_of_each(found), key=lambda it: -it.milliseconds)[:_MOST]
    return sorted((it.on(STORY) for it in asked), key=lambda it: -it.milliseconds)


def _slowest_of_each(found: Iterable[Search]) -> Iterable[Search]:
    """Return of each pattern the search on the text that it was slowest on."""
    slowest: dict[str, Search] = {}
    for it in found:
        if it.name not in slowest or slowest[it.name].milliseconds < it.milliseconds:
            slowest[it.name] = it
    return slowest.values()


def searches() -> Iterator[Search]:
    """Yield every pattern with every text: a rule's with the examples of its kind besides."""
    for kind in KINDS:
        texts = _RUNS | {"its examples": _examples(kind)}
        for rule in (*kind.rules, *(RULES if kind.name == "analyst_view" else ())):
            for number, pattern in enumerate(rule.search.patterns()):
                name = f"{rule.identity}[{number}]"
                yield from (Search(name, pattern, *it, sentences=True) for it in texts.items())
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
