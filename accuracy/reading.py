"""Stories as the pipeline reads them, each taken alone."""

from __future__ import annotations

from collections.abc import Iterator

from accuracy.corpus import AnnotatedWire
from accuracy.matching import Verdict, judge
from agents.reading.agent import read_message
from schemas.event import MarketEvent
from schemas.story import Story, WireMessage
from streams.analysis import analyse


def events_in(body: bytes, position: str) -> Iterator[tuple[Story, tuple[MarketEvent, ...]]]:
    """Yield every story of a message with its events; what is rejected yields nothing."""
    for outcome in read_message(WireMessage(body=body, position=position)):
        if isinstance(outcome, Story):
            yield outcome, analyse(outcome).events


def verdict_on(wire: AnnotatedWire) -> Verdict:
    """Read a wire and judge what was read."""
    events = [event for _, found in events_in(wire.message(), wire.id) for event in found]
    return judge(wire, events)
