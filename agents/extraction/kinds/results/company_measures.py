"""The measures of a company's report: what each is called, whose it is, and which of them a text names.

A measure counts only if it is the whole company's: the words before it are qualities of the figure or end a
clause, and none behind it narrows it to a part ("revenue from licences", "sales in Asia").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

import regex

from agents.extraction.kinds.rules.openings import with_opening
from agents.extraction.kinds.rules.rendering import ANY_SIGN, SIGN_OF

QUALITIES: Final = (
    r"(?:(?:adjusted|gaap|non-gaap|net|total|consolidated|group|quarterly|annual|full-year|interim|diluted|headline"
    r"|basic|underlying|core|attributable"
    r"|standalone|operating|operational|cash|global|worldwide|replacement\scost|ifrs|pro-forma|comparable|same-store|like-for-like|lfl|reported|record|overall|organic|after-tax|pre-tax|pretax"
    r"|recurring|preliminary|constant[-\s]currency)\s){0,6}"
)
_OTHER_INCOME: Final = (
    r"(?<!fee-related\s)(?<!distributable\s)(?<!interest\s)(?<!comprehensive\s)(?<!investment\s)"
    r"(?<!gross\s)(?<!carbon\s)(?<!retained\s)(?<!credit\s)"
)
_LOSS_ASIDE = r"(?:\s\(loss(?:es)?\))?"
# A headline's "Q2 net up 12%", "Q4 net at Rs 5 cr".
_NET_OF_HEADLINES = (
    r"net(?=\s(?:up|down|at|falls?|fell|rises?|rose|drops?|dropped|jumps?|jumped|dips?|dipped|soars?|soared|surges?|surged"
    r"|slips?|slumps?|slumped|declines?|declined|grows?|grew|climbs?|plunges?|plunged|tumbles?|shrinks?|slides?|slid|zooms?"
    r"|leaps?|gains?|doubles|triples|trebles|halves|more\sthan\s(?:doubles|triples|halves))\b)"
)
PROFIT: Final = (
    rf"(?:net\s(?:income|profits?|earnings|loss(?:es)?){_LOSS_ASIDE}|(?:profits?|loss)(?!\s(?:margin"
    rf"|warning|forecast|ratio)|es\son)(?:\safter\stax(?:es)?)?|earnings(?!\s(?:call|release"
    rf"|report|season|guidance|growth))|n?pat|{_NET_OF_HEADLINES})"
)
_DEPRECIATION = r"(?:,?\s(?:and\s)?depreciation,?\s(?:and|&)\s(?:amorti[sz]ation|impairment)\b)"
_BEFORE_TAX = r"\sbefore\s(?:interest\s(?:and|&)\s|interest,\s)?"
# Shares of a whole, told in percent.
RATIOS: Final = {
    "ebitda_margin": r"(?:ebitda\smargins?)",
    "operating_margin": r"(?:(?:operating(?:\s(?:profit|income))?|ebita?)\smargins?)",
    "gross_margin": r"(?:gross(?:\sprofit)?\smargins?)",
    "net_interest_margin": r"(?:net\sinterest\smargins?|nim)",
    "net_margin": r"(?:(?:net(?:\s(?:profit|income))?|profit)\smargins?)",
    "combined_ratio": r"(?:combined\s(?:operating\s)?ratio)",
    "cost_income_ratio": r"(?:cost[-/\s](?:to[-\s])?income\sratio)",
    "cet1_ratio": r"(?:(?:cet-?1|common\sequity\stier[-\s]1)(?:\s(?:capital|ratio)){1,2})",
}
MEASURES: Final = {
    **RATIOS,
    "gross_profit": r"(?:gross\sprofits?)",
    "net_interest_income": r"(?:net\sinterest\sincome|nii)",
    "free_cash_flow": r"(?:free\scash\sflows?|fcf)",
    "premiums": r"(?:(?:gross|net)\s(?:written\s)?premiums?(?:\swritten)?|(?:insurance\s)?premium\sincome)",
    "eps": (
        rf"(?:eps|earnings-per-share|per[-\s]share\s(?:earnings|profits?|income|loss)|(?:net\s)?(?:earnings|income|profit|loss){_LOSS_ASIDE}"
        r"\s(?:attributable\s)?per\s(?:fully\s)?(?:diluted\s|basic\s|common\s|ordinary\s)*+(?:share|unit|ads))"
    ),
    "ffo": r"(?:(?:ffo|funds\sfrom\soperations)(?:\s\(\"?ffo\"?\))?(?:\sper\s(?:diluted\s)?(?:share|unit))?)",
    "ebitda": (
        rf"(?:(?<!to[-\s])ebitda(?:al|r)?(?!\s?margin|/|-to)|earnings{_BEFORE_TAX}tax(?:es|ation)?{_DEPRECIATION})"
    ),
    "operating_income": (
        r"(?:op\.?\sprofits?|operating\s(?:income|profits?|loss|earnings(?!\sper\s(?:\w+\s){0,2}share))|business\sprofits?|ebit\b"
        rf"|earnings\sbefore\sinterest\s(?:and|&)\stax(?:es|ation)?(?!{_DEPRECIATION})"
        r"|(?:income|profit|loss)\sfrom\soperations)"
    ),
    "pretax_profit": (
        r"(?:pre-?tax\s(?:profits?|income|loss|earnings)|(?:net\s)?(?:profits?|loss|income|earnings)\sbefore"
        r"\s(?:income\s)?tax(?:es|ation)?|pbt)"
    ),
    "revenue": r"(?:(?:(?:net\s)?sales\s)?revenues?(?!\sper\b)(?:\sfrom\soperations)?|net\ssales"
    r"|sales(?!\s(?:force|team|price|volume|tax|proceeds|representative|channel|of\sits))|turnover|total\s(?:operating\s)?income|(?<=(?:organic|like-for-like|comparable)\s)growth"
    r"|net\soperating\sincome)",
    "net_income": rf"(?:{_OTHER_INCOME}{PROFIT}|bottom\sline"
    # "It earned $3 million, or 12 cents a share": the verb is the measure.
    rf"|earned(?=\s(?:an?\s(?:adjusted|record)\s)?(?:about\s|nearly\s|US)?[$]?{SIGN_OF['money']}"
    r"(?:[.,;]|$|\s(?:a|per)\sshare|\s(?:compared|versus|against|down|up|excluding|on\s(?:revenue|sales))\s"
    r"|\s(?:in|for|during)\s(?:the|its)\s(?:[\w-]+\s){0,2}?(?:quarter|half|year|period))))",
}
ANY_MEASURE: Final = with_opening(rf"{QUALITIES}(?:{'|'.join(MEASURES.values())})\b")
_NAMES: Final = "|".join(f"(?P<{name}>\\b(?:{words})(?!\\w))" for name, words in MEASURES.items())
_MEASURE = regex.compile(_NAMES, regex.IGNORECASE)
# "$3.9 billion in revenue", "a 17% rise in third-quarter profit": the measure stands behind its figure.
_OWN = (
    r"(?:its\s|the\s|their\s|our\s)?(?:(?:fiscal\s)?(?:(?:(?:first|second|third|fourth|fiscal)[-\s])?"
    r"(?:quarter|half[-\s]year|half|(?:six|nine)[-\s]month|full[-\s]year|year)|Q[1-4]|[1-4]Q|H[12]|[12]H|FY|20\d\d)\s)?"
)
BEHIND: Final = regex.compile(
    rf"\s(?:in|of)\s{_OWN}(?P<qualities>{QUALITIES}?)(?:{_NAMES})", regex.IGNORECASE
)
DIRECTLY_BEHIND: Final = regex.compile(rf"[-\s](?P<qualities>{QUALITIES}?)(?:{_NAMES})", regex.IGNORECASE)
_LOSS = regex.compile(r"\bloss\b(?!\))|\blosses\b", regex.IGNORECASE)
_ADJUSTED = regex.compile(
    r"\b(?:adjusted|adj\.?|non-gaap|underlying|core|headline|normali[sz]ed|recurring|ex-items|excluding\sitems)\b",
    regex.IGNORECASE,
)
# What stands behind a measure or its figure and makes it an adjusted one.
_COUNTED = regex.compile(
    r",?\s(?:adjusted\sfor|excluding|before|ex|stripping\sout|on\san\sadjusted)\s(?:\S+\s){0,3}?"
    r"(?:items?|gains|costs|charges|one-?offs?|basis)\b"
    r"|(?:\s(?:a|per)\sshare)?\s(?:by|on\san?)\s(?:non-gaap|adjusted)\s(?:measures?|basis)\b",
    regex.IGNORECASE,
)
# "Excluding special items, earnings were": what the clause before leaves out.
_LEFT_OUT: Final = regex.compile(
    r"(?:\b(?:excluding|adjusted\sfor|stripping\sout|before)\s(?:\S+\s)?(?:items?|gains|costs|charges|one-?offs?)"
    r"|\bon\san?\s(?:adjusted|underlying|non-gaap)\sbasis),\s(?:[^\s,;.]++\s){0,3}?$",
    regex.IGNORECASE,
)
# "Underlying sales" are those of a like business, but adjusted ones are counted otherwise than the books do.
_OTHER_BOOKS = regex.compile(
    r"\b(?:adjusted|adj\.?|non-gaap)\s(?:(?:net|total|group|consolidated|quarterly|annual)\s)*+$",
    regex.IGNORECASE,
)
# "Reported" may be the verb.
_ENDING_QUALITIES = regex.compile(rf"{QUALITIES.replace('|reported', '')}$", regex.IGNORECASE)
_LIKE = regex.compile(
    r"\b(?:(?P<comparable>comparable|same-store|like-for-like|lfl|same-restaurant)|(?P<organic>organic)"
    r"|(?P<part>recurring|systemwide|system-wide))\s",
    regex.IGNORECASE,
)
_LIKE_WORDS = r"(?:(?P<organic>organic(?:ally)?)|comparable|same-store|like-for-like|lfl)"
_LIKE_BEFORE = regex.compile(
    rf"\b{_LIKE_WORDS}\s(?:(?:basis|terms|growth|sales|revenue|of|was|up|down|rose|fell|grew|by|an?)\s){{0,4}}\(?$",
    regex.IGNORECASE | regex.REVERSE,
)
_LIKE_AFTER = regex.compile(rf"\s(?:on\san?\s|in\s|of\s)?{_LIKE_WORDS}\b", regex.IGNORECASE)
_SORTS = {"comparable": "comparable", "organic": "organic"}
# A word before a measure that makes it a part's: "cloud revenue", "same-store sales".  Words of time, verbs,
# qualities and what ends a clause do not.
_PLAIN_BEFORE = regex.compile(
    rf"(?:^|[{ANY_SIGN}.,:;()*\[\]\"'“”•·+–—/-]\s?|['’]s\s|\b(?:of|an?|the|its|our|their|his|in|and|or|on|from|to|with"
    r"|that|while|as|for|by|at|but|versus|vs|vs\.|than|against|both|all|any|no|is|are|was|were|be|has|had|have"
    r"|it|we|they|swung|see|sees|saw|seen|said|says|say"
    r"|quarterly|quarter|qtr|qrt|annual|year|yearly|full|half|month|months|period|fiscal|Q[1-4]|[1-4]Q(?:\d\d)?|[12]H(?:\d\d)?|H[12]"
    r"|FY\d*|HY\d*|Q[1-4]FY\d+|9M|20\d\d|'\d\d|total|net|group|company|bank|parent|overall|consolidated"
    r"|[a-z]+(?:ed|ing|est|ly)|reports?|posts?|books?|logs?|registers|clocks|delivers?|record|strong|solid|robust"
    r"|weak|mixed|better|higher|lower|more|less|average|mean|expected|generated|made|grew|rose|fell|won"
    r"|topline|top-line|bottom-line|headline|statutory|attributable|reported|comparable|organic"
    r"|continuing|diluted|basic|adj\.?|ex-items|first|second|third|fourth|interim|final|preliminary"
    r"|estimated|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|trailing|wide|narrow|small|large|big|huge|steep|slight|surprise|shock|million|billion"
    r"|expects?|sees|projects?|forecasts?|anticipates?|guides|predicts?|targets?|reaffirms|reiterates|raises|cuts|lowers|lifts|maintains|confirms|updates|keeps|narrows|trims"
    r"|although|though|whereas|after|because|where|meanwhile|however|also|further|another|respective|share|rev|profit|earnings|income)\s)$",
    regex.IGNORECASE | regex.REVERSE,
)
_A_PART_BEFORE = regex.compile(
    r"\b(?:related|based|licen[cs]ing|advertising|marketing|trading|lending|manufacturing|engineering"
    r"|consulting|streaming|gaming|banking|mining|shipping|packaging|building|housing|printing"
    r"|processing|computer|consumer|customer|carrier|power|server|water|paper|retail|wholesale|weekly|daily)\s$",
    regex.IGNORECASE | regex.REVERSE,
)
_FIGURE_SIGNS = "".join(SIGN_OF[sort] for sort in ("money", "number", "percent", "bp", "points", "date"))
# What may follow a measure without narrowing it to a part: times, figures, "from operations".
_WHOLE_BEHIND = regex.compile(
    r"\s(?:in|for|from|of|at)\s(?:(?:the|its|our|this|that|an?|about|approximately|around|nearly|just|over"
    r"|more|less|than|up\sto|as\s(?:much|many|little)\sas|last|most|all|entire|same|previous|prior|current|corresponding|latest|recent|holiday"
    r"|fiscal|full)\s)*+(?:(?:constant|local|reported|actual|comparable|continuing|operations|discontinued"
    r"|between"
    r"|ordinary|common|full-year|years?|quarter|half|first|second|third|fourth|final|three|six|nine|twelve"
    r"|company|bank|firm|range|period|months?|three-month|six-month|nine-month|both|which|negative|record|US|minus|group|Q[1-4]|[1-4]Q|[12]H|H[12]|FY|HY|9M|20\d\d|'\d\d"
    r"|January|February|March|April|May|June|July|August|September|October|November|December|\d+)"
    rf"|[A-Z]{{1,3}}\$?\d|[({_FIGURE_SIGNS}~$€£¥₹+-])|\s(?:at|of)\s{SIGN_OF['company']}"
    rf"|\sby\s(?:(?:about|around|nearly|almost|some|roughly|more|less|than|just|over)\s)*+[{_FIGURE_SIGNS}\d]",
    regex.IGNORECASE,
)
_PART_BEHIND = regex.compile(
    rf"\s(?:in|for|from|at|of|by)\s|\s(?:attributable|related|contribution)\s(?:to|from)\s(?!\w+\s(?:share|stock)?holders|owners"
    rf"|the\s(?:share|stock|unit)?holders|the\s(?:company|parent|owners|group)|common|ordinary|equity|[{SIGN_OF['company']}]"
    r"|parent|shareholders|stockholders|unitholders|\p{Lu})",
    regex.IGNORECASE,
)
_LOOK_BACK = 40
_EARNED: Final = "earned"
# "Pelor Brands net profit rises": a headline's firm, where prose would have "its brands' net profit".
_PROFITS: Final = ("net", "Net", "PAT", "profit")
_FIRM_HEADING: Final = regex.compile(rf"\W*(?:(?:\p{{Lu}}[\w&.'-]*|[{ANY_SIGN}])\s){{2,6}}")


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure where a text names it; `name` is empty if it is of another thing than the whole company."""

    name: str
    start: int
    end: int
    loss: bool
    generic: bool = False


