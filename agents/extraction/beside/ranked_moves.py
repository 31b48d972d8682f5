"""Who led a market's move and who was a drag on it, told without a verb of movement.

'Apple and Nvidia were the biggest drags', 'with gold miners leading the charge', 'leading losses were BHP and
Rio Tinto', 'the peso led losses, followed by the real'.  Of the ways of ranking that have a noun of their
own ('the top gainers were') the clause grammar takes care.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Final

from agents.extraction import spans
from agents.extraction.beside.shared_paper import trades_listed
from agents.extraction.beside.side_names import (
    MARKETS,
    SHARES,
    are_shares,
    ends_list,
    names_before,
    names_from,
    told_of,
)
from agents.extraction.moves import Move
from agents.extraction.sought import Sought
from agents.extraction.spans import Span
from schemas.event import EntityType

_GREATEST: Final = (
    r"(?:the\s|among\sthe\s|one\sof\sthe\s|some\sof\sthe\s)(?:day's\s|session's\s|index's\s|market's\s)?"
    r"(?:(?:single\s)?(?:biggest|top|main|heaviest|largest|worst|best|major|most|chief|leading|strongest|notable)\s)?"
)
_DRAGS: Final = Sought(
    re.compile(
        r"\b(?:was|were|is|are|being|among|provid(?:ed|ing)|proved|proving|as)\s(?:also\s)?"
        rf"(?:another\s|an?\s(?:\w+\s)?|{_GREATEST})"
        r"(?:(?P<down>drags?|weights?|detractors?|draggers?)|(?P<up>boosts?|lifts?|positive\scontributors?"
        r"|contributors?\sto\s(?:the\s)?(?:gains?|rise|advance)|drivers?\sof\s(?:the\s)?(?:gains?|rise|rally|advance)))"
        r"(?:(?=\.|,|;|$|\s(?:as|after|while|and)\s)|\s(?P<on>on|to|for)\s)",
        re.IGNORECASE,
    )
)
_LEADING: Final = Sought(
    re.compile(
        r"\b(?:leading|led)\sthe\s(?:charge|way|pack|move|pull-?back)(?:\s(?P<way>higher|lower|up|down))?\b",
        re.IGNORECASE,
    )
)
_NAMED_LAST: Final = Sought(
    re.compile(
        r"(?<![\w-])(?:leading|topping|heading|spearheading)\s(?:the\s)?(?:(?P<up>gains|gainers|advance|advancers"
        r"|rally|rise|risers|winners)|(?P<down>loss(?:es)?|decline|declines|decliners|fall|fallers|losers|laggards"
        r"|slide|retreat|sell-?off))(?:\s(?:on|in|among)\s(?:the\s)?[^.,;]{1,40}?)?\s(?:was|were|is|are)\s",
        re.IGNORECASE,
    )
)
_LED_BY: Final = Sought(
    re.compile(
        r"(?<![\w-])(?:(?P<up>gains|gainers|advance|advancers|advances|rally|risers|winners)|(?P<down>loss(?:es)?|declines?"
        r"|decliners|fallers|losers|laggards|slide|sell-?off))(?:\s(?:on|in|among)\s(?:the\s)?[^.,;]{1,40}?)?"
        r"\s(?:(?:was|were|are)\s)?(?:mainly\s|largely\s)?(?:led|headed|spearheaded)\sby\s",
        re.IGNORECASE,
    )
)
# 'UnitedHealth propped up the index': who lifts or drags a market of shares moved so themselves.
_MOVED_MARKET: Final = Sought(
    re.compile(
        r"\s(?:also\s|both\s)?(?:(?P<up>propped\sup|lifted|boosted|buoyed|underpinned|supported|helped\slift|powered"
        r"|pushed\sup)|(?P<down>dragged(?:\sdown)?|weighed\son|pulled(?:\sdown)?|pushed\sdown|pressured|dented))\s",
        re.IGNORECASE,
    )
)
# 'A profit warning weighed on peers BHP and Rio Tinto': what befalls one firm's shares befalls its peers'.
_PEERS: Final = Sought(
    re.compile(
        r"\b(?:(?P<down>weigh(?:ed|s|ing)?\son|drag(?:ged|s|ging)?(?:\sdown)?|pull(?:ed|s|ing)?\sdown|knock(?:ed|s|ing)?)"
        r"|(?P<up>lift(?:ed|s|ing)?|buoy(?:ed|s|ing)?))\s(?:shares\s(?:of|in)\s)?(?:(?!(?:at|by|for|from|in|of|on|with)\s)[\w'\u2019-]+\s){0,2}?"
        r"(?:peers|rivals|competitors)\s(?:(?:such\sas|like|including)\s)?",
        re.IGNORECASE,
    )
)
# 'Bitcoin fell below 90,000, dragging ether and solana with it'.
_ALONG: Final = Sought(
    re.compile(r"\b(?P<way>dragging|pulling|taking|sending|lifting|carrying)\s", re.IGNORECASE)
)
_WITH_IT: Final = re.compile(r"\s(?:down\s|up\s)?(?:with\s(?:it|them)|along|in\s(?:its|their)\swake)\b")
# 'Salesforce was off 3.6% and Adobe not far behind'.
_BEHIND: Final = Sought(
    re.compile(
        r"\s(?:(?:was|were|is|are)\s)?(?:(?:was|were|is|are)n['\u2019]t\sfar|not\sfar|close|right)\sbehind(?=[.,;]|$|\s(?:and|as|with)\s)"
    )
)
_FOLLOWED: Final = Sought(re.compile(r",?\s(?:closely\s)?(?:and\s)?followed\sby\s", re.IGNORECASE))
_POSSIBLE: Final = re.compile(
    r"\b(?:may|might|could|would|should|can|if|will|likely|expect\w*)\b", re.IGNORECASE
)
_WAYS: Final = {"higher": 1, "up": 1, "lower": -1, "down": -1}
_ALL: Final = MARKETS | SHARES
_COMPANIES: Final = frozenset({EntityType.COMPANY})
_IN_SUBJECT: Final = frozenset(
    {spans.ENTITY, spans.COMMA, spans.DETERMINER, spans.PAPER, spans.OPEN, spans.SHUT, spans.PLACE, spans.GAP}
)
_BEGIN: Final = attrgetter("start")


def ranked_moves(text: str, sentence: Sequence[Span], told: Sequence[Move]) -> Iterator[Move]:
    """Yield the moves of those that led or dragged a market, beside the predications `told`."""
    tellers = (_drags, _leaders, _named_last, _movers, _followers, _taken_along, _peers, _close_behind)
    found = [move for tell in tellers for move in tell(text, sentence, told)]
    if found and _POSSIBLE.search(text, sentence[0].start, sentence[-1].end) is None:
        yield from found


def _drags(text: str, sentence: Sequence[Span], told: Sequence[Move]) -> Iterator[Move]:
    """Yield 'Apple and Nvidia were the biggest drags on the Nasdaq'."""
    for found in _DRAGS.finditer(text, sentence[0].start, sentence[-1].end):
        if _is_on_market(sentence, found, told):
            names = names_before(sentence, _place(sentence, found.start()), SHARES)
            yield from _each(names, _way(found), found.start(), found.end(), told)


def _leaders(text: str, sentence: Sequence[Span], told: Sequence[Move]) -> Iterator[Move]:
    """Yield 'with gold miners leading the charge', which goes the way of the predication before."""
    facts = [it for it in told if it.direction and it.subjects and not it.unreal]
    for found in _LEADING.finditer(text, sentence[0].start, sentence[-1].end):
        way = _WAYS.get(str(found["way"]).lower()) or (facts[0].direction if facts else None)
        if way:
            names = names_before(sentence, _place(sentence, found.start()), SHARES)
            yield from _each(names, way, found.start(), found.end(), told)


def _named_last(text: str, sentence: Sequence[Span], told: Sequence[Move]) -> Iterator[Move]:
    """Yield 'leading the losses were BHP and Rio Tinto', 'the losers were led by BHP'."""
    for pattern in (_NAMED_LAST, _LED_BY):
        for found in pattern.finditer(text, sentence[0].start, sentence[-1].end):
            names, behind = names_from(sentence, _place(sentence, found.end()), _ALL)
            trades = list(trades_listed(text, found.end(), sentence[-1].end))
            if len(trades) > len(names):
                names = trades
            elif not ends_list(sentence, behind):
                continue
            yield from _each(names, _way(found), found.start(), found.end(), told)


def _movers(text: str, sentence: Sequence[Span], told: Sequence[Move]) -> Iterator[Move]:
    """Yield 'UnitedHealth propped up the index': it moved as it moved the market."""
    for found in _MOVED_MARKET.finditer(text, sentence[0].start, sentence[-1].end):
        at = _place(sentence, found.start())
        if _is_market(sentence, _place(sentence, found.end())) and _heads_clause(sentence, at):
            names = names_before(sentence, at, _COMPANIES)
            yield from _each(names, _way(found), found.start(), found.end(), told)


def _peers(text: str, sentence: Sequence[Span], told: Sequence[Move]) -> Iterator[Move]:
    """Yield 'a profit warning weighed on peers BHP and Rio Tinto', and peers lifted by a share's rise."""
    for found in _PEERS.finditer(text, sentence[0].start, sentence[-1].end):
        names, behind = names_from(sentence, _place(sentence, found.end()), _COMPANIES)
        if not ends_list(sentence, behind) or (
            found["up"] and not any(it.direction for it in told if it.subjects)
        ):
            continue
        yield from _each(names, _way(found), found.start(), found.end(), told)


