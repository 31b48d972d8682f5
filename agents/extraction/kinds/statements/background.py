"""Dates and words that make an event background: what was news long before the story was written."""

from __future__ import annotations

from datetime import date
from typing import Final

import regex

from agents.extraction.times.dayword import MONTHS

_DATED: Final = regex.compile(
    r"\b(?:(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?,?\s"
    r"(?:\d{1,2}(?:st|nd|rd|th)?,?\s)?)?(?P<year>19\d\d|20\d\d)\b",
    regex.IGNORECASE,
)
_LONG_AGO: Final = regex.compile(
    r"\b(?:last year|last month|last week|earlier (?:in )?this (?:month|year)|last (?:spring|summer"
    r"|autumn|fall|winter)"
    r"|(?:years?|decades?|months|weeks) (?:ago|earlier)"
    r"|during the (?:reporting |reported |same )?(?:period|quarter|year)"
    r"|previously(?! (?:announced|disclosed) (?:acquisition|sale|merger|deal|offering))"
    r"|formerly|recently|earlier this week|(?<!\S\s)in recent (?:days|weeks|months)"
    r"|in (?:its|their|his|the) (?:most )?recent (?:\S+ ){0,3}(?:report|results|filing|quarter|update)"
    r"|subsequent to (?:the )?(?:end of the )?(?:quarter|period|year)"
    r"|as (?:mentioned above|previously announced)"
    r"|originally|at the time|historically|in the past|over the (?:past|last) (?:\S+ )?(?:years?|decade)"
    r"|since its (?:launch|founding))\b",
    regex.IGNORECASE,
)
_MONTH_ALONE: Final = regex.compile(
    r"\b(?P<how>in|last|weekend (?:in|of)) "
    r"(?P<part>(?:late|early|mid|the (?:middle|end|start|beginning) of)[ -])?"
    r"(?P<month>january|february|march|april|june|july|august|september|october|november"
    r"|december)\b(?!,? \d)",
    regex.IGNORECASE,
)
_FUTURE: Final = regex.compile(
    r"\b(?:will|would|until|next|expected|scheduled|by (?=the\b|end\b|early\b|mid|late\b))",
    regex.IGNORECASE,
)
_MONTHS_A_YEAR = 12
_MOST_MONTHS_BACK = 8
_DATED_BY: Final = regex.compile(
    r"(?:\b(?:in|since|on|of|by|to|from|during|until|late|early|mid|for|fiscal|year|before|after)|[-(,])\s?$",
    regex.IGNORECASE,
)
_LEAD = 12
_DAY: Final = regex.compile(r"\s\d{1,2}(?!\d)")
# "Founded in 2016, Acme": dates of the company, not of its news.
_OPENING: Final = regex.compile(
    r"^\W*(?:founded|established|created|started|formed|incorporated|based|headquartered|listed)\b[^,]{0,80},",
    regex.IGNORECASE,
)
_LAST_CLAUSE: Final = regex.compile(r";|,\sand\s(?=(?:on|in|last|earlier)\s)|,\s(?:but|while|whereas)\s")
_NEXT_CLAUSE: Final = regex.compile(
    r",\s(?!according\sto\b|(?:an?|the|its)\s(?:[\w-]+\s){0,3}(?:filing|statement|release|report|document|notice|memo)s?"
    r"\s(?:showed|shows|said|says)\b)|;|\s[-–—]\s|\b(?:which|who|founded|developed)\b",
    regex.IGNORECASE,
)

# "A loss, from a profit of $3 million a year earlier, and dropped its buyback": that dates nothing.
_COMPARED: Final = regex.compile(
    r"\b(?:from|than|versus|vs\.?|against|compared\s(?:with|to))\s(?:[^,;]{0,40}?\d[^,;]{0,20}?\s)?"
    r"(?:an?|one)\s(?:year|month|quarter|week)\s(?:ago|earlier|before)\b",
    regex.IGNORECASE,
)


def clause_of(sentence: str, start: int, end: int) -> str:
    """Return the part of a sentence that dates what is told from its character `start` to `end`."""
    begin = max((found.end() for found in _LAST_CLAUSE.finditer(sentence, 0, start)), default=0)
    stop = _NEXT_CLAUSE.search(sentence, end)
    return _OPENING.sub("", sentence[begin : stop.start()] if stop else sentence[begin:])


def is_background(sentence: str, published: date) -> bool:
    """Say whether a sentence tells of what was no news when it was published.

    It names a year or a month that was over by then (a day of the month before may still be news), or says so
    in words such as 'previously' and 'last year'.
    """
    sentence = _COMPARED.sub(" ", sentence)
    if _LONG_AGO.search(sentence):
        return True
    if any(_is_old(found, sentence, published) for found in _DATED.finditer(sentence)):
        return True
    month = _MONTH_ALONE.search(sentence)
    if month is None or (month["how"].lower() == "in" and _FUTURE.search(sentence, 0, month.start())):
        return False
    back = (published.month - MONTHS[month["month"].lower()]) % _MONTHS_A_YEAR
    nearest = 0 if month["part"] or month["how"].lower().startswith("weekend") else 1
    return nearest <= back <= _MOST_MONTHS_BACK


def _is_old(found: regex.Match[str], sentence: str, published: date) -> bool:
    if _DATED_BY.search(sentence[max(0, found.start() - _LEAD) : found.start()]) is None:
        return False
    year = int(found["year"])
    month = MONTHS[found["month"].lower()[:3]] if found["month"] else None
    if month is None:
        return year < published.year
    months = (published.year - year) * _MONTHS_A_YEAR + published.month - month
    return months > 1 or (months == 1 and _DAY.search(found.group()) is None)
