"""Brokers, banks and vendors of data that texts name for what they say of others, not for themselves."""

from __future__ import annotations

from functools import cache
from typing import Final

import regex

# Agencies that grade debt, and those that only count what others say.
COUNTERS: Final = regex.compile(
    r"(?i)\b(?:moody|fitch|s&p|standard & poor|dbrs|scope ratings|a\.?m\.? best|kroll|kbra|icra|crisil"
    r"|care ratings"
    r"|egan-jones|tipranks|zacks|wall street|seeking alpha|simply wall st|factset|lseg|average|consensus)"
)
# Listed companies that texts name for what they say of others.
BROKERS: Final = regex.compile(
    r"(?i)\b(?:goldman|morgan stanley|j\.?p\.? ?morgan|jefferies|ubs|citi(?:group|bank)?|barclays|hsbc"
    r"|deutsche bank|bank of america|bofa"
    r"|wells fargo|nomura|mizuho|macquarie|rbc|royal bank of canada|td cowen|bmo|raymond james|stifel"
    r"|evercore|oppenheimer|piper|berenberg"
    r"|bernstein|daiwa|dbs|uob|ocbc|maybank|cimb|kenanga|rhb|clsa|societe generale|bnp|exane|kepler"
    r"|mediobanca|santander|ing|stephens"
    r"|truist|keybanc|keycorp|needham|wedbush|cantor|lazard|rothschild|william blair|baird|scotiabank"
    r"|craig[- ]hallum|natwest|peel hunt|panmure|numis"
    r"|shore capital|davy|citic|haitong|cicc|huatai|nuvama|motilal|icici securities|kotak|jm financial"
    r"|hdfc securities|axis|elara)\b"
)
_VENDORS = regex.compile(r"(?i)\b(?:london stock exchange|moody|msci|thomson reuters|news corp|nasdaq)\b")
# What follows a broker's name where it speaks, grades or reckons.
_AT_WORK = regex.compile(
    r"(?:['’]s?)?(?: [A-Z][\w&.]*+){0,4}+,? ?"
    r"(?:(?:also|has|have|had|now|recently|still|however|meanwhile) ){0,2}+"
    r"(?:analysts?|strategists?|economists?|research|note|says?|said|adds?|added|writes?|wrote|notes"
    r"|maintain\w*|keeps?|kept|retain\w*|reiterat\w*|raise[sd]?|cuts?|lift(?:s|ed)?|lower(?:s|ed)?|trim\w*"
    r"|upgrad\w+|downgrad\w+|rates?|expects?|forecasts?|estimates?|reckons?|believes?|thinks?|sees|views"
    r"|initiat\w+|assum\w+|projects|values|remains|recommends?|tips|pegs|calls|argues)\b"
)


@cache
def is_house(name: str) -> bool:
    """Say whether a company of this name may be named for what it says of others."""
    return BROKERS.search(name) is not None or is_vendor(name)


@cache
def is_vendor(name: str) -> bool:
    """Say whether a company of this name sells the figures that texts go by."""
    return COUNTERS.search(name) is not None or _VENDORS.search(name) is not None


def at_work(text: str, end: int) -> bool:
    """Say whether the house whose name ends here speaks or grades: 'Jefferies analysts say'."""
    return _AT_WORK.match(text, end) is not None
