"""A folder into which somebody drops files: each is fed once and then put into done/ or failed/.

A file is taken when its name is final: whoever writes it does so under a name with a leading dot or one
that ends in .tmp, .part or .filepart, and renames it; or leaves it alone for `settle_seconds`.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Iterator
from pathlib import Path

import watchfiles

from streams.feeds.desk import Desk
from streams.feeds.feed import Feed, Seconds
from streams.feeds.files import FeedError, Origin, messages
from streams.feeds.sender import MessageTooLargeForTopicError

UNFINISHED = (".tmp", ".part", ".filepart", ".crdownload")
LOOK_MILLISECONDS = 1_000


class DirectoryFeed(Feed, tag="directory", frozen=True, kw_only=True):
    """The files of `path`; JSON lines (.jsonl, .ndjson, also .gz) hold a message a line."""

    path: str
    done: str = "done"
    failed: str = "failed"
    settle_seconds: Seconds = 0.5

    def faults(self) -> tuple[str, ...]:
        """Return what is wrong with the folder."""
        return () if Path(self.path).is_dir() else (f"{self.path} is no folder",)

    async def run(self, desk: Desk) -> None:
        """Feed what lies there, then what comes."""
        folder = Path(self.path)
        for name in (self.done, self.failed):
            (folder / name).mkdir(parents=True, exist_ok=True)
        await self._sweep(folder, desk)
        async for _ in watchfiles.awatch(
            folder,
            recursive=False,
            watch_filter=None,
            rust_timeout=LOOK_MILLISECONDS,
            yield_on_timeout=True,
        ):
            await self._sweep(folder, desk)

    async def _sweep(self, folder: Path, desk: Desk) -> None:
        for file in self._settled(folder):
            await self._feed(file, desk)
        desk.figures.answered()

    def _settled(self, folder: Path) -> Iterator[Path]:
        """Yield the files that nobody writes any more, the oldest first."""
        found = []
        for file in folder.iterdir():
            with contextlib.suppress(FileNotFoundError):
                if file.is_file() and not file.name.startswith(".") and file.suffix not in UNFINISHED:
                    found.append((file.stat().st_mtime, file.name, file))
        latest = time.time() - self.settle_seconds
        return (file for modified, _, file in sorted(found) if modified <= latest)

    async def _feed(self, file: Path, desk: Desk) -> None:
        origin = Origin(source=self.source, content_type=self.content_type)
        try:
            for message in messages([str(file)], origin):
                await desk.hand_over(self.message(message.body, message.position))
        except (FeedError, MessageTooLargeForTopicError) as error:
            too_large = isinstance(error, MessageTooLargeForTopicError)
            desk.figures.failed("too_large" if too_large else "unreadable")
            await asyncio.to_thread(_move, file, self.failed)
        else:
            await asyncio.to_thread(_move, file, self.done)


def _move(file: Path, folder: str) -> None:
    """Put `file` into a folder beside it, under another name if it holds one of that name already."""
    target = file.parent / folder / file.name
    number = 0
    while target.exists():
        number += 1
        target = target.with_name(f"{file.stem}.{number}{file.suffix}")
    with contextlib.suppress(FileNotFoundError):
        file.rename(target)
