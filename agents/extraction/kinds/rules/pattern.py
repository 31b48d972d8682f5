"""Patterns over rendered sentences: what their slots stand for, and how they are looked for.

In a pattern `{company}` stands for any company, `{company:buyer}` for one that is called 'buyer'; the
sorts are those of `rendering.SORTS`, and besides

    {figure}    a number of any unit          {name}    capitalised words that no list knows
    {someone}   a company, body or {name}     {_}       up to eight words without a name or figure
    {subject}   a company, body, place        {__}      anything up to the end of the clause
    {firm}      a company or {name}, with all capitalised words and legal forms that belong to it
    {enterprise} a company, or a {name} that the words around it or its own last word show to be one

Patterns are matched without regard to case, except that {name} insists on capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

import regex

from agents.extraction.kinds.rules.rendering import ANY_SIGN, SIGN_OF, Rendering
from agents.extraction.needed_words import needs_of

# Words that open a sentence with a capital and name nobody.
NO_NAMES: Final = (
    "The|A|An|This|That|These|Those|It|Its|He|She|They|We|I|You|His|Her|Their|Our|My|In|On|At|By|For"
    "|From|To|Of|As|And|But|Or|So"
    "|If|When|While|After|Before|Since|During|Under|Over|With|Without|Amid|Despite|Although|Though"
    "|However|Meanwhile|Separately"
    "|Earlier|Later|Today|Yesterday|Also|Now|Then|There|Here|What|Which|Who|Why|How|Some|Many|Most"
    "|Several|Other|Another|Both|All"
    "|Each|Every|No|Not|Shares|Stocks?|Even|Once|Until|Analysts|Investors|Officials|Traders|Economists|Read|Monday"
    "|Tuesday|Wednesday|Thursday"
    "|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November"
    "|December"
)
# Verbs of headlines in capitals, which end the name before them: "Hyatt Agrees to Buy", "Pelorin Eyes Rival".
HEADLINE_VERBS = (
    r"Agrees|Plans(?=\sto\b)|Sets|Moves|Eyes|Sees|Unveils|Taps|Buys|Sells|Beats|Misses|Cuts|Raises|Lifts|Lowers"
    r"|Says|Signs|Wins|Acquires|Launches|Expects|Swings|Warns|Slips|Falls|Rises|Jumps|Drops|Gains|Slides|Soars"
    r"|Surges|Tumbles|Plunges|Climbs|Hits|Considers|Explores|Weighs|Mulls|Seeks|Secures|Names|Appoints|Hires"
    r"|Completes|Closes(?=\s(?:on|Its)\b)|Recalls|Sues|Files|Forecasts|Boosts|Trims|Slashes|Reaffirms|Maintains"
    r"|Increases|Reduces|Prices|Receives|Gets|Enters|Inks|Renews|Extends|Obtains|Redeems|Forges|Partners(?=\sWith\b)"
    r"|Clinches|Bags|Divests|Offloads|Kicks|Resumes|Settles|Pays|Approves|Exits|Invests|Halts|Suspends|Starts|Begins"
    r"|Doubles|Amends|Upsizes"
    r"|Faces|Denies|Rejects|Withdraws|Delays|Joins|Scraps|Nears|Loses|Slumps|Sinks|Proposes|Confirms|To(?=\s\p{Lu})|Is|Are|Has"
)


def _by_first_letter(words: str) -> str:
    """Return a choice of words grouped by their first letters: a word that is none of them fails at once."""
    grouped: dict[str, list[str]] = {}
    for word in regex.split(r"\|(?![^()]*\))", words):
        first = word[:1] if _PLAIN_FIRST.match(word) else ""
        grouped.setdefault(first, []).append(word.removeprefix(first))
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in grouped.items())


_PLAIN_FIRST: Final = re.compile(r"[A-Za-z](?![?*+{])")
_NAME_WORD = r"\p{Lu}[\p{L}\d&.]*+(?:(?:-(?!(?:based|listed|backed|owned)\b)|'(?!s\b))[\p{L}\d&.]*+)*+"
_NAME = (
    rf"(?-i:(?<![\p{{L}}\d&'.-])(?=\p{{Ll}}?\p{{Lu}})(?!(?:{_by_first_letter(NO_NAMES)})\b)\p{{Ll}}?{_NAME_WORD}"
    rf"(?:\s(?:(?:of|de|&)\s)?(?!(?:{_by_first_letter(HEADLINE_VERBS)})\b){_NAME_WORD}){{0,3}}+)"
)
_FIRM_NOUNS = (
    "company|start-?up|firm|maker|giant|developer|group|platform|exchange|chain|retailer|lender|bank"
    "|airline|operator|provider"
    "|manufacturer|producer|miner|insurer|unit|subsidiary|conglomerate|brokerage|supplier|automaker"
    "|carmaker|drugmaker|chipmaker"
)
_FIRM_ENDINGS = (
    r"Inc|Corp|Corporation|Co|Company|Ltd|Limited|LLC|plc|PLC|AG|SA|SE|NV|AB|ASA|Group|Holdings?|Bank"
    r"|Bancorp|Technolog(?:y|ies)"
    r"|Pharma\w*|Therapeutics|Bio\w*|Energy|Power|Systems|Motors?|Airlines?|Airways|Air|Industries"
    r"|Labs?|Solutions|Networks?"
    r"|Software|Resources|Mining|Metals|Gold|Petroleum|Oil|Insurance|Financial|Finance|Electronics"
    r"|Semiconductors?|Media"
    r"|Entertainment|Foods|Brands|Stores|Medical|Health|Healthcare|Aerospace|Robotics|Automotive|Steel"
    r"|Chemicals?|International"
    r"|Enterprises|Exchange|Telecom|Communications|Properties|Infrastructure|Engineering|Logistics"
    r"|Shipping|Railways?|Minerals|AI"
)
_FIRM_NAME = (
    rf"(?:(?<=\b(?:{_FIRM_NOUNS})\s){_NAME}|{_NAME}(?<=(?-i:\b(?:{_FIRM_ENDINGS})\.?))"
    rf"|{_NAME}(?=(?:,? (?:Inc|Ltd|plc)\.?)?\s\([^()]{{0,24}}(?::|\bNYSE|\bNasdaq)[^()]{{0,40}}\)))"
)
_WORD = rf"[^\s{ANY_SIGN};:]++"
_TITLES = (
    "Del|Ill|Calif|Fla|Mass|Conn|Tex|Mich|Minn|Wash|Wis|Ariz|Colo|Core|Underlying|Organic|Comparable"
    "|Consolidated|Trustees|CEO|CFO|COO|Chief|Chair|Chairman|Chairwoman|President|Director|Mr|Mrs|Ms"
    "|Dr|Sen|Rep|Board"
    r"|(?:Non-?)?[Ee]xecutive\s(?:Chair\w*|Director|Vice|President|Officer|Committee|Board|Order|Summary|Editor|Producer)"
    "|Management|Revenues?|Sales|Net|Profit"
    "|Earnings|EPS|EBITDA|Adjusted|Operating|Total|Quarterly|Annual|Fiscal|Full|Company|Group|GAAP"
    # "First Quarter", "Second-half", but: "First Pelorin Bancorp".
    r"|Gross|Income|Loss|(?:Fourth|Third|Second|First)(?!\s\p{Lu})"
    r"|(?:Fourth|Third|Second|First)\s(?:Quarter|Half|Fiscal|Six|Nine|Day|Look|Time|Lady|Deputy|Vice|Solar\sEclipse)"
    r"|Diluted|Basic|Interest|Non|FY\d*|HY\d*|Amorti[sz]ation|Depreciation|NPAT|PAT|EBIT|Ex|Q[1-4]"
    "|[1-4]Q|Year|Analyst|CORRECTED"
    "|UPDATE|BRIEF|Market|Income|Dividend|Shareholders|Directors"
)
_PERIODS = (
    r"Q[1-4]|[1-4]Q|FY\d*|H[12]|[12]H|EPS|CEO|CFO|EBITDA|GAAP|IPO|Reports?|Announces?|Posts?|Declares?"
    r"|Net|Adjusted"
    r"|Board|Directors?|VP|EVP|SVP|Chairman|Executives|Insiders?"
    # Offices: "Acme Nonexecutive Chairman".
    r"|Non-?[Ee]xecutive|Former|Acting|Interim|Incoming|Outgoing"
)
# How much a headline's verb does, "Acme Slightly Lifts".
_HEADLINE_ADVERBS = (
    r"Slightly|Sharply|Modestly|Unexpectedly|Further|Again|Narrowly|Reportedly|Formally|Officially|Quietly"
    r"|Temporarily|Also|Still|Now"
)
_LEGAL_FORMS = r"Inc|Corp|Ltd|LLC|L\.P|PLC|plc|p\.l\.c|N\.V|S\.A"
_FIRM_WORD = rf"(?:[{SIGN_OF['company']}{SIGN_OF['place']}{SIGN_OF['organisation']}]|\p{{Ll}}?{_NAME_WORD})"
FIRM: Final = (
    rf"(?-i:(?<![\p{{L}}\d&'.])(?<!&\s)(?<!(?<!-)-)"
    rf"(?!(?:{_by_first_letter(f'{NO_NAMES}|{_TITLES}')})\b)(?!{SIGN_OF['place']}(?!\s\p{{Lu}}))"
    rf"{_FIRM_WORD}(?:,?\s(?:{_by_first_letter(_LEGAL_FORMS)})\b\.?"
    rf"|\s(?:(?:of|de|&)\s)?(?!(?:{_by_first_letter(f'{_PERIODS}|{HEADLINE_VERBS}')}"
    rf"|(?=[{''.join(sorted({word[0] for word in _HEADLINE_ADVERBS.split('|')}))}])(?:{_HEADLINE_ADVERBS})\s"
    rf"(?:{_by_first_letter(HEADLINE_VERBS)}))\b){_FIRM_WORD}){{0,6}}+)"
)
# Texts hold no signs: a character that no text has stands in for them.
FIRM_IN_TEXT: Final = regex.sub("[\ue000-\uf8ff]", "\x00", FIRM)
_FIGURES = "".join(SIGN_OF[sort] for sort in ("percent", "points", "bp", "money", "number"))
_BODIES = "".join(SIGN_OF[sort] for sort in ("company", "central_bank", "organisation"))
_MACROS: Final[dict[str, str]] = {
    "figure": f"[{_FIGURES}]",
    "name": _NAME,
    "firm": FIRM,
    "someone": rf"(?:[{_BODIES}]|{_NAME})",
    "enterprise": f"(?:{SIGN_OF['company']}|{_FIRM_NAME})",
    "subject": f"[{_BODIES}{SIGN_OF['place']}]",
    "_": rf"(?:{_WORD}\s){{0,8}}?",
    "__": rf"[^;:{SIGN_OF['company']}]{{0,80}}?",
    **SIGN_OF,
}
# What an earlier process compiled, and what this one uses, by the source: to compile all takes ten seconds.
KEPT: Final[dict[str, regex.Pattern[str]]] = {}
IN_USE: Final[dict[str, regex.Pattern[str]]] = {}
# Slots that stand for one sign.
_SIGNS: Final = frozenset((*SIGN_OF, "figure", "subject"))
_SIGN = re.compile(f"[{ANY_SIGN}]")
_SLOT = re.compile(r"\{(?P<macro>[a-z_]+)(?::(?P<group>[a-z_]+))?\}")


class Search:
    """Looks for one pattern; what it cannot do without is looked for before.

    `words`, `phrases` and `signs` are such (see `needed_words.Needs`), from the pattern and from a cheaper
    one without which it is not looked for; `anchors` are the words, or signs, at one of which a part of it
    must match.
    """

    __slots__ = ("_cheap", "_part", "_signed", "anchors", "phrases", "signs", "words")

    def __init__(self, pattern: str, cheap: str | None, known: Sequence[str]) -> None:
        self._signed: Final = _SLOT.sub(_with_sign, pattern)
        self._cheap: Final = cheap
        needs = needs_of(self._signed)
        others = needs_of(_SLOT.sub(_with_sign, cheap)) if cheap else None
        self.words: Final = (*needs.words, *(others.words if others else ()))
        self.phrases: Final = (*needs.phrases, *(others.phrases if others else ()))
        self.signs: Final = (*needs.signs, *(others.signs if others else ()))
        anchor = min(needs.anchors, key=lambda it: _doubt(it.words, known), default=None)
        self.anchors: Final = anchor.words if anchor else ()
        self._part: Final = anchor.part if anchor else self._signed

    def patterns(self) -> list[regex.Pattern[str]]:
        """Return all that is looked for, compiled: once it is, no story waits for it."""
        return [compiled(pattern) for pattern in (self._signed, self._part, self._cheap) if pattern]

    def has_signs(self, rendering: Rendering) -> bool:
        """Say whether a rendering has a sign of each sort that the pattern cannot do without."""
        held = rendering.signs
        for signs in self.signs:  # noqa: SIM110 - a generator costs more than what it would say
            if signs.isdisjoint(held):
                return False
        return True

    def may_stand_in(self, rendering: Rendering) -> bool:
        """Say whether a rendering has the signs, and the pattern's part matches where an anchor stands."""
        if not self.has_signs(rendering):
            return False
        if not self.anchors:
            return True
        match, low = compiled(self._part).match, rendering.low
        for anchor in self.anchors:
            place = low.find(anchor)
            while place >= 0:
                if match(rendering.text, place):
                    return True
                place = low.find(anchor, place + 1)
        return False

    def _passes_cheaply(self, rendering: Rendering) -> bool:
        """Say whether the cheaper pattern is found, which several rules may share."""
        if self._cheap is None:
            return True
        found = rendering.tried.get(self._cheap)
        if found is None:
            found = compiled(self._cheap).search(rendering.text) is not None
            rendering.tried[self._cheap] = found
        return found

    def found_in(self, rendering: Rendering) -> Iterator[regex.Match[str]]:
        """Yield where the pattern is found, without overlap, in a rendering in which it may stand."""
        if self._passes_cheaply(rendering):
            yield from compiled(self._signed).finditer(rendering.text)


