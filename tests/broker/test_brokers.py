"""What every broker must do: keep what it is sent, say where it ends, and give it back after a restart."""

import asyncio
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from aiokafka.admin import AIOKafkaAdminClient

from streams.broker import (
    HOST,
    ApacheKafka,
    Broker,
    BrokerError,
    EmbeddedBroker,
    answers,
    free_port,
    run_broker,
)

BOTH = [
    pytest.param("embedded_broker", marks=pytest.mark.broker),
    pytest.param("apache_kafka", marks=pytest.mark.kafka),
]
BOTH_KINDS = [
    pytest.param(EmbeddedBroker, marks=pytest.mark.broker),
    pytest.param(ApacheKafka, marks=pytest.mark.kafka),
]
HUNDRED = [(b"k%d" % number, b"v" * number) for number in range(100)]


@pytest.fixture
def broker(request) -> Broker:
    return request.getfixturevalue(request.param)


@pytest.mark.parametrize("broker", BOTH, indirect=True)
async def test_what_was_produced_is_consumed_in_order(broker, on):
    kafka = on(broker)
    topic = await kafka.create()
    await kafka.send(topic, HUNDRED)
    assert await kafka.read(topic) == HUNDRED


@pytest.mark.parametrize("broker", BOTH, indirect=True)
async def test_end_offset_counts_every_record_of_a_batch(broker, on):
    kafka = on(broker)
    topic = await kafka.create(partitions=2)
    await kafka.send(topic, HUNDRED, partition=1)
    assert [await kafka.end(topic, 0), await kafka.end(topic, 1)] == [0, 100]


@pytest.mark.parametrize("kind", BOTH_KINDS)
async def test_data_outlives_a_restart_with_the_same_folder(kind, on, tmp_path):
    with kind(data_dir=tmp_path) as first:
        topic = await on(first).create()
        await on(first).send(topic, HUNDRED)
    with kind(data_dir=tmp_path) as second:
        assert await on(second).read(topic) == HUNDRED


@pytest.mark.kafka
async def test_data_outlives_a_crash_of_apache_kafka(on):
    with ApacheKafka() as broker:
        topic = await on(broker).create()
        await on(broker).send(topic, HUNDRED)
        broker.kill()
        broker.start()
        assert await on(broker).read(topic) == HUNDRED


@pytest.mark.kafka
async def test_apache_kafka_compacts_a_topic_to_the_last_value_of_each_key(apache_kafka, on):
    kafka = on(apache_kafka)
    topic = await kafka.create(configs={"cleanup.policy": "compact", "segment.ms": "100"})
    for round_number in range(5):
        await kafka.send(topic, [(b"a", b"%d" % round_number), (b"b", b"%d" % round_number)])
        await asyncio.sleep(0.15)
    deadline = time.monotonic() + 30
    # The newest segment is never compacted, so a few older values may stay beside it.
    while len(left := await kafka.read(topic)) > 4:
        assert time.monotonic() < deadline, f"still {len(left)} records"
        await asyncio.sleep(0.5)
    assert dict(left) == {b"a": b"4", b"b": b"4"}
    assert await kafka.end(topic) == 10


@pytest.mark.kafka
async def test_apache_kafka_makes_no_topic_because_a_client_names_it(apache_kafka):
    admin = AIOKafkaAdminClient(bootstrap_servers=apache_kafka.bootstrap)
    await admin.start()
    try:
        await admin.describe_topics(["never-created"])
        assert "never-created" not in await admin.list_topics()
    finally:
        await admin.close()


@pytest.mark.broker
def test_each_broker_answers_at_its_own_address_on_the_loopback(embedded_broker):
    with EmbeddedBroker() as other:
        assert other.bootstrap != embedded_broker.bootstrap
        assert other.bootstrap == f"{HOST}:{other.port}"
        assert answers(other.port)
        assert other.running


@pytest.mark.broker
@pytest.mark.parametrize("end", [EmbeddedBroker.stop, EmbeddedBroker.kill])
def test_ended_broker_is_gone_and_ending_it_again_is_nothing(end):
    broker = EmbeddedBroker().start()
    end(broker)
    end(broker)
    assert not broker.running
    assert broker.pid is None
    assert not answers(broker.port)


@pytest.mark.broker
def test_temporary_data_go_with_the_context_and_given_folders_stay(tmp_path):
    with EmbeddedBroker() as passing, EmbeddedBroker(data_dir=tmp_path / "kept") as staying:
        pass
    assert not passing.data_dir.exists()
    assert staying.log_path.is_file()


@pytest.mark.parametrize("kind", [EmbeddedBroker, ApacheKafka])
def test_taken_port_is_told_in_one_line(kind):
    with socket.socket() as squatter:
        squatter.bind((HOST, 0))
        squatter.listen()
        port = squatter.getsockname()[1]
        with pytest.raises(BrokerError, match=rf"^.* cannot listen on {HOST}:{port}: the port is taken$"):
            kind(port).start()


class Dying(EmbeddedBroker):
    name = "the broker of this test"

    def _command(self) -> list[str]:
        return ["sh", "-c", "echo first; echo no room in the inn; exit 3"]


class Silent(EmbeddedBroker):
    name = "the broker of this test"
    start_seconds = 0.3

    def _command(self) -> list[str]:
        return ["sleep", "60"]


def test_broker_that_dies_at_once_is_told_with_its_last_line():
    with pytest.raises(BrokerError, match=r"^the broker of this test ended at once: no room in the inn$"):
        Dying().start()


def test_broker_that_stays_silent_is_told_and_ended():
    broker = Silent()
    with pytest.raises(BrokerError, match=r"did not answer within 0 s: it printed nothing$"):
        broker.start()
    assert not broker.running


def test_missing_program_is_told_in_one_line(monkeypatch):
    monkeypatch.setattr("streams.broker.find_spec", lambda _name: None)
    with pytest.raises(BrokerError, match="the package noida-db is missing"):
        EmbeddedBroker().start()


def test_server_that_speaks_something_else_is_no_broker():
    with socket.socket() as server:
        server.bind((HOST, 0))
        server.listen()
        assert not answers(server.getsockname()[1], seconds=0.2)


def test_unknown_kind_of_broker_is_refused_with_the_known_ones():
    with pytest.raises(BrokerError, match=r"'rabbit'.*embedded, kafka"):
        run_broker("rabbit", 0, None)


@pytest.mark.broker
def test_broker_does_not_outlive_a_killed_owner():
    code = "from streams.broker import *; import time; print(EmbeddedBroker().start().port); time.sleep(60)"
    command = [sys.executable, "-u", "-c", code]
    with subprocess.Popen(command, cwd=Path(__file__).parents[2], stdout=subprocess.PIPE) as owner:
        port = int(owner.stdout.readline())
        assert answers(port)
        owner.kill()
    deadline = time.monotonic() + 10
    while answers(port):
        assert time.monotonic() < deadline
        time.sleep(0.05)


@pytest.mark.broker
def test_running_a_broker_ends_cleanly_when_asked(tmp_path):
    port = free_port()
    call = f"run_broker('embedded', {port}, {str(tmp_path)!r})"
    code = f"from streams.broker import run_broker; raise SystemExit({call})"
    process = subprocess.Popen([sys.executable, "-c", code], cwd=Path(__file__).parents[2])
    try:
        while not answers(port):
            assert process.poll() is None
            time.sleep(0.05)
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0
        assert not answers(port)
    finally:
        process.kill()
        process.wait()
