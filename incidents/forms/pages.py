"""What each page of the preparation holds: its fields, its repeating rows, its "not known yet" rows."""

from dataclasses import dataclass

from incidents.domain.phrases import SECTION_NAMES
from incidents.forms.answer import AnswerForm
from incidents.forms.ask import AskForm, NextUpdateForm
from incidents.forms.audience import AudienceForm, MeetingForm
from incidents.forms.cause import CauseForm
from incidents.forms.escalation import EscalationForm, ToldForm
from incidents.forms.evidence import EvidenceForm
from incidents.forms.impact import MeasureForm, SeriesForm, SeverityForm
from incidents.forms.legal import LegalClockForm
from incidents.forms.lessons import LessonForm
from incidents.forms.mitigation import MitigationForm
from incidents.forms.plan import OptionForm, PlanStepForm
from incidents.forms.prevention import PreventionForm
from incidents.forms.rows import RecordForm, RowForm
from incidents.forms.situation import SituationForm, SourceForm
from incidents.forms.systems import SystemForm
from incidents.forms.timeline import EventForm
from incidents.forms.waiting import DelayRiskForm


@dataclass(frozen=True)
class FieldsPart:
    """A set of fields that exists once."""

    form: type[RecordForm]
    heading: str = ""
    partial: str = ""


@dataclass(frozen=True)
class RowsPart:
    """Rows that repeat. ``starts_blank`` shows one empty row where there is none yet."""

    form: type[RowForm]
    heading: str
    add_label: str
    lead: str = ""
    starts_blank: bool = True
    partial: str = ""


Part = FieldsPart | RowsPart


@dataclass(frozen=True)
class Page:
    """A page of the preparation. ``key`` is its address and its name in the readiness."""

    key: str
    lead: str
    parts: tuple[Part, ...]
    unknowns: str = ""

    @property
    def name(self) -> str:
        return SECTION_NAMES.get(self.key, "Five minutes")


PAGES: dict[str, Page] = {
    page.key: page
    for page in (
        Page(
            "situation",
            "What stopped working, for whom, since when and how it stands. Leave empty what is not known.",
            (
                FieldsPart(SituationForm),
                RowsPart(SourceForm, "Where this comes from", "Add a source", starts_blank=False),
            ),
            unknowns="situation",
        ),
        Page(
            "impact",
            "One row for each thing that can be counted. Leave a value empty rather than guess: empty is "
            "said as “not known yet”, never as zero.",
            (
                FieldsPart(SeverityForm, partial="incidents/prepare/_severity.html"),
                RowsPart(
                    MeasureForm, "What was hurt", "Add a measure", "Four key figures lead every document."
                ),
                RowsPart(
                    SeriesForm,
                    "Measured over time",
                    "Add a series",
                    "A chart in the brief comes from here.",
                    starts_blank=False,
                    partial="incidents/prepare/_series.html",
                ),
            ),
            unknowns="impact",
        ),
        Page(
            "systems",
            "What people notice, system by system, in words the CEO would use.",
            (RowsPart(SystemForm, "Affected systems", "Add a system"),),
            unknowns="systems",
        ),
        Page(
            "timeline",
            "What happened when, as exactly as it is known. Any order; documents sort it.",
            (RowsPart(EventForm, "Timeline", "Add an event"),),
            unknowns="timeline",
        ),
        Page(
            "cause",
            "Say what happened and what let it happen. A person is never a cause. If it is not known, say "
            "who will know by when.",
            (RowsPart(CauseForm, "Cause", "Add another cause"),),
            unknowns="cause",
        ),
        Page(
            "mitigation",
            "What was done to stop the harm, and what it did, also where it did not help.",
            (RowsPart(MitigationForm, "Mitigation", "Add a step"),),
            unknowns="mitigation",
        ),
        Page(
            "plan",
            "Two options and “do nothing” help a decision. Then the steps, with people and time.",
            (
                RowsPart(OptionForm, "Options", "Add an option"),
                RowsPart(PlanStepForm, "Plan", "Add a step"),
            ),
            unknowns="plan",
        ),
        Page(
            "prevention",
            "What will be different, so that it does not happen again.",
            (RowsPart(PreventionForm, "Prevention", "Add a measure"),),
            unknowns="prevention",
        ),
        Page(
            "waiting",
            "What grows if the decision is put off. Loss so far, loss per hour and value at risk are "
            "different kinds of money; they are never added up.",
            (
                RowsPart(
                    DelayRiskForm,
                    "If we wait",
                    "Add a cost of waiting",
                    partial="incidents/prepare/_waiting.html",
                ),
            ),
            unknowns="waiting",
        ),
        Page(
            "ask",
            "One question, the options, and by when. Without a decision to take, leave it empty; the brief "
            "then says that none is needed.",
            (RowsPart(AskForm, "The decision", ""), FieldsPart(NextUpdateForm, "The next update")),
            unknowns="ask",
        ),
        Page(
            "evidence",
            "Logs, charts, notes of calls: what a doubtful reader would ask for.",
            (
                RowsPart(
                    EvidenceForm,
                    "Evidence",
                    "Add a piece of evidence",
                    partial="incidents/prepare/_files.html",
                ),
            ),
            unknowns="other",
        ),
        Page(
            "audience",
            "How this executive likes to hear things. Pick behaviours; nothing is guessed from a name.",
            (RowsPart(AudienceForm, "The executive", ""), RowsPart(MeetingForm, "The meeting", "")),
        ),
        Page(
            "answers",
            "Questions the CEO may ask whose answer has no field of its own. An answer that is not known yet "
            "says who will know and by when.",
            (RowsPart(AnswerForm, "Prepared answers", "Add an answer"),),
        ),
        Page(
            "escalation",
            "A short test. It recommends and says why; you decide, and nothing is blocked.",
            (
                RowsPart(EscalationForm, "The test", "", partial="incidents/prepare/_recommendation.html"),
                RowsPart(ToldForm, "Who has been told", "Add a person"),
            ),
        ),
        Page(
            "legal",
            "A law or a contract may ask for a notice in time. Each clock runs from its own trigger, never "
            "from the start. It may apply; ask counsel.",
            (
                RowsPart(
                    LegalClockForm,
                    "Legal clocks",
                    "Add a clock",
                    starts_blank=False,
                    partial="incidents/learn/_duties.html",
                ),
            ),
        ),
        Page(
            "lessons",
            "What we know now and did not before. Say what lets it happen, not who did it.",
            (RowsPart(LessonForm, "Lessons", "Add a lesson"),),
        ),
    )
}

AFTERWARDS = ("legal", "lessons")
"""Pages of the record that are written after the meeting, outside the preparation."""

PREPARE_ORDER = tuple(key for key in PAGES if key not in {"escalation", "answers", *AFTERWARDS})
"""The twelve sections of Prepare, in their order."""
