"""Find incidents by what stands in them, open or closed."""

from django.db.models import Q

from incidents import access
from incidents.access import Person
from incidents.models import IncidentQuerySet

COLUMNS = ("title", "reference", "organisation", "area", "plain", "technical", "written_summary__text")
STATES = ("open", "closed", "all")
MOST_WORDS = 8


def find_incidents(user: Person, *, words: str = "", state: str = "all") -> IncidentQuerySet:
    """The incidents this person may read, the latest change first.

    Each word must stand somewhere: in the headline, the reference, the organisation, the area, the summary
    of the record or the one sent after the meeting.
    """
    found = access.visible_to(user).order_by("-updated_at", "-pk")
    if state in ("open", "closed"):
        found = found.filter(closed_at__isnull=state == "open")
    # PostgreSQL takes no NUL in a question.
    for word in words.replace("\0", " ").split()[:MOST_WORDS]:
        is_in = Q()
        for column in COLUMNS:
            is_in |= Q(**{f"{column}__icontains": word})
        found = found.filter(is_in)
    return found
