"""The settings that docker-compose.yml gives the Kafka image start a real Apache Kafka."""

from __future__ import annotations

import re
import subprocess

import pytest
import yaml
from aiokafka import AIOKafkaClient
from aiokafka.admin import AIOKafkaAdminClient, NewTopic

from streams.broker import KAFKA_HEAP_MIB, ApacheKafka, free_port
from streams.kafka_runtime import java_command
from tests.deploy.queries import ROOT

KAFKA = yaml.safe_load((ROOT / "docker-compose.yml").read_text())["services"]["kafka"]
# The image takes these for itself; every other KAFKA_* becomes a property.
NO_PROPERTIES = {"KAFKA_HEAP_OPTS"}


class ComposedKafka(ApacheKafka):
    """A node with the image's settings, but on free ports of the loopback and in a folder of its own."""

    def _command(self) -> list[str]:
        properties = self.data_dir / "server.properties"
        properties.write_text("".join(f"{name}={value}\n" for name, value in self._properties().items()))
        formatting = java_command(
            128,
            "kafka.tools.StorageTool",
            "format",
            "-t",
            KAFKA["environment"]["CLUSTER_ID"],
            "-c",
            str(properties),
        )
        subprocess.run(formatting, check=True, capture_output=True, timeout=120)
        return java_command(KAFKA_HEAP_MIB, "kafka.Kafka", str(properties))

    def _properties(self) -> dict[str, str]:
        ports = {"9092": str(self.port), "19092": str(free_port()), "29093": str(free_port())}
        properties = {
            name.removeprefix("KAFKA_").lower().replace("_", "."): _with_ports(str(value), ports)
            for name, value in KAFKA["environment"].items()
            if name.startswith("KAFKA_") and name not in NO_PROPERTIES
        }
        return properties | {"log.dirs": str(self.data_dir / "log")}


def _with_ports(value: str, ports: dict[str, str]) -> str:
    plain = re.sub(r"\$\{\w+:-(.*?)\}", r"\1", value).replace("://:", "://127.0.0.1:")
    return re.sub(r":(\d+)\b", lambda found: f":{ports[found[1]]}", plain)


@pytest.mark.kafka
async def test_a_program_on_the_host_reaches_the_composed_kafka() -> None:
    with ComposedKafka() as broker:
        client = AIOKafkaClient(bootstrap_servers=broker.bootstrap)
        await client.bootstrap()
        [advertised] = client.cluster.brokers()
        await client.close()
        admin = AIOKafkaAdminClient(bootstrap_servers=broker.bootstrap)
        await admin.start()
        await admin.create_topics([NewTopic("wire.raw", num_partitions=12, replication_factor=1)])
        topics = await admin.list_topics()
        await admin.close()
    assert (advertised.host, advertised.port) == ("localhost", broker.port)
    assert topics == ["wire.raw"]
