"""Who changed what, when, from what to what; and who read what is confidential."""

import csv
import json
from collections.abc import Iterator
from contextlib import ExitStack
from tempfile import SpooledTemporaryFile
from typing import IO, Any
from urllib.parse import urlencode

from django.http import FileResponse, Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from accounts.views.reauthentication import recently_proven
from incidents import access
from incidents.access.history import Chosen, Entry, iterate_entries, list_entries, list_people
from incidents.domain.spreadsheet import guard_cell
from incidents.forms.changes import tell_change, tell_entry
from incidents.forms.history import HistoryForm
from incidents.http import SignedInRequest
from incidents.models import Change, Incident
from incidents.views.dashboard import read_page_number
from incidents.views.frame import build_frame

KEPT_IN_MEMORY_BYTES = 1024 * 1024
COLUMNS = ("at", "person", "email", "what", "field", "version", "old", "new")


class _Echo:
    """A file whose lines are handed on as they are written."""

    def write(self, line: str) -> str:
        return line


@require_GET
def show_history(request: SignedInRequest, reference: str) -> HttpResponse:
    incident = access.get_incident(request.user, reference)
    form = _read_form(request, incident)
    chosen = form.chosen
    number = read_page_number(request.GET.get("page", ""))
    entries, has_more = list_entries(incident, chosen, page=number)
    asked = {name: value for name, value in request.GET.dict().items() if name in form.fields and value}
    context: dict[str, Any] = build_frame(incident, access.load_facts(incident), place="") | {
        "form": form,
        "changes": [tell_entry(entry) for entry in entries],
        "row": chosen.row,
        "is_narrowed": chosen != Chosen(),
        "query": urlencode(asked),
        "page": number,
        "has_more": has_more,
    }
    return render(request, "incidents/history/show.html", context)


@require_GET
@recently_proven(asks=("GET",))
def export(request: SignedInRequest, reference: str, form: str) -> HttpResponseBase:
    """The chosen history as CSV, or as JSON with its values as they are kept; oldest first."""
    incident = access.get_incident(request.user, reference)
    if form not in ("csv", "json"):
        raise Http404
    entries = iterate_entries(incident, _read_form(request, incident).chosen)
    lines = _write_csv(entries) if form == "csv" else _write_json(incident, entries)
    kind = "text/csv" if form == "csv" else "application/json"
    name = f"{incident.reference}-history-{timezone.now():%Y-%m-%d}.{form}"
    return FileResponse(
        _read_whole(lines),
        content_type=f"{kind}; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _read_whole(lines: Iterator[str]) -> IO[bytes]:
    """All lines, read before the first byte leaves: a history that broke off must not look whole."""
    with ExitStack() as unless_whole:
        file = unless_whole.enter_context(SpooledTemporaryFile(KEPT_IN_MEMORY_BYTES))
        file.writelines(line.encode() for line in lines)
        file.seek(0)
        unless_whole.pop_all()
    return file


def _read_form(request: SignedInRequest, incident: Incident) -> HistoryForm:
    return HistoryForm(request.GET, people=list_people(incident), zone=request.user.zone)


def _describe(entry: Entry) -> dict[str, Any]:
    person = entry.actor if isinstance(entry, Change) else entry.person
    old, new = (entry.old, entry.new) if isinstance(entry, Change) else (None, None)
    return {
        "at": entry.at.isoformat(),
        "person": tell_entry(entry).actor,
        "email": person.email if person else "",
        "what": tell_change(entry).words if isinstance(entry, Change) else "Read",
        "field": entry.field if isinstance(entry, Change) else entry.page,
        "version": entry.version if isinstance(entry, Change) else None,
        "old": old,
        "new": new,
    }


def _write_csv(entries: Iterator[Entry]) -> Iterator[str]:
    writer = csv.writer(_Echo())
    yield "\ufeff"  # a spreadsheet program reads UTF-8 by this mark
    yield writer.writerow(COLUMNS)
    for entry in entries:
        values = _describe(entry).values()
        yield writer.writerow([guard_cell(_say(value)) for value in values])


def _write_json(incident: Incident, entries: Iterator[Entry]) -> Iterator[str]:
    yield f'{{"incident": {json.dumps(incident.reference)}, "history": ['
    for number, entry in enumerate(entries):
        yield (",\n" if number else "\n") + json.dumps(_describe(entry), ensure_ascii=False)
    yield "\n]}\n"


def _say(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
