"""What nobody should send, and everybody does."""

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from agents.reading.agent import read_message
from schemas.codec import to_json
from schemas.story import Rejection, RejectionReason, Story
from tests.reading.wires import ARRIVAL, rejection, story, wire

REASON = RejectionReason

# The machine may be busy; how long reading takes is tested by its own test.


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", REASON.EMPTY),
        (b" \r\n\t", REASON.EMPTY),
        (b"\xef\xbb\xbf \n", REASON.MISSING_FIELD),
        (b"x" * (2 * 1024 * 1024 + 1), REASON.TOO_LARGE),
        (b"x" * (512 * 1024 + 1), REASON.TOO_LARGE),
        (b"The Nikkei rose \xff 1%", REASON.ENCODING),
        (b"overlong \xc0\x80", REASON.ENCODING),
        (b"surrogate \xed\xa0\x80", REASON.ENCODING),
        ("The Nikkei rose".encode("utf-32"), REASON.ENCODING),
        ("The Nikkei rose".encode("utf-16-le"), REASON.ENCODING),
        (b"<?xml version='1.0'?><newsItem/>", REASON.MISSING_FIELD),
        (b"<!DOCTYPE html><p>The Nikkei rose</p>", REASON.MALFORMED),
        (
            b"<?xml version='1.0'?><!-- <a> --><!DOCTYPE nitf [<!ENTITY a 'b'>]><nitf>&a;</nitf>",
            REASON.MALFORMED,
        ),
        (b"<!doctype nitf SYSTEM 'file:///etc/passwd'><nitf/>", REASON.MALFORMED),
        (b"<nitf><body>&unknown;</body></nitf>", REASON.MALFORMED),
        (b"<nitf>" + b"<p>" * 64 + b"</p>" * 64 + b"</nitf>", REASON.MALFORMED),
        (b"<nitf>" + b"<p>" * 100_000, REASON.MALFORMED),
        (b"<nitf><body><body.content><p>The Nikkei rose", REASON.MALFORMED),
        (b"\n<rss version='2.0'/>", REASON.NOT_A_TEXT_STORY),
        (b"<p>The Nikkei rose</p>", REASON.UNKNOWN_FORMAT),
        (b"\x89PNG\r\n\x1a\n\x00\x00", REASON.UNKNOWN_FORMAT),
        (b"%PDF-1.7", REASON.UNKNOWN_FORMAT),
        (b"\x1f\x8b\x08\x00", REASON.UNKNOWN_FORMAT),
        (b"\x16\x16\x01dpa0027 The Nikkei rose", REASON.MALFORMED),
        (b"\x0e\x0f\x10" * 30 + b"text", REASON.UNKNOWN_FORMAT),
        (b"12,345.6", REASON.NOT_A_TEXT_STORY),
        (b"{}", REASON.UNKNOWN_FORMAT),
        (b'{"a": 1}', REASON.UNKNOWN_FORMAT),
        (b'[{"text": "x"}]', REASON.UNKNOWN_FORMAT),
        (b'{"text": "The Nikk', REASON.MALFORMED),
        (b'{"text": "a\\ud800b"}', REASON.MALFORMED),
        (b'{"text": "x", "version": NaN}', REASON.MALFORMED),
        (b'{"text": "x", "version": 1e400}', REASON.MALFORMED),
        (b'{"text": "x", "version": ' + b"9" * 5000 + b"}", REASON.MALFORMED),
        (b'{"text": ' + b"[" * 40 + b"]" * 40 + b"}", REASON.MALFORMED),
        (b'{"text": ' + b"[" * 100_000, REASON.MALFORMED),
    ],
)
def test_a_message_that_is_no_story_is_a_rejection_with_its_reason(body, reason):
    refused = rejection(body)
    assert refused.reason is reason
    assert "\n" not in refused.detail


def test_a_large_rejected_message_is_kept_by_its_head():
    assert len(rejection(b"x" * (2 * 1024 * 1024 + 1)).body) == 4096
    assert rejection(b"\xff" * 1000).body == b"\xff" * 1000


def test_depth_32_is_read():
    deep = b'{"text": "The Nikkei rose", "x": ' + b"[" * 31 + b"]" * 31 + b"}"
    assert story(deep).text == "The Nikkei rose"


def test_a_byte_order_mark_leaves_no_trace_and_dos_line_ends_keep_their_length():
    sent = "TOKYO (AP) — It rose.\r\n\r\nIt fell."
    read = story(b"\xef\xbb\xbf" + sent.encode()).text
    assert read == "TOKYO (AP) — It rose. \n \nIt fell."
    assert len(read) == len(sent)


