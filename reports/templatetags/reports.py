"""What other pages show of an incident's documents."""

from typing import Any

from django import template

from accounts.models import User
from incidents.access import can_reopen
from incidents.access.followup import load_decisions
from incidents.domain.changes import FactChange
from incidents.models import Incident
from reports.access import latest_brief
from reports.snapshots import list_changes_since

register = template.Library()


@register.inclusion_tag("reports/_panel.html", takes_context=True)
def documents_panel(context: dict[str, Any], incident: Incident, user: User) -> dict[str, Any]:
    """The latest brief and what changed since.

    It takes one query where the page knows who may write and what was caught, and three at most.
    """
    latest = latest_brief(incident)
    facts = context.get("facts")
    changes: tuple[FactChange, ...] = ()
    if latest and facts:
        caught = context["caught"] if "caught" in context else load_decisions(incident)
        changes = list_changes_since(latest, facts, caught, user.zone)
    # Who reads an open incident without writing in it makes nothing of it when it is closed either.
    may_make = context.get("can_write") or (
        can_reopen(user, incident) if incident.closed_at or "can_write" not in context else False
    )
    return {
        "incident": incident,
        "latest": latest,
        "next_version": latest.version + 1 if latest else 1,
        "changes": changes,
        "figure_count": sum(change.is_figure for change in changes),
        "can_make": may_make,
        "csrf_token": context.get("csrf_token"),
    }
