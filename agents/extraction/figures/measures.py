"""From a predication's figures to an instrument's change and level, in the units of the contract."""

from __future__ import annotations

from dataclasses import dataclass

from agents.extraction import moves
from agents.extraction.figures import quantities
from agents.extraction.figures.quantities import Quantity
from agents.extraction.moves import Figure, Move
from agents.reference import Instrument, market_pair
from schemas.event import Bound, EntityType

_BP_PER_POINT = 100
_CENTS = 100
_PLACES = 6
_BONDS = ":BONDS"
_MONEY = "currency:"
_DOLLAR, _YEN = "USD", "JPY"
_PIP, _YEN_PIP = 0.0001, 0.01


@dataclass(slots=True)
class Measures:
    """What a predication says in figures of one instrument; signs are the text's until `sign` is called."""

    change_pct: float | None = None
    change: float | None = None
    change_unit: str | None = None
    level: float | None = None
    level_unit: str | None = None
    previous_level: float | None = None
    bound: Bound | None = None
    pair: str | None = None
    counterparty: str | None = None

    @property
    def empty(self) -> bool:
        """Whether there is no figure at all."""
        return (
            self.change_pct is None
            and self.change is None
            and self.level is None
            and self.previous_level is None
        )


def measures_of(move: Move, instrument: Instrument, position: int) -> Measures:
    """Return the figures that the predication has for its subject at `position`."""
    found = Measures()
    # Pips come last: what one is depends on the currency that the others name.
    for figure in sorted(_figures_for(move, position), key=_is_in_pips):
        _READERS.get(instrument.type, _read_price)(found, figure, instrument)
        if figure.role != moves.IGNORED and figure.bound not in (None, "exact") and found.bound is None:
            found.bound = Bound(figure.bound)
    if instrument.type is EntityType.CURRENCY:
        _quote(found, move, instrument)
    if found.bound is Bound.OVER and _passed_downwards(found, move, instrument):
        found.bound = Bound.UNDER
    return found


def _passed_downwards(found: Measures, move: Move, instrument: Instrument) -> bool:
    """Say whether a mark was passed from above: 'fell through $3,000', not 'the yen fell past 157'."""
    counted_in_own = found.pair is not None and found.pair.endswith(instrument.currency or "/")
    return (
        move.direction == -1
        and not counted_in_own
        and any(figure.preposition == "passing" for figure in move.figures)
    )


def sign(found: Measures, direction: int | None) -> None:
    """Give the changes the sign of the direction, 1 or -1; any other leaves the text's."""
    if direction:
        found.change_pct = _with_sign(found.change_pct, direction)
        found.change = _with_sign(found.change, direction)


def _with_sign(value: float | None, direction: int) -> float | None:
    return None if value is None else round(direction * abs(value), _PLACES)


def _figures_for(move: Move, position: int) -> list[Figure]:
    """Deal the figures out one by one if there are as many as subjects: 'A and B rose 1% and 2%'."""
    count = len(move.subjects)
    if count == 1:
        return move.figures
    dealt: list[Figure] = []
    for key in dict.fromkeys(_kind(figure) for figure in move.figures):
        alike = [figure for figure in move.figures if _kind(figure) == key and not figure.quantity.ranged]
        dealt.extend([alike[position]] if len(alike) == count else alike[:1])
    return dealt


def _kind(figure: Figure) -> tuple[str, str]:
    return ("price" if figure.role == moves.LEVEL else figure.role), figure.quantity.unit


def _read_price(found: Measures, figure: Figure, instrument: Instrument) -> None:
    """Read a figure of something that is priced in money or points."""
    quantity, role = figure.quantity, figure.role
    if role == moves.IGNORED or quantity.per not in (None, "unit"):
        return
    if quantity.unit == quantities.PERCENT:
        if role in (moves.CHANGE, moves.LEVEL, moves.OVER, moves.UNDER) and found.change_pct is None:
            found.change_pct = quantity.value
            _bound_by_role(found, role)
        return
    if quantity.unit in (quantities.PERCENTAGE_POINTS, quantities.BASIS_POINTS, quantities.PIPS):
        return
    if quantity.unit == quantities.TICKS:
        _set_ticks(found, quantity, instrument)
        return
    if role == moves.CHANGE:
        _set_change(found, quantity, instrument)
    else:
        _set_level(found, quantity.value, role, _price_unit(quantity, instrument))


# No money is worth so many times what it was the day before.
_MANY = 20


def _set_ticks(found: Measures, quantity: Quantity, instrument: Instrument) -> None:
    """Note a change in ticks: hundredths of a point of a bond's futures, but for America's own fractions."""
    if instrument.type is EntityType.FUTURES and instrument.currency != _DOLLAR and found.change is None:
        found.change, found.change_unit = round(quantity.value / _CENTS, _PLACES), "points"


def _price_unit(quantity: Quantity, instrument: Instrument) -> str | None:
    if instrument.type in (EntityType.INDEX, EntityType.GROUP) or (
        instrument.type is EntityType.FUTURES and quantity.unit != quantities.MONEY
    ):
        return "points"
    return quantity.currency or instrument.currency


def _set_change(found: Measures, quantity: Quantity, instrument: Instrument) -> None:
    if found.change is not None:
        return
    value = quantity.value
    if instrument.id.endswith(_BONDS) and quantity.unit == quantities.MONEY and quantity.currency is None:
        value *= _CENTS  # cents on the dollar are points of par
    found.change = round(value, _PLACES)
    found.change_unit = _price_unit(quantity, instrument)


