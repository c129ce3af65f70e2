"""Every address of the installation; each app names its own."""

from django.urls import include, path

handler400 = "config.faults.answer_unreadable"
handler500 = "config.faults.answer_fault"

urlpatterns = [
    path("", include("config.health")),
    path("", include("accounts.urls")),
    path("", include("reports.urls")),
    path("", include("incidents.urls")),
]
