"""Who changed what, when, from what to what: the table every service writes to."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from incidents.models.fields import LimitedText
from incidents.models.incident import Incident


class Change(models.Model):
    """One field of one row changed in one write.

    ``version`` is the incident's version after the write; ``field`` reads ``section.uid.column`` or
    ``incident.column``, and ``section.uid`` alone for a row that was added or removed as a whole.
    ``page`` names the page that sent it.

    Rows are only ever added: the database refuses to change or remove one (see the migration
    ``append_only``), but for the purge of an incident that a tombstone stands for.
    """

    incident = models.ForeignKey(Incident, on_delete=models.CASCADE, related_name="changes")
    version = models.PositiveIntegerField()
    at = models.DateTimeField()
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    field = models.CharField(max_length=120)
    old = models.JSONField(null=True)
    new = models.JSONField(null=True)
    page = models.CharField(max_length=36, default="", editable=False)

    class Meta:
        ordering: ClassVar[list[str]] = ["pk"]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["incident", "version"])]

    def __str__(self) -> str:
        return f"{self.incident_id} v{self.version} {self.field}"


class Reading(models.Model):
    """That somebody read a restricted incident, or a document by a share link: once an hour at most.

    ``person`` is ``None`` for the reader of a share link, whose name is in ``reader``. ``key`` tells readers
    apart. Rows are only ever added, as those of ``Change``.
    """

    incident = models.ForeignKey(Incident, on_delete=models.CASCADE, related_name="readings")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    reader = LimitedText(max_length=254, default="")
    key = models.CharField(max_length=60)
    hour = models.DateTimeField()
    at = models.DateTimeField()
    page = models.CharField(max_length=60)

    class Meta:
        ordering: ClassVar[list[str]] = ["pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["incident", "key", "hour"], name="reading_once_an_hour"),
        ]

    def __str__(self) -> str:
        return f"{self.incident_id} read by {self.key}"
