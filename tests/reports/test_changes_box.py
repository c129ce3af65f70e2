"""What changed since the version that was delivered: computed at freeze, told in every document."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from accounts.models import OutgoingMail, User
from incidents.domain.changes import list_changes
from incidents.domain.followup import FigureChange
from incidents.interchange import parse_document
from incidents.models import HeldMeeting, Incident
from reports.access.delivery import find_delivered
from reports.aftermath import Aftermath, ChangesSince
from reports.blocks import walk_texts
from reports.fitting import fit_to_room
from reports.formats import make_format
from reports.models import Document, Kind
from reports.press import Press
from reports.services import documents as services
from reports.services.documents import freeze_document
from reports.snapshots import read_brief, read_document
from tests.reports.conftest import AS_OF, RECORDS
from tests.reports.test_one_page import flatten, read_text

NAME = "dfds-2021-03-31-adfs-certificates"
SINCE = ChangesSince(
    document="Brief for the chief executive",
    version=2,
    as_of=AS_OF,
    is_given=True,
    delivery="given",
    changes=(
        FigureChange(name="Bottom line", before="Long words", after="Other words"),
        FigureChange(name="Plan step 1", before="not recorded", after="Renew the rest"),
        FigureChange(name="Plan step 2", before="not recorded", after="Read the register"),
        FigureChange(name="Certainty of cause 1", before="Likely", after="Confirmed"),
        FigureChange(name="Figure: Customers affected", before="1,400, Likely", after="1,412, Confirmed"),
        FigureChange(name="Figure: Refunds", before="not recorded", after="12"),
        FigureChange(name="State", before="Not mitigated", after="Mitigated"),
        FigureChange(name="Figure: Old orders", before="7", after="not recorded"),
    ),
)


def freeze(incident: Incident, author: User, **values: Any) -> Document:
    return freeze_document(incident=incident, kind=Kind.BRIEF, author=author, **({"now": AS_OF} | values))


def finish(document: Document, hours: int = 0) -> None:
    services.finish_document(
        document=document, pdf=b"%PDF", warnings=[], room={}, now=AS_OF + timedelta(hours=hours)
    )


def test_the_box_tells_states_and_figures_and_only_names_longer_texts(write_kind: Callable[..., Any]) -> None:
    changes = write_kind("brief", NAME, Aftermath(since=SINCE)).changes
    assert changes.heading == "What changed since version 2, the one you have"
    assert [f"{line.name}: {line.text}" for line in changes.lines] == [
        "State: Mitigated (was Not mitigated)",
        "Customers affected: 1,412, Confirmed (was 1,400, Likely)",
        "Refunds: 12 (new)",
        "Old orders: no longer recorded (was 7)",
        "Certainty of cause 1: Confirmed (was Likely)",
    ]
    assert changes.also == "New or reworded: bottom line and plan step."


def test_before_a_version_is_delivered_the_brief_has_no_box(write_kind: Callable[..., Any]) -> None:
    undelivered = replace(SINCE, is_given=False, delivery="")
    assert write_kind("brief", NAME, Aftermath(since=undelivered)).changes is None
    assert write_kind("brief", NAME, Aftermath(since=replace(SINCE, changes=()))).changes is None
    assert write_kind("brief", NAME).changes is None


@pytest.mark.parametrize("kind", ["report", "follow-up", "status-update"])
def test_longer_documents_hold_the_comparison_as_a_table(write_kind: Callable[..., Any], kind: str) -> None:
    document = write_kind(kind, NAME, Aftermath(since=SINCE))
    words = " ".join(walk_texts((document.opening, document.sections)))
    assert "ince version 2 of the brief, the one the chief executive has" in words
    assert "1,400, Likely 1,412, Confirmed" in words


@pytest.mark.needs("pdftotext")
@pytest.mark.parametrize("name", [NAME, "longest"])
def test_the_box_takes_part_in_fitting_and_pushes_out_no_headline(
    press: Press, write_kind: Callable[..., Any], name: str
) -> None:
    many = tuple(
        FigureChange(name=f"Figure: Count {place}", before=f"{place}", after=f"{place + 1}, Confirmed " * 9)
        for place in range(40)
    )
    whole = write_kind("brief", name, Aftermath(since=replace(SINCE, changes=(*SINCE.changes, *many))))
    printed = press.print_here(whole)
    text = read_text(printed.pdf)
    assert printed.pages == 1
    for words in (whole.headline, whole.severity_text, whole.status_text, whole.question[:60]):
        assert flatten(words) in text
    for cell in whole.key_figures:
        assert flatten(cell.value) in text
    if name == NAME:
        assert "Customers affected: 1,412, Confirmed (was 1,400, Likely)" in text
        assert any("changes" in warning for warning in printed.warnings)


def test_the_markdown_holds_the_box_as_it_was_fitted(incident: Incident, owner: User) -> None:
    first = freeze(incident, owner)
    services.mark_given(document=first, actor=owner, now=AS_OF)
    Incident.objects.filter(pk=incident.pk).update(status="mitigated", version=99)
    incident.refresh_from_db()
    second = freeze(incident, owner, now=AS_OF + timedelta(hours=1))
    assert "State: Mitigated, not resolved (was Resolved)" in " ".join(
        f"{line.name}: {line.text}"
        for line in read_brief(second).changes.lines  # type: ignore[union-attr]
    )
    text = make_format(second, "md", room={}).decode()
    assert "What changed since" not in text, "the tightest page has no room for it"
    whole = fit_to_room(read_document(second), {"changes": 8, "change_text": 200})  # type: ignore[arg-type]
    assert whole.changes is not None
    text = make_format(second, "md", room={"changes": 8, "change_text": 200}).decode()
    assert "## What changed since version 1, the one you have" in text


def test_delivered_is_what_was_given_mailed_or_at_the_meeting_last(incident: Incident, owner: User) -> None:
    assert find_delivered(incident) is None
    first = freeze(incident, owner)
    finish(first)
    incident.version += 1
    second = freeze(incident, owner, now=AS_OF + timedelta(hours=1))
    finish(second, hours=3)
    HeldMeeting.objects.create(
        incident=incident, number=1, started_at=AS_OF + timedelta(hours=2), created_by=owner, created_at=AS_OF
    )
    met = find_delivered(incident)
    assert met is not None
    assert (met.document.pk, met.manner) == (first.pk, "met"), "the second was not ready when it began"
    summary = freeze_document(
        incident=incident, kind=Kind.FOLLOW_UP, author=owner, now=AS_OF + timedelta(hours=4)
    )
    mail = OutgoingMail.objects.create(
        key=f"summary:{incident.pk}:{summary.number}:abc",
        kind="summary",
        about=incident.reference,
        to=["marta@example.org"],
        subject="Summary",
        text="Words",
        created_at=AS_OF,
        next_try_at=AS_OF,
    )
    waiting = find_delivered(incident)
    assert waiting is not None
    assert waiting.manner == "met", "a mail that has not left has delivered nothing"
    OutgoingMail.objects.filter(pk=mail.pk).update(
        state=OutgoingMail.State.SENT, sent_at=AS_OF + timedelta(hours=5)
    )
    mailed = find_delivered(incident)
    assert mailed is not None
    assert (mailed.document.pk, mailed.manner) == (summary.pk, "mailed")
    services.mark_given(document=second, actor=owner, now=AS_OF + timedelta(hours=6))
    given = find_delivered(incident)
    assert given is not None
    assert (given.document.pk, given.manner) == (second.pk, "given")


def test_a_cause_that_only_grew_surer_is_told_by_its_certainty() -> None:
    record = RECORDS[NAME]
    before = parse_document(json.dumps(record))
    cause = replace(before.causes[0], certainty="unknown")
    after = replace(before, causes=(cause, *before.causes[1:]))
    told = [(change.name, change.after) for change in list_changes(before, after, ZoneInfo("UTC"))]
    assert told == [("Certainty of cause 1", "Not known yet")]


def test_long_texts_that_begin_alike_are_told_from_where_they_part() -> None:
    before = parse_document(json.dumps(RECORDS[NAME]))
    long = "The same words again and again. " * 12
    before = replace(before, summary=replace(before.summary, plain=f"{long}It holds."))
    after = replace(before, summary=replace(before.summary, plain=f"{long}It broke."))
    change = list_changes(before, after, ZoneInfo("UTC"))[0]
    assert change.before.endswith("It holds.")
    assert change.after.endswith("It broke.")
    assert change.before.startswith("… ")
