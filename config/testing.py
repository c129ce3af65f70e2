"""``manage.py test``: everything at small size, cheapest first, stopping at the first stage that fails.

The types take one processor for most of a minute, so they are checked beside what comes after them.
With pytest arguments only pytest runs, with them; with ``--drills`` the load, kill, conflict and speech sets
at full size. Two environments are used: the one that `up` makes, for what must work when served, and one with
the test tools beside it, so that a package needed only by tests cannot hide a missing one.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from config import machine
from config.bootstrap import BASE_DIR
from config.postgres import USER, NoPostgresError, serve_postgres, write_address
from config.supervision import POLL_SECONDS, say

NO_TESTS = 5
KEPT = ("FORTHRIGHT_VENV", "FORTHRIGHT_RUN_PYTHON")
# Where nothing may be kept of what Python compiled, each of some twenty programs compiles Django anew.
DROPPED = "PYTHONDONTWRITEBYTECODE"
# What reads or writes rows runs on the other database as well.
ON_POSTGRES = (
    "tests/accounts",
    "tests/incidents/models",
    "tests/incidents/services",
    "tests/incidents/test_access.py",
    "tests/incidents/test_interchange.py",
    "tests/reports/test_services.py",
    "tests/reports/test_sharing.py",
    "tests/config/test_background_worker.py",
    "tests/config/test_several_hosts.py",
)
IN_A_BROWSER = "tests/journeys"
PACKAGES = ("config", "accounts", "incidents", "reports")
BILL = "sbom.cdx.json"
# `check --deploy` as an installation behind TLS and with mail has it; the plain one is asked by a test.
DEPLOYED = {
    "FORTHRIGHT_PUBLIC_URL": "https://forthright.example",
    "FORTHRIGHT_MAIL_HOST": "mail.forthright.example",
}


@dataclass(frozen=True)
class Stage:
    """One check: the name shown, its command, and what its environment has beside the common one.

    ``is_beside`` runs it at the same time as the stages after it, and shows its output when it fails.
    """

    name: str
    command: Sequence[str]
    environ: Mapping[str, str] = field(default_factory=dict)
    passes_with: tuple[int, ...] = (0,)
    is_beside: bool = False


def build_environ(data: Path) -> dict[str, str]:
    """The environment of every stage: nothing of a real installation, and data of its own."""
    environ = {
        name: value
        for name, value in os.environ.items()
        if name in KEPT or not (name.startswith("FORTHRIGHT_") or name == DROPPED)
    }
    programs = f"{Path(sys.executable).parent}{os.pathsep}{environ.get('PATH', os.defpath)}"
    settings = {
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "PYTHONPATH": str(BASE_DIR),
        "PYTHONPYCACHEPREFIX": str(Path(sys.prefix, "compiled")),
        "PATH": programs,
    }
    return {**environ, **settings, "FORTHRIGHT_DATA": str(data)}


def list_checks(served: str, data: Path) -> list[Stage]:
    """What needs none of the product's tests to run; ``served`` is the Python that `up` serves with.

    The packages that are served are listed in ``data`` as a CycloneDX bill of materials.
    """
    manage = [served, str(BASE_DIR / "manage.py")]
    bill = ["cyclonedx-py", "environment", "--no-validate", "--output-reproducible"]
    return [
        Stage("ruff check", ["ruff", "check", "."]),
        Stage("ruff format", ["ruff", "format", "--check", "."]),
        Stage("types", ["mypy", "."], is_beside=True),
        Stage("dangers", ["bandit", "-q", "-c", "pyproject.toml", "-r", *PACKAGES], is_beside=True),
        Stage("bill of materials", [*bill, "--pyproject", "pyproject.toml", "-o", str(data / BILL), served]),
        Stage("templates", ["djlint", "--lint", "--quiet", "templates"]),
        Stage("imports", ["lint-imports"]),
        Stage("preparation", [*manage, "prepare"]),
        Stage("migrations", [*manage, "makemigrations", "--check", "--dry-run"]),
        Stage("deployment", [*manage, "check", "--deploy", "--fail-level", "WARNING"], DEPLOYED),
    ]


def list_tests(missing: Sequence[str], socket: Path | None = None) -> list[Stage]:
    """The tests, those in a browser last and only where there is one.

    With the ``socket`` of a PostgreSQL server, the tests of what reads and writes rows run there too.
    """
    pytest = [sys.executable, "-m", "pytest"]
    workers = min(4, os.cpu_count() or 1)
    parallel = ["-n", str(workers), "--dist", "worksteal"] if workers > 1 else []
    slowest = ["--durations", "25", "--durations-min", "2"]
    chosen = [*slowest, "-m", "not browser and not drill"]
    # "preparation" has just made a database with every migration: the first of the tests copies that.
    stages = [Stage("tests", [*pytest, *parallel, *chosen], {"FORTHRIGHT_TEST_PREPARED": "yes"})]
    if socket is not None:
        # Migrated once, beside a stage that takes far longer; each process of the next begins with a copy.
        address = {"FORTHRIGHT_DATABASE_URL": write_address(socket)}
        migrate = [sys.executable, str(BASE_DIR / "manage.py"), "migrate", "--verbosity", "0"]
        stages = [
            Stage("migrations on PostgreSQL", migrate, address, is_beside=True),
            *stages,
            Stage(
                "tests on PostgreSQL",
                [*pytest, *parallel, *chosen, *ON_POSTGRES],
                {**address, "FORTHRIGHT_TEST_TEMPLATE": USER},
            ),
        ]
    if "chromium" not in missing:
        # A journey waits for pauses that belong to the page, so two processes more than processors.
        parallel = ["-n", str(workers + 2), "--dist", "worksteal"]
        browser = [*pytest, *parallel, *slowest, "-m", "browser and not drill", IN_A_BROWSER]
        stages.append(Stage("journeys in a browser", browser, passes_with=(0, NO_TESTS)))
    return stages


def clear(data: Path) -> None:
    """Empty the test data; the fonts stay, because they are only made again from the same packages."""
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    for path in data.iterdir():
        if path.is_dir() and path.name != "fonts":
            shutil.rmtree(path)
        elif path.is_file():
            path.unlink()


class Running:
    """A stage that has begun; as a context manager it has ended afterwards, whatever happens."""

    def __init__(self, stage: Stage, environ: Mapping[str, str], output: IO[bytes] | None) -> None:
        self.stage = stage
        self.output = output
        self.started = time.monotonic()
        note = ", beside the stages after it" if stage.is_beside else ""
        say(f"-- {stage.name}: {' '.join(Path(part).name for part in stage.command[:5])}{note}")
        self.process = subprocess.Popen(
            stage.command,
            cwd=BASE_DIR,
            env={**environ, **stage.environ},
            stdout=output,
            stderr=subprocess.STDOUT if output else None,
        )

    def __enter__(self) -> "Running":
        return self

    def __exit__(self, *error: object) -> None:
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait()

    def tell_end(self) -> int:
        """Say how a stage that is over went: 0, or the exit code of its failure."""
        seconds = time.monotonic() - self.started
        code = self.process.returncode
        if code in self.stage.passes_with:
            say(f"-- {self.stage.name} passed in {seconds:.0f} s")
            return 0
        if self.output is not None:
            self.output.seek(0)
            say(self.output.read().decode(errors="replace").rstrip())
        say(
            f"-- {self.stage.name} failed after {seconds:.0f} s; the stages after it did not run to their end"
        )
        return code if code > 0 else 1


def end_first(running: list[Running]) -> Running:
    """Wait until any of these is over, and take it from the list."""
    while True:
        for one in running:
            if one.process.poll() is not None:
                running.remove(one)
                return one
        time.sleep(POLL_SECONDS)


def run_stages(stages: Sequence[Stage], environ: Mapping[str, str]) -> int:
    """Run each stage and stop at the first failure; its exit code, else 0."""
    running: list[Running] = []
    with ExitStack() as ending:
        for stage in stages:
            # Lines of two programs at once would be mixed.
            output = ending.enter_context(tempfile.TemporaryFile()) if stage.is_beside else None
            last = ending.enter_context(Running(stage, environ, output))
            running.append(last)
            while last in running and not stage.is_beside:
                if code := end_first(running).tell_end():
                    return code
        while running:
            if code := end_first(running).tell_end():
                return code
    return 0


def ensure_tools() -> list[str]:
    """Install the tools that tests need where possible; the packages still missing, said aloud."""
    missing = machine.missing_for_tests() + machine.missing_for_pdf()
    if missing and machine.install(missing):
        missing = machine.missing_for_tests() + machine.missing_for_pdf()
    if missing:
        say(f"{len(missing)} tools are missing; tests that need them are skipped: {', '.join(missing)}")
        say(f"    {machine.line_to_run(missing)}")
    return missing


def start_postgres(ending: ExitStack) -> Path | None:
    """The socket of a server of our own, ended with ``ending``; None where there can be none, said aloud."""
    try:
        return ending.enter_context(serve_postgres())
    except NoPostgresError as error:
        say(f"NOTHING WAS TESTED ON POSTGRESQL: {error}")
        return None


def run_everything(served: str, missing: Sequence[str], data: Path, environ: Mapping[str, str]) -> int:
    """Every stage at small size; its exit code. Only this needs the second database."""
    with ExitStack() as ending:
        socket = start_postgres(ending)
        return run_stages([*list_checks(served, data), *list_tests(missing, socket)], environ)


def main(arguments: Sequence[str]) -> int:
    started = time.monotonic()
    served = os.environ.get("FORTHRIGHT_RUN_PYTHON", sys.executable)
    data = Path(sys.prefix, "data")
    environ = build_environ(data)
    missing = ensure_tools()
    if missing and os.environ.get("CI", "").lower() in {"1", "true"}:
        say("In CI every tool must be there, so nothing was tested.")
        return 1
    if (Path(served).parent / "pytest").exists():
        say("The environment that serves holds test tools as well, so a package missing there may go unseen.")
    own = [argument for argument in arguments if argument != "--drills"]
    prepare = Stage("preparation", [served, str(BASE_DIR / "manage.py"), "prepare"])
    pytest = [sys.executable, "-m", "pytest"]
    clear(data)
    try:
        if "--drills" in arguments:
            drills = Stage("drills", [*pytest, "-m", "drill", *own], passes_with=(0, NO_TESTS))
            code = run_stages([prepare, drills], environ)
        elif own:
            code = run_stages([prepare, Stage("pytest", [*pytest, *own])], environ)
        else:
            code = run_everything(served, missing, data, environ)
    except KeyboardInterrupt:
        say("Stopped.")
        return 130
    if (bill := data / BILL).exists():
        say(f"The packages that are served are listed in {bill}")
    skipped = f", without {len(missing)} missing tools" if missing else ""
    say(f"{'Passed' if code == 0 else 'Failed'} in {time.monotonic() - started:.0f} s{skipped}")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
