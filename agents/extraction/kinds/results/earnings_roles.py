"""What a figure is to the measure it belongs to, as the words on both sides of it say."""

from __future__ import annotations

from typing import Final, NamedTuple

import regex

from agents.extraction.figures import quantities
from agents.extraction.figures.quantities import Quantity
from agents.extraction.kinds.rules.rendering import SIGN_OF

RESULT: Final = "result"
FORECAST: Final = "forecast"
PREVIOUS: Final = "previous"
CHANGE: Final = "change"
SURPRISE: Final = "surprise"


class Words(NamedTuple):
    """The words between a figure and the figures on both sides of it."""

    before: str
    after: str


_EXPECTED = (
    r"(?:estimate[sd]?|\bests?\b\.?|(?<!un)expect(?:s|ed|ations?)?|consensus|forecasts?|projected|projections?|predicted"
    r"|predictions?|anticipated|looking\sfor|calls?\sfor|views?\b|polls?\b|polled|seen\sby|survey(?:ed)?|analysts?)"
)
_ESTIMATE = regex.compile(
    rf"{_EXPECTED}|\bstreet\b|visible alpha|factset|lseg|\bibes\b|zacks", regex.IGNORECASE
)
# What a figure is measured against, up to the figure.
_STANDARD = (
    r"(?:compar(?:ed|es|ing)\s(?:with|to)|in\scomparison\s(?:with|to)|\bversus|\bvs\b\.?|\bagainst|\bthan)"
)
_EARLIER = regex.compile(
    rf"(?:\bfrom(?!\scontinuing|\soperations|\s(?:net\s)?sales\sof|\s(?:total\s)?revenues?\sof)|{_STANDARD})\s(?:\S+\s){{0,12}}[($]*$",
    regex.IGNORECASE,
)
_BEATEN = (
    r"(?:beat(?:s|ing)?|top(?:s|ped|ping)|exceed(?:s|ed|ing)|surpass(?:es|ed|ing)|miss(?:es|ed|ing)?"
    r"|above|below|short\sof|shy\sof|ahead\sof|in\sline\swith|outpac(?:es|ed|ing)|trail(?:s|ed|ing)"
    r"|lagg(?:ed|ing))"
)
_JUDGED = regex.compile(rf"\b(?:{_BEATEN}|{_STANDARD})\b", regex.IGNORECASE)
# "the $1.71 billion expected", "$2.19 forecast by analysts", "the $404.3M consensus".
_AWAITED = regex.compile(
    rf"^(?:\sa\sshare|\sper\sshare)?(?:\s(?:net\s|operating\s)?(?:loss|profit|income|revenue|sales))?(?:\s(?:that|which|was|were|is|are|had|been|the|(?:average|mean|median)(?:\sof)?|analysts'|market|wall"
    rf"|street|FactSet|LSEG|IBES|Zacks|Visible|Alpha|Bloomberg|company-provided|[{SIGN_OF['company']}{SIGN_OF['group']}])"
    rf"(?:'s?)?){{0,5}}\s{_EXPECTED}",
    regex.IGNORECASE,
)
# "the 1.0 trillion yen average of 15 analysts": what is behind the next figure is not seen from here.
_AVERAGE = regex.compile(r"^\s(?:average|mean|median)\sof\s$", regex.IGNORECASE)
# "predictions of a mere 10% increase".
# "$7.7 billion from its pumps, a 12% increase": still of the pumps.
_OF_A_PART = regex.compile(r"^\sfrom\s(?:its|their|our)\s", regex.IGNORECASE)
_AWAITED_RATE = regex.compile(rf"{_EXPECTED}\s(?:of|for)\s(?:\S+\s){{0,3}}[($]*$", regex.IGNORECASE)
_RANGE = regex.compile(rf"^\s?[-\u2013]\s?[$€£¥]?[\d{SIGN_OF['money']}{SIGN_OF['number']}]")
_CLAUSE = regex.compile(r",\s(?!(?:or|and)\s)|;|\bbut\b|\bwhile\b")
_TO = regex.compile(
    r"(?<!compared\s)(?<!relative\s)(?<!comparison\s)(?<!due\s)(?<!compares\s)\bto\s(?:an?\s)?(?:about\s"
    r"|approximately\s|nearly\s|around\s|just\s|over\s|almost\s|some\s|roughly\s|record\s|negative\s|loss\sof\s"
    r"|more\sthan\s|less\sthan\s|only\s)*[($]*$",
    regex.IGNORECASE,
)
_OR = regex.compile(
    r"^(?:\s\S+){0,4}?,?\s\(?or\s(?:about\s|a\s)?(?:loss\sof\s)?[($]*$|^\s\($", regex.IGNORECASE
)
# "Of $4.67 to $4.96", which no result is.
_UP_TO = regex.compile(r"^(?:\sa\sshare|\sper\sshare)?\s(?:to|and)\s[$€£]?$")
_SPANNED = regex.compile(r"\b(?:of|range)\s[$]?$|\bbetween\s[$]?$")
_OF_A_WHOLE = regex.compile(r"^\sof\s(?!(?:last|a\syear|the\ssame)\b)", regex.IGNORECASE)
# "Fell by 87 billion yen to 1,399 billion", "increased $4 billion, or 3%, to $130 billion".
_CHANGED_BY = regex.compile(
    r"(?:\bby|\ban?\s(?:increase|decrease|decline|rise|drop|fall|gain|improvement|reduction)\sof)\s(?:about\s|nearly\s"
    r"|almost\s|around\s|some\s|approximately\s|over\s|more\sthan\s)?[($]*$",
    regex.IGNORECASE,
)
_ON_TO = regex.compile(r"^,?\s(?:to|or)\s(?:about\s|around\s|a\srecord\s)?[($]*$", regex.IGNORECASE)
_AT = regex.compile(r"\bat\s(?:about\s|around\s)?[($]*$", regex.IGNORECASE)
# What stands right before a result.
_LINK = regex.compile(
    r"(?:[:,(|\u2013-]|\*\*|\b(?:of|was|were|is|are|at|to|total(?:s|l?ed|ing)|reached|reaching|hit|hitting|generated|posted"
    r"|reported|recorded|earned|booked|logged|posts|reports|earns|stood|came\sin"
    r"|announced|with|amounting|eps|revenues?|sales|profit|income|ebitda|ebit|earnings|loss|turnover|share|tax(?:es)?|ffo|margin|ratio|flow|premiums?|nii|nim|pat|net))"
    r"(?:\sat|\sto|\sin)?\s?"
    r"(?:(?:an?|about|approximately|nearly|around|roughly|over|more than|less than|under|almost|just|some"
    r"|record|a record|negative|minus|positive|US|only|a loss of|a profit of|[a-z]{2})\s){0,2}[($~]*$",
    regex.IGNORECASE | regex.REVERSE,
)
_OF_ELSE = regex.compile(
    rf"^(?:\s(?:increase|rise|decline|decrease|drop|jump|growth|gain|reduction"
    rf"|improvement|higher|lower|more|less)\b|\s?{SIGN_OF['number']}|x\b|\sof\s|\sin\s(?:\S+\s){{0,3}}?(?:business|segment|division"
    rf"|unit)\b|\sfrom\s(?:its|their|our)\s|\s\d{{3}}(?!\d)|\s(?:from|for|in)\sthe\s(?:\S+\s){{1,3}}(?:business|segment|division|unit)\b)",
    regex.IGNORECASE,
)
# "down 63% in France": of a part.
_ELSEWHERE = regex.compile(
    rf"^(?:\s[a-z-]+){{0,2}}?\s(?:in|from)\s(?:the\s)?{SIGN_OF['place']}", regex.IGNORECASE
)
_SURPRISED = regex.compile(
    r"(?:(?P<beat>beat(?:s|ing)?|(?:top|exceed|surpass|smash|crush|outpac|trounc)(?:s|es|ped|ed|ing|ping))"
    r"|(?P<miss>miss(?:es|ed|ing)?))\b(?:\s\S+){0,7}?\sby\s(?:about\s|some\s|around\s|nearly\s|almost\s|roughly\s|an?\s)?[$]?$",
    regex.IGNORECASE,
)
_AHEAD = regex.compile(
    rf"^\s(?:(?P<beat>above|ahead\sof|higher\sthan|better\sthan|more\sthan|beat\b)"
    rf"|(?P<miss>below|behind|lower\sthan|worse\sthan|less\sthan|short\sof|miss\b))\s(?:\S+\s){{0,4}}?\S*?{_EXPECTED}",
    regex.IGNORECASE,
)
_RISING = (
    # "Has run up a loss" tells no rise.
    r"(?:rose|rises?|rising|risen|(?<!\b(?:r[au]n|racked|chalked|piled)\s)up|gr[eo]wn?|grow(?:s|th|ing)|increas(?:e[sd]?|ing)|jump(?:s|ed|ing)?|climb(?:s|ed|ing)?"
    r"|surg(?:e[sd]?|ing)|soar(?:s|ed|ing)?|higher|gain(?:s|ed|ing)?|improv(?:e[sd]?|ing|ement)|advanc(?:e[sd]?|ing)"
    r"|accelerated|expanded|expansion|rallied|leaped|leapt|zoom(?:s|ed)|leaps|spiked|shot\sup|uptick|upturn)"
)
_FALLING = (
    r"(?:fell|falls?|falling|fallen|down|drop(?:s|ped|ping)?|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|slid(?:es?)?|sliding"
    r"|slip(?:s|ped|ping)?|lower|plung(?:e[sd]?|ing)|tumbl(?:e[sd]?|ing)|shr[aiu]nk|contract(?:ed|ion)|slump(?:s|ed|ing)?"
    r"|dip(?:s|ped|ping)?|reduc(?:ed|tion)|sank|eased|downturn|plummet(?:ed|ing)?|dived|nosedived|retreated)"
)
WAY: Final = regex.compile(rf"\b(?:(?P<up>{_RISING})|(?P<down>{_FALLING}))\b", regex.IGNORECASE)
_MODEST = (
    r"(?:\s(?:by|an?|of|sharply|about|nearly|around|roughly|approximately|almost|more|than|over|just|some|only"
    r"|slightly|further|year[- ](?:on|over)[- ]year|yoy|y/y|year|a\sfurther|another|as\smuch\sas|at"
    r"|marginally|modestly|strongly|organically|sequentially|an\sestimated)){0,4}"
)
_WAY_BEFORE = regex.compile(
    rf"(?:\b(?:(?P<up>{_RISING})|(?P<down>{_FALLING})){_MODEST}|(?<=[\s(])(?P<plus>\+)|(?<=[\s(])(?P<minus>[-\u2212\u2013]))\s?[(~]*+$",
    regex.IGNORECASE | regex.REVERSE,
)
_ADJECTIVES = (
    r"(?:\s(?:year|annual|annuali[sz]ed|sequential|organic|constant|currency|comparable|reported|yoy|y/y|on|over|year-over-year"
    r"|year-on-year|y-o-y|quarter-on-quarter|quarter-over-quarter|qoq|q/q|total|revenue|sales|overall|net|same|in|reported))"
    r"{0,4}"
)
_WAY_AFTER = regex.compile(
    rf"^{_ADJECTIVES}[\s-](?:(?P<up>{_RISING})|(?P<down>{_FALLING}))\b(?P<rest>\sin\s(?!constant|local|the\s(?:quarter"
    rf"|first|second|third|fourth|same|year)|Q[1-4]|H[12]|20\d\d|fiscal|reported))?",
    regex.IGNORECASE,
)
_NEGATIVE = regex.compile(r"\b(?:negative|minus)\s(?:of\s)?[($]*$", regex.IGNORECASE)
_IN_BRACKETS = regex.compile(r"(?<=\S)\s?\([$]?$")
# "1.2 billion dirhams ($330 million)": the same in other money.
_CONVERTED = regex.compile(r"^\s(?!(?:loss|losses|profits?|income|earnings|ebitda|eps)\b)\p{L}++\s\([$]?$")
_LOSS_BEFORE = regex.compile(r"\bloss\sof\s(?:about\s|nearly\s|approximately\s)?[($]*$", regex.IGNORECASE)
_LOSS_AFTER = regex.compile(r"^(?:\sper\sshare|\sa\sshare)?\s(?:net\s|operating\s)?loss\b", regex.IGNORECASE)
_PROFIT_BEFORE = regex.compile(r"\b(?:profit|gain|income)\sof\s(?:about\s)?[($]*$", regex.IGNORECASE)
_PROFIT_AFTER = regex.compile(r"^\s(?:net\s|operating\s|pretax\s)?(?:profit|gain|income)\b", regex.IGNORECASE)
_SIGNED = 14
# "Underlying sales growth was 3.9%".
_GROWTH = regex.compile(
    r"\bgrowth(?:\s(?:of|was|at|c[ao]mes?\sin\sat|reached|slowed\sto|accelerated\sto)|:)?\s$"
)
# "LFL sales +2.0%".
_MEASURED = regex.compile(
    r"\b(?:revenues?|sales|profit|income|ebitda|ebit|earnings|turnover|pat|eps):?\s$", regex.IGNORECASE
)
_NEAR = 80


