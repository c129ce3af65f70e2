"""Every sample through every kind and format, opened with tools that were not written here.

The whole matrix is a drill: six samples, six kinds, PDF and Markdown and Word, twice and in two processes.
"""

import hashlib
import json
import os
import re
import subprocess
import sys
from datetime import timedelta
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import page
import pytest
from django.conf import settings

from incidents.domain.figures import format_measure, key_figures
from incidents.domain.followup import FigureChange, FollowUp, Update
from incidents.interchange import parse_document
from reports.aftermath import Aftermath
from reports.blocks import LongDocument, list_texts
from reports.brief_outline import outline_brief
from reports.brief_parts import BriefDocument, list_words
from reports.figure_book import NUMBER
from reports.fitting import fit_to_room
from reports.kinds import make_document
from reports.letterhead import Material
from reports.models import Kind
from reports.plain_markdown import write_markdown
from reports.press import Press, Printed
from reports.word import make_docx
from tests.reports.conftest import AS_OF, RECORDS
from tests.reports.records import SAMPLES
from tests.reports.test_one_page import flatten

NAMES = [path.stem for path in SAMPLES]
KINDS = Kind.values
CARRIES_KEY_FIGURES = ("brief", "report", "post-mortem")
PROFILES = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A)
WIDE = ("--wrap=none", "--columns=9000")
PAGE_OF = re.compile(r"Page \d+ of \d+")
HASHES = """
import django
django.setup()
from reports.press import Press
from tests.reports.test_matrix import hash_all
print(hash_all(Press()))
"""


def write(kind: str, name: str) -> BriefDocument | LongDocument:
    told = (FigureChange(name="Figure: Orders", before="3,741 orders", after="4,120 orders"),)
    updates = tuple(
        Update(number=number, due_at=AS_OF, sent_at=AS_OF + timedelta(hours=number), text="It holds.",
               changed=told if number == 2 else ())
        for number in (1, 2)
    )  # fmt: skip
    return make_document(
        kind,
        Material(
            facts=parse_document(json.dumps(RECORDS[name])),
            aftermath=Aftermath(follow_up=FollowUp(updates=updates)),
            reference="INC-2026-0001",
            version=3,
            subject=2 if kind == "status-update" else 0,
            as_of=AS_OF,
            author="Dana Whitfield",
            zone=ZoneInfo("UTC"),
        ),
    )


@pytest.fixture(scope="module")
def print_sample(press: Press) -> object:
    return cache(lambda kind, name: press.print_here(write(kind, name)))


def find_numbers(text: str) -> set[str]:
    """The numbers of a text, those of the page count aside."""
    return set(NUMBER.findall(PAGE_OF.sub("", flatten(text))))


def list_stated(document: BriefDocument | LongDocument) -> set[str]:
    texts = list_words(document) if isinstance(document, BriefDocument) else list_texts(document)
    return {number for text in texts for number in find_numbers(text)}


def list_furniture(shown: BriefDocument | LongDocument, printed: Printed) -> set[str]:
    """Numbers that no record holds: pages, the scales of charts, counts of what was left out."""
    scales = find_numbers(" ".join(re.findall(r"<text[^>]*>([^<]*)</text>", printed.html)))
    left_out = shown.left_out if isinstance(shown, BriefDocument) else ()
    counts = find_numbers(" ".join((*printed.warnings, *shown.warnings, *left_out)))
    return scales | counts | {str(number) for number in range(1, printed.pages + 1)}


def check_text(
    text: str, kind: str, name: str, shown: BriefDocument | LongDocument, printed: Printed
) -> list[str]:
    """What the text of a file lacks, and what it says beyond the list of figures."""
    numbers, listed = find_numbers(text), {figure.text for figure in shown.figures}
    owed = {figure.text for figure in shown.figures if figure.origin != "furniture"}
    faults = [f"lacks {number}" for number in sorted((list_stated(shown) & owed) - numbers)]
    beyond = numbers - listed - list_furniture(shown, printed)
    faults += [f"says {number} beyond the record" for number in sorted(beyond)]
    if kind in CARRIES_KEY_FIGURES:
        facts, words = parse_document(json.dumps(RECORDS[name])), flatten(text)
        values = [flatten(format_measure(measure).value_text) for measure in key_figures(facts)]
        faults += [f"lacks the key figure {value}" for value in values if value not in words]
    return faults


