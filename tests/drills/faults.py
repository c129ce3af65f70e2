"""Faults of the machine, made for real around an installation that `up` serves."""

import os
import sqlite3
import struct
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

MEGABYTE = 1024 * 1024


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[Path]:
    """A disk of its own of that size, in memory. Only root can make one."""
    folder.mkdir()
    subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=0700", "tmpfs", str(folder)], check=True
    )
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@contextmanager
def filled(disk: Path) -> Iterator[None]:
    """Not a byte of that disk is free."""
    ballast = disk / "ballast"
    with ballast.open("wb") as file:
        try:
            while True:
                os.write(file.fileno(), b"x" * 4096)
        except OSError:
            yield
        finally:
            ballast.unlink()


@contextmanager
def locked(data: Path) -> Iterator[None]:
    """Another program in the middle of a write that does not end."""
    with closing(sqlite3.connect(data / "forthright.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


class MovedClock:
    """The wall clock of the programs that start with ``environ``, put back or forward while they run."""

    def __init__(self, folder: Path) -> None:
        self._file, library = folder / "moved-seconds", folder / "clock.so"
        source = Path(__file__).with_name("clock.c")
        subprocess.run(["cc", "-shared", "-fPIC", "-O2", "-o", str(library), str(source), "-ldl"], check=True)
        self.move(0)
        self.environ = {"LD_PRELOAD": str(library), "MOVED_SECONDS_FILE": str(self._file)}

    def move(self, seconds: int) -> None:
        """Stand that far from the true time, from now on; programs that run keep the same bytes mapped."""
        with self._file.open("r+b" if self._file.exists() else "xb") as file:
            file.write(struct.pack("=q", seconds))
