import pytest
from aiohttp import web

from agents.reading.agent import read_message
from schemas.story import Story
from streams.feeds.polling import PollingFeed, items_in
from streams.feeds.sender import MessageTooLargeForTopicError
from streams.feeds.websocket import WebSocketFeed
from tests.feeds.desks import Kept, running, served

AT = "2025-05-06T06:00:00Z"
CONTROL = {"T": ["success", "subscription", "error"]}


def news(number):
    return {
        "T": "n",
        "id": number,
        "headline": f"Story {number}",
        "content": "It rose.",
        "created_at": AT,
        "updated_at": AT,
        "symbols": [],
    }


async def test_a_stream_is_opened_with_what_the_vendor_wants_to_hear(tmp_path, monkeypatch):
    monkeypatch.setenv("VENDOR_KEY", "secret")
    heard = []

    async def stream(request):
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json([{"T": "success"}])
        heard.append(await socket.receive_json())
        await socket.send_json([news(1), {"T": "subscription"}, news(2)])
        await socket.send_str("no json")
        return socket

    kept = Kept(tmp_path)
    async with served(web.get("/news", stream)) as address:
        feed = WebSocketFeed(
            name="vendor",
            url=f"ws://{address}/news",
            send=[{"action": "auth", "key": "$VENDOR_KEY"}],
            control=CONTROL,
            retry_seconds=60.0,
        )
        async with running(feed, kept):
            await kept.until(lambda it: len(it.messages) == 3)
    assert heard == [{"action": "auth", "key": "secret"}]
    stories = [read_message(message)[0] for message in kept.messages[:2]]
    assert [story.headline for story in stories] == ["Story 1", "Story 2"]
    assert kept.messages[2].body == b"no json"


async def test_a_frame_too_large_for_the_topic_is_counted_and_the_stream_goes_on(tmp_path):
    async def stream(request):
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_str("x" * 100)
        await socket.send_json(news(1))
        await socket.receive()
        return socket

    async def deliver(message):
        if message.body.startswith(b"x"):
            raise MessageTooLargeForTopicError(message.position)
        kept.messages.append(message)

    kept = Kept(tmp_path, deliver=deliver)
    async with served(web.get("/news", stream)) as address:
        feed = WebSocketFeed(name="vendor", url=f"ws://{address}/news", retry_seconds=60.0)
        async with running(feed, kept):
            await kept.until(lambda it: it.messages)
    assert kept.figure("failures_total", kind="too_large") == 1


async def test_a_stream_that_breaks_is_opened_again(tmp_path):
    opened = []

    async def stream(request):
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        opened.append(1)
        await socket.send_json([news(len(opened))])
        await socket.close()
        return socket

    kept = Kept(tmp_path)
    async with served(web.get("/news", stream)) as address:
        feed = WebSocketFeed(name="vendor", url=f"ws://{address}/news", retry_seconds=0.05)
        async with running(feed, kept):
            await kept.until(lambda it: len(it.messages) >= 3)
    assert kept.figure("failures_total", kind="connection") >= 2


async def test_an_interface_is_asked_from_where_the_last_answer_ended(tmp_path):
    asked = []

    async def answer(request):
        asked.append(dict(request.query))
        return web.json_response({"news": [news(2), news(1)]})

    kept = Kept(tmp_path)
    async with served(web.get("/v1/news", answer)) as address:
        feed = PollingFeed(
            name="vendor",
            url=f"http://{address}/v1/news",
            interval_seconds=0.05,
            params={"limit": "5"},
            cursor="since",
        )
        async with running(feed, kept):
            await kept.until(lambda _: len(asked) >= 3)
    assert "since" not in asked[0]
    assert asked[1].keys() == {"limit", "since"}
    stories = [read_message(message)[0] for message in kept.messages]
    assert [story.headline for story in stories if isinstance(story, Story)] == ["Story 1", "Story 2"]


async def test_an_answer_that_is_no_json_is_a_failure(tmp_path):
    async def answer(_request):
        return web.Response(text="sorry")

    kept = Kept(tmp_path)
    async with served(web.get("/v1/news", answer)) as address:
        feed = PollingFeed(name="vendor", url=f"http://{address}/v1/news", interval_seconds=0.05)
        async with running(feed, kept):
            await kept.until(lambda it: it.figure("failures_total", kind="unreadable") >= 2)


@pytest.mark.parametrize(
    ("answer", "field", "count"),
    [
        ([{}, {}], "", 2),
        ({"results": [{}]}, "", 1),
        ({"hits": {"hits": [{}, {}]}}, "", 2),
        ({"own": [{}]}, "own", 1),
        ({"other": [{}]}, "own", 0),
        ({"id": 1}, "", 1),
        (3, "", 0),
    ],
)
def test_the_items_of_an_answer_are_found(answer, field, count):
    assert len(items_in(answer, field)) == count
