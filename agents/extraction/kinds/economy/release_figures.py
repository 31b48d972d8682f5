"""Which of a release's numbers is the figure itself, the one before, the forecast or the change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import regex
from msgspec.structs import replace

from agents.extraction.figures import quantities
from agents.extraction.figures.quantities import Quantity
from agents.extraction.kinds.economy import release_words as words
from agents.extraction.kinds.economy.indicator import Indicator, Measure
from agents.extraction.kinds.rules.rendering import Rendering
from agents.extraction.kinds.rules.rule import Stated
from schemas.event import EventKind

_AFTER: Final = 48
_BESIDE: Final = regex.compile(rf"[^,;.{words.FIGURES}]{{0,36}}")
_OF_OUTPUT: Final = regex.compile(r" of (?:the )?(?:GDP|gross|economic output|national income)\b")
_PERCENT: Final = (quantities.PERCENT,)
_STEP: Final = (quantities.PERCENTAGE_POINTS, quantities.BASIS_POINTS, quantities.POINTS)
_POINTS: Final = (quantities.NUMBER, quantities.POINTS)
_LEVEL_UNITS: Final = {
    Measure.GROWTH: _PERCENT,
    Measure.SHARE: _PERCENT,
    Measure.INDEX: _POINTS,
    Measure.BALANCE: _POINTS,
    Measure.MONEY: (quantities.MONEY,),
    Measure.COUNT: (quantities.NUMBER,),
    Measure.NET_CHANGE: (quantities.NUMBER,),
}
_CHANGE_UNITS: Final = {
    Measure.GROWTH: _STEP,
    Measure.SHARE: (*_STEP, quantities.PERCENT),
    Measure.INDEX: (*_STEP, quantities.NUMBER, quantities.PERCENT),
    Measure.BALANCE: (*_STEP, quantities.NUMBER),
    Measure.MONEY: (quantities.PERCENT, quantities.MONEY),
    Measure.COUNT: (quantities.PERCENT, quantities.NUMBER),
    Measure.NET_CHANGE: (),
}
_PMI_RANGE: Final = (15, 85)
_LARGEST_INDEX: Final = 250
_LARGEST_PERCENT: Final = 400
_SMALLEST_COUNT: Final = 1_000
_LARGEST_CHANGE: Final = 1e12
_YEARS: Final = range(1970, 2041)


@dataclass(frozen=True, slots=True)
class Told:
    """How a figure is said to have moved: `sign` 1, -1, 0 or None, `slowed` if it may still be growing."""

    sign: int | None
    start: int
    end: int
    slowed: bool = False


@dataclass(slots=True)
class Reading:
    """The numbers of one release with their places in the rendering, by role; `end` is behind the last.

    `behind` are the characters of the story that state what stands behind the rendered sentence.
    """

    told: Told
    end: int
    figures: dict[str, Quantity] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    behind: dict[str, Stated] = field(default_factory=dict)

    def add(self, role: str, quantity: Quantity, place: int) -> None:
        """Keep the first number of each role."""
        if role not in self.figures:
            self.figures[role] = quantity
            self.places[role] = place
            self.end = max(self.end, place + 1)


def readings(rendering: Rendering, indicator: Indicator, told: Told, limit: int) -> Iterator[Reading]:
    """Yield the release that a predicate tells, and more where it goes on ('and 3 % from a year ago').

    The numbers stand between the predicate's end and `limit`; the first that plays no known role ends it.
    """
    reading = Reading(told, told.end)
    at = told.end
    for place in _places(rendering, told.end, limit):
        quantity = _in_unit(indicator, reading, _signed(rendering, place))
        cue, after = (
            rendering.text[at:place].replace("(-)", ""),
            rendering.text[place + 1 : min(limit, place + 1 + _AFTER)],
        )
        role = _role(indicator, reading, quantity, cue, after)
        if role is None:
            break
        if role == "again":
            yield reading
            reading = Reading(_told_again(told, place, (cue, after)), place + 1)
            reading.add("actual", _moved(indicator, reading.told, quantity, cue), place)
        elif role != "skip":
            reading.add(role, _with_sign(indicator, told, role, quantity, (cue, after)), place)
        at = place + 1
    yield reading


def _told_again(told: Told, place: int, around: tuple[str, str]) -> Told:
    """Return how a further figure moved: as a word right beside it says, else as the first one did."""
    cue, after = around
    if words.FELL.search(after):
        return Told(-1, place, place)
    own = words.MOVED_AGAIN.search(cue)
    if own is not None:
        return Told(1 if own["up"] else -1, place, place)
    sign = None if words.TAKING.search(cue) else told.sign
    return Told(sign, place, place, told.slowed)


def reading_of_figure(rendering: Rendering, indicator: Indicator, told: Told, place: int) -> Reading | None:
    """Return the release that a number right beside the indicator's name tells, None if it cannot be one."""
    quantity = _signed(rendering, place)
    after = rendering.text[place + 1 : place + 1 + _AFTER]
    if words.AIM_AFTER.search(after):
        return None
    reading = Reading(told, max(told.end, place + 1))
    if is_level(indicator, quantity):
        reading.add("actual", _moved(indicator, told, quantity, ""), place)
        return reading
    if told.sign and _is_change(indicator, quantity):
        reading.add("change", _downward(quantity) if told.sign == -1 else quantity, place)
        return reading
    return None


