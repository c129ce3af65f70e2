"""The incident itself: what is recorded once. Everything that repeats is a row of a section."""

from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.urls import reverse

from accounts.access import meets_policy
from accounts.models import Membership, Team, User
from incidents.models.fields import LABEL, LONG, NAME, SHORT, LimitedText, MomentField, words


def seen_by(user: User | int, path: str = "") -> models.Q:
    """The condition under which this person may read an incident; none that was deleted.

    They are in the team that it is open to, or named in it: a restricted incident is seen by the people named
    in it alone, and owners of its team are no exception. Of a team that asks for a second factor nothing is
    seen by somebody who has none. ``path`` leads from another table to the incident
    (``incident__``), so that a few rows are looked at, not every incident. ``user`` may be a primary key.
    """
    teams = Membership.objects.filter(meets_policy(user), user=user).values("team")
    parts = IncidentPart.objects.filter(meets_policy(user, "incident__team"), user=user)
    named = parts.values("incident")
    return models.Q(**{f"{path}deleted_at": None}) & (
        models.Q(**{f"{path}is_restricted": False, f"{path}team__in": teams})
        | models.Q(**{f"{path}pk__in": named})
    )


class IncidentQuerySet(models.QuerySet["Incident"]):
    def visible_to(self, user: User | int) -> "IncidentQuerySet":
        """The incidents this person may read."""
        return self.filter(seen_by(user))

    def that_stand(self) -> "IncidentQuerySet":
        """The incidents that nobody deleted."""
        return self.filter(deleted_at=None)


class Incident(models.Model):
    """One incident. ``version`` counts writes; every write names the version it started from."""

    uid = models.UUIDField(default=uuid4, unique=True, editable=False)
    reference = models.CharField(max_length=20, unique=True)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="incidents")
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)
    # A closed incident is read-only until somebody reopens it with a reason, which the history keeps.
    closed_at = models.DateTimeField(null=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    # A deleted incident is gone for everyone; for 30 days an owner of its team can restore it.
    deleted_at = models.DateTimeField(null=True)
    deleted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    deleted_reason = LimitedText(max_length=SHORT, null=True)

    # Open to its team and to the people named in it, or to those alone.
    is_restricted = models.BooleanField(default=False)

    title = LimitedText(max_length=NAME)
    organisation = LimitedText(max_length=LABEL, null=True)
    area = LimitedText(max_length=LABEL, null=True)
    severity_level = LimitedText(one_of=words("level"), default="unknown")
    severity_reason = LimitedText(max_length=SHORT, null=True)
    status = LimitedText(one_of=words("status"), default="unknown")
    started = MomentField()
    detected = MomentField()
    declared = MomentField()
    mitigated = MomentField()
    recovered = MomentField()
    resolved = MomentField()
    detection = LimitedText(one_of=words("detection"), null=True)
    plain = LimitedText(max_length=LONG, default="")
    technical = LimitedText(max_length=LONG, null=True)
    data_point = LimitedText(max_length=SHORT, null=True)
    next_update_at = MomentField()
    notes = LimitedText(max_length=LONG, null=True)

    objects = IncidentQuerySet.as_manager()

    class Meta:
        ordering: ClassVar[list[str]] = ["-created_at", "-pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=~models.Q(title=""), name="incident_has_headline"),
        ]
        # The list of a team, newest first, reads only what one page of it shows.
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["team", "-updated_at", "-id"], name="incident_latest"),
            models.Index(
                fields=["team", "-updated_at", "-id"],
                name="incident_latest_open",
                condition=models.Q(closed_at=None, is_restricted=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reference} {self.title}"

    def get_absolute_url(self) -> str:
        return reverse("incident", args=[self.reference])


class Part(models.TextChoices):
    """What a person named in one incident may do there; see docs/RIGHTS.md."""

    LEAD = "lead", "Lead"
    CONTRIBUTOR = "contributor", "Contributor"
    READER = "reader", "Reader"
    COUNSEL = "counsel", "Counsel"


class IncidentPart(models.Model):
    """One person named in one incident, who need not be in its team."""

    incident = models.ForeignKey(Incident, on_delete=models.CASCADE, related_name="parts")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="incident_parts"
    )
    part = LimitedText(one_of=Part.values)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    added_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["added_at", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["incident", "user"], name="part_once_per_incident"),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} in {self.incident_id}: {self.part}"

    @property
    def name(self) -> str:
        """The part in words."""
        return str(Part(self.part).label)


class Row(models.Model):
    """One row of a section. ``uid`` is made where it is first shown, so sending it twice adds it once."""

    incident = models.ForeignKey(Incident, on_delete=models.CASCADE, related_name="+")
    uid = models.UUIDField(default=uuid4, editable=False)
    position = models.PositiveIntegerField()
    # A removed row keeps its place in the table until it is purged, so that putting it back loses nothing.
    is_removed = models.BooleanField(default=False, editable=False)

    class Meta:
        abstract = True
        ordering: ClassVar[list[str]] = ["position", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["incident", "uid"], name="%(class)s_once"),
        ]
