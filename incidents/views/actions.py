"""Actions of one incident: a list and a board, one at a time, several at once, made of what is recorded."""

from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from incidents import access
from incidents.access import actions as access_actions
from incidents.access import followup as access_followup
from incidents.domain.action_sources import Source, sort_out
from incidents.domain.actions import MADE_FROM_WORDS, advise_title, find_norm, suggest_due
from incidents.domain.business_days import say_calendar
from incidents.domain.phrases import CHOICES, count_words
from incidents.forms.action_sources import SourceForm, list_sources
from incidents.forms.actions import OTHER, ActionFilter, ActionForm, BulkForm
from incidents.http import SignedInRequest
from incidents.models import ActionItem, Incident
from incidents.models.record import Record, build_facts
from incidents.services.actions import (
    change_actions,
    make_action,
    remove_action,
    save_action,
)
from incidents.services.edits import Conflict, TooManyRowsError
from incidents.views.action_rows import describe_action, describe_source, say_made, summarise_actions
from incidents.views.frame import build_frame

ROWS_SHOWN = 50
CARDS_SHOWN = 25
SOURCES_SHOWN = 30


@require_GET
def list_actions(request: SignedInRequest, reference: str) -> HttpResponse:
    return _show_list(request, access.get_incident(request.user, reference))


@require_POST
def change_several(request: SignedInRequest, reference: str) -> HttpResponse:
    """The same change for all chosen actions."""
    incident = access.get_writable_incident(request.user, reference)
    members = access_actions.list_members(incident)
    form = BulkForm(request.POST, members=members, uids=request.POST.getlist("uid"))
    if not form.is_valid():
        return _show_list(request, incident, bulk=form)
    changed = change_actions(
        incident=incident,
        editor=request.user,
        now=timezone.now(),
        uids=[UUID(uid) for uid in form.cleaned_data["uid"] if _is_uuid(uid)],
        values=form.values,
        owner=form.chosen_owner,
    )
    messages.success(request, f"{count_words(changed, 'action')} changed.")
    return redirect(f"{reverse('actions', args=[reference])}?{request.GET.urlencode()}")


@require_http_methods(["GET", "POST"])
def add(request: SignedInRequest, reference: str) -> HttpResponse:
    incident = access.get_writable_incident(request.user, reference)
    return _edit(request, incident, None)


@require_http_methods(["GET", "POST"])
def edit(request: SignedInRequest, reference: str, uid: UUID) -> HttpResponse:
    """One action; who may only read sees it without the form."""
    incident = access.get_incident(request.user, reference)
    row = access_actions.get_action(incident, uid)
    if access.can_write(request.user, incident):
        return _edit(request, incident, row)
    if request.method == "POST":
        raise Http404
    today = timezone.now().astimezone(incident.team.zone).date()
    context = build_frame(incident, access.load_facts(incident), place="follow-up")
    context |= {"item": describe_action(row, today)}
    return render(request, "incidents/actions/read.html", context)


@require_POST
def remove(request: SignedInRequest, reference: str, uid: UUID) -> HttpResponse:
    incident = access.get_writable_incident(request.user, reference)
    row = access_actions.get_action(incident, uid)
    remove_action(
        incident=incident,
        editor=request.user,
        now=timezone.now(),
        uid=row.uid,
        seen_version=incident.version,
    )
    messages.success(request, f"Removed: {row.title}. The history keeps it.")
    return redirect("actions", reference)


@require_POST
def make(request: SignedInRequest, reference: str) -> HttpResponse:
    """Make an action of a plan step, a preventive measure, a lesson or what is owed; once."""
    incident = access.get_writable_incident(request.user, reference)
    form = SourceForm(request.POST)
    if not form.is_valid():
        raise Http404
    record = access.load_record(incident)
    source = form.find(_list_sources(incident, record))
    if source is None:
        raise Http404
    today = timezone.now().astimezone(incident.team.zone).date()
    level = build_facts(record).severity.level
    # A recorded time that names no day is kept in its own words: no norm takes its place unseen.
    by_norm = suggest_due(level, today=today, calendar=access_actions.calendar_of(incident.team))
    due_on = source.due_on or (None if source.due_text else by_norm)
    try:
        row, is_new = make_action(
            incident=incident,
            maker=request.user,
            now=timezone.now(),
            source=source.kind,
            source_uid=UUID(source.uid),
            title=source.title,
            kind=source.action_kind,
            owner_name=source.owner,
            due=due_on.isoformat() if due_on else source.due_text,
            status=source.status,
        )
    except TooManyRowsError as error:
        messages.warning(request, f"There is room for {error.limit} actions. Nothing was made.")
        return redirect("actions", reference)
    made = say_made(source, due_on, find_norm(level), today)
    messages.success(request, made if is_new else "It is an action already; here it is.")
    return redirect("action", reference, row.uid)


def _list_sources(incident: Incident, record: Record) -> list[Source]:
    return list_sources(
        record,
        access_followup.list_owed_lines(incident),
        recorded_on=access_actions.find_recorded_days(incident, record),
        zone=incident.team.zone,
    )


