import itertools
from datetime import UTC, datetime, timedelta

import pytest

from agents.reading.agent import read_wire
from agents.reading.joining import MOST_KEPT, TAKES_KEPT
from agents.reading.takes import announces_more, take_mark
from schemas.story import Story
from schemas.tick import Tick
from tests.reading.wires import story, wire

AT = datetime(2025, 5, 6, 8, tzinfo=UTC)
FIRST = "BC-Markets-Tokyo\n\nTOKYO (AP) — The Nikkei rose 1.2% on Tuesday.\n\nmore"
SECOND = "BC-Markets-Tokyo, 1st Add\n\nThe Topix added 0.4%.\n\nmore"
THIRD = "BC-Markets-Tokyo, 2nd Add\n\nToyota fell 2%.\n___\nAP writer Ann Lee contributed."


def take(text, minute, source="AP"):
    at = AT + timedelta(minutes=minute)
    return wire(text, source=source, published_at=at, received_at=at)


def native(number, headline, minute, text, **more):
    at = (AT + timedelta(minutes=minute)).isoformat()
    fields = {"uri": f"urn:{number}", "versioncreated": at, "headline": headline, "body_text": text}
    return wire({**fields, "type": "text", **more}, source="Reuters")


async def outcome(*messages, held=None):
    async def incoming():
        for message in messages:
            yield message

    return [it async for it in read_wire(incoming(), {} if held is None else held)]


def newest(found):
    """Return the highest version of each story."""
    told = {}
    for it in found:
        if isinstance(it, Story) and (it.story_id not in told or told[it.story_id].rank <= it.rank):
            told[it.story_id] = it
    return told


@pytest.mark.parametrize(
    ("title", "number", "name"),
    [
        ("Stocks slip on rate fears =2", 2, "Stocks slip on rate fears"),
        ("BC-US--Markets, 1st Add", 2, "BC-US--Markets"),
        ("BC-US--Markets, 3rd Add", 4, "BC-US--Markets"),
        ("Markets, ADD 2", 3, "Markets"),
        ("Markets -2-", 2, "Markets"),
        ("BC-Markets-3-", 3, "BC-Markets"),
        ("Markets 2-2-2-2", 2, "Markets"),
        ("Markets (take 2 of 3)", 2, "Markets"),
        ("Markets, take 2", 2, "Markets"),
        ("BC-Markets, 2nd Take", 2, "BC-Markets"),
        ("Markets (2 of 3)", 2, "Markets"),
        ("Markets, 2 of 3", 2, "Markets"),
    ],
)
def test_a_title_numbers_its_take(title, number, name):
    mark = take_mark(title)
    assert (mark.number, title[: mark.start]) == (number, name)


@pytest.mark.parametrize(
    "title",
    [
        "Yankees take 2 of 3",
        "Game ends 2-2",
        "Everton lose 4-2",
        "Nikkei up 2",
        "Sales rise in 2024",
        "Brexit, take two",
        "Shares (4 of 3)",
        "=2",
        "",
    ],
)
def test_other_titles_number_none(title):
    assert take_mark(title) is None


@pytest.mark.parametrize("text", ["a\n\n-more-", "a\nMORE", "a\n(more)\n", "a\nmore to follow"])
def test_a_last_line_announces_more(text):
    assert announces_more(text)


def test_a_word_in_a_sentence_announces_nothing():
    assert not announces_more("Investors want more")


@pytest.mark.parametrize("order", list(itertools.permutations((FIRST, SECOND, THIRD))))
async def test_takes_come_to_one_story_whatever_their_order(order):
    minutes = {FIRST: 0, SECOND: 2, THIRD: 4}
    (joined,) = newest(await outcome(*(take(text, minutes[text]) for text in order))).values()
    body = joined.text[joined.body_start : joined.body_end]
    assert body == "The Nikkei rose 1.2% on Tuesday.\n\nThe Topix added 0.4%.\n\nToyota fell 2%."
    assert joined.story_id == story(FIRST, published_at=AT).story_id
    assert (joined.dateline_place, joined.credit) == ("TOKYO", "AP writer Ann Lee contributed.")
    assert (joined.published_at, joined.updated_at) == (AT, AT + timedelta(minutes=4))


async def test_the_order_leaves_no_trace_in_the_joined_story():
    parts = [take(text, 0) for text in (FIRST, SECOND, THIRD)]
    told = [newest(await outcome(*order)) for order in itertools.permutations(parts)]
    assert all(it == told[0] for it in told)


