"""docs/SECURITY.md names tests; a countermeasure whose test is gone is only a promise."""

import re
from pathlib import Path

from django.conf import settings

BASE_DIR = Path(settings.BASE_DIR)
ROW = re.compile(r"^\| .+ \| .+ \| (.+) \|$", re.MULTILINE)


def test_every_test_that_the_threat_model_names_is_there() -> None:
    text = (BASE_DIR / "docs/SECURITY.md").read_text()
    table = text.split("## Attack, countermeasure, test", 1)[1].split("\n## ", 1)[0]
    cells = ROW.findall(table)[2:]
    assert len(cells) > 25
    files = {path.relative_to(BASE_DIR).as_posix(): path for path in (BASE_DIR / "tests").rglob("*.py")}
    functions = {
        name
        for path in files.values()
        for name in re.findall(r"^def (test_\w+)", path.read_text(), re.MULTILINE)
    }
    lost = []
    for cell in cells:
        named = re.findall(r"`([^`]+)`", cell)
        known = [
            one
            for one in named
            if one in functions or any(name.endswith(f"/{one}") or name == one for name in files)
        ]
        folders = [one for one in named if one.startswith("tests/") and (BASE_DIR / one).is_dir()]
        lost += [one for one in named if "test" in one and one not in (*known, *folders)]
        assert known or folders, cell
    assert lost == []
