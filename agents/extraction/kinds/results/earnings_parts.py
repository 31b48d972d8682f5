"""Which part of a company a bare measure is of, as the headings above it and the label before it say."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import regex

from agents.extraction.kinds.results.company_measures import ANY_MEASURE
from agents.extraction.kinds.rules.rule import Match


def stands_below_part(match: Match) -> bool:
    """Say whether a bare measure stands below the heading of a segment, or in a line that begins with one."""
    if not match.groups.keys().isdisjoint(("company", "owner", "pronoun", "joined", "having")):
        return False
    passage = match.rendering.passage
    above = passage.text[max(0, passage.start - _HEADING_REACH) : passage.start]
    line = passage.text[passage.text.rfind("\n", 0, passage.start) + 1 : passage.end]
    label = _LABEL.match(line)
    if _OF_A_SEGMENT.match(line):
        return True
    if (
        "Segment" in above
        or _FROM_A_PART.search(above)
        or _OF_A_PRODUCT.match(line)
        or _WHERE.search(passage.text, passage.start, match.rendering.origin(match.start) + len(", where "))
        or _is_under_part(passage.text, passage.start)
    ):
        return True
    return label is not None and not _OF_THE_WHOLE.search(label["label"])


@lru_cache(maxsize=8)
def _is_under_part(text: str, place: int) -> bool:
    """Say whether the last heading names a part behind a dash, 'Results Highlights - EMS', or a segment."""
    section = max(0, place - _SECTION)
    if text.find("Segment", section, place) >= 0 and _IN_A_SEGMENTS_LIST.search(text, section, place):
        return True
    heading = _LAST_HEADING.search(text, section, place)
    if heading is not None and not _OF_THE_WHOLE.search(heading["part"]):
        return True
    lines = _LINES_ALONE.findall(text, section, place)
    if not lines or _OF_THE_WHOLE.search(lines[-1]) or _OF_MONEY.search(lines[-1]):
        return False
    if any("onsolidated" in line for line in lines):
        return True  # what has a heading of its own behind the consolidated figures is a part
    name = regex.escape(lines[-1])
    if lines[-1] not in text[:_LEAD] and " " in lines[-1] and regex.search(rf"[\p{{Ll}},]\s{name}\b", text):
        return True
    if text.find("egment", 0, place) < 0:
        return False
    called = regex.compile(rf"\b[Ss]egments\b[^.]{{0,120}}\b{name}\b|\b{name}\s[Ss]egment\b")
    return called.search(text, 0, place) is not None


# "* Pumps segment revenues rose.  Margins improved": all of the line is of that segment.
_OF_A_SEGMENT: Final = regex.compile(
    r"[\s*•·+-]*+(?:(?:The|Our|Its)\s)?(?!Each|Every|All|Both)\p{Lu}[\w&-]*(?:\s(?:and\s|&\s)?[\w&-]+){0,4}?\s(?:segment|division)(?:['’]s)?\s"
)
# A line of capitalised words alone: "Global Pumps" is a segment's if the text calls it one before.
_LINES_ALONE: Final = regex.compile(
    r"(?<=\n)(?:\*\*|\#+\s)?(\p{Lu}[\w&-]*(?:\s(?:(?:and|of|&)\s)?\p{Lu}[\w&-]*){0,4}+)(?:\*\*)?\s*\n"
)
_OF_MONEY: Final = regex.compile(
    r"\b(?:balance|cash|capital|liquidity|dividends?|shareholders?|guidance|events?|debt|tax(?:es)?|financing|statements?)\b",
    regex.IGNORECASE,
)
# "From Pumps, Valves and Pipes": the line above is of these.
_FROM_A_PART: Final = regex.compile(r"\n(?:[^\S\n]|[*#])*+From\s\p{Lu}[^\n.:]{3,80}\n[\s*•]*$")
# "The Pumps Segment reports for the full year:" and a list of its measures.
_IN_A_SEGMENTS_LIST: Final = regex.compile(
    r"\n[^\n]{0,60}\bSegment\b[^\n]{0,200}:\s*\n(?:\s*[*•]\s[^\n]*\n)*+[\s*•]*$"
)
# "North America, where revenue grew": there only.
_WHERE: Final = regex.compile(r"\b\p{Lu}[\w-]*,\s_?where_?\s")
_HEADING_REACH = 350
# Characters in which a release names its company; what it names beside and puts over figures is a part.
_LEAD: Final = 150
_SECTION: Final = 1_500  # characters
_LAST_HEADING: Final = regex.compile(
    r"(?<=\n)(?:\#+\s|\*\*)[^\n*\#]{3,80}?(?:\s[-\u2013\u2014]\s(?P<part>[^\n*]{2,30}))(?:\*\*)?\s*\n(?!.*\n(?:\#+\s|\*\*)[^\n*]{3,80}\*{0,2}\s*\n)",
    regex.DOTALL,
)
# "* Pumps: Net sales rose": of pumps only.
_LABEL: Final = regex.compile(r"[\s*•·+-]*+(?P<label>\p{Lu}(?:[^:\n*(]|\([^:()\n]{1,40}\)){1,60}+):\**\s")
# "* Xarvo net product sales rose. Sales for the year were": of that product still.
_OF_A_PRODUCT: Final = regex.compile(
    r"[\s*•·+-]*+(?!(?:Net|Total|Our|The|Quarterly|Annual|Q[1-4])\b)\p{Lu}[\w-]++\s(?:net\s)?product\s(?:revenues?|sales)\b"
)
_OF_THE_WHOLE: Final = regex.compile(
    rf"\b(?:{ANY_MEASURE}|results?|highlights?|quarter|year|months|half|period|summary|financials?|figures|group"
    r"|performance|consolidated|total|company|income|outlook|eps|Q[1-4]|FY|H[12]|[12]H|brief|update|inc|corp|ltd|plc"
    r"|GMT|ET|said)\b",
    regex.IGNORECASE,
)
