"""The script of an incident: how it is to be spoken, lines in somebody's own words, kept versions."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from incidents.models.fields import LABEL, LimitedText
from incidents.models.incident import Incident

SPOKEN = 2_000
"""The longest spoken line, in code points: two minutes without a breath."""

VOICE_WORDS = ("headline-first", "respectful")


class ScriptSetting(models.Model):
    """The slot, the voice and the speaker chosen for a script; ``None`` follows the record."""

    incident = models.OneToOneField(Incident, on_delete=models.CASCADE, related_name="script_setting")
    minutes = models.PositiveSmallIntegerField(null=True)
    voice = LimitedText(one_of=VOICE_WORDS, null=True)
    speaker = LimitedText(max_length=LABEL, null=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(minutes=None) | models.Q(minutes__gte=1, minutes__lte=240),
                name="script_slot_is_possible",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.incident_id} {self.voice or 'as recorded'}"


class ScriptEdit(models.Model):
    """One line in somebody's own words, or only kept in whatever the time: then ``text`` is ``None``.

    ``facts`` are the name and value pairs it rested on then.
    """

    incident = models.ForeignKey(Incident, on_delete=models.CASCADE, related_name="script_edits")
    line_id = models.CharField(max_length=80)
    text = LimitedText(max_length=SPOKEN, null=True)
    facts = models.JSONField(default=list)
    edited_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    edited_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["incident", "line_id"], name="script_line_edited_once"),
            models.CheckConstraint(condition=~models.Q(text=""), name="script_line_says_something"),
        ]

    def __str__(self) -> str:
        return f"{self.incident_id} {self.line_id}"


class ScriptVersion(models.Model):
    """A script as it stood, numbered per incident; ``turns`` is what the command prints."""

    incident = models.ForeignKey(Incident, on_delete=models.CASCADE, related_name="script_versions")
    number = models.PositiveIntegerField()
    record_version = models.PositiveIntegerField()
    minutes = models.PositiveSmallIntegerField()
    turns = models.JSONField()
    kept_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    kept_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["-number"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["incident", "number"], name="script_version_numbered_once"),
        ]

    def __str__(self) -> str:
        return f"{self.incident_id} script {self.number}"