@lru_cache(maxsize=4096)
def search_of(pattern: str, cheap: str | None, known: tuple[str, ...] = ()) -> Search:
    """Return the search for a pattern, which is made once, in texts that hold one of some words for sure."""
    return Search(pattern, cheap, known)


def _doubt(anchors: Iterable[str], known: Sequence[str]) -> int:
    """Rank anchors that tell nothing new, and those with signs, which many sentences have, after others."""
    if any(map(_SIGN.search, anchors)):
        return 2
    return int(all(any(word in anchor for word in known) for anchor in anchors))


@lru_cache(maxsize=4096)
def compiled(pattern: str) -> regex.Pattern[str]:
    """Return a pattern with its slots filled, ready to match without regard to case."""
    source = _SLOT.sub(_expanded, pattern)
    ready = KEPT.get(source) or regex.compile(source, regex.IGNORECASE)
    IN_USE[source] = ready
    return ready


def _with_sign(slot: re.Match[str]) -> str:
    """Return the signs that a slot stands for, or the slot itself where it stands for words."""
    return _expanded(slot) if slot["macro"] in _SIGNS else slot.group()


def _expanded(slot: re.Match[str]) -> str:
    macro, group = _MACROS[slot["macro"]], slot["group"]
    return f"(?P<{group}>{macro})" if group else f"(?:{macro})"
