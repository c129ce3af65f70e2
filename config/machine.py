"""What Forthright needs of the machine beside Python: system libraries, fonts, and tools for the tests.

Installed by apt when root; else the one line to run is given, and everything else works on without it.
"""

import ctypes
import os
import shutil
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

from config.postgres import find_programs
from config.supervision import say

# The libraries that draw text in a PDF, each with the Debian package that holds it.
# Without the last one a PDF is made as well, but five times slower.
LIBRARIES = {
    "libpango-1.0.so.0": "libpango-1.0-0",
    "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
    "libharfbuzz-subset.so.0": "libharfbuzz-subset0",
}
# Latin and Arabic come with the Python packages (config/fonts.py); these scripts are too large for that.
FONTS = {
    ":lang=zh-cn": ("Chinese, Japanese and Korean", "fonts-noto-cjk"),
    "Noto Color Emoji": ("emoji", "fonts-noto-color-emoji"),
}
TOOLS = {
    "chromium": "chromium",
    "espeak-ng": "espeak-ng",
    "pdfinfo": "poppler-utils",
    "qpdf": "qpdf",
    "fc-list": "fontconfig",
}


# Where Linux says what part of the processors a container may take: "150000 100000" is one and a half.
QUOTA = Path("/sys/fs/cgroup/cpu.max")


def count_processors() -> int:
    """The processors that this process may use, at least one; in a container fewer than the machine has."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    try:
        quota, period = QUOTA.read_text().split()
        return max(1, min(usable, int(quota) // int(period)))
    except (OSError, ValueError):
        return usable  # no limit: no such file, or the word "max"


def has_library(name: str) -> bool:
    """Whether the system's loader finds this shared library."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def has_font(pattern: str) -> bool:
    """Whether fontconfig knows a font for this pattern; no fontconfig, no font."""
    program = shutil.which("fc-list")
    if not program:
        return False
    found = subprocess.run([program, pattern, "family"], capture_output=True, text=True, check=False)
    return bool(found.stdout.strip())


def has_tool(name: str) -> bool:
    """Whether a program of this name is on the path."""
    return shutil.which(name) is not None


def missing_packages(
    names: Iterable[str], packages: Callable[[str], str], has: Callable[[str], bool]
) -> list[str]:
    """The Debian packages for those names that the machine does not have."""
    return [packages(name) for name in names if not has(name)]


def missing_for_pdf() -> list[str]:
    """Debian packages without which some PDF cannot be made, or not in every script."""
    missing = missing_packages(LIBRARIES, LIBRARIES.__getitem__, has_library)
    fonts = missing_packages(FONTS, lambda name: FONTS[name][1], has_font)
    if fonts and not has_tool("fc-list"):
        missing.append("fontconfig")
    return missing + fonts


def missing_for_tests() -> list[str]:
    """Debian packages without which some test cannot run."""
    missing = missing_packages(TOOLS, TOOLS.__getitem__, has_tool)
    return missing if find_programs() else [*missing, "postgresql"]


def install(packages: list[str]) -> bool:
    """Install Debian packages; False where that is not possible or fails."""
    apt = shutil.which("apt-get")
    if not apt or os.geteuid() != 0:
        return False
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    say(f"Installing {', '.join(packages)}")
    for step in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", *packages]):
        done = subprocess.run([apt, *step], capture_output=True, text=True, check=False, env=quiet)
    return done.returncode == 0


def line_to_run(packages: list[str]) -> str:
    """What a person types to install these packages."""
    if shutil.which("brew") and not shutil.which("apt-get"):
        return "brew install pango"
    return f"sudo apt-get install --no-install-recommends {' '.join(packages)}"


def ensure_for_pdf() -> None:
    """Install what PDFs need, or say in plain words what will be missing; never stops the start."""
    missing = missing_for_pdf()
    if not missing or (install(missing) and not missing_for_pdf()):
        return
    missing = missing_for_pdf()
    if any(not has_library(name) for name in list(LIBRARIES)[:2]):
        say("PDFs cannot be made on this computer yet; everything else works. To make them possible, run:")
    else:
        say("PDFs work, but some text or speed will be missing in them. To complete them, run:")
    say(f"    {line_to_run(missing)}")
