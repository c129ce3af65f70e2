"""Keep a file as evidence: checked by its content, images drawn anew, nothing in it ever run."""

import hashlib
import io
import re
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from django.core.files.base import ContentFile
from django.db.models import F
from PIL import Image, ImageFile, UnidentifiedImageError

from accounts.models import User
from incidents.access.writing import write_as
from incidents.models import Evidence, Incident
from incidents.models.sections import SECTIONS
from incidents.services.edits import TooManyRowsError
from incidents.services.history import record_changes

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

    Raises FileRefusedError, TooManyRowsError.
    """
    checked = check_file(name, content)
    uid = uid or uuid4()
    digest = hashlib.sha256(checked.content).hexdigest()
    with write_as(author, incident) as current:
        existing = Evidence.objects.filter(incident=current, uid=uid).first()
        if existing is not None and existing.file_sha256 == digest:
            return existing
        if existing is not None:
            uid = uuid4()  # the same page sent another file: it is another piece
        count = Evidence.objects.filter(incident=current, is_removed=False).count()
        if count >= SECTIONS["evidence"].limit:
            raise TooManyRowsError("evidence")
        evidence = Evidence(
            incident=current,
            uid=uid,
            position=count,
            title=title,
            caption=caption,
            file_name=name[-140:],
            file_type=checked.content_type,
            file_bytes=len(checked.content),
            file_sha256=digest,
        )
        evidence.file.save(f"{uid}.{checked.ending}", ContentFile(checked.content), save=True)
        Incident.objects.filter(pk=current.pk).update(version=F("version") + 1, updated_at=now)
        current.refresh_from_db(fields=["version"])
        kept = {"title": title, "caption": caption, "file": name[-140:], "sha256": digest}
        record_changes(incident=current, actor=author, now=now, changes={f"evidence.{uid}": (None, kept)})
    return evidence
