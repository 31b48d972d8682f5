"""How times are written down."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from schemas.codec import rfc3339, unix_ms

instants = st.datetimes(datetime(1960, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis adds the zone


@given(instants)
def test_unix_milliseconds_name_the_instant_that_is_written(at: datetime) -> None:
    assert datetime.fromisoformat(rfc3339(at)) == datetime(1970, 1, 1, tzinfo=UTC) + timedelta(
        milliseconds=unix_ms(at)
    )
