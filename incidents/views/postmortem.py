"""The post-mortem: its parts written as a person types, and read once they are settled."""

from collections.abc import Iterable
from typing import Any
from uuid import uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from incidents import access
from incidents.access.followup import load_promises
from incidents.access.postmortem import (
    detach_post_mortem,
    get_begun_post_mortem,
    get_post_mortem,
    list_comments,
    list_open_parts,
    list_team_people,
)
from incidents.domain.followup import FollowUp
from incidents.domain.postmortem import HEADINGS, PARTS, digest_text, why_not_approve
from incidents.forms.conflict import TwoVersions
from incidents.forms.postmortem import CommentForm, MoveForm, PartsForm, PeopleForm
from incidents.forms.submission import read_version
from incidents.http import SignedInRequest, answer_conflict, answer_refused, answer_saved, is_autosave
from incidents.models import Incident, PostMortem
from incidents.services.edits import Conflict, SaveResult
from incidents.services.postmortem import (
    PartEdits,
    RefusedMoveError,
    begin_post_mortem,
    save_parts,
    settle_part,
)
from incidents.views.frame import build_frame
from incidents.views.learn import describe_post_mortem

Errors = list[tuple[str, str]]


@require_http_methods(["GET", "POST"])
def write(request: SignedInRequest, reference: str) -> HttpResponse:
    """The post-mortem; posting saves every valid part."""
    incident = access.get_incident(request.user, reference)
    if request.method == "GET":
        return render_post_mortem(request, incident)
    if not access.can_write(request.user, incident):
        raise Http404
    get_begun_post_mortem(incident)
    return _save(request, incident)


def _save(request: SignedInRequest, incident: Incident) -> HttpResponse:
    form = PartsForm(request.POST, texts=dict.fromkeys(PartsForm.base_fields, ""))
    edits, now = form.read_edits(), timezone.now()
    try:
        result = save_parts(incident=incident, edits=edits, editor=request.user, now=now)
    except RefusedMoveError as error:
        if is_autosave(request):
            return answer_refused(str(error))
        return render_post_mortem(request, incident, errors=[("", str(error))])
    if result.conflicts:
        return _answer_conflict(request, incident, result, edits)
    errors = form.list_errors()
    if errors and not is_autosave(request):
        return render_post_mortem(request, incident, parts_form=form, errors=errors)
    if is_autosave(request):
        saved_at = f"{now.astimezone(request.user.zone):%H:%M}"
        return answer_saved(version=result.version, saved_at=saved_at, errors=errors, sections={})
    _settle_pressed(request, incident)
    return redirect("post_mortem", incident.reference)


def _settle_pressed(request: SignedInRequest, incident: Incident) -> None:
    """Take the record's words or keep the person's, where that button sent the form."""
    pressed, _, key = request.POST.get("settle", "").partition(":")
    if pressed in ("take", "keep") and key in PartsForm.base_fields:
        settle_part(
            incident=incident,
            key=key,
            takes_record=pressed == "take",
            person=request.user,
            now=timezone.now(),
        )


@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: SignedInRequest, reference: str) -> HttpResponse:
    if request.method != "POST":
        access.get_incident(request.user, reference)
        return redirect("post_mortem", reference)
    incident = access.get_writable_incident(request.user, reference)
    begin_post_mortem(incident=incident, person=request.user, now=timezone.now())
    return redirect("post_mortem", reference)


