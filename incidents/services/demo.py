"""Example incidents that began today."""

from datetime import datetime
from uuid import UUID

from accounts.models import Team, User
from incidents.domain.facts import IncidentFacts
from incidents.domain.shifting import days_to_today, shift_facts
from incidents.models import Incident
from incidents.services.incidents import start_incident


def start_demo_incident(
    *,
    team: Team,
    author: User,
    now: datetime,
    facts: IncidentFacts,
    days: int | None = None,
    uid: UUID | None = None,
) -> Incident:
    """Start an incident from an example, moved by whole days; without ``days`` it began today."""
    by = days_to_today(facts, now.date()) if days is None else days
    return start_incident(team=team, author=author, now=now, facts=shift_facts(facts, by), uid=uid)
