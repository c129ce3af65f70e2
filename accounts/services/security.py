"""Second factors, what a team asks of them, and the record of what happened to an account's ways in."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from allauth.mfa.models import Authenticator
from django.db import transaction

from accounts.access import write_as_owner
from accounts.models import SecurityEvent, Team, User

KEPT_EVENTS: Final = 500
"""Years of signing in; older ones go, so that the record of a person never grows without end."""


@dataclass(frozen=True)
class Place:
    """Where somebody acted from: the browser in words, and the address where it is known."""

    device: str = ""
    address: str | None = None


AT_THE_SERVER: Final = Place(device="The computer that runs Forthright")


def record_event(*, user: User, kind: str, place: Place, now: datetime, detail: str = "") -> None:
    """Put one event on the person's record."""
    SecurityEvent.objects.create(
        user=user, kind=kind, at=now, device=place.device, address=place.address, detail=detail[:200]
    )
    old = SecurityEvent.objects.filter(user=user).order_by("-at", "-pk").values_list("pk", flat=True)
    if beyond := list(old[KEPT_EVENTS : KEPT_EVENTS + 20]):
        SecurityEvent.objects.filter(pk__in=beyond).delete()


@transaction.atomic
def take_off_factors(*, user: User, place: Place, now: datetime) -> int:
    """Remove the app for codes, the passkeys and the recovery codes; how many that were."""
    count: int = Authenticator.objects.filter(user=user).delete()[0]
    record_event(user=user, kind=SecurityEvent.Kind.FACTORS_TAKEN_OFF, place=place, now=now)
    return count


def set_factor_policy(*, team: Team, needs_second_factor: bool, by: User, now: datetime) -> None:
    """Ask every person of the team for a second factor, or ask no more. Raises RightEndedError."""
    with write_as_owner(by, team):
        team.needs_second_factor = needs_second_factor
        team.save(update_fields=["needs_second_factor"])