# What a company had set itself is neither a result nor what others expected.
# "A wider-than-expected loss" holds no figure against another.
_QUALIFIED: Final = regex.compile(r"\b[a-z]++-than-[a-z]++\s", regex.IGNORECASE)
_A_TARGET: Final = regex.compile(r"^\s(?:target|goal|ambition|objective|ceiling|limit|requirement)\b")
_OF_A_TARGET: Final = regex.compile(r"\b(?:target|goal|ambition|objective|requirement)\sof\s(?:\w+\s)?$")


def role_of(quantity: Quantity, words: Words, last: str | None, *, ratio: bool = False) -> str | None:
    """Return what a figure is to its measure, None if the words leave it open.

    Percents of a `ratio` are its levels; it changes by points.
    """
    before, after = words
    if ratio:
        return _ratio(quantity, before, after, last)
    if _is_surprise(quantity, words):
        return SURPRISE
    if (_RANGE.match(after) and "(" not in before[-2:]) or quantity.ranged or _is_target(words):
        return None
    if _OF_ELSE.match(after) and quantity.unit != quantities.PERCENT:
        return None
    if quantity.unit == quantities.PERCENT:
        awaited = _AWAITED_RATE.search(before)
        return (
            None
            if awaited or _OF_A_PART.match(before) or "margin" in before or _ELSEWHERE.match(after)
            else CHANGE
        )
    if quantity.unit in (quantities.BASIS_POINTS, quantities.PERCENTAGE_POINTS, quantities.POINTS):
        return None
    if _SPANNED.search(before) and _UP_TO.match(after) and not _ESTIMATE.search(before):
        return None
    return CHANGE if _is_changed_by(before, after) else _amount(before, after, last)


