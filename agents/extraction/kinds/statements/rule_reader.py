"""Finds the matches of rules in a passage and makes statements of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Any, Final

import regex

from agents.extraction.causes import cause_of_act
from agents.extraction.figures import quantities
from agents.extraction.figures.home_dollars import dollars_of, is_home_dollar
from agents.extraction.figures.quantities import Quantity
from agents.extraction.kinds.rules.entities import entity_fields, speaker_fields
from agents.extraction.kinds.rules.pattern import Search
from agents.extraction.kinds.rules.rendering import SIGN_OF, rendering_of
from agents.extraction.kinds.rules.rule import Match, Rule
from agents.extraction.kinds.rules.word_index import WordIndex
from agents.extraction.kinds.statements.assertion import is_denied, is_over, modality_of
from agents.extraction.kinds.statements.declared_currency import in_declared_currency
from agents.extraction.kinds.statements.national_units import meant_in
from agents.extraction.kinds.statements.told_day import (
    day_as_of,
    is_history,
    is_recalled,
    is_undated,
    told_day,
)
from agents.extraction.names.unlisted import MADE, home_by_money
from agents.extraction.notices import Notice, notice_of
from agents.extraction.passage import Passage
from agents.reference import Instrument, market_region, money_of_accounts
from schemas.event import EventKind, Modality, NamedValue, Statement

# Kinds whose sums are in the money in which a company keeps its books.
_ACCOUNTS: Final = frozenset(
    {EventKind.EARNINGS, EventKind.GUIDANCE, EventKind.DIVIDEND, EventKind.BUYBACK, EventKind.FINANCING}
)
_UNITS = {
    quantities.PERCENT: "percent",
    quantities.PERCENTAGE_POINTS: "percentage_points",
    quantities.BASIS_POINTS: "bp",
    quantities.POINTS: "points",
    quantities.MONEY: None,
    quantities.NUMBER: None,
    **{
        unit: unit
        for unit in (
            quantities.BARRELS,
            quantities.BARRELS_PER_DAY,
            quantities.TONNES,
            quantities.CUBIC_FEET,
        )
    },
}
# "Chinese search firm Acme": the place whose people or things a described name belongs to.
_DESCRIBED = regex.compile(rf"{SIGN_OF['place']}(?:-based)?(?: (?-i:[a-z][a-z-]*+|AI|EV|IT)){{0,5}} $")
_DESCRIPTION = 80
# 'It remains to be seen if', 'unless they free him', 'dismissed fears of a tariff': nobody says it is so.
_UNDONE = regex.compile(
    r"\b(?:(?:remains\sto\sbe\sseen|(?:unclear|unknown|uncertain|undecided|not\sclear))\s(?:if|whether"
    r"|when)\s"
    r"(?:\S+\s){0,3}|(?:unless|lest)\s(?:the\s)?|(?:dismiss(?:es|ed|ing)|ruled\sout"
    r"|rules\sout)\s(?:\w+\s){0,4})$",
    regex.IGNORECASE,
)
_IF = regex.compile(r"\bif\s(?:[^\s,;]+\s){0,2}$", regex.IGNORECASE)
_Taken = tuple[int, int, str]


class RuleReader:
    """Reads the events of some rules out of passages, if there is a condition only of those that meet it."""

    def __init__(self, rules: Sequence[Rule], only_where: Callable[[Passage], bool] | None = None) -> None:
        self._rules: Final = tuple(rules)
        self._only_where: Final = only_where

    # Both are made for the first story: commands that read none should not wait for them.
    @cached_property
    def _index(self) -> WordIndex:
        return WordIndex(self._rules)

    @cached_property
    def _searches(self) -> list[tuple[Rule, Search]]:
        return [(rule, rule.search) for rule in self._rules]

    def prepare(self) -> None:
        """Make the index, and compile the patterns of all rules."""
        _ = self._index
        for rule in self._rules:
            rule.prepare()

    def statements(self, passage: Passage) -> Iterator[Statement]:
        """Yield what the rules find, in reading order; of overlapping matches of a kind, the first rule's."""
        wanted = self._index.wanted(passage)
        if not wanted or notice_of(passage.text) is Notice.SOLICITATION:
            return
        if self._only_where is not None and not self._only_where(passage):
            return
        rendering = rendering_of(passage)
        taken: list[_Taken] = []
        found: list[tuple[int, Statement]] = []
        for rule, search in map(self._searches.__getitem__, wanted):
            for match in rule.matches(rendering) if search.may_stand_in(rendering) else ():
                place = (match.start, match.end, str(rule.tells))
                told = [] if _overlaps(place, taken) else _statements(passage, rule, match)
                if told:
                    taken.append(place)
                    found.extend((match.start, statement) for statement in told)
        yield from (statement for _, statement in sorted(found, key=lambda it: it[0]))


