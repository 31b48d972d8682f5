from datetime import UTC, datetime

import pytest

from schemas.story import RejectionReason
from tests.reading.wires import rejection, story

SENT = datetime(2025, 3, 3, 20, 0, tzinfo=UTC)  # a Monday
NEWS = "LONDON (PA) - Acme said profits rose 12% in 2024."


def until(line, *, news=NEWS, source="PA"):
    read = story(f"{line}\n\n{news}", source=source, published_at=SENT, received_at=SENT)
    assert read.text[read.body_start : read.body_end].startswith("Acme said")
    return read.embargo_until


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("EMBARGOED UNTIL 0700 GMT MARCH 4", datetime(2025, 3, 4, 7, tzinfo=UTC)),
        ("Embargoed until 07:00 GMT, Tuesday 4 March", datetime(2025, 3, 4, 7, tzinfo=UTC)),
        ("STRICTLY EMBARGOED UNTIL 7 A.M. EST, MARCH 4, 2025", datetime(2025, 3, 4, 12, tzinfo=UTC)),
        ("EMBARGOED TO 0001 TUESDAY MARCH 4", datetime(2025, 3, 4, 0, 1, tzinfo=UTC)),
        ("Not for publication before 8:30 a.m. ET on March 5", datetime(2025, 3, 5, 13, 30, tzinfo=UTC)),
        ("Not for release until 1200 CET 5 March", datetime(2025, 3, 5, 11, tzinfo=UTC)),
        ("Hold for release 0900 JST March 5", datetime(2025, 3, 5, 0, tzinfo=UTC)),
        ("HOLD FOR RELEASE UNTIL NOON GMT WEDNESDAY", datetime(2025, 3, 5, 12, tzinfo=UTC)),
        ("Eds: Embargoed until 2025-03-04T07:00:00Z", datetime(2025, 3, 4, 7, tzinfo=UTC)),
        ("EMBARGOED UNTIL 0700 GMT", datetime(2025, 3, 4, 7, tzinfo=UTC)),
        ("EMBARGOED UNTIL 0700 GMT (2:00 A.M. EST)", datetime(2025, 3, 4, 7, tzinfo=UTC)),
        ("EMBARGOED UNTIL 2200 GMT", datetime(2025, 3, 3, 22, tzinfo=UTC)),
        ("EMBARGOED UNTIL MIDNIGHT GMT MARCH 4", datetime(2025, 3, 5, 0, tzinfo=UTC)),
        ("Embargoed until 9 a.m. Tokyo time March 4", datetime(2025, 3, 4, 0, tzinfo=UTC)),
        ("Embargoed until 1900 UTC+8, March 4", datetime(2025, 3, 4, 11, tzinfo=UTC)),
        ("Sperrfrist: 4. März 2025, 7.00 Uhr", datetime(2025, 3, 4, 6, tzinfo=UTC)),
        ("SPERRFRIST 04.03.2025, 07:00 MEZ", datetime(2025, 3, 4, 6, tzinfo=UTC)),
        ("EMBARGO: 0001 GMT March 4", datetime(2025, 3, 4, 0, 1, tzinfo=UTC)),
        ("For release at 10 a.m. EST, Wednesday, March 5, 2025", datetime(2025, 3, 5, 15, tzinfo=UTC)),
        ("Advance for use Sunday, March 9, and thereafter", datetime(2025, 3, 9, 0, tzinfo=UTC)),
    ],
)
def test_an_embargo_in_words_is_understood(line, expected):
    assert until(line) == expected


def test_a_date_without_a_year_is_the_one_nearest_to_the_story():
    at = datetime(2025, 12, 31, 20, tzinfo=UTC)
    read = story(f"EMBARGOED UNTIL 0700 GMT JAN. 2\n\n{NEWS}", published_at=at, received_at=at)
    assert read.embargo_until == datetime(2026, 1, 2, 7, tzinfo=UTC)


def test_a_word_for_several_zones_is_the_one_where_the_hour_comes_last():
    assert until("Embargoed until 0900 CST March 4") == datetime(2025, 3, 4, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    "line",
    [
        "HOLD FOR RELEASE",
        "EMBARGOED",
        "Embargoed until the speech is given",
        "Embargoed until 0700 GMT 03/04",
        "Embargoed until 0700 GMT Friday March 4",
        "Embargoed until 13 p.m. GMT March 4",
        "Embargoed until 0700 GMT February 30",
        "Not for publication before March 4, 2031, 0700 GMT",
        "Embargoed until 2025-13-45T07:00:00Z",
        "Embargoed until 0700 GMT 31.12.9999",
        "Embargoed until 0700 GMT 4/Mar",
        "Embargoed until 0700 GMT+99",
        "Embargoed until 25:00 GMT",
    ],
)
def test_an_embargo_that_cannot_be_understood_refuses_the_story(line):
    refused = rejection(f"{line}\n\n{NEWS}", source="PA", published_at=SENT)
    assert refused.reason is RejectionReason.EMBARGO_UNCLEAR


def test_a_clock_without_a_zone_runs_in_that_of_the_dateline():
    news = "TOKYO (Agency) - Acme said profits rose 12% in 2024."
    assert until("EMBARGOED UNTIL 0900 MARCH 4", news=news, source="Agency") == datetime(
        2025, 3, 4, 0, tzinfo=UTC
    )


def test_without_any_zone_the_story_is_refused():
    refused = rejection(
        "EMBARGOED UNTIL 0900 MARCH 4\n\nAcme said profits rose 12%.", source="x", published_at=SENT
    )
    assert refused.reason is RejectionReason.EMBARGO_UNCLEAR


@pytest.mark.parametrize(
    "text",
    [
        "Embargo on Russian oil takes effect\n\nBRUSSELS (Agency) - The ban began on Monday.",
        "Embargo: Iran's oil exports fall\n\nTEHRAN (Agency) - Exports fell 5% on Monday.",
        "FOR IMMEDIATE RELEASE\n\nLONDON (Agency) - Acme said profits rose.",
        "LONDON (Agency) - The report was embargoed until 0700 GMT March 9.",
        "Hold fast, says Acme\n\nLONDON (Agency) - Acme said profits rose.",
    ],
)
def test_news_of_embargoes_is_none(text):
    assert story(text, published_at=SENT).embargo_until is None


def test_a_withdrawal_needs_no_end_of_its_embargo():
    fields = {"story_id": "a", "status": "withdrawn", "headline": "HOLD FOR RELEASE", "text": ""}
    assert story({**fields, "published_at": "2025-03-03T20:00:00Z"}).status == "withdrawn"
