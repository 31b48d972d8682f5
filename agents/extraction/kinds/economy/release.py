"""Reads economic releases: an indicator's name, what it did, and the numbers around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

import regex

from agents.extraction.kinds.economy import release_predicates as predicates
from agents.extraction.kinds.economy import release_words as words
from agents.extraction.kinds.economy.indicator import Indicator
from agents.extraction.kinds.economy.release_figures import Reading, Told, reading_of_figure, readings
from agents.extraction.kinds.economy.release_forecast import add_forecast_behind
from agents.extraction.kinds.economy.release_match import match_of, rule_of_figures
from agents.extraction.kinds.economy.release_mentions import Mention, mentions_in, pattern_of
from agents.extraction.kinds.economy.release_times import period_of
from agents.extraction.kinds.rules.rendering import Rendering
from agents.extraction.kinds.rules.rule import Match, Rule

_REACH: Final = 330
_BEFORE: Final = 130
_ENDS: Final = regex.compile(
    rf"[{words.TRADED}](?! terms)|;(?! (?:forecast|poll|consensus|expected|exp|median|f'cast"
    r"|(?:economists|analysts|forecasters|markets)\b[^;.]{0,40}?\b(?:forecast|expected|predicted))\b)"
    rf"|\s(?:while(?! (?:economists|analysts|forecasters|markets?|the (?:market|consensus|median)"
    rf"|an? (?:\w+ )?poll)\b)|(?<!all )but(?! (?:rose|fell|was|were|grew|slower|faster|lower|higher"
    rf"|weaker|stronger|down|up"
    rf"|above|below"
    rf"|less|more|short|ahead)\b)|whereas|although|though|because|sending|pushing|boosting"
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
# 'Was unchanged', but not 'stayed in negative territory'.
_UNMOVED: Final = regex.compile(r"unchanged|flat|steady|stable|stagnated|stalled", regex.IGNORECASE)
_PERFECT: Final = regex.compile(r"\bha(?:s|ve|d)\b", regex.IGNORECASE)
_REPORTED: Final = regex.compile(
    r"\b(?:data|figures?|report(?:ed)?|survey|statistics|numbers|showed)\b", regex.IGNORECASE
)
_FORESEEN: Final = regex.compile(
    r"\b(?:consensus|forecasts?|project(?:s|ed|ions?)?|expect(?:s|ed|ations?|ing)?|predict(?:s|ed|ions?|ing)?"
    r"|estimat(?:es?|ed|ing)|sees?|seen|anticipat(?:es?|ed|ing)"
    r"|impl(?:y|ies)|targets?"
    r"|targeting|pegged|pegs|assum\w+|outlook|could|would|may|might|should|will|if|for a"
    r"|to (?:bring|get|reach|push|lift|achieve)|hopes?|achieve)\b"
    r"[^;]{0,60}$",
    regex.IGNORECASE,
)
_GUESSED: Final = regex.compile(
    r"\b(?:estimated?(?! of)|expect(?:ed)?|forecast|predict(?:ed)?"
    r"|projected?|think|reckon|believe|see)s? (?:that )?(?:[^ ;]+ ){0,4}$",
    regex.IGNORECASE,
)
# 'Prices rose 3% in May, figures are expected to show on Friday'.
_TO_SHOW: Final = regex.compile(
    r",\s(?:[\w-]+\s){0,4}(?:data|figures|reports?|numbers|statistics)\s(?:(?:is|are|was|were)\s)?(?:\w+\s)?"
    r"(?:expected|likely|due|forecast|set|seen|will)\s(?:\w+\s)?(?:to\s)?show\b",
    regex.IGNORECASE,
)
_OWNED: Final = regex.compile(
    r"(?:\b(?:portion|share|part|ratio|proportion|percentage|driver|engine|pillar"
    r"|source)\s(?:\S+\s){0,4}?(?:of|to)"
    r"\s(?:the\s)?(?:\S+'s\s)?|\b(?:measured|comparable|organic|rural|urban)\s"
    r"|\bsectors?(?:'s)?\s(?:(?:saw|had|recorded|posted)\s(?:its\s)?)?"
    r"|\b(?:our|his|her|your)\s(?:\w+\s)?|\b(?:company|group|firm|segment|division|unit"
    r"|brand|chain|retailer)'s\s(?:\w+\s)?|compan\w+\s)$",
    regex.IGNORECASE | regex.REVERSE,
)
# What companies have as well; 'the institute said its index' is of no company.
_ITS: Final = regex.compile(r"\b(?:its|their)\s(?:\w+\s)?$", regex.IGNORECASE | regex.REVERSE)
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
# 'Exports and imports rose 1.2 % and 2.3 %, respectively'.
_RESPECTIVELY: Final = regex.compile(r"\brespectively\b")
_LISTED: Final = regex.compile(r",? (?:and )?(?:the )?", regex.IGNORECASE)
# 'Was 2.9 % in October, unchanged from September'.
_STEADY_BEHIND: Final = regex.compile(
    r"(?: (?:in|for) [^\s,;]+(?: 20\d\d)?)?,? (?:unchanged|steady|little changed|the same)\b(?: \w+){0,2}?"
    r" (?:from|on|as|with)\b"
)
_PRESENT: Final = regex.compile(
    r"(?:rises?|climbs|increases|jumps|grows|expands|accelerates|picks up|falls|drops|declines|slips|dips"
    r"|decreases|shrinks|contracts|narrows|widens|eases|slows|cools|moderates|averages|reaches|hits|stands"
    r"|remains|stays|is|are)(?: (?:at|to))?",
    regex.IGNORECASE,
)
_FORETOLD: Final = regex.compile(
    r"\b(?:forecasts?|expects?|(?:is|are) (?:expected|seen|projected)|projects|predicts|will|outlook)\b"
)
_SENTENCES: Final = regex.compile(r"(?<=[\p{Ll}\d%])\.\s")
_YEAR_ONLY: Final = regex.compile(r"(?:19|20)\d\d$|(?:last|this) year")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseRule(Rule):
    """The rule of one indicator; it reads the words around the indicator's name instead of one pattern."""

    indicator: Indicator

    def prepare(self) -> None:
        """Compile the patterns now, so that no story waits for them."""
        Rule.prepare(self)
        pattern_of(self.indicator.words)

    def matches(self, rendering: Rendering) -> Iterator[Match]:
        """Yield every release of the indicator that the sentence tells."""
        if _NEWS.search(rendering.text) is None:
            return
        mentions = mentions_in(rendering.text)
        for number, mention in enumerate(mentions):
            if mention.indicator is self.indicator:
                following = mentions[number + 1].start if number + 1 < len(mentions) else len(rendering.text)
                yield from _releases(rendering, mention, min(following, mention.end + _REACH))


