"""How company news is put into words, whatever it tells: who does it, and what may stand before the verb.

These are parts of patterns (see `rule`).  Every part is bounded, and what repeats does not give back.
"""

from __future__ import annotations

from typing import Any, Final

import regex

from agents.extraction.kinds.company.company_subjects import is_surname, named_company
from agents.extraction.kinds.company.issuers import completed, defined_as, heads, issuer_at
from agents.extraction.kinds.rules.apposition import apposition
from agents.extraction.kinds.rules.firms import firm_named
from agents.extraction.kinds.rules.people import is_full_name, is_person
from agents.extraction.kinds.rules.rendering import ANY_SIGN, SIGN_OF
from agents.extraction.kinds.rules.rule import Match
from agents.reference import Instrument, place, regions
from schemas.event import Modality

_LEGAL: Final = (
    r"(?:,? (?:Inc|Corp|Corporation|Co|Company|Ltd|Limited|plc|AG|S\.?A|SE|N\.?V|LLC|LP|ASA|AB|Oyj|SpA|KGaA"
    r"|Tbk|Bhd|Group|Holdings?)(?![\w-])\.?)*+"
)
_ASIDE: Final = r"(?: \([^()]{0,160}+(?:\([^()]{0,80}+\)[^()]{0,160}+){0,3}\)){0,2}+"
_APPOSITION: Final = rf"(?: ?, (?!(?:and|but|while|as|after|which said)\b){apposition(220, ';:/()')}(?= ))?"
_WHEN: Final = (
    r"(?:(?:on |late |early )?{date}|(?:earlier |late )?(?:today|yesterday|this week|this month|last week"
    r"|last month)"
    r"|in recent (?:days|weeks|months))"
)
_ADVERB: Final = (
    rf"(?:,? {_WHEN},?|,? (?:also|just|now|recently|officially|separately|reportedly|successfully"
    rf"|formally|finally|already|jointly"
    r"|meanwhile|then|proudly|quietly|still|soon)(?![\w-]))"
)
_AUXILIARY: Final = (
    r"(?: (?:has|have|had|is|are|will|would|to|plans? to|planned to|aims? to|intends? to|is"
    r" set to|are set to|set to"
    r"|'s|expects to|agreed to|decided to|may|might|could|can|must|should|not|never)(?![\w-]))"
)
_REPORTING: Final = (
    r"(?: (?:said|says|say|announced|announces|confirmed|disclosed|revealed|stated|told \S+)(?![\w-]))"
    rf"(?:{_ADVERB}|,? (?:in|at|during|via|through) [^,;:.]{{3,60}}?(?=,| that\b| it\b))*+,?(?: that)?(?:"
    rf" it| they| the company| the firm| its unit)?"
)

