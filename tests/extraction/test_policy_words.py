"""That the words which spare a pattern its search are words that it cannot do without."""

from __future__ import annotations

import pytest

from agents.extraction.kinds import KINDS
from agents.extraction.kinds.anchor_index import AnchorIndex
from agents.extraction.kinds.needed_words import Anchor, needs_of
from agents.extraction.kinds.pattern import compiled, search_of
from agents.extraction.kinds.rendering import rendering_of
from agents.extraction.passages import passages_of
from tests.extraction.stories import story

TEXTS = [example.text for kind in KINDS for example in kind.examples]


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"tariffs?\b", {("tariff",)}),
        (r"(?:delay(?:s|ed)?|paus(?:es?|ed))\s{place:who}", {("delay", "pause")}),
        (r"(?:a|an)?\swar", {("war",)}),
        (r"[a-z]+\d{2,3}", set()),
        (r"(?!never)(?<=at )peace", {("peace",)}),
        (r"\p{Lu}oil", {("oil",)}),
        (r"(?:on|off)\sduty", {("duty",)}),
        (r"colou{1,2}r", {("colo",)}),
    ],
)
def test_a_pattern_needs_the_words_outside_of_anything_optional(
    pattern: str, needed: set[tuple[str, ...]]
) -> None:
    assert set(needs_of(pattern).words) == needed


@pytest.mark.parametrize(
    ("pattern", "words", "part"),
    [
        (r"\w+ (?:cut|cuts) the rate", (" cut the rate", " cuts the rate"), " (?:cut|cuts) the rate"),
        (r"{name}\ssued\b\s{name}", (" sued ",), r"\ssued\b\s{name}"),
        (r"\d+ (?:said|say) \d", (" said ", " say "), r" (?:said|say) \d"),
    ],
)
def test_a_pattern_is_tried_first_where_its_first_words_stand(
    pattern: str, words: tuple[str, ...], part: str
) -> None:
    assert needs_of(pattern).anchors == (Anchor(words, part),)


def test_no_rule_is_spared_a_sentence_in_which_its_pattern_is_found() -> None:
    renderings = [rendering_of(passage) for text in TEXTS for passage in passages_of(story(text))]
    rules = [rule for kind in KINDS for rule in kind.rules]
    found: set[str] = set()
    for rule in rules:
        pattern, search, anchors = compiled(rule.pattern), search_of(rule.pattern, None), AnchorIndex([rule])
        for rendering in renderings:
            if pattern.search(rendering.text) is None:
                continue
            found.add(rule.identity)
            assert anchors.possible([0], rendering) == [rule]
            assert not any(signs.isdisjoint(rendering.signs) for signs in search.signs)
            assert all(any(word in rendering.low for word in words) for words in search.words)
    # Else the examples would say nothing of most rules.
    assert len(found) > len(rules) / 2
