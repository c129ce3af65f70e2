import fcntl
import logging
import threading
import time
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.core.management.base import BaseCommand, CommandError
from django.db import InterfaceError, OperationalError, close_old_connections, connections
from django.tasks import TaskResultStatus
from django.utils import timezone
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from incidents.tasks import PERIODIC

QUEUE = "default"
ALIVE = "background_worker:"
BEAT_SECONDS = 2.0
POLL_SECONDS = 1.0
PERIOD_SECONDS = 60.0
# How long a worker that is stopped waits for what it began to look after.
LAST_CALL_SECONDS = 5.0
# A task that ends the whole worker each time it runs is given up after this many attempts.
ATTEMPTS = 3


# How long a worker counts as alive after it last said so, once a minute: the clocks of hosts differ.
ALIVE_SECONDS = 240
RETRY_SECONDS = 2.0


class QuietWorker(Worker):
    """The library's worker, ended without a warning: being stopped is no fault.

    Nor does it end because the database is away: a database on another computer is restarted now and then,
    and a worker that ended each time would in the end take the web server with it.
    """

    def shutdown(self, signum: int, frame: FrameType | None) -> None:
        logging.getLogger("django_tasks_db").setLevel(logging.ERROR)
        super().shutdown(signum, frame)

    def run(self) -> None:
        while self.running:
            try:
                # Nothing of ours runs now, so what is marked so was left: by a kill, or by the lost database.
                reclaim_tasks(self.worker_id.partition(":")[0])
                super().run()
            except (OperationalError, InterfaceError):
                logging.getLogger(__name__).exception("The database did not answer; trying again")
                connections.close_all()
                time.sleep(RETRY_SECONDS)


def beat(path: Path, stopped: threading.Event) -> None:
    """Touch the heartbeat until stopped; a long task goes on in the main thread meanwhile."""
    while True:
        path.touch()
        if stopped.wait(BEAT_SECONDS):
            return


def call_periodic(calls: Iterable[Callable[[datetime], object]]) -> None:
    """Call each with the time now; one that fails is logged and keeps nobody else from being called."""
    for call in calls:
        try:
            call(timezone.now())
        except Exception:
            name = getattr(call, "__name__", "a call")
            logging.getLogger(__name__).exception("%s failed; it is tried again in a minute", name)


def look_after(name: str, stopped: threading.Event) -> None:
    """Call what is due every minute until stopped, beside the tasks: a long recording delays no reminder."""
    while True:
        close_old_connections()
        call_periodic([partial(watch_workers, name), *PERIODIC])
        close_old_connections()
        if stopped.wait(PERIOD_SECONDS):
            connections.close_all()
            return


def read_worker_name(folder: Path) -> str:
    """The name of this folder's worker, the same at each start: other hosts have folders of their own."""
    path = folder / "background_worker.name"
    if not path.exists():
        path.write_text(get_random_string(16))
    return path.read_text()


def reclaim_tasks(name: str) -> int:
    """Put back tasks that a worker of this name left as running for ever; the number of them.

    Only one worker has it (the lock in `handle`), so what is running under it at its start is left over. What
    runs on other hosts is theirs; a task without a name before its colon is of a version that had none.
    """
    running = DBTaskResult.objects.running().filter(queue_name=QUEUE)
    return sum(_put_back(task) for task in running if is_of_worker(task.worker_ids, name))


def watch_workers(name: str, now: datetime) -> None:
    """Say that the worker of this name lives, and take up what those of other hosts left that do not."""
    cache.set(f"{ALIVE}{name}", True, ALIVE_SECONDS)
    begun_by = now - timedelta(seconds=ALIVE_SECONDS)
    for task in DBTaskResult.objects.running().filter(queue_name=QUEUE, started_at__lt=begun_by):
        last = task.worker_ids[-1] if task.worker_ids else ""
        other = last.rpartition(":")[0]
        if other not in ("", name) and cache.get(f"{ALIVE}{other}") is None:
            _put_back(task)


def _put_back(task: DBTaskResult[..., object]) -> bool:
    """Let a task be run again, unless another has put it back already, or it ended too many workers."""
    if len(task.worker_ids) >= ATTEMPTS:
        task.set_failed(RuntimeError(f"the worker ended {ATTEMPTS} times while this task ran"))
        return False
    same = DBTaskResult.objects.running().filter(pk=task.pk, started_at=task.started_at)
    return bool(same.update(status=TaskResultStatus.READY, started_at=None))


def is_of_worker(worker_ids: list[str], name: str) -> bool:
    """Whether the worker of this name was the last to begin a task."""
    last = worker_ids[-1] if worker_ids else ""
    return ":" not in last or last.startswith(f"{name}:")


class Command(BaseCommand):
    help = "Run the tasks that need not be done at once: mail, reminders, speech. Started by `up`."

    def handle(self, *args: Any, **options: Any) -> None:
        folder = Path(settings.HEARTBEATS_DIR)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with (folder / "background_worker.lock").open("w") as held:
            try:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise CommandError("Another background worker already serves these data.") from error
            name = read_worker_name(folder)
            stopped = threading.Event()
            path = folder / "background_worker.heartbeat"
            threads = [
                threading.Thread(target=beat, args=(path, stopped), daemon=True),
                threading.Thread(target=look_after, args=(name, stopped), daemon=True),
            ]
            for thread in threads:
                thread.start()
            worker = QuietWorker(
                queue_names=[QUEUE],
                excluded_queue_names=[],
                interval=POLL_SECONDS,
                batch=False,
                backend_name="default",
                startup_delay=False,
                max_tasks=None,
                worker_id=f"{name}:{get_random_string(16)}",
            )
            worker.configure_signals()
            try:
                worker.run()
            finally:
                stopped.set()
                for thread in threads:
                    thread.join(timeout=LAST_CALL_SECONDS)
                path.unlink(missing_ok=True)
