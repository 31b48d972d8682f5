from datetime import UTC, datetime

import pytest

from agents.reading.editions import edition_of
from agents.reading.message import read_takes
from schemas.story import RejectionReason, StoryStatus
from tests.reading.wires import rejection, story, wire

ANPA = (
    b"\x16\x16\x01W2595\x1f_asian\r\nr f\x1b\x12\x11 BC-EU--Markets-Oil     05-06 0210\r\n"
    b"\x02^BC-EU--Markets-Oil%s,210<\r\n^Oil gives back gains as stocks build<\r\n"
    b"^By ANN LEE=\r\n^AP Business Writer=\r\n"
    b"\t   LONDON (AP) _ Brent crude fell 1 percent after the report, ``a surprise,'' one trader\r\n"
    b"said on Tuesday.<\r\n\t   Brent;63.10;-0.64;-1.0<\r\n"
    b"\x03\r\n\t   AP-WF-05-06-25 0815GMT<\r\n\x0c\x04"
)


def anpa(mark=b""):
    return ANPA % mark


def test_an_anpa_story_gives_all_that_it_states():
    read = story(anpa(), source="")
    assert read.text[read.body_start : read.body_end] == (
        "Brent crude fell 1 percent after the report, “a surprise,” one trader said on Tuesday.\n"
        "Brent   63.10   -0.64   -1.0"
    )
    assert (read.source, read.slugline) == ("AP", "EU--Markets-Oil")
    assert (read.headline, read.byline) == ("Oil gives back gains as stocks build", "ANN LEE")
    assert (read.urgency, read.dateline_place, read.dateline_country) == (4, "LONDON", "GB")
    assert read.published_at == datetime(2025, 5, 6, 8, 15, tzinfo=UTC)


def test_writethrus_of_an_anpa_story_are_its_versions():
    first, lead, last = story(anpa()), story(anpa(b", 1st Ld-Writethru")), story(anpa(b", 2nd Ld-Writethru"))
    assert first.story_id == lead.story_id == last.story_id
    assert (first.version, lead.version, last.version) == (1, 2, 3)


def test_an_anpa_kill_and_correction_say_so():
    assert story(anpa(b", KILL")).status is StoryStatus.WITHDRAWN
    assert story(anpa(b", Correction")).status is StoryStatus.CORRECTED


def test_an_anpa_note_to_editors_tells_a_correction():
    noted = anpa().replace(b"^By ANN LEE=", b"^Eds: CORRECTS the move of Brent.=\r\n^By ANN LEE=")
    assert story(noted).correction == "Eds: CORRECTS the move of Brent."


def test_an_anpa_kill_advisory_is_a_kill_of_its_story():
    kill = story(anpa(b", KILL ADVISORY"))
    assert (kill.status, kill.story_id) == (StoryStatus.WITHDRAWN, story(anpa()).story_id)


def test_an_anpa_telex_may_be_stamped_in_new_yorks_time():
    stamped = story(anpa().replace(b"0815GMT", b"0415EDT"))
    assert stamped.published_at == datetime(2025, 5, 6, 8, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("slugline", "slug", "version"),
    [
        ("BC-US--Stocks,345", "US--Stocks", 1),
        ("AM-US--Stocks, 1st Ld,345", "US--Stocks", 2),
        ("BC-US--Stocks, 12th Ld-Writethru,1200", "US--Stocks", 13),
        ("BC-US--Stocks, Writethru", "US--Stocks", 2),
        ("BC-EU--Leaders Meet", "EU--Leaders Meet", 1),
        ("BC-US--Stocks, Bjt,700", "US--Stocks", 1),
        ("BC-US--Stocks, URGENT", "US--Stocks", 1),
        ("BC-US--Stocks, URGENT, 2nd Ld", "US--Stocks", 3),
        ("BC-US--Leading Indicators", "US--Leading Indicators", 1),
    ],
)
def test_a_slugline_names_story_and_version(slugline, slug, version):
    edition = edition_of(slugline)
    assert (edition.name, edition.version) == (slug, version)


