"""The glossary: search it, and keep the team's own terms on top."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.access import can_write, get_writable_teams
from incidents.access.glossary import (
    get_team_term,
    get_writable_team_term,
    list_team_terms,
    list_term_changes,
)
from incidents.domain.glossary import GLOSSARY, search_terms, see_also
from incidents.forms.glossary import TermForm, tell_term_change
from incidents.http import SignedInRequest
from incidents.models import TeamTerm
from incidents.services.glossary import (
    MOST_TERMS,
    TermChangedError,
    TermExistsError,
    TermWords,
    TooManyTermsError,
    add_term,
    change_term,
    put_back_term,
    remove_term,
)

LONGEST_QUERY = 80
WORDS = ("name", "plain", "also", "example", "unlike")


@require_GET
def show_glossary(request: SignedInRequest) -> HttpResponse:
    """All terms in the order of the alphabet, or those a search finds, the team's own on top."""
    query = " ".join(request.GET.get("q", "").split())[:LONGEST_QUERY]
    rows = list_team_terms(request.user)
    own = [row.to_term() for row in rows]
    by_term = dict(zip(own, rows, strict=True))
    writable = set(get_writable_teams(request.user).values_list("pk", flat=True))
    found = search_terms(query)
    team_terms = [
        {"term": term, "row": by_term[term], "can_write": by_term[term].team_id in writable}
        for term in search_terms(query, own)
    ]
    groups: dict[str, list[dict[str, Any]]] = {}
    for term in found:
        letter = "" if query else term.letter
        groups.setdefault(letter, []).append({"term": term, "see_also": see_also(term)})
    return render(
        request,
        "incidents/glossary/show.html",
        {
            "here": "glossary",
            "query": query,
            "team_terms": team_terms,
            "groups": groups,
            "found_count": len(found) + len(team_terms),
            "term_count": len(GLOSSARY),
            "can_add": bool(writable),
            "has_own": bool(rows),
        },
    )


@require_http_methods(["GET", "POST"])
def add(request: SignedInRequest) -> HttpResponse:
    teams = get_writable_teams(request.user)
    if not teams:
        return redirect("glossary")
    start = {"name": request.GET.get("name", "")[:LONGEST_QUERY]}
    form = TermForm(request.POST or None, initial=start, teams=teams)
    if request.method == "POST" and form.is_valid():
        try:
            term = add_term(
                team=form.cleaned_data["team"],
                author=request.user,
                now=timezone.now(),
                words=_read_words(form),
                uid=form.cleaned_data["uid"],
            )
        except TermExistsError:
            form.add_error("name", "Your team has this term already. Change that one instead.")
        except TooManyTermsError:
            form.add_error(None, f"A team has room for {MOST_TERMS} terms. Remove one first.")
        else:
            return _go_to(term)
    return render(request, "incidents/glossary/edit.html", {"here": "glossary", "form": form})


@require_http_methods(["GET", "POST"])
def edit(request: SignedInRequest, uid: UUID) -> HttpResponse:
    term = get_writable_team_term(request.user, uid)
    start = {name: getattr(term, name) for name in (*WORDS, "uid", "version")}
    form = TermForm(request.POST or None, initial=start)
    theirs: TeamTerm | None = None
    if request.method == "POST" and form.is_valid():
        try:
            changed = change_term(
                term=term,
                editor=request.user,
                now=timezone.now(),
                words=_read_words(form),
                seen_version=form.cleaned_data["version"] or 0,
            )
        except TermExistsError:
            form.add_error("name", "Your team has another term of this name. Choose a different one.")
        except TermChangedError as error:
            theirs = error.current
        else:
            return _go_to(changed)
    if theirs is not None:
        form.show_version(theirs.version)
    context = {"here": "glossary", "form": form, "term": term, "theirs": theirs}
    return render(request, "incidents/glossary/edit.html", context)


@require_POST
def remove(request: SignedInRequest, uid: UUID) -> HttpResponse:
    term = get_writable_team_term(request.user, uid)
    remove_term(term=term, editor=request.user, now=timezone.now())
    messages.success(
        request, f"“{term}” is out of the glossary. Its words are kept and can be put back here."
    )
    return redirect("term_changes", term.uid)


@require_POST
def put_back(request: SignedInRequest, uid: UUID) -> HttpResponse:
    term = get_writable_team_term(request.user, uid)
    try:
        put_back_term(term=term, editor=request.user, now=timezone.now())
    except TermExistsError:
        messages.warning(request, "Your team has a new term of this name. Remove or rename that one first.")
        return redirect("term_changes", term.uid)
    return _go_to(term)


@require_GET
def show_changes(request: SignedInRequest, uid: UUID | None = None) -> HttpResponse:
    """Who changed which term of the team's own, from what to what; of one term, or of all."""
    term = get_team_term(request.user, uid) if uid else None
    changes = list_term_changes(request.user, term)
    context = {
        "here": "glossary",
        "term": term,
        "can_put_back": bool(term and term.removed_at and can_write(request.user, term.team)),
        "changes": [tell_term_change(change) for change in changes],
    }
    return render(request, "incidents/glossary/changes.html", context)


def _read_words(form: TermForm) -> TermWords:
    return TermWords(**{name: form.cleaned_data[name] for name in WORDS})


def _go_to(term: TeamTerm) -> HttpResponse:
    return redirect(f"{reverse('glossary')}#{term.anchor}")
