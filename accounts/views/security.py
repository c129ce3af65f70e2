"""Where a person sees how they sign in, where they are signed in, and what happened to both."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from accounts import access
from accounts.http import SignedInRequest, find_place
from accounts.models import OpenSession
from accounts.services import sessions


@never_cache
def security_page(request: SignedInRequest) -> HttpResponse:
    """The ways in, the browsers that are signed in, and the latest events."""
    user = request.user
    context = {
        "here": "profile",
        "factors": access.list_factors(user),
        "asking_teams": access.list_teams_asking(user),
        "sessions": access.list_sessions(user, timezone.now()),
        "current_key": request.session.session_key,
        "events": access.list_events(user),
    }
    return render(request, "accounts/security/show.html", context)


@require_POST
def end_session(request: SignedInRequest, session_id: int) -> HttpResponse:
    """Sign one of the person's own browsers out."""
    session = get_object_or_404(OpenSession, pk=session_id, user=request.user)
    if session.session_key == request.session.session_key:
        return redirect("account_logout")
    sessions.end_session(user=request.user, session=session, place=find_place(request), now=timezone.now())
    messages.success(request, f"{session.device} is signed out.")
    return redirect("security")


@require_POST
def end_others(request: SignedInRequest) -> HttpResponse:
    """Sign out every browser of the person but this one."""
    count = sessions.end_other_sessions(
        user=request.user,
        kept_key=str(request.session.session_key),
        place=find_place(request),
        now=timezone.now(),
    )
    words = "No other browser was signed in." if not count else "Every other browser is signed out."
    messages.success(request, words)
    return redirect("security")