def _set_level(found: Measures, value: float, role: str, unit: str | None) -> None:
    if role == moves.PREVIOUS:
        if found.previous_level is None:
            found.previous_level = value
    elif found.level is None:
        found.level = round(value, _PLACES)
        _bound_by_role(found, role)
    found.level_unit = unit


def _bound_by_role(found: Measures, role: str) -> None:
    if role in (moves.OVER, moves.UNDER) and found.bound is None:
        found.bound = Bound.OVER if role == moves.OVER else Bound.UNDER


def _read_rate(found: Measures, figure: Figure, _: Instrument) -> None:
    """Read a figure of a yield: its level is in percent, its change in basis points."""
    quantity, role = figure.quantity, figure.role
    if role == moves.IGNORED:
        return
    if quantity.unit == quantities.PERCENT and role != moves.CHANGE:
        _set_level(found, quantity.value, role, "percent")
    elif quantity.unit in (quantities.BASIS_POINTS, quantities.TICKS):
        if role == moves.CHANGE:
            found.change, found.change_unit = quantity.value, "bp"
        else:
            _set_level(found, quantity.value, role, "bp")
    elif quantity.unit == quantities.POINTS and role == moves.CHANGE and quantity.value >= 1:
        found.change, found.change_unit = quantity.value, "bp"  # "up 4.2 points to 4.5%"
    elif quantity.unit == quantities.PERCENTAGE_POINTS and role == moves.CHANGE:
        found.change, found.change_unit = round(quantity.value * _BP_PER_POINT, _PLACES), "bp"
    elif quantity.unit == quantities.PERCENT and found.change_pct is None:
        found.change_pct = quantity.value
    elif quantity.unit == quantities.NUMBER and role in (moves.OVER, moves.UNDER, moves.LEVEL):
        _set_level(found, quantity.value, role, "percent")
    elif quantity.unit == quantities.NUMBER and role == moves.PREVIOUS:
        _set_level(found, quantity.value, role, found.level_unit or "percent")  # "at 53 bp, up from 51"


def _read_currency(found: Measures, figure: Figure, instrument: Instrument) -> None:
    """Read a figure of a currency: a percentage is its change, money or a bare number its price."""
    quantity, role = figure.quantity, figure.role
    if role == moves.IGNORED or quantity.unit in (quantities.BASIS_POINTS, quantities.PERCENTAGE_POINTS):
        return
    if quantity.unit == quantities.PERCENT:
        _read_price(found, figure, instrument)
        return
    if quantity.unit == quantities.PIPS:
        _set_pips(found, quantity, instrument)
        return
    if figure.preposition == "or":
        return  # the same price the other way round
    if found.counterparty is None:
        found.counterparty = _counterparty(quantity, instrument.currency)
    if role == moves.CHANGE and not quantity.per and figure.preposition != "of":
        found.change = found.change if found.change is not None else round(quantity.value, _PLACES)
        own = found.counterparty or _DOLLAR if instrument.id.startswith(_MONEY) else "points"
        found.change_unit = found.change_unit or quantity.currency or own
    else:
        _set_level(
            found, _in_unit_of_level(found, quantity), moves.LEVEL if role == moves.CHANGE else role, None
        )


def _in_unit_of_level(found: Measures, quantity: Quantity) -> float:
    """Return a price, one that names no unit in that of the price before: '65.12 US cents, up from 64.88'."""
    level = found.level
    if level is None or quantity.unit != quantities.NUMBER or not _MANY < quantity.value / level < _CENTS**2:
        return quantity.value
    return round(quantity.value / _CENTS, _PLACES)


def _is_in_pips(figure: Figure) -> bool:
    return figure.quantity.unit == quantities.PIPS


def _set_pips(found: Measures, quantity: Quantity, instrument: Instrument) -> None:
    """Note a change in pips: the fourth place of a rate of exchange, of one in yen the second."""
    own = instrument.currency or _DOLLAR
    other = found.counterparty or _DOLLAR
    yen = _YEN in (own, other)
    found.change = round(quantity.value * (_YEN_PIP if yen else _PIP), _PLACES)
    found.change_unit = market_pair(own, other).partition("/")[2] if own != other else own


def _counterparty(quantity: Quantity, own: str | None) -> str | None:
    """Return the other currency that a price is in ('150 yen') or for ('150 per dollar')."""
    for code in (quantity.per, quantity.currency):
        if code and code not in (own, "unit"):
            return code
    return None


def _quote(found: Measures, move: Move, instrument: Instrument) -> None:
    """Name the pair that the market quotes, the dollar being the other side if the text names none."""
    own = instrument.currency
    if own is None or not instrument.id.startswith(_MONEY):
        found.level_unit = "points" if found.level is not None else None
        found.counterparty = None
        return
    other = found.counterparty or (move.against.currency if move.against else None)
    if other is None and own != _DOLLAR:
        other = _DOLLAR
    if other is None or other == own:
        return
    found.counterparty = other
    found.pair = market_pair(own, other)
    if found.level is not None or found.previous_level is not None:
        found.level_unit = found.pair


_READERS = {EntityType.RATE: _read_rate, EntityType.CURRENCY: _read_currency}
