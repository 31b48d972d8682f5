import asyncio

from streams.feeds.directory import DirectoryFeed
from streams.feeds.sender import MessageTooLargeForTopicError
from tests.feeds.desks import Kept, running


def folder(tmp_path):
    made = tmp_path / "in"
    made.mkdir()
    return made


def feed_of(path):
    return DirectoryFeed(name="drop", path=str(path), source="desk", settle_seconds=0.05)


async def test_files_that_lie_there_and_files_that_come_are_fed_once(tmp_path):
    drop, kept = folder(tmp_path), Kept(tmp_path)
    (drop / "a.txt").write_text("The Nikkei rose.")
    async with running(feed_of(drop), kept):
        await kept.until(lambda it: len(it.messages) == 1)
        (drop / ".b.jsonl").write_text('{"text": "one"}\n{"text": "two"}\n')
        (drop / ".b.jsonl").rename(drop / "b.jsonl")
        await kept.until(lambda it: len(it.messages) == 3)
        await kept.until(lambda _: (drop / "done" / "b.jsonl").exists())
    assert [it.body.strip() for it in kept.messages] == [
        b"The Nikkei rose.",
        b'{"text": "one"}',
        b'{"text": "two"}',
    ]
    assert {it.source for it in kept.messages} == {"desk"}
    assert all(it.received_at for it in kept.messages)
    assert (drop / "done" / "a.txt").exists()
    assert kept.figure("items_total") == 3


async def test_a_file_that_is_still_written_is_left_alone(tmp_path):
    drop, kept = folder(tmp_path), Kept(tmp_path)
    for name in (".a.txt", "b.txt.part", "c.tmp"):
        (drop / name).write_text("half")
    (drop / "d.txt").write_text("whole")
    async with running(feed_of(drop), kept):
        await kept.until(lambda it: it.messages)
        await asyncio.sleep(0.2)
    assert [it.body for it in kept.messages] == [b"whole"]


async def test_a_file_that_cannot_be_sent_ends_in_failed(tmp_path):
    async def refuse(message):
        raise MessageTooLargeForTopicError(message.position)

    drop, kept = folder(tmp_path), Kept(tmp_path, deliver=refuse)
    (drop / "large.txt").write_text("too large")
    (drop / "broken.jsonl.gz").write_bytes(b"no gzip")
    async with running(feed_of(drop), kept):
        await kept.until(lambda _: len(list((drop / "failed").glob("*"))) == 2)
    assert kept.figure("failures_total", kind="too_large") == 1
    assert kept.figure("failures_total", kind="unreadable") == 1


async def test_two_files_of_one_name_are_both_kept(tmp_path):
    drop, kept = folder(tmp_path), Kept(tmp_path)
    async with running(feed_of(drop), kept):
        for number in (1, 2):
            (drop / "a.txt").write_text(f"wire {number}")
            await kept.until(lambda it, number=number: len(it.messages) == number)
            await kept.until(lambda _: not (drop / "a.txt").exists())
    assert len(list((drop / "done").iterdir())) == 2


def test_a_folder_that_is_missing_is_a_fault(tmp_path):
    assert feed_of(tmp_path / "nowhere").faults()
