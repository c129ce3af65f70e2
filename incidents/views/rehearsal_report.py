"""What was heard in a rehearsal, and how one went beside the other. All of it belongs to the speaker."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.models import User
from accounts.views.reauthentication import recently_proven
from incidents import access
from incidents.access.rehearsal import (
    get_heard_rehearsal,
    get_own_rehearsal,
    list_clips,
    list_listeners,
    list_own_rehearsals,
    list_shared_rehearsals,
    list_team_mates,
)
from incidents.charts.pace import PacePoint, chart_pace
from incidents.domain.lengths import show_length
from incidents.domain.rehearsal import Finding, LineReport, Praise
from incidents.domain.rehearsal_history import PastRehearsal, say_progress
from incidents.forms.rehearsal import FEELING_WORDS, SaidForm, ShareForm
from incidents.http import SignedInRequest
from incidents.models import Recording, Rehearsal
from incidents.models.rehearsal import choose_takes
from incidents.services.recordings import delete_rehearsal
from incidents.services.rehearsal import clear_finding, share_rehearsal, sum_up
from incidents.views.frame import build_frame
from incidents.views.script import HEADINGS

LINE_WORDS = {
    "said": "Said",
    "skipped": "Not heard",
    "listen_again": "Listen again",
    "not_checked": "Not checked",
}
FINDING_WORDS = {
    "pace": "Your pace",
    "total": "The time it took",
    "skipped": "A line was not heard",
    "figure": "A figure to look at",
    "ask": "The ask was not heard",
    "update": "The next update was not heard",
}
COUNTED = (
    "nothing to change",
    "one thing to look at",
    "two things to look at",
    "three things to look at",
)
MOST_RECENT = 5
MOST_DRAWN = 8


@require_GET
def show_report(request: SignedInRequest, reference: str, uid: UUID) -> HttpResponse:
    rehearsal = get_heard_rehearsal(request.user, reference, uid)
    incident, recordings = rehearsal.incident, list_clips(rehearsal)
    report, turns = sum_up(rehearsal, recordings), build_turn_rows(rehearsal, recordings)
    is_own = rehearsal.speaker_id == request.user.pk
    past = [read_past(one) for one in list_own_rehearsals(request.user, incident)] if is_own else []
    context = build_frame(incident, access.load_facts(incident), place="rehearse")
    context |= {
        "rehearsal": rehearsal,
        "is_own": is_own,
        "report": report,
        "headline": say_headline(rehearsal, recordings, len(report.findings)),
        "waiting": sum(recording.is_waiting for recording in recordings),
        "listened": sum(not recording.is_waiting for recording in recordings),
        "recordings": recordings,
        "total": say_length(rehearsal.total_seconds),
        "slot": show_length(rehearsal.minutes * 60),
        "findings": [build_point(rehearsal, recordings, finding) for finding in report.findings],
        "praise": build_point(rehearsal, recordings, report.praise) if report.praise else None,
        "turns": [row for row in turns if row["take"]],
        "silent": [str(row["number"]) for row in turns if not row["take"]],
        "days": settings.RECORDING_DAYS,
        "feelings": list_feelings(rehearsal),
        **build_history(past, str(rehearsal.uid), most=MOST_RECENT),
        "listeners": list_listeners(rehearsal) if is_own else [],
    }
    return render(request, "incidents/rehearsal/report.html", context)


@require_GET
def show_history(request: SignedInRequest, reference: str) -> HttpResponse:
    """The reader's own rehearsals, and those that others share with them."""
    incident = access.get_incident(request.user, reference)
    past = [read_past(one) for one in list_own_rehearsals(request.user, incident)]
    context = build_frame(incident, access.load_facts(incident), place="rehearse")
    context |= {
        **build_history(past),
        "shared": list_shared_rehearsals(request.user, incident),
        "days": settings.RECORDING_DAYS,
    }
    return render(request, "incidents/rehearsal/history.html", context)


@require_POST
def answer_finding(request: SignedInRequest, reference: str, uid: UUID) -> HttpResponse:
    """Take "I said it" for an answer."""
    rehearsal = get_own_rehearsal(request.user, reference, uid)
    form = SaidForm(request.POST)
    if not form.is_valid():
        raise Http404
    clear_finding(rehearsal=rehearsal, key=form.cleaned_data["key"], is_said=form.cleaned_data["is_said"])
    return redirect(reverse("rehearsal_report", args=[reference, uid]) + "#findings")


