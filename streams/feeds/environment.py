"""Secrets in feeds.toml are names of variables of the environment ("$NAME"): the file itself is none."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Resolved:
    """The values with their variables filled in, and a line for each variable that is not set."""

    values: dict[str, str]
    missing: tuple[str, ...]


def resolved(stated: Mapping[str, str], environment: Mapping[str, str] = os.environ) -> Resolved:
    """Return `stated` with every "$NAME" replaced by that variable's value, empty if it is not set."""
    values = {
        key: environment.get(value[1:], "") if value.startswith("$") else value
        for key, value in stated.items()
    }
    missing = tuple(
        f"the environment variable {value[1:]} is not set"
        for value in stated.values()
        if value.startswith("$") and value[1:] not in environment
    )
    return Resolved(values, missing)
