"""How sentences name a central bank, for the rules of its decisions and of its guidance."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

import regex

from agents.extraction.kinds.economy.release_places import only_country_in
from agents.extraction.kinds.rules.rendering import SIGN_OF
from agents.extraction.kinds.rules.rule import Match
from agents.extraction.kinds.statements.timing import timing_of
from agents.extraction.names.houses import BROKERS
from agents.extraction.passage import Passage
from agents.extraction.times.dayword import MONTHS
from agents.reference import Institution, institutions, regions
from schemas.event import EntityType, Modality

_OFFICE: Final = (
    r"(?:chair(?:man|woman)?|president|governor|vice[- ]chair|deputy governor|chief economist|chief"
    r"|board member"
    r"|policy board member|rate[- ]setter|policy ?maker|official|member)s?"
)
# Somebody of a bank counts as the bank: 'Fed Chair Jerome Powell', 'BOJ board member Naoki Tamura'.
_PERSON: Final = (
    rf"(?:(?:'s)? (?:[Bb]ank of (?:[\w.]+ |{{place}} ){{1,2}}?)?{_OFFICE}"
    r"(?:,? (?:{name}|{central_bank}|{place}))?|'s {name})?"
)
_COMMITTEE: Final = (
    r"(?:monetary policy (?:committee|council|board)|rate[- ]setting (?:panel|committee|body|board|council)"
    r"|monetary (?:board|council))"
)
_OF_PLACE: Final = (
    r"{place:bank}(?:'s)? (?:central bank(?:ers)?|monetary authority|reserve bank|policy ?makers)"
    r"|(?:central bank(?:ers)?|policy ?makers|rate[- ]setters) (?:in|of) (?:the )?{place:bank}"
    rf"|{{place:bank}}'s {_COMMITTEE}"
)
_ALONE: Final = r"\b(?P<bank>the (?:central bank|reserve bank|monetary authority)|policy ?makers)\b"
# Whose decision it is; a bank that is not named is that of the country named before it.
BANK: Final = (
    rf"(?:{{central_bank:bank}}(?: MPC|'s (?:(?:six|nine|seven)-member )?{_COMMITTEE}"
    rf"|'s rate[- ]setters)?{_PERSON}"
    rf"|{_OF_PLACE}|{_ALONE}{_PERSON})"
)
NAMED_BANK: Final = rf"(?:{{central_bank:bank}}|{_OF_PLACE})"
# A governor without his bank: that of the bank named before.
OFFICIAL: Final = (
    r"(?P<bank>(?P<anybody>(?:(?:Vice )?Chair(?:man|woman)?|(?:Deputy )?Governor|President)"
    r" (?:\p{Lu}[\p{L}'.-]+ ){0,2}\p{Lu}[\p{L}'-]+))"
)
RATES: Final = (
    r"(?:(?:its|the|their|a|key|main|benchmark|policy|interest|short-term|lending|overnight|deposit"
    r"|one-week"
    r"|(?:seven|one|two|three|7|14|28)-(?:day|week)|target for the|repurchase|official|cash|repo|reverse"
    r"|federal[- ]funds?|fed[- ]funds?|funds|target|reference"
    r"|prime|base"
    r"|borrowing|refinancing|discount|selic|bank|marginal|standing|facility|loan|one-year|five-year) )*"
    r"(?:rates?|borrowing costs|{rate}(?: (?:benchmark|policy|key|interest))*(?: rate)?|costs of borrowing"
    r"|(?<=\b(?:its|the|their) (?:key |main |policy )?)benchmark(?= (?:by|to|at|from)\b))"
    r"(?: (?:target|range|corridor))*"
)
_UNDONE: Final = regex.compile(
    r"\b(?:until|unless|once|before|whether|bets?|betting|expects?|expected|expecting|expectations?"
    r"|odds|chances?|probability"
    r"|likelihood|forecasts?|pric(?:ed|ing)|hopes?|wagers?|calls?|urg\w+|predict\w*|see(?:s|n)?"
    r"|anticipat\w*|scenario"
    r"|should|case|poll\w*|prospects?|possibility|room|likely)\b[^;]{0,50}$",
    regex.IGNORECASE,
)
_SUM: Final = regex.compile(
    r"^[^;]{0,24}?(?<!\b(?:first|lowest|highest|level|cut|hike|move|increase|rise|reduction"
    r"|time)[^;]{0,12})\b(?:since|through|last year|in total|over the (?:past|last)|this cycle|in 20\d\d"
    r"|between|from (?:january|"
    r"february|march|april|may|june|july|august|september|october|november|december)|so far|starting"
    r"|previously)\b"
    r"|^[^;]{0,8}\b(?:last|in) (?:january|february|march|april|june|july|august|september|october"
    r"|november|december)",
    regex.IGNORECASE,
)
# 'At its December meeting' of a story in February.
_MEETING: Final = regex.compile(
    r"\bat (?:its|the|their) (?:(?:last|previous)|(?P<month>(?-i:[A-Z][a-z]{2,8}))) (?:policy |rate "
    r")?meeting\b",
    regex.IGNORECASE,
)
_REACH: Final = 90
# Of one meeting a step is smaller.
_LARGE_BP: Final = 100
_AHEAD: Final = regex.compile(
    r"\b(?:will|would|may|might|could|should|can|must|likely|expected|set|poised|forecast)\b",
    regex.IGNORECASE,
)
# Characters before a sentence in which a bank may stand that it speaks of.
_SPOKEN_OF: Final = 700
# Characters at a story's top by which its country is told.
_TOP: Final = 250
_FIRST_WORDS: Final = 30
# A sentence that holds none of these names no central bank.
BANK_WORDS: Final = (
    "fed",
    "fomc",
    "central bank",
    "bank of",
    "reserve bank",
    "national bank",
    "ecb",
    "boe",
    "boj",
    "boc",
    "bok",
    "rba",
    "rbnz",
    "rbi",
    "snb",
    "pboc",
    "bsp",
    "cbrt",
    "people's bank",
    "people’s bank",
    "riksbank",
    "norges",
    "banxico",
    "banco",
    "copom",
    "sarb",
    "bank indonesia",
    "bank negara",
    "bangko",
    "monetary authority",
    "the reserve bank",
    "policymaker",
    "policy maker",
    "rate-setter",
    "monetary policy co",
    "rate-setting",
)


def central_bank_of(match: Match) -> Institution | None:
    """Return the bank that 'bank' means: itself, its country's, or that of the country named before."""
    value = match.value("bank")
    if isinstance(value, Institution):
        return value
    if value in regions():
        return bank_of_country(str(value))
    start = match.groups["bank"][0]
    if "anybody" in match.groups:
        return bank_before(match.rendering.passage)
    text = match.rendering.text
    for at in range(start - 1, -1, -1):
        if text[at] in (SIGN_OF["place"], SIGN_OF["central_bank"]):
            found = match.rendering.values[at].value
            return found if isinstance(found, Institution) else bank_of_country(str(found))
    return bank_of_story(match.rendering.passage)


