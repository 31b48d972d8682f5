"""That leaders and offices stand for their country, and names that only resemble theirs do not."""

from __future__ import annotations

from collections import Counter

import pytest

from agents.extraction.agent import statements_in
from agents.extraction.kinds.rules.rendering import rendering_of
from agents.extraction.passages import passages_of
from agents.reference import leaders, regions
from agents.reference.tables import listed, rows
from tests.extraction.stories import story


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("The Kremlin spoke.", ["RU"]),
        ("French President Emmanuel Macron and Modi agreed.", ["FR", "IN"]),
        ("Brussels and Downing Street differ.", ["EU", "GB"]),
        ("U.S.-China ties cooled.", ["US", "CN"]),
        ("Maduro Holdings sold.", []),
        ("We trump them and eat turkey.", []),
    ],
)
def test_a_leader_is_read_as_the_country(text: str, countries: list[str]) -> None:
    (passage,) = passages_of(story(text))
    values = rendering_of(passage).values
    assert [values[at].value for at in sorted(values)] == countries


def test_the_mention_of_a_leader_holds_country_and_title() -> None:
    (found,) = statements_in(story("Japanese Prime Minister Shigeru Ishiba cut fuel taxes."))
    assert (found.entity_id, found.mention) == ("country:JP", "Japanese Prime Minister Shigeru Ishiba")


def test_every_leader_is_listed_once_and_for_a_known_country() -> None:
    names = Counter(name for row in rows("leaders") for name in listed(row["names"]))
    assert max(names.values()) == 1
    assert set(leaders().values()) <= set(regions())


def test_an_act_goes_on_with_the_month_that_the_sentence_before_recalls() -> None:
    above = "Markets were quiet. " * 25
    told = "Canada imposed tariffs on wine from Chile."
    text = f"{above}\nThe first blow came in March after talks failed. {told}"
    (tariff,) = statements_in(story(text))
    assert (tariff.modality, tariff.event_date) == ("reference", None)
    text = f"{above}\nInflation rose 3% in March. {told}"
    tariffs = [it for it in statements_in(story(text)) if it.kind == "tariff"]
    assert [it.modality for it in tariffs] == ["fact"]
