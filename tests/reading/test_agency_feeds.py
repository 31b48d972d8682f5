"""Real files of agencies and of IPTC, each held to what was found in it by eye."""

from dataclasses import dataclass
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


READ = [
    Read(
        "agency/IPTC7901.txt",
        version=1,
        status="usable",
        published="2013-11-13T11:37:00",
        place="Berlin",
        country="DE",
        source="dpa",
        headline_words=9,
        opens="Negotiations",
        closes="Christmas.",
        urgency=4,
        language=None,
    ),
    Read(
        "agency/LISTING_1_A_NewsML-G2_News_Item.xml",
        version=9,
        status="usable",
        published="2016-10-18T18:12:21",
        place="Berlin",
        country="DE",
        source="REUTERS",
        headline_words=7,
        opens="Fed",
        closes='"bubble"',
        urgency=None,
        language="en-GB",
    ),
    Read(
        "agency/aap-cyber.xml",
        version=1,
        status="usable",
        published="2016-04-13T04:52:21",
        place="SYDNEY",
        country="AU",
        source="AAP",
        headline_words=1,
        opens="body1",
        closes="body1",
        urgency=3,
        language=None,
    ),
    Read(
        "agency/aap-finance.xml",
        version=1,
        status="usable",
        published="2014-11-26T15:27:03",
        place="SEOUL",
        country="KR",
        source="Agence France Presse",
        headline_words=5,
        opens="Samsung",
        closes="deal.",
        urgency=5,
        language=None,
    ),
    Read(
        "agency/aap-finance1.xml",
        version=1,
        status="usable",
        published="2015-02-20T13:51:42",
        place="SYDNEY",
        country="AU",
        source="Australian Associated Press",
        headline_words=11,
        opens="Incoming",
        closes="come.",
        urgency=5,
        language=None,
    ),
    Read(
        "agency/aap.xml",
        version=1,
        status="usable",
        published="2013-10-20T08:27:51",
        place="Sydney",
        country="AU",
        source="Australian Associated Press",
        headline_words=9,
        opens="The",
        closes="abuse.",
        urgency=5,
        language=None,
    ),
    Read(
        "agency/anpa-3.tst",
        version=1,
        status="usable",
        published="2013-11-13T07:13:00",
        place="NEW YORK",
        country="US",
        source="AP",
        headline_words=0,
        opens="Minimum",
        closes="Underground",
        urgency=3,
        language="en",
    ),
    Read(
        "agency/ansa-newsmlg2-text.xml",
        version=1,
        status="usable",
        published="2017-10-11T09:41:00",
        place="Rome",
        country="IT",
        source="ansa.it",
        headline_words=6,
        opens="Italian",
        closes="negotiations.",
        urgency=5,
        language="it",
    ),
    Read(
        "agency/ap-nitf.xml",
        version=1,
        status="usable",
        published="2015-12-10T19:10:44",
        place="NEW YORK",
        country="US",
        source="AP",
        headline_words=9,
        opens="The",
        closes="says.",
        urgency=None,
        language=None,
    ),
    Read(
        "agency/ap_anpa-2.tst",
        version=1,
        status="usable",
        published="2016-05-17T06:20:00",
        place=None,
        country=None,
        source="AP",
        headline_words=3,
        opens="Baltimore",
        closes="p.m.",
        urgency=4,
        language="en",
    ),
    Read(
        "agency/ap_anpa-5.tst",
        version=1,
        status="usable",
        published="2017-06-29T23:50:00",
        place="HONOLULU",
        country="US",
        source="AP",
        headline_words=0,
        opens="Hawaii",
        closes="ban.",
        urgency=2,
        language="en",
    ),
    Read(
        "agency/ap_media_text_item.json",
        version=1,
        status="usable",
        published="2019-07-03T04:05:12",
        place=None,
        country=None,
        source="AP",
        headline_words=2,
        opens="BC-BBN--Top",
        closes="Ten",
        urgency=4,
        language="en",
    ),
    Read(
        "agency/bbc-ninjs-comp-test.json",
        version=1,
        status="usable",
        published="2018-05-30T15:14:24",
        place=None,
        country=None,
        source="unknown",
        headline_words=1,
        opens="abcd",
        closes="abcd",
        urgency=3,
        language="en",
    ),
    Read(
        "agency/ninjs2.json",
        version=4,
        status="usable",
        published="2017-07-03T01:38:13",
        place="Singapore",
        country="SG",
        source="Reuters",
        headline_words=12,
        opens="Oil",
        closes="supplies.",
        urgency=3,
        language=None,
    ),
    Read(
        "agency/ninjs4.json",
        version=1,
        status="usable",
        published="2019-03-25T08:54:09",
        place=None,
        country=None,
        source="unknown",
        headline_words=7,
        opens="Es",
        closes="beeinflussen.",
        urgency=5,
        language="de",
    ),
    Read(
        "agency/ninjsExSimpleText1.json",
        version=1,
        status="usable",
        published="2013-07-09T10:37:00",
        place="GROSSETO",
        country="IT",
        source="AP",
        headline_words=9,
        opens="The",
        closes="wrongdoing.",
        urgency=None,
        language=None,
    ),
    Read(
        "agency/pa1.xml",
        version=1,
        status="usable",
        published="2015-10-14T03:30:01",
        place=None,
        country=None,
        source="PA Sport",
        headline_words=5,
        opens="ON",
        closes="Manilow.",
        urgency=4,
        language=None,
    ),
    Read(
        "agency/pa2.xml",
        version=1,
        status="usable",
        published="2015-10-14T01:43:58",
        place=None,
        country=None,
        source="PA",
        headline_words=3,
        opens="International",
        closes="Calderon.",
        urgency=3,
        language=None,
    ),
    Read(
        "agency/pa4.xml",
        version=1,
        status="usable",
        published="2016-10-03T14:22:57",
        place=None,
        country=None,
        source="Press Association",
        headline_words=12,
        opens="The",
        closes="million",
        urgency=4,
        language=None,
    ),
    Read(
        "agency/pa5.xml",
        version=1,
        status="usable",
        published="2016-10-10T23:13:27",
        place=None,
        country=None,
        source="Press Association",
        headline_words=12,
        opens="Treasury",
        closes='immigration."',
        urgency=4,
        language=None,
    ),
    Read(
        "agency/ritzau_news.xml",
        version=1,
        status="usable",
        published="2018-01-30T16:32:18",
        place="Haag",
        country=None,
        source="Ritzau",
        headline_words=0,
        opens="Hollandske",
        closes="forsøg.",
        urgency=3,
        language="da",
    ),
    Read(
        "agency/ritzau_news_test_ednote.xml",
        version=1,
        status="usable",
        published="2018-01-30T16:32:18",
        place="Haag",
        country=None,
        source="Ritzau",
        headline_words=0,
        opens="Hollandske",
        closes="forsøg.",
        urgency=3,
        language="da",
    ),
    Read(
        "agency/stt_archive_newsml_created_date_test.xml",
        version=1,
        status="usable",
        published="2013-02-16T17:36:20",
        place=None,
        country=None,
        source="STT",
        headline_words=1,
        opens="Sisäratojen",
        closes="11,98.",
        urgency=3,
        language="fi-FI",
    ),
    Read(
        "agency/stt_newsml_no_truncated_text_test.xml",
        version=7,
        status="usable",
        published="2023-10-18T01:02:34",
        place="Helsinki",
        country="FI",
        source="STT",
        headline_words=14,
        opens="Tietomurto",
        closes="tuomiosta.",
        urgency=2,
        language="fi-FI",
    ),
    Read(
        "agency/stt_newsml_subject_test.xml",
        version=1,
        status="usable",
        published="2013-02-16T17:36:20",
        place=None,
        country=None,
        source="STT",
        headline_words=0,
        opens="Saatuuu",
        closes="presidentti.",
        urgency=3,
        language="fi-FI",
    ),
    Read(
        "agency/stt_newsml_test.xml",
        version=4,
        status="usable",
        published="2017-12-19T08:33:04",
        place="Helsinki",
        country="FI",
        source="STT",
        headline_words=12,
        opens="***",
        closes="jälkeen.",
        urgency=3,
        language="fi-FI",
    ),
    Read(
        "agency/stt_newsml_test_no_hl.xml",
        version=4,
        status="usable",
        published="2017-12-19T08:33:04",
        place="Helsinki",
        country="FI",
        source="STT",
        headline_words=0,
        opens="***",
        closes="jälkeen.",
        urgency=3,
        language="fi-FI",
    ),
    Read(
        "agency/tag_reuters.com_0000_newsml_ISS149709_1618095828",
        version=1618095828,
        status="usable",
        published="2017-01-30T18:54:14",
        place=None,
        country=None,
        source="reuters.com",
        headline_words=5,
        opens="Results",
        closes="Relegation",
        urgency=3,
        language="en",
    ),
    Read(
        "agency/tag_reuters.com_2014_newsml_KBN0FL0NN_version_5",
        version=5,
        status="usable",
        published="2014-07-16T08:10:15",
        place="DAMASCUS",
        country="SY",
        source="reuters.com",
        headline_words=8,
        opens="Bashar",
        closes="vote.",
        urgency=4,
        language="en-US",
    ),
    Read(
        "agency/tag_reuters.com_2014_newsml_KBN0FL0ZP_version_2",
        version=2,
        status="usable",
        published="2014-07-16T10:35:57",
        place="BEIRUT",
        country="LB",
        source="reuters.com",
        headline_words=10,
        opens="President",
        closes="people.",
        urgency=4,
        language="en-US",
    ),
    Read(
        "agency/tag_reuters.com_2016_newsml_L1N14N0FF_version_1542761538",
        version=1542761538,
        status="withdrawn",
        published="2016-01-04T16:34:45",
        place=None,
        country=None,
        source="reuters.com",
        headline_words=9,
        opens=None,
        closes=None,
        urgency=3,
        language="en",
    ),
    Read(
        "agency/tag_reuters.com_2016_newsml_L1N14N0FF_version_978556838",
        version=978556838,
        status="corrected",
        published="2016-01-04T15:43:34",
        place=None,
        country=None,
        source="reuters.com",
        headline_words=9,
        opens="Residents",
        closes="it.",
        urgency=3,
        language="en",
    ),
    Read(
        "agency/text.xml",
        version=263518268,
        status="usable",
        published="2013-03-01T15:09:04",
        place="Bangalore",
        country="IN",
        source="reuters.com",
        headline_words=10,
        opens="By",
        closes="Davis",
        urgency=3,
        language="en",
    ),
    Read(
        "newsml_g2/LISTING_22_Sports_story_in_NewsML-G2NITF.xml",
        version=11,
        status="usable",
        published="2018-10-19T15:45:00",
        place="Philadelphia",
        country="US",
        source="www.xmlteam.com",
        headline_words=10,
        opens="A",
        closes="starts.",
        urgency=None,
        language="en-US",
    ),
    Read(
        "newsml_g2/LISTING_27_Company_Financial_Information.xml",
        version=11,
        status="usable",
        published="2016-10-19T13:15:00",
        place=None,
        country=None,
        source="http://www.acmenews.com",
        headline_words=5,
        opens="Acme",
        closes="profits....",
        urgency=None,
        language="en-US",
    ),
]
REFUSED = [
    Refused("agency/ap_media_feed.json", RejectionReason.NOT_A_TEXT_STORY),
    Refused("agency/ap_media_item.json", RejectionReason.NOT_A_TEXT_STORY),
    Refused("agency/dpa_copyright.txt", RejectionReason.NOT_A_TEXT_STORY),
    Refused("agency/ninjs3.json", RejectionReason.NOT_A_TEXT_STORY),
    Refused("agency/snep.xml", RejectionReason.NOT_A_TEXT_STORY),
    Refused(
        "agency/tag_reuters.com_0000_newsml_GM1EA7M13RP01_version_484616934", RejectionReason.NOT_A_TEXT_STORY
    ),
    Refused(
        "newsml_g2/LISTING_10_Abstract_Concept_conveyed_in_a_NewsML-G2_Concept_Item.xml",
        RejectionReason.NOT_A_TEXT_STORY,
    ),
    Refused(
        "newsml_g2/LISTING_11_Person_Concept_conveyed_in_a_NewsML-G2_Concept_Item.xml",
        RejectionReason.NOT_A_TEXT_STORY,
    ),
    Refused("newsml_g2/LISTING_12_Knowledge_Item_for_Access_Codes.xml", RejectionReason.NOT_A_TEXT_STORY),
    Refused("newsml_g2/LISTING_13_Complete_Catalog_Item.xml", RejectionReason.NOT_A_TEXT_STORY),
    Refused("newsml_g2/LISTING_23_SportsML-G2_Package.xml", RejectionReason.NOT_A_TEXT_STORY),
    Refused(
        "newsml_g2/LISTING_26_Embedded_photo_metadata_fields_mapped_to_NewsML-G2.xml",
        RejectionReason.NOT_A_TEXT_STORY,
    ),
    Refused("newsml_g2/LISTING_6_Simple_NewsML-G2_Package.xml", RejectionReason.NOT_A_TEXT_STORY),
    Refused(
        "newsml_g2/LISTING_7_Group_Set_example_showing_Hierarchical_Package_Structure.xml",
        RejectionReason.UNKNOWN_FORMAT,
    ),
    Refused("newsml_g2/facet-example-2.xml", RejectionReason.MISSING_FIELD),
]


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
