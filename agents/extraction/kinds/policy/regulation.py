"""What regulators allow, forbid and look into; told of the company, or of the country that makes rules."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.company.company_phrase import whom
from agents.extraction.kinds.kind import Kind
from agents.extraction.kinds.policy import acts
from agents.extraction.kinds.policy.acts import INTENT, LEAD, SHORT, WHO, WHO_TARGET
from agents.extraction.kinds.policy.regulation_examples import EXAMPLES, SILENT
from schemas.event import EventKind, Modality, Outcome

_TRIGGERS = (
    "approv", "cleared", "clears", "clearance", "authori", "green light", "green-light",
    "antitrust", "regulat", "investigat", "probe", "ban ", "bans", "banned", "blocked", "blocks",
    "reject", "prohibit", "outlaw", "rules", "nod ", "licen", "go-ahead", "crackdown",
    "designation", "inquiry", "scrutiny",
)  # fmt: skip
_GOOD, _BAD, _NEUTRAL = Outcome.GOOD, Outcome.BAD, Outcome.NEUTRAL
_OUTLOOK = Modality.OUTLOOK
_REGULATOR = (
    r"(?:{organisation:target}|(?<!\b(?:in|from|across|of)\s(?:the\s)?){place:target}(?:'s)?(?:\s(?:(?:antitrust|competition"
    r"|health|drug|financial|market"
    r"|safety|data|privacy|banking|aviation)\s)?(?:regulators?|watchdogs?|authorit(?:y|ies)|agency))?)"
)
_APPROVAL = (
    r"(?:(?:regulatory|marketing|antitrust|conditional|full|final|accelerated|breakthrough"
    r"|emergency|unconditional|FDA|EU|U\.S\.)\s){0,3}(?:approval|clearance|authori[sz]ation"
    r"|green\slight|go-ahead|nod)\b"
)
_GOT = (
    r"(?:receiv(?:es?|ed|ing)|w[io]n(?:s)?|secur(?:es?|ed)|obtain(?:s|ed)?|gain(?:s"
    r"|ed)?|gets|got|granted|been\sgranted)"
)
_GAVE = (
    r"(?:approv(?:es?|ed)|clear(?:s|ed)|authori[sz](?:es?|ed)|green-?light(?:ed|s)|green-?lit|green-?lights?"
    r"|grant(?:s|ed)|allow(?:s|ed))"
)
_REFUSED = (
    r"(?:reject(?:s|ed)?|block(?:s|ed)?|den(?:y|ies|ied)|declin(?:es?|ed)\sto"
    r"\sapprove|refus(?:es?|ed)\sto\sapprove|banned|bans(?!\sfrom)|bar(?:s|red)|prohibit(?:s"
    r"|ed)|halt(?:s|ed)|suspend(?:s|ed)|revok(?:es?|ed))"
)
_PROBE = (
    r"(?:(?:antitrust|anti-trust|competition|regulatory|criminal|safety|in-depth"
    r"|formal|preliminary|anti-monopoly|antimonopoly)\s(?:\w+\s)?(?:probe|investigation"
    r"|inquiry|review|scrutiny)|probe|investigation|inquiry)\b"
)
_OPENED = (
    r"(?:open(?:s|ed)|launch(?:es|ed)|beg(?:an|ins|un)|start(?:s|ed)|initiat(?:es"
    r"|ed)|widen(?:s|ed)|expand(?:s|ed))"
)
_RULES = (
    r"(?:(?:new\s|stricter\s|tougher\s|tighter\s|looser\s)?(?:(?:capital|banking"
    r"|bank|emissions?|environmental|antitrust|crypto|AI|data|privacy|competition"
    r"|property|housing|lending|trading|safety|financial|energy|mortgage|short-selling"
    r"|immigration|visa|digital|tech|online|gaming)\s){1,3}(?:rules?|regulations?"
    r"|laws?|legislation|curbs|restrictions|requirements|standards|crackdown))\b"
)
_STRICTER = (
    r"(?:tighten(?:s|ed)?|toughen(?:s|ed)?|impos(?:es?|ed)|strengthen(?:s|ed)?"
    r"|step(?:s|ped)\sup|intensif(?:ies|ied))"
)
_LOOSER = (
    r"(?:eas(?:es?|ed)|relax(?:es|ed)|loosen(?:s|ed)|scrap(?:s|ped)|lift(?:s|ed)"
    r"|roll(?:s|ed)\sback|repeal(?:s|ed)|soften(?:s|ed)|remov(?:es?|ed)|simplif(?:ies"
    r"|ied)|delay(?:s|ed))"
)
_MADE = (
    r"(?:introduc(?:es?|ed)|unveil(?:s|ed)|propos(?:es?|ed)|adopt(?:s|ed)|approv(?:es?"
    r"|ed)|pass(?:es|ed)|publish(?:es|ed)|enact(?:s|ed)|finali[sz](?:es?|ed)|announc(?:es?"
    r"|ed))"
)

_rule = acts.rules_for(EventKind.REGULATION, _TRIGGERS)
_GAP = r"\s(?:[^\s;:]{1,20}\s){0,6}?"
# Leave that its own shareholders, a court or an exchange give is nobody's regulation.
_NOT_ITS_OWN = (
    r"(?!\s(?:rating|(?:from|of|by)\s(?:(?:its|the|our)\s)?(?:[^\s;:]+\s){0,3}(?:shareholders?"
    r"|stockholders|board|exchange|court)))"
)
# "received acceptance of its application for approval": the answer is still to come.
_NOT_OF_OWNERS = (
    r"(?!\s(?:[^\s;:]+\s){0,3}?acceptance\b)"
    r"(?!\s(?:[^\s;:]+\s){0,4}?(?:boards?|shareholders?|stockholders?|court|exchange|bourse)\b)"
)
_SHORT_GAP = r"\s(?:[^\s;:]{1,20}\s){0,3}?"

RULES: Final = (
    _rule(
        "approval_sought",
        rf"{{company:who}}(?:'s)?{LEAD}\s(?:seek(?:s|ing)?|sought|await(?:s|ing)?|appl(?:y"
        rf"|ies|ied)\sfor|fil(?:es|ed)\sfor){_SHORT_GAP}{_APPROVAL}{_NOT_ITS_OWN}",
        _NEUTRAL,
        _OUTLOOK,
    ),
    _rule(
        "possible_probe",
        r"(?:possible|potential)\s(?:antitrust|regulatory)\s(?:probe|investigation)"
        rf"\s(?:into|of){_GAP}{{company:who}}",
        _BAD,
        _OUTLOOK,
    ),
    _rule(
        "approval",
        rf"{{company:who}}(?:'s)?{LEAD}\s(?:{_GOT}){_NOT_OF_OWNERS}{_GAP}{_APPROVAL}{_NOT_ITS_OWN}",
        _GOOD,
    ),
    _rule(
        "approval_unlisted",
        rf"{{firm:who}}(?:'s)?{LEAD}\s(?:{_GOT}){_NOT_OF_OWNERS}(?:\s(?:[^\s;:]{{1,20}}\s){{0,6}}?(?:FDA|EU"
        r"|US|U\.S\.|CE|EMA|NMPA"
        rf"|regulatory|marketing|{{organisation}}|{{place}})(?:'s)?{_GAP}{_APPROVAL}{_NOT_ITS_OWN}"
        rf"|{_SHORT_GAP}{_APPROVAL}\sfrom\s(?:the\s)?(?:FDA|EMA|NMPA|regulators|{{organisation}}"
        rf"|{{place}}(?!\s(?:Stock|Securities|Exchange|bourse))))",
        _GOOD,
        stands_for=whom,
    ),
    _rule(
        "granted_unlisted",
        rf"(?:{{organisation:target}}|FDA|EMA|NMPA){LEAD}\s{_GAVE}\s(?:[a-z-]+\s){{0,4}}?(?:approval"
        r"|clearance|authori[sz]ation|designation"
        r"|status)\s(?:to|for)\s{firm:who}",
        _GOOD,
        stands_for=whom,
    ),
    _rule("approved", rf"{_REGULATOR}{LEAD}\s{_GAVE}{_GAP}{{company:who}}", _GOOD),
    _rule(
        "told_approved",
        r"{company:who}(?:\s\([^()]{1,40}\))?,?(?:\stoday|\s{date})?\s(?:announc(?:es"
        r"|ed)|said)(?:\stoday|\s{date})?\s(?:that\s)?(?:the\s)?"
        r"{organisation:target}(?:\s\([^()]{1,20}\))?\s(?:has\s|have\s)?(?:approved"
        r"|cleared|granted|authori[sz]ed)\b",
        _GOOD,
    ),
    _rule(
        "named_told_approved",
        r"{name:who}(?:\s\([^()]{1,40}\))?,?(?:\stoday|\s{date})?\s(?:announc(?:es"
        r"|ed)|said)(?:\stoday|\s{date})?\s(?:that\s)?(?:the\s)?"
        r"{organisation:target}(?:\s\([^()]{1,20}\))?\s(?:has\s|have\s)?(?:approved"
        r"|cleared|granted|authori[sz]ed)\b",
        _GOOD,
    ),
    _rule("refused", rf"{_REGULATOR}{LEAD}\s{_REFUSED}{_GAP}{{company:who}}", _BAD),
    _rule(
        "banned_by_country",
        rf"{WHO_TARGET}{LEAD}\s(?:bans(?!\sfrom)|banned|outlaw(?:s|ed)|prohibit(?:s|ed)|block(?:s"
        rf"|ed)){_SHORT_GAP}{{company:who}}",
        _BAD,
    ),
    _rule(
        "probed",
        rf"(?:{_REGULATOR}|{WHO_TARGET}){LEAD}\s(?:(?:{_OPENED}){_GAP}{_PROBE}\s(?:into"
        rf"|of|against|on)|investigat(?:es|ed|ing)|probes|probed|probing){_GAP}"
        rf"{{company:who}}",
        _BAD,
    ),
    _rule(
        "under_probe",
        rf"{{company:who}}(?:'s)?{LEAD}\s(?:faces?|faced|facing|under|subject\sto|hit"
        rf"\s(?:by|with)){_SHORT_GAP}(?:antitrust|anti-trust|competition|regulatory"
        r"|anti-monopoly|antimonopoly)\s(?:\w+\s)?(?:probe|investigation|inquiry|review"
        r"|scrutiny)",
        _BAD,
    ),
    _rule(
        "probe_into",
        r"(?:antitrust|anti-trust|competition|regulatory|anti-monopoly|antimonopoly)"
        rf"\s(?:\w+\s)?(?:probe|investigation|inquiry)\s(?:into|of|against){_GAP}"
        rf"{{company:who}}",
        _BAD,
    ),
    _rule(
        "stricter_intended",
        rf"{WHO}{LEAD}\s{INTENT}{LEAD}\s{_STRICTER}{SHORT}\s{_RULES}",
        _BAD,
        _OUTLOOK,
    ),
    _rule("looser_intended", rf"{WHO}{LEAD}\s{INTENT}{LEAD}\s{_LOOSER}{SHORT}\s{_RULES}", _GOOD, _OUTLOOK),
    _rule("stricter", rf"{WHO}{LEAD}\s{_STRICTER}{SHORT}\s{_RULES}", _BAD),
    _rule("looser", rf"{WHO}{LEAD}\s{_LOOSER}{SHORT}\s{_RULES}", _GOOD),
    _rule("rules", rf"{WHO}{LEAD}\s{_MADE}{SHORT}\s{_RULES}", _NEUTRAL),
)

KIND: Final = Kind(
    name="regulation",
    tells=frozenset({EventKind.REGULATION}),
    rules=RULES,
    examples=EXAMPLES,
    silent=SILENT,
)
