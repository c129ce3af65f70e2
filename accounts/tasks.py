"""What the background worker does for this package."""

from datetime import datetime

from django.tasks import task
from django.utils import timezone

from accounts.services.forgetting import forget_what_is_over
from accounts.services.sending import find_next_round, send_due_mail


@task()
def send_mail() -> None:
    """Send what is due. Asked for when mail is queued, so that it does not wait for the minute to pass."""
    send_due_mail(now=timezone.now())
    if soon := find_next_round(now=timezone.now()):
        send_mail.using(run_after=soon).enqueue()


def forget_old(now: datetime) -> None:
    """Remove sessions that are over and tasks that are done."""
    forget_what_is_over(now=now)


def look_after_mail(now: datetime) -> None:
    """Send what is due, every minute."""
    send_due_mail(now=now)
