"""The executive across the table, and the meeting."""

from django.db import models

from incidents.models.fields import LABEL, NAME, LimitedText, MomentField, words
from incidents.models.incident import Row


class Audience(Row):
    """Described by behaviour the person picks; at most one per incident."""

    name = LimitedText(max_length=LABEL, null=True)
    title = LimitedText(max_length=LABEL, null=True)
    address = LimitedText(max_length=LABEL, null=True)
    time_zone = LimitedText(max_length=LABEL, null=True)
    directness = LimitedText(one_of=words("directness"), null=True)
    formality = LimitedText(one_of=words("formality"), null=True)
    detail = LimitedText(one_of=words("detail"), null=True)
    minutes = models.PositiveSmallIntegerField(null=True)
    worries = models.JSONField(default=list)


class Meeting(Row):
    at = MomentField()
    place = LimitedText(max_length=NAME, null=True)
    attendees = models.JSONField(default=list)
