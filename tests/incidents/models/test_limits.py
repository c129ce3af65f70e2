"""The database itself keeps every limit, whoever writes."""

import re
from typing import Any
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, models, transaction

from accounts.models import Membership, User
from incidents.interchange import load_schema
from incidents.models import Incident
from incidents.models.fields import LimitedText
from incidents.models.sections import SECTIONS
from tests.factories import make_incident

pytestmark = pytest.mark.django_db

MODELS: list[type[models.Model]] = [Incident, *(section.model for section in SECTIONS.values())]
LIMITED = [
    (model, field)
    for model in MODELS
    for field in model._meta.concrete_fields
    if isinstance(field, LimitedText)
]


@pytest.fixture
def incident(owner: User) -> Incident:
    return make_incident(Membership.objects.get(user=owner))


def fill(model: type[models.Model], incident: Incident, **values: Any) -> None:
    """Write past every form and service: what is left out is empty, or the first word allowed."""
    if model is Incident:
        Incident.objects.filter(pk=incident.pk).update(**values)
        return
    given: dict[str, Any] = {"incident": incident, "uid": uuid4(), "position": 0}
    for field in model._meta.concrete_fields:
        if field.name in given or field.primary_key or field.has_default() or field.null:
            continue
        if isinstance(field, LimitedText):
            given[field.name] = field.one_of[0] if field.one_of else ""
        elif isinstance(field, models.BooleanField):
            given[field.name] = False
    model._default_manager.create(**{**given, **values})


@pytest.mark.parametrize(
    ("model", "field"), LIMITED, ids=[f"{model.__name__}.{field.name}" for model, field in LIMITED]
)
def test_a_column_refuses_what_is_past_its_limit(
    incident: Incident, model: type[models.Model], field: LimitedText
) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        fill(model, incident, **{field.name: "9" * ((field.max_length or 80) + 1)})
    if not field.one_of and field.max_length:
        fill(model, incident, **{field.name: "9" * field.max_length})


def read_checks(model: type[models.Model], field: LimitedText) -> list[str]:
    """What the database itself says it checks of a column: its quoted words, or its length."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT sql FROM sqlite_master WHERE name = %s", [model._meta.db_table])
            return re.findall(rf'CHECK \((?:length\()?"{field.column}"\)? (.*?)\)[,) ]', cursor.fetchone()[0])
        cursor.execute(
            "SELECT c.conname, pg_get_constraintdef(c.oid) FROM pg_constraint c JOIN pg_attribute a"
            " ON a.attrelid = c.conrelid AND c.conkey = ARRAY[a.attnum]"
            " WHERE c.contype = 'c' AND c.conrelid = %s::regclass AND a.attname = %s",
            [f'"{model._meta.db_table}"', field.column],
        )
        named = {constraint.name for constraint in model._meta.constraints}
        return [check for name, check in cursor.fetchall() if name not in named]


def test_a_column_that_was_altered_is_checked_as_it_is_now() -> None:
    stale = []
    for model in apps.get_models():
        for field in model._meta.local_concrete_fields:
            if not isinstance(field, LimitedText) or not field.db_check(connection):
                continue
            checks = read_checks(model, field)
            words = {word for check in checks for word in re.findall(r"'([^']*)'", check)}
            lengths = [int(length) for check in checks for length in re.findall(r"<= (\d+)", check)]
            if words != set(field.one_of) or lengths != ([] if field.one_of else [field.max_length]):
                stale.append((model.__name__, field.name, checks))
    assert stale == []


def test_a_limit_counts_code_points(incident: Incident) -> None:
    Incident.objects.filter(pk=incident.pk).update(title="🔥" * 140)
    with pytest.raises(IntegrityError), transaction.atomic():
        Incident.objects.filter(pk=incident.pk).update(title="🔥" * 141)


def test_an_incident_has_a_headline(incident: Incident) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Incident.objects.filter(pk=incident.pk).update(title="")


def test_the_id_of_a_row_is_used_once_in_an_incident(incident: Incident) -> None:
    uid = uuid4()
    for key in ("causes", "timeline"):
        fill(SECTIONS[key].model, incident, uid=uid)
        with pytest.raises(IntegrityError), transaction.atomic():
            fill(SECTIONS[key].model, incident, uid=uid)


def test_the_limits_of_rows_are_those_of_the_schema() -> None:
    members = load_schema()["properties"]
    limits = {
        key: members[key]["maxItems"]
        for key, section in SECTIONS.items()
        if key in members and "maxItems" in members[key]
    }
    assert limits == {key: SECTIONS[key].limit for key in limits}
    assert len(limits) >= 17


def test_every_table_of_rows_is_a_section() -> None:
    rows = {model for model in Incident._meta.apps.get_models() if hasattr(model, "position")}
    assert rows == {section.model for section in SECTIONS.values()}
    assert connection.introspection.table_names()
