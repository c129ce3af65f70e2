"""Facts to documents: what a page says, decided from values alone. No clock, no database, no layout."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from incidents.domain.decision import read_decision, say_difference
from incidents.domain.facts import IncidentFacts
from incidents.domain.followup import NOTHING_FOLLOWED, FollowUp
from incidents.domain.phrases import STATUS_WORDS, join_names
from reports.aftermath import ChangesSince
from reports.brief_parts import BriefDocument, Paper, PlanRow
from reports.brief_picture import choose_day, to_moment, write_picture
from reports.brief_sections import (
    write_causes,
    write_deeds,
    write_impact,
    write_key_figures,
    write_options,
    write_plan,
    write_unknowns,
    write_waiting,
)
from reports.changes_box import write_brief_changes
from reports.decided import tell_decisions
from reports.figure_book import FigureBook, clean_text
from reports.letterhead import CAUSE_TAGS, CONFIDENTIAL, NO_BOTTOM_LINE, open_book
from reports.style import Style

__all__ = ["BriefDocument", "make_brief"]

MEMBERS: Final = {
    "changes": ("changes",),
    "happened": ("picture",),
    "deeds": ("deeds",),
    "plan": ("plan", "plan_note", "prevention"),
    "prevention": ("prevention",),
    "waiting": ("waiting",),
    "unknown": ("unknowns",),
}
"""What of the brief belongs to a section that a team may leave out."""
NO_DEADLINE = "· no deadline is recorded"
NO_NEXT_UPDATE = "no time is set yet"


def make_brief(
    facts: IncidentFacts,
    *,
    reference: str,
    version: int,
    as_of: datetime,
    author: str,
    zone: ZoneInfo,
    paper: Paper = "a4",
    since: ChangesSince | None = None,
    follow_up: FollowUp = NOTHING_FOLLOWED,
    style: Style | None = None,
) -> BriefDocument:
    """Write the whole brief, before anything gives way to keep to one page.

    ``follow_up`` says whether the ask was decided; the brief then tells the decision in its place.

    All times are on the one clock of ``zone``; the head of the page shows it beside another. ``as_of`` is
    the clock reading of the snapshot; a running incident's length is computed up to it. ``since`` is the
    comparison with the version its reader has, ``style`` what the team set for its documents.
    """
    style = style or Style()
    book = open_book(facts, zone, style)
    day = choose_day(facts, book)
    moment = to_moment(as_of)
    headline = book.quote(facts.title, "title")
    bottom_line = book.quote(facts.summary.plain, "summary.plain")
    cells = write_key_figures(facts, book, moment)
    causes = write_causes(facts, book)
    plan = write_plan(facts, book)
    certainty = causes[0].certainty if causes else "unknown"
    document = BriefDocument(
        paper=paper,
        reference=book.note(reference, "furniture", "reference"),
        version=version,
        author=book.note(author, "furniture", "author"),
        title=f"Brief for the chief executive: {headline}",
        created=as_of.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        organisation=book.quote(facts.organisation, "organisation"),
        kind_text="Brief for the chief executive",
        as_of_text=book.as_of(moment),
        severity=facts.severity.level,
        severity_text="Severity not known yet" if facts.severity.level == "unknown" else facts.severity.level,
        status=facts.status,
        status_text=STATUS_WORDS[facts.status],
        cause_certainty=certainty,
        cause_text=CAUSE_TAGS[certainty],
        headline=headline,
        bottom_line=bottom_line or NO_BOTTOM_LINE,
        is_bottom_line_known=bool(bottom_line),
        key_figures=cells,
        changes=write_brief_changes(since, book),
        picture=write_picture(facts, book, day),
        impact=write_impact(facts, book, cells),
        causes=causes,
        deeds=write_deeds(facts, book, day),
        plan=plan,
        prevention=tuple(
            book.quote(line, f"prevention[{position}]") for position, line in enumerate(facts.prevention)
        ),
        plan_note=note_missing_columns(plan),
        waiting=write_waiting(facts, book),
        options=write_options(facts, book),
        unknowns=write_unknowns(facts, book, day),
        confidentiality=book.note(
            clean_text(style.confidentiality) or CONFIDENTIAL, "furniture", "confidentiality"
        ),
        accent=style.accent,
    )
    return hide_sections(_close(_ask(document, facts, follow_up, book), facts, book), style)


def hide_sections(brief: BriefDocument, style: Style) -> BriefDocument:
    """The brief without the parts that its team leaves out; the page says which at its end."""
    emptied: dict[str, Any] = {
        member: None if member in ("changes", "picture") else "" if member == "plan_note" else ()
        for key in style.hidden
        for member in MEMBERS.get(key, ())
    }
    return replace(brief, hidden=tuple(key for key in MEMBERS if key in style.hidden), **emptied)


def note_missing_columns(plan: tuple[PlanRow, ...]) -> str:
    """Say once, below the plan, what no row of it has, in place of a column of blanks."""
    missing = [
        name
        for name, is_present in (
            ("dates", any(row.when for row in plan)),
            ("owners", any(row.owner for row in plan)),
            ("progress", any(row.status_text for row in plan)),
        )
        if not is_present
    ]
    return f"Not recorded yet: {join_names(missing)}." if plan and missing else ""


def _ask(
    document: BriefDocument, facts: IncidentFacts, follow_up: FollowUp, book: FigureBook
) -> BriefDocument:
    if facts.ask is None:
        return document
    question = book.quote(facts.ask.question, "ask.question")
    decision = read_decision(facts, follow_up.caught)
    if decision.is_settled:
        heading = "Decided" if decision.state == "decided" else say_difference(decision)
        taken = tell_decisions(decision, facts, book)
        # The options have done their work: what was chosen stands in their place.
        return replace(document, question=question, ask_heading=heading, decided=taken, options=())
    deadline = facts.ask.deadline
    by = f"by {book.moment(deadline, 'ask.deadline')}" if deadline else NO_DEADLINE
    return replace(document, question=question, deadline_text=by, ask_heading=f"Decision needed {by}")


def _close(document: BriefDocument, facts: IncidentFacts, book: FigureBook) -> BriefDocument:
    at = facts.next_update_at
    book.note(document.severity_text, "recorded", "severity.level")
    book.note(str(document.version), "furniture", "version")
    return replace(
        document,
        next_update_text=book.moment(at, "next_update_at") if at else NO_NEXT_UPDATE,
        figures=book.figures,
    )
