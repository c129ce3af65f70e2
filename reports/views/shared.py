"""What the recipient of a share link sees and does: read, ask, decide. Nobody here is signed in.

The token is exchanged for a cookie that is good for this one link, so that it leaves the address bar. The
link is looked up anew on every request: once it is revoked, the open page's next act finds nothing.
"""

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any, Final, cast
from uuid import UUID

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core import signing
from django.db import DatabaseError
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.limits import limited
from incidents.access.followup import load_decisions
from incidents.domain.decision import (
    YES_OR_NO,
    Decision,
    name_executive,
    read_decision,
    say_difference,
    say_what,
    say_whence,
)
from incidents.domain.facts import Ask, IncidentFacts
from incidents.domain.followup import Caught
from incidents.http import describe_device
from incidents.services.reading import record_shared_reading
from reports.access import sharing as access
from reports.brief_parts import BriefDocument
from reports.documents import make_brief
from reports.forms.sharing import CodeForm, DecisionForm, PassphraseForm, QuestionForm
from reports.letterhead import Material
from reports.models import ShareLink
from reports.services import sharing as services
from reports.services.sharing import ShareRefusedError
from reports.snapshots import read_material

SALT: Final = "share link"

type SharedView = Callable[[HttpRequest, ShareLink], HttpResponseBase]


@login_not_required
@require_GET
@limited("share_link")
def enter(request: HttpRequest, token: str) -> HttpResponse:
    """Exchange the token for a cookie. Nothing is used up: mail scanners follow links too."""
    link = access.find_link(token, now=timezone.now())
    if link is None:
        return _show_closed(request)
    response = redirect("shared", link.uid)
    _let_in(response, link, has_passed=False)
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


def with_link(view: SharedView) -> Callable[..., HttpResponseBase]:
    """Give the view its open link, after the passphrase where there is one; else the one closed page."""

    @login_not_required
    @wraps(view)
    def let_in(request: HttpRequest, uid: UUID) -> HttpResponseBase:
        ticket = _read_ticket(request, uid)
        try:
            link = access.get_open_link(uid, now=timezone.now()) if ticket else None
        except Http404:
            link = None
        if link is None or ticket is None or ticket["token"] != link.token_hash[:16]:
            return _show_closed(request)
        if link.passphrase_hash and not ticket["passed"]:
            return _ask_passphrase(request, link)
        try:
            note_reading(request, link, view.__name__)
            return view(request, link)
        except Http404:
            # Closed between the door and what the reader did: nothing of it was kept.
            return _show_closed(request)

    return let_in


def note_reading(request: HttpRequest, link: ShareLink, page: str) -> None:
    """Keep that a page of the link was read, and that it was opened; raises ``Http404`` once it is shut.

    Where nothing can be written, reading goes on and the log has a line, as for somebody who is signed in.
    What is sent is refused at once then: it would only wait a second time.
    """
    incident, now = link.document.incident, timezone.now()
    try:
        record_shared_reading(incident=incident, link=link.uid, reader=link.recipient, page=page, now=now)
        if page == show.__name__ and request.method == "GET":
            services.note_opened(link=link, device=describe_device(request), now=now)
    except DatabaseError:
        if request.method == "POST":
            raise
        logging.getLogger(__name__).warning("a reading of incident %s could not be kept", incident.pk)


@with_link
@require_GET
def show(request: HttpRequest, link: ShareLink) -> HttpResponse:
    return _render(request, link)


@with_link
@require_http_methods(["GET", "POST"])
def read(request: HttpRequest, link: ShareLink) -> HttpResponse:
    """The button "I have read this"; reading is what a person says, never what a page load says."""
    if request.method == "POST":
        services.note_read(link=link, device=describe_device(request), now=timezone.now())
    return redirect(f"{reverse('shared', args=[link.uid])}#read")


@with_link
@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest, link: ShareLink) -> HttpResponse:
    if not link.lets_ask:
        return _show_closed(request)
    form = QuestionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.ask_question(
                link=link,
                text=form.cleaned_data["question"],
                uid=form.cleaned_data["uid"],
                now=timezone.now(),
            )
        except ShareRefusedError as refusal:
            form.add_error("question", str(refusal))
        else:
            return redirect(f"{reverse('shared', args=[link.uid])}#asked")
    return render(request, "reports/shared/ask.html", {"link": link, "form": form})


@with_link
@require_http_methods(["GET", "POST"])
def decide(request: HttpRequest, link: ShareLink) -> HttpResponse:
    """Take one of the options; where mail works, a code sent to the recipient confirms it."""
    page = read_page(link)
    if not (link.lets_decide and page.question):
        return _show_closed(request)
    # Who has the form open already is heard all the same; two decisions that differ are then shown as such.
    if link.decided_at or (request.method == "GET" and read_state(link, page).is_settled):
        return redirect(f"{reverse('shared', args=[link.uid])}#decided")
    form = DecisionForm(request.POST or None, titles=list_titles(page))
    if request.method != "POST" or not form.is_valid():
        return render(request, "reports/shared/decide.html", {"link": link, "page": page, "form": form})
    given: dict[str, Any] = {
        "link": link,
        "option": list_options(page)[form.find_place()],
        "words": form.cleaned_data["words"],
        "asked": page.question,
        "now": timezone.now(),
    }
    try:
        if services.needs_code(link):
            services.send_code(**given)
            return redirect("shared_confirm", link.uid)
        services.take_decision(**given, is_confirmed=False)
    except ShareRefusedError as refusal:
        form.add_error(None, str(refusal))
        return render(request, "reports/shared/decide.html", {"link": link, "page": page, "form": form})
    return redirect(f"{reverse('shared', args=[link.uid])}#decided")


