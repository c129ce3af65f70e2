"""What every test may rely on: tools or a skip, plain static files, a browser, people around a team."""

import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client

from accounts.models import Role, Team, User
from tests.factories import make_membership, make_team

type SignIn = Callable[[User], Client]

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
        plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
        settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
        # WhiteNoise warns of a missing folder, and a warning is an error here.
        Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)
    # Argon2 is slow on purpose; no test is about that.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
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


@pytest.fixture(autouse=True)
def _fresh_cache() -> None:
    """Rate limits count in the cache: one test's tries must not slow the next."""
    cache.clear()


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


@pytest.fixture
def team(db: None) -> Team:
    return make_team(name="Platform")


@pytest.fixture
def owner(team: Team) -> User:
    return make_membership(team=team, user__name="Olga Owner", role=Role.OWNER).user


@pytest.fixture
def colleague(team: Team, owner: User) -> User:
    return make_membership(team=team, user__name="Karim Colleague", role=Role.MEMBER).user


@pytest.fixture
def viewer(team: Team, owner: User) -> User:
    return make_membership(team=team, user__name="Vera Viewer", role=Role.VIEWER).user


@pytest.fixture
def stranger(db: None) -> User:
    """Somebody with a team of their own, and no part in the other."""
    return make_membership(user__name="Stan Stranger", role=Role.OWNER).user


@pytest.fixture
def sign_in() -> SignIn:
    def make_client(user: User) -> Client:
        client = Client()
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return make_client


@pytest.fixture
def owner_client(owner: User, sign_in: SignIn) -> Client:
    return sign_in(owner)


@pytest.fixture
def colleague_client(colleague: User, sign_in: SignIn) -> Client:
    return sign_in(colleague)


@pytest.fixture
def viewer_client(viewer: User, sign_in: SignIn) -> Client:
    return sign_in(viewer)


@pytest.fixture
def stranger_client(stranger: User, sign_in: SignIn) -> Client:
    return sign_in(stranger)
