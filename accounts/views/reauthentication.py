"""Before what cannot be taken back: prove again who you are, unless that was less than ten minutes ago.

``@recently_proven`` on a view asks before what is sent to it; ``@recently_proven(asks=("GET", "POST"))`` also
before it shows or hands out something. Signing in counts as a proof. What was typed travels through the
question in the page itself: it is stored nowhere, and the answer carries it on to the view.
"""

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any, Final, overload

from django.conf import settings
from django.http import HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from accounts.http import SignedInRequest
from accounts.limits import answer_too_many, by_person, list_subjects
from accounts.proofs import PROOF, ProofForm, begin_passkey, is_recently_proven
from accounts.services.limits import TooManyTriesError, count_try, take_back_try

DOOR: Final = "proof"

type View = Callable[..., HttpResponseBase]


@overload
def recently_proven(view: View) -> View: ...


@overload
def recently_proven(*, asks: Sequence[str]) -> Callable[[View], View]: ...


def recently_proven(view: View | None = None, *, asks: Sequence[str] = ("POST",)) -> Any:
    """Let a request through once its person proved who they are within ten minutes."""

    def decorate(view: View) -> View:
        @wraps(view)
        @sensitive_post_parameters("proof_password", "proof_code", "proof_credential")
        def guard(request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
            # Looking is GET and HEAD; whatever else a view may take does something.
            kind = "GET" if request.method in ("GET", "HEAD") else "POST"
            if kind not in asks or is_recently_proven(request):
                request.POST = leave_out_proof(request.POST)
                return view(request, *args, **kwargs)
            if request.method != "POST":
                question = reverse("account_reauthenticate")
                return redirect(f"{question}?{urlencode({'next': request.get_full_path()})}")
            if not is_answer(request.POST):
                return ask(request, ProofForm(user=request.user))
            refusal = take_answer(request)
            if refusal is not None:
                return refusal
            request.POST = leave_out_proof(request.POST)
            return view(request, *args, **kwargs)

        # docs/RIGHTS.md says which addresses ask, and a test reads it off them.
        guard.asks_proof = tuple(asks)  # type: ignore[attr-defined]
        return guard

    return decorate if view is None else decorate(view)


@never_cache
@sensitive_post_parameters("proof_password", "proof_code", "proof_credential")
def reauthenticate(request: SignedInRequest) -> HttpResponseBase:
    """The question by itself, for a page that is only asked for; it leads on to that page."""
    target = request.GET.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(target, {request.get_host()}, require_https=request.is_secure())
    # An address, not a word: that would be looked up among the names of our pages.
    if not (is_ours and "/" in target):
        target = "/"
    if is_recently_proven(request):
        return redirect(target)
    if request.method != "POST" or not is_answer(request.POST):
        return ask(request, ProofForm(user=request.user))
    return take_answer(request) or redirect(target)


def is_answer(posted: QueryDict) -> bool:
    return any(name.startswith(PROOF) for name in posted)


def take_answer(request: SignedInRequest) -> HttpResponse | None:
    """Look at the answer: ``None`` where it proves who they are, else the page to show."""
    now = timezone.now()
    subjects = list_subjects(request, by_person(request))
    try:
        count_try(door=DOOR, subjects=subjects, now=now)
    except TooManyTriesError as refusal:
        return answer_too_many(request, refusal)
    form = ProofForm(request.POST, user=request.user)
    if not form.is_valid():
        return ask(request, form)
    form.record(request)
    take_back_try(door=DOOR, subjects=subjects, now=now)
    return None


def ask(request: SignedInRequest, form: ProofForm) -> HttpResponse:
    """The question, holding what was typed into the form that it interrupts."""
    typed = leave_out_proof(request.POST) if request.method == "POST" else QueryDict()
    context = {
        "form": form,
        "carried": [
            (name, value)
            for name, values in typed.lists()
            if name != "csrfmiddlewaretoken"
            for value in values
        ],
        "lost_files": bool(request.FILES),
        "passkey_options": begin_passkey(request.user) if form.has_passkey else None,
        "issuer": settings.OIDC_NAME if settings.OIDC_ISSUER and not form.has_any else "",
    }
    return render(request, "accounts/reauthentication/ask.html", context)


def leave_out_proof(posted: QueryDict) -> QueryDict:
    """What was sent, without the answer to the question: no view sees a password that is not meant for it."""
    if not is_answer(posted):
        return posted
    rest = posted.copy()
    for name in [name for name in rest if name.startswith(PROOF)]:
        del rest[name]
    return rest
