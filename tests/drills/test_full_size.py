"""The drills at full size: `python3 manage.py test --drills`. Each says what it measured."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from config.postgres import serve_postgres, write_address
from tests.drills.backups import back_up_under_load, restore_and_compare
from tests.drills.conflicts import save_at_once_again_and_again
from tests.drills.hosts import lose_one_host
from tests.drills.kills import survive_kills
from tests.drills.load import find_share, keep_out_nobody, work_at_once
from tests.served import installed, invite_people, measure_until

pytestmark = pytest.mark.drill


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Callable[[str], None]:
    def write(words: str) -> None:
        with capsys.disabled():
            sys.stdout.write(f"\n{words}\n")

    return write


def test_twenty_kills_of_web_and_workers_under_load(tmp_path: Path, say: Callable[[str], None]) -> None:
    with installed(tmp_path / "data") as installation:
        people = invite_people(installation.data, installation.port, 8)
        # Five of one program within a minute are a fault that does not go away by itself.
        said = survive_kills(installation, people, rounds=20, pause_seconds=8)
    say(said)


def test_two_hundred_rounds_of_two_editors(tmp_path: Path, say: Callable[[str], None]) -> None:
    with installed(tmp_path / "data") as installation:
        people = invite_people(installation.data, installation.port, 2)
        say(save_at_once_again_and_again(people, rounds=200))


@pytest.mark.parametrize("people", [20, 50])
def test_many_people_read_and_write_at_once(tmp_path: Path, say: Callable[[str], None], people: int) -> None:
    with installed(tmp_path / "data") as installation:
        taken = work_at_once(invite_people(installation.data, installation.port, people), seconds=60)
    say(f"{people} people: {taken.describe()}")
    assert taken.faults == []
    if people == 20:
        assert find_share(taken.reads, 0.95) < 0.3
        assert find_share(taken.writes, 0.95) < 0.5


def test_five_hundred_slow_clients_keep_nobody_out(tmp_path: Path) -> None:
    with installed(tmp_path / "data") as installation:
        (visitor,) = invite_people(installation.data, installation.port, 1)
        keep_out_nobody(installation, visitor, count=500)


@pytest.mark.needs("postgresql")
def test_a_backup_under_load_comes_back_equal_on_either_database(
    tmp_path: Path, say: Callable[[str], None]
) -> None:
    file = tmp_path / "all.tar"
    with installed(tmp_path / "data") as installation:
        people = invite_people(installation.data, installation.port, 5)
        assert people[0].post(people[0].address("documents/brief/"), {}).status_code == 302
        measure_until(lambda: any((installation.data / "documents").rglob("*.pdf")), 60)
        writes = back_up_under_load(installation, people, file)
    restore_and_compare(file, tmp_path / "sqlite")
    with serve_postgres() as socket:
        restore_and_compare(file, tmp_path / "postgresql", database=write_address(socket))
    say(f"a backup of {file.stat().st_size:,} bytes during {writes} writes, equal in SQLite and PostgreSQL")


@pytest.mark.needs("postgresql")
def test_one_of_two_hosts_is_lost(tmp_path: Path, say: Callable[[str], None]) -> None:
    with serve_postgres() as socket:
        say(lose_one_host(tmp_path, socket, write_address(socket)))
