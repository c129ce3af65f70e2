"""The outbox: mail is queued in the transaction that decides on it and sent afterwards by a worker."""

from collections.abc import Sequence
from datetime import datetime
from email.utils import make_msgid

from django.utils.module_loading import import_string

from accounts.models import OutgoingMail, User

SEND = "accounts.tasks.send_mail"
"""Named by its path: the task sends what is queued here, so neither could be imported before the other."""


def queue_mail(
    *,
    key: str,
    kind: str,
    to: Sequence[str],
    subject: str,
    text: str,
    now: datetime,
    html: str = "",
    attachments: Sequence[dict[str, str]] = (),
    about: str = "",
    created_by: User | None = None,
) -> OutgoingMail:
    """Queue one message; the same ``key`` again gives back the one that is there, unchanged.

    An attachment is ``{"name", "type", "path"}``; its path lies under the data folder, and its file may still
    be in the making. A line break in the subject becomes a space, so that no header can be added through it.
    """
    visible = "".join(character if character.isprintable() else " " for character in subject)
    mail, is_new = OutgoingMail.objects.get_or_create(
        key=key,
        defaults={
            "kind": kind,
            "to": list(to),
            "subject": " ".join(visible.split())[:400],
            "text": text,
            "html": html,
            "attachments": list(attachments),
            "about": about,
            "message_id": make_msgid(domain="forthright.invalid"),
            "next_try_at": now,
            "created_by": created_by,
            "created_at": now,
        },
    )
    if is_new:
        import_string(SEND).enqueue()
    return mail
