"""What states take, borrow and are lent: tax rates, deficits, debt that is sold, loans of the IMF.

Told of the country whose money it is.  `rate` and `previous` are of a tax, `actual` and `previous` of a
balance that is told for a period, `amount` is what is lent, sold or raised.
"""

from __future__ import annotations

from typing import Any, Final

import regex

from agents.extraction.kinds.economy.release_spans import length_of
from agents.extraction.kinds.economy.release_times import day_of_release
from agents.extraction.kinds.economy.release_words import PERIOD
from agents.extraction.kinds.policy import acts
from agents.extraction.kinds.policy.acts import INTENT, LEAD, WHO
from agents.extraction.kinds.rules.rule import Match, Rule
from schemas.event import Direction, EventKind, Horizon, Modality, NamedValue, Outcome

_GOOD, _BAD, _NEUTRAL = Outcome.GOOD, Outcome.BAD, Outcome.NEUTRAL
_OUTLOOK = Modality.OUTLOOK
_TRIGGERS = (
    "tax", "vat", "gst", "duty", "royalty", "royalties", "minimum wage", "deficit", "borrow",
    "imf", "international monetary fund", "world bank", "development bank", "bond", "notes",
    "bills", "bund", "gilt", "treasur", "sukuk", "debt", "stopgap", "shutdown", "shut down",
    "spending bill", "funding bill",
)  # fmt: skip
_VALUES = {
    "rate": "rate", "before": "previous", "amount": "amount",
    "yield": "yield", "cover": "bid_to_cover",
}  # fmt: skip
_CUT = (
    r"(?:cut(?:s|ting)?|lower(?:s|ed|ing)?|slash(?:es|ed|ing)?|reduc(?:es?|ed|ing)|trim(?:s|med|ming)?"
    r"|halv(?:es?|ed|ing))"
)
_RAISE = (
    r"(?:rais(?:es?|ed|ing)|hik(?:es?|ed|ing)|increas(?:es?|ed|ing)|lift(?:s|ed|ing)?|doubl(?:es?|ed|ing))"
)
_LEVY = (
    r"(?:(?:(?:corporate|company|income|sales|value[- ]added|capital[- ]gains|payroll|windfall|fuel"
    r"|property|wealth"
    r"|inheritance|excise|digital services|stamp|personal|profits?|carbon|dividend|consumption|bank|mineral"
    r"|mining|oil|top|standard|basic|goods and services|tobacco|alcohol|transactions?|withholding) )*"
    r"(?:(?<!import )tax(?:es)?(?: rates?)?|VAT|GST|stamp duty|fuel duty|excise duty|surtax|royalt(?:y"
    r"|ies)))\b"
)
_LEVIED = rf"(?:(?:the|its|a|an|their|all)\s)?(?:(?:top |basic |standard |main )?rate\sof\s)?{_LEVY}"
_ON = r"(?:\s(?:on|for|paid\sby)\s(?:(?!to\b|from\b|by\b)[^\s;:.,]{1,20}\s?){1,8}?)?"
_TO = r"\s?to\s(?:an?\s)?{percent:rate}(?:,?\sfrom\s{percent:before})?"
_FROM_TO = r"\s?from\s{percent:before}\sto\s(?:an?\s)?{percent:rate}"
_RATED = rf"{_LEVIED}{_ON}(?:{_TO}|{_FROM_TO})"
_BALANCE = r"(?:(?:budget|fiscal|federal|public|government|primary|state|central\sgovernment)\s)+"
_MONEY_OR_SHARE = r"(?:{money:actual}|{percent:actual})"
_BEFORE = (
    r"(?:[^;.]{0,60}?\b(?:from|compared\s(?:with|to)|against|versus)\s(?:an?\s|about\s"
    r"|estimated\s){0,2}(?:deficit\sof\s"
    r"|surplus\sof\s)?"
    r"(?:{money:previous}|{percent:previous}))?"
)
_WIDER = (
    r"(?:widen(?:s|ed)?|r[oi]se[sn]?|swell(?:s|ed)?|gr[eo]w[sn]?|increase[sd]?|climb(?:s|ed)?"
    r"|balloon(?:s|ed)?|jump(?:s|ed)?)"
)
_NARROWER = (
    r"(?:narrow(?:s|ed)?|f[ea]ll(?:s|en)?|shr[aiu]nk(?:s)?|decrease[sd]?|decline[sd]?|dropp?(?:s|ed)?|shrank)"
)
_LENDER = r"(?:the\s)?{organisation:lender}"
_LOAN = (
    r"(?:loans?|disbursements?|tranches?|bailouts?|programmes?|programs?|credit\s(?:line|facility)"
    r"|facilit(?:y|ies)"
    r"|financing|package|payouts?|funding|aid|grants?|lifeline|rescue|support)"
)
_LENT = (
    r"(?:approv(?:es?|ed)|disburs(?:es?|ed)|releas(?:es?|ed)|agree(?:s|d)(?:\sto|\son)?|grant(?:s|ed)"
    r"|clear(?:s|ed)"
    r"|extend(?:s|ed)|provid(?:es?|ed)|sign(?:s|ed)(?:\soff\son)?)"
)
_GOT = (
    r"(?:receiv(?:es?|ed|e)|secur(?:es?|ed)|w[oi]ns?|gets?|got|obtain(?:s|ed)?|reach(?:es|ed)"
    r"|clinch(?:es|ed)|unlock(?:s|ed)"
    r"|str(?:uck|ikes)|agree(?:s|d)(?:\son|\sto)?)"
)
_PAPER = (
    r"(?:(?:[\w-]+\s){0,4}?(?:(?:bonds?|notes|bills|gilts|debt|bunds|securities|treasur(?:y|ies)"
    r"|sukuk)\b|{rate}|{group}))"
)
# At which yield, and how many bids there were for each that was sold.
_AUCTIONED = (
    r"(?:[^;\uE000-\uE0FF]{0,50}?\byields?\sof\s{percent:yield})?"
    r"(?:[^;\uE000-\uE0FF]{0,50}?\bbid-to-cover(?:\sratio)?\s(?:of|was|at)\s{number:cover})?"
)
_FORECAST = (
    r"(?:,?\s(?:(?:more|less|higher|lower)\sthan|above|below|against)\s(?:the\s|an?\s)?"
    r"(?:{money:forecast}|{number:forecast})\s(?:that\s)?(?:forecast|expected|predicted|economists"
    r"|analysts)\b)?"
)
_DROPPED = (
    r"(?:scrap(?:s|ped)?|drop(?:s|ped)?|shelv(?:es?|ed)|abandon(?:s|ed)?|delay(?:s|ed)?|postpon(?:es?"
    r"|ed)|cancel(?:s|led)?"
    r"|reject(?:s|ed)?|withdr(?:ew|aws|awn)|ditch(?:es|ed)?|rul(?:es?|ed)\sout)"
)
_GAP = rf"(?:\s(?!(?:but|while|although|which|not|no|{_DROPPED})\b)[^\s;:]{{1,20}}){{0,8}}?"

