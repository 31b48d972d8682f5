"""Which texts are told to be copies of one story."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agents.copies import BODY, Copies, fingerprint, is_copy, place, resemblance
from agents.extraction.fingerprints import fingerprint_of
from tests.copies.texts import HEADLINE, STORY, notice
from tests.extraction.stories import story


def of(text: str, headline: str | None = HEADLINE) -> str:
    return fingerprint_of(story(text, headline=headline))


def places(count: int, filling: str = "x") -> list[int]:
    return [place(BODY, f"words {number}", filling) for number in range(count)]


def test_same_text_under_another_headline_is_a_copy() -> None:
    assert is_copy(of(STORY), of(STORY, "Yoghurt maker sees better year"))


def test_story_cut_to_half_is_a_copy() -> None:
    assert is_copy(of(STORY), of(STORY[: len(STORY) // 2]))


def test_lines_added_by_an_agency_leave_a_copy() -> None:
    added = f"{STORY} Reporting by Ada Lind in Bergen; editing by Tom Marsh. Our standards: see the site."
    assert is_copy(of(STORY), of(added))


def test_tickers_and_links_added_in_brackets_leave_a_copy() -> None:
    marked = STORY.replace("Marlin Foods raised", "Marlin Foods (OSE: MARL) raised").replace(
        "Kestrel Bank had", "Kestrel Bank (https://bank.example/research) had"
    )
    assert is_copy(of(STORY), of(marked))


def test_update_with_a_new_paragraph_and_one_figure_corrected_is_a_copy() -> None:
    update = STORY.replace("340 people", "360 people") + " The shares of Hakon Dairy fell 2.1% in Copenhagen."
    assert is_copy(of(STORY), of(update, f"UPDATE 1-{HEADLINE}"))


def test_report_in_other_words_is_no_copy() -> None:
    other = (
        "Shares in Norway's Marlin Foods jumped more than 6% on Tuesday once the yoghurt maker told"
        " investors that 2026 revenue would reach 4.1 billion crowns. Ingrid Solberg, who runs the Bergen"
        " firm, credited Denmark, where volumes grew 14%. Kestrel Bank's target had implied 3.9 billion. A"
        " site in Malmo will follow the one that Aarhus got in January."
    )
    assert not is_copy(of(STORY), of(other))


def test_notices_of_one_template_by_two_companies_are_no_copies() -> None:
    headline = "Transactions in own shares"
    one = of(notice("Marlin Foods ASA", "41,300", "311.20"), headline)
    assert not is_copy(one, of(notice("Hakon Dairy ASA", "7,950", "88.05", held="310,220"), headline))


def test_notices_of_one_company_on_two_days_are_no_copies() -> None:
    headline = "Marlin Foods: transactions in own shares"
    one = of(notice("Marlin Foods ASA", "41,300", "311.20"), headline)
    other = notice("Marlin Foods ASA", "38,110", "316.75", first="9", last="13", held="1,242,428")
    assert not is_copy(one, of(other, headline))
    assert is_copy(one, of(notice("Marlin Foods ASA", "41,300", "311.20"), headline))


def test_twin_that_differs_only_in_what_its_opening_names_is_no_copy() -> None:
    twin = STORY.replace("sales in Norway", "sales in Sweden")
    assert resemblance(of(STORY), of(twin)) > 0.8
    assert not is_copy(of(STORY), of(twin))


def test_item_of_a_round_up_is_no_copy_of_it() -> None:
    others = " ".join(notice(f"Firm {name}", f"{n}00", f"{n}.5") for n, name in enumerate("ABCDEFG", 11))
    item = STORY[:420]
    assert not is_copy(of(item), of(f"{item} {others}", "Nordic shares: what moved today"))


def test_headline_alone_makes_no_copy() -> None:
    headline = "Closing prices of Oslo stocks, most traded shares and volumes"
    assert not is_copy(of("Prices follow.", headline), of("Here they are.", headline))


@pytest.mark.parametrize(
    "text", ["", "Marlin", "\ud800", "\n" * 50, "ab " * 2000, "株式市場は上昇した。" * 90]
)
def test_text_with_too_little_to_tell_is_like_no_other(text) -> None:
    assert of(text, None) == ""
    assert not is_copy("", "")
    assert not is_copy(of(text, None), of(STORY))


@pytest.mark.parametrize("broken", ["?", "AAAA", "A" * 127, "A" * 4096, "é" * 128])
def test_broken_fingerprint_is_like_no_other(broken) -> None:
    assert not is_copy(broken, broken)
    assert not is_copy(broken, of(STORY))


@given(st.text(alphabet=st.characters(), max_size=400), st.one_of(st.none(), st.text(max_size=60)))
def test_fingerprint_of_any_text_fits_and_stays_the_same(text, headline) -> None:
    made = of(text, headline)
    assert len(made.encode()) <= 128
    assert made == of(text, headline)
    assert is_copy(made, made) or resemblance(made, made) in {0.0, 1.0}


def test_hostile_text_of_many_characters_is_read_no_further_than_its_opening() -> None:
    hostile = ("A1 " * 40_000, "(" * 100_000, "a" * 100_000, "a A" * 40_000, "a B c D " * 15_000)
    for text in hostile:
        assert of(text) == of(text[:3000])
    assert of(STORY * 200) == of((STORY * 3)[:3000])


@given(st.integers(5, 80), st.integers(5, 80))
def test_being_a_copy_goes_both_ways(first, second) -> None:
    one, other = fingerprint(places(first)), fingerprint(places(second))
    assert is_copy(one, other) == is_copy(other, one)
    assert resemblance(one, other) == resemblance(other, one)


@given(st.permutations(places(40)))
def test_order_of_places_makes_no_difference(shuffled) -> None:
    assert fingerprint(shuffled) == fingerprint(places(40))


def test_one_place_in_eight_may_be_filled_otherwise_and_no_more() -> None:
    sixteen = fingerprint(places(16))
    assert is_copy(sixteen, fingerprint(places(14) + places(16, "y")[14:]))
    assert not is_copy(sixteen, fingerprint(places(13) + places(16, "y")[13:]))


@given(st.lists(st.sampled_from("abcdef"), unique=True, min_size=1), st.randoms(use_true_random=False))
def test_copies_are_found_as_comparing_all_finds_them(keys, random) -> None:
    texts = {key: of(STORY[: 300 + 60 * number]) for number, key in enumerate("abc")}
    texts |= {key: of(notice(f"Firm {key}", f"{number}1,0", "5")) for number, key in enumerate("def", 3)}
    copies = Copies()
    for key in keys:
        copies.add(key, texts[key])
    gone = random.sample(keys, len(keys) // 2)
    for key in gone:
        copies.discard(key)
    for key in "abcdef":
        held = [each for each in keys if each not in gone and is_copy(texts[each], texts[key])]
        assert sorted(copies.of(texts[key])) == sorted(held)


def test_bounded_search_remembers_the_newest() -> None:
    copies = Copies(newest=3)
    for number in range(10):
        copies.add(f"{number}", of(STORY))
    assert sorted(copies.of(of(STORY))) == ["7", "8", "9"]
    for number in range(10):
        copies.discard(f"{number}")
    assert copies.of(of(STORY)) == []
    assert len(copies) == 0
