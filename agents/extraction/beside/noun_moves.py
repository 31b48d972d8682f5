"""Moves that a noun tells of a market: 'on a drop in oil', 'a rout in bonds deepened', 'a bond selloff'.

The noun stands in a circumstance of what the sentence tells, or heads a clause whose verb tells that it was
made.  What is feared, hoped for or only possible tells nothing, nor what moved over the time that a firm's
results or an economy's figures are told of.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Final

from agents.extraction import spans
from agents.extraction.beside.side_names import (
    MARKETS,
    SHARES,
    are_shares,
    ends_list,
    names_from,
    told_of,
)
from agents.extraction.figures.quantities import PERCENT
from agents.extraction.moves import CHANGE, Figure, Move
from agents.extraction.names.market_nouns import MARKET_NOUN, market_of_noun
from agents.extraction.sought import Sought
from agents.extraction.spans import Span
from agents.reference import instruments
from schemas.event import EntityType

UP: Final = (
    r"gains?|rises?|rall(?:y|ies)|rebounds?|recover(?:y|ies)|surges?|jumps?|strength|bounce|advances?|climb|upswing"
    r"|resurgence|spike|uptick|run-up"
)
DOWN: Final = (
    r"loss(?:es)?|declines?|falls?|drops?|slides?|slumps?|weakness|sell-?offs?|retreat|plunge|tumble|rout|pullback"
    r"|dips?|correction|softness"
)
_NOUN_IN: Final = Sought(
    re.compile(
        rf"\b(?:(?P<up>{UP})|(?P<down>{DOWN}))\s(?:in|for|among|across|on(?=\sWall\sSt))\s", re.IGNORECASE
    )
)
# Up to three words that only say how great it was.
_HOW: Final = r"(?:(?:a|an|the|its|their|some|[a-z]+(?:-[a-z]+)?)\s){0,3}$"
CIRCUMSTANCE: Final = re.compile(
    r"\b(?:by|amid|amidst|tracking|tracked|mirroring|mirrored|reflecting|reflected|following|followed|despite|after"
    r"|offset|offsets|offsetting|outweigh|outweighed|outweighing|outpaced|outpacing|counter|countered|countering"
    r"|with|on|(?:boost|lift|support|help|pressure|drag)\sfrom|on\sthe\sback\sof|because\sof|thanks\sto|due\sto)\s"
    + _HOW,
    re.IGNORECASE,
)
HEAD: Final = re.compile(
    r"(?:^|[,;:–—]\s|\b(?:as|while|but|and|although|though|whereas)\s)" + _HOW, re.IGNORECASE
)
_AND: Final = re.compile(r",?\sand\s" + _HOW, re.IGNORECASE)
BEFORE: Final = re.compile(
    r"\b(?:after|following|followed|overnight|previous|recent|yesterday's)\s", re.IGNORECASE
)
DRIVES: Final = re.compile(
    r"\s?(?:also\s|more\sthan\s|partly\s|partially\s|largely\s|has\s|have\s|had\s|that\s)*"
    r"(?:lifted|boosted|dragged|helped|hurt|weighed|pushed|sent|drove|supported|buoyed|propped|capped|limited"
    r"|offset|outweighed|kept|knocked|pressured|led|pulled|countered|propelled|underpinned|overshadowed|eclipsed"
    r"|put\spressure|provided)\b"
)
POSSIBLE: Final = re.compile(
    r"\b(?:may|might|could|would|should|can|if|unless|whether|will|likely|expect\w*|forecast\w*|predict\w*|risks?"
    r"|hop(?:e|es|ing)|fear\w*|usually|typically|tends?|generally|historically|bets?|betting|worr\w+|concern\w*"
    r"|prospects?|potential|possib\w+|threat\w*|speculation|avoid\w*|average|no|not|any|further|anticipat\w*"
    r"|protect\w*|hedg\w+|hours?|days?|weeks?|months?|years?)\b",
    re.IGNORECASE,
)
# What stands behind a noun that heads a clause, as it was made: 'a slide in oil kept', 'losses in zinc were'.
_FINITE: Final = re.compile(
    r"\s?(?:,\s(?:up|down)\s[\d.,]+\s?(?:%|per\s?cent),\s)?(?:(?:also|largely|partly|again|only|has|have|had)\s)*"
    r"(?!(?:erased|reversed|wiped|faded|fizzled|stalled|ended|paused|evaporated|petered|halted|snapped|expected|feared"
    r"|linked|seen|said|projected|forecast|estimated)\b)"
    r"(?:[a-z]+ed|was|were|sent|drove|kept|led|hurt|put|took|gave|made|came|left|held|brought|spread|did|been)\b"
    r"(?!\s(?:by|to\sbe|feared|expected|possible|likely|forecast|erased|reversed|short-lived)\b)"
)
# What prices did to these they did over a time of their own.
_BUSINESS: Final = re.compile(
    r"\b(?:profits?|earnings|revenues?|sales|incomes?|margins?|results|quarter\w*|costs?|inflation|econom\w+|growth"
    r"|exports?|imports?|budgets?|spending|consumers?|output|production|gdp|cpi|households|loss\s(?:of|per)|ebitda|cash)\b",
    re.IGNORECASE,
)
_SECTIONS: Final = {
    "in precious metals": "group:PRECIOUSMETALS",
    "in commodities": "group:COMMODITIES",
    "in stocks": "group:STOCKS",
    "in crypto": "group:CRYPTO",
    "in cryptocurrencies": "group:CRYPTO",
}
_SPREAD: Final = Sought(
    re.compile(
        rf"\b(?:(?P<up>{UP})|(?P<down>{DOWN}))\s(?:also\s|quickly\s|has\s|soon\s)?(?:spilled|spilt|spread|rippled"
        r"|carried)\s(?:over\s|through\s|out\s)?(?:in)?to\s",
        re.IGNORECASE,
    )
)
_PAPERS: Final = {
    "stocks": "group:STOCKS",
    "shares": "group:STOCKS",
    "equities": "group:STOCKS",
    "bonds": "group:US:BONDS",
}
_COMPOUND: Final = Sought(
    re.compile(
        rf"\b{MARKET_NOUN}\s(?:market\s)?(?:(?P<up>rally|rebound|surge|upswing)"
        r"|(?P<down>sell-?off|rout|slump|slide|plunge|pullback|crash|meltdown|tumble))(?![\w-])",
        re.IGNORECASE,
    )
)
_REACH: Final = 60  # characters
_FAR: Final = 90  # characters
_BEGIN: Final = attrgetter("start")


@dataclass(slots=True)
class _Told:
    """One noun with whom it tells of, where it begins, and what stands behind the names."""

    start: int
    direction: int
    names: list[Span]
    behind: int
    end: int
    drives: bool
    whole: bool  # nothing that belongs to the names follows


def noun_moves(text: str, sentence: Sequence[Span], facts: Sequence[Move]) -> Iterator[Move]:
    """Yield what nouns of movement tell beside the predications `facts`."""
    yield from _spread(text, sentence, facts)
    found = sorted([*_nouns_in(text, sentence), *_compounds(text, sentence)], key=_BEGIN)
    for first, second in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        if second.drives and _AND.fullmatch(text, first.names[-1].end, second.start) is not None:
            first.drives = True  # "a drop in crude and weakness in palm oil added to the pressure"
    accepted, balanced = -1, False
    for noun in found:
        joined = accepted >= 0 and _AND.fullmatch(text, accepted, noun.start) is not None
        lead = text[max(sentence[0].start, noun.start - _REACH) : noun.start]
        met = CIRCUMSTANCE.search(lead) if facts or balanced else None
        met = met or (HEAD.search(lead) if noun.drives else None)
        if (met is None and not joined) or not _is_fact(text, sentence, noun, facts):
            continue
        accepted, balanced = noun.names[-1].end, balanced or noun.drives
        earlier = met is not None and BEFORE.search(met.group()) is not None
        earlier = earlier or _is_of_session_before(text, noun, facts)
        for name in noun.names:
            move = told_of(name, noun.direction, "noun", noun.start, max(name.end, noun.end))
            move.figures = _size_behind(sentence, noun) if len(noun.names) == 1 else []
            yield set_in(move, facts, sentence[noun.behind : noun.behind + 2], earlier=earlier)


def _spread(text: str, sentence: Sequence[Span], facts: Sequence[Move]) -> Iterator[Move]:
    """Yield those whom a move reached: 'the slump spilled over into crypto stocks'."""
    for found in _SPREAD.finditer(text, sentence[0].start, sentence[-1].end):
        at = bisect_left(sentence, found.end(), key=_BEGIN)
        names, behind = names_from(sentence, at, MARKETS | SHARES)
        if names and ends_list(sentence, behind) and all(is_priced(text, it) for it in names):
            for name in names:
                move = told_of(name, 1 if found["up"] else -1, "noun", found.start(), name.end)
                yield set_in(move, facts, sentence[behind : behind + 2])


def _size_behind(sentence: Sequence[Span], noun: _Told) -> list[Figure]:
    """Return how far it went, told between commas: 'a bounce in hogs, up 0.8%, was the exception'."""
    comma, way, size = [*sentence[noun.behind : noun.behind + 3], None, None, None][:3]
    if comma is None or way is None or size is None or comma.kind != spans.COMMA:
        return []
    told = way.kind == spans.ADVERB and way.value == noun.direction and size.kind == spans.QUANTITY
    if not told or size.value.unit != PERCENT:
        return []
    return [Figure(CHANGE, size.value, None, None, size.start, size.end)]


def _is_of_session_before(text: str, noun: _Told, facts: Sequence[Move]) -> bool:
    """Say whether markets elsewhere track Wall Street, which moved the day before."""
    tracked = text.find("on Wall St", noun.start, noun.names[-1].end + len(" on Wall St")) >= 0
    homes = {it.instrument.region for move in facts for it in move.subjects}
    return tracked and bool(homes) and not homes & {None, "US"}


def _is_fact(text: str, sentence: Sequence[Span], noun: _Told, facts: Sequence[Move]) -> bool:
    """Say whether the noun tells what was, and of prices."""
    if not (noun.drives or noun.whole):
        return False
    end = noun.names[-1].end
    if POSSIBLE.search(text, max(sentence[0].start, noun.start - _REACH), end) is not None:
        return False
    firms = any(it.value.type is EntityType.COMPANY for it in noun.names)
    return not firms or noun.drives or any(are_shares(it) for it in facts)


def _nouns_in(text: str, sentence: Sequence[Span]) -> Iterator[_Told]:
    """Yield 'a drop in the dollar', 'gains in banks and miners'."""
    for found in _NOUN_IN.finditer(text, sentence[0].start, sentence[-1].end):
        at = bisect_left(sentence, found.end(), key=_BEGIN)
        names, behind = names_from(sentence, at, MARKETS | SHARES)
        if not names:
            names, behind = _in_section(text, sentence, at) if at else ([], at)
        if not names:
            names, behind = _bare_paper(text, sentence, at)
        if names and all(is_priced(text, it) for it in names):
            way = 1 if found["up"] else -1
            end = _end_of(sentence, behind, names)
            drives = _drives(text, _end_of_time(sentence, behind, end), names)
            yield _Told(found.start(), way, names, behind, end, drives, ends_list(sentence, behind))


def _in_section(text: str, sentence: Sequence[Span], at: int) -> tuple[list[Span], int]:
    """Return the goods that 'in precious metals' means behind a noun, where it heads no section."""
    section = sentence[at - 1] if at else None
    words = text[section.start : section.end].lower() if section is not None else ""
    if section is None or section.kind != spans.SECTION or words not in _SECTIONS:
        return [], at
    if words == "in stocks" and _of_goods(sentence):
        return [], at
    named = instruments()[_SECTIONS[words]]
    return [Span(spans.ENTITY, section.start + len("in "), section.end, named)], at


def _of_goods(sentence: Sequence[Span]) -> bool:
    """Say whether stocks may be what is held of some good: 'a drop in stocks lifted Brent'."""
    return any(it.kind == spans.ENTITY and it.value.type is EntityType.COMMODITY for it in sentence)


def _bare_paper(text: str, sentence: Sequence[Span], at: int) -> tuple[list[Span], int]:
    """Return the market that 'in equities' or 'in bonds' means."""
    paper = sentence[at] if at < len(sentence) else None
    market = _PAPERS.get(text[paper.start : paper.end].lower()) if paper is not None else None
    if paper is None or market is None or paper.kind != spans.PAPER:
        return [], at
    if text.startswith("stocks", paper.start) and _of_goods(sentence):
        return [], at
    return [Span(spans.ENTITY, paper.start, paper.end, instruments()[market])], at + 1


def _compounds(text: str, sentence: Sequence[Span]) -> Iterator[_Told]:
    """Yield 'a global bond selloff', 'the oil rally'."""
    for found in _COMPOUND.finditer(text, sentence[0].start, sentence[-1].end):
        market = market_of_noun(found)
        if market is not None:
            name = Span(
                spans.ENTITY, found.start(), found.end(), market
            )  # the whole, as no span is the noun's
            behind = bisect_left(sentence, found.end(), key=_BEGIN)
            way = 1 if found["up"] else -1
            drives = _drives(text, _end_of_time(sentence, behind, found.end()), [name])
            yield _Told(found.start(), way, [name], behind, found.end(), drives, ends_list(sentence, behind))


def _end_of_time(sentence: Sequence[Span], behind: int, end: int) -> int:
    """Return where a day or a period behind the names ends: 'a pullback in equities this week'."""
    timed = behind < len(sentence) and sentence[behind].kind in (spans.DATE, spans.HORIZON)
    return sentence[behind].end if timed else end


def _drives(text: str, end: int, names: Sequence[Span]) -> bool:
    """Say whether the verb behind a noun tells that the move was made: of a firm's only some verbs do."""
    if DRIVES.match(text, end) is not None:
        return True
    if any(it.value.type is EntityType.COMPANY for it in names) or _FINITE.match(text, end) is None:
        return False
    return _BUSINESS.search(text, end, end + _FAR) is None


def is_priced(text: str, name: Span) -> bool:
    """Say whether a rise in it is one of its price: not in 'a rise in the policy rate'."""
    return name.value.type is not EntityType.RATE or "yield" in text[name.start : name.end].lower()


def _end_of(sentence: Sequence[Span], behind: int, names: Sequence[Span]) -> int:
    return max(sentence[behind - 1].end if behind else 0, names[-1].end)


def set_in(move: Move, facts: Sequence[Move], behind: Sequence[Span], *, earlier: bool = False) -> Move:
    """Set a move into the time of the predication that it stands beside, unless it names its own."""
    before = [it for it in facts if it.verb_at <= move.verb_at]
    beside = (before or list(facts))[-1 if before else 0] if facts else None
    if beside is not None and not earlier:
        move.day, move.horizon, move.earlier = beside.day, beside.horizon, beside.earlier
        move.phase, move.now = beside.phase, beside.now
    move.earlier = move.earlier or earlier
    for span in behind[:1]:
        if span.kind == spans.DATE:
            move.day = span.value
        elif span.kind == spans.HORIZON:
            move.horizon = str(span.value)
    return move