def is_ratio(name: str) -> bool:
    """Say whether a measure is a share of a whole: a margin, or what an insurer pays out of its premiums."""
    return name.removeprefix("adjusted_") in RATIOS


def like_measure(measure: Measure, before: str, after: str) -> Measure:
    """Return the measure of a rate of change, where the words beside it say that it is of a like business.

    'Sales of 22.6 billion euros, LFL +2.0%', 'up 4% organically'.
    """
    beside = _LIKE_BEFORE.search(before) or _LIKE_AFTER.match(after)
    if beside is None or measure.name != "revenue":
        return measure
    return replace(measure, name="organic_revenue" if beside["organic"] else "comparable_revenue")


def measures_in(text: str, start: int, end: int) -> Iterator[Measure]:
    """Yield the measures that a part of a rendered text names, in reading order."""
    for found in _MEASURE.finditer(text, start, end):
        words = found.group()
        ahead = text[max(0, found.start() - _LOOK_BACK) : found.start()]
        qualities = ahead[_last_break(ahead) :]
        counted = _COUNTED.match(text, found.end())
        if counted is not None or _LEFT_OUT.search(ahead):
            qualities += " adjusted "
        whole = words == _EARNED or _is_whole(text, found.start(), found.end())
        yield Measure(
            name=_name(found, qualities) if whole else "",
            start=found.start(),
            end=counted.end() if counted else found.end(),
            loss=_LOSS.search(words) is not None,
            generic=words.lower() in ("loss", "profit", "earnings", "losses", "profits"),
        )


