"""What docker-compose.yml promises: nothing open, nothing privileged, everything watched.

That it keeps to the Compose specification is for `make check` to say.
"""

from __future__ import annotations

import re
from dataclasses import fields

import pytest
import yaml

from streams.feeds.configuration import configuration
from streams.feeds.directory import DirectoryFeed
from streams.settings import Settings
from tests.deploy.queries import ROOT

COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES = COMPOSE["services"]
EACH_SERVICE = pytest.mark.parametrize("name", SERVICES)
RUNS_ONCE = {"init", "feed"}


@EACH_SERVICE
def test_a_service_runs_without_rights(name) -> None:
    service = SERVICES[name]
    assert int(service["user"].partition(":")[0]) > 0
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert not {"privileged", "cap_add", "network_mode", "pid", "ipc"} & service.keys()


@EACH_SERVICE
def test_a_service_has_limits(name) -> None:
    assert SERVICES[name]["deploy"]["resources"]["limits"].keys() == {"cpus", "memory", "pids"}


@EACH_SERVICE
def test_ports_are_published_on_the_loopback_only(name) -> None:
    assert all(port.startswith("127.0.0.1:") for port in SERVICES[name].get("ports", []))


@EACH_SERVICE
def test_an_image_has_a_full_version(name) -> None:
    assert re.fullmatch(r"[\w./-]+:v?\d+\.\d+\.\d+", SERVICES[name]["image"])


@EACH_SERVICE
def test_what_runs_on_has_a_healthcheck_and_is_started_again(name) -> None:
    service = SERVICES[name]
    if name in RUNS_ONCE:
        assert service["healthcheck"] == {"disable": True}
    else:
        assert service["healthcheck"]["test"]
        assert service["restart"] == "unless-stopped"


@EACH_SERVICE
def test_a_service_waits_for_services_that_exist(name) -> None:
    for other, wait in SERVICES[name].get("depends_on", {}).items():
        once = wait["condition"] == "service_completed_successfully"
        assert once == (other in RUNS_ONCE)


@EACH_SERVICE
def test_files_that_are_mounted_exist_and_are_read_only(name) -> None:
    for mount in SERVICES[name].get("volumes", []):
        source, _, rest = mount.partition(":")
        if source.startswith("."):
            assert (ROOT / source).exists()
            assert rest.endswith(":ro")
        else:
            assert source in COMPOSE["volumes"]


def test_there_is_no_password_in_the_file() -> None:
    assert not re.search(
        r"passw|secret|token", (ROOT / "docker-compose.yml").read_text().lower().replace("no password", "")
    )


def test_every_setting_is_one_that_wirepulse_knows() -> None:
    known = {f"WIREPULSE_{field.name.upper()}" for field in fields(Settings)}
    given = {key for service in SERVICES.values() for key in service.get("environment", {})}
    assert {key for key in given if key.startswith("WIREPULSE_")} <= known


def test_the_settings_of_the_worker_can_be_used() -> None:
    given = SERVICES["worker"]["environment"]
    plain = {key: re.sub(r"\$\{\w+:-(.*)\}", r"\1", str(value)) for key, value in given.items()}
    settings = Settings.from_environment(plain)
    assert settings.bootstrap == ["kafka:19092"]
    assert settings.metrics_host == "0.0.0.0"


def test_the_example_of_the_environment_gives_the_defaults() -> None:
    text = (ROOT / "docker-compose.yml").read_text()
    example = (ROOT / "deploy/.env.example").read_text().splitlines()
    pairs = {tuple(line.split("=", 1)) for line in example if not line.startswith("#")}
    assert pairs == set(re.findall(r"\$\{(\w+):-([^}]*)\}", text))


