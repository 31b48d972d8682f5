"""Which company a bare 'Revenue rose' speaks of: how a story's lead and its headline name it."""

from __future__ import annotations

import pytest

from agents.extraction.kinds.issuers import issuer_before

_REVENUE = "Revenue rose 4% to $120 million."


@pytest.mark.parametrize(
    ("lead", "headline", "name"),
    [
        (
            "* Pelorin Foods [press release](https://pelorin.test/q4) (NYSE:[PLF](https://x)): Q4 EPS of 1.",
            "Pelorin Foods EPS of $1",
            "Pelorin Foods",
        ),
        (
            "Quellen Pumps, Inc., a maker of pumps, has filed its report.",
            "QUELLEN PUMPS report",
            "Quellen Pumps, Inc",
        ),
        ("Shares in Tessaly fell about 8% in early trading.", "Tessaly drops on weak margins", "Tessaly"),
        ("Shares of Dutch brewer Tessaly on Tuesday jumped.", "Tessaly shares jump", "Tessaly"),
        ("French industrial group Marvik guided for growth.", "Marvik lifts shares", "Marvik"),
        ("Australia's Marvik Group reported a profit.", "Marvik profit rises", "Marvik Group"),
        (
            "State-owned Pelorin Metals Company Ltd (Pelmet) on Monday reported a rise.",
            "Pelmet profit",
            "Pelorin Metals",
        ),
        ("Marvik AG :\n\n* PROPOSES DIVIDEND", "Marvik proposes dividend", "Marvik AG"),
        ("A strong quarter has lifted Renault.", "Renault Q3 revenue grows", "Renault"),
    ],
)
def test_the_lead_says_whom_the_story_speaks_of(lead: str, headline: str, name: str) -> None:
    text = f"{lead}\n\n{_REVENUE}"
    found = issuer_before(text, len(text) - len(_REVENUE), headline)
    assert found is not None
    assert found.name.startswith(name)


@pytest.mark.parametrize(
    ("lead", "headline"),
    [
        ("Jane Roe, a manager of funds, spoke.", "Markets slip"),
        ("Shares in Europe fell about 1%.", "Europe drops on weak data"),
        ("Gold rose to a record.", "Gold rises"),
        ("Retailers had a quiet month.", "Renault in focus"),
    ],
)
def test_people_places_goods_and_names_that_the_lead_lacks_are_no_company_spoken_of(
    lead: str, headline: str
) -> None:
    text = f"{lead}\n\n{_REVENUE}"
    assert issuer_before(text, len(text) - len(_REVENUE), headline) is None
