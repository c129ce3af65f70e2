from django.apps import AppConfig
from django.db.backends.sqlite3.base import DatabaseWrapper


class ConfigConfig(AppConfig):
    """Commands and checks of the installation as a whole; it has no tables."""

    name = "config"

    def ready(self) -> None:
        # Every SQLite that Django takes speaks JSON. Django asks each connection by a transaction of its own,
        # and where no writer gets in just then, that thread would answer 500 to every page for good.
        DatabaseWrapper.features_class.supports_json_field = True  # type: ignore[assignment,method-assign]
