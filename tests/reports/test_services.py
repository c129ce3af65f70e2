"""Freezing, claiming, finishing, failing and trying again: one truth, the document's own state."""

import hashlib
import json
import stat
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from accounts.models import User
from incidents.access import load_facts
from incidents.domain.facts import MetricSeries
from incidents.models import Incident
from reports.access import latest_brief
from reports.child import Limits
from reports.management.commands.render_worker import Heart, make_file
from reports.models import Document, Kind, State
from reports.press import Press
from reports.services import documents as services
from reports.snapshots import read_brief, read_facts, read_outline
from tests.reports.conftest import AS_OF

HEADLINE = "Sign-in to cloud console fails after certificates expire"


def freeze(incident: Incident, author: User, **values: Any) -> Document:
    return services.freeze_document(
        incident=incident, kind=Kind.BRIEF, author=author, **({"now": AS_OF} | values)
    )


def test_a_frozen_version_keeps_the_record_as_it_was(incident: Incident, owner: User) -> None:
    document = freeze(incident, owner)
    Incident.objects.filter(pk=incident.pk).update(title="Another headline")
    assert (document.number, document.version, document.state) == (1, 1, State.QUEUED)
    assert (
        json.loads(document.snapshot)["title"] == "Sign-in to cloud console fails after certificates expire"
    )
    assert read_brief(document).headline == "Sign-in to cloud console fails after certificates expire"
    assert read_brief(document).author == "Dana Whitfield"


def test_a_comparison_reads_the_outline_without_the_points(
    incident: Incident, owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts = replace(
        load_facts(incident, points=True),
        metric_series=(MetricSeries(name="Errors", points=((None, Decimal("0.10")),) * 1000),),
    )
    monkeypatch.setattr(services, "load_facts", lambda *_, **__: facts)
    freeze(incident, owner)
    latest = latest_brief(incident)
    assert latest is not None
    assert "snapshot" in latest.get_deferred_fields()
    assert read_outline(latest) == replace(facts, metric_series=(MetricSeries(name="Errors"),))
    assert "snapshot" in latest.get_deferred_fields()
    assert read_facts(latest) == facts
    assert str(read_facts(latest).metric_series[0].points[0][1]) == "0.10"


def test_a_version_frozen_without_an_outline_is_compared_by_its_snapshot(
    incident: Incident, owner: User
) -> None:
    document = freeze(incident, owner)
    document.outline = ""
    assert read_outline(document) == read_facts(document)


def test_pressing_twice_makes_one_version_and_a_change_makes_another(incident: Incident, owner: User) -> None:
    first = freeze(incident, owner)
    assert freeze(incident, owner, now=AS_OF + timedelta(seconds=2)).pk == first.pk
    incident.version += 1
    second = freeze(incident, owner, now=AS_OF + timedelta(seconds=3))
    assert (second.number, second.version) == (2, 2)


def test_a_full_queue_freezes_nothing(incident: Incident, owner: User) -> None:
    for number in range(services.MOST_WAITING):
        incident.version = number + 1
        freeze(incident, owner)
    incident.version = 99
    with pytest.raises(services.QueueFullError):
        freeze(incident, owner)
    assert Document.objects.count() == services.MOST_WAITING


def test_a_document_is_claimed_once_and_again_when_its_worker_died(incident: Incident, owner: User) -> None:
    document = freeze(incident, owner)
    claimed = services.claim_document(now=AS_OF)
    assert claimed is not None
    assert claimed.pk == document.pk
    assert services.claim_document(now=AS_OF + timedelta(seconds=10)) is None
    again = services.claim_document(now=AS_OF + timedelta(seconds=50))
    assert again is not None
    assert (again.pk, again.tries) == (document.pk, 2)


def test_a_worker_that_dies_three_times_over_a_page_leaves_it_failed(incident: Incident, owner: User) -> None:
    document = freeze(incident, owner)
    for minute in range(3):
        assert services.claim_document(now=AS_OF + timedelta(minutes=minute)) is not None
    assert services.claim_document(now=AS_OF + timedelta(minutes=3)) is None
    document.refresh_from_db()
    assert document.state == State.FAILED
    assert "three times" in document.error
    assert services.retry_document(document=document, actor=owner)
    assert not services.retry_document(document=document, actor=owner)
    document.refresh_from_db()
    assert (document.state, document.error, document.tries) == (State.QUEUED, "", 0)


def test_the_worker_makes_the_file_whole_private_and_with_its_hash(
    press: Press, incident: Incident, owner: User
) -> None:
    document = freeze(incident, owner)
    claimed = services.claim_document(now=AS_OF)
    assert claimed is not None
    make_file(claimed, press, Heart())
    document.refresh_from_db()
    body = document.path.read_bytes()
    assert (document.state, document.error) == (State.READY, "")
    assert body.startswith(b"%PDF-1.7")
    assert document.sha256 == hashlib.sha256(body).hexdigest()
    assert document.size_bytes == len(body)
    assert stat.S_IMODE(document.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(document.path.parent.stat().st_mode) == 0o700
    assert [path.name for path in document.path.parent.iterdir()] == ["1.pdf"]


def test_a_child_that_breaks_leaves_a_clear_message_and_can_be_tried_again(
    press: Press, incident: Incident, owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = freeze(incident, owner)
    claimed = services.claim_document(now=AS_OF)
    assert claimed is not None
    whole = Press.print_document

    def starve(self: Press, make: Any, limits: Limits | None = None, on_wait: Any = None) -> Any:
        return whole(self, make, Limits(wall_seconds=0.01), on_wait)

    monkeypatch.setattr(Press, "print_document", starve)
    make_file(claimed, press, Heart())
    document.refresh_from_db()
    assert document.state == State.FAILED
    assert document.error == "It took longer than 0.01 seconds and was stopped."
    assert not document.path.exists()
    monkeypatch.undo()
    services.retry_document(document=document, actor=owner)
    again = services.claim_document(now=AS_OF + timedelta(seconds=1))
    assert again is not None
    make_file(again, press, Heart())
    document.refresh_from_db()
    assert document.is_ready


def test_the_heartbeat_is_touched(data_folder: Any) -> None:
    heart = Heart()
    heart.beat()
    assert (data_folder / "run" / "render_worker.heartbeat").is_file()
