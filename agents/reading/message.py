"""One wire message to its stories, or to why there is none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from agents.reading.advisory import is_withdrawal, names_withdrawn
from agents.reading.characters import one_line
from agents.reading.document import Document
from agents.reading.draft import Draft
from agents.reading.errors import EmptyMessageError, MessageTooLargeError, UnknownTargetError, WireError
from agents.reading.formats import format_of
from agents.reading.story import story_from, take_from
from agents.reading.takes import Take
from schemas.story import Rejection, Story, StoryStatus, WireMessage

MAX_MESSAGE_BYTES = 2 * 1024 * 1024
MAX_KEPT_BYTES = 256 * 1024
KEPT_HEAD_BYTES = 4 * 1024
STAGE = "read_wire"

_LONGEST_DETAIL = 300


def read_message(message: WireMessage) -> tuple[Story | Rejection, ...]:
    """Return what `message` holds, in its order: never nothing, and never an exception."""
    return tuple(part.story if isinstance(part, Take) else part for part in read_takes(message))


def read_takes(message: WireMessage) -> tuple[Take | Rejection, ...]:
    """Return what `message` holds as parts that may belong to longer stories; as total as `read_message`."""
    try:
        drafts = _drafts(message)
    except WireError as error:
        return (_rejection(message, error),)
    found = (part for draft in drafts for part in _found(draft, message))
    return tuple(
        replace(part, item=number) if isinstance(part, Rejection) else part
        for number, part in enumerate(found)
    )


def _drafts(message: WireMessage) -> tuple[Draft | WireError, ...]:
    if len(message.body) > MAX_MESSAGE_BYTES:
        raise MessageTooLargeError(f"{len(message.body)} bytes; the limit is {MAX_MESSAGE_BYTES}")
    if not message.body.strip():
        raise EmptyMessageError("there is nothing in it")
    document = Document(message.body, message.content_type)
    return format_of(document).read(document)


def _found(draft: Draft | WireError, message: WireMessage) -> Iterator[Take | Rejection]:
    if isinstance(draft, WireError):
        yield _rejection(message, draft)
        return
    try:
        if _takes_back_another(draft):
            yield from _taken_back(draft, message)
        else:
            yield take_from(draft, message)
    except WireError as error:
        yield _rejection(message, error)


def _takes_back_another(draft: Draft) -> bool:
    """Tell whether a message is an advisory on another story; one that is withdrawn itself is no advisory."""
    if draft.status is StoryStatus.WITHDRAWN:
        return False
    return any(is_withdrawal(words) for words in (draft.headline, draft.text) if words)


def _taken_back(draft: Draft, message: WireMessage) -> Iterator[Take | Rejection]:
    """Yield the withdrawal of the story under the advisory's own id, if it has one, and of those it names."""
    if draft.native_id is not None or draft.story_id is not None:
        yield take_from(replace(draft, status=StoryStatus.WITHDRAWN), message)
    names = names_withdrawn(f"{draft.headline}\n{draft.text}" if draft.headline else draft.text)
    if not names and draft.native_id is not None:
        return
    advisory = story_from(replace(draft, text=draft.text or "-"), message)
    detail = f"a kill of {', '.join(names)}" if names else "a kill that names no story"
    yield replace(
        _rejection(message, UnknownTargetError(detail)),
        names=names,
        source=advisory.source,
        said_at=advisory.updated_at,
        received_at=advisory.received_at,
    )


def _rejection(message: WireMessage, error: WireError) -> Rejection:
    whole = len(message.body) <= MAX_KEPT_BYTES
    return Rejection(
        reason=error.reason,
        stage=STAGE,
        detail=one_line(str(error))[:_LONGEST_DETAIL],
        body=message.body if whole else message.body[:KEPT_HEAD_BYTES],
        position=message.position,
    )
