from pathlib import Path

import pytest

from agents.reading.formats import FORMATS
from tests.reading.wires import story

USERS_STORY = Path(__file__).parents[3] / "shared" / "wires" / "asia-markets.txt"


def test_every_format_has_its_own_name_and_content_types():
    assert len({known.name for known in FORMATS}) == len(FORMATS)
    declared = [content_type for known in FORMATS for content_type in known.content_types]
    assert len(set(declared)) == len(declared)


@pytest.mark.skipif(not USERS_STORY.exists(), reason="the example story is not beside the checkout")
def test_the_example_story_is_read_as_its_reader_would():
    read = story(USERS_STORY.read_bytes())
    assert (read.dateline_place, read.dateline_country, read.byline) == ("HONG KONG", "HK", None)
    assert read.credit == "AP Business Writer Stan Choe in New York contributed."
    body = read.text[read.body_start : read.body_end]
    assert body.startswith("Asian stocks were mostly up")
    assert body.endswith("$1.0466.")
    assert read.text == USERS_STORY.read_text(encoding="utf-8")
