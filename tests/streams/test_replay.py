"""Replays on a real broker: their digest is that of the pure computation, on every run."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from schemas.story import WireMessage
from streams.replay import Stretch, chosen, published_at, replay_in_memory
from tests.cli.test_commands import wirepulse

__all__ = ["wirepulse"]

FIRST = datetime(2025, 5, 6, 6, tzinfo=UTC)
MOVES = ("The Nikkei 225 rose 1.2% on Tuesday.", "The DAX fell 0.4%.", "Brent crude rose 2% to $70.10.")


def archive(*, killed=True):
    lines = [
        {
            "story_id": f"s{n}",
            "version": 1,
            "text": text,
            "published_at": (FIRST + timedelta(hours=n)).isoformat(),
        }
        for n, text in enumerate(MOVES)
    ]
    lines.append(
        {**lines[0], "version": 2, "text": "The Nikkei 225 rose 2.2% on Tuesday.", "status": "corrected"}
    )
    if killed:
        lines.append({**lines[1], "version": 2, "status": "withdrawn"})
    lines.append({"text": 3})
    return lines


def wires(lines):
    return [WireMessage(body=json.dumps(line).encode(), position=str(n)) for n, line in enumerate(lines)]


def in_memory(lines):
    return replay_in_memory(list(chosen(wires(lines), Stretch())), lambda: None)


def test_the_digest_does_not_depend_on_the_order_of_the_archive():
    forth, back = in_memory(archive()), in_memory(archive()[::-1])
    assert forth == back
    assert (forth.messages, forth.events, forth.rejections) == (6, 2, 1)


def test_the_digest_depends_on_what_the_wires_say():
    assert in_memory(archive()).digest != in_memory(archive(killed=False)).digest


def test_a_stretch_is_chosen_by_publication():
    stretch = Stretch(since=FIRST + timedelta(hours=1), until=FIRST + timedelta(hours=2))
    chosen_times = [at for _, at in chosen(wires(archive()), stretch)]
    assert chosen_times == [FIRST + timedelta(hours=1)] * 2
    assert published_at(WireMessage(body=b"")) is None


@pytest.mark.broker
def test_a_replay_on_a_broker_comes_to_what_the_pure_computation_does(wirepulse, embedded_broker, tmp_path):
    (tmp_path / "archive.jsonl").write_text("".join(json.dumps(line) + "\n" for line in archive()))
    pure = wirepulse("replay", "archive.jsonl", "--in-memory")
    runs = [
        wirepulse("replay", "archive.jsonl", "--prefix", f"again{n}.", kafka=embedded_broker.bootstrap)
        for n in range(2)
    ]
    assert [run.returncode for run in runs] == [0, 0], runs[0].stderr
    assert [json.loads(run.stdout) for run in runs] == [json.loads(pure.stdout)] * 2
    assert b"again0." in runs[0].stderr


@pytest.mark.broker
def test_what_was_refused_is_listed_shown_and_sent_again(wirepulse, embedded_broker, tmp_path):
    (tmp_path / "archive.jsonl").write_text("".join(json.dumps(line) + "\n" for line in archive()))
    kafka = embedded_broker.bootstrap
    replayed = wirepulse("replay", "archive.jsonl", "--prefix", "cli.", kafka=kafka)
    assert replayed.returncode == 0, replayed.stderr
    [refused] = map(json.loads, wirepulse("rejected", "list", kafka=kafka).stdout.splitlines())
    assert (refused["reason"], refused["stage"]) == ("malformed", "read_wire")
    shown = wirepulse("rejected", "show", refused["place"], kafka=kafka)
    assert json.loads(shown.stdout) == {"text": 3}
    assert b"text is no string" in shown.stderr
    again = wirepulse("rejected", "redrive", refused["place"], kafka=kafka)
    assert b"1 records sent again" in again.stderr
    unknown = wirepulse("rejected", "show", "cli.wire.raw-0-99", kafka=kafka)
    assert unknown.returncode == 1
    assert b"no such rejection" in unknown.stderr
