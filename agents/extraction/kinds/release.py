"""Reads economic releases: an indicator's name, what it did, and the numbers around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

import regex

from agents.extraction.kinds import release_words as words
from agents.extraction.kinds.indicator import Indicator, Measure
from agents.extraction.kinds.indicators import INDICATORS
from agents.extraction.kinds.needed_words import needs_of
from agents.extraction.kinds.release_figures import Reading, Told, reading_of_figure, readings
from agents.extraction.kinds.release_meaning import direction_of, outcome_of
from agents.extraction.kinds.release_places import country_of
from agents.extraction.kinds.release_times import (
    day_of_release,
    horizon_of,
    period_behind,
    period_of,
    standing_of,
)
from agents.extraction.kinds.rendering import SIGN_OF, Rendering
from agents.extraction.kinds.rule import Match, Rule
from agents.extraction.vocabulary import lowered
from schemas.event import Direction, EventKind, Modality

_REACH: Final = 330
_BEFORE: Final = 130
_ENDS: Final = regex.compile(
    rf"[;{words.TRADED}]|\s(?:while|but|whereas|although|though|because|sending|pushing|boosting"
    rf"|keeping|fuell?ing"
    r"|raising|sparking|prompting|leaving|which|who|where|excluding|excludes|targets?)\b",
    regex.IGNORECASE,
)
_PAST: Final = regex.compile(
    r"(?:ed|rose|fell|grew|shrank|sank|slid|went \w+|crept \w+|unchanged|flat|steady|(?:was|were) \w+"
    r"|(?:picked|ticked|edged|inched|moved|bounced) \w+)$",
    regex.IGNORECASE,
)
# A sentence with no number, no month and no word of reporting tells no release.
_NEWS: Final = regex.compile(
    rf"[{words.FIGURES}]|\b(?:data|figures?|report|survey|statistics|numbers|showed|month|week|quarter"
    rf"|(?-i:Jan|Feb|Mar|Apr"
    r"|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))",
    regex.IGNORECASE,
)
_PERFECT: Final = regex.compile(r"\bha(?:s|ve|d)\b", regex.IGNORECASE)
_REPORTED: Final = regex.compile(
    r"\b(?:data|figures?|report(?:ed)?|survey|statistics|numbers|showed)\b", regex.IGNORECASE
)
_FORESEEN: Final = regex.compile(
    r"\b(?:forecasts?|project(?:s|ed|ions?)?|expect(?:s|ed|ations?|ing)?|predict(?:s|ed|ions?|ing)?"
    r"|estimat(?:es?|ed|ing)|sees?|seen|anticipat(?:es?|ed|ing)"
    r"|impl(?:y|ies)|targets?"
    r"|targeting|pegged|pegs|assum\w+|outlook|could|would|may|might|should|will|if|for a"
    r"|to (?:bring|get|reach|push|lift|achieve)|hopes?|achieve)\b"
    r"[^;]{0,60}$",
    regex.IGNORECASE,
)
_GUESSED: Final = regex.compile(
    r"\b(?:estimated?|expect(?:ed)?|forecast|predict(?:ed)?"
    r"|projected?|think|reckon|believe)s? (?:that )?(?:[^ ;]+ ){0,4}$",
    regex.IGNORECASE,
)
_OWNED: Final = regex.compile(
    r"(?:\b(?:portion|share|part|ratio|proportion|percentage|driver|engine|pillar|source)\s(?:\S+\s){0,4}?(?:of|to)"
    r"\s(?:the\s)?(?:\S+'s\s)?|\b(?:measured|comparable|organic|rural|urban)\s|\bsectors?(?:'s)?\s(?:(?:saw|had|recorded|posted)\s(?:its\s)?)?"
    r"|\b(?:its|our|their|his|her|your)\s(?:\w+\s)?|\b(?:company|group|firm|segment|division|unit"
    r"|brand|chain|retailer)'s\s(?:\w+\s)?|compan\w+\s)$",
    regex.IGNORECASE | regex.REVERSE,
)
_BARE_CORE: Final = regex.compile(
    r"(?:core|underlying) (?:rate|gauge|index|measure|reading|prices)", regex.IGNORECASE
)
_OTHER_INDEX: Final = regex.compile(r"\b(?:PPI|PCE|producer|wholesale|expenditures?)\b", regex.IGNORECASE)
# '2 % to 3 %', '2-3 %'.
_RANGE: Final = regex.compile(rf"(?P<unit>[{words.FIGURES}])\s?(?:-|–|to|or)\s?(?P=unit)")
_PARTNER: Final = regex.compile(rf"\b(?:to|with|from)\s(?:the\s)?{SIGN_OF['place']}|\bfavou?r\b")
# 'Prices were 0.1 % lower'.
_APART: Final = regex.compile(
    rf"\s(?:\w+ ){{0,2}}[{words.FIGURES}] (?:(?P<up>higher|up)|lower|down)\b", regex.IGNORECASE
)
# 'Enough for the rate to fall', 'pushing inflation to 3 %': it did.
_MADE: Final = regex.compile(
    r"\b(?:enough for|caus(?:ed|ing)|led|push(?:ed|ing)|s(?:ent|ending)|dr(?:ove|iving)|allow(?:ed|ing))"
    r"\s(?:\w+ ){0,3}$",
    regex.IGNORECASE,
)
_YEAR_ONLY: Final = regex.compile(r"(?:19|20)\d\d$|(?:last|this) year")


@dataclass(frozen=True, slots=True)
class _Mention:
    indicator: Indicator
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseRule(Rule):
    """The rule of one indicator; it reads the words around the indicator's name instead of one pattern."""

    indicator: Indicator

    def prepare(self) -> None:
        """Compile the patterns now, so that no story waits for them."""
        Rule.prepare(self)
        _compiled(self.indicator.words)

    def matches(self, rendering: Rendering) -> Iterator[Match]:
        """Yield every release of the indicator that the sentence tells."""
        if _NEWS.search(rendering.text) is None:
            return
        mentions = _mentions(rendering.text)
        for number, mention in enumerate(mentions):
            if mention.indicator is self.indicator:
                following = mentions[number + 1].start if number + 1 < len(mentions) else len(rendering.text)
                yield from _releases(rendering, mention, min(following, mention.end + _REACH))


