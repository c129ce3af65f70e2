"""What a reader asks and decides reaches the developer, and two decisions that differ are put before them."""

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from accounts.models import OutgoingMail, Role, User
from incidents.access import load_facts
from incidents.models import CaughtLine, Change, Incident, Reminder
from reports.models import Document, Kind, ShareLink
from reports.services.documents import freeze_document
from reports.snapshots import read_brief
from tests.conftest import sign_in_now
from tests.factories import MembershipFactory
from tests.reports.conftest import AS_OF
from tests.reports.test_sharing import author, incident, list_acts, make, open_link, ready

__all__ = ["author", "incident", "ready"]


def titles(incident: Incident) -> list[str]:
    return [option.title for option in load_facts(incident).options]


def caught(author: Client, incident: Incident, option: str, text: str = "As said in the room") -> None:
    given = {"uid": str(uuid4()), "kind": "decision", "text": text, "option": option}
    answer = author.post(f"/incidents/{incident.reference}/meeting/catch/", given)
    assert answer.status_code == 302, answer.text


def find(author: Client, incident: Incident, path: str = "") -> str:
    return author.get(f"/incidents/{incident.reference}/{path}").text.replace("\u00a0", " ")


def test_a_question_of_a_reader_reaches_its_author_and_the_lead_at_once(
    author: Client, ready: Document, incident: Incident, settings: Any
) -> None:
    settings.IS_MAIL_SET_UP = True
    colleague = MembershipFactory.create(team=incident.team, role=Role.MEMBER, user__name="Karim").user
    made = Client()
    sign_in_now(made, colleague)
    reader, path = open_link(make(made, ready))
    asked = {"uid": str(uuid4()), "question": "What has it cost us?"}
    for _ in range(2):
        reader.post(f"{path}ask/", asked)
    line = CaughtLine.objects.get(kind="question")
    assert (line.who, line.due_at, line.state) == ("Karim", None, "open")
    told = list(Reminder.objects.order_by("pk"))
    assert [row.person for row in told] == [colleague, incident.created_by]
    assert {row.line for row in told} == {"Marta Lindqvist asks: What has it cost us?"}
    mails = list(OutgoingMail.objects.order_by("pk"))
    assert [mail.to for mail in mails] == [[colleague.email], [incident.created_by.email]]
    assert mails[0].subject == f"Marta Lindqvist asks: What has it cost us? · {incident.reference}"
    assert "An answer is owed" in mails[0].text
    page = reader.get(path).text
    assert "“What has it cost us?”" in page and "Karim owes you the answer and says by when" in page
    assert "Answer Marta Lindqvist" in find(author, incident), "it is the next act"
    owed = find(author, incident, "follow-up/")
    assert "Asked by <bdi>Marta Lindqvist</bdi>" in owed and "Say by when" in owed
    assert "Marta Lindqvist asks" in author.get("/reminders/").text


def test_who_may_not_read_or_wants_no_notice_gets_none(
    author: Client, ready: Document, incident: Incident, owner: User
) -> None:
    reader, path = open_link(make(author, ready))
    author.post("/reminders/", {"kinds": ["update"], "slots": ["due"], "by_mail": "on"})
    reader.post(f"{path}ask/", {"uid": str(uuid4()), "question": "What has it cost us?"})
    assert not Reminder.objects.exists()
    author.post("/reminders/", {"kinds": ["asked"], "slots": ["due"], "by_mail": "on"})
    member = Client()
    sign_in_now(member, MembershipFactory.create(team=incident.team, role=Role.MEMBER).user)
    member.post("/reminders/", {"kinds": ["update"], "slots": ["due"], "by_mail": "on"})
    reader, path = open_link(make(member, ready))
    owner.memberships.all().delete()
    reader.post(f"{path}ask/", {"uid": str(uuid4()), "question": "And who pays?"})
    assert not Reminder.objects.exists() and CaughtLine.objects.count() == 2


