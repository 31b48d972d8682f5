"""The annotated corpus is sound, and what it measures is held."""

import pytest

from accuracy.bench import below, floors, report
from accuracy.corpus import AnnotatedWire, corpus
from accuracy.matching import JUDGED_APART
from accuracy.reading import verdict_on
from accuracy.scores import scores_of
from agents.reference import instruments
from schemas.event import EventKind, MarketEvent

WIRES = [pytest.param(wire, id=wire.id) for wire in corpus()]


def test_the_corpus_holds_at_least_sixty_wires_each_under_its_own_id() -> None:
    assert len({wire.id for wire in corpus()}) == len(corpus()) >= 60


def test_every_kind_of_the_taxonomy_is_annotated_somewhere() -> None:
    annotated = {kind for wire in corpus() for expected in wire.expected for kind in expected.kinds}
    assert set(EventKind) <= annotated


@pytest.mark.parametrize("wire", WIRES)
def test_every_annotated_field_is_one_that_a_market_event_has(wire: AnnotatedWire) -> None:
    judged = {"direction", "change_pct", "change", "level", *JUDGED_APART}
    for expected in wire.expected:
        assert set(expected.fields) <= judged <= set(MarketEvent.__dataclass_fields__)


@pytest.mark.parametrize("wire", WIRES)
def test_every_annotated_instrument_is_known(wire: AnnotatedWire) -> None:
    prices = [it for expected in wire.expected if expected.kind.endswith("_move") for it in expected.entities]
    assert [it for it in prices if it not in instruments()] == []


def test_the_figures_of_the_corpus_stay_above_their_floors() -> None:
    figures = report(scores_of(verdict_on(wire) for wire in corpus()), external=None)
    assert below(figures, floors()) == []
