"""Two people change the same thing: the second sees both versions and chooses, and nothing else is lost."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from incidents import access
from incidents.domain.facts import IncidentFacts
from incidents.models import Incident
from tests.incidents.views.reading import SeenForm, open_form, open_page, read_page, save_quietly, send

pytestmark = pytest.mark.django_db


def path_of(incident: Incident, key: str) -> str:
    return reverse("section", args=[incident.reference, key])


def load(incident: Incident) -> IncidentFacts:
    incident.refresh_from_db()
    return access.load_facts(incident)


def clash(first: Client, second: Client, path: str, theirs: dict[str, Any], mine: dict[str, Any]) -> Any:
    """Both open the page, the first saves, then the second: the answer the second gets."""
    seen, old = open_form(first, path), open_form(second, path)
    assert send(first, path, seen, theirs).status_code == 302
    return send(second, path, old, mine)


def choose(client: Client, path: str, response: Any, choice: str) -> Any:
    """Take one side of every field on the page of both versions."""
    form = read_conflict(response)
    names = [name for name in form.values if name.startswith("choose-")]
    assert names
    assert all(form.values[name] == ["mine"] for name in names), "no choice would lose what was typed"
    return send(client, path, form, dict.fromkeys(names, choice))


def read_conflict(response: Any) -> SeenForm:
    assert response.status_code == 409
    return read_page(response.text).record_form


@pytest.mark.parametrize(("choice", "title"), [("mine", "Mine"), ("theirs", "Theirs")])
def test_a_field_of_the_incident(
    owner_client: Client, colleague_client: Client, incident: Incident, choice: str, title: str
) -> None:
    path = path_of(incident, "situation")
    response = clash(
        owner_client,
        colleague_client,
        path,
        {"own-title": "Theirs"},
        {"own-title": "Mine", "own-area": "Payments"},
    )
    words = read_page(response.text).text
    assert "Olga Owner saved this while you were writing" in words
    assert "Yours Mine Keep mine" in words
    assert "Theirs Take Olga Owner’s" in words
    assert (load(incident).title, load(incident).area) == ("Theirs", "Payments"), "the rest is saved already"
    assert choose(colleague_client, path, response, choice).headers["Location"] == path
    assert (load(incident).title, load(incident).area) == (title, "Payments")
    kept = open_page(owner_client, f"/incidents/{incident.reference}/history/").text
    assert "Theirs" in kept, "what was not taken stays in the history"
    assert ("Not taken, of two versions: Headline Mine" in kept) == (choice == "theirs")


@pytest.mark.parametrize(("choice", "statement"), [("mine", "Mine"), ("theirs", "Theirs")])
def test_a_field_of_a_row(
    owner_client: Client, colleague_client: Client, incident: Incident, choice: str, statement: str
) -> None:
    path = path_of(incident, "cause")
    form = open_form(owner_client, path)
    name, other = form.name("causes", 1, "statement"), form.name("causes", 1, "source")
    response = clash(owner_client, colleague_client, path, {name: "Theirs"}, {name: "Mine", other: "The log"})
    assert "Cause 2: what happened and what let it happen" in read_page(response.text).text
    choose(colleague_client, path, response, choice)
    causes = load(incident).causes
    assert [cause.statement for cause in causes] == [
        "A certificate expired",
        statement,
        "Nobody owns the register",
    ]
    assert (causes[1].source, causes[1].why_of, causes[1].certainty) == ("The log", 0, "likely")


@pytest.mark.parametrize(("choice", "taken"), [("mine", "cause 3"), ("theirs", None)])
def test_a_pointer_to_another_row(
    owner_client: Client, colleague_client: Client, incident: Incident, choice: str, taken: str | None
) -> None:
    path = path_of(incident, "cause")
    form = open_form(owner_client, path)
    name = form.name("causes", 1, "why_of")
    mine = form.list_rows("causes")[2]
    response = clash(owner_client, colleague_client, path, {name: ""}, {name: mine})
    words = read_page(response.text).text
    assert "Yours Cause 3 Keep mine" in words
    assert "Empty Take Olga Owner’s" in words
    choose(colleague_client, path, response, choice)
    assert load(incident).causes[1].why_of == (2 if taken else None)


@pytest.mark.parametrize(("choice", "is_recommended"), [("mine", False), ("theirs", True)])
def test_a_box(
    owner_client: Client, colleague_client: Client, incident: Incident, choice: str, is_recommended: bool
) -> None:
    """Ticked, unticked and ticked again by one, unticked by the other who saw it ticked."""
    path = path_of(incident, "plan")
    old = open_form(colleague_client, path)
    name, title = old.name("options", 1, "recommended"), old.name("options", 1, "title")
    for value in (None, "on"):
        send(owner_client, path, open_form(owner_client, path), {name: value})
    send(owner_client, path, open_form(owner_client, path), {name: None})
    response = send(colleague_client, path, old, {title: "Switch now"})
    assert response.status_code == 302, "who left the box as it was agrees with the other's change"
    send(owner_client, path, open_form(owner_client, path), {name: "on"})
    stale = open_form(colleague_client, path)
    send(owner_client, path, open_form(owner_client, path), {title: "Switch at noon"})
    response = send(colleague_client, path, stale, {name: None, title: "Switch at one"})
    assert load(incident).options[1].recommended is False, "only the title is in question"
    choose(colleague_client, path, response, choice)
    assert load(incident).options[1].title == ("Switch at noon" if is_recommended else "Switch at one")


@pytest.mark.parametrize(
    ("choice", "options"),
    [("mine", (0,)), ("theirs", (0, 1))],
)
def test_several_choices(
    owner_client: Client,
    colleague_client: Client,
    incident: Incident,
    choice: str,
    options: tuple[int, ...],
) -> None:
    path = path_of(incident, "ask")
    first, second = (row.uid for row in access.load_record(incident).get_rows("options"))
    name = open_form(owner_client, path).name("ask", 0, "options")
    response = clash(
        owner_client,
        colleague_client,
        path,
        {name: [str(first), str(second)]},
        {name: [str(first)]},
    )
    words = read_page(response.text).text
    assert "Yours Option 1 Keep mine" in words
    assert "Option 1, Option 2 Take Olga Owner’s" in words
    choose(colleague_client, path, response, choice)
    ask = load(incident).ask
    assert ask is not None
    assert (ask.options, ask.question) == (options, "May we switch?")


@pytest.mark.parametrize(("choice", "options"), [("mine", ()), ("theirs", (0, 1))])
def test_several_choices_all_taken_back(
    owner_client: Client,
    colleague_client: Client,
    incident: Incident,
    choice: str,
    options: tuple[int, ...],
) -> None:
    path = path_of(incident, "ask")
    first, second = (row.uid for row in access.load_record(incident).get_rows("options"))
    name = open_form(owner_client, path).name("ask", 0, "options")
    response = clash(owner_client, colleague_client, path, {name: [str(first), str(second)]}, {name: None})
    assert "Yours Empty Keep mine" in read_page(response.text).text
    choose(colleague_client, path, response, choice)
    ask = load(incident).ask
    assert ask is not None
    assert ask.options == options


@pytest.mark.parametrize(("choice", "count"), [("mine", 3), ("theirs", 2)])
def test_a_row_that_somebody_removed_while_it_was_changed(
    owner_client: Client, colleague_client: Client, incident: Incident, choice: str, count: int
) -> None:
    path = path_of(incident, "cause")
    old = open_form(colleague_client, path)
    send(
        owner_client,
        path,
        open_form(owner_client, path),
        {"remove": f"causes:{old.list_rows('causes')[2]}"},
    )
    changed = {old.name("causes", 2, "statement"): "The register is by hand"}
    response = send(colleague_client, path, old, changed)
    words = read_page(response.text).text
    assert "The register is by hand" in words
    assert "Removed Take Olga Owner’s" in words
    choose(colleague_client, path, response, choice)
    causes = load(incident).causes
    assert len(causes) == count
    assert (causes[-1].statement == "The register is by hand") is (choice == "mine")


@pytest.mark.parametrize(("choice", "count"), [("mine", 2), ("theirs", 3)])
def test_a_row_that_somebody_changed_while_it_was_removed(
    owner_client: Client, colleague_client: Client, incident: Incident, choice: str, count: int
) -> None:
    path = path_of(incident, "cause")
    old = open_form(colleague_client, path)
    theirs = {old.name("causes", 2, "statement"): "The register is by hand"}
    send(owner_client, path, open_form(owner_client, path), theirs)
    response = send(colleague_client, path, old, {"remove": f"causes:{old.list_rows('causes')[2]}"})
    words = read_page(response.text).text
    assert "Yours Removed Keep mine" in words
    assert "The register is by hand" in words
    choose(colleague_client, path, response, choice)
    assert len(load(incident).causes) == count


def test_a_removal_by_the_script_is_chosen_too(
    owner_client: Client, colleague_client: Client, incident: Incident
) -> None:
    path = path_of(incident, "cause")
    old = open_form(colleague_client, path)
    uid = old.list_rows("causes")[2]
    send(owner_client, path, open_form(owner_client, path), {old.name("causes", 2, "statement"): "By hand"})
    marked = {f"causes-{uid}-removed": "1", "stay": "1"}
    response = send(colleague_client, path, old, marked)
    choose(colleague_client, path, response, "mine")
    assert len(load(incident).causes) == 2


def test_an_untouched_row_that_somebody_removed_stays_removed(
    owner_client: Client, colleague_client: Client, incident: Incident
) -> None:
    path = path_of(incident, "cause")
    old = open_form(colleague_client, path)
    send(
        owner_client,
        path,
        open_form(owner_client, path),
        {"remove": f"causes:{old.list_rows('causes')[0]}"},
    )
    response = send(colleague_client, path, old, {old.name("causes", 1, "source"): "The log"})
    assert response.status_code == 302
    causes = load(incident).causes
    assert [cause.statement for cause in causes] == ["No reminder arrived", "Nobody owns the register"]
    assert causes[0].source == "The log"


def test_a_choice_that_somebody_removed_is_left_out(
    owner_client: Client, colleague_client: Client, incident: Incident
) -> None:
    path, plan = path_of(incident, "ask"), path_of(incident, "plan")
    old = open_form(colleague_client, path)
    options = open_form(owner_client, plan)
    send(owner_client, plan, options, {"remove": f"options:{options.list_rows('options')[1]}"})
    response = send(colleague_client, path, old, {old.name("ask", 0, "question"): "May we wait?"})
    assert response.status_code == 302
    ask = load(incident).ask
    assert ask is not None
    assert (ask.question, ask.options) == ("May we wait?", ())


def test_different_fields_merge_without_a_question(
    owner_client: Client, colleague_client: Client, incident: Incident
) -> None:
    path = path_of(incident, "situation")
    response = clash(
        owner_client, colleague_client, path, {"own-title": "Theirs"}, {"own-organisation": "Shop Ltd"}
    )
    assert response.status_code == 302
    assert (load(incident).title, load(incident).organisation) == ("Theirs", "Shop Ltd")


def test_the_same_words_of_both_are_no_conflict(
    owner_client: Client, colleague_client: Client, incident: Incident
) -> None:
    path = path_of(incident, "situation")
    both = {"own-title": "Card payments fail at noon"}
    assert clash(owner_client, colleague_client, path, both, both).status_code == 302


def test_rows_of_both_are_kept_and_orders_merge(
    owner_client: Client, colleague_client: Client, incident: Incident
) -> None:
    path = path_of(incident, "prevention")
    old = open_form(colleague_client, f"{path}?add=prevention")
    new = open_form(owner_client, f"{path}?add=prevention")
    send(owner_client, path, new, {new.name("prevention", 2, "text"): "Hers"})
    send(colleague_client, path, old, {old.name("prevention", 2, "text"): "His"})
    assert set(load(incident).prevention) == {"Watch every certificate", "Name an owner", "Hers", "His"}


def test_quiet_saving_says_that_there_is_a_conflict_and_how_many(
    owner_client: Client, colleague_client: Client, incident: Incident
) -> None:
    path = path_of(incident, "situation")
    old = open_form(colleague_client, path)
    send(owner_client, path, open_form(owner_client, path), {"own-title": "Theirs", "own-area": "Shop"})
    typed = old.put({"own-title": "Mine", "own-area": "Web", "own-organisation": "Shop Ltd"})
    response = save_quietly(colleague_client, path, typed)
    assert (response.status_code, response.json()) == (409, {"version": 3, "conflicts": 2})
    assert load(incident).organisation == "Shop Ltd"
    assert load(incident).title == "Theirs"


def test_a_third_save_while_choosing_is_seen_too(
    owner_client: Client, colleague_client: Client, incident: Incident
) -> None:
    path = path_of(incident, "situation")
    response = clash(owner_client, colleague_client, path, {"own-title": "Theirs"}, {"own-title": "Mine"})
    send(owner_client, path, open_form(owner_client, path), {"own-title": "Theirs again"})
    again = choose(colleague_client, path, response, "mine")
    assert "Theirs again" in read_page(again.text).text
    assert read_conflict(again).values["own-title"] == ["Mine"]


def test_a_conflict_beside_a_fault_keeps_both(
    owner_client: Client, colleague_client: Client, incident: Incident
) -> None:
    """The field that cannot be read is no reason to drop it while the other is chosen."""
    path = path_of(incident, "situation")
    response = clash(
        owner_client,
        colleague_client,
        path,
        {"own-title": "Theirs"},
        {"own-title": "Mine", "own-started": "noonish", "own-organisation": "Shop Ltd"},
    )
    answer = choose(colleague_client, path, response, "mine")
    page = read_page(answer.text)
    assert answer.status_code == 200
    assert page.record_form.values["own-started"] == ["noonish"]
    assert load(incident).title == "Mine"
    assert page.record_form.values["own-organisation"] == ["Shop Ltd"], "what was not sent again stays"
    send(colleague_client, path, page.record_form, {"own-started": "2026-11-14 09:42 UTC"})
    facts = load(incident)
    assert (facts.title, facts.organisation, facts.times.started) == (
        "Mine",
        "Shop Ltd",
        "2026-11-14T09:42Z",
    )


def test_both_versions_are_shown_as_text_only(
    owner_client: Client, colleague_client: Client, incident: Incident
) -> None:
    path = path_of(incident, "situation")
    response = clash(
        owner_client,
        colleague_client,
        path,
        {"own-title": "<b>Theirs</b>"},
        {"own-title": "<script>alert(1)</script>"},
    )
    assert "<b>Theirs</b>" not in response.text
    assert "<script>alert(1)" not in response.text
    assert "&lt;b&gt;Theirs&lt;/b&gt;" in response.text