def _is_target(words: Words) -> bool:
    return _A_TARGET.match(words.after) is not None or _OF_A_TARGET.search(words.before) is not None


def _is_changed_by(before: str, after: str) -> bool:
    """Say whether an amount is that by which a result changed, and not the result."""
    if _WAY_BEFORE.search(before) is None or _AT.search(before):
        return False
    return _CHANGED_BY.search(before) is not None or _ON_TO.match(after) is not None


def _ratio(quantity: Quantity, before: str, after: str, last: str | None) -> str | None:
    if quantity.unit in (quantities.BASIS_POINTS, quantities.PERCENTAGE_POINTS):
        return CHANGE
    if quantity.unit != quantities.PERCENT or _OF_A_WHOLE.match(after) or _is_target(Words(before, after)):
        return None
    if quantity.ranged or _RANGE.match(after) or (_UP_TO.match(after) and not _WAY_BEFORE.search(before)):
        return None
    return _amount(before, after, last)


def _amount(before: str, after: str, last: str | None) -> str | None:
    if _OR.match(before):
        return last if last in (RESULT, PREVIOUS, FORECAST) else None
    if _TO.search(before) and _LINK.search(before):
        return RESULT
    before = _QUALIFIED.sub("", before)
    near = _clause_end(before)
    if _is_average(before, after):
        return FORECAST
    if _AWAITED.match(after) and (_JUDGED.search(before[-_NEAR:]) or not near.strip(" (,$")):
        return FORECAST
    if _EARLIER.search(before):
        return FORECAST if _ESTIMATE.search(near) else PREVIOUS
    if _ESTIMATE.search(near):
        return FORECAST
    if _JUDGED.search(near) or _WAY_BEFORE.search(before):
        return None
    return RESULT if _LINK.search(before) else None


