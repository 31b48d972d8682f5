"""Whatever order versions, corrections and kills come in, the tables end as the final versions leave them."""

import os
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import orjson
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemas.story import WireMessage
from schemas.tick import Tick
from streams.in_memory import InMemoryPipeline

FIRST = datetime(2025, 5, 6, 6, tzinfo=UTC)
TEXTS = (
    "The Nikkei 225 rose 1.2% on Tuesday.",
    "The Nikkei 225 rose 2.1% on Tuesday, and the Topix added 0.4%.",
    "The DAX fell 0.9% on Tuesday.",
    "No market moved.",
)
STORIES = ("a", "b")


@dataclass(frozen=True)
class Version:
    story: str
    number: int
    minute: int
    status: str
    text: str

    def rank(self):
        return (self.number, self.minute, self.status == "withdrawn")

    def message(self):
        at = FIRST + timedelta(minutes=self.minute)
        fields = {
            "story_id": self.story,
            "version": self.number,
            "status": self.status,
            "source": "AP",
            "headline": f"Headline of {self.story}",
            "text": self.text,
            "published_at": FIRST.isoformat(),
            "updated_at": at.isoformat(),
        }
        return WireMessage(body=orjson.dumps(fields), received_at=FIRST + timedelta(days=1))


@dataclass(frozen=True)
class NamedKill:
    """A kill that calls the story by its headline."""

    story: str
    minute: int

    def message(self):
        at = FIRST + timedelta(minutes=self.minute)
        return WireMessage(
            body=f'KILL: The story headlined "Headline of {self.story}" is withdrawn.'.encode(),
            source="AP",
            published_at=at,
            received_at=FIRST + timedelta(days=1),
        )


@dataclass(frozen=True)
class Part:
    """A take of a story that its agency identifies by nothing but its slug."""

    story: str
    take: int
    minute: int
    text: str

    def rank(self):
        return (self.minute,)

    def message(self):
        mark = f", {self.take - 1}th Add" if self.take > 1 else ""
        return WireMessage(
            body=f"BC-Long-{self.story}{mark}\n\n{self.text}\n\nmore".encode(),
            source="AP",
            published_at=FIRST + timedelta(minutes=self.minute),
            received_at=FIRST + timedelta(days=1),
        )


@dataclass(frozen=True)
class Embargoed:
    """A story of its own that says in words until when it must wait, some minutes after the first tick."""

    story: str
    until: int
    text: str

    def message(self):
        until = FIRST + timedelta(minutes=self.until)
        return WireMessage(
            body=f"BC-{self.story}-{self.until}\nEMBARGOED UNTIL {until:%H%M} GMT\n\n{self.text}".encode(),
            source="AP",
            published_at=FIRST,
            received_at=FIRST,
        )


parts = st.builds(
    Part,
    story=st.sampled_from(STORIES),
    take=st.integers(1, 3),
    minute=st.integers(0, 5),
    text=st.sampled_from(TEXTS),
)
embargoed = st.builds(
    Embargoed,
    story=st.sampled_from(STORIES),
    until=st.integers(10, 50),
    text=st.sampled_from(TEXTS),
)
versions = st.builds(
    Version,
    story=st.sampled_from(STORIES),
    number=st.integers(1, 3),
    minute=st.integers(0, 5),
    status=st.sampled_from(("usable", "usable", "corrected", "withdrawn")),
    text=st.sampled_from(TEXTS),
)
kills = st.builds(NamedKill, story=st.sampled_from(STORIES), minute=st.integers(0, 6))


def contributed(messages, *, at=None):
    """Return what counts after `messages`, and after the tick at that time if there is one."""
    pipeline = InMemoryPipeline()
    pipeline.read(messages)
    if at is not None:
        pipeline.tick(Tick(at))
    return {key: it for key, it in pipeline.contributions.items() if not it.retracted}


def standing(story, history):
    """Return the version that holds in the end, None if there is none or it was taken back."""
    told = {it.rank(): it for it in history if isinstance(it, Version) and it.story == story}
    if not told:
        return None
    final = told[max(told)]
    killed = any(
        it.minute >= final.minute for it in history if isinstance(it, NamedKill) and it.story == story
    )
    return None if killed or final.status == "withdrawn" else final


def unambiguous(history):
    """One text for each rank: an agency does not send two texts as the same version at the same time."""
    first = {}
    for it in history:
        first.setdefault(_told_by(it), it)
    return list(first.values())


def _told_by(it):
    match it:
        case Version():
            return (Version, it.story, it.rank())
        case Part():
            return (Part, it.story, it.take, it.minute)
        case Embargoed():
            return (Embargoed, it.story, it.until)
    return it


def finals_of_takes(history):
    """Return the last telling of each take of each story, in their order."""
    takes = sorted((it for it in history if isinstance(it, Part)), key=Part.rank)
    told = {(it.story, it.take): it for it in takes}
    return [told[key] for key in sorted(told)]


def drawn_from(kinds):
    """Return histories with an order in which they arrive and what is sent again."""
    return (
        st.lists(kinds, min_size=1, max_size=10)
        .map(unambiguous)
        .flatmap(
            lambda history: st.tuples(
                st.just(history), st.permutations(history), st.lists(st.sampled_from(history), max_size=5)
            )
        )
    )


MANY = settings(
    max_examples=int(os.environ.get("WIREPULSE_HISTORIES", "60")),
    suppress_health_check=[HealthCheck.too_slow],
)


@MANY
@given(drawn_from(versions | kills))
def test_the_tables_are_those_of_the_final_versions_alone(drawn):
    history, arrivals, repeated = drawn
    finals = [it for story in STORIES if (it := standing(story, history))]
    expected = contributed([it.message() for it in finals])
    assert contributed([it.message() for it in [*arrivals, *repeated]]) == expected


@MANY
@given(drawn_from(versions | parts | embargoed), st.integers(0, 60))
def test_takes_and_embargoes_leave_what_their_final_tellings_in_order_do(drawn, minutes):
    history, arrivals, repeated = drawn
    at = FIRST + timedelta(minutes=minutes)
    finals = [it for story in STORIES if (it := standing(story, history))]
    finals += finals_of_takes(history)
    finals += [it for it in history if isinstance(it, Embargoed)]
    expected = contributed([it.message() for it in finals], at=at)
    assert contributed([it.message() for it in [*arrivals, *repeated]], at=at) == expected


@MANY
@given(drawn_from(embargoed), st.integers(0, 60))
def test_nothing_under_embargo_counts_before_its_time(drawn, minutes):
    history, arrivals, _ = drawn
    free = [it for it in history if it.until <= minutes]
    counted = contributed([it.message() for it in arrivals], at=FIRST + timedelta(minutes=minutes))
    expected = contributed([it.message() for it in free], at=FIRST + timedelta(minutes=60))
    assert counted.keys() == expected.keys()
