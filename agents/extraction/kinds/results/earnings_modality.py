"""Whether a company's results are told as news, as those of a time before, or only expected."""

from __future__ import annotations

from typing import Final

import regex

from agents.extraction.kinds.rules.rendering import SIGN_OF
from agents.extraction.kinds.rules.rule import Match
from agents.extraction.passage import Passage
from agents.extraction.times.dayword import MONTHS
from schemas.event import Modality


def modality_of_figures(match: Match) -> Modality:
    """Return whether the figures are told or only expected; estimates beside them are no doubt."""
    text = match.rendering.text[match.start : match.end]
    if _AHEAD.search(text):
        return Modality.OUTLOOK
    passage = match.rendering.passage
    sentence = _ASIDE.sub(" ", passage.text[passage.start : passage.end])
    years = [int(year) for year in _YEAR.findall(sentence)]
    old = years and max(years) < passage.calendar.story.published_at.year - 1 and not _COMPARED.search(text)
    ended = list(_ENDED.finditer(sentence))
    old = old or (bool(ended) and all(_is_long_over(found, passage) for found in ended))
    old = old or (not ended and _goes_on_recalling(passage))
    told = match.rendering.text[: match.end]
    recalled = not _COMPARED.search(text) and not _DUE_TO.search(text) and SIGN_OF["percent"] not in text
    earlier = recalled and _YEAR_AGO.search(told)
    if passage.calendar.story.published_at.month > _LONG_AGO and _OF_LAST_YEAR.search(text):
        return Modality.REFERENCE
    return Modality.REFERENCE if old or earlier or _BEFORE.search(told) else Modality.FACT


def modality_of_beat(match: Match) -> Modality:
    """Return whether results are told as news or as those of a time before."""
    return Modality.REFERENCE if _BEFORE.search(match.rendering.text[: match.end]) else Modality.FACT


def _goes_on_recalling(passage: Passage) -> bool:
    """Say whether the paragraph has begun to recall results that were news before."""
    text = passage.text
    begin = max(text.rfind("\n", 0, passage.start) + 1, passage.start - _PARAGRAPH)
    if begin >= passage.start:
        return False
    if _LAST_RESULTS.search(text, begin, passage.start) is not None:
        return True
    ended = list(_ENDED.finditer(text, begin, passage.start))
    return bool(ended) and all(_is_long_over(found, passage) for found in ended)


def _is_long_over(found: regex.Match[str], passage: Passage) -> bool:
    """Say whether a period ended so long ago that its results are no news, by the headline too."""
    months = _months_ago(found, passage)
    if found["quarter"] is None:
        return found["year"] is not None and months > _LONG_AGO
    headline = passage.calendar.story.headline
    if headline is None or _ON_RESULTS.search(headline) is not None:
        return months > _A_QUARTER_AGO
    return months > _A_QUARTER_AGO - (1 if found["year"] else 2)


def _months_ago(found: regex.Match[str], passage: Passage) -> int:
    published = passage.calendar.story.published_at
    month = MONTHS.get(found["month"].lower()[:3], published.month)
    if found["year"] is None:
        return (published.month - month) % 12
    return (published.year - int(found["year"])) * 12 + published.month - month


