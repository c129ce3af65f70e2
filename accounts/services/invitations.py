"""Invitations to a team: made, sent, again, taken back, used. Only the hash of a token is kept with them."""

import hashlib
import secrets
from datetime import datetime, timedelta

from django.db import transaction

from accounts.access import write_as_owner
from accounts.models import Invitation, Membership, OutgoingMail, Role, Team, User
from accounts.services.outbox import queue_mail
from accounts.services.refusals import RefusedError

INVITATION_LIFETIME = timedelta(days=7)
"""Long enough for a holiday weekend, short enough that a forgotten link dies."""


class InvitationRefusedError(RefusedError):
    """The invitation is unknown, used, revoked or over: which one is not said."""


def invite_member(
    *, team: Team, by: User, role: str, now: datetime, email: str = ""
) -> tuple[Invitation, str]:
    """An invitation and its token. The token is handed out once: only its hash is stored.

    Raises RightEndedError where ``by`` does not own the team any more.
    """
    if role not in {Role.MEMBER, Role.VIEWER}:
        raise RefusedError("An invitation is for a member or a viewer.")
    token = secrets.token_urlsafe(24)
    with write_as_owner(by, team):
        invitation = Invitation.objects.create(
            team=team,
            email=email.lower(),
            role=role,
            token_hash=hash_token(token),
            created_by=by,
            created_at=now,
            expires_at=now + INVITATION_LIFETIME,
        )
    return invitation, token


def renew_invitation(*, invitation: Invitation, by: User, now: datetime) -> str | None:
    """A new token for seven more days; the old one dies. ``None`` where it was used or taken back.

    It is theirs from now on who knows the token: it ends with their place in the team. Raises RightEndedError
    where ``by`` does not own the team any more.
    """
    token = secrets.token_urlsafe(24)
    waiting = Invitation.objects.filter(pk=invitation.pk, accepted_at=None, revoked_at=None)
    with write_as_owner(by, invitation.team):
        ends_at = now + INVITATION_LIFETIME
        if not waiting.update(token_hash=hash_token(token), expires_at=ends_at, created_by=by):
            return None
        forget_mail(invitation)
    invitation.refresh_from_db()
    return token


def send_invitation(*, invitation: Invitation, link: str, by: User, now: datetime) -> OutgoingMail:
    """Queue the mail with the link, to the address the invitation was made for."""
    act = "read what the team prepares" if invitation.role == Role.VIEWER else "read and write with the team"
    ends = f"{invitation.expires_at:%-d %B %Y, %H:%M} UTC"
    text = (
        f"{by} invites you to {invitation.team} in Forthright, where you will {act}.\n\n{link}\n\n"
        f"The link lets one person in and ends on {ends}. If you did not expect it, leave it be: nothing "
        "happens, and nobody is told.\n"
    )
    return queue_mail(
        key=f"{invitation.mail_name} {hash_token(link)[:16]}",
        kind="invitation",
        to=[invitation.email],
        subject=f"{by} invites you to {invitation.team}",
        text=text,
        about=invitation.mail_name,
        created_by=by,
        now=now,
    )


def revoke_invitation(*, invitation: Invitation, now: datetime) -> None:
    """End an invitation that nobody has used; a used or revoked one stays as it is."""
    waiting = Invitation.objects.filter(pk=invitation.pk, accepted_at=None, revoked_at=None)
    if waiting.update(revoked_at=now):
        forget_mail(invitation)


def take_back_invitation(*, invitation: Invitation, by: User, now: datetime) -> None:
    """The same by an owner of the team. Raises RightEndedError where ``by`` does not own it any more."""
    with write_as_owner(by, invitation.team):
        revoke_invitation(invitation=invitation, now=now)


def revoke_invitations_by(*, team: Team, by: User, now: datetime) -> None:
    """End every open invitation that a person made to a team: they may let nobody in any more."""
    for invitation in Invitation.objects.filter(team=team, created_by=by, accepted_at=None, revoked_at=None):
        revoke_invitation(invitation=invitation, now=now)


def get_invitation(*, token: str, now: datetime) -> Invitation:
    """The invitation of this token if it can still be used, else InvitationRefusedError."""
    invitation = Invitation.objects.filter(token_hash=hash_token(token)).select_related("team").first()
    if invitation is None or not invitation.is_open(now):
        raise InvitationRefusedError("This link no longer works. Ask for a new one.")
    return invitation


@transaction.atomic
def accept_invitation(*, token: str, user: User, now: datetime) -> Membership:
    """Join the team once. A person who is in the team already keeps their role, and the link stays unused.

    Raises InvitationRefusedError for a link that is over, and for anybody but the address that one names.
    """
    return use_invitation(invitation=get_invitation(token=token, now=now), user=user, now=now)


def use_invitation(*, invitation: Invitation, user: User, now: datetime) -> Membership:
    """Join by an invitation the caller has just found open; see ``accept_invitation``."""
    present = Membership.objects.filter(team=invitation.team, user=user).first()
    if present is not None:
        return present
    if not invitation.is_for(user.email):
        raise InvitationRefusedError("This link is for somebody else. Ask for one of your own.")
    # Conditional, so that one link never lets two people in.
    open_ones = Invitation.objects.filter(pk=invitation.pk, accepted_at=None, revoked_at=None)
    if not open_ones.update(accepted_by=user, accepted_at=now):
        raise InvitationRefusedError("This link no longer works. Ask for a new one.")
    forget_mail(invitation)
    return Membership.objects.create(team=invitation.team, user=user, role=invitation.role, joined_at=now)


def forget_mail(invitation: Invitation) -> None:
    """Take back mail that has not left, and the words of what has: they hold a token."""
    mail = OutgoingMail.objects.filter(about=invitation.mail_name)
    mail.filter(state=OutgoingMail.State.WAITING).delete()
    mail.update(text="")


def hash_token(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
