"""Which company 'the company', 'it', 'we' or a bare 'Revenue rose ...' speaks of.

It is the one that the text last made its subject: named at the head of a sentence before a verb of reporting,
or anywhere with its ticker behind it.  Those who only supply estimates or opinions are never it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

import regex

from agents.extraction.kinds.rules.firms import (
    firm_named,
    in_headline,
    name_from_its_head,
    own_name,
    with_symbol,
)
from agents.extraction.kinds.rules.pattern import FIRM_IN_TEXT
from agents.extraction.kinds.rules.rendering import Ticker
from agents.extraction.kinds.rules.rule import Match
from agents.reference import Instrument, regions

# Texts beyond this length are no news of one company.
LONGEST = 60_000
_VERBS = (
    r"(?:(?:late\s|early\s|on\s){0,2}(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s)?+"
    r"(?:has\s|have\s|had\s|also\s|today\s|will\s|is\s|are\s|plans?\s|aims?\s)?+(?:said|says|reported"
    r"|reports|posted|posts|announced|announces"
    r"|recorded|records|logged|logs|booked|books|swung|swings|expects|forecasts|agreed|agrees|signed"
    r"|signs|entered|completed|completes|closed"
    r"|closes|finalized|finalised|declared|declares|raised|raises|cut|cuts|lowered|lowers|reaffirmed"
    r"|reaffirms|reiterated|launched|launches"
    r"|unveiled|priced|filed|acquired|acquires|acquire|buy|bought|sold|sell|appointed|appoints"
    r"|released|releases|delivered|delivers|achieved"
    r"|earned|generated|beat|missed|topped|shares|stock|held|disclosed|eyeing|set|planning|in\stalks"
    r"|named|names|started|provides|guided|guides|forecast|affirmed|affirms|incurred|saw|sees|proposes|proposed"
    r"|outlines|projects|revised|revises|lifted|lifts|trimmed|trims|slashed|warned|warns|boosted|kept|maintained|maintains"
    r"|withdrew|won|wins|secured|secures|received|bagged|approved|confirmed|suffered|recalled|recalls|hired|hires|narrowed|doubled|tripled|share|FY|Q[1-4]|[1-4]Q|1H|2H|H[12]|fiscal|net|non-GAAP|GAAP|earnings|revenue|profit|sales)\b"
)
_TICKER = (
    r"(?:['’]s)?\*{0,2}\s?\(\s?\[?\(?\*{0,2}"
    r"(?:(?P<exchange>[A-Z][A-Za-z.]{1,12}(?:[ /-][A-Za-z]{1,12}){0,2})\s?:\s?)?\[?"
    r"(?P<symbol>(?=[\d.&-]*+[A-Z]|(?<=:\s?)\d)[A-Z\d.&-]{1,10}+)(?=[\])(;,*/])"
)
# "French industrial group Acme", "State-owned Acme", "Australia's Acme": what leads to a name in the lead.
_LEADS_TO = (
    r"(?:(?:[Cc]ompany|[Gg]roup|[Ff]irm|[Mm]aker|[Gg]iant|[Bb]ank|[Ll]ender|[Ii]nsurer|[Rr]einsurer|[Rr]etailer|[Pp]roducer"
    r"|[Oo]perator|[Mm]iner|[Dd]eveloper|[Mm]anufacturer|[Pp]rovider|[Ss]upplier|[Bb]rewer|[Aa]irline|[Uu]tility|[Cc]arrier"
    r"|[Cc]onglomerate|[Mm]ajor|[Pp]layer|[Tt]rust|[Mm]anager|[Pp]latform|[Cc]hain|[Bb]uilder|[Dd]istributor|[Ee]xchange|\w*maker|[Ss]pecialist|startup"
    r"|\p{Lu}[\w.-]+['’]s|\w+-(?:owned|run|based|backed|listed))\s)"
)
# "Acme [press release](address) (NYSE:ACME)", "Acme Company Ltd (Acme) on Monday".
_PAPER = r"(?:\s\[[^\[\]\n]{1,40}+\]\([^\s()]{1,600}+\))?"
_SHORT_FORM = r"(?:\s\((?:[“\"']|the\s)*+(?:\p{Lu}[^()\n]{0,30}+|publ)\))?"
_APART = (
    r"(?:in|for|during)\sthe\s(?:[\w-]+\s){1,3}(?:quarter|half|year)\s(?:saw|reported|posted|recorded|had)\b"
)
_OF_SHARES_GO = (
    r"\s(?:on\s\w+day\s|[a-z]+\s){0,2}?(?:rise|rose|rising|f[ae]ll|fell|drop|dropped|jump|jumped|gain|gained|climb|climbed|slump|slumped"
    r"|soar|soared|surge|surged|slide|slid|slip|slipped|plunge|plunged|tumble|tumbled|sink|sank|advance|advanced|were|are"
    r"|rall(?:y|ied)|edged|decline|declined|shed|lost|add|added|hit|opened|down|up|traded|closed)\b"
)
_SUBJECT: Final = regex.compile(
    rf"(?:(?:(?<=^|\n)[*\s\\]*+|(?<=[.!?][\"”*]?\s)|(?<=--?\s)|(?<=\((?:PTI|ANI|IANS|UNI|AP|AFP)\)\s)|(?<=\s[–—]\s)|(?P<shares>(?<=\b{_LEADS_TO}))"
    rf"|(?P<shares>(?<=(?i:shares\s(?:of|in)\s)))|(?<=\bby\s))"
    rf"(?:The\s|(?P<shares>Shares\s(?:of|in)\s))?\[?(?P<head>{FIRM_IN_TEXT})"
    rf"(?:(?:\](?:\([^\s()]{{1,600}}+\))?)?{_PAPER}(?:{_TICKER}|(?:['’]s?)?{_SHORT_FORM}\s(?:{_VERBS}|{_APART})|['’]s\s"
    rf"|['’]\sshares\b|,?\s(?:Inc|Corp|Ltd|plc|PLC|Limited)\b|\s?,\s(?:an?|the|one)\s|{_SHORT_FORM}\s?:\s*\n"
    rf"|(?(shares){_OF_SHARES_GO}|(?!))))"
    rf"|(?P<named>{FIRM_IN_TEXT}){_TICKER})"
)
# Who writes the news, sells estimates or gives opinions, and words of reports that open a sentence.
_NOT_ISSUERS = """
co,core,factset,visible alpha,lseg,refinitiv,bloomberg,reuters,ibes,zacks,seeking alpha,morningstar,tipranks,
simply wall st,dow jones,dow jones newswires,mt newswires,marketwatch,barron's,cnbc,
the wall street journal,wall street journal,financial times,nasdaq,nyse,s&p,
s&p global market intelligence,capital iq,s&p capital iq,revenue,sales,net sales,net income,
net profit,profit,earnings,eps,analysts,q1,q2,q3,q4,ebitda,adjusted ebitda,adjusted eps,ceo,cfo,
board,company,group,management,total revenue,net loss,operating income,quarterly,annual,full-year,
fiscal,fourth-quarter,first-quarter,second-quarter,third-quarter,adjusted,gross,operating,total,
forward,wall street,barchart,stocknews,globe newswire,business wire,pr newswire,prnewswire,
accesswire,consensus,guidance,outlook,dividend,gaap,non-gaap,trading economics,moneycontrol,benzinga,
investing.com,thomson reuters,icici securities,motilal oswal,prabhudas lilladher,anand rathi,
kotak institutional equities,sharekhan,hdfc securities,emkay,nuvama,axis securities,geojit,
yes securities,nirmal bang,elara,jm financial,centrum,real estate investment trust,
real estate investment trusts,moody's ratings,fitch ratings,citi,jpmorgan,goldman sachs,
morgan stanley,jefferies
"""


@cache
def _never() -> frozenset[str]:
    """Return the names, in lower case, that are never the company spoken of; places among them."""
    places = (
        name for region in regions().values() for name in (*region.names, *region.demonyms, *region.centres)
    )
    return frozenset((*_NOT_ISSUERS.replace("\n", "").split(","), *(name.casefold() for name in places)))


# Parts of companies that head the paragraphs of their reports.
PART: Final = regex.compile(
    r"\b(?:Segments?|Divisions?|Units?|Business|Region|Services|Operations"
    r"|Products|America|Europe|Asia)$"
)
_FORM: Final = regex.compile(
    r"\b(?:Inc|Corp|Corporation|Ltd|Limited|LLC|PLC|plc|Plc|N\.V|S\.A|AG|SE|AB|ASA|Oyj|Tbk|Bhd"
    r"|Holdings?|Group|Bancorp|Company|Co)\.?$"
)


_MANY = 4
# What the headlines of collections say, whose items have nothing to do with each other.
_ROUNDUP: Final = regex.compile(
    r"\b(?:roundup|market talk|news highlights|sector update|market chatter|(?:morning|evening) briefing"
    r"|stocks? to watch|mergers and acquisitions|executive reshuffles|movers)\b",
    regex.IGNORECASE,
)
_Subjects = list[tuple[int, Instrument]]


def issuer_at(match: Match) -> Instrument | None:
    """Return the company that the text speaks of where a match begins, None if it has named none."""
    passage = match.rendering.passage
    start = match.rendering.origin(match.start)
    headline = passage.calendar.story.headline
    moved = _whose_shares_moved(passage.text[passage.start : start])
    if moved is not None:
        return moved
    issuer = issuer_before(passage.text, start, headline)
    return completed(issuer, passage.text, headline) if issuer else None


def _is_owned(name: str, text: str) -> bool:
    """Say whether a text calls somebody the parent of what bears a name: 'Acme, the parent of Pelor'."""
    at = text.find(f" of {name}", 0, _LEAD)
    return at >= 0 and text.endswith(("parent", "parent company", "owner", "operator"), 0, at)


def _whose_shares_moved(ahead: str) -> Instrument | None:
    """Return the company that a sentence opens with for its shares: 'Shares of Acme fell after it'."""
    opened = _SHARES_MOVED.match(ahead) if "hares" in ahead[:_OPENS_WITH_SHARES] else None
    return firm_named(opened["firm"]) if opened else None


_OPENS_WITH_SHARES = 60
_SHARES_MOVED: Final = regex.compile(rf"\W*[Ss]hares\s(?:of|in)\s(?P<firm>{FIRM_IN_TEXT}){_OF_SHARES_GO}")


def issuer_before(text: str, position: int, headline: str | None = None) -> Instrument | None:
    """Return the company last made a subject before this character of the text.

    A text of many companies speaks of another one in each paragraph.  In others the company that the headline
    begins with goes before those that it names, and these before those that are sure to be companies; other
    names may be people, and need the headline.
    """
    sure, others = _subjects(text[:LONGEST])
    titled = [it for it in others if _is_of_headline(it[1].name, text, headline)]
    both = sorted([*sure, *titled], key=_place)
    if _speaks_of_many(sure, headline):
        paragraph = text.rfind("\n", 0, position) + 1
        return _only([it for it in both if paragraph <= it[0] <= position])
    if headline is not None:
        for holds in (heads, in_headline):
            named = [it for it in both if holds(it[1].name, headline)]
            if found := _last(named, position):
                return found
            if own := _last(_subjects(headline)[0][:1], len(headline)):
                return own
    return _last(sure, position) or _last(titled, position) or titled_company(headline, text)


def _is_of_headline(name: str, text: str, headline: str | None) -> bool:
    """Say whether a doubtful name is the headline's; if there is none, initials are a house's: 'DB says'."""
    if headline is None and name.isupper() and len(name) <= _MOST_INITIALS:
        return False
    return in_headline(name, headline) and not _is_owned(name, text)


_MOST_INITIALS: Final = 4


def _speaks_of_many(sure: _Subjects, headline: str | None) -> bool:
    """Say whether a text is of many companies, and not of the one that its headline begins with."""
    if _ROUNDUP.search(headline or "") is not None:
        return True
    named = {company.id: company for _, company in sure}
    titled = [it for it in named.values() if headline is not None and in_headline(it.name, headline)]
    return len(named) >= _MANY and not (len(titled) == 1 and heads(titled[0].name, headline or ""))


@lru_cache(maxsize=4)
def titled_company(headline: str | None, text: str) -> Instrument | None:
    """Return the company of the reference data that a headline begins with and the text's lead names too."""
    words = _BEFORE_A_TITLE.sub("", headline or "").split()
    for count in range(min(_LONGEST_TITLE, len(words)), 0, -1):
        name = _OWNED.sub("", " ".join(words[:count]).rstrip(":,"))
        found = firm_named(name) if name[:1].isupper() and name.casefold() not in _never() else None
        if found is not None and not found.id.startswith("name:") and name in text[:_LEAD]:
            return found
    return None