def test_a_decision_in_the_room_ends_the_question_everywhere(
    author: Client, ready: Document, incident: Incident
) -> None:
    reader, path = open_link(make(author, ready, can_decide="on"))
    question = load_facts(incident).ask
    assert question is not None
    assert "Decision needed" in reader.get(path).text
    assert "Decision needed" in find(author, incident, "documents/brief/preview/")
    option = titles(incident)[0]
    caught(author, incident, option, "Yes, go")
    told = f"{option} (“Yes, go”)"
    shared = reader.get(path).text
    assert told in shared and "Decision needed" not in shared and f"{path}decide/" not in shared
    assert reader.get(f"{path}decide/").status_code == 302
    for where in ("", "documents/brief/preview/", "meeting/room/", "meeting/"):
        page = find(author, incident, where)
        assert told in page and "Decided" in page, where
        assert "Decision needed" not in page, where
    brief = read_brief(freeze_document(incident=incident, kind=Kind.BRIEF, author=ready.author, now=AS_OF))
    assert (brief.ask_heading, brief.options) == ("Decided", ())
    assert brief.decided[0].replace("\u00a0", " ").startswith(told) and "written down by" in brief.decided[0]


def test_a_decision_beside_the_ask_leaves_it_open(
    author: Client, ready: Document, incident: Incident
) -> None:
    caught(author, incident, "beside the ask", "Nobody speaks to the press")
    line = CaughtLine.objects.get()
    assert (line.option, line.asked) == (None, None)
    assert "Nobody speaks to the press" in find(author, incident, "meeting/")
    assert "Decision needed" in find(author, incident, "documents/brief/preview/")


def test_two_decisions_that_differ_are_shown_until_somebody_says_which_holds(
    author: Client, ready: Document, incident: Incident, settings: Any
) -> None:
    reader, path = open_link(make(author, ready, can_decide="on"))
    assert reader.get(f"{path}decide/").status_code == 200
    first, second = titles(incident)[:2]
    caught(author, incident, first)
    form_place = [option.title for option in read_brief(ready).options].index(second)
    reader.post(f"{path}decide/", {"option": str(form_place), "words": "I want the other way"})
    shared = CaughtLine.objects.get(caught_in="share")
    assert shared.option == second
    assert list_acts()[-1] == "decided" and ShareLink.objects.get().decided_at
    assert Reminder.objects.get(kind="decided").line == (
        f"Marta Lindqvist decided: {second} (“I want the other way”)"
    )
    for where in ("", "meeting/", "meeting/room/", "documents/brief/preview/", "summary/"):
        assert "Two decisions are on record and differ" in find(author, incident, where), where
    assert "Say which decision holds" in find(author, incident)
    own = reader.get(path).text
    assert "Two decisions are on record and differ" in own
    assert "I want the other way" in own and "This is what you decided" in own
    viewer = Client()
    viewer.force_login(MembershipFactory.create(team=incident.team, role=Role.VIEWER).user)
    hold = f"/incidents/{incident.reference}/meeting/lines/{shared.uid}/"
    assert viewer.post(hold, {"act": "hold"}).status_code == 404
    assert "This one holds" not in find(viewer, incident)
    answer = author.post(hold, {"act": "hold"}, follow=True)
    assert "this decision holds" in answer.text and "does not hold" in answer.text
    assert "Two decisions are on record" not in find(author, incident)
    summary = find(author, incident, "summary/")
    assert "I want the other way" in summary and "It does not hold any more: As said in the room" in summary
    assert second in " ".join(read_preview(author, incident))
    assert Change.objects.filter(field__endswith=".overruled_at").count() == 1
    room = CaughtLine.objects.get(caught_in="page")
    author.post(f"/incidents/{incident.reference}/meeting/lines/{room.uid}/", {"act": "hold"})
    shared.refresh_from_db()
    room.refresh_from_db()
    assert shared.overruled_at is not None and room.overruled_at is None


def read_preview(author: Client, incident: Incident) -> list[str]:
    page = find(author, incident, "documents/brief/preview/")
    return page.split('<p class="decided"')[1:]


@pytest.mark.parametrize("where", ["", "meeting/", "meeting/room/"])
def test_pages_with_decisions_ask_few_questions_of_the_database(
    author: Client, ready: Document, incident: Incident, where: str, django_assert_max_num_queries: Any
) -> None:
    for option in titles(incident)[:2]:
        caught(author, incident, option)
    with django_assert_max_num_queries(15):
        find(author, incident, where)
