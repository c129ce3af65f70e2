"""Named times of an incident, each with its formula; a bare "MTTR" is never printed.

Start to mitigated and start to resolved are different facts. When times are out of order the measure
is invalid, not a number. A running incident has a length only from a moment that is given.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from incidents.domain.facts import IncidentFacts, Measure, Times
from incidents.domain.figures import Figure, Origin, format_measure
from incidents.domain.moments import Duration, measure_between
from incidents.domain.phrases import NOT_KNOWN_YET


@dataclass(frozen=True, kw_only=True)
class Metric:
    """A definition: the time from ``start`` to ``end``, both members of the incident's times."""

    key: str
    name: str
    start: str
    end: str
    why: str

    @property
    def formula(self) -> str:
        return f"{self.end} − {self.start}"


METRICS: Final = (
    Metric(
        key="time_to_detect",
        name="Time to detect",
        start="started",
        end="detected",
        why="How long it hurt before anyone knew.",
    ),
    Metric(
        key="time_to_declare",
        name="Detected to declared",
        start="detected",
        end="declared",
        why="How long a signal took to become an incident with a lead.",
    ),
    Metric(
        key="detect_to_mitigate",
        name="Detected to mitigated",
        start="detected",
        end="mitigated",
        why="How long the response needed to stop the harm.",
    ),
    Metric(
        key="start_to_mitigate",
        name="Start to mitigated",
        start="started",
        end="mitigated",
        why="How long the harm lasted.",
    ),
    Metric(
        key="start_to_recover",
        name="Start to recovered",
        start="started",
        end="recovered",
        why="How long until things were back to normal for customers.",
    ),
    Metric(
        key="mitigate_to_resolve",
        name="Mitigated to resolved",
        start="mitigated",
        end="resolved",
        why="How long we lived with the cause still in place.",
    ),
    Metric(
        key="start_to_resolve",
        name="Start to resolved",
        start="started",
        end="resolved",
        why="The whole length, until the cause was removed.",
    ),
)
RUNNING: Final = Metric(
    key="running_so_far",
    name="Running so far",
    start="started",
    end="as of",
    why="Not mitigated and not resolved: it is still going on.",
)


@dataclass(frozen=True, kw_only=True)
class MetricResult:
    """One measure: its definition, its two moments as recorded and the time between them."""

    metric: Metric
    start: str | None
    end: str | None
    duration: Duration

    @property
    def text(self) -> str:
        return self.duration.text

    @property
    def is_invalid(self) -> bool:
        return self.duration.problem == "out of order"

    @property
    def figure(self) -> Figure | None:
        """The figure as derived by its formula, or ``None`` when there is no number."""
        if not self.duration.is_known:
            return None
        return Figure(text=self.text, origin="derived", source=self.metric.formula)


@dataclass(frozen=True, kw_only=True)
class HeadlineDuration:
    """The length that leads a document: the recorded one, else a computed one with its formula."""

    text: str
    name: str
    origin: Origin | None
    formula: str | None = None
    detail_text: str = ""
    measure: Measure | None = None
    minutes: Decimal | None = None


def is_running(facts: IncidentFacts) -> bool:
    """Tell whether a start is recorded and neither an end of the harm nor an end of the cause.

    A status of mitigated, monitoring or resolved without its time is not running either: its length
    is simply not known.
    """
    times = facts.times
    has_ended = times.mitigated or times.recovered or times.resolved
    return (
        bool(times.started) and not has_ended and facts.status not in ("mitigated", "monitoring", "resolved")
    )


def measure_durations(facts: IncidentFacts, as_of: str | None = None) -> tuple[MetricResult, ...]:
    """Measure every named time whose two moments are recorded, in the order of the response.

    Out-of-order times are kept and marked invalid. ``as_of`` is a moment: with it a running incident
    also gets its length so far.
    """
    found = [_measure(metric, facts.times) for metric in METRICS]
    results = [result for result in found if result.duration.problem != "unknown"]
    if as_of is not None and is_running(facts):
        so_far = measure_between(facts.times.started, as_of)
        results.append(MetricResult(metric=RUNNING, start=facts.times.started, end=as_of, duration=so_far))
    return tuple(results)


def headline_duration(facts: IncidentFacts, as_of: str | None = None) -> HeadlineDuration:
    """Return the incident's length: the recorded duration measure, else computed with its formula."""
    recorded = recorded_duration(facts)
    if recorded is not None:
        shown = format_measure(recorded)
        return HeadlineDuration(
            text=shown.value_text,
            name=recorded.name,
            origin="recorded",
            detail_text=shown.detail_text,
            measure=recorded,
            minutes=recorded.value,
        )
    results = {result.metric.key: result for result in measure_durations(facts, as_of)}
    for key in ("start_to_mitigate", "start_to_recover", "start_to_resolve", "running_so_far"):
        result = results.get(key)
        if result is not None and result.duration.is_known:
            minutes = result.duration.minutes
            return HeadlineDuration(
                text=result.text,
                name=result.metric.name,
                origin="derived",
                formula=result.metric.formula,
                minutes=None if minutes is None else Decimal(minutes),
            )
    return HeadlineDuration(text=NOT_KNOWN_YET, name="Duration", origin=None)


def recorded_duration(facts: IncidentFacts) -> Measure | None:
    """Return the recorded duration: a ranked one first, then the first with a value, then a range."""
    rows = [measure for measure in facts.impact if measure.dimension == "duration"]
    valued = [row for row in rows if row.value is not None]
    ranked = sorted((row for row in valued if row.key_figure), key=lambda row: row.key_figure or 0)
    ranged = [row for row in rows if row.low is not None or row.high is not None]
    return next(iter(ranked + valued + ranged), None)


def _measure(metric: Metric, times: Times) -> MetricResult:
    recorded: dict[str, str | None] = {
        "started": times.started,
        "detected": times.detected,
        "declared": times.declared,
        "mitigated": times.mitigated,
        "recovered": times.recovered,
        "resolved": times.resolved,
    }
    start, end = recorded[metric.start], recorded[metric.end]
    return MetricResult(metric=metric, start=start, end=end, duration=measure_between(start, end))
