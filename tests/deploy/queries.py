"""Every query of the dashboard and of the alerts, and whether a Prometheus has data for it."""

from __future__ import annotations

import asyncio
import json
import math
import re
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from aiohttp import ClientSession

ROOT = Path(__file__).parents[2]
DASHBOARD = ROOT / "deploy/grafana/dashboards/overview.json"
ALERTS = ROOT / "deploy/prometheus/alerts.yml"

SELECTOR = re.compile(r"\b(?:wirepulse_\w+|up)\{[^}]*\}")
LABEL_VALUES = re.compile(r"label_values\((?P<series>.+), (?P<label>\w+)\)")


@dataclass(frozen=True)
class Query:
    """A query as Prometheus takes it, and where it stands."""

    place: str
    expr: str


def dashboard() -> dict[str, Any]:
    return json.loads(DASHBOARD.read_text())


def panels() -> list[dict[str, Any]]:
    return [panel for panel in dashboard()["panels"] if panel["type"] != "row"]


def variables() -> list[dict[str, Any]]:
    return dashboard()["templating"]["list"]


def annotations() -> list[str]:
    """Return the queries of the marks on every graph."""
    return [it["expr"] for it in dashboard()["annotations"]["list"] if "expr" in it]


def alerts() -> list[dict[str, Any]]:
    return [rule for group in yaml.safe_load(ALERTS.read_text())["groups"] for rule in group["rules"]]


def substituted(expr: str, window: str, rate_interval: str) -> str:
    """Return `expr` with Grafana's variables as for one window and everything else."""
    chosen = {"job": ".+", "region": ".+", "window": window, "__rate_interval": rate_interval}
    return re.sub(r"\$(\w+)", lambda found: chosen[found[1]], expr)


def every_query(window: str = "1h", rate_interval: str = "1m") -> list[Query]:
    """Return the queries of panels, variables and alerts (of these each series they look at)."""
    found = [
        Query(f"panel {panel['title']!r}", substituted(target["expr"], window, rate_interval))
        for panel in panels()
        for target in panel["targets"]
    ]
    for variable in variables():
        if (asked := LABEL_VALUES.fullmatch(variable["query"])) is not None:
            series = substituted(asked["series"], window, rate_interval)
            found.append(Query(f"variable {variable['name']}", f"group by ({asked['label']}) ({series})"))
    for alert in alerts():
        found.extend(
            Query(f"alert {alert['alert']}", selector)
            for selector in sorted(set(SELECTOR.findall(alert["expr"])))
        )
    return found


async def assert_every_query_has_data(
    prometheus_url: str,
    within_seconds: float = 30.0,
    window: str = "1h",
    rate_interval: str = "1m",
    without: tuple[str, ...] = (),
) -> None:
    """Wait until each query returns a figure that is a number; fail with those that do not in time.

    The workers must be scraped as job `wirepulse`, twice at least, and be at work in between.  Queries
    that name a figure of `without` are not asked.
    """
    deadline = time.monotonic() + within_seconds
    asked = every_query(window, rate_interval)
    missing = [query for query in asked if not any(name in query.expr for name in without)]
    async with ClientSession(prometheus_url) as session:
        while missing:
            missing = [query for query in missing if not await _has_data(session, query)]
            if time.monotonic() > deadline:
                break
            await asyncio.sleep(0.2)
    assert not missing, "without data:\n" + "\n".join(f"{it.place}: {it.expr}" for it in missing)


async def _has_data(session: ClientSession, query: Query) -> bool:
    async with session.get("/api/v1/query", params={"query": query.expr}) as answer:
        said = await answer.json()
    assert said["status"] == "success", f"{query.place}: {said}"
    return any(not math.isnan(float(sample["value"][1])) for sample in said["data"]["result"])
