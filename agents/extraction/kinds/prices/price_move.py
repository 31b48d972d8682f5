"""Price moves: what a predication says of each of its instruments, as statements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from agents.extraction import moves
from agents.extraction.causes import cause_before, cause_of_move
from agents.extraction.figures.home_dollars import dollars_of, is_home_dollar
from agents.extraction.figures.measures import Measures, measures_of, sign
from agents.extraction.figures.quantities import BASIS_POINTS, POINTS, TICKS
from agents.extraction.kinds.kind import Kind
from agents.extraction.kinds.prices.price_guards import is_price
from agents.extraction.kinds.prices.price_move_constructs import CONSTRUCTS
from agents.extraction.kinds.prices.price_move_examples import EXAMPLES, SILENT
from agents.extraction.kinds.prices.price_move_generalities import is_of_no_time
from agents.extraction.kinds.prices.price_move_times import (
    day_of_move,
    horizon_told,
    modality_of,
    period_end,
    phase_of_move,
)
from agents.extraction.kinds.rules.entities import instrument_fields, speaker_fields
from agents.extraction.moves import Move, Subject
from agents.extraction.names.market_indices import main_index
from agents.extraction.names.papers import quoted_as
from agents.extraction.names.unlisted import home_by_money, is_unlisted
from agents.extraction.notices import Notice, has_full_date, notice_of
from agents.extraction.passage import Passage
from agents.reference import Instrument, market_region
from schemas.event import Direction, EntityType, EventKind, Horizon, Modality, Statement

_AMERICAN: Final = "USD"
_KINDS = {
    EntityType.INDEX: EventKind.INDEX_MOVE,
    EntityType.COMPANY: EventKind.EQUITY_MOVE,
    EntityType.COMMODITY: EventKind.COMMODITY_MOVE,
    EntityType.CURRENCY: EventKind.FX_MOVE,
    EntityType.RATE: EventKind.RATE_MOVE,
    EntityType.CRYPTO: EventKind.CRYPTO_MOVE,
    EntityType.FUTURES: EventKind.FUTURES_MOVE,
    EntityType.GROUP: EventKind.GROUP_MOVE,
}
# Verbs that say with an object what somebody does: 'raised its stake to 11%', 'pegs resistance at 150'.
_TRANSITIVE = ("verb", "trade", "open")
_REACHED = ("at a high", "at a record high", "at a low", "at a record low", "at a record", "an all-time high")
_TURNED = re.compile(r"\s(?:before|then)\s(?:\w+ly\s)?$")
_FIGURELESS = ("rank", "keep same", "post")
_PRESSED = ("on the defensive", "under pressure", "on the back foot")
_HAPPENED = (Modality.FACT, Modality.REFERENCE)
_DIRECTIONS = {1: Direction.UP, -1: Direction.DOWN, 0: Direction.FLAT}


def statements(passage: Passage) -> Iterable[Statement]:
    """Return a statement for every instrument of every predication that tells a move or a level."""
    if not passage.moves:
        return ()
    notice = notice_of(passage.text)
    return _told(passage) if notice is None else _recalled(passage, notice)


def _told(passage: Passage) -> Iterator[Statement]:
    for move in passage.moves:
        if not _tells_move(passage, move):
            continue
        for position, subject in enumerate(move.subjects):
            if move.group == "rank" and not move.figures and _told_otherwise(passage, move, subject):
                continue
            found = measures_of(move, subject.instrument, position)
            if _tells_something(move, found, subject.instrument) and is_price(passage.text, subject, move):
                yield _statement(passage, move, subject, found)


def _told_otherwise(passage: Passage, move: Move, subject: Subject) -> bool:
    """Say whether the sentence tells more of one that is ranked: 'the top gainers were Sony (up 3%) and'."""
    return any(
        other is not move
        and (other.figures or other.group == "bracket")
        and other.direction == move.direction
        and any(it.start == subject.start for it in other.subjects)
        for other in passage.moves
    )


def _recalled(passage: Passage, notice: Notice) -> Iterator[Statement]:
    """Yield what a notice tells of prices: lawyers recall falls, of the day that they state or of none."""
    if notice is not Notice.SOLICITATION:
        return
    for statement in _told(passage):
        if statement.modality in _HAPPENED and _has_figure(statement):
            dated = statement.horizon is Horizon.DAY and has_full_date(
                passage.text, statement.evidence_start, passage.end
            )
            yield replace(
                statement,
                modality=Modality.REFERENCE,
                horizon=Horizon.DAY if dated else Horizon.OTHER,
                event_date=statement.event_date if dated else None,
                cause=None,
            )


def _has_figure(statement: Statement) -> bool:
    return statement.change_pct is not None or statement.level is not None


def _tells_move(passage: Passage, move: Move) -> bool:
    """Say whether a predication tells a move at all."""
    if is_of_no_time(passage.text, passage.start, move):
        return False
    if move.group == "up":
        return move.has(moves.OVER)
    if move.objected and (not move.figures or move.group in _TRANSITIVE):
        return False
    if move.figures:
        return True
    if move.extreme is not None and move.group in ("be", "trade") and _is_state(passage.text, move):
        return False
    if _is_said_by_another(passage, move):
        return False
    # "was up 0.4%, hitting its highest since May": the high adds nothing to the move.
    return move.group not in ("touch", "rank") or not any(
        other is not move and other.subjects == move.subjects and other.direction == move.direction
        for other in passage.moves
    )


def _is_said_by_another(passage: Passage, move: Move) -> bool:
    """Say whether another predication tells the same, or more exactly, of what has no figure of its own.

    'Fell 1%, sending it to a low', 'rose to 5 before paring those gains', 'on the defensive, little changed'.
    """
    told = {it.instrument.id for it in move.subjects}
    for other in passage.moves:
        if other is move or other.unreal or {it.instrument.id for it in other.subjects} != told:
            continue
        same, before = other.direction == move.direction, other.verb_at < move.verb_at
        if move.group in _FIGURELESS and same and other.figures and _of_same_time(move, other):
            return True
        if move.group == "cause" and same and before and other.horizon == move.horizon:
            return True
        if (
            move.group == "keep same"
            and same
            and before
            and _TURNED.search(passage.text, other.verb_at, move.verb_at)
        ):
            return True
        if move.group == "adverb" and other.direction == 0 and not (before or move.aside or move.now):
            return passage.text.endswith(_PRESSED, move.start, move.end)
    return False


def _of_same_time(move: Move, other: Move) -> bool:
    """Say whether two predications are of one day's session: 'extended gains, strengthening 0.4%'."""
    return (move.day, move.horizon, move.earlier) == (other.day, other.horizon, other.earlier)


