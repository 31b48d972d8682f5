"""Vendors' REST interfaces; items are told apart by their presets, a cursor is kept where one is named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

import msgspec
import orjson
from yarl import URL

from streams.feeds.desk import Desk, now
from streams.feeds.environment import resolved
from streams.feeds.feed import Seconds
from streams.feeds.politeness import Answer, FetchError
from streams.feeds.polled import PolledFeed

_LISTS = ("news", "results", "articles", "data", "items", "item", "hits")
_ASKED, _CURSOR = "asked", "cursor"
# Vendors show an item some time after the time that it bears.
OVERLAP = timedelta(minutes=10)


class PollingFeed(PolledFeed, tag="rest", frozen=True, kw_only=True):
    """The JSON at `url`; a value of `headers` or `params` may be "$NAME", a variable of the environment.

    `cursor` names the query parameter that takes the time of the last answer ("since"); `list_field` the
    field in which an answer holds its items, if it is none of those that vendors use.
    """

    interval_seconds: Seconds = 30.0
    headers: dict[str, str] = msgspec.field(default_factory=dict)
    params: dict[str, str] = msgspec.field(default_factory=dict)
    cursor: str = ""
    list_field: str = ""

    def faults(self) -> tuple[str, ...]:
        """Return what is wrong with the address, and which variables are missing."""
        return (*super().faults(), *resolved({**self.headers, **self.params}).missing)

    def request_headers(self) -> Mapping[str, str]:
        """Return the configured headers with their secrets."""
        return {"Accept": "application/json", **resolved(self.headers).values}

    def address(self, desk: Desk) -> str:
        """Return the address with its parameters, from where the last answer ended."""
        desk.memory.marks[_ASKED] = _stamp(now() - OVERLAP)
        query = resolved(self.params).values
        if self.cursor and _CURSOR in desk.memory.marks:
            query[self.cursor] = desk.memory.marks[_CURSOR]
        return str(URL(self.url).update_query(query))

    def note(self, desk: Desk) -> None:
        """Remember from when on to ask next; what that repeats is known by its items."""
        desk.memory.marks[_CURSOR] = desk.memory.marks[_ASKED]

    def items(self, answer: Answer) -> Iterable[bytes]:
        """Return the items, the oldest first as vendors send the newest first; raises FetchError."""
        try:
            found = items_in(orjson.loads(answer.body or b""), self.list_field)
        except orjson.JSONDecodeError as error:
            raise FetchError("unreadable", f"{self.url}: {error}") from error
        return [orjson.dumps(item, option=orjson.OPT_SORT_KEYS) for item in reversed(found)]


def _stamp(at: datetime) -> str:
    return at.isoformat(timespec="seconds").replace("+00:00", "Z")


def items_in(answer: Any, field: str = "") -> list[Any]:
    """Return the items of a vendor's answer: a list, the list under `field` or a usual name, or itself."""
    if isinstance(answer, list):
        return answer
    if isinstance(answer, dict):
        for name in (field,) if field else _LISTS:
            held = answer.get(name)
            if isinstance(held, dict):
                return items_in(held, name)
            if isinstance(held, list):
                return held
        return [answer] if not field else []
    return []
