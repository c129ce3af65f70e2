"""``render_document REF --kind KIND --output FILE``: freeze a version and write it to a file."""

import os
import sys
from pathlib import Path
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from incidents.access.writing import write_unasked
from incidents.models import Incident
from reports.child import ChildFailedError
from reports.formats import CONTENT_TYPES, make_format
from reports.models import Document, Kind
from reports.press import Press, Printed
from reports.services.documents import NothingToFreezeError, fail_document, finish_document, freeze_document
from reports.snapshots import read_contents, read_document, read_logo
from reports.word import MISSING, WordFailedError, has_word


class Command(BaseCommand):
    help = "Freeze a version of a document and write it to a file, which is replaced where it exists."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("reference", help="INC-YYYY-NNNN")
        parser.add_argument("--kind", required=True, choices=Kind.values)
        parser.add_argument("--format", default="pdf", choices=tuple(CONTENT_TYPES))
        parser.add_argument("--paper", choices=("a4", "letter"))
        parser.add_argument("--number", type=int, default=0, help="which update a status update tells")
        parser.add_argument("--watermark", default="", help="words across every page")
        parser.add_argument("--embed-evidence", action="store_true", help="keep the evidence inside the PDF")
        parser.add_argument("--output", required=True, type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        kind, form, output = options["kind"], options["format"], options["output"]
        if form == "docx" and not has_word():
            self.refuse("format", MISSING)
        incident = (
            Incident.objects.that_stand()
            .select_related("created_by")
            .filter(reference=options["reference"])
            .first()
        )
        if incident is None:
            self.refuse(options["reference"], "there is no such incident")
        if not output.parent.is_dir() or output.is_dir():
            self.refuse(str(output), "is not a file in a folder that exists")
        document, printed = self.print_version(incident, Kind(kind), options)
        try:
            body = printed.pdf if form == "pdf" else make_format(document, form, printed.room)
            replace_file(output, body)
        except WordFailedError as error:
            self.refuse("format", str(error))
        except OSError as error:
            self.refuse(str(output), error.strerror or "cannot be written")
        for warning in printed.warnings:
            self.stderr.write(warning)
        self.stdout.write(f"{document.incident.reference} {kind} version {document.version}: {output}")

    def print_version(
        self, incident: Incident, kind: Kind, options: dict[str, Any]
    ) -> tuple[Document, Printed]:
        press = Press()
        try:
            with write_unasked(incident):
                document = freeze_document(
                    incident=incident,
                    kind=kind,
                    author=incident.created_by,
                    now=timezone.now(),
                    paper=options["paper"],
                    subject=options["number"],
                    watermark=options["watermark"],
                    embeds_evidence=options["embed_evidence"],
                    is_claimed=True,
                )
        except NothingToFreezeError as error:
            self.refuse(incident.reference, str(error))
        contents, logo = read_contents(document), read_logo(document)
        try:
            printed = press.print_document(lambda: read_document(document, contents, logo))
        except ChildFailedError as error:
            fail_document(document=document, error=str(error), now=timezone.now())
            self.refuse(incident.reference, str(error))
        finish_document(
            document=document,
            pdf=printed.pdf,
            warnings=list(printed.warnings),
            room=printed.room,
            pages=printed.pages,
            now=timezone.now(),
        )
        return document, printed

    def refuse(self, path: str, reason: str) -> NoReturn:
        self.stderr.write(f"{path}: {reason}")
        sys.exit(1)


def replace_file(output: Path, body: bytes) -> None:
    """Write beside the file and move it there, so that an old file is replaced only by a whole one."""
    fresh = output.with_name(f".{output.name}.{os.getpid()}.part")
    try:
        fresh.write_bytes(body)
        fresh.replace(output)
    finally:
        fresh.unlink(missing_ok=True)
