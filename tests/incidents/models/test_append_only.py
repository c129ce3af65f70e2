"""The database refuses to change or remove a line of the history, whoever asks and however."""

from contextlib import suppress
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from accounts.models import GoneTeam, Team, User
from accounts.services.teams import delete_team
from incidents.models import Change, GoneTerm, Incident, LegalHold, Reading, TermChange, Tombstone
from incidents.services.glossary import TermWords, add_term, bury_terms
from incidents.services.reading import record_reading
from reports.models import TeamStyleChange
from reports.services.styles import change_style
from tests.factories import LONG_AGO, make_incident

pytestmark = pytest.mark.django_db


@pytest.fixture
def incident(db: None) -> Incident:
    return make_incident()


def refuse(sql: str, *values: str | int) -> None:
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, values)


def bury(incident: Incident) -> Tombstone:
    return Tombstone.objects.create(
        incident_number=incident.pk,
        uid=incident.uid,
        reference=incident.reference,
        deleted_at=LONG_AGO,
        purged_at=LONG_AGO,
    )


def test_a_line_is_neither_changed_nor_removed_by_the_models(incident: Incident) -> None:
    change = Change.objects.filter(incident=incident).first()
    assert change is not None
    change.new = "something else"
    for act in (
        change.save,
        change.delete,
        lambda: Change.objects.filter(pk=change.pk).update(new="something else"),
        lambda: Change.objects.bulk_update([change], ["new"]),
        Change.objects.all().delete,
        incident.delete,
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            act()
    assert Change.objects.get(pk=change.pk).new == "Card payments fail"


def test_a_line_is_neither_changed_nor_removed_by_plain_sql(incident: Incident) -> None:
    change = Change.objects.filter(incident=incident).first()
    assert change is not None
    refuse("UPDATE incidents_change SET at = %s WHERE id = %s", LONG_AGO.isoformat(), change.pk)
    refuse("DELETE FROM incidents_change")
    columns = "id, incident_id, version, at, field, page"
    words = "REPLACE INTO" if connection.vendor == "sqlite" else "INSERT INTO"
    refuse(
        f"{words} incidents_change ({columns}) VALUES (%s, %s, 1, %s, 'incident.title', '')",
        change.pk,
        incident.pk,
        LONG_AGO.isoformat(),
    )
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        refuse("TRUNCATE incidents_change CASCADE")


def test_readings_and_tombstones_are_guarded_too(incident: Incident, owner: User) -> None:
    record_reading(incident=incident, person=owner, page="check", now=LONG_AGO)
    refuse("UPDATE incidents_reading SET page = 'nothing'")
    refuse("DELETE FROM incidents_reading")
    bury(incident)
    refuse("UPDATE incidents_tombstone SET reference = 'nothing'")
    refuse("DELETE FROM incidents_tombstone")
    if connection.vendor == "sqlite":
        for table in ("incidents_reading", "incidents_tombstone"):
            put_in_place_of_all(table)
    assert (Reading.objects.get().page, Tombstone.objects.get().deleted_at) == ("check", LONG_AGO)


def put_in_place_of_all(table: str) -> None:
    """Write each row of a table once more under another key; what a unique index then removes is lost."""
    with connection.cursor() as cursor:
        names = [column.name for column in connection.introspection.get_table_description(cursor, table)]
        names.remove("id")
        values = ["'forged'" if name == "page" else name for name in names]
        words = f"SELECT id + 1000, {', '.join(values)} FROM {table}"  # noqa: S608 - names of ours
        with suppress(IntegrityError), transaction.atomic():
            cursor.execute(f"REPLACE INTO {table} (id, {', '.join(names)}) {words}")
        cursor.execute(f"SELECT count(*) FROM {table} WHERE id > 1000")  # noqa: S608 - a name of ours
        assert cursor.fetchone() == (0,)


def test_the_history_of_the_glossary_goes_only_with_its_team(owner: User, team: Team) -> None:
    words = TermWords(name="Ledger", also=["Book"], plain="The book of all payments")
    term = add_term(team=team, author=owner, now=LONG_AGO, words=words)
    change = TermChange.objects.get(term=term)
    refuse("UPDATE incidents_termchange SET version = 2")
    refuse("DELETE FROM incidents_termchange")
    for act in (term.delete, TermChange.objects.all().delete, lambda: change.save(force_update=True)):
        with pytest.raises(IntegrityError), transaction.atomic():
            act()
    if connection.vendor == "sqlite":
        values = (change.pk, term.pk, LONG_AGO.isoformat(), owner.pk)
        refuse(
            "REPLACE INTO incidents_termchange (id, term_id, version, at, actor_id, field)"
            " VALUES (%s, %s, 9, %s, %s, 'plain')",
            *values,
        )
    bury_terms(team=team, now=LONG_AGO)
    refuse("UPDATE incidents_goneterm SET team_number = 0")
    refuse("DELETE FROM incidents_goneterm")
    term.delete()
    stone = GoneTerm.objects.get()
    assert (stone.team_number, stone.gone_at) == (team.pk, LONG_AGO)


def test_the_history_of_a_team_s_documents_goes_only_with_the_team(owner: User, team: Team) -> None:
    plain = {"accent": "#1b437f", "confidentiality": "", "paper": "a4", "dates": "", "hidden": {}}
    change_style(team=team, actor=owner, now=LONG_AGO, values=plain)
    change = TeamStyleChange.objects.get(team=team)
    refuse("UPDATE reports_teamstylechange SET changes = '{}'")
    refuse("DELETE FROM reports_teamstylechange")
    for act in (change.delete, team.delete, lambda: change.save(force_update=True)):
        with pytest.raises(IntegrityError), transaction.atomic():
            act()
    if connection.vendor == "sqlite":
        refuse(
            "REPLACE INTO reports_teamstylechange (id, team_id, changed_by_id, changed_at, changes)"
            " VALUES (%s, %s, %s, %s, '{}')",
            *(change.pk, team.pk, owner.pk, LONG_AGO.isoformat()),
        )
    number = team.pk
    delete_team(team=Team.objects.get(pk=number), now=LONG_AGO)
    assert not TeamStyleChange.objects.exists()
    refuse("UPDATE accounts_goneteam SET team_number = 0")
    refuse("DELETE FROM accounts_goneteam")
    stone = GoneTeam.objects.get()
    assert (stone.team_number, stone.gone_at) == (number, LONG_AGO)


def test_history_goes_only_where_a_tombstone_stands_and_no_line_came_after_it(incident: Incident) -> None:
    other = make_incident()
    bury(incident)
    Change.objects.filter(incident=incident).delete()
    assert not Change.objects.filter(incident=incident).exists()
    with pytest.raises(IntegrityError), transaction.atomic():
        Change.objects.filter(incident=other).delete()
    later = Change(incident=incident, version=2, at=LONG_AGO + timedelta(seconds=1), field="incident.title")
    later.save()
    with pytest.raises(IntegrityError), transaction.atomic():
        later.delete()


def test_no_tombstone_stands_while_a_legal_hold_does(incident: Incident, owner: User) -> None:
    hold = LegalHold.objects.create(incident=incident, reason="A claim", set_by=owner, set_at=LONG_AGO)
    with pytest.raises(IntegrityError), transaction.atomic():
        bury(incident)
    hold.lifted_at = LONG_AGO
    hold.save()
    assert bury(incident).reference == incident.reference


def test_a_person_is_noted_once_an_hour(incident: Incident, owner: User) -> None:
    for minutes in (0, 10, 59, 60):
        at = LONG_AGO + timedelta(minutes=minutes)
        record_reading(incident=incident, person=owner, page=f"page{minutes}", now=at)
    found = Reading.objects.filter(incident=incident).values_list("person", "page")
    assert list(found) == [(owner.pk, "page0"), (owner.pk, "page60")]
