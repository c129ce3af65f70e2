from typing import Any

from django.core.management.base import BaseCommand

from config.doctor import examine

MARKS = {True: "well", False: "LOOK", None: "    "}


class Command(BaseCommand):
    help = "Say what is well and what needs a look; exit code 1 when something does."
    requires_system_checks: list[str] = []  # noqa: RUF012 - Django's own shape

    def handle(self, *args: Any, **options: Any) -> None:
        findings = examine()
        for finding in findings:
            self.stdout.write(f"{MARKS[finding.is_well]}  {finding.name}: {finding.words}")
        left = sum(finding.is_well is False for finding in findings)
        if left:
            self.stdout.write(f"{left} {'thing needs' if left == 1 else 'things need'} a look.")
            raise SystemExit(1)
        self.stdout.write("Everything is well.")