_LENDERS: Final = tuple(
    f"organisation:{name}" for name in ("IMF", "WORLDBANK", "ADB", "AFDB", "EBRD", "EIB", "ESM")
)
_COUNTERS: Final = ("organisation:CBO", "organisation:OBR")
_RAN = (
    r"(?:r[au]ns?|project(?:s|ed)|forecast(?:s)?|expects?|post(?:s|ed)|record(?:s|ed)|report(?:s|ed)"
    r"|register(?:s|ed)|rack(?:s|ed)\sup|had)"
)
_WILL = r"(?:\s(?:is|was|will|would|to|be|expected|forecast|projected|likely|set|probably|[a-z]+ly)){0,4}?"
_TREASURY = (
    r"(?:{place:who}(?:'s|')?\s(?:treasury|government|finance\sministry|debt\s(?:management\s)?(?:office"
    r"|agency)|state)"
    r"|{place:who})"
)
_rule = acts.rules_for(EventKind.FISCAL_POLICY, _TRIGGERS, _VALUES)


def _lent_to(match: Match) -> Any:
    """Return the country that is lent to, None where the lender is no bank of states."""
    return match.value("who") if getattr(match.value("lender"), "id", None) in _LENDERS else None


def _of_office(match: Match) -> Any:
    """Return the country of the office that reckons with a balance, None where it counts something else."""
    office = match.value("office")
    return office.region if getattr(office, "id", None) in _COUNTERS else None


