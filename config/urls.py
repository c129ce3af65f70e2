"""Every address of the installation; each app names its own."""

from django.urls import include, path

urlpatterns = [
    path("", include("config.health")),
    path("", include("accounts.urls")),
    path("", include("reports.urls")),
    path("", include("incidents.urls")),
]
