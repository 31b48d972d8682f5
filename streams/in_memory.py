"""The same steps without a broker: the pure computation that the streaming must equal."""

from __future__ import annotations

import gc
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from schemas.alert import RegionalAlert
from schemas.codec import to_json
from schemas.event import MarketEvent
from schemas.sentiment import InstrumentSentiment, RegionalSentiment, SectorSentiment, Signal
from schemas.story import Rejection, Story, WireMessage
from schemas.tick import Tick
from streams import pattern_store
from streams.lane import Lane
from streams.topology import STEPS

# New objects after which the collector looks through them: a story makes hundreds, and leaves hardly a cycle.
_FEW_YOUNG = 5_000
# Tells something of each sort that what is known is looked up for: a market, a company, a view, a body.
_FIRST_STORY = {
    "story_id": "first",
    "headline": "Pelorin Foods reports revenue",
    "text": """TOKYO, Jan 5 (Wire) - The Nikkei 225 rose 1% on Monday, its biggest gain in six weeks.
"Stocks in Japan may rise further," said Ida Berg, an analyst at Nordlys Bank.
Pelorin Foods Inc. (Nasdaq: PLRN) said it reported revenue of $3 million, up 8% from a year earlier.
The company's revenue was $3 million. The Bank of Japan kept its policy rate at 0.5% on Friday.
Consumer prices rose 2.1% in December.""",
    "published_at": "2026-01-05T07:00:00Z",
}


@dataclass(slots=True)
class Outcome:
    """Everything that a run over some messages came to, in the order in which it came."""

    stories: list[Story] = field(default_factory=list)
    rejections: list[Rejection] = field(default_factory=list)
    events: list[MarketEvent] = field(default_factory=list)
    sentiment: list[RegionalSentiment] = field(default_factory=list)
    sectors: list[SectorSentiment] = field(default_factory=list)
    instruments: list[InstrumentSentiment] = field(default_factory=list)
    alerts: list[RegionalAlert] = field(default_factory=list)


class InMemoryPipeline:
    """All steps, each on a single partition, with plain dictionaries as tables."""

    def __init__(self) -> None:
        pattern_store.load()
        self.tables: dict[str, dict[str, Any]] = {table.name: {} for step in STEPS for table in step.keeps}
        self.outcome = Outcome()
        self._lanes = [Lane(step.agent, *(self.tables[table.name] for table in step.keeps)) for step in STEPS]
        self._readers = {step.reads.carries: lane for step, lane in zip(STEPS, self._lanes, strict=True)}

    @property
    def contributions(self) -> dict[str, Signal]:
        """What every event contributes to every subject, by subject and event_id."""
        return self.tables["contributions"]

    def read(self, messages: Iterable[WireMessage]) -> None:
        """Work through `messages`, each as far as it goes."""
        for message in messages:
            self._take(message)

    def tick(self, tick: Tick) -> None:
        """Tell every step that time has passed, in the order of the steps."""
        for lane in self._lanes:
            for output in tuple(lane.outputs_of(tick)):
                self._take(output)

    def _take(self, record: Any) -> None:
        self._note(record)
        lane = self._readers.get(type(record))
        if lane is not None:
            for output in tuple(lane.outputs_of(record)):
                self._take(output)

    def _note(self, record: Any) -> None:
        match record:
            case Story():
                self.outcome.stories.append(record)
            case Rejection():
                self.outcome.rejections.append(record)
            case MarketEvent():
                self.outcome.events.append(record)
            case RegionalSentiment():
                self.outcome.sentiment.append(record)
            case SectorSentiment():
                self.outcome.sectors.append(record)
            case InstrumentSentiment():
                self.outcome.instruments.append(record)
            case RegionalAlert():
                self.outcome.alerts.append(record)


def warm_up() -> None:
    """Let the agents load what they know (vocabulary, patterns), so that no live story waits for it.

    What is loaded stays for good, so the garbage collector need not look through it: a tenth of a second
    then, and a third of the time that the loading takes.  What stories make it looks through more seldom, a
    fiftieth of their time.
    """
    gc.disable()
    try:
        pattern_store.prepare_patterns()
        InMemoryPipeline().read([WireMessage(body=to_json(_FIRST_STORY))])
    finally:
        gc.enable()
    gc.collect()
    gc.freeze()
    gc.set_threshold(_FEW_YOUNG)