def test_control_characters_are_replaced_one_for_one():
    assert (
        story({"text": "The\u0000 Nikkei\u001b[31m rose\u0085now"}).text
        == "The\ufffd Nikkei\ufffd[31m rose\nnow"
    )


def test_a_declared_character_set_is_honoured_and_an_unknown_one_refused():
    latin = "ZÜRICH — Die Börse stieg.".replace("—", "-").encode("iso-8859-1")
    assert story(latin, content_type="text/plain; charset=ISO-8859-1").text.startswith("ZÜRICH")
    assert rejection(latin, content_type="text/plain; charset=ebcdic").reason is REASON.ENCODING


def test_the_body_decides_where_the_content_type_errs():
    assert story({"text": "The Nikkei rose"}, content_type="text/plain").text == "The Nikkei rose"
    assert story("The Nikkei rose", content_type="application/ninjs+json").text == "The Nikkei rose"


@pytest.mark.parametrize(
    "body",
    [
        "A" * 500_000,
        "A " * 250_000,
        "\n" * 500_000 + "x",
        "By A" * 100_000,
        "A, A, A / " * 50_000,
        "LONDON" + ", Jan 1" * 70_000,
        "___\n" * 100_000,
        "(" * 500_000 + "x",
        "By " + "Aa " * 160_000,
        "x" + " " * 500_000,
        orjson.dumps({"uri": "a", "body_xhtml": "<p" * 240_000 + "x"}).decode(),
        orjson.dumps({"uri": "a", "body_xhtml": "<!--" * 120_000 + "x"}).decode(),
        orjson.dumps({"uri": "a", "body_xhtml": "<script" * 70_000 + "x"}).decode(),
        orjson.dumps({"uri": "a", "body_xhtml": "x<p> \n" * 80_000}).decode(),
        orjson.dumps({"uri": "a", "body_xhtml": "x&" * 200_000}).decode(),
    ],
)
@pytest.mark.timeout(60)  # quadratic work on half a million characters would take hours
def test_no_text_holds_the_reader_up(body):
    found = read_message(wire(body))
    assert found
    assert all(sound(each) for each in found)


def sound(found: Story | Rejection) -> bool:
    if isinstance(found, Rejection):
        return bool(found.detail)
    encoded = to_json(found)
    return 0 <= found.body_start <= found.body_end <= len(found.text) and bool(encoded)


PIECES = 'By TOKYO (AP) — - -- ___ Lee , { } " <p> % Feb. 3 KILL contributed. * rose é ﷺ'
ODDITIES = "\n\u2212\xa0\u202e\u200b\x00"
WORDS = st.sampled_from([*PIECES.split(), *ODDITIES, "The Nikkei rose 1%."])


@given(st.binary(max_size=400))
def test_any_bytes_become_stories_or_rejections_and_the_same_ones_each_time(body):
    found = read_message(wire(body))
    assert found
    assert all(sound(each) for each in found)
    assert found == read_message(wire(body))


@given(st.lists(WORDS, max_size=40))
def test_any_text_keeps_its_offsets_in_range(words):
    found = read_message(wire(" ".join(words)))
    assert found
    assert all(sound(each) for each in found)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**60), 2**60)
    | st.floats(allow_nan=False)
    | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
NAMES = """
    story_id text headline version status published_at urgency subjects tickers uri type pubstatus body_text
    body_xhtml headlines bodies versioncreated organisation symbols located embargoed embargo_until ednote
    infosources subject standard byline
"""
FIELDS = st.sampled_from(NAMES.split())


@given(
    st.dictionaries(FIELDS, JSON | st.sampled_from(["2025-05-06T06:00:00Z", "text", "withdrawn", "canceled"]))
)
def test_any_json_object_becomes_a_story_or_a_rejection(fields):
    found = read_message(wire(fields))
    assert found
    assert all(sound(each) for each in found)


@given(st.text(max_size=50, alphabet=st.characters()), st.text(max_size=50))
def test_whatever_the_feeder_calls_itself_does_no_harm(source, content_type):
    found = read_message(wire("The Nikkei rose", source=source, content_type=content_type))
    assert found
    assert all(sound(each) for each in found)


def test_a_text_of_one_endless_line_is_known_by_its_first_words():
    endless = "The Nikkei rose. " * 20_000
    first, other = story(endless, published_at=ARRIVAL), story(f"{endless} It fell.", published_at=ARRIVAL)
    assert first.story_id == other.story_id
