"""What Apache Kafka needs, and how its absence is told."""

import subprocess

import pytest

from streams import kafka_runtime
from streams.broker import ApacheKafka, BrokerError, kafka_available


def java_that_says(monkeypatch, words):
    monkeypatch.setattr(kafka_runtime.shutil, "which", lambda name: f"/usr/bin/{name}")
    answer = subprocess.CompletedProcess([], 0, stdout="", stderr=words)
    monkeypatch.setattr(kafka_runtime.subprocess, "run", lambda *_args, **_kwargs: answer)


def test_missing_java_is_named(monkeypatch):
    monkeypatch.setattr(kafka_runtime.shutil, "which", lambda _name: None)
    assert kafka_available() == "no java command found (Java 17 or newer is needed)"


@pytest.mark.parametrize(
    ("words", "version"),
    [('openjdk version "11.0.20" 2023-07-18', 11), ('java version "1.8.0_381"', 8), ("what?", 0)],
)
def test_old_java_is_named_with_its_version(monkeypatch, words, version):
    java_that_says(monkeypatch, words)
    assert kafka_available() == f"java is version {version} (Java 17 or newer is needed)"


def test_missing_maven_is_named_only_while_the_jars_are_not_there(monkeypatch, tmp_path):
    monkeypatch.setenv("WIREPULSE_CACHE", str(tmp_path))
    java_that_says(monkeypatch, 'openjdk version "17.0.15" 2025-04-15')
    monkeypatch.setattr(kafka_runtime.shutil, "which", lambda name: name if name == "java" else None)
    assert kafka_available() == "no mvn command found (Maven resolves Kafka's jars)"
    folder = kafka_runtime.cache_folder()
    folder.mkdir()
    (folder / "pom.xml").write_bytes(kafka_runtime.POM.read_bytes())
    assert kafka_available() is None


def test_jars_of_another_pom_do_not_count(monkeypatch, tmp_path):
    monkeypatch.setenv("WIREPULSE_CACHE", str(tmp_path))
    folder = kafka_runtime.cache_folder()
    folder.mkdir()
    (folder / "pom.xml").write_text("<project/>")
    monkeypatch.setattr(kafka_runtime.shutil, "which", lambda name: name if name == "java" else None)
    java_that_says_17 = subprocess.CompletedProcess([], 0, stdout="", stderr='version "17.0.1"')
    monkeypatch.setattr(kafka_runtime.subprocess, "run", lambda *_args, **_kwargs: java_that_says_17)
    assert kafka_available() == "no mvn command found (Maven resolves Kafka's jars)"


def test_cache_lies_outside_the_checkout_and_names_the_version(monkeypatch):
    monkeypatch.delenv("WIREPULSE_CACHE", raising=False)
    folder = kafka_runtime.cache_folder()
    assert folder.name == f"kafka-{kafka_runtime.VERSION}"
    assert folder.parent.name == "wirepulse"
    assert not folder.is_relative_to(kafka_runtime.HERE.parents[1])


def test_maven_that_fails_is_told_in_one_line(monkeypatch, tmp_path):
    monkeypatch.setenv("WIREPULSE_CACHE", str(tmp_path))
    failed = subprocess.CompletedProcess(
        [], 1, stdout="\n[ERROR] no route to the repository\nmore", stderr=""
    )
    monkeypatch.setattr(kafka_runtime.subprocess, "run", lambda *_args, **_kwargs: failed)
    with pytest.raises(
        kafka_runtime.KafkaRuntimeError, match=r"^Maven failed: \[ERROR\] no route to the repository$"
    ):
        kafka_runtime.class_path()
    assert list(tmp_path.iterdir()) == []


def test_kafka_that_cannot_run_says_why_when_started(monkeypatch):
    monkeypatch.setattr("streams.broker.kafka_available", lambda: "no java command found")
    with pytest.raises(BrokerError, match=r"^Apache Kafka cannot run here: no java command found$"):
        ApacheKafka().start()


def test_node_listens_on_the_loopback_only(monkeypatch, tmp_path):
    monkeypatch.setattr(kafka_runtime, "_format", lambda _properties: None)
    written = kafka_runtime.lay_out(tmp_path, host="127.0.0.1", port=1111, controller_port=2222).read_text()
    lines = dict(line.split("=", 1) for line in written.splitlines() if "=" in line and line[0] != "#")
    assert lines["listeners"] == "PLAINTEXT://127.0.0.1:1111,CONTROLLER://127.0.0.1:2222"
    assert lines["advertised.listeners"] == "PLAINTEXT://127.0.0.1:1111"
    assert lines["log.dirs"] == str(tmp_path / "log")
    assert "$" not in written
