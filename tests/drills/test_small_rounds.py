"""One small round of each drill, on one installation that `up` serves. The whole is `test --drills`."""

from pathlib import Path

from tests.drills.conflicts import save_at_once_again_and_again
from tests.drills.kills import survive_kills
from tests.drills.load import keep_out_nobody, work_at_once
from tests.served import installed, invite_people


def test_load_conflicts_slow_clients_and_kills(tmp_path: Path) -> None:
    with installed(tmp_path / "data") as installation:
        people = invite_people(installation.data, installation.port, 4)
        taken = work_at_once(people, seconds=3)
        assert taken.faults == []
        assert taken.reads
        save_at_once_again_and_again(people[:2], rounds=3)
        keep_out_nobody(installation, people[0], count=100)
        survive_kills(installation, people[1:], rounds=3, pause_seconds=0.5)
