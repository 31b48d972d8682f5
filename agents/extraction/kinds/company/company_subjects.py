"""How sentences of company news name their subject, and which company that is.

`WHO` is a company by name or by a pronoun; the company of a rule that finds neither is the one that the text
spoke of last.
"""

from __future__ import annotations

from typing import Final

import regex

from agents.extraction.kinds.company.issuers import PART, completed, heads, issuer_at
from agents.extraction.kinds.company.onlookers import watches_others
from agents.extraction.kinds.rules.apposition import apposition
from agents.extraction.kinds.rules.firms import firm_named, in_headline
from agents.extraction.kinds.rules.names_in_full import in_full
from agents.extraction.kinds.rules.people import follows_first_name
from agents.extraction.kinds.rules.rendering import SIGN_OF, Ticker
from agents.extraction.kinds.rules.rule import Match
from agents.reference import Instrument
from schemas.event import EntityType

# "the company", "the Swiss drugmaker", "it": whoever was spoken of.
# "The Menlo Park, California-based company", "the Swiss confectionery maker", "the luxury reseller".
_WHENCE: Final = (
    r"(?:(?:[^\s;:]{2,20}\s){0,3}?[^\s;:]{1,20}-(?:based|listed|headquartered)\s"
    r"|{place}\s|(?:(?:{place}|(?-i:\p{Lu})[\w.]+),?\s){1,4}?)?"
)
_TRADE: Final = (
    r"(?:(?!(?:the|an?|its|their|of|or|that|rival|other|parent|target|combined|new|former|private(?!\s[a-z-]+\s(?:operator|maker|producer|provider|developer))|same|acquired|central"
    r"|investment|advisory|research|rating|ratings|state|national|reserve|another|whole|average|world)\b)(?-i:[a-z][a-z-]++)\s){0,7}?"
)
COMPANY_NOUN: Final = (
    r"(?:company|group|firm|bank|lender|insurer|reinsurer|retailer|carmaker|automaker|chipmaker|drugmaker|airline|miner"
    r"|oil\smajor|conglomerate|manufacturer|maker|giant|startup|parent|trust|fund|reit|issuer|corporation|business|reseller"
    r"|operator|owner|producer|supplier|provider|developer|brewer|distiller|refiner|utility|homebuilder|builder|steelmaker"
    r"|t[iy]remaker|planemaker|processor|distributor|brokerage|carrier|chain|specialist|designer|publisher|lessor|exporter"
    r"|marketplace|platform|shipbuilder|telco|grocer|restaurateur|hotelier|cooperative)"
)
DESCRIBED: Final = rf"the\s{_WHENCE}{_TRADE}{COMPANY_NOUN}"
PRONOUN: Final = rf"(?P<pronoun>(?:{DESCRIBED}|it|we))"
# "Acme beat forecasts and raised": the subject of the sentence does this too.
JOINED: Final = r"(?P<joined>\band|,)(?=\s)(?!\s(?:projected|(?:the\s|its\s)?board))(?:\salso|\snow)?"
# "Shares rose after its profit beat": the sentence's subject once more.
OWN: Final = (
    r"\b(?:(?:after|as|with|and|but|while|though)\s(?P<joined>its|their|the\s(?:company|group|firm|bank|retailer|airline)'s)"
    r"|(?P<joined>after))"
)
# "Acme gained after lifting its outlook": the company of the clause before.
HAVING: Final = r"(?P<having>\b(?:after|despite))(?=\s[a-z]++(?<=ing)\s)"
# Behind a name, in brackets and between commas: "National Pumps Ltd (Natpump), a maker of pumps,".
ASIDE: Final = rf"(?:\s\([^()]{{1,80}}+\))?(?:\s?,\s{apposition(220)})?"
# Words between a subject and its verb; a dozen at most, as a text of nothing but commas is read from each.
_ADVERBS: Final = (
    r"(?:\s(?:(?:for|during|in)\s(?:the|its)\s(?:(?:first|second|third|fourth|fiscal|latest|final|holiday|most|recent)[\s-]){0,3}"
    r"(?:quarter|half|year)|has|have|had|also|today|yesterday|recently|just|earlier|on|in|late|{date}"
    r"|subsequently|successfully)(?![\w-])){0,12}+"
)
# Who pays its owners: a company, or the board that decides it, which opens a line where nobody is named.
PAYER: Final = (
    rf"(?:(?:{{firm:company}}(?:\s-(?=\s)|\s?,\swhich(?=\s)|\s?,\s{apposition(200)})?"
    r"|\bboard\sof\s(?:directors\sof\s)?(?:{firm:company}|(?P<pronoun>the\s(?:company|bank)))|\b(?P<pronoun>the\s(?:company"
    rf"|group|bank|board|firm)|it|we)|{JOINED}|{HAVING})"
    r"(?:'s)?(?:\s(?:the\s)?board(?:\sof\sdirectors)?)?|^[\s*•\\-]*+|\bboard(?:\sof\sdirectors)?)"
)
WHO: Final = rf"(?:{{firm:company}}{ASIDE}|\b{PRONOUN}){_ADVERBS}\s"
NAMED: Final = rf"{{firm:company}}{ASIDE}{_ADVERBS}\s"
_SAID: Final = r"(?:said|says|announced|announces|reported|reports|confirmed|disclosed|revealed|stated)"
_WHEN: Final = (
    r"(?:\s(?:on|in|late|early|earlier|today|{date}|separately|that|,|(?:an?|its|the)(?=\s(?:\S+"
    r"\s){0,2}(?:statement|filing"
    r"|release|announcement|report))|(?:stock\s|exchange\s|regulatory\s|securities\s|bourse\s)*(?:statement"
    r"|filing|press"
    r"|release|announcement))(?![\w-])){0,12}+"
)
# What stands between a subject and its verb, up to the blank before the verb; whole words, as nothing of it
# is given back: no "is" of "issued".
HAVE: Final = (
    r"(?:,|\s(?:has|have|had|also|today|yesterday|tonight|late|early|earlier|on|in\srecent\s(?:days|weeks"
    r"|months)"
    r"|{date}|now|just|recently|successfully|officially|formally|separately|unanimously|confidentially"
    r"|jointly"
    r"|(?:this|last)\s(?:week|month|year|night|morning)|,)(?![\w-])){0,12}+"
)
# "said on Tuesday that it", "announced today that its board of directors".
SAYING_IT: Final = (
    rf"{_SAID}{_WHEN}\s(?:that\s)?(?:(?:it|they|the\scompany|the\sgroup|the\sbank"
    rf"|its\s(?:{{name}}\s)?board(?:\sof\sdirectors)?"
    r"|its\s(?:[^\s;:]++\s){0,6}?(?:units?|subsidiary|subsidiaries|arm|division)"
    r"|(?:the|our)\sboard(?:\sof\sdirectors)?|we|its|their)(?:\s(?:has|have|had|also|today|{date}"
    r"|on)(?![\w-]))*+\s)?"
)
SAYING: Final = rf"(?:{SAYING_IT})?"
# Up to eight words that are no figure and no company.
GAP: Final = r"(?:(?!{figure}|{company})[^\s;:]++\s){0,8}?"
# "The Committee for a Responsible Budget": a name that only belongs to another.
_DEPENDENT: Final = regex.compile(
    r"\b(?:for|with|at|including|contribut\w+\sto|(?:owned|controlled|backed|led|held)\sby)\s(?:an?\s|the\s"
    r"|[\ue000-\uf8ff]'s\s)?$",
    regex.REVERSE,
)
# "The maker of Pelor biscuits": a product, which stands for the company that makes it.
_MAKER_OF: Final = regex.compile(
    r"\b(?:makers?|owners?|parent|producers?|publisher|developer|manufacturer|operators?|sellers?)\s(?:of|behind)"
    r"\s(?:the\s)?$",
    regex.IGNORECASE | regex.REVERSE,
)
_ONLOOKERS: Final = regex.compile(
    r"\b(?:analysts?|economists?|investors?|traders?|strategists?|rivals?|peers|shareholders)\b",
    regex.IGNORECASE,
)
# "Shares of Acme fell after its profit missed".
_SHARES_OF: Final = regex.compile(
    rf"^\W*(?:shares|stock)\s(?:of|in)\s(?:[\w'-]+\s){{0,3}}?{SIGN_OF['company']}", regex.IGNORECASE
)
_OPENED_BY_PRONOUN: Final = regex.compile(rf"\W*(?:{PRONOUN})\s", regex.IGNORECASE)
# "Chief Financial Officer Jane Roe reported": the officer speaks for the company.
_SPOKESMAN: Final = regex.compile(
    r"\b(?:CEO|CFO|COO|CTO|[Cc]hief(?:\s\w+){0,2}\s[Oo]fficer|[Pp]resident|[Cc]hairman|[Cc]hairwoman"
    r"|[Mm]inister|[Aa]nalyst|[Hh]ead)\s$",
    regex.REVERSE,
)
# "Jane Roe, the incoming CFO,", and what stands before the second half of "Roe Science and Technology".
_OFFICER: Final = regex.compile(
    r",\s(?:the\s|its\s|our\s)?(?:[a-z-]+\s){0,3}(?:CEO|CFO|COO|president|chairman|chairwoman|chief"
    r"|director|head|founder|analyst)\b",
    regex.IGNORECASE,
)
_CUT_SHORT: Final = regex.compile(
    rf"(?:\p{{L}}\.){{2,4}}\s$|\p{{Lu}}\p{{L}}+\s(?:and|{SIGN_OF['number']}|\d+)\s$", regex.REVERSE
)
# "Pelorin Pumps, the Manufacturing segment,": a part of a company.
_AS_PART: Final = regex.compile(
    r",\s(?:the|an?|its|our)\s[^,;]{0,60}\b(?:segment|division|unit|subsidiary|brand)\b", regex.IGNORECASE
)
# "Its star label Pelora".
_PART_BEFORE: Final = regex.compile(
    r"\b(?:label|brand|division|segment|franchise|imprint)\s$", regex.IGNORECASE | regex.REVERSE
)
# "smaller than Acme, it": what stands behind a preposition is no subject.
_OBLIQUE: Final = regex.compile(
    r"\b(?:than|with|by|from|to|(?P<of>of|for|at)|against|like|unlike|rival)\s(?:the\s)?$",
    regex.IGNORECASE | regex.REVERSE,
)
# "RESTRUCTURING" before a company's sign, where a heading runs into the text.
_HEADING: Final = regex.compile(r"(?:\p{Lu}{5,}\s)+[\ue000-\uf8ff]$")
_REST: Final = regex.compile(
    r"(?:[\ue000-\uf8ff]|\b(?:Inc|Corp|Co|Ltd|PLC|Plc|plc|p\.l\.c|Group|Holdings?|AG|SA|NV|SE|ASA|AB|Oyj|Bhd|Berhad"
    r"|Tbk|Company|Limited)\b"
    r"|[\s.,])*+"
)
# "Huge Pension Buys", "Tech Insiders": some of a kind, whom a headline in capitals leaves unnamed.
_NOBODY: Final = regex.compile(
    r"\b(?:Pension|Insiders?|Investors?|Billionaires?|Directors?|Executives?|Analysts?|Officials?|Funds?|Buyers?"
    r"|Sellers?|Traders?|Duo|Lawmakers?|Senators?|Congress(?:man|woman)|Shareholders?"
    r"|CPI|PPI|GDP|PMI|Inflation|Payrolls)$"
    # "Comfortable to buy Acme at these levels": advice.
    r"|^(?:Comfortable|Good|Best|Safe|Time|Ready|Advisable|Prudent|Wise|Tempted|Prefer|Look|Looking|Wait|How|When|Where)$"
)
_TRADES: Final = (
    r"\p{Lu}\p{Ll}++(?<=makers?|builder)|Airline|Brewer|Broker|Brokerage|Conglomerate|Developer|Distiller|Grocer"
    r"|Hotelier|Insurer|Lender|Manufacturer|Miner|Operator|Producer|Publisher|Refiner|Reinsurer|Retailer|Supplier|Supermarket"
    r"|Telco|Utility|Wholesaler"
)
# "Navratna Defence PSU Bharat Electronics": what the company is, in capitals before its sign.
_DESCRIBED: Final = regex.compile(
    r"^(?:(?:Navratna|Maharatna|Miniratna|PSU|PSE|NBFC|FMCG|EMS|EV|IT|AMC|Defence|Defense|Pharma|Auto|Realty|Telecom"
    r"|Power|Energy|Sugar|Textile|Railway|Infra|Fintech|Biotech|Smallcap|Midcap|Multibagger|Penny|Major|Giant"
    rf"|Firm|Stock|{_TRADES})\s)+(?=[\ue000-\uf8ff])"
)
# "Brickmaker Pelorin": at the head of a sentence the trade has a capital too.
_TRADE_AHEAD: Final = regex.compile(rf"(?:{_TRADES})\s(?=\p{{Lu}})")
_NO_NAME: Final = ("co", "company", "group", "firm", "bank")


