"""What a sentence says moved a market: 'fell, dragged by Sony and a slide in chipmakers'.

Each such word is told beside the market's own predicate and has no verb of movement: a noun ('fuelled by
a drop in the dollar', 'a rebound in Meta lifted the Nasdaq', 'losses in miners offset gains in banks'), or
a participle whose agents are shares ('weighed down by Rio Tinto and BHP').  What is feared, hoped for or only
possible tells nothing, nor do names that describe something else ('lifted by Sony's results', 'a drop in
crude inventories').
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Final

from agents.extraction import spans
from agents.extraction.beside.noun_moves import (
    BEFORE,
    CIRCUMSTANCE,
    DOWN,
    DRIVES,
    HEAD,
    POSSIBLE,
    UP,
    is_priced,
    noun_moves,
    set_in,
)
from agents.extraction.beside.side_names import (
    MARKETS,
    SHARES,
    STOCK_MARKETS,
    are_shares,
    ends_list,
    names_from,
    told_of,
)
from agents.extraction.moves import Move, Subject
from agents.extraction.sought import Sought
from agents.extraction.spans import Span
from schemas.event import EntityType

_AGENTS: Final = Sought(
    re.compile(
        r"\b(?:(?P<up>lifted|boosted|buoyed|helped|supported|propelled|powered|driven\shigher|pushed\shigher|propped\sup"
        r"|underpinned|aided)"
        r"|(?P<down>dragged(?:\sdown|\slower)?|weighed(?:\sdown)?|pulled(?:\sdown|\slower)|pushed\s(?:down|lower)"
        r"|pressured|hurt|hampered|hobbled|led\slower))"
        r"\s(?:(?:mainly|mostly|largely|chiefly|primarily|in\spart|partly)\s)?by\s",
        re.IGNORECASE,
    )
)
# Of these the market itself is told: 'the Kospi was pressured by Samsung'; 'was supported by' leaves it open.
_OWN: Final = re.compile(
    r"\s(?:(?:also|further|again|mainly|largely|\w+ly)\s)?(?:(?P<up>lifted|boosted|buoyed|propelled)"
    r"|(?P<down>pressured|dragged|weighed(?:\sdown)?|hurt|hit|knocked))\sby\s"
)
_PAPER: Final = ("stocks", "shares", "equities", "prices", "index", "market", "markets", "bourse")
_BESIDE: Final = re.compile(r"\s?(?:overnight)?[^\w]{0,3}(?:which\swas\s)?")
# 'An upbeat session on Wall Street': which way the market went that others take their lead from.
_SESSION: Final = Sought(
    re.compile(
        r"\b(?:after|following|despite|tracking|from|by|on|with)\s(?:an?\s|the\s)?(?:\w+ly\s)?"
        r"(?:(?P<up>upbeat|positive|strong|firm|buoyant|solid)|(?P<down>weak|negative|downbeat|soft|dismal|poor|gloomy))"
        r"\s(?:overnight\s)?(?:session|close|finish|lead|lead-in|handover|night|performance)\s(?:on|from|in|at|for)\s",
        re.IGNORECASE,
    )
)
_OWNED: Final = re.compile(
    rf"['\u2019]s?\s(?:(?:overnight|early|late|sharp|steep|strong|broad|further|continued|own|own\s\w+)\s){{0,2}}"
    rf"(?:(?P<up>{UP})|(?P<down>{DOWN}))(?!\s(?:in|of|for|at)\s(?!\d|the\s(?:last|past))|[\w-])",
    re.IGNORECASE,
)
_REACH: Final = 60  # characters
_BEGIN: Final = attrgetter("start")


def driven_moves(text: str, sentence: Sequence[Span], told: Sequence[Move]) -> Iterator[Move]:
    """Yield the moves of those that moved the market of one of the predications `told`."""
    facts = [it for it in told if it.direction is not None and it.subjects and not it.unreal]
    begin, end = sentence[0].start, sentence[-1].end
    for own in _moved_by_others(text, told):
        facts.append(own)
        yield own
    yield from noun_moves(text, sentence, facts)
    if facts:
        yield from _owned(text, sentence, facts)
        yield from _sessions(text, sentence, facts)
    if any(are_shares(it) for it in facts):
        yield from _agents(text, sentence, facts, begin, end)


def _owned(text: str, sentence: Sequence[Span], facts: Sequence[Move]) -> Iterator[Move]:
    """Yield what nouns that a name owns tell: 'rose on the yen's slide', 'tracking Wall Street's gains'."""
    begin = sentence[0].start
    for at, span in enumerate(sentence[:-1]):
        if sentence[at + 1].kind != spans.POSSESSIVE or span.kind != spans.ENTITY:
            continue
        found = _OWNED.match(text, span.end)
        if found is None or not is_priced(text, span):
            continue
        said = text[max(begin, span.start - _REACH) : span.start]
        lead = CIRCUMSTANCE.search(said)
        if lead is None and DRIVES.match(text, found.end()) is not None:
            lead = HEAD.search(said)  # "Oil's slump dragged energy stocks lower"
        if lead is None or POSSIBLE.search(text, max(begin, span.start - _REACH), found.end()) is not None:
            continue
        firm = span.value.type is EntityType.COMPANY
        if span.value.type not in MARKETS and not (firm and any(are_shares(it) for it in facts)):
            continue
        move = told_of(span, 1 if found["up"] else -1, "noun", span.start, found.end())
        yield set_in(move, facts, (), earlier=BEFORE.search(lead.group()) is not None)


def _sessions(text: str, sentence: Sequence[Span], facts: Sequence[Move]) -> Iterator[Move]:
    """Yield which way another market went: 'Asian shares rose after an upbeat session on Wall Street'."""
    for found in _SESSION.finditer(text, sentence[0].start, sentence[-1].end):
        at = bisect_left(sentence, found.end(), key=_BEGIN)
        if at < len(sentence) and sentence[at].kind == spans.ENTITY:
            named = sentence[at]
            if named.value.type in STOCK_MARKETS:
                move = told_of(named, 1 if found["up"] else -1, "noun", found.start(), named.end)
                yield set_in(move, facts, (), earlier=True)


def _agents(
    text: str, sentence: Sequence[Span], facts: Sequence[Move], begin: int, end: int
) -> Iterator[Move]:
    """Yield the shares by which a market was moved: 'lifted by BP and Shell'."""
    for found in _AGENTS.finditer(text, begin, end):
        if POSSIBLE.search(text, max(begin, found.start() - _REACH), found.start()) is not None:
            continue
        at = bisect_left(sentence, found.end(), key=_BEGIN)
        names, behind = names_from(sentence, at, SHARES)
        if not names or not ends_list(sentence, behind) or not all(is_priced(text, it) for it in names):
            continue
        market = _market_at(facts, found.start())
        if market is None or _is_of_another(text, sentence, market, found.start()):
            continue
        for name in names:
            move = told_of(name, 1 if found["up"] else -1, "rank", found.start(), name.end)
            yield set_in(move, [market], ())


def _is_of_another(text: str, sentence: Sequence[Span], market: Move, at: int) -> bool:
    """Say whether a market named right before was moved: 'fell after gains on Wall Street, lifted by'."""
    named = [it for it in sentence if it.kind == spans.ENTITY and it.end <= at]
    if not named or named[-1].value.type not in STOCK_MARKETS:
        return False
    told = any(it.start <= named[-1].start < it.end for it in market.subjects)
    return not told and _BESIDE.fullmatch(text, named[-1].end, at) is not None


def _moved_by_others(text: str, told: Sequence[Move]) -> Iterator[Move]:
    """Yield the moves of prices that were moved by others: 'the Kospi was pressured by Samsung'."""
    for be in told:
        if be.group != "be" or be.direction is not None or be.figures or be.negated or not be.subjects:
            continue
        found = _OWN.match(text, be.end)
        if found is None or not all(_is_paper(text, it) for it in be.subjects):
            continue
        way = 1 if found["up"] else -1
        move = Move(list(be.subjects), way, "verb", be.start, found.end() - len(" by "))
        move.verb_at, move.day, move.horizon, move.now = be.verb_at, be.day, be.horizon, be.now
        move.earlier, move.unreal, move.phase = be.earlier, be.unreal, be.phase
        yield move


def _is_paper(text: str, name: Subject) -> bool:
    """Say whether a name means a price: firms may be hit by other things."""
    kind = name.instrument.type
    if kind is EntityType.GROUP:
        return text[name.start : name.end].lower().endswith(_PAPER)
    return kind is not EntityType.COMPANY and kind in MARKETS


def _market_at(facts: Sequence[Move], at: int) -> Move | None:
    """Return the predication of a market of shares that a place in the sentence belongs to."""
    shares = [it for it in facts if are_shares(it)]
    before = [it for it in facts if it.verb_at <= at]
    if before:
        return before[-1] if before[-1] in shares else None
    return shares[0] if shares and facts[0] is shares[0] else None
