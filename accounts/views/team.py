"""The team page: who is in it, who may do what, and links that let others in."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from accounts import access
from accounts.forms import InvitationForm, RoleForm, TeamCalendarForm, TeamNameForm
from accounts.http import SignedInRequest
from accounts.limits import by_person, limited
from accounts.links import build_public_url
from accounts.models import Invitation, Role, Team
from accounts.services import invitations, security, teams
from accounts.services.leaving import LeavingRefusedError
from accounts.views.reauthentication import recently_proven

NEW_LINK = "new_invitation_token"


@require_GET
def my_team(request: SignedInRequest) -> HttpResponse:
    """The team joined first; its page leads to the others."""
    team = access.get_visible_teams(request.user).first()
    if team is None:
        return render(request, "accounts/no_team.html", {"here": "team"})
    return redirect("team_detail", team.pk)


@never_cache
@require_GET
def team(request: SignedInRequest, team_id: int) -> HttpResponse:
    """Shows the link of a new invitation once: it leaves the session as it is drawn."""
    return _show_team(request, access.get_team_for(request.user, team_id), InvitationForm())


@require_POST
def rename(request: SignedInRequest, team_id: int) -> HttpResponse:
    team = access.get_owned_team(request.user, team_id)
    form = TeamNameForm(request.POST)
    if not form.is_valid():
        return _show_team(request, team, InvitationForm(), name_form=form)
    teams.rename_team(team=team, name=form.cleaned_data["name"], by=request.user, now=timezone.now())
    return redirect("team_detail", team.pk)


@require_POST
def set_calendar(request: SignedInRequest, team_id: int) -> HttpResponse:
    """The zone, working days and days off; due dates already set stay as they are."""
    team = access.get_owned_team(request.user, team_id)
    form = TeamCalendarForm(request.POST)
    if not form.is_valid():
        return _show_team(request, team, InvitationForm(), calendar_form=form)
    teams.set_team_calendar(team=team, by=request.user, now=timezone.now(), **form.cleaned_data)
    messages.success(request, "Saved. New due dates count by these days; those already set stay.")
    return redirect("team_detail", team.pk)


@require_POST
@recently_proven
def set_factor_policy(request: SignedInRequest, team_id: int) -> HttpResponse:
    """Whether everybody in the team needs a second factor; without one they get nothing of its incidents."""
    team = access.get_owned_team(request.user, team_id)
    is_needed = request.POST.get("needs_second_factor") == "on"
    if is_needed and not access.list_factors(request.user):
        messages.warning(request, "Set up a second factor for yourself first; then ask it of the team.")
        return redirect("security")
    security.set_factor_policy(team=team, needs_second_factor=is_needed, by=request.user, now=timezone.now())
    words = "Saved. Who has no second factor is asked to set one up." if is_needed else "Saved."
    messages.success(request, words)
    return redirect("team_detail", team.pk)


@require_POST
@recently_proven
@limited("invitation", account=by_person, counts_uses=True)
def invite(request: SignedInRequest, team_id: int) -> HttpResponse:
    team = access.get_owned_team(request.user, team_id)
    form = InvitationForm(request.POST, team=team)
    if not form.is_valid():
        return _show_team(request, team, form)
    invitation, token = invitations.invite_member(
        team=team, by=request.user, now=timezone.now(), **form.cleaned_data
    )
    return _pass_on(request, invitation, token)


@require_POST
@recently_proven
def revoke(request: SignedInRequest, team_id: int, invitation_id: int) -> HttpResponse:
    team = access.get_owned_team(request.user, team_id)
    invitation = get_object_or_404(team.invitations, pk=invitation_id)
    invitations.take_back_invitation(invitation=invitation, by=request.user, now=timezone.now())
    messages.success(request, "The link no longer lets anyone in.")
    return redirect("team_detail", team.pk)


@require_POST
@recently_proven
@limited("invitation", account=by_person, counts_uses=True)
def invite_again(request: SignedInRequest, team_id: int, invitation_id: int) -> HttpResponse:
    """A new link in place of the old one, for seven more days."""
    team = access.get_owned_team(request.user, team_id)
    invitation = get_object_or_404(team.invitations, pk=invitation_id)
    token = invitations.renew_invitation(invitation=invitation, by=request.user, now=timezone.now())
    if token is None:
        messages.info(request, "That link was used or taken back already. Invite them anew.")
        return redirect("team_detail", team.pk)
    return _pass_on(request, invitation, token)


@require_POST
@recently_proven
def change_role(request: SignedInRequest, team_id: int, membership_id: int) -> HttpResponse:
    team = access.get_owned_team(request.user, team_id)
    membership = get_object_or_404(team.memberships.select_related("user"), pk=membership_id)
    form = RoleForm(request.POST)
    if not form.is_valid():
        raise Http404("No such role")
    try:
        teams.change_role(
            membership=membership, role=form.cleaned_data["role"], by=request.user, now=timezone.now()
        )
    except teams.LastOwnerError as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, f"{membership.user}: {membership.get_role_display().lower()} from now on.")
    return redirect("team_detail", team.pk)


@require_POST
@recently_proven
def remove(request: SignedInRequest, team_id: int, membership_id: int) -> HttpResponse:
    team = access.get_owned_team(request.user, team_id)
    membership = get_object_or_404(team.memberships.select_related("user"), pk=membership_id)
    try:
        teams.remove_member(membership=membership, by=request.user, now=timezone.now())
    except (teams.LastOwnerError, LeavingRefusedError) as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, f"{membership.user} is no longer in the team. What they wrote stays.")
    return redirect("team_detail", team.pk)


@require_POST
@recently_proven
def leave(request: SignedInRequest, team_id: int) -> HttpResponse:
    """Leave a team oneself, at once."""
    team = access.get_team_for(request.user, team_id)
    membership = team.memberships.select_related("user", "team").get(user=request.user)
    try:
        teams.remove_member(membership=membership, by=request.user, now=timezone.now())
    except (teams.LastOwnerError, LeavingRefusedError) as refusal:
        messages.warning(request, str(refusal))
        return redirect("team_detail", team.pk)
    messages.success(request, f"You are no longer in {team}. What you wrote there stays.")
    return redirect("team")


def _pass_on(request: SignedInRequest, invitation: Invitation, token: str) -> HttpResponse:
    """Send the link, or show it once where there is no address or no mail."""
    if invitation.email and settings.IS_MAIL_SET_UP:
        link = build_public_url(request, "join", token)
        invitations.send_invitation(invitation=invitation, link=link, by=request.user, now=timezone.now())
        messages.success(request, f"The invitation is on its way to {invitation.email}.")
    else:
        request.session[NEW_LINK] = token
    return redirect("team_detail", invitation.team_id)


def _show_team(
    request: SignedInRequest,
    team: Team,
    form: InvitationForm,
    name_form: TeamNameForm | None = None,
    calendar_form: TeamCalendarForm | None = None,
) -> HttpResponse:
    is_bound = form.is_bound or name_form is not None or calendar_form is not None
    # Only the plain page may use up the link: a page that failed to save must not.
    token = None if is_bound else request.session.pop(NEW_LINK, None)
    now = timezone.now()
    memberships = list(team.memberships.select_related("user").order_by("joined_at", "pk"))
    is_owner = any(one.user_id == request.user.pk and one.role == Role.OWNER for one in memberships)
    if is_owner and team.needs_second_factor:
        is_owner = bool(access.list_factors(request.user))
    context = {
        "here": "team",
        "team": team,
        "memberships": memberships,
        "is_owner": is_owner,
        "invitations": access.list_invitations(team, now) if is_owner else [],
        "now": now,
        "is_mail_set_up": settings.IS_MAIL_SET_UP,
        "other_teams": access.get_visible_teams(request.user).exclude(pk=team.pk),
        "form": form,
        "name_form": name_form or TeamNameForm(initial={"name": team.name}),
        "calendar_form": calendar_form or _begin_calendar(team),
        "roles": Role.choices,
        "new_link": build_public_url(request, "join", token) if token else None,
    }
    return render(request, "accounts/team.html", context)


def _begin_calendar(team: Team) -> TeamCalendarForm:
    return TeamCalendarForm(
        initial={
            "time_zone": team.time_zone,
            "working_days": team.working_days,
            "days_off": "\n".join(team.days_off),
        }
    )
