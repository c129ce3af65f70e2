"""What every test may rely on: tools or a skip, plain static files, a browser, people around a team."""

import os
import shutil
import time
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.test import Client

from accounts.entering import STATE
from accounts.models import Role, Team, User
from config.postgres import find_programs
from tests.factories import make_membership, make_team
from tests.guarded_tables import let_tests_flush
from tests.prepared_database import copy_migrated

EXTRAS = ("minio",)
type SignIn = Callable[[User], Client]

# The last list given is the only one that counts: these are Playwright's own, and the window's own pages.
CHROMIUM_WITHOUT = [
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable",
    "LensOverlay",
    "MediaRouter",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "OptimizationHints",
    "NetworkTimeServiceQuerying",
    "AimEnabled",
    "PreconnectToSearch",
    "InitialWebUI",
    "PreloadTopChromeWebUI",
    "WebUIOmniboxPopup",
    "WebUIReloadButton",
]
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
    # Its window draws its own buttons with pages of their own, for every person a test opens.
    f"--disable-features={','.join(CHROMIUM_WITHOUT)}",
]


def pytest_configure(config: pytest.Config) -> None:
    let_tests_flush()
    # The live server finds static files by their own names; hashed ones are tested where `up` is started.
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
    # WhiteNoise warns of a missing folder, and a warning is an error here.
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)
    database: dict[str, Any] = settings.DATABASES["default"]
    if database["ENGINE"] == "django.db.backends.sqlite3":
        # A database in memory is one connection for every thread of the live server, and a page asks for
        # several things at once; a file gives each its own, as in use.
        database.setdefault("TEST", {})["NAME"] = str(Path(settings.DATA_DIR) / "test.sqlite3")
        # No test cuts the power of the computer, and the disk is slow to promise that it kept a page.
        options = database["OPTIONS"]
        options["init_command"] = options["init_command"].replace("synchronous=FULL", "synchronous=OFF")
    elif template := os.environ.get("FORTHRIGHT_TEST_TEMPLATE"):
        database.setdefault("TEST", {})["TEMPLATE"] = template
    # Counting tries and used codes in the database is for tests of that alone.
    settings.CACHES = {
        **settings.CACHES,
        "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    }
    # Argon2 is slow on purpose; no test is about that.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    # Playwright's own event loop runs in the thread of the test, where Django is used as well.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Leave out a test marked ``needs("qpdf")`` where that program is not; `manage.py test` counts them."""
    for mark in item.iter_markers("needs"):
        for program in mark.args:
            # Debian keeps PostgreSQL's programs off the path, and the extra packages are no programs.
            found: object = find_programs() if program == "postgresql" else shutil.which(program)
            found = found or (program in EXTRAS and find_spec(program))
            if not found:
                pytest.skip(f"{program} is not installed")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    return {
        **browser_type_launch_args,
        "executable_path": shutil.which("chromium"),
        "args": CHROMIUM_ARGUMENTS,
    }


@pytest.fixture(scope="session")
def django_db_keepdb(
    django_db_keepdb: bool, django_db_createdb: bool, django_db_modify_db_settings: None
) -> bool:
    """On SQLite, begin with a copy of a migrated database instead of applying every migration again."""
    if connection.vendor != "sqlite" or django_db_createdb:
        return django_db_keepdb
    copy_migrated(Path(settings.DATA_DIR), Path(connection.settings_dict["TEST"]["NAME"]))
    return True


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


def sign_in_now(client: Client, user: User) -> None:
    """Sign in as if with the password, this moment: nothing asks again, and the session is noted already."""
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    session = client.session
    now = time.time()
    session["account_authentication_methods"] = [{"method": "password", "at": now}]
    session["account_authentication_methods_user"] = str(user.pk)
    session[STATE] = {"since": now, "kept": False, "seen": now}
    session.save()


@pytest.fixture
def sign_in() -> SignIn:
    def make_client(user: User) -> Client:
        client = Client()
        sign_in_now(client, user)
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