def _places(rendering: Rendering, start: int, limit: int) -> list[int]:
    """Return the places of the numbers of a stretch, years left out."""
    return [
        place
        for place in range(start, limit)
        if rendering.text[place] in words.FIGURES and not is_year(rendering.values[place].value)
    ]


def is_year(quantity: Quantity) -> bool:
    """Say whether a number is one of the years that figures are of."""
    return quantity.unit == quantities.NUMBER and not quantity.scaled and quantity.value in _YEARS


def _in_unit(indicator: Indicator, reading: Reading, quantity: Quantity) -> Quantity:
    """Return a number with the unit that goes without saying.

    'Was zero', '25.7 billion euros from 23.1 billion'.
    """
    if quantity.unit != quantities.NUMBER:
        return quantity
    if quantity.value == 0 and indicator.measure in (Measure.GROWTH, Measure.SHARE):
        return replace(quantity, unit=quantities.PERCENT)
    actual = reading.figures.get("actual")
    if actual is not None and actual.unit == quantities.MONEY and quantity.scaled:
        return replace(quantity, unit=quantities.MONEY, currency=actual.currency)
    return quantity


def _signed(rendering: Rendering, place: int) -> Quantity:
    """Return a number, negative where 'minus' stands before it."""
    quantity: Quantity = rendering.values[place].value
    before = rendering.text[max(0, place - 6) : place].lower()
    if before == "minus " or before.rstrip().endswith("(-)"):  # as Indian offices write a fall
        return replace(quantity, value=-abs(quantity.value))
    return quantity


def _counts_the_asked(quantity: Quantity, after: str) -> bool:
    """Say whether a number is of people: '34 economists'."""
    counts = quantity.unit == quantities.NUMBER and abs(quantity.value) < _SMALLEST_COUNT
    return counts and quantity.value.is_integer() and words.ASKED_AFTER.search(after) is not None


def _role(indicator: Indicator, reading: Reading, quantity: Quantity, cue: str, after: str) -> str | None:
    """Return what a number is: actual, previous, forecast, change; 'again', 'skip', or None for none."""
    share = _is_of_output(indicator, reading, quantity, after)
    aim = words.AIM.search(cue) or words.AIM_AFTER.search(after)
    if (aim and not share) or _counts_the_asked(quantity, after):
        return "skip"
    level, change = share or is_level(indicator, quantity), _is_change(indicator, quantity)
    if not level and not change:
        return "skip"
    seen = bool(reading.figures)
    if words.EXPECTATION_AFTER.search(after) or (seen and _is_expected(cue)):
        return "forecast" if level else "skip"
    if level and _goes_on(reading, cue, after):
        return "again"
    if words.ELSEWHERE.search(after) and seen:
        return None
    return _compared(indicator, reading, cue, after, level=level, change=change)


def _is_of_output(indicator: Indicator, reading: Reading, quantity: Quantity, after: str) -> bool:
    """Say whether a balance is told by how much of the country's output it is: '1.3% of GDP from 2.2%'."""
    if indicator.measure is not Measure.MONEY or quantity.unit != quantities.PERCENT:
        return False
    actual = reading.figures.get("actual")
    return _OF_OUTPUT.match(after) is not None or (actual is not None and actual.unit == quantities.PERCENT)


def _goes_on(reading: Reading, cue: str, after: str) -> bool:
    """Say whether a number is another figure of the same: 'and 3.1 % from a year ago'."""
    if "actual" not in reading.figures or not (words.ALSO.search(cue) or words.TAKING.search(cue)):
        return False
    beside = _BESIDE.match(after)
    based = beside is not None and any(sign.search(beside[0]) for _, sign in words.BASES)
    return based or list(reading.figures) in (["actual"], ["change", "actual"])


def _is_expected(cue: str) -> bool:
    """Say whether words of expectation stand nearest before a number: not in 'as forecast, after 0.3 %'.

    Those right at the beginning were of the number before: '0.15 % expected in a poll, and 4.7 %'.
    """
    if words.EXPECTATION_AFTER.search(cue) and "," in cue:
        cue = cue[cue.rindex(",") :]
    expected, earlier = words.EXPECTATION.search(cue), words.EARLIER.search(cue)
    return expected is not None and (earlier is None or earlier.start() < expected.start())


