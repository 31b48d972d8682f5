"""Faust's consumer as a worker has it, without a broker: what it commits, seeks and hands out is kept."""

from types import SimpleNamespace

import faust
from faust.types import TP

from streams.hardening import Run, RunConsumer, RunTransport

PLACE = TP("wire.raw", 0)


def run_of(*offsets):
    return Run(
        [
            SimpleNamespace(topic=PLACE.topic, partition=0, offset=offset, timestamp=0, timestamp_type=0)
            for offset in offsets
        ]
    )


class FakeThread:
    """The consumer's thread with a broker that holds one committed offset."""

    def __init__(self):
        self.committed = None
        self.commits = []
        self.seeks = []
        self.fetches = []

    def assignment(self):
        return {PLACE}

    async def seek_to_committed(self):
        self.seeks.append(self.committed)
        return {PLACE: self.committed}

    async def seek_to_beginning(self, *_places):
        self.seeks.append("beginning")

    async def getmany(self, *_args):
        return await self.fetches.pop(0)()

    async def commit(self, offsets):
        self.commits.append(dict(offsets))
        return True


async def no_callback(*_args):
    pass


class Message:
    tp = PLACE
    topic = PLACE.topic
    acked = False

    def __init__(self, run):
        self.value = run
        self.offset = run.offset


async def hand_out(consumer, run):
    message = Message(run)
    await consumer._hand_out(message)
    return message


def finish(run):
    run.done = run.offset + 1


def committed(consumer):
    return [offsets[PLACE] for offsets in consumer._thread.commits]


def consumer_without_broker() -> RunConsumer:
    """Return Faust's consumer with the mends, on a thread that only remembers."""
    app = faust.App("mends", broker="kafka://127.0.0.1:1", web_enabled=False)
    app.transport = RunTransport(app.conf.broker_consumer, app)
    delivered = []

    async def deliver(message):
        delivered.append(message.value)

    async def flush():
        pass

    app.producer.flush = flush
    made = RunConsumer(app.transport, deliver, no_callback, no_callback)
    made._thread = FakeThread()
    made.delivered = delivered
    app.consumer = made
    return made
