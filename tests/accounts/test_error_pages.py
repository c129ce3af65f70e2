"""Every refusal has a page that says what happened and what to do."""

import pytest
from django.template.loader import render_to_string
from django.test import Client

PAGES = ["400", "403", "403_csrf", "404", "409", "413", "429", "500", "503"]


@pytest.mark.parametrize("name", PAGES)
def test_it_is_whole_without_a_request(name: str) -> None:
    page = render_to_string(f"{name}.html")
    assert page.count("<h1>") == 1
    assert '<html lang="en">' in page
    assert "!" not in page.replace("<!doctype html>", "")


def test_a_page_that_is_not_there(client: Client, owner_client: Client) -> None:
    assert client.get("/no-such-page/").status_code == 404
    page = owner_client.get("/no-such-page/")
    assert page.status_code == 404
    assert "There is no such page for you" in page.text
    assert "Olga Owner" in page.text


def test_a_form_without_its_token_is_refused_kindly(owner: object) -> None:
    client = Client(enforce_csrf_checks=True)
    page = client.post("/sign-in/", {"login": "a@example.org", "password": "x"})
    assert page.status_code == 403
    assert "Nothing is lost: go back" in page.text
