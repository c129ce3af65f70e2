from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """Commands and checks of the installation as a whole; it has no tables."""

    name = "config"
