"""How long a brief takes, by stage, and how near that is to bare WeasyPrint on the same HTML.

Run with ``python bench/brief.py [SAMPLE ...]``; needs the fonts that ``prepare`` makes. Times are
medians of warm runs in milliseconds; ratios say more than milliseconds on a shared machine.
"""

import gc
import os
import statistics
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
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
from incidents.interchange import parse_document  # noqa: E402
from reports.brief_parts import BriefDocument  # noqa: E402
from reports.documents import make_brief  # noqa: E402
from reports.fitting import fit_brief  # noqa: E402
from reports.press import Press  # noqa: E402
from reports.rendering import render_brief  # noqa: E402

RUNS = 7


def measure(work: Callable[[], Any]) -> float:
    """Median of warm runs, in milliseconds."""
    work()
    times = []
    for _ in range(RUNS):
        gc.collect()
        started = time.perf_counter()
        work()
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times)


def write_brief(text: bytes) -> BriefDocument:
    return make_brief(
        parse_document(text),
        reference="INC-2026-0001",
        version=1,
        as_of=datetime(2026, 11, 14, 10, 20, tzinfo=UTC),
        author="Bench",
        zone=ZoneInfo("UTC"),
    )


def compare(path: Path, press: Press) -> None:
    text = path.read_bytes()
    brief = write_brief(text)
    fitted = fit_brief(brief, press.renderer.lay_out)
    sheets = [press.renderer.sheet, press.renderer.papers["a4"]]

    def write_bare() -> bytes:
        written: bytes = HTML(string=fitted.html).write_pdf(
            stylesheets=sheets, font_config=press.renderer.fonts, pdf_variant="pdf/ua-1"
        )
        return written

    stages = {
        "facts": measure(lambda: parse_document(text)),
        "document": measure(lambda: write_brief(text)),
        "html": measure(lambda: render_brief(fitted.document)),
        "fit and layout": measure(lambda: fit_brief(brief, press.renderer.lay_out)),
        "write": measure(fitted.layout.write),
    }
    whole = measure(lambda: press.print_here(write_brief(text)))
    child = measure(lambda: press.print_document(lambda: write_brief(text)))
    bare = measure(write_bare)
    parts = "  ".join(f"{name} {value:.0f}" for name, value in stages.items())
    print(f"{path.stem[:24]:24}  {parts}  layouts {fitted.tries}")
    print(f"{'':24}  whole {whole:.0f}  in a child {child:.0f}  bare WeasyPrint {bare:.0f}", end="  ")
    print(f"ratio {whole / bare:.2f}, in a child {child / bare:.2f}")


def compare_fresh(path: Path, press: Press) -> None:
    """What one brief costs with nothing kept warm: fonts found and sheet parsed for this one alone."""
    fitted = fit_brief(write_brief(path.read_bytes()), press.renderer.lay_out)
    sheet = str(BASE_DIR / "static" / "css" / "print.css")
    cold = measure(lambda: HTML(string=fitted.html).write_pdf(stylesheets=[CSS(filename=sheet)]))
    print(f"{'':24}  bare WeasyPrint with nothing kept warm {cold:.0f}")


def main() -> None:
    build_fonts(Path(settings.FONTS_DIR))
    press = Press()
    gc.disable()
    names = [Path(name) for name in sys.argv[1:]] or sorted((BASE_DIR / "incidents/samples").glob("*.json"))
    for path in names:
        compare(path, press)
    compare_fresh(names[-1], press)


if __name__ == "__main__":
    main()
