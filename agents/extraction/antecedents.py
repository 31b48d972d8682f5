"""Which company 'the stock', 'its shares' or bare 'shares' mean.

It is whom the sentence itself speaks of, then the subject of a sentence just before, then what the story
or its present item is about.  A broker that speaks, a vendor of data and whoever stands behind a preposition
are named for the sake of others.  Where two are left, none is meant.
"""

from __future__ import annotations

import re
from collections import deque
from typing import Final, NamedTuple

from agents.extraction.moves import Subject
from agents.extraction.names.houses import at_work, is_house, is_vendor
from agents.extraction.setting import Setting
from agents.reference import Instrument
from schemas.event import EntityType

# How many sentences back a subject is still spoken of.
REACH: Final = 2
_REMEMBERED = 16
_MARGIN = 3
_DASHES = ("-", "—", "–")
# Items of a running column begin with their time: "1145 GMT - Foo's portfolio ..."
_STAMP = re.compile(r"\d{4} (?:GMT|ET|[A-Z]{2,4}) [-–—] ")


class _Named(NamedTuple):
    company: Instrument
    sentence: int
    head: bool


class Antecedents:
    """The companies that the text has named, from sentence to sentence."""

    def __init__(self, setting: Setting) -> None:
        self.sentence = 0
        self._setting = setting
        self._in_item = False
        self._item_topic: Instrument | None = None
        self._named: deque[_Named] = deque(maxlen=_REMEMBERED)

    def begin(self, text: str, start: int) -> bool:
        """Note that a sentence begins; say whether a new item of a column does."""
        self.sentence += 1
        if not text[start].isdecimal() or _STAMP.match(text, start) is None:
            return False
        self._in_item, self._item_topic = True, None
        self._named.clear()
        return True

    @property
    def _topic(self) -> Instrument | None:
        """What the story or the item at hand is about."""
        if self._in_item:
            return self._item_topic
        focus = self._setting.focus
        return focus if focus is not None and focus.type is EntityType.COMPANY else None

    def name(self, name: Subject, text: str, *, head: bool) -> None:
        """Note that the text names a company; `head` says that no preposition stands before it."""
        company = name.instrument
        if is_house(company.name) and company is not self._topic and self._serves(name, text, head=head):
            return
        if self._in_item and self._item_topic is None:
            self._item_topic = company
        self._named.append(_Named(company, self.sentence, head))

    @staticmethod
    def _serves(house: Subject, text: str, *, head: bool) -> bool:
        """Say whether a house is named only for what it says or counts: '"..." - Citi'."""
        if is_vendor(house.instrument.name) or not head or at_work(text, house.end):
            return True
        signed = text[max(house.start - _MARGIN, 0) : house.start].rstrip().endswith(_DASHES)
        return signed and text[house.end : house.end + _MARGIN].strip(" .\n\\*") == ""

    def meant(self, *, own: bool = False) -> Instrument | None:
        """Return the company that is spoken of here, None if that is open.

        `own` is for 'its shares', which are those of the name before; 'the stock' is what the story is about.
        """
        here = self._named_in(self.sentence)
        if here:
            if not own and any(it.company is self._topic for it in here):
                return self._topic
            heads = [it.company for it in here if it.head]
            return heads[-1] if heads else _only(here)
        return self._topic if self._in_item else self._spoken_of()

    def _spoken_of(self) -> Instrument | None:
        """Return the subject of the last sentence that has one, else what the story is about."""
        for sentence in range(self.sentence - 1, self.sentence - 1 - REACH, -1):
            before = self._named_in(sentence)
            heads = [it for it in before if it.head]
            if heads:
                return _only(heads) or self._topic
            if before and self._topic is None and sentence == self.sentence - 1:
                return _only(before)
        return self._topic

    def _named_in(self, sentence: int) -> list[_Named]:
        return [it for it in self._named if it.sentence == sentence]


def _only(named: list[_Named]) -> Instrument | None:
    companies = {it.company.id: it.company for it in named}
    return next(iter(companies.values())) if len(companies) == 1 else None
