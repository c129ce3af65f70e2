"""What was done, what can be done, what is planned, what waiting costs and what is asked."""

from django.db import models

from incidents.models.fields import LABEL, NAME, SHORT, ExactNumber, LimitedText, MomentField, words
from incidents.models.incident import Row


class MitigationStep(Row):
    at = MomentField()
    action = LimitedText(max_length=SHORT)
    effect = LimitedText(max_length=SHORT, null=True)
    outcome = LimitedText(one_of=words("outcome"), null=True)
    owner = LimitedText(max_length=LABEL, null=True)


class Option(Row):
    title = LimitedText(max_length=NAME)
    summary = LimitedText(max_length=SHORT, null=True)
    pros = models.JSONField(default=list)
    cons = models.JSONField(default=list)
    cost = LimitedText(max_length=NAME, null=True)
    people = LimitedText(max_length=NAME, null=True)
    duration = LimitedText(max_length=NAME, null=True)
    risk = LimitedText(max_length=SHORT, null=True)
    fallback = LimitedText(max_length=SHORT, null=True)
    does_nothing = models.BooleanField(null=True)
    recommended = models.BooleanField(default=False)


class PlanStep(Row):
    step = LimitedText(max_length=SHORT)
    due = LimitedText(max_length=LABEL, null=True)
    owner = LimitedText(max_length=LABEL, null=True)
    resources = LimitedText(max_length=SHORT, null=True)
    status = LimitedText(one_of=words("plan_status"), null=True)


class PreventionMeasure(Row):
    text = LimitedText(max_length=SHORT)


class DelayRisk(Row):
    horizon = LimitedText(max_length=LABEL, null=True)
    consequence = LimitedText(max_length=SHORT)
    at = MomentField()
    low = ExactNumber()
    high = ExactNumber()
    currency = LimitedText(max_length=3, null=True)
    inferred = models.BooleanField(default=False)


class Ask(Row):
    """The decision needed; at most one per incident. ``options`` are positions among the options."""

    question = LimitedText(max_length=SHORT)
    deadline = MomentField()
    options = models.JSONField(default=list)
