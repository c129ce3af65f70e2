"""Accounts of people: the first one, those that are invited or known from elsewhere, and who go for good."""

from datetime import datetime
from uuid import uuid4

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db import IntegrityError, connection, transaction
from django.db.models import Q

from accounts.models import Invitation, Team, User
from accounts.names import tidy_name
from accounts.services.invitations import (
    InvitationRefusedError,
    accept_invitation,
    get_invitation,
    use_invitation,
)
from accounts.services.refusals import RefusedError
from accounts.services.teams import create_personal_team, name_personal_team

LOCAL_EMAIL = "local@localhost"
"""The account that a load from the command line makes; it cannot sign in."""

GONE_DOMAIN = "removed.invalid"
"""The domain of addresses that belong to nobody any more (RFC 2606 keeps ``invalid`` free)."""


class FirstAccountTakenError(RefusedError):
    """Somebody can sign in already."""


class EmailTakenError(RefusedError):
    """An account with this e-mail exists."""


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
        team.name, team.time_zone = tidy_name(team_name) or name_personal_team(user), time_zone
        team.save(update_fields=["name", "time_zone"])
    return user


@transaction.atomic
def get_or_create_local_account(*, now: datetime) -> User:
    """The account that owns what is loaded before anyone has signed in; the first account takes it over."""
    user, is_new = User.objects.get_or_create(email=LOCAL_EMAIL, defaults={"name": "Local account"})
    if is_new:
        user.set_unusable_password()
        user.save(update_fields=["password"])
        create_personal_team(user=user, name="Your team", now=now)
    return user


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
    use_invitation(invitation=invitation, user=user, now=now)
    create_personal_team(user=user, now=now)
    return user


def update_profile(*, user: User, name: str, time_zone: str, locale: str, now: datetime) -> None:
    """Change how the person is called and in which zone and style they read times."""
    user.name, user.time_zone, user.locale = tidy_name(name), time_zone, locale
    user.save(update_fields=["name", "time_zone", "locale"])


def set_password(*, user: User, password: str, now: datetime) -> None:
    """Give a new password; every link to reset the old one dies with it."""
    user.set_password(password)
    user.save(update_fields=["password"])


def make_known_person(*, email: str, name: str, time_zone: str, locale: str) -> User:
    """The account with this address, or a new one that cannot sign in until its person is given a link.

    Somebody who left the other installation for good is somebody new here, and stays without a name.
    """
    if email.lower().endswith(f"@{GONE_DOMAIN}"):
        return _make_former(User(is_active=False, email=f"{uuid4()}@{GONE_DOMAIN}"))
    found = User.objects.of_address(email).first()
    if found is not None:
        return found
    person = User(email=email.lower(), name=name, time_zone=time_zone, locale=locale)
    person.set_unusable_password()
    person.save()
    return person


def forget_person(*, user: User) -> None:
    """Take everything personal from an account that others' rows still point at; nobody signs in with it."""
    user.time_zone, user.locale, user.is_active = "UTC", "en-gb", False
    user.is_staff = user.is_superuser = False
    user.last_login = None
    _make_former(user)


def _make_former(user: User) -> User:
    user.set_unusable_password()
    user.save()
    user.email, user.name = f"former-{user.pk}@{GONE_DOMAIN}", f"Former member {user.pk}"
    user.save()
    return user


def _fill_account(user: User, *, email: str, password: str | None, name: str, time_zone: str) -> None:
    user.email = User.objects.normalize_email(email).lower()
    user.name, user.time_zone = tidy_name(name), time_zone
    user.set_password(password)
    try:
        with transaction.atomic():
            user.save()
    except IntegrityError as error:
        raise EmailTakenError("An account with this e-mail exists. Sign in with it instead.") from error


def _lock_people() -> None:
    """Let one first account be made at a time. On SQLite the transaction holds the write lock already."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("LOCK TABLE accounts_user IN SHARE ROW EXCLUSIVE MODE")
