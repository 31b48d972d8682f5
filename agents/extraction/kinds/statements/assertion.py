"""Whether the text asserts what a rule finds: doubted, denied, quoted, only reported, or known of old."""

from __future__ import annotations

import regex

from agents.extraction import spans
from agents.extraction.kinds.rules.rule import Match, Rule
from agents.extraction.kinds.statements.background import clause_of, is_background
from agents.extraction.kinds.statements.timing import is_put_off
from agents.extraction.passage import Passage
from agents.extraction.vocabulary import lowered
from schemas.event import EventKind, Modality

# What is done whoever says so: "They have signed a contract," a minister said.
_DEEDS = frozenset({EventKind.CONTRACT, EventKind.PARTNERSHIP, EventKind.MERGER, EventKind.FINANCING})
_CLAUSE_ENDS = (spans.STOP, spans.CONNECTIVE, spans.REPORT, spans.RELATIVE)
# Characters from a 'not' to what may come or not; further on it has denied something else.
_REACH_OF_DENIAL = 12
# Characters from a word of doubt or denial to an event that is only named: 'the likely tariffs'.
_BESIDE = 20
_PUT_OFF = 45
# 'Reportedly plans to cut jobs', 'is said to buy it': nobody has confirmed it.
_RUMOURED = regex.compile(
    r"\b(?:reportedly|(?:is|are|was|were)\s(?:said|rumou?red|reported|understood|believed)\sto)\b",
    regex.IGNORECASE,
)
# 'Data pointed to a surge': unlike futures, which point to what comes.
_SHOWN = regex.compile(r"\b(?:data|reports?|figures|surveys?|numbers|readings?)\s(?:pointed|points?)\sto$")
# What is feared or hoped for of countries, and words behind it that say that the mood has passed.
_FELT = frozenset(
    {EventKind.TARIFF, EventKind.TRADE_POLICY, EventKind.SANCTIONS, EventKind.GEOPOLITICS, EventKind.CONFLICT}
)
_MOOD = regex.compile(
    r"\b(?:fears?|worr(?:y|ies)|concerns?|jitters|anxiety|unease|risks?|hopes?|optimism|expectations?"
    r"|chances?"
    r"|prospects?)\b",
    regex.IGNORECASE,
)
_PASSED = regex.compile(
    r"(?: (?!(?:and|but|as|while|after|amid|which|that|to|if|when|on|over)\b)[^\s,;:.]{1,20}){0,5}?"
    r" (?:(?:have |has |had )?(?:eased|receded|faded|subsided|abated|waned|dimmed|diminished|dissipated"
    r"|evaporated|vanished|ebbed)"
    r"|(?:was|were|are|is|been|being) (?:\w+ )?(?:dashed|dampened|allayed|calmed|eased|shattered))\b",
    regex.IGNORECASE,
)
# A denial of what a following 'that' tells.
_DENIES = regex.compile(r"\b(?:denied|denies|denying|ruled out|rules out)\b[^.;:\n]{0,60}+$")

_DASH = regex.compile(r"\s(?:--?|–|—)\s")
_ASIDE = regex.compile(r",\s(?:which|who|whose)\b[^,]*,")


def modality_of(passage: Passage, rule: Rule, match: Match) -> Modality:
    """Return how the text stands to what a match tells: as fact, expected, a quoted view or background."""
    own = rule.modality(match) if callable(rule.modality) else rule.modality
    if own is not Modality.FACT:
        return own
    quoted = passage.quoted(match.rendering.origin(match.start))
    if quoted and not rule.filed and rule.tells not in _DEEDS:
        return Modality.OPINION
    # "May sell a plant after posting a loss": whatever comes of it, the loss was posted.
    before = [] if "having" in match.groups else _clause_before(passage, rule, *_telling(rule, match))
    if any(
        (span.kind == spans.MODAL and not _is_shown(passage.text, span))
        or (span.kind == spans.CONNECTIVE and span.value == "if")
        for span in before
        if not passage.text.startswith("provided by", span.start)  # 'cash provided by' sets no condition
    ):
        return Modality.OUTLOOK
    if _RUMOURED.search(passage.text, *_near(passage, match)) is not None:
        return Modality.OUTLOOK
    if rule.dated and _is_background(passage, match):
        return Modality.REFERENCE
    return Modality.FACT


