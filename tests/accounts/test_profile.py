"""A person's own page, and what it changes on every other page."""

from datetime import UTC, datetime

from django.http import HttpRequest, HttpResponse
from django.template import Context, Template
from django.test import Client, RequestFactory

from accounts.middleware import TimeZoneMiddleware
from accounts.models import User
from tests.factories import PASSWORD

NEW = "another long sentence"


def draw(user: User) -> str:
    """What a page says for one moment when this person asks."""
    moment = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)

    def page(request: HttpRequest) -> HttpResponse:
        return HttpResponse(Template('{{ at|date }} {{ at|date:"H:i" }}').render(Context({"at": moment})))

    request = RequestFactory().get("/")
    request.user = user
    return TimeZoneMiddleware(page)(request).text


def test_the_zone_and_the_date_style_are_used_everywhere(owner_client: Client, owner: User) -> None:
    assert draw(owner) == "1 Jul 2026 12:00"
    owner_client.post("/profile/", {"name": "Olga", "time_zone": "Asia/Tehran", "locale": "en-us"})
    owner.refresh_from_db()
    assert (owner.name, owner.time_zone, owner.locale) == ("Olga", "Asia/Tehran", "en-us")
    assert draw(owner) == "July 1, 2026 15:30"


def test_a_zone_that_does_not_exist_is_refused(owner_client: Client, owner: User) -> None:
    page = owner_client.post(
        "/profile/", {"name": "Olga", "time_zone": "Mars/Olympus", "locale": "en-gb"}
    ).text
    assert "Choose a time zone from the list" in page
    assert 'value="Olga"' in page
    owner.refresh_from_db()
    assert owner.time_zone == "UTC"


def test_the_profile_is_ones_own(owner_client: Client, colleague: User, client: Client) -> None:
    owner_client.post("/profile/", {"name": "Changed", "time_zone": "UTC", "locale": "en-gb"})
    colleague.refresh_from_db()
    assert colleague.name == "Karim Colleague"
    assert client.get("/profile/").headers["Location"] == "/sign-in/?next=/profile/"


def test_changing_the_password_keeps_this_browser_and_ends_the_others(
    owner_client: Client, owner: User
) -> None:
    elsewhere = Client()
    elsewhere.force_login(owner, backend="django.contrib.auth.backends.ModelBackend")
    page = owner_client.post("/profile/password/", {"current": PASSWORD, "password": NEW}, follow=True)
    assert "Your password is changed." in page.text
    assert elsewhere.get("/profile/").status_code == 302
    owner.refresh_from_db()
    assert owner.check_password(NEW)


def test_the_present_password_is_asked_for(owner_client: Client, owner: User) -> None:
    page = owner_client.post("/profile/password/", {"current": "not mine at all", "password": NEW}).text
    assert "This is not your present password" in page
    owner.refresh_from_db()
    assert owner.check_password(PASSWORD)
