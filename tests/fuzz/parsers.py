"""Coverage-guided fuzzing of the wire formats with atheris; run by hand with `make fuzz`.

    make fuzz                                   every format, ten minutes each
    make fuzz ARGS="--seconds 60 nitf rss"

A message of the format is mutated; reading it must neither raise nor take longer than a second.  What breaks
it is written to fuzz-findings/ and the run ends with an error.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from multiprocessing import Process
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["agents.reading"]):
    from agents.reading.agent import read_message

import orjson

from schemas.story import WireMessage
from tests.reading.test_json_formats import AP_ITEM, VENDORS, ap
from tests.reading.test_ninjs import ONE, THREE
from tests.reading.test_telex_formats import anpa, iptc
from tests.reading.test_withdrawals import KILL, NEWS
from tests.reading.test_xml_formats import ATOM, NEWSML_1, RITZAU, RSS, g2, nitf

# Of processor time; libFuzzer's own limit is the wall's, which a busy machine exceeds.
LONGEST_SECONDS = 1
HANGS_SECONDS = 30
LONGEST_BYTES = 65_536
FINDINGS = Path("fuzz-findings")
SEEDS: dict[str, list[bytes]] = {
    "plain_text": [NEWS.encode(), KILL.body],
    "ninjs": [orjson.dumps(ONE), orjson.dumps(THREE)],
    "story_json": [b'{"story_id": "a", "text": "The Nikkei rose.", "published_at": "2025-05-06T06:00:00Z"}'],
    "newsml_g2": [g2().encode()],
    "newsml_1": [NEWSML_1.format(status="Usable", content="SEOUL (AGY) - The Kospi fell 2%.").encode()],
    "nitf": [nitf()],
    "anpa_1312": [anpa()],
    "iptc_7901": [iptc()],
    "ap_media": [orjson.dumps(ap(AP_ITEM))],
    "rss": [RSS.encode(), ATOM.encode()],
    "ritzau": [RITZAU.format(killed="false", corrected="false").encode()],
    "vendor_json": [orjson.dumps(message) for message in VENDORS.values()],
}


def read(data: bytes) -> None:
    """Read `data` as a wire; anything that comes out in time but an exception is right."""
    began = time.process_time()
    if not read_message(WireMessage(body=data)):
        raise AssertionError("neither a story nor a rejection")
    if time.process_time() - began > LONGEST_SECONDS:
        raise AssertionError(f"more than {LONGEST_SECONDS} s of processor time")


def fuzz(name: str, seconds: int) -> None:
    """Fuzz one format; ends the process with libFuzzer's exit code."""
    FINDINGS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="wirepulse-fuzz-") as corpus:
        for number, seed in enumerate(SEEDS[name]):
            (Path(corpus) / str(number)).write_bytes(seed)
            read_message(WireMessage(body=seed))  # loads what is loaded once
        atheris.Setup(
            [
                sys.argv[0],
                corpus,
                f"-max_total_time={seconds}",
                f"-timeout={HANGS_SECONDS}",
                f"-max_len={LONGEST_BYTES}",
                f"-artifact_prefix={FINDINGS}/{name}-",
                "-print_final_stats=1",
            ],
            read,
        )
        atheris.Fuzz()


def main() -> int:
    """Fuzz the formats asked for, one after the other; return 1 if any of them broke."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("formats", nargs="*", choices=[[], *SEEDS], help="none: all of them")
    arguments.add_argument("--seconds", type=int, default=600, help="how long each is fuzzed")
    given = arguments.parse_args()
    broken = []
    for name in given.formats or SEEDS:
        process = Process(target=fuzz, args=(name, given.seconds))
        process.start()
        process.join()
        if process.exitcode:
            broken.append(name)
    print(f"broken: {', '.join(broken) or 'none'}")  # noqa: T201 - the output of this program
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main())
