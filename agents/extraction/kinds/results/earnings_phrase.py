"""How sentences put a company's results: that it reported them, for what time, which measures, whose."""

from __future__ import annotations

from typing import Final

import regex

from agents.extraction.kinds.results.company_measures import ANY_MEASURE
from agents.extraction.kinds.rules.rendering import ANY_SIGN

REPORTED: Final = (
    r"(?:reported|reports|posted|posts|recorded|records|logged|logs|booked|books|delivered|delivers"
    r"|achieved|generated|earned|swung|swings"
    r"|an?(?<=\bhad\san?)(?=\s(?:[\w-]+\s){0,2}?(?:profit|loss|income)\sof\s)"
    r"|incurred|suffered|registers|registered|clocks|clocked|turned\sin|notched|saw|announced|announces|narrowed|widened|reporting|posting|swinging"
    r"|generating|delivering|recording|booking|making|suffering|logging|registering|announcing"
    r"|made(?=\san?\s)|(?:ran|run|racked|chalked|piled)\sup|amassed|eked\sout|raked\sin|pulled\sin"
    r"|(?:ended|closed|finished)\sthe\s(?:(?:first|second|third|fourth|fiscal)\s)?(?:quarter|half|year|period)\swith"
    r"|(?:nearly\s|almost\s|more\sthan\s)?(?:doubled|tripled|trebled|quadrupled|grew|increased|boosted|lifted|raised|improved)"
    r"(?=\sits\s(?![^;,.]{0,60}?\b(?:forecasts?|guidance|outlook|targets?|goals?|estimates?|expectations?|dividend|payout|stake"
    r"|offer|bid|view)\b)))"
)
# "Acme fell 5% after reporting a loss", "despite a quarterly profit of": the subject of the clause before.
HAVING: Final = (
    r"(?P<having>\b(?:after|by|on|upon|despite)|,)(?=\s(?:reporting|posting|swinging|delivering|recording|booking|making"
    r"|suffering|logging|registering|announcing)\s)"
)
UPON: Final = r"(?P<having>\b(?:after|following|on|despite))\s(?:an?|its)(?=\s)(?:\s[a-z-]++){0,3}?"
# "Despite a 60% fall in half-year profit", "blamed the weather for a 6% drop in sales", "with a 6% rise in".
UPON_CHANGE: Final = (
    r"(?P<having>\b(?:after|following|on|despite|amid|with|(?<=\bblam(?:ed|es|ing)\s[^;.]{3,60}\s)for))\s(?:an?|its)\s(?:[a-z-]++\s){0,2}?"
    r"(?:{percent}|{bp})\s(?:[a-z-]++\s){0,2}?(?:rise|increase|jump|gain|growth|surge|climb|improvement|drop|fall|decline|decrease|slide"
    r"|slump|plunge|dip|tumble|contraction|leap)\sin\s(?:its\s)?"
)
PERIOD: Final = (
    r"(?:for\b|in\b|during\b|over\b|the\b|its\b|our\b|this\b|fiscal\s|full\s|full-|first|second|third"
    r"|fourth|nine|six|three|twelve|quarterly|quarter|qtr|qrt|annual"
    r"|year|months?|period|half|\d{1,2}(?=[-\s]month)|(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|April|May|June?|July?|Aug(?:ust)?"
    r"|Sept(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b|Q[1-4]|[1-4]Q|FY|H[12]|[12]H|1H|2H|ended|ending|{date}|{number}|(?:of|and|to)\b|-"
    r"|'\d\d|FY\d\d|Q[1-4]FY\d\d|'s|,|:|\s)*+"
)
MEASURES: Final = rf"{ANY_MEASURE}(?:,?\s(?:and|&)\s{ANY_MEASURE})?"
OWNER: Final = (
    r"(?:\sof\sthe\s(?:company|group|bank|firm)\b|\s(?:attributable|available)\sto\s(?:the\s|its\s)?(?:[^\s;:,]++\s){0,5}?(?:shareholders"
    r"|stockholders|parent|company|owners|unitholders|holders))?+"
)
# The rest of the clause, as far as it tells of the same company.
REST: Final = (
    rf"(?:(?!\s(?:while|whereas|although)\s(?!(?:its\s|the\s)?{ANY_MEASURE}))"
    r"(?!,?\sand\s(?:also\s|now\s)?(?:forecasts?|expects?|sees|projects|guided|anticipates|raised|lifted|cut|lowered|trimmed"
    r"|reaffirmed|maintained|declared)\s)(?!;\s(?!(?:and\s)?(?:its\s|the\s)?(?:Q[1-4]\s|(?:first|second|third|fourth)[-\s]quarter\s)?"
    rf"{ANY_MEASURE}))[^\n]){{0,420}}"
)
TELLS: Final = rf"(?=(?:(?!\s(?:while|whereas)\s)[^;\n]){{0,140}}?\b{ANY_MEASURE})"
# "Earnings, adjusted for one-time costs, came to".
LESS: Final = r"(?:,\s(?:adjusted|excluding|before)\s[^,;:]{3,60}+,)?+"
# "Acme Q3 net sales", "Acme nine-month profit".
NEXT_PERIOD: Final = (
    r"(?:fiscal\s)?(?:Q[1-4]|[1-4]Q|[12]H|H[12]|FY|(?:first|second|third|fourth)[-\s](?:fiscal[-\s])?(?:quarter|half)"
    r"|half[-\s]year|full[-\s]year|annual\s|quarterly\s|(?:nine|six|9|6|{number})[-\s]months?\b)"
)
GOES: Final = (
    r"(?:(?:\s?\bgrowth)?(?:\s?\b(?:also|however|nearly|almost|more\sthan|from\scontinuing\soperations)){0,2}\s?\b(?:was|were|rose|rises?"
    r"|fell|falls?|gr[eo]ws?|increase[sd]?|decrease[sd]?|decline[sd]?|jump(?:s|ed)?|drop(?:s|ped)?|climb(?:s|ed)?|surge[sd]?"
    r"|soar(?:s|ed)?|slid|slides?|slip(?:s|ped)?|slump(?:s|ed)?|c[oa]mes?\s(?:in|to)|total(?:s|l?ed)|reach(?:es|ed)|amount(?:s|ed)"
    r"|stands?|stood|advance[sd]?|(?:more\sthan\s)?(?:doubl|trebl|tripl|quadrupl|halv)e[sd]?|zoom(?:s|ed)?|leap(?:s|ed|t)?|plunge[sd]?|tumble[sd]?|sank|sinks?|shrank|shrinks?"
    r"|move[sd]?|gain(?:s|ed)?|swung|swings?|hits?|edge[sd]?|improve[sd]?|remain(?:s|ed)|stay(?:s|ed)|exceed(?:s|ed)|surpass(?:es|ed)|narrow(?:s|ed)?|widen(?:s|ed)?|reduce[sd]|eased?"
    r"|contract(?:s|ed)|rebound(?:s|ed)|recover(?:s|ed)|expand(?:s|ed)|dip(?:s|ped)?|flat|at"
    r"|of|beats?|miss(?:es|ed)|top(?:s|ped)|up|down)\b|:|\s?(?=\(?(?:{money}|{percent})))"
)
# What leads to a measure at the head of a sentence: "Meanwhile, revenue", "On an adjusted basis, profit".
LEADS_IN: Final = (
    r"(?:(?:meanwhile|separately|however|also|additionally|moreover|furthermore|overall|still|in\saddition|by\scontrast|and|but|its"
    r"|at\sthe\ssame\stime|on\san?\s(?:[a-z-]+\s){1,2}basis|(?:on\s)?{date}|reported|globally|as\sa\sresult|excluding\s[a-z\s-]{3,40}),?\s)?"
    r"(?:(?:underlying|adjusted|core|net|total|consolidated|group|overall|reported|global|diluted|basic|comparable)\s(?=(?:fiscal|first|second|third|fourth"
    r"|full|half|nine|quarterly|annual|Q[1-4]|[1-4]Q|H[12]|FY)\b)){0,2}"
)
# "ACME AG - FULL-YEAR SALES": a line of a brief.
TITLED: Final = rf"(?:(?-i:[\p{{Lu}}{ANY_SIGN}][\w.&']*\s){{1,5}}[-\u2013]\s)"
# Words after which figures are of something else.
OF_SOMETHING_ELSE: Final = regex.compile(
    r"\b(?:despite|driven|due|because|supported|led|fuell?ed|amid|underpinned|attributed|including|includes?|excluding(?!\s(?:\S+\s)?items)|thanks|boosted|helped|hurt|impacted|offset"
    r"|reflecting(?!\s(?:an?|the)\s(?:\S+\s){0,2}?(?:increase|decrease|decline|rise|growth|drop|jump|fall|gain|improvement|reduction)\b)|primarily|charges?|expenses?|impairments?"
    r"|costs?|dividends?|margins?|cash flow|cash|backlog|bookings|liquidity|ratio|leverage|where|segment"
    r"|division|orders|debt|taxes|guidance|outlook|gains? (?:of|on|from)|gross|capex|shares?\s(?:rose|fell"
    r"|were|jumped|slid)|stock|headcount|customers|users|volumes?|based on|weighted|premiums)\b",
    regex.IGNORECASE,
)
