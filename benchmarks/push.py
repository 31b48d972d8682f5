"""What POST /v1/stories does with more than it can take: nothing lost, memory bounded, 429 for the rest.

    python -m benchmarks.push
    python -m benchmarks.push --connections 400 --characters 200000

wrk (apt install wrk) pushes stories with ids of their own over so many connections at once, to a feed and a
broker of their own.  Counted are the answers by status, the feed's greatest memory, and the records on
wire.raw: no fewer than were answered 202, and at most one a connection more, whose answers came too late.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from streams import topic_admin
from streams.broker import HOST, ApacheKafka, EmbeddedBroker, free_port
from streams.readback import values_on
from streams.settings import Settings
from streams.topics import RAW

SENTENCE = "The Nikkei rose. "
REQUESTS = """
local body = string.rep("%(sentence)s", %(sentences)d)
local threads = {}
function setup(thread)
  thread:set("number", #threads)
  table.insert(threads, thread)
end
function init()
  sent, answered, told = 0, {}, ""
end
function request()
  sent = sent + 1
  local story = string.format('{"story_id": "%%d-%%d", "text": "%%s"}', number, sent, body)
  return wrk.format("POST", "/v1/stories", {["Content-Type"] = "application/json"}, story)
end
function response(status)
  answered[status] = (answered[status] or 0) + 1
  told = ""
  for status, count in pairs(answered) do told = told .. " " .. status .. "=" .. count end
end
function done()
  for _, thread in ipairs(threads) do print("answers:" .. thread:get("told")) end
end
"""


def measure(given: argparse.Namespace, settings: Settings, folder: Path) -> None:
    """Push for a while and print what came of it."""
    asyncio.run(topic_admin.apply(settings))
    port = free_port()
    command = [sys.executable, "-m", "streams.cli", "feed", "http", "--port", str(port)]
    environment = os.environ | {
        "WIREPULSE_KAFKA": settings.kafka,
        "WIREPULSE_PARTITIONS": str(settings.partitions),
        "WIREPULSE_METRICS_PORT": "0",
    }
    feed = subprocess.Popen([*command, "--memory", str(folder / "memory")], env=environment)
    try:
        until_it_listens(port)
        before = memory_mib(feed.pid, "VmRSS")
        said = pushed(given, folder, port)
        print(said)
        print(f"memory of the feed: {before} MiB before, {memory_mib(feed.pid, 'VmHWM')} MiB at most")
    finally:
        feed.terminate()
        feed.wait()
    records = len(asyncio.run(values_on(settings, RAW)))
    accepted = sum(int(count) for count in re.findall(r"\b202=(\d+)", said))
    print(f"answered 202: {accepted}; on wire.raw: {records}; lost: {max(0, accepted - records)}")


def until_it_listens(port: int) -> None:
    """Wait for the feed to start; raises TimeoutError."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if answers_at_all(port):
            return
        time.sleep(0.2)
    raise TimeoutError("the feed does not start")


def answers_at_all(port: int) -> bool:
    """Say whether something listens at `port`."""
    with socket.socket() as connection:
        return connection.connect_ex((HOST, port)) == 0


def pushed(given: argparse.Namespace, folder: Path, port: int) -> str:
    """Run wrk; return what it says."""
    requests = folder / "requests.lua"
    sentences = max(1, given.characters // len(SENTENCE))
    requests.write_text(REQUESTS % {"sentence": SENTENCE, "sentences": sentences})
    options = ["-t2", f"-c{given.connections}", f"-d{given.seconds}", "--timeout", "30", "--latency"]
    command = ["wrk", *options, "-s", str(requests), f"http://{HOST}:{port}"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def memory_mib(pid: int, what: str) -> int:
    """Return the memory of a process as Linux tells it, in MiB."""
    found = re.search(rf"{what}:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text())
    return int(found[1]) // 1024 if found else 0


def main() -> int:
    """Measure as the arguments say."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("--connections", type=int, default=200)
    arguments.add_argument("--seconds", type=int, default=20)
    arguments.add_argument("--characters", type=int, default=1_000, help="of each story")
    arguments.add_argument("--kafka", action="store_true", help="Apache Kafka, not the embedded broker")
    given = arguments.parse_args()
    with (
        tempfile.TemporaryDirectory(prefix="wirepulse-push-") as folder,
        ApacheKafka() if given.kafka else EmbeddedBroker() as broker,
    ):
        measure(given, Settings(kafka=broker.bootstrap, partitions=4), Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
