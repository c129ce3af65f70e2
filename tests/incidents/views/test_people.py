"""The page of the people of an incident: who is named, by whom, and whether it is restricted."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import Membership, User
from accounts.services.limits import MOST_TRIES
from incidents.models import Incident, IncidentPart, Part, PostMortemComment
from incidents.services.people import name_person, restrict_incident
from tests.factories import LONG_AGO
from tests.incidents.views.reading import open_page

pytestmark = pytest.mark.django_db
MARK = "Restricted: only"


@pytest.fixture
def restricted(incident: Incident, owner: User) -> Incident:
    return restrict_incident(incident=incident, person=owner, now=LONG_AGO)


def at(incident: Incident, name: str = "people", *rest: int) -> str:
    return reverse(name, args=[incident.reference, *rest])


def name(client: Client, incident: Incident, **said: object) -> str:
    """Name somebody; the text of the page that comes."""
    return client.post(at(incident, "name_person"), {"part": "reader", **said}, follow=True).text


def test_who_restricts_an_incident_leads_it_and_nobody_else_sees_it(
    owner_client: Client, colleague_client: Client, incident: Incident
) -> None:
    page = colleague_client.post(at(incident, "restrict"), follow=True)
    assert "You lead it" in page.text and f"{MARK} " in page.text
    assert "1 named person</a> sees it" in page.text
    for path in (at(incident), incident.get_absolute_url()):
        assert owner_client.get(path).status_code == 404
    for path in ("/", "/?q=payments", "/actions/", "/insight/", "/glossary/changes/"):
        seen = owner_client.get(path).text
        assert incident.title not in seen and incident.reference not in seen, path
    colleague_client.post(at(incident, "open_to_team"))
    assert MARK not in owner_client.get(incident.get_absolute_url()).text


def test_people_are_named_from_the_team_and_by_their_account(
    owner_client: Client, stranger_client: Client, restricted: Incident, viewer: User, stranger: User
) -> None:
    assert "Vera Viewer" in open_page(owner_client, at(restricted)).text
    told = name(owner_client, restricted, team_mate=viewer.pk, part="lead")
    assert "Vera Viewer is named as lead" in told
    name(owner_client, restricted, email=stranger.email.upper(), part="counsel")
    assert {part.user: part.part for part in IncidentPart.objects.all()}[stranger] == "counsel"
    page = stranger_client.get(at(restricted))
    assert "3 named people</a> see it" in page.text
    assert "Name somebody" not in page.text and "Remove" not in page.text
    assert [card["incident"] for card in stranger_client.get("/").context["cards"]] == [restricted]


@pytest.mark.parametrize(
    ("said", "error"),
    [
        ({}, "Choose a person, or write the e-mail"),
        ({"email": "nobody@example.org"}, "Nobody here has an account with this e-mail"),
        ({"email": "no address"}, "Write an e-mail address"),
        ({"email": "ada@example.org", "part": "king"}, "Choose one of the four parts"),
        ({"email": "ada@example.org", "part": ""}, "Choose what they may do"),
    ],
    ids=["nobody", "no account", "no address", "no such part", "no part"],
)
def test_what_cannot_be_named_is_said_beside_its_field(
    owner_client: Client, restricted: Incident, said: dict[str, object], error: str
) -> None:
    page = owner_client.post(at(restricted, "name_person"), {"part": "reader", **said})
    assert page.status_code == 422
    assert page.text.count(error) == 2, "once in the summary, once at the field"
    assert str(said.get("email", "")) in page.text
    assert IncidentPart.objects.count() == 1


def test_a_lead_from_outside_the_team_is_refused(
    owner_client: Client, restricted: Incident, stranger: User
) -> None:
    page = name(owner_client, restricted, email=stranger.email, part="lead")
    assert "A lead is somebody of the team" in page


def test_parts_change_and_end_and_the_last_lead_stays(
    owner_client: Client, colleague_client: Client, restricted: Incident, colleague: User
) -> None:
    name(owner_client, restricted, team_mate=colleague.pk)
    theirs, mine = (IncidentPart.objects.get(part=part) for part in ("reader", "lead"))
    assert (
        colleague_client.post(at(restricted, "change_part", theirs.pk), {"part": "lead"}).status_code == 404
    )
    for act, data in (("change_part", {"part": "reader"}), ("remove_person", {})):
        page = owner_client.post(at(restricted, act, mine.pk), data, follow=True)
        assert "keeps at least one lead" in page.text
    page = owner_client.post(at(restricted, "change_part", theirs.pk), {"part": "lead"}, follow=True)
    assert "Karim Colleague: lead from now on" in page.text
    page = owner_client.post(at(restricted, "remove_person", mine.pk), follow=True)
    assert f"You no longer see {restricted.reference}" in page.text
    assert owner_client.get(at(restricted)).status_code == 404
    assert colleague_client.get(at(restricted)).status_code == 200
    text = open_page(colleague_client, reverse("history", args=[restricted.reference])).text
    assert "Olga Owner: no longer named Lead" in text
    assert "Karim Colleague: another part Reader Lead" in text


def test_only_who_leads_decides_who_is_named(
    incident: Incident, owner_client: Client, colleague_client: Client, viewer_client: Client, viewer: User
) -> None:
    """Where nobody leads an open incident, members do as well; once somebody does, only they and owners."""
    assert viewer_client.post(at(incident, "restrict")).status_code == 404
    assert "Name somebody" not in viewer_client.get(at(incident)).text
    assert "Name somebody" in colleague_client.get(at(incident)).text
    name(colleague_client, incident, team_mate=viewer.pk, part="lead")
    assert "Name somebody" in viewer_client.get(at(incident)).text
    assert "Name somebody" in owner_client.get(at(incident)).text
    assert colleague_client.post(at(incident, "restrict")).status_code == 404
    assert viewer_client.post(at(incident, "restrict")).status_code == 302


def test_who_is_removed_from_the_team_finds_nothing_at_the_next_request(
    owner_client: Client, colleague_client: Client, restricted: Incident, colleague: User
) -> None:
    name(owner_client, restricted, team_mate=colleague.pk, part="contributor")
    assert colleague_client.get(at(restricted)).status_code == 200
    membership = Membership.objects.get(user=colleague)
    owner_client.post(reverse("team_remove", args=[membership.team_id, membership.pk]))
    assert colleague_client.get(at(restricted)).status_code == 404
    assert restricted.reference not in colleague_client.get("/").text


def test_counsel_comments_and_changes_nothing(
    owner_client: Client,
    stranger_client: Client,
    incident: Incident,
    owner: User,
    stranger: User,
    sign_in: Callable[[User], Client],
    viewer: User,
) -> None:
    name_person(incident=incident, user=stranger, part=Part.COUNSEL, by=owner, now=LONG_AGO)
    owner_client.post(at(incident, "begin_post_mortem"))
    said = {"part": "impact", "text": "Is this figure public?", "uid": "6f0c1d2e-0000-4000-8000-000000000001"}
    for client in (sign_in(viewer), stranger_client):
        page = client.get(reverse("post_mortem", args=[incident.reference])).text
        assert ("Add the comment" in page) == (client is stranger_client)
        assert "Resolve" not in page and 'name="part-' not in page
        client.post(at(incident, "comment_post_mortem"), said)
    assert PostMortemComment.objects.get().written_by == stranger


def test_nobody_goes_through_addresses_to_learn_who_has_an_account(
    owner_client: Client, restricted: Incident, viewer: User, stranger: User
) -> None:
    for _ in range(MOST_TRIES // 2):
        assert "is named as reader" in name(owner_client, restricted, team_mate=viewer.pk)
        IncidentPart.objects.filter(user=viewer).delete()
    for number in range(MOST_TRIES):
        assert "Nobody here has an account" in name(owner_client, restricted, email=f"a{number}@example.org")
    given = {"part": "reader", "email": stranger.email}
    assert owner_client.post(at(restricted, "name_person"), given).status_code == 429
