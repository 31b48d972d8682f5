"""What sort of text a story is, where that decides of when it tells.

An investor's essay argues from what has long been known; a review looks back on the period that its headline
names; a link to another story, and a part on "recent updates", retell what was news elsewhere.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from agents.extraction.sentences import LABELLED_LINK
from agents.extraction.times.dayword import MONTHS
from schemas.event import Horizon
from schemas.story import Story

_MONTHS_A_QUARTER = 3
_MONTHS_A_YEAR = 12
_DAYS_A_WEEK = 7
_LONG_MONTHS = r"January|February|March|April|May|June|July|August|September|October|November|December"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]{0,6}\.?"
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_LOOKING_BACK = r"(?:Report|Commentary|Letter|Review|Update|Recap|Newsletter|Factsheet)"
# "Harbour Fund Q4 2024 Commentary", "January 2025 Report", but: "Q4 2024 Earnings Report".
_REVIEW = re.compile(
    rf"\b(?:(?:(?P<quarter>Q[1-4]|[1-4]Q)|(?P<half>H[12]|[1-4]H)|(?P<month>{_LONG_MONTHS})"
    r"|(?P<ordinal>First|Second|Third|Fourth)[ -]Quarter)(?: of)?,? (?P<year>20\d\d)"
    rf" (?:Market |Portfolio |Fund |Research |Monthly |Quarterly )?{_LOOKING_BACK}"
    r"|(?P<whole>20\d\d) (?:[\w.]+ ){0,3}(?:Commentary|Letter|Review Letter))\b"
)
# "Weekly review (Nov 16-Nov 20)", "Week in review: Nov. 16 - 20".
_WEEK = re.compile(
    rf"\b[Ww]eek(?:ly|s|'s)?\b.{{0,60}}?\b{_MONTH} \d{{1,2}}\s?(?:-|–|to)\s?"
    r"(?:(?P<month>[A-Z][a-z]{2,8})\.? )?(?P<day>\d{1,2})\b"
)
_FIRST_MONTH = re.compile(rf"\b(?P<month>{_MONTH}) \d{{1,2}}\s?(?:-|–|to)")
# An author who argues: 'I believe', 'I have been bullish', 'my price target'; no letter, no 'Series I'.
_SELF = re.compile(
    r"(?:I(?<![\w.'’-]I)(?:['’](?:m|ve|d))?(?: \w+){0,2} (?:think|believe|like|find|see|expect|rate|remain"
    r"|bought|own|sold|hold|covered|cover|wrote|discussed|argued|agree|recommend|bullish|bearish|cautious"
    r"|optimistic|estimate|prefer|consider|continue)"
    r"|[Mm](?<![\w.'’-][Mm])y (?:\w+ )?(?:view|opinion|thesis|estimate|target|rating|article|portfolio"
    r"|position|analysis|take|point|guess|concern|expectation|valuation|last|previous|interview)s?)\b"
)
_QUOTED = re.compile(r"[\"“][^\"”\n]{0,1500}[\"”]")
_FEWEST_SELVES = 3
# What heads the parts of an investor's essay, and what its title says of the author's own verdict.
_ARGUMENT = re.compile(
    r"(?m)^[\W_]{0,6}(?:(?:Investment |My |The )?Thesis(?: Summary)?|My Take"
    r"|Investor(?:['’]?s['’]?)? Takeaway|(?:Risks|Risk Factors) (?:to|of) (?:My|The|Our) Thesis)[\W_]{0,6}$"
)
_VERDICT = re.compile(
    r"\((?:Rating |Stock )?(?:Upgrade|Downgrade)\)"
    r"|\b(?:Reiterate|Maintain|Initiate)\w* (?:Strong )?(?:Buy|Sell|Hold)\b"
    r"|\bWhy I(?:['’]m| Am| Bought| Sold| Remain)\b"
    r"|\b(?:\d+|Two|Three|Five|Ten) (?:\S+ ){0,4}Stocks? to (?:Buy|Sell|Avoid)\b"
)
_LABEL = (
    r"(?:also read|read(?: also| more| next)?|see also|related(?: stories| news| articles)?"
    r"|more(?: on [^\n\[]{1,60})?)"
)
# A line that is nothing but the linked headline of another story.
_LINKED_LINE = re.compile(
    rf"(?im)^[ \t*#>_\-•]{{0,8}}(?:{_LABEL}[ ]?[:|]?[ ]?)?[*_]{{0,3}}\[[^\]\n]+\]"
    r"\([ ]?(?:https?:/)?/[^\s)]+(?: \"[^\"\n]*\")?\)[ *_]{0,6}$"
)
# What heads a part that retells, down to the next heading: "Recent Updates on Acme stock", "More on Asia:".
_RETELLING = re.compile(
    r"(?im)^[ \t*#_]{0,8}(?:recent updates on|latest (?:news|updates) on|more on"
    r"|related (?:stories|news|articles|coverage)|further reading)\b[^\n.]{0,70}$"
)
# "About Acme", and the one paragraph below it that says what the company is and has long done.
_PORTRAIT = re.compile(r"(?m)^[ \t*#_]{0,8}(?:More a|A)bout [A-Z][^\n.]{0,70}\n\s*[^\n]*")
# "ForexLive European wrap: the bank cuts its rate": what a line points back to.
_POINTING = re.compile(
    r"(?im)^[ \t*#>•\-]{0,8}[^\n:]{0,50}\b(?:wrap|recap|ICYMI|previously|earlier)[ ]?:[^\n]*$"
)
# What such a line has: the pattern itself is tried from every line.
_POINTERS = (
    *("wrap:", "wrap :", "recap:", "recap :", "icymi:", "icymi :", "previously:", "previously :"),
    *("earlier:", "earlier :"),
)
# "Notable events in 2021 include:", and the points of the list below.
_LIST_OF_YEAR = re.compile(
    r"(?m)^[^\n]{0,120}\bin (?P<year>(?:19|20)\d\d)\b[^\n]{0,30}:[ ]*\n(?:\s{0,3}[*•\-][^\n]*(?:\n|\Z))+"
)
# What the first line of such a list has, which is quick to look for.
_YEAR_BEFORE_LIST = re.compile(r"in (?:19|20)\d\d\b[^\n]{0,30}:[ ]*\n")
_HEADING = re.compile(r"(?m)^(?:#{1,6} .*|\*\*[^*\n]{1,90}\*\*\s*|[^\n]{1,90}\n-{3,}\s*)$")
# Characters of a story in which a fund says of which month it reports; days for which it may.
_TOP = 2_000
_A_SEASON = 75
_SENTENCES = re.compile(r"(?<=[.!?])\s")
_IN_MONTH = re.compile(
    rf"\b(?:[Ii]n|[Ff]or|[Dd]uring)(?: the month of)? (?P<month>{_LONG_MONTHS})[, ]{{1,2}}(?P<year>20\d\d)\b"
)
_OF_FUND = re.compile(
    r"\b(?:[Ff]und|[Pp]ortfolio|[Cc]omposite|[Ii]nvestment [Cc]ompany|NTA|net tangible assets?|benchmark)\b"
)
_PERFORMED = re.compile(r"\b(?:return(?:s|ed)?|(?:out|under)perform\w*|performance|growth|gain(?:s|ed)?)\b")
_SIGNS = (
    "](",
    "About ",
    "ore about ",
    "pdates on",
    "ews on",
    "ore on",
    "elated ",
    "urther reading",
    "ORE ON",
    "ELATED ",
    "rap:",
    "ecap:",
    "CYMI:",
)


class Reviewed(NamedTuple):
    """A period that a headline says a story looks back on, and its last day."""

    horizon: Horizon
    last: date


def period_reviewed(story: Story) -> Reviewed | None:
    """Return the week, month, quarter or year on which a story looks back, None if on none.

    Its headline says so, or its top does of a fund: "In January 2025, the fund returned 2 %".
    """
    headline = story.headline or ""
    week = _WEEK.search(headline)
    if week is not None:
        return _week_of(week, headline, story.published_at.date())
    found = _REVIEW.search(headline)
    if found is None:
        return _month_of_fund(story)
    if found["whole"]:
        return Reviewed(Horizon.YEAR, date(int(found["whole"]), _MONTHS_A_YEAR, 31))
    if found["month"]:
        return Reviewed(Horizon.MONTH, _month_end(int(found["year"]), MONTHS[found["month"].lower()]))
    if found["half"]:
        month = _MONTHS_A_YEAR if found["half"] in ("H2", "2H") else _MONTHS_A_YEAR // 2
        return Reviewed(Horizon.OTHER, _month_end(int(found["year"]), month))
    number = int(found["quarter"].strip("Q")) if found["quarter"] else _ORDINALS[found["ordinal"].lower()]
    return Reviewed(Horizon.QUARTER, _month_end(int(found["year"]), number * _MONTHS_A_QUARTER))


def is_essay(story: Story) -> bool:
    """Say whether a story is an investor's argument: it speaks of itself, or is built or titled as one."""
    if _VERDICT.search(story.headline or "") is not None:
        return True
    text = story.text[story.body_start : story.body_end]
    if _ARGUMENT.search(text) is not None:
        return True
    if len(_SELF.findall(text)) < _FEWEST_SELVES:
        return False
    return len(_SELF.findall(_QUOTED.sub(" ", text))) >= _FEWEST_SELVES


