from collections.abc import AsyncIterable
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from schemas.tick import Tick
from streams.topics import REJECTED, TOPICS
from streams.topology import STEPS, Step, main, mermaid

PAGE = "# A page\n\n```mermaid\n{drawing}\n```\n\nand what follows\n"


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)
def test_an_agent_takes_and_yields_what_its_topics_carry(step: Step) -> None:
    hints = get_type_hints(step.agent)
    taken = next(iter(hints.values()))
    yielded = get_args(hints["return"])[0]
    assert taken == AsyncIterable[step.reads.carries | Tick]
    assert set(get_args(yielded) or [yielded]) == {topic.carries for topic in step.writes}


def test_every_topic_is_read_or_written_by_a_step_or_public() -> None:
    used = {topic for step in STEPS for topic in (step.reads, *step.writes)} | {REJECTED}
    assert used == set(TOPICS)


def test_the_drawing_is_written_into_its_place_and_nothing_else_changes(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(PAGE.format(drawing=""))
    assert main(["--check", str(page)]) == 1
    assert main(["--write", str(page)]) == 0
    assert page.read_text() == PAGE.format(drawing=mermaid())
    assert main(["--check", str(page)]) == 0


def test_a_page_without_a_place_for_the_drawing_is_left_alone(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("```mermaid\nflowchart that never ends")
    assert main(["--check", str(page)]) == 1
    assert main(["--write", str(page)]) == 1
    assert page.read_text() == "```mermaid\nflowchart that never ends"
