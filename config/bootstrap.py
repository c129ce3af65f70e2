"""From whatever ``python3`` is called to the pinned environment, with the standard library alone.

``manage.py`` comes here first, so this file must be understood by Python 3.9, which cannot run the rest.
The ladder, each rung only when the one before it fails:

1. a Python 3.12 or later on this machine, tried by running it (a pyenv shim may exist and yet exit 127);
2. uv, found or fetched by pip from pip's own index (directly, in an environment, after apt's python3-venv);
3. ``uv python install``;
4. one line that says what to install.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Callable, Mapping, NoReturn, Sequence  # noqa: UP035 - as Python 3.9 knows them

BASE_DIR = Path(__file__).resolve().parent.parent
REQUIREMENTS = BASE_DIR / "requirements"
TOOLS_DIR = BASE_DIR / ".tools"
OLDEST = (3, 12)
INSTALLED = "3.13"
STAMP = "forthright-locks"
OURS = "made by Forthright\n"
PLAIN_PATH = ("/usr/local/bin", "/usr/bin", "/bin", "/opt/homebrew/bin")
PROBE = "import sqlite3, ssl, sys, venv; print(*sys.version_info[:2])"
# Commands of ours that need a migrated database and fonts, also before the first `up`.
PREPARED = (
    "load_incident",
    "export_incident",
    "export_team",
    "import_team",
    "render_document",
    "check_wording",
    "script",
    "analyse_recording",
    "backup",
    "restore",
    "doctor",
    "reset_password",
    "load_demo",
)

Say = Callable[[str], None]


class SetupError(Exception):
    """The environment cannot be made here; the message says what to do, in one line."""


def say(line: str) -> None:
    """Progress for a person, on standard error so that results stay alone on standard output."""
    sys.stderr.write(line + "\n")
    sys.stderr.flush()


def run(command: Sequence[str], timeout: float = 900) -> subprocess.CompletedProcess[str]:
    """Run quietly; a program that is missing or hangs is reported as exit code 127."""
    environ = {name: value for name, value in os.environ.items() if name not in ("PYTHONHOME", "VIRTUAL_ENV")}
    # uv trusts the certificates of this machine, as pip does.
    environ["UV_SYSTEM_CERTS"] = "1"
    try:
        return subprocess.run(
            list(command), capture_output=True, text=True, timeout=timeout, check=False, env=environ
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return subprocess.CompletedProcess(list(command), 127, "", str(error))


def is_new_enough(python: str) -> bool:
    """Whether this program is a Python that can run Forthright; known only by running it."""
    answer = run([python, "-I", "-c", PROBE], timeout=30)
    try:
        return answer.returncode == 0 and tuple(map(int, answer.stdout.split())) >= OLDEST
    except ValueError:
        return False


def list_candidates(environ: Mapping[str, str], own: str = sys.executable) -> list[str]:
    """Every place where a new enough Python may be, best first, none run yet."""
    folders = [*environ.get("PATH", "").split(os.pathsep), *PLAIN_PATH]
    found = [own] if own else []
    for name in ("python3.13", "python3.14", "python3.12", "python3", "python"):
        found += [str(Path(folder, name)) for folder in folders if folder]
    for root in (environ.get("PYENV_ROOT", ""), str(Path(environ.get("HOME", "/"), ".pyenv"))):
        if root:
            found += sorted(list_versions(root, "python3"), key=version_of, reverse=True)
    return [path for path in dict.fromkeys(found) if os.access(path, os.X_OK)]


def list_versions(root: str, program: str) -> list[str]:
    """Where pyenv in this folder has a program; nothing where it is another account's and closed to us."""
    try:
        return [str(path) for path in Path(root, "versions").glob(f"3.*/bin/{program}")]
    except PermissionError:
        return []


def version_of(path: str) -> tuple[int, ...]:
    """The version in ``.../versions/3.13.0/bin/python3``, for sorting."""
    return tuple(int(part) for part in Path(path).parts[-3].split(".") if part.isdigit())


def find_python(candidates: Sequence[str], works: Callable[[str], bool] = is_new_enough) -> str | None:
    """The first candidate that works, or None."""
    return next((path for path in candidates if works(path)), None)


def find_uv(environ: Mapping[str, str]) -> str | None:
    """A uv that runs, or None."""
    folders = [str(TOOLS_DIR / "bin"), *environ.get("PATH", "").split(os.pathsep), *PLAIN_PATH]
    folders += [str(Path(environ.get("HOME", "/"), ".local", "bin"))]
    if root := environ.get("PYENV_ROOT", ""):
        # A uv installed into one of pyenv's Pythons: its shim may point at another.
        folders += [str(Path(path).parent) for path in list_versions(root, "uv")]
    for folder in dict.fromkeys(folders):
        path = str(Path(folder, "uv"))
        if folder and os.access(path, os.X_OK) and run([path, "--version"], timeout=30).returncode == 0:
            return path
    return None


