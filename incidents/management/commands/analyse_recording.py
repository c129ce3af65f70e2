"""``analyse_recording REF --turn N FILE``: what was heard of one turn of the current script."""

import json
import sys
from pathlib import Path
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from incidents.access.script import load_script
from incidents.domain.rehearsal import ExpectedLine, TurnReport, compare_turn
from incidents.domain.script import Turn
from incidents.models import Incident
from incidents.speech import RecordingRefusedError, listen


class Command(BaseCommand):
    help = "Listen to the recording of one turn, on this computer, and hold it against the current script."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("reference", help="INC-YYYY-NNNN")
        parser.add_argument("file", help="the recording: webm, mp4, ogg or wav")
        parser.add_argument("--turn", required=True, help="the number of the turn, as `script` prints them")
        parser.add_argument("--json", action="store_true", help="as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        turn = self.find_turn(options["reference"], options["turn"])
        lines = [ExpectedLine(id=line.id, text=line.text) for line in turn.lines]
        try:
            report = compare_turn(lines, listen(Path(options["file"]), lines))
        except RecordingRefusedError as error:
            self.refuse(options["file"], str(error))
        self.stdout.write(dump_json(report) if options["json"] else dump_text(report, lines))

    def find_turn(self, reference: str, typed: str) -> Turn:
        incident = Incident.objects.that_stand().filter(reference=reference).first()
        if incident is None:
            self.refuse(reference, "there is no such incident")
        turns = load_script(incident, now=timezone.now()).turns
        found = next((turn for turn in turns if str(turn.number) == typed), None)
        if found is None:
            self.refuse("turn", f"write a whole number from 1 to {len(turns)}")
        if found.speaker != "you":
            self.refuse("turn", f"turn {typed} is spoken by the CEO; choose one of yours")
        return found

    def refuse(self, path: str, reason: str) -> NoReturn:
        self.stderr.write(f"{path}: {reason}")
        sys.exit(1)


def dump_json(report: TurnReport) -> str:
    shown = {
        "seconds": report.seconds,
        "words_per_minute": report.words_per_minute,
        "signal_to_noise_db": report.signal_to_noise_db,
        "lines": [
            {"id": line.id, "state": line.state, "heard": line.heard, "starts_at": line.starts_at}
            for line in report.lines
        ],
        "figures": [
            {"text": figure.text, "line": figure.line, "state": figure.state} for figure in report.figures
        ],
    }
    return json.dumps(shown, ensure_ascii=False, indent=2)


def dump_text(report: TurnReport, lines: list[ExpectedLine]) -> str:
    pace = f"{report.words_per_minute:.0f} words a minute" if report.words_per_minute else "pace not measured"
    shown = [f"{report.seconds:.1f} seconds, {pace}."]
    for line, found in zip(lines, report.lines, strict=True):
        shown.append(f"{found.state.replace('_', ' ')}: {line.text}")
        shown += [
            f"  {figure.text}: {figure.state.replace('_', ' ')}"
            for figure in report.figures
            if figure.line == line.id and figure.state in {"missing", "changed"}
        ]
    return "\n".join(shown)
