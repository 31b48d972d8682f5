import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from schemas.story import RejectionReason, StoryStatus
from tests.reading.wires import rejection, story

IPTC = Path(__file__).parents[3] / "shared" / "feeds" / "ninjs"

ONE = {
    "uri": "urn:wire:1",
    "type": "text",
    "version": "2",
    "versioncreated": "2025-05-06T06:30:00+0000",
    "firstcreated": "2025-05-06T06:00:00Z",
    "headline": "Tokyo shares rise",
    "slugline": "Japan-Stocks",
    "byline": "By Ann Lee",
    "body_xhtml": "<p>TOKYO (AP) &mdash; The Nikkei\nrose <b>1%</b>.</p><p>It &lt; 2%.<br/>End.</p>",
    "urgency": 3,
    "language": "en",
    "subject": [{"code": "medtop:20000385", "name": "market"}],
    "organisation": [{"name": "A", "symbols": [{"ticker": "7203", "exchange": "XTKS"}]}],
}
THREE = {
    "uri": "urn:wire:1",
    "type": "text",
    "version": "2",
    "versionCreated": "2025-05-06T06:30:00Z",
    "firstCreated": "2025-05-06T06:00:00Z",
    "headlines": [{"role": "extra", "value": "x"}, {"role": "main", "value": "Tokyo shares rise"}],
    "slugline": "Japan-Stocks",
    "by": "Ann Lee",
    "bodies": [
        {"role": "xhtml", "contentType": "text/html", "value": "<p>other</p>"},
        {
            "role": "text",
            "contentType": "text/plain",
            "value": "TOKYO (AP) — The Nikkei rose 1%.\n\nIt < 2%.\nEnd.",
        },
    ],
    "urgency": 3,
    "language": "en",
    "subjects": [{"uri": "medtop:20000385"}],
    "organisations": [{"name": "A", "symbols": [{"ticker": "7203", "exchange": "XTKS"}]}],
}


@pytest.mark.parametrize("item", [ONE, THREE], ids=["1.x", "3.x"])
def test_all_versions_of_ninjs_say_the_same(item):
    read = story(item)
    assert read.text == "TOKYO (AP) — The Nikkei rose 1%.\n\nIt < 2%.\nEnd."
    assert (read.headline, read.slugline, read.byline) == ("Tokyo shares rise", "Japan-Stocks", "Ann Lee")
    assert (read.version, read.urgency, read.language) == (2, 3, "en")
    assert (read.subjects, read.tickers) == (("medtop:20000385",), ("XTKS:7203",))
    assert (read.dateline_place, read.dateline_country) == ("TOKYO", "JP")
    assert read.published_at == datetime(2025, 5, 6, 6, 0, tzinfo=UTC)
    assert read.updated_at == datetime(2025, 5, 6, 6, 30, tzinfo=UTC)


def test_versions_of_an_item_share_the_story_id_and_rise_in_rank():
    first, second = story({**ONE, "version": "1"}), story(ONE)
    assert first.story_id == second.story_id
    assert first.rank < second.rank


@pytest.mark.parametrize("pubstatus", ["canceled", "withheld"])
def test_a_cancelled_item_withdraws_its_story(pubstatus):
    kill = story(
        {"uri": ONE["uri"], "pubstatus": pubstatus, "version": "3", "versioncreated": ONE["versioncreated"]}
    )
    assert kill.status is StoryStatus.WITHDRAWN
    assert kill.story_id == story(ONE).story_id


def test_a_note_to_editors_tells_a_correction():
    read = story({**ONE, "ednote": "CORRECTS the figure for the Nikkei"})
    assert (read.status, read.correction) == (StoryStatus.CORRECTED, "CORRECTS the figure for the Nikkei")
    assert story({**ONE, "ednote": "ADDS quotes"}).correction is None


def test_a_picture_is_no_text_story():
    assert rejection({**ONE, "type": "picture"}).reason is RejectionReason.NOT_A_TEXT_STORY


