"""Random lives of stories, and agents that crash while they work through them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, MutableMapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any, NamedTuple

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
    # Gold is nobody's, copper its exporters'.
    lambda **told: crude(entity_id="commodity:GOLD", **told),
    lambda **told: crude(entity_id="commodity:COPPER", **told),
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


class Journal(MutableMapping[str, Any]):
    """A table that notes every write where all tables of the agent note theirs."""

    def __init__(self, number: int, written: list[Write]) -> None:
        self._number = number
        self._written = written
        self._values: dict[str, Any] = {}
        for write in written:
            if write.table == number:
                self._apply(write)

    def _apply(self, write: Write) -> None:
        if write.value is None:
            del self._values[write.key]
        else:
            self._values[write.key] = from_json(*write.value)

    def __getitem__(self, key: str) -> Any:
        return self._values[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self._values[key] = value
        self._written.append(Write(self._number, key, (type(value), to_json(value))))

    def __delitem__(self, key: str) -> None:
        del self._values[key]
        self._written.append(Write(self._number, key, None))

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)


class Write(NamedTuple):
    """What was written to which table, as it lies in the changelog; None for a deletion."""

    table: int
    key: str
    value: tuple[type, bytes] | None


async def through_crashes(
    agent: Callable[..., AsyncIterator[Any]],
    records: Sequence[Any],
    random: Random,
    crashes: int,
    tables: int = 1,
    *,
    tables_first: bool = False,
) -> tuple[list[Any], list[dict[str, Any]]]:
    """Return all that `agent` ever published for `records`, and its tables in the end.

    A crash comes between any two writes to the tables: those after it are lost, with some of the last
    outputs, and reading begins anew with the record that wrote next or one before; nothing that was
    acknowledged is lost.  With `tables_first` nothing is published that was not written down before.
    """
    published: list[Any] = []
    written: list[Write] = []
    acknowledged = 0
    for left in range(crashes, -1, -1):
        reached = random.randint(acknowledged, len(records)) if left else len(records)
        journals = [Journal(number, written) for number in range(tables)]
        outputs, marks = await _run(agent, records, acknowledged, reached, journals, written)
        if not left:
            published += outputs
            break
        cut = random.randint(marks[0][0], len(written))
        complete = sum(writes <= cut for writes, _ in marks) - 1
        resumed = random.randint(0, complete)
        told = marks[complete][1] if tables_first else len(outputs)
        published += outputs[: random.randint(marks[resumed][1], told)]
        acknowledged += resumed
        del written[cut:]
    return published, [dict(journal) for journal in journals]


async def _run(agent, records, start: int, end: int, tables, written) -> tuple[list[Any], list]:
    """Return all outputs, and how many writes and outputs there were before each record and at the end."""
    outputs: list[Any] = []
    marks = [(len(written), 0)]

    async def told() -> AsyncIterator[Any]:
        for place in range(start, end):
            yield records[place]
            marks.append((len(written), len(outputs)))

    async for record in agent(told(), *tables):
        outputs.append(record)  # noqa: PERF401 - it is looked at meanwhile
    return outputs, marks
