"""The brief as a PDF: one page, tagged, embedded fonts, readable sizes, whatever the record holds."""

import json
import re
import subprocess
import unicodedata
from collections.abc import Callable
from io import BytesIO
from typing import Any

import page
import pytest
from django.conf import settings
from pypdf import PdfReader

from incidents.domain.figures import format_measure, key_figures
from incidents.domain.metrics import headline_duration
from incidents.interchange import parse_document
from reports.figure_book import NUMBER
from reports.press import Press, Printed
from tests.reports.conftest import RECORDS, write_brief
from tests.reports.records import SAMPLES

Print = Callable[[str], Printed]
NAMES = sorted(RECORDS)
# Sizes inside the page: running text at least 9 pt, labels, notes and captions at least 7.5 pt.
SMALLEST_LABEL, SMALLEST_TEXT = 7.5, 9.0
LABELS = (
    ".mast",
    ".tags",
    ".sure",
    ".k ",
    ".d ",
    "h2",
    ".subject",
    ".caption",
    "thead th",
    ".left-out",
    "@",
    ".sheet-foot",
)


def read_text(pdf: bytes) -> str:
    """The text of the page as one line, ligatures and special spaces undone."""
    done = subprocess.run(["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True)
    return flatten(done.stdout.decode())


def flatten(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).replace("\u200b", "").split())


def list_sizes(pdf: bytes) -> dict[float, int]:
    """How many letters stand at each size, in points as they appear on paper."""
    sizes: dict[float, int] = {}

    def note(text: str, outer: list[float], inner: list[float], _: Any, size: float) -> None:
        scale = abs(inner[3] or inner[1]) * abs(outer[3] or outer[1])
        letters = sum(character.isalnum() for character in text)
        shown = round(size * scale, 1)
        sizes[shown] = sizes.get(shown, 0) + letters

    PdfReader(BytesIO(pdf)).pages[0].extract_text(visitor_text=note)
    return {size: letters for size, letters in sizes.items() if letters}


@pytest.mark.parametrize("name", NAMES)
def test_every_record_makes_exactly_one_valid_page(print_record: Print, name: str) -> None:
    printed = print_record(name)
    reader = PdfReader(BytesIO(printed.pdf))
    assert len(reader.pages) == 1
    report = page.validate_pdf_bytes(printed.pdf, profile=page.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, [failure.message for failure in report.failures][:5]
    assert str(reader.root_object["/Lang"]) == "en"
    assert reader.metadata is not None
    assert (reader.metadata.title or "").startswith("Brief for the chief executive: ")
    assert reader.metadata.author == "Dana Whitfield"


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_set_too_small_to_read(print_record: Print, name: str) -> None:
    sizes = list_sizes(print_record(name).pdf)
    assert min(sizes) >= SMALLEST_LABEL
    text = sum(letters for size, letters in sizes.items() if size >= SMALLEST_TEXT)
    assert text > sum(sizes.values()) * 0.5


def test_running_text_is_never_under_nine_points() -> None:
    """Every smaller size of the sheet belongs to a label, a note or a caption."""
    sheet = (settings.BASE_DIR / "static/css/print.css").read_text()
    plain = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    small = [
        rule.strip()
        for rule, body in re.findall(r"([^{}]+)\{([^{}]*)\}", plain)
        for size in re.findall(r"font(?:-size)?:[^;]*?([\d.]+)pt", body)
        if float(size) < SMALLEST_TEXT
    ]
    assert [rule for rule in small if not any(label in f"{rule} " for label in LABELS)] == []


@pytest.mark.needs("pdftotext")
@pytest.mark.parametrize("name", [path.stem for path in SAMPLES])
def test_the_page_holds_the_facts_a_chief_executive_asks_for(print_record: Print, name: str) -> None:
    facts = parse_document(json.dumps(RECORDS[name]))
    text = read_text(print_record(name).pdf)
    assert flatten(facts.title) in text
    assert facts.severity.level in text
    assert flatten(headline_duration(facts, "2026-11-14T10:20Z").text) in text
    for measure in key_figures(facts):
        assert flatten(format_measure(measure).value_text) in text
    cause = facts.causes[0]
    first = flatten(cause.statement)[:70]
    assert first in text
    assert f"Cause {cause.certainty}" in text
    if facts.ask:
        assert flatten(facts.ask.question) in text


@pytest.mark.needs("pdftotext")
def test_a_bare_headline_says_what_is_not_known_in_its_place(print_record: Print) -> None:
    text = read_text(print_record("bare").pdf)
    for words in (
        "Something broke",
        "Severity not known yet",
        "Status not known yet",
        "Cause not known yet",
        "Not known yet",
        "The cause is not known yet.",
        "No decision is recorded as needed from you.",
        "no time is set yet",
    ):
        assert words in text


def test_the_longest_record_keeps_headline_figures_and_ask_and_says_what_is_missing(
    print_record: Print,
) -> None:
    printed = print_record("longest")
    text = read_text(printed.pdf)
    assert flatten(RECORDS["longest"]["title"]) in text
    assert "123,456,789.25" in text
    assert "Decision needed by 14 Nov 2026, 16:00 UTC".upper() in text.upper()
    assert "left out here to keep to one page" in text
    assert "Left out to keep to one page: 499 causes" in printed.warnings


def test_no_glyph_is_missing_in_persian_and_chinese(
    press: Press, print_record: Print, caplog: pytest.LogCaptureFixture
) -> None:
    for name in ("persian", "chinese"):
        press.print_here(write_brief(name))
    assert "支付系统自九点起中断" in read_text(print_record("chinese").pdf)
    assert not [record for record in caplog.records if "notdef" in record.getMessage()]


def test_the_same_snapshot_gives_the_same_bytes(press: Press) -> None:
    first = press.print_here(write_brief("gitlab-2017-01-31-primary-db-deleted"))
    again = press.print_document(lambda: write_brief("gitlab-2017-01-31-primary-db-deleted"))
    assert first.pdf == again.pdf
    assert first.warnings == again.warnings


def test_letter_paper_is_one_page_too(press: Press) -> None:
    for name in ("northwind-pay-ongoing", "longest", "bare"):
        reader = PdfReader(BytesIO(press.print_here(write_brief(name, paper="letter")).pdf))
        assert len(reader.pages) == 1
        assert (float(reader.pages[0].mediabox.width), float(reader.pages[0].mediabox.height)) == (
            612.0,
            792.0,
        )


def test_all_fonts_are_embedded(print_record: Print) -> None:
    done = subprocess.run(
        ["pdffonts", "-"], input=print_record("northwind-pay-ongoing").pdf, capture_output=True, check=True
    )
    rows = done.stdout.decode().splitlines()[2:]
    assert rows
    assert all("Brief" in row and " yes yes yes " in row for row in rows)


@pytest.mark.needs("pdftotext")
@pytest.mark.parametrize("name", sorted(set(NAMES) - {"endless words"}))
def test_no_number_on_paper_is_without_a_source(print_record: Print, name: str) -> None:
    """Beside the listed figures only the scale of a chart, the page number and what was left out."""
    printed = print_record(name)
    listed = {figure.text for figure in write_brief(name).figures}
    scale = re.findall(r'class="chart-text"[^>]*>([^<]*)<', printed.html)
    counted = [*scale, *printed.warnings, "Page 1 of 1"]
    known = listed | {number for words in counted for number in NUMBER.findall(words)}
    found = set(NUMBER.findall(read_text(printed.pdf)))
    assert found <= known, sorted(found - known)
