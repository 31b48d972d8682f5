"""The dashboard is what its code makes, and keeps to the rules of good dashboards."""

from __future__ import annotations

import itertools
import re
import subprocess

import pytest
import yaml
from grafana_foundation_sdk.models import units

from deploy.grafana.dashboard import COMMITTED, as_json, main, overview
from streams.feeds.feed_metrics import FeedMetrics
from streams.metrics import Metrics
from streams.serving.query_metrics import QueryMetrics
from tests.deploy.queries import annotations, dashboard, every_query, panels, substituted, variables
from tests.deploy.tools import installed
from tests.metrics.records import NOW, event, rejection, sentiment, story

UNITS = {value for name, value in vars(units).items() if not name.startswith("_") and isinstance(value, str)}
PANELS = {panel["title"]: panel for panel in panels()}
EACH_PANEL = pytest.mark.parametrize("panel", PANELS.values(), ids=PANELS.keys())
EXPRESSIONS = [target["expr"] for panel in panels() for target in panel["targets"]] + annotations()


def test_the_committed_json_is_what_the_code_makes() -> None:
    assert COMMITTED.read_bytes() == as_json(overview()).encode()
    assert main(["--check"]) == 0


def test_a_committed_json_of_yesterday_is_told_of(tmp_path, monkeypatch, capsys) -> None:
    monkeypatch.setattr("deploy.grafana.dashboard.COMMITTED", tmp_path / "overview.json")
    (tmp_path / "overview.json").write_text("{}")
    assert main(["--check"]) == 1
    assert "out of date" in capsys.readouterr().out
    assert main(["--write"]) == 0
    assert main(["--check"]) == 0


def test_panels_have_names_of_their_own() -> None:
    assert len(PANELS) == len(panels())


@EACH_PANEL
def test_a_panel_says_what_it_shows(panel) -> None:
    assert panel["title"]
    assert panel["description"].endswith(".")


@EACH_PANEL
def test_a_panel_asks_the_data_source_that_was_chosen(panel) -> None:
    chosen = {"type": "prometheus", "uid": "${datasource}"}
    assert panel["datasource"] == chosen
    assert panel["targets"]
    assert all(target["datasource"] == chosen for target in panel["targets"])


@EACH_PANEL
def test_a_panel_has_a_unit_that_grafana_knows(panel) -> None:
    assert panel["fieldConfig"]["defaults"]["unit"] in UNITS


@EACH_PANEL
def test_targets_of_a_panel_have_references_of_their_own(panel) -> None:
    references = [target["refId"] for target in panel["targets"]]
    assert len(set(references)) == len(references)
    assert all(target["legendFormat"] for target in panel["targets"])


@pytest.mark.parametrize("expr", EXPRESSIONS)
def test_a_query_looks_only_at_the_jobs_that_were_chosen(expr) -> None:
    names = re.findall(r"\b(?:wirepulse_|process_)\w+|\bup\b", expr)
    assert names
    assert len(names) == expr.count('{job=~"$job"')


@pytest.mark.parametrize("expr", EXPRESSIONS)
def test_counters_are_read_as_rates_over_the_scrape_interval(expr) -> None:
    counters = re.findall(r"\w+_(?:total|bucket)\b", expr)
    rated = re.findall(r"(?:rate|increase)\(\w+_(?:total|bucket)\{[^}]*\}\[\$__rate_interval\]\)", expr)
    assert len(counters) == len(rated)


def test_panels_do_not_overlap_and_stay_on_the_grid() -> None:
    taken: set[tuple[int, int]] = set()
    for place in (panel["gridPos"] for panel in dashboard()["panels"]):
        cells = set(
            itertools.product(
                range(place["x"], place["x"] + place["w"]), range(place["y"], place["y"] + place["h"])
            )
        )
        assert place["x"] + place["w"] <= 24
        assert not cells & taken
        taken |= cells


def test_variables_are_chosen_from_source_to_region() -> None:
    assert [it["name"] for it in variables()] == ["datasource", "job", "window", "region"]
    assert all(it["refresh"] == 2 for it in variables() if it["type"] == "query")


def test_every_figure_that_is_exported_is_on_the_dashboard() -> None:
    asked = " ".join(query.expr for query in every_query())
    assert [name for name in _exported() if name not in asked] == []


def test_every_query_asks_for_figures_that_exist() -> None:
    asked = " ".join(query.expr for query in every_query())
    named = {re.sub(r"_bucket$", "", name) for name in re.findall(r"wirepulse_\w+", asked)}
    assert named <= _exported()


def test_every_query_is_promql(tmp_path) -> None:
    marks = [substituted(expr, "1h", "1m") for expr in annotations()]
    queries = [*(it.expr for it in every_query()), *marks]
    rules = [{"record": f"query:{number}", "expr": expr} for number, expr in enumerate(queries)]
    path = tmp_path / "queries.yml"
    path.write_text(yaml.safe_dump({"groups": [{"name": "queries", "rules": rules}]}))
    result = subprocess.run(
        [installed("promtool"), "check", "rules", path], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr


def _exported() -> set[str]:
    """Return the names of all figures of processes that have done something of everything."""
    metrics = Metrics("0.1.0")
    for record in (story(), event(), rejection()):
        metrics.observe(record, NOW.timestamp())
    metrics.observe_sentiment(0, sentiment())
    metrics.committed(NOW.timestamp())
    feeds = FeedMetrics()
    feeds.of("wire").delivered(NOW)
    questions = QueryMetrics()
    questions.answered("subject", 200, 0.002)
    questions.took("region.sentiment", NOW)
    questions.holds({"events": 1}, {"events": 4096}, 0)
    told = metrics.exposition() + feeds.exposition() + questions.exposition()
    # The newest story's instant is on the dashboard as its age.
    names = set(re.findall(r"^# TYPE (wirepulse_\w+)", told.decode(), re.MULTILINE))
    return names - {"wirepulse_newest_story_timestamp_seconds"}
