"""The words that make a clause sound good or bad are named with their offsets."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agents.extraction.pushes import MOST, pushes_of
from agents.extraction.sounding import evidence_tone
from schemas.event import EntityType, EventKind, Outcome, Statement

TEXT = "Before that. Orrin Steel chief quits amid fraud probe. After that."


def told(text: str = TEXT, name: str = "Orrin Steel", **changes: object) -> Statement:
    start = text.index(name)
    fields = {
        "kind": EventKind.MANAGEMENT_CHANGE,
        "entity_id": "company:orrin",
        "entity_name": name,
        "entity_type": EntityType.COMPANY,
        "outcome": Outcome.NEUTRAL,
        "mention": name,
        "mention_start": start,
        "mention_end": start + len(name),
        "evidence_start": 0,
        "evidence_end": len(text),
        "rule": "test",
    }
    return Statement(**{**fields, **changes})


def test_the_strongest_words_come_first_where_they_stand_in_the_story() -> None:
    tone, words = pushes_of(TEXT, told())
    assert tone == evidence_tone(TEXT, told())
    assert "fraud probe" in words[0].words
    assert words[0].push < -0.3
    assert [abs(it.push) for it in words] == sorted((abs(it.push) for it in words), reverse=True)


def test_a_push_is_what_the_score_would_be_short_of_without_the_words() -> None:
    tone, [first, *_] = pushes_of(TEXT, told())
    left_out = TEXT.replace(first.words, "")
    assert tone is not None
    without = evidence_tone(left_out, told(left_out))
    assert without is not None
    assert tone.score - without.score == pytest.approx(first.push, abs=0.05)


@pytest.mark.parametrize("changes", [{"outcome": Outcome.GOOD}, {"negated": True}])
def test_where_the_words_are_not_asked_none_is_named(changes) -> None:
    assert pushes_of(TEXT, told(**changes)) == (None, ())


TOLD = ["fraud", "probe", "surges", "Orrin", "record", "loss,", "wins", "“quits”", "the", "5%", "’"]
words = st.lists(st.sampled_from(TOLD), max_size=40)


@given(words, words)
def test_words_named_are_the_texts_own_apart_from_each_other_and_from_the_entity(before, after) -> None:
    text = " ".join([*before, "Nordlys", *after])
    stated = told(text, "Nordlys")
    _, named = pushes_of(text, stated)
    assert len(named) <= MOST
    places = sorted((it.start, it.end) for it in named)
    assert all(text[it.start : it.end] == it.words for it in named)
    assert all(end <= start for (_, end), (start, _) in pairwise(places))
    assert all(end <= stated.mention_start or stated.mention_end <= start for start, end in places)
