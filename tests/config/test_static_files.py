"""Only hashed names are served, so every name inside a script must be one of them."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client, override_settings

from config import settings as served
from config.fonts import build_fonts


@pytest.fixture
def collected(tmp_path: Path) -> Path:
    build_fonts(Path(served.FONTS_DIR))
    storages = {**served.STORAGES}
    storages["staticfiles"] = {**storages["staticfiles"], "OPTIONS": {"location": tmp_path}}
    with override_settings(STORAGES=storages, STATIC_ROOT=tmp_path):
        call_command("collectstatic", verbosity=0, interactive=False, ignore_patterns=["print"])
    return tmp_path


def test_every_script_finds_what_it_imports(collected: Path, settings: Any) -> None:
    found = {}
    for script in (collected / "js").glob("*.js"):
        for name in re.findall(r"""(?:from|import)\s*["'](\./[^"']+)["']""", script.read_text()):
            found[f"{script.name} {name}"] = (script.parent / name).is_file()
    assert found, "some scripts import others"
    assert [line for line, is_there in found.items() if not is_there] == []
    assert all(re.search(r"\.[0-9a-f]{12}\.js$", line) for line in found)


def test_a_static_file_is_for_pages_of_this_site_alone(tmp_path: Path) -> None:
    (tmp_path / "own.css").write_text("p { color: red }")
    with override_settings(STATIC_ROOT=tmp_path):
        answer = Client().get("/static/own.css")
    assert answer.getvalue() == b"p { color: red }"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "Access-Control-Allow-Origin" not in answer.headers
