"""Whose view a sentence is: a quotation's speaker, or whom the sentence or its paragraph reports."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import regex

from agents.extraction import spans
from agents.extraction.attribution import SAID, Speaker, is_speech, speaker_within
from agents.extraction.passage import Passage
from agents.extraction.vocabulary import NOTEWORTHY

# Those whose trade it is to judge markets.
_JUDGES: Final = regex.compile(
    r"(?i)\b(?:analysts?|strateg(?:ist|ists|y)|economists?|portfolio manager|fund manager|money manager"
    r"|investment officer|CIO"
    r"|head of (?:\S+ ){0,4}(?:research|markets?|trading|investment|strategy|equit|fixed income|commodit"
    r"|fx|rates|asset|macro)"
    r"|research (?:head|director|associate|analyst)|trader|dealer|market (?:expert|watcher|specialist)"
    r"|investment (?:director|manager|specialist))"
)
# Others judge markets when their house does.
_HOUSES: Final = regex.compile(
    r"(?i)\b(?:asset|capital|securities|invest\w*|wealth|advis\w+|fund|funds|markets|brokers?|brokerage"
    r"|trading|research|partners|economics|bank"
    r"|goldman|jpmorgan|j\.p\. morgan|morgan stanley|citi|ubs|hsbc|ing|nomura|barclays|jefferies|saxo"
    r"|oanda|ig|pepperstone|etoro|xtb|cmc)\b"
)
_PRINCIPALS: Final = regex.compile(
    r"(?i)\b(?:managing (?:partner|director)|partner|founder|president|chief executive|CEO)\b"
)
_NO_JUDGES: Final = regex.compile(
    r"(?i)\b(?:affairs|communications|policy analyst|political|legal|sustainability|marketing)\b"
)
# Words of which any attribution to such people has one, so that most sentences are done with at once.
_CUES: Final = (
    *("analyst", "strateg", "economist", "manager", "officer", "trader", "dealer", "head of", "partner"),
    *("director", "according to", "he ", "she ", "they "),
)
# A surname alone goes on to speak.
_SAYS: Final = (
    " says",
    " said",
    " adds",
    " added",
    " notes",
    " noted",
    " writes",
    " wrote",
    " believes",
    " expects",
)
# And one of these the story as a whole.
_TRADES: Final = (
    *("analyst", "strateg", "economist", "portfolio manager", "fund manager", "trader", "dealer", "head of"),
    *("investment ", "managing "),
)
_GOES_ON: Final = regex.compile(
    rf"(?i)\b(?:(?:he|she|they|the (?:analysts?|strategists?|economists?|note"
    rf"|brokerage))\s(?:also\s)?{SAID}|{SAID}\s(?:he|she|they|the (?:analysts?|strategists?"
    rf"|economists?))\b)"
)
_SURNAMED: Final = regex.compile(
    rf"(?<![\p{{L}}\s]\s)(?<![\p{{L}}'’-])(?P<surname>\p{{Lu}}[\p{{L}}'’-]++)\s{SAID}"
)
_BETWEEN_SENTENCES: Final = regex.compile(r"(?<=[.!?][\"”]?)\s(?=[\p{Lu}“\"])")
_REACH = 900
# A view is of something that the sentence names, or of the region around.
_NAMES = NOTEWORTHY[spans.ENTITY] | NOTEWORTHY[spans.PLACE]
_AREA = "the region"


@lru_cache(maxsize=8)
def has_judges(text: str) -> bool:
    """Say whether a story has anybody who may judge markets for a living."""
    low = text.lower()
    return any(trade in low for trade in _TRADES)


def may_judge_markets(passage: Passage) -> bool:
    """Say whether one who judges markets may speak in the sentence, if the story has any; quick to tell."""
    return _may_report(passage) or any(
        quote.speaker is not None and is_judge(quote.speaker) for quote in passage.quotes
    )


def names_market(passage: Passage) -> bool:
    """Say whether a sentence may name what a view can be of."""
    return passage.sentence.may_hold(_NAMES) or passage.text.find(_AREA, passage.start, passage.end) >= 0


def _may_report(passage: Passage) -> bool:
    text, start, end = passage.text, passage.start, passage.end
    if not is_speech(text, start, end):
        return False
    sentence = text[start:end].lower()
    return any(cue in sentence for cue in _CUES) or (
        any(verb in sentence for verb in _SAYS) and _SURNAMED.search(text, start, end) is not None
    )


def voice_at(passage: Passage, position: int) -> Speaker | None:
    """Return who holds what stands at this character, None unless he judges markets for a living."""
    speaker = passage.speaker_at(position)
    if speaker is None:
        speaker = _reported(passage.text, passage.start, passage.end)
    return speaker if speaker is not None and is_judge(speaker) else None


def is_judge(speaker: Speaker) -> bool:
    """Say whether a speaker judges markets for a living, by his role, or by his rank and his house."""
    role, firm = speaker.role or "", speaker.firm or ""
    if _NO_JUDGES.search(role):
        return False
    if _JUDGES.search(role):
        return True
    return _HOUSES.search(firm) is not None and (not role or _PRINCIPALS.search(role) is not None)


@lru_cache(maxsize=64)
def _reported(text: str, start: int, end: int) -> Speaker | None:
    """Return whom the sentence names as the one whose words it reports, also by a pronoun."""
    sentence = text[start:end]
    named = _judge_in(sentence)
    if named is not None and is_judge(named):
        return named
    surname = _SURNAMED.search(sentence)
    if named is not None or not (surname or _GOES_ON.search(sentence)):
        return None
    return _introduced(text, start, surname["surname"] if surname else None)


def _judge_in(sentence: str) -> Speaker | None:
    """Return whom the sentence reports, if any word of it may make him a judge."""
    if _JUDGES.search(sentence) is None and _HOUSES.search(sentence) is None:
        return None
    return speaker_within(sentence)


def _introduced(text: str, start: int, surname: str | None) -> Speaker | None:
    """Return the speaker whom the paragraph named last, if that is whom the surname means."""
    line = max(text.rfind("\n", 0, start) + 1, start - _REACH)
    for sentence in reversed(_BETWEEN_SENTENCES.split(text[line:start])):
        speaker = _judge_in(sentence)
        if speaker is not None and is_judge(speaker):
            fits = surname is None or (speaker.name or "").endswith(surname)
            return speaker if fits else None
    return None
