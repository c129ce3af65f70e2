"""What other pages show of an incident's documents."""

from typing import Any

from django import template

from accounts.models import User
from incidents.access import can_write
from incidents.domain.changes import FactChange, list_changes
from incidents.models import Incident
from reports.access import latest_brief
from reports.snapshots import read_outline

register = template.Library()


@register.inclusion_tag("reports/_panel.html", takes_context=True)
def documents_panel(context: dict[str, Any], incident: Incident, user: User) -> dict[str, Any]:
    """The latest brief and what changed since, in one query where the page knows who may write."""
    latest = latest_brief(incident)
    facts = context.get("facts")
    changes: tuple[FactChange, ...] = ()
    if latest and facts and latest.incident_version != incident.version:
        changes = list_changes(read_outline(latest), facts, user.zone)
    may_write = context["can_write"] if "can_write" in context else can_write(user, incident)
    return {
        "incident": incident,
        "latest": latest,
        "next_version": latest.version + 1 if latest else 1,
        "changes": changes,
        "figure_count": sum(change.is_figure for change in changes),
        "can_write": may_write,
        "csrf_token": context.get("csrf_token"),
    }
