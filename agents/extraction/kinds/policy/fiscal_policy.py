"""Budgets, taxes, stimulus and public debt; told of the country whose money it is."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.policy import acts, public_money, public_money_examples
from agents.extraction.kinds.policy.acts import FEAR, HOPE, INTENT, LEAD, NEAR, SHORT, WHO, WHOSE
from schemas.event import Direction, EventKind, Modality, Outcome

_TRIGGERS = (
    "tax", "vat", "budget", "stimulus", "fiscal", "debt ceiling", "debt limit", "borrowing limit",
    "shutdown", "spending", "deficit", "relief package", "aid package", "support package",
    "infrastructure", "austerity", "debt brake", "subsid",
)  # fmt: skip
_GOOD, _BAD, _NEUTRAL = Outcome.GOOD, Outcome.BAD, Outcome.NEUTRAL
_OUTLOOK = Modality.OUTLOOK
_ADOPT = (
    r"(?:announc(?:es?|ed|ing)|unveil(?:s|ed|ing)?|approv(?:es?|ed|ing)|pass(?:es"
    r"|ed|ing)?|launch(?:es|ed|ing)?|roll(?:s|ed|ing)?\sout"
    r"|introduc(?:es?|ed|ing)|adopt(?:s|ed|ing)?|agree(?:s|d)?(?:\son|\sto)?|deliver(?:s"
    r"|ed|ing)?|sign(?:s|ed|ing)?|back(?:s|ed|ing)?|cleared|increas(?:es?|ed)|expand(?:s"
    r"|ed|ing)?)"
)
_STIMULUS = (
    r"(?:(?:fiscal|economic|government)\s)?(?:stimulus(?:\s(?:package|measures"
    r"|plan|programme|program|bill|cheques|checks))?|(?:fiscal|relief|rescue|support"
    r"|aid|spending|infrastructure)"
    r"\s(?:package|bill|plan|measures|programme|program|fund))\b"
)
_CUT = (
    r"(?:cut(?:s|ting)?|lower(?:s|ed|ing)?|slash(?:es|ed|ing)?|reduc(?:es?|ed|ing)"
    r"|scrap(?:s|ped|ping)?|waiv(?:es?|ed|ing)|abolish(?:es|ed)?|trim(?:s|med)?"
    r"|halv(?:es?|ed)|suspend(?:s|ed)?)"
)
_RAISE = (
    r"(?:rais(?:es?|ed|ing)|hik(?:es?|ed|ing)|increas(?:es?|ed|ing)|impos(?:es?"
    r"|ed|ing)|introduc(?:es?|ed|ing)|lift(?:s|ed|ing)?|levy|levied|doubl(?:es?"
    r"|ed|ing))"
)
_TAX = (
    r"(?:(?:(?:corporate|income|sales|value-added|capital\sgains|payroll|windfall"
    r"|fuel|property|wealth|inheritance|excise|digital\sservices|stamp|personal"
    r"|company|profits?|carbon|dividend|consumption|goods\sand\sservices)\s)*"
    r"(?:(?<!import\s)tax(?:es)?(?:\srates?)?|VAT|GST|stamp\sduty|fuel\sduty|excise\sduty|surtax))\b(?!"
    r"\s(?:season|return|filing|charge|loss|bill|law|act|code|regime|assets?|provision|credit))"
)
_LIMIT = r"(?:debt\s(?:ceiling|limit)|borrowing\s(?:limit|cap)|debt\sbrake)"
_DEFICIT = r"(?:(?:budget|fiscal|federal|public|government)\s(?:budget\s)?deficit)"
_UP = (
    r"(?:widen(?:s|ed|ing)?|r[oi]se(?:s|n)?|swell(?:s|ed)?|gr[eo]w(?:s|n)?|increas(?:es"
    r"|ed)|climb(?:s|ed)|balloon(?:s|ed)|jump(?:s|ed))"
)
_DOWN = (
    r"(?:narrow(?:s|ed|ing)?|f[ea]ll(?:s|en)?|fell|shr[aiu]nk(?:s)?|decreas(?:es"
    r"|ed)|declin(?:es|ed)|dropp?(?:s|ed))"
)
_SPENDING = (
    r"(?:(?:public|government|defen[cs]e|military|infrastructure|federal|welfare"
    r"|state|fiscal|social)\s(?:and\s\w+\s)?(?:spending|outlays|expenditure|capex))"
)
_FIGURE = r"(?:\s(?:to|of|at|by)\s(?:[^\s;:]{1,12}\s){0,2}?(?:{percent:amount}|{money:sum}))?"

_WORTH = rf"(?:\s(?:an?|the|its))?(?:\s{{money:worth}})?{SHORT}"

_rule = acts.rules_for(
    EventKind.FISCAL_POLICY,
    _TRIGGERS,
    {"rate": "rate", "amount": "actual", "sum": "amount", "worth": "amount"},
)

RULES: Final = (
    *public_money.RULES,
    _rule("stimulus_hoped", rf"{HOPE}{NEAR}{WHOSE}{SHORT}\s(?:{_STIMULUS}|tax\scuts?)", _GOOD, _OUTLOOK),
    _rule(
        "stimulus_hoped_in",
        rf"{HOPE}{NEAR}\s{_STIMULUS}\s(?:in|from|by)\s(?:\w+\s)?{{place:who}}",
        _GOOD,
        _OUTLOOK,
    ),
    _rule(
        "stimulus_intended",
        rf"{WHO}{LEAD}\s{INTENT}{LEAD}(?:\s{_ADOPT})?(?:\s{{money:worth}})?{SHORT}\s"
        rf"{_STIMULUS}",
        _GOOD,
        _OUTLOOK,
    ),
    _rule(
        "stimulus",
        rf"{WHO}{LEAD}\s{_ADOPT}(?:\san?)?{SHORT}(?:\s{{money:worth}}{SHORT})?\s"
        rf"{_STIMULUS}",
        _GOOD,
    ),
    _rule(
        "tax_cut_intended",
        rf"{WHO}{LEAD}\s{INTENT}{LEAD}\s(?:{_CUT}{SHORT}\s{_TAX}|{_ADOPT}{SHORT}\stax"
        r"\s(?:cuts?|breaks?|relief))",
        _GOOD,
        _OUTLOOK,
    ),
    _rule(
        "tax_rise_intended",
        rf"{WHO}{LEAD}\s{INTENT}{LEAD}\s(?:{_RAISE}{SHORT}\s{_TAX}|{_ADOPT}{SHORT}\stax"
        r"\s(?:hikes?|increases?|rises?))",
        _BAD,
        _OUTLOOK,
    ),
    _rule("tax_cut", rf"{WHO}{LEAD}\s{_CUT}{SHORT}\s{_TAX}{_FIGURE}", _GOOD),
    _rule(
        "tax_bill_passed",
        rf"{WHO}{LEAD}\s{_ADOPT}\s(?:an?\s|the\s)?(?:\w+\s){{0,2}}?(?:bill|law|legislation|plan"
        rf"|measures?)\s(?:to\s|that\s"
        rf"(?:would\s|will\s)?)?{_CUT}{SHORT}\s{_TAX}{_FIGURE}",
        _GOOD,
    ),
    _rule(
        "tax_cuts_passed",
        rf"{WHO}{LEAD}\s(?:{_ADOPT}|extend(?:s|ed)?|propos(?:es|ed)){SHORT}\stax[- ](?:cuts?"
        r"|breaks?|relief|rebates?|exemptions?|incentives?)\b",
        _GOOD,
    ),
    _rule("tax_rise", rf"{WHO}{LEAD}\s{_RAISE}{SHORT}\s{_TAX}{_FIGURE}", _BAD),
    _rule("tax_rises_passed", rf"{WHO}{LEAD}\s{_ADOPT}{SHORT}\stax\s(?:hikes?|increases?|rises?)\b", _BAD),
    _rule(
        "limit_raised",
        rf"{WHO}{LEAD}\s(?:rais(?:es?|ed)|suspend(?:s|ed)|lift(?:s|ed)|reform(?:s|ed)"
        rf"|loosen(?:s|ed)|eas(?:es|ed)){NEAR}\s{_LIMIT}",
        _GOOD,
    ),
    _rule("limit_hit", rf"{WHO}{LEAD}\s(?:hits?|reach(?:es|ed)|breach(?:es|ed)){SHORT}\s{_LIMIT}", _BAD),
    _rule(
        "shutdown_averted",
        rf"{WHO}{LEAD}\s(?:avert(?:s|ed)|avoid(?:s|ed)|end(?:s|ed)|prevent(?:s|ed))"
        rf"{NEAR}\s(?:government\s)?shutdown",
        _GOOD,
    ),
    _rule(
        "shutdown_feared",
        rf"(?:{FEAR}|threat|looming|possible|potential){NEAR}{WHOSE}{SHORT}\s(?:government"
        r"\s|federal\s)shutdown",
        _BAD,
        _OUTLOOK,
    ),
    _rule(
        "shutdown",
        rf"{WHOSE}\s(?:federal\s)?government\sshutdown(?:{LEAD}\s(?:began|begins|started"
        r"|entered|drags?|continue[sd]?|stretched|delay\w*))",
        _BAD,
    ),
    _rule(
        "budget_rejected",
        rf"{WHO}{LEAD}\s(?:reject(?:s|ed)|vot(?:es|ed)\s(?:down|against)|fail(?:s|ed)"
        rf"\sto\s(?:pass|agree)){NEAR}\sbudget\b",
        _BAD,
    ),
    _rule(
        "budget_passed",
        rf"{WHO}{LEAD}\s(?:pass(?:es|ed)|approv(?:es|ed)|adopt(?:s|ed)|agree(?:s|d)"
        rf"\son){_WORTH}\s(?:draft\s|federal\s|annual\s|state\s|union\s)?budget\b",
        _GOOD,
    ),
    _rule(
        "budget_presented",
        rf"{WHO}{LEAD}\s(?:present(?:s|ed|ing)?|unveil(?:s|ed|ing)?|propos(?:es|ed)"
        rf"|tabl(?:es|ed)|deliver(?:s|ed)|announc(?:es|ed)){_WORTH}\s(?:draft\s|federal"
        r"\s|annual\s|state\s|union\s|autumn\s|spring\s)?budget\b(?!\s(?:phone|airline"
        r"|carrier|price|range))",
        _NEUTRAL,
    ),
    _rule(
        "deficit_to_rise",
        rf"{WHO}{LEAD}\s{INTENT}{LEAD}\s(?:widen|raise|increase|expand|lift)\s(?:its|the"
        rf"|their)\s(?:\w+\s)?{_DEFICIT}{_FIGURE}",
        _NEUTRAL,
        _OUTLOOK,
    ),
    _rule("deficit_up", rf"{WHOSE}{SHORT}\s{_DEFICIT}{LEAD}\s{_UP}{_FIGURE}", _BAD, direction=Direction.UP),
    _rule(
        "deficit_down",
        rf"{WHOSE}{SHORT}\s{_DEFICIT}{LEAD}\s{_DOWN}{_FIGURE}",
        _GOOD,
        direction=Direction.DOWN,
    ),
    _rule(
        "spending_intended",
        rf"{WHO}{LEAD}\s{INTENT}{LEAD}\s(?:increase|raise|boost|lift|hike|step\sup|increasing"
        rf"|raising|boosting){SHORT}\s{_SPENDING}",
        _GOOD,
        _OUTLOOK,
    ),
    _rule(
        "spending_up",
        rf"{WHO}{LEAD}\s(?:increas(?:es|ed)|rais(?:es|ed)|boost(?:s|ed)|lift(?:s|ed)"
        rf"|hik(?:es|ed)){SHORT}\s{_SPENDING}{_FIGURE}",
        _GOOD,
    ),
    _rule(
        "spending_cut_intended",
        rf"{WHO}{LEAD}\s{INTENT}{LEAD}\s{_CUT}{SHORT}\s{_SPENDING}",
        _NEUTRAL,
        _OUTLOOK,
    ),
    _rule("spending_cut", rf"{WHO}{LEAD}\s{_CUT}{SHORT}\s{_SPENDING}", _NEUTRAL),
)

EXAMPLES: Final = (
    Example(
        "Germany's parliament approved a 500 billion euro infrastructure fund on Monday.",
        (
            {
                "kind": "fiscal_policy",
                "entity_id": "country:DE",
                "outcome": "good",
                "values": {"amount": 500e9},
            },
        ),
    ),
    Example(
        "The U.S. Senate passed a bill to cut corporate taxes.",
        ({"kind": "fiscal_policy", "entity_id": "country:US", "outcome": "good", "modality": "fact"},),
    ),
    Example(
        "China unveiled a $140 billion stimulus package on Monday.",
        (
            {
                "kind": "fiscal_policy",
                "entity_id": "country:CN",
                "outcome": "good",
                "modality": "fact",
                "event_date": "2024-06-10",
            },
        ),
    ),
    Example(
        "Hopes of further Chinese stimulus spread.",
        ({"kind": "fiscal_policy", "entity_id": "country:CN", "outcome": "good", "modality": "outlook"},),
    ),
    Example(
        "Germany cut its corporate tax to 12%.",
        ({"kind": "fiscal_policy", "entity_id": "country:DE", "outcome": "good", "modality": "fact"},),
    ),
    Example(
        "Britain raised payroll taxes in the spring.",
        ({"kind": "fiscal_policy", "entity_id": "country:GB", "outcome": "bad", "modality": "fact"},),
    ),
    Example(
        "Congress suspended the debt ceiling for two years.",
        ({"kind": "fiscal_policy", "entity_id": "country:US", "outcome": "good"},),
    ),
    Example(
        "Brazil's budget deficit widened to 9% of output.",
        ({"kind": "fiscal_policy", "entity_id": "country:BR", "direction": "up", "outcome": "bad"},),
    ),
    Example(
        "France's parliament rejected the budget.",
        ({"kind": "fiscal_policy", "entity_id": "country:FR", "outcome": "bad", "modality": "fact"},),
    ),
    Example(
        "Trump promised to cut income taxes.",
        ({"kind": "fiscal_policy", "entity_id": "country:US", "outcome": "good", "modality": "outlook"},),
    ),
)

SILENT: Final = (
    "The group's marketing budget in Spain was trimmed.",
    "Budget airlines in Europe added flights.",
    "Income tax expense was $3 million in the first quarter.",
    "India could cut fuel taxes.",
    "Consumer spending in Canada cooled.",
)

KIND: Final = Kind(
    name="fiscal_policy",
    tells=frozenset({EventKind.FISCAL_POLICY}),
    rules=RULES,
    examples=(*EXAMPLES, *public_money_examples.EXAMPLES),
    silent=(*SILENT, *public_money_examples.SILENT),
)
