"""Untrusted XML to a tree that holds no surprise, and the few questions that formats ask of it.

Names are given without namespaces, since agencies spell those in many ways.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from agents.reading.errors import MalformedMessageError

MAX_XML_DEPTH = 64

# Read before any parser sees it: an entity that is never declared is never expanded.
_PROLOGUE = re.compile(r"(?:\s++|<\?(?:[^?]|\?(?!>))*+\?>|<!--(?:[^-]|-(?!->))*+-->)*+")
_DECLARATION = re.compile(r"(?<!\s)\s*+<\?xml\b[^?]{0,200}\?>")


def parsed(text: str) -> etree._Element:
    """Return the root element of the XML document `text`; raises MalformedMessageError.

    A DOCTYPE is refused whatever it says, an undeclared entity and nesting beyond MAX_XML_DEPTH too.
    """
    prologue = _PROLOGUE.match(text)
    if prologue and text[prologue.end() :][: len("<!DOCTYPE")].upper() == "<!DOCTYPE":
        raise MalformedMessageError("XML: a DOCTYPE is refused, since it may define entities")
    body = without_declaration(text).encode("utf-8", "replace")
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(body, parser)
    except etree.XMLSyntaxError as error:
        raise MalformedMessageError(f"XML: {error.msg}") from error
    if _is_deeper_than(MAX_XML_DEPTH, root):
        raise MalformedMessageError(f"XML: nested deeper than {MAX_XML_DEPTH} levels")
    return root


def without_declaration(text: str) -> str:
    """Return a document without its XML declaration, whose character set holds no more once it is decoded."""
    return _DECLARATION.sub("", text, count=1)


def name_of(element: etree._Element) -> str:
    """Return the element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def first(element: etree._Element | None, *path: str) -> etree._Element | None:
    """Return the first element down `path`, each step any number of levels below the one before."""
    for step in path:
        if element is None:
            return None
        element = next(element.iterdescendants(f"{{*}}{step}"), None)
    return element


def every(element: etree._Element | None, name: str) -> Iterator[etree._Element]:
    """Yield the elements of that name below `element`, in the document's order."""
    if element is not None:
        yield from element.iterdescendants(f"{{*}}{name}")


def words(element: etree._Element | None) -> str | None:
    """Return the characters in `element` with single blanks, None if there are none."""
    if element is None:
        return None
    return " ".join("".join(str(piece) for piece in element.itertext()).split()) or None


def attribute(element: etree._Element | None, name: str) -> str | None:
    """Return an attribute's value without blanks around it, None if it is absent or empty."""
    value = element.get(name) if element is not None else None
    return (value.strip() if isinstance(value, str) else "") or None


def markup_in(element: etree._Element) -> str:
    """Return what stands inside `element` as markup whose tags have no prefix."""
    for inner in element.iter(etree.Element):
        inner.tag = name_of(inner)
    etree.cleanup_namespaces(element)
    head = element.text or ""
    children = "".join(etree.tostring(child, encoding="unicode") for child in element)
    return f"{_escaped(head)}{children}"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _is_deeper_than(limit: int, root: etree._Element) -> bool:
    level = [root]
    for _ in range(limit):
        level = [child for element in level for child in element]
        if not level:
            return False
    return True
