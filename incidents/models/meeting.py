"""The meetings with the executive, and what was caught in them line by line."""

from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models

from incidents.domain.followup import Caught
from incidents.domain.followup import HeldMeeting as Meeting
from incidents.models.fields import LABEL, LONG, NAME, SHORT, LimitedText
from incidents.models.incident import Incident


class HeldMeeting(models.Model):
    """One meeting: planned, then started and ended by a press. Numbered per incident.

    ``sequence`` counts the changes that an invitation tells a calendar of (RFC 5545, 3.8.7.4).
    """

    incident = models.ForeignKey(Incident, on_delete=models.CASCADE, related_name="held_meetings")
    uid = models.UUIDField(default=uuid4, unique=True, editable=False)
    number = models.PositiveIntegerField()
    planned_at = models.DateTimeField(null=True)
    place = LimitedText(max_length=NAME, null=True)
    attendees = models.JSONField(default=list)
    minutes = models.PositiveSmallIntegerField(null=True)
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField()
    cancelled_at = models.DateTimeField(null=True)
    sequence = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering: ClassVar[list[str]] = ["number"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["incident", "number"], name="held_meeting_numbered_once"),
        ]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["planned_at"])]

    def __str__(self) -> str:
        return f"{self.incident_id} meeting {self.number}"

    def to_meeting(self) -> Meeting:
        return Meeting(
            number=self.number, planned_at=self.planned_at, place=self.place,
            attendees=tuple(self.attendees), minutes=self.minutes, started_at=self.started_at,
            ended_at=self.ended_at,
        )  # fmt: skip


class CaughtLine(models.Model):
    """A decision, question, promise or note. ``uid`` is made where it was typed: sent twice, it is one."""

    incident = models.ForeignKey(Incident, on_delete=models.CASCADE, related_name="caught_lines")
    meeting = models.ForeignKey(
        HeldMeeting, null=True, on_delete=models.SET_NULL, related_name="caught_lines"
    )
    uid = models.UUIDField(default=uuid4, editable=False)
    kind = LimitedText(one_of=("decision", "question", "promise", "note"), default="note")
    text = LimitedText(max_length=SHORT)
    caught_at = models.DateTimeField()
    # ``None`` where it came from outside the team, by a share link; ``caught_by_name`` always has a name.
    caught_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    caught_by_name = LimitedText(max_length=254, default="")
    caught_in = LimitedText(one_of=("room", "page", "share"), default="room")
    state = LimitedText(one_of=("open", "done", "withdrawn"), default="done")
    option = LimitedText(max_length=NAME, null=True)
    who = LimitedText(max_length=LABEL, null=True)
    due_at = models.DateTimeField(null=True)
    settled_at = models.DateTimeField(null=True)
    answer = LimitedText(max_length=LONG, null=True)
    # Of a decision: the question it answers, as it read then; and when another was said to hold instead.
    asked = LimitedText(max_length=SHORT, null=True)
    overruled_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["caught_at", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["incident", "uid"], name="caught_line_once"),
            models.CheckConstraint(condition=~models.Q(text=""), name="caught_line_says_something"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["due_at"], name="caught_line_owed", condition=models.Q(state="open")),
        ]

    def __str__(self) -> str:
        return f"{self.incident_id} {self.kind}"

    def to_caught(self) -> Caught:
        return Caught(
            uid=str(self.uid), kind=self.kind, text=self.text, at=self.caught_at, by=self.caught_by_name,
            state=self.state, option=self.option, who=self.who, due_at=self.due_at,
            settled_at=self.settled_at, answer=self.answer, caught_in=self.caught_in,
            asked=self.asked, overruled_at=self.overruled_at, meeting=self.meeting_id,
        )  # fmt: skip
