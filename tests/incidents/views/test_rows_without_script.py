"""Rows are added, moved and removed by the buttons of the form alone; what was typed beside them is kept."""

import pytest
from django.test import Client
from django.urls import reverse

from incidents import access
from incidents.domain.facts import IncidentFacts, TimelineEvent
from incidents.models import Change, Incident
from incidents.models.sections import SECTIONS
from tests.factories import make_incident
from tests.incidents.views.reading import open_form, open_page, read_page, save_quietly, send

pytestmark = pytest.mark.django_db


@pytest.fixture
def path(incident: Incident) -> str:
    return reverse("section", args=[incident.reference, "cause"])


def statements(incident: Incident) -> list[str]:
    return [cause.statement for cause in access.load_facts(incident).causes]


def test_a_row_is_added_and_typed_in(owner_client: Client, incident: Incident, path: str) -> None:
    form = open_form(owner_client, path)
    typed = {form.name("causes", 0, "statement"): "It expired at 09:42", "add": "causes"}
    response = send(owner_client, path, form, typed)
    opened = response.headers["Location"].partition("#")[0]
    longer = open_form(owner_client, opened)
    assert len(longer.list_rows("causes")) == 4
    assert longer.values[longer.name("causes", 3, "certainty")] == ["unknown"]
    send(owner_client, path, longer, {longer.name("causes", 3, "statement"): "The list is by hand"})
    assert statements(incident) == [
        "It expired at 09:42",
        "No reminder arrived",
        "Nobody owns the register",
        "The list is by hand",
    ]


def test_an_added_row_comes_with_the_faults_that_are_left(
    owner_client: Client, incident: Incident, path: str
) -> None:
    form = open_form(owner_client, path)
    typed = {form.name("causes", 0, "as_of"): "noonish", "add": "causes"}
    page = read_page(send(owner_client, path, form, typed).text)
    assert len(page.record_form.list_rows("causes")) == 4
    assert page.record_form.values[form.name("causes", 0, "as_of")] == ["noonish"]
    assert "One thing to put right" in page.text


def test_a_row_is_moved_up_and_down(owner_client: Client, incident: Incident, path: str) -> None:
    form = open_form(owner_client, path)
    first, _, third = form.list_rows("causes")
    typed = {"move": f"up:causes:{third}", form.name("causes", 0, "statement"): "It expired at 09:42"}
    assert send(owner_client, path, form, typed).headers["Location"] == path
    assert statements(incident) == ["It expired at 09:42", "Nobody owns the register", "No reminder arrived"]
    form = open_form(owner_client, path)
    send(owner_client, path, form, {"move": f"down:causes:{first}"})
    assert statements(incident) == ["Nobody owns the register", "It expired at 09:42", "No reminder arrived"]
    facts = access.load_facts(incident)
    assert facts.causes[2].why_of == 1, "the second why still explains the same cause"


def test_a_row_at_the_end_does_not_move_further(owner_client: Client, incident: Incident, path: str) -> None:
    form = open_form(owner_client, path)
    first, _, third = form.list_rows("causes")
    for move in (f"up:causes:{first}", f"down:causes:{third}", "up:causes:nonsense", "sideways"):
        assert send(owner_client, path, form, {"move": move}).status_code == 302
    incident.refresh_from_db()
    assert incident.version == 1


def test_a_row_is_removed(owner_client: Client, incident: Incident, path: str) -> None:
    form = open_form(owner_client, path)
    response = send(owner_client, path, form, {"remove": f"causes:{form.list_rows('causes')[0]}"})
    assert response.headers["Location"] == path
    assert statements(incident) == ["No reminder arrived", "Nobody owns the register"]
    assert access.load_facts(incident).causes[0].why_of is None
    change = Change.objects.get(field=f"causes.{form.list_rows('causes')[0]}", version=2)
    assert change.new is None
    assert change.old is not None
    assert change.old["statement"] == "A certificate expired"


def test_the_mark_of_a_removed_row_removes_it(owner_client: Client, incident: Incident, path: str) -> None:
    """The script hides the row and marks it, so that undoing is only taking the mark away."""
    form = open_form(owner_client, path)
    marked = form.put({f"causes-{form.list_rows('causes')[1]}-removed": "1"})
    assert save_quietly(owner_client, path, marked).json()["version"] == 2
    assert statements(incident) == ["A certificate expired", "Nobody owns the register"]
    # Undone, the same form brings the row back as it was.
    undone = form.put({"version": "2"})
    assert save_quietly(owner_client, path, undone).json()["version"] == 3
    assert statements(incident) == [
        "A certificate expired",
        "No reminder arrived",
        "Nobody owns the register",
    ]


def test_removing_twice_is_the_same_as_once(owner_client: Client, incident: Incident, path: str) -> None:
    form = open_form(owner_client, path)
    for _ in range(2):
        send(owner_client, path, form, {"remove": f"causes:{form.list_rows('causes')[0]}"})
    assert statements(incident) == ["No reminder arrived", "Nobody owns the register"]


