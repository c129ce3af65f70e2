"""The supporting record: timeline, evidence and sources."""

from typing import ClassVar

from django.db import models

from incidents.models.fields import ADDRESS, NAME, SHORT, LimitedText, MomentField
from incidents.models.incident import Row


class TimelineEvent(Row):
    at = MomentField()
    until = MomentField()
    event = LimitedText(max_length=SHORT)
    starred = models.BooleanField(null=True)
    source = LimitedText(max_length=SHORT, null=True)


class Evidence(Row):
    """A piece of evidence: a link, a file of our own, or a caption alone.

    The file is kept outside the web root under its hash and leaves only as an attachment.
    """

    title = LimitedText(max_length=NAME)
    link = LimitedText(max_length=ADDRESS, null=True)
    caption = LimitedText(max_length=SHORT, null=True)
    file = models.FileField(upload_to="evidence", max_length=200, null=True, blank=True)
    file_name = LimitedText(max_length=NAME, null=True)
    file_type = LimitedText(max_length=NAME, null=True)
    file_bytes = models.PositiveIntegerField(null=True)
    file_sha256 = LimitedText(max_length=64, null=True)

    FILE_COLUMNS: ClassVar[tuple[str, ...]] = ("file", "file_name", "file_type", "file_bytes", "file_sha256")


class Source(Row):
    text = LimitedText(max_length=ADDRESS)
