"""Brokers to try and test with: the embedded one, or one node of Apache Kafka, each a process of its own.

Both listen on the loopback only, take a free port unless told one, keep their data in a folder, and are
context managers:

    with EmbeddedBroker() as broker:
        connect(broker.bootstrap)

They are for trying and testing. Production points `WIREPULSE_KAFKA` at a cluster.
"""

import os
import signal
import socket
import struct
import subprocess
import tempfile
import time
from abc import ABC, abstractmethod
from importlib.util import find_spec
from pathlib import Path
from types import FrameType, TracebackType
from typing import Final, Self

from streams import kafka_runtime

HOST: Final = "127.0.0.1"
STOP_SECONDS: Final = 20.0
POLL_SECONDS: Final = 0.05
KAFKA_HEAP_MIB: Final = 512
# Metadata, version 1, no client id, no topics: every Kafka-protocol server answers it with its brokers.
METADATA_REQUEST: Final = struct.pack(">ihhihi", 14, 3, 1, 1, -1, 0)
MOST_ANSWER_BYTES: Final = 1 << 20


class BrokerError(RuntimeError):
    """A broker that does not start or does not answer; the message is one line that says why."""


class Broker(ABC):
    """A broker process on the loopback, with its data in one folder.

    `port` 0 takes a free one, once for the object's life, so a restarted broker answers at the same address.
    Without `data_dir` the data lives in a folder that goes when the context ends.
    """

    name = "the broker"
    start_seconds = 30.0

    def __init__(self, port: int = 0, data_dir: Path | str | None = None) -> None:
        self.port = port or free_port()
        self._temporary = None if data_dir else tempfile.TemporaryDirectory(prefix="wirepulse-broker-")
        self.data_dir = Path(data_dir or self._temporary.name)  # type: ignore[union-attr]
        self._process: subprocess.Popen[bytes] | None = None
        self._guard: subprocess.Popen[bytes] | None = None

    @property
    def bootstrap(self) -> str:
        """The address that clients are given, as host:port."""
        return f"{HOST}:{self.port}"

    @property
    def log_path(self) -> Path:
        """The file that holds what the process printed."""
        return self.data_dir / "broker.log"

    @property
    def pid(self) -> int | None:
        """The running process's id, or None."""
        return self._process.pid if self.running else None  # type: ignore[union-attr]

    @property
    def running(self) -> bool:
        """Whether the process is alive; it may be busy starting."""
        return self._process is not None and self._process.poll() is None

    def start(self) -> Self:
        """Start the process and return when it answers.

        Raises BrokerError when the port is taken, the program is missing, it dies, or it stays silent.
        """
        if self.running:
            return self
        _demand_free(self.port, self.name)
        self.data_dir.mkdir(parents=True, exist_ok=True)
        command = self._command()
        with self.log_path.open("ab") as log:
            # A session of its own, so that an interrupt typed at the terminal reaches us and not the broker.
            self._process = subprocess.Popen(  # noqa: S603 - the command is built here
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
            )
        self._guard = _guard(self._process.pid)
        try:
            self._await_answer()
        except BaseException:
            self.kill()
            raise
        return self

    def stop(self) -> None:
        """Ask the process to end, and end it after a grace of 20 seconds; nothing if it is not running."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End the process at once, as a crash would."""
        self._end(signal.SIGKILL)

    def wait(self) -> int:
        """Wait until the process ends and return its exit code."""
        return self._process.wait() if self._process else 0

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
        if self._temporary is not None:
            self._temporary.cleanup()

    @abstractmethod
    def _command(self) -> list[str]:
        """Prepare the data folder and return the command to run."""

    def _await_answer(self) -> None:
        deadline = time.monotonic() + self.start_seconds
        while not answers(self.port):
            if not self.running:
                raise BrokerError(f"{self.name} ended at once: {self._last_line()}")
            if time.monotonic() > deadline:
                raise BrokerError(
                    f"{self.name} did not answer within {self.start_seconds:.0f} s: {self._last_line()}"
                )
            time.sleep(POLL_SECONDS)

    def _last_line(self) -> str:
        lines = self.log_path.read_text("utf-8", errors="replace").split("\n")
        return next((line.strip() for line in reversed(lines) if line.strip()), "it printed nothing")

    def _end(self, first: signal.Signals) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        if self._guard is not None:
            self._guard.kill()
            self._guard.communicate()
        if process.poll() is None:
            process.send_signal(first)
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