def test_the_place_it_is_located_in_stands_in_for_a_dateline():
    read = story({**ONE, "body_xhtml": "<p>The Straits Times index rose.</p>", "located": "Singapore"})
    assert (read.dateline_place, read.dateline_country) == ("Singapore", "SG")


# The name it has had since 3.1 is not that of 1.x to 3.0.
@pytest.mark.parametrize("name", ["embargoed", "embargoedUntil"])
def test_an_embargo_is_kept_under_either_name(name):
    assert story({**ONE, name: "2025-05-06T09:00:00Z"}).embargo_until == datetime(2025, 5, 6, 9, tzinfo=UTC)


PICTURE = {"uri": "urn:wire:picture", "type": "picture", "body_caption": "A trader."}


@pytest.mark.parametrize(
    "associations",
    [
        {"main": PICTURE, "none": None},
        [{**PICTURE, "name": "main", "rel": "illustrates"}],
        {},
        None,
    ],
    ids=["1.x", "2.x", "empty", "null"],
)
def test_a_story_is_read_with_what_goes_with_it(associations):
    assert story({**ONE, "associations": associations}).text == story(ONE).text


@pytest.mark.parametrize(
    ("associations", "reason"),
    [
        ({"main": {**PICTURE, "colour": "red"}}, RejectionReason.MALFORMED),
        ([{**PICTURE, "colour": "red"}], RejectionReason.MALFORMED),
        ({"main": "urn:wire:picture"}, RejectionReason.MALFORMED),
        ("urn:wire:picture", RejectionReason.MALFORMED),
        ({"main": {"type": "picture"}}, RejectionReason.MISSING_FIELD),
    ],
    ids=["property", "property in a list", "address alone", "address for all", "without uri"],
)
def test_an_item_of_the_standards_words_alone_is_held_to_it_in_its_associations_too(associations, reason):
    assert rejection({**ONE, "associations": associations}).reason is reason


def test_an_agency_with_words_of_its_own_may_use_them_in_its_pictures():
    picture = {"guid": "tag:picture", "type": "picture", "authors": [], "priority": 6}
    assert story({**ONE, "priority": 6, "associations": {"featuremedia": picture}}).text == story(ONE).text


def test_what_is_hidden_in_markup_is_no_news():
    body = "<style>p{}</style><p>It rose.<!-- 5% --></p><script>alert('7%')</script>"
    assert story({**ONE, "body_xhtml": body}).text == "It rose."


def iptc_files(kind):
    return sorted(IPTC.glob(f"validation_test_suite_*{kind}*.json"))


needs_iptc = pytest.mark.skipif(
    not IPTC.is_dir(), reason="IPTC's ninjs test suite is not beside the checkout"
)


FITTING = (RejectionReason.MALFORMED, RejectionReason.MISSING_FIELD, RejectionReason.UNKNOWN_FORMAT)


@needs_iptc
@pytest.mark.parametrize("path", iptc_files("should_fail"), ids=lambda path: path.stem)
def test_what_iptc_says_should_fail_is_refused(path):
    assert rejection(path.read_bytes()).reason in FITTING


def has_words(item):
    texts = [value for key, value in item.items() if key.startswith(("body", "head", "desc"))]
    return any(isinstance(value, list) or any(map(str.isalpha, value)) for value in texts)


@needs_iptc
@pytest.mark.parametrize("path", iptc_files("should_pass"), ids=lambda path: path.stem)
def test_what_iptc_says_should_pass_is_read_if_it_is_a_text_story(path):
    item = json.loads(path.read_bytes())
    if item.get("pubstatus") in {"canceled", "withheld"}:
        assert story(path.read_bytes()).status is StoryStatus.WITHDRAWN
    elif item.get("type", "text") != "text":
        assert rejection(path.read_bytes()).reason is RejectionReason.NOT_A_TEXT_STORY
    elif has_words(item):
        assert story(path.read_bytes()).text
    else:
        assert rejection(path.read_bytes()).reason is RejectionReason.MISSING_FIELD
