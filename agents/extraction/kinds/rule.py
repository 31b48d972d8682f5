"""Event rules as data: a pattern over a rendered sentence, what it tells, and what its groups mean.

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
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any, Final

import regex

from agents.extraction.kinds.needed_words import words_needed
from agents.extraction.kinds.rendering import ANY_SIGN, SIGN_OF, Rendering
from agents.extraction.quotes import Speaker
from schemas.event import Direction, EventKind, Horizon, Modality, NamedValue, Outcome

# The last resort against hostile text.  Far from what any pattern takes on a sentence, however busy the
# machine: an event that depended on the clock would not be the same on every replay.
TIMEOUT_SECONDS = 5.0
# Words that open a sentence with a capital and name nobody.
NO_NAMES: Final = (
    "The|A|An|This|That|These|Those|It|Its|He|She|They|We|I|You|His|Her|Their|Our|My|In|On|At|By|For"
    "|From|To|Of|As|And|But|Or|So"
    "|If|When|While|After|Before|Since|During|Under|Over|With|Without|Amid|Despite|Although|Though"
    "|However|Meanwhile|Separately"
    "|Earlier|Later|Today|Yesterday|Also|Now|Then|There|Here|What|Which|Who|Why|How|Some|Many|Most"
    "|Several|Other|Another|Both|All"
    "|Each|Every|No|Not|Shares|Stocks?|Analysts|Investors|Officials|Traders|Economists|Read|Monday"
    "|Tuesday|Wednesday|Thursday"
    "|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November"
    "|December"
)
_NAME_WORD = r"\p{Lu}(?:[\p{L}\d&.]|-(?!(?:based|listed|backed|owned)\b)|'(?!s\b))*+"
_NAME = (
    rf"(?-i:(?<![\p{{L}}\d&'.-])(?=\p{{Ll}}?\p{{Lu}})(?!(?:{NO_NAMES})\b)\p{{Ll}}?{_NAME_WORD}"
    rf"(?:\s(?:(?:of|de|&)\s)?{_NAME_WORD}){{0,3}}+)"
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
    "|Management|Revenues?|Sales|Net|Profit"
    "|Earnings|EPS|EBITDA|Adjusted|Operating|Total|Quarterly|Annual|Fiscal|Full|Company|Group|GAAP"
    "|Gross|Income|Loss|Fourth|Third|Second"
    r"|First|Diluted|Basic|Interest|Non|FY\d*|HY\d*|Amorti[sz]ation|Depreciation|NPAT|PAT|EBIT|Ex|Q[1-4]"
    "|[1-4]Q|Year|Analyst|CORRECTED"
    "|UPDATE|BRIEF|Market|Income|Dividend|Shareholders|Directors"
)
_PERIODS = (
    r"Q[1-4]|[1-4]Q|FY\d*|H[12]|[12]H|EPS|CEO|CFO|EBITDA|GAAP|IPO|Reports?|Announces?|Posts?|Declares?"
    r"|Net|Adjusted"
    r"|Board"
)
_FIRM_WORD = rf"(?:[{SIGN_OF['company']}{SIGN_OF['place']}{SIGN_OF['organisation']}]|\p{{Ll}}?{_NAME_WORD})"
FIRM: Final = (
    rf"(?-i:(?<![\p{{L}}\d&'.])(?<!(?<!-)-)(?!(?:{NO_NAMES}"
    rf"|{_TITLES})\b)(?!{SIGN_OF['place']}(?!\s\p{{Lu}}))"
    rf"{_FIRM_WORD}(?:,?\s(?:Inc|Corp|Ltd|LLC|L\.P|PLC|plc|N\.V|S\.A)\b\.?|\s(?:(?:of|de"
    rf"|&)\s)?(?!(?:{_PERIODS})\b){_FIRM_WORD}){{0,6}}+)"
)
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
_SLOT = re.compile(r"\{(?P<macro>[a-z_]+)(?::(?P<group>[a-z_]+))?\}")


@dataclass(frozen=True, slots=True, eq=False)
class Match:
    """A rule's pattern found in a rendered sentence.

    `given` are values that no sign stands for; `told` is where the words end that tell the event, if what
    it is compared with ('against a forecast of ...') goes on from there.
    """

    rendering: Rendering
    groups: Mapping[str, tuple[int, int]]
    start: int
    end: int
    given: Mapping[str, Any] = field(default_factory=dict)
    told: int | None = None

    def value(self, group: str) -> Any:
        """Return what the sign of a group stands for, its text where it is no sign, None if it is absent."""
        if group in self.given:
            return self.given[group]
        if group not in self.groups:
            return None
        start, end = self.groups[group]
        if start in self.rendering.values and end == start + 1:
            return self.rendering.values[start].value
        return self.rendering.text[start:end]

    def words(self, group: str) -> str:
        """Return what a group covers as the story has it, the empty text if it is absent."""
        start, end = self.extent(group)
        return self.rendering.passage.text[start:end] if group in self.groups else ""

    def extent(self, group: str) -> tuple[int, int]:
        """Return the characters of the story that a group covers, or the whole match if it is absent."""
        start, end = self.groups.get(group, (self.start, self.end))
        return self.rendering.origin(start), self.rendering.end(end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One way in which a sentence tells an event.

    `triggers` are words of which the sentence must hold one, in any form that begins with it; they are what
    keeps the rules fast. `entity` names the group of whom the event is told, `counterparty` that of the
    other side, or finds it; `stands_for` finds whom the entity's group means where it is not what its sign
    stands for (a country's central bank), None if nobody. `outcome`, `direction` and `horizon` are given, or
    read from the match. `values` names the figures (group -> name), or reads them from the match, and
    `period` the group that says for when. `modality` is what the rule's own words make it, or what the match
    says; doubt, quotation and denial around them are added by the engine. A `settled` rule holds words of
    expectation itself ('expects revenue of'), so only those before it count. `region` is a fixed region,
    where the entity has none of its own.  `own_words` are words of doubt or denial by which the event itself
    is told ("will cut jobs", "failed to pay").  `speaker` reads whose word the event is, where no
    quotation says it.  Where the rule is `dated`, an event that the sentence dates
    long before its story is a reference to it.  `needs` is a cheap pattern without which the sentence is not
    searched for the dear one.  `day` reads when it was, else the nearest day of the sentence counts.  What
    the text tells of several at once is told of each: `counterparty` may find more than one, and `beside`
    gives whom else the words are told of, each with the characters that name him.
    """

    name: str
    tells: EventKind
    triggers: tuple[str, ...]
    pattern: str
    entity: str
    counterparty: str | Callable[[Match], Any] | None = None
    outcome: Outcome | Callable[[Match], Outcome | None] | None = None
    direction: Direction | Callable[[Match], Direction | None] | None = None
    values: Mapping[str, str] | Callable[[Match], Iterable[NamedValue]] = field(default_factory=dict)
    period: str | None = None
    modality: Modality | Callable[[Match], Modality] = Modality.FACT
    settled: bool = False
    region: str | None = None
    horizon: Horizon | Callable[[Match], Horizon] = Horizon.DAY
    stands_for: Callable[[Match], Any] | None = None
    own_words: tuple[str, ...] = ()
    speaker: Callable[[Match], Speaker | None] | None = None
    dated: bool = False
    needs: str | None = None
    day: Callable[[Match, Modality], date | None] | None = None
    beside: Callable[[Match], Iterable[tuple[Any, int, int]]] | None = None

    @property
    def identity(self) -> str:
        """The rule's name among those of all kinds, as statements carry it."""
        return f"{self.tells}.{self.name}"

    def prepare(self) -> None:
        """Compile the pattern now, so that no story waits for it."""
        _compiled(self.pattern)

    def matches(self, rendering: Rendering) -> Iterator[Match]:
        """Yield where the pattern is found, without overlap."""
        sign = None if self.stands_for else _sign_wanted(self.pattern, self.entity)
        if sign is not None and sign not in rendering.text:
            return
        if self.needs is not None and _compiled(self.needs).search(rendering.text) is None:
            return
        low = rendering.text.lower()
        if not all(any(word in low for word in words) for words in words_needed(self.pattern)):
            return
        try:
            for found in _compiled(self.pattern).finditer(rendering.text, timeout=TIMEOUT_SECONDS):
                groups = {
                    name: found.span(name) for name, text in found.groupdict().items() if text is not None
                }
                yield Match(rendering, groups, found.start(), found.end())
        except TimeoutError:
            return


@lru_cache(maxsize=4096)
def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(_SLOT.sub(_expanded, pattern), regex.IGNORECASE)


@lru_cache(maxsize=4096)
def _sign_wanted(pattern: str, group: str) -> str | None:
    """Return the sign without which a pattern cannot find this group; None if there is no such sign."""
    macros = {slot["macro"] for slot in _SLOT.finditer(pattern) if slot["group"] == group}
    return SIGN_OF.get(macros.pop()) if len(macros) == 1 else None


def _expanded(slot: re.Match[str]) -> str:
    macro, group = _MACROS[slot["macro"]], slot["group"]
    return f"(?P<{group}>{macro})" if group else f"(?:{macro})"
