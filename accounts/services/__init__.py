"""Every write about people and teams. Each function is one intention and takes the time as ``now``."""

from collections.abc import Sequence
from datetime import datetime

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db import IntegrityError, connection, transaction
from django.db.models import Q

from accounts.models import Invitation, Membership, Role, Team, User
from accounts.services.invitations import forget_mail, hash_token, revoke_invitations_by
from accounts.services.invitations import invite_member as invite_member
from accounts.services.invitations import revoke_invitation as revoke_invitation
from accounts.services.leaving import LeavingRefusedError as LeavingRefusedError
from accounts.services.leaving import end_all
from accounts.services.refusals import RefusedError as RefusedError

LOCAL_EMAIL = "local@localhost"
"""The account that a load from the command line makes; it cannot sign in."""

TEAM_NAME_LENGTH = 80


class FirstAccountTakenError(RefusedError):
    """Somebody can sign in already."""


class EmailTakenError(RefusedError):
    """An account with this e-mail exists."""


class InvitationRefusedError(RefusedError):
    """The invitation is unknown, used, revoked or over: which one is not said."""


class LastOwnerError(RefusedError):
    """A team always keeps one owner."""


def is_first_account_open() -> bool:
    """Whether no account can sign in yet, so that the next visitor becomes the first one."""
    has_none = Q(password="") | Q(password__startswith=UNUSABLE_PASSWORD_PREFIX)
    people = User.objects.filter(~has_none | Q(socialaccount__isnull=False), is_active=True)
    return not people.exists()


@transaction.atomic
def create_first_account(
    *, email: str, password: str, name: str, time_zone: str, team_name: str = "", now: datetime
) -> User:
    """Make the first account and its team; it takes over what the local account holds.

    Two people who submit at once cannot both win: the second gets FirstAccountTakenError.
    """
    _lock_people()
    if not is_first_account_open():
        raise FirstAccountTakenError(
            "The first account exists already. Sign in, or ask its owner for a link."
        )
    user = User.objects.filter(email=LOCAL_EMAIL).first() or User()
    _fill_account(user, email=email, password=password, name=name, time_zone=time_zone)
    team = Team.objects.filter(memberships__user=user).first()
    if team is None:
        create_personal_team(user=user, name=team_name, now=now)
    else:
        team.name, team.time_zone = team_name or _name_personal_team(user), time_zone
        team.save(update_fields=["name", "time_zone"])
    return user


@transaction.atomic
def create_personal_team(*, user: User, name: str = "", now: datetime) -> Team:
    """A team that the person owns; without a name it is called after them."""
    team = Team.objects.create(
        name=name or _name_personal_team(user), time_zone=user.time_zone, created_at=now
    )
    Membership.objects.create(team=team, user=user, role=Role.OWNER, joined_at=now)
    return team


@transaction.atomic
def get_or_create_local_account(*, now: datetime) -> User:
    """The account that owns what is loaded before anyone has signed in; the first account takes it over."""
    user, is_new = User.objects.get_or_create(email=LOCAL_EMAIL, defaults={"name": "Local account"})
    if is_new:
        user.set_unusable_password()
        user.save(update_fields=["password"])
        create_personal_team(user=user, name="Your team", now=now)
    return user


def get_invitation(*, token: str, now: datetime) -> Invitation:
    """The invitation of this token if it can still be used, else InvitationRefusedError."""
    invitation = Invitation.objects.filter(token_hash=hash_token(token)).select_related("team").first()
    if invitation is None or not invitation.is_open(now):
        raise InvitationRefusedError("This link no longer works. Ask for a new one.")
    return invitation


@transaction.atomic
def accept_invitation(*, token: str, user: User, now: datetime) -> Membership:
    """Join the team once. A person who is in the team already keeps their role, and the link stays unused."""
    return _use_invitation(get_invitation(token=token, now=now), user, now)


def _use_invitation(invitation: Invitation, user: User, now: datetime) -> Membership:
    present = Membership.objects.filter(team=invitation.team, user=user).first()
    if present is not None:
        return present
    # Conditional, so that one link never lets two people in.
    open_ones = Invitation.objects.filter(pk=invitation.pk, accepted_at=None, revoked_at=None)
    if not open_ones.update(accepted_by=user, accepted_at=now):
        raise InvitationRefusedError("This link no longer works. Ask for a new one.")
    forget_mail(invitation)
    return Membership.objects.create(team=invitation.team, user=user, role=invitation.role, joined_at=now)


