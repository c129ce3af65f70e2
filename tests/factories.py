"""People, teams and memberships for tests: factories, and typed functions to call them by."""

# mypy: disable-error-code="attr-defined,no-untyped-call"
# (factory-boy's declarations are untyped)

from datetime import UTC, datetime
from typing import Any, cast

import factory
from factory.django import DjangoModelFactory

from accounts.models import Membership, Role, Team, User
from incidents.domain.facts import IncidentFacts
from incidents.models import Incident
from incidents.services.incidents import start_incident

PASSWORD = "a long enough sentence"
LONG_AGO = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)


class UserFactory(DjangoModelFactory[User]):
    class Meta:
        model = User

    email = factory.Sequence(lambda n: f"person{n}@example.org")
    name = factory.Sequence(lambda n: f"Person {n}")

    @classmethod
    def _create(cls, model_class: type[User], *args: Any, **kwargs: Any) -> User:
        return User.objects.create_user(kwargs.pop("email"), kwargs.pop("password", PASSWORD), **kwargs)


class TeamFactory(DjangoModelFactory[Team]):
    class Meta:
        model = Team

    name = factory.Sequence(lambda n: f"Team {n}")
    created_at = LONG_AGO


class MembershipFactory(DjangoModelFactory[Membership]):
    class Meta:
        model = Membership

    team = factory.SubFactory(TeamFactory)
    user = factory.SubFactory(UserFactory)
    role = Role.MEMBER
    joined_at = LONG_AGO


def make_user(**fields: Any) -> User:
    """A person who signs in with PASSWORD; ``password=None`` makes one who cannot."""
    return cast(User, UserFactory(**fields))


def make_team(**fields: Any) -> Team:
    return cast(Team, TeamFactory(**fields))


def make_membership(**fields: Any) -> Membership:
    """A member of a team; without ``team`` or ``user`` both are new."""
    return cast(Membership, MembershipFactory(**fields))


def make_incident(membership: Membership | None = None, facts: IncidentFacts | None = None) -> Incident:
    """An incident in a person's team; without a person, a new owner's."""
    who = membership or make_membership(role=Role.OWNER)
    return start_incident(
        team=who.team, author=who.user, now=LONG_AGO, facts=facts or IncidentFacts(title="Card payments fail")
    )
