"""What is wrong with a page as it stands open: faults that axe knows, in both colours, and what is too wide.

A page is loaded once and judged as often as needed: its colours and its width change in place.
"""

from pathlib import Path
from typing import Any, Literal

import pytest_playwright_axe
from playwright.sync_api import Page

AXE = (Path(pytest_playwright_axe.__file__).parent / "resources" / "axe.min.js").read_text()
RULES = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']"
ALL = f"{{runOnly: {{type: 'tag', values: {RULES}}}, resultTypes: ['violations'], preload: false}}"
TELL = "found => found.violations.map(one => [one.id, one.nodes.map(node => node.target.join(' '))])"
# Every colour and every width once: colours do not change with the width, nor the structure with the colours.
LOOKS: tuple[tuple[int, Literal["light", "dark"]], ...] = ((1280, "light"), (360, "dark"))
NARROW = 320

# After two frames, when scripts that follow the width have done so.
WIDTH = """() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(
    () => done(document.documentElement.scrollWidth))))"""


def run_axe(page: Page) -> list[Any]:
    """The rules that the open page breaks, each with where."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found: list[Any] = page.evaluate(f"axe.run(document, {ALL}).then({TELL})")
    return found


def find_faults(page: Page, name: str) -> list[str]:
    """What is wrong with the open page: on a desk in light, on a phone in dark, and too wide for 320 px."""
    faults = []
    for width, scheme in LOOKS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        faults += [f"{name}, {scheme}, {width} px: {fault}" for fault in run_axe(page)]
    for width in (NARROW, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        wide = page.evaluate(WIDTH)
        if wide > width:
            faults.append(f"{name}: {wide} px wide at {width} px")
    return faults