def test_prometheus_scrapes_the_port_that_the_worker_serves() -> None:
    config = yaml.safe_load((ROOT / "deploy/prometheus/prometheus.yml").read_text())
    [job] = [it for it in config["scrape_configs"] if it["job_name"] == "wirepulse"]
    [found] = job["dns_sd_configs"]
    assert found["names"] == ["worker"]
    assert found["port"] == SERVICES["worker"]["environment"]["WIREPULSE_METRICS_PORT"]
    assert set(SERVICES["worker"]["networks"]) & set(SERVICES["prometheus"]["networks"])


def test_prometheus_scrapes_the_port_that_the_feeds_serve() -> None:
    config = yaml.safe_load((ROOT / "deploy/prometheus/prometheus.yml").read_text())
    [job] = [it for it in config["scrape_configs"] if it["job_name"] == "wirepulse-feeds"]
    [found] = job["dns_sd_configs"]
    feeds = configuration(ROOT / "deploy/compose-feeds.toml")
    assert (found["names"], found["port"]) == (["feeds"], feeds.metrics_port)
    assert feeds.metrics_host == "0.0.0.0"
    assert SERVICES["feeds"]["environment"]["WIREPULSE_METRICS_PORT"] == feeds.metrics_port
    assert set(SERVICES["feeds"]["networks"]) & set(SERVICES["prometheus"]["networks"])


def test_prometheus_scrapes_the_port_where_questions_are_answered() -> None:
    config = yaml.safe_load((ROOT / "deploy/prometheus/prometheus.yml").read_text())
    [job] = [it for it in config["scrape_configs"] if it["job_name"] == "wirepulse-questions"]
    [found] = job["dns_sd_configs"]
    questions = SERVICES["questions"]
    assert (found["names"], str(found["port"])) == (["questions"], questions["command"][-1])
    assert questions["environment"]["WIREPULSE_METRICS_PORT"] == found["port"]
    assert set(questions["networks"]) & set(SERVICES["prometheus"]["networks"])


def test_what_the_feeds_write_lies_in_their_volume() -> None:
    feeds = configuration(ROOT / "deploy/compose-feeds.toml")
    assert "feeds-data:/var/lib/wirepulse" in SERVICES["feeds"]["volumes"]
    written = [feeds.memory, *(it.path for it in feeds.feed if isinstance(it, DirectoryFeed))]
    assert all(path.startswith("/var/lib/wirepulse/") for path in written)


def test_kafka_advertises_the_address_that_the_worker_calls() -> None:
    kafka = SERVICES["kafka"]["environment"]
    advertised = kafka["KAFKA_ADVERTISED_LISTENERS"].split(",")
    assert f"PLAINTEXT://{SERVICES['worker']['environment']['WIREPULSE_KAFKA']}" in advertised
    listeners = {it.partition(":")[0] for it in kafka["KAFKA_LISTENERS"].split(",")}
    protocols = {it.partition(":")[0] for it in kafka["KAFKA_LISTENER_SECURITY_PROTOCOL_MAP"].split(",")}
    assert listeners == protocols
    assert kafka["KAFKA_AUTO_CREATE_TOPICS_ENABLE"] == "false"
    assert "kafka-data:/var/lib/kafka/data" in SERVICES["kafka"]["volumes"]


def test_grafana_reads_the_provisioned_data_source_and_dashboard() -> None:
    provisioning = ROOT / "deploy/grafana/provisioning"
    [source] = yaml.safe_load((provisioning / "datasources/prometheus.yml").read_text())["datasources"]
    [provider] = yaml.safe_load((provisioning / "dashboards/wirepulse.yml").read_text())["providers"]
    scrape = yaml.safe_load((ROOT / "deploy/prometheus/prometheus.yml").read_text())["global"]
    assert source["url"] == "http://prometheus:9090"
    assert source["jsonData"]["timeInterval"] == scrape["scrape_interval"]
    folder = provider["options"]["path"]
    assert f"./deploy/grafana/dashboards:{folder}:ro" in SERVICES["grafana"]["volumes"]
    home = SERVICES["grafana"]["environment"]["GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH"]
    assert home == f"{folder}/overview.json"
