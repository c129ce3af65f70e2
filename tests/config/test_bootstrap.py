"""The ladder from any python3 to the pinned environment."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from config import bootstrap

LAUNCHER = Path(bootstrap.__file__)
EMPTY = {"PATH": "", "HOME": "/nonexistent"}


def make_program(folder: Path, name: str, text: str) -> str:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return str(path)


def test_the_launcher_is_understood_by_an_old_python() -> None:
    for path in (LAUNCHER, LAUNCHER.parent / "__init__.py", bootstrap.BASE_DIR / "manage.py"):
        ast.parse(path.read_text(), feature_version=(3, 9))


def test_the_launcher_imports_the_standard_library_alone() -> None:
    imported = set()
    for node in ast.walk(ast.parse(LAUNCHER.read_text())):
        if isinstance(node, ast.Import):
            imported |= {alias.name.split(".")[0] for alias in node.names}
        if isinstance(node, ast.ImportFrom):
            imported.add((node.module or "").split(".")[0])
    assert imported <= sys.stdlib_module_names


@pytest.mark.parametrize(
    ("answer", "is_good"),
    [
        ("echo 3 12", True),
        ("echo 3 14", True),
        ("echo 4 0", True),
        ("echo 3 11", False),
        ("echo 3 9", False),
        ("exit 127", False),
        ("echo 3 13; exit 1", False),
        ("echo pyenv: python3.13: command not found; exit 0", False),
        ("true", False),
    ],
)
def test_a_candidate_is_known_by_running_it(tmp_path: Path, answer: str, is_good: bool) -> None:
    assert bootstrap.is_new_enough(make_program(tmp_path, "python3", answer)) is is_good


def test_a_candidate_that_is_not_there_is_no_error() -> None:
    assert not bootstrap.is_new_enough("/nonexistent/python3")


def test_this_python_is_new_enough() -> None:
    assert bootstrap.is_new_enough(sys.executable)


def test_a_shim_that_exits_127_is_passed_over_for_a_python_behind_it(tmp_path: Path) -> None:
    make_program(tmp_path / "shims", "python3.13", "exit 127")
    make_program(tmp_path / "pyenv/versions/3.9.18/bin", "python3", "echo 3 9")
    make_program(tmp_path / "pyenv/versions/3.12.1/bin", "python3", "echo 3 12")
    best = make_program(tmp_path / "pyenv/versions/3.13.0/bin", "python3", "echo 3 13")
    environ = {**EMPTY, "PATH": str(tmp_path / "shims"), "PYENV_ROOT": str(tmp_path / "pyenv")}
    candidates = [path for path in bootstrap.list_candidates(environ, own="") if str(tmp_path) in path]
    assert candidates[0] == str(tmp_path / "shims/python3.13")
    assert bootstrap.find_python(candidates) == best


def test_the_calling_python_is_tried_first(tmp_path: Path) -> None:
    own = make_program(tmp_path, "mine", "echo 3 13")
    assert bootstrap.list_candidates(EMPTY, own=own)[0] == own


def test_newer_pyenv_versions_come_first(tmp_path: Path) -> None:
    for version in ("3.9.18", "3.13.0", "3.12.1"):
        make_program(tmp_path / "versions" / version / "bin", "python3", "true")
    found = bootstrap.list_candidates({**EMPTY, "PYENV_ROOT": str(tmp_path)}, own="")
    names = [Path(path).parts[-3] for path in found if str(tmp_path) in path]
    assert names == ["3.13.0", "3.12.1", "3.9.18"]


def test_a_pyenv_of_another_account_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> NoReturn:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "glob", refuse)
    assert bootstrap.list_candidates({**EMPTY, "PYENV_ROOT": str(tmp_path)}) == bootstrap.list_candidates(
        EMPTY
    )
    assert bootstrap.find_uv({**EMPTY, "PYENV_ROOT": str(tmp_path)}) == bootstrap.find_uv(EMPTY)


def test_with_no_candidate_and_no_uv_one_line_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bootstrap, "find_uv", lambda environ: None)
    with pytest.raises(bootstrap.SetupError) as refused:
        bootstrap.obtain_python(EMPTY, ["/old/python3"], works=lambda path: False, fetch=lambda path: None)
    assert "Python 3.12 or later" in str(refused.value)
    assert "\n" not in str(refused.value)


def test_with_no_candidate_uv_is_asked_for_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good = make_program(tmp_path, "python3", "echo 3 13")
    # Like uv: `find` fails until `install` has run.
    done = tmp_path / "installed"
    text = f'case "$2" in install) touch {done};; find) test -e {done} && echo {good};; esac'
    uv = make_program(tmp_path, "uv", text)
    monkeypatch.setattr(bootstrap, "find_uv", lambda environ: None)
    found = bootstrap.obtain_python(
        EMPTY, ["/old/python3"], works=lambda path: path == good, fetch=lambda path: uv
    )
    assert found == good
    assert done.exists()


def test_a_uv_that_does_not_run_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "TOOLS_DIR", tmp_path / "tools")
    monkeypatch.setattr(bootstrap, "PLAIN_PATH", ())
    make_program(tmp_path / "shims", "uv", "exit 127")
    environ = {**EMPTY, "PATH": str(tmp_path / "shims")}
    assert bootstrap.find_uv(environ) is None
    good = make_program(tmp_path / "bin", "uv", "echo uv 1")
    assert bootstrap.find_uv({**EMPTY, "PATH": f"{tmp_path}/shims:{tmp_path}/bin"}) == good


def test_uv_is_fetched_by_pip_then_in_an_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "TOOLS_DIR", tmp_path / "tools")
    assert bootstrap.fetch_uv(make_program(tmp_path, "with-pip", "exit 0")) == str(tmp_path / "tools/bin/uv")
    inner = tmp_path / "tools/bin"
    made = f'mkdir -p {inner}; printf "#!/bin/sh\\n" > {inner}/python; chmod +x {inner}/python'
    no_pip = f'[ "$2" = pip ] && exit 1; {made}'
    assert bootstrap.fetch_uv(make_program(tmp_path, "without-pip", no_pip)) == str(inner / "uv")


def test_without_pip_and_without_root_there_is_no_uv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "TOOLS_DIR", tmp_path / "tools")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert bootstrap.fetch_uv(make_program(tmp_path, "python3", "exit 1")) is None


def test_a_folder_that_is_no_environment_is_never_cleared(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "to-a-friend.txt").write_text("dear")
    with pytest.raises(bootstrap.SetupError, match="is not a Python environment"):
        bootstrap.make_environment(tmp_path / "letters")
    assert (tmp_path / "letters" / "to-a-friend.txt").read_text() == "dear"


@pytest.fixture
def installs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[str], bool]]:
    """Fakes making and installing; the list of what was installed."""
    done: list[tuple[list[str], bool]] = []
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements" / "run.lock").write_text("one==1\n")
    monkeypatch.setattr(bootstrap, "REQUIREMENTS", tmp_path / "requirements")

    def make(venv: Path) -> None:
        make_program(venv / "bin", "python", "echo 3 13")

    def install(python: Path, locks: list[str], is_ours: bool) -> None:
        done.append((locks, is_ours))

    monkeypatch.setattr(bootstrap, "make_environment", make)
    monkeypatch.setattr(bootstrap, "install_locks", install)
    return done


def test_packages_are_installed_once_and_again_when_the_lock_changes(
    tmp_path: Path, installs: list[tuple[list[str], bool]]
) -> None:
    venv = tmp_path / "venv"
    assert bootstrap.ensure_environment(venv, ["run.lock"]) == venv / "bin/python"
    bootstrap.ensure_environment(venv, ["run.lock"])
    assert installs == [(["run.lock"], True)]
    (tmp_path / "requirements" / "run.lock").write_text("one==2\n")
    bootstrap.ensure_environment(venv, ["run.lock"])
    assert len(installs) == 2


def test_to_an_environment_of_somebody_else_packages_are_only_added(
    tmp_path: Path, installs: list[tuple[list[str], bool]]
) -> None:
    make_program(tmp_path / "venv/bin", "python", "echo 3 13")
    bootstrap.ensure_environment(tmp_path / "venv", ["run.lock"])
    (tmp_path / "requirements" / "run.lock").write_text("one==2\n")
    bootstrap.ensure_environment(tmp_path / "venv", ["run.lock"])
    assert installs == [(["run.lock"], False)] * 2


def test_extras_stay_once_asked_for(tmp_path: Path, installs: list[tuple[list[str], bool]]) -> None:
    (tmp_path / "requirements" / "extras.lock").write_text("two==1\n")
    bootstrap.ensure_environment(tmp_path / "venv", ["run.lock", "extras.lock"])
    (tmp_path / "requirements" / "run.lock").write_text("one==2\n")
    bootstrap.ensure_environment(tmp_path / "venv", ["run.lock"])
    assert [locks for locks, _ in installs] == [["run.lock", "extras.lock"]] * 2


def test_an_interrupted_install_is_begun_again(
    tmp_path: Path, installs: list[tuple[list[str], bool]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(python: Path, locks: list[str], is_ours: bool) -> None:
        raise bootstrap.SetupError("no network")

    with monkeypatch.context() as broken:
        broken.setattr(bootstrap, "install_locks", fail)
        with pytest.raises(bootstrap.SetupError):
            bootstrap.ensure_environment(tmp_path / "venv", ["run.lock"])
    bootstrap.ensure_environment(tmp_path / "venv", ["run.lock"])
    assert len(installs) == 1


@pytest.mark.parametrize("path", ["", "/usr/bin:/bin"])
def test_a_bare_path_leads_to_a_python_or_to_one_line(tmp_path: Path, path: str) -> None:
    """Run as a person would, with the system's own Python where there is one, and no fetching."""
    system = "/usr/bin/python3" if Path("/usr/bin/python3").exists() else sys.executable
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from config import bootstrap\n"
        "import os\n"
        "try:\n"
        "    tried = bootstrap.list_candidates(os.environ)\n"
        "    found = bootstrap.obtain_python(os.environ, tried, fetch=lambda path: None)\n"
        "    print('found', bootstrap.is_new_enough(found))\n"
        "except bootstrap.SetupError as error:\n"
        "    print('refused', error)\n"
    )
    environ = {"PATH": path, "HOME": str(tmp_path)}
    answer = subprocess.run(
        [system, "-c", code, str(bootstrap.BASE_DIR)], env=environ, capture_output=True, text=True, check=True
    )
    assert answer.stdout.startswith(("found True", "refused Forthright needs Python 3.12 or later"))
    assert answer.stdout.count("\n") == 1


