"""The only way a request gets a rehearsal: its speaker, and those the speaker named; nobody else by any role.

Owners of the team, administrators and strangers find nothing: it is missing for them, not forbidden.
"""

from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404

from accounts.models import User
from incidents.access import get_incident
from incidents.access.people import readers_of
from incidents.models import Incident, Recording, Rehearsal


def get_own_rehearsal(user: User, reference: str, uid: UUID) -> Rehearsal:
    """A rehearsal that this person spoke, or 404."""
    return _find(Rehearsal.objects.filter(speaker=user), user, reference, uid)


def get_heard_rehearsal(user: User, reference: str, uid: UUID) -> Rehearsal:
    """A rehearsal that this person spoke or that its speaker shares with them, or 404."""
    return _find(Rehearsal.objects.filter(Q(speaker=user) | _shared_with(user)), user, reference, uid)


def get_clip(user: User, reference: str, uid: UUID, clip: UUID) -> Recording:
    """A clip of a rehearsal that this person may hear, or 404."""
    rehearsal = get_heard_rehearsal(user, reference, uid)
    recording = Recording.objects.filter(rehearsal=rehearsal, uid=clip).first()
    if recording is None:
        raise Http404
    recording.rehearsal = rehearsal
    return recording


def list_clips(rehearsal: Rehearsal) -> list[Recording]:
    """The clips of a rehearsal the caller was allowed to get, in the order of its turns."""
    clips = list(Recording.objects.filter(rehearsal=rehearsal))
    for clip in clips:
        clip.rehearsal = rehearsal
    return clips


def has_clip(rehearsal: Rehearsal, clip: UUID) -> bool:
    """Whether this clip of a rehearsal the caller was allowed to get came already."""
    return Recording.objects.filter(rehearsal=rehearsal, uid=clip).exists()


def list_own_rehearsals(user: User, incident: Incident) -> list[Rehearsal]:
    """What this person rehearsed of an incident they were allowed to get, latest first.

    One that was neither finished nor recorded left nothing to look at, and is not listed.
    """
    own = Rehearsal.objects.filter(incident=incident, speaker=user)
    kept = own.filter(Q(recordings__isnull=False) | ~Q(finished_at=None))
    return list(kept.defer("turns").distinct())


def list_shared_rehearsals(user: User, incident: Incident) -> list[Rehearsal]:
    """What others share with this person, of an incident they were allowed to get, latest first."""
    shared = Rehearsal.objects.filter(_shared_with(user), incident=incident).exclude(speaker=user)
    return list(shared.defer("turns").select_related("speaker").order_by("-started_at").distinct())


def list_listeners(rehearsal: Rehearsal) -> list[User]:
    """The people whom the speaker named."""
    return list(rehearsal.shared_with.order_by("name", "pk"))


def list_team_mates(user: User, incident: Incident) -> list[User]:
    """The people with whom something of this incident can be shared: the others who may read it."""
    return list(readers_of(incident).exclude(pk=user.pk).order_by("name"))


def _shared_with(user: User) -> Q:
    # Only who may read the incident gets this far; some of them may be named in it from outside the team.
    return Q(is_shared_with_team=True, incident__team__memberships__user=user) | Q(shared_with=user)


def _find(allowed: QuerySet[Rehearsal], user: User, reference: str, uid: UUID) -> Rehearsal:
    incident = get_incident(user, reference)
    rehearsal = allowed.filter(incident=incident, uid=uid).select_related("speaker").distinct().first()
    if rehearsal is None:
        raise Http404
    rehearsal.incident = incident
    return rehearsal
