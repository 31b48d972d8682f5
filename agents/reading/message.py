"""One wire message to its stories, or to why there is none."""

from __future__ import annotations

from agents.reading.characters import one_line
from agents.reading.document import Document
from agents.reading.draft import Draft
from agents.reading.errors import EmptyMessageError, MessageTooLargeError, WireError
from agents.reading.formats import format_of
from agents.reading.story import story_from
from schemas.story import Rejection, Story, WireMessage

MAX_MESSAGE_BYTES = 2 * 1024 * 1024
MAX_KEPT_BYTES = 256 * 1024
KEPT_HEAD_BYTES = 4 * 1024
STAGE = "read_wire"

_LONGEST_DETAIL = 300


def read_message(message: WireMessage) -> tuple[Story | Rejection, ...]:
    """Return what `message` holds, in its order: never nothing, and never an exception."""
    try:
        drafts = _drafts(message)
    except WireError as error:
        return (_rejection(message, error),)
    return tuple(_story_or_rejection(draft, message) for draft in drafts)


def _drafts(message: WireMessage) -> tuple[Draft | WireError, ...]:
    if len(message.body) > MAX_MESSAGE_BYTES:
        raise MessageTooLargeError(f"{len(message.body)} bytes; the limit is {MAX_MESSAGE_BYTES}")
    if not message.body.strip():
        raise EmptyMessageError("there is nothing in it")
    document = Document(message.body, message.content_type)
    return format_of(document).read(document)


def _story_or_rejection(draft: Draft | WireError, message: WireMessage) -> Story | Rejection:
    if isinstance(draft, WireError):
        return _rejection(message, draft)
    try:
        return story_from(draft, message)
    except WireError as error:
        return _rejection(message, error)


def _rejection(message: WireMessage, error: WireError) -> Rejection:
    whole = len(message.body) <= MAX_KEPT_BYTES
    return Rejection(
        reason=error.reason,
        stage=STAGE,
        detail=one_line(str(error))[:_LONGEST_DETAIL],
        body=message.body if whole else message.body[:KEPT_HEAD_BYTES],
        position=message.position,
    )
