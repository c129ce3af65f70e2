"""What an action can be made of: steps of the plan, prevention, lessons, answers and promises owed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import get_args
from uuid import UUID

from django import forms

from incidents.domain.actions import KIND_OF_SOURCE, MADE_FROM_WORDS, MadeFrom, read_due, title_for_question
from incidents.models import CaughtLine
from incidents.models.fields import LABEL, SHORT
from incidents.models.record import Record

CLOSED = ("done", "wont_do")


@dataclass(frozen=True)
class Source:
    """One thing recorded that can become an action, and what the action begins with."""

    kind: MadeFrom
    uid: UUID
    title: str
    owner: str | None = None
    due_on: date | None = None

    @property
    def action_kind(self) -> str:
        return KIND_OF_SOURCE[self.kind]

    @property
    def words(self) -> str:
        return MADE_FROM_WORDS[self.kind]


class SourceForm(forms.Form):
    source = forms.ChoiceField(choices=[(value, value) for value in get_args(MadeFrom)])
    uid = forms.UUIDField()

    def find(self, record: Record, lines: Sequence[CaughtLine]) -> Source | None:
        """The source that was chosen, where it is still on the record."""
        wanted = (self.cleaned_data["source"], self.cleaned_data["uid"])
        return next((one for one in list_sources(record, lines) if (one.kind, one.uid) == wanted), None)


def list_sources(record: Record, lines: Sequence[CaughtLine]) -> list[Source]:
    """Everything that has words and is not done, in the order of the record."""
    return [source for source in _walk(record, lines) if source.title.strip()]


def _walk(record: Record, lines: Sequence[CaughtLine]) -> Iterator[Source]:
    for row in record.get_rows("plan"):
        if row.values["status"] not in CLOSED:
            owner = row.values["owner"]
            yield Source("plan", row.uid, row.values["step"], owner, read_due(row.values["due"]))
    for row in record.get_rows("prevention"):
        yield Source("prevention", row.uid, row.values["text"])
    for row in record.get_rows("lessons"):
        yield Source("lesson", row.uid, row.values["text"])
    for line in lines:
        if line.state == "open":
            due_on = line.due_at.date() if line.due_at else None
            if line.kind == "question":
                title = title_for_question(line.text)[:SHORT]
                yield Source("question", line.uid, title, (line.who or "")[:LABEL] or None, due_on)
            else:
                yield Source("promise", line.uid, line.text, None, due_on)
