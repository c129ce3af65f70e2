"""A PostgreSQL server of our own, for tests and measurements: on a socket, in a folder that goes with it.

Nothing of it is for an installation: it promises nothing to the disk and trusts whoever reaches its socket.
"""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

# Debian keeps the server's own programs off the path.
PLACES = "/usr/lib/postgresql/*/bin"
USER = "forthright"
# No test cuts the power of the computer.
SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "max_connections": "60",
}


class NoPostgresError(Exception):
    """The server's programs are not on this computer, or it did not start; the message says which."""


def find_programs() -> Path | None:
    """The folder of ``initdb`` and ``pg_ctl``, the newest version first; None where there is none."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    places = sorted(Path("/").glob(PLACES.lstrip("/")), key=lambda place: place.parts[-2])
    return next((place for place in reversed(places) if (place / "initdb").exists()), None)


def write_address(socket: Path, name: str = USER) -> str:
    """What ``FORTHRIGHT_DATABASE_URL`` has to be for a database of the server on this socket."""
    return f"postgresql://{USER}@/{name}?host={quote(str(socket), safe='')}"


def give_up_root() -> list[str]:
    """What stands before a command: the server refuses to run as root."""
    if os.geteuid() != 0:
        return []
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]


def run(command: list[str]) -> None:
    done = subprocess.run(
        [*give_up_root(), *command], capture_output=True, text=True, check=False, cwd="/", timeout=60
    )
    if done.returncode:
        raise NoPostgresError(f"{Path(command[0]).name} ended with {done.returncode}: {done.stderr.strip()}")


@contextmanager
def serve_postgres() -> Iterator[Path]:
    """A running server; gives the folder of its socket, and ends it and its data afterwards.

    Raises ``NoPostgresError`` where there are no programs for it, or it does not start.
    """
    programs = find_programs()
    if programs is None:
        raise NoPostgresError("PostgreSQL is not installed")
    with tempfile.TemporaryDirectory(prefix="forthright-pg-") as name:
        folder = Path(name)
        if os.geteuid() == 0:
            try:
                owner = pwd.getpwnam("postgres")
            except KeyError:
                raise NoPostgresError("there is no user named postgres to run it as") from None
            os.chown(folder, owner.pw_uid, owner.pw_gid)
        folder.chmod(0o755)
        rows = folder / "rows"
        run(
            [
                *(str(programs / "initdb"), "--no-sync", "-D", str(rows), "-U", USER),
                *("--auth=trust", "-E", "UTF8", "--locale=C.UTF-8"),
            ]
        )
        settings = {**SETTINGS, "unix_socket_directories": name}
        given = " ".join(f"-c {key}={value or "''"}" for key, value in settings.items())
        control = [str(programs / "pg_ctl"), "-D", str(rows), "-w"]
        run([*control, "-l", str(folder / "log"), "-o", given, "start"])
        try:
            run([str(programs / "createdb"), "-h", name, "-U", USER, "-E", "UTF8", USER])
            yield folder
        finally:
            run([*control, "-m", "immediate", "stop"])