def company_of(match: Match, group: str = "company") -> Instrument | None:
    """Return the company that a rule's match is about: the one named, else the one spoken of before."""
    if group != "company":
        other = named_company(match, group) if group in match.groups else None
        passage = match.rendering.passage
        return other and completed(other, passage.text, passage.calendar.story.headline)
    if group not in match.groups:
        return _spoken_of(match)
    ahead = match.rendering.text[: match.groups[group][0]]
    if _DEPENDENT.search(ahead) or _is_in_aside(match, ahead):
        return None
    name = match.value(group)
    if (
        _MAKER_OF.search(ahead)
        or _SPOKESMAN.search(ahead)
        or (isinstance(name, str) and name.strip(".").lower() in _NO_NAME)
    ):
        return issuer_at(match)
    found = named_company(match, group)
    if found is None or not found.id.startswith("name:") or found.ticker:
        return found
    if _is_no_issuer(match, found, ahead):
        return None
    if _OFFICER.match(match.rendering.text, match.groups[group][1]) or is_surname(match, found):
        return issuer_at(match)
    return _whole(match, in_full(match, found))


def _is_in_aside(match: Match, ahead: str) -> bool:
    """Say whether an aside on the subject ends with a name: 'The maker, whose rivals include Acme, said'."""
    closed = match.rendering.text.startswith(",", match.groups["company"][1])
    return closed and _ASIDE_WITH_NAMES.search(ahead) is not None


