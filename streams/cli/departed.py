"""A reader who has gone: `wirepulse tail | head` ends in silence, as if all had been said.

Every command writes through here, be it by print, the terminal's tables or the help; the libraries between
would end with exit code 1, or complain while the interpreter shuts down.
"""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


class _Pipe(io.FileIO):
    """Standard output that ends the command with exit code 0 when nobody reads it any more."""

    def write(self, data: ReadableBuffer, /) -> int:
        """Write `data`; raises SystemExit when the reader has gone."""
        try:
            return super().write(data)
        except BrokenPipeError:
            # What is still in the buffers goes nowhere.
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, self.fileno())
            os.close(nowhere)
            raise SystemExit(0) from None


def leave_with_the_reader() -> None:
    """From here on, end quietly when standard output is a pipe whose reader has gone."""
    if sys.stdout.isatty():
        return
    sys.stdout.flush()
    buffer = io.BufferedWriter(_Pipe(sys.stdout.fileno(), "wb", closefd=False))
    sys.stdout = io.TextIOWrapper(buffer, encoding=sys.stdout.encoding, errors=sys.stdout.errors)
