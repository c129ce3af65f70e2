"""What every test may rely on: tools or a skip, static files without `prepare`, and Debian's browser."""

import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

# As root in a container Chromium has no sandbox; the rest keeps it from calling home during a test.
CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
]


def pytest_configure(config: pytest.Config) -> None:
    if not (Path(settings.STATIC_ROOT) / "staticfiles.json").exists():
        # Run without `manage.py test`: nothing is collected, so names stay as they are.
        settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    # Playwright's own event loop runs in the thread of the test, where Django is used as well.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Leave out a test marked ``needs("qpdf")`` where that program is not; `manage.py test` counts them."""
    for mark in item.iter_markers("needs"):
        for program in mark.args:
            if shutil.which(program) is None:
                pytest.skip(f"{program} is not installed")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    return {
        **browser_type_launch_args,
        "executable_path": shutil.which("chromium"),
        "args": CHROMIUM_ARGUMENTS,
    }