def fetch_uv_by_pip(python: str) -> str | None:
    """Install uv into ``.tools`` with this Python's pip, from the index that pip is configured for."""
    done = run([python, "-m", "pip", "install", "-q", "--target", str(TOOLS_DIR), "uv"])
    return str(TOOLS_DIR / "bin" / "uv") if done.returncode == 0 else None


def fetch_uv(python: str) -> str | None:
    """Install uv into ``.tools``, by pip or in an environment of its own; None when there is no way."""
    if found := fetch_uv_by_pip(python):
        return found
    venv = [python, "-m", "venv", "--clear", str(TOOLS_DIR)]
    made = run(venv).returncode == 0
    if not made and os.geteuid() == 0 and shutil.which("apt-get"):
        say("Installing python3-venv, which this Python lacks")
        run(["apt-get", "update", "-qq"])
        run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "python3-venv"])
        made = run(venv).returncode == 0
    if made and run([str(TOOLS_DIR / "bin" / "python"), "-m", "pip", "install", "-q", "uv"]).returncode == 0:
        return str(TOOLS_DIR / "bin" / "uv")
    return None


def obtain_python(
    environ: Mapping[str, str],
    candidates: Sequence[str],
    works: Callable[[str], bool] = is_new_enough,
    fetch: Callable[[str], str | None] = fetch_uv,
) -> str:
    """Walk the ladder at the top of this file.

    Raises SetupError when no rung holds.
    """
    if found := find_python(candidates, works):
        return found
    uv = find_uv(environ)
    if not uv:
        say("No Python 3.12 or later here; fetching uv to install one")
        uv = next(filter(None, map(fetch, candidates)), None)
    find = ["find", "--no-project", ">=3.12"]
    for step in (find, ["install", "-q", INSTALLED], find):
        answer = run([uv, "python", *step]).stdout.strip() if uv else ""
        if answer and works(answer):
            return answer
    raise SetupError(
        "Forthright needs Python 3.12 or later, and none was found; install one (Debian and Ubuntu:"
        " apt install python3.13 python3.13-venv; macOS: brew install python) and start again."
    )


def digest_locks(locks: Sequence[str]) -> str:
    """One line for each lock file: its name and the SHA-256 of its text."""
    lines = [f"{name} {hashlib.sha256((REQUIREMENTS / name).read_bytes()).hexdigest()}" for name in locks]
    return "\n".join(lines) + "\n"


def install_locks(python: Path, locks: Sequence[str], is_ours: bool) -> None:
    """Install exactly what the lock files pin, checked by hash: with uv where it works, else with pip.

    An environment that was made here is kept exact; to one that somebody else made, packages are only added.
    Raises SetupError with the tool's last words.
    """
    files = [str(REQUIREMENTS / name) for name in locks]
    # Fetching uv and installing with it takes a third of the time that pip takes alone.
    if uv := find_uv(os.environ) or fetch_uv_by_pip(sys.executable):
        if is_ours:
            done = run([uv, "pip", "sync", "-q", "--require-hashes", "--python", str(python), *files])
        else:
            pairs = [part for file in files for part in ("-r", file)]
            done = run([uv, "pip", "install", "-q", "--require-hashes", "--python", str(python), *pairs])
        if done.returncode == 0:
            return
    if run([str(python), "-m", "pip", "--version"], timeout=60).returncode:
        run([str(python), "-m", "ensurepip", "--upgrade"])
    pairs = [part for file in files for part in ("-r", file)]
    done = run([str(python), "-m", "pip", "install", "-q", "--require-hashes", *pairs])
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no message"])[-1]
        raise SetupError(f"The pinned packages could not be installed ({last}); nothing else was changed.")


def make_environment(venv: Path) -> None:
    """Make an empty environment with the best Python there is; an own old one is replaced."""
    if venv.exists() and any(venv.iterdir()) and not (venv / "pyvenv.cfg").exists():
        raise SetupError(f"{venv} exists and is not a Python environment; move it away and start again.")
    base = obtain_python(os.environ, list_candidates(os.environ))
    version = run([base, "-c", "import platform; print(platform.python_version())"]).stdout.strip()
    say(f"Making the environment {venv.name} with Python {version}")
    made = run([base, "-m", "venv", "--clear", "--without-pip", str(venv)])
    if made.returncode:
        raise SetupError(f"The environment {venv} could not be made: {made.stderr.strip()[-300:]}")


