"""The post-mortem of an incident that the caller was allowed to get, and the people who may work on it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.http import Http404

from accounts.models import Team, User
from incidents.access.people import list_readers
from incidents.domain import postmortem
from incidents.domain.business_days import make_calendar
from incidents.domain.facts import IncidentFacts, Times
from incidents.domain.followup import FollowUp, PostMortemPart
from incidents.domain.followup import PostMortem as PostMortemValue
from incidents.domain.postmortem_draft import draft_post_mortem
from incidents.models import Incident, PostMortem, PostMortemComment, PostMortemText


@dataclass(frozen=True)
class TeamPeople:
    """Everyone who may read an incident, in the order of their names; ``writers`` are the keys of some."""

    people: tuple[User, ...]
    writers: frozenset[int]


@dataclass(frozen=True)
class OpenPart:
    """One written part as its page shows it: the words that stand, and what the record gives now."""

    part: postmortem.Part
    text: str
    drafted: str
    own: PostMortemText | None

    @property
    def is_own(self) -> bool:
        return self.own is not None

    @property
    def is_stale(self) -> bool:
        """Whether the record moved on since somebody took these words from it."""
        return self.own is not None and self.drafted not in (self.own.drafted, self.text)


def get_post_mortem(incident: Incident) -> PostMortem | None:
    people = ("owner", "approved_by", "waived_by", "begun_by")
    found = PostMortem.objects.filter(incident=incident).select_related(*people)
    return found.prefetch_related("reviewers").first()


def get_begun_post_mortem(incident: Incident) -> PostMortem:
    """The post-mortem, or 404 where nobody began one."""
    found = get_post_mortem(incident)
    if found is None:
        raise Http404
    return found


def get_comment(post_mortem: PostMortem, uid: UUID) -> PostMortemComment:
    found = PostMortemComment.objects.filter(post_mortem=post_mortem, uid=uid).first()
    if found is None:
        raise Http404
    return found


def list_comments(post_mortem: PostMortem) -> list[PostMortemComment]:
    """Every comment, the oldest first."""
    return list(
        PostMortemComment.objects.filter(post_mortem=post_mortem).select_related("written_by", "resolved_by")
    )


def list_team_people(incident: Incident) -> TeamPeople:
    people = list_readers(incident)
    by_name = sorted((user for user, _ in people), key=lambda user: (str(user).casefold(), user.pk))
    return TeamPeople(tuple(by_name), frozenset(user.pk for user, writes in people if writes))


def list_open_parts(
    post_mortem: PostMortem, facts: IncidentFacts, follow_up: FollowUp, team: Team
) -> list[OpenPart]:
    """Every written part in its order; words that nobody wrote come from the record."""
    own = {row.key: row for row in PostMortemText.objects.filter(post_mortem=post_mortem)}
    drafts = {part.key: part.text for part in draft_post_mortem(facts, follow_up, zone=team.zone)}
    return [
        OpenPart(part, row.text if row else drafts[part.key], drafts[part.key], row)
        for part in postmortem.WRITTEN_PARTS
        for row in [own.get(part.key)]
    ]


def find_due_day(incident: Incident) -> postmortem.DueDay | None:
    """The day that the severity sets; ``None`` where it sets none or the end is not recorded."""
    team = incident.team
    return postmortem.find_due_day(
        incident.severity_level,
        Times(resolved=incident.resolved, recovered=incident.recovered, mitigated=incident.mitigated),
        zone=team.zone,
        calendar=make_calendar(team.working_days, team.days_off),
    )


def find_due_on(incident: Incident, post_mortem: PostMortem | None) -> date | None:
    """The day somebody set, else the one the severity sets."""
    if post_mortem and post_mortem.due_on:
        return post_mortem.due_on
    due = find_due_day(incident)
    return due.on if due else None


def detach_post_mortem(
    post_mortem: PostMortem, incident: Incident, facts: IncidentFacts, parts: list[OpenPart]
) -> PostMortemValue:
    """The post-mortem as a value, every part with the words that stand, lessons and actions included."""
    value = PostMortemValue(
        state=post_mortem.state,
        owner=str(post_mortem.owner) if post_mortem.owner else None,
        reviewers=tuple(str(person) for person in post_mortem.reviewers.all()),
        due_on=find_due_on(incident, post_mortem),
        parts=tuple(
            PostMortemPart(key=open_part.part.key, heading=open_part.part.heading, text=open_part.text)
            for open_part in parts
        ),
        approved_by=str(post_mortem.approved_by) if post_mortem.approved_by else None,
        approved_at=post_mortem.approved_at,
        waived_reason=post_mortem.waived_reason,
    )
    return postmortem.complete_parts(value, facts)
