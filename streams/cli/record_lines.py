"""A record of a public topic in one line, for a person."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from agents.reference import instruments, regions, sectors
from schemas.alert import RegionalAlert
from schemas.codec import rfc3339
from schemas.event import MarketEvent
from schemas.sentiment import InstrumentSentiment, RegionalBar, RegionalSentiment, SectorSentiment, Sentiment
from schemas.story import Story
from streams.cli.figures import signed, unsigned

NAME_SHOWN = 28
TEXT_SHOWN = 70


def line_of(record: Any) -> str:
    """Return what a record says, in one line."""
    match record:
        case MarketEvent():
            return _of_event(record)
        case RegionalSentiment() | SectorSentiment() | InstrumentSentiment():
            return _of_sentiment(record)
        case RegionalBar():
            return _of_bar(record)
        case RegionalAlert():
            return _of_alert(record)
        case Story():
            at = rfc3339(record.published_at)
            return f"{at} {record.status:<10} v{record.version} {record.headline or _opening(record.text)}"
        case _:
            return str(record)


def line_of_rejected(headers: Mapping[str, str]) -> str:
    """Return why a message was refused, from the headers it was laid aside with."""
    stage, reason, detail = (headers.get(name, "") for name in ("stage", "reason", "detail"))
    return f"{stage:<18} {reason:<18} {detail}"


def line_of_raw(headers: Mapping[str, str], body: bytes) -> str:
    """Return how a message as the feed sent it begins, how large it is, and whose it is."""
    opening = _opening(body[: 4 * TEXT_SHOWN].decode(errors="replace"))
    return f"{headers.get('source', '') or '-':<18} {len(body):>8} bytes  {opening}"


def name_of(sentiment: Sentiment) -> str:
    """Return what a sentiment is of in words, with the code or id by which it is asked for."""
    match sentiment:
        case RegionalSentiment(region=code):
            return _named(regions()[code].name if code in regions() else "", code)
        case SectorSentiment(sector=code):
            return _named(sectors().get(code, ""), code)
        case InstrumentSentiment(instrument=name):
            known = instruments().get(name)
            driver = next((it for it in sentiment.drivers if it.entity_name), None)
            return _named(known.name if known else driver.entity_name if driver else "", name)


def _named(name: str, code: str) -> str:
    return f"{name} ({code})" if name else code


def _opening(text: str) -> str:
    return " ".join(text.split())[:TEXT_SHOWN]


def _of_event(event: MarketEvent) -> str:
    figure = f"{event.change_pct:+g} %" if event.change_pct is not None else ""
    columns = (
        rfc3339(event.published_at),
        f"{event.status:<9}",
        f"{event.kind:<15}",
        f"{event.entity_name:<30.30}",
        f"{event.direction or '':<5}",
        f"{figure:>9}",
        event.headline or "",
    )
    return " ".join(columns)


def _of_sentiment(it: Sentiment) -> str:
    driver = it.drivers[0] if it.drivers else None
    most = f"  most by {driver.entity_name} {driver.contribution:+.3f}" if driver else ""
    return (
        f"{rfc3339(it.as_of)} {name_of(it):<{NAME_SHOWN}} {it.window:<4} "
        f"{_how(it.sentiment, it.std_error)} {it.status:<5} {_counts(it)}{most}"
    )


def _of_bar(bar: RegionalBar) -> str:
    name = _named(regions()[bar.region].name if bar.region in regions() else "", bar.region)
    revision = f" (revision {bar.revision})" if bar.revision else ""
    return (
        f"{rfc3339(bar.start)} {name:<{NAME_SHOWN}} {bar.length:<4} "
        f"{_how(bar.sentiment, bar.std_error)} {_counts(bar)}, {bar.status}{revision}"
    )


def _how(sentiment: float | None, std_error: float | None) -> str:
    return f"{signed(sentiment):>6} ± {unsigned(std_error):<5}"


def _counts(it: Sentiment | RegionalBar) -> str:
    return (
        f"{it.events} events in {it.stories} stories: "
        f"{it.positive} good, {it.neutral} neutral, {it.negative} bad"
    )


def _of_alert(alert: RegionalAlert) -> str:
    figures = ", ".join(f"{it.name} {it.value:.6g}" for it in alert.figures if it.value is not None)
    evidence = "; ".join(
        f"{it.entity_name} {it.name} {it.value:+.6g}{f' by {it.source}' if it.source else ''}"
        for it in alert.evidence
    )
    window = alert.window or ""
    at = rfc3339(alert.as_of)
    return f"{at} {alert.status:<7} {alert.kind:<13} {alert.region:<6} {window:<4} {figures}  [{evidence}]"
