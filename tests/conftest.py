"""Brokers that every test may ask for, each started once in a run of the tests."""

import os
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import HealthCheck, settings

from streams import pattern_store
from streams.broker import ApacheKafka, EmbeddedBroker, kafka_available

# A busy machine must not fail a property, and CI must judge a change by the same examples every time;
# a developer's runs look for new ones, and `make properties` for many.
settings.register_profile("developer", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("developer"), derandomize=True)
settings.register_profile("thorough", settings.get_profile("developer"), max_examples=3000)
settings.load_profile("ci" if os.environ.get("CI") == "true" else "developer")


pattern_store.load()


def pytest_sessionfinish() -> None:
    """Leave the next run what this one compiled."""
    pattern_store.keep()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip tests marked `kafka` where it cannot run; fail them in CI, where a skip would go unseen."""
    if item.get_closest_marker("kafka") and (reason := _reason_against_kafka()):
        if os.environ.get("CI") == "true":
            pytest.fail(f"Apache Kafka must run in CI: {reason}")
        pytest.skip(f"Apache Kafka cannot run here: {reason}")


@cache
def _reason_against_kafka() -> str | None:
    return kafka_available()


@pytest.fixture(scope="session")
def embedded_broker() -> Iterator[EmbeddedBroker]:
    with EmbeddedBroker() as broker:
        yield broker


@pytest.fixture(scope="session")
def apache_kafka() -> Iterator[ApacheKafka]:
    with ApacheKafka() as broker:
        yield broker