# A name and all that goes with it, up to the blank before its verb.
_NAMED: Final = (
    r"(?P<who>{firm}|(?<![^ ])the (?:company|firm|group|carmaker|automaker"
    r"|drugmaker|chipmaker|retailer|lender|bank|airline)(?!['-])|(?<![^ ])it(?!'))"
)
TAIL: Final = rf"{_LEGAL}{_ASIDE}{_APPOSITION}(?:{_ADVERB}|{_AUXILIARY})*+"
WHO: Final = _NAMED + TAIL + rf"(?:{_REPORTING}(?:{_ADVERB}|{_AUXILIARY})*+)? "
# The same as an object, with nothing behind it.
WHOM: Final = r"(?:the )?(?P<who>{firm})"
# Words, names and figures up to what is asked for.
FEW: Final = r"(?:[^\s;:]++ ){0,5}?"
SOME: Final = r"(?:[^\s;:]++ ){0,12}?"
ABOUT: Final = (
    r"(?:(?:about|around|nearly|almost|approximately|roughly|some|over|at least|more than|up to|as many"
    r" as|another|an additional|a further|close to) ){0,2}+"
)
# What a company says that it will do is its news, no forecast.
INTENT: Final = (
    "will",
    "would",
    "plans to",
    "set to",
    "aims to",
    "expects to",
    "to be",
    "seeking to",
)
_NOUNS: Final = (
    r"company|start-?up|firm|maker|giant|developer|platform|exchange|chain|retailer|lender|bank"
    r"|airline|operator|provider|manufacturer|producer|miner|insurer|unit|subsidiary|conglomerate"
    r"|brokerage|supplier|automaker|carmaker|drugmaker|chipmaker|rival|specialist"
)
_FIRM_NOUN: Final = regex.compile(rf"\b(?:{_NOUNS})\s$")
# "Retailer Acme": at the head of a sentence the noun has a capital too.
_DESCRIBED: Final = regex.compile(rf"(?i:{_NOUNS})\s(?P<name>.+)$")
_FIRM_ENDING: Final = regex.compile(
    r"\b(?:Inc|Corp|Corporation|Co|Company|Ltd|Limited|LLC|plc|PLC|AG|SA|SE|NV|AB|ASA|Group|Holdings?"
    r"|Bank|Bancorp|Technolog(?:y|ies)|Pharma\w*|Therapeutics|Bio\w*|Energy|Power|Systems|Motors?"
    r"|Airlines?|Airways|Industries|Labs?|Laboratories|Solutions|Networks?|Software|Resources|Mining"
    r"|Metals|Petroleum|Oil|Insurance|Financial|Finance|Electronics|Semiconductors?|Media|Entertainment"
    r"|Foods|Brands|Stores|Medical|Healthcare|Aerospace|Robotics|Automotive|Steel|Chemicals?"
    r"|International|Enterprises|Telecom|Communications|Properties|Infrastructure|Engineering|Logistics"
    r"|Shipping|Minerals)\.?$"
)
_NOT_FIRMS: Final = regex.compile(
    r"\b(?:CEO|CFO|Interim|Managing|President|Prime|Ministers?|Ministry|Senators?|Sen|Rep|Gov|Governor|Mayor|Judge|Justice"
    r"|Chief|Chairman|Republicans?|Democrats?|Congress|House|Senate|Parliament|Government|Administration"
    r"|Department|Commission|Committee|Council|(?:York|Kansas|Mexico|Quebec) City|County|State|Police"
    r"|Army|Navy|Force|University|Court"
    r"|Association|Federation|Union|Awards|Authority|Agency|Mr|Mrs|Ms|Dr|Board|Trump|Biden|Putin|Modi"
    r"|Musk|SAR|Merger|Deal|Acquisition|Takeover)\b"
)
_PART_OF_A_NAME: Final = regex.compile(
    rf"(?:[{ANY_SIGN}]|(?<!{SIGN_OF['place']})'s|(?<![\w.])\d\w*|\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St)\.?)\s$"
)
_SIGN: Final = regex.compile(rf"[{ANY_SIGN}]")
_REFERENCE: Final = regex.compile(r"(?:the\s\w+|it)$", regex.IGNORECASE)
# Products bear numbers; "the Company" names nobody.
_BARE: Final = regex.compile(
    r"(?:The )?(?:Company|Co|Group|Firm|Board|Management|Bank|Services|Solutions)\.?$"
)
# "Corvus' Clearline": whose product it is.
_OWNER: Final = regex.compile(r"(?P<name>[^']+s)' ")
_NO_ACTOR: Final = regex.compile(r"\d")
_DESCRIPTION = 40
# "The defendants Li and Qian": people before a court.
_IN_COURT: Final = regex.compile(r"\b(?:defendants?|plaintiffs?|suspects?|Messrs)\b[^.;:]{0,30}$")
# "The company" is the one named within so many characters before.
_MEMORY = 600
_NATIONS: Final = frozenset(demonym for region in regions().values() for demonym in region.demonyms)
_PLAN: Final = regex.compile(r"\b(?:plans?|planned|intends?|aims?|expects|set) to\b")


def whom(match: Match) -> Instrument | None:
    """Return the company that the group `who` names or refers to, None if it may be something else.

    A name that no list knows is a company's unless it is an office's, a part of another name, or a person's
    whom the text calls by the first name too.
    """
    named = match.value("who")
    if not isinstance(named, str):
        return named if isinstance(named, Instrument) else None
    if _REFERENCE.match(named):
        return _referred_to(match)
    start, end = match.groups["who"]
    before = match.rendering.text[max(0, start - _DESCRIPTION) : start]
    ticker = match.rendering.tickers.get(end)
    if _NOT_FIRMS.search(named) or _BARE.match(named) or (_PART_OF_A_NAME.search(before) and not ticker):
        return None
    if _SIGN.search(named):
        return named_company(match, "who")
    if ticker or _FIRM_ENDING.search(named) or _FIRM_NOUN.search(before):
        return firm_named(named, ticker) if ticker else _completed(match, named)
    described = _DESCRIBED.match(named)
    if described:
        return firm_named(described["name"], ticker)
    owner = _OWNER.match(named)
    if owner:
        return _by_name_alone(match, owner["name"])
    return _by_name_alone(match, named)