def is_over(rule: Rule, match: Match) -> bool:
    """Say whether what a match tells as feared or hoped for no longer is: 'worries over tariffs receded'."""
    if rule.tells not in _FELT or _MOOD.search(match.rendering.text, match.start, match.end) is None:
        return False
    return _PASSED.match(match.rendering.text, match.end) is not None


def _is_shown(text: str, span: spans.Span) -> bool:
    """Say whether a report points to what is told: that is no doubt."""
    return _SHOWN.search(text, max(0, span.start - _BESIDE), span.end) is not None


def _near(passage: Passage, match: Match) -> tuple[int, int]:
    """Return the characters of a match with the few before it."""
    start, end = match.rendering.origin(match.start), match.rendering.end(match.told or match.end)
    return max(passage.start, start - _BESIDE), end


def _telling(rule: Rule, match: Match) -> tuple[int, int]:
    """Return the characters of the story in which doubt or denial would be of the event itself."""
    start = match.rendering.origin(match.start)
    return start, start if rule.settled else match.rendering.end(match.told or match.end)


def _is_background(passage: Passage, match: Match) -> bool:
    sentence = passage.text[passage.start : passage.end]
    start, end = match.rendering.origin(match.start), match.rendering.end(match.end)
    told = clause_of(sentence, start - passage.start, end - passage.start)
    return is_background(told, passage.calendar.story.published_at.date())


def is_denied(passage: Passage, rule: Rule, match: Match) -> bool:
    """Say whether the event is denied; background is not, and what is feared only by words beside it."""
    own = rule.modality(match) if callable(rule.modality) else rule.modality
    if own is Modality.REFERENCE:
        return False
    start, end = _telling(rule, match)
    clause = _clause_before(passage, rule, start, end)
    if own is not Modality.FACT:
        if is_put_off(passage.text, start, min(passage.end, end + _PUT_OFF)):
            return False  # 'will not take effect until Friday'
        return any(span.kind == spans.NEGATION and span.start >= start - _REACH_OF_DENIAL for span in clause)
    denials = [span for span in clause if span.kind == spans.NEGATION]
    if any(not (_is_idle(passage, it) or _is_behind_dash(passage.text, it, start)) for it in denials):
        return True
    start = match.rendering.origin(match.start)
    return rule.dated and _DENIES.search(passage.text, passage.start, start) is not None


def _is_behind_dash(text: str, denial: spans.Span, start: int) -> bool:
    """Say whether a dash ends what is denied: 'that failed to please - sales fell'; two are an aside."""
    return len(_DASH.findall(text, denial.end, start)) == 1


def _is_idle(passage: Passage, span: spans.Span) -> bool:
    """Say whether a 'no' or 'not' denies nothing told: 'the No. 2 lender', 'Acme, which does not fly,'."""
    asides = _ASIDE.finditer(passage.text, passage.start, passage.end)
    if any(aside.start() < span.start < aside.end() for aside in asides):
        return True
    return passage.text.startswith(". ", span.end) and passage.text[span.end + 2 : span.end + 3].isdigit()


def _clause_before(passage: Passage, rule: Rule, start: int, end: int) -> list[spans.Span]:
    """Return the spans of the clause in which a match stands, up to its end, without the rule's own words."""
    clause: list[spans.Span] = []
    for span in passage.known:
        if span.start >= end:
            break
        if rule.named and span.start < start - _BESIDE:
            continue
        if span.kind in _CLAUSE_ENDS and span.end <= start and span.value != "if":
            clause = []
        if not (rule.own_words and lowered(passage.text[span.start : span.end]) in rule.own_words):
            clause.append(span)
    return clause