def _show_list(request: SignedInRequest, incident: Incident, bulk: BulkForm | None = None) -> HttpResponse:
    record = access.load_record(incident)
    facts = build_facts(record)
    can_write = access.can_write(request.user, incident)
    members = access_actions.list_members(incident)
    narrowed = ActionFilter(
        request.GET, members=members, default="all", queryset=access_actions.list_actions(incident)
    )
    today = timezone.now().astimezone(incident.team.zone).date()
    counts = access_actions.count_actions(incident, today)
    is_board = request.GET.get("view") == "board"
    page = Paginator(narrowed.qs, ROWS_SHOWN).get_page(request.GET.get("page"))
    query = request.GET.copy()
    query.pop("page", None)
    query.pop("view", None)
    made = access_actions.list_made_from(incident)
    sources = _list_sources(incident, record) if can_write else []
    titles = [(str(row.uid), row.values["title"]) for row in record.get_rows("actions")]
    unmade, covered = sort_out(sources, titles, made=made)
    context = build_frame(incident, facts, place="follow-up") | {
        "can_write": can_write,
        "filter": narrowed.form,
        "page": page,
        "items": [] if is_board else [describe_action(row, today) for row in page],
        "columns": _build_board(list(narrowed.qs), today) if is_board else None,
        "is_board": is_board,
        "query": query.urlencode(),
        "summary": summarise_actions(counts),
        "total": counts.total,
        "sources": [describe_source(source, today) for source in unmade[:SOURCES_SHOWN]],
        "covered": covered[:SOURCES_SHOWN],
        "more_sources": max(0, len(unmade) - SOURCES_SHOWN),
        "bulk": bulk or BulkForm(members=members, uids=[]),
        "chosen": set(bulk["uid"].value() or []) if bulk else set(),
    }
    status = 422 if bulk is not None else 200
    return render(request, "incidents/actions/list.html", context, status=status)


def _build_board(rows: list[ActionItem], today: Any) -> list[dict[str, Any]]:
    columns = []
    for value, name in CHOICES["action_status"]:
        of_state = [row for row in rows if row.status == value]
        columns.append(
            {
                "value": value,
                "name": name,
                "count": len(of_state),
                "items": [describe_action(row, today) for row in of_state[:CARDS_SHOWN]],
                "more": max(0, len(of_state) - CARDS_SHOWN),
            }
        )
    return columns


def _edit(request: SignedInRequest, incident: Incident, row: ActionItem | None) -> HttpResponse:
    facts = access.load_facts(incident)
    calendar = access_actions.calendar_of(incident.team)
    now = timezone.now()
    today = now.astimezone(incident.team.zone).date()
    form = ActionForm(
        request.POST or None,
        initial=_begin(incident, row, suggest_due(facts.severity.level, today=today, calendar=calendar)),
        members=access_actions.list_members(incident),
        calendar=calendar,
        today=today,
        row=row,
    )
    conflicts: tuple[Conflict, ...] = ()
    if request.method == "POST" and form.is_valid():
        uid = row.uid if row else form.cleaned_data["uid"] or uuid4()
        owner = form.chosen_owner
        is_same_owner = row is not None and row.owner == owner.shown and row.owner_email == owner.email
        try:
            result = save_action(
                incident=incident,
                editor=request.user,
                now=now,
                uid=uid,
                values=form.values,
                seen_version=form.cleaned_data["version"],
                owner=None if is_same_owner and not owner.user else owner,
            )
        except TooManyRowsError as error:
            form.add_error(None, f"There is room for {error.limit} actions. Nothing was saved.")
        else:
            if not result.conflicts:
                messages.success(request, f"Saved: {form.cleaned_data['title']}")
                return redirect("actions", incident.reference)
            conflicts = result.conflicts
            form.see_version(result.version)
    norm = find_norm(facts.severity.level)
    context = build_frame(incident, facts, place="follow-up") | {
        "form": form,
        "row": row,
        "norm": norm,
        "calendar_words": say_calendar(calendar),
        "title_advice": advise_title(str(form["title"].value() or "")),
        "conflicts": [_tell(conflict, form) for conflict in conflicts],
        "made_from": MADE_FROM_WORDS[row.made_from] if row and row.made_from else "",
        "due_words": row.due if row and row.due and not row.due_on else "",
    }
    status = 409 if conflicts else 422 if form.errors else 200
    return render(request, "incidents/actions/edit.html", context, status=status)


def _begin(incident: Incident, row: ActionItem | None, due_on: Any) -> dict[str, Any]:
    if row is None:
        return {
            "version": incident.version,
            "uid": uuid4(),
            "status": "open",
            "kind": "other",
            "due_on": due_on,
        }
    names = ("title", "kind", "priority", "due_on", "done_when", "ticket", "status", "reason")
    initial: dict[str, Any] = {name: getattr(row, name) for name in names}
    owner = str(row.owner_user_id) if row.owner_user_id else OTHER if row.owner else ""
    return initial | {
        "version": incident.version,
        "uid": row.uid,
        "owner": owner,
        "owner_name": row.owner if owner == OTHER else None,
        "owner_email": row.owner_email,
    }


def _tell(conflict: Conflict, form: ActionForm) -> dict[str, Any]:
    column = conflict.field.rsplit(".", 1)[1]
    name = {"due": "due_on"}.get(column, column)
    field = form.fields.get(name)
    return {
        "label": field.label if field else column,
        "theirs": conflict.theirs or "Empty",
        "who": conflict.saved_by,
    }


def _is_uuid(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
