"""Work done in a forked child with hard limits: processor time, memory, wall time, no network.

The parent must have one thread. The child's result is bytes through a pipe; whatever it breaks, and
however it ends, the parent is told in one sentence.
"""

import contextlib
import gc
import logging
import os
import resource
import select
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, NoReturn

DONE, BROKEN = b"1", b"0"
REFUSED_EVENTS: Final = (
    "socket.",
    "subprocess.Popen",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "ftplib.",
    "http.",
)


@dataclass(frozen=True, kw_only=True)
class Limits:
    """What a child may use. Seconds, seconds, and bytes beside what it was born with."""

    processor_seconds: int = 12
    wall_seconds: float = 15
    memory_bytes: int = 1024**3


class ChildFailedError(Exception):
    """The child did not give a result; the message says why in words a person can act on."""


class WorkBrokeError(ChildFailedError):
    """What was to be done broke. The message may hold words of the record, so no log takes it."""


def run_in_child(
    work: Callable[[], bytes], limits: Limits | None = None, on_wait: Callable[[], None] = lambda: None
) -> bytes:
    """Run ``work`` in a child and return its bytes. ``on_wait`` is called about once a second.

    Raises ``ChildFailedError`` when the child raises, is stopped by a limit, or dies.
    """
    allowed = limits or Limits()
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _run_and_leave(work, writing, allowed)
    os.close(writing)
    ends_at = time.monotonic() + allowed.wall_seconds
    try:
        answer = _read_all(reading, ends_at, on_wait)
    finally:
        os.close(reading)
        status = _reap(child)
    if answer is None:
        raise ChildFailedError(f"It took longer than {allowed.wall_seconds:g} seconds and was stopped.")
    if answer[:1] == DONE:
        return answer[1:]
    if answer[:1] == BROKEN:
        raise WorkBrokeError(answer[1:].decode(errors="replace"))
    raise ChildFailedError(_say_death(status))


def _run_and_leave(work: Callable[[], bytes], writing: int, limits: Limits) -> NoReturn:
    """In the child: set the limits, work, send, leave without a trace of the parent's clean-up."""
    try:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_CPU, (limits.processor_seconds, limits.processor_seconds + 1))
        # The libraries and reserves of the parent are addresses of the child from the start.
        most = measure_addresses() + limits.memory_bytes
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        sys.addaudithook(_refuse_network)
        gc.disable()
        answer = DONE + work()
    except MemoryError:
        answer = BROKEN + b"It needed more memory than one page may have."
    except BaseException as error:
        # The formatter of the log leaves out the message: it may hold what somebody typed.
        logging.getLogger(__name__).exception("the work of a child broke")
        answer = BROKEN + f"{type(error).__name__}: {error}".encode()[:2000]
    with contextlib.suppress(OSError):
        view = memoryview(answer)
        while view:
            view = view[os.write(writing, view) :]
    sys.stderr.flush()
    os._exit(0)


def measure_addresses() -> int:
    """The bytes of address space that this process has; 0 where the system does not tell."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    except OSError:
        return 0


def _refuse_network(event: str, arguments: tuple[Any, ...]) -> None:
    if event.startswith(REFUSED_EVENTS):
        raise PermissionError(f"{event} is not allowed while a page is made")


def _read_all(reading: int, ends_at: float, on_wait: Callable[[], None]) -> bytes | None:
    """Everything the child sends, or ``None`` when the time is over first."""
    pieces: list[bytes] = []
    while (left := ends_at - time.monotonic()) > 0:
        ready, _, _ = select.select([reading], [], [], min(left, 1.0))
        if not ready:
            on_wait()
            continue
        piece = os.read(reading, 1 << 20)
        if not piece:
            return b"".join(pieces)
        pieces.append(piece)
    return None


def _reap(child: int) -> int:
    """Stop the child, where it has not ended by itself, and take its status."""
    finished, status = os.waitpid(child, os.WNOHANG)
    if finished:
        return status
    with contextlib.suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    return os.waitpid(child, 0)[1]


def _say_death(status: int) -> str:
    if os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        if number in (signal.SIGXCPU, signal.SIGKILL):
            return "It used more processor time or memory than one page may have, and was stopped."
        return f"It was stopped by signal {number}."
    return "It ended without a page."
