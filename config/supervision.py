"""Several programs as one: they start together, one that is killed is started again, and they end together.

Plain Python without Django: the supervisor must stay up when the application cannot even be imported.
"""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Hashable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from types import FrameType, TracebackType

from config.bootstrap import BASE_DIR

PR_SET_PDEATHSIG = 1
POLL_SECONDS = 0.1
GRACE_SECONDS = 8.0
# A program that is killed now and then is started again; one that cannot live is not tried for ever.
MOST_REVIVALS = 5
REVIVAL_SECONDS = 60.0
# The code of a program that has judged so of its own parts, and is not tried again either.
CANNOT_LIVE = 70


def load_libc() -> ctypes.CDLL | None:
    """The C library, where the kernel can end a child with its parent (Linux alone)."""
    return ctypes.CDLL(None) if sys.platform == "linux" else None


LIBC = load_libc()


def end_with_parent() -> None:
    """Ask the kernel to end this process with its parent, even by kill -9, so that no orphan serves on."""
    if LIBC is not None:
        LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


@dataclass(frozen=True)
class Child:
    """A program to run: the name people read, and its command."""

    name: str
    command: Sequence[str]


def say(line: str) -> None:
    """A line of progress, written out at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def exit_code_of(returncode: int) -> int:
    """A shell's code for how a program ended: 128 and the signal where a signal ended it."""
    return returncode if returncode >= 0 else 128 - returncode


class Revivals[Name: Hashable]:
    """What was started again lately, by name, and whether it may be once more."""

    def __init__(self) -> None:
        self.revived_at: dict[Name, list[float]] = {}

    def allow(self, name: Name) -> bool:
        """Note that it is started again; False where it has ended too often lately."""
        now = time.monotonic()
        lately = [at for at in self.revived_at.get(name, []) if now - at < REVIVAL_SECONDS]
        if len(lately) >= MOST_REVIVALS:
            return False
        self.revived_at[name] = [*lately, now]
        return True


class Supervisor:
    """Starts programs and stops every one of them on the way out, whatever the way.

    Each program has a process group of its own, so that a Ctrl-C in the terminal reaches the supervisor alone
    and everything is stopped in order. Use as a context manager.
    """

    def __init__(self, environ: Mapping[str, str], *, grace_seconds: float = GRACE_SECONDS) -> None:
        self.environ = dict(environ)
        self.grace_seconds = grace_seconds
        self.is_asked_to_stop = False
        self.children: dict[str, Child] = {}
        self.running: dict[str, subprocess.Popen[bytes]] = {}
        self.revivals = Revivals[str]()
        self.previous: dict[int, object] = {}

    def __enter__(self) -> "Supervisor":
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            self.previous[number] = signal.signal(number, self.ask_to_stop)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop_all()
        for number, handler in self.previous.items():
            signal.signal(number, handler)  # type: ignore[arg-type] # what signal.signal itself gave

    def ask_to_stop(self, number: int, frame: FrameType | None) -> None:
        self.is_asked_to_stop = True

    def start(self, child: Child) -> None:
        """Start a program beside those that run."""
        self.children[child.name] = child
        self.running[child.name] = subprocess.Popen(
            list(child.command),
            cwd=BASE_DIR,
            env=self.environ,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=end_with_parent,  # noqa: PLW1509 - the supervisor has one thread
        )

    def run_to_end(self, child: Child) -> int:
        """Run one program alone and give its exit code; 0 also when a stop was asked for meanwhile."""
        self.start(child)
        process = self.running[child.name]
        while process.poll() is None and not self.is_asked_to_stop:
            time.sleep(POLL_SECONDS / 4)
        if self.is_asked_to_stop:
            return 0
        del self.running[child.name]
        return exit_code_of(process.returncode)

    def revive(self, name: str) -> bool:
        """Start a program that ended once more; False where it has ended too often lately, or says so."""
        if self.running[name].returncode == CANNOT_LIVE or not self.revivals.allow(name):
            return False
        # What it had started may still hold its port.
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.running[name].pid, signal.SIGKILL)
        self.start(self.children[name])
        return True

    def watch(
        self,
        until: Callable[[], bool] | None = None,
        timeout_seconds: float | None = None,
        *,
        revives: bool = False,
    ) -> int | None:
        """Wait until a stop is asked for (0), a program ends (its code, never 0) or ``until`` holds (None).

        With ``revives`` a program that ends is started again, unless it does so too often. Raises
        TimeoutError when ``timeout_seconds`` pass first.
        """
        deadline = None if timeout_seconds is None else time.monotonic() + timeout_seconds
        while not self.is_asked_to_stop:
            for name, process in list(self.running.items()):
                if process.poll() is not None:
                    code = exit_code_of(process.returncode)
                    if revives and self.revive(name):
                        say(f"The {name} ended by itself (code {code}) and was started again.")
                        continue
                    say(f"The {name} ended by itself (code {code}), so everything is stopped.")
                    # A program that should serve for ever has failed, whatever it says.
                    return code or 1
            if until is not None and until():
                return None
            if deadline is not None and time.monotonic() > deadline:
                raise TimeoutError
            time.sleep(POLL_SECONDS)
        return 0

    def stop_all(self) -> None:
        """Ask every program to end, wait, then end what is left of their process groups."""
        for process in self.running.values():
            if process.poll() is None:
                process.terminate()
        deadline = time.monotonic() + self.grace_seconds
        for process in self.running.values():
            with suppress(subprocess.TimeoutExpired):
                process.wait(max(0.0, deadline - time.monotonic()))
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        self.running.clear()