def test_lock_files_pin_by_hash_and_hold_no_address() -> None:
    locks = sorted(bootstrap.REQUIREMENTS.glob("*.lock"))
    assert {"run.lock", "test.lock"} <= {lock.name for lock in locks}
    for lock in locks:
        text = lock.read_text()
        assert "://" not in text, lock.name
        assert not re.search(r"(?m)^\s*(--?(index|extra|find|trusted)|-[ief] )", text), lock.name
        assert not re.search(r"(?m)^[^\s#].*@\s", text), lock.name
        for block in re.split(r"(?m)^(?=[^\s#])", text)[1:]:
            assert "==" in block, block
            assert "--hash=sha256:" in block, block


def test_what_is_served_is_pinned_alike_where_it_is_tested() -> None:
    def pins(name: str) -> set[str]:
        return set(re.findall(r"(?m)^([^\s#]+==[^\s;]+)", (bootstrap.REQUIREMENTS / name).read_text()))

    assert pins("run.lock") <= pins("test.lock")
    assert not {pin for pin in pins("run.lock") if pin.startswith("pytest")}


def test_a_command_runs_where_the_caller_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A relative file name means the caller's folder, and the packages are found all the same."""
    handed: list[tuple[str, dict[str, str]]] = []

    def keep(path: str, command: list[str], environ: dict[str, str]) -> None:
        handed.append((str(Path.cwd()), environ))
        raise SystemExit(0)

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(os, "execve", keep)
    monkeypatch.setattr(bootstrap, "ensure_environment", lambda venv, locks: venv / "bin" / "python")
    monkeypatch.setattr(bootstrap, "is_inside_environment", lambda: False)
    with pytest.raises(SystemExit):
        bootstrap.enter(["load_incident", "here.json"])
    folder, environ = handed[0]
    assert folder == str(tmp_path)
    assert environ["PYTHONPATH"].split(os.pathsep)[0] == str(bootstrap.BASE_DIR)
