"""``render_document``: a version frozen and written, or a refusal with its path and reason."""

from pathlib import Path

import pytest
from django.core.management import call_command

from incidents.models import Incident
from reports.models import Document, State
from reports.press import Press


def test_the_brief_is_frozen_and_written(
    press: Press, incident: Incident, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "brief.pdf"
    output.write_text("an older file")
    call_command("render_document", incident.reference, kind="brief", output=output)
    document = Document.objects.get()
    assert (document.version, document.state) == (1, State.READY)
    assert output.read_bytes() == document.path.read_bytes()
    assert f"{incident.reference} brief version 1" in capsys.readouterr().out
    assert sorted(path.name for path in tmp_path.iterdir()) == ["brief.pdf", "documents", "run"]


def test_html_is_the_same_page(press: Press, incident: Incident, tmp_path: Path) -> None:
    output = tmp_path / "brief.html"
    call_command("render_document", incident.reference, kind="brief", format="html", output=output)
    assert "<title>Brief for the chief executive: Sign-in to cloud console" in output.read_text()


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ({"kind": "status-update"}, "No update is promised or sent yet"),
        ({"kind": "brief", "reference": "INC-1999-0001"}, "INC-1999-0001: there is no such incident"),
        ({"kind": "brief", "folder": "nowhere"}, "is not a file in a folder that exists"),
    ],
)
def test_a_refusal_writes_nothing(
    incident: Incident,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    arguments: dict[str, str],
    reason: str,
) -> None:
    output = tmp_path / arguments.pop("folder", "") / "brief.pdf"
    reference = arguments.pop("reference", incident.reference)
    with pytest.raises(SystemExit) as left:
        call_command("render_document", reference, output=output, **arguments)
    assert left.value.code == 1
    assert reason in capsys.readouterr().err
    assert not output.exists()
    assert Document.objects.count() == 0
