from datetime import UTC, datetime, timedelta

import pytest

from agents.reading.story import MAX_FIELD_CHARS
from schemas.codec import to_json
from schemas.story import RejectionReason, StoryStatus
from tests.reading.wires import ARRIVAL, rejection, story

TEXT = "TOKYO (AP) — The Nikkei 225 rose 1.2% to 39,120.50.\n___\nAP writer Ann Lee contributed."


def test_plain_text_becomes_a_story_with_its_parts():
    read = story(TEXT, published_at=ARRIVAL - timedelta(minutes=4))
    assert read.text == TEXT
    assert read.text[read.body_start : read.body_end] == "The Nikkei 225 rose 1.2% to 39,120.50."
    assert (read.dateline_place, read.dateline_country) == ("TOKYO", "JP")
    assert (read.byline, read.credit) == (None, "AP writer Ann Lee contributed.")
    assert (read.source, read.version, read.status) == ("AP", 1, StoryStatus.USABLE)
    assert (read.published_at, read.received_at) == (ARRIVAL - timedelta(minutes=4), ARRIVAL)


def test_the_arrival_stands_in_for_a_missing_time():
    assert story(TEXT).published_at == ARRIVAL


def test_a_message_without_any_time_is_refused():
    assert rejection(TEXT, received_at=None).reason is RejectionReason.UNUSABLE_TIME


@pytest.mark.parametrize("year", [1989, 2100, 9999])
def test_a_year_out_of_the_wires_range_is_refused(year):
    published_at = datetime(year, 12, 31, tzinfo=UTC)
    assert rejection(TEXT, published_at=published_at).reason is RejectionReason.UNUSABLE_TIME


def test_a_stamp_far_ahead_of_the_arrival_is_set_to_it():
    read = story(TEXT, published_at=ARRIVAL + timedelta(minutes=5, seconds=1))
    assert (read.published_at, read.updated_at, read.time_clamped) == (ARRIVAL, ARRIVAL, True)


@pytest.mark.parametrize("ahead", [timedelta(minutes=5), timedelta(0), timedelta(days=-400)])
def test_a_stamp_within_five_minutes_or_however_old_is_kept(ahead):
    read = story(TEXT, published_at=ARRIVAL + ahead)
    assert (read.published_at, read.time_clamped) == (ARRIVAL + ahead, False)


def test_without_id_the_headline_and_the_local_date_tell_stories_apart():
    late_in_tokyo = datetime(2025, 5, 5, 16, 0, tzinfo=UTC)
    text = "Tokyo shares rise\n\nTOKYO (AP) — The Nikkei rose 1%."
    first = story(text, published_at=late_in_tokyo)
    assert story(text, published_at=late_in_tokyo + timedelta(hours=3)).story_id == first.story_id
    assert story(text, published_at=late_in_tokyo - timedelta(hours=3)).story_id != first.story_id
    assert story(text, published_at=late_in_tokyo, source="Kyodo").story_id != first.story_id
    corrected = text.replace("1%", "2%")
    assert story(corrected, published_at=late_in_tokyo).story_id == first.story_id


def test_the_content_hash_is_of_what_is_said_and_not_of_when_it_came():
    first = story(TEXT)
    assert story(TEXT, received_at=ARRIVAL + timedelta(hours=1)).content_hash == first.content_hash
    assert story(TEXT.replace("1.2", "1.3")).content_hash != first.content_hash


def test_a_redelivery_gives_the_same_bytes():
    assert to_json(story(TEXT)) == to_json(story(TEXT))


def test_a_kill_advisory_in_plain_text_names_no_target():
    for advisory in (
        "KILL\nThe Tokyo story is withdrawn.",
        "MANDATORY KILL: Tokyo shares",
        "BULLETIN KILL — x",
    ):
        assert rejection(advisory).reason is RejectionReason.TARGET_UNKNOWN


def test_a_headline_that_speaks_of_a_killing_is_a_story():
    assert story("Killing of tax plan lifts shares\n\nTOKYO (AP) — The Nikkei rose 1%.").headline