@with_link
@require_http_methods(["GET", "POST"])
@limited("share_code")
def confirm(request: HttpRequest, link: ShareLink) -> HttpResponse:
    if link.pending is None or not link.lets_decide:
        return redirect("shared", link.uid)
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.confirm_decision(link=link, code=form.cleaned_data["code"], now=timezone.now())
        except ShareRefusedError as refusal:
            form.add_error("code", str(refusal))
        else:
            return redirect(f"{reverse('shared', args=[link.uid])}#decided")
    return render(request, "reports/shared/confirm.html", {"link": link, "form": form})


@with_link
@require_GET
def download(request: HttpRequest, link: ShareLink) -> HttpResponseBase:
    document = link.document
    if not document.is_ready or not document.path.is_file():
        return render(request, "reports/shared/not_ready.html", {"link": link}, status=404)
    name = document.name_file(document.incident.reference)
    return FileResponse(document.path.open("rb"), filename=name, content_type="application/pdf")


@login_not_required
@require_POST
@limited("share_passphrase")
def give_passphrase(request: HttpRequest, uid: UUID) -> HttpResponse:
    ticket = _read_ticket(request, uid)
    try:
        link = access.get_open_link(uid, now=timezone.now())
    except Http404:
        return _show_closed(request)
    if ticket is None or ticket["token"] != link.token_hash[:16]:
        return _show_closed(request)
    form = PassphraseForm(request.POST)
    if form.is_valid():
        try:
            is_right = services.try_passphrase(
                link=link, passphrase=form.cleaned_data["passphrase"].strip(), now=timezone.now()
            )
        except Http404:
            return _show_closed(request)
        except ShareRefusedError as refusal:
            form.add_error("passphrase", str(refusal))
        else:
            if is_right:
                response = redirect("shared", link.uid)
                _let_in(response, link, has_passed=True)
                return response
            form.add_error("passphrase", "This is not the passphrase. Check it, or ask for it again.")
    return render(request, "reports/shared/passphrase.html", {"link": link, "form": form})


def read_page(link: ShareLink) -> BriefDocument:
    """What the phone page says: the frozen facts, whatever kind of document was shared."""
    return write_page(read_material(link.document))


def write_page(material: Material) -> BriefDocument:
    return make_brief(
        material.facts,
        reference=material.reference,
        version=material.version,
        as_of=material.as_of,
        author=material.author,
        zone=material.zone,
    )


def list_options(page: BriefDocument) -> list[str]:
    """What can be decided, as the record names it: a letter is of one document alone."""
    return [option.title for option in page.options] or list(YES_OR_NO)


def list_titles(page: BriefDocument) -> list[str]:
    return [f"{option.letter} · {option.title}" for option in page.options] or list(YES_OR_NO)


def read_state(link: ShareLink, page: BriefDocument) -> Decision:
    """How it stands with the question of this page now, whoever decided it and where."""
    facts = IncidentFacts(title="", ask=Ask(question=page.question))
    return read_decision(facts, load_decisions(link.document.incident))


def _render(request: HttpRequest, link: ShareLink) -> HttpResponse:
    material = read_material(link.document)
    page = write_page(material)
    state = read_state(link, page)
    lines = access.list_shared_lines(link)
    executive = name_executive(material.facts)
    context = {
        "link": link,
        "page": page,
        "made": link.document,
        "questions": [line for line in lines if line.kind == "question"],
        "own_decision": next((line for line in lines if line.kind == "decision"), None),
        "state": state,
        "difference": say_difference(state) if state.state == "differs" else "",
        "decisions": [
            {
                "what": say_what(line),
                "whence": say_whence(line, executive),
                "at": line.at,
                "is_own": is_own(link, line),
            }
            for line in state.answers
        ],
    }
    return render(request, "reports/shared/show.html", context)


def is_own(link: ShareLink, line: Caught) -> bool:
    """Whether the reader of this link said it."""
    return line.caught_in == "share" and line.by == link.recipient and line.at == link.decided_at


def _show_closed(request: HttpRequest) -> HttpResponse:
    """Guessed, expired, revoked and never there: one page, so that nobody learns which."""
    return render(request, "reports/shared/closed.html", status=404)


def _ask_passphrase(request: HttpRequest, link: ShareLink) -> HttpResponse:
    return render(request, "reports/shared/passphrase.html", {"link": link, "form": PassphraseForm()})


def _name_cookie(uid: UUID) -> str:
    return f"{'__Secure-' if settings.IS_TLS else ''}share-{uid.hex}"


def _let_in(response: HttpResponseBase, link: ShareLink, *, has_passed: bool) -> None:
    ticket = {"token": link.token_hash[:16], "passed": has_passed}
    response.set_cookie(
        _name_cookie(link.uid),
        signing.dumps(ticket, salt=SALT),
        path=reverse("shared", args=[link.uid]),
        expires=link.expires_at,
        secure=settings.IS_TLS,
        httponly=True,
        # Lax, since the reader comes from their mail; the acts are POSTs with a token of their own.
        samesite="Lax",
    )


def _read_ticket(request: HttpRequest, uid: UUID) -> dict[str, Any] | None:
    try:
        return cast(dict[str, Any], signing.loads(request.COOKIES.get(_name_cookie(uid), ""), salt=SALT))
    except signing.BadSignature:
        return None
