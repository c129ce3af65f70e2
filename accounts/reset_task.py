"""The page asks for the mail and is done: it takes as long for an unknown address as for a known one."""

from django.tasks import task
from django.utils import timezone

from accounts.services.reset_link import mail_reset_link
from accounts.services.security import Place


@task()
def answer_forgotten_password(email: str, device: str, address: str | None) -> None:
    """Send a link to a new password, where this is the address of an account."""
    mail_reset_link(email=email, place=Place(device, address), now=timezone.now())
