"""The rules of the house for templates, style sheets, scripts and the repository as a whole."""

import re
import subprocess
from functools import cache
from pathlib import Path

import pytest
from django.conf import settings

BASE_DIR = Path(settings.BASE_DIR)
INLINE = {
    "an inline script": re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)[^>]*>", re.IGNORECASE),
    "an inline style sheet": re.compile(r"<style\b", re.IGNORECASE),
    "a style attribute": re.compile(r"<[^>]*\sstyle\s*=", re.IGNORECASE),
    "an event attribute": re.compile(r"<[^>]*\s(on[a-z]+|hx-on[:a-z-]*)\s*=", re.IGNORECASE),
    "a script address": re.compile(r"""(href|src|action)\s*=\s*["']?\s*javascript:""", re.IGNORECASE),
    "an address elsewhere": re.compile(
        r"""<(script|link|img|iframe|source)[^>]*\s(src|href)\s*=\s*["']?(https?:)?//"""
    ),
}
FOREIGN_FILE = re.compile(r"\.(min\.\w+|ttf|otf|woff2?|eot|map)$|htmx|bootstrap|jquery|alpine", re.IGNORECASE)
FOREIGN_TEXT = re.compile(
    r"@license|@preserve|sourceMappingURL|All rights reserved|Released under|MIT License"
)
ELSEWHERE = re.compile(r"""(@import|url\(|import\s|from\s|fetch\()\s*["'(]*\s*(https?:)?//""")


def list_files(folder: str, *kinds: str) -> list[Path]:
    return [path for kind in kinds for path in sorted((BASE_DIR / folder).rglob(f"*.{kind}"))]


def name_of(path: Path) -> str:
    return path.relative_to(BASE_DIR).as_posix()


def without_comments(text: str) -> str:
    """A template without its own comments, and with tags of the template language cut to nothing."""
    text = re.sub(r"\{#.*?#\}|\{% comment.*?endcomment %\}", "", text, flags=re.DOTALL)
    return re.sub(r"\{%.*?%\}|\{\{.*?\}\}", "", text, flags=re.DOTALL)


def find_inline(text: str) -> list[str]:
    return [name for name, pattern in INLINE.items() if pattern.search(without_comments(text))]


def test_templates_hold_nothing_that_the_content_policy_refuses() -> None:
    templates = list_files("templates", "html")
    assert templates
    found = {name_of(path): find_inline(path.read_text()) for path in templates}
    assert {name: faults for name, faults in found.items() if faults} == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<script>go()</script>", ["an inline script"]),
        ('<script type="module" src="{% static "js/a.js" %}"></script>', []),
        ('<script type="application/json" id="x">{}</script>', []),
        ("<style>p { color: red }</style>", ["an inline style sheet"]),
        ('<p class="a" style="color: red">', ["a style attribute"]),
        ('<link rel="stylesheet" href="a.css">', []),
        ('<button onclick="go()">', ["an event attribute"]),
        ('<button hx-on:click="go()">', ["an event attribute"]),
        ('<input name="only-one" autocomplete="on">', []),
        ('<a href="javascript:go()">', ["a script address"]),
        ('<script src="https://cdn.example/x.js"></script>', ["an address elsewhere"]),
        ('<a href="https://example.org/">', []),
        ("{# <style> is refused #}", []),
    ],
)
def test_inline_code_is_found(text: str, expected: list[str]) -> None:
    assert find_inline(text) == expected


def test_a_feature_has_one_word_for_its_view_and_its_templates() -> None:
    found = []
    for package in ("incidents", "reports", "accounts"):
        root = BASE_DIR / "templates" / package
        views = BASE_DIR / package / "views"
        folders = [path.name for path in root.iterdir() if path.is_dir()] if root.is_dir() else []
        found += [
            f"templates/{package}/{name}"
            for name in folders
            if not (views / f"{name}.py").exists() and not (views / name).is_dir()
        ]
    assert found == [], "a folder of templates is named after the view module that draws it"


def test_every_script_is_a_module_of_ours() -> None:
    assert [name_of(path) for path in list_files("static", "*") if FOREIGN_FILE.search(path.name)] == []
    texts = {name_of(path): path.read_text() for path in list_files("static", "js", "css", "svg")}
    assert [name for name, text in texts.items() if FOREIGN_TEXT.search(text)] == []
    assert [name for name, text in texts.items() if ELSEWHERE.search(text)] == []


@cache
def list_committed() -> list[Path]:
    """The text files of the repository; without git, everything but environments and data."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "-z"], cwd=BASE_DIR, capture_output=True, text=True, check=True
        ).stdout
        paths = [BASE_DIR / name for name in listed.split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        hidden = {".venv", ".venv-test", ".tools", "var"}
        paths = [path for path in BASE_DIR.rglob("*") if not hidden & set(path.relative_to(BASE_DIR).parts)]
    kinds = {
        ".py",
        ".html",
        ".css",
        ".js",
        ".md",
        ".toml",
        ".lock",
        ".json",
        ".txt",
        ".svg",
        ".yml",
        ".yaml",
        "",
    }
    return [path for path in paths if path.is_file() and path.suffix in kinds]


@pytest.mark.parametrize(
    "words",
    [
        ("TO" + "DO", "FIX" + "ME"),
        ("pypi" + ".org", "python" + "hosted.org"),
        ("/ro" + "ot/", "/wo" + "rk/"),
        ("mark." + "skip", "mark." + "xfail"),
    ],
)
def test_the_repository_holds_no(words: tuple[str, ...]) -> None:
    found = [
        f"{name_of(path)}: {word}"
        for path in list_committed()
        for word in words
        if word in path.read_text(errors="replace")
    ]
    assert found == []


def test_no_font_or_package_is_committed() -> None:
    kinds = {".ttf", ".otf", ".woff", ".woff2", ".whl", ".so", ".dylib"}
    listed = subprocess.run(
        ["git", "ls-files"], cwd=BASE_DIR, capture_output=True, text=True, check=False
    ).stdout
    assert [name for name in listed.splitlines() if Path(name).suffix in kinds] == []
