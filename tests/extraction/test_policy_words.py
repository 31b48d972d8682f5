"""That the words which spare a pattern its search are words that it cannot do without."""

from __future__ import annotations

import re

import pytest

from agents.extraction.kinds import KINDS
from agents.extraction.kinds.rules.pattern import compiled, search_of
from agents.extraction.kinds.rules.rendering import SIGN_OF, Rendering, rendering_of
from agents.extraction.kinds.rules.rule import Rule
from agents.extraction.kinds.rules.word_index import WordIndex
from agents.extraction.needed_words import Anchor, needs_of
from agents.extraction.passage import Passage
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
    ("pattern", "phrases"),
    [
        (
            r"(?:export|import)\s(?:curbs|bans?)\b",
            ("export ban", "export curbs", "import ban", "import curbs"),
        ),
        (r"\w+ (?:cut|cuts) the rate", (" cut the rate", " cuts the rate")),
        (r"{company} (?:to|will) buy {company}", (" to buy ", " will buy ")),
    ],
)
def test_a_pattern_needs_whole_phrases_as_well(pattern: str, phrases: tuple[str, ...]) -> None:
    assert needs_of(pattern).phrases == (phrases,)


def test_a_pattern_that_one_of_its_names_or_a_word_begins_needs_either() -> None:
    sign = SIGN_OF["commodity"]
    assert ("distillate", sign) in needs_of(rf"(?:{sign}|distillate) stocks").words


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
    texts = [*TEXTS, *map(_parted, range(len(TEXTS)), TEXTS[::4])]
    passages = [passage for text in texts for passage in passages_of(story(text))]
    renderings = [rendering_of(passage) for passage in passages]
    rules = [rule for kind in KINDS for rule in kind.rules]
    index = WordIndex(rules)
    wanted = [frozenset(index.wanted(passage)) for passage in passages]
    found: set[str] = set()
    for number, rule in enumerate(rules):
        pattern, search = compiled(rule.pattern), search_of(rule.pattern, None)
        for passage, rendering, called in zip(passages, renderings, wanted, strict=True):
            if pattern.search(rendering.text) is None or not _is_cheap(rule, rendering):
                continue
            found.add(rule.identity)
            assert search.may_stand_in(rendering)
            assert not any(signs.isdisjoint(rendering.signs) for signs in search.signs)
            assert all(any(word in rendering.low for word in words) for words in search.words)
            assert number in called or not _is_called(rule, passage)
    # Else the examples would say nothing of most rules.
    assert len(found) > len(rules) / 2


def _parted(number: int, text: str) -> str:
    """Return a text with marks that rendering takes out between two of its words."""
    words = text.split(" ")
    place = number % len(words) + 1
    aside = ("(NYSE: ABC)", "**", "[it](http://a.bc/d)")[number % 3]
    return " ".join((*words[:place], aside, *words[place:]))


def _is_called(rule: Rule, passage: Passage) -> bool:
    """Say whether a sentence has one of the words by which a rule's author lets it be thought of."""
    low = passage.text[passage.start : passage.end].lower().replace("\u2019", "'")
    return any(re.search(rf"(?<![^\W_]){re.escape(word.lower())}", low) for word in rule.triggers)


def _is_cheap(rule: Rule, rendering: Rendering) -> bool:
    """Say whether the pattern without which a rule's own is not looked for is found."""
    return rule.needs is None or compiled(rule.needs).search(rendering.text) is not None
