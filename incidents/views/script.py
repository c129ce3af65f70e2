"""The script page: every turn, its time, its gaps, and every line open to one's own words."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from incidents import access
from incidents.access.script import get_script_setting, list_script_edits, list_script_versions, load_script
from incidents.domain.advice import Place, WrittenText
from incidents.domain.facts import IncidentFacts
from incidents.domain.lengths import show_length
from incidents.domain.moments import format_moment
from incidents.domain.phrases import SECTION_NAMES
from incidents.domain.script import PARTS, Line, Script, Turn
from incidents.domain.script.disagreeing import list_disagreeing
from incidents.domain.script.passed import list_passed
from incidents.forms.script import ScriptChoiceForm, ScriptLineForm, begin_setting
from incidents.http import SignedInRequest
from incidents.models import Incident, ScriptEdit, ScriptSetting
from incidents.services.script import (
    LineChangedError,
    choose_setting,
    describe_turns,
    edit_line,
    keep_line_in,
    keep_version,
    keep_words,
    take_new_words,
)
from incidents.views.coach import answer_typed, build_coach
from incidents.views.frame import build_frame, find_url

HEADINGS = {key: heading for key, heading, _ in PARTS}


@require_GET
def show_script(request: SignedInRequest, reference: str) -> HttpResponse:
    incident = access.get_incident(request.user, reference)
    return render(request, "incidents/script/show.html", build_page(request, incident))


@require_http_methods(["GET", "POST"])
def edit_one_line(request: SignedInRequest, reference: str, line_id: str) -> HttpResponse:
    """Say one line in one's own words."""
    incident = access.get_writable_incident(request.user, reference)
    facts = access.load_facts(incident)
    script = load_script(incident, now=timezone.now(), facts=facts)
    line = _find_line(script, line_id)
    initial = {"line": line.id, "seen": line.text, "text": line.text}
    form = ScriptLineForm(request.POST or None, initial=initial, spoken=line)
    written = _read_line(form, line)
    current = ""
    if request.method == "POST" and "coach" in request.POST:
        typed = request.POST.dict() | {"text": answer_typed(request, incident, written, facts)}
        form = ScriptLineForm(typed, spoken=line)
        written = _read_line(form, line)
    elif request.method == "POST" and "check" not in request.POST and form.is_valid():
        try:
            edit_line(
                incident=incident,
                editor=request.user,
                now=timezone.now(),
                line=line,
                text=form.cleaned_data["text"],
                seen=form.cleaned_data["seen"],
            )
            return redirect(f"{reverse('script', args=[reference])}#{line.id}")
        except LineChangedError as error:
            current = str(error)
    context = build_frame(incident, facts, place="rehearse")
    context |= {"form": form, "line": line, "current": current, "section": _say_section(reference, line)}
    context["left_out_of"] = script.minutes if line in script.dropped else None
    context["coach"] = build_coach(request, incident, [written], facts)
    return render(
        request, "incidents/script/line.html", context, status=409 if current else 422 if form.errors else 200
    )


def _read_line(form: ScriptLineForm, line: Line) -> WrittenText:
    text = str(form["text"].value() or "")
    place = Place("script_line", line.id, "text")
    certainty = "likely" if line.certainty == "likely" else None
    return WrittenText(place, text, certainty, anchor=f"#{form['text'].auto_id}")


@require_POST
def choose_words(request: SignedInRequest, reference: str) -> HttpResponse:
    """Of a stale line, keep the own words or take the new wording; of one left out, say it anyway."""
    incident = access.get_writable_incident(request.user, reference)
    form = ScriptChoiceForm(request.POST)
    if not form.is_valid():
        raise Http404
    line_id, now = form.cleaned_data["line"], timezone.now()
    if form.cleaned_data["choice"] == "take":
        take_new_words(incident=incident, editor=request.user, now=now, line_id=line_id)
        return redirect(f"{reverse('script', args=[reference])}#{line_id}")
    line = _find_line(load_script(incident, now=now), line_id)
    if form.cleaned_data["choice"] == "keep-in":
        keep_line_in(incident=incident, editor=request.user, now=now, line=line)
        return redirect(f"{reverse('script', args=[reference])}#{line_id}")
    try:
        keep_words(incident=incident, editor=request.user, now=now, line=line, seen=form.cleaned_data["seen"])
    except LineChangedError:
        context = build_page(request, incident)
        context["refused"] = "The record changed again while you chose. Look at the new wording once more."
        return render(request, "incidents/script/show.html", context, status=409)
    return redirect(f"{reverse('script', args=[reference])}#{line_id}")


