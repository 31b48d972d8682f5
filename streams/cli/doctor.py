"""wirepulse doctor."""

from __future__ import annotations

import asyncio
import platform
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

import typer
from aiokafka.errors import KafkaError

from streams import topic_admin
from streams.cli.output import chatter, write_table
from streams.hardening import assert_known_faust
from streams.settings import Settings

PACKAGES = (
    "faust-streaming",
    "aiokafka",
    "orjson",
    "prometheus-client",
    "msgspec",
    "regex",
    "ahocorasick-rs",
)
OLDEST_PYTHON = (3, 11)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: whether it is as it must be, and the fix if not."""

    what: str
    good: bool
    words: str


def doctor() -> None:
    """Look at everything that must be right, and say how to mend what is not; exit 1 if anything is."""
    settings = Settings.from_environment()
    findings = [_python(), _packages(), _faust(), _broker(settings)]
    if findings[-1].good:
        findings.append(_topics(settings))
    findings.append(_metrics_port(settings))
    write_table(("", "what", "found"), [("ok" if it.good else "FAIL", it.what, it.words) for it in findings])
    if not all(it.good for it in findings):
        raise typer.Exit(1)
    chatter.print("everything is as it must be")


def _python() -> Finding:
    good = sys.version_info >= OLDEST_PYTHON
    return Finding("python", good, platform.python_version() + ("" if good else "; 3.11 or newer is needed"))


def _packages() -> Finding:
    missing = [name for name in PACKAGES if _installed(name) is None]
    if missing:
        return Finding("packages", good=False, words=f"missing {', '.join(missing)}; run: make setup")
    return Finding(
        "packages", good=True, words=", ".join(f"{name} {_installed(name)}" for name in PACKAGES[:4])
    )


def _installed(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _faust() -> Finding:
    return _tried("faust", assert_known_faust, "the version that the mends were made for")


def _broker(settings: Settings) -> Finding:
    for address in settings.bootstrap:
        host, _, port = address.rpartition(":")
        try:
            socket.create_connection((host, int(port)), timeout=3).close()
        except OSError as error:
            words = f"{address}: {error.strerror or error}; set WIREPULSE_KAFKA, or run: wirepulse broker"
            return Finding("broker", good=False, words=words)
    return Finding("broker", good=True, words=f"{settings.kafka} is reachable")


def _topics(settings: Settings) -> Finding:
    return _tried("topics", lambda: asyncio.run(topic_admin.check(settings)), "all there, as they must be")


def _metrics_port(settings: Settings) -> Finding:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.metrics_host, settings.metrics_port))
        except OSError as error:
            words = (
                f"{settings.metrics_port}: {error.strerror}; set WIREPULSE_METRICS_PORT "
                "(or is a worker running?)"
            )
            return Finding("metrics port", good=False, words=words)
    return Finding(
        "metrics port", good=True, words=f"{settings.metrics_host}:{settings.metrics_port} is free"
    )


def _tried(what: str, attempt: Callable[[], None], words: str) -> Finding:
    try:
        attempt()
    except (RuntimeError, KafkaError) as error:
        return Finding(what, good=False, words=str(error))
    return Finding(what, good=True, words=words)
