"""The updates promised to the executive, each with the time it is due, and the written summary."""

from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models

from incidents.domain.followup import FigureChange, Update
from incidents.models.fields import LONG, SHORT, LimitedText
from incidents.models.incident import Incident


class PromisedUpdateQuerySet(models.QuerySet["PromisedUpdate"]):
    def that_count(self) -> "PromisedUpdateQuerySet":
        """Every promise but those withdrawn before their time."""
        return self.exclude(withdrawn_at__lte=models.F("due_at")).exclude(
            withdrawn_at__isnull=False, due_at=None
        )

    def that_wait(self) -> "PromisedUpdateQuerySet":
        """The promises that are still to be kept."""
        return self.filter(sent_at=None, withdrawn_at=None)


class PromisedUpdate(models.Model):
    """One update: promised for ``due_at``, then sent. ``outline`` is the record as it stood when it was sent.

    ``is_last`` marks an update that promises no further one. Until it is sent, ``text`` and ``next_steps``
    are its draft. One withdrawn before its time was never due; one withdrawn after it was never kept.
    """

    incident = models.ForeignKey(Incident, on_delete=models.CASCADE, related_name="promised_updates")
    uid = models.UUIDField(default=uuid4, unique=True, editable=False)
    number = models.PositiveIntegerField()
    due_at = models.DateTimeField(null=True)
    promised_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    promised_at = models.DateTimeField()
    text = LimitedText(max_length=LONG, default="")
    next_steps = LimitedText(max_length=LONG, default="")
    changed = models.JSONField(default=list)
    outline = models.TextField(default="")
    sent_at = models.DateTimeField(null=True)
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    next_due_at = models.DateTimeField(null=True)
    is_last = models.BooleanField(default=False)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_reason = LimitedText(max_length=SHORT, null=True)

    objects = PromisedUpdateQuerySet.as_manager()

    class Meta:
        ordering: ClassVar[list[str]] = ["number"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["incident", "number"], name="promised_update_numbered_once"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["due_at"], name="update_due", condition=models.Q(sent_at=None)),
        ]

    def __str__(self) -> str:
        return f"{self.incident_id} update {self.number}"

    def to_update(self) -> Update:
        return Update(
            number=self.number, due_at=self.due_at, sent_at=self.sent_at, text=self.text,
            next_steps=self.next_steps, changed=tuple(FigureChange(**change) for change in self.changed),
            next_due_at=self.next_due_at, is_last=self.is_last, promised_at=self.promised_at,
            is_given_up=self.withdrawn_at is not None,
        )  # fmt: skip


class WrittenSummary(models.Model):
    """The summary of the meeting as somebody edits it; what was sent is a frozen document.

    ``draft`` is the draft that stood beside these words when they were saved: where a new one differs, the
    record has moved on.
    """

    incident = models.OneToOneField(Incident, on_delete=models.CASCADE, related_name="written_summary")
    text = LimitedText(max_length=LONG, default="")
    draft = LimitedText(max_length=LONG, default="")
    edited_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    edited_at = models.DateTimeField()
    first_sent_at = models.DateTimeField(null=True)
    # A second meeting has a summary of its own to send.
    last_sent_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.incident_id} summary"
