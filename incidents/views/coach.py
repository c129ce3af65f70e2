"""The wording coach: findings for what is being typed, and what a person answers to them.

A page's script asks after a pause in typing. Without it the same findings come with the saved page and
are answered by buttons of the page's own form, so that nothing typed is lost on the way.
"""

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from incidents import access
from incidents.access.glossary import terms_for_team
from incidents.domain.advice import (
    KINDS,
    MOST_SHOWN,
    MOST_TERMS,
    Advice,
    Place,
    Quiet,
    WrittenText,
    count_words,
    explain_in_place,
    find_advice,
    find_plain_terms,
    rank_advice,
    settle_certainty,
    take_rewrite,
)
from incidents.domain.facts import IncidentFacts
from incidents.domain.glossary import Term
from incidents.domain.wording import RULES
from incidents.forms.coach import TYPED, clean_text, list_all_texts, read_key, read_name, read_text
from incidents.http import SignedInRequest
from incidents.models import Incident
from incidents.models.record import Record, build_facts
from incidents.services.coach import (
    keep_wording,
    mute_rule,
    raise_typed,
    raise_wording,
    unmute_rule,
    use_wording,
)
from incidents.views.frame import build_frame

LARGEST_BODY = 512 * 1024
MOST_TEXTS = 400
LONGEST_WORDS = 2_000
RULES_BY_ID = {rule.id: rule for rule in RULES}
TYPED_NAMES = {
    "first_message": "In the first message",
    "script_line": "In lines of the script",
    "summary": "In the written summary",
    "update": "In status updates",
}
GONE = "Those words are no longer there, so nothing was replaced. Everything else is saved."


@require_POST
def advise(request: SignedInRequest, reference: str) -> JsonResponse:
    """The findings in the texts of a page, by the name of their field."""
    incident = access.get_writable_incident(request.user, reference)
    sent = _read_json(request)
    if sent is None:
        return JsonResponse({"error": "too large"}, status=413)
    texts = _read_texts(sent)
    if texts is None:
        return JsonResponse({"error": "a list of name, text and certainty was expected"}, status=400)
    found: dict[str, list[dict[str, Any]]] = {name: [] for name in texts}
    names = {written.place: name for name, written in texts.items() if written is not None}
    read = [written for written in texts.values() if written is not None]
    own_terms = terms_for_team(incident.team)
    for one in find_advice(
        read,
        facts=access.load_facts(incident),
        quiet=access.load_quiet(request.user, incident),
        terms=explain_in_place(own_terms),
    ):
        found[names[one.written.place]].append(_tell(one))
    terms = {
        names[place]: [{"name": term.name, "plain": term.plain} for term in used]
        for place, used in find_plain_terms(read, own_terms).items()
    }
    return JsonResponse({"fields": found, "terms": terms})


@require_POST
def decide(request: SignedInRequest, reference: str) -> JsonResponse:
    """Keep these words or raise them again; never show this rule to the team, or show it again."""
    incident = access.get_writable_incident(request.user, reference)
    sent = _read_json(request)
    rule = sent.get("rule") if isinstance(sent, dict) else None
    if not isinstance(rule, str) or rule not in RULES_BY_ID:
        return JsonResponse({"error": "there is no such rule"}, status=400)
    act, now = str(sent.get("act")), timezone.now()
    if act in {"mute", "unmute"}:
        change = mute_rule if act == "mute" else unmute_rule
        change(incident=incident, person=request.user, rule=rule, now=now)
        return JsonResponse({})
    place, words = read_name(str(sent.get("name"))), sent.get("text")
    if place is None or not isinstance(words, str) or not _can_keep(words) or act not in {"keep", "raise"}:
        return JsonResponse({"error": "there is nothing to keep"}, status=400)
    answer = keep_wording if act == "keep" else raise_wording
    answer(incident=incident, person=request.user, place=place, rule=rule, words=words, now=now)
    return JsonResponse({})


