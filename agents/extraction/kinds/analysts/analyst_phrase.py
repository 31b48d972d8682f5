"""How texts put what a broker does to a share: who, which share, which grade.

These are parts of patterns (see `rule`).
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

import regex

from agents.extraction.kinds.analysts.adviser import adviser_called
from agents.extraction.kinds.company.issuers import completed, heads, issuer_at, issuer_before
from agents.extraction.kinds.rules.firms import firm_named
from agents.extraction.kinds.rules.pattern import FIRM_IN_TEXT
from agents.extraction.kinds.rules.people import GIVEN_NAMES, is_full_name
from agents.extraction.kinds.rules.rule import Match
from agents.extraction.kinds.statements.background import is_background
from agents.extraction.names.houses import BROKERS, COUNTERS
from agents.extraction.quotes import Speaker
from agents.reference import Instrument
from schemas.event import EntityType, Modality

_MARK = "[\"“”'‘’]?"
# Grades as brokers call them, on a scale from 1 (strong sell) to 5 (strong buy).
GRADES: Final = MappingProxyType(
    {
        "strong sell": 1, "conviction sell": 1,
        "sell": 2, "underperform": 2, "under perform": 2, "underweight": 2, "reduce": 2,
        "market underperform": 2,
        "sector underperform": 2, "moderate sell": 2, "trim": 2, "fully valued": 2,
        "hold": 3, "neutral": 3, "equal weight": 3, "market perform": 3, "sector perform": 3, "perform": 3,
        "peer perform": 3, "in line": 3, "sector weight": 3, "market weight": 3, "fair value": 3,
        "buy": 4, "outperform": 4, "out perform": 4, "overweight": 4, "accumulate": 4, "add": 4,
        "market outperform": 4,
        "sector outperform": 4, "moderate buy": 4, "speculative buy": 4,
        "strong buy": 5, "conviction buy": 5, "top pick": 5,
    }
)  # fmt: skip
# Many write them in one word or two: "outperform", "out-perform".
_GRADE_OF: Final = {name.replace(" ", ""): number for name, number in GRADES.items()}
_GRADE_WORDS = "|".join(
    name.replace(" ", "[ -]?") for name in sorted(GRADES, key=lambda name: (-len(name), name))
)
GRADE: Final = (
    rf"(?:an? |the )?{_MARK}(?P<%s>(?:{_GRADE_WORDS})\b){_MARK}(?:[ -]?(?:rating|recommendation|call))?"
)
TO_GRADE: Final = rf"(?: to {GRADE % 'grade'})"
FROM_GRADE: Final = rf"(?:,? from {GRADE % 'before'})"

_FILLER = (
    r"(?:(?:the|its|their|his|her|our|a|an|12-month|one-year|shares of|shares in|stock of|rating of"
    r"|rating on|rating for|stance on|view on|opinion on|on|for|of) ){0,4}"
)
# The share: by its own name, or as what the text speaks of.
SHARE: Final = (
    rf"{_FILLER}(?:(?!(?:price|target|rating|stock|shares?)\b){{enterprise:share}}(?:'s?)?"
    r"|(?:the )?(?:stock|shares?|company|bank|name|miner|retailer|lender|firm|group|insurer)(?:'s?)?"
    r"|it\b|them\b)"
    r"(?: (?:stock|shares?|share|common stock|ADRs?)(?:'s?)?)?"
)
HOUSE: Final = (
    r"{firm:house}(?:'s?)?(?: (?:equity |research |senior )*analysts?(?: {name:analyst})?)?"
    r"(?: (?:has|have|had|also|on {date}|recently|just|slightly|today|meanwhile,|currently|still|now)"
    r"|, (?:which|who))*+ "
)
# Whoever grades, by his name or as the text speaks of him.
BROKER: Final = (
    rf"(?:{HOUSE}|\b(?:he|she|(?:the|an?) (?:(?:investment|wall street) )?(?:analyst|broker(?:age)?|bank"
    r"|firm))(?: (?:has|had|also|currently|still|now|today)|, (?:which|who))*+ )"
)
# What a broker does that stands by a grade.
KEEPS: Final = (
    r"(?:(?:keeps?|kept|keeping|maintain(?:s|ed|ing)?|reiterat(?:es?|ed|ing)|retain(?:s|ed|ing)?|(?:re)?affirm(?:s|ed|ing)?"
    r"|repeat(?:s|ed|ing)?|confirm(?:s|ed|ing)?) (?:(?:its|their|his|her) )?)"
)
ON_SHARE: Final = rf"(?: (?:on|for|of) {SHARE})"
# "The wind farm builder": a company by what it does.
DESCRIBED: Final = (
    r"(?:the (?:[\p{L}-]++ ){1,3}?(?:company|maker|developer|builder|giant|group|operator|producer|retailer"
    r"|lender|bank|airline|miner|insurer|firm|manufacturer|supplier))"
)


def sum_of(name: str) -> str:
    """Return the pattern of a sum: a figure, or a currency's code with its figure, which no list knows."""
    return (
        rf"(?:(?:{{money:{name}}}|{{number:{name}_bare}}"
        rf"|(?P<{name}_written>(?-i:[A-Z]{{3}})\s?\d[\d,]*+(?:\.\d++)?))"
        r"(?:/(?:sh|share)| a share| per share|p\b)?)"
    )


