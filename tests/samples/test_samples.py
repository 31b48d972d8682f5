from collections import Counter
from datetime import UTC, datetime, timedelta
from importlib import resources

import pytest

from agents.reading.agent import read_message
from schemas.story import Rejection, RejectionReason, Story, StoryStatus, WireMessage
from streams.samples import samples

NOW = datetime(2026, 3, 5, 21, 0, tzinfo=UTC)


def read(now=NOW):
    return {
        sample.name: read_message(
            WireMessage(
                body=sample.body,
                content_type=sample.content_type,
                source=sample.source,
                published_at=sample.published_at,
                received_at=now,
                position=sample.name,
            )
        )
        for sample in samples(now)
    }


def stories(now=NOW):
    return {name: one for name, found in read(now).items() for one in found if isinstance(one, Story)}


def test_every_file_is_in_the_manifest_and_the_other_way_round():
    files = {path.name for path in (resources.files("streams.samples") / "wires").iterdir()}
    assert files == {sample.name for sample in samples(NOW)}
    assert len(files) >= 45


def test_the_wires_fill_the_day_before_now_in_order():
    times = [sample.published_at for sample in samples(NOW)]
    assert times == sorted(times)
    assert NOW - timedelta(hours=24) <= times[0] < NOW - timedelta(hours=23)
    assert NOW - timedelta(minutes=15) < times[-1] <= NOW


def test_every_wire_is_a_story_published_when_the_manifest_says_but_the_broken_one():
    found = read()
    refused = {name: one for name, (one,) in found.items() if isinstance(one, Rejection)}
    assert {name: one.reason for name, one in refused.items()} == {
        "broken-transmission.json": RejectionReason.MALFORMED
    }
    due = {sample.name: sample.published_at for sample in samples(NOW)}
    for name, story in stories().items():
        assert story.updated_at == due[name]
        assert not story.time_clamped


def test_they_state_hundreds_of_figures():
    bodies = [story.text[story.body_start : story.body_end] for story in stories().values()]
    assert sum(body.count("%") for body in bodies) >= 300


def test_no_placeholder_is_left():
    for sample in samples(NOW):
        if sample.name != "broken-transmission.json":
            assert b"{published" not in sample.body
            assert b"{weekday" not in sample.body
            assert b"{month" not in sample.body


@pytest.mark.parametrize("now", [NOW, datetime(2027, 1, 1, 0, 3, 5, 999999, tzinfo=UTC)])
def test_they_can_be_read_whenever_now_is(now):
    assert len(stories(now)) == len(samples(now)) - 1


def test_the_weekday_is_the_one_at_the_place():
    close = next(sample for sample in samples(NOW) if sample.name == "tokyo-close.txt")
    assert close.published_at == datetime(2026, 3, 5, 4, 35, tzinfo=UTC)
    assert b"in two weeks Thursday" in close.body


def test_they_come_from_many_places_whose_country_is_known():
    places = {(story.dateline_place, story.dateline_country) for story in stories().values()}
    assert len({country for _, country in places}) >= 20
    assert {place for place, country in places if place and not country} == set()


def test_a_correction_a_kill_and_an_embargo_are_among_them():
    found = stories()
    wrong, right = found["dax-close-v1.json"], found["dax-close-v2.json"]
    assert (wrong.story_id, wrong.published_at) == (right.story_id, right.published_at)
    assert (right.status, right.rank > wrong.rank) == (StoryStatus.CORRECTED, True)
    plunge, kill = found["gas-plunge.json"], found["gas-plunge-kill.json"]
    assert (plunge.story_id, plunge.published_at) == (kill.story_id, kill.published_at)
    assert (kill.status, kill.rank > plunge.rank) == (StoryStatus.WITHDRAWN, True)
    embargo = found["us-inflation-yields.json"].embargo_until
    assert embargo is not None
    assert embargo < NOW


def test_ids_are_distinct_but_for_the_versions():
    counted = Counter(story.story_id for story in stories().values())
    assert sorted(counted.values())[-2:] == [2, 2]
    assert sorted(counted.values())[:-2] == [1] * (len(counted) - 2)


def test_agency_wires_keep_heading_and_credit_out_of_the_news():
    close = stories()["us-close.txt"]
    assert close.headline == "Wall Street climbs as bond yields ease and chip makers rebound"
    assert close.byline == "CLARA WHITFORD"
    assert close.credit == "Meridian writer Ines Valdarno in Madrid contributed."
    body = close.text[close.body_start : close.body_end]
    assert body.startswith("U.S. stocks rose Wednesday as")
    assert body.endswith("portfolio manager at Harbor Stone Capital.")
