"""The long documents on paper: archived, tagged, the same bytes twice, and telling what is missing."""

import re
import subprocess
from collections.abc import Callable
from io import BytesIO
from typing import Any

import page
import pytest
from pypdf import PdfReader

from reports.aftermath import Aftermath, EvidenceFile
from reports.blocks import Cell, Column, Table
from reports.limits import choose_rows, write_csv
from reports.missing_fonts import is_tested, say_missing
from reports.models import Kind
from reports.press import Press
from tests.reports.records import SAMPLES
from tests.reports.test_kinds import FOLLOW_UP

PROFILES = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A)
AFTER = Aftermath(follow_up=FOLLOW_UP)
type Make = Callable[..., Any]


def list_faults(pdf: bytes) -> list[str]:
    return [
        f"{profile}: {failure}"
        for profile in PROFILES
        for failure in page.validate_pdf_bytes(pdf, profile=profile).failures
    ]


def test_a_report_is_archived_tagged_bookmarked_and_the_same_in_another_process(
    press: Press, write_kind: Make
) -> None:
    document = write_kind("report", "dfds-2021-03-31-adfs-certificates", AFTER, watermark="Draft")
    first = press.print_here(document)
    assert list_faults(first.pdf) == []
    assert press.print_document(lambda: document).pdf == first.pdf
    reader = PdfReader(BytesIO(first.pdf))
    names = [str(item["/Title"]) for item in reader.outline if isinstance(item, dict)]
    assert names[:3] == ["Impact", "Timeline", "Cause and evidence"]
    assert len(reader.pages) == first.pages > 2
    text = " ".join(" ".join(found.extract_text() for found in reader.pages).split())
    assert f"Page 2 of {first.pages}" in text
    assert "84 minutes" in text


def test_the_evidence_is_kept_inside_on_request(press: Press, write_kind: Make) -> None:
    file = EvidenceFile(
        position=0, name="log.csv", kind="text/csv", size_bytes=4, sha256="a" * 64, path="evidence/a"
    )
    lost = EvidenceFile(
        position=1, name="gone.csv", kind="text/csv", size_bytes=4, sha256="b" * 64, path="evidence/b"
    )
    document = write_kind(
        "report",
        "bare",
        Aftermath(files=(file, lost)),
        embeds_evidence=True,
        contents={"evidence/a": b"a,b\n"},
    )
    printed = press.print_here(document)
    assert PdfReader(BytesIO(printed.pdf)).attachments == {"log.csv": [b"a,b\n"]}
    assert printed.warnings == ("Not embedded, the file is missing, changed or cannot be read: gone.csv",)
    assert list_faults(printed.pdf) == []


def test_a_missing_font_is_named_with_its_package() -> None:
    assert say_missing("த支🔥") == (
        "Some letters could not be printed (Chinese, Japanese or Korean): their font is not installed here. "
        "Install fonts-noto-cjk, then make a new version.",
        "Some letters could not be printed (emoji): their font is not installed here. "
        "Install fonts-noto-color-emoji, then make a new version.",
        "Some letters could not be printed (Tamil): their font is not installed here. "
        "Install fonts-noto-core, then make a new version.",
    )
    assert not is_tested("\u200b")


def test_the_renderer_finds_what_it_cannot_draw(press: Press) -> None:
    assert press.renderer.find_missing("é–پ") == ""
    assert press.renderer.find_missing("é\ue000") == "\ue000"


def test_long_tables_keep_starred_rows_the_first_and_the_last() -> None:
    starred = [place in (7, 4000) for place in range(5000)]
    places = choose_rows([10] * 5000, starred, 100, 100_000)
    assert {0, 7, 4000, 4999} <= set(places)
    assert len(places) == 100
    assert choose_rows([10] * 41, [False] * 41, 100, 1000) == list(range(41))


def test_a_csv_runs_nothing_in_a_spreadsheet() -> None:
    rows = ((Cell(text=" =HYPERLINK(1)"),), (Cell(text="plain", note="more"),))
    table = Table(caption="x", columns=(Column(name="What"),), rows=rows)
    lines = write_csv(table).decode("utf-8-sig").split("\r\n")
    assert lines[:3] == [
        "What",
        "' =HYPERLINK(1)",
        "plain · more",
    ]


@pytest.mark.drill
@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("name", [path.stem for path in SAMPLES])
def test_every_sample_in_every_kind(
    press: Press, write_kind: Make, kind: str, name: str, tmp_path: Any
) -> None:
    document = write_kind(kind, name, AFTER)
    printed = press.print_here(document)
    assert printed.pdf == press.print_document(lambda: document).pdf
    assert list_faults(printed.pdf) == []
    path = tmp_path / "made.pdf"
    path.write_bytes(printed.pdf)
    checked = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stderr
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True)
    listed = {figure.text for figure in document.figures}
    found = set(re.findall(r"(?<![\w.,:/-])\d+(?:[.,:]\d+)*(?![\w/-])", text.stdout))
    pages = {str(number) for number in range(1, printed.pages + 1)}
    pages |= {number for warning in printed.warnings for number in re.findall(r"\d+", warning)}
    assert {number for number in found if number not in listed | pages} <= read_scale(printed.html)


def read_scale(html: str) -> set[str]:
    """The numbers on the axes of a chart, which name the scale and state nothing."""
    return {
        number
        for label in re.findall(r"<text[^>]*>([^<]*)<", html)
        for number in re.findall(r"\d+(?:[.,:]\d+)*", label)
    }


@pytest.mark.drill
@pytest.mark.parametrize("name", ["longest", "endless words"])
def test_the_longest_records_end_within_the_limits(press: Press, write_kind: Make, name: str) -> None:
    printed = press.print_document(lambda: write_kind("report", name, AFTER))
    assert printed.pages < 60
    assert any("Left out for length" in warning for warning in printed.warnings)
