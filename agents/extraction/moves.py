"""What the clause grammar hands on: one predication of one or more subjects, with its figures."""

from __future__ import annotations

import msgspec

from agents.extraction.figures.quantities import Quantity
from agents.extraction.times.dayword import DayWord
from agents.reference import Instrument

# The part a figure plays.
CHANGE = "change"
LEVEL = "level"
PREVIOUS = "previous"
OVER = "over"  # a mark that was passed upwards
UNDER = "under"
IGNORED = "ignored"  # a distance, a range, a time


class Subject(msgspec.Struct, frozen=True, gc=False):
    """An instrument and where the text names it; `link` joins it to the one before: "and", "," or ""."""

    instrument: Instrument
    start: int
    end: int
    link: str = ""


class Figure(msgspec.Struct, frozen=True, gc=False):
    """A quantity with the part it plays and the bound that the text puts on it."""

    role: str
    quantity: Quantity
    bound: str | None
    preposition: str | None
    start: int
    end: int


class Move(msgspec.Struct, eq=False):
    """One predication.

    `direction` is 1, -1, 0 or None; `group` is the verb's list or "noun", "adverb", "ellipsis".

    `earlier` marks background ("after falling 2%"), `unreal` a forecast or a condition; `extreme` a high (1)
    or low (-1) that was touched; `against` the other currency; `objected` says that the verb has an
    object the grammar does not know ("added staff"), so without a figure it tells no move.
    """

    subjects: list[Subject]
    direction: int | None
    group: str
    start: int
    end: int
    figures: list[Figure] = []  # each has its own
    earlier: bool = False
    unreal: bool = False
    negated: bool = False
    extreme: int | None = None
    against: Instrument | None = None
    objected: bool = False
    day: DayWord | None = None
    latest: bool = False
    now: bool = False  # told in the present: "is up", "has fallen", "slips"
    before: bool = False
    horizon: str | None = None
    since: DayWord | None = None  # from which it counts: "up 2% from Friday"
    phase: str | None = None
    wants_subject: bool = False
    inherited: bool = False
    aside: bool = False  # told in a relative clause
    course: bool = False  # where a period is bound to end: "on track for a weekly loss"
    verb_at: int = -1  # where the word stands that tells it
    dangling: bool = False  # its subject is still to come: "After falling 2%, the DAX rose"

    def has(self, role: str) -> bool:
        """Say whether a figure plays this part already."""
        return role in [figure.role for figure in self.figures]
