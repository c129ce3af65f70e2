"""Documents: frozen versions of what an incident's record said, and the files made of them."""

from pathlib import Path
from typing import ClassVar

from django.conf import settings
from django.db import models

from incidents.models import Incident
from reports.style import Style, restore_style


class Kind(models.TextChoices):
    BRIEF = "brief", "Brief for the chief executive"
    REPORT = "report", "Full report"
    CUE_CARDS = "cue-cards", "Cue cards"
    FOLLOW_UP = "follow-up", "Follow-up summary"
    STATUS_UPDATE = "status-update", "Status update"
    POST_MORTEM = "post-mortem", "Post-mortem"


class State(models.TextChoices):
    QUEUED = "queued", "Waiting to be made"
    RENDERING = "rendering", "Being made"
    READY = "ready", "Ready"
    FAILED = "failed", "Not made"


class Document(models.Model):
    """One frozen version. ``snapshot`` is the interchange document as text; later edits never touch it.
    ``outline`` is the same without the points of its series, for pages that only compare; versions frozen
    before there was one have "". ``aftermath`` is the text of ``reports.aftermath``: what came after
    the preparation, frozen with it.

    ``number`` counts all documents of an incident, ``version`` those of one kind; a status update
    counts its own for each update, whose number is ``subject`` (0 for all other kinds). ``options``
    are the watermark's words and whether the evidence is embedded; ``style`` is what the team had set
    for its documents (``reports.style``). ``given_at`` says when the
    executive got this version. The state is the render queue: a worker claims a queued row, and a
    row whose worker died is claimed again.
    """

    incident = models.ForeignKey(Incident, on_delete=models.CASCADE, related_name="documents")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    subject = models.PositiveIntegerField(default=0)
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
    aftermath = models.TextField(default="")
    options = models.JSONField(default=dict)
    style = models.JSONField(default=dict)
    given_at = models.DateTimeField(null=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.QUEUED)
    claimed_at = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    finished_at = models.DateTimeField(null=True)
    error = models.TextField(blank=True)
    warnings = models.JSONField(default=list)
    room = models.JSONField(default=dict)
    sha256 = models.CharField(max_length=64, blank=True)
    size_bytes = models.PositiveIntegerField(null=True)
    pages = models.PositiveIntegerField(null=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["-number"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["incident", "kind", "subject", "version"], name="document_version_once"
            ),
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

    @property
    def name(self) -> str:
        """What it is called on screen: "Full report", "Status update 3"."""
        return f"{Kind(self.kind).label} {self.subject}" if self.subject else Kind(self.kind).label

    @property
    def watermark(self) -> str:
        return str(self.options.get("watermark", ""))

    @property
    def embeds_evidence(self) -> bool:
        return bool(self.options.get("embeds_evidence", False))

    def read_style(self) -> Style:
        """What the team had set for its documents when this one was frozen."""
        return restore_style(self.style)

    def name_file(self, reference: str, ending: str = "pdf") -> str:
        """The name a downloaded file gets: reference, kind, version and date.

        For example INC-2026-0001-brief-v2-2026-11-23.pdf, INC-2026-0001-status-update-3-v1-2026-11-23.md.
        """
        kind = f"{self.kind}-{self.subject}" if self.subject else self.kind
        return f"{reference}-{kind}-v{self.version}-{self.as_of:%Y-%m-%d}.{ending}"
