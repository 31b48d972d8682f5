"""What is no price of the name that a predication speaks of, though the grammar has found one there."""

from __future__ import annotations

import re
from typing import Final

from agents.extraction import moves
from agents.extraction.figures.home_dollars import dollars_of
from agents.extraction.figures.quantities import MONEY, NUMBER, PERCENT
from agents.extraction.kinds.prices.share_guards import is_benefit, is_of_business
from agents.extraction.moves import Move, Subject
from agents.reference import Instrument, market_region, second_listings
from schemas.event import EntityType

# Words for the shares of a company that was named before.
_BARE_SHARES: Final = ("shares", "stock", "the shares", "the stock", "its shares", "its stock")
_PAPER: Final = ("share", "stock", "adrs")
_ADVERBS: Final = ("up", "down", "higher", "lower")
# Of a company these need its paper beside them, or a figure: firms narrow losses too.
_BUSINESS_TOO: Final = ("keep same", "keep turn")
# So do verbs of growing and shrinking, of going on and of giving way.
_OF_BUSINESS: Final = (
    *(
        "shrink",
        "shrank",
        "shrunk",
        "crumbl",
        "wilt",
        "pull back",
        "pulls back",
        "pulled back",
        "pulling back",
    ),
    *("goes up", "went up", "gone up", "going up", "comes down", "came down", "come down", "coming down"),
    *(
        "positive",
        "negative",
        "steam",
        "ve ground",
        "regain",
        " hit",
        " boost",
        " lift",
        "n weak",
        "ns weak",
        "ned weak",
    ),
    *("come under", "comes under", "came under", "coming under", "make", "making", "made gains"),
)
# "Reversed early losses", "pared premarket gains": such losses are no firm's own.
_OF_SESSION: Final = re.compile(
    r"\b(?:early|earlier|overnight|intraday|pre-?market|session)\s(?:gains|losses)\b"
)
_OF_ANYTHING: Final = ("going up", "gone up", "went up", "goes up", "come down", "came down", "coming down")
# "losing ground to its biggest rival", "sank into the red", "advanced its programme".
_OF_FIRM: Final = re.compile(
    r"\s(?:deep\s)?into\s(?:the\sred|the\sblack|(?:a\s)?(?:net\s)?loss)\b"
    r"|\s(?:its|their)\s(?!(?:\w+\s)?(?:gains?|loss(?:es)?|rally|rise|fall|slide|decline|advance|climb)\b)"
    r"|(?<=\bground)\sin\s(?:the\s)?[A-Z]\w+(?:,|\s(?:where|market))"
    r"|\s(?:against|to|on|with|among|in)\s[^.;,]{0,40}?\b(?:rivals?|competitors?|competition|customers|consumers"
    r"|shoppers|buyers|market\sshare)\b",
    re.IGNORECASE,
)
# "Fuel prices fell 6% on year, the statistics office said": an item of an index of prices.
_ON_YEAR: Final = re.compile(
    r",?\s(?:on[- ]year|year[- ]on[- ]year|y-o-y|from\sa\syear\s|in\sthe\syear\sto\s)"
)
_ON_MONTH: Final = re.compile(
    r",?\s(?:m/m|y/y|q/q|mom\b|(?:month|quarter)[- ]on[- ](?:month|quarter))", re.IGNORECASE
)
_PRICE_INDEX: Final = re.compile(
    r"\b(?:NBS|[Ss]tatistics|PPI|CPI|[Pp]roducer\s[Pp]rice|[Cc]onsumer\s[Pp]rice|[Ii]nflation)\b"
)
_INFLATION_OF: Final = re.compile(
    r"\b(?:lowest|highest)\s(?:year[- ]on[- ]year|annual)\sinflation\b[^\n]*$", re.IGNORECASE
)
# "Today reported net revenues of 162 million, up by 1%": what a firm reports went up, not its shares.
_REPORTS: Final = re.compile(
    r"\b(?:report|post|announc|record|deliver|generat)(?:s|ed|es|ing)\s[^.;\n]{0,60}?"
    r"\b(?:revenues?|sales|income|profits?|earnings|ebitda|turnover|orders|deliveries)\b",
    re.IGNORECASE,
)
# No verb of its own: not "reported sales of 2 billion, is up 5% this year".
_APPENDED: Final = (", ", " and ", " or ")
# "Open interest across Nifty futures has increased": what is held of it, not what it costs.
_INTEREST_IN: Final = re.compile(
    r"\b(?:OI|[Oo]pen\s(?:interest|positions)|[Tt]urnover|[Vv]olumes?)\s(?:across|in|of|on|for)\s[^.;\n]*$"
)
_INTEREST_REACH = 120
_COUNTED: Final = re.compile(r"\s(?:produced|mined|held|sold|holdings|production|reserves|treasury|per)\b")
# "Talks fell through", "dropped its bid": what such a verb tells with these behind it is no price.
_OTHER_VERB: Final = re.compile(
    r"\s(?:apart|behind|short|victim|foul|through(?!\s(?:the|its|an?|that|key|support|resistance|\w+ing)\b|\s[$€£\d])"
    r"|out\sof\s(?:favou?r|step|fashion)|into\s(?:(?:first|second|third|last)\splace|disrepair|disuse|a\strap)"
    r"|to\s(?:the\s(?:challenge|occasion|bait|fore)|fame|prominence|power|pieces)"
    r"|(?:(?:the|all|any|some|more|fresh|much|little|wide)\s)?(?:attention|interest|popularity|plans?|bids?|talks"
    r"|charges|lawsuits?|coverage|objections?|opposition|support)\b)",
    re.IGNORECASE,
)
# "Acme Q4 consolidated revenue fell": an adjective of a measure.
_CONSOLIDATED: Final = re.compile(
    r"consolidated\s(?!(?:at|near|in|around|between|its|above|below|after|on|for|near)\b)", re.IGNORECASE
)
_CROSSED: Final = re.compile(
    r"\b(?:slip(?:s|ped|ping)?\sup|climb(?:s|ed|ing)?\sdown|lay(?:s|ing)?\soff|laid\soff)\b(?!\s\d)"
)
_SECTORS: Final = re.compile(r"\b(?:sectors|sub-?indexes)\b[^.\n]*$")
_VERB_REACH: Final = 14
_RESULTS_REACH = 500
_BASKET_REACH = 150
_REACH = 30
_DOLLAR = "USD"