def _period(match: Match) -> str | None:
    """Return for when a balance is told, within the match or right behind it."""
    ahead = _NEXT_YEAR.search(match.rendering.text, match.start, match.end + 60)
    if ahead:
        return ahead.group()
    found = PERIOD.search(match.rendering.text, match.start, match.end + 60)
    return (
        " ".join(match.rendering.text[found.start("period") : found.end("period")].split()).rstrip(".")
        if found
        else None
    )


def _horizon(match: Match) -> Horizon:
    """Return the length of the period of a balance, a year where none is named."""
    period = _period(match)
    return (length_of(period) if period else None) or Horizon.YEAR


def _balance(match: Match) -> tuple[NamedValue, ...]:
    """Return a balance for its period, and the one that it is compared with."""
    when = _period(match)
    own = "forecast" if _told_or_expected(match) is _OUTLOOK else "actual"
    told = ((own, "actual", when), ("forecast", "forecast", when), ("previous", "previous", None))
    money = getattr(match.value("actual"), "currency", None)
    return tuple(
        NamedValue(
            name=name,
            value=it.value,
            unit="percent" if (currency := it.currency or money) is None else None,
            currency=currency,
            period=period,
            **match.stated(group),
        )
        for name, group, period in told
        if (it := match.value(group)) is not None
    )


def _told_or_expected(match: Match) -> Modality:
    """Return OUTLOOK for a balance that is only expected, FACT for one that an office gives out."""
    stop = match.groups["actual"][0] if "actual" in match.groups else match.end
    expected = _EXPECTED.search(match.rendering.text, match.start, stop)
    return _OUTLOOK if expected else Modality.FACT


_EXPECTED: Final = regex.compile(
    r"\b(?:expected|forecast|projected|likely|will|set to|would)\b", regex.IGNORECASE
)


_NEXT_YEAR: Final = regex.compile(r"\bnext (?:fiscal )?year\b", regex.IGNORECASE)


def _balance_rule(name: str, pattern: str, outcome: Outcome, **fields: Any) -> Rule:
    """Return the rule of a balance that an office tells for a period, or that is expected."""
    given = {
        "values": _balance,
        "day": day_of_release,
        "horizon": _horizon,
        "modality": _told_or_expected,
        "settled": True,
    }
    return _rule(name, pattern, outcome, **(given | fields))


def _moved_tax(way: str, verb: str, outcome: Outcome) -> tuple[Rule, ...]:
    """Return the rules of a tax that goes to another rate."""
    return (
        _rule(
            f"tax_rate_{way}_intended",
            rf"{WHO}{LEAD}\s{INTENT}{LEAD}{_GAP}\s{verb}\s{_RATED}",
            outcome,
            _OUTLOOK,
        ),
        _rule(f"tax_rate_{way}", rf"{WHO}{LEAD}{_GAP}\s{verb}\s{_RATED}", outcome),
    )


