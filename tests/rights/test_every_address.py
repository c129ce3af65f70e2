"""Every address, asked as every kind of person, answers as docs/RIGHTS.md says."""

from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any
from unittest.mock import patch
from uuid import uuid4

import pytest
from django.db import transaction
from django.test import Client

from tests.conftest import SignIn
from tests.rights.table import INCIDENT, PEOPLE, list_patterns, read_rows
from tests.rights.world import ANYWHERE, SENT, World, build_world

pytestmark = pytest.mark.django_db
METHOD_NOT_TAKEN = 405


def name_answer(response: Any) -> str:
    """An answer as the table would call it: done, missing, sign in, check, not taken; else its status."""
    target = response.headers.get("Location", "")
    if target.startswith("/sign-in/?next="):
        return "sign in"
    if response.status_code == 302 and target.partition("?")[0].endswith("/check/"):
        return "check"
    if response.status_code == METHOD_NOT_TAKEN:
        return "not taken"
    if response.status_code == 404:
        return "missing"
    # What was sent may be unusable, and is told so kindly: the door was open.
    return "done" if response.status_code < 500 else str(response.status_code)


ALLOWED: dict[str, dict[str, set[str]]] = {
    "all": {"GET": {"done"}, "POST": {"done"}},
    "own": {"GET": {"done"}, "POST": {"done"}},
    "reads": {"GET": {"done"}, "POST": {"missing"}},
    "led": {"GET": {"done"}, "POST": {"missing"}},
    "check": {"GET": {"check"}, "POST": {"missing"}},
    "–": {"GET": {"missing"}, "POST": {"missing"}},
    "set up": {"GET": {"missing"}, "POST": {"missing"}},
    "link": {"GET": {"missing"}, "POST": {"missing"}},
    "sign in": {"GET": {"sign in"}, "POST": {"sign in"}},
}
"""What each word of the table lets an address answer to being looked at and to being sent something."""


def ask(client: Client, method: str, name: str, path: str) -> str:
    """Ask, and take back whatever it did."""
    cookies: Any = deepcopy(client.cookies)
    data = ANYWHERE | {"uid": str(uuid4())} | SENT.get(name, {})
    with transaction.atomic():
        answer: Any = client.get(path) if method == "GET" else client.post(path, data)
        # A file is closed once it was read.
        answer.getvalue()
        transaction.set_rollback(True)
    client.cookies = cookies
    return name_answer(answer)


def ask_all(
    world: World, client: Client, person: str, names: list[str], taken: dict[str, set[str]]
) -> dict[str, dict[str, str]]:
    """The answers of each address by method: everything is looked at before anything is sent.

    ``taken`` keeps which methods an address does not take from anybody, so that it is asked once.
    """
    patterns = dict(list_patterns())
    answers: dict[str, dict[str, str]] = {name: {} for name in names}
    for method in ("GET", "POST"):
        for name in names:
            if method not in taken.get(name, {method}):
                continue
            answer = ask(client, method, name, world.find_path(name, patterns[name], person))
            if answer == "not taken":
                taken.setdefault(name, {"GET", "POST"}).discard(method)
            else:
                answers[name][method] = answer
    return answers


SOME_OPEN = ("owner", "viewer", "reader", "other team", "anonymous")
SOME_RESTRICTED = ("owner", "reader")


@pytest.mark.parametrize(
    ("is_restricted", "people"),
    [
        (False, SOME_OPEN),
        (True, SOME_RESTRICTED),
        pytest.param(False, PEOPLE, marks=pytest.mark.drill),
        # Nobody who is not signed in gets as far as an incident, restricted or not.
        pytest.param(True, PEOPLE[:-1], marks=pytest.mark.drill),
    ],
    ids=["open", "restricted", "open for all", "restricted for all"],
)
def test_every_address_answers_as_the_table_says(
    is_restricted: bool, people: Sequence[str], sign_in: SignIn, settings: Any, tmp_path: Path
) -> None:
    settings.DATA_DIR = tmp_path
    world = build_world(is_restricted=is_restricted)
    rows = [row for row in read_rows() if not is_restricted or row.table == INCIDENT]
    names = [name for row in rows for name in row.names]
    taken: dict[str, set[str]] = {}
    wrong: list[str] = []
    # What the pages say is tested where they are; here only the doors are.
    with patch("django.template.backends.django.Template.render", lambda *_: ""):
        for person in people:
            client = Client() if person == "anonymous" else sign_in(world.people[person])
            client.raise_request_exception = False
            answers = ask_all(world, client, person, names, taken)
            for row in rows:
                word = row.find_word(person, is_restricted=is_restricted)
                wrong += [
                    f"{name} as {person}: the table says {word!r}, the answers are {answers[name]}"
                    for name in row.names
                    if not answers[name]
                    or any(given not in ALLOWED[word][how] for how, given in answers[name].items())
                ]
    if wrong:
        pytest.fail("\n".join(wrong), pytrace=False)
