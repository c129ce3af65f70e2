"""Files as evidence: kept by what they hold, refused in words, and given out as downloads to readers only."""

import io
import re
import zipfile
import zlib
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image

from incidents.models import Change, Evidence, Incident
from incidents.services.evidence import LARGEST_BYTES
from tests.incidents.views.reading import list_summary_links, open_form, read_page

pytestmark = pytest.mark.django_db

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HTML = b"<!doctype html><html><script>alert(1)</script></html>"


@pytest.fixture
def path(incident: Incident) -> str:
    return reverse("add_evidence_file", args=[incident.reference])


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    storages = {name: dict(storage) for name, storage in settings.STORAGES.items()}
    storages["default"]["OPTIONS"] = {**storages["default"]["OPTIONS"], "location": tmp_path}
    settings.STORAGES = storages


def draw(size: tuple[int, int] = (8, 6), kind: str = "PNG", **options: Any) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "#336699").save(out, format=kind, **options)
    return out.getvalue()


def chunk(name: bytes, content: bytes) -> bytes:
    return len(content).to_bytes(4) + name + content + zlib.crc32(name + content).to_bytes(4)


def draw_bomb(width: int, height: int, bits: int = 1) -> bytes:
    """A few kilobytes that unpack to a huge picture: one grey plane, packed as tightly as zlib can."""
    packer = zlib.compressobj(9)
    row = b"\0" + b"\0" * ((width * bits + 7) // 8)
    packed = b"".join(packer.compress(row * 1000) for _ in range(-(-height // 1000))) + packer.flush()
    head = width.to_bytes(4) + height.to_bytes(4) + bytes([bits, 0, 0, 0, 0])
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def pack_zip() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("log.txt", "09:42 alarm")
    return out.getvalue()


def upload(client: Client, path: str, name: str, content: bytes, **fields: str) -> Any:
    return client.post(
        path,
        {
            "uid": str(uuid4()),
            "file": SimpleUploadedFile(name, content),
            "title": "",
            "caption": "",
            **fields,
        },
    )


def find(client: Client, incident: Incident) -> tuple[Any, bytes]:
    """The answer to a download and what came with it; reading to the end closes the file."""
    evidence = Evidence.objects.exclude(file_sha256=None).get(incident=incident)
    response = client.get(reverse("evidence_file", args=[incident.reference, evidence.uid]))
    content = b"".join(response) if response.streaming else response.content
    return response, content


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("chart.svg", SVG, "We cannot keep this kind of file."),
        ("page.html", HTML, "We cannot keep this kind of file."),
        ("picture.png", HTML, "We cannot keep this kind of file."),
        ("picture.png", SVG, "We cannot keep this kind of file."),
        ("log.txt", b"\xef\xbb\xbf \n" + HTML, "The file holds a web page or drawing code."),
        (
            "orders.csv",
            b"time,value\n<script>alert(1)</script>,1\n",
            "The file holds a web page or drawing code.",
        ),
        ("orders.csv", b"time,value\n09:42,\x00\n", "The file holds a web page or drawing code."),
        ("orders.csv", b"time,value\n09:42,\xff\xfe\n", "The file says it is text but is not UTF-8."),
        ("everything.zip", pack_zip(), "We cannot keep this kind of file."),
        ("picture.png", draw()[:45], "We cannot keep this kind of file."),
        ("program", b"\x7fELF" + b"\0" * 60, "We cannot keep this kind of file."),
        ("empty.png", b"", "The file is empty."),
    ],
)
def test_a_file_of_another_kind_is_refused(
    owner_client: Client, incident: Incident, path: str, name: str, content: bytes, words: str
) -> None:
    response = upload(owner_client, path, name, content, title="What we saw", caption="At 09:42")
    page = read_page(response.text)
    assert response.status_code == 200
    assert words in page.text
    assert "Nothing was saved" in page.text
    assert page.record_form.values["title"] == ["What we saw"]
    assert page.record_form.values["caption"] == ["At 09:42"]
    assert set(list_summary_links(response)) <= set(page.ids)
    assert Evidence.objects.filter(incident=incident).count() == 1
    incident.refresh_from_db()
    assert incident.version == 1


@pytest.mark.parametrize(
    ("width", "height", "words"),
    [
        (10_000, 5_000, "The picture has 50 megapixels; 25 fit."),
        (5_001, 5_000, "The picture has 25 megapixels; 25 fit."),
        (40_000, 40_000, "Nothing was saved"),
    ],
)
def test_a_picture_with_too_many_pixels_is_refused_before_it_is_unpacked(
    owner_client: Client, incident: Incident, path: str, width: int, height: int, words: str
) -> None:
    content = draw_bomb(width, height)
    assert len(content) < 500_000
    response = upload(owner_client, path, "wall.png", content)
    assert words in read_page(response.text).text
    assert not Evidence.objects.exclude(file_sha256=None).exists()


def test_eleven_megabytes_are_refused(owner_client: Client, incident: Incident, path: str) -> None:
    response = upload(owner_client, path, "log.txt", b"x" * (LARGEST_BYTES + 1024 * 1024))
    assert "The file is larger than 10 MB. Nothing was saved; send a smaller one or a link." in response.text


def test_without_a_file_it_says_so(owner_client: Client, path: str) -> None:
    response = owner_client.post(path, {"uid": str(uuid4()), "title": "", "caption": ""})
    assert "Choose a file first." in response.text


@pytest.mark.parametrize(
    ("name", "kind", "content_type"),
    [("a.png", "PNG", "image/png"), ("a.jpg", "JPEG", "image/jpeg"), ("a.webp", "WEBP", "image/webp")],
)
def test_a_picture_is_drawn_anew(
    owner_client: Client, incident: Incident, path: str, name: str, kind: str, content_type: str
) -> None:
    exif = Image.Exif()
    exif[0x010E] = "taken at home"
    content = draw(kind=kind, exif=exif)
    assert b"taken at home" in content
    assert upload(owner_client, path, name, content + b"<script>alert(1)</script>").status_code == 302
    response, kept = find(owner_client, incident)
    assert b"taken at home" not in kept
    assert b"script" not in kept
    with Image.open(io.BytesIO(kept)) as picture:
        assert (picture.size, picture.format) == ((8, 6), kind)
    assert response.headers["Content-Type"] == content_type


def test_a_picture_is_known_by_what_it_holds(owner_client: Client, incident: Incident, path: str) -> None:
    assert upload(owner_client, path, "page.html", draw()).status_code == 302
    assert find(owner_client, incident)[0].headers["Content-Type"] == "image/png"


def test_a_kept_file_is_only_ever_downloaded(owner_client: Client, incident: Incident, path: str) -> None:
    name = 'log "of" the نگهبان.txt'
    upload(owner_client, path, name, b"09:42 alarm\n", caption="The first alarm")
    response, content = find(owner_client, incident)
    assert content == b"09:42 alarm\n"
    assert response.headers["Content-Disposition"].startswith("attachment;")
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]
    evidence = Evidence.objects.exclude(file_sha256=None).get()
    assert (evidence.title, evidence.caption, evidence.position) == (name, "The first alarm", 1)
    assert evidence.file_bytes == 12
    assert re.fullmatch(r"evidence/[0-9a-f-]{36}\.txt", str(evidence.file.name)), "nobody's guess"
    incident.refresh_from_db()
    change = Change.objects.get(incident=incident, version=incident.version)
    assert change.new is not None
    assert change.new["file"] == name


def test_a_file_is_given_to_readers_only(
    owner_client: Client,
    viewer_client: Client,
    colleague_client: Client,
    stranger_client: Client,
    client: Client,
    incident: Incident,
    path: str,
) -> None:
    upload(owner_client, path, "log.txt", b"09:42 alarm\n")
    for reader in (owner_client, colleague_client, viewer_client):
        assert find(reader, incident)[0].status_code == 200
    assert find(stranger_client, incident)[0].status_code == 404
    assert find(client, incident)[0].status_code == 302


def test_kept_files_are_listed_where_evidence_is_written_and_read(
    owner_client: Client, viewer_client: Client, incident: Incident, path: str
) -> None:
    upload(owner_client, path, "log.txt", b"09:42 alarm\n")
    link = reverse("evidence_file", args=[incident.reference, Evidence.objects.get(position=1).uid])
    pages = (
        owner_client.get(reverse("section", args=[incident.reference, "evidence"])),
        viewer_client.get(reverse("check", args=[incident.reference])),
    )
    for response in pages:
        page = read_page(response.text)
        assert link in page.links
        assert "log.txt 12 bytes" in page.text.replace("\xa0", " ")


def test_a_piece_without_a_file_has_nothing_to_download(owner_client: Client, incident: Incident) -> None:
    evidence = Evidence.objects.get(incident=incident)
    path = reverse("evidence_file", args=[incident.reference, evidence.uid])
    assert owner_client.get(path).status_code == 404


def test_the_same_form_sent_twice_keeps_one(owner_client: Client, incident: Incident, path: str) -> None:
    uid = open_form(owner_client, path).values["uid"][0]
    for _ in range(2):
        assert upload(owner_client, path, "log.txt", b"09:42 alarm\n", uid=uid).status_code == 302
    assert Evidence.objects.exclude(file_sha256=None).count() == 1


def test_past_a_hundred_pieces_nothing_is_kept(owner_client: Client, incident: Incident, path: str) -> None:
    Evidence.objects.bulk_create(
        Evidence(incident=incident, position=n, title=f"Log {n}") for n in range(1, 100)
    )
    response = upload(owner_client, path, "log.txt", b"09:42 alarm\n")
    assert "There is room for 100 pieces. Nothing was saved; remove one first." in response.text
    assert Evidence.objects.filter(incident=incident).count() == 100
