from datetime import UTC, datetime

import pytest

from agents.reading.agent import read_message
from schemas.story import Rejection, RejectionReason, Story, StoryStatus
from tests.reading.wires import rejection, story, wire

G2 = """<?xml version="1.0" encoding="UTF-8"?>
<n:newsItem xmlns:n="http://iptc.org/std/nar/2006-10-01/" xmlns:h="http://www.w3.org/1999/xhtml"
  guid="tag:agency,2025:1" version="{version}" xml:lang="en">
  <n:itemMeta><n:itemClass qcode="ninat:{kind}"/><n:provider qcode="nprov:AGENCY"/>
    <n:versionCreated>2025-05-06T06:30:00Z</n:versionCreated>
    <n:firstCreated>2025-05-06T08:00:00+02:00</n:firstCreated>
    <n:pubStatus qcode="stat:{status}"/>{more}
  </n:itemMeta>
  <n:contentMeta><n:urgency>3</n:urgency><n:located qcode="city:9"><n:name>Tokyo</n:name></n:located>
    <n:subject qcode="medtop:20000385"/><n:subject qcode="R:7203.T"/>
    <n:slugline>JAPAN-STOCKS</n:slugline><n:headline role="hld:subHeadline">Chips lead</n:headline>
    <n:headline>Tokyo shares rise</n:headline><n:by>By Ann Lee</n:by>
  </n:contentMeta>
  <n:contentSet><n:inlineXML contenttype="application/xhtml+xml"><h:html><h:head><h:title>x</h:title></h:head>
    <h:body><h:p>TOKYO, May 6 (Agency) - The Nikkei
rose 1%.</h:p><h:table><h:tr><h:th>Index</h:th><h:th>Last</h:th></h:tr><h:tr><h:td>Topix</h:td>
<h:td>2,700</h:td></h:tr></h:table></h:body></h:html></n:inlineXML></n:contentSet>
</n:newsItem>"""


def g2(version=2, kind="text", status="usable", more=""):
    return G2.format(version=version, kind=kind, status=status, more=more)


def test_a_newsml_g2_item_gives_all_that_it_states():
    read = story(g2(), source="")
    assert read.text == "TOKYO, May 6 (Agency) - The Nikkei rose 1%.\n\n| Index | Last |\n| Topix | 2,700 |"
    assert read.text[read.body_start :].startswith("The Nikkei")
    assert (read.headline, read.slugline, read.byline) == ("Tokyo shares rise", "JAPAN-STOCKS", "Ann Lee")
    assert (read.source, read.version, read.urgency, read.language) == ("AGENCY", 2, 3, "en")
    assert (read.subjects, read.tickers) == (("medtop:20000385", "R:7203.T"), ("7203.T",))
    assert (read.dateline_place, read.dateline_country) == ("TOKYO", "JP")
    assert read.published_at == datetime(2025, 5, 6, 6, tzinfo=UTC)
    assert read.updated_at == datetime(2025, 5, 6, 6, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("status", "more", "expected"),
    [
        ("usable", "", StoryStatus.USABLE),
        ("canceled", "", StoryStatus.WITHDRAWN),
        ("withheld", "", StoryStatus.WITHDRAWN),
        ("usable", '<n:signal qcode="sig:correction"/>', StoryStatus.CORRECTED),
        ("usable", "<n:edNote>Corrects the level of the index.</n:edNote>", StoryStatus.CORRECTED),
        ("usable", '<n:signal qcode="sig:update"/>', StoryStatus.USABLE),
    ],
)
def test_a_newsml_g2_item_says_whether_it_stands(status, more, expected):
    assert story(g2(status=status, more=more)).status is expected


def test_a_newsml_g2_embargo_is_kept():
    read = story(g2(more="<n:embargoed>2025-05-06T09:00:00Z</n:embargoed>"))
    assert read.embargo_until == datetime(2025, 5, 6, 9, tzinfo=UTC)


def test_every_item_of_a_news_message_stands_for_itself():
    items = "".join(g2(kind=kind).partition("?>")[2] for kind in ("text", "picture", "text"))
    message = (
        f'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>{items}</itemSet></newsMessage>'
    )
    first, picture, last = read_message(wire(message))
    assert isinstance(first, Story)
    assert isinstance(last, Story)
    assert isinstance(picture, Rejection)
    assert picture.reason is RejectionReason.NOT_A_TEXT_STORY


def test_a_kill_needs_no_words_and_shares_the_id():
    kill = g2(version=3, status="canceled").replace("The Nikkei\nrose 1%.", "")
    assert story(kill).story_id == story(g2()).story_id
    assert story(kill).rank > story(g2()).rank


