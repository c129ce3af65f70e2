"""What a team set for its documents, and who changed it when."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from accounts.models import Team
from reports.style import Style


class TeamStyle(models.Model):
    """One for each team that ever set anything. ``hidden`` holds keys of ``reports.style.SECTIONS`` by kind.

    A logo lies in the store under its own hash and is never overwritten nor deleted, since the documents
    frozen with it are drawn from it. "" of any member is the program's own.
    """

    team = models.OneToOneField(Team, on_delete=models.CASCADE, related_name="document_style")
    accent = models.CharField(max_length=7, default="", blank=True)
    confidentiality = models.CharField(max_length=80, default="", blank=True)
    paper = models.CharField(max_length=10, choices=[("a4", "A4"), ("letter", "US Letter")], default="a4")
    dates = models.CharField(max_length=10, default="", blank=True)
    hidden = models.JSONField(default=dict)
    logo = models.FileField(max_length=200, default="", blank=True)
    logo_kind = models.CharField(max_length=20, default="", blank=True)
    logo_sha256 = models.CharField(max_length=64, default="", blank=True)

    def __str__(self) -> str:
        return f"documents of {self.team_id}"

    def to_style(self, kind: str) -> Style:
        """The value that a document of a kind is frozen with."""
        return Style(
            accent=self.accent,
            confidentiality=self.confidentiality,
            dates=self.dates,
            hidden=tuple(self.hidden.get(kind, ())),
            logo_path=self.logo.name or "",
            logo_kind=self.logo_kind,
            logo_sha256=self.logo_sha256,
        )


class TeamStyleChange(models.Model):
    """One change of a team's documents: ``changes`` has the words of each member before and after."""

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="document_style_changes")
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField()
    changes = models.JSONField(default=dict)

    class Meta:
        ordering: ClassVar[list[str]] = ["-pk"]

    def __str__(self) -> str:
        return f"{self.team_id} {self.changed_at:%Y-%m-%d}"
