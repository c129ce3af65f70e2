"""Keep a measured series that was pasted or sent as a file."""

from datetime import date, datetime
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from django.db.models import F

from accounts.models import User
from incidents.access.writing import write_as
from incidents.domain.series_text import Point, parse_series
from incidents.models import Incident, MetricSeries
from incidents.models.sections import SECTIONS
from incidents.services.edits import TooManyRowsError
from incidents.services.history import record_changes
from incidents.services.incidents import to_columns


def add_series(
    *,
    incident: Incident,
    author: User,
    now: datetime,
    name: str,
    unit: str | None,
    source: str | None,
    text: str,
    zone: ZoneInfo,
    today: date,
    uid: UUID | None = None,
) -> MetricSeries:
    """Add a series; the same readings sent twice by one page are added once.

    Raises ValueError where the text cannot be read, TooManyRowsError at the limit of series.
    """
    points = parse_series(text, zone=zone, today=today)
    uid = uid or uuid4()
    with write_as(author, incident) as current:
        columns = _columns(points)
        existing = MetricSeries.objects.filter(incident=current, uid=uid).first()
        if existing is not None and (existing.name, existing.points) == (name, columns["points"]):
            return existing
        if existing is not None:
            uid = uuid4()  # the same page sent other readings: they are another series
        count = MetricSeries.objects.filter(incident=current, is_removed=False).count()
        if count >= SECTIONS["metric_series"].limit:
            raise TooManyRowsError("metric_series")
        series = MetricSeries.objects.create(
            incident=current, uid=uid, position=count, name=name, unit=unit, source=source, **columns
        )
        Incident.objects.filter(pk=current.pk).update(version=F("version") + 1, updated_at=now)
        current.refresh_from_db(fields=["version"])
        kept = {"name": name, "unit": unit, "source": source, "points": len(points)}
        record_changes(
            incident=current, actor=author, now=now, changes={f"metric_series.{uid}": (None, kept)}
        )
    return series


def _columns(points: tuple[Point, ...]) -> dict[str, object]:
    return to_columns({"points": [[at, value] for at, value in points]})