def _close_behind(text: str, sentence: Sequence[Span], told: Sequence[Move]) -> Iterator[Move]:
    """Yield those not far behind another of the sentence's shares, which went its way."""
    for found in _BEHIND.finditer(text, sentence[0].start, sentence[-1].end):
        before = [it for it in told if it.subjects and it.direction and it.verb_at < found.start()]
        names = names_before(sentence, _place(sentence, found.start()), SHARES)
        if before and names and not before[-1].unreal:
            yield from _each(names, before[-1].direction or 0, found.start(), found.end(), told)


def _is_on_market(sentence: Sequence[Span], found: re.Match[str], told: Sequence[Move]) -> bool:
    """Say whether a drag is one on a market of shares: not 'a boost to sales'."""
    if not found["on"]:
        return any(it.direction is not None and are_shares(it) for it in told)
    return _is_market(sentence, _place(sentence, found.end()))


def _is_market(sentence: Sequence[Span], at: int) -> bool:
    """Say whether a market of shares is named at a place, or spoken of as 'the index'."""
    ahead = [it for it in sentence[at : at + 4] if it.kind not in (spans.DETERMINER, spans.PLACE)]
    if not ahead:
        return False
    named = ahead[0]
    if named.kind == spans.REFERENCE:
        return named.value in ("index", "benchmark", "three", "indices")
    return named.kind == spans.ENTITY and (
        named.value.type is EntityType.INDEX or named.value.id.endswith(":STOCKS")
    )


