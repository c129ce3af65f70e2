"""Markdown to a Word file through pandoc, which comes with the extras; without it the page says so."""

import os
import subprocess
from datetime import datetime
from typing import Final

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


def make_docx(markdown: str, *, title: str, author: str, at: datetime) -> bytes:
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
        "--from=gfm-raw_html-yaml_metadata_block",
        "--to=docx",
        f"--metadata=pagetitle:{title}",
        f"--metadata=author-meta:{author}",
        "--output=-",
    ]
    environment = {"PATH": os.defpath, "LANG": "C.UTF-8", "SOURCE_DATE_EPOCH": str(int(at.timestamp()))}
    try:
        done = subprocess.run(  # noqa: S603 - our own program, and a document by its standard input
            command,
            input=markdown.encode(),
            capture_output=True,
            timeout=SECONDS,
            env=environment,
            check=True,
        )
    except (subprocess.SubprocessError, OSError) as error:
        raise WordFailedError("The Word file could not be made. Nothing was lost; take the PDF.") from error
    return done.stdout


def _find_pandoc() -> str | None:
    if get_pandoc_path is None:
        return None
    try:
        return str(get_pandoc_path())
    except OSError:
        return None
