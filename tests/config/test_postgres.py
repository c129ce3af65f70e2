"""The PostgreSQL server that tests start for themselves."""

import os
import subprocess
import sys

import pytest

from config import postgres
from config.bootstrap import BASE_DIR

ASK = """
from django.db import connection
with connection.cursor() as cursor:
    cursor.execute("SELECT current_database(), version()")
    print(*cursor.fetchone())
"""


@pytest.mark.needs("postgresql")
def test_a_server_of_our_own_answers_on_its_socket_and_leaves_nothing() -> None:
    with postgres.serve_postgres() as socket:
        environ = {**os.environ, "FORTHRIGHT_DATABASE_URL": postgres.write_address(socket)}
        manage = [sys.executable, str(BASE_DIR / "manage.py"), "shell", "--no-imports", "-c", ASK]
        done = subprocess.run(manage, capture_output=True, text=True, check=True, env=environ)
        assert done.stdout.startswith("forthright PostgreSQL")
    assert not socket.exists()


def test_a_server_that_cannot_start_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres, "find_programs", lambda: None)
    with pytest.raises(postgres.NoPostgresError, match="not installed"), postgres.serve_postgres():
        pass
