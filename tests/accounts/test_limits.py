"""Ten tries in a quarter of an hour at every door, by account and by address; then a page says when."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth import hashers
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from pytest_django import Settings

from accounts.limits import limited, list_subjects
from accounts.models import DoorTry, User
from accounts.services.limits import (
    MOST_TRIES,
    WITHIN,
    TooManyTriesError,
    check_door,
    count_try,
    take_back_try,
)
from tests.factories import PASSWORD, make_user

pytestmark = pytest.mark.django_db
WRONG = "wrong wrong wrong"


def sign_in(client: Client, email: str, password: str = WRONG, address: str = "192.0.2.1") -> HttpResponse:
    sent = {"login": email, "password": password}
    return client.post("/sign-in/", sent, REMOTE_ADDR=address)  # type: ignore[return-value]


def try_door(now: datetime, *subjects: str) -> None:
    count_try(door="a door", subjects=subjects, now=now)


def test_the_eleventh_try_is_told_when_to_come_back(now: datetime) -> None:
    for minute in range(MOST_TRIES):
        try_door(now + timedelta(minutes=minute), "account ada")
    with pytest.raises(TooManyTriesError) as refusal:
        try_door(now + timedelta(minutes=MOST_TRIES), "account ada")
    assert refusal.value.until == now + WITHIN
    try_door(now + timedelta(minutes=MOST_TRIES), "account grace")
    try_door(now + WITHIN + timedelta(seconds=1), "account ada")


def test_a_shut_door_writes_nothing_and_a_right_answer_counts_nothing(now: datetime) -> None:
    for _ in range(MOST_TRIES * 2):
        try_door(now, "account ada")
        take_back_try(door="a door", subjects=["account ada"], now=now)
    for _ in range(MOST_TRIES):
        try_door(now, "account ada", "address 192.0.2.1")
    rows = list(DoorTry.objects.values_list("tried_at", flat=True))
    with pytest.raises(TooManyTriesError):
        try_door(now, "account grace", "address 192.0.2.1")
    assert list(DoorTry.objects.values_list("tried_at", flat=True)) == rows
    with pytest.raises(TooManyTriesError):
        check_door(door="a door", subjects=["address 192.0.2.1"], now=now)


def test_nothing_says_whose_tries_they_were_and_old_ones_go(now: datetime) -> None:
    try_door(now, "account ada@example.org")
    assert "ada" not in str(DoorTry.objects.values())
    try_door(now + WITHIN + timedelta(minutes=1), "account grace@example.org")
    assert DoorTry.objects.count() == 1


def test_a_clock_that_went_back_shuts_no_door_for_long(now: datetime) -> None:
    for _ in range(MOST_TRIES):
        try_door(now, "account ada")
    try_door(now - timedelta(hours=1), "account ada")


@pytest.mark.parametrize("email", ["ada@example.org", "nobody@example.org"])
def test_guessing_ends_after_ten_tries_for_known_and_unknown_alike(client: Client, email: str) -> None:
    make_user(email="ada@example.org")
    for number in range(MOST_TRIES):
        assert sign_in(client, email, address=f"192.0.2.{number}").status_code == 200
    page = sign_in(client, email, PASSWORD, address="192.0.2.99")
    assert page.status_code == 429
    assert 0 < int(page.headers["Retry-After"]) <= 900
    assert "Too many tries in a short time" in page.text
    assert "in 15 minutes" in page.text


def test_an_address_has_ten_tries_for_all_accounts_together(client: Client) -> None:
    make_user(email="ada@example.org")
    for number in range(MOST_TRIES):
        sign_in(client, f"person{number}@example.org")
    assert sign_in(client, "ada@example.org", PASSWORD).status_code == 429
    assert sign_in(client, "ada@example.org", PASSWORD, address="192.0.2.2").status_code == 302


def test_a_whole_office_signs_in_from_one_address(client: Client) -> None:
    make_user(email="ada@example.org")
    for _ in range(MOST_TRIES + 2):
        assert sign_in(Client(), "ada@example.org", PASSWORD).status_code == 302


def test_a_guessed_link_counts_and_a_right_one_does_not(client: Client) -> None:
    for number in range(MOST_TRIES):
        assert client.get(f"/join/guess{number}/").status_code == 404
    assert client.get("/join/guess/").status_code == 429
    assert client.get("/forgotten-password/").status_code == 200


def count_hashes(monkeypatch: pytest.MonkeyPatch, client: Client, email: str) -> int:
    hashed: list[str] = []
    hasher = type(hashers.get_hasher())
    encode = hasher.encode

    def count(self: object, password: str, *rest: object, **options: object) -> str:
        hashed.append(password)
        return str(encode(self, password, *rest, **options))  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(hasher, "encode", count)
        assert "do not go together" in sign_in(client, email).text
    return len(hashed)


def test_known_and_unknown_cost_the_same(monkeypatch: pytest.MonkeyPatch, client: Client) -> None:
    """What takes the time is the hash of the password, so its calls are counted, and no clock is asked."""
    make_user(email="ada@example.org")
    make_user(email="local@localhost", password=None)
    make_user(email="off@example.org", is_active=False)
    emails = ("ada@example.org", "nobody@example.org", "local@localhost", "off@example.org")
    assert {email: count_hashes(monkeypatch, client, email) for email in emails} == dict.fromkeys(emails, 1)


def test_behind_a_proxy_the_reader_is_counted_and_not_the_proxy(
    settings: Settings, rf: RequestFactory
) -> None:
    sent: Any = {"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_FOR": "203.0.113.9, 198.51.100.7"}
    assert list_subjects(rf.get("/", **sent), "") == ["address 127.0.0.1"]
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    assert list_subjects(rf.get("/", **sent), "") == ["address 198.51.100.7"]
    assert list_subjects(rf.get("/", REMOTE_ADDR="2001:db8:1:2:3::9"), "") == ["address 2001:db8:1:2::"]


def test_what_is_counted_by_use_counts_when_it_was_right(rf: RequestFactory, owner: User) -> None:
    @limited("mail", counts_uses=True)
    def send(request: HttpRequest) -> HttpResponse:
        return HttpResponse(status=302)

    request = rf.post("/", REMOTE_ADDR="192.0.2.1")
    request.user = owner
    statuses = [send(request).status_code for _ in range(MOST_TRIES + 1)]
    assert statuses == [302] * MOST_TRIES + [429]


def test_moments_are_kept_to_the_microsecond() -> None:
    odd = datetime(2026, 3, 2, 9, 30, 0, 123457, tzinfo=UTC)
    try_door(odd, "account ada")
    take_back_try(door="a door", subjects=["account ada"], now=odd)
    assert DoorTry.objects.get().tried_at == []


@pytest.mark.django_db(transaction=True)
def test_tries_at_once_count_one_by_one(now: datetime) -> None:
    """As several processes do it: each with a connection of its own."""

    def try_once(number: int) -> bool:
        try:
            try_door(now + timedelta(milliseconds=number), "account ada", f"address {number}")
        except TooManyTriesError:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(max_workers=4) as pool:
        let_through = list(pool.map(try_once, range(24)))
    assert let_through.count(True) == MOST_TRIES


def test_a_stranger_s_tries_keep_nobody_out_of_a_browser_they_know(client: Client) -> None:
    make_user(email="ada@example.org")
    assert sign_in(client, "ada@example.org", PASSWORD).status_code == 302
    client.post("/sign-out/")
    for number in range(MOST_TRIES):
        sign_in(Client(), "ada@example.org", address=f"198.51.100.{number}")
    assert sign_in(Client(), "ada@example.org", PASSWORD, address="203.0.113.9").status_code == 429
    assert sign_in(client, "ada@example.org", PASSWORD).status_code == 302
    client.post("/sign-out/")
    # It is known for one account alone, and guesses in it end as they do elsewhere.
    assert sign_in(Client(), "grace@example.org").status_code == 200
    for number in range(MOST_TRIES):
        assert sign_in(client, "ada@example.org", address=f"192.0.2.{number}").status_code == 200
    assert sign_in(client, "ada@example.org", PASSWORD, address="203.0.113.8").status_code == 429
