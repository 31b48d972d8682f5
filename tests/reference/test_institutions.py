"""Bodies that make news and are not traded."""

from collections import Counter, defaultdict

import pytest

from agents.reference import institutions, regions
from agents.reference.tables import rows
from schemas.event import EntityType


def owner(name):
    return next(
        (
            body.id
            for body in institutions().values()
            if any(alias == name or alias == name.lower() for alias in body.aliases)
        ),
        None,
    )


@pytest.mark.parametrize(
    ("name", "entity_id"),
    [
        ("Fed", "central_bank:FED"),
        ("Japan's central bank", "central_bank:BOJ"),
        ("Turkish central bank", "central_bank:CBRT"),
        ("Bangko Sentral ng Pilipinas", "central_bank:BSP"),
        ("Mexico's central bank", "central_bank:BANXICO"),
        ("National Bank of Poland", "central_bank:NBP"),
        ("euro zone central bank", "central_bank:ECB"),
        ("UK central bank", "central_bank:BOE"),
        ("IMF", "organisation:IMF"),
        ("Statistics Canada", "organisation:STATCAN"),
        ("Energy Information Administration", "organisation:EIA"),
        ("China's National Bureau of Statistics", "organisation:NBSCN"),
        ("OPEC+", "organisation:OPEC"),
    ],
)
def test_a_journalists_name_finds_the_institution(name, entity_id):
    assert owner(name) == entity_id


def test_central_banks_of_sixty_countries_and_more_are_held():
    banks = Counter(b.region for b in institutions().values() if b.type == EntityType.CENTRAL_BANK)
    assert len(banks) >= 100
    assert sum(body.type == EntityType.ORGANISATION for body in institutions().values()) >= 80


def test_no_name_is_owned_by_two_institutions():
    owners = defaultdict(set)
    for body in institutions().values():
        for alias in body.aliases:
            owners[alias.casefold()].add(body.id)
    assert {alias: ids for alias, ids in owners.items() if len(ids) > 1} == {}


def test_every_institution_acts_for_a_known_region_or_for_all():
    assert len(institutions()) == len(rows("institutions"))
    for body in institutions().values():
        assert body.region is None or body.region in regions(), body.id
        assert body.aliases
        assert all(alias and alias == " ".join(alias.split()) for alias in body.aliases), body.id
        assert body.id.split(":")[0] == body.type


def test_policy_rates_and_government_bonds_of_thirty_issuers_and_more_are_held():
    bonds = {row["region"] for row in rows("rates") if row["tenor"] == "10"}
    assert len(bonds) >= 50
    policy = {
        row["region"]
        for row in rows("rates")
        if not row["tenor"] and "rate" in row["name"].casefold().split()
    }
    assert len(policy) >= 40
