"""A team's own terms in plain words, and who changed them."""

from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models.functions import Lower

from accounts.models import Team
from incidents.domain.glossary import Term
from incidents.models.fields import LABEL, SHORT, LimitedText


class TeamTerm(models.Model):
    """One term of a team. ``version`` counts writes; a removed term stays, so that it can be put back."""

    uid = models.UUIDField(default=uuid4, unique=True, editable=False)
    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="terms")
    version = models.PositiveIntegerField(default=1)
    updated_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True)

    name = LimitedText(max_length=LABEL)
    also = models.JSONField(default=list)
    plain = LimitedText(max_length=SHORT)
    example = LimitedText(max_length=SHORT, default="")
    unlike = LimitedText(max_length=SHORT, default="")

    class Meta:
        ordering: ClassVar[list[str]] = ["name", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                Lower("name"),
                "team",
                condition=models.Q(removed_at=None),
                name="term_once_per_team",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}"

    @property
    def anchor(self) -> str:
        return f"term-{self.uid}"

    def to_term(self) -> Term:
        """The term as the glossary of the domain takes it. ``team`` must be loaded."""
        return Term(
            self.name, self.plain, self.example, self.unlike, also=tuple(self.also), team=self.team.name
        )


class TermChange(models.Model):
    """One field of one term changed in one write; ``field`` is "term" where it was added or removed whole."""

    term = models.ForeignKey(TeamTerm, on_delete=models.CASCADE, related_name="changes")
    version = models.PositiveIntegerField()
    at = models.DateTimeField()
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    field = models.CharField(max_length=20)
    old = models.JSONField(null=True)
    new = models.JSONField(null=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["pk"]

    def __str__(self) -> str:
        return f"{self.term_id} v{self.version} {self.field}"


class GoneTerm(models.Model):
    """That a term went with its team: without this row the database lets no line of its history go."""

    term_number = models.PositiveBigIntegerField()
    team_number = models.PositiveBigIntegerField()
    gone_at = models.DateTimeField()
    """No earlier than the last line of its history."""

    def __str__(self) -> str:
        return f"{self.term_number} of {self.team_number}"
