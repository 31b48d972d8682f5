"""What can be wrong with a wire message."""

from __future__ import annotations

from typing import ClassVar

from schemas.story import RejectionReason


class WireError(Exception):
    """A wire message, or one story in it, cannot be read; it becomes a rejection with `reason`.

    * WireError
      - EmptyMessageError
      - MessageTooLargeError
      - EncodingError
      - UnknownFormatError
      - MalformedMessageError
      - MissingFieldError
      - NotATextStoryError
      - UnusableTimeError
      - UnknownTargetError
      - EmbargoUnclearError
    """

    reason: ClassVar[RejectionReason]


class EmptyMessageError(WireError):
    """There is nothing in it but blanks."""

    reason = RejectionReason.EMPTY


class MessageTooLargeError(WireError):
    """The message, its text or one of its fields is longer than Wirepulse carries."""

    reason = RejectionReason.TOO_LARGE


class EncodingError(WireError):
    """The bytes are not text in the character set they are said to be in."""

    reason = RejectionReason.ENCODING


class UnknownFormatError(WireError):
    """No registered format recognises the message."""

    reason = RejectionReason.UNKNOWN_FORMAT


class MalformedMessageError(WireError):
    """The message breaks the rules of its own format."""

    reason = RejectionReason.MALFORMED


class MissingFieldError(WireError):
    """The message lacks what a story cannot do without."""

    reason = RejectionReason.MISSING_FIELD


class NotATextStoryError(WireError):
    """The message is sound, but a picture, a table, a planning item, or has no words."""

    reason = RejectionReason.NOT_A_TEXT_STORY


class UnusableTimeError(WireError):
    """A time is missing, cannot be read, or lies outside the years that a wire can speak of."""

    reason = RejectionReason.UNUSABLE_TIME


class UnknownTargetError(WireError):
    """The message withdraws another story, but does not say which in a way that can be followed."""

    reason = RejectionReason.TARGET_UNKNOWN


class EmbargoUnclearError(WireError):
    """The story must not be published yet, but it does not say until when in a way that can be followed."""

    reason = RejectionReason.EMBARGO_UNCLEAR
