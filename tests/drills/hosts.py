"""Two hosts on one database: started at once, the database restarted under them, and one of them killed."""

import json
import shutil
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from django.conf import settings

from config.postgres import find_programs, run
from tests.drills.kills import SITUATION, Writer, read_number
from tests.served import (
    MAKE_PEOPLE,
    Installation,
    Visitor,
    find_free_port,
    kill,
    list_started,
    measure_until,
    read_until,
    run_django,
    start_up,
)

SHARED = ("documents", "exports", "files", "invitations", "recordings")
KEY = "the same key on every host, fifty characters or so"


def make_folder(folder: Path, shared: Path) -> Path:
    """The data of a host: the fonts its own, what hosts share linked."""
    folder.mkdir(mode=0o700)
    shutil.copytree(settings.FONTS_DIR, folder / "fonts")
    for name in SHARED:
        (shared / name).mkdir(mode=0o700, parents=True, exist_ok=True)
        (folder / name).symlink_to(shared / name)
    return folder


@contextmanager
def two_hosts(folder: Path, environ: dict[str, str]) -> Iterator[tuple[Installation, Installation]]:
    """Two whole installations on one database, started at the same moment."""
    with ExitStack() as ending:
        hosts = []
        for name in ("a", "b"):
            data, port = make_folder(folder / name, folder / "shared"), find_free_port()
            process = ending.enter_context(start_up(data, port, environ=environ))
            ending.callback(process.terminate)
            hosts.append(Installation(data, process, port))
        for host in hosts:
            lines = read_until(host.process, "Ready:")
            assert lines[-1].startswith("Ready:"), lines
            reads_on = threading.Thread(target=lambda out=host.process.stdout: list(out or ()), daemon=True)
            reads_on.start()
        yield hosts[0], hosts[1]


def restart_database(socket: Path) -> None:
    """As after a fault of its computer: what it was doing breaks off."""
    programs = find_programs()
    assert programs is not None
    control = [str(programs / "pg_ctl"), "-D", str(socket / "rows"), "-w", "-l", str(socket / "log")]
    run([*control, "-m", "immediate", "restart"])


def kill_host(host: Installation) -> None:
    """End all programs of a host at once, the one that would start them again first."""
    started = list_started(host.process.pid)
    host.process.kill()
    for program in started:
        kill(program)


def lose_one_host(folder: Path, socket: Path, address: str) -> str:
    """The drill; what was measured. Fails when a write is lost, or the other host does not go on."""
    environ = {"FORTHRIGHT_DATABASE_URL": address, "FORTHRIGHT_SECRET_KEY": KEY}
    with two_hosts(folder, environ) as (lost, left):
        made = json.loads(run_django(left.data, MAKE_PEOPLE, "4", environ=environ))
        ports = (lost.port, left.port, lost.port, left.port)
        stop = threading.Event()
        writers = [Writer(Visitor(port, *one), stop) for port, one in zip(ports, made, strict=True)]
        for writer in writers:
            writer.start()
        measure_until(lambda: all(len(writer.kept) > 5 for writer in writers), 60)
        restart_database(socket)
        before = [len(writer.kept) for writer in writers]
        back = measure_until(
            lambda: all(len(writer.kept) > count for writer, count in zip(writers, before, strict=True)), 60
        )
        asked = writers[0].visitor.post(writers[0].visitor.address("documents/brief/"), {})
        assert asked.status_code == 302, asked.text[:300]
        kill_host(lost)
        reader = Visitor(left.port, *made[0])
        path = f"{asked.headers['Location'].rstrip('/')}.pdf"
        finished = measure_until(lambda: reader.get(path).content.startswith(b"%PDF"), 90)
        stop.set()
        for writer, one in zip(writers, made, strict=True):
            writer.join(20)
            assert writer.faults == []
            title = Visitor(left.port, *one).open_form(f"/incidents/{one[1]}/{SITUATION}").values["own-title"]
            assert read_number(title[0]) >= read_number(writer.kept[-1]), "every acknowledged write is there"
    count = sum(len(writer.kept) for writer in writers)
    return (
        f"two hosts: {count} acknowledged writes, none lost; all wrote again {back:.1f} s after a restart of "
        f"the database; a document asked for through the lost host was there after {finished:.0f} s"
    )
