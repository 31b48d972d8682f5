"""Apache Kafka as jars: which ones, where they are kept, and how one node is laid out.

The jars are resolved by Maven from the pom beside this file into a cache outside the checkout
(`~/.cache/wirepulse/kafka-<version>`, or under `WIREPULSE_CACHE`), once for each pom.
"""

import base64
import os
import re
import shutil
import subprocess
import tempfile
import uuid
from pathlib import Path
from string import Template
from typing import Final

HERE: Final = Path(__file__).parent
POM: Final = HERE / "pom.xml"
VERSION: Final = re.search(r"<kafka\.version>([\d.]+)<", POM.read_text("utf-8"))[1]  # type: ignore[index]
OLDEST_JAVA: Final = 17
RESOLVE_SECONDS: Final = 600.0
FORMAT_SECONDS: Final = 120.0


class KafkaRuntimeError(RuntimeError):
    """The jars could not be resolved, or a node's storage could not be formatted; the message says why."""


def missing_tool() -> str | None:
    """Say in one line what this machine lacks to run Apache Kafka, or None when it lacks nothing.

    Maven is asked for only while the jars are not in the cache yet.
    """
    version = _java_version()
    if version is None:
        return "no java command found (Java 17 or newer is needed)"
    if version < OLDEST_JAVA:
        return f"java is version {version} (Java 17 or newer is needed)"
    if not _resolved(cache_folder()) and shutil.which("mvn") is None:
        return "no mvn command found (Maven resolves Kafka's jars)"
    return None


def cache_folder() -> Path:
    """Return the folder that holds the jars of this version of Kafka."""
    root = os.environ.get("WIREPULSE_CACHE") or Path.home() / ".cache" / "wirepulse"
    return Path(root) / f"kafka-{VERSION}"


def class_path() -> str:
    """Return Java's class path for a node, after resolving the jars if the cache lacks them.

    Raises KafkaRuntimeError when Maven fails.
    """
    folder = cache_folder()
    if not _resolved(folder):
        _resolve(folder)
    return str(folder / "*")


def java_command(heap_mib: int, main_class: str, *arguments: str) -> list[str]:
    """Return the command that runs `main_class` from the jars with at most `heap_mib` of heap."""
    return [
        "java",
        f"-Xmx{heap_mib}m",
        "-XX:+UseSerialGC",
        "-Djava.awt.headless=true",
        f"-Dlog4j2.configurationFile={HERE / 'log4j2.properties'}",
        "-cp",
        class_path(),
        main_class,
        *arguments,
    ]


def lay_out(data_dir: Path, *, host: str, port: int, controller_port: int) -> Path:
    """Write a node's properties into `data_dir`, format its storage once, and return the properties' path.

    Raises KafkaRuntimeError when the storage cannot be formatted.
    """
    log_dir = data_dir / "log"
    properties = data_dir / "node.properties"
    values = {"host": host, "port": port, "controller_port": controller_port, "log_dir": log_dir}
    properties.write_text(Template((HERE / "node.properties").read_text("utf-8")).substitute(values), "utf-8")
    if not (log_dir / "meta.properties").exists():
        _format(properties)
    return properties


def _format(properties: Path) -> None:
    cluster_id = base64.urlsafe_b64encode(uuid.uuid4().bytes).decode().rstrip("=").replace("-", "A")
    arguments = ("format", "--cluster-id", cluster_id, "--config", str(properties))
    _run(java_command(128, "kafka.tools.StorageTool", *arguments), FORMAT_SECONDS, "Kafka's storage tool")


def _java_version() -> int | None:
    java = shutil.which("java")
    if java is None:
        return None
    answer = subprocess.run([java, "-version"], capture_output=True, text=True, timeout=60, check=False)  # noqa: S603 - our own command
    found = re.search(r'version "(?:1\.)?(\d+)', answer.stderr)
    return int(found[1]) if found else 0


def _resolved(folder: Path) -> bool:
    # The pom is laid beside the jars last: a folder without this very pom is of another time.
    pom = folder / POM.name
    return pom.is_file() and pom.read_bytes() == POM.read_bytes()


def _resolve(folder: Path) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as scratch:
        fresh = Path(scratch) / "jars"
        goal = ["dependency:copy-dependencies", "-DincludeScope=runtime", f"-DoutputDirectory={fresh}"]
        _run(["mvn", "-q", "-B", "--strict-checksums", "-f", str(POM), *goal], RESOLVE_SECONDS, "Maven")
        shutil.copy(POM, fresh)
        # Another process may have resolved meanwhile: its jars are as good.
        if not _resolved(folder):
            shutil.rmtree(folder, ignore_errors=True)
            fresh.rename(folder)


def _run(command: list[str], seconds: float, name: str) -> None:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=seconds, check=False)  # noqa: S603 - our own command
    except (OSError, subprocess.TimeoutExpired) as error:
        raise KafkaRuntimeError(f"{name} did not run: {error}") from error
    if done.returncode != 0:
        lines = [line for line in (done.stdout + done.stderr).splitlines() if line.strip(" \x1b[0m")]
        raise KafkaRuntimeError(f"{name} failed: {lines[0] if lines else 'no word why'}")