def rule_of(indicator: Indicator) -> Rule:
    """Return the rule that reads an indicator's releases."""
    return rule_of_figures(
        ReleaseRule,
        name=indicator.name,
        tells=indicator.tells,
        triggers=indicator.triggers,
        pattern=indicator.words,
        needs=_NEWS.pattern,
        indicator=indicator,
    )


def _releases(rendering: Rendering, mention: Mention, limit: int) -> Iterator[Match]:
    """Yield what is told of an indicator after its name, or else right before it."""
    before = max(0, mention.start - 40)
    if _OWNED.search(rendering.text, before, mention.start) or (
        (mention.indicator.corporate or mention.indicator.name.startswith("core"))
        and _ITS.search(rendering.text, before, mention.start)
    ):
        return
    nominal = _nominal(rendering, mention)
    if nominal:
        yield from nominal
        return
    told = predicates.TOLD.match(rendering.text, mention.end, limit)
    if predicates.WITH.search(rendering.text, before, mention.start):
        told = predicates.TOLD_WITH.match(rendering.text, mention.end, limit) or told
    bare = predicates.BARE.match(rendering.text, mention.end, limit)
    end = _ENDS.search(rendering.text, told.end() if told else mention.end, limit)
    limit = end.start() if end else limit
    if bare and not (told and told.end() < bare.end()):
        yield from _bare(rendering, mention, bare, limit)
    elif told:
        yield from _told(rendering, mention, told, limit)


def _told(rendering: Rendering, mention: Mention, found: regex.Match[str], limit: int) -> Iterator[Match]:
    sort, sign = next((name, sign) for name, sign in words.MOVES if found[name])
    if sort == "stated" and (apart := _APART.match(rendering.text, found.end(sort), limit)):
        sign = 1 if apart["up"] else -1
    told = Told(sign, found.start(sort), found.end(sort), slowed=sort == "slowed")
    guessed = _GUESSED.search(rendering.text, max(0, mention.start - 60), mention.start)
    made = _MADE.search(rendering.text, max(0, mention.start - 60), mention.start)
    foretold = guessed or _TO_SHOW.search(rendering.text, told.end, told.end + _BEFORE)
    expected = bool(found["expected"] or foretold or _goes_on_foretelling(rendering, told)) and not made
    found_in = list(readings(rendering, mention.indicator, told, limit))
    if len(found_in) > 1 and _RESPECTIVELY.search(rendering.text, told.end, limit + _BEFORE):
        found_in = found_in[_place_in_list(rendering.text, mention) :][:1]
    if len(found_in) == len(mentions_in(rendering.text)) == 1:
        add_forecast_behind(rendering.passage, mention.indicator, found_in[0])
    for reading in found_in:
        _hold_steady(rendering.text, reading)
        tells = bool(reading.figures) or (not expected and _is_told(rendering, mention, told, limit))
        if tells:
            yield from match_of(rendering, mention, reading, limit, expected=expected)


