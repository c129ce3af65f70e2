"""Programs that start together, end together."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from config.bootstrap import BASE_DIR
from config.supervision import CANNOT_LIVE, MOST_REVIVALS, Child, Supervisor, exit_code_of

SLEEPER = [sys.executable, "-c", "import time; time.sleep(60)"]
STUBBORN = [
    sys.executable,
    "-c",
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)",
]


def is_running(pid: int) -> bool:
    """Whether the process is there and is no zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def wait_until_ended(pids: list[int]) -> list[int]:
    """Those still running after ten seconds."""
    deadline = time.monotonic() + 10
    while any(map(is_running, pids)) and time.monotonic() < deadline:
        time.sleep(0.05)
    return [pid for pid in pids if is_running(pid)]


def ending_with(code: int) -> list[str]:
    return [sys.executable, "-c", f"raise SystemExit({code})"]


def test_one_ending_stops_the_others_with_its_code(capsys: pytest.CaptureFixture[str]) -> None:
    with Supervisor(os.environ) as supervisor:
        supervisor.start(Child("web server", SLEEPER))
        supervisor.start(Child("render worker", ending_with(7)))
        pids = [process.pid for process in supervisor.running.values()]
        assert supervisor.watch() == 7
    assert wait_until_ended(pids) == []
    assert "The render worker ended by itself (code 7)" in capsys.readouterr().out


def test_ending_without_a_fault_is_a_fault_all_the_same() -> None:
    with Supervisor(os.environ) as supervisor:
        supervisor.start(Child("web server", ending_with(0)))
        assert supervisor.watch() == 1


def test_a_program_ended_by_a_signal_gives_a_shells_code() -> None:
    assert exit_code_of(-signal.SIGKILL) == 137
    with Supervisor(os.environ) as supervisor:
        supervisor.start(Child("render worker", SLEEPER))
        supervisor.running["render worker"].kill()
        assert supervisor.watch() == 137


def test_a_program_that_is_killed_is_started_again_with_all_it_had_started(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with Supervisor(os.environ) as supervisor:
        supervisor.start(Child("web server", SLEEPER))
        first = supervisor.running["web server"].pid
        os.kill(first, signal.SIGKILL)
        is_back = lambda: supervisor.running["web server"].pid != first  # noqa: E731
        assert supervisor.watch(is_back, timeout_seconds=5, revives=True) is None
        assert is_running(supervisor.running["web server"].pid)
    assert "The web server ended by itself (code 137) and was started again." in capsys.readouterr().out


def test_a_program_that_cannot_live_is_not_tried_for_ever(capsys: pytest.CaptureFixture[str]) -> None:
    with Supervisor(os.environ) as supervisor:
        supervisor.start(Child("render worker", ending_with(7)))
        assert supervisor.watch(revives=True) == 7
    said = capsys.readouterr().out
    assert said.count("and was started again") == MOST_REVIVALS
    assert "so everything is stopped" in said


def test_a_program_that_has_judged_its_own_parts_is_not_tried_again() -> None:
    with Supervisor(os.environ) as supervisor:
        supervisor.start(Child("web server", ending_with(CANNOT_LIVE)))
        assert supervisor.watch(revives=True) == CANNOT_LIVE
        assert not supervisor.revive("web server")


def test_a_program_that_ignores_the_request_to_end_is_ended() -> None:
    with Supervisor(os.environ, grace_seconds=0.3) as supervisor:
        supervisor.start(Child("web server", STUBBORN))
        pid = supervisor.running["web server"].pid
        time.sleep(0.3)
    assert wait_until_ended([pid]) == []


def test_what_a_program_started_ends_with_it() -> None:
    code = (
        "import subprocess, sys, time; print(subprocess.Popen(sys.argv[1:]).pid, flush=True); time.sleep(60)"
    )
    with Supervisor(os.environ, grace_seconds=2) as supervisor:
        supervisor.start(Child("web server", [sys.executable, "-c", code, *SLEEPER]))
        pid = supervisor.running["web server"].pid
        children = Path(f"/proc/{pid}/task/{pid}/children")
        deadline = time.monotonic() + 10
        while not children.read_text().strip() and time.monotonic() < deadline:
            time.sleep(0.05)
        grandchild = int(children.read_text())
    assert wait_until_ended([pid, grandchild]) == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_request_to_stop_is_no_fault(number: signal.Signals) -> None:
    before = signal.getsignal(number)
    with Supervisor(os.environ) as supervisor:
        supervisor.start(Child("web server", SLEEPER))
        pid = supervisor.running["web server"].pid
        os.kill(os.getpid(), number)
        assert supervisor.watch() == 0
    assert wait_until_ended([pid]) == []
    assert signal.getsignal(number) == before


def test_waiting_ends_when_the_condition_holds_or_time_runs_out() -> None:
    with Supervisor(os.environ) as supervisor:
        supervisor.start(Child("web server", SLEEPER))
        assert supervisor.watch(lambda: True) is None
        with pytest.raises(TimeoutError):
            supervisor.watch(lambda: False, timeout_seconds=0.2)


def test_one_program_alone_gives_its_code() -> None:
    with Supervisor(os.environ) as supervisor:
        assert supervisor.run_to_end(Child("preparation", ending_with(3))) == 3
        assert supervisor.run_to_end(Child("preparation", ending_with(0))) == 0
        assert supervisor.running == {}


def test_a_killed_supervisor_leaves_nothing_running() -> None:
    code = (
        "import os, sys\n"
        "from config.supervision import CANNOT_LIVE, MOST_REVIVALS, Child, Supervisor\n"
        "with Supervisor(os.environ) as supervisor:\n"
        "    supervisor.start(Child('web server', sys.argv[1:]))\n"
        "    print(supervisor.running['web server'].pid, flush=True)\n"
        "    supervisor.watch()\n"
    )
    environ = {**os.environ, "PYTHONPATH": str(BASE_DIR)}
    with subprocess.Popen(
        [sys.executable, "-c", code, *SLEEPER], stdout=subprocess.PIPE, text=True, env=environ
    ) as process:
        assert process.stdout is not None
        pid = int(process.stdout.readline())
        assert is_running(pid)
        process.kill()
    assert wait_until_ended([pid]) == []
