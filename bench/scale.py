"""How the first page, the search and an incident's own pages stand up to 100,000 incidents.

Run from the repository: ``python bench/scale.py``. For each database two programs run side by side, one over
100 incidents and one over 100,000: SQLite in files of temporary folders, PostgreSQL on two private servers
where its programs are. One person is in two teams and named in some restricted incidents; a third team is a
stranger's. Each page is asked for of the one and the other in turn, so that a machine that grows slower does
so for both; the time is the clock's, templates included, the shortest of forty. The ratio is what to look
at, since machines differ: at most 1.3 for every page; and at most 100 ms for the search at 100,000.
"""

import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
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
CALLS = 40
BATCH = 2_000
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
COMMON = "queue gateway payment retry timeout customers orders certificate deploy rollback".split()


def main() -> int:
    if len(sys.argv) > 1:
        return answer(int(sys.argv[1]))
    from config.postgres import NoPostgresError, serve_postgres, write_address  # noqa: PLC0415

    codes = [compare("SQLite", [{}, {}])]
    try:
        with serve_postgres() as small, serve_postgres() as large:
            addresses = [{"FORTHRIGHT_DATABASE_URL": write_address(socket)} for socket in (small, large)]
            codes.append(compare("PostgreSQL", addresses))
    except NoPostgresError as error:
        print(f"PostgreSQL was not measured: {error}")
    return max(codes)


def compare(database: str, environs: list[dict[str, str]]) -> int:
    """Ask both sizes in turn for every page and print the ratios; 1 where one is over its limit."""
    with ExitStack() as stack:
        asked = [
            stack.enter_context(start(size, environ)) for size, environ in zip(SIZES, environs, strict=True)
        ]
        pages, _ = (read_line(program).split("\t") for program in asked)
        is_good = True
        for name in pages:
            times: list[list[float]] = [[], []]
            for _ in range(CALLS):
                for program, taken in zip(asked, times, strict=True):
                    taken.append(ask(program, name))
            small, large = (min(taken) for taken in times)
            is_good &= large / small <= MOST_RATIO
            is_good &= not name.startswith("Search") or large <= MOST_SEARCH_MILLISECONDS
            print(f"{database:<11} {name:<26} {small:7.1f} ms  {large:7.1f} ms  ratio {large / small:.2f}")
    print(f"{database}: {'within the limits' if is_good else 'OVER THE LIMITS'}", flush=True)
    return 0 if is_good else 1


Program = subprocess.Popen[str]


@contextmanager
def start(size: int, environ: dict[str, str]) -> Iterator[Program]:
    with tempfile.TemporaryDirectory() as folder:
        given = {**os.environ, **environ, "FORTHRIGHT_DATA": folder}
        command = [sys.executable, __file__, str(size)]
        pipe = subprocess.PIPE
        with subprocess.Popen(command, env=given, stdin=pipe, stdout=pipe, text=True) as program:
            try:
                yield program
            finally:
                program.terminate()


def read_line(program: Program) -> str:
    assert program.stdout is not None
    return program.stdout.readline().rstrip("\n")


def ask(program: Program, name: str) -> float:
    """What one call of a page took there, in milliseconds."""
    assert program.stdin is not None
    program.stdin.write(name + "\n")
    program.stdin.flush()
    return float(read_line(program))


def answer(size: int) -> int:
    """Fill a database, print the names of the pages, then call each that is asked for."""
    import django  # noqa: PLC0415 - settings read the environment set above

    django.setup()
    from django.conf import settings  # noqa: PLC0415
    from django.core.management import call_command  # noqa: PLC0415
    from django.test.utils import setup_test_environment  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    setup_test_environment()
    bench = Bench()
    bench.fill(size)
    print("\t".join(bench.paths), flush=True)
    for line in sys.stdin:
        print(bench.call(bench.paths[line.rstrip("\n")]), flush=True)
    return 0


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
            "Search, in one record": "/?q=needle77x",
            "Search, in none": "/?q=nowhere",
        }

    def fill(self, size: int) -> None:
        from django.db import connection  # noqa: PLC0415

        from incidents.models import Incident  # noqa: PLC0415

        for start in range(Incident.objects.count(), size, BATCH):
            self._fill_batch(start, min(start + BATCH, size))
        with connection.cursor() as cursor:
            # What PostgreSQL does by itself after a while, and `optimize` on SQLite.
            cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")

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
                words=" ".join(
                    [*self.random.choices(COMMON, k=50), "queue", f"needle{n}x", f"word{n % 997}"]
                ),
            )
            for n, incident in enumerate(made, start)
        )

    def call(self, path: str) -> float:
        """The time of a page, in milliseconds."""
        began = perf_counter()
        response = self.client.get(path)
        taken = (perf_counter() - began) * 1000
        assert response.status_code == 200, path
        return taken


if __name__ == "__main__":
    sys.exit(main())
