from aiohttp import web

from agents.reading.agent import read_message
from streams.feeds.syndication import SyndicationFeed, entries
from tests.feeds.desks import Kept, running, served

ITEM = (
    "<item><title>{title}</title><guid>{title}</guid>"
    "<pubDate>Tue, 06 May 2025 08:00:00 GMT</pubDate><description>The index rose.</description></item>"
)


def rss(*titles, more=""):
    items = "".join(ITEM.format(title=title) for title in titles)
    return f'<rss version="2.0"><channel><title>Agency</title>{more}{items}</channel></rss>'


class Server:
    """Answers with what it is told to, and notes what it is asked."""

    def __init__(self):
        self.asked = []
        self.answer = web.Response

    async def handle(self, request):
        self.asked.append(dict(request.headers))
        return self.answer(request)


def feed_of(address, **options):
    return SyndicationFeed(name="agency", url=f"http://{address}/feed", interval_seconds=0.05, **options)


async def test_each_entry_is_handed_over_once_the_oldest_first(tmp_path):
    server, kept = Server(), Kept(tmp_path)
    server.answer = lambda _: web.Response(text=rss("b", "a"))
    async with served(web.get("/feed", server.handle)) as address, running(feed_of(address), kept):
        await kept.until(lambda _: len(server.asked) >= 3)
        server.answer = lambda _: web.Response(text=rss("c", "b", "a"))
        await kept.until(lambda it: len(it.messages) == 3)
    stories = [read_message(message)[0] for message in kept.messages]
    assert [story.headline for story in stories] == ["a", "b", "c"]
    assert {story.source for story in stories} == {"Agency"}


async def test_what_was_seen_stays_seen_after_a_restart(tmp_path):
    server = Server()
    server.answer = lambda _: web.Response(text=rss("a"))
    async with served(web.get("/feed", server.handle)) as address:
        first = Kept(tmp_path)
        async with running(feed_of(address), first):
            await first.until(lambda it: it.messages and len(server.asked) > 1)
        again = Kept(tmp_path)
        async with running(feed_of(address), again):
            await again.until(lambda it: it.figure("last_success_timestamp_seconds") > 0)
    assert again.messages == []


async def test_validators_are_sent_back_and_not_modified_is_no_failure(tmp_path):
    def answer(request):
        if request.headers.get("If-None-Match") == '"1"':
            return web.Response(status=304)
        return web.Response(text=rss("a"), headers={"ETag": '"1"', "Last-Modified": "yesterday"})

    server, kept = Server(), Kept(tmp_path)
    server.answer = answer
    async with served(web.get("/feed", server.handle)) as address, running(feed_of(address), kept):
        await kept.until(lambda _: len(server.asked) >= 3)
    assert server.asked[1]["If-Modified-Since"] == "yesterday"
    assert "Wirepulse/" in server.asked[0]["User-Agent"]
    assert len(kept.messages) == 1
    assert all(kept.figure("failures_total", kind=kind) == 0 for kind in ("status", "connection"))


async def test_a_server_that_asks_for_a_pause_gets_it(tmp_path):
    server, kept = Server(), Kept(tmp_path)
    server.answer = lambda _: web.Response(status=429, headers={"Retry-After": "120"})
    async with served(web.get("/feed", server.handle)) as address, running(feed_of(address), kept):
        await kept.until(lambda it: it.figure("backoff_seconds") >= 120)
    assert len(server.asked) == 1
    assert kept.figure("failures_total", kind="status") == 1


async def test_a_ttl_is_obeyed(tmp_path):
    server, kept = Server(), Kept(tmp_path)
    server.answer = lambda _: web.Response(text=rss("a", more="<ttl>5</ttl>"))
    async with served(web.get("/feed", server.handle)) as address, running(feed_of(address), kept):
        await kept.until(lambda it: it.messages)
    assert len(server.asked) == 1


async def test_a_feed_that_is_gone_is_asked_no_more(tmp_path):
    server, kept = Server(), Kept(tmp_path)
    server.answer = lambda _: web.Response(status=410)
    async with served(web.get("/feed", server.handle)) as address, running(feed_of(address), kept) as task:
        await task
    assert len(server.asked) == 1


async def test_a_feed_that_has_moved_for_good_is_found_there(tmp_path):
    old, new, kept = Server(), Server(), Kept(tmp_path)
    old.answer = lambda _: web.Response(status=301, headers={"Location": "/new"})
    new.answer = lambda _: web.Response(text=rss("a"))
    routes = web.get("/feed", old.handle), web.get("/new", new.handle)
    async with served(*routes) as address, running(feed_of(address), kept):
        await kept.until(lambda _: len(new.asked) >= 3)
    assert len(old.asked) == 1
    assert len(kept.messages) == 1


async def test_a_page_that_is_no_feed_is_a_failure_and_no_crash(tmp_path):
    server, kept = Server(), Kept(tmp_path)
    server.answer = lambda _: web.Response(text="<!DOCTYPE html><p>sorry")
    async with served(web.get("/feed", server.handle)) as address, running(feed_of(address), kept):
        await kept.until(lambda it: it.figure("failures_total", kind="unreadable") >= 1)


def test_an_entry_alone_is_a_feed_of_its_own():
    first, second = entries(rss("b", "a", more="<language>en</language><ttl>9</ttl>").encode())
    assert b"<title>a</title>" in first
    assert b"<title>b</title>" not in first
    assert b"<language>en</language>" in second
