"""Copies of one story, told by sketches of their texts; a leaf that the stages may import."""

from agents.copies.index import Copies, Kinship
from agents.copies.sketch import BODY, HEADLINE, LEAD, fingerprint, is_copy, place, resemblance

__all__ = [
    "BODY",
    "HEADLINE",
    "LEAD",
    "Copies",
    "Kinship",
    "fingerprint",
    "is_copy",
    "place",
    "resemblance",
]
