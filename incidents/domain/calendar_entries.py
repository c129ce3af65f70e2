"""What stands in a calendar, as plain values."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One entry: at an instant for some minutes, or on a whole day where ``on`` is given.

    ``uid`` stays the same when the entry changes, so that a calendar moves it and makes no second one.
    """

    uid: str
    title: str
    at: datetime | None = None
    minutes: int = 0
    on: date | None = None
    place: str = ""
    text: str = ""
    link: str = ""
