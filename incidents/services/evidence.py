"""Keep a file as evidence: checked by its content, images drawn anew, nothing in it ever run."""

import hashlib
import io
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.db.models import F
from PIL import Image, ImageFile, UnidentifiedImageError

from accounts.models import User
from incidents.access.writing import write_as
from incidents.models import Evidence, Incident
from incidents.models.sections import SECTIONS
from incidents.services.edits import TooManyRowsError
from incidents.services.history import record_changes
from incidents.services.stored_files import claim_files, drop_unclaimed, keep_file

LARGEST_BYTES = 10 * 1024 * 1024
LARGEST_PIXELS = 25_000_000
IMAGE_FORMATS = {"PNG": "image/png", "JPEG": "image/jpeg", "WEBP": "image/webp"}
TEXT_ENDINGS = {"txt": "text/plain", "log": "text/plain", "csv": "text/csv", "json": "application/json"}
_MARKUP = re.compile(rb"<\s*(!doctype|html|svg|script|\?xml|iframe|body|math)", re.IGNORECASE)
TAKEN = "PNG, JPEG, WebP, PDF, CSV, JSON, plain text and logs"


class FileRefusedError(ValueError):
    """The file cannot be kept; the message says why and what can be."""


@dataclass(frozen=True)
class CheckedFile:
    content: bytes
    content_type: str
    ending: str


def check_file(name: str, content: bytes) -> CheckedFile:
    """What may be kept of a file, by what it holds and not by what it is called.

    Images are drawn anew, which drops hidden places, comments and anything behind the picture.
    Raises FileRefusedError.
    """
    if len(content) > LARGEST_BYTES:
        raise FileRefusedError(
            "The file is larger than 10 MB. Nothing was saved; send a smaller one or a link."
        )
    if not content:
        raise FileRefusedError("The file is empty. Nothing was saved.")
    ending = name.rsplit(".", 1)[-1].lower() if "." in name else ""
    if content.startswith(b"%PDF-"):
        return CheckedFile(content, "application/pdf", "pdf")
    if ending in TEXT_ENDINGS:
        return _check_text(content, ending)
    return _redraw_image(content)


def _check_text(content: bytes, ending: str) -> CheckedFile:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise FileRefusedError("The file says it is text but is not UTF-8. Nothing was saved.") from error
    if b"\0" in content or _MARKUP.search(content[:4096]):
        raise FileRefusedError(
            f"The file holds a web page or drawing code. Nothing was saved; we keep {TAKEN}."
        )
    return CheckedFile(content, TEXT_ENDINGS[ending], ending)


def _redraw_image(content: bytes) -> CheckedFile:
    try:
        with Image.open(io.BytesIO(content), formats=list(IMAGE_FORMATS)) as image:
            if image.width * image.height > LARGEST_PIXELS:
                raise FileRefusedError(
                    f"The picture has {image.width * image.height / 1e6:.0f} megapixels; 25 fit. "
                    "Nothing was saved; send a smaller one."
                )
            kind = image.format or "PNG"
            # A library in the same process may have told Pillow to draw half a picture without a word.
            ImageFile.LOAD_TRUNCATED_IMAGES = False
            image.load()
            clean = image.convert(
                "RGB" if kind == "JPEG" else "RGBA" if image.has_transparency_data else "RGB"
            )
            out = io.BytesIO()
            clean.save(out, format=kind)
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError) as error:
        if isinstance(error, FileRefusedError):
            raise
        raise FileRefusedError(
            f"We cannot keep this kind of file. Nothing was saved; we keep {TAKEN}."
        ) from error
    return CheckedFile(out.getvalue(), IMAGE_FORMATS[kind], kind.lower())


def add_evidence_file(
    *,
    incident: Incident,
    author: User,
    now: datetime,
    name: str,
    content: bytes,
    title: str,
    caption: str | None = None,
    uid: UUID | None = None,
) -> Evidence:
    """Keep a file as a new piece of evidence; the same file sent twice by one page is kept once.

    Raises FileRefusedError, TooManyRowsError, and ConnectionError where the store of evidence is away.
    """
    checked = check_file(name, content)
    evidence = Evidence(
        incident=incident,
        uid=uid or uuid4(),
        title=title,
        caption=caption,
        file_name=name[-140:],
        file_type=checked.content_type,
        file_bytes=len(checked.content),
        file_sha256=hashlib.sha256(checked.content).hexdigest(),
    )
    # Asked twice: here, so that nothing is sent to a store in vain, and again while nobody else writes.
    if existing := _find_place(evidence, incident):
        return existing
    stored = keep_file(content=checked.content, now=now, ending=checked.ending)
    try:
        with write_as(author, incident) as current:
            if existing := _find_place(evidence, current):
                return existing
            evidence.file = stored
            evidence.save()
            claim_files([stored])
            _note(evidence, current, author, now)
    finally:
        drop_unclaimed([stored])
    return evidence


def _find_place(evidence: Evidence, incident: Incident) -> Evidence | None:
    """Put the piece at the end of the list, or give the one that the same page sent before."""
    existing = Evidence.objects.filter(incident=incident, uid=evidence.uid).first()
    if existing is not None and existing.file_sha256 == evidence.file_sha256:
        return existing
    if existing is not None:
        evidence.uid = uuid4()  # the same page sent another file: it is another piece
    evidence.position = Evidence.objects.filter(incident=incident, is_removed=False).count()
    if evidence.position >= SECTIONS["evidence"].limit:
        raise TooManyRowsError("evidence")
    return None


def _note(evidence: Evidence, incident: Incident, author: User, now: datetime) -> None:
    Incident.objects.filter(pk=incident.pk).update(version=F("version") + 1, updated_at=now)
    incident.refresh_from_db(fields=["version"])
    kept = {
        "title": evidence.title,
        "caption": evidence.caption,
        "file": evidence.file_name,
        "sha256": evidence.file_sha256,
    }
    changes: Any = {f"evidence.{evidence.uid}": (None, kept)}
    record_changes(incident=incident, actor=author, now=now, changes=changes)