# "in the financial year ended March 2024": results are told within half a year of that.
_ENDED: Final = regex.compile(
    r"\b(?:(?P<quarter>quarter)|year|half|months)(?:,\swhich)?\send(?:ed|ing)\s(?:on\s)?"
    r"(?P<month>\p{Lu}\p{Ll}{2,8})\.?\s(?:(?:\d{1,2},?\s)?(?P<year>20\d\d)\b|\d{1,2}\b)"
)
# "In its last reported quarter": and so are the figures of the sentences behind it.
_LAST_RESULTS: Final = regex.compile(
    r"\b[Ii]n\s(?:its|their)\s(?:last|most\srecent)\s(?:reported|quarterly|financial|earnings|set\sof)\s"
)
_PARAGRAPH: Final = 700  # characters
_LONG_AGO: Final = 8  # months
# "It made a profit of $3 million last year": news while the year is young.
_OF_LAST_YEAR: Final = regex.compile(
    r"\b(?:made|posted|reported|recorded|earned|had|booked|generated|lost)\s(?:an?\s)?(?:(?!\b(?:from|than|compared|versus|on|over)\b)"
    r"[^;]){1,80}\slast\syear(?=\W*$|,?\s(?:but|and|while)\b)",
    regex.IGNORECASE,
)
_A_QUARTER_AGO: Final = 4
_ON_RESULTS: Final = regex.compile(
    r"\b(?:results?|earnings|profits?|quarter\w*|[1-4]?Q[1-4]?|revenues?|sales|loss(?:es)?|income|EPS|reports?|posts?)\b",
    regex.IGNORECASE,
)
# "Rs 2011 cr" is a sum.
_YEAR: Final = regex.compile(
    r"(?<![$€£¥₹]|\bRs\.?\s)\b20\d\d\b(?!\s?(?:cr|crore|lakh|[mb]illion|mln|bln|mn|bn|%)\b)"
)
_COMPARED: Final = regex.compile(
    r"\b(?:from(?!\soperations)|compared|versus|vs|against|over)\b", regex.IGNORECASE
)
# "It reported a profit of $3 million in the year-ago period."
_YEAR_AGO: Final = regex.compile(
    r"\b(?:in|during|for)\sthe\s(?:\S+\s){1,3}?(?:period|quarter|year|half)\s(?:a\syear\s(?:ago|earlier|before)|last\syear"
    r"|of\s20\d\d-\d\d)\W*$"
    r"|\bin\sthe\s(?:year-ago|same|corresponding|previous|prior)\s(?:fiscal\s|financial\s)?(?:period|quarter|year)"
    r"(?:\sa\syear\s(?:ago|earlier)|\slast\syear|\sof\s\S+)?\W*$",
    regex.IGNORECASE,
)
# "Acme, which ordered 150 jets in 2023,": of what the company is known for.
_ASIDE: Final = regex.compile(r",\s(?:which(?!\send)|who|whose|founded|established|formerly)\b[^,;]{2,120},")
# "Impacted by the absence of gains seen in the prior year": the time of a cause, not of the figures.
_DUE_TO: Final = regex.compile(
    r"\b(?:due\sto|owing\sto|driven\sby|(?:impacted|hurt|hit|helped)\sby|absence\sof|because|reflecting)\b",
    regex.IGNORECASE,
)
# "Up from $3 million in the prior quarter" only compares.
_BEFORE: Final = regex.compile(
    r"\brecently\s(?:reported|posted|released|announced|delivered|disclosed)\b|\bhad\s(?:also\s)?(?:reported|posted|recorded|logged|booked)\b"
    r"|\b(?:late\s)?last\s(?:week|month|spring|summer|autumn|fall|winter)\b|\bpreviously\sreported\b"
    r"|\bearlier\sthis\s(?:week|month|year)\b"
    r"|\b(?:months|weeks)\sago\b"
    r"|\b(?:during|over|in|for)\sthe\s(?:last|past)\s(?:(?:\w+\s)?years?|(?:12|twelve)\smonths)\b"
    r"|(?<!\b(?:from|than|with|versus|vs\.?|against|over)\s[^\s,;]{1,30}\s)\bin\s(?:its|their|the)\s(?:last|previous|prior|most\srecent)\s(?:(?:reported|financial|quarterly|earnings|set\sof)"
    r"\s){0,3}(?:quarter|results|report|release|update)\b"
    r"|^\W*(?:a\syear\s(?:ago|earlier)|last\syear|in\sthe\s(?:previous|prior|same)\s(?:quarter|year"
    r"|period))\b",
    regex.IGNORECASE,
)


_AHEAD: Final = regex.compile(
    r"\b(?:expected|likely|set|poised|forecast|projected|estimated|due|scheduled|seen)\sto\s(?:report"
    r"|post|be|rise|fall|grow|show|come|have|announce"
    r"|record|reach|increase|decline)\b|\b(?:will|would|could|may|might|should)\s(?:report|post|be|rise"
    r"|fall|grow|likely|increase|reach)\b",
    regex.IGNORECASE,
)
