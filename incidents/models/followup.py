"""What comes after: legal clocks, action items, lessons, what was said to whom."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from incidents.models.fields import ADDRESS, LABEL, LONG, SHORT, LimitedText, MomentField, words
from incidents.models.incident import Row


class LegalClock(Row):
    regime = LimitedText(one_of=words("regime"), default="other")
    trigger = LimitedText(one_of=words("trigger"), default="other")
    triggered_at = MomentField()
    submitted_at = MomentField()
    note = LimitedText(max_length=SHORT, null=True)


class ActionItem(Row):
    title = LimitedText(max_length=SHORT)
    kind = LimitedText(one_of=words("action_kind"), default="other")
    owner = LimitedText(max_length=LABEL, null=True)
    due = LimitedText(max_length=LABEL, null=True)
    priority = LimitedText(one_of=words("priority"), null=True)
    done_when = LimitedText(max_length=SHORT, null=True)
    ticket = LimitedText(max_length=ADDRESS, null=True)
    status = LimitedText(one_of=words("action_status"), default="open")
    reason = LimitedText(max_length=SHORT, null=True)
    # Beside what is recorded, for finding and reminding: who it is, and the day that ``due`` names.
    owner_user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="action_items"
    )
    owner_email = LimitedText(max_length=254, null=True)
    due_on = models.DateField(null=True)
    made_from = LimitedText(one_of=("plan", "prevention", "question", "promise", "lesson"), null=True)
    made_from_uid = models.UUIDField(null=True)
    opened_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)

    class Meta(Row.Meta):
        indexes: ClassVar[list[models.Index]] = [
            # Holds all that choosing and ordering a person's actions reads, so that the table is left alone.
            models.Index(
                fields=["owner_user", "due_on", "status", "incident"],
                name="action_item_of_owner",
                condition=models.Q(is_removed=False),
            ),
            models.Index(fields=["due_on"], name="action_item_due"),
        ]


class Lesson(Row):
    text = LimitedText(max_length=SHORT)


class Communication(Row):
    at = MomentField()
    channel = LimitedText(max_length=LABEL, null=True)
    text = LimitedText(max_length=LONG)
