"""A backup taken while people write, restored elsewhere and compared row by row and file by file."""

import hashlib
import json
import os
import subprocess
import tarfile
import threading
from pathlib import Path

from config.bootstrap import BASE_DIR
from tests.drills.kills import Writer
from tests.served import Installation, Visitor, find_served_python

# The moment of its making stands in a backup, and what was sent is held back by a restore.
APART = {"manifest.json"}


def manage(data: Path, *arguments: str, database: str = "") -> None:
    """Run one command of the installation on these data, as an administrator does."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith("FORTHRIGHT_")}
    environ |= {"FORTHRIGHT_DATA": str(data)} | ({"FORTHRIGHT_DATABASE_URL": database} if database else {})
    command = [find_served_python(), str(BASE_DIR / "manage.py"), *arguments]
    done = subprocess.run(command, cwd=BASE_DIR, env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr + done.stdout


def back_up_under_load(installation: Installation, people: list[Visitor], file: Path) -> int:
    """Write a backup while these people write; how many writes were acknowledged meanwhile."""
    stop = threading.Event()
    writers = [Writer(visitor, stop) for visitor in people]
    for writer in writers:
        writer.start()
    try:
        stop.wait(1)
        manage(installation.data, "backup", str(file))
    finally:
        stop.set()
        for writer in writers:
            writer.join(20)
    assert [writer.faults for writer in writers] == [[] for _ in writers]
    return sum(len(writer.kept) for writer in writers)


def read_digests(file: Path) -> dict[str, str]:
    """What each member of a backup holds, but for what is apart by its nature."""
    found = {}
    with tarfile.open(file) as tar:
        for member in tar.getmembers():
            content = tar.extractfile(member)
            if content is not None and member.name not in APART:
                found[member.name] = hashlib.sha256(_set_in_order(member.name, content.read())).hexdigest()
    return found


def _set_in_order(name: str, content: bytes) -> bytes:
    """Rows with sorted keys: PostgreSQL keeps an object in an order of its own, which is no difference."""
    if not name.endswith(".jsonl"):
        return content
    rows = [json.dumps(json.loads(line), sort_keys=True) for line in content.splitlines()]
    return "\n".join(rows).encode()


def restore_and_compare(file: Path, folder: Path, *, database: str = "") -> None:
    """Restore into an empty place, back that up again, and find both equal."""
    folder.mkdir()
    data = folder / "data"
    data.mkdir()
    manage(data, "migrate", "--verbosity", "0", database=database)
    manage(data, "restore", str(file), database=database)
    manage(data, "backup", str(folder / "again.tar"), database=database)
    before, after = read_digests(file), read_digests(folder / "again.tar")
    assert set(before) == set(after)
    assert [name for name in before if before[name] != after[name]] == []