@require_http_methods(["GET", "POST"])
@recently_proven
def share(request: SignedInRequest, reference: str, uid: UUID) -> HttpResponse:
    """Let named people or the team hear this one rehearsal, or nobody again."""
    rehearsal = get_own_rehearsal(request.user, reference, uid)
    incident = rehearsal.incident
    form = ShareForm(
        request.POST if request.method == "POST" else None,
        team_mates=list_team_mates(request.user, incident),
        initial={
            "is_with_team": rehearsal.is_shared_with_team,
            "people": [str(person.pk) for person in list_listeners(rehearsal)],
        },
    )
    if request.method == "POST" and form.is_valid():
        share_rehearsal(
            rehearsal=rehearsal,
            people=form.cleaned_data["people"],
            is_with_team=form.cleaned_data["is_with_team"],
        )
        messages.success(request, _say_shared(form.cleaned_data["people"], form.cleaned_data["is_with_team"]))
        return redirect("rehearsal_report", reference, uid)
    context = build_frame(incident, access.load_facts(incident), place="rehearse")
    context |= {"form": form, "rehearsal": rehearsal}
    return render(request, "incidents/rehearsal/share.html", context, status=422 if form.errors else 200)


@require_POST
def delete(request: SignedInRequest, reference: str, uid: UUID) -> HttpResponse:
    rehearsal = get_own_rehearsal(request.user, reference, uid)
    delete_rehearsal(rehearsal=rehearsal)
    messages.success(
        request, f"Rehearsal {rehearsal.number} is deleted: the recording, what was heard in it, its numbers."
    )
    return redirect("rehearsal_history", reference)


def say_headline(rehearsal: Rehearsal, recordings: Sequence[Recording], findings: int) -> str:
    """The heading of a report: how many things there are to look at, or why there is no telling."""
    if not recordings:
        return "the recording is deleted" if rehearsal.emptied_at else "not recorded"
    if any(recording.is_waiting for recording in recordings):
        return "listening"
    if all(recording.report is None for recording in recordings):
        return "nothing could be heard"
    return COUNTED[min(findings, 3)]


def build_point(
    rehearsal: Rehearsal, recordings: Sequence[Recording], point: Finding | Praise
) -> dict[str, Any]:
    """One finding or the praise, with where to hear it."""
    takes = choose_takes(list(recordings))
    play = build_play(rehearsal, takes.get(point.turn or 0), point.starts_at)
    heading, sentence = split_sentence(point) if isinstance(point, Finding) else ("", point.sentence)
    key = point.key if isinstance(point, Finding) else ""
    can_be_said = point.kind in {"skipped", "figure", "ask", "update"}
    return {
        "heading": heading,
        "sentence": sentence,
        "play": play,
        "key": key,
        "can_be_said": can_be_said,
    }


def split_sentence(finding: Finding) -> tuple[str, str]:
    """A finding as heading and detail: what stands before its colon, else the words of its kind."""
    before, colon, after = finding.sentence.partition(": ")
    if colon and "“" not in before:
        return before, after
    return FINDING_WORDS[finding.kind], finding.sentence


def build_play(rehearsal: Rehearsal, recording: Recording | None, at: float | None) -> dict[str, Any] | None:
    """The address of a clip at a moment in it, and that moment within the whole rehearsal as it is shown."""
    if recording is None:
        return None
    reference = rehearsal.incident.reference
    start = max(0.0, at or 0.0)
    return {
        "clip": reverse("rehearsal_clip", args=[reference, rehearsal.uid, recording.uid]),
        "at": f"{start:.1f}",
        "shown": show_length(recording.starts_at + start),
    }


