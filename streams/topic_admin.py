"""Compares the topics of a broker with those that Wirepulse needs, and makes what is missing."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Any

from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.admin.config_resource import ConfigResource, ConfigResourceType
from aiokafka.errors import KafkaError, for_code

from streams.settings import Settings
from streams.tables import changelog_topic
from streams.topics import MAX_MESSAGE_BYTES, TOPICS
from streams.topology import STEPS

ALREADY_EXISTS = 36


class TopicsError(RuntimeError):
    """The topics are not as they must be; the message is one line with the fix."""


class Action(StrEnum):
    """What is to be done about a topic."""

    KEEP = "keep"
    CREATE = "create"
    CONFIGURE = "configure"
    REPARTITION = "repartition"


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicSpec:
    """A topic as the broker should have it; `config` holds Kafka's own names and values."""

    name: str
    partitions: int
    config: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicChange:
    """What a topic needs; `differences` says it in words."""

    spec: TopicSpec
    action: Action
    differences: str = ""


def topic_specs(settings: Settings) -> tuple[TopicSpec, ...]:
    """Return every topic that the pipeline uses: the catalogue's, and a changelog for each table."""
    prefix = settings.topic_prefix
    catalogue = [(prefix + topic.name, topic.retention) for topic in TOPICS]
    changelogs = [
        (changelog_topic(prefix + settings.app_id, table), None) for step in STEPS for table in step.keeps
    ]
    return tuple(
        TopicSpec(name=name, partitions=settings.partitions, config=_config(retention))
        for name, retention in [*catalogue, *changelogs]
    )


def _config(retention: timedelta | None) -> dict[str, str]:
    size = {"max.message.bytes": str(MAX_MESSAGE_BYTES)}
    if retention is None:
        return {"cleanup.policy": "compact", **size}
    return {
        "cleanup.policy": "delete",
        "retention.ms": str(round(retention.total_seconds() * 1000)),
        **size,
    }


@asynccontextmanager
async def _admin(settings: Settings) -> AsyncIterator[AIOKafkaAdminClient]:
    admin = AIOKafkaAdminClient(bootstrap_servers=settings.bootstrap, request_timeout_ms=15_000)
    try:
        await admin.start()
        yield admin
    finally:
        await admin.close()


async def plan(settings: Settings) -> tuple[TopicChange, ...]:
    """Return what each topic needs; raises KafkaError when the broker cannot be asked."""
    async with _admin(settings) as admin:
        return await _plan(admin, settings)


async def _plan(admin: AIOKafkaAdminClient, settings: Settings) -> tuple[TopicChange, ...]:
    specs = topic_specs(settings)
    present = set(await admin.list_topics())
    known = [spec.name for spec in specs if spec.name in present]
    partitions = {
        topic["topic"]: len(topic["partitions"])
        for topic in (await admin.describe_topics(known) if known else [])
    }
    configs = await _configs(admin, known)
    return tuple(_change(spec, partitions.get(spec.name), configs.get(spec.name, {})) for spec in specs)


async def _configs(admin: AIOKafkaAdminClient, names: Iterable[str]) -> dict[str, dict[str, str]]:
    resources = [ConfigResource(ConfigResourceType.TOPIC, name) for name in names]
    if not resources:
        return {}
    found: dict[str, dict[str, str]] = {}
    for response in await admin.describe_configs(resources):
        for _code, _message, _type, name, entries in (resource[:5] for resource in response.resources):
            found[name] = {entry[0]: entry[1] for entry in entries}
    return found


def _change(spec: TopicSpec, partitions: int | None, config: Mapping[str, str]) -> TopicChange:
    if partitions is None:
        return TopicChange(spec=spec, action=Action.CREATE)
    if partitions != spec.partitions:
        words = f"has {partitions} partitions, not {spec.partitions}"
        return TopicChange(spec=spec, action=Action.REPARTITION, differences=words)
    wrong = [
        f"{name} is {config.get(name)}, not {value}"
        for name, value in spec.config.items()
        if config.get(name) != value
    ]
    action = Action.CONFIGURE if wrong else Action.KEEP
    return TopicChange(spec=spec, action=action, differences="; ".join(wrong))


async def apply(settings: Settings) -> tuple[TopicChange, ...]:
    """Create and configure what `plan` says; return it.

    Raises TopicsError for a topic with another number of partitions, because keys would move, and
    KafkaError for what the broker refuses.
    """
    async with _admin(settings) as admin:
        changes = await _plan(admin, settings)
        _refuse_repartition(changes)
        await _create(admin, settings, [it.spec for it in changes if it.action is Action.CREATE])
        await _configure(admin, [it.spec for it in changes if it.action is Action.CONFIGURE])
        return changes


def _refuse_repartition(changes: Iterable[TopicChange]) -> None:
    wrong = [change for change in changes if change.action is Action.REPARTITION]
    if wrong:
        first = wrong[0]
        raise TopicsError(
            f"topic {first.spec.name} {first.differences}; set WIREPULSE_PARTITIONS to what it has, "
            "or use another WIREPULSE_TOPIC_PREFIX (a topic's keys cannot move)"
        )


async def _create(admin: AIOKafkaAdminClient, settings: Settings, specs: list[TopicSpec]) -> None:
    if not specs:
        return
    response = await admin.create_topics(
        [
            NewTopic(spec.name, spec.partitions, settings.replication, topic_configs=dict(spec.config))
            for spec in specs
        ]
    )
    for name, code, *message in response.topic_errors:
        if code not in (0, ALREADY_EXISTS):
            raise TopicsError(f"topic {name}: {_words(code, message)}")


async def _configure(admin: AIOKafkaAdminClient, specs: list[TopicSpec]) -> None:
    if not specs:
        return
    resources = [ConfigResource(ConfigResourceType.TOPIC, it.name, dict(it.config)) for it in specs]
    for response in await admin.alter_configs(resources):
        for code, message, _type, name in (resource[:4] for resource in response.resources):
            if code:
                raise TopicsError(f"topic {name}: {_words(code, [message])}")


def _words(code: int, message: list[Any]) -> str:
    error: type[KafkaError] = for_code(code)
    return next((str(text) for text in message if text), error.__name__)


async def check(settings: Settings) -> None:
    """Raise TopicsError unless every topic is as it must be."""
    changes = await plan(settings)
    _refuse_repartition(changes)
    missing = [it.spec.name for it in changes if it.action is Action.CREATE]
    if missing:
        raise TopicsError(f"missing topics: {', '.join(missing)}; run: wirepulse topics apply")
    wrong = [it for it in changes if it.action is Action.CONFIGURE]
    if wrong:
        raise TopicsError(f"topic {wrong[0].spec.name}: {wrong[0].differences}; run: wirepulse topics apply")