def _overlaps(place: _Taken, taken: list[_Taken]) -> bool:
    start, end, kind = place
    return any(start < other_end and other < end and kind == tells for other, other_end, tells in taken)


def _statements(passage: Passage, rule: Rule, match: Match) -> list[Statement]:
    """Return what a match tells, of each one of whom and against each one against whom it is told."""
    if _UNDONE.search(match.rendering.text, max(0, match.start - _DESCRIPTION), match.start):
        return []
    first = _statement(passage, rule, match)
    if first is None or (first.modality is Modality.OUTLOOK and _is_idle_outlook(rule, match, first)):
        return []
    first = _at_home(first)
    told = [first]
    for other in _counterparties(rule, match)[1:]:
        fields = entity_fields(other, None)
        told += [replace(first, counterparty_id=fields["entity_id"])] if fields else []
    for other, start, end in rule.beside(match) if rule.beside else ():
        fields = entity_fields(other, None)
        if fields is not None:
            mention = {"mention": passage.text[start:end], "mention_start": start, "mention_end": end}
            told.append(replace(first, **(fields | mention)))
    return told


def _is_idle_outlook(rule: Rule, match: Match, told: Statement) -> bool:
    """Say whether an outlook is of a mood that has passed, or is left open: 'if he does not free them'."""
    unless = told.negated and _IF.search(match.rendering.text, max(0, match.start - 40), match.start)
    return bool(unless) or is_over(rule, match)


def _at_home(statement: Statement) -> Statement:
    """Return a statement on the accounts of a company that no list knows with the country of their money."""
    if statement.region or statement.kind not in _ACCOUNTS or not statement.entity_id.startswith(MADE):
        return statement
    money = next((value.currency for value in statement.values if value.currency), None)
    return replace(statement, region=home_by_money(money))


def _statement(passage: Passage, rule: Rule, match: Match) -> Statement | None:
    """Return what a match tells, None if the one of whom it is told cannot be named."""
    home = rule.region or _described_home(match, rule.entity)
    entity = entity_fields(_entity(rule, match), home)
    if entity is None:
        return None
    other = next((entity_fields(it, None) for it in _counterparties(rule, match)), None)
    start, end = match.rendering.origin(match.start), match.rendering.end(match.end)
    modality, day = _standing(passage, rule, match, entity)
    mention_start, mention_end = match.extent(rule.entity)
    speaker = (rule.speaker(match) if rule.speaker else None) or passage.speaker_at(start)
    return Statement(
        kind=rule.tells,
        **entity,
        counterparty_id=other["entity_id"] if other else None,
        direction=rule.direction(match) if callable(rule.direction) else rule.direction,
        outcome=rule.outcome(match) if callable(rule.outcome) else rule.outcome,
        values=_in_money_meant(
            passage, rule, entity, passage.text[start:end], _each_once(_values(match, rule, modality))
        ),
        horizon=rule.horizon(match) if callable(rule.horizon) else rule.horizon,
        event_date=day,
        modality=modality,
        negated=is_denied(passage, rule, match),
        **speaker_fields(speaker),
        cause=cause_of_act(passage.text, end, passage.end) if modality is Modality.FACT else None,
        mention=passage.text[mention_start:mention_end],
        mention_start=mention_start,
        mention_end=mention_end,
        evidence_start=start,
        evidence_end=end,
        rule=rule.identity,
    )


def _in_money_meant(
    passage: Passage, rule: Rule, entity: dict[str, Any], told: str, values: tuple[NamedValue, ...]
) -> tuple[NamedValue, ...]:
    """Return figures told of an entity in the currency that the story means, where they name none or "$"."""
    if not values:
        return values
    story = passage.calendar.story
    books = _money_of_books(entity)
    own = books or dollars_of(story.dateline_country)
    at_home = is_home_dollar(passage.text, story.headline, story.dateline_country if books else None, own)
    return in_declared_currency(rule.tells, values, passage.text, told, own, at_home=at_home)


def _money_of_books(entity: dict[str, Any]) -> str | None:
    """Return the currency in which an entity keeps its books: its share's, if nothing else is known."""
    known = money_of_accounts().get(entity["entity_id"]) or entity["currency"]
    return known or (dollars_of(market_region(entity["mic"])) if entity["mic"] else None)


