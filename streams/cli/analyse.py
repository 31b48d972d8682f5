"""wirepulse analyse."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Annotated

import msgspec
import typer

from agents.reading.agent import read_message
from schemas.event import Horizon, MarketEvent, Modality
from schemas.story import Rejection, Story, WireMessage
from streams import pattern_store
from streams.analysis import Analysis
from streams.analysis import analyse as analysed
from streams.cli.options import PublishedAtOption, origin_of
from streams.cli.output import Format, chatter, for_a_person, write_line, write_table
from streams.feeds.files import STANDARD_INPUT, messages


def analyse(
    files: Annotated[list[str] | None, typer.Argument(help="files, folders, or - (the default)")] = None,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help="a JSON story a line in, an answer a line out")
    ] = False,
    published_at: PublishedAtOption = None,
    output: Annotated[Format, typer.Option("--format")] = Format.AUTO,
) -> None:
    """Show the market events in stories and what they mean for regions, each story alone.  No broker."""
    rejected = _answer_lines() if jsonl else _answer_files(files, published_at, output)
    pattern_store.keep()
    if rejected:
        raise typer.Exit(1)


def _answer_files(files: list[str] | None, published_at: datetime | None, output: Format) -> bool:
    """Write what is in the stories of all files; say whether any was rejected."""
    origin = origin_of("", "", published_at or datetime.now(UTC))
    rejected = False
    for message in messages(files or [STANDARD_INPUT], origin):
        for outcome in read_message(message):
            if isinstance(outcome, Rejection):
                rejected = True
                chatter.print(f"{message.position}: {outcome.reason}: {outcome.detail}", markup=False)
            else:
                _write(outcome, analysed(outcome), output)
    return rejected


def _answer_lines() -> bool:
    """Answer every line of standard input with one of output; say whether any was no story."""
    rejected = False
    for number, line in enumerate(sys.stdin.buffer, 1):
        if line.strip():
            rejected = _answer(number, line) or rejected
    return rejected


def _answer(number: int, line: bytes) -> bool:
    """Write the answer to `line`; say whether it was rejected."""
    message = WireMessage(body=line, position=f"line {number}")
    outcomes = read_message(message)
    story = next((outcome for outcome in outcomes if isinstance(outcome, Story)), None)
    if story is not None:
        write_line(analysed(story))
        return False
    for outcome in outcomes:
        if isinstance(outcome, Rejection):
            chatter.print(f"line {number}: {outcome.reason}: {outcome.detail}", markup=False)
    write_line({"story_id": _given_id(line), "events": [], "regions": []})
    return True


def _given_id(line: bytes) -> str | None:
    """Return the story_id that an unreadable story claims, so that its answer can be matched to it."""
    try:
        claimed = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    name = claimed.get("story_id") if isinstance(claimed, dict) else None
    return name if isinstance(name, str) else None


def _write(story: Story, analysis: Analysis, output: Format) -> None:
    if not for_a_person(output):
        write_line(analysis)
        return
    chatter.print(story.headline or story.text[:80], style="bold", markup=False)
    write_table(
        ("entity", "what", "move", "level", "date", "for", "good"),
        [_row(event) for event in analysis.events],
    )
    _write_regions(analysis)


def _row(event: MarketEvent) -> tuple[str, ...]:
    level = "" if event.level is None else f"{event.level:,} {_unit(event.level_unit)}"
    return (
        event.entity_name,
        _what(event),
        _move(event),
        level,
        event.event_date.strftime("%m-%d") if event.event_date else "",
        event.region or "",
        f"{event.entity_polarity:+.2f}",
    )


def _unit(unit: str | None) -> str:
    return "" if unit in (None, "points") else unit


def _what(event: MarketEvent) -> str:
    """Return the kind, and what keeps the statement from being a plain fact of the day."""
    words = [event.kind.removesuffix("_move")]
    if event.modality is not Modality.FACT:
        words.append(event.modality)
    if event.negated:
        words.append("denied")
    if event.horizon is not Horizon.DAY:
        words.append(event.horizon)
    return " ".join(words)


def _move(event: MarketEvent) -> str:
    words: list[str] = [event.direction or ""]
    if event.change_pct is not None:
        words.append(f"{event.change_pct:+g} %")
    if event.change is not None:
        words.append(f"{event.change:+g} {event.change_unit or ''}")
    if event.bound is not None:
        words.append(f"({event.bound})")
    return " ".join(words)


def _write_regions(analysis: Analysis) -> None:
    told: Iterable[str] = (
        f"{it.region} {it.sentiment:+.2f}" for it in analysis.regions if it.sentiment is not None
    )
    write_table(("regional sentiment",), [("  ".join(told),)])
