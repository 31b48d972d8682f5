import asyncio
from dataclasses import replace

import pytest
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.admin.config_resource import ConfigResource, ConfigResourceType

from streams import topic_admin
from streams.broker import ApacheKafka, EmbeddedBroker
from streams.settings import Settings
from streams.topic_admin import Action, TopicsError


async def _topics_are_planned_made_and_checked(settings: Settings) -> None:
    assert {it.action for it in await topic_admin.plan(settings)} == {Action.CREATE}
    with pytest.raises(TopicsError, match=r"missing topics: .*; run: wirepulse topics apply"):
        await topic_admin.check(settings)
    await topic_admin.apply(settings)
    assert {it.action for it in await topic_admin.plan(settings)} == {Action.KEEP}
    await topic_admin.apply(settings)
    await topic_admin.check(settings)
    with pytest.raises(TopicsError, match="has 3 partitions, not 5; set WIREPULSE_PARTITIONS"):
        await topic_admin.check(replace(settings, partitions=5))


async def _a_wrong_retention_is_named_and_mended(settings: Settings) -> None:
    admin = AIOKafkaAdminClient(bootstrap_servers=settings.bootstrap)
    await admin.start()
    name = settings.topic_prefix + "market.events"
    await admin.alter_configs([ConfigResource(ConfigResourceType.TOPIC, name, {"retention.ms": "1000"})])
    await admin.close()
    await _until_refused(settings)
    await topic_admin.apply(settings)
    await asyncio.sleep(0.5)
    await topic_admin.check(settings)


async def _until_refused(settings: Settings) -> None:
    """Brokers apply a changed setting a moment later."""
    for _ in range(40):
        try:
            await topic_admin.check(settings)
        except TopicsError as error:
            assert "retention.ms is 1000, not 34560000000" in str(error)  # noqa: PT017 - polled
            return
        await asyncio.sleep(0.1)
    pytest.fail("the wrong retention went unseen")


@pytest.mark.broker
async def test_topics_on_the_embedded_broker(embedded_broker: EmbeddedBroker) -> None:
    settings = Settings(kafka=embedded_broker.bootstrap, partitions=3, topic_prefix="admin.")
    await _topics_are_planned_made_and_checked(settings)
    await _a_wrong_retention_is_named_and_mended(settings)


@pytest.mark.kafka
async def test_topics_on_apache_kafka(apache_kafka: ApacheKafka) -> None:
    settings = Settings(kafka=apache_kafka.bootstrap, partitions=3, topic_prefix="admin.")
    await _topics_are_planned_made_and_checked(settings)
    await _a_wrong_retention_is_named_and_mended(settings)
