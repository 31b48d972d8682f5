"""Takes a published figure apart, down to the words: a sentiment, an event or a story."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from math import fsum

from agents.enrichment.polarity import judgement_of
from agents.enrichment.subjects import shares_of
from agents.enrichment.weight import TOLD_AS, weight_of
from agents.extraction.pushes import Push, pushes_of
from schemas.event import EventStatus, MarketEvent, Tone
from schemas.sentiment import REGION, Driver, Window
from schemas.story import Story
from streams.serving.explanations import (
    EventExplanation,
    EventTold,
    Explanation,
    Moved,
    Part,
    Polarity,
    Reach,
    SentimentExplanation,
    StoryExplanation,
    VersionTold,
)
from streams.serving.materialisation import Materialisation
from streams.serving.passages import passage_of, story_of
from streams.serving.questions import (
    LONGEST_NAME,
    AmbiguousNameError,
    QuestionError,
    UnknownNameError,
    subject_called,
)
from streams.serving.wording import ROLE_WORDS, why_polarity

NAMED_AT_MOST = 5


def explain(held: Materialisation, name: str, window: Window = Window.HOUR_1) -> Explanation:
    """Return the explanation of what `name` names: a region, sector, instrument, an event's id or a story's.

    The beginning of an id is enough where it is that of one thing alone.  A region's code comes before an
    id, an id before a sector or an instrument of which something is known, and these before the beginning of
    an id.  Raises UnknownNameError, AmbiguousNameError, or QuestionError for what can be no name.
    """
    name = name.strip()
    if not name or len(name) > LONGEST_NAME:
        raise QuestionError("an id has at least one character and at most " + str(LONGEST_NAME))
    subject = asked_subject(name)
    if subject and _is_meant(held, subject, name, window):
        return explain_sentiment(held, subject, window)
    found = _resolved(held, name)
    event = held.event(found)
    return explain_event(held, event) if event else explain_story(held, found)


def asked_subject(name: str) -> str | None:
    """Return the subject of sentiment that is called so, None where it is the name of none alone."""
    try:
        return subject_called(name)
    except QuestionError:
        return None


def _is_meant(held: Materialisation, subject: str, name: str, window: Window) -> bool:
    """Say whether a name that could be a subject's or an id's is the subject's."""
    if subject.startswith(f"{REGION}:"):
        return True
    return not _is_held(held, name) and held.sentiment(subject, window) is not None


def _is_held(held: Materialisation, name: str) -> bool:
    return bool(held.event(name) or held.versions_of(name) or held.events_of(name))


def _resolved(held: Materialisation, name: str) -> str:
    """Return the whole id that `name` is, or is the beginning of."""
    if _is_held(held, name):
        return name
    found = sorted(set(islice(held.ids_from(name), NAMED_AT_MOST + 1)))
    if len(found) > 1:
        more = ", ..." if len(found) > NAMED_AT_MOST else ""
        raise AmbiguousNameError(
            f"{name!r} is the beginning of several ids: {', '.join(found[:NAMED_AT_MOST])}{more}"
        )
    if not found:
        raise _unknown(name)
    return found[0]


def _unknown(name: str) -> QuestionError:
    try:
        return _nothing_of(subject_called(name))
    except AmbiguousNameError as error:
        return error
    except QuestionError:
        return UnknownNameError(f"no region, sector, instrument, event or story {name[:64]!r} is known")


def _nothing_of(subject: str) -> UnknownNameError:
    return UnknownNameError(f"nothing is known of {subject.removeprefix(f'{REGION}:')}")


def explain_sentiment(held: Materialisation, subject: str, window: Window) -> SentimentExplanation:
    """Return the latest sentiment of a subject with its parts; raises UnknownNameError."""
    published = held.sentiment(subject, window)
    if published is None:
        raise _nothing_of(subject)
    sentiment = published.sentiment
    total = difference = None
    if sentiment.sentiment is not None:
        total = fsum([*(it.contribution for it in sentiment.drivers), sentiment.rest.contribution])
        difference = total - sentiment.sentiment
    return SentimentExplanation(
        known_at=published.known_at,
        sentiment=sentiment,
        parts=tuple(_part(held, subject, driver) for driver in sentiment.drivers),
        total=total,
        difference=difference,
    )


