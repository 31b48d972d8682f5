"""How sentences put a company's results: that it reported them, for what time, which measures, whose."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.company_measures import ANY_MEASURE

REPORTED: Final = (
    r"(?:reported|reports|posted|posts|recorded|records|logged|logs|booked|books|delivered|delivers"
    r"|achieved|generated|earned|swung|swings"
    r"|registered|turned\sin|notched|saw|announced|announces|narrowed|widened|reporting|posting"
    r"|generating|delivering"
    r"|(?:ended|closed|finished)\sthe\s(?:(?:first|second|third|fourth|fiscal)\s)?(?:quarter|half|year|period)\swith"
    r"|(?:nearly\s|almost\s|more\sthan\s)?(?:doubled|tripled|quadrupled|grew|increased|boosted)(?=\sits\s))"
)
PERIOD: Final = (
    r"(?:for\b|in\b|during\b|over\b|the\b|its\b|our\b|this\b|fiscal\s|full\s|full-|first|second|third"
    r"|fourth|nine|six|three|twelve|quarterly|quarter|annual"
    r"|year|months?|period|half|\d{1,2}(?=[-\s]month)|(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|April|May|June?|July?|Aug(?:ust)?"
    r"|Sept(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b|Q[1-4]|[1-4]Q|FY|H[12]|[12]H|1H|2H|ended|ending|{date}|{number}|(?:of|and|to)\b|-"
    r"|'\d\d|FY\d\d|Q[1-4]FY\d\d|'s|,|:|\s)*+"
)
MEASURES: Final = rf"{ANY_MEASURE}(?:,?\s(?:and|&)\s{ANY_MEASURE})?"
OWNER: Final = (
    r"(?:\s(?:attributable|available)\sto\s(?:the\s|its\s)?(?:[^\s;:,]++\s){0,5}?(?:shareholders"
    r"|stockholders|parent|company|owners|unitholders|holders))?+"
)
