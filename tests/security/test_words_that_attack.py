"""Whatever somebody writes stays words: in pages, in documents, in mail, in spreadsheets, in file names.

Each check is first shown to find the attack where nothing guards against it.
"""

import csv
import io
import re
import time
from html.parser import HTMLParser

import pytest
from django.template import Context, Template
from django.test import Client

from accounts.models import Membership, User
from incidents.domain.facts import IncidentFacts
from incidents.domain.markdown_text import flatten
from incidents.domain.wording import check_text
from incidents.interchange import read_document
from incidents.models import Incident
from reports.prose import to_html
from tests.factories import make_incident
from tests.incidents.views.addresses import ADDRESSES
from tests.reports.records import make_full

pytestmark = pytest.mark.django_db

ATTACK = (
    "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg onload=alert(3)>"
    "</textarea></style><style>body{background:url(//evil.example)}</style>{{ 7|add:70 }}{% now %} "
    "javascript:alert(4) "
)


class Danger(HTMLParser):
    """What a page would run or fetch that is not its own."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.is_script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "script" and "src" not in given and given.get("type") != "application/json":
            self.found.append("<script>")
        if tag in {"style", "iframe", "object", "embed", "base"}:
            self.found.append(f"<{tag}>")
        for name, value in given.items():
            if name.startswith("on") or name == "style":
                self.found.append(f"{tag} {name}")
            if name in {"src", "href", "action", "formaction", "poster"} and re.match(
                r"\s*(javascript|data|vbscript):|//|https?://evil", value, re.IGNORECASE
            ):
                self.found.append(f"{tag} {name}={value[:40]}")


def find_danger(text: str) -> list[str]:
    reader = Danger()
    reader.feed(text)
    return reader.found


@pytest.fixture
def attacked(owner: User) -> Incident:
    facts = read_document(make_full(ATTACK, rows=2, long=900))
    return make_incident(Membership.objects.get(user=owner), facts)


def test_the_check_finds_what_is_not_escaped() -> None:
    page = Template("{% autoescape off %}<p title='{{ words }}'>{{ words }}</p>{% endautoescape %}")
    found = find_danger(page.render(Context({"words": ATTACK})))
    assert {"<script>", "<style>", "img onerror"} <= set(found)
    assert (
        find_danger(Template("<p title='{{ words }}'>{{ words }}</p>").render(Context({"words": ATTACK})))
        == []
    )


def test_no_page_of_an_incident_runs_what_was_written_in_it(attacked: Incident, owner_client: Client) -> None:
    seen = 0
    for address in ADDRESSES:
        if not address.reads:
            continue
        answer = owner_client.get(address.path(attacked.reference))
        assert answer.getvalue() is not None, "a file is closed once it is read"
        if answer.status_code != 200 or "html" not in answer.headers["Content-Type"]:
            continue
        seen += 1
        assert find_danger(answer.text) == [], address.name
        assert "{{ 7|add:70 }}" in answer.text or "add:70" not in answer.text, "no template of theirs runs"
    assert seen > 25
    for path in ("/", "/?q=script", "/actions/", "/insight/", "/reminders/"):
        assert find_danger(owner_client.get(path).text) == [], path


@pytest.mark.parametrize(
    "words",
    [
        ATTACK,
        "[a](javascript:alert(1)) ![b](http://evil.example/x.png) <a href='javascript:x'>c</a>",
        "<details open ontoggle=alert(1)>\n\n<math><mi xlink:href='data:x,<script>'>",
        "```\n</code></pre><script>alert(1)</script>\n```",
    ],
)
def test_markdown_becomes_harmless_markup(words: str) -> None:
    assert find_danger(to_html(words)) == []
    assert "evil.example/x.png" not in re.findall(r'src="([^"]*)"', to_html(words))


@pytest.mark.parametrize(
    "bomb",
    [
        "[" * 5_000,
        "> " * 5_000 + "x",
        "*a " * 5_000,
        "1. " * 3_000,
        "`" * 10_000,
        "a" * 20_000,
        "(" * 9_000 + "a.b",
    ],
    ids=["brackets", "quotes", "stars", "lists", "ticks", "one word", "parentheses"],
)
def test_a_bomb_of_markdown_or_patterns_ends_soon(bomb: str) -> None:
    began = time.process_time()
    flatten(bomb)
    to_html(bomb)
    check_text(bomb)
    # Seconds would be a bomb; on any machine this is a fraction of one.
    assert time.process_time() - began < 10


def test_a_cell_is_never_a_formula(attacked: Incident, owner: User, owner_client: Client) -> None:
    Incident.objects.filter(pk=attacked.pk).update(title="=HYPERLINK(1)")
    form = {"version": attacked.version, "own-title": "@SUM(1)"}
    owner_client.post(f"/incidents/{attacked.reference}/five-minutes/", form)
    answer = owner_client.get(
        f"/incidents/{attacked.reference}/history/export/", {"format": "csv"}, follow=True
    )
    rows = list(csv.reader(io.StringIO(answer.text)))
    assert len(rows) > 1
    assert [cell for row in rows for cell in row if cell[:1] in "=+-@\t" and len(cell) > 1] == []


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "localhost@evil.example"]
)
def test_another_host_s_name_is_refused(client: Client, host: str) -> None:
    assert client.get("/sign-in/", headers={"host": host}).status_code == 400


@pytest.mark.parametrize(
    "path",
    [
        "/static/../config/settings.py",
        "/static/%2e%2e/%2e%2e/etc/passwd",
        "/incidents/..%2f..%2fetc/",
        "/incidents/INC-2026-0001/documents/1.pdf%00.html",
        "/incidents/INC-2026-0001/evidence/../../../secret_key",
    ],
)
def test_no_address_leads_out_of_what_is_served(owner_client: Client, path: str) -> None:
    answer = owner_client.get(path)
    assert answer.status_code in {400, 404}
    assert "SECRET" not in answer.text


def test_a_field_that_a_page_does_not_show_is_not_taken(
    owner: User, owner_client: Client, stranger: User
) -> None:
    incident = make_incident(Membership.objects.get(user=owner), IncidentFacts(title="Mail is late"))
    before = (
        Incident.objects.filter(pk=incident.pk)
        .values("team_id", "reference", "created_by_id", "closed_at")
        .get()
    )
    extra = {
        "team": str(stranger.teams.get().pk),
        "own-team": str(stranger.teams.get().pk),
        "reference": "INC-1999-0001",
        "own-reference": "INC-1999-0001",
        "created_by": str(stranger.pk),
        "own-closed_at": "2026-01-01T00:00:00Z",
        "is_restricted": "on",
        "own-is_restricted": "on",
    }
    path = f"/incidents/{incident.reference}/prepare/situation/"
    assert (
        owner_client.post(
            path, {"version": incident.version, "own-title": "Mail is late", **extra}
        ).status_code
        < 400
    )
    after = (
        Incident.objects.filter(pk=incident.pk)
        .values("team_id", "reference", "created_by_id", "closed_at")
        .get()
    )
    assert after == before
    assert not Incident.objects.get(pk=incident.pk).is_restricted
    owner_client.post(
        "/profile/", {"name": "Olga", "is_staff": "on", "is_superuser": "on", "time_zone": "UTC"}
    )
    owner.refresh_from_db()
    assert (owner.is_staff, owner.is_superuser) == (False, False)
