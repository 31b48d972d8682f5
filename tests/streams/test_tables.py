"""What a changelog holds must fold to the highest ranks, whoever wrote it and when."""

from dataclasses import dataclass
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from schemas.rank import Rank
from streams.tables import RankedTable, changelog_key
from streams.topics import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    rank: Rank
    text: str


NOTES = Table(name="notes", holds=Note)


def note(version: int, text: str = "") -> Note:
    return Note(rank=Rank(version, 0, False, ""), text=text or f"v{version}")


def restored(records: list[tuple[bytes, bytes | None]]) -> RankedTable:
    table = RankedTable(NOTES)
    table.restore(records)
    return table


def test_what_was_written_comes_back() -> None:
    table = RankedTable(NOTES)
    table["a"] = note(1)
    table["b"] = note(1)
    table["a"] = note(2)
    assert dict(restored(table.drain(10))) == {"a": note(2), "b": note(1)}


def test_a_late_writer_of_an_older_version_cannot_undo_a_newer_one() -> None:
    late, current = RankedTable(NOTES), RankedTable(NOTES)
    late["a"] = note(1)
    current["a"] = note(2)
    changelog = [*current.drain(1), *late.drain(1)]
    assert dict(restored(changelog)) == {"a": note(2)}


def test_a_superseded_version_gets_its_tombstone_only_after_the_commit() -> None:
    table = RankedTable(NOTES)
    table["a"] = note(1)
    table.drain(5)
    table["a"] = note(2)
    table.drain(8)
    assert table.tombstones(None) == []
    assert table.tombstones(7) == []
    assert table.tombstones(8) == [(changelog_key("a", note(1).rank), None)]
    assert table.tombstones(8) == []


def test_recovery_finds_what_a_crash_left_superseded() -> None:
    first = RankedTable(NOTES)
    first["a"] = note(1)
    second = RankedTable(NOTES)
    second["a"] = note(2)
    table = restored([*first.drain(0), *second.drain(0)])
    assert table.tombstones(0) == [(changelog_key("a", note(1).rank), None)]


def test_a_value_written_again_with_its_rank_is_no_change_of_key() -> None:
    table = RankedTable(NOTES)
    table["a"] = note(1, "once")
    table.drain(0)
    table["a"] = note(1, "twice")
    table.drain(0)
    assert table.tombstones(0) == []


def test_what_was_forgotten_stays_forgotten_after_its_tombstone() -> None:
    table = RankedTable(NOTES)
    table["a"] = note(1)
    changelog = table.drain(1)
    del table["a"]
    changelog += [*table.drain(2), *table.tombstones(2)]
    assert dict(restored(changelog)) == {}


def test_a_value_forgotten_and_written_again_survives() -> None:
    table = RankedTable(NOTES)
    table["a"] = note(1)
    changelog: list[Any] = table.drain(1)
    del table["a"]
    table["a"] = note(1)
    changelog += [*table.drain(2), *table.tombstones(2)]
    assert dict(restored(changelog)) == {"a": note(1)}


@given(
    st.lists(
        st.tuples(st.integers(0, 1), st.sampled_from("abc"), st.integers(1, 4), st.booleans()), max_size=40
    )
)
def test_any_mix_of_two_writers_and_commits_folds_to_the_highest_ranks(
    writes: list[tuple[int, str, int, bool]],
) -> None:
    """Two workers that both think they own the partition; each keeps the rank rule on its own."""
    workers = [RankedTable(NOTES), RankedTable(NOTES)]
    changelog: list[tuple[bytes, bytes | None]] = []
    highest: dict[str, Note] = {}
    for offset, (who, key, version, committed) in enumerate(writes):
        table = workers[who]
        if key not in table or table[key].rank <= note(version).rank:
            table[key] = note(version)
        if key not in highest or highest[key].rank < note(version).rank:
            highest[key] = note(version)
        changelog += table.drain(offset)
        if committed:
            changelog += table.tombstones(offset)
    assert dict(restored(changelog)) == highest
