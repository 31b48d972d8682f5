"""Which texts of a changing set are copies of which."""

from random import Random

from agents.copies import Kinship
from tests.aggregation.histories import FINGERPRINTS

TEXTS = ("", *FINGERPRINTS)


def known(kinship: Kinship) -> list[list[str]]:
    return [sorted(kinship.of(text)) for text in TEXTS]


def test_coming_and_going_leaves_what_the_set_alone_would_tell() -> None:
    chance = Random(5)
    held: list[str] = []
    kinship = Kinship()
    for _ in range(300):
        if held and chance.random() < 0.5:
            gone = held.pop(chance.randrange(len(held)))
            kinship.discard(gone)
        else:
            held.append(chance.choice(TEXTS))
            kinship.add(held[-1])
        assert known(kinship) == known(Kinship(held))


def test_copies_know_each_other_and_a_text_without_fingerprint_knows_none() -> None:
    kinship = Kinship(TEXTS)
    assert FINGERPRINTS[1] in kinship.of(FINGERPRINTS[0])
    assert FINGERPRINTS[0] in kinship.of(FINGERPRINTS[1])
    assert list(kinship.of("")) == []
