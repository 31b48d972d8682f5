"""How much a story is about an entity."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from agents.enrichment.relevance import relevance_of
from schemas.event import Prominence


def prominence(**changes: float) -> Prominence:
    return Prominence(**{"in_headline": False, "position": 0.5, "share": 0.2} | changes)


def test_story_about_nothing_else_is_wholly_relevant() -> None:
    assert relevance_of(prominence(in_headline=True, position=0.0, share=1.0)) == 1.0


def test_mention_in_passing_at_the_end_counts_a_little() -> None:
    assert relevance_of(prominence(position=1.0, share=0.0)) == 0.05


def test_headline_early_mention_and_share_each_raise_relevance() -> None:
    plain = relevance_of(prominence())
    assert relevance_of(prominence(in_headline=True)) > plain
    assert relevance_of(prominence(position=0.1)) > plain
    assert relevance_of(prominence(share=0.4)) > plain


@given(in_headline=st.booleans(), position=st.floats(), share=st.floats())
def test_relevance_is_whole_millionths_within_bounds(in_headline, position, share) -> None:
    relevance = relevance_of(prominence(in_headline=in_headline, position=position, share=share))
    assert 0.05 <= relevance <= 1
    assert relevance == round(relevance, 6)


def test_first_of_forty_in_a_list_gets_about_a_tenth() -> None:
    assert 0.05 < relevance_of(prominence(position=0.0, share=1 / 40)) < 0.15


def test_company_that_the_story_is_about_gets_nearly_one_though_others_are_named() -> None:
    assert relevance_of(prominence(in_headline=True, position=0.05, share=0.3)) > 0.9


@given(st.booleans(), st.floats(0, 1), st.floats(0, 1), st.booleans(), st.floats(0, 1), st.floats(0, 1))
def test_relevance_never_falls_with_headline_earlier_place_or_greater_share(
    headline, position, share, more_headline, nearer, more
) -> None:
    less = prominence(in_headline=headline, position=position, share=share)
    greater = prominence(
        in_headline=headline or more_headline, position=min(position, nearer), share=max(share, more)
    )
    assert relevance_of(greater) >= relevance_of(less)
