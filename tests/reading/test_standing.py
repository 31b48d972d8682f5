"""How the XML formats say that a story is corrected, withdrawn or held back, and in what letters."""

from datetime import UTC, datetime

import pytest

from schemas.story import RejectionReason, StoryStatus
from tests.reading.test_xml_formats import NEWSML_1, g2
from tests.reading.wires import ARRIVAL, rejection, story


@pytest.mark.parametrize(
    ("charset", "headline"),
    [
        ("ISO-8859-1", "Börse steigt"),
        ("windows-1252", "Börse steigt 5 €"),
        ("windows-1251", "Биржа растёт"),
        ("Shift_JIS", "東京株が上昇"),
        ("GB2312", "上证指数上涨"),
        ("Big5", "台股上漲"),
        ("EUC-KR", "코스피 상승"),
        ("UTF-16", "東京株が上昇"),
    ],
)
def test_a_feed_is_read_in_the_character_set_that_it_declares(charset, headline):
    feed = (
        f'<?xml version="1.0" encoding="{charset}"?><rss version="2.0"><channel><title>A</title>'
        f"<item><guid>1</guid><title>{headline}</title></item></channel></rss>"
    )
    assert story(feed.encode(charset)).headline == headline
    item = g2().replace("UTF-8", charset).replace("Tokyo shares rise", headline)
    assert story(item.encode(charset)).headline == headline


PUBSTATUS = "http://cv.iptc.org/newscodes/pubstatusg2"


def test_a_newsml_g2_item_may_name_its_concepts_by_their_addresses():
    killed = g2().replace('qcode="stat:usable"', f'uri="{PUBSTATUS}/canceled"')
    assert story(killed).status is StoryStatus.WITHDRAWN
    corrected = g2(more='<n:signal uri="http://cv.iptc.org/newscodes/signal/correction"/>')
    assert story(corrected).status is StoryStatus.CORRECTED
    picture = g2().replace('qcode="ninat:text"', 'uri="http://cv.iptc.org/newscodes/ninature/picture"')
    assert rejection(picture).reason is RejectionReason.NOT_A_TEXT_STORY


def test_a_newsml_g2_signal_may_be_a_kill():
    assert story(g2(more='<n:signal qcode="sig:kill"/>')).status is StoryStatus.WITHDRAWN


def test_newsml_g2_text_may_come_in_base_64():
    head, _, _ = g2().partition("<n:contentSet>")
    data = '<n:contentSet><n:inlineData encoding="base64">{}</n:inlineData></n:contentSet></n:newsItem>'
    assert story(head + data.format("VGhlIE5pa2tlaSByb3NlLg==")).text == "The Nikkei rose."
    assert rejection(head + data.format("abc")).reason is RejectionReason.MALFORMED


ON_THE_ONE_BEFORE = """<Instruction FormalName="Delete">
<RevisionStatus Revision="1"><Status FormalName="Canceled"/></RevisionStatus></Instruction>"""


@pytest.mark.parametrize(
    ("instruction", "status"),
    [
        ('<Instruction FormalName="Delete"/>', StoryStatus.WITHDRAWN),
        ('<Instruction FormalName="Correction"/>', StoryStatus.CORRECTED),
        ('<Instruction FormalName="Update"/>', StoryStatus.USABLE),
        (ON_THE_ONE_BEFORE, StoryStatus.USABLE),
    ],
)
def test_a_newsml_1_instruction_tells_what_becomes_of_its_revision(instruction, status):
    item = NEWSML_1.format(status="Usable", content="SEOUL (AGY) - The Kospi fell 2%.")
    assert story(item.replace("</NewsManagement>", f"{instruction}</NewsManagement>")).status is status


@pytest.mark.parametrize(
    ("released", "until"),
    [
        ("20250506T120000Z", datetime(2025, 5, 6, 12, tzinfo=UTC)),
        ("20250506T060000Z", None),
        ("20250506T050000Z", None),
    ],
)
def test_a_nitf_document_waits_for_its_release_if_that_is_after_its_issue(released, until):
    body = (
        '<nitf><head><docdata><doc-id id-string="a"/><date.issue norm="20250506T060000Z"/>'
        f'<date.release norm="{released}"/></docdata></head><body><body.content><p>The Nikkei rose.</p>'
        "</body.content></body></nitf>"
    )
    assert story(body).embargo_until == until


def nitf_with(data):
    return (
        f'<nitf><head><docdata><doc-id id-string="a"/>{data}</docdata></head><body><body.content>'
        "<p>The Nikkei rose.</p></body.content></body></nitf>"
    )


@pytest.mark.parametrize(
    ("data", "status", "correction"),
    [
        ('<ed-msg msg-type="kill" info="wrong"/>', StoryStatus.WITHDRAWN, None),
        ('<ed-msg info="KILL: the story is wrong"/>', StoryStatus.WITHDRAWN, None),
        ('<ed-msg msg-type="correction" info="the level"/>', StoryStatus.CORRECTED, "the level"),
        ('<correction info="the level"/>', StoryStatus.CORRECTED, "the level"),
        ('<ed-msg msg-type="advisory" info="graphic to come"/>', StoryStatus.USABLE, None),
    ],
)
def test_a_nitf_message_to_editors_tells_what_becomes_of_the_story(data, status, correction):
    read = story(nitf_with(data))
    assert (read.status, read.correction) == (status, correction)


TOMBSTONE = """<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">
<title>Agency</title>{entry}</feed>"""


def test_an_atom_entry_that_is_deleted_is_withdrawn():
    entry = "<entry><id>tag:1</id><title>Oil falls</title><updated>2025-05-06T06:00:00Z</updated></entry>"
    told = story(TOMBSTONE.format(entry=entry))
    deleted = story(TOMBSTONE.format(entry='<at:deleted-entry ref="tag:1" when="2025-05-06T07:00:00Z"/>'))
    assert (deleted.story_id, deleted.status) == (told.story_id, StoryStatus.WITHDRAWN)
    assert deleted.rank > told.rank


def test_a_feeds_stamp_that_is_no_date_is_the_arrival():
    item = "<item><guid>1</guid><title>Oil</title><pubDate>1746511200</pubDate></item>"
    read = story(f'<rss version="2.0"><channel><title>A</title>{item}</channel></rss>')
    assert read.published_at == ARRIVAL
