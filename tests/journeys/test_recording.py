"""A person rehearses with a microphone: one line is left out, found, played, answered for; all is deleted."""

import subprocess
import wave
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Browser, BrowserType, Page, expect

from accounts.models import Membership, User
from incidents.models import Incident, Recording, Rehearsal
from incidents.samples import EXAMPLE, load_sample
from incidents.tasks import listen_to_clip
from tests.factories import make_incident
from tests.journeys.conftest import OpenPage
from tests.journeys.hands import wait_until
from tests.journeys.judging import find_faults

pytestmark = [
    pytest.mark.browser,
    pytest.mark.needs("chromium", "espeak-ng"),
    pytest.mark.django_db(transaction=True),
]

OPENING = (
    "Good morning, Noor. Thanks for making time. We have a critical incident in card payments. "
    "One in four card payments has failed since nine forty-two U T C. The repair is under way. "
    "I need one decision from you by eleven o'clock U T C, and I'll come to it."
)
LEFT_OUT = "The cause is found. It is not fixed yet."
BEFORE_SECONDS, AFTER_SECONDS = 3.5, 0.6


@pytest.fixture
def incident(owner: User) -> Incident:
    return make_incident(Membership.objects.get(user=owner), load_sample(EXAMPLE))


@pytest.fixture
def spoken(tmp_path: Path) -> Path:
    """The opening read aloud but for one line, after a moment of a quiet room."""
    said, heard = tmp_path / "said.wav", tmp_path / "microphone.wav"
    subprocess.run(
        ["espeak-ng", "-v", "en-us", "-s", "156", "-w", str(said), OPENING], check=True, capture_output=True
    )
    with wave.open(str(said)) as source, wave.open(str(heard), "wb") as target:
        target.setparams(source.getparams())
        rate = source.getframerate()
        target.writeframes(make_quiet(int(rate * BEFORE_SECONDS)))
        target.writeframes(source.readframes(source.getnframes()))
        target.writeframes(make_quiet(int(rate * AFTER_SECONDS)))
    return heard


def make_quiet(samples: int) -> bytes:
    """A room is never wholly silent: a hiss of a few steps of 32,768, the same each time."""
    state, steps = 1, bytearray()
    for _ in range(samples):
        state = (state * 1103515245 + 12345) % 2**31
        steps += (state % 9 - 4).to_bytes(2, "little", signed=True)
    return bytes(steps)


@pytest.fixture
def browser(
    browser_type: BrowserType, browser_type_launch_args: dict[str, Any], spoken: Path
) -> Iterator[Browser]:
    """A browser whose microphone hears a file."""
    arguments = [
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        f"--use-file-for-fake-audio-capture={spoken}%noloop",
        "--autoplay-policy=no-user-gesture-required",
    ]
    given = {**browser_type_launch_args, "args": [*browser_type_launch_args["args"], *arguments]}
    browser = browser_type.launch(**given)
    yield browser
    browser.close()


def measure_seconds(path: Path) -> float:
    with wave.open(str(path)) as file:
        return float(file.getnframes() / file.getframerate())


def list_files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def say_the_opening(page: Page, spoken: Path) -> None:
    """Tick, wait for the room to be judged, start, and end once the opening is said."""
    page.get_by_label("Let questions cut in").uncheck()
    page.get_by_label("Record my turns").check()
    expect(page.locator("[data-check-words]")).to_contain_text("It is quiet enough.")
    page.get_by_role("button", name="Start").click()
    expect(page.locator("[data-rec]")).to_contain_text("Recording this turn; it stays on this server")
    page.wait_for_timeout(1000 * (measure_seconds(spoken) - 2))
    page.keyboard.press("Escape")


def test_a_line_left_out_is_found_played_answered_for_and_deleted(
    open_page: OpenPage, owner_client: Client, incident: Incident, spoken: Path, tmp_path: Path
) -> None:
    page = open_page(owner_client, reverse("rehearsal", args=[incident.reference]))
    page.route("**/clips/**", lambda route: route.abort())
    say_the_opening(page, spoken)
    expect(page.locator("[data-sent]")).to_have_text("1 recording still here, sending again")
    page.unroute_all()
    expect(page.locator("[data-result-words]")).to_have_text("Listening to your recording: 0 of 1 turn.")
    page.get_by_role("button", name="All right").click()

    recording = Recording.objects.get()
    assert list_files(tmp_path / "recordings") == [recording.path]
    listen_to_clip.call(recording.pk)
    expect(page.locator("[data-result-words]")).to_have_text("Your recording is listened to.")
    page.get_by_role("link", name="See the report").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Rehearsal 1: one thing to look at")
    finding = page.locator("#findings .finds li").first
    expect(finding.get_by_role("heading")).to_have_text("One line was not heard")
    expect(finding.get_by_role("paragraph")).to_have_text(f"“{LEFT_OUT}”")
    expect(page.locator(".line.skipped p")).to_have_text([LEFT_OUT])
    expect(page.get_by_role("button", name="All right")).to_have_attribute("aria-pressed", "true")
    assert "\n".join(find_faults(page, "the report")) == ""

    finding.get_by_role("link").click()
    player = page.locator("[data-player]")
    wait_until(page, lambda: player.evaluate("(player) => player.currentTime") > 1)
    finding.get_by_role("link", name="Stop").click()

    finding.get_by_role("button", name="I said it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Rehearsal 1: nothing to change")
    expect(page.locator(".line", has_text=LEFT_OUT)).to_contain_text("You said it")

    page.get_by_role("button", name="Delete recording and report").click()
    expect(page.get_by_text("Rehearsal 1 is deleted")).to_be_visible()
    assert list_files(tmp_path / "recordings") == []
    assert (Rehearsal.objects.count(), Recording.objects.count()) == (0, 0)
