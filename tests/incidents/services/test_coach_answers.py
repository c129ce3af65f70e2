"""Keep, raise again, never show, show again, use: each is written once and said in the history."""

from datetime import datetime

import pytest

from accounts.models import Membership, User
from incidents import access
from incidents.domain.advice import Place, Quiet, digest_words
from incidents.domain.facts import Cause, IncidentFacts
from incidents.models import Change, Incident, KeptWording, MutedRule
from incidents.services.coach import keep_wording, mute_rule, raise_wording, unmute_rule, use_wording
from tests.factories import make_incident

pytestmark = pytest.mark.django_db
RULE = "blame.person-fault"


@pytest.fixture
def incident(owner: User) -> Incident:
    cause = Cause(statement="Sam forgot the migration", certainty="confirmed")
    facts = IncidentFacts(title="Card payments fail", causes=(cause,))
    return make_incident(Membership.objects.get(user=owner), facts)


@pytest.fixture
def place(incident: Incident) -> Place:
    row = access.load_record(incident).get_rows("causes")[0]
    return Place("causes", str(row.uid), "statement")


def list_coach_changes(incident: Incident) -> list[tuple[str, object, object]]:
    changes = Change.objects.filter(incident=incident, field__startswith="coach.")
    return [(change.field, change.old, change.new) for change in changes]


def test_kept_words_are_remembered_for_one_person(
    incident: Incident, place: Place, owner: User, colleague: User, now: datetime
) -> None:
    for _ in range(2):
        keep_wording(incident=incident, person=owner, place=place, rule=RULE, words="Sam forgot", now=now)
    kept = (place.key, digest_words(RULE, "Sam forgot"))
    assert access.load_quiet(owner, incident) == Quiet(kept=frozenset({kept}))
    assert access.load_quiet(colleague, incident) == Quiet()
    assert list_coach_changes(incident) == [("coach.words_kept", None, "causes.statement: “Sam forgot”")]
    assert KeptWording.objects.count() == 1


def test_kept_words_can_be_raised_again(
    incident: Incident, place: Place, owner: User, colleague: User, now: datetime
) -> None:
    for person in (owner, colleague):
        keep_wording(incident=incident, person=person, place=place, rule=RULE, words="Sam forgot", now=now)
    for _ in range(2):
        raise_wording(incident=incident, person=owner, place=place, rule=RULE, words="Sam forgot", now=now)
    assert access.load_quiet(owner, incident).kept == frozenset()
    assert len(access.load_quiet(colleague, incident).kept) == 1
    assert list_coach_changes(incident)[-1] == ("coach.words_kept", "causes.statement: “Sam forgot”", None)
    assert len(list_coach_changes(incident)) == 3


def test_a_muted_rule_is_off_for_the_team_and_for_nobody_else(
    incident: Incident, owner: User, colleague: User, stranger: User, now: datetime
) -> None:
    for person in (owner, colleague):
        mute_rule(incident=incident, person=person, rule=RULE, now=now)
    other = make_incident(Membership.objects.get(user=stranger))
    assert access.load_quiet(colleague, incident).muted == {RULE}
    assert access.load_quiet(stranger, other).muted == frozenset()
    (muted,) = access.list_muted_rules(incident)
    assert (muted.rule, muted.muted_by, muted.muted_at) == (RULE, owner, now)
    for _ in range(2):
        unmute_rule(incident=incident, person=colleague, rule=RULE, now=now)
    assert not MutedRule.objects.exists()
    assert list_coach_changes(incident) == [
        ("coach.rule_never_shown", None, RULE),
        ("coach.rule_never_shown", RULE, None),
    ]


def test_advice_leaves_the_version_of_the_record(
    incident: Incident, place: Place, owner: User, now: datetime
) -> None:
    version = incident.version
    keep_wording(incident=incident, person=owner, place=place, rule=RULE, words="Sam forgot", now=now)
    incident.refresh_from_db()
    assert incident.version == version


def test_a_new_wording_is_saved_like_any_other_edit(
    incident: Incident, place: Place, owner: User, now: datetime
) -> None:
    text = "Nothing reminded us of the migration"
    result = use_wording(
        incident=incident, person=owner, place=place, value=text, seen_version=incident.version, now=now
    )
    assert (result.changed, result.conflicts) == ((place.key,), ())
    assert access.load_facts(incident).causes[0].statement == text
    own = Place("incident", "", "plain")
    use_wording(
        incident=incident, person=owner, place=own, value="All shops", seen_version=result.version, now=now
    )
    assert access.load_facts(Incident.objects.get()).summary.plain == "All shops"