RULES: Final = (
    _rule("tax_rise_dropped", rf"{WHO}{LEAD}\s{_DROPPED}{_GAP}\s{_RAISE}\s{_RATED}", _GOOD),
    *_moved_tax("cut", _CUT, _GOOD),
    *_moved_tax("raised", _RAISE, _BAD),
    _rule(
        "minimum_wage",
        rf"{WHO}{LEAD}\s{_RAISE}\s(?:the|its|their)\s(?:[\w-]+\s){{0,2}}?minimum\swages?\s"
        r"(?:by\s{percent:rate}|to\s{money:amount})",
        _NEUTRAL,
    ),
    _balance_rule(
        "balance_worse",
        rf"{{place:who}}(?:'s|')?\s(?:\w+\s)?{_BALANCE}deficit{_WILL}\s{_WIDER}\s(?:to|by\s{{figure}}\sto)\s"
        rf"{_MONEY_OR_SHARE}{_BEFORE}",
        _BAD,
        direction=Direction.UP,
    ),
    _balance_rule(
        "balance_better",
        rf"{{place:who}}(?:'s|')?\s(?:\w+\s)?{_BALANCE}deficit{_WILL}\s{_NARROWER}\s(?:to"
        rf"|by\s{{figure}}\sto)\s"
        rf"{_MONEY_OR_SHARE}{_BEFORE}",
        _GOOD,
        direction=Direction.DOWN,
    ),
    _balance_rule(
        "balance_stated",
        rf"{{place:who}}(?:'s|')?\s(?:\w+\s)?{_BALANCE}deficit{_WILL}\s(?:was|is|came\sin\sat|stood\sat"
        rf"|total(?:s|led|ed)|reache[sd]|hit|be|reach)\s(?:\w+\s){{0,2}}?{_MONEY_OR_SHARE}{_BEFORE}",
        _NEUTRAL,
    ),
    _balance_rule(
        "balance_run",
        rf"{{place:who}}(?:'s|')?(?:\s(?:federal\s)?(?:government"
        rf"|treasury))?{LEAD}\s{_RAN}\s(?:an?\s)?(?:{_BALANCE})?"
        rf"deficit\sof\s{_MONEY_OR_SHARE}{_BEFORE}",
        _NEUTRAL,
    ),
    _balance_rule(
        "balance_reckoned",
        rf"{{organisation:office}}[^;.]{{0,90}}?\b(?:{_RAN}\s(?:up\s)?(?:an?\s)?|{_BALANCE})deficit"
        rf"(?:\s(?:of|reached|was|at|hit))\s(?:about\s)?{_MONEY_OR_SHARE}{_BEFORE}",
        _NEUTRAL,
        entity="office",
        stands_for=_of_office,
    ),
    _balance_rule(
        "borrowed",
        rf"{{place:who}}(?:'s|')?\s(?:public\ssector|(?:federal\s)?government|treasury"
        rf"|state){LEAD}\sborrowed\s"
        rf"(?:[a-z]+\s){{0,2}}?{{money:actual}}(?:\s(?:in|for)\s(?:(?-i:\p{{Lu}})[a-z]+"
        rf"|the\s\w+\squarter))?{_FORECAST}{_BEFORE}",
        _NEUTRAL,
    ),
    _rule(
        "debt_to_be_sold",
        rf"{_TREASURY}{LEAD}\s(?:{INTENT}{LEAD}\s)(?:sell|issue|auction|raise|borrow)\s(?:[a-z]+\s){{0,2}}?"
        rf"{{money:amount}}\s(?:of|in|worth\sof|from|via|with|through)\s{_PAPER}",
        _NEUTRAL,
        _OUTLOOK,
    ),
    _rule(
        "debt_sold",
        rf"{_TREASURY}{LEAD}\s(?:sold|issued|auctioned|raised|placed)\s(?:[a-z]+\s){{0,2}}?"
        rf"{{money:amount}}\s(?:of|in|worth\sof|from|via|with|through)\s{_PAPER}{_AUCTIONED}",
        _NEUTRAL,
    ),
    _rule(
        "lent",
        rf"{_LENDER}(?:'s)?(?:\s(?:executive\s)?board)?{LEAD}\s{_LENT}{_GAP}\s{{money:amount}}{_GAP}"
        rf"\s(?:to|for)\s(?:the\s)?(?:[\w-]+\s){{0,3}}?{{place:who}}",
        _GOOD,
        counterparty="lender",
        stands_for=_lent_to,
    ),
    _rule(
        "borrowing_agreed",
        rf"{WHO}{LEAD}\s{_GOT}{_GAP}\swith\s{_LENDER}{_GAP}\s{{money:amount}}(?:\s[\w-]+){{0,3}}?\s{_LOAN}\b",
        _GOOD,
        counterparty="lender",
        stands_for=_lent_to,
    ),
    _rule(
        "borrowing",
        rf"{WHO}{LEAD}\s{_GOT}{_GAP}\s{{money:amount}}{_GAP}\s(?:from|with|by)\s{_LENDER}",
        _GOOD,
        counterparty="lender",
        stands_for=_lent_to,
    ),
    _rule(
        "funded",
        rf"{WHO}{LEAD}\s(?:pass(?:es|ed)|approv(?:es|ed)|clear(?:s|ed)|sign(?:s|ed))\s(?:an?\s"
        rf"|the\s)?(?:[\w-]+\s){{0,3}}?"
        r"(?:(?:stopgap|spending|funding|appropriations)\s(?:[\w-]+\s)?(?:bill|measure|package|law)"
        r"|continuing\sresolution)\b",
        _GOOD,
    ),
    _rule(
        "shut_down",
        rf"{{place:who}}(?:'s|')?\s(?:federal\s)?government{LEAD}\s(?:shut\sdown|(?:went|goes|enter(?:s"
        rf"|ed))\sinto\s"
        r"(?:an?\s|its\s)?(?:[\w-]+\s)?shutdown)\b",
        _BAD,
    ),
)