@pytest.mark.parametrize(
    "headline",
    [
        "CORRECTION - Oil falls",
        "(CORR) Oil falls",
        "(Corrected) Oil falls",
        "Corrected: Oil falls",
        "RECTIFICATIF - Oil falls",
        "Berichtigung: Oil falls",
        "KORREKTUR/Oil falls",
        "CORRECCIÓN: Oil falls",
        "(Corregida) Oil falls",
        "RETTIFICA: Oil falls",
        "Rettelse: Oil falls",
        "Oil falls (CORRECTED)",
    ],
)
def test_agencies_say_in_their_own_words_that_they_correct(headline):
    edition = edition_of(headline)
    assert (edition.name, edition.corrects) == ("Oil falls", True)


@pytest.mark.parametrize(
    "headline",
    ["Correction-hit shares rise", "Errata books sell", "Corrected figures lift Oil", "CORRAL falls"],
)
def test_what_only_begins_like_a_correction_is_none(headline):
    edition = edition_of(headline)
    assert (edition.name, edition.corrects) == (headline, False)


@pytest.mark.parametrize(
    ("headline", "version"),
    [
        ("1st Lead: Oil falls", 2),
        ("2nd LD: Oil falls", 3),
        ("Update 3: Oil falls", 4),
        ("(RPT) Oil falls", 1),
    ],
)
def test_agencies_count_their_leads_in_their_own_ways(headline, version):
    edition = edition_of(headline)
    assert (edition.name, edition.version) == ("Oil falls", version)


IPTC_7901 = (
    "\x01eca062 3 i 211 ccccb   agy 061\r\n\r\nGermany-stocks/\r\n\x02{headline} =\r\n\r\n"
    "   Frankfurt (agy) - The DAX closed at its highest level since March on hopes of lower rates\r\n"
    "in the euro zone.\r\n\r\n   Banks led.\r\n\r\n# agy NOTEBOOK\r\n\r\nEditing by: A Name\r\n"
    "\x03060737 GMT May 25 \r\n\x7f\n\x7f\x04"
)


def iptc(headline="DAX closes higher"):
    return IPTC_7901.format(headline=headline).encode("iso-8859-1")


def test_an_iptc_7901_story_gives_all_that_it_states():
    read = story(iptc(), source="")
    assert read.text[read.body_start : read.body_end] == (
        "The DAX closed at its highest level since March on hopes of lower rates in the euro zone."
        "\n\nBanks led."
    )
    assert (read.source, read.headline, read.slugline) == ("agy", "DAX closes higher", "Germany-stocks")
    assert (read.urgency, read.dateline_place, read.dateline_country) == (3, "Frankfurt", "DE")
    assert read.published_at == datetime(2025, 5, 6, 7, 37, tzinfo=UTC)


def test_an_iptc_7901_headline_says_whether_it_stands():
    assert story(iptc("Correction: DAX closes higher")).status is StoryStatus.CORRECTED
    assert story(iptc("KILL: DAX closes higher")).status is StoryStatus.WITHDRAWN


def test_two_iptc_7901_stories_on_one_topic_are_two_stories():
    first, other = story(iptc("DAX opens higher")), story(iptc("DAX gives up its gains"))
    assert first.slugline == other.slugline
    assert first.story_id != other.story_id


@pytest.mark.parametrize("mark", ["1ST LEAD ", "CORRECTED: ", "KILL: ", "Berichtigung: ", "(Korrektur)\r\n"])
def test_versions_of_an_iptc_7901_story_are_known_by_its_headline(mark):
    assert story(iptc(f"{mark}DAX closes higher")).story_id == story(iptc()).story_id


