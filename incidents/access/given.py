"""Which restricted incidents this request was given, for the log of who read them.

The door remembers them as it gives them out, so that a page need not ask a second time, and none can forget.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from incidents.models import Incident

_given: ContextVar[list[Incident] | None] = ContextVar("given", default=None)


@contextmanager
def remember_given() -> Iterator[list[Incident]]:
    """The restricted incidents given out from here on, in this thread, until the end of the block."""
    found: list[Incident] = []
    token = _given.set(found)
    try:
        yield found
    finally:
        _given.reset(token)


def note_given(incident: Incident) -> None:
    """Remember an incident that was given out, if it is restricted and anybody asks."""
    found = _given.get()
    if incident.is_restricted and found is not None:
        found.append(incident)
