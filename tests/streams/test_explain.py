"""What the public topics say, taken apart: a region, an event, a story."""

from __future__ import annotations

from dataclasses import replace

import pytest

from agents.reading.agent import read_message
from schemas.codec import to_json
from schemas.event import RegionBearing
from schemas.sentiment import Window
from schemas.story import Story, StoryStatus, WireMessage
from schemas.tick import Tick
from streams.feeds.bundled import sample_messages
from streams.in_memory import InMemoryPipeline
from streams.serving.explain import explain
from streams.serving.explanations import EventExplanation, SentimentExplanation, StoryExplanation
from streams.serving.materialisation import Materialisation
from streams.serving.questions import AmbiguousNameError, QuestionError, UnknownNameError
from streams.topics import EVENTS, INSTRUMENT_SENTIMENT, SECTOR_SENTIMENT, SENTIMENT, STORIES
from tests.metrics.records import NOW, event, story
from tests.streams.serving_records import put


@pytest.fixture(scope="module")
def samples() -> Materialisation:
    """What the topics say after the bundled wires."""
    pipeline = InMemoryPipeline()
    pipeline.read(sample_messages(NOW))
    pipeline.tick(Tick(NOW))
    held = Materialisation()
    outcome = pipeline.outcome
    for topic, records in (
        (STORIES, outcome.stories),
        (EVENTS, outcome.events),
        (SENTIMENT, outcome.sentiment),
    ):
        for record in records:
            put(held, topic, record)
    return held


def test_every_regions_parts_add_up_to_what_was_published(samples: Materialisation) -> None:
    for window in Window:
        assert samples.sentiments(window)
        for published in samples.sentiments(window):
            told = explain(samples, published.sentiment.region, window)
            assert isinstance(told, SentimentExplanation)
            assert told.difference is None or abs(told.difference) < 1e-9
            for part in told.parts:
                assert part.product == pytest.approx(part.driver.weight, abs=2e-6)
                assert part.passage is not None
                assert part.role is not None


def test_a_sector_and_an_instrument_are_taken_apart_like_a_region() -> None:
    text = "TOKYO - Shares of Toyota jumped 4.5% and Honda gained 3% on Thursday."
    pipeline = InMemoryPipeline()
    pipeline.read([WireMessage(body=text.encode(), source="kestrel", published_at=NOW, received_at=NOW)])
    pipeline.tick(Tick(NOW))
    held = Materialisation()
    for topic, records in (
        (STORIES, pipeline.outcome.stories),
        (EVENTS, pipeline.outcome.events),
        (SECTOR_SENTIMENT, pipeline.outcome.sectors),
        (INSTRUMENT_SENTIMENT, pipeline.outcome.instruments),
    ):
        for record in records:
            put(held, topic, record)
    for name, roles in (("autos", {"member"}), ("Toyota", {"itself"})):
        told = explain(held, name)
        assert isinstance(told, SentimentExplanation)
        assert told.difference is not None
        assert abs(told.difference) < 1e-9
        assert {part.role for part in told.parts} == roles
        assert all(part.passage for part in told.parts)
    event = explain(held, pipeline.outcome.events[0].event_id)
    assert isinstance(event, EventExplanation)
    assert {it.subject for it in event.reaches} >= {"region:JP", "sector:AUTOS", "company:XTKS:7203"}
    assert {it.subject for it in event.moves} >= {"sector:AUTOS", "company:XTKS:7203"}
    with pytest.raises(UnknownNameError, match=r"^nothing is known of sector:CHIPS$"):
        explain(held, "chips")
    with pytest.raises(AmbiguousNameError, match="is the name of several"):
        explain(held, "ALL")


def test_every_events_polarity_is_explained_and_its_words_are_the_storys(samples: Materialisation) -> None:
    ids = list(samples.ids_from(""))
    explained = [explain(samples, it) for it in ids]
    events = [it for it in explained if isinstance(it, EventExplanation)]
    assert len(events) > 100
    for told in events:
        assert told.polarity.agrees
        assert told.passage is not None
        assert told.passage.mention == told.event.mention
        [text] = {
            it.text
            for it in samples.versions_of(told.event.story_id)
            if it.version == told.passage.story_version
        }
        assert told.passage.evidence == text[told.event.evidence_start : told.event.evidence_end]
        assert f"⟦{told.passage.mention}⟧" in told.passage.marked


