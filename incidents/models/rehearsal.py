"""Rehearsals and their recordings: they belong to the speaker, not to the incident's team."""

from pathlib import Path
from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from incidents.domain.rehearsal import (
    ExpectedLine,
    FigureReport,
    LineReport,
    RehearsedTurn,
    TurnReport,
)
from incidents.models.fields import SHORT, LimitedText
from incidents.models.incident import Incident

FEELINGS = ("uneasy", "fair", "steady")
ENDINGS = {"audio/webm": "webm", "audio/mp4": "mp4"}


def find_root() -> Path:
    """The folder that holds a folder for each rehearsal that was recorded."""
    return Path(settings.DATA_DIR) / "recordings"


class Rehearsal(models.Model):
    """One time a script was said. ``uid`` is made by the page, so that starting it twice starts it once.

    ``turns`` is the script as it was shown then, in the shape of a kept version; ``wording`` counts the
    different wordings this speaker has rehearsed, from 1. ``numbers`` are what stays when the recordings
    are deleted by age: pace, lines skipped, figures missed.
    """

    uid = models.UUIDField(unique=True)
    incident = models.ForeignKey(Incident, on_delete=models.CASCADE, related_name="rehearsals")
    speaker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="rehearsals")
    number = models.PositiveIntegerField()
    wording = models.PositiveIntegerField()
    minutes = models.PositiveSmallIntegerField()
    turns = models.JSONField()
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    total_seconds = models.FloatField(null=True)
    questions_drilled = models.PositiveIntegerField(default=0)
    felt = LimitedText(one_of=FEELINGS, null=True)
    cleared = models.JSONField(default=list)
    numbers = models.JSONField(null=True)
    emptied_at = models.DateTimeField(null=True)
    is_shared_with_team = models.BooleanField(default=False)
    shared_with = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="+")

    class Meta:
        ordering: ClassVar[list[str]] = ["-number"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["incident", "speaker", "number"], name="rehearsal_numbered_once"),
            models.CheckConstraint(
                condition=models.Q(total_seconds=None) | models.Q(total_seconds__gte=0),
                name="rehearsal_length_is_possible",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.incident_id} rehearsal {self.number}"

    @property
    def folder(self) -> Path:
        """The folder that holds the clips of this rehearsal and nothing else."""
        return find_root() / str(self.uid)


class Recording(models.Model):
    """The clip of one turn. ``uid`` is made by the page, so that sending it again adds nothing.

    ``starts_at`` is where in the whole rehearsal it begins, in seconds. A turn that was said twice has
    two clips.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        LISTENING = "listening"
        READY = "ready"
        REFUSED = "refused"

    rehearsal = models.ForeignKey(Rehearsal, on_delete=models.CASCADE, related_name="recordings")
    uid = models.UUIDField()
    turn = models.PositiveIntegerField()
    starts_at = models.FloatField(default=0)
    content_type = LimitedText(one_of=ENDINGS)
    size_bytes = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    received_at = models.DateTimeField()
    state = LimitedText(one_of=State.values, default=State.WAITING)
    listening_at = models.DateTimeField(null=True)
    refused_why = LimitedText(max_length=SHORT, default="")
    report = models.JSONField(null=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["turn", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["rehearsal", "uid"], name="recording_kept_once"),
        ]

    def __str__(self) -> str:
        return f"{self.rehearsal_id} turn {self.turn}"

    @property
    def path(self) -> Path:
        return self.rehearsal.folder / f"{self.uid}.{ENDINGS[self.content_type]}"

    @property
    def is_waiting(self) -> bool:
        """Whether the report on it is still to come."""
        return self.state in {self.State.WAITING, self.State.LISTENING}

    def to_report(self) -> TurnReport | None:
        """What was heard in it, or ``None`` while it waits and where it was refused."""
        if self.report is None:
            return None
        lines = tuple(LineReport(**line) for line in self.report["lines"])
        figures = tuple(FigureReport(**figure) for figure in self.report["figures"])
        return TurnReport(**{**self.report, "lines": lines, "figures": figures})


def list_expected(turn: dict[str, Any]) -> tuple[ExpectedLine, ...]:
    """The lines of a kept turn that are to be said; a gap is nothing to say."""
    return tuple(
        ExpectedLine(id=line["id"], text=line["text"]) for line in turn["lines"] if line["kind"] != "gap"
    )


def choose_takes(recordings: list[Recording]) -> dict[int, Recording]:
    """Of each turn the clip in which most of its lines were said; of equals the later one."""
    chosen: dict[int, tuple[int, Recording]] = {}
    for recording in recordings:
        report = recording.to_report()
        said = sum(line.state == "said" for line in report.lines) if report else -1
        if recording.turn not in chosen or said >= chosen[recording.turn][0]:
            chosen[recording.turn] = (said, recording)
    return {turn: recording for turn, (_, recording) in chosen.items()}


def build_turns(rehearsal: Rehearsal, recordings: list[Recording]) -> list[RehearsedTurn]:
    """The speaker's turns of a rehearsal, each with the report on its best clip."""
    takes = choose_takes(recordings)
    return [
        RehearsedTurn(
            number=turn["turn"],
            part=turn["part"],
            lines=list_expected(turn),
            report=takes[turn["turn"]].to_report() if turn["turn"] in takes else None,
        )
        for turn in rehearsal.turns
        if turn["speaker"] == "you"
    ]
