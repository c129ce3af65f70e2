"""What a version would be made from had it been frozen now."""

from dataclasses import replace

from incidents.access.followup import load_decisions, load_follow_up, load_promises
from incidents.domain.facts import IncidentFacts
from incidents.domain.followup import FollowUp
from reports.access import list_files
from reports.letterhead import Material
from reports.models import Document, Kind


def load_current(document: Document, then: Material, facts: IncidentFacts) -> Material:
    """The frozen material with what is recorded now, as far as the kind prints it.

    Its moment, reader and looks stay the frozen ones; so do the team's terms and the comparison with an
    earlier version, which are no part of the record. Four queries, and three more for a post-mortem.
    """
    files = list_files(document.incident) if document.kind == Kind.REPORT else then.aftermath.files
    follow_up = _load_follow_up(document, then.follow_up, facts)
    return replace(then, facts=facts, aftermath=replace(then.aftermath, follow_up=follow_up, files=files))


def _load_follow_up(document: Document, then: FollowUp, facts: IncidentFacts) -> FollowUp:
    if document.kind in (Kind.BRIEF, Kind.CUE_CARDS):
        return replace(then, caught=load_decisions(document.incident))
    if document.kind == Kind.POST_MORTEM:
        return load_follow_up(document.incident, facts)
    return replace(load_promises(document.incident), post_mortem=then.post_mortem)
