import pytest

from agents.reading.urgency import urgency_of


@pytest.mark.parametrize(
    ("stated", "rank"),
    [
        ("f", 1),
        ("b", 2),
        ("u", 3),
        ("R", 4),
        ("d", 5),
        ("w", 6),
        ("a", 7),
        ("s", 8),
        (1, 1),
        (9, 9),
        ("4", 4),
        ("04", 4),
        (3.0, 3),
        ("urg:2", 2),
        ("prty-3", 3),
        ("Flash", 1),
        ("Bulletin", 2),
        ("Urgent", 3),
        ("Routine", 4),
        ("Deferred", 5),
        ("Release at will", 6),
        ("Eil", 2),
        ("Vorrang", 3),
    ],
)
def test_letters_numbers_and_words_stand_on_one_scale(stated, rank):
    assert urgency_of(stated) == rank


@pytest.mark.parametrize("stated", [None, "", "0", 0, 10, "12", "whenever", True, "4;5", "\ud800"])
def test_what_nobody_knows_is_no_urgency(stated):
    assert urgency_of(stated) is None


def test_a_bulletin_outranks_an_urgent_and_that_the_routine():
    assert urgency_of("flash") < urgency_of("bulletin") < urgency_of("urgent") < urgency_of("routine")
