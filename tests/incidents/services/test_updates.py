"""Promised updates: sent once, never changed, each promising the next; the record and its promise agree."""

from datetime import UTC, datetime, timedelta

import pytest

from accounts.models import Membership, OutgoingMail, User
from incidents.access.followup import load_follow_up
from incidents.domain.facts import IncidentFacts, Severity
from incidents.domain.followup import FigureChange
from incidents.models import Change, Communication, Incident, PromisedUpdate
from incidents.services.edits import Edits, save_edits
from incidents.services.updates import (
    DraftChangedError,
    Sending,
    UpdateSentError,
    digest_draft,
    save_draft,
    send_update,
)
from tests.factories import make_incident

pytestmark = pytest.mark.django_db

MAIL = Sending(way="e-mail", to=("ceo@example.org",))
CHAT = Sending(way="chat")


@pytest.fixture
def incident(owner: User) -> Incident:
    facts = IncidentFacts(title="Card payments fail", severity=Severity(level="SEV1"))
    return make_incident(Membership.objects.get(user=owner), facts)


def send(
    incident: Incident, sender: User, now: datetime, number: int = 1, **changed: object
) -> PromisedUpdate:
    values: dict[str, object] = {
        "text": "We are on it.", "next_steps": "- Restore", "next_due_at": now + timedelta(minutes=30),
        "sending": MAIL, "zone": sender.zone,
    }  # fmt: skip
    return send_update(incident=incident, sender=sender, now=now, number=number, **{**values, **changed})  # type: ignore[arg-type]


def set_next_update(incident: Incident, editor: User, now: datetime, moment: str | None) -> None:
    incident.refresh_from_db()
    edits = Edits(seen_version=incident.version, fields={"next_update_at": moment})
    save_edits(incident=incident, edits=edits, editor=editor, now=now)


def list_promises(incident: Incident) -> list[tuple[int, str | None, bool, bool]]:
    return [
        (
            row.number,
            f"{row.due_at:%H:%M}" if row.due_at else None,
            row.sent_at is not None,
            row.withdrawn_at is not None,
        )
        for row in PromisedUpdate.objects.filter(incident=incident)
    ]


def test_sending_promises_the_next_and_mails_once(incident: Incident, owner: User, now: datetime) -> None:
    update = send(incident, owner, now)
    assert send(incident, owner, now + timedelta(seconds=2)) == update  # a double press
    assert list_promises(incident) == [(1, None, True, False), (2, "10:00", False, False)]
    mail = OutgoingMail.objects.get()
    assert (mail.to, mail.about, mail.created_by) == (["ceo@example.org"], incident.reference, owner)
    assert mail.subject == "Update 1, status not known yet: Card payments fail"
    assert "We are on it." in mail.text
    assert "Next update: by 2\u00a0Mar\u00a02026, 10:00\u00a0UTC, also if nothing has changed." in mail.text
    incident.refresh_from_db()
    assert incident.next_update_at == "2026-03-02T10:00Z"
    said = Communication.objects.get(incident=incident)
    assert (said.channel, said.text, said.at) == ("Update 1 by e-mail", "We are on it.", "2026-03-02T09:30Z")
    fields = set(Change.objects.filter(incident=incident, actor=owner).values_list("field", flat=True))
    assert {"updates.1.sent_at", "updates.2", "incident.next_update_at"} <= fields


def test_what_was_sent_cannot_be_changed(
    incident: Incident, owner: User, colleague: User, now: datetime
) -> None:
    update = send(incident, owner, now, sending=CHAT)
    assert not OutgoingMail.objects.exists()
    with pytest.raises(UpdateSentError) as caught:
        send(incident, colleague, now, text="Other words")
    assert caught.value.update == update
    with pytest.raises(UpdateSentError):
        save_draft(incident=incident, author=owner, now=now, number=1, text="x", next_steps="", seen="")
    update.refresh_from_db()
    assert update.text == "We are on it."


def test_an_update_says_what_changed_since_the_one_before(
    incident: Incident, owner: User, now: datetime
) -> None:
    send(incident, owner, now)
    edits = Edits(seen_version=incident.version, fields={"status": "mitigated", "plain": "Half are back."})
    save_edits(incident=incident, edits=edits, editor=owner, now=now)
    later = now + timedelta(minutes=36)
    second = send(incident, owner, later, number=2, next_due_at=None)
    assert second.is_last
    update = load_follow_up(incident).updates[1]
    assert update.changed == (
        FigureChange(name="State", before="Status not known yet", after="Mitigated, not resolved"),
        FigureChange(name="Bottom line", before="not recorded", after="Half are back."),
    )
    assert list_promises(incident) == [(1, None, True, False), (2, "10:00", True, False)]
    incident.refresh_from_db()
    assert incident.next_update_at is None
    assert "This is the last update." in OutgoingMail.objects.get(key__endswith=":2").text


def test_the_promise_follows_the_record_but_never_out_of_a_time_that_passed(
    incident: Incident, owner: User, now: datetime
) -> None:
    set_next_update(incident, owner, now, "2026-03-02T10:00Z")
    set_next_update(incident, owner, now, "2026-03-02T11:15+01:00")
    assert list_promises(incident) == [(1, "10:15", False, False)]
    late = datetime(2026, 3, 2, 10, 40, tzinfo=UTC)
    set_next_update(incident, owner, late, "2026-03-02T12:00Z")
    assert list_promises(incident) == [(1, "10:15", False, True), (2, "12:00", False, False)]
    assert [update.is_given_up for update in load_follow_up(incident).updates] == [True, False]
    set_next_update(incident, owner, late, None)
    assert [update.number for update in load_follow_up(incident).updates] == [1]  # taken back in time
    set_next_update(incident, owner, late, "2026-03-03")  # no clock time: nothing to keep by the minute
    assert len(list_promises(incident)) == 2


def test_a_draft_is_kept_and_two_writers_see_each_other(
    incident: Incident, owner: User, colleague: User, now: datetime
) -> None:
    empty = digest_draft("", "")
    draft = {"incident": incident, "now": now, "number": 1, "next_steps": ""}
    save_draft(author=owner, text="Mine", seen=empty, **draft)  # type: ignore[arg-type]
    with pytest.raises(DraftChangedError) as caught:
        save_draft(author=colleague, text="Theirs", seen=empty, **draft)  # type: ignore[arg-type]
    assert caught.value.update.text == "Mine"
    save_draft(author=colleague, text="Both", seen=digest_draft("Mine", ""), **draft)  # type: ignore[arg-type]
    assert PromisedUpdate.objects.get().text == "Both"
