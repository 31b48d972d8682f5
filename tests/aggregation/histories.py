"""Random lives of stories, and agents that crash while they work through them."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Callable, MutableMapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

from hypothesis import strategies as st

from agents.enrichment.agent import enrich
from agents.extraction.fingerprints import fingerprint_of
from schemas.codec import from_json, to_json
from schemas.event import Direction, EntityType, EventKind, EventStatus, Finding, Prominence, Statement
from schemas.rank import Rank
from schemas.sentiment import Signal
from tests.copies.texts import HEADLINE, STORY, notice
from tests.enrichment.records import bond_yield, crude, dollar, share, statement
from tests.extraction.stories import story

START = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)

# What stories tell of: some bear on the same regions, one on none, and one story may tell of the first twice.
SUBJECTS: tuple[Callable[..., Statement], ...] = (
    lambda **told: statement(entity_id="index:N225", region="JP", **told),
    lambda **told: statement(entity_id="index:N225", region="JP", **told),
    lambda **told: statement(entity_id="index:HSI", region="HK", **told),
    lambda **told: share(entity_id="company:XHKG:0700", region="CN", currency="HKD", **told),
    dollar,
    lambda **told: bond_yield(**(told | {"change_pct": None, "change": told["change_pct"]})),
    crude,
    lambda **told: statement(
        kind=EventKind.GROUP_MOVE,
        entity_id="group:ASIA:STOCKS",
        entity_type=EntityType.GROUP,
        **(told | {"region": "ASIA"}),
    ),
)
# A text, its copy cut to half, another text, and one with too little to tell.
FINGERPRINTS = (
    *(
        fingerprint_of(story(text, headline=HEADLINE))
        for text in (STORY, STORY[:500], notice("Hakon", "7", "8"))
    ),
    "",
)


@dataclass(frozen=True)
class Version:
    """One version of a story: its rank, its time, and what it tells of each subject; nothing if killed."""

    story_id: str
    rank: Rank
    published_at: datetime
    told: dict[int, Statement]
    fingerprint: str

    @property
    def findings(self) -> list[Finding]:
        return [self.finding(subject, stated) for subject, stated in sorted(self.told.items())]

    def finding(self, subject: int, stated: Statement | None) -> Finding:
        """Return what this version says of a subject, None for a retraction."""
        return Finding(
            event_id=f"{self.story_id}/{subject}",
            entity_id=f"subject:{subject}",
            story_id=self.story_id,
            story_version=self.rank.version,
            status=EventStatus.NEW if stated else EventStatus.RETRACTED,
            rank=self.rank,
            source="kestrel",
            headline=f"{self.story_id} v{self.rank.version}",
            statement=stated,
            prominence=Prominence(in_headline=False, position=0.25, share=0.2) if stated else None,
            published_at=self.published_at,
            received_at=self.published_at + self.rank.version * 10 * MINUTE,
            fingerprint=self.fingerprint if stated else "",
        )


@dataclass
class Extraction:
    """What the stage before does: state what a new version tells, and retract what none tells any more."""

    ranks: dict[str, Rank] = field(default_factory=dict)
    ever: dict[str, set[int]] = field(default_factory=dict)

    def take(self, version: Version) -> list[Finding]:
        known = self.ranks.get(version.story_id)
        if known is not None and version.rank < known:
            return []
        self.ranks[version.story_id] = version.rank
        ever = self.ever.setdefault(version.story_id, set())
        ever |= set(version.told)
        return version.findings + [
            version.finding(subject, None) for subject in sorted(ever - set(version.told))
        ]


statements = st.builds(
    lambda subject, direction, pct, day: (
        subject,
        SUBJECTS[subject](direction=direction, change_pct=pct / 100, event_date=date(2026, 3, day)),
    ),
    st.integers(0, len(SUBJECTS) - 1),
    # Mostly up, on one day: stories shall repeat one another.
    st.sampled_from([Direction.UP, Direction.UP, Direction.UP, Direction.DOWN, Direction.FLAT]),
    st.integers(0, 800),
    st.sampled_from([2, 2, 2, 3]),
)


@st.composite
def versions_of(draw: st.DrawFn, story_id: str) -> list[Version]:
    """Return some versions of a story, kills among them; their ranks all differ."""
    drawn = draw(
        st.lists(
            st.tuples(
                st.integers(1, 3),
                st.booleans(),
                st.integers(0, 3 * 24 * 60),
                st.lists(statements, max_size=4),
                st.sampled_from(FINGERPRINTS),
            ),
            min_size=1,
            max_size=4,
        )
    )
    return [
        Version(
            story_id=story_id,
            rank=Rank(number, number, killed, f"{place}"),
            published_at=START + minutes * MINUTE,
            told={} if killed else dict(told),
            fingerprint=fingerprint,
        )
        for place, (number, killed, minutes, told, fingerprint) in enumerate(drawn)
    ]


@st.composite
def histories(draw: st.DrawFn) -> list[Version]:
    """Return the versions of some stories in any order, each at least once."""
    stories = [draw(versions_of(f"story-{number}")) for number in range(draw(st.integers(1, 6)))]
    versions = [version for story in stories for version in story]
    repeated = draw(st.lists(st.sampled_from(versions), max_size=6))
    return draw(st.permutations(versions + repeated))


def final_signals(versions: Sequence[Version]) -> list[Signal]:
    """Return what must hold in the end: the signals of each story's highest version, taken by itself."""
    final: dict[str, Version] = {}
    for version in versions:
        known = final.get(version.story_id)
        if known is None or version.rank > known.rank:
            final[version.story_id] = version
    return [
        signal for version in final.values() for finding in version.findings for signal in enrich(finding)[1]
    ]


async def through_crashes(
    agent: Callable[[AsyncIterable[Any], MutableMapping[str, Any]], AsyncIterator[Any]],
    records: Sequence[Any],
    random: Random,
    crashes: int,
) -> tuple[list[Any], dict[str, Any]]:
    """Return all that `agent` ever published for `records`, and its table in the end.

    At each crash some of the last outputs are lost, the table falls back to what some record before
    had left, and the reading to that record or one before: nothing that was acknowledged is lost.
    """
    published: list[list[Any]] = []
    table: dict[str, Any] = {}
    snapshots: dict[int, dict[str, Any]] = {0: {}}
    acknowledged = 0
    for _ in range(crashes):
        reached = random.randint(acknowledged, len(records))
        outputs = await _run(agent, records, acknowledged, reached, table, snapshots)
        survived = random.randint(acknowledged, reached)
        read_from = random.randint(acknowledged, survived)
        published += outputs[: random.randint(read_from, reached) - acknowledged]
        table, acknowledged = snapshots[survived].copy(), read_from
    published += await _run(agent, records, acknowledged, len(records), table, snapshots)
    return [record for outputs in published for record in outputs], table


async def _run(agent, records, start: int, end: int, table, snapshots) -> list[list[Any]]:
    """Return the outputs of each record from `start` to `end`; keep what each left in the table."""
    outputs: list[list[Any]] = []
    snapshots[start] = _stored(table)

    async def told() -> AsyncIterator[Any]:
        for place in range(start, end):
            outputs.append([])
            yield records[place]
            snapshots[place + 1] = _stored(table)

    async for record in agent(told(), table):
        outputs[-1].append(record)
    return outputs


def _stored(table: dict[str, Any]) -> dict[str, Any]:
    """Return the table as it comes back from its changelog."""
    return {key: from_json(type(value), to_json(value)) for key, value in table.items()}
