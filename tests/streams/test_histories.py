"""Whatever order versions, corrections and kills come in, the tables end as the final versions leave them."""

import os
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import orjson
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemas.story import WireMessage
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


versions = st.builds(
    Version,
    story=st.sampled_from(STORIES),
    number=st.integers(1, 3),
    minute=st.integers(0, 5),
    status=st.sampled_from(("usable", "usable", "corrected", "withdrawn")),
    text=st.sampled_from(TEXTS),
)
kills = st.builds(NamedKill, story=st.sampled_from(STORIES), minute=st.integers(0, 6))


def contributed(messages):
    pipeline = InMemoryPipeline()
    pipeline.read(messages)
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
        first.setdefault((it.story, it.rank()) if isinstance(it, Version) else it, it)
    return list(first.values())


@settings(
    max_examples=int(os.environ.get("WIREPULSE_HISTORIES", "60")),
    suppress_health_check=[HealthCheck.too_slow],
)
@given(
    st.lists(versions | kills, min_size=1, max_size=10)
    .map(unambiguous)
    .flatmap(
        lambda history: st.tuples(
            st.just(history), st.permutations(history), st.lists(st.sampled_from(history), max_size=5)
        )
    )
)
def test_the_tables_are_those_of_the_final_versions_alone(drawn):
    history, arrivals, repeated = drawn
    finals = [it for story in STORIES if (it := standing(story, history))]
    expected = contributed([it.message() for it in finals])
    assert contributed([it.message() for it in [*arrivals, *repeated]]) == expected