def _standing(
    passage: Passage, rule: Rule, match: Match, entity: dict[str, Any]
) -> tuple[Modality, date | None]:
    """Return how what a match tells stands, and its day: what is news has one, what is recalled has none."""
    modality = modality_of(passage, rule, match)
    day = rule.day(match, modality) if rule.day else _day(passage, rule, match, modality, entity)
    if modality is Modality.FACT and is_recalled(
        passage, match, day, entity["entity_name"] if rule.filed else None
    ):
        day = None
    start = match.rendering.origin(match.start)
    if modality is Modality.OUTLOOK and passage.calendar.setting.is_retold(start):
        return Modality.REFERENCE, None  # a linked headline: what was feared or meant by then
    if modality is Modality.FACT and (day is None or (rule.dated and is_history(passage, day))):
        modality = Modality.REFERENCE
    return modality, day


def _entity(rule: Rule, match: Match) -> Any:
    """Return whom a match tells of: a company by its full name, where the story has it."""
    found = rule.stands_for(match) if rule.stands_for else match.value(rule.entity)
    if not isinstance(found, Instrument) or rule.entity not in match.groups:
        return found
    story = match.rendering.passage.calendar.story
    return meant_in(story, found, match.words(rule.entity), match.extent(rule.entity)[0])


# What companies tell in papers of their own, of which another sentence may say the day.
_ANNOUNCED: Final = frozenset(
    {
        *(
            EventKind.FINANCING,
            EventKind.CONTRACT,
            EventKind.BUYBACK,
            EventKind.DIVIDEND,
            EventKind.STOCK_SPLIT,
        ),
        *(
            EventKind.LISTING,
            EventKind.IPO,
            EventKind.PARTNERSHIP,
            EventKind.MANAGEMENT_CHANGE,
            EventKind.STAKE,
        ),
    }
)

# What holds from the day on 'as of' which it is told.
_ENTERED: Final = frozenset({EventKind.LISTING, EventKind.STAKE})


def _day(
    passage: Passage, rule: Rule, match: Match, modality: Modality, entity: dict[str, Any]
) -> date | None:
    """Return the day of an event; one that is only recalled is not of the story's day."""
    if modality is Modality.REFERENCE and is_undated(passage, match):
        return None
    if rule.tells in _ENTERED and (since := day_as_of(passage)) is not None:
        return since
    reporter = entity["entity_name"] if rule.filed or rule.tells in _ANNOUNCED else None
    mic = entity["mic"]
    listed_abroad = mic is not None and market_region(mic) != entity["region"]
    at_home = not entity["entity_id"].startswith(MADE) and not listed_abroad
    return told_day(passage, match, entity["region"], reporter, at_home=at_home)


def _counterparties(rule: Rule, match: Match) -> tuple[Any, ...]:
    if not callable(rule.counterparty):
        return (match.value(rule.counterparty),) if rule.counterparty else ()
    found = rule.counterparty(match)
    return found if isinstance(found, tuple) else (found,)


def _described_home(match: Match, group: str) -> str | None:
    """Return the region in the words before a name: 'Chinese search firm Acme' is of China."""
    if group not in match.groups:
        return None
    start = match.groups[group][0]
    found = _DESCRIBED.search(match.rendering.text, max(0, start - _DESCRIPTION), start)
    return str(match.rendering.values[found.start()].value) if found else None


def _each_once(values: Iterator[NamedValue]) -> tuple[NamedValue, ...]:
    """Return each name's last value: 'raised its 10% tariffs to 25%' tells of one rate that holds now."""
    return tuple({value.name: value for value in values}.values())


def _values(match: Match, rule: Rule, modality: Modality) -> Iterator[NamedValue]:
    """Yield the figures that a match tells; what is only expected has no actual one."""
    if callable(rule.values):
        yield from rule.values(match)
        return
    common = match.value(rule.period) if rule.period else None
    for group, name in rule.values.items():
        quantity = match.value(group)
        period = match.given.get(f"{group}_period", common)
        if isinstance(quantity, Quantity):
            yield NamedValue(
                name="forecast" if name == "actual" and modality is Modality.OUTLOOK else name,
                value=quantity.value,
                unit=_UNITS.get(quantity.unit),
                currency=quantity.currency,
                period=period if isinstance(period, str) else None,
                **match.stated(group),
            )