def is_adjusted_behind(after: str) -> bool:
    """Say whether the words behind an amount leave items out of it: '$3.06 a share excluding items'."""
    return _COUNTED.match(after) is not None


def measure_behind(found: regex.Match[str]) -> Measure:
    """Return the measure that a pattern found behind its figure."""
    loss = _LOSS.search(found.group()) is not None
    start = found.start(str(found.lastgroup))
    whole = _is_whole(found.string, start, found.end())
    name = _name(found, found["qualities"]) if whole else ""
    return Measure(name, start, found.end(), loss)


def _name(found: regex.Match[str], qualities: str) -> str:
    """Return the name of a measure; sales of a like business only are another thing than all sales."""
    name = str(found.lastgroup)
    if name == "revenue":
        like = _LIKE.search(qualities)
        if like:
            return f"{_SORTS[like.lastgroup]}_revenue" if like.lastgroup in _SORTS else ""
        return "adjusted_revenue" if _OTHER_BOOKS.search(qualities) else name
    # Operating earnings per share leave out some items.
    operating = name == "eps" and qualities.lower().endswith("operating ")
    adjusted = operating or (name != "ffo" and _ADJUSTED.search(qualities))
    return f"adjusted_{name}" if adjusted else name


def _last_break(text: str) -> int:
    """Return where the words that may describe what follows begin."""
    return max(text.rfind(mark) + 1 for mark in (",", ";", ":", " and ", " or ", ". "))


def _is_whole(text: str, start: int, end: int) -> bool:
    ahead = _ENDING_QUALITIES.sub("", text[max(0, start - _LOOK_BACK) : start])
    if not ahead and start > _LOOK_BACK:
        return True
    if _A_PART_BEFORE.search(ahead):
        return False
    headed = start <= _LOOK_BACK and text.startswith(_PROFITS, start) and _FIRM_HEADING.fullmatch(ahead)
    if not (headed or _PLAIN_BEFORE.search(ahead)):
        return False
    return _PART_BEHIND.match(text, end) is None or _WHOLE_BEHIND.match(text, end) is not None
