"""Work in a forked child: its result, and a plain sentence for every way it can end badly."""

import logging
import mmap
import os
import signal
import socket
import time
from pathlib import Path

import pytest

from config.faults import OneLine
from reports.child import ChildFailedError, Limits, WorkBrokeError, run_in_child


def test_the_result_comes_back_whole() -> None:
    assert run_in_child(lambda: b"page" * 500_000) == b"page" * 500_000


def test_an_error_is_told_by_its_words() -> None:
    def work() -> bytes:
        raise ValueError("no room")

    with pytest.raises(ChildFailedError, match="ValueError: no room"):
        run_in_child(work)


def test_the_log_says_where_it_broke_and_nothing_that_was_typed(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    def work() -> bytes:
        raise ValueError("the headline that somebody typed")

    logger = logging.getLogger("reports.child")
    with (tmp_path / "log").open("w") as file:
        handler = logging.StreamHandler(file)
        handler.setFormatter(OneLine())
        logger.addHandler(handler)
        try:
            with pytest.raises(WorkBrokeError):
                run_in_child(work)
        finally:
            logger.removeHandler(handler)
    line = (tmp_path / "log").read_text()
    assert "the work of a child broke ValueError at tests/reports/test_child.py:" in line
    assert "headline" not in line + capfd.readouterr().err
    # The library of the pages names addresses that it was refused.
    assert not logging.getLogger("weasyprint").isEnabledFor(logging.ERROR)


def test_too_long_is_stopped() -> None:
    def work() -> bytes:
        time.sleep(30)
        return b""

    beats: list[int] = []
    with pytest.raises(ChildFailedError, match=r"longer than 1\.2 seconds"):
        run_in_child(work, Limits(wall_seconds=1.2), lambda: beats.append(1))
    assert beats


def test_too_much_processor_time_is_stopped() -> None:
    def work() -> bytes:
        while True:
            pass

    with pytest.raises(ChildFailedError, match="processor time or memory"):
        run_in_child(work, Limits(processor_seconds=1))


def test_too_much_memory_is_stopped() -> None:
    with pytest.raises(ChildFailedError, match="more memory"):
        run_in_child(lambda: bytes(3 * 1024**3))


def test_what_the_parent_holds_is_not_counted() -> None:
    # Addresses alone, of no memory.
    with mmap.mmap(-1, 2 * 1024**3, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, prot=mmap.PROT_READ):
        assert run_in_child(lambda: b"made") == b"made"


def test_a_killed_child_is_told() -> None:
    def work() -> bytes:
        os.kill(os.getpid(), signal.SIGKILL)
        return b""

    with pytest.raises(ChildFailedError, match="was stopped"):
        run_in_child(work)


def test_no_network() -> None:
    def work() -> bytes:
        with socket.socket() as line:
            line.connect(("127.0.0.1", 9))
        return b"connected"

    with pytest.raises(ChildFailedError, match="not allowed while a page is made"):
        run_in_child(work)
