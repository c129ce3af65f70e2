from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from config.backups import BackupRefusedError, restore_backup
from incidents.models.rehearsal import Recording
from incidents.tasks import listen_to_clip


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
        # Work that waited was not in the backup; what was being listened to is listened to anew.
        for recording in Recording.objects.filter(state__in=["waiting", "listening"]):
            listen_to_clip.enqueue(recording.pk)
        self.stdout.write(f"Restored {counts['rows']} rows and {counts['files']} files.")
