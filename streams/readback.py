"""What the topics and changelogs of a pipeline hold now."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from schemas.event import MarketEvent
from schemas.sentiment import Signal
from streams.recovery import read_to_end
from streams.settings import Settings
from streams.tables import RankedTable, changelog_topic
from streams.topics import Table, Topic
from streams.topology import CONTRIBUTIONS


async def values_on(settings: Settings, topic: Topic) -> list[tuple[bytes, bytes]]:
    """Return key and value of every record on `topic`, partition by partition."""
    places = [(settings.topic_prefix + topic.name, number) for number in range(settings.partitions)]
    read = await read_to_end(settings, places)
    return [(key, value) for place in places for key, value in read[place] if value is not None]


async def contributions_of(settings: Settings) -> dict[str, Signal]:
    """Return what every event contributes to every region, by the key of the table."""
    return await table_of(settings, CONTRIBUTIONS)


async def table_of(settings: Settings, table: Table) -> dict[str, Any]:
    """Return what all partitions of a table hold, by their changelogs."""
    name = changelog_topic(settings.topic_prefix + settings.app_id, table)
    read = await read_to_end(settings, [(name, number) for number in range(settings.partitions)])
    restored = RankedTable(table)
    for records in read.values():
        restored.restore(records)
    return dict(restored)


def order_free(event: MarketEvent) -> MarketEvent:
    """Return `event` without what depends on which of two reports was processed first."""
    return replace(event, novelty=1.0, chain_id="", cluster_id="", first_published_at=event.published_at)
