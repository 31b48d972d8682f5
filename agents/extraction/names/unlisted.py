"""Companies that only the text knows: an instrument made from a name, and where a name is one of a share.

A run of capitalised words is a company's only where the words beside it say so: 'shares of', 'shares' or a
list in which another company stands.  It must move by a percentage in the same sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from agents.extraction import spans
from agents.extraction.figures.quantities import PERCENT
from agents.extraction.spans import Span
from agents.reference import Instrument, by_listing, currency_area, instruments, market_region
from schemas.event import EntityType
from schemas.identity import digest

_ID_LENGTH = 12
_LEGAL_FORMS: Final = re.compile(
    r"(?:,?\s(?:Inc|Incorporated|Corp|Corporation|Co|Company|Ltd|Limited|LLC|LP|L\.P|PLC|Plc|plc|p\.l\.c|N\.V"
    r"|NV|S\.A|SA|AG|SE|AB|ASA|AS|Oyj|Tbk"
    r"|Bhd|Berhad|Pte|Pty|S\.p\.A|SpA|KGaA|GmbH|Group\sof\sCompanies|Group|Holdings?)\b\.?)+$"
)
# "Insurer Pelorin": what the company does, not what it is called.
_DESCRIPTION: Final = re.compile(
    r"^(?:(?:Insurer|Reinsurer|Retailer|Lender|Chipmaker|Automaker|Carmaker|Drugmaker|Airline|Miner|Brewer"
    r"|Developer|Shipbuilder|Steelmaker|Recycler|Homebuilder|Planemaker|Rival|Conglomerate|Startup"
    r"|Brokerage|Activist|Investor|Billionaire)\s(?=[^\W\d_a-z])|(?:Y-o-Y|Q-o-Q|YoY|QoQ)\.?\s"
    r"|[^,;]{1,40}\s(?:Owner|Maker|Parent|Giant|Operator|Producer)\s(?=[^\W\d_a-z]))"
)
_EDGES = " \t\n\"“”'‘’.,;:*[]()"
MADE: Final = "name:"
_NAME: Final = re.compile(r"(?:[A-Z][\w.'’&-]*)(?: (?:of |and |& )?[A-Z][\w.'’&-]*){0,4}")
_FEWEST_LETTERS = 4
_LAST_NAME: Final = re.compile(rf"(?<![\w.]){_NAME.pattern}$")
_KNOWN = frozenset({spans.ENTITY, spans.PLACE})
# "UK-based Foo", "Shenzhen-listed Foo".
_TRAIT: Final = re.compile(r"[\w.]+-(?:based|listed|traded|owned|backed|focused)(?: |$)")
_REACH = 14  # spans: how far ahead the percentage may stand
_NEAR = 5  # spans: the same where only a verb says that a share is meant
_LIST_REACH = 8  # spans: how far away in a list the known company may stand
_SHARES: Final = frozenset(["shares", "stock", "share price", "stock price"])
_OF_SHARES: Final = (" of", " in", " for")
_JOINING = frozenset({spans.COMMA, spans.OPEN, spans.SHUT})
_FIGURED = frozenset({spans.QUANTITY, spans.ADVERB, spans.APPROXIMATOR})
_BEFORE_SUBJECT = frozenset({spans.COMMA, spans.CONNECTIVE, spans.STOP})
_MOVING = frozenset({spans.VERB, spans.AUXILIARY, spans.ADVERB})
_AMERICAN: Final = frozenset({"XNAS", "XNYS"})
_LONGEST_TICKER = 5
# Money in which companies of many countries report.
_OF_MANY: Final = frozenset({"USD", "EUR"})
_OWNED: Final = ("'s", "’s", "'", "’")
# Capitalised words that are no company's name, alone or at the head of what looks like one.
_NO_NAME: Final = re.compile(
    r"class|series|common|ordinary|preferred|preference|treasury|big|magnificent|mag|faang|ai|ev|evs|"
    r"etf|etfs|reit|reits|spac|spacs|ipo|ipos|ceo|cfo|cpi|gdp|fed|ecb|opec|american|european|asian|"
    r"chinese|japanese|indian|british|german|french|us|uk|eu|emerging|blue-chip|tech|technology|"
    r"growth|value|retail|investors|bonus|new|outstanding|key|top|leading|other|some|most|many|"
    r"several|both|all|these|those|such|its|their|his|her|hang|dow|nasdaq|nifty|sensex|msci|stoxx|"
    r"dax|cac|ftse|nikkei|kospi|crude|gold|silver|oil|gas|stock|stocks|bond|bonds|dollar|wall|street|"
    r"main|index|indices|adr|adrs|ads|adss|h|a|b|q1|q2|q3|q4|fy|but|and|however|meanwhile|also|still|"
    r"then|while|after|before|if|as|at|by|for|from|in|of|on|or|the|to|with|shares|buy|sell|hold|"
    r"company|firm|group|holdings|inc|corp|corporation|co|ltd|limited|plc|bank|fund|trust|parent|"
    r"rival|rivals|peer|peers|"
    r"today|yesterday|update|meantime|elsewhere|separately|additionally|overall|similarly|"
    r"conversely|notably|earlier|later|moreover|furthermore|instead|likewise|otherwise|historically"
)
# What official figures are called: they rise and fall by percentages too.
_OFFICIAL: Final = re.compile(
    r"\b(?:Confidence|Sales|Prices?|Output|Sentiment|Inflation|Production|Orders|Exports|Imports|PMI|Payrolls"
    r"|Index|Claims|Spending|Income|Starts|Permits|Volumes?|Revenues?|Profits?|Earnings|Yields?|Rates?)$"
)


def core_of(name: str) -> str:
    """Return a company's name without its article and its legal form."""
    name = _DESCRIPTION.sub("", re.sub(r"^(?:The|the)\s", "", name))
    return _LEGAL_FORMS.sub("", name).strip(_EDGES)