def is_price(text: str, subject: Subject, move: Move) -> bool:
    """Say whether what a predication says of a subject may be its price."""
    if (
        text.endswith(_OF_ANYTHING, move.start, move.end)
        and " it " in f" {text[subject.start : move.end].lower()}"
    ):
        return False  # of demand and of costs too "it is going up" is said
    if _is_another_verb(text, move):
        return False
    check = _CHECKS.get(subject.instrument.type)
    return check is None or check(text, subject, move)


def _is_another_verb(text: str, move: Move) -> bool:
    """Say whether a particle or an object makes another verb of it: 'fell through', 'slipped up'."""
    if move.figures:
        return False
    crossed = _CROSSED.search(
        text, max(move.verb_at - _VERB_REACH, 0), max(move.verb_at + _VERB_REACH, move.end)
    )
    return crossed is not None or _OTHER_VERB.match(text, move.end) is not None


def _of_company(text: str, subject: Subject, move: Move) -> bool:
    instrument = subject.instrument
    prices = {figure.quantity.currency for figure in move.figures if figure.quantity.currency}
    if prices and not _is_quoted_in(instrument, prices):
        bare = text[subject.start : subject.end].lower() in _BARE_SHARES
        # Others have receipts in dollars; an American share has no price in euros.
        if bare or (instrument.currency == _DOLLAR and _DOLLAR not in prices):
            return False
    if move.group == "be" and move.direction is None and not prices:
        return False  # "is above its 50-day and 100-day averages"
    if not move.figures and _OF_FIRM.match(text, move.end) is not None:
        return False
    if _CONSOLIDATED.match(text, move.verb_at) is not None:
        return False
    if is_of_business(text, subject, move) or (
        move.group == "adverb" and _follows_results(text, subject, move)
    ):
        return False
    told = text[move.start : move.end].lower()
    if _OF_SESSION.search(told) is not None:
        return True
    if (
        move.figures
        or move.group == "rank"
        or not (move.group in _BUSINESS_TOO or any(word in told for word in _OF_BUSINESS))
    ):
        return True
    beside = text[max(subject.start - _REACH, 0) : move.end].lower()
    return any(word in beside for word in _PAPER)


def _is_quoted_in(company: Instrument, prices: set[str]) -> bool:
    """Say whether a company's share is quoted in one of some currencies, at home or elsewhere.

    Of one that only the text knows, with its listing, nothing else is known.
    """
    if company.currency is None:
        return company.mic is not None
    quoted = {company.currency, *(it.currency for it in second_listings().get(company.id, ()))}
    return bool(quoted & prices) or (
        dollars_of(market_region(company.mic or "")) is not None and _DOLLAR in prices
    )


