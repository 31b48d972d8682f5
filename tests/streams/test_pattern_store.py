"""Compiled patterns are kept between processes, and never trusted further than they deserve."""

import hashlib
import pickle
import zlib

import pytest
import regex

from agents.extraction.kinds.rules import pattern
from streams import pattern_store

SIGNED = r"\b(?P<what>sank|rose) by {figure}"


@pytest.fixture(autouse=True)
def place(monkeypatch, tmp_path):
    """A place of its own, in a process that has compiled nothing yet."""
    held = tmp_path / "__pycache__" / "patterns"
    monkeypatch.setattr(pattern_store, "place", lambda: held)
    new_process(monkeypatch)
    yield held
    monkeypatch.undo()
    pattern.compiled.cache_clear()
    pattern_store.load.cache_clear()


def new_process(monkeypatch):
    monkeypatch.setattr(pattern, "KEPT", {})
    monkeypatch.setattr(pattern, "IN_USE", {})
    pattern.compiled.cache_clear()
    pattern_store.load.cache_clear()


def test_what_one_process_compiled_the_next_finds_ready(monkeypatch):
    first = pattern.compiled(SIGNED)
    pattern_store.keep()
    new_process(monkeypatch)
    pattern_store.load()
    monkeypatch.setattr(regex, "compile", lambda *_: pytest.fail("compiled again"))
    again = pattern.compiled(SIGNED)
    text = "It ROSE by " + pattern.SIGN_OF["percent"]
    assert again.search(text)["what"] == first.search(text)["what"] == "ROSE"
    assert (again.pattern, again.flags) == (first.pattern, first.flags)


def test_a_process_that_compiles_more_keeps_both(monkeypatch):
    pattern.compiled(SIGNED)
    pattern_store.keep()
    new_process(monkeypatch)
    pattern_store.load()
    pattern.compiled("another")
    pattern_store.keep()
    new_process(monkeypatch)
    pattern_store.load()
    assert len(pattern.KEPT) == 2


def test_patterns_that_no_rule_has_any_more_are_dropped_when_all_rules_are_made_ready(monkeypatch):
    pattern.compiled("of an old version")
    pattern_store.keep()
    new_process(monkeypatch)
    monkeypatch.setattr(pattern_store, "prepare", lambda: pattern.compiled("of the new version"))
    pattern_store.prepare_patterns()
    new_process(monkeypatch)
    pattern_store.load()
    assert list(pattern.KEPT) == ["of the new version"]


def test_nothing_is_written_where_nothing_had_to_be_compiled(monkeypatch, place):
    pattern.compiled(SIGNED)
    pattern_store.keep()
    written = place.stat().st_mtime_ns
    new_process(monkeypatch)
    pattern_store.load()
    pattern.compiled(SIGNED)
    pattern_store.keep()
    assert place.stat().st_mtime_ns == written


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda held: held[:-1],
        lambda held: held[:40] + bytes([held[40] ^ 1]) + held[41:],
        lambda held: held[1:],
    ],
)
def test_a_damaged_file_counts_as_none(monkeypatch, place, damage):
    pattern.compiled(SIGNED)
    pattern_store.keep()
    place.write_bytes(damage(place.read_bytes()))
    new_process(monkeypatch)
    pattern_store.load()
    assert not pattern.KEPT
    pattern.compiled(SIGNED)
    pattern_store.keep()
    new_process(monkeypatch)
    pattern_store.load()
    assert len(pattern.KEPT) == 1


class Intruder:
    """What would run a command where anything is unpickled."""

    def __reduce__(self):
        return pytest.fail, ("ran",)


def test_nothing_but_patterns_is_made_of_the_file(place):
    packed = zlib.compress(pickle.dumps([Intruder()]))
    place.parent.mkdir()
    place.write_bytes(hashlib.sha256(packed).digest() + packed)
    pattern_store.load()
    assert not pattern.KEPT


def test_without_a_place_to_write_everything_is_compiled_and_nothing_fails(place):
    place.parent.write_text("a file where the folder should be")
    assert pattern.compiled(SIGNED)
    pattern_store.keep()
    pattern_store.load()
    assert not pattern.KEPT


def test_the_place_is_another_for_another_regex(monkeypatch):
    monkeypatch.undo()
    here = pattern_store.place()
    monkeypatch.setattr(pattern_store, "version", lambda _: "1.0")
    assert pattern_store.place() != here
    assert here.parent.name == "__pycache__"
