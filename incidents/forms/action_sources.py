"""What of a record can be made an action: steps of the plan, prevention, lessons, answers and promises."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import get_args
from uuid import UUID
from zoneinfo import ZoneInfo

from django import forms

from incidents.domain.action_sources import STATUS_OF_STEP, Source
from incidents.domain.actions import MadeFrom, title_for_question
from incidents.domain.due_text import read_due_day
from incidents.models import CaughtLine
from incidents.models.fields import LABEL, SHORT
from incidents.models.record import Record

CLOSED = ("done", "wont_do")


class SourceForm(forms.Form):
    source = forms.ChoiceField(choices=[(value, value) for value in get_args(MadeFrom)])
    uid = forms.UUIDField()

    def find(self, sources: Sequence[Source]) -> Source | None:
        """The source that was chosen, where it is still on the record."""
        wanted = (self.cleaned_data["source"], str(self.cleaned_data["uid"]))
        return next((one for one in sources if (one.kind, one.uid) == wanted), None)


def list_sources(
    record: Record, lines: Sequence[CaughtLine], *, recorded_on: Mapping[UUID, date], zone: ZoneInfo
) -> list[Source]:
    """Everything that has words and is not done, in the order of the record.

    ``recorded_on`` gives the days that due texts such as "today" count from; ``zone`` is the team's.
    """
    found = [*_walk_record(record, recorded_on), *_walk_lines(lines, zone)]
    return [source for source in found if source.title.strip()]


def _walk_record(record: Record, recorded_on: Mapping[UUID, date]) -> Iterator[Source]:
    for row in record.get_rows("plan"):
        if row.values["status"] not in CLOSED:
            yield Source(
                "plan",
                str(row.uid),
                row.values["step"],
                row.values["owner"],
                row.values["due"],
                read_due_day(row.values["due"], recorded_on=recorded_on.get(row.uid)),
                STATUS_OF_STEP.get(row.values["status"] or "", "open"),
            )
    for row in record.get_rows("prevention"):
        yield Source("prevention", str(row.uid), row.values["text"])
    for row in record.get_rows("lessons"):
        yield Source("lesson", str(row.uid), row.values["text"])


def _walk_lines(lines: Sequence[CaughtLine], zone: ZoneInfo) -> Iterator[Source]:
    for line in lines:
        if line.state == "open":
            due_on = line.due_at.astimezone(zone).date() if line.due_at else None
            if line.kind == "question":
                title = title_for_question(line.text)[:SHORT]
                yield Source("question", str(line.uid), title, (line.who or "")[:LABEL] or None, None, due_on)
            else:
                yield Source("promise", str(line.uid), line.text, None, None, due_on)