def build_turn_rows(rehearsal: Rehearsal, recordings: Sequence[Recording]) -> list[dict[str, Any]]:
    """The speaker's turns as they were shown: each line with what was heard of it and where."""
    takes = choose_takes(list(recordings))
    rows = []
    for turn in rehearsal.turns:
        if turn["speaker"] != "you":
            continue
        take = takes.get(turn["turn"])
        heard = take.to_report() if take else None
        states = {line.id: line for line in heard.lines} if heard else {}
        rows.append(
            {
                "number": turn["turn"],
                "part": HEADINGS[turn["part"]],
                "take": take,
                "seconds": say_length(heard.seconds) if heard else "",
                "play": build_play(rehearsal, take, 0),
                "lines": [
                    {
                        "text": line["text"],
                        "is_gap": line["kind"] == "gap",
                        "state": _read_state(rehearsal, line["id"], states),
                        "play": _play_line(rehearsal, take, states.get(line["id"])),
                    }
                    for line in turn["lines"]
                ],
            }
        )
    return rows


def build_history(past: list[PastRehearsal], current: str = "", *, most: int | None = None) -> dict[str, Any]:
    """The rehearsals as a table and as a picture, and what got better."""
    slowest, fastest = settings.REHEARSAL_PACE
    return {
        "past": [
            {
                "one": one,
                "total": say_length(one.total_seconds),
                "pace": round(one.words_per_minute) if one.words_per_minute is not None else "",
                "felt": FEELING_WORDS.get(one.felt or "", ""),
                "is_current": one.uid == current,
            }
            for one in past[:most]
        ],
        "progress": say_progress(past, slowest=slowest, fastest=fastest),
        "chart": draw_pace(past, slowest, fastest),
        "pace_range": (slowest, fastest),
    }


def draw_pace(past: list[PastRehearsal], slowest: int, fastest: int) -> SafeString | str:
    """The pace of the latest rehearsals, oldest first; nothing to draw for fewer than two."""
    shown = [one for one in reversed(past[:MOST_DRAWN]) if one.words_per_minute is not None]
    if len(shown) < 2:
        return ""
    said = ", ".join(f"{one.words_per_minute:.0f}" for one in shown)
    return mark_safe(  # noqa: S308 - our own drawing, its words escaped
        chart_pace(
            [
                PacePoint(label=str(one.number), value=one.words_per_minute, wording=one.wording)
                for one in shown
            ],
            low=slowest,
            high=fastest,
            title=f"Words a minute, rehearsal after rehearsal: {said}. The range is {slowest} to {fastest}.",
        )
    )


def read_past(rehearsal: Rehearsal) -> PastRehearsal:
    """One rehearsal of the history, detached."""
    numbers = rehearsal.numbers or {}
    return PastRehearsal(
        uid=str(rehearsal.uid),
        number=rehearsal.number,
        wording=rehearsal.wording,
        started_at=rehearsal.started_at,
        total_seconds=rehearsal.total_seconds,
        slot_seconds=rehearsal.minutes * 60,
        words_per_minute=numbers.get("words_per_minute"),
        lines_skipped=numbers.get("lines_skipped"),
        figures_missed=numbers.get("figures_missed"),
        questions_drilled=rehearsal.questions_drilled,
        felt=rehearsal.felt,
    )


def list_feelings(rehearsal: Rehearsal | None) -> list[dict[str, Any]]:
    chosen = rehearsal.felt if rehearsal else None
    return [
        {"name": name, "words": words, "is_chosen": name == chosen} for name, words in FEELING_WORDS.items()
    ]


def _read_state(rehearsal: Rehearsal, line: str, states: dict[str, LineReport]) -> dict[str, str]:
    if line not in states:
        return {"key": "", "words": ""}
    state = states[line].state
    is_cleared = any(key.split(":")[1:2] == [line] for key in rehearsal.cleared)
    if state == "skipped" and is_cleared:
        return {"key": "said", "words": "You said it"}
    return {"key": state, "words": LINE_WORDS[state]}


def _play_line(
    rehearsal: Rehearsal, take: Recording | None, line: LineReport | None
) -> dict[str, Any] | None:
    if line is None or line.starts_at is None:
        return None
    return build_play(rehearsal, take, line.starts_at)


def _say_shared(people: Sequence[User], is_with_team: bool) -> str:
    if is_with_team:
        return "Your team can hear this rehearsal now. Your others stay yours alone."
    if people:
        names = ", ".join(str(person) for person in people)
        return f"{names} can hear this rehearsal now. Your others stay yours alone."
    return "This rehearsal is yours alone again."


def say_length(seconds: float | None) -> str:
    return show_length(seconds) if seconds is not None else ""
