"""The tone of the words decides where the rule leaves an event open, and nowhere else."""

from __future__ import annotations

import pytest

from agents.enrichment.agent import enrich
from agents.enrichment.polarity import entity_polarity, judgement_of, probabilities
from agents.enrichment.strength import STRENGTHS
from schemas.codec import from_json, to_json
from schemas.event import Finding, Modality, Outcome, Tone
from tests.enrichment.records import finding, news, share

BAD = Tone(800_000, 150_000, 50_000)
OPEN = news(kind="management_change", outcome=Outcome.NEUTRAL)


def test_an_open_event_is_as_bad_as_it_sounds_and_as_strong_as_its_kind() -> None:
    assert entity_polarity(OPEN, BAD) == pytest.approx(-0.75 * STRENGTHS["management_change"].usual)
    assert judgement_of(OPEN, BAD).sign == -1
    assert entity_polarity(OPEN) == 0


def test_a_known_outcome_a_price_or_a_denial_does_not_listen_to_the_words() -> None:
    good = news("earnings", outcome=Outcome.GOOD)
    assert entity_polarity(good, BAD) == entity_polarity(good) > 0
    assert entity_polarity(share(), BAD) == entity_polarity(share())
    assert entity_polarity(news("earnings", outcome=Outcome.NEUTRAL, negated=True), BAD) == 0


def test_what_is_only_expected_counts_half() -> None:
    outlook = news(kind="management_change", outcome=Outcome.NEUTRAL, modality=Modality.OUTLOOK)
    assert entity_polarity(outlook, BAD) == pytest.approx(entity_polarity(OPEN, BAD) / 2)


def test_the_event_carries_the_calibrated_probabilities() -> None:
    event, _ = enrich(finding(OPEN, tone=BAD))
    assert (event.p_negative, event.p_neutral, event.p_positive) == (0.8, 0.15, 0.05)
    assert event.entity_polarity == entity_polarity(OPEN, BAD)
    assert probabilities(0.0, BAD) == (0.8, 0.15, 0.05)


def test_a_finding_keeps_its_tone_on_the_wire() -> None:
    sent = finding(OPEN, tone=BAD)
    assert from_json(Finding, to_json(sent)) == sent