# "A price target of $60", "a $56 target".
TARGET_TOLD: Final = (
    r"(?:(?:an?|the|its|his|her|their) )?(?:(?:new|unchanged|increased|reduced|12-month|one-year) )*"
    rf"(?:{sum_of('target')} (?:12-month )?(?:(?:price )?target|target price|price objective)\b"
    rf"|(?:price target|target price|price objective|target|PT|TP) (?:of|at) {sum_of('target')})"
)
# Words that look like a name and are none.
_NO_NAMES = frozenset(
    [
        "it",
        "they",
        "he",
        "she",
        "we",
        "analyst",
        "analysts",
        "the",
        "brokerage",
        "price",
        "target",
        "rating",
        "upgrade",
        "downgrade",
        "shares",
        "stock",
        "buy",
        "hold",
        "sell",
        "meanwhile",
        "have",
        "maintain",
        "keep",
    ]
)
# Of these, what a company is called where it has its capital.
_ALSO_NAMES: Final = frozenset({"Target"})
# A broker's own forecast words raise no doubt about what it did.
INTENT: Final = ("expects", "expected", "will", "would", "may", "could")


def house(match: Match) -> Speaker | None:
    """Return the broker and its analyst as the match names them, or who was last at work in the paragraph."""
    firm = _POSSESSIVE.sub("", match.words("house").strip(" *")) or None
    if firm is None or firm.casefold() in _NO_NAMES:
        firm = _last_at_work(match)
    if firm is None or _NO_FIRM.search(firm):
        behind = _BEHIND_COLON.search(
            match.rendering.passage.text, match.extent("")[1], match.rendering.passage.end
        )
        return adviser_called(behind["adviser"]) if behind else None
    firm = _TRADE.sub("", firm)
    if (employed := _EMPLOYED.fullmatch(firm)) is not None and BROKERS.search(employed["firm"]):
        return Speaker(employed["person"], "analyst", employed["firm"])
    analyst = match.words("analyst") or None
    if analyst is None and (person := _analyst_called(match, firm)) is not None:
        return person
    return Speaker(analyst, "analyst" if analyst else None, firm)


# "Keep 'buy' on Acme: Pelor Securities".
_BEHIND_COLON: Final = regex.compile(r"[^:;\n]{0,60}: (?P<adviser>\p{Lu}[^:;\n.]{2,80})$")
# "Brokerage Nordvik", at the head of a sentence.
_TRADE: Final = regex.compile(r"^(?:Brokerage|Broker)\s(?=\p{Lu})")
# "Jane Roe of Nordvik".
_EMPLOYED: Final = regex.compile(r"(?P<person>.{3,40}) of (?P<firm>.{2,40})")


def _last_at_work(match: Match) -> str | None:
    passage = match.rendering.passage
    line = passage.text.rfind("\n", 0, passage.start) + 1
    begin, end = max(line, passage.start - _REACH), match.extent("")[0]
    # The words that show a house at work may lie in what is matched: "KeyBanc upgraded it, with a target".
    found = [it["firm"] for it in _WORKER.finditer(passage.text, begin, passage.end) if it.start() < end]
    firm = found[-1] if found else None
    return _POSSESSIVE.sub("", firm) if firm and firm.casefold() not in _NO_NAMES else None


