"""A wire message, decoded and parsed once for all formats that look at it."""

from __future__ import annotations

import re
from functools import cached_property

import orjson
from lxml import etree

from agents.reading.characters import cleaned, declared_charset, decoded
from agents.reading.errors import MalformedMessageError
from agents.reading.xml_tree import parsed

MAX_JSON_DEPTH = 32

_LOOKS_LIKE_JSON = re.compile(r'\s*(?:\{\s*["}]|\[\s*[\[\]{"])')
_LOOKS_LIKE_MARKUP = re.compile(r"\s*<[!?/A-Za-z]")


class Document:
    """The body of a message with its declared content type.

    Each view of it raises WireError where the body does not allow it.
    """

    def __init__(self, body: bytes, content_type: str = "") -> None:
        self.body = body
        media_type, _, self._parameters = content_type.partition(";")
        self.media_type = media_type.strip().casefold()

    @cached_property
    def text(self) -> str:
        """The body as clean text; raises EncodingError."""
        return cleaned(self._decoded)

    @cached_property
    def looks_like_json(self) -> bool:
        """Whether the text begins as a JSON object or array does."""
        return _LOOKS_LIKE_JSON.match(self.text) is not None

    @cached_property
    def looks_like_markup(self) -> bool:
        """Whether the text begins as XML or HTML does."""
        return _LOOKS_LIKE_MARKUP.match(self.text) is not None

    @property
    def json_object(self) -> dict[str, object] | None:
        """The JSON object that the body is, None if it is none; raises WireError."""
        return self.json_value if isinstance(self.json_value, dict) else None

    @cached_property
    def json_value(self) -> object:
        """The JSON object or array that the body is, None if it is neither; raises WireError."""
        if not self.looks_like_json:
            return None
        try:
            # Not the clean text: it would hide what JSON forbids, such as raw control characters.
            value: object = orjson.loads(self._decoded)
        except orjson.JSONDecodeError as error:
            raise MalformedMessageError(f"JSON: {error}") from error
        if _is_deeper_than(MAX_JSON_DEPTH, value):
            raise MalformedMessageError(f"JSON: nested deeper than {MAX_JSON_DEPTH} levels")
        return value

    @cached_property
    def xml(self) -> etree._Element | None:
        """The root element of the XML document that the body is, None if it is none; raises WireError."""
        return parsed(self._decoded) if self.looks_like_markup else None

    @cached_property
    def _decoded(self) -> str:
        return decoded(self.body, self._charset or declared_charset(self.body))

    @property
    def _charset(self) -> str:
        for parameter in self._parameters.split(";"):
            name, _, value = parameter.partition("=")
            if name.strip().casefold() == "charset":
                return value
        return ""


def _is_deeper_than(limit: int, value: object) -> bool:
    """Tell whether containers are nested more than `limit` deep, level by level and without recursion."""
    level = [value]
    for _ in range(limit + 1):
        level = [
            inner
            for outer in level
            if isinstance(outer, (dict, list))
            for inner in (outer.values() if isinstance(outer, dict) else outer)
            if isinstance(inner, (dict, list))
        ]
        if not level:
            return False
    return True