async def test_a_repeated_take_gives_the_same_story_again():
    parts = [take(FIRST, 0), take(SECOND, 1)]
    *_, once, again = await outcome(*parts, parts[1])
    assert once == again


async def test_the_first_take_goes_out_at_once_and_a_later_one_waits_for_it():
    assert len(await outcome(take(FIRST, 0))) == 1
    assert await outcome(take(SECOND, 1)) == []


async def test_a_take_whose_first_never_comes_goes_out_as_a_story_of_its_own():
    tick = Tick(AT + timedelta(minutes=2) + TAKES_KEPT)
    (alone,) = await outcome(take(SECOND, 1), tick)
    assert alone.text[alone.body_start : alone.body_end] == "The Topix added 0.4%."
    assert alone.story_id != story(FIRST, published_at=AT).story_id


async def test_the_wait_goes_on_after_a_restart():
    held = {}
    await outcome(take(SECOND, 1), held=held)
    (joined,) = newest(await outcome(take(FIRST, 0), held=held)).values()
    assert "Topix" in joined.text


async def test_what_is_whole_is_forgotten():
    held = {}
    await outcome(take(FIRST, 0), take(SECOND, 1), Tick(AT + timedelta(minutes=2) + TAKES_KEPT), held=held)
    assert not [key for key in held if key.startswith("take|")]


async def test_a_correction_of_one_take_corrects_the_story():
    corrected = native(2, "Stocks slip =2", 6, "The Topix added 0.5%.", version="2")
    parts = [
        native(1, "Stocks slip", 0, "The Nikkei fell 1%.\n\nMORE"),
        native(2, "Stocks slip =2", 5, "The Topix added 0.4%."),
        native(3, "Stocks slip =3", 7, "Toyota fell 2%."),
        corrected,
    ]
    for order in itertools.permutations(parts):
        told = newest(await outcome(*order))
        (joined,) = told.values()
        assert "0.5%" in joined.text
        assert "0.4%" not in joined.text
        assert joined.headline == "Stocks slip"


async def test_a_take_that_is_withdrawn_takes_its_words_with_it():
    parts = [
        native(1, "Stocks slip", 0, "The Nikkei fell 1%.\n\nMORE"),
        native(2, "Stocks slip =2", 5, "The Topix added 0.4%."),
        native(2, "Stocks slip =2", 6, "", pubstatus="canceled", version="2"),
    ]
    for order in itertools.permutations(parts):
        (joined,) = newest(await outcome(*order)).values()
        assert "Topix" not in joined.text


async def test_the_kill_of_the_first_take_kills_the_story():
    parts = [
        native(1, "Stocks slip", 0, "The Nikkei fell 1%.\n\nMORE"),
        native(2, "Stocks slip =2", 5, "The Topix added 0.4%."),
        native(1, "Stocks slip", 5, "", pubstatus="canceled"),
    ]
    for order in itertools.permutations(parts):
        (last,) = newest(await outcome(*order)).values()
        assert last.status == "withdrawn"


async def test_a_later_version_is_not_joined_with_the_takes_of_an_earlier():
    parts = [
        take(FIRST, 0),
        take(SECOND, 1),
        take("BC-Markets-Tokyo, 1st Ld\n\nTOKYO (AP) — The Nikkei fell 3%.", 9),
    ]
    for order in itertools.permutations(parts):
        (last,) = newest(await outcome(*order)).values()
        assert "Topix" not in last.text


async def test_another_source_s_take_is_not_joined():
    found = await outcome(take(FIRST, 0), take(SECOND, 1, source="dpa"))
    assert len(found) == 1


async def test_stories_that_may_go_on_are_bounded():
    held = {}
    many = [
        take(f"BC-Story-{number}\n\nTOKYO (AP) — The Nikkei rose 1%.", 0) for number in range(MOST_KEPT + 9)
    ]
    await outcome(*many, held=held)
    assert len([key for key in held if key.startswith("take|")]) <= MOST_KEPT


async def test_a_story_without_any_title_is_told_at_once():
    untitled = take("TOKYO, May 6 (Kestrel) - The Nikkei rose 1.2% on Tuesday.", 0)
    unfinished = take("SEOUL, May 6 (Kestrel) - The Kospi rose 0.4% on Tuesday.\n\nmore", 1)
    found = await outcome(untitled, unfinished)
    assert [it.text[:5] for it in found] == ["TOKYO", "SEOUL"]