def _by_name_alone(match: Match, named: str) -> Instrument | None:
    """Return the company of a name with nothing beside it to say that it is one."""
    known = firm_named(named)
    if known is None or _is_alias(named, known):
        return known
    if (defined := defined_as(named, match.rendering.passage.text)) is not None:
        return defined
    issuer = issuer_at(match)
    if issuer is not None and issuer.name.startswith(named):
        return issuer
    if _NO_ACTOR.search(named) or match.rendering.text.startswith(" to ", match.groups["who"][1]):
        return None
    ahead = match.rendering.text[: match.groups["who"][0]]
    if is_person(match, "who") or named in _MONTHS_ALONE or _IN_COURT.search(ahead):
        return None
    firm = _completed(match, named)
    return None if firm is None or firm.aliases or is_surname(match, firm) else firm


# Companies may be called so: "May" stands for May Mobility where that is named.
_MONTHS_ALONE: Final = ("May", "March", "August")


def _completed(match: Match, named: str) -> Instrument | None:
    """Return the company of a name, by its full name if the text has it."""
    firm = firm_named(named)
    passage = match.rendering.passage
    return completed(firm, passage.text, passage.calendar.story.headline) if firm else None


def partner(match: Match, group: str) -> Any:
    """Return the other party that a group names, to the end of its name; initials are none."""
    other = match.value(group)
    if not isinstance(other, str):
        return other
    end = match.groups[group][1]
    rest = _OF_PLACE.match(match.rendering.text, end)
    if rest is not None:
        start, stop = match.rendering.origin(match.groups[group][0]), match.rendering.end(rest.end())
        return match.rendering.passage.text[start:stop]
    return None if len(other) <= _INITIALS else _completed(match, other)


# "Bank of Japan", "Acme California".
_OF_PLACE: Final = regex.compile(rf"\s(?:of\s)?{SIGN_OF['place']}(?!'s)")
_INITIALS = 2


def _is_alias(named: str, firm: Instrument) -> bool:
    return any(named == alias.removeprefix("?") for alias in firm.aliases)


def _referred_to(match: Match) -> Instrument | None:
    """Return the company last named in the sentence, or the one that the text speaks of."""
    text, start = match.rendering.text, match.groups["who"][0]
    last = text.rfind(SIGN_OF["company"], 0, start)
    if last >= 0:
        company: Instrument = match.rendering.values[last].value
        return company
    issuer = issuer_at(match)
    headline = match.rendering.passage.calendar.story.headline
    headed = issuer is not None and headline is not None and heads(issuer.name, headline)
    if issuer is None or not (_is_sure(issuer) or (headed and _is_of_trade(match, issuer))):
        return None
    at = match.rendering.origin(start)
    memory = at if headed else _MEMORY
    before = match.rendering.passage.text[max(0, at - memory) : at]
    return issuer if any(name in before for name in (issuer.name, *issuer.aliases)) else None


def _is_of_trade(match: Match, issuer: Instrument) -> bool:
    """Say whether 'the bank', and no bare 'it', refers to a name that is no person's or place's."""
    return not match.words("who").lower().endswith("it") and not (
        is_full_name(issuer.name)
        or place(issuer.name)
        or issuer.name in _NATIONS
        or _NOT_FIRMS.search(issuer.name)
    )


def _is_sure(issuer: Instrument) -> bool:
    """Say whether what a text seems to speak of is a company, and no place, office or product."""
    if place(issuer.name) or issuer.name in _NATIONS or _NOT_FIRMS.search(issuer.name):
        return False
    return issuer.ticker is not None or _FIRM_ENDING.search(issuer.name) is not None


def planned_is_outlook(match: Match) -> Modality:
    """Return outlook where the words only tell a plan, fact where they announce the deed."""
    start, end = match.groups["who"][1], match.end
    return Modality.OUTLOOK if _PLAN.search(match.rendering.text, start, end) else Modality.FACT


def debtor(match: Match) -> Any:
    """Return the state or the company that the group `who` names."""
    start, end = match.groups["who"]
    return match.value("who") if match.rendering.text[start:end] == SIGN_OF["place"] else whom(match)