def _part(held: Materialisation, subject: str, driver: Driver) -> Part:
    event = held.event(driver.event_id)
    versions = held.versions_of(event.story_id) if event else ()
    factors = (driver.relevance, driver.modality_weight, driver.role_weight, driver.novelty, driver.decay)
    product = driver.confidence
    for factor in factors:
        product *= factor
    return Part(
        driver=driver,
        product=product,
        source=event.source if event else None,
        role=next((it.role for it in shares_of(event) if it.subject == subject), None) if event else None,
        passage=passage_of(event, versions) if event else None,
        polarity=_polarity(event, versions) if event else None,
    )


def explain_event(held: Materialisation, event: MarketEvent) -> EventExplanation:
    """Return how `event` came to its polarity and its weight, and where it counts."""
    versions = held.versions_of(event.story_id)
    return EventExplanation(
        event=event,
        passage=passage_of(event, versions),
        polarity=_polarity(event, versions),
        modality_weight=TOLD_AS[event.modality],
        weight=weight_of(event.modality, event.confidence, event.relevance),
        reaches=tuple(
            Reach(
                subject=it.subject,
                role=it.role,
                why=ROLE_WORDS[it.role],
                polarity=it.polarity,
                role_weight=it.role_weight,
                weight=it.weight,
            )
            for it in shares_of(event)
        ),
        moves=_moves(held, event),
    )


def _polarity(event: MarketEvent, versions: Sequence[Story]) -> Polarity:
    # Where the rule left it open, the probabilities are those of the tone that decided.
    tone = _tone_of(event)
    judgement = judgement_of(event, tone)
    words = _words(event, versions, tone)
    return Polarity(
        polarity=judgement.polarity,
        judgement=judgement,
        why=why_polarity(event, judgement, words),
        words=words,
        agrees=judgement.polarity == event.entity_polarity,
    )


def _words(event: MarketEvent, versions: Sequence[Story], tone: Tone) -> tuple[Push, ...]:
    """Return the words that made the tone; none where another model than this one heard them."""
    story = story_of(event, versions)
    if story is None:
        return ()
    heard, words = pushes_of(story.text, event)
    return words if heard == tone else ()


def _tone_of(event: MarketEvent) -> Tone:
    shares = (event.p_negative, event.p_neutral, event.p_positive)
    return Tone(*(round(share * 1_000_000) for share in shares))


def _moves(held: Materialisation, event: MarketEvent) -> tuple[Moved, ...]:
    """Return the sentiments that list the event among their drivers, in the order of its subjects."""
    return tuple(
        Moved(subject=it.subject, window=window, contribution=driver.contribution, share=driver.share)
        for it in shares_of(event)
        for window in Window
        if (published := held.sentiment(it.subject, window))
        for driver in published.sentiment.drivers
        if driver.event_id == event.event_id
    )


def explain_story(held: Materialisation, story_id: str) -> StoryExplanation:
    """Return the versions of a story and its events, those that stand and those that do not."""
    versions = held.versions_of(story_id)
    events = held.events_of(story_id)
    told = [(event, _event_told(event, versions)) for event in events]
    return StoryExplanation(
        story_id=story_id,
        source=versions[-1].source if versions else next((it.source for it in events), None),
        versions=tuple(_version_told(it) for it in versions),
        standing=tuple(it for event, it in told if event.status is not EventStatus.RETRACTED),
        retracted=tuple(it for event, it in told if event.status is EventStatus.RETRACTED),
    )


def _version_told(story: Story) -> VersionTold:
    return VersionTold(
        version=story.version,
        status=story.status,
        headline=story.headline,
        published_at=story.published_at,
        updated_at=story.updated_at,
        received_at=story.received_at,
        correction=story.correction,
        content_hash=story.content_hash,
    )


def _event_told(event: MarketEvent, versions: tuple[Story, ...]) -> EventTold:
    return EventTold(
        event_id=event.event_id,
        status=event.status,
        story_version=event.story_version,
        kind=event.kind,
        entity_name=event.entity_name,
        entity_polarity=event.entity_polarity,
        passage=passage_of(event, versions),
    )