def unlisted(name: str, core: str, mic: str | None = None, ticker: str | None = None) -> Instrument:
    """Return the company that goes by this name: its id is made from the `core` of it."""
    return Instrument(
        id=f"{MADE}{digest(core.casefold())[:_ID_LENGTH]}",
        type=EntityType.COMPANY,
        name=_DESCRIPTION.sub("", name),
        ticker=ticker,
        mic=mic,
        isin=None,
        currency=None,
        unit=None,
        region=market_region(mic) if mic else None,
        aliases=(),
    )


def home_by_money(currency: str | None) -> str | None:
    """Return the country of companies that report or are priced in a money, None for one of many."""
    return None if currency is None or currency in _OF_MANY else currency_area(currency)


def is_unlisted(instrument: Instrument) -> bool:
    """Say whether only a text knows the company."""
    return instrument.id.startswith(MADE)


def share_named(text: str, sentence: Sequence[Span], at: int) -> tuple[Instrument, int, int] | None:
    """Return the company whose share the words at this place name, and where they stand."""
    span = sentence[at]
    words = str(span.value)
    if not _may_name(text, sentence, words):
        return None
    owned = next((mark for mark in _OWNED if words.endswith(mark)), "")
    words = words.removesuffix(owned)
    found = list(_NAME.finditer(words))
    if not found or found[-1].end() != len(words) or not _moves_by_percent(sentence, at, _REACH):
        return None
    start = span.start + found[-1].start()
    whole = start == span.start
    if not (_beside_shares(text, sentence, at) or (whole and _in_market(sentence, at))):
        return None
    end = span.start + len(words)
    if whole:
        start = _joined_to(text, sentence, at)
    trait = _TRAIT.match(text, start, end)
    start = trait.end() if trait else start
    company = _company(sentence, at, text[start:end]) if _is_name(text[start:end]) else None
    return (company, start, end) if company else None


def _may_name(text: str, sentence: Sequence[Span], words: str) -> bool:
    """Say whether words end in a capital where capitals mean something."""
    last = words.rpartition(" ")[2]
    return (
        last[:1].isupper()
        and not last.endswith(("ly", "-listed", "-traded"))
        and not text[sentence[0].start : sentence[-1].end].isupper()
    )


def _joined_to(text: str, sentence: Sequence[Span], at: int) -> int:
    """Return where a name begins whose first words some list knows: 'Gold Fields', 'China Vanke'."""
    start: int = sentence[at].start
    for before in reversed(sentence[:at]):
        if start - before.end != 1 or not text[before.end - 1].isalpha():
            break
        run = _LAST_NAME.search(str(before.value)) if before.kind == spans.GAP else None
        known = before.kind in _KNOWN and _capitalised(text[before.start : before.end])
        if run is None and not known:
            break
        start = before.start + run.start() if run else before.start
    return start


def _capitalised(words: str) -> bool:
    return all(word[0].isupper() for word in words.split())


def _company(sentence: Sequence[Span], at: int, name: str) -> Instrument:
    """Return the company of this name, the one whose ticker it is, or the one before its legal form."""
    before = sentence[at - 1] if at else None
    if before is not None and before.kind == spans.ENTITY and before.value.type is EntityType.COMPANY:
        known: Instrument = before.value
        if core_of(name) == core_of(name[: before.end - before.start]):
            return known
    return _by_ticker().get(name) or unlisted(name, core_of(name))


@cache
def _by_ticker() -> dict[str, Instrument]:
    listed = (it for it in instruments().values() if it.type is EntityType.COMPANY and it.mic in _AMERICAN)
    further = {ticker: instruments()[it] for (mic, ticker), it in by_listing().items() if mic in _AMERICAN}
    known = further | {it.ticker: it for it in listed if it.ticker}
    return {ticker: it for ticker, it in known.items() if 1 < len(ticker) <= _LONGEST_TICKER}