@require_http_methods(["GET", "POST"])
def edit_setting(request: SignedInRequest, reference: str) -> HttpResponse:
    """Choose the minutes, the voice and who speaks."""
    incident = access.get_writable_incident(request.user, reference)
    setting = get_script_setting(incident)
    form = begin_setting(setting.minutes, setting.voice, setting.speaker, request.POST or None)
    if request.method == "POST" and form.is_valid():
        choose_setting(incident=incident, editor=request.user, now=timezone.now(), **form.cleaned_data)
        return redirect("script", reference)
    context = build_frame(incident, access.load_facts(incident), place="rehearse")
    context |= {"form": form}
    return render(request, "incidents/script/setting.html", context, status=422 if form.errors else 200)


@require_POST
def keep_this_version(request: SignedInRequest, reference: str) -> HttpResponse:
    incident = access.get_writable_incident(request.user, reference)
    now = timezone.now()
    script = load_script(incident, now=now)
    version = keep_version(incident=incident, author=request.user, now=now, script=script)
    return redirect("script_version", reference, version.number)


def build_page(request: SignedInRequest, incident: Incident) -> dict[str, Any]:
    facts = access.load_facts(incident)
    edits = list_script_edits(incident)
    now, decision = timezone.now(), access.load_decision(incident, facts)
    setting = get_script_setting(incident)
    script = load_script(incident, now=now, facts=facts, edits=edits, decision=decision, setting=setting)
    passed = list_passed(script, now=now)
    disagreeing = list_disagreeing(script, facts)
    versions = list_script_versions(incident)
    by_id = {edit.line_id: edit for edit in edits}
    return build_frame(incident, facts, place="rehearse") | {
        "script": script,
        "setting": setting,
        "listener": say_listener(facts),
        "voice": name_voice(script, setting),
        "spoken": show_length(script.seconds),
        "slot": show_length(script.minutes * 60),
        "parts": build_parts(
            incident.reference,
            script,
            by_id,
            {line_id: format_moment(at, zone=request.user.zone) for line_id, at in passed.items()},
            disagreeing,
        ),
        "passed": list(passed),
        "disagreeing": list(disagreeing),
        "unplaced": script.unplaced,
        "stale_count": len(script.stale) + len(script.unplaced),
        "versions": versions,
        "is_kept": bool(versions) and versions[0].turns == describe_turns(script),
        "can_write": access.can_write(request.user, incident),
    }


def build_parts(
    reference: str,
    script: Script,
    edits: dict[str, ScriptEdit],
    passed: dict[str, str],
    disagreeing: dict[str, str],
) -> list[dict[str, Any]]:
    """The turns under their headings.

    ``passed`` says the time that is over, by the line that names it, and ``disagreeing`` the two figures.
    """
    parts: list[dict[str, Any]] = []
    for turn in script.turns:
        if not parts or parts[-1]["key"] != turn.part:
            parts.append({"key": turn.part, "heading": HEADINGS[turn.part], "turns": []})
        parts[-1]["turns"].append(_build_turn(reference, turn, edits, passed, disagreeing))
    return parts


def _build_turn(
    reference: str,
    turn: Turn,
    edits: dict[str, ScriptEdit],
    passed: dict[str, str],
    disagreeing: dict[str, str],
) -> dict[str, Any]:
    return {
        "number": turn.number,
        "is_ceo": turn.speaker == "ceo",
        "time": show_length(turn.seconds),
        "seconds": turn.seconds,
        "text": turn.text,
        # Without a form, which belongs to one request, and without an edit's time, in one reader's zone.
        "is_plain": not any(line.is_stale or line.is_kept_in for line in turn.lines),
        "lines": [
            {
                "line": line,
                "section": _say_section(reference, line),
                "edit": edits.get(line.id) if line.is_stale else None,
                "passed": passed.get(line.id, ""),
                "disagrees": disagreeing.get(line.id, ""),
            }
            for line in turn.lines
        ],
    }


def _say_section(reference: str, line: Line) -> dict[str, str]:
    return {"name": SECTION_NAMES[line.section], "url": find_url(reference, line.section)}


def _find_line(script: Script, line_id: str) -> Line:
    for line in (*script.lines, *script.dropped):
        if line.id == line_id and not line_id.endswith(".asked"):
            return line
    raise Http404


def say_listener(facts: IncidentFacts) -> str:
    """Say for whom a script is: "For Noor Vandersteen, Chief executive"."""
    audience = facts.audience
    named = [part for part in (audience.name, audience.title) if part] if audience else []
    return f"For {', '.join(named)}" if named else "For the chief executive"


def name_voice(script: Script, setting: ScriptSetting) -> str:
    chosen = {"headline-first": "headline first", "respectful": "respectful opening first"}[script.voice]
    return f"{chosen}, spoken by {setting.speaker}" if setting.speaker else chosen
