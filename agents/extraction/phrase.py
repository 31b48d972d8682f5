"""The noun phrase before a verb: which instruments are its subject, if its head is one at all."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from agents.extraction.moves import Subject
from agents.reference import Instrument
from schemas.event import EntityType

_PAIR = 2
_OWNED = ("'s", "’s")


class NounPhrase:
    """Names gathered since the last predication.

    `headless` says that a word the grammar does not know heads the phrase ("Apple sales", "investors"),
    so that a verb now would speak of something else; `inserted` that such words stand after a comma, where a
    second comma makes them an insertion ("Brent crude, the international standard, rose").
    """

    __slots__ = ("_described", "_link", "headless", "inserted", "names", "obliques")

    def __init__(self) -> None:
        self.names: list[Subject] = []
        self.obliques: list[Subject] = []
        self.headless = False
        self.inserted = False
        self._link = ""
        self._described = False

    def clear(self) -> None:
        """Forget everything: a new clause begins."""
        self.names = []
        self.obliques = []
        self.headless = self.inserted = False
        self._link = ""
        self._described = False

    def add(self, name: Subject) -> None:
        """Take a name in: beside those before if a comma or 'and' joins them, else in their place."""
        if self.names and not self._link:
            self._supplant(name)
        described = self.headless or self.inserted
        self._described = described if not self.names else self._described or described
        self.names.append(replace(name, link=self._link))
        self._link = ""
        self.headless = self.inserted = False

    def _supplant(self, name: Subject) -> None:
        """Let a name take the place of the one before, or stand beside it in a list that lacks a comma."""
        last = self.names[-1]
        firms = last.instrument.type is name.instrument.type is EntityType.COMPANY
        if firms and last.link == "," and name.start - last.end == 1:
            self._link = ","
        else:
            self.names.pop()

    def share_contract(self, contract_on: Callable[[Instrument], Instrument | None]) -> None:
        """Let an index joined to futures mean its own: 'S&P 500 and Dow futures'."""
        if len(self.names) < _PAIR or self.names[-1].link != "and":
            return
        first = self.names[-2]
        contract = contract_on(first.instrument) if first.instrument.type is EntityType.INDEX else None
        if contract is not None:
            self.names[-2] = Subject(contract, first.start, first.end, first.link)

    def add_oblique(self, name: Subject) -> None:
        """Take in a name behind a preposition: no subject, but what 'which' may mean."""
        self.obliques.append(name)

    def words(self) -> None:
        """Meet words that no list knows."""
        if self._link == ",":
            self.inserted = True
        else:
            self.headless = True

    def comma(self) -> None:
        """Meet a comma."""
        if self.inserted:
            self.inserted = False
            self._link = ","
        elif not self.names:
            self.headless = False
        else:
            self._link = ","

    def conjunction(self) -> None:
        """Meet 'and': what follows stands beside what came before."""
        self._link = "and"
        self.headless = self.inserted = False

    def ends_with(self, kind: EntityType) -> bool:
        """Say whether the last name is of this type."""
        return bool(self.names) and self.names[-1].instrument.type is kind

    def overlook(self, kind: EntityType, text: str) -> None:
        """Take a name of this type for the head after all: 'Nasdaq out front, up 1%'.

        Whoever it only owns is another: "was the Nasdaq's worst stock, down 3%".
        """
        if not self.headless or not self.names or text.startswith(_OWNED, self.names[-1].end):
            return
        if self.names[-1].instrument.type is kind:
            self.headless = False

    def leave_before(self, end: int) -> None:
        """Leave names of which something is told already: 'BP, which fell 2%, and Shell, off 1%'."""
        if self.names and self.names[-1].start >= end:
            self.names = [name for name in self.names if name.start >= end]

    def promote(self, comma: int, *, instead: bool = False) -> None:
        """Take a name right before the comma for the subject: 'led by energy, up 2%'.

        One that stands for others goes `instead` of them: 'steel companies such as Nucor, up 5%'.
        """
        if self.obliques and 0 <= comma - self.obliques[-1].end <= 1 and (instead or not self.names):
            self.names = [self.obliques[-1]]
            self.headless = self.inserted = False

    @property
    def known(self) -> bool:
        """Whether a verb now would have a subject that is known."""
        return bool(self.names) and not self.headless and not self.inserted

    @property
    def expects_verb(self) -> bool:
        """Whether the subject stands right here, with no comma that would open an insertion."""
        return self.known and self._link != ","

    @property
    def empty(self) -> bool:
        """Whether nothing at all has been met."""
        return not self.names and not self.headless and not self.inserted

    def _listed(self) -> bool:
        """Say whether nothing but commas joins names of one type: 'Dollar, bitcoin, gold slip'."""
        return all(name.link == "," for name in self.names[1:]) and not self._described

    def subjects(self) -> list[Subject]:
        """Return the names that form the subject: the last, and what 'and' joins to it."""
        chosen = self.names[-1:]
        joined = self._listed()
        for position in range(len(self.names) - 1, 0, -1):
            link = self.names[position].link
            joined = joined or link == "and"
            if not joined:
                break
            chosen.insert(0, self.names[position - 1])
        return chosen