def _is_average(before: str, after: str) -> bool:
    """Say whether a figure is the average of what a number of analysts had expected."""
    return _AVERAGE.match(after) is not None and _JUDGED.search(before[-_NEAR:]) is not None


def _clause_end(before: str) -> str:
    """Return the last clause of the words before a figure."""
    ends = [found.end() for found in _CLAUSE.finditer(before)]
    return before[ends[-1] :] if ends else before[-_NEAR:]


def _is_surprise(quantity: Quantity, words: Words) -> bool:
    if _SURPRISED.search(words.before):
        return True
    return quantity.unit == quantities.PERCENT and _AHEAD.match(words.after) is not None


def way_of(quantity: Quantity, words: Words) -> int | None:
    """Return whether a percentage is of a rise (1) or a fall (-1), None if it is of neither."""
    if words.before.strip() and _WAY_BEFORE.search(words.before):
        found = _WAY_BEFORE.search(words.before)
        behind = _WAY_AFTER.match(words.after)
        if behind is not None and behind["rest"]:
            return None
        return 1 if found and (found["up"] or found["plus"]) else -1
    found = _WAY_AFTER.match(words.after)
    if found is not None:
        return None if found["rest"] else (1 if found["up"] else -1)
    if (its := _OF_ITS.search(words.before)) is not None:
        return 1 if its["up"] else -1
    if _GROWTH.search(words.before):
        return 1 if quantity.value >= 0 else -1
    if quantity.signed and (0 < len(words.before.strip()) <= _SIGNED or _MEASURED.search(words.before)):
        return 1 if quantity.value >= 0 else -1
    return None