@pytest.mark.parametrize(
    ("mark", "status"),
    [
        ("(Achtung)\r\nKILL KILL KILL - ", StoryStatus.WITHDRAWN),
        ("(Berichtigung: ein anderer Stand)\r\n", StoryStatus.CORRECTED),
        ("(Korrigierte Fassung)\r\n", StoryStatus.CORRECTED),
        ("(Zusammenfassung 1700)\r\n", StoryStatus.USABLE),
    ],
)
def test_marks_above_an_iptc_7901_headline_say_what_becomes_of_it(mark, status):
    read = story(iptc(f"{mark}DAX closes higher"))
    assert (read.status, read.story_id) == (status, story(iptc()).story_id)


@pytest.mark.parametrize("headline", ["Stop-loss orders hit the DAX", "Kill switch for trading at DAX firms"])
def test_iptc_7901_news_that_begins_with_a_word_for_kills_is_no_kill(headline):
    assert story(iptc(headline)).status is StoryStatus.USABLE


@pytest.mark.parametrize(
    ("stamp", "hour"),
    [("060737 GMT May 2025", 7), ("060737 Z Mai 25", 7), ("060737 EDT May 25", 11), ("061637 JST May 25", 7)],
)
def test_an_iptc_7901_telex_is_stamped_in_any_zone(stamp, hour):
    read = story(iptc().replace(b"060737 GMT May 25", stamp.encode()), received_at=None)
    assert read.published_at == datetime(2025, 5, 6, hour, 37, tzinfo=UTC)


def test_a_telex_may_have_the_quotes_of_windows():
    read = story(iptc().replace(b"on hopes", b"on \x93hopes\x94"))
    assert "on “hopes”" in read.text


def test_a_telex_that_breaks_off_is_refused():
    assert rejection(anpa().partition(b"\x02")[0]).reason is RejectionReason.MALFORMED
    assert rejection(iptc().partition(b"\x02")[0]).reason is RejectionReason.MALFORMED


def test_a_telex_dated_beyond_the_calendar_is_refused():
    broken = anpa().replace(b"05-06-25 0815", b"13-40-25 9915")
    assert rejection(broken).reason is RejectionReason.UNUSABLE_TIME


def test_a_telex_in_latin_letters_beyond_ascii_is_read():
    body = (
        "\x01bdt0173 3 wi 226  dpa 0525\r\n\r\nBörsen/Aktien/\r\n\x02(Zusammenfassung)\r\n"
        "Dax legt nach Zinsentscheid zu =\r\n\r\nFrankfurt/Main (dpa) - Der Dax hat Fahrt aufgenommen "
        "und schließt höher.\r\n\r\n# dpa-Notizblock\r\n\r\n## Hinweise\r\n\x03060922 MESZ Mai 25\r\n\x7f\x04"
    )
    read = story(body.encode("iso-8859-1"), source="")
    assert (read.headline, read.slugline) == ("Dax legt nach Zinsentscheid zu", "Börsen/Aktien")
    assert read.text[read.body_start :] == "Der Dax hat Fahrt aufgenommen und schließt höher."
    assert read.published_at == datetime(2025, 5, 6, 7, 22, tzinfo=UTC)


def test_an_embargo_above_the_headline_of_a_telex_holds_it():
    body = (
        "\x01bdt0174 3 wi 226  dpa 0526\r\n\r\nKonjunktur/\r\n\x02Sperrfrist: 7. Mai 2025, 0800 Uhr\r\n"
        "Ifo-Index steigt =\r\n\r\nMünchen (dpa) - Der Index ist gestiegen.\r\n"
        "\x03061522 GMT Mai 25\r\n\x7f\x04"
    )
    read = story(body.encode("iso-8859-1"), source="")
    assert read.embargo_until == datetime(2025, 5, 7, 6, tzinfo=UTC)
    assert read.headline == "Ifo-Index steigt"


def test_a_page_of_a_telex_is_a_take_of_its_story():
    (take,) = read_takes(
        wire(
            b"a1234asian\r\nu f BC-Take-Test-2-   05-06 0100\r\n^BC-Take-Test-2-<\r\n"
            b"\t   The second page said the index rose 2 percent.\r\n\tAP-WF-05-06-25 0801GMT<\r\n"
        )
    )
    assert (take.number, take.names) == (2, ("take test 1",))
