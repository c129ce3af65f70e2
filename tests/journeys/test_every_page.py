"""Every page: no fault that axe knows, light and dark, on a phone and on a desk, and none too wide."""

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, Response

from accounts.models import Membership, Role, Team, User
from accounts.services.invitations import invite_member
from incidents.domain.facts import IncidentFacts
from incidents.models import ActionItem, HeldMeeting, Incident, PromisedUpdate
from incidents.samples import EXAMPLE, load_sample
from incidents.services.deleting import delete_incident, set_retention
from incidents.services.demo import start_demo_incident
from incidents.services.holding import set_hold
from incidents.services.meeting import catch_line
from incidents.services.people import restrict_incident
from incidents.services.postmortem import begin_post_mortem
from incidents.services.reminders import give_reminders
from incidents.services.updates import Sending, send_update
from reports.management.commands.render_worker import Heart, make_file
from reports.models import Document, Kind, State
from reports.services.documents import claim_document, freeze_document
from tests.factories import PASSWORD, make_incident
from tests.incidents.views.addresses import PAGES_SHOWN
from tests.journeys.conftest import OpenPage, PressHere
from tests.journeys.hands import leave
from tests.journeys.judging import find_faults

pytestmark = [pytest.mark.browser, pytest.mark.needs("chromium"), pytest.mark.django_db(transaction=True)]
# The full record's pages are shared out, so that processes can share them.
PARTS = 4


def visit(page: Page, paths: list[str], *, status: int = 200) -> list[str]:
    faults = []
    for path in paths:
        response = page.goto(path)
        assert isinstance(response, Response)
        assert response.status == status, path
        faults += find_faults(page, path)
    return faults


def list_paths(incident: Incident) -> list[str]:
    return [address.path(incident.reference) for address in PAGES_SHOWN]


def list_keeping_pages(incident: Incident, owner: User) -> list[str]:
    """Deletion and hold of one incident, and the team's page with something in each of its lists."""
    now = timezone.now()
    member = Membership.objects.get(user=owner)
    held, going, deleted = (make_incident(member) for _ in range(3))
    set_hold(incident=held, person=owner, reason="A claim is likely", now=now)
    set_retention(team=member.team, months=1, person=owner, now=now)
    Incident.objects.filter(pk=going.pk).update(closed_at=now)
    delete_incident(incident=deleted, person=owner, reason="Entered twice", now=now)
    of_one = [(incident, "delete_incident"), (incident, "hold"), (held, "hold"), (held, "incident")]
    paths = [reverse(name, args=[one.reference]) for one, name in of_one]
    own = [reverse(name) for name in ("own_data", "delete_account")]
    return [*paths, reverse("keeping", args=[member.team_id]), "/?state=all", *own]


@pytest.mark.parametrize("part", range(PARTS))
def test_pages_of_a_full_record(
    open_page: OpenPage, owner_client: Client, owner: User, team: Team, part: int
) -> None:
    facts = load_sample(EXAMPLE)
    incident = start_demo_incident(team=team, author=owner, now=timezone.now(), facts=facts)
    paths = [*list_paths(incident), "/", "/actions/"][part::PARTS]
    assert "\n".join(visit(open_page(owner_client), paths)) == ""


def test_pages_of_documents(open_page: OpenPage, owner_client: Client, owner: User, team: Team) -> None:
    """A document that is ready, one that failed and one that waits."""
    now = timezone.now()
    incident = start_demo_incident(team=team, author=owner, now=now, facts=load_sample(EXAMPLE))
    ready, failed, waiting = (
        freeze_document(
            incident=incident, kind=Kind.BRIEF, author=owner, now=now, paper="a4", is_claimed=place > 0
        )
        for place in range(3)
    )
    document = claim_document(now=now)
    assert document == ready
    make_file(document, PressHere(), Heart())
    Document.objects.filter(pk=failed.pk).update(state=State.FAILED, error="The page took too long.")
    paths = [reverse("documents", args=[incident.reference]), reverse("team_documents", args=[team.pk])]
    paths += [
        reverse("document", args=[incident.reference, made.number]) for made in (ready, failed, waiting)
    ]
    assert "\n".join(visit(open_page(owner_client), paths)) == ""


def follow_through(incident: Incident, owner: User) -> list[str]:
    """The pages that show one thing each, once a meeting was held, an update sent and a post-mortem begun."""
    now = timezone.now()
    begin_post_mortem(incident=incident, person=owner, now=now)
    meetings = HeldMeeting.objects.filter(incident=incident, cancelled_at=None)
    HeldMeeting.objects.create(
        incident=incident, number=meetings.count() + 7, planned_at=now + timedelta(hours=1), created_by=owner,
        created_at=now,
    )  # fmt: skip
    lines = [
        catch_line(
            incident=incident, uid=uuid4(), kind=kind, text="How long is the list of merchants?", now=now,
            caught_at=now, catcher=owner, who="Noor", due_at=now - timedelta(minutes=5),
        )
        for kind in ("question", "promise")
    ]  # fmt: skip
    waiting = PromisedUpdate.objects.filter(incident=incident).that_wait().get()
    send_update(
        incident=incident, sender=owner, now=now, number=waiting.number, text="- It **holds**", next_steps="",
        next_due_at=now + timedelta(hours=1), sending=Sending(way="chat"), zone=owner.zone,
    )  # fmt: skip
    give_reminders(now=now)
    action = ActionItem.objects.filter(incident=incident)[0]
    at = incident.reference
    return [
        *(reverse("answer_owed", args=[at, line.uid]) for line in lines),
        reverse("caught_line", args=[at, lines[0].uid]),
        reverse("action", args=[at, action.uid]),
        f"{reverse('actions', args=[at])}?view=board",
        reverse("update", args=[at, waiting.number]),
        reverse("invite", args=[at, meetings.count() + 6]),
        *(reverse(name, args=[at]) for name in ("follow_up", "updates", "post_mortem", "learn", "meeting")),
        *(reverse(name) for name in ("insight", "reminders", "glossary", "add_term", "glossary_changes")),
    ]


