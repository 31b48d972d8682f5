"""Settings, read from the environment once and passed on from there."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

PREFIX = "WIREPULSE_"


class Clock(StrEnum):
    """What tells agents that time passes: the wall clock, or in a replay the newest story read."""

    WALL = "wall"
    EVENT = "event"


class SettingsError(ValueError):
    """A setting has a value that cannot be used; the message is one line for the user."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything a user may set, each as `WIREPULSE_` and the field's name in capitals.

    `kafka` lists the brokers as host:port, separated by commas.  `topic_prefix` stands before every
    topic's name, `app_id` before those of the changelogs, so that a replay disturbs nobody.
    `partitions` counts for every topic when it is made.  Timeouts are in seconds; `metrics_port` 0
    means any free port.
    """

    kafka: str = "127.0.0.1:9092"
    app_id: str = "wirepulse"
    topic_prefix: str = ""
    partitions: int = 12
    replication: int = 1
    metrics_host: str = "127.0.0.1"
    metrics_port: int = 9108
    session_timeout_seconds: float = 30.0
    log_level: str = "warning"
    clock: Clock = Clock.WALL

    def __post_init__(self) -> None:
        """Raise SettingsError for what cannot work."""
        for address in self.bootstrap:
            host, _, port = address.rpartition(":")
            if not host or not port.isdecimal() or not 0 < int(port) < 65536:  # noqa: PLR2004 - TCP ports
                raise SettingsError(f"{PREFIX}KAFKA: {address!r} is no host:port")
        if self.partitions < 1:
            raise SettingsError(f"{PREFIX}PARTITIONS: {self.partitions} is less than 1")
        if self.replication < 1:
            raise SettingsError(f"{PREFIX}REPLICATION: {self.replication} is less than 1")
        if not 1 <= self.session_timeout_seconds <= 300:  # noqa: PLR2004 - what brokers accept
            raise SettingsError(f"{PREFIX}SESSION_TIMEOUT_SECONDS: must be 1 to 300")

    @property
    def bootstrap(self) -> list[str]:
        """The brokers' addresses."""
        return [address.strip() for address in self.kafka.split(",")]

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """Return the settings in `environment`; raises SettingsError."""
        given: dict[str, Any] = {}
        for field in fields(cls):
            name = PREFIX + field.name.upper()
            if environment.get(name):
                given[field.name] = _parse(name, _READERS[field.name], environment[name])
        return cls(**given)


_READERS: dict[str, Callable[[str], Any]] = {
    "kafka": str,
    "app_id": str,
    "topic_prefix": str,
    "partitions": int,
    "replication": int,
    "metrics_host": str,
    "metrics_port": int,
    "session_timeout_seconds": float,
    "log_level": str,
    "clock": Clock,
}


def _parse(name: str, kind: Callable[[str], Any], text: str) -> Any:
    try:
        return kind(text)
    except ValueError:
        wanted = " or ".join(kind) if kind is Clock else "a number"
        raise SettingsError(f"{name}: {text!r} is not {wanted}") from None