def test_figures_are_explained_by_the_words_that_state_them_even_behind_the_evidence() -> None:
    text = (
        "TOKYO - Toyota said its second-quarter revenue rose 4% to 12.6 trillion yen. "
        "Analysts had expected 12.1 trillion yen."
    )
    pipeline = InMemoryPipeline()
    pipeline.read([WireMessage(body=text.encode(), source="kestrel", published_at=NOW, received_at=NOW)])
    held = Materialisation()
    for topic, records in ((STORIES, pipeline.outcome.stories), (EVENTS, pipeline.outcome.events)):
        for record in records:
            put(held, topic, record)
    told = explain(held, pipeline.outcome.events[0].event_id)
    assert isinstance(told, EventExplanation)
    assert told.passage is not None
    words = {it.figure.name: it.words for it in told.passage.figures}
    assert words == {
        "revenue": "12.6 trillion yen",
        "revenue_change": "4%",
        "revenue_forecast": "12.1 trillion yen",
    }
    assert words["revenue_forecast"] not in told.passage.evidence


def test_where_words_decided_they_are_named_with_their_offsets() -> None:
    text = "OSLO - Nestle agreed to buy a stake in Hakon Steel amid heavy losses."
    pipeline = InMemoryPipeline()
    pipeline.read([WireMessage(body=text.encode(), source="kestrel", published_at=NOW, received_at=NOW)])
    held = Materialisation()
    [stake], [stands] = pipeline.outcome.events, pipeline.outcome.stories
    put(held, EVENTS, stake)
    put(held, STORIES, stands)
    told = explain(held, stake.event_id)
    assert isinstance(told, EventExplanation)
    assert told.polarity.words
    for push in told.polarity.words:
        assert stands.text[push.start : push.end] == push.words
        assert any(f"{push.words!r} at {push.start}-{push.end}" in line for line in told.polarity.why)
    # Of words that another model heard this one cannot say what they did.
    put(held, EVENTS, replace(stake, p_negative=stake.p_positive, p_positive=stake.p_negative))
    told = explain(held, stake.event_id)
    assert isinstance(told, EventExplanation)
    assert told.polarity.words == ()


def test_story_tells_its_versions_and_what_was_retracted(samples: Materialisation) -> None:
    stories = [
        it for name in samples.ids_from("") if isinstance(it := explain(samples, name), StoryExplanation)
    ]
    killed = [it for it in stories if it.versions and it.versions[-1].status is StoryStatus.WITHDRAWN]
    assert killed
    assert all(it.retracted and not it.standing for it in killed)
    corrected = [it for it in stories if len(it.versions) > 1 and it.standing]
    assert corrected
    assert [it.version for it in corrected[0].versions] == [1, 2]


def test_beginning_of_an_id_is_enough_when_it_is_of_one_thing_alone() -> None:
    held = Materialisation()
    put(held, EVENTS, event(event_id="abc1"))
    put(held, EVENTS, event(event_id="abd2"))
    put(held, STORIES, story())
    found = explain(held, "abc")
    assert isinstance(found, EventExplanation)
    assert found.event.event_id == "abc1"
    assert isinstance(explain(held, "kestrel"), StoryExplanation)
    with pytest.raises(AmbiguousNameError, match=r"^'ab' is the beginning of several ids: abc1, abd2$"):
        explain(held, "ab")
    with pytest.raises(
        UnknownNameError, match="no region, sector, instrument, event or story 'zz-9' is known"
    ):
        explain(held, "zz-9")
    for name in ("", " ", "x" * 513):
        with pytest.raises(QuestionError):
            explain(held, name)


def test_event_without_its_story_is_explained_without_words() -> None:
    held = Materialisation()
    bearing = RegionBearing(region="NO", role="market", polarity=0.3, role_weight=1.0, weight=0.72)
    put(held, EVENTS, event(regions=(bearing,)))
    told = explain(held, "e" * 32)
    assert isinstance(told, EventExplanation)
    assert told.passage is None
    assert next((it.subject, it.role) for it in told.reaches) == ("region:NO", "market")


def test_a_hostile_text_is_marked_to_the_character() -> None:
    text = "⟪The⟫ \u202eOBX\u202c index rose\x1b[31m 0.4 percent. ⟦"
    held = Materialisation()
    [read] = read_message(
        WireMessage(body=to_json({"story_id": "h", "text": text, "published_at": "2026-03-05T09:30:00Z"}))
    )
    assert isinstance(read, Story)
    start = read.text.index("OBX")
    end = read.text.index("percent") + 7
    put(held, STORIES, read)
    put(
        held,
        EVENTS,
        replace(
            event(story_id="h", mention="OBX"), mention_start=start, mention_end=start + 3, evidence_start=0,
            evidence_end=end,
        ),
    )  # fmt: skip
    told = explain(held, "e" * 32)
    assert isinstance(told, EventExplanation)
    assert told.passage is not None
    assert told.passage.evidence == read.text[:end]
