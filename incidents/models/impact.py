"""What was hurt: measures, the systems behind them and measured series."""

from django.db import models

from incidents.models.fields import LABEL, NAME, SHORT, ExactNumber, LimitedText, MomentField, words
from incidents.models.incident import Row


class AffectedSystem(Row):
    name = LimitedText(max_length=NAME)
    kind = LimitedText(one_of=words("system_kind"), default="other")
    effect = LimitedText(max_length=SHORT, null=True)


class Measure(Row):
    """One statement of impact: a value, a range or words, never a total of unlike kinds."""

    dimension = LimitedText(one_of=words("dimension"), default="other")
    name = LimitedText(max_length=NAME)
    value = ExactNumber()
    low = ExactNumber()
    high = ExactNumber()
    unit = LimitedText(max_length=LABEL, null=True)
    currency = LimitedText(max_length=3, null=True)
    money_kind = LimitedText(one_of=words("money_kind"), null=True)
    share_percent = ExactNumber()
    share_of = LimitedText(max_length=NAME, null=True)
    text = LimitedText(max_length=SHORT, null=True)
    certainty = LimitedText(one_of=words("certainty"), default="unknown")
    source = LimitedText(max_length=SHORT, null=True)
    as_of = MomentField()
    key_figure = models.PositiveSmallIntegerField(null=True)


class MetricSeries(Row):
    """A measured series. ``points`` holds pairs of moment and number, the numbers as text to stay exact."""

    name = LimitedText(max_length=NAME)
    unit = LimitedText(max_length=LABEL, null=True)
    source = LimitedText(max_length=SHORT, null=True)
    points = models.JSONField(default=list)
