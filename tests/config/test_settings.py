"""What the settings read from the environment."""

import pytest
from django.core.checks import run_checks
from django.test import override_settings

from config.settings import MAILERS, POSTGRES_OPTIONS, SILENCED_SYSTEM_CHECKS, WITHOUT_TLS, read_database


def test_an_address_of_a_database_is_decoded_and_its_options_are_passed_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    address = (
        "postgresql://da%40na:p%2Fw%3A%25@db.example:6543/fort%20hright?sslmode=require&connect_timeout=9"
    )
    monkeypatch.setenv("FORTHRIGHT_DATABASE_URL", address)
    found = read_database()
    assert [found[name] for name in ("USER", "PASSWORD", "HOST", "PORT", "NAME")] == [
        "da@na",
        "p/w:%",
        "db.example",
        "6543",
        "fort hright",
    ]
    assert found["OPTIONS"] == POSTGRES_OPTIONS | {"sslmode": "require", "connect_timeout": "9"}


def test_an_address_without_options_passes_on_how_long_to_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORTHRIGHT_DATABASE_URL", "postgresql://dana@db.example/forthright")
    found = read_database()
    assert (found["USER"], found["PASSWORD"], found["OPTIONS"]) == ("dana", "", POSTGRES_OPTIONS)


def test_an_installation_for_this_computer_alone_has_nothing_to_put_right(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What `check --deploy` says after a plain `up`; behind TLS the test command itself asks it."""
    monkeypatch.delenv("DJANGO_ALLOW_ASYNC_UNSAFE", raising=False)  # of the journeys
    with override_settings(MAILERS=MAILERS):
        found = run_checks(include_deployment_checks=True)
    assert [check.id for check in found if not check.is_silenced()] == []
    assert set(SILENCED_SYSTEM_CHECKS) == {"security.W008", *WITHOUT_TLS}
