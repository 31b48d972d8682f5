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
