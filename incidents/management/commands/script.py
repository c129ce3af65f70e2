"""``script REF``: print what to say to the chief executive, turn by turn."""

import json
import sys
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from incidents.access.script import load_script
from incidents.domain.script import Script
from incidents.models import Incident

VOICES = ("headline-first", "respectful")
LONGEST_SLOT = 240


class Command(BaseCommand):
    help = "Print the script of an incident: the turns of both speakers, numbered through."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("reference", help="INC-YYYY-NNNN")
        parser.add_argument("--minutes", help="the slot in whole minutes; else as recorded, else five")
        parser.add_argument("--voice", help=" or ".join(VOICES))
        parser.add_argument("--json", action="store_true", help="as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        incident = Incident.objects.that_stand().filter(reference=options["reference"]).first()
        if incident is None:
            self.refuse(options["reference"], "there is no such incident")
        voice = options["voice"]
        if voice is not None and voice not in VOICES:
            self.refuse("voice", f"choose {' or '.join(VOICES)}")
        minutes = self.read_minutes(options["minutes"])
        script = load_script(incident, now=timezone.now(), minutes=minutes, voice=voice)
        self.stdout.write(dump_json(script) if options["json"] else dump_text(script))

    def read_minutes(self, typed: str | None) -> int | None:
        if typed is None:
            return None
        if not (typed.isascii() and typed.isdigit() and 1 <= int(typed[:9]) <= LONGEST_SLOT):
            self.refuse("minutes", f"write a whole number from 1 to {LONGEST_SLOT}")
        return int(typed)

    def refuse(self, path: str, reason: str) -> NoReturn:
        self.stderr.write(f"{path}: {reason}")
        sys.exit(1)


def dump_json(script: Script) -> str:
    turns = [
        {
            "turn": turn.number,
            "speaker": turn.speaker,
            "lines": [{"id": line.id, "text": line.text} for line in turn.lines],
        }
        for turn in script.turns
    ]
    return json.dumps(turns, ensure_ascii=False, indent=2)


def dump_text(script: Script) -> str:
    names = {"you": "You", "ceo": "CEO"}
    shown = [f"{names[turn.speaker]}: {turn.text}" for turn in script.turns]
    notes = [f"Note: {note}" for note in script.notes]
    return "\n\n".join([*shown, *notes])
