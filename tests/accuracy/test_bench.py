"""The bench's figures, its floors and its exit code; the random sample."""

from pathlib import Path

import orjson
import pytest

from accuracy import bench, sample
from accuracy.external import external_scores, scores_in

TOLD = """{'horizon=day': '0.937 of 127', 'when': '0.984 of 122'}
direction-only recall 0.660 precision 0.990
numeric moves: precision 0.988 recall 0.926 (facts 0.954) F1 0.957; strict F1 (modality and day too) 0.924
"""
STORIES = (
    b'{"story_id": "a", "published_at": "2024-06-11T08:00:00Z", "text": "Nikkei fell 1.2%. Gold rose 1%."}\n'
    b'{"story_id": "b", "published_at": "2024-06-11T08:00:00Z", "text": "The DAX gained 0.5%."}\n'
)


@pytest.fixture
def stories(tmp_path: Path) -> str:
    path = tmp_path / "stories.jsonl"
    path.write_bytes(STORIES)
    return str(path)


def test_the_figures_of_the_outside_scorer_are_read_from_what_it_prints() -> None:
    assert scores_in(TOLD) == {
        "horizon=day": 0.937,
        "when": 0.984,
        "direction_recall": 0.66,
        "direction_precision": 0.99,
        "precision": 0.988,
        "recall": 0.926,
        "facts_recall": 0.954,
        "f1": 0.957,
        "strict_f1": 0.924,
    }


def test_without_an_outside_scorer_there_are_no_outside_figures(tmp_path: Path) -> None:
    assert external_scores(tmp_path) is None


def test_a_figure_below_its_floor_is_named() -> None:
    figures = {"corpus": {"f1": 0.8}, "kinds": {"tariff": {"f1": 0.9}}, "external": None}
    wanted = {"corpus": {"f1": 0.81}, "kinds": {"tariff": 0.5, "gdp": 0.1}, "external": {"f1": 0.9}}
    assert bench.below(figures, wanted) == [
        "corpus.f1 is 0.800, below its floor 0.810",
        "kinds.gdp is 0.000, below its floor 0.100",
    ]


def test_the_bench_prints_json_and_exits_with_whether_the_floors_hold(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench, "floors", lambda: {"corpus": {"f1": 1.1}})
    code = bench.main(["--format", "json", "--evaluation-set", str(tmp_path)])
    figures = orjson.loads(capsys.readouterr().out)
    assert code == 1
    assert figures["corpus"]["wires"] >= 60
    assert len(figures["faults"]) == 1


def test_the_table_has_a_line_for_each_kind_and_each_rule(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench, "floors", dict)
    assert bench.main(["--show", "--evaluation-set", str(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert "index_move " in told
    assert "price_move.verb " in told


def test_the_sample_is_the_same_for_the_same_seed_and_shows_the_evidence(
    stories: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert sample.main([stories, "--count", "2", "--seed", "3"]) == 0
    first = capsys.readouterr().out
    assert sample.main([stories, "--count", "2", "--seed", "3"]) == 0
    assert capsys.readouterr().out == first
    assert first.count("[[") == 2


def test_the_sample_can_be_limited_to_kinds(stories: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert sample.main([stories, "--kinds", "commodity_move"]) == 0
    told = capsys.readouterr().out
    assert "gold" in told
    assert "Nikkei 225" not in told


def test_a_file_that_is_not_there_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert sample.main(["/nowhere.jsonl"]) == 2
    assert capsys.readouterr().err.startswith("/nowhere.jsonl")
