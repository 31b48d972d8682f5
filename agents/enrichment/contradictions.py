"""Two sources that tell different figures of one thing: one of them is wrong, or was misread."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import combinations
from typing import NamedTuple

from agents.enrichment.figures import COARSEST_PCT, half_unit, rounding
from agents.enrichment.polarity import USUAL_DAILY_MOVE
from agents.enrichment.regions import TRADERS
from agents.enrichment.witness import UNEVEN
from schemas.alert import AlertFigure, AlertKind, AlertStatus, Evidence, RegionalAlert
from schemas.codec import unix_ms
from schemas.event import EventKind, Horizon, MarketEvent, Modality, SessionPhase
from schemas.identity import digest

# What is no region's own is everybody's.
EVERYWHERE = "WORLD"
# Figures that are told of one period, as they came in; comparisons and ranges are told in many ways.
TOLD = frozenset(
    {"actual", "eps", "adjusted_eps", "net_income", "adjusted_net_income", "revenue", "dividend"}
)
# Over other horizons two reports seldom mean the same beginning.
COMPARABLE = frozenset({Horizon.DAY, Horizon.WEEK, Horizon.MONTH, Horizon.QUARTER, Horizon.YEAR})
# Of what is told more often than this the first tell enough.
LOOKED_THROUGH = 50

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A figure that an event tells, by what it is the figure of; `slack` is what its rounding leaves open."""

    key: Key
    name: str
    value: float
    unit: str | None
    slack: float


class _Report(NamedTuple):
    """A figure as one live event tells it, in the order of event time."""

    published_at: datetime
    event_id: str
    place: int
    event: MarketEvent
    told: Told


def told_by(event: MarketEvent) -> Iterator[Told]:
    """Yield the figures of an event that another source may be held against.

    Only facts that are dated and not bounded count, and of prices only those at the close: two prices of one
    day are both right if they were told at different hours.
    """
    if event.modality is not Modality.FACT or event.negated or event.bound is not None:
        return
    if event.event_date is None or event.horizon not in COMPARABLE:
        return
    if event.kind not in USUAL_DAILY_MOVE:
        yield from _values(event)
    elif event.session_phase is SessionPhase.CLOSE:
        yield from _prices(event)


def _prices(event: MarketEvent) -> Iterator[Told]:
    if event.kind is EventKind.RATE_MOVE:
        change, unit = (event.change, "bp") if event.change_unit == "bp" else (None, None)
    else:
        change, unit = event.change_pct, "percent"
    if change is not None:
        slack = min(COARSEST_PCT, half_unit(change)) + UNEVEN / 2
        yield Told(_key(event, "change", unit), "change", change, unit, slack)
    if event.level is not None and event.horizon is Horizon.DAY:
        yield Told(
            _key(event, "level", event.level_unit),
            "level",
            event.level,
            event.level_unit,
            rounding(event.level),
        )


def _values(event: MarketEvent) -> Iterator[Told]:
    for value in event.values:
        if value.name in TOLD:
            unit = value.unit or value.currency
            key = _key(event, event.rule, value.name, unit, value.currency, value.period)
            yield Told(key, value.name, value.value, unit, half_unit(value.value))


def _key(event: MarketEvent, *parts: str | None) -> Key:
    day = event.event_date.isoformat() if event.event_date else None
    other = event.pair or event.counterparty_id
    return tuple(it or "" for it in (event.kind, event.entity_id, other, day, event.horizon, *parts))


class Contradictions:
    """The figures of all live events, by what they are of: an index that the known events can rebuild."""

    def __init__(self) -> None:
        self._reports: dict[Key, list[_Report]] = {}

    def replace(
        self, before: MarketEvent | None, after: MarketEvent | None, at: datetime
    ) -> tuple[RegionalAlert, ...]:
        """Let `after` stand in the place of `before`, None for no live event; return what that gives to say.

        It is that a contradiction has come up, rests on other reports now, or is over at `at`.
        """
        keys = sorted({it.key for event in (before, after) if event for it in told_by(event)})
        earlier = {key: self._standing(key) for key in keys}
        if before is not None:
            self._discard(before)
        if after is not None:
            self._add(after)
        return tuple(said for key in keys if (said := _said(earlier[key], self._standing(key), at)))

    def _add(self, event: MarketEvent) -> None:
        for report in _reports_of(event):
            insort(self._reports.setdefault(report.told.key, []), report, key=_order)

    def _discard(self, event: MarketEvent) -> None:
        for report in _reports_of(event):
            reports = self._reports[report.told.key]
            del reports[bisect_left(reports, _order(report), key=_order)]
            if not reports:
                del self._reports[report.told.key]

    def _standing(self, key: Key) -> RegionalAlert | None:
        """Return the alert of the first two sources that agree in no figure, None where all do."""
        by_source: dict[str, list[_Report]] = {}
        for report in self._reports.get(key, ())[:LOOKED_THROUGH]:
            by_source.setdefault(report.event.source, []).append(report)
        for one, other in combinations(by_source.values(), 2):
            if all(_differ(a.told, b.told) for a in one for b in other):
                return _alert(key, one[0], other[0])
        return None


def _reports_of(event: MarketEvent) -> list[_Report]:
    return [
        _Report(event.published_at, event.event_id, place, event, told)
        for place, told in enumerate(told_by(event))
    ]


def _order(report: _Report) -> tuple[datetime, str, int]:
    return report.published_at, report.event_id, report.place


def _differ(one: Told, other: Told) -> bool:
    return abs(one.value - other.value) > one.slack + other.slack


def _alert(key: Key, one: _Report, other: _Report) -> RegionalAlert:
    raised_at = max(one.published_at, other.published_at)
    return RegionalAlert(
        alert_id=digest(AlertKind.CONTRADICTION, *key),
        kind=AlertKind.CONTRADICTION,
        status=AlertStatus.RAISED,
        region=_region(one.event),
        window=None,
        raised_at=raised_at,
        as_of=raised_at,
        as_of_ms=unix_ms(raised_at),
        figures=(
            AlertFigure(
                name="difference",
                value=abs(one.told.value - other.told.value),
                limit=one.told.slack + other.told.slack,
            ),
        ),
        evidence=(_evidence(one), _evidence(other)),
    )


def _region(event: MarketEvent) -> str:
    return event.region or next((it.region for it in event.regions if it.role not in TRADERS), EVERYWHERE)


def _evidence(report: _Report) -> Evidence:
    event, told = report.event, report.told
    return Evidence(
        event_id=event.event_id,
        entity_name=event.entity_name,
        source=event.source,
        headline=event.headline,
        name=told.name,
        value=float(told.value),
        unit=told.unit,
    )


def _said(before: RegionalAlert | None, after: RegionalAlert | None, at: datetime) -> RegionalAlert | None:
    """Return what is to be said where `before` stood and `after` does."""
    if after is not None:
        return after if after != before else None
    if before is None:
        return None
    ended = max(at, before.as_of)
    return replace(before, status=AlertStatus.OVER, as_of=ended, as_of_ms=unix_ms(ended))
