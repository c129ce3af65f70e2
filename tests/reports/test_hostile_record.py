"""A record whose rows were written past every form, through every kind of document.

Nothing of it is fetched, embedded or run, and each document ends within its limits and says what it left out.
"""

import resource
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pypdf import PdfReader

from incidents.domain.facts import Cause, Evidence, IncidentFacts, Measure, PlanStep, Summary, TimelineEvent
from incidents.domain.followup import FollowUp, PostMortem, PostMortemPart
from reports.aftermath import Aftermath
from reports.child import ChildFailedError
from reports.kinds import make_document
from reports.letterhead import Material
from reports.models import Kind
from reports.press import Press, Printed
from tests.reports.conftest import AS_OF
from tests.reports.test_kinds import FOLLOW_UP

LONGEST_SECONDS = 15.0
MOST_RESIDENT = 600 * 1024 * 1024
TRAPS = (
    '<img src="http://{at}/img"><link rel=attachment href="file:///etc/passwd">',
    "![x](http://{at}/markdown) [y](file:///etc/passwd) <iframe src=http://{at}/f></iframe>",
    "@import url(http://{at}/css); }} body {{ background: url(http://{at}/bg) }}",
    '<svg xmlns="http://www.w3.org/2000/svg"><script>fetch("http://{at}/s")</script>'
    '<image href="http://{at}/svg"/></svg>',
    "{{% include '/etc/passwd' %}} {{{{ settings.SECRET_KEY }}}} ${{7*7}}",
    "<object data=http://{at}/o></object><embed src=http://{at}/e><meta http-equiv=refresh content=0>",
)


@contextmanager
def listen() -> Iterator[tuple[str, list[bytes]]]:
    """A server on loopback that hears whoever calls."""
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        is_over = threading.Event()

        def hear() -> None:
            while not is_over.is_set():
                try:
                    heard.append(server.accept()[0].recv(200))
                except TimeoutError:
                    continue

        thread = threading.Thread(target=hear, daemon=True)
        thread.start()
        try:
            yield f"127.0.0.1:{server.getsockname()[1]}", heard
        finally:
            is_over.set()
            thread.join()


def make_hostile(at: str, *, rows: int, letters: int, depth: int) -> Material:
    traps = [trap.format(at=at) for trap in TRAPS]
    nested = "".join("  " * level + f"- {level}\n" for level in range(depth))
    everything = "\n\n".join(traps)
    facts = IncidentFacts(
        title=traps[0][:140],
        summary=Summary(plain=traps[1], technical=f"{everything}\n\n{nested}\n\n{'W' * letters}"),
        impact=(Measure(dimension="customers", name=traps[2][:80], certainty="likely", text=traps[3]),),
        causes=tuple(Cause(statement=trap, certainty="likely", evidence=everything) for trap in traps),
        plan=tuple(PlanStep(step=trap) for trap in traps),
        evidence=tuple(Evidence(title=trap, link=f"http://{at}/link", caption=trap) for trap in traps),
        timeline=tuple(
            TimelineEvent(event=f"{place} {traps[place % len(traps)]}", at="2026-11-14T09:42Z")
            for place in range(rows)
        ),
    )
    part = PostMortemPart(key="learned", heading="What we learned", text=everything + "\n\n" + nested)
    follow_up = replace(
        FOLLOW_UP,
        post_mortem=PostMortem(owner=traps[0], parts=(part,)),
        summary_text=everything,
        updates=tuple(replace(update, text=everything, next_steps=nested) for update in FOLLOW_UP.updates),
    )
    return Material(
        facts=facts,
        aftermath=Aftermath(follow_up=FollowUp(**vars(follow_up))),
        reference="INC-2026-0001",
        version=1,
        subject=0,
        as_of=AS_OF,
        author=traps[4],
        zone=ZoneInfo("UTC"),
    )


def print_hostile(press: Press, kind: str, material: Material) -> Printed:
    subject = 1 if kind == "status-update" else 0
    return press.print_document(lambda: make_document(kind, replace(material, subject=subject)))


def assert_harmless(printed: Printed, heard: list[bytes]) -> None:
    assert heard == [], "nothing is fetched"
    pdf = PdfReader(BytesIO(printed.pdf))
    assert all(name.endswith(".csv") for name in pdf.attachments), "nothing but our own tables is embedded"
    assert b"root:" not in printed.pdf and b"/JavaScript" not in printed.pdf and b"/Launch" not in printed.pdf
    text = "".join(page.extract_text() for page in pdf.pages[:4])
    assert "49" not in text.split("${7*7}")[0][-1:], "no template of a person's is run"
    assert "root:x:" not in text


@pytest.mark.parametrize("kind", [kind.value for kind in Kind])
def test_nothing_of_it_is_fetched_or_embedded(press: Press, kind: str) -> None:
    with listen() as (at, heard):
        printed = print_hostile(press, kind, make_hostile(at, rows=40, letters=2_000, depth=30))
    assert_harmless(printed, heard)


@pytest.mark.drill
@pytest.mark.parametrize("kind", [kind.value for kind in Kind])
def test_at_full_size_it_ends_within_its_limits_or_says_so(press: Press, kind: str) -> None:
    """Five thousand events, a word of a megabyte, lists two hundred deep."""
    with listen() as (at, heard):
        material = make_hostile(at, rows=5_000, letters=1_000_000, depth=200)
        started = time.monotonic()
        try:
            printed: Any = print_hostile(press, kind, material)
        except ChildFailedError as error:
            printed = None
            assert str(error), "a failure is said in words"
        seconds = time.monotonic() - started
    assert heard == []
    assert seconds < LONGEST_SECONDS + 1
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 < MOST_RESIDENT
    assert printed is not None, f"a {kind} was not made"
    assert_harmless(printed, heard)
    print(f"{kind}: {seconds:.1f} s, {printed.pages} pages, {printed.warnings}")  # noqa: T201 - the table