_ASIDE_WITH_NAMES: Final = regex.compile(
    r",\s(?:whose|which|that)\s[^,;.]{0,60}\b(?:include|are|counts?|compete|competes|supplies|supply|owns?|serves?|makes?|rivals?)\b"
    r"[^;.]{0,80}$",
    regex.REVERSE,
)


def _is_no_issuer(match: Match, named: Instrument, ahead: str) -> bool:
    """Say whether an unlisted name is of a part of a company, the end of a name, or an adverb."""
    if PART.search(named.name) or _CUT_SHORT.search(ahead) or _PART_BEFORE.search(ahead):
        return True
    if _AS_PART.match(match.rendering.text, match.groups["company"][1]):
        return True
    return _NOBODY.search(named.name) is not None or (named.name.endswith("ly") and " " not in named.name)


def _whole(match: Match, named: Instrument) -> Instrument | None:
    """Return whom an unlisted name means: the company it is short for, itself, or nobody.

    In a story of one company, which its headline begins with, other names are its parts and goods.
    """
    passage = match.rendering.passage
    headline = passage.calendar.story.headline
    full = completed(named, passage.text, headline)
    if full is not named or headline is None or in_headline(named.name, headline):
        return full
    issuer = issuer_at(match)
    if issuer is None or issuer.id == named.id or not heads(issuer.name, headline):
        return named
    return issuer if _SYMBOL.fullmatch(named.name) and named.name[0] == issuer.name[0].upper() else None