def fact_unless_past(match: Match) -> Modality:
    """Return reference where the words before the figures put the target in the past, but for 'from' what."""
    passage = match.rendering.passage
    told = passage.text[passage.start : match.rendering.end(match.end)]
    news = _FROM_BEFORE.sub("", told)
    past = is_background(news[news.rfind(";") + 1 :], passage.calendar.story.published_at.date())
    return Modality.REFERENCE if past else Modality.FACT


_FROM_BEFORE: Final = regex.compile(r"(?i)\b(?:from|previously|versus|vs)\b.*$", regex.DOTALL)


def _analyst_called(match: Match, name: str) -> Speaker | None:
    """Return the analyst whom a name is of, if it is no house's: "Lindqvist cut her target".

    He is somebody's analyst by the words before ("analyst Lindqvist", "Nordvik's Lindqvist"), or the text
    has his first name too.
    """
    if BROKERS.search(name) or "house" not in match.groups or (" " in name and not is_full_name(name)):
        return None
    text, start = match.rendering.passage.text, match.extent("house")[0]
    owner = _EMPLOYER.search(text, max(0, start - _LONGEST_HOUSE), start)
    surname = name.rpartition(" ")[2]
    named = (it for it in _NAMED_IN_FULL.finditer(text) if it["surname"] == surname)
    full = next((it for it in named if it["first"] in GIVEN_NAMES or _calls_analyst(text, it)), None)
    if owner is None and full is None:
        return None
    told = _ANALYST_OF.search(text, max(0, full.start() - _LONGEST_HOUSE), full.start()) if full else None
    behind = _WORKS_AT.match(text, full.end()) if full else None
    firm = (owner and owner["firm"]) or (told and told["firm"]) or (behind and behind["firm"]) or None
    return Speaker(full.group() if full else name, "analyst", _POSSESSIVE.sub("", firm) if firm else None)


def _calls_analyst(text: str, named: regex.Match[str]) -> bool:
    """Say whether the words beside a full name call it an analyst's."""
    ahead = text[max(0, named.start() - _LONGEST_HOUSE) : named.start()]
    return _TITLED.search(ahead) is not None or _AS_ANALYST.match(text, named.end()) is not None


_TITLED: Final = regex.compile(r"\b[Aa]nalysts?\s$")
_AS_ANALYST: Final = regex.compile(r",\s(?:an?\s)?(?:[a-z-]+\s){0,3}?analyst\b")
_LONGEST_HOUSE = 60
_EMPLOYER: Final = regex.compile(rf"(?:(?P<firm>{FIRM_IN_TEXT})['’]s?\s|\b[Aa]nalyst\s)$")
_NAMED_IN_FULL: Final = regex.compile(
    r"\b(?P<first>\p{Lu}\p{Ll}+)\s(?:\p{Lu}\.\s)?(?P<surname>\p{Lu}[\p{L}'’-]+)"
)
_ANALYST_OF: Final = regex.compile(
    rf"(?P<firm>{FIRM_IN_TEXT})(?:['’]s?)?\s(?:(?:senior|equity|research|lead)\s)*(?:analyst\s)?$"
)
_WORKS_AT: Final = regex.compile(
    rf"(?:,\s(?:an?\s)?(?:[a-z-]+\s){{0,3}}?analyst)?\s(?:at|of|from|with)\s(?P<firm>{FIRM_IN_TEXT})"
)


def may_be_broker(match: Match) -> bool:
    """Say whether whoever acts may be a broker: no agency that grades debt, no average of many."""
    sentence = match.rendering.passage.text[match.rendering.passage.start : match.extent("")[1]]
    return COUNTERS.search(sentence) is None


def share(match: Match) -> Instrument | None:
    """Return the company whose share it is, None if that cannot be told or nobody may grade it."""
    return share_of_many(match) if may_be_broker(match) else None


