"""A link by which one recipient reads one frozen document, and what they did with it."""

from datetime import datetime
from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models

from incidents.models.fields import LABEL, SHORT, LimitedText
from reports.models.documents import Document

ACTS = ("made", "opened", "read", "asked", "decided", "refused", "revoked")


class ShareLink(models.Model):
    """One link. Only the hash of its token is kept; ``uid`` names it in addresses and opens nothing.

    ``failed_tries`` counts wrong passphrases since ``tries_since``. ``code_hash`` is the code that was sent
    to the recipient for the decision they are about to take.
    """

    uid = models.UUIDField(default=uuid4, unique=True, editable=False)
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="share_links")
    token_hash = models.CharField(max_length=64, unique=True)
    recipient = LimitedText(max_length=LABEL)
    email = models.CharField(max_length=254, default="")
    passphrase_hash = models.CharField(max_length=200, default="")
    can_ask = models.BooleanField(default=True)
    can_decide = models.BooleanField(default=False)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
    opened_at = models.DateTimeField(null=True)
    read_at = models.DateTimeField(null=True)
    decided_at = models.DateTimeField(null=True)
    failed_tries = models.PositiveSmallIntegerField(default=0)
    tries_since = models.DateTimeField(null=True)
    code_hash = models.CharField(max_length=200, default="")
    code_sent_at = models.DateTimeField(null=True)
    code_tries = models.PositiveSmallIntegerField(default=0)
    pending = models.JSONField(null=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.document_id} for {self.recipient}"

    @property
    def lets_ask(self) -> bool:
        """Whether a question can be asked by it: never of a closed incident, where nobody would answer."""
        return self.can_ask and self.document.incident.closed_at is None

    @property
    def lets_decide(self) -> bool:
        return self.can_decide and self.document.incident.closed_at is None

    def is_open(self, now: datetime) -> bool:
        """Whether it still opens its document."""
        return self.revoked_at is None and now < self.expires_at


class ShareAct(models.Model):
    """One thing that happened on a link: made, opened, read, asked, decided, refused, revoked."""

    link = models.ForeignKey(ShareLink, on_delete=models.CASCADE, related_name="acts")
    kind = LimitedText(one_of=ACTS, default="opened")
    at = models.DateTimeField()
    text = LimitedText(max_length=SHORT + 200, default="")
    device = LimitedText(max_length=LABEL, default="")

    class Meta:
        ordering: ClassVar[list[str]] = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.link_id} {self.kind}"
