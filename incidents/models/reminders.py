"""Reminders that were given, what each person chose to be told, and the calendar feed."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from incidents.domain.reminders import KIND_WORDS, NOTICE_WORDS
from incidents.models.fields import LONG, SHORT, LimitedText
from incidents.models.incident import Incident

DIGEST = "digest"


class Reminder(models.Model):
    """One reminder. The row is what keeps it from being given twice: one for each slot of each due time.

    ``address`` is whom it went to, by e-mail, also where they have no account here. A digest has no
    incident, and an empty ``text`` where there was nothing to say that morning.
    """

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="reminders"
    )
    address = models.CharField(max_length=254)
    incident = models.ForeignKey(Incident, null=True, on_delete=models.CASCADE, related_name="reminders")
    kind = LimitedText(one_of=(*KIND_WORDS, *NOTICE_WORDS, DIGEST), default=DIGEST)
    subject = models.UUIDField()
    slot = LimitedText(one_of=("before", "due", "after"), default="due")
    due_at = models.DateTimeField()
    text = LimitedText(max_length=LONG, default="")
    line = LimitedText(max_length=SHORT + 400, default="")
    given_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    # Which call wrote the row: of two workers at once only the one that wrote it sends its mail.
    written_by = models.UUIDField()

    class Meta:
        ordering: ClassVar[list[str]] = ["-given_at", "-pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["address", "kind", "subject", "due_at", "slot"], name="reminder_given_once"
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["person", "-given_at"], name="reminder_of_person"),
            models.Index(fields=["due_at"], name="reminder_by_due"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.subject} {self.slot} to {self.address}"


class ReminderChoice(models.Model):
    """What one person wants to be told, and how. No row means: everything, here and by e-mail."""

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="reminder_choice"
    )
    by_mail = models.BooleanField(default=True)
    has_digest = models.BooleanField(default=True)
    silent_kinds = models.JSONField(default=list)
    silent_slots = models.JSONField(default=list)

    def __str__(self) -> str:
        return f"{self.person_id} reminders"


class CalendarFeed(models.Model):
    """One person's calendar at a secret address, kept as a hash; ``has_headlines`` names incidents."""

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="calendar_feed"
    )
    token_hash = models.CharField(max_length=64, unique=True)
    has_headlines = models.BooleanField(default=False)
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.person_id} calendar"
