"""Views of markets: whose they are, how words of attribution carry them, and what is none."""

from __future__ import annotations

import pytest

from agents.extraction.agent import statements_in
from agents.extraction.attribution import Speaker, speaker_within
from schemas.event import EventKind, Modality, Outcome, Statement
from tests.extraction.stories import story

WRAP = (
    "LJUBLJANA - Stocks in Tokyo fell on Wednesday.\n"
    "“Lower freight rates are a tailwind for shares in the region,” Ida Berg, a market strategist at Nordlys,"
    " wrote in a note.\n"
    "“Even so, Australia’s ASX 200 lagged, held back by miners,” she said.\n"
    "“With Seoul cutting red tape, funds are rushing to buy South Korea’s tech potential,” said Tom Hale,"
    " managing partner at Kestrel Asset Management.\n"
    "“If the won steadies, the KOSPI could finally break out of its range.”\n"
)


def views(text: str) -> list[Statement]:
    return [it for it in statements_in(story(text)) if it.kind is EventKind.ANALYST_VIEW]


def test_a_wrap_yields_each_view_with_its_speaker_role_and_house() -> None:
    berg = ("Ida Berg", "market strategist", "Nordlys")
    hale = ("Tom Hale", "managing partner", "Kestrel Asset Management")
    told = [
        ((it.speaker, it.speaker_role, it.speaker_firm), it.region, it.outcome, it.modality)
        for it in views(WRAP)
    ]
    assert told == [
        (berg, "ASIA", Outcome.GOOD, Modality.OPINION),
        (berg, "AU", Outcome.BAD, Modality.OPINION),
        (hale, "KR", Outcome.GOOD, Modality.OPINION),
        (hale, "KR", Outcome.GOOD, Modality.OUTLOOK),
    ]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        (
            "Copper may climb, said Ida Berg, chief strategist at Nordlys.com.",
            Speaker("Ida Berg", "chief strategist", "Nordlys.com"),
        ),
        (
            "Copper may climb, says Nordlys’s chief strategist Ida Berg.",
            Speaker("Ida Berg", "chief strategist", "Nordlys"),
        ),
        (
            "Copper may climb, Nordlys Brokers metals strategist Ida Berg writes in a note.",
            Speaker("Ida Berg", "metals strategist", "Nordlys Brokers"),
        ),
        (
            "Ida Berg, Nordlys’s chief economist, told Kestrel TV that growth would slow.",
            Speaker("Ida Berg", "chief economist", "Nordlys"),
        ),
        ("Ida Berg, Nordlys analyst, said copper climbed.", Speaker("Ida Berg", "analyst", "Nordlys")),
        ("Copper may climb, said Ida Berg of Nordlys.", Speaker("Ida Berg", None, "Nordlys")),
        ("Analysts at Nordlys wrote that copper may climb.", Speaker(None, "analysts", "Nordlys")),
        ("Copper may climb, Nordlys metals analysts say.", Speaker(None, "analysts", "Nordlys")),
        (
            "Copper may climb, according to Ida Berg, an analyst at Nordlys Bank.",
            Speaker("Ida Berg", "analyst", "Nordlys Bank"),
        ),
        (
            "Copper cheers Acme Mining Works, Nordlys analyst Ida Berg writes.",
            Speaker("Ida Berg", "analyst", "Nordlys"),
        ),
        ("Chief economist Ida Berg says copper may climb.", Speaker("Ida Berg", "Chief economist")),
        ("The company said copper may climb.", None),
        ("Copper climbed.", None),
    ],
)
def test_words_of_attribution_name_the_speaker_in_any_order(sentence: str, speaker: Speaker | None) -> None:
    assert speaker_within(sentence) == speaker


def test_pronoun_and_surname_go_on_with_the_speaker_of_the_paragraph() -> None:
    text = (
        "Gold could fall, says Nordlys analyst Ida Berg. Silver may gain, Berg adds."
        " Copper may climb, she adds."
    )
    assert [(it.speaker, it.entity_name, it.outcome) for it in views(text)] == [
        ("Ida Berg", "gold", Outcome.BAD),
        ("Ida Berg", "silver", Outcome.GOOD),
        ("Ida Berg", "copper", Outcome.GOOD),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Demand for gold could rise, says Nordlys analyst Ida Berg.",
        "Gold producers stand to benefit, says Nordlys analyst Ida Berg.",
        "The deal looks set to boost the Japanese insurer, says Nordlys analyst Ida Berg.",
        "There is limited downside for the DAX, says Nordlys analyst Ida Berg.",
        "Gold could fall, said Ida Berg, a schoolteacher from Lund.",
        "Nordlys could rise, says Nordlys analyst Ida Berg.",
        "The law would hurt China, said Ida Berg, head of government affairs at Nordlys Funds.",
    ],
)
def test_what_is_of_something_else_or_of_nobody_in_the_trade_is_no_view(text: str) -> None:
    assert views(text) == []


def test_higher_yields_are_bad_for_what_is_owed() -> None:
    [view] = views("The 10-year Treasury yield could climb, says Nordlys analyst Ida Berg.")
    assert view.outcome is Outcome.BAD
