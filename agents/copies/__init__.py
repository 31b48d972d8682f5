"""Copies of one story, told by sketches of their texts; a leaf that the stages may import."""

from agents.copies.index import Copies
from agents.copies.sketch import BODY, FEWEST, HEADLINE, KEPT, LEAD, fingerprint, is_copy, place

__all__ = ["BODY", "FEWEST", "HEADLINE", "KEPT", "LEAD", "Copies", "fingerprint", "is_copy", "place"]
