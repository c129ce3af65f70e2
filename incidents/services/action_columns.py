"""What an action keeps beside its recorded columns, for finding and reminding: its owner and its day."""

from datetime import datetime

from accounts.models import User
from incidents.access.people import readers_of
from incidents.domain.actions import read_due
from incidents.models import ActionItem, Incident


def fill_action_columns(*, incident: Incident, now: datetime) -> None:
    """Fill the day and the owner of actions that came with a document.

    ``now`` is not written: when such an action was opened or done is not known. An owner is a person here
    only where the recorded name is exactly the name or the address of one who may read the incident.
    """
    rows = list(ActionItem.objects.filter(incident=incident, is_removed=False))
    if not rows:
        return
    members = name_members(list(readers_of(incident)))
    for row in rows:
        row.due_on = read_due(row.due)
        row.owner_user = members.get((row.owner or "").strip().casefold())
    ActionItem.objects.bulk_update(rows, ["due_on", "owner_user"], batch_size=400)


def name_members(members: list[User]) -> dict[str, User]:
    """Members by name and by address; a name that two share names neither."""
    named: dict[str, User] = {}
    shared: set[str] = set()
    for member in members:
        for name in {member.name.strip().casefold(), member.email.casefold()} - {""}:
            if name in named:
                shared.add(name)
            named[name] = member
    return {name: member for name, member in named.items() if name not in shared}
