"""The container's own health check, run as Docker runs it."""

from __future__ import annotations

import asyncio
import sys

import pytest

from streams.http import serve
from streams.metrics import Metrics
from tests.deploy.queries import ROOT


async def _ask(port: int) -> tuple[int | None, str]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        ROOT / "deploy/healthcheck.py",
        env={"WIREPULSE_METRICS_PORT": str(port)},
        stdout=asyncio.subprocess.PIPE,
    )
    said, _ = await process.communicate()
    return process.returncode, said.decode()


@pytest.mark.parametrize(("reason", "code"), [(None, 0), ("recovering tables", 1)])
async def test_a_worker_is_healthy_when_it_is_ready(reason, code) -> None:
    server = await serve("127.0.0.1", 0, Metrics("0.1.0"), lambda: reason)
    answered, said = await _ask(server.port)
    await server.close()
    assert answered == code
    assert (reason or "") in said


async def test_no_answer_is_unhealthy() -> None:
    server = await serve("127.0.0.1", 0, Metrics("0.1.0"), lambda: None)
    await server.close()
    answered, said = await _ask(server.port)
    assert answered == 1
    assert said.startswith("no answer: ")
