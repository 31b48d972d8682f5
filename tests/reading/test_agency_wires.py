"""Wires of our own in the shapes of many agencies, each held to what its writer meant."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from agents.reading.agent import read_message
from schemas.story import Rejection, Story, WireMessage

HERE = Path(__file__).parent
WIRES = HERE / "agency_wires"
STAMPED = datetime(2025, 5, 6, 14, tzinfo=UTC)


def rows():
    """Return the rows of agency_wires.txt; '-' stands for nothing."""
    lines = (HERE / "agency_wires.txt").read_text("utf-8").splitlines()
    rows = [line.split(" | ") for line in lines if line and not line.startswith("#")]
    return [[None if cell == "-" else cell for cell in row] for row in rows]


def stories(name):
    message = WireMessage(body=(WIRES / name).read_bytes(), published_at=STAMPED)
    return [it for it in read_message(message) if isinstance(it, Story)]


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[0])
def test_a_wire_is_read_as_its_writer_meant(row):
    name, version, status, published, place, country, source, headline, opens, closes, urgency, language = row
    (read,) = stories(name)
    body = read.text[read.body_start : read.body_end].split()
    assert (str(read.version), read.status) == (version, status)
    assert read.published_at == datetime.fromisoformat(published).replace(tzinfo=UTC)
    assert (read.dateline_place, read.dateline_country, read.source) == (place, country, source)
    assert (read.headline, body[0], body[-1]) == (headline, opens, closes)
    assert (read.urgency and str(read.urgency), read.language) == (urgency, language)


def test_every_wire_has_its_row():
    assert {path.name for path in WIRES.iterdir()} == {row[0] for row in rows()}


def test_an_embargo_in_a_comment_is_read_in_the_agency_s_zone():
    (read,) = stories("pa_embargo_newsml1.xml")
    assert read.embargo_until == datetime(2025, 6, 2, 23, 1, tzinfo=UTC)


def test_an_empty_embargo_without_a_note_is_none():
    (read,) = stories("bd_g2.xml")
    assert read.embargo_until is None


def test_an_empty_embargo_with_a_note_holds_the_story():
    body = (
        (WIRES / "bd_g2.xml").read_bytes().replace(b"<ednote></ednote>", b"<edNote>Until the vote.</edNote>")
    )
    *_, refused = read_message(WireMessage(body=body))
    assert isinstance(refused, Rejection)
    assert refused.reason == "embargo_unclear"


def test_a_version_of_a_document_keeps_the_id_of_its_key():
    body = (WIRES / "ntb_nitf.xml").read_bytes()
    later = body.replace(b"_47", b"_48").replace(b'version="48"', b'version="49"')
    first, second = (read_message(WireMessage(body=it))[0] for it in (body, later))
    assert first.story_id == second.story_id
    assert first.rank < second.rank


@pytest.mark.parametrize("name", ["kyodo.txt", "ap_bare.tst", "dpa_four.txt", "ats.txt"])
def test_line_ends_of_a_telex_make_no_difference(name):
    body = (WIRES / name).read_bytes()
    unix, telex = (
        read_message(WireMessage(body=it, published_at=STAMPED))[0]
        for it in (body, body.replace(b"\n", b"\r\n"))
    )
    assert (unix.headline, unix.text, unix.published_at) == (telex.headline, telex.text, telex.published_at)
