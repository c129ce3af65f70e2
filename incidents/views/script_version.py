"""A kept script as it stood, and what changed in it since."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from incidents import access
from incidents.access.script import list_script_versions, load_script
from incidents.domain.phrases import count_words
from incidents.domain.script.comparison import Comparison, KeptLine, State, compare_scripts
from incidents.http import SignedInRequest
from incidents.services.script import describe_turns
from incidents.views.frame import build_frame


@require_GET
def show_version(request: SignedInRequest, reference: str, number: int) -> HttpResponse:
    incident = access.get_incident(request.user, reference)
    version = next((row for row in list_script_versions(incident) if row.number == number), None)
    if version is None:
        raise Http404
    facts = access.load_facts(incident)
    script = load_script(incident, now=timezone.now(), facts=facts)
    compared = compare_scripts(list_kept_lines(version.turns), list_kept_lines(describe_turns(script)))
    context = build_frame(incident, facts, place="rehearse")
    context |= {
        "version": version,
        "since": say_changes(compared, version.minutes, script.minutes),
        "turns": build_turns(compared),
    }
    return render(request, "incidents/script/version.html", context)


def list_kept_lines(turns: list[dict[str, Any]]) -> list[KeptLine]:
    """The lines of a script as a version keeps it."""
    return [
        KeptLine(id=line["id"], text=line["text"], speaker=turn["speaker"], kind=line["kind"])
        for turn in turns
        for line in turn["lines"]
    ]


def say_changes(compared: Comparison, minutes_then: int, minutes_now: int) -> list[str]:
    """What changed since, in a few words each; nothing where the script is the same."""
    counted: tuple[tuple[State, str], ...] = (
        ("changed", "reworded"),
        ("new", "added"),
        ("gone", "no longer said"),
    )
    said = [
        f"{count_words(number, 'line')} {words}"
        for state, words in counted
        if (number := compared.count(state))
    ]
    if compared.is_reordered:
        said.append("the order is another")
    if minutes_then != minutes_now:
        said.append(f"now for {count_words(minutes_now, 'minute')}")
    return said


def build_turns(compared: Comparison) -> list[dict[str, Any]]:
    """The compared lines, gathered while the same one speaks."""
    turns: list[dict[str, Any]] = []
    for change in compared.lines:
        is_ceo = change.line.speaker == "ceo"
        if not turns or turns[-1]["is_ceo"] != is_ceo:
            turns.append({"is_ceo": is_ceo, "changes": []})
        turns[-1]["changes"].append(change)
    return turns