def _is_state(text: str, move: Move) -> bool:
    """Say whether being high is all that is told: 'rates have remained high'."""
    told = text[move.start : move.end].lower()
    return told.endswith((" high", " low", " bottom", " record")) and not told.endswith(_REACHED)


def _tells_something(move: Move, found: Measures, instrument: Instrument) -> bool:
    if any(figure.quantity.scaled for figure in move.figures):
        return False
    if is_unlisted(instrument) and found.change_pct is None:
        return False
    if instrument.type is not EntityType.RATE and any(
        figure.quantity.unit == BASIS_POINTS for figure in move.figures
    ):
        return False  # the yields of bonds, not their prices
    if move.direction is None:
        return found.level is not None and move.group in ("trade", "close", "open", "be", "touch")
    if move.group == "up" and any(it.quantity.per not in (None, "unit") for it in move.figures):
        return False  # "breached 7.3 per dollar": up or down, as one looks at it
    changes = [it for it in move.figures if not it.quantity.ranged and it.quantity.unit != TICKS]
    return not (changes and found.empty and all(figure.role == moves.CHANGE for figure in changes))


def _note(
    passage: Passage,
    move: Move,
    instrument: Instrument,
    found: Measures,
    modality: Modality,
    day: date | None,
) -> None:
    """Let the calendar know of a day's move: undated ones behind it are of its day, or tell it again."""
    fact = modality is Modality.FACT
    plain = fact or (modality is Modality.REFERENCE and not (move.earlier or move.before))
    if plain and not move.aside and _dated(passage, move):
        passage.calendar.note(day, instrument)
    if fact and found.change_pct is not None:
        passage.calendar.told[instrument.id] = found.change_pct


def _statement(passage: Passage, move: Move, subject: Subject, found: Measures) -> Statement:
    instrument, traded = _paper(passage, move, subject, found)
    direction = move.direction
    if direction is None:
        direction = _direction_of(found, instrument)
    sign(found, direction)
    over = period_end(passage, move, passage.calendar.today(traded))
    modality = modality_of(passage, move, over)
    horizon = horizon_told(passage, move, found, over)
    touched = horizon is Horizon.SESSION_EXTREME and move.horizon is not None
    day = over if move.day is None and horizon is not Horizon.OTHER and not touched else None
    day = day or day_of_move(passage, move, traded, modality, horizon)
    if horizon is Horizon.DAY:
        _note(passage, move, instrument, found, modality, day)
    return Statement(
        kind=_KINDS[instrument.type],
        **instrument_fields(instrument),
        counterparty_id=f"currency:{found.counterparty}" if found.counterparty else None,
        pair=found.pair,
        direction=None if direction is None else _DIRECTIONS[direction],
        change_pct=found.change_pct,
        change=found.change,
        change_unit=found.change_unit,
        level=found.level,
        level_unit=found.level_unit,
        previous_level=found.previous_level,
        bound=found.bound,
        horizon=horizon,
        event_date=day,
        session_phase=phase_of_move(passage, move, instrument),
        modality=modality,
        negated=move.negated,
        **speaker_fields(passage.speaker_at(subject.start)),
        cause=_cause(passage, move, subject) if modality is Modality.FACT else None,
        mention=passage.text[subject.start : subject.end],
        mention_start=subject.start,
        mention_end=subject.end,
        evidence_start=min(move.start, subject.start, *(it.start for it in move.figures)),
        evidence_end=max(move.end, subject.end, *(it.end for it in move.figures)),
        rule=f"price_move.{move.group}",
    )


