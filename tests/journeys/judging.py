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
# Only colours differ between light and dark.
COLOURS = "{runOnly: ['color-contrast', 'link-in-text-block'], resultTypes: ['violations'], preload: false}"
TELL = "found => found.violations.map(one => [one.id, one.nodes.map(node => node.target.join(' '))])"
SCHEMES: tuple[tuple[Literal["light", "dark"], str], ...] = (("light", ALL), ("dark", COLOURS))
NARROW = 320

# After two frames, when scripts that follow the width have done so.
WIDTH = """() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(
    () => done(document.documentElement.scrollWidth))))"""


def run_axe(page: Page, options: str = ALL) -> list[Any]:
    """The rules that the open page breaks, each with where."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found: list[Any] = page.evaluate(f"axe.run(document, {options}).then({TELL})")
    return found


def find_faults(page: Page, name: str, widths: tuple[int, ...] = (1280, 360)) -> list[str]:
    """What is wrong with the open page, in both colours and at these widths, and whether it fits 320 px."""
    faults = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        for scheme, options in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            faults += [f"{name}, {scheme}, {width} px: {fault}" for fault in run_axe(page, options)]
    for width in (NARROW, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        wide = page.evaluate(WIDTH)
        if wide > width:
            faults.append(f"{name}: {wide} px wide at {width} px")
    return faults