@require_http_methods(["GET", "POST"])
def show_quiet(request: SignedInRequest, reference: str) -> HttpResponse:
    """What the coach keeps quiet about, and the way back."""
    incident = access.get_writable_incident(request.user, reference)
    if request.method == "POST":
        now = timezone.now()
        if request.POST.get("rule") in RULES_BY_ID:
            unmute_rule(incident=incident, person=request.user, rule=request.POST["rule"], now=now)
        elif request.POST.get("raise") in TYPED:
            raise_typed(incident=incident, person=request.user, section=request.POST["raise"], now=now)
        elif one := _find_pressed(incident, request.POST.get("raise", ""), Quiet()):
            raise_wording(
                incident=incident,
                person=request.user,
                place=one.written.place,
                rule=one.finding.rule,
                words=one.finding.text,
                now=now,
            )
        return redirect("coach_quiet", reference)
    record = access.load_record(incident)
    facts = build_facts(record)
    quiet = access.load_quiet(request.user, incident)
    terms = explain_in_place(terms_for_team(incident.team))
    kept = [
        one
        for _, texts in list_all_texts(record)
        for one in find_advice(texts, facts=None, quiet=Quiet(muted=quiet.muted), terms=terms)
        if (one.written.place.key, one.digest) in quiet.kept
    ]
    sections = Counter(field.partition(".")[0] for field, _ in quiet.kept)
    context = build_frame(incident, facts, place="prepare") | {
        "kept": kept,
        "typed": [
            {"section": key, "name": TYPED_NAMES[key], "count": sections[key]}
            for key in TYPED
            if sections[key]
        ],
        "muted": [
            {"row": row, "rule": RULES_BY_ID[row.rule], "kind": KINDS[RULES_BY_ID[row.rule].category]}
            for row in access.list_muted_rules(incident)
            if row.rule in RULES_BY_ID
        ],
    }
    return render(request, "incidents/coach/quiet.html", context)


def build_coach(
    request: SignedInRequest, incident: Incident, texts: Sequence[WrittenText], facts: IncidentFacts
) -> dict[str, Any]:
    """What stands beside a page's form: at most three findings, the most harmful first, and its terms."""
    own_terms = terms_for_team(incident.team)
    quiet = access.load_quiet(request.user, incident)
    advice = rank_advice(find_advice(texts, facts=facts, quiet=quiet, terms=explain_in_place(own_terms)))
    shown = advice[:MOST_SHOWN]
    used: dict[Term, None] = {}
    for terms in find_plain_terms(texts, own_terms).values():
        used |= dict.fromkeys(terms)
    return {
        "shown": shown,
        "count_words": count_words(len(shown)),
        "more": len(advice) - len(shown),
        "terms": list(used)[:MOST_TERMS],
    }


def gather_advice(request: SignedInRequest, incident: Incident, record: Record) -> dict[str, Any] | None:
    """Everything left to look at in the whole record, each with the address of its field."""
    quiet = access.load_quiet(request.user, incident)
    terms = explain_in_place(terms_for_team(incident.team))
    found: list[dict[str, Any]] = [
        {"advice": one, "page": page, "url": _find_url(incident, page.key, one)}
        for page, texts in list_all_texts(record)
        for one in find_advice(texts, facts=None, quiet=quiet, terms=terms)
    ]
    found.sort(key=lambda row: row["advice"].finding.level)
    return {"rows": found, "count_words": count_words(len(found))} if found else None


def answer_pressed(request: SignedInRequest, incident: Incident) -> None:
    """Do what a button of the coach asked for, after the page it stood on was saved."""
    act, _, pressed = request.POST.get("coach", "").partition(":")
    if act == "mute" and pressed in RULES_BY_ID:
        mute_rule(incident=incident, person=request.user, rule=pressed, now=timezone.now())
        messages.success(request, "Your team will not see this kind of advice again.")
        return
    incident = access.get_writable_incident(request.user, incident.reference)
    one = _find_pressed(incident, pressed, access.load_quiet(request.user, incident))
    if one is None:
        messages.warning(request, GONE)
    elif act == "keep":
        _keep(request, incident, one)
    elif act == "use" and one.finding.rewrite is not None:
        _use(request, incident, one)