# "PLF also reported": a share's sign for the company of the story.
_SYMBOL: Final = regex.compile(r"\p{Lu}{2,5}")


def named_company(match: Match, group: str) -> Instrument | None:
    """Return the company that a group's words name."""
    value = match.value(group)
    if isinstance(value, Instrument):
        return value if value.type is EntityType.COMPANY else None
    if not isinstance(value, str):
        return None
    start, end = match.groups[group]
    values = match.rendering.values
    inside = [values[place].value for place in range(start, end) if place in values]
    ticker: Ticker | None = match.rendering.tickers.get(end)
    companies = [it for it in inside if isinstance(it, Instrument) and it.type is EntityType.COMPANY]
    bare = _DESCRIBED.sub("", value)
    if ticker is None and len(inside) == 1 and companies and (_is_rest(bare) or _HEADING.match(value)):
        return companies[0]
    if len(companies) > 1 or any(watches_others(it) for it in companies):
        return None
    words = match.words(group)
    opens = not match.rendering.text[:start].strip(" *•-")
    return firm_named(_TRADE_AHEAD.sub("", words, count=1) if opens else words, ticker)


def subject_before(match: Match) -> Instrument | None:
    """Return the one company that is the subject of a sentence in which 'and' joins two predicates."""
    text = match.rendering.text[: match.start]
    if _ONLOOKERS.search(text):
        return None
    subjects, others = _named_before(match)
    if subjects or (others and _SHARES_OF.search(text)):
        named = subjects or others
        return next(iter(named.values())) if len(named) == 1 else None
    issuer = issuer_at(match)
    opens = issuer is not None and text.lstrip(" *•-").startswith((issuer.name, *issuer.aliases))
    return issuer if opens or _OPENED_BY_PRONOUN.match(text) else None


