"""How the first page, the search and an incident's own pages stand up to 100,000 incidents.

Run from the repository: ``python bench/scale.py``. Each database fills a place of its own: SQLite a file in a
temporary folder, PostgreSQL a private server where its programs are. One person is in two teams and named in
some restricted incidents; a third team is a stranger's. Times are of the clock, the shortest of nine calls
through Django's test client, templates included: other work on the machine only adds. The ratio is what to
look at, since machines differ: at most 1.3 for every page; and at most 100 ms for the search at 100,000.
"""

import os
import random
import subprocess
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter
from uuid import uuid4

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

SIZES = (100, 100_000)
MOST_RATIO = 1.3
MOST_SEARCH_MILLISECONDS = 100
CALLS = 9
BATCH = 2_000
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
COMMON = "queue gateway payment retry timeout customers orders certificate deploy rollback".split()


def main() -> int:
    if len(sys.argv) > 1:
        return measure(sys.argv[1])
    from config.postgres import NoPostgresError, serve_postgres, write_address  # noqa: PLC0415

    codes = [run("SQLite", {})]
    try:
        with serve_postgres() as socket:
            codes.append(run("PostgreSQL", {"FORTHRIGHT_DATABASE_URL": write_address(socket)}))
    except NoPostgresError as error:
        print(f"PostgreSQL was not measured: {error}")
    return max(codes)


def run(name: str, environ: dict[str, str]) -> int:
    with tempfile.TemporaryDirectory() as folder:
        given = {**os.environ, **environ, "FORTHRIGHT_DATA": folder}
        return subprocess.run([sys.executable, __file__, name], env=given, check=False).returncode


def measure(database: str) -> int:
    import django  # noqa: PLC0415 - settings read the environment set above

    django.setup()
    from django.conf import settings  # noqa: PLC0415
    from django.core.management import call_command  # noqa: PLC0415
    from django.test.utils import setup_test_environment  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    setup_test_environment()
    bench = Bench()
    taken: dict[str, list[float]] = {}
    is_good = True
    for size in SIZES:
        bench.fill(size)
        for name, path in bench.paths.items():
            taken.setdefault(name, []).append(bench.call(path))
            is_search = name.startswith("Search") and size == SIZES[-1]
            is_good &= not is_search or taken[name][-1] <= MOST_SEARCH_MILLISECONDS
    for name, (small, large) in taken.items():
        ratio = large / small
        # A search at 100 finds less to show, so its own time is what counts.
        is_good &= ratio <= MOST_RATIO or name.startswith("Search")
        print(f"{database:<11} {name:<26} {small:7.1f} ms  {large:7.1f} ms  ratio {ratio:.2f}")
    print(f"{database}: {'within the limits' if is_good else 'OVER THE LIMITS'}")
    return 0 if is_good else 1


class Bench:
    """One person, two teams, a stranger's team, and as many incidents as asked for."""

    def __init__(self) -> None:
        from django.test import Client  # noqa: PLC0415

        from accounts.models import Membership, Role, Team, User  # noqa: PLC0415
        from accounts.services.teams import create_personal_team  # noqa: PLC0415
        from incidents.samples import EXAMPLE, load_sample  # noqa: PLC0415
        from incidents.services.incidents import start_incident  # noqa: PLC0415

        self.random = random.Random(4)  # noqa: S311 - the same texts each time
        self.user = User.objects.create_user("bench@example.org", None, name="Bench")
        other = User.objects.create_user("other@example.org", None, name="Other")
        self.teams = [create_personal_team(user=self.user, now=NOW)]
        self.teams.append(Team.objects.create(name="Second", created_at=NOW))
        Membership.objects.create(team=self.teams[1], user=self.user, role=Role.VIEWER, joined_at=NOW)
        self.teams.append(create_personal_team(user=other, now=NOW))
        first = start_incident(team=self.teams[0], author=self.user, now=NOW, facts=load_sample(EXAMPLE))
        self.client = Client()
        self.client.force_login(self.user, backend="django.contrib.auth.backends.ModelBackend")
        self.paths = {
            "First page": "/",
            "All incidents, page 3": "/?state=all&page=3",
            "Incident": f"/incidents/{first.reference}/",
            "Follow up": f"/incidents/{first.reference}/follow-up/",
            "My actions": "/actions/",
            "Search, in every record": "/?q=queue",
            "Search, two common words": "/?q=gateway+paym",
            "Search, in one record": "/?q=needle77",
            "Search, in none": "/?q=nowhere",
        }

    def fill(self, size: int) -> None:
        from django.db import connection  # noqa: PLC0415

        from incidents.models import Incident  # noqa: PLC0415

        for start in range(Incident.objects.count(), size, BATCH):
            self._fill_batch(start, min(start + BATCH, size))
        with connection.cursor() as cursor:
            # What the database does by itself on PostgreSQL, and `optimize` on SQLite.
            cursor.execute("ANALYZE")

    def _fill_batch(self, start: int, end: int) -> None:
        from incidents.models import Incident, IncidentPart, SearchEntry, TimelineEvent  # noqa: PLC0415
        from incidents.models.search import name_scope  # noqa: PLC0415

        made = Incident.objects.bulk_create(
            Incident(
                uid=uuid4(), reference=f"INC-2026-{n + 1:06d}",
                team=self.teams[(n % 20 == 7) + (n % 10 == 3) * 2],
                created_by=self.user, created_at=NOW, updated_at=NOW - timedelta(minutes=n),
                title=f"Incident {n} of the {COMMON[n % 10]}", is_restricted=n % 50 == 9,
                closed_at=NOW if n % 3 else None,
            )
            for n in range(start, end)
        )  # fmt: skip
        named = {n for n in range(start, end) if n % 500 == 9}
        IncidentPart.objects.bulk_create(
            IncidentPart(incident=incident, user=self.user, part="reader", added_at=NOW)
            for n, incident in enumerate(made, start)
            if n in named
        )
        TimelineEvent.objects.bulk_create(
            TimelineEvent(incident=incident, uid=uuid4(), position=0, event=incident.title)
            for incident in made
        )
        SearchEntry.objects.bulk_create(
            SearchEntry(
                incident=incident,
                change_id=0,
                scope=name_scope(incident, [self.user.pk] if n in named else []),
                words=" ".join([*self.random.choices(COMMON, k=50), "queue", f"needle{n}", f"word{n % 997}"]),
            )
            for n, incident in enumerate(made, start)
        )

    def call(self, path: str) -> float:
        """The shortest time of a page, in milliseconds."""
        times = []
        for _ in range(CALLS):
            began = perf_counter()
            response = self.client.get(path)
            times.append((perf_counter() - began) * 1000)
            assert response.status_code == 200, path
        return min(times)


if __name__ == "__main__":
    sys.exit(main())
