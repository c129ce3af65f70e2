"""Every kind of document: frozen with what came after, restored exactly, printed whole."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from accounts.models import User
from incidents.domain.followup import (
    Caught,
    FigureChange,
    FollowUp,
    HeldMeeting,
    PostMortem,
    PostMortemPart,
    Update,
)
from incidents.domain.glossary import Term
from incidents.models import CaughtLine, Incident, PromisedUpdate
from reports.aftermath import Aftermath, ChangesSince, EvidenceFile, dump_aftermath, restore_aftermath
from reports.blocks import Chart, walk_texts
from reports.models import Document, Kind
from reports.services import documents as services
from reports.snapshots import read_material
from tests.reports.conftest import AS_OF

FOLLOW_UP = FollowUp(
    meetings=(HeldMeeting(number=1, planned_at=AS_OF, attendees=("Marta Lindqvist",), minutes=20),),
    caught=(
        Caught(uid="a", kind="decision", text="Go with the first option.", at=AS_OF, by="Dana", option="A"),
        Caught(uid="b", kind="question", text="Who else knows?", at=AS_OF, by="Dana", state="open"),
        Caught(uid="c", kind="promise", text="A list of customers", at=AS_OF, by="Dana", due_at=AS_OF),
    ),
    updates=(
        Update(
            number=1,
            due_at=AS_OF,
            text="All quiet.",
            changed=(FigureChange(name="State", before="Resolved", after="Closed"),),
            next_due_at=datetime(2026, 11, 15, 9, 30, tzinfo=UTC),
        ),
    ),
    post_mortem=PostMortem(
        owner="Dana",
        due_on=date(2026, 11, 20),
        parts=(PostMortemPart(key="learned", heading="What we learned", text="- Renew by **machine**."),),
    ),
    summary_text="We met.\n\nWe decided.",
    summary_sent_at=AS_OF,
)


def test_what_came_after_is_restored_exactly() -> None:
    whole = Aftermath(
        follow_up=FOLLOW_UP,
        terms=(Term("Gateway", "The way in.", also=("GW",), team="Payments"),),
        files=(
            EvidenceFile(
                position=0, name="a.csv", kind="text/csv", size_bytes=3, sha256="0" * 64, path="evidence/a"
            ),
        ),
        since=ChangesSince(document="Full report", version=2, as_of=AS_OF, is_given=True),
    )
    assert restore_aftermath(dump_aftermath(whole)) == whole
    assert restore_aftermath("") == Aftermath()


@pytest.fixture
def followed(incident: Incident, owner: User) -> Incident:
    """The incident with a decision, a question owed and two promised updates."""
    CaughtLine.objects.create(
        incident=incident, kind="decision", text="Go on.", caught_at=AS_OF, caught_by_name="Dana"
    )
    for number in (1, 2):
        PromisedUpdate.objects.create(
            incident=incident, number=number, due_at=AS_OF, promised_by=owner, promised_at=AS_OF
        )
    return incident


def freeze(incident: Incident, author: User, kind: Kind, **values: Any) -> Document:
    return services.freeze_document(incident=incident, kind=kind, author=author, **({"now": AS_OF} | values))


def test_every_kind_counts_its_own_versions_and_a_status_update_for_each_update(
    followed: Incident, owner: User
) -> None:
    made = [freeze(followed, owner, kind) for kind in Kind]
    assert [document.version for document in made] == [1] * 6
    assert [document.number for document in made] == [1, 2, 3, 4, 5, 6]
    assert made[4].subject == 2
    first = freeze(followed, owner, Kind.STATUS_UPDATE, subject=1)
    assert (first.subject, first.version, first.name) == (1, 1, "Status update 1")
    assert first.name_file("INC-2026-0001", "md") == "INC-2026-0001-status-update-1-v1-2026-11-14.md"


def test_a_frozen_document_keeps_what_came_after(followed: Incident, owner: User) -> None:
    document = freeze(followed, owner, Kind.FOLLOW_UP)
    CaughtLine.objects.all().delete()
    document = Document.objects.get(pk=document.pk)
    assert [line.text for line in read_material(document).follow_up.caught] == ["Go on."]


def test_a_status_update_needs_an_update(incident: Incident, owner: User) -> None:
    with pytest.raises(services.NothingToFreezeError, match="No update is promised"):
        freeze(incident, owner, Kind.STATUS_UPDATE)
    assert Document.objects.count() == 0


def test_the_next_document_says_what_changed_since_the_one_the_executive_has(
    incident: Incident, owner: User
) -> None:
    given = freeze(incident, owner, Kind.BRIEF)
    services.mark_given(document=given, actor=owner, now=AS_OF)
    Incident.objects.filter(pk=incident.pk).update(status="monitoring", version=incident.version + 1)
    incident.refresh_from_db()
    later = freeze(incident, owner, Kind.REPORT, now=AS_OF + timedelta(hours=1))
    since = read_material(later).aftermath.since
    assert since is not None
    assert (since.document, since.version, since.is_given) == ("Brief for the chief executive", 1, True)
    assert [(change.name, change.before) for change in since.changes] == [("State", "Resolved")]


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_is_printed(kind: Kind, print_kind: Callable[..., Any]) -> None:
    printed = print_kind(kind, "dfds-2021-03-31-adfs-certificates", Aftermath(follow_up=FOLLOW_UP))
    assert printed.pdf.startswith(b"%PDF-1.7")
    assert printed.pages == 1 or kind != Kind.BRIEF


def test_a_status_update_tells_the_update_of_its_number(write_kind: Callable[..., Any]) -> None:
    two = replace(FOLLOW_UP, updates=(*FOLLOW_UP.updates, Update(number=2, text="Back to normal.")))
    document = write_kind(Kind.STATUS_UPDATE, "dfds-2021-03-31-adfs-certificates", Aftermath(follow_up=two))
    assert document.kind_text == "Status update 1"


def test_the_figures_of_the_updates_stand_side_by_side(write_kind: Callable[..., Any]) -> None:
    told = (FigureChange(name="Figure: Orders", before="3,741 orders", after="4,120 orders"),)
    updates = tuple(
        Update(number=number, sent_at=AS_OF, text="Quiet.", changed=told if number == 2 else ())
        for number in (1, 2, 3)
    )
    after = Aftermath(follow_up=replace(FOLLOW_UP, updates=updates))
    for kind in ("report", "post-mortem", "status-update"):
        document = write_kind(kind, "northwind-pay-ongoing", after, subject=2)
        section = next(section for section in document.sections if section.key == "figures")
        words = " ".join(walk_texts(section))
        assert "Orders: Update 1: 3,741 orders; Update 2: 4,120 orders" in words
        assert ("Update 3" in words) == (kind != "status-update"), "an update tells nothing that came later"


def test_the_report_draws_what_waiting_costs_with_its_formula(write_kind: Callable[..., Any]) -> None:
    document = write_kind("report", "northwind-pay-ongoing")
    section = next(section for section in document.sections if section.key == "waiting")
    assert isinstance(section.blocks[1], Chart)
    assert "US$407,000 per hour × hours from now" in section.blocks[1].caption
