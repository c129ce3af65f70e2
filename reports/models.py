"""Documents: frozen versions of what an incident's record said, and the files made of them."""

from pathlib import Path
from typing import ClassVar

from django.conf import settings
from django.db import models

from incidents.models import Incident


class Kind(models.TextChoices):
    BRIEF = "brief", "Brief for the chief executive"


class State(models.TextChoices):
    QUEUED = "queued", "Waiting to be made"
    RENDERING = "rendering", "Being made"
    READY = "ready", "Ready"
    FAILED = "failed", "Not made"


class Document(models.Model):
    """One frozen version. ``snapshot`` is the interchange document as text; later edits never touch it.
    ``outline`` is the same without the points of its series, for pages that only compare; versions frozen
    before there was one have "".

    ``number`` counts all documents of an incident, ``version`` those of one kind. The state is the
    render queue: a worker claims a queued row, and a row whose worker died is claimed again.
    """

    incident = models.ForeignKey(Incident, on_delete=models.CASCADE, related_name="documents")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    number = models.PositiveIntegerField()
    version = models.PositiveIntegerField()
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    author_name = models.CharField(max_length=254)
    zone_name = models.CharField(max_length=80)
    paper = models.CharField(max_length=10, choices=[("a4", "A4"), ("letter", "US Letter")])
    as_of = models.DateTimeField()
    created_at = models.DateTimeField()
    incident_version = models.PositiveIntegerField()
    snapshot = models.TextField()
    outline = models.TextField(default="")
    state = models.CharField(max_length=10, choices=State.choices, default=State.QUEUED)
    claimed_at = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    finished_at = models.DateTimeField(null=True)
    error = models.TextField(blank=True)
    warnings = models.JSONField(default=list)
    room = models.JSONField(default=dict)
    sha256 = models.CharField(max_length=64, blank=True)
    size_bytes = models.PositiveIntegerField(null=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["-number"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["incident", "kind", "version"], name="document_version_once"),
            models.UniqueConstraint(fields=["incident", "number"], name="document_number_once"),
            models.CheckConstraint(condition=models.Q(kind__in=Kind.values), name="document_kind_known"),
            models.CheckConstraint(condition=models.Q(state__in=State.values), name="document_state_known"),
            models.CheckConstraint(
                condition=~models.Q(state=State.READY) | ~models.Q(sha256=""), name="document_ready_has_hash"
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["state", "number"],
                name="document_waiting",
                condition=models.Q(state__in=[State.QUEUED, State.RENDERING]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.incident_id} {self.kind} version {self.version}"

    @property
    def path(self) -> Path:
        """Where the file of this version lies; made only once it is ready."""
        return Path(settings.DATA_DIR) / "documents" / str(self.incident_id) / f"{self.number}.pdf"

    @property
    def is_ready(self) -> bool:
        return self.state == State.READY

    @property
    def is_waiting(self) -> bool:
        return self.state in (State.QUEUED, State.RENDERING)

    @property
    def short_hash(self) -> str:
        return self.sha256[:12]

    def name_file(self, reference: str) -> str:
        """The name a downloaded file gets: INC-2026-0001-brief-v2-2026-11-23.pdf."""
        return f"{reference}-{self.kind}-v{self.version}-{self.as_of:%Y-%m-%d}.pdf"
