"""What the wording coach no longer raises: words a person kept, and rules a team never wants to see."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from accounts.models import Team
from incidents.models.incident import Incident


class KeptWording(models.Model):
    """Words a person decided to keep in one field, under one rule.

    ``field`` reads as in the history (``causes.<uid>.statement``); of the words only a digest is kept,
    so nothing that was later removed from the record lives on here.
    """

    incident = models.ForeignKey(Incident, on_delete=models.CASCADE, related_name="kept_wordings")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    field = models.CharField(max_length=120)
    digest = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["incident", "person", "field", "digest"], name="wording_kept_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} keeps {self.field} in {self.incident_id}"


class MutedRule(models.Model):
    """A rule of the coach that a team does not want to see, who decided so and when."""

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="muted_rules")
    rule = models.CharField(max_length=80)
    muted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    muted_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["muted_at", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["team", "rule"], name="rule_muted_once_per_team"),
        ]

    def __str__(self) -> str:
        return f"{self.rule} for {self.team_id}"
