"""Companies that live by rating and watching others, and what they expect of them."""

from __future__ import annotations

from typing import Final

from agents.reference import Instrument

# Who rates and watches companies; what they expect is no company's guidance.
_HOUSE_NAMES = """
jefferies,wedbush,citi,citigroup,morgan stanley,goldman sachs,jpmorgan,jpmorgan chase,hsbc,dbs,
dbs group,ubs,barclays,bernstein,evercore,keybanc,oppenheimer,raymond james,stifel,mizuho,nomura,
macquarie,bofa,bank of america,deutsche bank,rbc,rbc capital markets,td cowen,truist,wells fargo,
piper sandler,baird,needham,rosenblatt,moody's,fitch,trading economics,zacks,maybank,rhb,rhb bank,
cimb,kgi,daiwa,clsa,factset,visible alpha,lseg,equita,berenberg,stockinvest,moody's ratings,
fitch ratings,s&p global ratings,goodbody,peel hunt,shore capital,bmo,scotiabank,cibc,morningstar,
cfra,mt newswires
"""
_HOUSES: Final = frozenset(_HOUSE_NAMES.replace("\n", "").split(","))


def watches_others(company: Instrument) -> bool:
    """Say whether a company lives by rating and watching others."""
    return company.name.casefold() in _HOUSES