def answer_typed(
    request: SignedInRequest, incident: Incident, written: WrittenText, facts: IncidentFacts
) -> str:
    """Do what a button of the coach asked of a text that is not saved yet; return the text as it becomes."""
    act, _, pressed = request.POST.get("coach", "").partition(":")
    if act == "mute":
        answer_pressed(request, incident)
        return written.text
    terms = explain_in_place(terms_for_team(incident.team))
    quiet = access.load_quiet(request.user, incident)
    one = _pick(find_advice([written], facts=facts, quiet=quiet, terms=terms), pressed)
    if one is None:
        messages.warning(request, "Those words are no longer there, so nothing was replaced.")
    elif act == "keep":
        _keep(request, incident, one)
    elif act == "use" and one.finding.rewrite is not None:
        messages.success(request, "The wording is replaced. It is not saved yet.")
        return take_rewrite(written.text, one.finding)
    return written.text


def _keep(request: SignedInRequest, incident: Incident, one: Advice) -> None:
    keep_wording(
        incident=incident,
        person=request.user,
        place=one.written.place,
        rule=one.finding.rule,
        words=one.finding.text,
        now=timezone.now(),
    )
    messages.success(request, "Your words are kept and not raised again.")


def _use(request: SignedInRequest, incident: Incident, one: Advice) -> None:
    place = one.written.place
    try:
        value = clean_text(place, take_rewrite(one.written.text, one.finding))
    except ValidationError:
        messages.warning(request, "The new wording does not fit this field. Your words are as they were.")
        return
    result = use_wording(
        incident=incident,
        person=request.user,
        place=place,
        value=value,
        seen_version=incident.version,
        now=timezone.now(),
    )
    if result.conflicts:
        messages.warning(request, GONE)
    else:
        messages.success(request, "The wording is replaced and saved.")


def _find_pressed(incident: Incident, pressed: str, quiet: Quiet) -> Advice | None:
    """The finding that a button names as ``<field>:<start>:<digest>``, if it still stands there."""
    place = read_key(pressed.partition(":")[0])
    record = access.load_record(incident)
    written = read_text(place, record) if place else None
    if written is None:
        return None
    terms = explain_in_place(terms_for_team(incident.team))
    return _pick(find_advice([written], facts=build_facts(record), quiet=quiet, terms=terms), pressed)


def _pick(advice: Sequence[Advice], pressed: str) -> Advice | None:
    """The finding of a button among those of its text; one that only moved is still the same."""
    _, start, digest = (*pressed.split(":"), "", "")[:3]
    found = [one for one in advice if one.digest == digest]
    return next((one for one in found if str(one.finding.start) == start), found[0] if found else None)


def _find_url(incident: Incident, page: str, one: Advice) -> str:
    return reverse("section", args=[incident.reference, page]) + one.written.anchor


def _tell(one: Advice) -> dict[str, Any]:
    finding = one.finding
    return {
        "rule": finding.rule,
        "label": finding.label,
        "kind": one.kind,
        "level": finding.level,
        "start": finding.start,
        "end": finding.end,
        "text": finding.text,
        "quote": one.quote,
        "why": finding.why,
        "rewrite": finding.rewrite,
    }


def _read_json(request: SignedInRequest) -> Any:
    """What was sent; ``None`` where it is more than a page can hold, ``False`` where it is not JSON."""
    length = request.headers.get("Content-Length", "")
    if not length.isascii() or not length.isdigit() or int(length) > LARGEST_BODY:
        return None
    try:
        return json.loads(request.body)
    except (ValueError, RecursionError):
        return False


def _read_texts(sent: Any) -> dict[str, WrittenText | None] | None:
    """The texts by the name of their field; ``None`` beside a name that the coach has no say in."""
    if not isinstance(sent, list) or len(sent) > MOST_TEXTS:
        return None
    texts: dict[str, WrittenText | None] = {}
    for item in sent:
        if not isinstance(item, dict):
            return None
        name, text = item.get("name"), item.get("text")
        if not isinstance(name, str) or not isinstance(text, str):
            return None
        place = read_name(name)
        texts[name] = WrittenText(place, text, _read_certainty(place, item)) if place else None
    return texts


def _read_certainty(place: Place, item: dict[str, Any]) -> str | None:
    """What the page says of the row: its certainty, and whether anything backs an "unknown"."""
    values = {"certainty": item.get("certainty"), "source": item.get("is_backed") is True or None}
    return settle_certainty(place.section, values)


def _can_keep(words: str) -> bool:
    has_strays = "\0" in words or any("\ud800" <= letter <= "\udfff" for letter in words)
    return 0 < len(words) <= LONGEST_WORDS and not has_strays
