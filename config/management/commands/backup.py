from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from config.backups import BackupRefusedError, write_backup


class Command(BaseCommand):
    help = "Write everything of this installation (database and files) to one file, while it serves."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", help="an existing file is replaced once the new one is whole")

    def handle(self, *args: Any, **options: Any) -> None:
        path = Path(options["file"]).resolve()
        try:
            counts = write_backup(path, now=timezone.now())
        except BackupRefusedError as refusal:
            self.stderr.write(str(refusal))
            raise SystemExit(1) from refusal
        self.stdout.write(f"{path}: {counts['rows']} rows and {counts['files']} files")
