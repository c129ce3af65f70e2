"""What an action keeps beside its recorded columns: its owner, its day and its step of the plan."""

from datetime import datetime

from accounts.models import User
from incidents.access.people import readers_of
from incidents.domain.actions import read_due
from incidents.models import ActionItem, Incident, PlanStep


def fill_action_columns(*, incident: Incident, now: datetime) -> None:
    """Fill the day, the owner and the step of the plan of actions that came with a document.

    ``now`` is not written: when such an action was opened or done is not known. An owner is a person here
    only where the recorded name is exactly the name or the address of one who may read the incident;
    a step is an action's own where both have the same words.
    """
    rows = list(ActionItem.objects.filter(incident=incident, is_removed=False))
    if not rows:
        return
    members = name_members(list(readers_of(incident)))
    steps = PlanStep.objects.filter(incident=incident, is_removed=False).order_by("-position")
    step_of = {_plain(text): uid for text, uid in steps.values_list("step", "uid")}
    for row in rows:
        step = step_of.pop(_plain(row.title), None)
        if step is not None:
            row.made_from, row.made_from_uid = "plan", step
        row.due_on = read_due(row.due)
        row.owner_user = members.get((row.owner or "").strip().casefold())
    columns = ["due_on", "owner_user", "made_from", "made_from_uid"]
    ActionItem.objects.bulk_update(rows, columns, batch_size=400)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


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
