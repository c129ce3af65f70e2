"""Whom to tell: the escalation test and who has been told."""

from django.db import models

from incidents.models.fields import LABEL, LimitedText, MomentField, words
from incidents.models.incident import Row


class Escalation(Row):
    """The outcome of the escalation test; at most one per incident."""

    reasons = models.JSONField(default=list)
    decision = LimitedText(one_of=words("decision"), null=True)


class Told(Row):
    who = LimitedText(max_length=LABEL)
    at = MomentField()
