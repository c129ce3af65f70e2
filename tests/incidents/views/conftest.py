"""An incident of the owner's team, with a row or two in the sections that repeat."""

import pytest

from accounts.models import Membership, User
from incidents.domain.facts import (
    Ask,
    Cause,
    Escalation,
    Evidence,
    IncidentFacts,
    Measure,
    Option,
    PlanStep,
    Told,
)
from incidents.models import Incident
from tests.factories import make_incident


@pytest.fixture
def incident(owner: User) -> Incident:
    facts = IncidentFacts(
        title="Card payments fail",
        causes=(
            Cause(statement="A certificate expired", certainty="confirmed"),
            Cause(statement="No reminder arrived", certainty="likely", why_of=0),
            Cause(statement="Nobody owns the register", certainty="unknown"),
        ),
        impact=(Measure(dimension="customers", name="Customers affected", certainty="likely"),),
        options=(Option(title="Wait", recommended=False), Option(title="Switch", recommended=True)),
        plan=(PlanStep(step="Renew the certificate"),),
        ask=Ask(question="May we switch?", options=(1,)),
        prevention=("Watch every certificate", "Name an owner"),
        escalation=Escalation(told=(Told(who="The CTO"),), reasons=("revenue",)),
        evidence=(Evidence(title="Log of the gateway"),),
    )
    return make_incident(Membership.objects.get(user=owner), facts)