# "Lifted its first-half profit by about 9%".
_OF_ITS: Final = regex.compile(
    r"\b(?:(?P<up>lifted|raised|boosted|increased|improved|grew)|cut|reduced|decreased|lowered)\sits\s"
    r"(?:(?!forecasts?|guidance|outlook|targets?|estimates?)[^\s,;:]++\s){1,5}?(?:by\s)?"
    r"(?:about\s|around\s|nearly\s|almost\s|roughly\s|some\s|more\sthan\s|over\s|just\sover\s){0,2}$",
    regex.IGNORECASE,
)


def way_of_rise(words: Words) -> int | None:
    """Return whether 'a 17% rise in' goes up (1) or down (-1), None if no word of a way stands behind."""
    found = _WAY_AFTER.match(words.after)
    return None if found is None else (1 if found["up"] else -1)


def way_of_margin(words: Words) -> int | None:
    """Return whether a margin widens (1) or narrows (-1), None if no such word stands before its change."""
    found = _MARGIN_WAY.search(words.before)
    return None if found is None else (1 if found["wide"] else -1)


_MARGIN_WAY: Final = regex.compile(
    r"\b(?:(?P<wide>(?:widen|expand)(?:s|ed|ing))|(?:narrow|compress|contract)(?:s|ed|es|ing)|shr[aiu]nk(?:s|ing)?|erod(?:es?d?|ing))\s(?:by\s)?(?:about\s|around\s|some\s)?$",
    regex.IGNORECASE,
)


def sign_of(role: str, quantity: Quantity, words: Words, *, loss: bool) -> int:
    """Return the sign of an amount: a loss is negative, and so is what stands in brackets."""
    if role == SURPRISE:
        return _way_of_surprise(words)
    before, after = words
    if (
        quantity.value < 0
        or _LOSS_AFTER.match(after)
        or _LOSS_BEFORE.search(before)
        or _NEGATIVE.search(before)
    ):
        return -1
    if _is_bracketed(quantity, words):
        return -1
    profit = _PROFIT_BEFORE.search(before) or _PROFIT_AFTER.match(after)
    return -1 if loss and not profit else 1


def _is_bracketed(quantity: Quantity, words: Words) -> bool:
    """Say whether brackets make an amount negative: none that only names what the word before them is.

    "Their EPS ($0.77) and sales were above", "a net margin (26.5%)": apposed, as "EPS was ($0.77)" is not.
    """
    before, after = words
    if not (_IN_BRACKETS.search(before) and after.startswith(")")) or _CONVERTED.match(before):
        return False
    apposed = quantity.unit == quantities.PERCENT or _GOES_ON.match(after) is not None
    return not (apposed and _MEASURE_BEFORE.search(before))


# "Net margin (": no "of", "was" or colon between.
_MEASURE_BEFORE: Final = regex.compile(
    r"\b(?!(?:of|was|were|is|are|to|at|from|or)\s)[\p{L}]++\s\([$]?$", regex.IGNORECASE
)
_GOES_ON: Final = regex.compile(
    r"\)\s(?:and|were|was|is|are|beat|miss|came|rose|fell|both|exceeded|topped)\b", regex.IGNORECASE
)


def _way_of_surprise(words: Words) -> int:
    found = _SURPRISED.search(words.before) or _AHEAD.match(words.after)
    return -1 if found and found["miss"] else 1
