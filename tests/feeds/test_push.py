import asyncio
import hmac
from contextlib import asynccontextmanager
from hashlib import sha256

import aiohttp
import pytest

from streams.broker import free_port
from streams.feeds.push import PushFeed
from tests.feeds.desks import Kept, running

STORY = b'{"story_id": "a", "text": "The Nikkei rose.", "published_at": "2025-05-06T06:00:00Z"}'
JSON = {"Content-Type": "application/json"}


@asynccontextmanager
async def pushing(kept, **options):
    """Run the feed; gives a function that pushes to it."""
    port = free_port()
    feed = PushFeed(name="push", port=port, **options)
    async with aiohttp.ClientSession() as session, running(feed, kept):
        await kept.until(lambda it: it.figure("last_success_timestamp_seconds") > 0)

        async def push(body, headers=JSON):
            url = f"http://127.0.0.1:{port}/v1/stories"
            async with session.post(url, data=body, headers=headers) as answer:
                return answer.status, await answer.json(), answer.headers

        yield push


async def test_what_is_pushed_is_accepted_when_the_broker_has_it(tmp_path):
    kept = Kept(tmp_path)
    async with pushing(kept, source="desk") as push:
        status, said, _ = await push(STORY)
    assert (status, said) == (202, {"accepted": 1})
    assert [(it.body, it.source, it.content_type) for it in kept.messages] == [
        (STORY, "desk", "application/json")
    ]
    assert kept.messages[0].received_at is not None


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (b"[" + STORY + b"," + STORY + b"]", JSON),
        (STORY + b"\n\n" + STORY + b"\n", {"Content-Type": "application/x-ndjson"}),
    ],
)
async def test_many_come_in_one_request(tmp_path, body, headers):
    kept = Kept(tmp_path)
    async with pushing(kept) as push:
        status, said, _ = await push(body, headers)
    assert (status, said) == (202, {"accepted": 2})
    assert len(kept.messages) == 2


async def test_a_key_is_asked_for(tmp_path, monkeypatch):
    monkeypatch.setenv("PUSH_KEY", "secret")
    kept = Kept(tmp_path)
    async with pushing(kept, key="$PUSH_KEY") as push:
        assert (await push(STORY))[0] == 401
        assert (await push(STORY, {**JSON, "Authorization": "Bearer wrong"}))[0] == 401
        assert (await push(STORY, {**JSON, "Authorization": "Bearer secret"}))[0] == 202
    assert len(kept.messages) == 1
    assert kept.figure("failures_total", kind="refused") == 2


async def test_a_signature_is_asked_for_and_checked_over_the_body(tmp_path, monkeypatch):
    monkeypatch.setenv("PUSH_SECRET", "secret")
    signature = "sha256=" + hmac.new(b"secret", STORY, sha256).hexdigest()
    kept = Kept(tmp_path)
    async with pushing(kept, hmac_secret="$PUSH_SECRET") as push:
        assert (await push(STORY))[0] == 401
        assert (await push(STORY + b" ", {**JSON, "X-Wirepulse-Signature": signature}))[0] == 401
        assert (await push(STORY, {**JSON, "X-Wirepulse-Signature": signature}))[0] == 202


@pytest.mark.parametrize(
    ("body", "headers", "status"),
    [
        (b"", JSON, 400),
        (b"[]", JSON, 400),
        (b"[" + b"{}," * 1000 + b"{}]", JSON, 400),
        (b"x", {"Content-Type": "image/png"}, 415),
        (b"x", {"Content-Type": "application/octet-stream"}, 415),
        (b"x" * (4 * 1024 * 1024 + 1), {"Content-Type": "text/plain"}, 413),
    ],
)
async def test_what_cannot_be_taken_in_is_refused_with_a_reason(tmp_path, body, headers, status):
    kept = Kept(tmp_path)
    async with pushing(kept) as push:
        answered, said, _ = await push(body, headers)
    assert answered == status
    assert said["error"]
    assert kept.messages == []


async def test_more_than_there_is_room_for_is_put_off(tmp_path):
    gate = asyncio.Event()

    async def wait(_message):
        await gate.wait()

    kept = Kept(tmp_path, deliver=wait)
    async with pushing(kept, most_bytes=len(STORY) + 10) as push:
        first = asyncio.create_task(push(STORY))
        await asyncio.sleep(0.1)
        status, _, headers = await push(STORY)
        gate.set()
        assert (await first)[0] == 202
        assert (await push(STORY))[0] == 202
    assert (status, headers["Retry-After"]) == (429, "1")
    assert kept.figure("failures_total", kind="overload") == 1


async def test_what_the_broker_does_not_take_may_be_sent_again(tmp_path):
    async def fail(_message):
        raise ConnectionError("away")

    async with pushing(Kept(tmp_path, deliver=fail)) as push:
        status, _, headers = await push(STORY)
    assert (status, headers["Retry-After"]) == (503, "5")


async def test_a_body_that_never_ends_is_cut_off(tmp_path):
    kept, port = Kept(tmp_path), free_port()
    async with running(PushFeed(name="push", port=port, slowest_seconds=0.2), kept):
        await kept.until(lambda it: it.figure("last_success_timestamp_seconds") > 0)
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"POST /v1/stories HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\n{")
        answer = await asyncio.wait_for(reader.readline(), 5)
        writer.close()
    assert b"408" in answer


def test_a_server_beyond_this_machine_must_ask_for_a_key():
    assert PushFeed(name="push", host="0.0.0.0").faults()
    assert not PushFeed(name="push").faults()
    assert PushFeed(name="push", key="$NO_SUCH_VARIABLE").faults()


def test_a_server_must_have_room_for_the_largest_message():
    assert PushFeed(name="push", most_bytes=100_000).faults()


async def test_a_client_that_leaves_in_the_midst_of_a_body_is_counted_and_no_error_of_ours(tmp_path, caplog):
    kept = Kept(tmp_path)
    port = free_port()
    async with running(PushFeed(name="push", port=port), kept):
        await kept.until(lambda it: it.figure("last_success_timestamp_seconds") > 0)
        _, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"POST /v1/stories HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nThe Nikkei")
        await writer.drain()
        await asyncio.sleep(0.2)
        writer.transport.abort()
        await kept.until(lambda it: it.figure("failures_total", kind="refused") > 0)
    assert kept.messages == []
    assert not [it for it in caplog.records if it.exc_info]