def _paper(passage: Passage, move: Move, subject: Subject, found: Measures) -> tuple[Instrument, Instrument]:
    """Return the instrument that a move is told of, and as what it is traded: on which market's days."""
    at_home = _at_home(_measured(subject.instrument, found), found)
    _in_home_dollars(passage, at_home, found)
    instrument = quoted_as(
        at_home,
        passage.text,
        (subject.start, subject.end),
        move.end,
        found.level_unit or found.change_unit,
        _reported_from(passage),
    )
    return instrument, _where_traded(instrument, at_home, found)


def _cause(passage: Passage, move: Move, subject: Subject) -> str | None:
    behind = cause_of_move(passage.text, move.end, passage.end)
    return behind or cause_before(passage.text, passage.start, subject.start)


def _at_home(instrument: Instrument, found: Measures) -> Instrument:
    """Return a company that no list knows with the country in whose money its share is priced."""
    if not is_unlisted(instrument) or instrument.region is not None:
        return instrument
    return replace(instrument, region=home_by_money(found.level_unit))


def _reported_from(passage: Passage) -> str | None:
    """Return the country whose market a story with a dateline from there is of."""
    country = passage.calendar.story.dateline_country
    return country if country is not None and country == passage.calendar.setting.home else None


def _in_home_dollars(passage: Passage, company: Instrument, found: Measures) -> None:
    """Note a share's price in bare dollars in those of its home, where the story means these."""
    own = company.currency or (dollars_of(market_region(company.mic)) if company.mic else None)
    if company.type is not EntityType.COMPANY or _AMERICAN not in (found.level_unit, found.change_unit):
        return
    story = passage.calendar.story
    if not is_home_dollar(passage.text, story.headline, story.dateline_country, own):
        return
    found.level_unit = own if found.level_unit == _AMERICAN else found.level_unit
    found.change_unit = own if found.change_unit == _AMERICAN else found.change_unit


def _where_traded(instrument: Instrument, at_home: Instrument, found: Measures) -> Instrument:
    """Return a company as of the country where its share is traded: of the session there is the day.

    That is the one of the exchange abroad that is told of, or in whose money its share is priced.
    """
    if instrument.mic is not None and instrument.mic != at_home.mic:
        return replace(instrument, region=market_region(instrument.mic))
    if instrument.type is not EntityType.COMPANY or found.level_unit in (None, instrument.currency):
        return instrument
    return replace(instrument, region=home_by_money(found.level_unit) or instrument.region)


def _measured(instrument: Instrument, found: Measures) -> Instrument:
    """Return the index whose points are told of a market: 'the Frankfurt bourse closed at 18,300 points'."""
    if instrument.type is not EntityType.GROUP or found.level is None or found.level_unit != POINTS:
        return instrument
    shares = instrument.region is not None and instrument.id == f"group:{instrument.region}:STOCKS"
    return (main_index(instrument.region) if shares else None) or instrument


def _dated(passage: Passage, move: Move) -> bool:
    return move.day is not None or passage.calendar.opened is not None


def _direction_of(found: Measures, instrument: Instrument) -> int | None:
    """Return the direction that figures tell where no word does: a sign, or the level before."""
    if found.change_pct:
        return 1 if found.change_pct > 0 else -1
    if found.level is None or found.previous_level is None:
        return None
    rise = (found.level > found.previous_level) - (found.level < found.previous_level)
    quoted_in = found.pair is not None and found.pair.endswith(f"/{instrument.currency}")
    return -rise if quoted_in else rise


KIND: Final = Kind(
    name="price_move",
    tells=frozenset(_KINDS.values()),
    statements=statements,
    examples=(*EXAMPLES, *(example for construct in CONSTRUCTS for example in construct.examples)),
    silent=(*SILENT, *(text for construct in CONSTRUCTS for text in construct.silent)),
)
