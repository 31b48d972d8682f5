"""Which company a bare 'Revenue rose' speaks of: how a story's lead and its headline name it."""

from __future__ import annotations

import pytest

from agents.extraction.agent import statements_in
from agents.extraction.kinds.company.issuers import issuer_before
from tests.extraction.stories import story

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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Microsoft Corporation (MSCO) said revenue rose. MSCO signed a partnership with Pelorin Corp.",
            "Microsoft",
        ),
        ("The Mining Safety Council (MSCO) met. MSCO signed a partnership with Pelorin Corp.", "MSCO"),
    ],
)
def test_a_short_name_in_brackets_behind_a_listed_companys_is_that_company(text: str, name: str) -> None:
    found = [it.entity_name for it in statements_in(story(text)) if it.rule.startswith("partnership")]
    assert found == [name]


def test_below_a_segments_heading_no_figure_is_the_groups() -> None:
    lead = "Assurant (NYSE: AIZ) has the segments Global Cover and Global Pumps. " + "It sells many. " * 40
    below = "\n\n{}\n\nAdjusted EBITDA was $276 million.\n"
    told = [statements_in(story(lead + below.format(heading))) for heading in ("Global Pumps", "Full Year")]
    assert [len(found) for found in told] == [0, 1]


@pytest.mark.parametrize(
    ("lead", "count"),
    [("**The Pumps Segment** reports for the full year:", 0), ("The company reports for the full year:", 1)],
)
def test_a_measure_in_a_segments_list_is_not_the_groups(lead: str, count: int) -> None:
    others = (
        "* Deliveries of 4 million, a 35% increase from 3 million, which had been hampered by storms.\n" * 5
    )
    listed = f"Assurant (NYSE: AIZ) sells pumps.\n\n{lead}\n\n{others}* Adjusted EBITDA of $353.5 million.\n"
    assert len(statements_in(story(listed))) == count


def test_growth_at_a_place_is_not_the_groups() -> None:
    told = "Assurant (NYSE: AIZ) sold well in North America, {} revenue grew 7.8%."
    assert [len(statements_in(story(told.format(word)))) for word in ("where", "and its")] == [0, 1]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Shares of Nokia rose. Shares of Pelorin Pumps slid 1% after it completed a private placement.",
            "Pelorin Pumps",
        ),
        ("Siemens Unit to Pay $42 Million to Settle Claims", "Siemens"),
        ("ASX Limited agreed to pay $5 million to settle claims.", "ASX Ltd"),
        ("Pelorin Corp. said that Executive Chairman Lars Berg will step down.", "Pelorin Corp"),
    ],
)
def test_units_shares_and_offices_are_told_of_their_company(text: str, name: str) -> None:
    kinds = ("financing", "settlement", "management_change")
    found = [it.entity_name for it in statements_in(story(text)) if it.kind in kinds]
    assert found == [name]


@pytest.mark.parametrize(
    ("text", "headline", "name"),
    [
        ("NOKIA REPORTS :\n* FY EBITDA OF EUR 352 MLN", "Nokia FY", "Nokia"),
        (
            "Norsk Hydro reported results.\nHydro generated NOK 1.7 billion in free cash flow in Q2.",
            "Norsk Hydro EPS",
            "Norsk Hydro",
        ),
        (
            "Vaar Energi said output rose. Vaar's core profit rose to $1 billion from $399 million.",
            "Vaar Energi gains",
            "Var Energi",
        ),
    ],
)
def test_a_listed_company_is_known_by_one_word_of_its_name(text: str, headline: str, name: str) -> None:
    found = [it.entity_name for it in statements_in(story(text, headline=headline)) if it.kind == "earnings"]
    assert set(found) == {name}


def test_a_code_behind_a_name_is_no_part_of_it() -> None:
    text = "Toronto-Dominion Bank said it would offload its 10% stake in Charles Schwab SCHW.N."
    (found,) = statements_in(story(text))
    assert (found.counterparty_id, found.modality) == ("company:XNYS:SCHW", "fact")


def test_a_brand_that_a_text_calls_owned_is_not_the_company_spoken_of() -> None:
    text = (
        "Nokia, the parent company of Pelora, reported a profit of $26 million. The firm's revenue rose 6%."
    )
    found = statements_in(story(text, headline="Pelora results: Nokia profit up"))
    assert {it.entity_name for it in found} == {"Nokia"}


@pytest.mark.parametrize(("heading", "figures"), [("Global Pumps", 0), ("Full Year Results", 1)])
def test_a_figure_below_the_name_of_a_part_is_not_the_companys(heading: str, figures: int) -> None:
    text = (
        "HARTFORD, Conn. -- Pelorin Inc. (NYSE: PLRN) told of its year on Wednesday, which it called good "
        "for the makers of goods that move water. Growth was led by Global Pumps.\n\n"
        f"{heading}\n\nAdjusted EBITDA was $121 million, compared with $112 million a year ago."
    )
    assert len(statements_in(story(text))) == figures


@pytest.mark.parametrize(
    ("headline", "name"),
    [("Marvik AG Grows", "Marvik AG"), ("What four firms told", None), ("Marvik, Ford and two more", None)],
)
def test_links_to_other_stories_do_not_make_it_one_of_many(headline: str, name: str | None) -> None:
    links = "* Ford Motor (NYSE:F) recalls vans\n* Intel (NASDAQ:INTC) hires\n* Nike (NYSE:NKE) opens shops"
    text = f"Marvik AG held its call.\n\n{_REVENUE}\n\nMore to read:\n{links}"
    found = issuer_before(text, text.index(_REVENUE), headline)
    assert (found and found.name) == name


def test_initials_that_no_headline_has_are_a_houses_and_not_the_company_spoken_of() -> None:
    told = "Nvidia's new chip will lift its sales. DB lifts its forecast of shipments. The brokerage"
    others = "Ford (NYSE:F) hired.\n\nIntel (NASDAQ:INTC) hired.\n\nNike (NYSE:NKE) hired."
    found = issuer_before(f"{told}\n\n{others}", len(told))
    assert found is not None
    assert found.name == "Nvidia"
