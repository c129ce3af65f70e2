"""Sessions that are over and tasks that are done do not stay in the database."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from accounts.models import OpenSession, User
from accounts.services.forgetting import forget_what_is_over
from accounts.services.security import Place
from accounts.services.sessions import note_session

pytestmark = pytest.mark.django_db


def note_task(name: str, finished_at: datetime | None, status: str) -> None:
    given: dict[str, Any] = {"args": [f"{name}@example.org", "Firefox", "192.0.2.7"], "kwargs": {}}
    columns = {"backend_name": "default", "exception_class_path": "", "traceback": ""}
    DBTaskResult.objects.create(
        args_kwargs=given,
        task_path="accounts.reset_task.answer_forgotten_password",
        status=status,
        finished_at=finished_at,
        **columns,
    )


def test_only_what_is_over_is_forgotten(owner: User) -> None:
    now = timezone.now()
    for key, days in (("over", -0.1), ("open", 0.1)):
        Session.objects.create(session_key=key, session_data="", expire_date=now + timedelta(days=days))
    for key, days in (("over", 15), ("open", 13)):
        note_session(user=owner, session_key=key, place=Place(), now=now - timedelta(days=days))
    note_task("old", now - timedelta(hours=25), "SUCCESSFUL")
    note_task("failed", now - timedelta(hours=25), "FAILED")
    note_task("fresh", now - timedelta(hours=23), "SUCCESSFUL")
    note_task("waiting", None, "READY")
    assert forget_what_is_over(now=now) == 4
    assert list(Session.objects.values_list("session_key", flat=True)) == ["open"]
    assert list(OpenSession.objects.values_list("session_key", flat=True)) == ["open"]
    left = {task.args_kwargs["args"][0] for task in DBTaskResult.objects.all()}
    assert left == {"fresh@example.org", "waiting@example.org"}
    assert forget_what_is_over(now=now) == 0
