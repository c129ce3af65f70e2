"""Keep the first message as it was sent: its words, the channel, when and by whom."""

from datetime import datetime
from uuid import UUID

from accounts.models import User
from incidents.domain.moments import write_instant
from incidents.models import Communication, Incident
from incidents.services.edits import Edits, save_edits


def record_first_message(
    *, incident: Incident, author: User, now: datetime, text: str, channel: str, uid: UUID
) -> None:
    """Add the sent message to the communications; the same ``uid`` sent twice adds it once.

    The history names the author. Raises TooManyRowsError at the limit of communications.
    """
    if Communication.objects.filter(incident=incident, uid=uid).exists():
        return
    values = {"at": write_instant(now, author.zone), "channel": channel, "text": text}
    edits = Edits(
        seen_version=incident.version,
        rows={("communications", uid): values},
        orders={"communications": (uid,)},
    )
    save_edits(incident=incident, edits=edits, editor=author, now=now)