_LONGEST_TITLE: Final = 5  # words
_BEFORE_A_TITLE: Final = re.compile(r"^(?:BRIEF-|(?i:update)(?:\s\d)?[:-]\s?|[A-Z]\w+['’]s\s)+")
_OWNED: Final = re.compile(r"['’]s?$")


def completed(company: Instrument, text: str, headline: str | None = None) -> Instrument:
    """Return the company that a text calls by its full name where this one is only short for it.

    "Pelorin" is short for the Pelorin Foods of the text, "PLRN" if that is its ticker.
    """
    if not company.id.startswith("name:") or company.ticker:
        return company
    sure, others = _subjects(text[:LONGEST])
    titled = [it for _, it in _subjects(headline or "")[0] if not it.id.startswith("name:")]
    spelled = [it for _, it in others if it.name in (headline or "")]
    heading = titled_company(headline, text)
    named = [*titled, *(it for _, it in sure), *spelled, *([heading] if heading else [])]
    start = f"{company.name} ".casefold()
    fuller = {
        it.id: it
        for it in sorted(named, key=_has_ticker)
        if any(alias.casefold().removeprefix("?").startswith(start) for alias in (it.name, *it.aliases))
        or it.ticker == company.name
        or it.name == f"{company.name}'s"
        or (it.id == company.id and it.ticker)
    }
    if not fuller and heading is not None and heading.name.endswith(f" {company.name}"):
        return heading  # "Hydro" of Norsk Hydro
    if len(fuller) == 1:
        return next(iter(fuller.values()))
    return defined_as(company.name, text) or with_symbol(company.name) or company