def _compared(
    indicator: Indicator, reading: Reading, cue: str, after: str, *, level: bool, change: bool
) -> str | None:
    """Return what a number is that nobody expected: of before, or of now."""
    if _is_earlier(reading, cue, after):
        return "previous" if level else "skip"
    if "actual" not in reading.figures:
        return _own_role(indicator, reading, cue, level=level, change=change)
    if words.EARLIER_AFTER.search(after):
        return "previous" if level else "skip"
    return None


def _is_earlier(reading: Reading, cue: str, after: str) -> bool:
    """Say whether a number is of before: 'from 3 %', 'faster than the 3 % increase in May'."""
    seen = bool(reading.figures)
    if seen and words.THAN_THE.search(cue) and words.OF_BEFORE.match(after):
        return True
    if not words.EARLIER.search(cue):
        return False
    if "actual" not in reading.figures and cue.rfind(" to ") > cue.rfind("from ") >= 0:
        return False  # 'rose 1.2 % from May to a rate of 4.1 million'
    return seen or "from" in cue.split()[:1]


def _own_role(indicator: Indicator, reading: Reading, cue: str, *, level: bool, change: bool) -> str | None:
    """Return whether a number before the actual one is it, or the change that led there."""
    reached = words.REACHED.search(cue)
    if reached and level:
        return "actual"
    if words.DIRECT.search(cue) is None and not reached:
        return None
    moved = reading.told.sign is not None and reading.told.sign != 0
    if moved and indicator.measure not in (Measure.GROWTH, Measure.NET_CHANGE):
        return "change" if change else "skip"
    if level:
        return "actual"
    return "change" if change and moved else "skip"


def _is_signed(indicator: Indicator, told: Told, cue: str) -> bool:
    """Say whether a number takes its sign from the verb: 'fell 0.2 %', not 'fell to 2 %'."""
    if indicator.measure not in (Measure.GROWTH, Measure.NET_CHANGE) or told.slowed:
        return False
    reached = words.REACHED.search(cue)
    return reached is None or reached["level"] != "to"


def _with_sign(
    indicator: Indicator, told: Told, role: str, quantity: Quantity, around: tuple[str, str]
) -> Quantity:
    """Return a growth figure with its sign: its own from the verb, another's from the words around it."""
    cue, after = around
    if role == "change":
        return _downward(quantity) if told.sign == -1 else quantity
    if role == "actual" and told.sign is None and _is_growth(indicator) and not quantity.signed:
        quantity = _as_its_noun(quantity, cue, after)
    if role == "actual":
        return _moved(indicator, told, quantity, cue) if _is_signed(indicator, told, cue) else quantity
    fell = words.FELL.search(after) or words.FALLING.search(cue)
    if fell and indicator.measure in (Measure.GROWTH, Measure.NET_CHANGE) and not quantity.signed:
        return replace(quantity, value=-abs(quantity.value))
    return quantity


def _is_growth(indicator: Indicator) -> bool:
    return indicator.measure in (Measure.GROWTH, Measure.NET_CHANGE)


def _as_its_noun(quantity: Quantity, cue: str, after: str) -> Quantity:
    """Return a figure with the sign of the noun beside it: 'posted a 0.4% decline', 'an increase of 0.4%'."""
    if words.FELL.search(after):
        return replace(quantity, value=-abs(quantity.value), signed=True)
    grew = words.GREW.search(after) or words.GROWTH_OF.search(cue)
    return replace(quantity, signed=True) if grew else quantity


def _downward(quantity: Quantity) -> Quantity:
    return replace(quantity, value=-abs(quantity.value))


def _moved(indicator: Indicator, told: Told, quantity: Quantity, cue: str) -> Quantity:
    """Return a growth figure with the sign of its verb or noun."""
    if indicator.measure not in (Measure.GROWTH, Measure.NET_CHANGE) or quantity.signed:
        return quantity
    fell = (told.sign == -1 and not told.slowed) or (told.sign is None and words.FALL_OF.search(cue))
    return replace(quantity, value=-abs(quantity.value)) if fell else quantity


def is_level(indicator: Indicator, quantity: Quantity) -> bool:
    """Say whether a number can be the indicator's value."""
    if quantity.unit not in _LEVEL_UNITS[indicator.measure] or quantity.per:
        return False
    size = abs(quantity.value)
    if indicator.tells is EventKind.PMI and indicator.measure is Measure.INDEX:
        return _PMI_RANGE[0] <= size <= _PMI_RANGE[1]
    if indicator.measure in (Measure.INDEX, Measure.BALANCE):
        return size <= _LARGEST_INDEX
    if indicator.measure in (Measure.COUNT, Measure.NET_CHANGE):
        return size >= _SMALLEST_COUNT or size == 0
    if indicator.measure is Measure.MONEY:
        return quantity.scaled
    return size <= _LARGEST_PERCENT


def _is_change(indicator: Indicator, quantity: Quantity) -> bool:
    return quantity.unit in _CHANGE_UNITS[indicator.measure] and abs(quantity.value) < _LARGEST_CHANGE
