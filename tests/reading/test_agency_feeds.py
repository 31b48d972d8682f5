"""Real files of agencies and of IPTC, each held to what was found in it by eye."""

from dataclasses import dataclass, fields
from datetime import UTC, datetime
from pathlib import Path

import pytest

from agents.reading.agent import read_message
from schemas.story import Rejection, RejectionReason, Story, WireMessage

FEEDS = Path(__file__).parents[3] / "shared" / "feeds"

pytestmark = pytest.mark.skipif(not FEEDS.is_dir(), reason="the agencies' files are not beside the checkout")


@dataclass(frozen=True)
class Read:
    """A text story: the words are counted or named by the first and the last, never quoted."""

    path: str
    version: int
    status: str
    published: str
    place: str | None
    country: str | None
    source: str
    headline_words: int
    opens: str | None
    closes: str | None
    urgency: int | None
    language: str | None


@dataclass(frozen=True)
class Refused:
    path: str
    reason: RejectionReason


def _cells(columns):
    """Return the rows of agency_feeds.txt that have so many columns; '-' stands for nothing."""
    lines = (Path(__file__).parent / "agency_feeds.txt").read_text("utf-8").splitlines()
    rows = [line.split(" | ") for line in lines if line and not line.startswith("#")]
    return [[None if cell == "-" else cell for cell in row] for row in rows if len(row) == columns]


def _as_read(row):
    told = dict(zip((it.name for it in fields(Read)), row, strict=True))
    urgency = int(told["urgency"]) if told["urgency"] else None
    counted = {"version": int(told["version"]), "headline_words": int(told["headline_words"])}
    return Read(**{**told, **counted, "urgency": urgency})


READ = [_as_read(row) for row in _cells(len(fields(Read)))]
REFUSED = [Refused(path, RejectionReason(reason)) for path, reason in _cells(len(fields(Refused)))]


def found_in(path):
    return read_message(WireMessage(body=(FEEDS / path).read_bytes()))


@pytest.mark.parametrize("expected", READ, ids=lambda expected: expected.path)
def test_a_text_story_is_read_as_its_reader_would(expected):
    (story,) = found_in(expected.path)
    assert isinstance(story, Story), story
    body = story.text[story.body_start : story.body_end].split()
    assert (body[0] if body else None, body[-1] if body else None) == (expected.opens, expected.closes)
    assert len((story.headline or "").split()) == expected.headline_words
    assert (story.version, story.status) == (expected.version, expected.status)
    assert story.published_at.replace(microsecond=0) == datetime.fromisoformat(expected.published).replace(
        tzinfo=UTC
    )
    assert (story.dateline_place, story.dateline_country) == (expected.place, expected.country)
    assert (story.source, story.urgency, story.language) == (
        expected.source,
        expected.urgency,
        expected.language,
    )


@pytest.mark.parametrize("expected", REFUSED, ids=lambda expected: expected.path)
def test_what_is_no_text_story_is_refused_with_its_reason(expected):
    (rejection,) = found_in(expected.path)
    assert isinstance(rejection, Rejection), rejection
    assert rejection.reason is expected.reason


def test_every_file_is_expected_to_be_one_or_the_other():
    named = {expected.path for expected in (*READ, *REFUSED)}
    kept = {
        f"{folder}/{path.name}" for folder in ("agency", "newsml_g2") for path in (FEEDS / folder).iterdir()
    }
    assert named == kept


def test_a_correction_and_its_kill_are_versions_of_one_story():
    first, last = (
        found_in(f"agency/tag_reuters.com_2016_newsml_L1N14N0FF_version_{number}")[0]
        for number in (978556838, 1542761538)
    )
    assert first.story_id == last.story_id
    assert first.rank < last.rank
    assert first.correction.startswith("(In Jan. 3 ")
