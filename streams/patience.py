"""Keeps a consumer from asking without pause where the broker does not make it wait.

A Kafka broker holds a fetch back until there is data or the client's wait is over.  The embedded broker
answers at once, thousands of times a second, which costs a whole core to learn that there is nothing.
"""

from __future__ import annotations

import asyncio
from typing import Any

from aiokafka import AIOKafkaConsumer

# Longer than a broker at hand takes to answer, shorter than anybody notices.
PAUSE_SECONDS = 0.01


def patient(consumer: AIOKafkaConsumer) -> AIOKafkaConsumer:
    """Let `consumer` pause after an empty answer that came at once; return it."""
    client = consumer._client  # noqa: SLF001 - aiokafka has no setting for this
    send = client.send

    async def send_and_pause(node_id: Any, request: Any, **options: Any) -> Any:
        """Send a request; where a broker answers it at once with nothing, wait before the next."""
        loop = asyncio.get_running_loop()
        asked = loop.time()
        response = await send(node_id, request, **options)
        if loop.time() - asked < PAUSE_SECONDS and _brings_nothing(response):
            await asyncio.sleep(PAUSE_SECONDS)
        return response

    client.send = send_and_pause
    return consumer


def _brings_nothing(response: Any) -> bool:
    """Say whether a response is one to a fetch, and none of its partitions has records."""
    if not type(response).__name__.startswith("FetchResponse"):
        return False
    return not any(partition[-1] for _, partitions in response.topics for partition in partitions)
