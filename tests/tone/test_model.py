"""The tone of a text: local to the clause, the same on every machine, safe on any text."""

import tomllib
from importlib.resources import files

import pytest

from agents.tone import tone_of
from agents.tone.sentences import LONGEST, sentence_around, sentences_of
from schemas.event import Outcome, Tone


def about(text: str, name: str) -> Tone:
    start = text.index(name)
    return tone_of(text, (start, start + len(name)))


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Nikkei fell, Hang Seng surged", "Nikkei", Outcome.BAD),
        ("Nikkei fell, Hang Seng surged", "Hang Seng", Outcome.GOOD),
        ("Sell Marden Mills, buy Orrin Steel: Traders", "Marden Mills", Outcome.BAD),
        ("Orrin Steel shares rally while Marden Mills slumps 6%", "Orrin Steel", Outcome.GOOD),
        ("Orrin Steel shares rally while Marden Mills slumps 6%", "Marden Mills", Outcome.BAD),
        ("Orrin Steel appoints Ana Pavic as finance chief", "Orrin Steel", Outcome.NEUTRAL),
        ("Orrin Steel net profit falls 14% on higher coal costs", "Orrin Steel", Outcome.BAD),
    ],
)
def test_each_entity_has_the_tone_of_its_own_clause(text: str, name: str, label: Outcome) -> None:
    assert about(text, name).label is label


def test_probabilities_are_whole_millionths_of_one() -> None:
    tone = about("Orrin Steel bags a large order", "Orrin Steel")
    assert tone.negative + tone.neutral + tone.positive == 1_000_000
    assert tone.score == (tone.positive - tone.negative) / 1_000_000
    assert min(tone.negative, tone.neutral, tone.positive) >= 0


def test_a_name_is_not_learnt() -> None:
    one = about("Orrin Steel shares slide on debt worries", "Orrin Steel")
    other = about("Vashti Steel shares slide on debt worries", "Vashti Steel")
    assert one == other


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "\u200b"])
def test_a_text_without_words_is_neutral(text: str) -> None:
    assert tone_of(text).label is Outcome.NEUTRAL


def test_only_the_sentence_of_the_entity_is_read() -> None:
    alone = about("Orrin Steel won a large order.", "Orrin Steel")
    among = about("Marden Mills collapsed. Orrin Steel won a large order. Banks crashed.", "Orrin Steel")
    assert among == alone


def test_any_text_is_scored() -> None:
    for text in ("\ud83d\ude00 profit \ud800 soared", "\u202eprofit fell\u202c", "%%% ;;; :::", "a" * 5000):
        assert tone_of(text).label in Outcome
        assert tone_of(text, (0, 1)).label in Outcome


def test_a_sentence_without_an_end_is_cut() -> None:
    spans = list(sentences_of("profit fell " * 1000))
    assert max(end - start for start, end in spans) <= LONGEST
    assert "".join("profit fell " * 1000)[spans[0][0] : spans[0][1]]
    low, high = sentence_around("x " * 100_000, 50_000, 50_001)
    assert high - low <= 2 * LONGEST + 1


def test_short_forms_do_not_end_a_sentence() -> None:
    text = "Acme Inc. Chief J. Doe quit. Sales rose in the U.S. Friday."
    assert [text[start:end] for start, end in sentences_of(text)] == [
        "Acme Inc. Chief J. Doe quit.",
        "Sales rose in the U.S. Friday.",
    ]


@pytest.mark.timeout(60)  # quadratic work on so many clauses would take days
def test_a_text_of_many_clauses_is_scored_to_its_end() -> None:
    assert tone_of("profit fell; " * 200_000).label is Outcome.BAD


def test_the_weights_lie_beside_their_origin_and_their_scores() -> None:
    card = tomllib.loads(files("agents.tone").joinpath("data/weights.toml").read_text("utf-8"))
    assert card["command"] == "make train"
    assert len(card["data_sha256"]) == 64
    assert card["accuracy"] > 0.858
    assert card["accuracy_conflicting"] > 0.82
    assert card["expected_calibration_error"] < 0.02
