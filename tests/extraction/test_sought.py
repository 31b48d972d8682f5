"""That a pattern which is looked for only where its words stand is found wherever it is."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

import agents.extraction
from agents.extraction.kinds import KINDS
from agents.extraction.sought import Sought

TEXTS = [example.text for kind in KINDS for example in kind.examples]


def _patterns() -> list[Sought]:
    modules = pkgutil.walk_packages(agents.extraction.__path__, "agents.extraction.")
    named = [value for it in modules for value in vars(importlib.import_module(it.name)).values()]
    return [it for it in named if isinstance(it, Sought)]


def test_what_is_found_is_what_the_pattern_itself_finds() -> None:
    found = 0
    for sought in _patterns():
        for text in (*TEXTS, *(it.upper() for it in TEXTS)):
            own = [it.span() for it in sought.pattern.finditer(text, 3, len(text) - 1)]
            assert [it.span() for it in sought.finditer(text, 3, len(text) - 1)] == own
            found += bool(own)
    assert found


def test_a_text_without_the_words_is_not_searched() -> None:
    class Counted:
        pattern = r"\w+ (?:led|headed) by"
        asked = 0

        def finditer(self, *_stretch: object) -> object:
            self.asked += 1
            return iter(())

    counted = Counted()
    sought = Sought(counted)  # type: ignore[arg-type]
    list(sought.finditer("The list is long.", 0, 17))
    assert counted.asked == 0
    list(sought.finditer("The list is headed by it.", 0, 25))
    assert counted.asked == 1


def test_a_pattern_that_asks_for_something_before_it_is_refused() -> None:
    with pytest.raises(ValueError, match="by"):
        Sought(re.compile(r"(?<=led )by"))
