"""The author's side of share links: make one, send it, see what became of it, revoke it."""

from uuid import UUID

import segno
from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.links import build_public_url
from accounts.views.reauthentication import recently_proven
from incidents.access import can_reopen, load_facts
from incidents.http import SignedInRequest
from incidents.views.frame import build_frame
from reports import access
from reports.access.sharing import find_former_makers, get_own_link, list_links
from reports.forms.sharing import MakeLinkForm
from reports.services.sharing import Rights, make_link, revoke_link


@require_http_methods(["GET", "POST"])
@recently_proven
def share(request: SignedInRequest, reference: str, number: int) -> HttpResponse:
    """Make a link to one frozen version; the address is shown this once."""
    access.get_incident_to_print(request.user, reference)
    document = access.get_document(request.user, reference, number)
    facts = load_facts(document.incident)
    name = facts.audience.name if facts.audience and facts.audience.name else ""
    form = MakeLinkForm(request.POST or None, initial={"recipient": name})
    context = build_frame(document.incident, facts, place="") | {"made": document, "form": form}
    context["is_only_here"] = not settings.PUBLIC_URL
    if request.method == "POST" and form.is_valid():
        now = timezone.now()
        link, token = make_link(
            document=document,
            author=request.user,
            recipient=form.cleaned_data["recipient"],
            email=form.cleaned_data["email"],
            expires_at=now + form.find_lifetime(),
            rights=Rights(can_ask=form.cleaned_data["can_ask"], can_decide=form.cleaned_data["can_decide"]),
            passphrase=form.cleaned_data["passphrase"],
            now=now,
        )
        address = build_public_url(request, "enter_share", token)
        context |= {"link": link, "address": address, "code": draw_code(address)}
        return render(request, "reports/sharing/made.html", context)
    return render(request, "reports/sharing/make.html", context)


@require_GET
def list_all(request: SignedInRequest, reference: str) -> HttpResponse:
    """Every link of the incident, and what happened on each."""
    incident = access.get_incident(request.user, reference)
    context = build_frame(incident, load_facts(incident), place="")
    now = timezone.now()
    links = list_links(incident)
    former = find_former_makers(incident, links)
    context |= {
        "links": [
            {"link": link, "is_open": link.is_open(now), "is_shut": link.created_by_id in former}
            for link in links
        ],
        "can_revoke": can_reopen(request.user, incident),
    }
    return render(request, "reports/sharing/list.html", context)


@require_POST
@recently_proven
def revoke(request: SignedInRequest, reference: str, uid: UUID) -> HttpResponse:
    link = get_own_link(request.user, reference, uid)
    if revoke_link(link=link, actor=request.user, now=timezone.now()):
        messages.success(request, f"The link for {link.recipient} is closed.")
    else:
        messages.info(request, "That link was closed already.")
    return redirect("shares", reference)


def draw_code(address: str) -> str:
    """The address as a QR code, for a phone across the table; an SVG of our own library's making."""
    drawn = segno.make(address, error="m").svg_inline(
        scale=4, border=2, svgclass="qr", lineclass=None, omitsize=True, dark="#000", light="#fff"
    )
    return mark_safe(drawn)  # noqa: S308 - drawn from squares, none of its text is anybody's
