"""Every write about a team and who is in it. Each function is one intention and takes the time as ``now``."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from accounts.access import RightEndedError, may_own, write_as_owner
from accounts.models import GoneTeam, Membership, Role, Team, User
from accounts.names import tidy_name
from accounts.services.invitations import revoke_invitations_by
from accounts.services.leaving import end_all
from accounts.services.refusals import RefusedError

TEAM_NAME_LENGTH = 80


class LastOwnerError(RefusedError):
    """A team always keeps one owner."""


@transaction.atomic
def create_personal_team(*, user: User, name: str = "", now: datetime) -> Team:
    """A team that the person owns; without a name it is called after them."""
    team = Team.objects.create(
        name=tidy_name(name) or name_personal_team(user), time_zone=user.time_zone, created_at=now
    )
    Membership.objects.create(team=team, user=user, role=Role.OWNER, joined_at=now)
    return team


@transaction.atomic
def change_role(*, membership: Membership, role: str, now: datetime, by: User | None = None) -> None:
    """Give another role; the last owner stays owner. The open invitations of a former owner end.

    Raises RightEndedError where ``by`` does not own the team any more.
    """
    if role not in Role.values:
        raise RefusedError("Choose owner, member or viewer.")
    _lock_team(membership, by)
    if role != Role.OWNER:
        _keep_an_owner(membership)
    membership.role = role
    membership.save(update_fields=["role"])
    if role != Role.OWNER:
        revoke_invitations_by(team=membership.team, by=membership.user, now=now)


@transaction.atomic
def remove_member(*, membership: Membership, now: datetime, by: User | None = None) -> None:
    """Take a person out of the team at once; what they wrote stays. The last owner cannot be removed.

    The links they made for others end with it: nobody comes in on the word of somebody who is out.
    A person who leaves by themself (``by``) may have to hand something over first: LeavingRefusedError.
    Raises RightEndedError where ``by`` is somebody else who does not own the team any more.
    """
    _lock_team(membership, None if by == membership.user else by)
    _keep_an_owner(membership)
    end_all(membership=membership, by=by, now=now)
    membership.delete()
    revoke_invitations_by(team=membership.team, by=membership.user, now=now)


def rename_team(*, team: Team, name: str, by: User, now: datetime) -> None:
    """Give the team another name. Raises RightEndedError, as what follows."""
    with write_as_owner(by, team):
        team.name = tidy_name(name) or team.name
        team.save(update_fields=["name"])


def set_team_calendar(
    *,
    team: Team,
    time_zone: str,
    working_days: Sequence[int],
    days_off: Sequence[str],
    by: User,
    now: datetime,
) -> None:
    """Choose the zone, the working days (0 is Monday) and the days off (ISO dates) that due days count by."""
    team.time_zone = time_zone
    team.working_days, team.days_off = sorted(set(working_days)), sorted(set(days_off))
    with write_as_owner(by, team):
        team.save(update_fields=["time_zone", "working_days", "days_off"])


def delete_team(*, team: Team, now: datetime) -> None:
    """Remove a team nobody is left in, with what hangs on it; that it was there stays on record."""
    with transaction.atomic():
        GoneTeam.objects.create(team_number=team.pk, gone_at=now)
        team.delete()


def name_personal_team(user: User) -> str:
    """What the team of one person is called until they name it."""
    if not user.name:
        return "Your team"
    return f"{user.name[: TEAM_NAME_LENGTH - len('’s team')]}’s team"


def _lock_team(membership: Membership, by: User | None) -> None:
    """Let nobody else change who owns the team; then ask ``by`` once more for the right to."""
    Team.objects.select_for_update(no_key=True).get(pk=membership.team_id)
    if by is not None and not may_own(by, membership.team):
        raise RightEndedError


def _keep_an_owner(membership: Membership) -> None:
    """Refuse to take the owner's role from the only owner, in the team whose row the caller has locked."""
    others = Membership.objects.filter(team=membership.team_id, role=Role.OWNER).exclude(pk=membership.pk)
    if membership.role == Role.OWNER and not others.exists():
        raise LastOwnerError("A team keeps at least one owner. Make somebody else an owner first.")
