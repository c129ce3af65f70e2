"""What comes after: legal clocks, action items, lessons, what was said to whom."""

from incidents.models.fields import ADDRESS, LABEL, LONG, SHORT, LimitedText, MomentField, words
from incidents.models.incident import Row


class LegalClock(Row):
    regime = LimitedText(one_of=words("regime"), default="other")
    trigger = LimitedText(one_of=words("trigger"), default="other")
    triggered_at = MomentField()
    submitted_at = MomentField()
    note = LimitedText(max_length=SHORT, null=True)


class ActionItem(Row):
    title = LimitedText(max_length=SHORT)
    kind = LimitedText(one_of=words("action_kind"), default="other")
    owner = LimitedText(max_length=LABEL, null=True)
    due = LimitedText(max_length=LABEL, null=True)
    priority = LimitedText(one_of=words("priority"), null=True)
    done_when = LimitedText(max_length=SHORT, null=True)
    ticket = LimitedText(max_length=ADDRESS, null=True)
    status = LimitedText(one_of=words("action_status"), default="open")
    reason = LimitedText(max_length=SHORT, null=True)


class Lesson(Row):
    text = LimitedText(max_length=SHORT)


class Communication(Row):
    at = MomentField()
    channel = LimitedText(max_length=LABEL, null=True)
    text = LimitedText(max_length=LONG)
