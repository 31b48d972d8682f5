"""The wirepulse command."""

from __future__ import annotations

import sys
from pathlib import Path


def main() -> None:
    """Run the command line and exit: 0 done, 1 a check failed or something was not there, 2 usage."""
    trouble = _foreign_packages()
    if trouble:
        print(f"wirepulse: {trouble}", file=sys.stderr)  # noqa: T201 - before any output is set up
        sys.exit(1)
    from streams.cli.program import run  # noqa: PLC0415 - only once the packages are known to be ours

    sys.exit(run())


def _foreign_packages() -> str | None:
    """Return what is wrong if `agents` or `schemas` is somebody else's package of the same name."""
    import agents  # noqa: PLC0415 - where it comes from is the question
    import schemas  # noqa: PLC0415 - likewise

    home = Path(__file__).parents[2]
    for package in (agents, schemas):
        place = Path(package.__file__ or "").parent
        if place.parent != home:
            return (
                f"the package {package.__name__!r} in {place} is not Wirepulse's; "
                "install Wirepulse in an environment of its own"
            )
    return None
