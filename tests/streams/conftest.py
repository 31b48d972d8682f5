"""Messages that no feed should send and every feed does."""

import pytest

from schemas.story import WireMessage
from streams.hardening import RunConsumer
from tests.streams.faust_consumer import consumer_without_broker

_TROUBLE = [
    WireMessage(body=body, content_type=content_type, source="trouble", position=name)
    for name, content_type, body in (
        ("empty", "text/plain", b""),
        ("blanks", "text/plain", b" \n\t\n"),
        ("invalid UTF-8", "text/plain", b"TOKYO \xff\xfe\xfa stocks rose 2%."),
        ("broken JSON", "application/json", b'{"story_id": "x", "text": "Stocks ro'),
        ("XML with a document type", "application/xml", b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'),
        ("a picture", "image/png", b"\x89PNG\r\n\x1a\n" + bytes(64)),
        ("deep JSON", "application/json", b"[" * 5000 + b"]" * 5000),
        ("an endless text", "text/plain", b"Stocks rose 2% and fell 3%. " * 100_000),
    )
]


@pytest.fixture
def trouble() -> list[WireMessage]:
    """Each comes to a rejection, or to a story in which nothing moves."""
    return _TROUBLE


@pytest.fixture
async def consumer() -> RunConsumer:
    """Faust's consumer as a worker has it, within an event loop but without a broker."""
    return consumer_without_broker()
