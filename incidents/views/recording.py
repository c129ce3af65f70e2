"""The rehearsal as the room's script sends it: begun, clip by clip, finished; and the clips played back."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, UnreadablePostError
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from incidents import access
from incidents.access.rehearsal import get_clip, get_heard_rehearsal, get_own_rehearsal, has_clip, list_clips
from incidents.forms.rehearsal import ClipForm, FeltForm, FinishForm, StartForm
from incidents.http import SignedInRequest, answer_range, answer_refused
from incidents.models import Rehearsal
from incidents.services.recordings import (
    ClipCutShortError,
    ClipRefusedError,
    ClipTooLargeError,
    delete_clip,
    keep_clip,
    store_clip,
)
from incidents.services.rehearsal import TakenError, finish_rehearsal, say_how_it_felt, start_rehearsal
from incidents.tasks import listen_to_clip

CHUNK_BYTES = 64 * 1024


@require_POST
def start(request: SignedInRequest, reference: str) -> HttpResponse:
    """Whoever may read an incident may rehearse its script: what they say is theirs, and no write to it."""
    incident = access.get_incident(request.user, reference)
    form = StartForm(request.POST)
    if not form.is_valid():
        raise Http404
    try:
        rehearsal = start_rehearsal(
            incident=incident,
            speaker=request.user,
            uid=form.cleaned_data["uid"],
            turns=form.cleaned_data["script"]["turns"],
            minutes=form.cleaned_data["script"]["minutes"],
            now=timezone.now(),
        )
    except TakenError as error:
        raise Http404 from error
    return JsonResponse({"number": rehearsal.number}, status=201)


@require_POST
def finish(request: SignedInRequest, reference: str, uid: UUID) -> HttpResponse:
    rehearsal = get_own_rehearsal(request.user, reference, uid)
    form = FinishForm(request.POST)
    if not form.is_valid():
        return answer_refused("The length of the rehearsal is missing.")
    finish_rehearsal(rehearsal=rehearsal, now=timezone.now(), **form.cleaned_data)
    return JsonResponse(count_clips(rehearsal))


@require_POST
def say_feeling(request: SignedInRequest, reference: str, uid: UUID) -> HttpResponse:
    rehearsal = get_own_rehearsal(request.user, reference, uid)
    form = FeltForm(request.POST)
    if not form.is_valid():
        return answer_refused("Choose one of the three.")
    say_how_it_felt(rehearsal=rehearsal, felt=form.cleaned_data["felt"])
    if request.headers.get("X-Autosave"):
        return JsonResponse({"felt": form.cleaned_data["felt"]})
    return redirect("rehearsal_report", reference, uid)


@require_GET
def tell_progress(request: SignedInRequest, reference: str, uid: UUID) -> HttpResponse:
    """How many clips there are, and of how many the report is still to come."""
    return JsonResponse(count_clips(get_heard_rehearsal(request.user, reference, uid)))


@require_http_methods(["GET", "POST"])
def pass_clip(request: SignedInRequest, reference: str, uid: UUID, clip: UUID) -> HttpResponseBase:
    """A clip on its way: sent by the room, or played to whoever may hear it."""
    if request.method == "POST":
        return _take_clip(request, get_own_rehearsal(request.user, reference, uid), clip)
    recording = get_clip(request.user, reference, uid, clip)
    if not recording.path.is_file():
        raise Http404
    return answer_range(request, recording.path, recording.content_type)


@require_POST
def remove_clip(request: SignedInRequest, reference: str, uid: UUID, clip: UUID) -> HttpResponse:
    """Delete the clip of one turn, with what was heard in it."""
    get_own_rehearsal(request.user, reference, uid)
    delete_clip(recording=get_clip(request.user, reference, uid, clip))
    return redirect(reverse("rehearsal_report", args=[reference, uid]) + "#lines")


def count_clips(rehearsal: Rehearsal) -> dict[str, Any]:
    clips = list_clips(rehearsal)
    return {"clips": len(clips), "waiting": sum(clip.is_waiting for clip in clips)}


def _take_clip(request: SignedInRequest, rehearsal: Rehearsal, uid: UUID) -> HttpResponse:
    if has_clip(rehearsal, uid):
        return JsonResponse({"is_new": False})
    form = ClipForm(request.GET)
    if not form.is_valid():
        return answer_refused("The clip does not say which turn it is of.")
    try:
        is_new = _keep_clip(request, rehearsal, uid, form.cleaned_data)
    except ClipTooLargeError as error:
        return JsonResponse({"refused": str(error)}, status=413)
    except ClipRefusedError as error:
        return answer_refused(str(error))
    except (ClipCutShortError, UnreadablePostError):
        return JsonResponse({"refused": "It did not come through whole."}, status=400)
    return JsonResponse({"is_new": is_new}, status=201 if is_new else 200)


def _keep_clip(request: HttpRequest, rehearsal: Rehearsal, uid: UUID, place: dict[str, Any]) -> bool:
    """Keep the body of the request, the clip itself: a form would be read before any view is asked."""
    length = request.headers.get("Content-Length", "")
    announced = int(length) if length.isdecimal() else 0
    stored = store_clip(
        rehearsal=rehearsal, uid=uid, chunks=_read_chunks(request, announced), announced=announced
    )
    with transaction.atomic():
        recording, is_new = keep_clip(
            rehearsal=rehearsal, uid=uid, stored=stored, now=timezone.now(), **place
        )
        if recording is None:
            raise Http404
        if is_new:
            listen_to_clip.enqueue(recording.pk)
    return is_new


def _read_chunks(request: HttpRequest, announced: int) -> Iterator[bytes]:
    left = announced
    while left > 0 and (chunk := request.read(min(CHUNK_BYTES, left))):
        left -= len(chunk)
        yield chunk