def _follows_results(text: str, subject: Subject, move: Move) -> bool:
    """Say whether results stand between a firm, whose shares are not named, and what went up."""
    named = text[max(subject.start - _REACH, 0) : subject.end].lower()
    if any(word in named for word in _PAPER):
        return False
    if not 0 < move.verb_at - subject.end <= _RESULTS_REACH or not text.startswith(_ADVERBS, move.verb_at):
        return False
    between = text[subject.end : move.verb_at]
    if not between.endswith(_APPENDED) or any(word in between for word in _PAPER):
        return False
    return _REPORTS.search(between) is not None


def _of_group(text: str, subject: Subject, move: Move) -> bool:
    """Say whether a group moved: it has no price in money, and 'crude stocks' are barrels."""
    for figure in move.figures:
        unit = figure.quantity.unit
        if unit == MONEY and figure.role != moves.CHANGE and not _has_price(subject.instrument):
            return False
        if unit == NUMBER and figure.role == moves.CHANGE:
            return False
    mention = text[subject.start : subject.end]
    if _ON_MONTH.match(text, move.end) is not None:
        return False  # "gold stocks fell 2% m/m", what vaults hold
    if is_benefit(text, move):
        return False
    if mention.lower().startswith(_STOCKPILES) and all(it.quantity.unit != PERCENT for it in move.figures):
        return False
    if move.figures:
        return True
    if _SECTORS.search(text, max(subject.start - _BASKET_REACH, 0), subject.start) is not None:
        return True  # "nine of the index's sectors fell; only energy advanced"
    # "technology has advanced": a trade as such, and not its shares
    return _tells_of_shares(text, move) or not (mention.islower() and mention in _TRADES)


def _tells_of_shares(text: str, move: Move) -> bool:
    """Say whether only shares move so: 'technology led losses', 'a fall in retail and energy'."""
    if move.group == "rank" or any(text.endswith(_SHARES, 0, it.end) for it in move.subjects):
        return True  # "tech and retail shares fell"
    if any(it.instrument.type is EntityType.GROUP and _is_of_shares(text, it) for it in move.subjects):
        return True  # "utilities and real estate dropped"
    several = len(move.subjects) > 1 and move.group == "noun"
    return several and not text.startswith(("advance", "Advance"), move.verb_at)


def _is_of_shares(text: str, subject: Subject) -> bool:
    """Say whether a group's name can only mean its shares: 'banks', and not 'technology'."""
    return text[subject.start : subject.end].lower() not in _TRADES


def _of_index(text: str, subject: Subject, _: Move) -> bool:
    """Say whether a name is an index's: with 'a' before it, it is a noun of another trade."""
    if text.endswith((" a ", " an ", " A ", " An "), 0, subject.start):
        return False
    return _INTEREST_IN.search(text, max(subject.start - _INTEREST_REACH, 0), subject.start) is None


def _of_rate(text: str, subject: Subject, _: Move) -> bool:
    """Say whether a rate is one that is paid, and not the economists' neutral one."""
    return not text.endswith(_NEUTRAL, 0, subject.start)


def _of_commodity(text: str, subject: Subject, move: Move) -> bool:
    """Say whether a commodity is priced on a market, and is not an item of a price index."""
    before = text[max(subject.start - _BASKET_REACH, 0) : move.start]
    if _INFLATION_OF.search(before) is not None:
        return False
    if move.verb_at == subject.end + 1 and not move.figures and text.startswith("stalls", move.verb_at):
        return False  # "tea stalls" are where tea is sold
    if _ON_YEAR.match(text, move.end) is None:
        return True
    return _PRICE_INDEX.search(f"{before}{text[move.end : move.end + _BASKET_REACH]}") is None


def _of_crypto(text: str, subject: Subject, _: Move) -> bool:
    """Say whether coins are priced, and not counted: "BTC produced per month stood at 18.5"."""
    return _COUNTED.match(text, subject.end) is None


def _has_price(group: Instrument) -> bool:
    return group.id.startswith(("group:ENERGYPRICES", "group:BASEMETALS", "group:GRAINS"))


_SHARES: Final = (" stocks", " shares")
_STOCKPILES: Final = ("crude stocks", "oil stocks", "gasoline stocks", "fuel stocks", "grain stocks")
_TRADES: Final = frozenset(
    {"technology", "property", "energy", "real estate", "retail", "healthcare", "tech"}
)
_NEUTRAL: Final = ("neutral ", "neutral' ", 'neutral" ', "neutral’ ", "neutral” ")
_CHECKS: Final = {
    EntityType.COMPANY: _of_company,
    EntityType.GROUP: _of_group,
    EntityType.COMMODITY: _of_commodity,
    EntityType.RATE: _of_rate,
    EntityType.INDEX: _of_index,
    EntityType.FUTURES: _of_index,
    EntityType.CRYPTO: _of_crypto,
}
