"""Whose result a later clause of a sentence tells: 'Same-store sales rose 2%, and net profit fell 4%'.

Such a clause names nobody.  It is of the company that the sentence is of, unless the sentence looks ahead, is
of a part or of others, describes the company for those who do not know it, or the clause only ends a list of
measures whose figures are still to come ('Revenue and profit were').
"""

from __future__ import annotations

from typing import Final

import regex

from agents.extraction.kinds.company.company_subjects import subject_before
from agents.extraction.kinds.company.issuers import issuer_at
from agents.extraction.kinds.results.company_measures import measures_in
from agents.extraction.kinds.results.earnings_figures import figure_signs
from agents.extraction.kinds.rules.firms import in_headline
from agents.extraction.kinds.rules.rendering import SIGN_OF
from agents.extraction.kinds.rules.rule import Match
from agents.reference import Instrument
from schemas.event import EntityType

_OF_OTHERS: Final = regex.compile(
    r"\b(?:analysts?|economists?|strategists?|investors?|rivals?|peers?|industry|sector|consumers?|countr(?:y|ies)|brokerages?"
    r"|employs?|people|employees|founded|headquartered|leaders?|leading"
    r"|guid(?:ed|es|ing|ance)|outlook|expect(?:s|ed|ing)?|forecast(?:s|ed)?|projects|projected|anticipates?|targets?|targeting|sees"
    r"|would|will|could|may|might|should|if|plans?)\b",
    regex.IGNORECASE,
)
# "The unit was weak, with revenue down": of a part still, as none is that another clause tells.
_OF_A_PART: Final = regex.compile(
    r"\b(?:segments?|divisions?|units?|regions?|subsidiar(?:y|ies)|brands?|brokerage|business|stores)\b",
    regex.IGNORECASE,
)
# "Acme Corp. unit Acme Stores' sales rose": the unit's.
_UNIT_OF: Final = regex.compile(
    rf"{SIGN_OF['company']}(?:'s|\sCo\.?|\sCorp\.?|\sInc\.?|\sLtd\.?)?\s(?:unit|subsidiary|arm|affiliate)\s[\p{{Lu}}\ue000-\uf8ff]"
)
_APART: Final = regex.compile(r"[,;\s]*(?:while|whereas|but)\b|;", regex.IGNORECASE)
_ANALYSTS_SAY: Final = regex.compile(
    r"\b(?:analysts?|brokerage|firm)(?:\s\w+){0,2}\s(?:said|say|says|wrote|writes|note[sd]?)\b",
    regex.IGNORECASE,
)
# "Core profit was $9 million, compared | with core profit of $7 million" tells of last year's, and no
# result of its own; "revenue rose, with core profit of $7 million" does.
_COMPARED_SO_FAR: Final = regex.compile(
    r"\b(?:compar(?:ed|es|ing)|(?:up|down)\sfrom|versus|vs\.?|against|(?:in\s)?contrast(?:ed|s|ing)?)\s*$",
    regex.IGNORECASE,
)
# What others had expected stands beside a result, and is none.
_HELD_AGAINST: Final = regex.compile(
    r"\banalysts?\b[^,;.]{0,60}?\b(?:expected|forecast|estimated|predicted|anticipated|polled)\b"
    r"|(?:above|below|beat\w*|missed|missing|topp\w+|exceed\w*|in\sline\swith|ahead\sof|than|versus|vs)\s(?:\S+\s){0,4}?"
    r"(?:consensus|estimates?|expectations|forecasts?|guidance|expected)\b|\b(?:consensus|estimates?)\b",
    regex.IGNORECASE,
)


def without_estimates(text: str) -> str:
    """Return a text without what a result is held against: 'above the consensus', 'analysts had forecast'."""
    return _HELD_AGAINST.sub(" ", text)


def company_of_clause(match: Match) -> Instrument | None:
    """Return the company that a clause without a subject is of, None if that is not sure."""
    text = match.rendering.text
    ahead = text[: match.start]
    if _COMPARED_SO_FAR.search(ahead):
        return None
    if _OF_OTHERS.search(without_estimates(ahead)) or _ANALYSTS_SAY.search(text) or _is_end_of_list(match):
        return None
    if _OF_A_PART.search(ahead) and not _APART.match(text, match.start):
        return None
    if _UNIT_OF.search(ahead):
        return None
    named = {
        span.value.id: span.value
        for place, span in match.rendering.values.items()
        if place < match.start
        and isinstance(span.value, Instrument)
        and span.value.type is EntityType.COMPANY
    }
    if named:
        opening = text.lstrip(' *•-"')[:1] == SIGN_OF["company"] and len(named) == 1
        return next(iter(named.values())) if opening else subject_before(match)
    issuer = issuer_at(match)
    return issuer if issuer is not None and _is_near(match, issuer) else None


def _is_near(match: Match, issuer: Instrument) -> bool:
    """Say whether a company is named by the headline or shortly before: collections speak of many."""
    passage = match.rendering.passage
    headline = passage.calendar.story.headline
    if headline is not None and in_headline(issuer.name, headline):
        return True
    first = issuer.name.partition(" ")[0].lower()
    return first in passage.text[max(0, passage.start - _NEAR) : passage.end].lower()


_NEAR: Final = 500  # characters


def _is_end_of_list(match: Match) -> bool:
    """Say whether the measure before a clause has no figure yet."""
    text = match.rendering.text
    before = list(measures_in(text, 0, match.start))
    if not before:
        return False
    return next(figure_signs(match.rendering, before[-1].end, match.start), None) is None
