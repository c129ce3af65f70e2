"""What a team sets for its documents: who may, what is refused and why, and that frozen ones never change."""

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import page
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from accounts.models import Role, User
from incidents.models import Incident
from reports.accents import find_nearest, is_allowed, measure_contrast, read_colour
from reports.dates import localise
from reports.formats import make_format
from reports.management.commands.render_worker import Heart, make_file
from reports.models import Document, Kind, TeamStyle, TeamStyleChange
from reports.press import Press
from reports.services import documents as services
from reports.services.styles import LogoRefusedError, change_style, check_logo
from reports.snapshots import read_document, read_logo
from reports.style import SECTIONS, Logo, Style, dump_style, restore_style
from tests.reports.conftest import AS_OF
from tests.reports.test_views import add_member, sign_in

NAME = "dfds-2021-03-31-adfs-certificates"
PLAIN = {"accent": "", "confidentiality": "", "paper": "a4", "dates": "", "hidden": {}}


def draw_logo(form: str = "PNG", mode: str = "RGBA", size: tuple[int, int] = (300, 100)) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, (27, 67, 127, 200)[: len(mode)]).save(out, format=form)
    return out.getvalue()


@pytest.fixture
def store(data_folder: Path, settings: Any) -> Path:
    storages = {name: dict(storage) for name, storage in settings.STORAGES.items()}
    storages["default"]["OPTIONS"] = {**storages["default"]["OPTIONS"], "location": data_folder / "files"}
    settings.STORAGES = storages
    return data_folder / "files"


def all_shown() -> dict[str, Any]:
    names = {
        f"sections_{kind.replace('-', '_')}": [key for key, _ in rows] for kind, rows in SECTIONS.items()
    }
    return names | {"paper": "a4", "dates": "", "accent": "", "confidentiality": ""}


def test_only_an_owner_sees_and_changes_them(incident: Incident, owner: User) -> None:
    team = incident.team
    addresses = [reverse("team_documents", args=[team.pk]), reverse("team_logo", args=[team.pk])]
    colleague, viewer, stranger = (
        add_member(incident, Role.MEMBER), add_member(incident, Role.VIEWER), User(email="x@example.org")
    )  # fmt: skip
    stranger.save()
    for person in (colleague, viewer, stranger):
        client = sign_in(person)
        assert [client.get(address).status_code for address in addresses] == [404, 404]
        assert client.post(addresses[0], all_shown()).status_code == 404
    assert sign_in(owner).get(addresses[0]).status_code == 200
    assert not TeamStyle.objects.exists()


def test_an_owner_saves_and_the_page_says_who_changed_what(
    incident: Incident, owner: User, store: Path
) -> None:
    address = reverse("team_documents", args=[incident.team_id])
    logo = SimpleUploadedFile("logo.png", draw_logo())
    sent = all_shown() | {"accent": "1B437F", "confidentiality": "Board only", "paper": "letter"}
    sent |= {"dates": "de", "logo": logo, "sections_report": ["timeline", "plan"]}
    client = sign_in(owner)
    answer = client.post(address, sent, follow=True)
    assert "Saved. New documents look like this" in answer.content.decode()
    words = answer.content.decode()
    for said in ("Accent colour: #1b437f", "Confidentiality: Board only", "left out of the full report: "):
        assert said in words
    style = TeamStyle.objects.get(team=incident.team)
    assert style.hidden == {
        "report": [key for key, _ in SECTIONS["report"] if key not in ("timeline", "plan")]
    }
    shown_logo = client.get(reverse("team_logo", args=[incident.team_id]))
    assert b"".join(shown_logo.streaming_content).startswith(b"\x89PNG")  # type: ignore[attr-defined]
    assert len(list((store / "logos").iterdir())) == 1
    del sent["logo"]
    assert "Nothing was changed." in client.post(address, sent, follow=True).content.decode()
    assert TeamStyleChange.objects.count() == 1


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"accent": "#ffcc00"}, "The nearest that can be read is #"),
        ({"accent": "blue"}, "Write a colour as six digits"),
        ({"confidentiality": "x" * 81}, "Keep it to 80 characters."),
        ({"logo": SimpleUploadedFile("a.svg", b"<svg onload='x'></svg>")}, "SVG can hold scripts"),
        ({"logo": SimpleUploadedFile("a.png", b"not a picture")}, "not a picture that can be read"),
        ({"sections_brief": ["ask"]}, "ask"),
    ],
)
def test_what_cannot_be_is_refused_with_the_reason(
    incident: Incident, owner: User, sent: dict[str, Any], said: str
) -> None:
    address = reverse("team_documents", args=[incident.team_id])
    answer = sign_in(owner).post(address, all_shown() | {"confidentiality": "Board only"} | sent)
    assert answer.status_code == 200
    assert said in answer.content.decode()
    assert sent.get("confidentiality", "Board only") in answer.content.decode(), "what was typed stays"
    assert not TeamStyle.objects.exists()