def _is_name(name: str) -> bool:
    """Say whether capitalised words may be a company's name at all."""
    words = name.casefold().split()
    if len(name) < _FEWEST_LETTERS or _NO_NAME.fullmatch(words[0].strip(".")):
        return False
    return any(_NO_NAME.fullmatch(word.strip(".'’")) is None for word in words)


def _moves_by_percent(sentence: Sequence[Span], at: int, reach: int) -> bool:
    ahead = sentence[at + 1 : at + reach]
    return any(it.kind == spans.QUANTITY and it.value.unit == PERCENT for it in ahead)


def _beside_shares(text: str, sentence: Sequence[Span], at: int) -> bool:
    """Say whether the words stand in 'shares of Foo', 'Foo shares' or 'Foo's shares'."""
    span = sentence[at]
    before = [it for it in sentence[max(at - 2, 0) : at] if it.kind not in (spans.PLACE, spans.POSSESSIVE)]
    if before and before[-1].kind == spans.PAPER:
        return text[before[-1].start : before[-1].end].lower().endswith(_OF_SHARES)
    ahead = sentence[at + 1 : at + 3]
    if not ahead or ahead[0].kind != spans.PAPER or ahead[0].start - span.end > len("' "):
        return False
    if len(ahead) > 1 and ahead[1].kind == spans.MODAL and text.startswith("target", ahead[1].start):
        return False  # "Foo stock price target is $40"
    return text[ahead[0].start : ahead[0].end].lower() in _SHARES


def _in_market(sentence: Sequence[Span], at: int) -> bool:
    """Say whether the words are one of a list of companies, or a subject in a report on an index."""
    ahead, behind = sentence[at + 1 : at + _LIST_REACH], sentence[max(at - _LIST_REACH, 0) : at][::-1]
    if _lists(ahead) or _lists(behind):
        return True
    return _on_index(sentence, at) or _out_of_hours(sentence, at) or _beside_another(sentence, at)


def _lists(away: Sequence[Span]) -> bool:
    """Say whether, going away from a name, joints and names alternate until a known company."""
    joined = named = False
    for it in away:
        if it.kind in _FIGURED:
            continue  # "Foo (-2.2%), Sony"
        if it.kind in _JOINING or (it.value == "and" and it.end - it.start > 1):
            joined = True  # but an ampersand joins the words of one name
        elif not joined:
            return named and it.kind == spans.PAPER and it.end < away[0].start  # "shares of Foo and Bar"
        elif it.kind == spans.ENTITY:
            return bool(it.value.type is EntityType.COMPANY)
        elif it.kind == spans.GAP and _NAME.fullmatch(str(it.value)):
            joined, named = False, True
        else:
            return False
    return False


def _beside_another(sentence: Sequence[Span], at: int) -> bool:
    """Say whether the sentence tells so of a known company too: 'Nucor rose 5%, while Foo added 8%'."""
    if _OFFICIAL.search(str(sentence[at].value)) or not _is_moved_subject(sentence, at):
        return False
    return any(
        it.kind == spans.ENTITY
        and it.value.type is EntityType.COMPANY
        and any(beside.kind in _MOVING for beside in sentence[place + 1 : place + 3])
        and _moves_by_percent(sentence, place, _NEAR)
        for place, it in enumerate(sentence[:-1])
        if place != at
    )


def _out_of_hours(sentence: Sequence[Span], at: int) -> bool:
    """Say whether the words move before the bell or after it, as only shares do: 'Foo rose 4% premarket'."""
    ahead = sentence[at + 1 : at + _REACH]
    if not any(it.kind == spans.PHASE and it.value == "after_hours" for it in ahead):
        return False
    return _is_moved_subject(sentence, at)


def _is_moved_subject(sentence: Sequence[Span], at: int) -> bool:
    """Say whether the words are the subject of a verb of movement with a percentage."""
    if (at and sentence[at - 1].kind not in _BEFORE_SUBJECT) or at + 1 == len(sentence):
        return False
    return sentence[at + 1].kind in _MOVING and _moves_by_percent(sentence, at, _NEAR)


def _on_index(sentence: Sequence[Span], at: int) -> bool:
    """Say whether the words are a clause's subject: 'On the Smallcap index, Foo Metals fell 4%'."""
    words = str(sentence[at].value)
    if not at or (" " not in words and "-" not in words) or _OFFICIAL.search(words):
        return False
    if not _is_moved_subject(sentence, at):
        return False
    return any(it.kind == spans.ENTITY and it.value.type is EntityType.INDEX for it in sentence[:at])
