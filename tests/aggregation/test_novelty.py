"""How new each report of a chain is, from the set alone."""

from __future__ import annotations

from datetime import timedelta

from agents.aggregation.novelty import kinship_of, novelties, novelty_after
from agents.enrichment.novelty import Report, novelty_of
from tests.aggregation.histories import FINGERPRINTS
from tests.aggregation.records import signal

HOUR = timedelta(hours=1)


def told(*reports: tuple[float, str]) -> list[int]:
    """Return the novelties of reports at those hours before noon by those stories."""
    chain = [
        signal(f"{place:03}", ago=hours * HOUR, story_id=story)
        for place, (hours, story) in enumerate(reports)
    ]
    return novelties(chain, kinship_of(chain))


def test_each_further_story_leaves_three_quarters() -> None:
    assert told((3, "a"), (2, "b"), (1, "c")) == [1_000_000, 750_000, 562_500]


def test_story_that_says_it_again_adds_less_each_time() -> None:
    assert told((3, "a"), (3, "a"), (3, "a")) == [1_000_000, 750_000, 562_500]


def test_other_story_counts_once_however_often_it_told() -> None:
    assert told((3, "a"), (2, "a"), (1, "b")) == [1_000_000, 750_000, 750_000]


def test_copy_tells_a_hundredth_and_does_not_count_as_another_witness() -> None:
    chain = [
        signal("a", ago=4 * HOUR, fingerprint=FINGERPRINTS[0]),
        signal("b", ago=3 * HOUR, fingerprint=FINGERPRINTS[1]),
        signal("c", ago=2 * HOUR, fingerprint=FINGERPRINTS[2]),
        signal("d", ago=1 * HOUR, fingerprint=FINGERPRINTS[0]),
        signal("e", fingerprint=""),
    ]
    assert novelties(chain, kinship_of(chain)) == [1_000_000, 10_000, 750_000, 10_000, 562_500]


def test_copy_of_what_was_taken_back_is_new() -> None:
    chain = [signal("b", fingerprint=FINGERPRINTS[1])]
    assert novelties(chain, kinship_of(chain)) == [1_000_000]


def test_what_is_over_a_day_old_is_forgotten() -> None:
    #   a     b                  c
    #  -25h  -24h                0h    b is a day old to the second, a is older
    assert told((25, "a"), (24, "b"), (0, "c")) == [1_000_000, 750_000, 750_000]


def test_endless_repeats_keep_a_hundredth() -> None:
    assert novelty_after(1000) == 10_000


def test_table_counts_repeats_as_they_were_published_when_they_came_in_order() -> None:
    hours_and_stories = [(50, "a"), (30, "b"), (19, "a"), (18, "c"), (5, "d"), (1, "b")]
    derived = told(*hours_and_stories)
    reports: list[Report] = []
    for place, (hours, story) in enumerate(hours_and_stories):
        at = signal(ago=hours * HOUR).published_at
        published = novelty_of(f"event-{place:03}", story, story, at, reports)
        reports.append(
            Report(at, f"event-{place:03}", story, published.chain_id, published.first_published_at, story)
        )
        assert round(published.value * 1_000_000) == derived[place]
