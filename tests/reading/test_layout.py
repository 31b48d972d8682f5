import pytest

from agents.reading.layout import layout_of


def parts(text, headline=None):
    found = layout_of(text, headline)
    return found, text[found.body_start : found.body_end]


def test_an_ap_story_is_taken_apart():
    text = (
        "Seoul stocks rise on chips\n\nBy ANN LEE\nAP Business Writer\n\n"
        "SEOUL, South Korea (AP) — The Kospi rose 1%.\n\nIt had lost 2% before.\n"
        "___\nAP writer Bo Chan in Tokyo contributed.\n"
    )
    found, body = parts(text)
    assert found.headline == "Seoul stocks rise on chips"
    assert found.byline == "ANN LEE"
    assert found.credit == "AP writer Bo Chan in Tokyo contributed."
    assert body == "The Kospi rose 1%.\n\nIt had lost 2% before."


@pytest.mark.parametrize(
    "credit",
    [
        "(Reporting by Ann Lee; Editing by Bo Chan)",
        "--With assistance from Ann Lee.",
        "--With the assistance of a machine.",
        "Write to Ann Lee at ann.lee@example.com",
        "Copyright (c) 2025 A Wire, Inc.",
        "Ann Lee contributed to this article.",
    ],
)
def test_credit_lines_are_no_news(credit):
    found, body = parts(f"TOKYO — The Nikkei rose 1%.\n\n{credit}")
    assert (found.credit, body) == (credit, "The Nikkei rose 1%.")


def test_a_note_on_exchange_rates_is_neither_news_nor_credit():
    found, body = parts("TOKYO — The Nikkei rose 1%.\n\n($1 = 152.1000 yen)\n\n(Reporting by Ann Lee)")
    assert (found.credit, body) == ("(Reporting by Ann Lee)", "The Nikkei rose 1%.")


def test_news_below_a_separator_stays_news():
    found, body = parts("TOKYO — The Nikkei rose 1%.\n___\nThe Topix added 2%.")
    assert found.credit is None
    assert body.endswith("The Topix added 2%.")


def test_a_text_without_heading_or_dateline_is_all_body():
    text = "The Nikkei rose 1%. The Topix added 2%."
    found, body = parts(text)
    assert (found.headline, found.byline, body) == (None, None, text)


def test_a_headline_above_a_blank_line_and_a_sentence_is_no_body():
    found, body = parts("Tokyo shares rise\n\nThe Nikkei rose 1%.")
    assert (found.headline, body) == ("Tokyo shares rise", "The Nikkei rose 1%.")


def test_a_line_of_figures_above_bullets_stays_in_the_body():
    text = "The index is up 13 points or 0.17% today to 8042.19\n\n* Up three days running\n* Up 69 points"
    found, body = parts(text)
    assert (found.headline, body) == (None, text)


def test_a_flash_of_one_line_is_its_own_body():
    _, body = parts("NIKKEI CLOSES UP 1.2 PCT AT 39,000\n")
    assert body == "NIKKEI CLOSES UP 1.2 PCT AT 39,000"


def test_bullets_above_a_dateline_are_heading():
    found, body = parts(
        "Shares rise\n* Nikkei up 1%\n* Topix up 2%\n\nTOKYO, May 3 (Reuters) - The Nikkei rose 1%."
    )
    assert (found.headline, body) == ("Shares rise", "The Nikkei rose 1%.")


def test_a_headline_known_from_elsewhere_is_found_in_the_text():
    _, body = parts("Tokyo shares rise\nThe Nikkei rose 1%. The Topix did too.", "Tokyo shares rise")
    assert body == "The Nikkei rose 1%. The Topix did too."


def test_a_text_that_is_nothing_but_credit_keeps_its_words():
    _, body = parts("Ann Lee contributed.")
    assert body == "Ann Lee contributed."


def test_an_agencys_slugline_is_told_from_the_headline():
    found, _ = parts("BC-Asia-Markets\nTokyo shares rise\n\nTOKYO (AP) — The Nikkei rose 1%.")
    assert (found.slugline, found.headline) == ("BC-Asia-Markets", "Tokyo shares rise")


@pytest.mark.parametrize("line", ["By Ann Lee", "By ANN LEE and BO CHAN", "By Ann van Lee, Meridian"])
def test_a_byline_is_told_by_its_names(line):
    found, body = parts(f"{line}\n\nThe Nikkei rose 1%.")
    assert (found.byline, body) == (line.removeprefix("By "), "The Nikkei rose 1%.")


@pytest.mark.parametrize(
    "line", ["By midday the Nikkei was up", "By 10 a.m. the Nikkei rose 1%", "By Friday."]
)
def test_a_sentence_that_begins_with_by_is_no_byline(line):
    found, body = parts(f"{line}\nThe Topix rose 2%.")
    assert (found.byline, body) == (None, f"{line}\nThe Topix rose 2%.")


def test_invisible_marks_before_a_dateline_do_not_hide_it():
    found, body = parts("\ufeff\u200b\u200eTOKYO — The Nikkei rose 1%.")
    assert found.dateline is not None
    assert body == "The Nikkei rose 1%."
