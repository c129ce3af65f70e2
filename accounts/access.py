"""The one door through which a request gets a team: no membership, no team."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from allauth.mfa.models import Authenticator
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404

from accounts.models import Invitation, Membership, OpenSession, OutgoingMail, Role, SecurityEvent, Team, User

SHOWN_AFTER: Final = timedelta(days=30)
"""How long an invitation that nobody used is still shown once its time is over."""


def get_visible_teams(user: User) -> QuerySet[Team]:
    """The teams this person belongs to, the one they joined first in front."""
    return Team.objects.filter(memberships__user=user).order_by("memberships__joined_at", "pk")


def get_team_for(user: User, team_id: int) -> Team:
    """The team, for one of its people; anyone else gets the same 404 as for a team that does not exist."""
    team = get_visible_teams(user).filter(pk=team_id).first()
    if team is None:
        raise Http404("No such team")
    return team


def get_role(user: User, team: Team) -> Role | None:
    """What this person may do in the team; None for a stranger."""
    role = Membership.objects.filter(team=team, user=user).values_list("role", flat=True).first()
    return Role(role) if role else None


def can_manage(user: User, team: Team) -> bool:
    """Whether this person may invite, remove and give roles: owners only."""
    return get_role(user, team) == Role.OWNER


def may_own(user: User, team: Team) -> bool:
    """Whether this person owns the team and has the second factor that it asks for, where it asks."""
    return can_manage(user, team) and Team.objects.filter(meets_policy(user, ""), pk=team.pk).exists()


class FactorNeededError(Exception):
    """An owner has to set up a second factor first; ``accounts.middleware`` leads them there."""


def get_owned_team(user: User, team_id: int) -> Team:
    """The team, for its owners; anyone else gets the same 404 as a stranger.

    Raises FactorNeededError for an owner without the second factor that the team asks for: who has only the
    password could else switch the rule off.
    """
    team = get_team_for(user, team_id)
    if not can_manage(user, team):
        raise Http404("Only an owner may do this")
    if not may_own(user, team):
        raise FactorNeededError
    return team


def can_write(user: User, team: Team) -> bool:
    """Whether this person may change what the team holds: owners and members, not viewers."""
    return get_role(user, team) in {Role.OWNER, Role.MEMBER}


class RightEndedError(Http404):
    """The right ended between the page and its write: answered like a page that is not there. Nothing was
    written."""


@contextmanager
def write_as_owner(person: User, team: Team) -> Iterator[None]:
    """One transaction in which a person writes what owners of a team write.

    The team's row is locked, as it is by whoever takes a right from an owner, and then the right is asked
    once more. Raises RightEndedError.
    """
    with transaction.atomic():
        # Rows that point at the team may be added meanwhile, so that no writer waits for another's lock.
        Team.objects.select_for_update(no_key=True).filter(pk=team.pk).first()
        if not may_own(person, team):
            raise RightEndedError
        yield


@contextmanager
def write_as_member(person: User, team: Team) -> Iterator[None]:
    """The same for what owners and members write; many may do so at once. Raises RightEndedError."""
    with transaction.atomic():
        if lock_role(person, team.pk) not in {Role.OWNER, Role.MEMBER}:
            raise RightEndedError
        yield


def lock_role(person: User, team_id: int) -> Role | None:
    """What a person is in a team whose policy they meet, kept from changing until the transaction ends.

    Who locks incidents too locks those first, as a removal does.
    """
    rows = Membership.objects.filter(meets_policy(person), team=team_id, user=person)
    row = rows.select_for_update(no_key=True, of=("self",)).only("role").first()
    return Role(row.role) if row else None


def get_writable_teams(user: User) -> QuerySet[Team]:
    """The teams where this person may write: those shared with others first, then as they joined them.

    Everyone has a team of their own from the start; what is begun there by oversight nobody else would see.
    """
    # One filter: in a second one the role could be another person's.
    writers = Team.objects.filter(memberships__user=user, memberships__role__in=[Role.OWNER, Role.MEMBER])
    # What is begun where nothing may be seen could not be gone on with.
    others = Membership.objects.filter(team=OuterRef("pk")).exclude(user=user)
    return writers.filter(meets_policy(user, "")).order_by(
        Exists(others).desc(), "memberships__joined_at", "pk"
    )


def list_read_only_teams(user: User) -> list[Team]:
    """The teams in which this person reads and does not write, by name."""
    return list(
        Team.objects.filter(memberships__user=user, memberships__role=Role.VIEWER).order_by("name", "pk")
    )


def list_mail(about: str) -> list[OutgoingMail]:
    """What went out about a reference that the caller was allowed to get, the latest first, without words."""
    return list(OutgoingMail.objects.filter(about=about).defer("text", "html").select_related("created_by"))


def list_invitations(team: Team, now: datetime) -> list[tuple[Invitation, OutgoingMail | None]]:
    """The invitations of a team the caller owns that nobody used or took back, with the last mail of each.

    Those whose time is over stay for a month, to be sent again.
    """
    waiting = team.invitations.filter(accepted_at=None, revoked_at=None, expires_at__gt=now - SHOWN_AFTER)
    found = list(waiting.select_related("created_by").order_by("expires_at"))
    mail = OutgoingMail.objects.filter(about__in=[one.mail_name for one in found]).order_by("pk")
    last = {one.about: one for one in mail.defer("text", "html")}
    return [(one, last.get(one.mail_name)) for one in found]


@dataclass(frozen=True)
class Factors:
    """The second factors of a person: app for codes, passkeys, and how many recovery codes are left."""

    codes_app: Authenticator | None
    passkeys: tuple[Authenticator, ...]
    recovery_codes: int | None

    def __bool__(self) -> bool:
        return self.codes_app is not None or bool(self.passkeys)


def list_factors(user: User) -> Factors:
    found = list(Authenticator.objects.filter(user=user).order_by("created_at", "pk"))
    by_kind = {factor.type: factor for factor in found}
    recovery = by_kind.get(Authenticator.Type.RECOVERY_CODES)
    return Factors(
        codes_app=by_kind.get(Authenticator.Type.TOTP),
        passkeys=tuple(factor for factor in found if factor.type == Authenticator.Type.WEBAUTHN),
        recovery_codes=len(recovery.wrap().get_unused_codes()) if recovery else None,
    )


def list_teams_asking(user: User) -> list[Team]:
    """The teams that give this person nothing of their incidents until a second factor is set up."""
    return list(get_visible_teams(user).filter(needs_second_factor=True).exclude(meets_policy(user, "")))


def meets_policy(user: User | int | None = None, team: str = "team") -> Q:
    """That a row's team asks for no second factor, or that the person has one. Recovery codes alone are none.

    Without ``user``, itself or its key, it is the person of each row. ``team`` is the way from the row to its
    team; "" for teams.
    """
    factors = Authenticator.objects.exclude(type=Authenticator.Type.RECOVERY_CODES)
    asks = f"{team}__needs_second_factor" if team else "needs_second_factor"
    theirs = factors.filter(user=OuterRef("user") if user is None else user)
    return Q(**{asks: False}) | Q(Exists(theirs))


def list_sessions(user: User, now: datetime) -> list[OpenSession]:
    """The browsers that are still signed in, the one used last in front."""
    rows = list(OpenSession.objects.filter(user=user))
    alive = Session.objects.filter(
        session_key__in=[row.session_key for row in rows], expire_date__gt=now
    ).values_list("session_key", flat=True)
    keys = set(alive)
    return [row for row in rows if row.session_key in keys]


def list_events(user: User, most: int = 20) -> list[SecurityEvent]:
    """The latest events first."""
    return list(SecurityEvent.objects.filter(user=user)[:most])
