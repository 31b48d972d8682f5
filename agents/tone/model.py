"""The model: whole weights of features and the network's opinion summed, made probabilities, rounded once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import repeat
from math import exp
from typing import Final

from agents.tone.features import class_of_name, features_of, segments_of
from agents.tone.network import opinion_of
from agents.tone.sentences import sentence_around, sentences_of
from agents.tone.units import units_of
from schemas.event import Tone

MILLION: Final = 1_000_000
# The sum for positive and that for negative are kept in one whole number, so that a feature is one addition;
# 2**40 is more than any text can sum to.
_HIGH: Final = 1 << 40
_HALF: Final = _HIGH >> 1
# Weights are logits in thousandths.
_SCALE: Final = 1000.0


# The feature that every text has.
BIAS: Final = "bias"
# Logits beyond this change no millionth.
_MOST: Final = 20_000

NEUTRAL: Final = Tone(0, MILLION, 0)


def tone_of(text: str, entity: tuple[int, int] | None = None) -> Tone:
    """Return how good `text` is for the entity at `entity` (its start and end), or as a whole.

    Of the entity only its own sentence is read.  A text without words is neutral.
    """
    if entity is not None:
        return _tone_of_sentence(text, *sentence_around(text, *entity), entity) or NEUTRAL
    tones = [_tone_of_sentence(text, start, end, None) for start, end in sentences_of(text)]
    return _mean([tone for tone in tones if tone is not None])


def _tone_of_sentence(text: str, start: int, end: int, entity: tuple[int, int] | None) -> Tone | None:
    units, index = units_of(text, start, end, entity)
    if not units:
        return None
    name = text[slice(*entity)] if entity is not None else ""
    segments = segments_of(units)
    weights = _weights()
    total = sum(map(weights.get, features_of(units, segments, index, name), repeat(0)), weights[BIAS])
    negative = (total + _HALF) % _HIGH - _HALF
    positive = (total - negative) // _HIGH
    more_positive, more_negative = opinion_of(units, segments, index, class_of_name(name))
    return _probabilities(positive + more_positive, negative + more_negative)


def _probabilities(positive: int, negative: int) -> Tone:
    """Return the softmax of two logits in thousandths beside that of neutral, which is 0."""
    good, bad = exp(_bounded(positive)), exp(_bounded(negative))
    total = 1.0 + good + bad
    p_positive, p_negative = round(good / total * MILLION), round(bad / total * MILLION)
    return Tone(p_negative, MILLION - p_negative - p_positive, p_positive)


def _bounded(logit: int) -> float:
    return max(-_MOST, min(_MOST, logit)) / _SCALE


def _mean(tones: Sequence[Tone]) -> Tone:
    """Return the mean of the probabilities of several sentences."""
    if not tones:
        return NEUTRAL
    negative = sum(tone.negative for tone in tones) // len(tones)
    positive = sum(tone.positive for tone in tones) // len(tones)
    return Tone(negative, MILLION - negative - positive, positive)


@cache
def _weights() -> Mapping[str, int]:
    """Return the weight of each feature, in thousandths: the positive logit times 2**40 plus the negative."""
    packed: dict[str, int] = {}
    for line in files("agents.tone").joinpath("data/weights.tsv").read_text("utf-8").rstrip("\n").split("\n"):
        feature, positive, negative = line.rsplit("\t", 2)
        packed[feature] = int(positive) * _HIGH + int(negative)
    return packed
