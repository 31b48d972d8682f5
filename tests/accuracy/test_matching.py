"""What counts as right, as told again, as missed and as wrong."""

from dataclasses import replace

from accuracy.corpus import AnnotatedWire, Expected
from accuracy.matching import Verdict, agrees, judge
from accuracy.reading import events_in
from schemas.event import Direction, MarketEvent

TEXT = "TOKYO - The Nikkei 225 fell 1.2% to 38,010.50 on Tuesday."


def wire(*expected: Expected) -> AnnotatedWire:
    return AnnotatedWire(
        id="one", published_at="2024-06-11T08:00:00Z", headline=None, text=TEXT, expected=expected
    )


def nikkei(
    entity: str = "index:N225", *, change_pct: float | None = -1.2, optional: bool = False
) -> Expected:
    start = TEXT.index("The Nikkei")
    figures = {"direction": "down", "change_pct": change_pct, "change": None, "level": 38010.5}
    return Expected(
        kinds=("index_move",),
        entities=(entity,),
        start=start,
        end=len(TEXT),
        optional=optional,
        values={},
        fields=figures,
    )


def read() -> tuple[MarketEvent, ...]:
    return next(events_in(wire().message(), "one"))[1]


def counts(verdict: Verdict) -> tuple[int, int, int, int]:
    return len(verdict.hits), len(verdict.repeats), len(verdict.missed), len(verdict.wrong)


def test_an_event_with_every_figure_is_a_hit() -> None:
    assert counts(judge(wire(nikkei()), read())) == (1, 0, 0, 0)


def test_the_same_event_once_more_is_told_again_and_not_wrong() -> None:
    (event,) = read()
    assert counts(judge(wire(nikkei()), [event, event])) == (1, 1, 0, 0)


def test_another_figure_makes_one_missed_and_one_wrong() -> None:
    assert counts(judge(wire(nikkei(change_pct=-1.3)), read())) == (0, 0, 1, 1)


def test_a_figure_that_the_text_does_not_state_makes_the_event_wrong() -> None:
    assert counts(judge(wire(nikkei(change_pct=None)), read())) == (0, 0, 1, 1)


def test_the_other_direction_is_wrong() -> None:
    (event,) = read()
    assert counts(judge(wire(nikkei()), [replace(event, direction=Direction.UP)])) == (0, 0, 1, 1)


def test_words_elsewhere_do_not_tell_the_event() -> None:
    (event,) = read()
    assert counts(judge(wire(nikkei()), [replace(event, evidence_start=0, evidence_end=5)])) == (0, 0, 1, 1)


def test_an_optional_event_may_be_left_out() -> None:
    assert counts(judge(wire(nikkei(optional=True)), [])) == (0, 0, 0, 0)


def test_an_entity_may_be_any_of_those_that_are_right() -> None:
    either = replace(nikkei(), entities=("index:TOPX", "index:N225"))
    assert counts(judge(wire(either), read())) == (1, 0, 0, 0)


def test_a_list_names_all_values_that_are_right() -> None:
    assert agrees(["outlook", "opinion"], "opinion")
    assert not agrees(["outlook", "opinion"], "fact")


def test_figures_agree_within_a_ten_thousandth_and_never_with_none() -> None:
    assert agrees(38010.5, 38010.51)
    assert not agrees(38010.5, 38020.0)
    assert not agrees(1.0, None)
