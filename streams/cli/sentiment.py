"""wirepulse sentiment."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Annotated, Final

import typer

from schemas.codec import rfc3339
from schemas.sentiment import (
    REGION,
    SECTOR,
    Driver,
    InstrumentSentiment,
    RegionalSentiment,
    SectorSentiment,
    Sentiment,
    Window,
)
from streams import topic_admin
from streams.cli.figures import signed, unsigned
from streams.cli.options import AtOption, FormatOption, WindowOption
from streams.cli.output import Format, for_a_person, write_line, write_table, write_text
from streams.cli.record_lines import name_of
from streams.serving.answers import sentiment_answer
from streams.serving.loading import load_sentiment
from streams.serving.materialisation import Published
from streams.serving.questions import UnknownNameError, subject_called
from streams.settings import Settings

HEADLINE_SHOWN = 60
DRIVER_SHOWN = 32
# What stands for all of a kind.
KINDS: Final[Mapping[str, type[Sentiment]]] = MappingProxyType(
    {"regions": RegionalSentiment, "sectors": SectorSentiment, "instruments": InstrumentSentiment}
)


def sentiment(
    name: Annotated[
        str | None,
        typer.Argument(
            help="a region's code, a sector's, an instrument's id, name or ticker; all regions without one, "
            "or all that are `sectors` or `instruments`"
        ),
    ] = None,
    window: WindowOption = Window.HOUR_1,
    at: AtOption = None,
    output: FormatOption = Format.AUTO,
) -> None:
    """Say how the news has it, now or for regions as it was known at an instant, and what drives it."""
    of = KINDS.get(name or "regions")
    subject = subject_called(name) if of is None and name else None
    found = asyncio.run(_found(Settings.from_environment(), subject, of or RegionalSentiment, window, at))
    if not found:
        asked = subject.removeprefix(f"{REGION}:") if subject else f"any of the {name or 'regions'}"
        when = f" at {rfc3339(at)}" if at else ""
        raise UnknownNameError(f"nothing {'was' if at else 'is'} known of {asked}{when}")
    if not for_a_person(output):
        for published in found:
            write_line(sentiment_answer(published))
    elif subject is not None:
        _show(found[0])
    else:
        _show_all(found)


async def _found(
    settings: Settings, subject: str | None, of: type[Sentiment], window: Window, at: AtOption
) -> tuple[Published, ...]:
    await topic_admin.check(settings)
    held = await load_sentiment(settings, subject, window, at, of)
    if subject is None:
        return held.sentiments(window, of)
    published = held.sentiment(subject, window)
    return (published,) if published else ()


def _show_all(found: Sequence[Published]) -> None:
    write_table(
        ("most moved by", "of", "sentiment", "±", "status", "events", "stories", "change", "z"),
        [_row(it.sentiment) for it in found],
    )


def _row(it: Sentiment) -> tuple[str, ...]:
    driver = it.drivers[0] if it.drivers else None
    return (
        f"{driver.contribution:+.3f} {driver.entity_name}"[:DRIVER_SHOWN] if driver else "",
        it.subject.removeprefix(f"{REGION}:").removeprefix(f"{SECTOR}:"),
        signed(it.sentiment),
        unsigned(it.std_error),
        it.status,
        str(it.events),
        str(it.stories),
        signed(it.change),
        signed(it.baseline_z, 1),
    )


def _show(published: Published) -> None:
    it = published.sentiment
    write_heading(published)
    write_table(
        ("headline", "entity", "what", "polarity", "weight", "share", "moves it by", "event"),
        [_driver_row(driver) for driver in it.drivers],
    )
    if it.rest.events:
        write_table(
            (f"and {it.rest.events} more of weight {it.rest.weight:.3f}, share {it.rest.share:.1%}",), ()
        )


def write_heading(published: Published) -> None:
    """Write the figures of a region, a sector or an instrument over a window, for a person."""
    it = published.sentiment
    write_text(
        f"{name_of(it)} over {it.window} to {rfc3339(it.as_of)}, known {rfc3339(published.known_at)}",
        f"sentiment {signed(it.sentiment)} ± {unsigned(it.std_error)}, {it.status}; "
        f"change {signed(it.change)}, z {signed(it.baseline_z, 1)}, buzz {unsigned(it.buzz, 1)}",
        f"{it.events} events in {it.stories} stories of weight {it.weight:.3f}: "
        f"{it.positive} good, {it.neutral} neutral, {it.negative} bad; {it.late_events} late",
    )


def _driver_row(driver: Driver) -> tuple[str, ...]:
    return (
        (driver.headline or "")[:HEADLINE_SHOWN],
        driver.entity_name,
        driver.kind.removesuffix("_move"),
        f"{driver.polarity:+.3f}",
        f"{driver.weight:.3f}",
        f"{driver.share:.1%}",
        f"{driver.contribution:+.4f}",
        driver.event_id[:8],
    )
