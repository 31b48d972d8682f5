"""A real Prometheus on the loopback, with the project's own alert rules."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import yaml
from aiohttp import ClientConnectionError, ClientSession

from tests.deploy.queries import ALERTS
from tests.deploy.tools import installed

START_SECONDS = 30.0


@asynccontextmanager
async def prometheus_scraping(
    target: str, feeds: str, questions: str, folder: Path, interval: str = "250ms"
) -> AsyncIterator[str]:
    """Yield the address of a Prometheus that scrapes a worker at `target` (host:port) and the others."""
    config = folder / "prometheus.yml"
    config.write_text(yaml.safe_dump(_config(target, feeds, questions, interval)))
    url = f"http://127.0.0.1:{_free_port()}"
    process = await asyncio.create_subprocess_exec(
        installed("prometheus"),
        f"--config.file={config}",
        f"--storage.tsdb.path={folder / 'data'}",
        f"--web.listen-address={url.removeprefix('http://')}",
        "--log.level=error",
    )
    try:
        await asyncio.wait_for(_ready(url, process), START_SECONDS)
        yield url
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


def _config(target: str, feeds: str, questions: str, interval: str) -> dict[str, object]:
    return {
        "global": {"scrape_interval": interval, "scrape_timeout": interval, "evaluation_interval": "1s"},
        "rule_files": [str(ALERTS)],
        "scrape_configs": [
            {"job_name": "wirepulse", "static_configs": [{"targets": [target]}]},
            {"job_name": "wirepulse-feeds", "static_configs": [{"targets": [feeds]}]},
            {"job_name": "wirepulse-questions", "static_configs": [{"targets": [questions]}]},
        ],
    }


async def _ready(url: str, process: asyncio.subprocess.Process) -> None:
    async with ClientSession(url) as session:
        while True:
            assert process.returncode is None, f"prometheus ended with {process.returncode}"
            try:
                async with session.get("/-/ready") as answer:
                    if answer.ok:
                        return
            except ClientConnectionError:
                pass
            await asyncio.sleep(0.1)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
