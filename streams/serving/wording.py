"""Says in words how a polarity came about, and why an event bears on a region."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import MappingProxyType

from agents.enrichment import regions as roles
from agents.enrichment import subjects
from agents.enrichment.figures import move_readings
from agents.enrichment.polarity import UNSIZED_MOVE, USUAL_DAILY_MOVE, Judgement, is_open
from agents.extraction.pushes import Push
from schemas.event import EventKind, MarketEvent, Modality

ROLE_WORDS = MappingProxyType(
    {
        roles.HOME: "it happened to the region itself, or to somebody at home there",
        roles.ECONOMY: "by its cause this yield tells how the region's economy does",
        roles.MARKET: "it is traded on the region's market",
        roles.CURRENCY: "it is the region's money",
        roles.COUNTERPARTY: "the region is, or is home to, the other side",
        roles.EXPORTER: "it sells this abroad",
        roles.IMPORTER: "it buys this abroad, and pays its price",
        roles.AGGREGATE: "a region that belongs to it is reached",
        subjects.ITSELF: "it is what the event is about",
        subjects.MEMBER_OF: "a member of it is what the event is about",
        subjects.OTHER_SIDE: "it is the other currency of the pair",
    }
)
_TOLD_AS = MappingProxyType(
    {
        Modality.FACT: "told as fact",
        Modality.OUTLOOK: "only expected",
        Modality.OPINION: "somebody's view",
        Modality.REFERENCE: "background",
    }
)


def why_polarity(event: MarketEvent, judgement: Judgement, words: Iterable[Push] = ()) -> tuple[str, ...]:
    """Return the steps from what happened to the polarity, a line each; `words` are those of its tone."""
    lines = [_sign(event, judgement)]
    if judgement.sign:
        lines.extend(_size(event, judgement, words))
        lines.append(f"{_TOLD_AS[event.modality]}: x {judgement.certainty:g}")
    lines.append(
        f"{judgement.sign:+d} x {judgement.size:.6f} x {judgement.certainty:g} = {judgement.polarity:+.6f}"
    )
    return tuple(lines)


def _sign(event: MarketEvent, judgement: Judgement) -> str:
    if event.negated:
        return "the text denies it: neutral"
    word = {1: "good", -1: "bad", 0: "neither good nor bad"}[judgement.sign]
    if event.kind not in USUAL_DAILY_MOVE:
        told = (
            "the rule leaves it open, its words sound"
            if is_open(event)
            else f"the outcome is {event.outcome},"
        )
        return f"{told} {word} for {event.entity_name}"
    turned = ", for a rising yield is a falling bond" if event.kind is EventKind.RATE_MOVE else ""
    return f"the direction is {event.direction or 'not told'}: {word} for {event.entity_name}{turned}"


def _size(event: MarketEvent, judgement: Judgement, words: Iterable[Push]) -> Iterator[str]:
    if event.kind not in USUAL_DAILY_MOVE:
        yield from _strength(event, judgement, words)
        return
    unit = "bp" if event.kind is EventKind.RATE_MOVE else "%"
    usual = f"a usual move over the horizon ({event.horizon}) is {judgement.usual:.3g} {unit}"
    magnitude = judgement.magnitude
    if magnitude is None:
        magnitude = UNSIZED_MOVE
        yield f"no figure tells the size: taken as {UNSIZED_MOVE:g} of a usual move"
    else:
        yield f"{move_readings(event)[0].size:.4g} {unit}; {usual}: {magnitude:.3f} usual moves"
    if judgement.held != 1.0:
        yield f"the figure is a bound ({event.bound}): x {judgement.held:g}"
    yield f"size = tanh({magnitude * judgement.held:.3f}) = {judgement.size:.6f}"


def _strength(event: MarketEvent, judgement: Judgement, words: Iterable[Push]) -> Iterator[str]:
    yield f"news of this kind ({event.kind}) is usually {judgement.usual:g} strong"
    if judgement.magnitude is not None:
        yield (
            f"its figures lie {judgement.magnitude:.3f} usual gaps apart: "
            f"x (0.5 + tanh({judgement.magnitude:.3f}))"
        )
    if is_open(event):
        good, bad = event.p_positive, event.p_negative
        yield f"its words sound good with {good:.3f}, bad with {bad:.3f}: x {judgement.held:g}"
        yield from (
            f"  {it.push:+.3f} by {it.words!r} at {it.start}-{it.end}: without, the score would be "
            f"{good - bad - it.push:+.3f}"
            for it in words
        )
    yield f"size = {judgement.size:.6f}"
