"""feeds.toml: which feeds run, read and checked before any of them begins."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import msgspec

from streams.feeds.directory import DirectoryFeed
from streams.feeds.files import FeedError
from streams.feeds.kafka_topic import KafkaFeed
from streams.feeds.polling import PollingFeed
from streams.feeds.push import PushFeed
from streams.feeds.syndication import SyndicationFeed
from streams.feeds.websocket import WebSocketFeed

AnyFeed = DirectoryFeed | SyndicationFeed | PollingFeed | PushFeed | WebSocketFeed | KafkaFeed
"""Every connector, registered here."""


_RENAMED = {"send_headers": "headers"}


class Configuration(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The feeds, and the folder in which they remember how far they came."""

    memory: str = "feeds-memory"
    metrics_host: str = "127.0.0.1"
    metrics_port: int = 9109
    feed: list[AnyFeed] = []


def configuration(path: Path) -> Configuration:
    """Return what the file says; raises FeedError, one line for whatever is wrong with it."""
    try:
        told = tomllib.loads(path.read_text("utf-8"))
        _check_names(path, told)
        found = msgspec.convert(told, Configuration)
    except OSError as error:
        raise FeedError(f"{path}: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise FeedError(f"{path}: {error}") from error
    except msgspec.ValidationError as error:
        raise FeedError(f"{path}: {error}") from error
    twice = [name for name, count in Counter(it.name for it in found.feed).items() if count > 1]
    if twice:
        raise FeedError(f"{path}: two feeds are called {twice[0]}")
    if not found.feed:
        raise FeedError(f"{path}: no feed is configured")
    return found


def _check_names(path: Path, told: dict[str, Any]) -> None:
    """Refuse a setting under the name that it had before; raises FeedError."""
    feeds = told.get("feed")
    for feed in feeds if isinstance(feeds, list) else ():
        for old, new in _RENAMED.items():
            if isinstance(feed, dict) and old in feed:
                raise FeedError(f"{path}: feed {feed.get('name', '')}: `{old}` is called `{new}` now")


def faults_of(found: Configuration) -> list[str]:
    """Return what can be seen to be wrong without running the feeds, a line each."""
    return [f"{feed.name}: {fault}" for feed in found.feed for fault in feed.faults()]
