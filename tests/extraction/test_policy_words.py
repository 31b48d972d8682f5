"""That the words which spare a pattern its search are words that it cannot do without."""

from __future__ import annotations

import pytest
import regex

from agents.extraction.kinds import KINDS
from agents.extraction.kinds.needed_words import words_needed
from agents.extraction.kinds.rendering import rendering_of
from agents.extraction.kinds.rule import _compiled
from agents.extraction.passages import passages_of
from tests.extraction.stories import story

TEXTS = [example.text for kind in KINDS for example in kind.examples]


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"tariffs?\b", {("tariff",)}),
        (r"(?:delay(?:s|ed)?|paus(?:es?|ed))\s{place:who}", {("delay", "paus")}),
        (r"(?:a|an)?\swar", {("war",)}),
        (r"[a-z]+\d{2,3}", set()),
        (r"(?!never)(?<=at )peace", {("peace",)}),
        (r"\p{Lu}oil", {("oil",)}),
        (r"(?:on|off)\sduty", {("duty",)}),
        (r"colou{1,2}r", {("colou",)}),
    ],
)
def test_a_pattern_needs_the_words_outside_of_anything_optional(
    pattern: str, needed: set[tuple[str, ...]]
) -> None:
    assert set(words_needed(pattern)) == needed


def test_no_rule_is_spared_a_sentence_in_which_its_pattern_is_found() -> None:
    renderings = [rendering_of(passage) for text in TEXTS for passage in passages_of(story(text))]
    for rule in (rule for kind in KINDS for rule in kind.rules):
        pattern = _compiled(rule.pattern)
        for rendering in renderings:
            if isinstance(pattern.search(rendering.text), regex.Match):
                low = rendering.text.lower()
                assert all(any(word in low for word in words) for words in words_needed(rule.pattern))
