"""How long things are kept: whole months by the calendar, and the days a deletion can be taken back."""

from calendar import monthrange
from datetime import datetime, timedelta
from typing import Final

RESTORABLE: Final = timedelta(days=30)
"""Long enough for a mistake to be noticed, a monthly meeting included; then nothing can be brought back."""
NOTICE: Final = timedelta(days=30)
"""How long before the retention of a team deletes something its owners read of it."""


def add_months(at: datetime, months: int) -> datetime:
    """The same day so many months later (below zero: earlier), the month's last where it has no such day."""
    index = at.year * 12 + at.month - 1 + months
    year, month = divmod(index, 12)
    return at.replace(year=year, month=month + 1, day=min(at.day, monthrange(year, month + 1)[1]))


def find_purge(deleted_at: datetime) -> datetime:
    """When something that was deleted is gone for good."""
    return deleted_at + RESTORABLE
