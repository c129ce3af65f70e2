"""The written summary: kept as it is edited, beside the draft it was edited from, and stamped when sent."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from incidents.models import Incident, WrittenSummary
from incidents.services.history import record_changes


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
    with transaction.atomic():
        Incident.objects.select_for_update().get(pk=incident.pk)
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


def note_sent(*, incident: Incident, sender: User, now: datetime, to: list[str]) -> None:
    """Stamp the summary as sent, and keep to whom on the record."""
    with transaction.atomic():
        WrittenSummary.objects.filter(incident=incident, first_sent_at=None).update(first_sent_at=now)
        record_changes(
            incident=incident, actor=sender, now=now, changes={"written_summary.sent_to": (None, list(to))}
        )


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").strip()
