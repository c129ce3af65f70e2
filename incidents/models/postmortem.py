"""The post-mortem: its state, the parts in somebody's own words, and what others said about a part.

A part that nobody wrote on has no row: it follows the record until somebody does.
"""

from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models

from incidents.domain.postmortem import STATE_WORDS, WRITTEN_PARTS
from incidents.models.fields import LABEL, LONG, SHORT, LimitedText
from incidents.models.incident import Incident


class PostMortem(models.Model):
    """One per incident. ``due_on`` is a day that somebody set; else the severity sets it."""

    incident = models.OneToOneField(Incident, on_delete=models.CASCADE, related_name="post_mortem")
    state = LimitedText(one_of=tuple(STATE_WORDS), default="draft")
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="owned_post_mortems"
    )
    reviewers = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="reviewed_post_mortems")
    due_on = models.DateField(null=True)
    begun_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    begun_at = models.DateTimeField()
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    approved_at = models.DateTimeField(null=True)
    approval_note = LimitedText(max_length=SHORT, null=True)
    waived_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    waived_at = models.DateTimeField(null=True)
    waived_reason = LimitedText(max_length=SHORT, null=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=~models.Q(state="waived") | ~models.Q(waived_reason=None),
                name="waived_post_mortem_says_why",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.incident_id} post-mortem"


class PostMortemText(models.Model):
    """One part in somebody's own words (Markdown), and what the record gave when they took it from there."""

    post_mortem = models.ForeignKey(PostMortem, on_delete=models.CASCADE, related_name="texts")
    key = LimitedText(one_of=tuple(part.key for part in WRITTEN_PARTS), default="summary")
    text = LimitedText(max_length=LONG, default="")
    drafted = models.TextField(default="")
    edited_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    edited_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["post_mortem", "key"], name="post_mortem_part_once"),
        ]

    def __str__(self) -> str:
        return f"{self.post_mortem_id} {self.key}"


class PostMortemComment(models.Model):
    """What somebody says about a part. ``uid`` is made with the form: sent twice, it is one."""

    post_mortem = models.ForeignKey(PostMortem, on_delete=models.CASCADE, related_name="comments")
    uid = models.UUIDField(default=uuid4, unique=True, editable=False)
    part = LimitedText(max_length=LABEL)
    text = LimitedText(max_length=SHORT)
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    resolved_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["written_at", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=~models.Q(text=""), name="comment_says_something"),
        ]

    def __str__(self) -> str:
        return f"{self.post_mortem_id} comment on {self.part}"
