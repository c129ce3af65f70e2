"""The background worker's queue after a hard stop, and what it looks after every minute."""

from datetime import datetime, timedelta
from pathlib import Path
from unittest.mock import Mock

import pytest
from django.db import OperationalError
from django.tasks import TaskResultStatus
from django.utils import timezone
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from config.management.commands import background_worker
from config.management.commands.background_worker import (
    ALIVE_SECONDS,
    ATTEMPTS,
    QuietWorker,
    call_periodic,
    read_worker_name,
    reclaim_tasks,
    watch_workers,
)

AnyTask = DBTaskResult[..., object]
NAME = "this-host"


def make_task(*, workers: int, queue: str = "default", name: str = NAME) -> AnyTask:
    now = timezone.now()
    task: AnyTask = DBTaskResult.objects.create(
        status=TaskResultStatus.RUNNING,
        args_kwargs={"args": [], "kwargs": {}},
        task_path="tests.nothing",
        worker_ids=[f"{name}:{number}" for number in range(workers)],
        queue_name=queue,
        backend_name="default",
        run_after=now,
        started_at=now,
        exception_class_path="",
        traceback="",
    )
    return task


@pytest.mark.django_db
def test_what_a_killed_worker_left_is_run_again() -> None:
    task = make_task(workers=1)
    assert reclaim_tasks(NAME) == 1
    task.refresh_from_db()
    assert task.status == TaskResultStatus.READY
    assert list(DBTaskResult.objects.ready()) == [task]


@pytest.mark.django_db
def test_a_task_that_ends_every_worker_is_given_up() -> None:
    task = make_task(workers=ATTEMPTS)
    assert reclaim_tasks(NAME) == 0
    task.refresh_from_db()
    assert task.status == TaskResultStatus.FAILED
    assert "the worker ended 3 times" in task.traceback


@pytest.mark.django_db
def test_tasks_of_another_queue_are_left_alone() -> None:
    task = make_task(workers=1, queue="render")
    assert reclaim_tasks(NAME) == 0
    task.refresh_from_db()
    assert task.status == TaskResultStatus.RUNNING


@pytest.mark.django_db
def test_what_runs_on_another_host_is_left_to_it() -> None:
    task = make_task(workers=1, name="other-host")
    assert reclaim_tasks(NAME) == 0
    task.refresh_from_db()
    assert task.status == TaskResultStatus.RUNNING


@pytest.mark.django_db
def test_what_ran_on_a_host_that_is_gone_is_taken_up_by_another() -> None:
    now = timezone.now()
    left, running = make_task(workers=1, name="gone"), make_task(workers=1, name="alive")
    mine = make_task(workers=1)
    watch_workers("alive", now)
    watch_workers(NAME, now + timedelta(seconds=ALIVE_SECONDS - 1))
    assert DBTaskResult.objects.ready().count() == 0
    watch_workers("alive", now + timedelta(seconds=ALIVE_SECONDS))
    watch_workers(NAME, now + timedelta(seconds=ALIVE_SECONDS + 1))
    assert list(DBTaskResult.objects.ready()) == [left]
    assert {task.pk for task in DBTaskResult.objects.running()} == {running.pk, mine.pk}


@pytest.mark.django_db
def test_a_database_that_is_away_does_not_end_the_worker(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    answers = [OperationalError("connection refused"), None]
    task = make_task(workers=1)

    def run(worker: Worker) -> None:
        if error := answers.pop(0):
            DBTaskResult.objects.filter(pk=task.pk).update(status=TaskResultStatus.RUNNING, started_at=now)
            raise error
        worker.running = False

    now = timezone.now()
    monkeypatch.setattr(Worker, "run", run)
    monkeypatch.setattr(background_worker, "RETRY_SECONDS", 0.0)
    monkeypatch.setattr(background_worker, "connections", Mock())
    worker = QuietWorker(
        queue_names=["default"], excluded_queue_names=[], interval=0.0, batch=False, backend_name="default",
        startup_delay=False, max_tasks=None, worker_id=f"{NAME}:1",
    )  # fmt: skip
    worker.run()
    assert answers == []
    assert "The database did not answer; trying again" in caplog.text
    # What it had begun when the database went is not running for ever.
    assert list(DBTaskResult.objects.ready()) == [task]


def test_a_worker_keeps_its_name(tmp_path: Path) -> None:
    name = read_worker_name(tmp_path)
    assert name
    assert read_worker_name(tmp_path) == name


def test_one_failure_keeps_nobody_else_from_being_called(caplog: pytest.LogCaptureFixture) -> None:
    called: list[datetime] = []

    def break_down(now: datetime) -> None:
        raise OSError("the disk is full")

    call_periodic([break_down, called.append])
    assert len(called) == 1
    assert called[0].tzinfo is not None
    assert "break_down failed" in caplog.text