def retold_parts(text: str, year: int) -> tuple[tuple[int, int], ...]:
    """Return the stretches of a text of this year that retell what was news elsewhere or before."""
    parts: list[tuple[int, int]] = []
    if _YEAR_BEFORE_LIST.search(text) is not None:
        parts = [it.span() for it in _LIST_OF_YEAR.finditer(text) if int(it["year"]) < year]
    if not any(sign in text for sign in _SIGNS):
        return tuple(parts)
    low = text.lower()
    if any(sign in low for sign in _POINTERS):
        parts += [found.span() for found in _POINTING.finditer(text)]
    if "](" in text:
        parts += [found.span() for found in _LINKED_LINE.finditer(text)]
    parts += [found.span() for found in LABELLED_LINK.finditer(text)]
    parts += [found.span() for found in _PORTRAIT.finditer(text)]
    for found in _RETELLING.finditer(text):
        following = _HEADING.search(text, text.find("\n", found.end() + 1) + 1 or len(text))
        parts.append((found.start(), following.start() if following else len(text)))
    return tuple(parts)


def _month_of_fund(story: Story) -> Reviewed | None:
    """Return the month for which a fund reports on its own performance at the top of a story."""
    top = story.text[story.body_start : min(story.body_end, story.body_start + _TOP)]
    for sentence in _SENTENCES.split(top):
        month = _IN_MONTH.search(sentence)
        if month is None or _OF_FUND.search(sentence) is None or _PERFORMED.search(sentence) is None:
            continue
        last = _month_end(int(month["year"]), MONTHS[month["month"].lower()])
        back = (story.published_at.date() - last).days
        return Reviewed(Horizon.MONTH, last) if 0 < back <= _A_SEASON else None
    return None


def _week_of(found: re.Match[str], headline: str, published: date) -> Reviewed | None:
    first = _FIRST_MONTH.search(headline)
    month = MONTHS.get((found["month"] or (first["month"] if first else "")).lower().rstrip("."))
    if month is None:
        return None
    try:
        last = date(published.year - (month > published.month), month, int(found["day"]))
    except ValueError:
        return None
    return Reviewed(Horizon.WEEK, last) if published - last <= timedelta(days=_DAYS_A_WEEK) else None


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
