"""Programs that tests need and a fresh machine lacks."""

from __future__ import annotations

import os
import shutil

import pytest


def installed(program: str) -> str:
    """Return the path of `program`; without it the test is skipped, but in CI it fails."""
    path = shutil.which(program)
    if path is not None:
        return path
    missing = f"{program} is not installed; deploy/install_test_tools.sh installs it"
    if os.environ.get("CI") == "true":
        pytest.fail(missing)
    pytest.skip(missing)
