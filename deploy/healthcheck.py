"""Ask the worker in this container whether it is ready; exit 0 if so, else say why and exit 1.

Only the standard library, so that asking costs next to nothing.
"""

from __future__ import annotations

import os
import sys
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException

TIMEOUT_SECONDS = 4.0


def why_not_ready(port: int) -> str | None:
    """Return why the worker on `port` of this host is not ready, or None when it is."""
    connection = HTTPConnection("127.0.0.1", port, timeout=TIMEOUT_SECONDS)
    try:
        connection.request("GET", "/readyz")
        answer = connection.getresponse()
        body = answer.read().decode(errors="replace")
    except (OSError, HTTPException) as error:
        return f"no answer: {error}"
    finally:
        connection.close()
    return None if answer.status == HTTPStatus.OK else body


def main() -> int:
    """Print why the worker is not ready, if so; return the exit code."""
    reason = why_not_ready(int(os.environ.get("WIREPULSE_METRICS_PORT", "9108")))
    if reason is None:
        return 0
    print(reason)
    return 1


if __name__ == "__main__":
    sys.exit(main())