def test_pages_of_what_comes_after(
    open_page: OpenPage, owner_client: Client, owner: User, team: Team
) -> None:
    incident = start_demo_incident(team=team, author=owner, now=timezone.now(), facts=load_sample(EXAMPLE))
    assert "\n".join(visit(open_page(owner_client), follow_through(incident, owner))) == ""


def test_pages_of_an_empty_record_and_of_people(
    open_page: OpenPage, owner_client: Client, owner: User, team: Team, colleague: User
) -> None:
    invite_member(team=team, by=owner, role=Role.MEMBER, now=timezone.now())
    page = open_page(owner_client)
    faults = visit(
        page,
        [
            "/",
            reverse("start"),
            reverse("import"),
            reverse("profile"),
            reverse("team_detail", args=[team.pk]),
        ],
    )
    incident = make_incident(Membership.objects.get(user=owner), IncidentFacts(title="Something broke"))
    names = ("incident", "prepare", "check", "five_minutes", "documents", "preview_brief", "history")
    faults += visit(page, [reverse(name, args=[incident.reference]) for name in names])
    restrict_incident(incident=incident, person=owner, now=timezone.now())
    faults += visit(page, [reverse(name, args=[incident.reference]) for name in ("incident", "people")])
    faults += visit(page, list_keeping_pages(incident, owner))
    faults += visit(page, ["/nothing/here/"], status=404)
    assert "\n".join(faults) == ""


def test_pages_of_those_who_come_in(open_page: OpenPage, owner: User, team: Team) -> None:
    _, token = invite_member(team=team, by=owner, role=Role.MEMBER, now=timezone.now())
    page = open_page()
    paths = [reverse("account_login"), reverse("forgotten_password"), reverse("join", args=[token])]
    assert "\n".join(visit(page, paths)) == ""
    assert visit(page, [reverse("join", args=["gone"])], status=404) == []


def test_pages_of_signing_in(open_page: OpenPage, owner_client: Client, owner: User, team: Team) -> None:
    page = open_page(owner_client)
    faults = visit(page, [reverse(name) for name in ("mfa_activate_totp", "mfa_add_webauthn")])
    Authenticator.objects.create(user=owner, type="totp", data={"secret": "A" * 32})
    RecoveryCodes.activate(owner)
    Team.objects.filter(pk=team.pk).update(needs_second_factor=True)
    faults += visit(page, [reverse(name) for name in ("security", "mfa_view_recovery_codes")])
    session = owner_client.session
    session["account_authentication_methods"] = []
    session.save()
    faults += visit(page, [reverse("account_reauthenticate")])
    page.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    page.goto(reverse("account_login"))
    page.get_by_label("E-mail").fill(owner.email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url("**/second-step/")
    assert "\n".join([*faults, *find_faults(page, "the second step")]) == ""


def test_the_page_of_the_first_account(open_page: OpenPage, db: None) -> None:
    assert visit(open_page(), [reverse("first_account")]) == []


def test_pages_that_answer_a_form(
    open_page: OpenPage, owner_client: Client, colleague_client: Client, incident: Incident
) -> None:
    """The pages of faults and of both versions, and rows just added and removed."""
    path = reverse("section", args=[incident.reference, "situation"])
    page = open_page(owner_client, path, java_script_enabled=True)
    faults: list[str] = []

    def look(name: str, act: Callable[[], object]) -> None:
        act()
        page.wait_for_load_state("load")
        faults.extend(find_faults(page, name))

    page.get_by_label("Started").fill("32 Nov 2026")
    look("a page with a fault", lambda: page.get_by_role("button", name="Save and go on").click())
    assert page.locator(".errs").count() == 1

    colleague_client.post(path, {"version": "1", "own-title": "Theirs"})
    page.get_by_label("Started").fill("")
    page.get_by_label("Headline").fill("Mine")
    look("both versions", lambda: page.get_by_role("button", name="Save and go on").click())
    assert page.locator(".cf-row").count() == 1

    page.goto(reverse("section", args=[incident.reference, "cause"]))
    page.get_by_role("button", name="Add another cause").click()
    look("rows", page.get_by_role("button", name="Remove cause 1").first.click)
    assert "\n".join(faults) == ""
    leave(page)