class EmbeddedBroker(Broker):
    """noida-db's Kafka server, a small native program in a wheel: up in tenths of a second, no Java.

    It does not compact logs and knows neither TLS nor access lists.
    """

    name = "the embedded broker"

    def _command(self) -> list[str]:
        listen = ["--only", "kafka", "--kafka-port", str(self.port), "--host", HOST]
        return [str(_embedded_program()), "start", *listen, "--data-dir", str(self.data_dir / "noida")]


class ApacheKafka(Broker):
    """One KRaft node of Apache Kafka; needs Java 17 and, the first time, Maven (see `kafka_available`)."""

    name = "Apache Kafka"
    start_seconds = 90.0

    def _command(self) -> list[str]:
        if reason := kafka_available():
            raise BrokerError(f"{self.name} cannot run here: {reason}")
        try:
            properties = kafka_runtime.lay_out(
                self.data_dir, host=HOST, port=self.port, controller_port=free_port()
            )
        except kafka_runtime.KafkaRuntimeError as error:
            raise BrokerError(str(error)) from error
        return kafka_runtime.java_command(KAFKA_HEAP_MIB, "kafka.Kafka", str(properties))


KINDS: Final[dict[str, type[Broker]]] = {"embedded": EmbeddedBroker, "kafka": ApacheKafka}


def kafka_available() -> str | None:
    """Say in one line why Apache Kafka cannot run on this machine, or None when it can."""
    return kafka_runtime.missing_tool()


def run_broker(kind: str, port: int, data_dir: Path | str | None) -> int:
    """Run a broker of `kind` (embedded or kafka) until it ends or we are asked to end; return its exit code.

    Raises BrokerError when it does not start or the kind is unknown.
    """
    if kind not in KINDS:
        raise BrokerError(f"no broker is called {kind!r}: choose one of {', '.join(KINDS)}")
    before = signal.signal(signal.SIGTERM, _interrupt)
    try:
        with KINDS[kind](port, data_dir) as broker:
            return broker.wait()
    except KeyboardInterrupt:
        return 0
    finally:
        signal.signal(signal.SIGTERM, before)


def free_port() -> int:
    """Return a TCP port of the loopback that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def answers(port: int, seconds: float = 1.0) -> bool:
    """Whether a Kafka-protocol server on the loopback names at least one broker within `seconds`."""
    try:
        with socket.create_connection((HOST, port), seconds) as connection:
            connection.settimeout(seconds)
            connection.sendall(METADATA_REQUEST)
            (size,) = struct.unpack(">i", _receive(connection, 4))
            answer = _receive(connection, min(size, MOST_ANSWER_BYTES))
            (brokers,) = struct.unpack_from(">i", answer, 4)
    except (OSError, struct.error):
        return False
    return bool(brokers > 0)


def _guard(pid: int) -> subprocess.Popen[bytes] | None:
    """Start a process that ends the process `pid` when we are gone, however we went.

    It sees the end of a pipe that only we hold open.
    """
    if os.name != "posix":
        return None
    return subprocess.Popen(  # noqa: S603 - our own command
        ["/bin/sh", "-c", f"read -r _; kill -9 {pid}"],
        stdin=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _receive(connection: socket.socket, size: int) -> bytes:
    parts = b""
    while len(parts) < size and (part := connection.recv(size - len(parts))):
        parts += part
    return parts


def _demand_free(port: int, name: str) -> None:
    with socket.socket() as probe:
        # As servers do, so that a connection of the last run that lingers does not count as taken.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise BrokerError(f"{name} cannot listen on {HOST}:{port}: the port is taken") from error


def _embedded_program() -> Path:
    package = find_spec("noida_db")
    if package is None or package.origin is None:
        raise BrokerError("the embedded broker is not installed (the package noida-db is missing)")
    program = Path(package.origin).with_name("noida-db")
    if not program.is_file():
        raise BrokerError(f"the embedded broker is not installed (no program at {program})")
    if not os.access(program, os.X_OK):
        program.chmod(0o755)
    return program


def _interrupt(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
