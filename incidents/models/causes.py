"""Why it happened, and what is not known yet."""

from django.db import models

from incidents.models.fields import LABEL, LONG, SHORT, LimitedText, MomentField, words
from incidents.models.incident import Row


class Cause(Row):
    statement = LimitedText(max_length=LONG)
    kind = LimitedText(one_of=words("cause_kind"), null=True)
    why_of = models.BigIntegerField(null=True)
    certainty = LimitedText(one_of=words("certainty"), default="unknown")
    evidence = LimitedText(max_length=LONG, null=True)
    disproved_by = LimitedText(max_length=SHORT, null=True)
    next_check = LimitedText(max_length=SHORT, null=True)
    next_check_at = MomentField()
    source = LimitedText(max_length=SHORT, null=True)
    as_of = MomentField()


class Unknown(Row):
    """Not known yet: what, who will know, by when, in the section it belongs to."""

    section = LimitedText(one_of=words("unknown_section"), default="other")
    what = LimitedText(max_length=SHORT)
    who = LimitedText(max_length=LABEL, null=True)
    by = MomentField()


class Answer(Row):
    """A prepared answer to a question of the bank."""

    question = LimitedText(max_length=LABEL)
    text = LimitedText(max_length=SHORT, null=True)
    certainty = LimitedText(one_of=words("certainty"), null=True)
    who = LimitedText(max_length=LABEL, null=True)
    by = MomentField()
    source = LimitedText(max_length=SHORT, null=True)
    as_of = MomentField()
