"""A clock time stands alone only on the reader's own day; an instant is written on its writer's clock."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from incidents.domain.moments import format_by_day, write_instant

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2026-11-23T23:30Z", "00:30\u00a0Amsterdam (23\u00a0Nov, 23:30\u00a0UTC)"),
        ("2026-11-23T09:30Z", "23\u00a0Nov\u00a02026, 10:30\u00a0Amsterdam (09:30\u00a0UTC)"),
        ("2026-11-24", "24\u00a0Nov\u00a02026"),
    ],
)
def test_a_date_is_left_out_only_on_the_readers_own_day(text: str, shown: str) -> None:
    assert format_by_day(text, zone=AMSTERDAM, today=date(2026, 11, 24)) == shown


@pytest.mark.parametrize(("zone", "written"), [("Europe/Vienna", "10:30+01:00"), ("UTC", "09:30Z")])
def test_an_instant_is_written_on_the_clock_of_whoever_records_it(zone: str, written: str) -> None:
    at = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
    assert write_instant(at, ZoneInfo(zone)) == f"2026-11-23T{written}"