def _goes_on_foretelling(rendering: Rendering, told: Told) -> bool:
    """Say whether a present tense goes on with what the sentence before foretells.

    'It is forecast to grow 2 % next year.  Inflation falls to 3 %.'
    """
    if not _PRESENT.fullmatch(rendering.text, told.start, told.end):
        return False
    text, start = rendering.passage.text, rendering.passage.start
    line = max(text.rfind("\n", 0, start) + 1, start - 2 * _BEFORE)
    before = _SENTENCES.split(text[line:start].rstrip(" ."))[-1]
    return _FORETOLD.search(before) is not None


def _hold_steady(text: str, reading: Reading) -> None:
    """Let a figure that is only stated be one that held where words behind it say so."""
    if reading.told.sign is None and "actual" in reading.places:
        behind = _STEADY_BEHIND.match(text, reading.places["actual"] + 1)
        reading.told = replace(reading.told, sign=0) if behind else reading.told


def _place_in_list(text: str, mention: Mention) -> int:
    """Return how many indicators are named right before one in the same list: 1 in 'exports and imports'."""
    named = [it for it in mentions_in(text) if it.end <= mention.start]
    for count, other in enumerate(reversed(named)):
        if not _LISTED.fullmatch(text, other.end, mention.start):
            return count
        mention = other
    return len(named)


def _is_told(rendering: Rendering, mention: Mention, told: Told, limit: int) -> bool:
    """Say whether a move without a number is news: in the past, of a month or quarter, or from a report."""
    if told.sign is None or not _PAST.search(rendering.text[told.start : told.end]):
        return False
    if told.sign == 0 and not _UNMOVED.search(rendering.text[told.start : told.end]):
        return False
    if _is_told_again(rendering.text, mention):
        return False
    if mention.indicator.name == "economy" or _PERFECT.search(rendering.text, mention.end, told.start):
        return False
    period = period_of(rendering, (mention.start, mention.end), (told.start, told.end), told.end, limit)
    if _has_other_figure(rendering.text, told.end, limit):
        return False
    dated = period is not None and not _YEAR_ONLY.search(period)
    return dated or bool(_REPORTED.search(rendering.text, 0, mention.start))


def _is_told_again(text: str, mention: Mention) -> bool:
    """Say whether the sentence goes on with the figure: 'morale fell, with the index falling to 38.5'."""
    return any(
        other.start >= mention.end
        and other.indicator.tells is mention.indicator.tells
        and any(sign in words.FIGURES for sign in text[other.end : other.end + _BEFORE])
        for other in mentions_in(text)
    )


def _has_other_figure(text: str, start: int, limit: int) -> bool:
    """Say whether a verb has a figure that the indicator cannot have: 'production rose to 52.2'."""
    place = next((at for at in range(start, limit) if text[at] in words.FIGURES), None)
    if place is None:
        return False
    return bool(words.REACHED.search(text[start:place]) or words.DIRECT.search(text[start:place]))


def _bare(rendering: Rendering, mention: Mention, bare: regex.Match[str], limit: int) -> Iterator[Match]:
    """Yield what a number right behind the name tells: 'inflation of 2 %', 'US CPI (Jan) +0.5 %'."""
    place = bare.start("unit")
    if mention.indicator.name == "economy" or not (bare["link"] or _is_terse(rendering, place)):
        return
    expected = _FORESEEN.search(rendering.text, max(0, mention.start - _BEFORE), mention.start)
    for reading in readings(rendering, mention.indicator, Told(None, mention.end, place), limit):
        if reading.figures:
            doubt = bool(expected or bare["expected"])
            yield from match_of(rendering, mention, reading, limit, expected=doubt)


def _nominal(rendering: Rendering, mention: Mention) -> list[Match]:
    """Return what a number before the name tells: 'a 0.5 % rise in consumer prices'."""
    text, first = rendering.text, max(0, mention.start - _BEFORE)
    found = predicates.NOMINAL.search(text[first : mention.start])
    if found is None:
        return _reported_noun(rendering, mention, first)
    place = first + found.start("unit")
    told = Told(1 if found["up"] else -1, place, mention.end)
    reading = reading_of_figure(rendering, mention.indicator, told, place)
    expected = _FORESEEN.search(text, max(0, place - _BEFORE), place)
    if reading is None:
        return []
    return list(match_of(rendering, mention, reading, len(text), expected=bool(expected)))


def _reported_noun(rendering: Rendering, mention: Mention, first: int) -> list[Match]:
    """Return what a report shows without a number: 'showed a slight increase in consumer confidence'."""
    found = predicates.REPORTED_NOUN.search(rendering.text, first, mention.start)
    if found is None:
        return []
    told = Told(1 if found["up"] else -1, found.start("noun"), mention.end)
    reading = Reading(told, mention.end)
    return list(match_of(rendering, mention, reading, len(rendering.text), expected=False))


def _is_terse(rendering: Rendering, place: int) -> bool:
    """Say whether a number without a verb is a headline's or a list's: it has a sign, or the line no stop."""
    return bool(rendering.values[place].value.signed) or not rendering.text.rstrip().endswith(".")