def bank_of_story(passage: Passage) -> Institution | None:
    """Return the central bank named last before a passage, else that of the country the story begins with."""
    before = bank_before(passage)
    if before is not None:
        return before
    story = passage.calendar.story
    top = f"{story.headline or ''} {passage.text[story.body_start : story.body_start + _TOP]}"
    country = only_country_in(top) or only_country_in((story.headline or "")[:_FIRST_WORDS])
    return bank_of_country(country) if country else None


def bank_before(passage: Passage, *, though_houses_speak: bool = False) -> Institution | None:
    """Return the central bank that the text named last before a passage, if no other house came after it.

    It is whom a governor without a bank speaks for, and what 'the bank' means.  Whose step is awaited is not
    in doubt `though_houses_speak` of it.
    """
    start = max(0, passage.start - _SPOKEN_OF)
    named = list(_names().finditer(passage.text, start, passage.start))
    if not named:
        return None
    if not though_houses_speak and BROKERS.search(passage.text, named[-1].end(), passage.start):
        return None
    return _banks_by_name()[named[-1].group()]


@cache
def _banks_by_name() -> dict[str, Institution]:
    return {
        alias: body
        for body in institutions().values()
        if body.type is EntityType.CENTRAL_BANK
        for alias in body.aliases
        if alias[0].isupper()
    }


@cache
def _names() -> regex.Pattern[str]:
    names = sorted(_banks_by_name(), key=len, reverse=True)
    return regex.compile(rf"(?<!\w)(?:{'|'.join(map(regex.escape, names))})(?!\w)")


def bank_of_country(code: str) -> Institution:
    """Return a country's central bank, one by its own name where the data know none."""
    for body in institutions().values():
        if body.type is EntityType.CENTRAL_BANK and body.region == code:
            return body
    name = f"Central bank of {regions()[code].name}"
    return Institution(
        id=f"central_bank:{code}", name=name, type=EntityType.CENTRAL_BANK, region=code, aliases=()
    )


def certainty(match: Match) -> Modality:
    """Return whether a decision is told as made, awaited, or as one of many made before."""
    text = match.rendering.text
    if text.startswith(", which ", match.groups["bank"][1]) and timing_of(match).day is None:
        return Modality.REFERENCE
    if _UNDONE.search(text, max(0, match.start - _REACH), match.groups["bank"][0]):
        return Modality.OUTLOOK
    if _AHEAD.search(text, match.groups["bank"][1], match.end):
        return Modality.OUTLOOK
    summed = _SUM.search(text[match.end : match.end + _REACH]) or _large(match)
    if summed or timing_of(match).past or _at_meeting_before(match):
        return Modality.REFERENCE
    return Modality.FACT


def _at_meeting_before(match: Match) -> bool:
    """Say whether a decision was made at a meeting of a month before that of the story."""
    rendering = match.rendering
    found = _MEETING.search(rendering.text, match.start, match.end + _REACH)
    if found is None or not found["month"]:
        return found is not None
    return MONTHS.get(found["month"].lower()) not in (None, rendering.passage.calendar.today(None).month)


def _large(match: Match) -> bool:
    """Say whether a change is the sum of several: 'has cut rates by 200 basis points'."""
    change: Any = match.value("change")
    told = match.rendering.text[match.start : match.end].lower()
    return change is not None and " ha" in told and abs(change.value) >= _LARGE_BP
