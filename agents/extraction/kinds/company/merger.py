"""Mergers and takeovers: agreed, offered, approved, completed, rejected, called off; talks are only outlook.

The entity is the buyer, the counterparty what is bought; where a seller tells of it, the entity is the
seller and the counterparty the buyer.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import regex

from agents.extraction.figures.quantities import Quantity
from agents.extraction.kinds.company.company_subjects import HAVE, SAYING, SAYING_IT, company_of
from agents.extraction.kinds.company.merger_examples import EXAMPLES, SILENT
from agents.extraction.kinds.kind import Kind
from agents.extraction.kinds.rules.apposition import apposition
from agents.extraction.kinds.rules.firms import firm_named
from agents.extraction.kinds.rules.people import is_person
from agents.extraction.kinds.rules.rule import Match, Rule
from agents.reference import Instrument
from schemas.event import EventKind, Modality, NamedValue, Outcome

_TITLE_WORDS = rf"(?:,\s{apposition(140)})?"
_BUYER = (
    rf"(?:{{firm:company}}{_TITLE_WORDS}|\b(?P<pronoun>the\s(?:company|group|bank|firm"
    rf"|[a-z]{{3,14}}maker|retailer|lender|miner)|it|we))"
)
_HAVE = rf"{HAVE}\s"
# What may stand before the target: "Dutch software maker", "substantially all of the assets of".
_LEAD = (
    r"(?:(?:(?!\b(?:stake|shares?|interest|notes|bonds|loans?|portfolio|land|vessels?|aircraft|units"
    r"|rights|license|licence|stock|land|plots?|property|properties"
    r"|assets|customers|permits|patents|from|for|with|in|at|on|after|before|that|which|while|when|to"
    r"|as|by)\b)[a-z\d-]++|{place}(?:-(?:based|listed|owned))?|{company}-(?:owned|backed|controlled)"
    r"|(?:[A-Z]\.){1,3}-based|(?-i:AI|EV|IT|UK|U\.S\.)|all\sof|100%\sof|the|a|its|,)\s){0,9}?"
)
_TARGET = (
    rf"{_LEAD}(?:{{firm:target}}|{_LEAD}(?P<own>it)\b(?=\s(?:for|in)\b))(?!-(?:based|listed|owned|backed)|"
    r"\s?(?:shares|stock"
    rf"|stake|notes|bonds|contract|tokens|common))"
)
_PRICE = (
    r"(?:\sfrom\s[^;:.\ue00f]{2,100}?(?=\sfor\s))?"
    r"(?:,?\s(?:(?!\bfrom\b)[^\s;:\ue000-\uf8ff]++\s){0,12}?(?:for|in|at|worth|valued|values"
    r"|valuing|of)\s(?:[^\s;:\ue000-\uf8ff]++\s){0,7}?(?:US)?{money:price})?"
)
_BIDS = ("bid", "offer", "approach", "proposal")
_DEALS = ("acquisition", "purchase", "takeover", "buyout", "merger", "tie-up", "combination")
_BUYS = (
    "buy",
    "acquire",
    "acquiring",
    "purchase",
    "take over",
    "take private",
    "merge",
    "combine with",
    "snap up",
    "bought",
    "taken",
)


def _targets(match: Match) -> Any:
    """Return what is bought, and the third party of a deal among three."""
    first, third = _target(match), company_of(match, "third")
    return first if first is None or third is None else (first, third)


def _target(match: Match) -> Any:
    """Return what is bought: a company, or the part of one that has a name of its own; no "Acme Stock"."""
    if "target" in match.groups:
        if match.words("target").endswith((" Stock", " Shares", " Bonds")):
            return None
        owned = _PART.match(match.rendering.text, match.groups["target"][1])
        if owned is not None:
            return firm_named(owned["part"]) if owned["part"] else None
    target = company_of(match, "target")
    owned_name = _OWNERS_NAME.match(target.name) if target is not None else None
    return firm_named(owned_name["name"]) if owned_name is not None else target


# "Acme Capital's Pelorin Foods".
_OWNERS_NAME: Final = regex.compile(r".{3,60}(?:'s|s')\s(?P<name>\p{Lu}.+)")


# "Intel's Altera unit", "Bayer's seeds business": not the whole of Intel or Bayer.
_PART: Final = regex.compile(r"'s?\s(?:(?:[a-z-]+\s){0,3}(?P<part>(?:(?-i:\p{Lu})[\w&-]*\s?){1,4})?)")


def _values(match: Match) -> Iterator[NamedValue]:
    price = match.value("price")
    if isinstance(price, Quantity):
        per_share = price.per == "unit" or (not price.scaled and price.value < _MOST_OF_A_SHARE)
        name = "price_per_share" if per_share else "deal_value"
        yield NamedValue(name=name, value=price.value, currency=price.currency, **match.stated("price"))


_MOST_OF_A_SHARE = 10_000


def _buyer(match: Match) -> Any:
    """Return the buyer, None where no other company, or a part of one, is the target."""
    if is_person(match, "company"):
        return None
    buyer, target = company_of(match), _target(match)
    if buyer is None or (target is None and not _is_of_another(match)):
        return None
    return buyer if target is None or not (buyer.id == target.id or _is_part(buyer, target)) else None


def _is_of_another(match: Match) -> bool:
    """Say whether what is bought is a part without a name of a company that is known."""
    owner = company_of(match, "target")
    end = match.groups["target"][1] if "target" in match.groups else match.end
    return owner is not None and _PART.match(match.rendering.text, end) is not None


def _is_part(buyer: Instrument, target: Instrument) -> bool:
    """Say whether a name is only the other one cut short."""
    return target.name.casefold() in buyer.name.casefold() or buyer.name.casefold() in target.name.casefold()


def _rule(
    name: str,
    pattern: str,
    *,
    outcome: Outcome = Outcome.NEUTRAL,
    modality: Modality = Modality.FACT,
    words: tuple[str, ...],
    needs: str,
) -> Rule:
    return Rule(
        name=name,
        tells=EventKind.MERGER,
        triggers=words,
        pattern=pattern,
        entity="company",
        counterparty=_targets,
        stands_for=_buyer,
        outcome=outcome,
        values=_values,
        modality=modality,
        settled=True,
        dated=True,
        needs=needs,
    )


_BUY = r"(?:buy|acquire|purchase|take\sover|merge\swith|combine\swith|take\sprivate|snap\sup)"
_AGREEMENT = (
    r"(?:agreed|agrees|has\sagreed|reached\s(?:a|an)\s(?:deal|agreement)|struck\sa\sdeal"
    r"|clinched\sa\sdeal|signed\s(?:[^\s;:]++\s){0,5}?(?:agreement|deal|contract)"
    r"|entered\sinto\s(?:[^\s;:]++\s){0,6}?(?:agreement|deal)"
    r"|announced\s(?:[^\s;:]++\s){0,5}?(?:agreement|deal|plans?|offer)"
    r"|inked\s(?:[^\s;:]++\s){0,4}?(?:agreement|deal)|is\sset|set|will|plans|intends|is)"
)
_DEAL = r"(?:acquisition|purchase|takeover|buyout|merger|tie-up|combination)"

_SELLER = (
    r"(?:{firm:company}(?:,\s(?:(?!--|\s[–—]\s)[^;:/]){2,140}?,)?"
    r"|\b(?P<pronoun>the\s(?:company|group|firm)|it)(?:,\s(?:whose|which)\s[^;:/]{2,120}?,)?)"
)
_SOLD = (
    r"\s(?!shares|stock|bonds|notes|debt)(?:(?:its|the|a|an|all\sof|most\sof|part\sof|{percent}\sof"
    r"|[\w&.-]{1,24}|{place}|{money:price})\s){1,9}?(?:business(?:es)?|unit|units|division|arm|subsidiary"
    r"|operations|brands?|portfolio|assets|stores|plants?|chain)\b"
)
_TO_WHOM = (
    rf"\s(?:to\s{_LEAD}{{firm:target}}(?!-(?:based|listed|owned|backed|controlled)){_PRICE}"
    rf"|for\s(?:[a-z-]++\s){{0,4}}?{{money:price}}(?:\sto\s{_LEAD}{{firm:target}})?)"
)


def _sale(name: str, verbs: str, modality: Modality, needs: str) -> Rule:
    """Return the rule for a part that its owner sells."""
    return Rule(
        name=name,
        tells=EventKind.MERGER,
        triggers=("sell", "sale of", "sold", "divest", "offload"),
        pattern=rf"{_SELLER}{_HAVE}{SAYING}{verbs}{_SOLD}{_TO_WHOM}",
        entity="company",
        counterparty=lambda match: company_of(match, "target"),
        stands_for=company_of,
        outcome=Outcome.NEUTRAL,
        values=_values,
        modality=modality,
        settled=True,
        dated=True,
        needs=needs,
    )


RULES: Final = (
    _rule(
        "rejected",
        rf"{{firm:target}}{_HAVE}{SAYING}(?:rejected|rejects|rebuffed|turned\sdown|spurned"
        rf"|dismissed)\s(?:[^\s;:\ue001]++\s){{0,6}}?(?:{{money:price}}\s)?(?:[a-z-]++\s){{0,4}}?"
        r"(?:bid|offer|proposal|approach)\s(?:[a-z-]++\s){0,3}?(?:from|by|of)\s(?:[a-z-]++\s"
        r"|{place}\s){0,4}?{firm:company}",
        outcome=Outcome.BAD,
        words=_BIDS,
        needs=r"\b(?:reject|rebuff|turned down|spurn|dismiss).*?\b(?:bid|offer|proposal|approach)\b",
    ),
    _rule(
        "rejected_own",
        rf"{{firm:target}}{_HAVE}(?:rejected|rejects|rebuffed|turned\sdown|spurned"
        rf"|dismissed)\s{{firm:company}}'s?\s(?:{{money:price}}\s)?(?:[a-z-]++\s){{0,4}}?(?:bid|offer"
        rf"|proposal|approach)",
        outcome=Outcome.BAD,
        words=_BIDS,
        needs=r"\b(?:reject|rebuff|turned down|spurn|dismiss).*?\b(?:bid|offer|proposal|approach)\b",
    ),
    _rule(
        "called_off",
        rf"{_BUYER}(?:\sand\s(?:{{firm:target}}))?{_HAVE}{SAYING}(?:had\sto\s(?:scrap|abandon)|called\soff|calls\soff|scrapped"
        rf"|scraps|abandoned|abandons|terminated|terminates|dropped|ended|walked\saway\sfrom|withdrew"
        rf"|pulled)\s"
        rf"(?:[a-z-]++\s|{{money:price}}\s){{0,7}}?(?:{_DEAL}|bid|offer|deal"
        rf"|talks)(?:\s(?:[a-z-]++\s){{0,3}}?(?:of|for|with|to\sbuy|to\sacquire)\s{_LEAD}{{firm:target}})?",
        outcome=Outcome.BAD,
        words=(*_DEALS, *_BIDS, "deal", "talks"),
        needs=rf"\b(?:called off|calls off|scrap|abandon|terminate|dropped|ended|walked|withdrew"
        rf"|pulled).*?\b(?:{_DEAL}|bid|offer|deal|talks)\b",
    ),
    _rule(
        "talks",
        rf"{_BUYER}(?:\sand\s{{firm:target}})?(?:\s(?:is|are|was|were|has\sbeen|reportedly|said\sto\sbe"
        rf"|also|still|now))*+\s{SAYING}(?:(?:is|was|are)\s)?(?:in\s(?:[a-z-]++\s){{0,3}}?(?:talks"
        rf"|discussions|negotiations)"
        rf"|exploring|considering|weighing|mulling|eyeing"
        rf"|nearing|considers|weighs|explores"
        rf"|mulls)\s(?:[^\s;:\ue001]++\s){{0,6}}?(?:{_BUY}|{_DEAL}(?:\s(?:of|with))?|bid\sfor"
        rf"|offer\sfor)(?:\s{_TARGET})?{_PRICE}",
        modality=Modality.OUTLOOK,
        words=(*_BUYS, *_DEALS, "bid for", "offer for"),
        needs=r"\b(?:talks|discussions|negotiations|explor|consider|weigh|mull|eyeing|near|close)",
    ),
    _rule(
        "agreed",
        rf"{_BUYER}{_HAVE}{SAYING}(?:{_AGREEMENT}\s(?:(?:with\s[^;:]{{2,40}}?\s)?(?:under\swhich\s(?:it"
        rf"|[A-Z]\w+)\swill\s)?)?to\s|will\s|is\sto\s){_BUY}\s{_TARGET}{_PRICE}",
        words=_BUYS,
        needs=rf"\b(?:to|will)\s{_BUY}\s",
    ),
    _rule(
        "to_buy",
        rf"(?<=^[\s*•-]*+){_BUYER}\sto\s{_BUY}\s{_TARGET}{_PRICE}",
        words=_BUYS,
        needs=rf"\bto\s{_BUY}\s",
    ),
    _rule(
        "merges",
        rf"{{firm:company}}(?:,\s{{firm:third}})?{_TITLE_WORDS}\sand"
        rf"\s{{firm:target}}{_HAVE}{SAYING}(?:(?:they\s)?(?:have"
        r"\s)?agreed\s(?:to\s(?:merge|combine)"
        r"|(?:on|to)\sa\smerger)|(?:are\sto|will|would)\s(?:merge|combine)|(?:announced|struck|signed)"
        rf"\s(?:[^\s;:]++\s){{0,4}}?merger)\b"
        rf"{_PRICE}",
        words=("merge", "combine"),
        needs=r"\A(?>.*?\band\b).*?\b(?:merge|merger|combine)\b",
    ),
    _rule(
        "said_would",
        rf"{_BUYER}{_HAVE}{SAYING_IT}would\s{_BUY}\s{_TARGET}{_PRICE}",
        words=_BUYS,
        needs=rf"\bwould\s{_BUY}\s",
    ),
    _rule(
        "to_be_bought",
        rf"{{firm:target}}{_TITLE_WORDS}{_HAVE}{SAYING}(?:(?:[a-z]++\s){{0,8}}?(?:agreed|agreement"
        rf"|deal)\s)?(?:to\sbe|will\sbe|is\sbeing|was|has\sbeen|been|is\sto\sbe)\s(?:acquired|bought"
        rf"|taken\s(?:over|private))\s"
        rf"(?:by\s{_LEAD}{{firm:company}}{_PRICE}|(?:for"
        rf"|in)\s(?:[a-z-]++\s){{0,6}}?{{money:price}}[^;:]{{0,30}}?\sby\s{_LEAD}{{firm:company}})",
        words=("acquired", "bought", "taken"),
        needs=r"\b(?:be|was|been|being)\s(?:acquired|bought|taken)\b.*?\bby\b",
    ),
    _rule(
        "completed",
        rf"{_BUYER}{_HAVE}{SAYING}(?:completed|completes|closed|closes|finali[sz]ed|finali[sz]es"
        rf"|concluded|sealed|announced\sthe\s(?:completion|closing)\sof|announces\sthe\s(?:completion"
        rf"|closing)\sof)\s"
        rf"(?:[a-z-]++\s|{{money:price}}\s){{0,6}}?{_DEAL}\s(?:of|with)\s{_TARGET}(?:\sand"
        rf"\s{{firm:third}})?{_PRICE}",
        words=_DEALS,
        needs=rf"\b(?:complet|clos|finali|conclud|sealed).*?\b{_DEAL}\s(?:of|with)\b",
    ),
    _rule(
        "approved",
        rf"(?:{{central_bank}}|{{organisation}}|regulators?|shareholders|stockholders|commission"
        rf"|authority|court|tribunal|CCI|FTC)(?:\s(?:in\s)?{{place}})?{_HAVE}(?:approved|approves"
        rf"|cleared|clears|OK'd|okayed|backed|OKs|gave\s[^;:]{{2,40}}?\sto)\s"
        rf"(?:the\s)?{{firm:company}}'s?\s(?:[a-z-]++\s|{{money:price}}\s){{0,6}}?{_DEAL}\s(?:of"
        rf"|with)\s{_TARGET}",
        outcome=Outcome.GOOD,
        words=_DEALS,
        needs=rf"\b(?:approv|clear|OK|back|gave).*?\b{_DEAL}\s(?:of|with)\b",
    ),
    _rule(
        "offered",
        rf"{_BUYER}{_HAVE}{SAYING}(?:made|makes|launched|launches|submitted|submits|tabled|lodged"
        rf"|announced|sweetened|raised|raises)\s(?:[a-z-]++\s|{{money:price}}\s){{0,7}}?(?:bid|offer"
        rf"|approach|proposal)\s"
        rf"(?:[a-z-]++\s){{0,2}}?(?:for|to\s{_BUY})\s{_TARGET}{_PRICE}",
        words=_BIDS,
        needs=r"\b(?:made|makes|launch\w+|submit\w*|tabled|lodged|announced|sweetened"
        r"|raise[sd])\s.*?\b(?:bid|offer|approach|proposal)\s(?:\S+\s){0,2}?(?:for|to)\b",
    ),
    _rule(
        "bought",
        rf"{_BUYER}{_HAVE}{SAYING}(?:acquired|acquires|bought|buys|takes\sover|took\sover|is\sacquiring"
        rf"|is\sbuying)\s{_TARGET}{_PRICE}",
        words=("acquire", "acquiring", "bought", "buys", "buying", "takes over", "took over"),
        needs=r"\b(?:acquire[sd]|acquiring|bought|buys|buying|takes over|took over)\b",
    ),
    _rule(
        "takeover_of",
        rf"{{firm:company}}'s?\s(?:[a-z-]++\s|{{money:price}}\s){{0,5}}?{_DEAL}\s(?:of"
        rf"|with)\s{_TARGET}\s(?:was|has\sbeen|is|got|received|wins?"
        rf"|won)\s(?:[a-z]++\s){{0,4}}?(?:completed|approved|cleared|finali[sz]ed|closed|approval)",
        outcome=Outcome.GOOD,
        words=_DEALS,
        needs=rf"\b{_DEAL}\s(?:of|with)\b.*?\b(?:completed|approved|cleared|finali[sz]ed|closed|approval)\b",
    ),
    _sale(
        "sells",
        r"(?:(?:agreed|agrees|reached\s(?:a\sdeal|an\sagreement)|signed\s(?:a\sdeal|an\sagreement)|is"
        r"|plans)\sto\ssell"
        r"|will\ssell|would\ssell|has\ssold|sold|sells|is\sselling|divested|offloaded)",
        Modality.FACT,
        r"\b(?:sell|sold|divest|offload)\w*\s.*?\s(?:to|for)\s",
    ),
    _sale(
        "talks_to_sell",
        r"(?:(?:is|was)\s)?(?:in\s(?:[a-z-]++\s){0,2}?(?:talks|discussions|negotiations)\sto\ssell"
        r"|considering\s(?:a|the)"
        r"\ssale\sof|exploring\s(?:a|the)\ssale\sof|considering\sselling|nearing\sa\sdeal\sto\ssell)",
        Modality.OUTLOOK,
        r"\b(?:talks|discussions|negotiations|considering|exploring|nearing)\b.*?\b(?:sell|selling|sale)\b",
    ),
)

KIND: Final = Kind(
    name="merger", tells=frozenset({EventKind.MERGER}), rules=RULES, examples=EXAMPLES, silent=SILENT
)