def ensure_environment(venv: Path, locks: Sequence[str]) -> Path:
    """The environment's Python, after making or updating it where the lock files have changed.

    Raises SetupError.
    """
    python, stamp = venv / "bin" / "python", venv / STAMP
    stamped = stamp.read_text() if stamp.is_file() else ""
    # Extras stay once they were asked for.
    locks = [*locks, *(name for name in ("extras.lock",) if name in stamped and name not in locks)]
    locks = [name for name in locks if (REQUIREMENTS / name).is_file()]
    works = is_new_enough(str(python))
    is_ours = not works or stamped.startswith(OURS)
    wanted = (OURS if is_ours else "") + digest_locks(locks)
    if works and stamped == wanted:
        return python
    if not works:
        make_environment(venv)
    started = time.monotonic()
    say(f"Installing the packages of {' and '.join(locks)} into {venv.name}")
    install_locks(python, locks, is_ours=is_ours)
    stamp.write_text(wanted)
    say(f"Installed in {time.monotonic() - started:.0f} s")
    return python


def hand_over(command: Sequence[str], **extra: str) -> NoReturn:
    """Become this program; the process keeps its id, so that Ctrl-C and exit codes need no care."""
    path = os.pathsep.join(filter(None, [str(BASE_DIR), os.environ.get("PYTHONPATH", "")]))
    os.execve(command[0], list(command), {**os.environ, "PYTHONPATH": path, **extra})


def find_venv() -> Path:
    """Where the environment is: beside manage.py, or where ``FORTHRIGHT_VENV`` says."""
    return Path(os.environ.get("FORTHRIGHT_VENV") or BASE_DIR / ".venv").absolute()


def is_inside_environment() -> bool:
    """Whether this very process already has the packages."""
    return sys.prefix != sys.base_prefix and sys.version_info >= OLDEST and has_django()


def has_django() -> bool:
    return any(Path(folder, "django").is_dir() for folder in sys.path if folder)


def prepare() -> None:
    """Migrate and make fonts before one of our own commands runs, as it may before the first `up`.

    Raises SetupError.
    """
    manage = [sys.executable, str(BASE_DIR / "manage.py"), "prepare", "--if-stale"]
    if subprocess.run(manage, stdout=sys.stderr.fileno(), check=False).returncode:
        raise SetupError("The database could not be prepared; the lines above say why.")


def is_prepared() -> bool:
    """Whether `prepare` has run for exactly this code and these data."""
    data = find_data()
    made = [data / "run" / "prepared", data / "static" / "staticfiles.json", data / "fonts" / ".stamp"]
    return all(path.is_file() for path in made) and made[0].read_text() == digest_all()


def find_data() -> Path:
    """The folder of all data, absolute, because some programs run in another folder than the caller."""
    return Path(os.environ.get("FORTHRIGHT_DATA") or BASE_DIR / "var").resolve()


def digest_all() -> str:
    """Changes with the code and with the shape of the database, as when another one was put in its place."""
    database = find_data() / "forthright.sqlite3"
    shape = os.environ.get("FORTHRIGHT_DATABASE_URL", "")
    if not shape and database.is_file():
        connection = sqlite3.connect(database, timeout=20)
        try:
            shape = f"{database.stat().st_ino} {connection.execute('PRAGMA schema_version').fetchone()}"
        except sqlite3.Error as error:
            shape = str(error)  # `prepare` meets it again and says it
        finally:
            connection.close()
    return hashlib.sha256(f"{digest_code()} {shape}".encode()).hexdigest()


def digest_code() -> str:
    """What `prepare` depends on in the code: packages, migrations, settings and static files."""
    digest = hashlib.sha256((REQUIREMENTS / "run.lock").read_bytes())
    paths = [*BASE_DIR.glob("*/migrations/*.py"), *(BASE_DIR / "static").rglob("*")]
    paths += [BASE_DIR / "config" / "fonts.py", BASE_DIR / "config" / "settings.py"]
    for path in sorted(path for path in paths if path.is_file()):
        found = path.stat()
        digest.update(f"{path.relative_to(BASE_DIR)} {found.st_size} {found.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def enter(arguments: Sequence[str]) -> bool:
    """Send a command to the environment it needs; True when Django shall run it in this process."""
    command = arguments[0] if arguments else ""
    venv = find_venv()
    try:
        if command == "up":
            locks = ["run.lock", "extras.lock"] if "--extras" in arguments else ["run.lock"]
            python = str(ensure_environment(venv, locks))
            hand_over([python, "-m", "config.up", *arguments[1:]])
        if command == "test":
            served = ensure_environment(venv, ["run.lock"])
            python = str(ensure_environment(venv.with_name(venv.name + "-test"), ["test.lock"]))
            hand_over([python, "-m", "config.testing", *arguments[1:]], FORTHRIGHT_RUN_PYTHON=str(served))
        if not is_inside_environment():
            python = str(ensure_environment(venv, ["run.lock"]))
            hand_over([python, str(BASE_DIR / "manage.py"), *arguments])
        if command in PREPARED and not is_prepared():
            prepare()
    except SetupError as error:
        say(str(error))
        sys.exit(1)
    except KeyboardInterrupt:
        say("Stopped before anything was served.")
        sys.exit(130)
    return True