def render_post_mortem(
    request: SignedInRequest,
    incident: Incident,
    *,
    parts_form: PartsForm | None = None,
    people_form: PeopleForm | None = None,
    move_form: MoveForm | None = None,
    comment_form: CommentForm | None = None,
    errors: Errors | None = None,
) -> HttpResponse:
    """The page; a form that was refused comes back with what was typed in it."""
    facts = access.load_facts(incident)
    promises = load_promises(incident)
    found = get_post_mortem(incident)
    can_write, can_comment = access.read_rights(request.user, incident)
    context: dict[str, Any] = build_frame(incident, facts, place="learn", held=promises) | {
        "can_write": can_write,
        "can_comment": can_comment,
        "can_make": can_write
        or (incident.closed_at is not None and access.can_reopen(request.user, incident)),
        "errors": errors or [],
        "move_form": move_form or MoveForm(),
        "version": read_version(request.POST) if parts_form else incident.version,
        "token": request.POST.get("page", "") or uuid4(),
    }
    if found is None:
        context |= describe_post_mortem(request, incident, promises)
        return render(request, "incidents/postmortem/begin.html", context)
    parts = list_open_parts(found, facts, promises, incident.team)
    value = detach_post_mortem(found, incident, facts, parts)
    context |= describe_post_mortem(request, incident, FollowUp(post_mortem=value))
    context["row"] = found
    is_open = found.state in ("draft", "in_review")
    open_parts = {one.part.key: one for one in parts}
    form = parts_form or PartsForm(texts={key: one.text for key, one in open_parts.items()})
    comments = list_comments(found)
    texts = {part.key: part.text for part in value.parts}
    said = {part.key: [one for one in comments if one.part == part.key] for part in PARTS}
    context |= {
        "is_editing": can_write and is_open,
        "parts": [
            {
                "part": part,
                "open": open_parts.get(part.key),
                "field": form[part.key] if part.key in open_parts else None,
                "drawn": _draw(open_parts[part.key]) if part.key in open_parts else "",
                "text": texts.get(part.key, ""),
                "comments": said[part.key],
                "comment_form": _comment_form(part.key, comment_form),
                "is_open": any(one.resolved_at is None for one in said[part.key])
                or (comment_form is not None and comment_form.data.get("part") == part.key),
            }
            for part in PARTS
        ],
        "open_comments": sum(comment.resolved_at is None for comment in comments),
        "stale_count": sum(one.is_stale for one in open_parts.values()) if is_open else 0,
        **_describe_people(request, incident, found, people_form),
    }
    return render(request, "incidents/postmortem/write.html", context)


def _draw(one: Any) -> str:
    """What the page sends back where it was shown the record's words, so that they can go on following it."""
    return "" if one.is_own else digest_text(one.text)


def _comment_form(key: str, refused: CommentForm | None) -> CommentForm:
    if refused is not None and refused.data.get("part") == key:
        return refused
    return CommentForm(initial={"part": key}, auto_id=f"comment-{key}-%s")


def _describe_people(
    request: SignedInRequest, incident: Incident, found: PostMortem, form: PeopleForm | None
) -> dict[str, Any]:
    people = list_team_people(incident)
    reviewers = {person.pk for person in found.reviewers.all()}
    writers = [person for person in people.people if person.pk in people.writers]
    initial = {"owner": found.owner_id, "reviewers": sorted(reviewers), "due_on": found.due_on}
    return {
        "people_form": form or PeopleForm(writers=writers, initial=initial),
        "why_not": why_not_approve(
            person=request.user.pk,
            owner=found.owner_id,
            reviewers=reviewers,
            writers=people.writers,
            note="checked",
        ),
        "is_alone": people.writers <= {request.user.pk},
    }


def _answer_conflict(
    request: SignedInRequest, incident: Incident, result: SaveResult, edits: PartEdits
) -> HttpResponse:
    if is_autosave(request):
        return answer_conflict(version=result.version, count=len(result.conflicts))
    names = [conflict.field.removeprefix("post_mortem.") for conflict in result.conflicts]
    context = {
        "incident": incident,
        "severity_level": incident.severity_level,
        "page": {"name": "The post-mortem"},
        "conflicts": list(_describe_conflicts(result.conflicts)),
        "resent": [(f"part-{name}", edits.texts[name]) for name in names],
        "version": result.version,
        "action": request.path,
    }
    return render(request, "incidents/saving/conflict.html", context, status=409)


def _describe_conflicts(conflicts: Iterable[Conflict]) -> Iterable[TwoVersions]:
    for conflict in conflicts:
        yield TwoVersions(
            name=f"choose-{conflict.field}",
            label=HEADINGS[conflict.field.removeprefix("post_mortem.")],
            mine=conflict.mine,
            theirs=conflict.theirs,
            saved_by=str(conflict.saved_by or "Somebody else"),
            saved_at=conflict.saved_at,
        )