@lru_cache(maxsize=64)
def defined_as(short: str, text: str) -> Instrument | None:
    """Return the company behind whose full name a text puts its short one: "Pelorin Foods Company (PFCO)".

    A listing may follow the brackets; the short name is of capitals that begin as the full one does.
    """
    if not _IN_CAPITALS.fullmatch(short):
        return None
    for at in (text.find(f"({mark}{short}{mark}") for mark in ("", '"')):
        full = _FULL_NAME.search(text, max(0, at - _LONGEST_NAME), at) if at > 0 else None
        if full is None or full["name"][0] != short[0]:
            continue
        listed = _LISTED_BEHIND.match(text, at)
        ticker = Ticker(listed["exchange"], listed["symbol"]) if listed else None
        found = firm_named(full["name"], ticker)
        if found is not None and (ticker or not found.id.startswith("name:")):
            return found
    return None


_IN_CAPITALS: Final = re.compile(r"[A-Z]{3,6}")
_FULL_NAME: Final = regex.compile(rf"(?P<name>{FIRM_IN_TEXT})\.?\s$")
_LISTED_BEHIND: Final = re.compile(
    r"\([^()]{3,10}\) \((?P<exchange>[A-Z][A-Za-z]{1,11}): ?(?P<symbol>[A-Z\d.]{1,10})\)"
)


