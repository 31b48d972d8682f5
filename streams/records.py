"""Records to what lies on a topic, and back."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from schemas.codec import UndecodableRecordError, from_json, to_json
from schemas.story import Rejection, RejectionReason, WireMessage
from streams.publisher import Headers, Outgoing, partition_of
from streams.topics import RAW, REJECTED, Topic

MAX_REJECTED_BYTES = 256 * 1024
REJECTED_HEAD_BYTES = 4 * 1024
MAX_DETAIL_CHARACTERS = 500


def decoded(topic: Topic, record: Any) -> Any:
    """Return the record of `topic` that lies in the consumer's `record`; raises UndecodableRecordError."""
    if topic is RAW:
        return _wire_message(record)
    return from_json(topic.carries, record.value or b"")


def _wire_message(record: Any) -> WireMessage:
    headers = {name: value for name, value in record.headers if isinstance(value, bytes)}
    return WireMessage(
        body=record.value or b"",
        content_type=_text(headers.get("content-type")),
        source=_text(headers.get("source")),
        published_at=_instant(_text(headers.get("published-at"))),
        received_at=given_at(record),
        position=f"{record.topic}-{record.partition}-{record.offset}",
    )


def given_at(record: Any) -> datetime:
    """Return when the broker was given a consumer's record: the stamp that it bears."""
    return datetime.fromtimestamp(record.timestamp / 1000, UTC)


def _text(header: bytes | None) -> str:
    return (header or b"").decode("utf-8", errors="replace")


def _instant(text: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def undecodable(stage: str, record: Any, error: UndecodableRecordError) -> Rejection:
    """Return the rejection of a `record` that is not what its topic carries."""
    return _rejection(RejectionReason.MALFORMED, stage, record, str(error))


def failed(stage: str, record: Any, error: Exception) -> Rejection:
    """Return the rejection of a `record` on which the agent of `stage` failed: a bug of ours."""
    return _rejection(RejectionReason.INTERNAL_ERROR, stage, record, f"{type(error).__name__}: {error}")


def _rejection(reason: RejectionReason, stage: str, record: Any, detail: str) -> Rejection:
    return Rejection(
        reason=reason,
        stage=stage,
        detail=detail,
        body=record.value or b"",
        position=f"{record.topic}-{record.partition}-{record.offset}",
    )


def outgoing(topic: Topic, name: str, partitions: int, record: Any, origin: Any) -> Outgoing:
    """Return `record` as it goes to `topic`, called `name` here; `origin` is the input that caused it."""
    if topic is REJECTED:
        return _rejected(name, partitions, record, origin)
    if topic.key is None:
        raise TypeError(f"{topic.name} is not written by agents")
    key = topic.key(record).encode()
    return Outgoing(name, partition_of(key, partitions), key, to_json(record))


def _rejected(name: str, partitions: int, rejection: Rejection, origin: Any) -> Outgoing:
    item = f"|{rejection.item}" if rejection.item else ""
    place = f"{origin.topic}|{origin.partition}|{origin.offset}{item}"
    key = sha256(place.encode()).hexdigest().encode()
    body, measures = _cut(rejection.body)
    headers: Headers = [
        ("reason", rejection.reason.encode()),
        ("stage", rejection.stage.encode()),
        ("topic", origin.topic.encode()),
        ("partition", str(origin.partition).encode()),
        ("offset", str(origin.offset).encode()),
        ("detail", rejection.detail[:MAX_DETAIL_CHARACTERS].encode("utf-8", errors="replace")),
        *measures,
    ]
    return Outgoing(name, partition_of(key, partitions), key, body, headers)


def _cut(body: bytes) -> tuple[bytes, list[tuple[str, bytes]]]:
    """Return the part of a rejected message that is kept, and what tells the whole of it."""
    if len(body) <= MAX_REJECTED_BYTES:
        return body, []
    return body[:REJECTED_HEAD_BYTES], [
        ("sha256", sha256(body).hexdigest().encode()),
        ("bytes", str(len(body)).encode()),
    ]
