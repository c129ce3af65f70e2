"""Pieces kept as they were drawn: never older than what is recorded, and never another reader's or page's."""

import re
from zoneinfo import ZoneInfo

import pytest
from django.template import Context, Template
from django.test import Client
from django.urls import reverse

from accounts.models import Membership, User
from incidents.domain.facts import Cause, IncidentFacts, Measure
from incidents.forms.rows import RowForm
from incidents.templatetags.kept import LONGEST_KEPT
from tests.factories import make_incident
from tests.incidents.views.reading import read_page

pytestmark = pytest.mark.django_db


def make_path(owner: User, page: str = "impact") -> str:
    measures = tuple(
        Measure(dimension="customers", name=f"<b>Shop {n}</b>", certainty="likely") for n in range(1, 6)
    )
    incident = make_incident(
        Membership.objects.get(user=owner), IncidentFacts(title="Payments fail", impact=measures)
    )
    return reverse("section", args=[incident.reference, page])


def find_row(client: Client, path: str) -> RowForm:
    """The first row of a page."""
    row: RowForm = next(iter(client.get(path).context["forms"].groups)).shown[0]
    return row


def test_a_page_seen_again_is_the_same_page(owner_client: Client, owner: User) -> None:
    path = make_path(owner)
    first, again = (owner_client.get(path).text for _ in range(2))
    ours, seen = (
        {name: values for name, values in read_page(text).record_form.values.items() if "impact" in name}
        for text in (first, again)
    )
    assert len(ours) > 50
    assert ours == seen
    # Escaped once, not twice, and whole.
    assert again.count("&lt;b&gt;Shop 1&lt;/b&gt;") == first.count("&lt;b&gt;Shop 1&lt;/b&gt;") > 0
    assert again.count("data-row=") == first.count("data-row=")


def test_a_row_that_is_not_saved_is_not_kept(owner_client: Client, owner: User) -> None:
    path = make_path(owner, "lessons")
    new, again = (find_row(owner_client, path) for _ in range(2))
    assert new.uid != again.uid
    assert new.fingerprint is None
    assert find_row(owner_client, make_path(owner)).fingerprint


def test_a_row_that_was_changed_is_drawn_anew(owner_client: Client, owner: User) -> None:
    path = make_path(owner)
    form = read_page(owner_client.get(path).text).record_form
    name = form.name("impact", 2, "name")
    owner_client.post(path, form.put({name: "Shop of the harbour"}), headers={"X-Autosave": "1"})
    seen = read_page(owner_client.get(path).text).record_form
    assert seen.values[name] == ["Shop of the harbour"]
    assert seen.values[form.name("impact", 3, "name")] == ["<b>Shop 4</b>"]
    # Its line while it is folded, and its field.
    assert owner_client.get(path).text.count("Shop of the harbour") == 2


def test_rows_unfold_once_they_are_few(owner_client: Client, owner: User) -> None:
    path = make_path(owner)
    text = owner_client.get(path).text
    assert text.count('class="rep is-folded"') == 5
    form = read_page(text).record_form
    gone = {f"impact-{uid}-removed": "1" for uid in form.list_rows("impact")[-2:]}
    owner_client.post(path, form.put(gone))
    assert owner_client.get(path).text.count('class="rep is-folded"') == 0


def test_a_row_that_names_others_says_their_words_of_now(owner_client: Client, owner: User) -> None:
    facts = IncidentFacts(
        title="Payments fail",
        causes=(
            Cause(statement="A full disk", certainty="likely"),
            Cause(statement="No alarm", certainty="likely"),
        ),
    )
    incident = make_incident(Membership.objects.get(user=owner), facts)
    path = reverse("section", args=[incident.reference, "cause"])
    text = owner_client.get(path).text
    offered = "Cause 2: No alarm"
    assert offered in text
    form = read_page(text).record_form
    changed = form.put({form.name("causes", 1, "statement"): "An alarm that nobody heard"})
    owner_client.post(path, changed, headers={"X-Autosave": "1"})
    text = owner_client.get(path).text
    assert offered not in text
    assert "Cause 2: An alarm that nobody heard" in text


def test_answers_that_were_changed_are_drawn_anew(owner_client: Client, owner: User) -> None:
    path = make_path(owner, "situation")
    check = path.replace("prepare/situation", "check")
    assert owner_client.get(check).text.count("&lt;b&gt;Shop 1&lt;/b&gt;") == 1
    form = read_page(owner_client.get(path).text).record_form
    owner_client.post(path, form.put({"own-title": "Nobody can pay"}), headers={"X-Autosave": "1"})
    seen = owner_client.get(check).text
    assert '<dd class="typed" dir="auto">Nobody can pay</dd>' in seen
    assert seen.count("&lt;b&gt;Shop 1&lt;/b&gt;") == 1


def test_each_reader_sees_what_they_may_do_and_their_own_time(
    owner_client: Client, owner: User, viewer_client: Client, viewer: User
) -> None:
    script = make_path(owner).replace("prepare/impact", "script")
    history = script.replace("script", "history")
    User.objects.filter(pk=viewer.pk).update(time_zone="Asia/Tokyo")
    written, read = owner_client.get(script).text, viewer_client.get(script).text
    assert "data-edit" in written
    assert "data-edit" not in read
    assert "data-edit" in owner_client.get(script).text
    times = [
        re.findall(r"<time[^>]*>([^<]*)</time>", c.get(history).text) for c in (owner_client, viewer_client)
    ]
    assert times[0]
    assert all(at.endswith("JST") for at in times[1])
    assert not any(at.endswith("JST") for at in times[0])
    assert ZoneInfo("Asia/Tokyo") != owner.zone


def test_a_piece_is_kept_for_its_values_and_one_without_bound_is_not() -> None:
    template = Template("{% load kept %}{% keep 'name' value %}{{ value }}{{ drawn }}{% endkeep %}")

    def draw(value: str, drawn: str) -> str:
        return template.render(Context({"value": value, "drawn": drawn}))

    assert draw("<b>", "first") == "&lt;b&gt;first"
    assert draw("<b>", "second") == "&lt;b&gt;first"
    assert draw("<i>", "second") == "&lt;i&gt;second"
    for drawn in ("first", "second"):
        assert draw("x" * LONGEST_KEPT, drawn).endswith(drawn)