def _has_ticker(company: Instrument) -> bool:
    return company.ticker is not None


def heads(name: str, headline: str | None) -> bool:
    """Say whether a headline begins with a company's name, or at least its first word."""
    first = name.partition(" ")[0].casefold()
    start = (headline or "").casefold().removeprefix("brief-").removeprefix("update: ")
    return start.startswith(first) and not start[len(first) : len(first) + 1].isalnum()


def _place(subject: tuple[int, Instrument]) -> int:
    return subject[0]


def _only(subjects: _Subjects) -> Instrument | None:
    """Return the one company among some subjects, None if it could be one of several."""
    named = {company.id: company for _, company in subjects}
    return next(iter(named.values())) if len(named) == 1 else None


def _last(subjects: _Subjects, position: int) -> Instrument | None:
    index = bisect_right(subjects, position, key=_place)
    return subjects[index - 1][1] if index else None


@lru_cache(maxsize=4)
def _subjects(text: str) -> tuple[_Subjects, _Subjects]:
    """Return the companies that are sure to be some, by data, ticker or legal form, and other names."""
    sure: _Subjects = []
    others: _Subjects = []
    for match in _mentions(text):
        name = match["head"] or name_from_its_head(text, match.start("named"), match["named"])
        listed = match["symbol"] and (
            match["exchange"] or text.startswith(("](", ")]("), match.end("symbol"))
        )
        ticker = Ticker(match["exchange"], match["symbol"]) if listed else None
        if match["head"] and text.startswith(("'s", "\u2019s"), match.end("head")):
            name = own_name(name)
        company = None if name.casefold() in _never() else firm_named(name, ticker)
        if company is not None:
            is_sure = not company.id.startswith("name:") or ticker is not None or _FORM.search(name)
            if is_sure or not PART.search(name):
                (sure if is_sure else others).append((match.end(), company))
    return sure, others


