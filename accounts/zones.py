"""The time zones and date styles a person can choose."""

from functools import cache
from zoneinfo import available_timezones

LOCALES = (
    ("en-gb", "31 January 2017"),
    ("en-us", "January 31, 2017"),
)


@cache
def list_time_zones() -> tuple[str, ...]:
    """IANA names of places, UTC in front; fixed offsets and historic aliases without a place are left out."""
    places = (
        name for name in available_timezones() if "/" in name and not name.startswith(("Etc/", "SystemV/"))
    )
    return ("UTC", *sorted(places))