def _heads_clause(sentence: Sequence[Span], at: int) -> bool:
    """Say whether nothing but a list of names stands between a clause's beginning and a place."""
    for place in range(at - 1, -1, -1):
        span = sentence[place]
        if span.kind in (spans.STOP, spans.RELATIVE) or (
            span.kind == spans.CONNECTIVE and span.value != "and"
        ):
            return span.kind != spans.RELATIVE
        if span.kind not in _IN_SUBJECT and span.value != "and":
            return False
    return True


def _way(found: re.Match[str]) -> int:
    return 1 if found["up"] else -1


def _taken_along(text: str, sentence: Sequence[Span], told: Sequence[Move]) -> Iterator[Move]:
    """Yield those that one took with it: 'bitcoin fell, dragging ether and solana with it'."""
    for found in _ALONG.finditer(text, sentence[0].start, sentence[-1].end):
        facts = [it for it in told if it.direction and it.subjects and it.verb_at < found.start()]
        names, _ = names_from(sentence, _place(sentence, found.end()), _ALL)
        if facts and names and _WITH_IT.match(text, names[-1].end) is not None and not facts[-1].unreal:
            yield from _each(names, facts[-1].direction or 0, found.start(), names[-1].end, told)


def _followers(text: str, sentence: Sequence[Span], told: Sequence[Move]) -> Iterator[Move]:
    """Yield those that come next to one who led: 'the peso led losses, followed by the real'."""
    begin, end = sentence[0].start, sentence[-1].end
    for found in _FOLLOWED.finditer(text, begin, end):
        led = [it for it in told if it.group == "rank" and it.verb_at < found.start() and it.direction]
        names, _ = names_from(sentence, _place(sentence, found.end()), _ALL)
        if led and names and all(it.value.type is led[-1].subjects[0].instrument.type for it in names):
            yield from _each(names, led[-1].direction or 0, found.start(), found.end(), told)


def _place(sentence: Sequence[Span], position: int) -> int:
    """Return where in the sentence the first span stands that does not begin before a position."""
    return bisect_left(sentence, position, key=_BEGIN)


def _each(names: Sequence[Span], way: int, start: int, end: int, told: Sequence[Move]) -> Iterator[Move]:
    """Yield the move of each name, in the time of the predication before it or else the first."""
    facts = [it for it in told if it.direction is not None and it.subjects]
    beside = next((it for it in reversed(facts) if it.verb_at <= start), facts[0] if facts else None)
    for name in names:
        move = told_of(name, way, "rank", min(start, name.start), max(end, name.end))
        move.verb_at = start
        if beside is not None:
            move.day, move.horizon, move.earlier = beside.day, beside.horizon, beside.earlier
            move.phase, move.now = beside.phase, beside.now
        yield move
