import pytest

from streams.settings import Settings, SettingsError


def test_the_environment_sets_what_it_names() -> None:
    settings = Settings.from_environment({"WIREPULSE_KAFKA": "a:1,b:2", "WIREPULSE_PARTITIONS": "4"})
    assert settings.bootstrap == ["a:1", "b:2"]
    assert settings.partitions == 4
    assert settings.app_id == "wirepulse"


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("KAFKA", "localhost", "'localhost' is no host:port"),
        ("KAFKA", "localhost:99999", "is no host:port"),
        ("KAFKA", ":9092", "is no host:port"),
        ("PARTITIONS", "many", "'many' is not a number"),
        ("PARTITIONS", "0", "less than 1"),
        ("SESSION_TIMEOUT_SECONDS", "0.1", "must be 1 to 300"),
    ],
)
def test_what_cannot_work_is_refused_in_words(name: str, value: str, words: str) -> None:
    with pytest.raises(SettingsError, match=words):
        Settings.from_environment({f"WIREPULSE_{name}": value})