@transaction.atomic
def create_invited_account(
    *, token: str, email: str, password: str | None, name: str, time_zone: str, now: datetime
) -> User:
    """Make an account by invitation: it joins the team and has a personal team as everyone has.

    Without a password it signs in at the issuer that vouches for its address.
    """
    get_invitation(token=token, now=now)
    user = User()
    _fill_account(user, email=email, password=password, name=name, time_zone=time_zone)
    accept_invitation(token=token, user=user, now=now)
    create_personal_team(user=user, now=now)
    return user


@transaction.atomic
def create_account_by_address(*, email: str, name: str, now: datetime) -> User:
    """An account without a password, for an address an issuer vouches for and an open invitation names."""
    named = Invitation.objects.filter(email=email.lower(), accepted_at=None, revoked_at=None)
    invitation = named.filter(expires_at__gt=now).exclude(email="").order_by("created_at", "pk").first()
    if invitation is None:
        raise InvitationRefusedError("Nobody here has invited this address.")
    user = User()
    _fill_account(user, email=email, password=None, name=name, time_zone="UTC")
    _use_invitation(invitation, user, now)
    create_personal_team(user=user, now=now)
    return user


@transaction.atomic
def change_role(*, membership: Membership, role: str, now: datetime) -> None:
    """Give another role; the last owner stays owner. The open invitations of a former owner end."""
    if role not in Role.values:
        raise RefusedError("Choose owner, member or viewer.")
    if role != Role.OWNER:
        _keep_an_owner(membership)
        revoke_invitations_by(team=membership.team, by=membership.user, now=now)
    membership.role = role
    membership.save(update_fields=["role"])


@transaction.atomic
def remove_member(*, membership: Membership, now: datetime, by: User | None = None) -> None:
    """Take a person out of the team at once; what they wrote stays. The last owner cannot be removed.

    The links they made for others end with it: nobody comes in on the word of somebody who is out.
    A person who leaves by themself (``by``) may have to hand something over first: LeavingRefusedError.
    """
    _keep_an_owner(membership)
    end_all(membership=membership, by=by, now=now)
    revoke_invitations_by(team=membership.team, by=membership.user, now=now)
    membership.delete()


def rename_team(*, team: Team, name: str, now: datetime) -> None:
    """Give the team another name."""
    team.name = name
    team.save(update_fields=["name"])


def set_team_calendar(
    *, team: Team, time_zone: str, working_days: Sequence[int], days_off: Sequence[str], now: datetime
) -> None:
    """Choose the zone, the working days (0 is Monday) and the days off (ISO dates) that due days count by."""
    team.time_zone = time_zone
    team.working_days, team.days_off = sorted(set(working_days)), sorted(set(days_off))
    team.save(update_fields=["time_zone", "working_days", "days_off"])


def update_profile(*, user: User, name: str, time_zone: str, locale: str, now: datetime) -> None:
    """Change how the person is called and in which zone and style they read times."""
    user.name, user.time_zone, user.locale = name, time_zone, locale
    user.save(update_fields=["name", "time_zone", "locale"])


def set_password(*, user: User, password: str, now: datetime) -> None:
    """Give a new password; every link to reset the old one dies with it."""
    user.set_password(password)
    user.save(update_fields=["password"])


def _fill_account(user: User, *, email: str, password: str | None, name: str, time_zone: str) -> None:
    user.email = User.objects.normalize_email(email).lower()
    user.name, user.time_zone = name, time_zone
    user.set_password(password)
    try:
        with transaction.atomic():
            user.save()
    except IntegrityError as error:
        raise EmailTakenError("An account with this e-mail exists. Sign in with it instead.") from error


def _name_personal_team(user: User) -> str:
    if not user.name:
        return "Your team"
    return f"{user.name[: TEAM_NAME_LENGTH - len('’s team')]}’s team"


def _keep_an_owner(membership: Membership) -> None:
    """Refuse to take the owner's role from the only owner. The team's row is locked against a second try."""
    Team.objects.select_for_update().get(pk=membership.team_id)
    others = Membership.objects.filter(team=membership.team_id, role=Role.OWNER).exclude(pk=membership.pk)
    if membership.role == Role.OWNER and not others.exists():
        raise LastOwnerError("A team keeps at least one owner. Make somebody else an owner first.")


def _lock_people() -> None:
    """Let one first account be made at a time. On SQLite the transaction holds the write lock already."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("LOCK TABLE accounts_user IN SHARE ROW EXCLUSIVE MODE")
