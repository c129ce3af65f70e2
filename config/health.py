"""Whether the installation works, for a monitor that cannot sign in."""

import time
from pathlib import Path

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import Error, connection
from django.http import HttpRequest, JsonResponse
from django.urls import path
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

# Each worker touches its file at least every 5 s; three missed beats are a fault, one is a busy machine.
LATE_AFTER_SECONDS = 15


def check_database() -> str:
    """``ok``, or a word for what is wrong; the details stay in the log."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM django_migrations")
            return "ok" if cursor.fetchone() else "empty"
    except Error as error:
        return type(error).__name__


def check_worker(name: str, *, now: float) -> str:
    """``ok`` when the worker's heartbeat file was touched lately, else ``late``; ``now`` in Unix seconds."""
    try:
        beaten = Path(settings.HEARTBEATS_DIR, f"{name}.heartbeat").stat().st_mtime
    except OSError:
        return "late"
    return "ok" if now - beaten <= LATE_AFTER_SECONDS else "late"


@login_not_required
@require_safe
@never_cache
def show_health(request: HttpRequest) -> JsonResponse:
    now = time.time()
    database = check_database()
    found = {
        "app": "forthright",
        "version": settings.VERSION,
        "database": database,
        "render_worker": check_worker("render_worker", now=now),
        "background_worker": check_worker("background_worker", now=now),
    }
    return JsonResponse(found, status=200 if database == "ok" else 503)


urlpatterns = [path("healthz", show_health, name="healthz")]