# "Rivals gained, with Acme up 2% after posting", "the index fell as Acme slid".
_CONJUNCTION: Final = regex.compile(
    r"\b(?:while|whereas|but|as|with|though|although|where)\s", regex.IGNORECASE | regex.REVERSE
)


def _subject_of_clause(match: Match) -> Instrument | None:
    """Return the one company of the clause which a match goes on from, else the sentence's subject."""
    opening = _CONJUNCTION.search(match.rendering.text, 0, match.start)
    subjects, _ = _named_before(match, opening.end()) if opening else ({}, {})
    return next(iter(subjects.values())) if len(subjects) == 1 else subject_before(match)


def _spoken_of(match: Match) -> Instrument | None:
    """Return whom a pronoun means: its sentence's subject, the issuer, or the one other that is named."""
    if "joined" in match.groups:
        return subject_before(match)
    if "having" in match.groups:
        return _subject_of_clause(match)
    if "pronoun" not in match.groups:
        return issuer_at(match)
    subjects, others = _named_before(match)
    issuer = issuer_at(match)
    if len(subjects) == 1:
        return next(iter(subjects.values()))
    if subjects:
        return issuer if issuer is not None and issuer.id in subjects else None
    return issuer or (next(iter(others.values())) if len(others) == 1 else None)


def _named_before(match: Match, since: int = 0) -> tuple[dict[str, Instrument], dict[str, Instrument]]:
    """Return the companies that a sentence names before a match, by id: subjects, and those of 'for Acme'."""
    text, values = match.rendering.text, match.rendering.values
    subjects: dict[str, Instrument] = {}
    others: dict[str, Instrument] = {}
    for place in values:
        company = values[place].value
        if (
            not since <= place < match.start
            or not isinstance(company, Instrument)
            or company.type is not EntityType.COMPANY
        ):
            continue
        ahead = _OBLIQUE.search(text, since, place)
        if watches_others(company) or (ahead and not ahead["of"]):
            continue
        (others if ahead else subjects)[company.id] = company
    return subjects, others


def is_surname(match: Match, company: Instrument) -> bool:
    """Say whether an unknown name of one word stands behind a first name elsewhere in the text."""
    passage = match.rendering.passage
    headline = passage.calendar.story.headline
    if headline is not None and in_headline(company.name, headline):
        return False
    return follows_first_name(company.name, passage.text, titled=False)


def _is_rest(text: str) -> bool:
    """Say whether only legal forms stand beside a company's sign: 'Apple Inc.'."""
    return _REST.fullmatch(text) is not None