def test_our_json_is_read_with_all_that_it_says():
    read = story(
        {
            "story_id": "asia-1",
            "version": 3,
            "status": "corrected",
            "source": "Kyodo",
            "headline": "Tokyo shares rise",
            "text": "TOKYO — The Nikkei rose 1%.",
            "byline": "By Ann Lee",
            "urgency": 2,
            "language": "en",
            "subjects": ["medtop:20000385"],
            "tickers": ["XTKS:7203"],
            "published_at": "2025-05-06T10:00:00+02:00",
            "updated_at": "2025-05-06T08:10:00.123456Z",
            "correction": "Corrects the figure for the Nikkei",
            "not_ours": {"ignored": True},
        },
        source="",
    )
    assert (read.story_id, read.version, read.status) == ("asia-1", 3, StoryStatus.CORRECTED)
    assert (read.source, read.byline, read.urgency) == ("Kyodo", "Ann Lee", 2)
    assert (read.subjects, read.tickers) == (("medtop:20000385",), ("XTKS:7203",))
    assert read.published_at == datetime(2025, 5, 6, 8, 0, tzinfo=UTC)
    assert read.updated_at == datetime(2025, 5, 6, 8, 10, 0, 123000, tzinfo=UTC)
    assert read.correction == "Corrects the figure for the Nikkei"


def test_a_published_story_can_be_fed_in_again():
    first = story(TEXT, published_at=ARRIVAL)
    again = story(to_json(first))
    assert (again.story_id, again.rank.version, again.text) == (first.story_id, 1, first.text)
    assert (again.body_start, again.body_end, again.source) == (
        first.body_start,
        first.body_end,
        first.source,
    )


def test_a_headline_alone_is_a_flash():
    read = story({"headline": "NIKKEI CLOSES UP 1.2%", "published_at": "2025-05-06T06:00:00Z"})
    assert (read.text, read.body_start, read.body_end) == ("NIKKEI CLOSES UP 1.2%", 0, 21)


def test_a_withdrawal_needs_no_text_but_a_target():
    withdrawn = {"story_id": "asia-1", "status": "withdrawn", "published_at": "2025-05-06T06:00:00Z"}
    read = story(withdrawn)
    assert (read.status, read.text, read.rank.killed) == (StoryStatus.WITHDRAWN, "", True)
    del withdrawn["story_id"]
    assert rejection({**withdrawn, "text": "x"}).reason is RejectionReason.MISSING_FIELD


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"text": 5}, RejectionReason.MALFORMED),
        ({"text": " "}, RejectionReason.MISSING_FIELD),
        ({"text": "1.5 %"}, RejectionReason.NOT_A_TEXT_STORY),
        ({"version": "x"}, RejectionReason.MALFORMED),
        ({"version": True}, RejectionReason.MALFORMED),
        ({"version": -1}, RejectionReason.MALFORMED),
        ({"version": 2**60}, RejectionReason.MALFORMED),
        ({"status": "gone"}, RejectionReason.MALFORMED),
        ({"story_id": ""}, RejectionReason.MISSING_FIELD),
        ({"story_id": "a\u0000b"}, RejectionReason.MALFORMED),
        ({"story_id": "x" * 257}, RejectionReason.MALFORMED),
        ({"subjects": "economy"}, RejectionReason.MALFORMED),
        ({"tickers": [1]}, RejectionReason.MALFORMED),
        ({"tickers": ["X"] * 1001}, RejectionReason.TOO_LARGE),
        ({"published_at": "yesterday"}, RejectionReason.UNUSABLE_TIME),
        ({"published_at": "0001-01-01T00:00:00+23:59"}, RejectionReason.UNUSABLE_TIME),
        ({"published_at": 1746518400}, RejectionReason.MALFORMED),
        ({"embargo_until": "soon"}, RejectionReason.UNUSABLE_TIME),
        ({"text": "x" * (512 * 1024 + 1)}, RejectionReason.TOO_LARGE),
    ],
)
def test_a_field_that_cannot_be_used_is_a_rejection_and_not_a_guess(fields, reason):
    sound = {"story_id": "a", "text": "The Nikkei rose 1%.", "published_at": "2025-05-06T06:00:00Z"}
    assert rejection({**sound, **fields}).reason is reason


def test_a_headline_too_long_for_one_is_cut_between_words_and_its_text_stays_whole():
    told = "The Nikkei rose 1.2% on Tuesday. " * 200
    read = story({"headline": told, "published_at": "2025-05-06T06:00:00Z"})
    assert read.headline.endswith((" on…", "Tuesday.…", " rose…", " 1.2%…", " Nikkei…", "The…", "225…"))
    assert len(read.headline) <= MAX_FIELD_CHARS
    assert read.text.strip() == told.strip()


def test_a_headline_without_a_blank_is_cut_too():
    read = story({"headline": "x" * 5000, "text": "The Nikkei rose.", "story_id": "a"})
    assert len(read.headline) == MAX_FIELD_CHARS