def rule_of(indicator: Indicator) -> ReleaseRule:
    """Return the rule that reads an indicator's releases."""
    return ReleaseRule(
        name=indicator.name,
        tells=indicator.tells,
        triggers=indicator.triggers,
        pattern=indicator.words,
        indicator=indicator,
        entity="subject",
        stands_for=lambda match: match.given["country"],
        outcome=lambda match: _given(match, "outcome"),
        direction=lambda match: _given(match, "direction"),
        horizon=lambda match: _given(match, "horizon"),
        modality=lambda match: _given(match, "modality"),
        period="period",
        day=day_of_release,
        values={role: role for role in ("actual", "forecast", "previous", "change")},
    )


def _given(match: Match, name: str) -> Any:
    return match.given[name]


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(rf"\b(?:{pattern})(?!\w)", regex.IGNORECASE)


@lru_cache(maxsize=16)
def _mentions(text: str) -> tuple[_Mention, ...]:
    """Return the indicators that a sentence names, in order; where names begin together, the first listed."""
    low = lowered(text)
    found = [_mention(indicator, text, 0) for indicator in INDICATORS if _may_name(indicator, low)]
    named: list[_Mention] = []
    while left := [it for it in found if it is not None]:
        first = min(left, key=_begin)
        named.append(first)
        found = [it if it.start >= first.end else _mention(it.indicator, text, first.end) for it in left]
    return tuple(named)


def _mention(indicator: Indicator, text: str, position: int) -> _Mention | None:
    """Return where an indicator is named first from a position on."""
    found = _compiled(indicator.words).search(text, position)
    return _Mention(indicator, found.start(), found.end()) if found else None


def _begin(mention: _Mention) -> int:
    return mention.start


def _may_name(indicator: Indicator, low: str) -> bool:
    """Say whether a text in lower case has the words without which it does not name an indicator."""
    return all(any(word in low for word in words) for words in needs_of(indicator.words).words)


def _releases(rendering: Rendering, mention: _Mention, limit: int) -> Iterator[Match]:
    """Yield what is told of an indicator after its name, or else right before it."""
    if _OWNED.search(rendering.text, max(0, mention.start - 40), mention.start):
        return
    nominal = _nominal(rendering, mention)
    if nominal:
        yield from nominal
        return
    told = words.TOLD.match(rendering.text, mention.end, limit)
    bare = words.BARE.match(rendering.text, mention.end, limit)
    end = _ENDS.search(rendering.text, told.end() if told else mention.end, limit)
    limit = end.start() if end else limit
    if bare and not (told and told.end() < bare.end()):
        yield from _bare(rendering, mention, bare, limit)
    elif told:
        yield from _told(rendering, mention, told, limit)


def _told(rendering: Rendering, mention: _Mention, found: regex.Match[str], limit: int) -> Iterator[Match]:
    sort, sign = next((name, sign) for name, sign in words.MOVES if found[name])
    if sort == "stated" and (apart := _APART.match(rendering.text, found.end(sort), limit)):
        sign = 1 if apart["up"] else -1
    told = Told(sign, found.start(sort), found.end(sort), slowed=sort == "slowed")
    guessed = _GUESSED.search(rendering.text, max(0, mention.start - 60), mention.start)
    made = _MADE.search(rendering.text, max(0, mention.start - 60), mention.start)
    expected = bool(found["expected"] or guessed) and not made
    for reading in readings(rendering, mention.indicator, told, limit):
        tells = bool(reading.figures) or (not expected and _is_told(rendering, mention, told, limit))
        if tells:
            yield from _match(rendering, mention, reading, limit, expected=expected)


def _is_told(rendering: Rendering, mention: _Mention, told: Told, limit: int) -> bool:
    """Say whether a move without a number is news: in the past, of a month or quarter, or from a report."""
    if told.sign is None or not _PAST.search(rendering.text[told.start : told.end]):
        return False
    if mention.indicator.name == "economy" or _PERFECT.search(rendering.text, mention.end, told.start):
        return False
    period = period_of(rendering, (mention.start, mention.end), (told.start, told.end), told.end, limit)
    dated = period is not None and not _YEAR_ONLY.search(period)
    return dated or bool(_REPORTED.search(rendering.text, 0, mention.start))


