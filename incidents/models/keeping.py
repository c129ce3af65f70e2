"""What is kept and for how long: legal holds, retention, what a purge leaves behind, exports."""

from datetime import datetime
from pathlib import Path
from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models

from accounts.models import Team
from incidents.models.fields import NAME, SHORT, LimitedText
from incidents.models.incident import Incident


class LegalHold(models.Model):
    """While it is not lifted, its incident is neither deleted nor purged: the database sees to that too."""

    incident = models.ForeignKey(Incident, on_delete=models.CASCADE, related_name="legal_holds")
    reason = LimitedText(max_length=SHORT)
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField()
    lifted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    lifted_at = models.DateTimeField(null=True)
    lifted_reason = LimitedText(max_length=SHORT, null=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["incident"], name="legal_hold_once", condition=models.Q(lifted_at=None)
            ),
            models.CheckConstraint(condition=~models.Q(reason=""), name="legal_hold_says_why"),
        ]

    def __str__(self) -> str:
        return f"{self.incident_id} held"


class Tombstone(models.Model):
    """What stays of an incident that is gone: its reference, who deleted it and when. Nothing of its words.

    ``incident_number`` is the key it had. The guard of the history lets rows go for which a tombstone
    stands, and for no others; a tombstone itself is never changed and never goes.
    """

    incident_number = models.BigIntegerField(unique=True)
    uid = models.UUIDField()
    reference = models.CharField(max_length=20, unique=True)
    # Neither a constraint nor a cascade: the team may go later, and this row stays as it is.
    team = models.ForeignKey(
        Team, null=True, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+"
    )
    deleted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    # None where it was purged before this was kept: then it may have been.
    was_restricted = models.BooleanField(null=True)
    deleted_at = models.DateTimeField()
    purged_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["-purged_at", "-pk"]

    def __str__(self) -> str:
        return self.reference


class FileToRemove(models.Model):
    """A file or folder of something purged, kept on this list until it is gone.

    ``path`` of a "file" is its name in the storage of evidence, of a "folder" its place under the data
    folder. Not before ``listed_at``: a file that is being uploaded is listed for later, and is taken off by
    the write that adds its row.
    """

    kind = LimitedText(one_of=("file", "folder"), default="file")
    path = LimitedText(max_length=400)
    listed_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["pk"]

    def __str__(self) -> str:
        return str(self.path)


class Retention(models.Model):
    """After how many months a team's closed incidents are deleted; no row means never."""

    team = models.OneToOneField(Team, on_delete=models.CASCADE, related_name="retention")
    months = models.PositiveSmallIntegerField()
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(months__gte=1, months__lte=240), name="retention_is_possible"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.team_id} {self.months} months"


class Export(models.Model):
    """Everything of a team, or of a person where ``team`` is ``None``, in one file for the one who asked."""

    class State(models.TextChoices):
        QUEUED = "queued", "Being put together"
        READY = "ready", "Ready"
        FAILED = "failed", "Not made"

    uid = models.UUIDField(default=uuid4, unique=True, editable=False)
    asker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="exports")
    team = models.ForeignKey(Team, null=True, on_delete=models.CASCADE, related_name="exports")
    asked_at = models.DateTimeField()
    state = LimitedText(one_of=State.values, default=State.QUEUED)
    finished_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField(null=True)
    size_bytes = models.PositiveBigIntegerField(null=True)
    error = LimitedText(max_length=NAME, default="")
    # The keys of the incidents in it: who may read one of them no longer gets nothing of it.
    incident_ids = models.JSONField(null=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["-asked_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.asker_id} {self.state}"

    @property
    def path(self) -> Path:
        return Path(settings.DATA_DIR) / "exports" / f"{self.uid}.zip"

    def is_open(self, now: datetime) -> bool:
        """Whether the file can be fetched."""
        return bool(self.state == self.State.READY and self.expires_at is not None and now < self.expires_at)