def test_a_removed_row_stays_removed_while_another_field_is_put_right(
    owner_client: Client, incident: Incident, path: str
) -> None:
    form = open_form(owner_client, path)
    typed = {
        "remove": f"causes:{form.list_rows('causes')[2]}",
        form.name("causes", 0, "as_of"): "noonish",
    }
    answer = read_page(send(owner_client, path, form, typed).text).record_form
    right = answer.put({form.name("causes", 0, "as_of"): "2026-11-14 09:42 UTC"})
    assert owner_client.post(path, right).status_code == 302
    assert statements(incident) == ["A certificate expired", "No reminder arrived"]


def test_a_move_is_taken_back_on_the_page_of_a_fault(
    owner_client: Client, incident: Incident, path: str
) -> None:
    form = open_form(owner_client, path)
    first = form.list_rows("causes")[0]
    typed = {form.name("causes", 0, "as_of"): "noonish", "move": f"down:causes:{first}"}
    answer = read_page(send(owner_client, path, form, typed).text).record_form
    assert statements(incident)[1] == "A certificate expired"
    assert answer.list_rows("causes")[1] == first
    owner_client.post(path, answer.put({"move": f"up:causes:{first}"}))
    assert statements(incident)[0] == "A certificate expired"


def test_forty_one_events_of_the_same_minute_keep_their_order(
    owner_client: Client, incident: Incident
) -> None:
    at = "2026-11-14T09:42:00Z"
    events = tuple(TimelineEvent(event=f"Alarm {n}", at=at) for n in range(41))
    membership = incident.team.memberships.get(user=incident.created_by)
    many = make_incident(membership, IncidentFacts(title="Alarms", timeline=events))
    path = reverse("section", args=[many.reference, "timeline"])
    page = open_page(owner_client, path)
    assert "26 to 41" in page.text
    last = open_form(owner_client, f"{path}?timeline-page=2")
    assert len(last.list_rows("timeline")) == 16
    assert send(owner_client, path, last).status_code == 302
    send(owner_client, path, last, {last.name("timeline", 0, "source"): "Pager"})
    kept = access.load_facts(many).timeline
    assert [event.event for event in kept] == [f"Alarm {n}" for n in range(41)]
    assert kept[25].source == "Pager"


def test_a_row_added_to_a_long_list_is_its_last(owner_client: Client, incident: Incident) -> None:
    membership = incident.team.memberships.get(user=incident.created_by)
    events = tuple(TimelineEvent(event=f"Alarm {n}") for n in range(60))
    many = make_incident(membership, IncidentFacts(title="Alarms", timeline=events))
    path = reverse("section", args=[many.reference, "timeline"])
    form = open_form(owner_client, path)
    opened = send(owner_client, path, form, {"add": "timeline"}).headers["Location"].partition("#")[0]
    last = open_form(owner_client, opened)
    assert len(last.list_rows("timeline")) == 11
    send(owner_client, path, last, {last.name("timeline", 10, "event"): "All quiet"})
    assert [event.event for event in access.load_facts(many).timeline][-2:] == ["Alarm 59", "All quiet"]


def test_past_the_limit_nothing_is_saved_and_what_was_typed_stays(
    owner_client: Client, incident: Incident
) -> None:
    path = reverse("section", args=[incident.reference, "plan"])
    form = open_form(owner_client, path)
    uids = [f"00000000-0000-4000-8000-{n:012d}" for n in range(SECTIONS["options"].limit)]
    typed = {f"options-{uid}-title": f"Way {n}" for n, uid in enumerate(uids)}
    typed["options-rows"] = [*form.list_rows("options"), *uids]  # type: ignore[assignment]
    response = send(owner_client, path, form, typed)
    page = read_page(response.text)
    assert response.status_code == 200
    assert "There is room for 20 rows here. Nothing was saved; join or remove some." in page.text
    assert page.record_form.values[f"options-{uids[-1]}-title"] == ["Way 19"]
    assert len(access.load_facts(incident).options) == 2
    quiet = save_quietly(owner_client, path, form.put(typed))
    assert (quiet.status_code, quiet.json()) == (
        422,
        {"refused": "There is room for 20 rows here. Nothing was saved; join or remove some."},
    )


def test_a_link_to_a_question_opens_its_answer_once(owner_client: Client, incident: Incident) -> None:
    path = reverse("section", args=[incident.reference, "answers"])
    asked = open_page(owner_client, f"{path}?question=who-leads").record_form
    again = open_page(owner_client, f"{path}?question=who-leads").record_form
    assert asked.list_rows("answers") == again.list_rows("answers")
    assert asked.values[asked.name("answers", 0, "question")] == ["who-leads"]
    for form in (asked, again):
        send(owner_client, path, form, {form.name("answers", 0, "text"): "The CTO."})
    [answer] = access.load_facts(incident).answers
    assert (answer.question, answer.text) == ("who-leads", "The CTO.")
