"""The written summary: kept as it is edited, beside the draft it was edited from, and stamped when sent."""

from datetime import datetime, timedelta

from django.db.models import Max, Min
from django.db.models.functions import Coalesce

from accounts.models import OutgoingMail, User
from incidents.access.writing import write_as
from incidents.models import Incident, WrittenSummary
from incidents.services.history import record_changes

STAMPED_WITHIN = timedelta(days=7)
"""A worker that was away for longer finds older mail stamped by nobody; no mail waits that long here."""


class SummaryChangedError(Exception):
    """Somebody else changed the summary meanwhile; ``current`` is how it stands."""

    def __init__(self, current: WrittenSummary) -> None:
        self.current = current
        super().__init__("the summary changed meanwhile")


def save_summary(
    *, incident: Incident, editor: User, now: datetime, text: str, draft: str, seen: str
) -> WrittenSummary:
    """Keep the words. ``seen`` are the words that the editor began with; ``draft`` stood beside them.

    Raises ``SummaryChangedError`` where somebody else saved other words since, and keeps nothing.
    """
    with write_as(editor, incident):
        found = WrittenSummary.objects.filter(incident=incident).first()
        is_foreign = found is not None and found.edited_by_id != editor.pk
        if found and is_foreign and _plain(found.text) not in (_plain(seen), _plain(text)):
            raise SummaryChangedError(found)
        before = found.text if found else None
        summary, _ = WrittenSummary.objects.update_or_create(
            incident=incident,
            defaults={"text": text, "draft": draft, "edited_by": editor, "edited_at": now},
        )
        if before != text:
            record_changes(
                incident=incident, actor=editor, now=now, changes={"written_summary.text": (before, text)}
            )
    return summary


def note_queued(*, incident: Incident, sender: User, now: datetime, to: list[str], version: int) -> None:
    """Keep on the record that a frozen version goes out, and to whom; when it left, the mail itself says."""
    with write_as(sender, incident):
        changes = {"written_summary.mailed": (None, f"Version {version} to {', '.join(to)}")}
        record_changes(incident=incident, actor=sender, now=now, changes=changes)


def note_sent_by_hand(*, incident: Incident, sender: User, now: datetime, to: list[str]) -> None:
    """Keep that somebody sent the summary themselves, from their own mail program or by copying it."""
    with write_as(sender, incident):
        found = WrittenSummary.objects.filter(incident=incident)
        found.update(first_sent_at=Coalesce("first_sent_at", now), last_sent_at=now)
        changes = {"written_summary.sent_to": (None, ", ".join(to))}
        record_changes(incident=incident, actor=sender, now=now, changes=changes)


def stamp_sent_summaries(*, now: datetime) -> int:
    """Stamp summaries with when their mail left first and last; how many were. Called every minute."""
    left = OutgoingMail.objects.filter(
        kind="summary", state=OutgoingMail.State.SENT, sent_at__gte=now - STAMPED_WITHIN
    )
    times = {
        about: (first, last)
        for about, first, last in left.values_list("about").annotate(
            first=Min("sent_at"), last=Max("sent_at")
        )
    }
    count = 0
    for summary in WrittenSummary.objects.filter(incident__reference__in=times).select_related("incident"):
        first, last = times[summary.incident.reference]
        if summary.last_sent_at is None or summary.last_sent_at < last:
            summary.first_sent_at, summary.last_sent_at = summary.first_sent_at or first, last
            summary.save(update_fields=["first_sent_at", "last_sent_at"])
            count += 1
    return count


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").strip()
