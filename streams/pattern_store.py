"""Compiled patterns kept between processes, as Python keeps compiled modules, and beside them.

Compiling the patterns of all rules takes a processor ten seconds, loading them a fifth of one.  Only compiled
patterns are loaded from the file, only if they are what was written, and for the same `regex` and machine.
Without a file, or a place to write it, everything is compiled anew.
"""

from __future__ import annotations

import hashlib
import io
import os
import pickle
import platform
import sys
import zlib
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any, Final

import regex

from agents.extraction.kinds import prepare
from agents.extraction.kinds.rules import pattern

_DIGEST: Final = hashlib.sha256
_DIGEST_BYTES: Final = _DIGEST().digest_size


class _Patterns(pickle.Unpickler):
    """Makes compiled patterns of what was kept, and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        """Return `regex`'s own constructor; raise UnpicklingError for any other name."""
        if module.startswith("regex.") and name == "compile":
            return super().find_class(module, name)
        message = f"{module}.{name} is no compiled pattern"
        raise pickle.UnpicklingError(message)


@cache
def load() -> None:
    """Take over what was kept, once a process."""
    pattern.KEPT.update((it.pattern, it) for it in _kept())


def keep() -> None:
    """Keep what this process had to compile beside what was kept before, for the next one."""
    if pattern.IN_USE.keys() - pattern.KEPT.keys():
        _write({**pattern.KEPT, **pattern.IN_USE})


def prepare_patterns() -> None:
    """Make the patterns of all rules ready, and keep them and no others."""
    load()
    prepare()
    if pattern.IN_USE.keys() - pattern.KEPT.keys():
        _write(pattern.IN_USE)


def place() -> Path:
    """Return the file in which patterns are kept: a path in `__pycache__` that names what it is good for."""
    beside = Path(cache_from_source(pattern.__file__))
    return beside.with_suffix(f".regex-{version('regex')}-{platform.machine()}-{sys.byteorder}")


def _kept() -> list[regex.Pattern[str]]:
    try:
        held = place().read_bytes()
        digest, packed = held[:_DIGEST_BYTES], held[_DIGEST_BYTES:]
        if _DIGEST(packed).digest() != digest:
            return []
        patterns: list[regex.Pattern[str]] = _Patterns(io.BytesIO(zlib.decompress(packed))).load()
    except (OSError, ValueError, zlib.error, pickle.UnpicklingError):
        return []
    return patterns


def _write(patterns: Mapping[str, regex.Pattern[str]]) -> None:
    """Write the file whole or not at all; a place that cannot be written to is none."""
    packed = zlib.compress(pickle.dumps(list(patterns.values()), pickle.HIGHEST_PROTOCOL))
    target = place()
    written = target.with_name(f"{target.name}.{os.getpid()}")
    try:
        target.parent.mkdir(exist_ok=True)
        written.write_bytes(_DIGEST(packed).digest() + packed)
        written.replace(target)
    except OSError:
        with suppress(OSError):
            written.unlink(missing_ok=True)


if __name__ == "__main__":
    prepare_patterns()