def _bare(rendering: Rendering, mention: _Mention, bare: regex.Match[str], limit: int) -> Iterator[Match]:
    """Yield what a number right behind the name tells: 'inflation of 2 %', 'US CPI (Jan) +0.5 %'."""
    place = bare.start("unit")
    if mention.indicator.name == "economy" or not (bare["link"] or _is_terse(rendering, place)):
        return
    expected = _FORESEEN.search(rendering.text, max(0, mention.start - _BEFORE), mention.start)
    for reading in readings(rendering, mention.indicator, Told(None, mention.end, place), limit):
        if reading.figures:
            doubt = bool(expected or bare["expected"])
            yield from _match(rendering, mention, reading, limit, expected=doubt)


def _nominal(rendering: Rendering, mention: _Mention) -> list[Match]:
    """Return what a number before the name tells: 'a 0.5 % rise in consumer prices'."""
    text, first = rendering.text, max(0, mention.start - _BEFORE)
    found = words.NOMINAL.search(text[first : mention.start])
    if found is None:
        return []
    place = first + found.start("unit")
    told = Told(1 if found["up"] else -1, place, mention.end)
    reading = reading_of_figure(rendering, mention.indicator, told, place)
    expected = _FORESEEN.search(text, max(0, place - _BEFORE), place)
    if reading is None:
        return []
    return list(_match(rendering, mention, reading, len(text), expected=bool(expected)))


def _is_terse(rendering: Rendering, place: int) -> bool:
    """Say whether a number without a verb is a headline's or a list's: it has a sign, or the line no stop."""
    return bool(rendering.values[place].value.signed) or not rendering.text.rstrip().endswith(".")


def _match(
    rendering: Rendering, mention: _Mention, reading: Reading, limit: int, *, expected: bool
) -> Iterator[Match]:
    """Yield the match of a reading, unless nobody can say whose figure it is."""
    country, place = country_of(rendering, mention.start, mention.end, limit, mention.indicator)
    weak = expected or not reading.figures
    if country is None or (weak and place is None and mention.indicator.region is None):
        return
    if _is_partial(rendering, mention, reading) or _is_another(rendering, mention):
        return
    own = reading.places.get("actual", reading.places.get("change", reading.told.end - 1)) + 1
    told = reading.told
    period = period_of(rendering, (mention.start, mention.end), (told.start, told.end), own, limit)
    if mention.indicator.measure is Measure.MONEY and told.sign is None and period is None:
        return
    start = mention.start if mention.end <= told.start < told.end else told.start
    figures = reading.figures
    if expected and "actual" in figures:
        figures = {("forecast" if role == "actual" else role): it for role, it in figures.items()}
    subject = (place, place + 1) if place is not None else (mention.start, mention.end)
    clause = rendering.text[mention.start : _end_of_words(rendering.text, mention)]
    sign = direction_of(mention.indicator, reading)
    given = figures | {
        "country": country,
        "period": period,
        "previous_period": period_behind(rendering, reading.places["previous"])
        if "previous" in reading.places
        else None,
        "direction": None if sign is None else (Direction.FLAT, Direction.UP, Direction.DOWN)[sign],
        "outcome": outcome_of(mention.indicator, reading, clause, sign),
        "horizon": horizon_of(
            rendering.text,
            mention.indicator,
            (mention.start, mention.end),
            reading.places.get("actual", told.end),
            limit,
        ),
        "modality": Modality.OUTLOOK
        if expected
        else standing_of(period, mention.indicator, rendering, mention.start),
    }
    end = max(reading.end, mention.end, own)
    asserted = told.start if start < told.start < end else start + 1
    yield Match(rendering, {"subject": subject}, start, end, given, told=asserted)


def _is_partial(rendering: Rendering, mention: _Mention, reading: Reading) -> bool:
    """Say whether a figure is one end of a range, or of the trade with one partner only."""
    text = rendering.text
    if any(
        _RANGE.match(text, reading.places[role]) for role in ("actual", "forecast") if role in reading.places
    ):
        return True
    end = max(reading.end, mention.end)
    return (
        mention.indicator.tells is EventKind.TRADE_BALANCE
        and _PARTNER.search(text, mention.start, end + _BEFORE) is not None
    )


def _is_another(rendering: Rendering, mention: _Mention) -> bool:
    """Say whether a bare 'core reading' may be that of another index than consumers' prices."""
    if not _BARE_CORE.fullmatch(rendering.text[mention.start : mention.end]):
        return False
    end = rendering.origin(mention.start)
    return _OTHER_INDEX.search(rendering.passage.text, max(0, end - _REACH), end) is not None


def _end_of_words(text: str, mention: _Mention) -> int:
    """Return where the words end that may compare a figure with what was expected of it."""
    end = min(len(text), mention.end + _REACH)
    return min((other.start for other in _mentions(text) if mention.end <= other.start < end), default=end)
