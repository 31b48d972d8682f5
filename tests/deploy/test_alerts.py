"""Alert rules hold in Prometheus' own unit tests, and lead whoever they wake to a page that helps."""

from __future__ import annotations

import subprocess

import pytest
import yaml

from tests.deploy.queries import ALERTS, ROOT, alerts
from tests.deploy.tools import installed

FOLDER = ROOT / "deploy/prometheus"
NAMES = [alert["alert"] for alert in alerts()]
EACH_ALERT = pytest.mark.parametrize("alert", alerts(), ids=NAMES)


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "config", "prometheus.yml"),
        ("check", "rules", "--lint=all", "--lint-fatal", "alerts.yml"),
        ("test", "rules", "alerts_test.yml"),
    ],
    ids=" ".join,
)
def test_promtool_accepts_it(arguments) -> None:
    result = subprocess.run(
        [installed("promtool"), *arguments], cwd=FOLDER, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr


@EACH_ALERT
def test_an_alert_says_how_bad_it_is_and_what_is_the_matter(alert) -> None:
    assert alert["labels"]["severity"] in {"warning", "critical"}
    assert "{{" not in alert["annotations"]["summary"]
    assert alert["annotations"]["description"].endswith((".", "{{ end }}"))
    assert alert["for"]


@EACH_ALERT
def test_an_alert_has_a_runbook_that_says_what_it_means_and_what_to_do(alert) -> None:
    page = ROOT / alert["annotations"]["runbook_url"]
    assert page.name == f"{alert['alert']}.md"
    text = page.read_text()
    assert text.startswith(f"# {alert['alert']}\n")
    for heading in ("## What it means", "## First look", "## Causes and what to do"):
        assert f"\n{heading}\n" in text


@EACH_ALERT
def test_an_alert_is_seen_to_fire_and_to_keep_still(alert) -> None:
    cases = [
        case
        for test in yaml.safe_load((FOLDER / "alerts_test.yml").read_text())["tests"]
        for case in test["alert_rule_test"]
        if case["alertname"] == alert["alert"]
    ]
    assert {bool(case["exp_alerts"]) for case in cases} == {True, False}


def test_every_runbook_belongs_to_an_alert() -> None:
    assert {page.stem for page in (ROOT / "docs/runbooks").glob("*.md")} == set(NAMES)


def test_the_rules_stand_beside_the_configuration_that_names_them() -> None:
    assert yaml.safe_load((FOLDER / "prometheus.yml").read_text())["rule_files"] == [ALERTS.name]