def share_of_many(match: Match) -> Instrument | None:
    """Return the company whose share it is that brokers grade together, None if that cannot be told."""
    named = match.value("share")
    if isinstance(named, Instrument):
        return named if named.type is EntityType.COMPANY and not _same(match, named.name) else None
    if isinstance(named, str) and (named.casefold() not in _NO_NAMES or named in _ALSO_NAMES):
        passage = match.rendering.passage
        made = firm_named(match.words("share"))
        made = made and completed(made, passage.text, passage.calendar.story.headline)
        return made if made and not _same(match, made.name) else None
    spoken_of = _spoken_of(match)
    return spoken_of if spoken_of and not _same(match, spoken_of.name) else None


def grade(match: Match, group: str) -> int | None:
    """Return the grade that a group names, on the scale from 1 to 5."""
    return _GRADE_OF.get(_UNGRADED.sub("", match.words(group).casefold()))


def _same(match: Match, name: str) -> bool:
    return bool(match.words("house")) and name.casefold() in match.words("house").casefold()


def _spoken_of(match: Match) -> Instrument | None:
    """Return the company that the sentence has named, or failing that the paragraph speaks of."""
    text, passage = match.rendering.passage.text, match.rendering.passage
    for place, span in sorted(match.rendering.values.items()):
        named = span.value
        if place >= match.end:
            break
        if (
            isinstance(named, Instrument)
            and named.type is EntityType.COMPANY
            and not _is_house(text, span.start, span.end)
        ):
            return named
    line = text.rfind("\n", 0, passage.start) + 1
    position = passage.start
    while (found := issuer_before(text, position)) is not None:
        at = text.rfind(found.name, line, position)
        if at < 0:
            return _of_story(match)
        if not _is_house(text, at, at + len(found.name)):
            return found
        position = at
    return _of_story(match)


def _of_story(match: Match) -> Instrument | None:
    """Return the company that the story is about, where a paragraph calls it no more than 'the stock'.

    A bare 'its target' is of whichever share the house had in hand, which need not be the story's.
    """
    start, end = match.extent("")
    text = match.rendering.passage.text
    company = issuer_at(match)
    if company is None or (_STOCK.search(text, start, end) is None and not _opens_alone(match, company)):
        return None
    return company if not BROKERS.search(company.name) else None


def _opens_alone(match: Match, company: Instrument) -> bool:
    """Say whether a paragraph opens with a house in a story on one company: 'KeyBanc lifted its target'."""
    passage = match.rendering.passage
    headline = passage.calendar.story.headline
    opens = passage.text.rfind("\n", 0, passage.start) + 1 == passage.start
    return opens and headline is not None and heads(company.name, headline)


def _is_house(text: str, start: int, end: int) -> bool:
    """Say whether the one named here is a broker at work or an agency, not the company that is graded."""
    return (
        COUNTERS.search(text, start, end) is not None
        or BROKERS.search(text, start, end) is not None
        or _AT_WORK.match(text, end) is not None
    )


_WORK = (
    r"(?:['’]s)?(?: [A-Z][\w&]+){0,3}(?:,? which)?(?: (?:analysts?|strategists?|says|said|also|has|have"
    r"|maintains?|maintained|keeps?|kept|retains?|retained"
    r"|raises?|raised|cuts?|lifts?|lowers?|lowered|upgrades?|upgraded|downgrades?|downgraded|reiterates?"
    r"|reinstates?|reinstated|initiates?|initiated|resumes?|resumed|starts?|started|assumes?|assumed"
    r"|rates|expects|trims|trimmed|reaffirms?|reaffirmed|hikes|hiked|reportedly))\b"
    r"(?=[^.\n]{0,120}\b(?:target|rating|rates|recommendation|buy|hold|sell|neutral|analysts?|note"
    r"|estimates?|outperform|forecasts?)\b)"
)
_AT_WORK = regex.compile(_WORK)
_WORKER = regex.compile(rf"(?P<firm>{FIRM_IN_TEXT}){_WORK}")
_STOCK = regex.compile(r"(?i)\b(?:stock|shares?|company)\b")
_POSSESSIVE = regex.compile(r"['’]s?$")
_UNGRADED = regex.compile(r"[\s“”-]")
_NO_FIRM = regex.compile(r"(?i)\b(?:nyse|nasdaq|analysts?|target|rating|stock|shares)\b")
_REACH = 700
