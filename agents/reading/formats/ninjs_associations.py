"""What IPTC's ninjs schemas say of the items that go with a story: its pictures, sidebars and films.

Each is an item like any other: an object that names its `uri` and has no property but the standard's.  Up to
1.x they are an object by name, since 2.0 a list.  Agencies that add words of their own to a story (`guid`,
`priority`, `authors`) add them to its pictures too; they speak a dialect, to which the schemas do not apply,
and a picture is no reason to lose their news.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from agents.reading.errors import MalformedMessageError, MissingFieldError
from agents.reading.formats.fields import Fields, text_field

# Of all versions from 1.0 to 3.3, in lower case.
_NAMES = """
    $standard advice altids associations bodies body by byline charcount contentcreated contentdigitised
    copyrightholder copyrightnotice description descriptions digitalsourcetype ednote embargoed
    embargoeduntil event eventdetails events expires firstcreated genre genres headline headlines infosource
    infosources language located mimetype object objects organisation organisations people person place
    places plannedcoverage profile pubstatus renditions representationtype rightsinfo slugline standard
    subject subjects title trustindicator trustindicators type urgency uri usageterms version versioncreated
    wordcount
"""
_PROPERTIES = frozenset(_NAMES.split())
# How an associated item stands to its story, which only it can say.
_OF_ASSOCIATED = frozenset({"name", "rel"})
_EXTENDED = re.compile(r"(?:body|description|headline)_\w+")


def check_associations(fields: Fields) -> None:
    """Refuse an item of the standard's words alone whose associations break it; raises WireError."""
    if "associations" not in fields or not all(_is_standard(name) for name in fields):
        return
    for place, item in _associated(fields["associations"]):
        _check(place, item)


def _is_standard(name: str) -> bool:
    lowered = name.lower()
    return lowered in _PROPERTIES or _EXTENDED.fullmatch(lowered) is not None


def _associated(value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, dict):
        yield from ((name, item) for name, item in value.items() if item is not None)
    elif isinstance(value, list):
        yield from ((str(number), item) for number, item in enumerate(value))
    elif value is not None:
        raise MalformedMessageError("associations are neither an object nor a list")


def _check(place: str, item: object) -> None:
    where = f"associations.{place[:40]}"
    if not isinstance(item, dict):
        raise MalformedMessageError(f"{where} is no object")
    if not text_field(item, "uri"):
        raise MissingFieldError(f"{where}.uri")
    unknown = next((it for it in item if not _is_standard(it) and it not in _OF_ASSOCIATED), None)
    if unknown is not None:
        raise MalformedMessageError(f"{where}.{unknown[:40]} is no property of ninjs")
