"""How long each kind of document takes, beside bare WeasyPrint, a warm Chromium and a plain file read.

Run with ``python bench/documents.py [SAMPLE]``; needs the fonts that ``prepare`` makes. Everything is run
side by side in one go: ratios say more than milliseconds on a shared machine. The last part prints one kind
200 times in children of one warm worker and watches the worker's memory.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

BASE_DIR = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(BASE_DIR))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

import django  # noqa: E402 - the settings must be named first

django.setup()

from django.conf import settings  # noqa: E402
from weasyprint import CSS, HTML  # noqa: E402

from config.fonts import build_fonts  # noqa: E402
from incidents.domain.followup import FollowUp, Update  # noqa: E402
from incidents.samples import EXAMPLE, load_sample  # noqa: E402
from reports.aftermath import Aftermath  # noqa: E402
from reports.child import Limits  # noqa: E402
from reports.kinds import make_document  # noqa: E402
from reports.letterhead import Material  # noqa: E402
from reports.models import Kind  # noqa: E402
from reports.press import Press, Printed  # noqa: E402

RUNS = 5
RENDERS = 200
PATIENT = Limits(processor_seconds=60, wall_seconds=240)
"""A busy machine slows what is measured here; it must not end it."""
AS_OF = datetime(2026, 11, 14, 10, 20, tzinfo=UTC)
SHEETS = ("print.css", "print-long.css")


@dataclass(frozen=True)
class Cost:
    """Milliseconds of a warm run: by the wall clock (median), and of processor time (least of the runs).

    Processor time, children counted in, hardly moves while others use the machine.
    """

    wall: float
    processor: float


def measure_beside(*works: Callable[[], Any]) -> list[Cost]:
    """What each costs, run in turns so that a busy minute falls on all of them."""
    for work in works:
        work()
    runs: list[list[tuple[float, float]]] = [[] for _ in works]
    for _ in range(RUNS):
        for place, work in enumerate(works):
            before, started = read_processor(), time.perf_counter()
            work()
            runs[place].append(((time.perf_counter() - started) * 1000, read_processor() - before))
    return [
        Cost(statistics.median(wall for wall, _ in found), min(processor for _, processor in found))
        for found in runs
    ]


def read_processor() -> float:
    """Milliseconds of processor time of this process and its ended children."""
    found = os.times()
    return 1000 * (found.user + found.system + found.children_user + found.children_system)


def measure(work: Callable[[], Any]) -> float:
    """Median of warm runs, in milliseconds."""
    return measure_beside(work)[0].wall


def write_material(sample: str, kind: str) -> Material:
    updates = (Update(number=1, due_at=AS_OF, sent_at=AS_OF, text="The repair holds so far."),)
    return Material(
        facts=load_sample(sample),
        aftermath=Aftermath(follow_up=FollowUp(updates=updates)),
        reference="INC-2026-0001",
        version=1,
        subject=1 if kind == "status-update" else 0,
        as_of=AS_OF,
        author="Bench",
        zone=ZoneInfo("UTC"),
    )


def store(press: Press, material: Material, kind: str, path: Path) -> Printed:
    """The whole path from facts to the stored file, in a child as the worker does it."""
    printed = press.print_document(lambda: make_document(kind, material), PATIENT)
    path.write_bytes(printed.pdf)
    return printed


def print_bare(html: str, sheets: list[CSS]) -> bytes:
    return bytes(HTML(string=html, base_url=str(settings.STATIC_ROOT)).write_pdf(stylesheets=sheets))


def measure_chromium(pages: dict[str, Path]) -> dict[str, float]:
    """A warm browser printing the same HTML, in milliseconds; empty where there is no browser."""
    program = shutil.which("chromium")
    if program is None:
        return {}
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - a test tool, absent where only served

    arguments = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=arguments)
        page = browser.new_page()

        def print_one(path: Path) -> None:
            page.goto(path.as_uri())
            page.pdf()

        found = {kind: measure(partial(print_one, path)) for kind, path in pages.items()}
        browser.close()
    return found


def read_resident() -> int:
    """This process's resident memory in bytes."""
    fields = Path("/proc/self/statm").read_text().split()
    return int(fields[1]) * os.sysconf("SC_PAGE_SIZE")


def watch_memory(press: Press, material: Material) -> tuple[int, int]:
    """Resident bytes after the first twenty of many renders, and after the last."""
    early = 0
    for number in range(RENDERS):
        press.print_document(lambda: make_document("brief", material), PATIENT)
        if number == RENDERS // 10:
            early = read_resident()
    return early, read_resident()


def main() -> None:
    sample = sys.argv[1] if len(sys.argv) > 1 else EXAMPLE
    build_fonts(Path(settings.FONTS_DIR))
    press = Press()
    sheets = [CSS(filename=str(BASE_DIR / "static" / "css" / name)) for name in SHEETS]
    folder = Path(tempfile.mkdtemp())
    pages = {}
    print(f"{sample}: milliseconds, medians of {RUNS} warm runs")
    rows = {}
    for kind in Kind:
        material = write_material(sample, kind.value)
        printed = store(press, material, kind.value, folder / "made.pdf")
        pages[kind.value] = folder / f"{kind.value}.html"
        pages[kind.value].write_text(printed.html)
        ours, bare = measure_beside(
            partial(store, press, material, kind.value, folder / "made.pdf"),
            partial(print_bare, printed.html, sheets),
        )
        rows[kind.value] = (ours, bare, printed.pages)
    chromium = measure_chromium(pages)
    heads = f"{'ours':>8}{'bare':>8}{'ratio':>7}{'processor':>11}{'ratio':>7}"
    print(f"{'kind':<14}{'pages':>6}{heads}{'chromium':>10}{'ratio':>7}")
    for name, (ours, bare, count) in rows.items():
        beside = chromium.get(name)
        last = f"{beside:>10.0f}{ours.wall / beside:>7.2f}" if beside else f"{'absent':>10}"
        wall = f"{ours.wall:>8.0f}{bare.wall:>8.0f}{ours.wall / bare.wall:>7.2f}"
        processor = f"{ours.processor:>11.0f}{ours.processor / bare.processor:>7.2f}"
        print(f"{name:<14}{count:>6}{wall}{processor}{last}")
    if shutil.which("soffice"):
        command = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
        took = measure(
            lambda: subprocess.run([*command, str(pages["report"])], check=True, capture_output=True)
        )
        print(f"LibreOffice, report: {took:.0f} ms")
    else:
        print("LibreOffice is not installed.")
    early, late = watch_memory(press, write_material(sample, "brief"))
    sizes = f"{early / 1e6:.0f} MB early, {late / 1e6:.0f} MB late"
    print(f"memory over {RENDERS} renders: {sizes}, ratio {late / early:.2f}")
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