def test_versions_that_are_drawn_and_not_counted_are_ordered_by_time():
    early, late = g2(version=1_900_000_000), g2(version=900_000_000).replace("06:30", "07:30")
    assert story(early).rank < story(late).rank


NITF = """<?xml version="1.0" encoding="ISO-8859-1"?>
<nitf><head><title>Z\u00fcrich</title><meta name="anpa-keyword" content="Swiss Stocks"/>
<tobject><tobject.subject tobject.subject.refnum="04000000"/></tobject>
<docdata management-status="{status}"><doc-id id-string="urn:1"/><urgency ed-urg="4"/>
<date.issue norm="20250506T083000+0200"/><doc.copyright holder="Agency"/>
<ed-msg info="{note}"/></docdata></head>
<body><body.head><hedline><hl1>Swiss shares slip</hl1></hedline>
<byline>By Ann Lee<byttl>Markets writer</byttl></byline></body.head>
<body.content><media><media.caption>A floor.</media.caption></media>
<p>   Z\u00dcRICH, May 6 AGY - The <org idsrc="SIX" value="NESN">Swiss</org>
Market Index slipped for the<br />
third session in a row on Tuesday.</p><p>   AGY al</p></body.content></body></nitf>"""


def nitf(status="usable", note=""):
    return NITF.format(status=status, note=note).encode("iso-8859-1")


def test_a_nitf_document_gives_all_that_it_states():
    read = story(nitf(), source="")
    body = read.text[read.body_start : read.body_end]
    assert body == "The Swiss Market Index slipped for the third session in a row on Tuesday."
    assert (read.headline, read.slugline, read.byline) == ("Swiss shares slip", "Swiss Stocks", "Ann Lee")
    assert (read.source, read.urgency, read.subjects) == ("Agency", 4, ("subj:04000000",))
    assert (read.tickers, read.credit) == (("SIX:NESN",), "AGY al")
    assert (read.dateline_place, read.dateline_country) == ("ZÜRICH", "CH")
    assert read.published_at == datetime(2025, 5, 6, 6, 30, tzinfo=UTC)


def test_a_nitf_document_says_whether_it_stands():
    assert story(nitf(status="canceled")).status is StoryStatus.WITHDRAWN
    corrected = story(nitf(note="CORRECTS the index's name"))
    assert (corrected.status, corrected.correction) == (StoryStatus.CORRECTED, "CORRECTS the index's name")


def test_a_declared_charset_gives_way_to_bytes_that_are_utf8():
    assert story(nitf().decode("iso-8859-1").encode()).text == story(nitf()).text


NEWSML_1 = """<NewsML><NewsEnvelope/><NewsItem><Identification><NewsIdentifier>
<ProviderId>agency.com</ProviderId><DateId>20250506</DateId><NewsItemId>stocks</NewsItemId>
<RevisionId PreviousRevision="1" Update="N">2</RevisionId>
</NewsIdentifier></Identification><NewsManagement><FirstCreated>20250506T060000Z</FirstCreated>
<ThisRevisionCreated>20250506T063000Z</ThisRevisionCreated><Status FormalName="{status}"/>
<Urgency FormalName="4"/></NewsManagement><NewsComponent><NewsLines><HeadLine>Seoul shares fall</HeadLine>
<ByLine>By Bo Kim</ByLine></NewsLines><DescriptiveMetadata><Language FormalName="en"/><SubjectCode>
<Subject FormalName="04000000"/></SubjectCode></DescriptiveMetadata><NewsComponent><ContentItem>
<MediaType FormalName="Photo"/></ContentItem><ContentItem><MediaType FormalName="Text"/><DataContent>{content}
</DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>"""


@pytest.mark.parametrize(
    "content",
    [
        "SEOUL (AGY) - The Kospi fell 2%.",
        "<html><body><p>SEOUL (AGY) - The Kospi\nfell <b>2%</b>.</p></body></html>",
        "<nitf><body><body.content><p>SEOUL (AGY) - The Kospi fell 2%.</p></body.content></body></nitf>",
    ],
)
def test_newsml_1_is_read_whatever_its_content_is_written_in(content):
    read = story(NEWSML_1.format(status="Usable", content=content), source="")
    assert read.text == "SEOUL (AGY) - The Kospi fell 2%."
    assert (read.headline, read.byline, read.version) == ("Seoul shares fall", "Bo Kim", 2)
    assert (read.source, read.urgency, read.subjects) == ("agency.com", 4, ("subj:04000000",))
    assert read.updated_at == datetime(2025, 5, 6, 6, 30, tzinfo=UTC)


