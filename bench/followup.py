"""How long "Follow up" and "My actions" take as actions grow from 100 to 20,000, and what the growth is.

Run from the repository: ``python bench/followup.py``. It fills a database of its own in a temporary folder:
1,000 incidents, and for the worst page every action belongs to one person. Times are processor time of this
process, database and templates included, the median of nine calls through Django's test client: other work on
the machine does not count. The ratio is what to look at, since machines differ.
"""

import os
import sys
import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from time import process_time
from uuid import uuid4

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

INCIDENTS = 1_000
SIZES = (100, 20_000)
MOST_QUERIES = 15
MOST_MILLISECONDS = 100
CALLS = 9
JUDGED = ("Follow up", "My actions")
"""The pages that are held to the time; the others only print theirs."""
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
STATES = ("open", "in_progress", "done", "open", "wont_do")


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FORTHRIGHT_DATA"] = folder
        return measure()


def measure() -> int:
    import django  # noqa: PLC0415 - settings read the environment set above

    django.setup()
    from django.conf import settings  # noqa: PLC0415
    from django.core.management import call_command  # noqa: PLC0415
    from django.test.utils import setup_test_environment  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    setup_test_environment()
    paths, client = fill_incidents()  # type: ignore[no-untyped-call]
    slowest: dict[str, list[float]] = {name: [] for name in paths}
    is_good = True
    made = 0
    for size in SIZES:
        fill_actions(size - made)
        made = size
        for name, path in paths.items():
            queries, milliseconds = call(client, path)
            slowest[name].append(milliseconds)
            is_good &= queries <= MOST_QUERIES
            is_good &= name not in JUDGED or milliseconds <= MOST_MILLISECONDS
            print(f"{name:<28} {size:>6,} actions  {queries:>2} queries  {milliseconds:6.1f} ms")
    for name, (small, large) in slowest.items():
        print(
            f"{name:<28} grows by a factor of {large / small:.2f} from {SIZES[0]:,} to {SIZES[1]:,} actions"
        )
    print("within the limits" if is_good else "OVER THE LIMITS")
    return 0 if is_good else 1


def fill_incidents():  # type: ignore[no-untyped-def]
    from django.test import Client  # noqa: PLC0415

    from accounts.models import User  # noqa: PLC0415
    from accounts.services.teams import create_personal_team  # noqa: PLC0415
    from incidents.models import CaughtLine, Incident, PromisedUpdate  # noqa: PLC0415
    from incidents.samples import EXAMPLE, load_sample  # noqa: PLC0415
    from incidents.services.incidents import start_incident  # noqa: PLC0415

    user = User.objects.create_user("bench@example.org", None, name="Bench")
    team = create_personal_team(user=user, now=NOW)
    first = start_incident(team=team, author=user, now=NOW, facts=load_sample(EXAMPLE))
    Incident.objects.bulk_create(
        Incident(
            uid=uuid4(), reference=f"INC-2026-{n:04d}", team=team, created_by=user, created_at=NOW,
            updated_at=NOW, title=f"Incident {n}",
        )
        for n in range(2, INCIDENTS + 1)
    )  # fmt: skip
    PromisedUpdate.objects.filter(incident=first).delete()
    PromisedUpdate.objects.bulk_create(
        PromisedUpdate(
            incident=first, number=n, due_at=NOW + timedelta(minutes=30 * n), promised_by=user,
            promised_at=NOW, text="Nothing has changed. " * 40,
            sent_at=None if n == 200 else NOW + timedelta(minutes=30 * n),
        )
        for n in range(1, 201)
    )  # fmt: skip
    CaughtLine.objects.bulk_create(
        CaughtLine(
            incident=first, kind="question", text=f"Question {n}?", caught_at=NOW, state="open", due_at=NOW
        )
        for n in range(100)
    )
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    paths = {
        "Follow up": f"/incidents/{first.reference}/follow-up/",
        "Actions of the incident": f"/incidents/{first.reference}/actions/",
        "My actions": "/actions/",
        "My actions, page 40": "/actions/?state=all&page=40",
        "My actions, by words": "/actions/?state=all&words=certificate+77",
    }
    return paths, client


def fill_actions(count: int) -> None:
    """Spread actions over the incidents; the first one, whose pages are called, gets the most it may hold."""
    from accounts.models import User  # noqa: PLC0415
    from incidents.models import ActionItem, Incident  # noqa: PLC0415

    user = User.objects.get()
    keys = list(Incident.objects.order_by("pk").values_list("pk", flat=True))
    start = ActionItem.objects.count()
    in_first = min(480, count // 2)
    ActionItem.objects.bulk_create(
        (
            ActionItem(
                incident_id=keys[0] if n < in_first else keys[1 + n % (len(keys) - 1)], uid=uuid4(),
                position=start + n, title=f"Renew certificate {n}", kind="prevent",
                status=STATES[n % len(STATES)], owner=user.name, owner_user=user,
                due_on=date(2026, 11, 1) + timedelta(days=n % 90),
            )
            for n in range(count)
        ),
        batch_size=1_000,
    )  # fmt: skip


def call(client, path: str) -> tuple[int, float]:  # type: ignore[no-untyped-def]
    """Queries and the median time of a page."""
    from django.db import connection  # noqa: PLC0415
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    client.get(path)  # what a process asks once, of the database and of its templates, is no page's own
    with CaptureQueriesContext(connection) as queries:
        response = client.get(path)
    assert response.status_code == 200, path
    count = len(queries)
    times = []
    for _ in range(CALLS):
        began = process_time()
        client.get(path)
        times.append((process_time() - began) * 1000)
    return count, median(times)


if __name__ == "__main__":
    sys.exit(main())
