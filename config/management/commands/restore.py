from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from config.backups import BackupRefusedError, restore_backup


class Command(BaseCommand):
    help = "Restore a backup into this installation, which must be empty. Everybody signs in anew afterwards."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file")

    def handle(self, *args: Any, **options: Any) -> None:
        path = Path(options["file"]).resolve()
        try:
            counts = restore_backup(path)
        except BackupRefusedError as refusal:
            message = str(refusal)
            self.stderr.write(message if message.startswith(str(path)) else f"{path}: {message}")
            raise SystemExit(1) from refusal
        self.stdout.write(f"Restored {counts['rows']} rows and {counts['files']} files.")