def test_a_logo_is_drawn_anew_within_bounds() -> None:
    hidden = draw_logo(size=(2000, 500)) + b"<script>hidden</script>"
    checked = check_logo(hidden)
    assert b"<script>" not in checked.content
    with Image.open(io.BytesIO(checked.content)) as image:
        assert image.size == (900, 225)
    assert check_logo(draw_logo("JPEG", "RGB")).kind == "image/jpeg"
    for content in (b"", b"GIF89a", draw_logo() + b"x" * 2 * 1024 * 1024, draw_logo()[:60]):
        with pytest.raises(LogoRefusedError):
            check_logo(content)


@pytest.mark.parametrize("colour", ["#ffcc00", "#ffffff", "#00ff00", "#ff69b4", "#808080"])
def test_the_nearest_colour_is_allowed_and_hardly_darker_than_it_must_be(colour: str) -> None:
    assert not is_allowed(colour)
    assert 4.5 <= measure_contrast(find_nearest(colour)) < 4.75


def test_colours_are_read_as_people_type_them() -> None:
    assert [read_colour(text) for text in ("1B437F", " #04a ", "red", "#12345", "url(x)")] == [
        "#1b437f", "#0044aa", None, None, None,
    ]  # fmt: skip
    assert round(measure_contrast("#000000"), 1) == 21.0


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("", "14 Nov 2026, 16:00"),
        ("de", "14. November 2026, 16:00"),
        ("fr", "14 novembre 2026, 16:00"),
        ("es", "14 de noviembre de 2026, 16:00"),
        ("en", "Nov. 14, 2026, 16:00"),
        ("fa", "14 نوامبر 2026, 16:00"),
        ("xx", "14 Nov 2026, 16:00"),
    ],
)
def test_dates_are_written_in_the_language_of_the_team(language: str, words: str) -> None:
    assert localise("14\u00a0Nov\u00a02026, 16:00", language).replace("\u00a0", " ") == words


def test_only_dates_are_touched() -> None:
    assert (
        localise("Nov is near, 31 Nov 2026, x14 Nov 2026y", "de") == "Nov is near, 31 Nov 2026, x14 Nov 2026y"
    )
    assert localise("14\u00a0Nov", "de") == "14.\u00a0November"
    assert localise("Nov\u00a02026", "fr") == "novembre\u00a02026"


def test_a_style_is_frozen_with_its_document_and_never_changes(
    press: Press, incident: Incident, owner: User, store: Path
) -> None:
    values = PLAIN | {"confidentiality": "Board only", "accent": "#1b437f", "hidden": {"brief": ["deeds"]}}
    change_style(team=incident.team, actor=owner, now=AS_OF, values=values, logo=check_logo(draw_logo()))
    services.freeze_document(incident=incident, kind=Kind.BRIEF, author=owner, now=AS_OF)
    document = services.claim_document(now=AS_OF)
    assert document is not None
    change_style(team=incident.team, actor=owner, now=AS_OF, values=PLAIN, removes_logo=True)
    document = Document.objects.select_related("incident").get(pk=document.pk)
    made = read_document(document, logo=read_logo(document))
    assert (made.confidentiality, made.accent) == ("Board only", "#1b437f")
    assert made.logo is not None
    make_file(document, press, Heart())
    document.refresh_from_db()
    assert document.is_ready
    pdf = document.path.read_bytes()
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A):
        assert not page.validate_pdf_bytes(pdf, profile=profile).failures
    assert "background: #1b437f" in (html := make_format(document, "html").decode())
    assert "data:image/png;base64," in html
    assert "<h2>What we did</h2>" not in html
    assert "Left out by the team’s settings: What we did." in make_format(document, "md").decode()
    client = sign_in(owner)
    shown = client.get(reverse("document", args=[incident.reference, document.number])).content.decode()
    assert reverse("document_logo", args=[incident.reference, document.number]) in shown
    rules = client.get(reverse("document_rules", args=[incident.reference, document.number]))
    assert "#1b437f" in rules.content.decode()


@pytest.mark.parametrize("kind", Kind.values)
def test_every_kind_wears_the_style_and_names_what_is_left_out(
    write_kind: Callable[..., Any], press: Press, kind: str
) -> None:
    style = Style(
        confidentiality="Board only",
        dates="de",
        accent="#1b437f",
        hidden=tuple(key for key, _ in SECTIONS.get(kind, ())),
    )
    logo = Logo(kind="image/png", content=check_logo(draw_logo()).content)
    document = write_kind(kind, NAME, style=style, logo=logo)
    assert "November\u00a02026" in document.as_of_text
    printed = press.print_here(document)
    assert not page.validate_pdf_bytes(printed.pdf, profile=page.ValidationProfile.PDF_UA_1).failures
    assert 'src="asset:logo"' in printed.html
    assert not [warning for warning in printed.warnings if "Refused" in warning]
    if kind != "cue-cards":
        assert "Board only" in printed.html
    if kind in ("brief", "report"):
        assert "Left out by the team’s settings" in printed.html
    if kind == "brief":
        assert printed.pages == 1
        assert document.question in printed.html


def test_the_usual_style_is_an_empty_value_and_any_other_comes_back() -> None:
    assert dump_style(Style()) == {}
    style = Style(accent="#123456", hidden=("plan",), logo_path="logos/a.png")
    assert restore_style(dump_style(style) | {"unknown": 1}) == style
    assert restore_style({}) == replace(style, accent="", hidden=(), logo_path="")
