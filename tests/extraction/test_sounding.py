"""The tone of the evidence: asked only where neither a price nor a rule says good or bad."""

from agents.extraction.sounding import evidence_tone
from schemas.event import EntityType, EventKind, Outcome, Statement, Tone

TEXT = "Before that. Orrin Steel chief quits amid fraud probe. After that."
NAME = TEXT.index("Orrin Steel")


def told(**changes: object) -> Statement:
    fields = {
        "kind": EventKind.MANAGEMENT_CHANGE,
        "entity_id": "company:orrin",
        "entity_name": "Orrin Steel",
        "entity_type": EntityType.COMPANY,
        "outcome": Outcome.NEUTRAL,
        "mention": "Orrin Steel",
        "mention_start": NAME,
        "mention_end": NAME + len("Orrin Steel"),
        "evidence_start": NAME,
        "evidence_end": TEXT.index(" After"),
        "rule": "test",
    }
    return Statement(**{**fields, **changes})


def test_an_open_outcome_is_asked_of_the_words() -> None:
    tone = evidence_tone(TEXT, told())
    assert isinstance(tone, Tone)
    assert tone.score < 0
    assert tone == evidence_tone(TEXT, told(outcome=None))


def test_what_a_rule_or_a_price_tells_is_not_asked() -> None:
    assert evidence_tone(TEXT, told(outcome=Outcome.GOOD)) is None
    assert evidence_tone(TEXT, told(kind=EventKind.EQUITY_MOVE, outcome=None)) is None
    assert evidence_tone(TEXT, told(negated=True)) is None


def test_only_the_evidence_is_read() -> None:
    other = TEXT.replace("Before that", "Markets crashed").replace("After that", "Profits soared")
    shift = len(other) - len(TEXT) - (len("Profits soared") - len("After that"))
    moved = {
        name: getattr(told(), name) + shift for name in ("mention_start", "mention_end", "evidence_start")
    }
    moved["evidence_end"] = told().evidence_end + shift
    assert evidence_tone(other, told(**moved)) == evidence_tone(TEXT, told())


def test_a_mention_outside_the_evidence_asks_of_the_clause_as_a_whole() -> None:
    tone = evidence_tone(TEXT, told(mention_start=0, mention_end=6))
    assert isinstance(tone, Tone)
