"""Makes the match of a rule from what was read of a release: whose it is, for when, and what it means."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

import regex

from agents.extraction.kinds.economy import release_words as words
from agents.extraction.kinds.economy.indicator import Measure
from agents.extraction.kinds.economy.release_figures import Reading
from agents.extraction.kinds.economy.release_meaning import direction_of, outcome_of
from agents.extraction.kinds.economy.release_mentions import Mention, mentions_in
from agents.extraction.kinds.economy.release_places import (
    country_of,
    is_told_by_the_state,
    only_country_of,
    region_beside,
    region_of_headline,
)
from agents.extraction.kinds.economy.release_spans import Figure, span_of
from agents.extraction.kinds.economy.release_times import (
    day_of_release,
    expected_standing,
    period_behind,
    period_of,
    period_told_before,
    standing_of,
    year_to_come,
)
from agents.extraction.kinds.rules.rendering import SIGN_OF, Rendering
from agents.extraction.kinds.rules.rule import Match, Rule
from schemas.event import Direction, EventKind

_REACH: Final = 330
_BEFORE: Final = 130
_BARE_CORE: Final = regex.compile(
    r"(?:core|underlying) (?:rate|gauge|index|measure|reading|prices)", regex.IGNORECASE
)
_OTHER_INDEX: Final = regex.compile(r"\b(?:PPI|PCE|producer|wholesale|expenditures?)\b", regex.IGNORECASE)
# '2 % to 3 %', '2-3 %'.
_RANGE: Final = regex.compile(rf"(?P<unit>[{words.FIGURES}])\s?(?:-|–|to|or)\s?(?P=unit)")
_WAS: Final = regex.compile(r"\b(?:was|were|had)\b", regex.IGNORECASE)
_A_MONTH: Final = regex.compile(rf"(?-i:{words.MONTH})|last month", regex.IGNORECASE)
_OWN: Final = ("actual", "change")
_PARTNER: Final = regex.compile(rf"\b(?:to|with|from)\s(?:the\s)?{SIGN_OF['place']}|\bfavou?r\b")


def rule_of_figures(sort: Callable[..., Rule], **own: Any) -> Rule:
    """Return a rule of this sort whose matches are those of releases."""
    return sort(
        entity="subject",
        stands_for=lambda match: match.given["country"],
        outcome=lambda match: match.given["outcome"],
        direction=lambda match: match.given["direction"],
        horizon=lambda match: match.given["horizon"],
        modality=lambda match: match.given["modality"],
        period="period",
        day=day_of_release,
        values={role: role for role in ("actual", "forecast", "previous", "change")},
        **own,
    )


def match_of(
    rendering: Rendering, mention: Mention, reading: Reading, limit: int, *, expected: bool
) -> Iterator[Match]:
    """Yield the match of a reading, unless nobody can say whose figure it is."""
    country, place = country_of(rendering, mention.start, mention.end, limit, mention.indicator)
    weak = expected or not reading.figures
    if country is None or (weak and place is None and _is_unsaid(rendering, mention, reading)):
        return
    if _is_partial(rendering, mention, reading) or _is_another(rendering, mention):
        return
    own = _behind_own(reading)
    told = reading.told
    said = _period_said(rendering, mention, reading, limit)
    period = said or _period_unsaid(rendering, mention, own, expected=expected)
    if mention.indicator.measure is Measure.MONEY and told.sign is None and period is None:
        return
    start = mention.start if mention.end <= told.start < told.end else told.start
    figures, stated = _figures(rendering, reading, expected=expected)
    subject = (place, place + 1) if place is not None else (mention.start, mention.end)
    clause = rendering.text[mention.start : _end_of_words(rendering.text, mention)]
    sign = direction_of(mention.indicator, reading)
    value, before = reading.figures.get("actual"), reading.places.get("previous")
    actual = reading.places.get("actual", told.end)
    figure = Figure(actual, limit, country, period, value.value if value else None, expected)
    given = figures | {
        "country": country,
        "period": period,
        "previous_period": None if before is None else period_behind(rendering, before),
        "direction": None if sign is None else (Direction.FLAT, Direction.UP, Direction.DOWN)[sign],
        "outcome": outcome_of(mention.indicator, reading, clause, sign),
        "horizon": span_of(rendering, mention.indicator, (mention.start, mention.end), figure),
        "modality": expected_standing(rendering, mention.start)
        if expected
        else standing_of(period, mention.indicator, rendering, mention.start, said=said is not None),
    }
    end = max(reading.end, mention.end, own)
    asserted = told.start if start < told.start < end else start + 1
    yield Match(
        rendering, {**stated, "subject": subject}, start, end, given, told=asserted, behind=reading.behind
    )


def _behind_own(reading: Reading) -> int:
    """Return the place behind a reading's own figure, or behind its verb where it has none."""
    return reading.places.get("actual", reading.places.get("change", reading.told.end - 1)) + 1


