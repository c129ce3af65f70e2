"""``check_wording [FILE|-] [--json]``: what the wording coach would raise in a text."""

import json
import sys
from pathlib import Path
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandParser

from incidents import access
from incidents.access.glossary import terms_for_team
from incidents.domain.advice import KINDS, count_words, explain_in_place
from incidents.domain.facts import IncidentFacts
from incidents.domain.phrases import CHOICES
from incidents.domain.wording import Finding, check_text
from incidents.models import Incident


class Command(BaseCommand):
    help = "List all findings in a text; offsets count code points, the end is exclusive."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "file", nargs="?", default="-", help="a UTF-8 text; - or nothing reads standard input"
        )
        parser.add_argument("--json", action="store_true", help="print a list of findings as JSON")
        parser.add_argument("--incident", metavar="REF", help="use this record and its team's terms")
        parser.add_argument(
            "--field", metavar="NAME", help="the field it stands in, such as causes.statement"
        )
        parser.add_argument("--certainty", metavar="LEVEL", help="confirmed, likely or unknown")

    def handle(self, *args: Any, **options: Any) -> None:
        certainty = options["certainty"]
        if certainty is not None and certainty not in dict(CHOICES["certainty"]):
            self.refuse("certainty", f"{certainty} is none of {', '.join(dict(CHOICES['certainty']))}")
        facts, terms = self.find_record(options["incident"])
        text = self.read_text(options["file"])
        findings = check_text(text, field=options["field"], certainty=certainty, facts=facts, terms=terms)
        if options["json"]:
            # Escaped, so that it comes out whole whatever the terminal can print.
            self.stdout.write(json.dumps([tell(finding) for finding in findings], indent=1))
            return
        if findings:
            self.stdout.write(count_words(len(findings)))
        for finding in findings:
            self.stdout.write(f"{finding.start}-{finding.end} {KINDS[finding.label]}: “{finding.text}”")
            self.stdout.write(f"  Why: {finding.why}")
            if finding.rewrite is not None:
                self.stdout.write(f"  Instead: {finding.rewrite or '(leave these words out)'}")

    def find_record(self, reference: str | None) -> tuple[IncidentFacts | None, dict[str, str]]:
        """The facts that fill rewrites, and the terms of the incident's team in plain words."""
        if reference is None:
            return None, {}
        incident = Incident.objects.that_stand().select_related("team").filter(reference=reference).first()
        if incident is None:
            self.refuse(reference, "there is no such incident")
        return access.load_facts(incident), explain_in_place(terms_for_team(incident.team))

    def read_text(self, name: str) -> str:
        try:
            content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
            # Decoded by hand: line ends stay as they are, so that offsets count what was sent.
            return content.decode("utf-8")
        except OSError as error:
            self.refuse(name, error.strerror or "cannot be read")
        except UnicodeDecodeError:
            self.refuse(name, "is not UTF-8 text")

    def refuse(self, path: str, reason: str) -> NoReturn:
        self.stderr.write(f"{path}: {reason}")
        sys.exit(1)


def tell(finding: Finding) -> dict[str, Any]:
    """A finding under the names that other programs rely on."""
    return {
        "label": finding.label,
        "rule": finding.rule,
        "start": finding.start,
        "end": finding.end,
        "text": finding.text,
        "why": finding.why,
        "rewrite": finding.rewrite,
    }
