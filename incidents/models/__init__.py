"""Tables, constraints and the reading of a whole record; a file per aggregate."""

from incidents.models.audience import Audience, Meeting
from incidents.models.causes import Answer, Cause, Unknown
from incidents.models.coach import KeptWording, MutedRule
from incidents.models.escalation import Escalation, Told
from incidents.models.followup import ActionItem, Communication, LegalClock, Lesson
from incidents.models.glossary import GoneTerm, TeamTerm, TermChange
from incidents.models.history import Change, Reading
from incidents.models.impact import AffectedSystem, Measure, MetricSeries
from incidents.models.incident import Incident, IncidentPart, IncidentQuerySet, Part, Row
from incidents.models.keeping import Export, FileToRemove, LegalHold, Retention, Tombstone
from incidents.models.meeting import CaughtLine, HeldMeeting
from incidents.models.plan import Ask, DelayRisk, MitigationStep, Option, PlanStep, PreventionMeasure
from incidents.models.postmortem import PostMortem, PostMortemComment, PostMortemText
from incidents.models.rehearsal import Recording, Rehearsal
from incidents.models.reminders import CalendarFeed, Reminder, ReminderChoice
from incidents.models.script import ScriptEdit, ScriptSetting, ScriptVersion
from incidents.models.search import SearchEntry
from incidents.models.timeline import Evidence, Source, TimelineEvent
from incidents.models.updates import PromisedUpdate, WrittenSummary

__all__ = [
    "ActionItem", "AffectedSystem", "Answer", "Ask", "Audience", "CalendarFeed", "CaughtLine", "Cause",
    "Change", "Communication", "DelayRisk", "Escalation", "Evidence", "Export", "FileToRemove", "GoneTerm",
    "HeldMeeting", "Incident", "IncidentPart", "IncidentQuerySet", "KeptWording", "LegalClock", "LegalHold",
    "Lesson", "Measure", "Meeting", "MetricSeries", "MitigationStep", "MutedRule", "Option", "Part",
    "PlanStep", "PostMortem", "PostMortemComment", "PostMortemText", "PreventionMeasure", "PromisedUpdate",
    "Reading", "Recording", "Rehearsal", "Reminder", "ReminderChoice", "Retention", "Row", "ScriptEdit",
    "ScriptSetting", "ScriptVersion", "SearchEntry", "Source", "TeamTerm", "TermChange", "TimelineEvent",
    "Told", "Tombstone", "Unknown", "WrittenSummary",
]  # fmt: skip
