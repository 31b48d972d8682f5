"""Whether a company's deed is told of a year that is over, as annual reports and portraits tell it.

Such deeds are told without a day: the year stands in the words, in the sentence before ("Borrowings in 2021
included bonds.  The company sold $3 million of them"), or in the name of the paper ("the 2021 Notes").
A deed that names its own day, and what is told against the year before ("from $2 million in 2021"), is news.
"""

from __future__ import annotations

from typing import Final

import regex

from agents.extraction.kinds.rules.rule import Match
from agents.extraction.kinds.statements.told_day import is_undated
from schemas.event import Modality

_IN_YEAR: Final = regex.compile(
    r"\b(?:in|during|throughout|back\sin)\s(?:the\s)?(?:(?:fiscal|financial|full|calendar|early|late|mid)[\s-])*(?:year\s)?"
    r"(?P<year>(?:19|20)\d\d)\b",
    regex.IGNORECASE,
)
_NAMED_BY_YEAR: Final = regex.compile(
    r"\b(?:the|its)\s(?P<year>20\d\d)\s(?:[\w-]+\s){0,3}?"
    r"(?-i:Notes|Bonds|Debentures|Facility|Loan|Credit|Offering|Placement|Convertible)\b",
    regex.IGNORECASE,
)
_HELD_AGAINST: Final = regex.compile(
    r"\b(?:from|compared|versus|vs|against|than|since)\b[^.;]{0,40}$", regex.IGNORECASE
)
# A sentence that goes on with the one before names nobody anew.
_GOES_ON: Final = regex.compile(
    r"\W*(?:(?:it|they|we|the\s(?:company|group|firm|bank|lender|issuer))\b)(?:\salso)?\s", regex.IGNORECASE
)
_SENTENCE: Final = 300  # characters


def fact_unless_of_past_year(match: Match) -> Modality:
    """Return FACT, or REFERENCE for a deed without a day of a year that is over."""
    return Modality.REFERENCE if is_of_past_year(match) else Modality.FACT


def fact_unless_of_older_year(match: Match) -> Modality:
    """Return FACT, or REFERENCE for what belongs to a year's accounts that are long published.

    A charge of the year just over is told with its results: "booked $3 million in 2021", in February 2022.
    """
    published = match.rendering.passage.calendar.story.published_at
    current = published.year - (published.month <= _ACCOUNTS_DUE)
    retold = _RETOLD.search(match.rendering.text[: match.end]) and is_undated(match.rendering.passage, match)
    return Modality.REFERENCE if retold or is_of_past_year(match, current) else Modality.FACT


# "Earlier this week, Acme said that it expects": known by now.
_RETOLD: Final = regex.compile(
    r"(?:^\W*|\bsaid\s)(?:earlier\sthis\s(?:week|month|year)|last\s(?:week|month))\b"
    r"|^\W*in\s(?:its|their)\s(?:own|recent|latest|last)\s(?:\w+\s){0,3}(?:report|results|release|filing|update)\b",
    regex.IGNORECASE,
)


_ACCOUNTS_DUE: Final = 6  # months


def is_of_past_year(match: Match, current: int | None = None) -> bool:
    """Say whether words, the sentence before or the paper's name put a deed in a year that is over."""
    if not is_undated(match.rendering.passage, match):
        return False
    passage = match.rendering.passage
    this_year = current or passage.calendar.story.published_at.year
    start, end = match.rendering.origin(match.start), match.rendering.end(match.end)
    named = _NAMED_BY_YEAR.search(passage.text, start, min(passage.end, end + _BEHIND))
    if named is not None and int(named["year"]) < this_year:
        return True
    sentence = passage.text[passage.start : passage.end]
    years = [int(it["year"]) for it in _own_years(sentence)]
    if not years and _GOES_ON.match(sentence):
        years = [int(it["year"]) for it in _own_years(_sentence_before(match))]
    return bool(years) and max(years) < this_year


_BEHIND: Final = 60  # characters


def _own_years(sentence: str) -> list[regex.Match[str]]:
    """Return the years that a sentence tells of, without those that it only compares with."""
    return [it for it in _IN_YEAR.finditer(sentence) if not _HELD_AGAINST.search(sentence[: it.start()])]


def _sentence_before(match: Match) -> str:
    """Return the sentence before in the same paragraph."""
    passage = match.rendering.passage
    begin = max(passage.text.rfind("\n", 0, passage.start) + 1, passage.start - _SENTENCE)
    before = passage.text[begin : passage.start].rstrip(" .")
    return before[max(before.rfind(". "), 0) :]