def _period_said(rendering: Rendering, mention: Mention, reading: Reading, limit: int) -> str | None:
    """Return for when a figure's own sentence says that it is."""
    name, verb = (mention.start, mention.end), (reading.told.start, reading.told.end)
    before = reading.places.get("previous", -1)
    return period_of(rendering, name, verb, _behind_own(reading), limit, before)


def _period_unsaid(rendering: Rendering, mention: Mention, own: int, *, expected: bool) -> str | None:
    """Return for when a figure is of which its sentence says no period: a year to come, or its report's."""
    if expected:
        return year_to_come(rendering, own)
    return period_told_before(rendering.passage, mention.indicator)


def _figures(
    rendering: Rendering, reading: Reading, *, expected: bool
) -> tuple[dict[str, Any], dict[str, tuple[int, int]]]:
    """Return the figures of a reading by their roles, and where they stand; one expected is a forecast."""
    figures: dict[str, Any] = {
        role: it
        for role, it in reading.figures.items()
        if role in _OWN or not _is_range(rendering.text, reading, role)
    }
    stated = {role: (at, at + 1) for role, at in reading.places.items() if role in figures}
    if expected and "actual" in figures:
        figures["forecast"], stated["forecast"] = figures.pop("actual"), stated.pop("actual")
    return figures, stated


def _is_unsaid(rendering: Rendering, mention: Mention, reading: Reading) -> bool:
    """Say whether nothing near a weak figure says whose it is: neither its name nor a figure right before it.

    'Inflation was expected to ease' behind a figure is what had been expected of that.
    """
    indicator = mention.indicator
    if indicator.region is not None or (reading.figures and is_told_by_the_state(rendering)):
        return False
    if not reading.figures:
        return not _is_of_the_story(rendering, mention, reading)
    over = _WAS.search(rendering.text, mention.end, max(mention.end, reading.told.start))
    named = region_beside(rendering, indicator) or region_of_headline(rendering, indicator)
    return over is not None or named is None


def _is_of_the_story(rendering: Rendering, mention: Mention, reading: Reading) -> bool:
    """Say whether a move without a number is that of a month of the one country that the story is of."""
    told = reading.told
    limit = min(len(rendering.text), told.end + _BEFORE)
    period = period_of(rendering, (mention.start, mention.end), (told.start, told.end), told.end, limit)
    monthly = period is not None and _A_MONTH.match(period) is not None
    return monthly and not mention.indicator.corporate and only_country_of(rendering) is not None


def _is_range(text: str, reading: Reading, role: str) -> bool:
    """Say whether a figure is one end of a range; not in 'fell from 4.1 % to 4 %', which ends with it."""
    found = _RANGE.match(text, reading.places.get(role, len(text)))
    return found is not None and reading.places.get("actual") != found.end() - 1


def _is_partial(rendering: Rendering, mention: Mention, reading: Reading) -> bool:
    """Say whether a figure is one end of a range, or of the trade with one partner only."""
    text = rendering.text
    if "actual" in reading.places and _RANGE.match(text, reading.places["actual"]):
        return True
    end = max(reading.end, mention.end)
    return (
        mention.indicator.tells is EventKind.TRADE_BALANCE
        and _PARTNER.search(text, mention.start, _clause_end(text, end)) is not None
    )


def _clause_end(text: str, start: int) -> int:
    """Return where the clause of a figure ends: at a comma, or after as many characters as it may have."""
    comma = text.find(",", start, start + _BEFORE)
    return comma if comma >= 0 else start + _BEFORE


def _is_another(rendering: Rendering, mention: Mention) -> bool:
    """Say whether a bare 'core reading' may be that of another index than consumers' prices."""
    if not _BARE_CORE.fullmatch(rendering.text[mention.start : mention.end]):
        return False
    end = rendering.origin(mention.start)
    return _OTHER_INDEX.search(rendering.passage.text, max(0, end - _REACH), end) is not None


def _end_of_words(text: str, mention: Mention) -> int:
    """Return where the words end that may compare a figure with what was expected of it."""
    end = min(len(text), mention.end + _REACH)
    return min((other.start for other in mentions_in(text) if mention.end <= other.start < end), default=end)
