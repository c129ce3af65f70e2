"""Browsers for the journeys: signed in by cookie, watched for faults, closed when a test is over."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect
from pytest_django.live_server_helper import LiveServer

from accounts.models import Membership, User
from config.fonts import build_fonts
from incidents.models import Incident
from reports.blocks import LongDocument
from reports.brief_parts import BriefDocument
from reports.press import Press, Printed
from tests.factories import make_incident
from tests.journeys.hands import leave

type OpenPage = Callable[..., Page]

# For a busy machine; what comes sooner is not waited for.
PATIENCE = 30_000
expect.set_options(timeout=PATIENCE)


class PressHere(Press):
    """A press without a child of its own: a fork would copy the threads of the browser and the server."""

    def print_document(
        self, make: Callable[[], BriefDocument | LongDocument], *rest: object, **options: object
    ) -> Printed:
        return self.print_here(make())


@pytest.fixture(scope="session")
def fonts() -> None:
    build_fonts(Path(settings.FONTS_DIR))


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, settings: Any) -> None:
    """Files of documents go to a folder of the test."""
    settings.DATA_DIR = tmp_path


@pytest.fixture
def incident(owner: User) -> Incident:
    return make_incident(Membership.objects.get(user=owner))


def is_fault(message: ConsoleMessage) -> bool:
    """A script's own complaint. A browser also notes each answer of 4xx, which a test may ask for."""
    is_note = message.text.startswith("Failed to load resource") and "/static/" not in message.location["url"]
    return message.type == "error" and not is_note


@pytest.fixture
def open_page(browser: Browser, live_server: LiveServer, fonts: None) -> Iterator[OpenPage]:
    """Open a page for a person (their test client) or for nobody; any fault in it fails the test.

    Other options go to the browser's context, such as its width or that it runs no scripts.
    """
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def open_one(client: Client | None = None, path: str = "", **options: Any) -> Page:
        given = {"viewport": {"width": 1280, "height": 900}, "base_url": live_server.url, **options}
        # Colours that are on their way from light to dark would be judged half-way.
        context = browser.new_context(reduced_motion="reduce", **given)
        contexts.append(context)
        if client is not None:
            cookie = client.cookies[settings.SESSION_COOKIE_NAME]
            context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))
        page.on("console", lambda line: faults.append(f"{page.url}: {line.text}") if is_fault(line) else None)
        if path:
            page.goto(path)
        return page

    yield open_one
    for context in contexts:
        for page in context.pages:
            leave(page)
        context.close()
    assert faults == []
