"""Who changed what, when, from what to what: the table every service writes to."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from incidents.models.incident import Incident


class Change(models.Model):
    """One field of one row changed in one write.

    ``version`` is the incident's version after the write; ``field`` reads ``section.uid.column`` or
    ``incident.column``, and ``section.uid`` alone for a row that was added or removed as a whole.
    ``page`` names the page that sent it.
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
