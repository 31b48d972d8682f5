from pathlib import Path

import pytest

from streams.feeds.configuration import configuration, faults_of
from streams.feeds.files import FeedError

EXAMPLE = Path(__file__).parents[2] / "deploy" / "feeds.toml"


def told(tmp_path, text):
    path = tmp_path / "feeds.toml"
    path.write_text(text)
    return path


def test_the_example_shows_every_kind_of_feed():
    found = configuration(EXAMPLE)
    assert {type(feed).__name__ for feed in found.feed} == {
        "DirectoryFeed",
        "SyndicationFeed",
        "PushFeed",
        "WebSocketFeed",
        "PollingFeed",
        "KafkaFeed",
    }
    assert any("no folder" in fault for fault in faults_of(found))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "no feed"),
        ("[[feed", "feeds.toml"),
        ('[[feed]]\nname = "a"\nkind = "fax"', "fax"),
        ('[[feed]]\nname = "a"\nkind = "rss"', "url"),
        ('[[feed]]\nname = "a"\nkind = "rss"\nurl = 3', "str"),
        ('[[feed]]\nname = "a"\nkind = "rss"\nurl = "http://x"\nintervall = 3', "intervall"),
        ('[[feed]]\nname = "a"\nkind = "rest"\nurl = "http://x"\nsend_headers = {}', "`headers` now"),
        ('[[feed]]\nname = "A B"\nkind = "rss"\nurl = "http://x"', "regex"),
        ('[[feed]]\nname = "a"\nkind = "directory"\npath = "."\n' * 2, "two feeds are called a"),
    ],
)
def test_a_mistake_is_one_line_that_says_where(tmp_path, text, why):
    with pytest.raises(FeedError) as caught:
        configuration(told(tmp_path, text))
    assert why in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_missing_is_one_line(tmp_path):
    with pytest.raises(FeedError, match="No such file"):
        configuration(tmp_path / "nowhere.toml")
