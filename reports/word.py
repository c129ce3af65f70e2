"""Markdown to a Word file through pandoc, which comes with the extras; without it the page says so."""

import os
import subprocess
import zipfile
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from tempfile import NamedTemporaryFile
from typing import Final

from reports.word_style import dress_reference

try:
    from pypandoc import get_pandoc_path
except ImportError:  # one of the extras
    get_pandoc_path = None

SECONDS: Final = 30
MISSING: Final = (
    "Word files need pandoc, which is not installed. Run `python3 manage.py up --extras`, "
    "then ask for the file again; PDF, Markdown and HTML are there already."
)


class WordMissingError(Exception):
    """Pandoc is not installed; the message says what to run."""


class WordFailedError(Exception):
    """Pandoc was given the document and did not make a file of it."""


def has_word() -> bool:
    """Whether a Word file can be made here."""
    return _find_pandoc() is not None


@dataclass(frozen=True, kw_only=True)
class Dress:
    """What a Word file looks like: its paper, the words at its foot, and a team's colour or ""."""

    paper: str = "a4"
    foot: str = ""
    accent: str = ""


def make_docx(markdown: str, *, title: str, author: str, at: datetime, dress: Dress | None = None) -> bytes:
    """The document as a Word file; the same text and ``at`` give the same bytes.

    Pandoc gets no network, no files and 512 MB. Raises ``WordMissingError``, ``WordFailedError``.
    """
    program = _find_pandoc()
    if program is None:
        raise WordMissingError(MISSING)
    command = [
        program,
        "+RTS",
        "-M512M",
        "-RTS",
        "--sandbox",
        "--from=gfm-raw_html-yaml_metadata_block-tex_math_dollars",
        "--to=docx",
        f"--metadata=pagetitle:{title}",
        f"--metadata=author-meta:{author}",
        "--output=-",
    ]
    environment = {"PATH": os.defpath, "LANG": "C.UTF-8", "SOURCE_DATE_EPOCH": str(int(at.timestamp()))}
    dress = dress or Dress()
    try:
        reference = dress_reference(_read_reference(program), dress.paper, dress.foot, dress.accent)
        with NamedTemporaryFile(suffix=".docx") as file:
            file.write(reference)
            file.flush()
            return _run([*command, f"--reference-doc={file.name}"], markdown.encode(), environment)
    except (subprocess.SubprocessError, OSError, zipfile.BadZipFile, KeyError) as error:
        raise WordFailedError("The Word file could not be made. Nothing was lost; take the PDF.") from error


def _run(command: list[str], body: bytes, environment: dict[str, str]) -> bytes:
    """Our own program with a document by its standard input; its standard output."""
    done = subprocess.run(  # noqa: S603 - our own program
        command, input=body, capture_output=True, timeout=SECONDS, env=environment, check=True
    )
    return done.stdout


@cache
def _read_reference(program: str) -> bytes:
    """The document whose styles pandoc takes unless it is given another."""
    return _run([program, "--print-default-data-file", "reference.docx"], b"", {"PATH": os.defpath})


def _find_pandoc() -> str | None:
    if get_pandoc_path is None:
        return None
    try:
        return str(get_pandoc_path())
    except OSError:
        return None