def run(*command: str | Path, body: bytes = b"") -> str:
    done = subprocess.run(command, input=body, capture_output=True, check=True)
    return done.stdout.decode()


def open_pdf(printed: Printed, kind: str, folder: Path) -> tuple[str, list[str]]:
    """The text of the PDF, and what four readers find wrong with it."""
    path = folder / "made.pdf"
    path.write_bytes(printed.pdf)
    faults = [
        f"{profile}: {failure.message}"
        for profile in PROFILES
        for failure in page.validate_pdf_bytes(printed.pdf, profile=profile).failures
    ]
    run("qpdf", "--check", path)
    info = run("pdfinfo", path)
    faults += [] if "Tagged:          yes" in info else ["is not tagged"]
    pages = int(re.findall(r"Pages:\s+(\d+)", info)[0])
    faults += [] if pages == printed.pages and (kind != "brief" or pages == 1) else [f"has {pages} pages"]
    # What a picture shows is its alternative text in the file, which pdftotext does not print.
    told = " ".join(re.findall(r"<title>([^<]*)</title>", printed.html))
    return f"{run('pdftotext', '-raw', path, '-')} {told}", faults


def read_shown(kind: str, name: str, printed: Printed) -> tuple[BriefDocument | LongDocument, LongDocument]:
    whole = write(kind, name)
    if isinstance(whole, BriefDocument):
        shown = fit_to_room(whole, printed.room)
        return shown, outline_brief(shown)
    return whole, whole


def check_all(kind: str, name: str, printed: Printed, folder: Path) -> list[str]:
    """Everything that is wrong with one sample's document in PDF, Markdown and Word."""
    shown, outline = read_shown(kind, name, printed)
    text, faults = open_pdf(printed, kind, folder)
    faults = [f"pdf {fault}" for fault in (*faults, *check_text(text, kind, name, shown, printed))]
    markdown = write_markdown(outline)
    plain = run(find_pandoc(), "--from=gfm-tex_math_dollars", "--to=plain", *WIDE, body=markdown.encode())
    faults += [f"md {fault}" for fault in check_text(plain, kind, name, outline, printed)]
    docx = make_docx(markdown, title=outline.title, author=outline.author, at=AS_OF)
    (folder / "made.docx").write_bytes(docx)
    back = run(find_pandoc(), "--to=plain", *WIDE, folder / "made.docx")
    return faults + [f"docx {fault}" for fault in check_text(back, kind, name, outline, printed)]


def find_pandoc() -> str:
    from pypandoc import get_pandoc_path  # noqa: PLC0415 - one of the extras

    return str(get_pandoc_path())


def hash_all(press: Press) -> str:
    """One line for each document of the matrix: its kind, its sample and the SHA-256 of its PDF."""
    return "\n".join(
        f"{kind} {name} {hashlib.sha256(press.print_here(write(kind, name)).pdf).hexdigest()}"
        for kind in KINDS
        for name in NAMES
    )


@pytest.mark.needs("pdftotext", "pdfinfo", "qpdf")
def test_one_sample_in_every_format(press: Press, tmp_path: Path) -> None:
    name = "knight-capital-2012-08-01-smars"
    assert check_all("status-update", name, press.print_here(write("status-update", name)), tmp_path) == []


@pytest.mark.drill
@pytest.mark.needs("pdftotext", "pdfinfo", "qpdf")
@pytest.mark.parametrize("kind", KINDS)
def test_every_sample_in_every_format(press: Press, tmp_path: Path, kind: str) -> None:
    faults = {
        name: found
        for name in NAMES
        if (found := check_all(kind, name, press.print_here(write(kind, name)), tmp_path))
    }
    assert faults == {}


@pytest.mark.drill
def test_the_same_bytes_on_two_runs_and_in_two_processes(press: Press) -> None:
    first = hash_all(press)
    assert first == hash_all(press)
    environment = os.environ | {"PYTHONHASHSEED": "7", "DJANGO_SETTINGS_MODULE": "config.settings"}
    done = subprocess.run(
        [sys.executable, "-c", HASHES],
        cwd=settings.BASE_DIR,
        env=environment | {"FORTHRIGHT_DATA": str(Path(settings.FONTS_DIR).parent)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == first
    assert len(first.splitlines()) == len(KINDS) * len(NAMES)
