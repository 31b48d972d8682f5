"""wirepulse explain."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from datetime import timedelta
from typing import Annotated

import typer
from rich.text import Text

from schemas.codec import rfc3339
from schemas.sentiment import REGION, Window
from streams import topic_admin
from streams.cli.options import AtOption, FormatOption, WindowOption
from streams.cli.output import Format, for_a_person, plain, write_line, write_table, write_text
from streams.cli.sentiment import write_heading
from streams.serving.explain import asked_subject
from streams.serving.explain import explain as explained
from streams.serving.explanations import (
    EventExplanation,
    EventTold,
    Explanation,
    Part,
    Passage,
    Polarity,
    SentimentExplanation,
    StatedFigure,
    StoryExplanation,
)
from streams.serving.loading import load, topic_of
from streams.serving.materialisation import Published
from streams.serving.passages import EVIDENCE_MARKS, MENTION_MARKS
from streams.settings import Settings

DAYS_BACK = 8
STYLES = {EVIDENCE_MARKS[0]: "green", MENTION_MARKS[0]: "bold yellow", MENTION_MARKS[1]: "green"}


def explain(
    name: Annotated[
        str,
        typer.Argument(
            help="a region, a sector or an instrument; or the id of an event or a story, or its beginning"
        ),
    ],
    window: WindowOption = Window.HOUR_1,
    at: AtOption = None,
    days: Annotated[
        int, typer.Option(help="how many days back events and stories are looked for", min=1, max=400)
    ] = DAYS_BACK,
    output: FormatOption = Format.AUTO,
) -> None:
    """Take a figure apart: a sentiment into its drivers, an event's into words, a story's into versions."""
    explanation = asyncio.run(_explained(Settings.from_environment(), name, window, at, timedelta(days=days)))
    if for_a_person(output):
        _show(explanation)
    else:
        write_line(explanation)


async def _explained(
    settings: Settings, name: str, window: Window, at: AtOption, back: timedelta
) -> Explanation:
    await topic_admin.check(settings)
    held = await load(settings, back, at, of=topic_of(asked_subject(name)))
    return explained(held, name, window)


def _show(explanation: Explanation) -> None:
    match explanation:
        case SentimentExplanation():
            _show_sentiment(explanation)
        case EventExplanation():
            _show_event(explanation)
        case StoryExplanation():
            _show_story(explanation)


def _show_sentiment(it: SentimentExplanation) -> None:
    write_heading(Published(sentiment=it.sentiment, known_at=it.known_at))
    for number, part in enumerate(it.parts, 1):
        write_text("", *_part_lines(number, part))
    rest = it.sentiment.rest
    if it.total is None:
        write_text("", "nothing in the window weighs anything")
        return
    write_text(
        "",
        f"the other {rest.events} events, and rounding: {rest.contribution:+.9f}",
        f"sum of all: {it.total:+.9f}; published: {it.sentiment.sentiment:+.6f}; "
        f"difference {abs(it.difference or 0.0):.1e}",
    )


def _part_lines(number: int, part: Part) -> Iterable[str | Text]:
    it = part.driver
    yield (
        f"{number}. {it.contribution:+.9f} = {it.weight:.6f} x {it.polarity:+.6f} / weight of the window; "
        f"share {it.share:.1%}"
    )
    yield f"   {it.entity_name}, {it.kind}, event {it.event_id} of story {it.story_id}"
    yield (
        f"   weight {it.weight:.6f} = confidence {it.confidence:g} x relevance {it.relevance:g} "
        f"x told {it.modality_weight:g} x role {it.role_weight:g}"
        f"{f' ({part.role})' if part.role else ''} x novelty {it.novelty:g} x decay {it.decay:g}"
    )
    yield from _passage_lines(part.passage, "   ")


def _show_event(it: EventExplanation) -> None:
    event = it.event
    write_text(
        f"{event.entity_name} ({event.entity_id}): {event.kind}, {event.status} by version "
        f"{event.story_version} of story {event.story_id}",
        f"published {rfc3339(event.published_at)} by {event.source}; read by rule {event.rule}",
        *_passage_lines(it.passage, ""),
        "",
        f"polarity {event.entity_polarity:+.6f}",
        *_polarity_lines(it.polarity),
        "",
        f"weight {it.weight:.6f} = confidence {event.confidence:g} x relevance {event.relevance:g} "
        f"x told {it.modality_weight:g}; novelty when first published {event.novelty:g}",
        "",
    )
    write_table(
        ("why", "subject", "polarity", "role", "weight"),
        [
            (
                f"{it.role}: {it.why}",
                _short(it.subject),
                f"{it.polarity:+.6f}",
                f"{it.role_weight:g}",
                f"{it.weight:.6f}",
            )
            for it in it.reaches
        ],
    )
    if it.moves:
        write_text("")
        write_table(
            ("moves", "over", "by", "share"),
            [
                (_short(it.subject), it.window, f"{it.contribution:+.6f}", f"{it.share:.1%}")
                for it in it.moves
            ],
        )


def _short(subject: str) -> str:
    """Return how a subject is asked for: a region by its code alone."""
    return subject.removeprefix(f"{REGION}:")


def _polarity_lines(polarity: Polarity) -> Iterable[str]:
    yield from (f"   {line}" for line in polarity.why)
    if not polarity.agrees:
        yield "   this is not what was published: another version of Wirepulse judged it"


def _show_story(it: StoryExplanation) -> None:
    write_text(f"story {it.story_id} of {it.source or 'an unknown source'}")
    write_table(
        ("headline", "version", "status", "updated", "received"),
        [
            (
                version.headline or version.correction or "",
                str(version.version),
                version.status,
                rfc3339(version.updated_at),
                rfc3339(version.received_at) if version.received_at else "",
            )
            for version in it.versions
        ],
    )
    for title, events in (("stands", it.standing), ("was retracted", it.retracted)):
        for event in events:
            write_text("", *_told_lines(title, event))


def _told_lines(title: str, event: EventTold) -> Iterable[str | Text]:
    by = f"version {event.story_version}"
    yield (
        f"{title} ({event.status}, {by}): {event.entity_name}, {event.kind}, "
        f"polarity {event.entity_polarity:+.3f}, event {event.event_id}"
    )
    yield from _passage_lines(event.passage, "   ")


def _passage_lines(passage: Passage | None, indent: str) -> Iterable[str | Text]:
    if passage is None:
        yield f"{indent}(its text is not at hand)"
        return
    yield (
        f"{indent}version {passage.story_version}, evidence {passage.evidence_start} to "
        f"{passage.evidence_end}, mention {passage.mention_start} to {passage.mention_end}:"
    )
    yield Text(indent) + _coloured(" ".join(passage.marked.split()))
    yield from (f"{indent}{_stated_line(it)}" for it in passage.figures)


def _stated_line(stated: StatedFigure) -> str:
    """Return what a figure is of, with the words that state it and where they stand."""
    figure = stated.figure
    unit = figure.currency or figure.unit or ""
    return " ".join(
        part
        for part in (
            f"{figure.name} {figure.value:,.10g}",
            unit,
            figure.period or "",
            f"\N{LEFT DOUBLE QUOTATION MARK}{' '.join(stated.words.split())}\N{RIGHT DOUBLE QUOTATION MARK}",
            f"at {figure.start} to {figure.end}",
        )
        if part
    )


def _coloured(marked: str) -> Text:
    """Return a marked passage in colours, the marks kept for those who see none."""
    line, style = Text(), ""
    for character in marked:
        style = STYLES.get(character, "" if character == EVIDENCE_MARKS[1] else style)
        line.append(plain(character).plain, style)
    return line
