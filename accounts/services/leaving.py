"""What ends when a person leaves a team: other packages name theirs in ``settings.ENDS_WITH_MEMBERSHIP``.

Teams know nothing of what belongs to them, so each ending is named by its dotted path and is called in the
transaction that takes the person out. No way out of a team goes around it.
"""

from datetime import datetime
from typing import Protocol, cast

from django.conf import settings
from django.utils.module_loading import import_string

from accounts.models import Membership, User


class LeavingRefusedError(Exception):
    """The person has to hand something over before they leave; the message says what."""


class Ending(Protocol):
    """Ends what a person has through a membership that is about to go; ``by`` is who takes them out."""

    def __call__(self, *, membership: Membership, by: User | None, now: datetime) -> None: ...


def end_all(*, membership: Membership, by: User | None, now: datetime) -> None:
    """Call every ending. Raises LeavingRefusedError where a person who leaves by themself is still needed."""
    for path in settings.ENDS_WITH_MEMBERSHIP:
        ending = cast(Ending, import_string(path))
        ending(membership=membership, by=by, now=now)
