from hashlib import sha256
from types import SimpleNamespace
from typing import Any

from schemas.story import Rejection, RejectionReason
from streams.records import decoded, outgoing
from streams.topics import RAW, REJECTED


def wire(value: bytes | None, **headers: bytes) -> Any:
    return SimpleNamespace(
        topic="wire.raw",
        partition=3,
        offset=42,
        timestamp=1_700_000_000_123,
        value=value,
        headers=[(name.replace("_", "-"), content) for name, content in headers.items()],
    )


def rejected(body: bytes) -> Rejection:
    return Rejection(
        reason=RejectionReason.MALFORMED, stage="read_wire", detail="no\nsense", body=body, position=""
    )


def test_a_wire_message_carries_what_the_headers_and_the_broker_say() -> None:
    message = decoded(
        RAW, wire(b"text", content_type=b"text/plain", source=b"desk", published_at=b"2026-03-02T08:00:00Z")
    )
    assert (message.body, message.content_type, message.source) == (b"text", "text/plain", "desk")
    assert message.received_at.isoformat() == "2023-11-14T22:13:20.123000+00:00"
    assert message.published_at.isoformat() == "2026-03-02T08:00:00+00:00"
    assert message.position == "wire.raw-3-42"


def test_a_tombstone_and_odd_headers_on_the_wire_are_an_empty_message() -> None:
    message = decoded(RAW, wire(None, source=b"\xff", published_at=b"yesterday"))
    assert (message.body, message.source, message.published_at) == (b"", "\ufffd", None)


def test_a_rejection_is_the_message_itself_with_its_reason_in_headers() -> None:
    record = outgoing(REJECTED, "wire.rejected", 12, rejected(b"<xml"), wire(b"<xml"))
    headers = dict(record.headers)
    assert record.value == b"<xml"
    assert record.key == sha256(b"wire.raw|3|42").hexdigest().encode()
    assert headers == {
        "reason": b"malformed",
        "stage": b"read_wire",
        "topic": b"wire.raw",
        "partition": b"3",
        "offset": b"42",
        "detail": b"no\nsense",
    }


def test_of_a_large_rejected_message_only_the_head_and_the_hash_are_kept() -> None:
    body = b"x" * (256 * 1024 + 1)
    record = outgoing(REJECTED, "wire.rejected", 12, rejected(body), wire(body))
    headers = dict(record.headers)
    assert record.value == body[:4096]
    assert headers["sha256"] == sha256(body).hexdigest().encode()
    assert headers["bytes"] == b"262145"