def _mentions(text: str) -> Iterator[regex.Match[str]]:
    """Yield where a subject is named, without overlap; looked for only where one can begin."""
    end = 0
    for start in sorted({*_heads(text), *_before_tickers(text)}):
        if start >= end and (match := _SUBJECT.match(text, start)):
            yield match
            end = match.end()


def _heads(text: str) -> Iterator[int]:
    """Yield where a name could open a sentence: what must stand before it ends with a blank."""
    yield from (found.end() for found in _BEFORE_A_CAPITAL.finditer(text))
    yield from (found.end() for found in _AFTER_A_NOUN.finditer(text, 0, _LEAD))


def _before_tickers(text: str) -> Iterator[int]:
    """Yield the capitalised words that could begin the name before a ticker."""
    opened = text.find("(")
    while opened >= 0:
        if _TICKER_AT.match(text, opened):
            yield from (it.start() for it in _CAPITAL.finditer(text, max(0, opened - _LONGEST_NAME), opened))
        opened = text.find("(", opened + 1)


_BEFORE_A_CAPITAL: Final = re.compile(
    r"(?:\A|\n|(?<=[.!?\"”*–—fnyFNY)-])\s)(?=[*\s]{0,40}+\[?[a-z]?[^\W\d_a-z])"
)
# Characters in which a story says whom it is of.
_LEAD: Final = 1_500
_AFTER_A_NOUN: Final = regex.compile(rf"(?<=\b{_LEADS_TO})(?=\[?\p{{Lu}})")
_CAPITAL: Final = re.compile(r"(?<![A-Za-z\d])[a-z]?[^\W\d_a-z]")
_TICKER_AT: Final = regex.compile(_TICKER)
_LONGEST_NAME = 160