def test_newsml_1_says_whether_it_stands():
    assert story(NEWSML_1.format(status="Canceled", content="x")).status is StoryStatus.WITHDRAWN
    assert rejection(NEWSML_1.format(status="Odd", content="x")).reason is RejectionReason.MALFORMED


RSS = """<rss version="2.0"><channel><title>Agency Markets</title><language>en</language>
<item><title>Oil &amp;amp; gas rise</title><guid>agency-1</guid><link>https://agency.example/1</link>
<pubDate>Tue, 06 May 2025 08:00:00 +0200</pubDate><category>markets</category>
<description>&lt;p&gt;Brent rose 2%.&lt;/p&gt;&lt;p&gt;WTI fell.&lt;/p&gt;</description></item>
<item><title>No id</title></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Agency Markets</title><id>f</id>
<updated>2025-05-06T06:00:00Z</updated><entry><id>agency-1</id><title>CORRECTED-Oil rises</title>
<link href="https://agency.example/1"/><published>2025-05-06T06:00:00Z</published>
<updated>2025-05-06T07:00:00Z</updated>
<content type="html">&lt;p&gt;Brent rose 2%.&lt;/p&gt;</content></entry></feed>"""


def test_every_entry_of_an_rss_feed_is_a_story():
    first, second = read_message(wire(RSS, source=""))
    assert isinstance(first, Story)
    assert (first.headline, first.text) == ("Oil & gas rise", "Brent rose 2%.\n\nWTI fell.")
    assert (first.source, first.url, first.subjects) == (
        "Agency Markets",
        "https://agency.example/1",
        ("markets",),
    )
    assert first.published_at == datetime(2025, 5, 6, 6, tzinfo=UTC)
    assert isinstance(second, Rejection)
    assert second.reason is RejectionReason.MISSING_FIELD


def test_an_atom_entry_is_a_story_with_its_update():
    read = story(ATOM)
    assert (read.status, read.correction) == (StoryStatus.CORRECTED, "CORRECTED-Oil rises")
    assert read.published_at == datetime(2025, 5, 6, 6, tzinfo=UTC)
    assert read.updated_at == datetime(2025, 5, 6, 7, tzinfo=UTC)


def test_an_entry_that_comes_alone_is_read_too():
    entry = ATOM[ATOM.index("<entry>") : ATOM.index("</feed>")]
    alone = entry.replace("<entry>", '<entry xmlns="http://www.w3.org/2005/Atom">')
    assert story(alone).text == story(ATOM).text


RITZAU = """<RBNews><NewsID>n-2</NewsID><HistID>h-1</HistID><PublishDate>2025-05-06T08:00:00.000</PublishDate>
<strapline>Aktier</strapline><headline>Aktier stiger</headline><town>Oslo</town><version>2</version>
<content>&lt;p&gt;OMX steg 1 procent.&lt;/p&gt;</content><Priority>3</Priority>
<Annuleret>{killed}</Annuleret><Korrektion>{corrected}</Korrektion></RBNews>"""


def test_ritzaus_clock_is_copenhagens_and_its_history_one_story():
    read = story(RITZAU.format(killed="false", corrected="true"))
    assert read.published_at == datetime(2025, 5, 6, 6, tzinfo=UTC)
    assert (read.status, read.text, read.dateline_country) == (
        StoryStatus.CORRECTED,
        "OMX steg 1 procent.",
        "NO",
    )
    killed = story(RITZAU.format(killed="true", corrected="false"))
    assert (killed.status, killed.story_id) == (StoryStatus.WITHDRAWN, read.story_id)


@pytest.mark.parametrize("stamp", ["0001-01-01T00:00:00+23:00", "9999-12-31T23:59:00-12:00"])
def test_entry_dated_beyond_the_calendar_is_dated_by_its_arrival(stamp):
    feed = RSS.replace("Tue, 06 May 2025 08:00:00 +0200", stamp)
    arrived_at = datetime(2025, 5, 6, 8, tzinfo=UTC)
    first, _ = read_message(wire(feed, source="", published_at=arrived_at))
    assert isinstance(first, Story)
    assert first.published_at == arrived_at


def test_feed_with_an_entry_inside_a_category_is_refused():
    nested = "<category>x<item><title>t</title></item>y</category>"
    found = read_message(wire(RSS.replace("<category>markets</category>", nested), source=""))
    assert [it.reason for it in found] == [RejectionReason.MALFORMED]
