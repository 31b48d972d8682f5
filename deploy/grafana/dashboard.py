"""The dashboard 'Wirepulse overview' as code.

`python -m deploy.grafana.dashboard --write` writes the JSON that Grafana is given; `--check` exits
with 1 when the committed one is not what the code makes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from grafana_foundation_sdk.builders import dashboard
from grafana_foundation_sdk.cog.encoder import JSONEncoder
from grafana_foundation_sdk.models.dashboard import (
    DashboardCursorSync,
    VariableOption,
    VariableRefresh,
    VariableSort,
)

from deploy.grafana.news_rows import what_comes_and_goes, what_the_news_says
from deploy.grafana.panels import SOURCE, Panel
from deploy.grafana.question_rows import what_is_asked
from deploy.grafana.service_rows import how_fast, is_it_well, what_the_feeds_bring, what_the_workers_hold
from schemas.sentiment import Window

# A worker, a process of feeds and one that answers questions each export one of these.
_TOLD_BY = "wirepulse_build_info|wirepulse_feed_items_total|wirepulse_materialised_undecodable"
COMMITTED = Path(__file__).parent / "dashboards" / "overview.json"

_ROWS: dict[str, Callable[[], list[Panel]]] = {
    "Is it well?": is_it_well,
    "What the news says": what_the_news_says,
    "What comes and goes": what_comes_and_goes,
    "What the feeds bring": what_the_feeds_bring,
    "How fast": how_fast,
    "What the workers hold": what_the_workers_hold,
    "What is asked": what_is_asked,
}


def overview() -> dashboard.Dashboard:
    """Return the whole dashboard: first whether all is well, then what the news says, then why."""
    page = (
        dashboard.Dashboard("Wirepulse overview")
        .uid("wirepulse-overview")
        .description("Market news in, market events and regional sentiment out.")
        .tags(["wirepulse"])
        .readonly()
        .timezone("utc")
        .time("now-1h", "now")
        .refresh("5s")
        .tooltip(DashboardCursorSync.CROSSHAIR)
        .annotation(_raised_alerts())
        .with_variable(dashboard.DatasourceVariable("datasource").label("Data source").type("prometheus"))
        .with_variable(_query_variable("job", "Job", f'label_values({{__name__=~"{_TOLD_BY}"}}, job)'))
        .with_variable(_window_variable())
        .with_variable(
            _query_variable("region", "Region", 'label_values(wirepulse_region_events{job=~"$job"}, region)')
        )
    )
    for title, panels in _ROWS.items():
        page.with_row(dashboard.Row(title))
        for panel in panels():
            page.with_panel(panel)
    return page


def as_json(page: dashboard.Dashboard) -> str:
    """Return the JSON of `page` with its keys in order, so that a change shows as a small difference."""
    return json.dumps(page.build(), cls=JSONEncoder, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def _raised_alerts() -> dashboard.AnnotationQuery:
    """Return the marks on every graph where a regional alert was raised."""
    raised = 'increase(wirepulse_alerts_total{job=~"$job", status="raised"}[$__rate_interval])'
    return (
        dashboard.AnnotationQuery()
        .name("Alerts raised")
        .datasource(SOURCE)
        .enable(True)
        .icon_color("orange")
        .expr(f"sum by (kind) ({raised}) > 0")
        .title_format("{{kind}}")
    )


def _query_variable(name: str, label: str, query: str) -> dashboard.QueryVariable:
    return (
        dashboard.QueryVariable(name)
        .label(label)
        .datasource(SOURCE)
        .query(query)
        .refresh(VariableRefresh.ON_TIME_RANGE_CHANGED)
        .sort(VariableSort.ALPHABETICAL_ASC)
        .multi(True)
        .include_all(True)
        .all_value(".+")
        .current(VariableOption(text="All", value="$__all", selected=True))
    )


def _window_variable() -> dashboard.CustomVariable:
    names = [window.value for window in Window]
    shown = Window.HOUR_1.value
    return (
        dashboard.CustomVariable("window")
        .label("Window")
        .values(",".join(names))
        .options([VariableOption(text=name, value=name, selected=name == shown) for name in names])
        .current(VariableOption(text=shown, value=shown, selected=True))
    )


def main(arguments: list[str]) -> int:
    """Write or check the committed JSON; return the exit code."""
    made = as_json(overview())
    match arguments:
        case ["--write"]:
            COMMITTED.write_text(made)
        case ["--check"]:
            if COMMITTED.read_text() != made:
                print(f"{COMMITTED.name} is out of date: python -m deploy.grafana.dashboard --write")
                return 1
        case _:
            print("usage: python -m deploy.grafana.dashboard --write | --check")
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
