"""The post-mortem's people, its way from draft to approved, and what is said about a part."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from incidents import access
from incidents.access.postmortem import get_begun_post_mortem, get_comment, list_team_people
from incidents.forms.postmortem import CommentForm, MoveForm, PeopleForm
from incidents.http import SignedInRequest
from incidents.services.postmortem import (
    RefusedMoveError,
    add_comment,
    move_post_mortem,
    set_people,
    settle_comment,
)
from incidents.views.postmortem import render_post_mortem

SAID = {
    "draft": "It is a draft again.",
    "in_review": "It is in review. The reviewers find it in this place.",
    "approved": "It is approved. Its words stand still from now on.",
    "waived": "It is waived, with your reason on the record.",
}


@require_POST
def name_people(request: SignedInRequest, reference: str) -> HttpResponse:
    """Owner, reviewers and the day."""
    incident = access.get_writable_incident(request.user, reference)
    get_begun_post_mortem(incident)
    people = list_team_people(incident)
    writers = [person for person in people.people if person.pk in people.writers]
    form = PeopleForm(request.POST, writers=writers)
    if not form.is_valid():
        errors = [(form[name].id_for_label, str(found[0])) for name, found in form.errors.items()]
        return render_post_mortem(request, incident, people_form=form, errors=errors)
    chosen = form.cleaned_data
    set_people(
        incident=incident,
        owner=form.people.get(chosen["owner"]),
        reviewers=[form.people[pk] for pk in chosen["reviewers"]],
        due_on=chosen["due_on"],
        person=request.user,
        now=timezone.now(),
    )
    messages.success(request, "Saved.")
    return redirect("post_mortem", reference)


@require_POST
def move(request: SignedInRequest, reference: str) -> HttpResponse:
    """Send it for review, back to draft, approve it, or waive it."""
    incident = access.get_writable_incident(request.user, reference)
    if request.POST.get("to") != "waived":
        get_begun_post_mortem(incident)
    form = MoveForm(request.POST)
    if not form.is_valid():
        errors = [(form["note"].id_for_label, str(found[0])) for found in form.errors.values()]
        return render_post_mortem(request, incident, move_form=form, errors=errors)
    to, note = form.cleaned_data["to"], form.cleaned_data["note"]
    try:
        move_post_mortem(incident=incident, to=to, person=request.user, now=timezone.now(), note=note)
    except RefusedMoveError as error:
        errors = [(form["note"].id_for_label, str(error))]
        return render_post_mortem(request, incident, move_form=form, errors=errors)
    messages.success(request, SAID[to])
    return redirect("post_mortem", reference)


@require_POST
def comment(request: SignedInRequest, reference: str) -> HttpResponse:
    """Say something about a part: who writes, and counsel."""
    incident = access.get_commentable_incident(request.user, reference)
    get_begun_post_mortem(incident)
    form = CommentForm(request.POST, auto_id=f"comment-{request.POST.get('part', '')}-%s")
    if not form.is_valid():
        errors = [(form["text"].id_for_label, str(found[0])) for found in form.errors.values()]
        return render_post_mortem(request, incident, comment_form=form, errors=errors)
    said = form.cleaned_data
    add_comment(
        incident=incident,
        uid=said["uid"],
        part=said["part"],
        text=said["text"],
        person=request.user,
        now=timezone.now(),
    )
    return redirect(f"{reverse('post_mortem', args=[reference])}#part-{said['part']}")


@require_POST
def settle(request: SignedInRequest, reference: str, uid: UUID) -> HttpResponse:
    """Mark a comment as dealt with, or open it again."""
    incident = access.get_writable_incident(request.user, reference)
    found = get_comment(get_begun_post_mortem(incident), uid)
    is_resolved = request.POST.get("state") != "open"
    settle_comment(
        incident=incident,
        comment=found,
        is_resolved=is_resolved,
        person=request.user,
        now=timezone.now(),
    )
    return redirect(f"{reverse('post_mortem', args=[reference])}#part-{found.part}")
