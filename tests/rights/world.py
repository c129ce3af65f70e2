"""A team, one incident with something of everything, and one person of each kind the table knows."""

from dataclasses import dataclass, field
from datetime import timedelta
from io import BytesIO
from typing import Any
from uuid import UUID, uuid4

from django.core import signing
from django.urls import URLPattern, reverse
from django.utils import timezone
from PIL import Image

from accounts.models import Invitation, Membership, OpenSession, OutgoingMail, Role, Team, User
from accounts.services.invitations import invite_member
from incidents.access.writing import write_unasked
from incidents.domain.facts import IncidentFacts
from incidents.forms.rehearsal import SALT
from incidents.models import (
    ActionItem,
    CaughtLine,
    Export,
    HeldMeeting,
    Incident,
    IncidentPart,
    Part,
    PostMortem,
    PostMortemComment,
    PromisedUpdate,
    ScriptVersion,
    TeamTerm,
    WrittenSummary,
)
from incidents.services.evidence import add_evidence_file
from incidents.services.people import name_person, restrict_incident
from incidents.services.postmortem import begin_post_mortem
from reports.models import Document, Kind
from reports.services.documents import finish_document, freeze_document
from reports.services.sharing import Rights, make_link
from reports.services.styles import change_style, check_logo
from tests.factories import make_incident, make_membership
from tests.incidents.recordings import TURNS, record, rehearse
from tests.rights.factors import add_factors

TITLE = "Quotes went to the wrong customer"
UNKNOWN = uuid4()
PARTS = {"lead": Part.LEAD, "contributor": Part.CONTRIBUTOR, "reader": Part.READER, "counsel": Part.COUNSEL}


@dataclass
class World:
    """``people`` by the names of the table's columns; ``places`` what an address needs besides."""

    team: Team
    incident: Incident
    people: dict[str, User]
    places: dict[str, dict[str, Any]] = field(default_factory=dict)
    own: dict[str, dict[str, Any]] = field(default_factory=dict)
    exports: dict[str, UUID] = field(default_factory=dict)

    def find_path(self, name: str, pattern: URLPattern, person: str) -> str:
        """The address as this person would call it: with what is theirs, where the address is about that."""
        needs = set(pattern.pattern.converters)
        place = {"reference": self.incident.reference, "team_id": self.team.pk, **self.places.get(name, {})}
        if name == "export_file":
            place["uid"] = self.exports.get(person, UNKNOWN)
        elif name in OWN or name.startswith("rehearsal_"):
            place |= self.own.get(person, {"uid": UNKNOWN, "clip": UNKNOWN, "session_id": 0, "pk": 0})
        assert needs <= place.keys(), (
            f"the address {name} needs {needs - place.keys()}: give it in tests/rights/world.py"
        )
        return reverse(name, kwargs={key: place[key] for key in needs})


OWN = ("end_session", "mfa_remove_webauthn")
"""Beside rehearsals, what everybody has of their own and nobody else can call."""
SENT: dict[str, dict[str, Any]] = {
    "rehearsal_start": {"script": signing.dumps({"turns": TURNS, "minutes": 5}, salt=SALT)},
    "rehearsal_said": {"key": "opening.greeting"},
    "change_part": {"part": "reader"},
    "team_change_role": {"role": "viewer"},
    "script_choose": {"line": "opening.headline", "choice": "keep"},
}
"""What an address needs to be sent to do something; anything else takes what cannot be used kindly."""
ANYWHERE = {"own-title": "Taken over", "name": "Taken over", "version": "1"}


def build_world(*, is_restricted: bool) -> World:
    now = timezone.now()
    ruler = make_membership(role=Role.OWNER, user__name="Olga Owner")
    team = ruler.team
    people = {"owner": ruler.user}
    for name, role in (("member", Role.MEMBER), ("viewer", Role.VIEWER), ("lead", Role.VIEWER)):
        people[name] = make_membership(team=team, role=role, user__name=name).user
    for name in ("member", "viewer", "lead", "contributor", "reader", "counsel", "other team"):
        person = {"user": people[name]} if name in people else {"user__name": name}
        people[name] = make_membership(role=Role.OWNER, **person).user
    facts = IncidentFacts(title=TITLE)
    incident = make_incident(ruler, facts)
    for name, part in PARTS.items():
        name_person(incident=incident, user=people[name], part=part, by=ruler.user, now=now)
    world = World(team, incident, people)
    _fill(world, ruler.user)
    if is_restricted:
        restrict_incident(incident=incident, person=people["lead"], now=now)
    return world


def _fill(world: World, author: User) -> None:
    """Something of everything that has an address of its own."""
    incident, now = world.incident, timezone.now()
    evidence = add_evidence_file(
        incident=incident, author=author, now=now, name="log.txt", content=b"12:00 wrong", title="Log"
    )
    meetings = [
        HeldMeeting.objects.create(
            incident=incident, number=number, planned_at=now, created_at=now, created_by=author, **more
        )
        for number, more in ((1, {"started_at": now}), (2, {}))
    ]
    line, owed = (
        CaughtLine.objects.create(
            incident=incident, kind=kind, text="Who else?", caught_at=now, caught_by=author, state=state,
            meeting=meetings[0],
        )
        for kind, state in (("decision", "done"), ("question", "open"))
    )  # fmt: skip
    action = ActionItem.objects.create(incident=incident, position=0, title="Call them", status="open")
    PromisedUpdate.objects.create(
        incident=incident, number=1, due_at=now, promised_at=now, promised_by=author, sent_at=now,
        sent_by=author, text="Nothing new", is_last=True,
    )  # fmt: skip
    WrittenSummary.objects.create(incident=incident, text="It is over.", edited_by=author, edited_at=now)
    ScriptVersion.objects.create(
        incident=incident, number=1, record_version=1, minutes=5, turns=TURNS, kept_by=author, kept_at=now
    )
    mail = OutgoingMail.objects.create(
        key="summary", about=incident.reference, kind="summary", to=["ceo@example.org"], subject="Over",
        text="It is over.", message_id="<1@x>", next_try_at=now, created_at=now, state="failed",
    )  # fmt: skip
    post_mortem: PostMortem = begin_post_mortem(incident=incident, person=author, now=now)
    comment = PostMortemComment.objects.create(
        post_mortem=post_mortem, part="impact", text="How many?", written_by=author, written_at=now
    )
    deleted = make_incident(Membership.objects.get(team=world.team, user=author))
    Incident.objects.filter(pk=deleted.pk).update(deleted_at=now, deleted_by=author)
    _set_looks(world.team, author)
    brief, summary = (_make_document(incident, kind, author) for kind in (Kind.BRIEF, Kind.FOLLOW_UP))
    link, _ = make_link(
        document=brief, author=author, recipient="The CEO", email="", expires_at=now + timedelta(days=1),
        rights=Rights(), now=now,
    )  # fmt: skip
    term = TeamTerm.objects.create(team=world.team, name="Router", plain="It sends orders on", updated_at=now)
    invitation: Invitation
    invitation, _ = invite_member(team=world.team, by=author, role=Role.MEMBER, now=now)
    part = IncidentPart.objects.get(incident=incident, part=Part.READER)
    membership = Membership.objects.get(team=world.team, user=world.people["member"])
    one = {"number": brief.number, "form": "md"}
    world.places = {
        **dict.fromkeys(("document", "document_pdf", "document_format", "mark_given"), one),
        **dict.fromkeys(("retry_document", "share_document", "document_logo", "document_rules"), one),
        **{name: {"number": 2} for name in ("invitation", "invite", "cancel_meeting")},
        **{name: {"number": 1} for name in ("script_version", "update")},
        **{name: {"number": part.pk} for name in ("change_part", "remove_person")},
        **{name: {"uid": action.uid} for name in ("action", "remove_action")},
        **{name: {"uid": term.uid} for name in ("term", "term_changes", "remove_term", "put_back_term")},
        **{name: {"token": "guessed", "user_key": "MQ"} for name in ("join", "new_password", "enter_share")},
        **{f"shared{act}": {"uid": link.uid} for act in ("", "_passphrase", "_read", "_ask", "_decide")},
        **{f"shared{act}": {"uid": link.uid} for act in ("_confirm", "_pdf")},
        **{name: {"membership_id": membership.pk} for name in ("team_change_role", "team_remove")},
        "calendar_feed": {"token": "guessed"},
        **{name: {"invitation_id": invitation.pk} for name in ("team_revoke", "team_invite_again")},
        "section": {"key": "cause"},
        "script_line": {"line_id": "opening.headline"},
        "history_export": {"form": "csv"},
        "evidence_file": {"uid": evidence.uid},
        "caught_line": {"uid": line.uid},
        "answer_owed": {"uid": owed.uid},
        "settle_comment": {"uid": comment.uid},
        "summary_eml": {"number": summary.number},
        "send_mail_again": {"mail": mail.pk},
        "revoke_share": {"uid": link.uid},
        "openid_connect_callback": {"provider_id": "issuer"},
        "restore": {"reference": deleted.reference},
    }
    SENT["make_action"] = {"source": "question", "uid": str(owed.uid)}
    for name, person in world.people.items():
        world.own[name] = _make_own(incident, person)
        world.exports[name] = _make_export(person)


def _make_own(incident: Incident, person: User) -> dict[str, Any]:
    """A rehearsal, a second browser and a passkey of one person."""
    now = timezone.now()
    # Also for who never could read it: that they find nothing is then no lack of something to find.
    with write_unasked(incident):
        rehearsal = rehearse(incident, person, now)
        clip = record(rehearsal, now)
    session = OpenSession.objects.create(
        user=person, session_key=f"another-{person.pk}", device="A phone", signed_in_at=now, seen_at=now
    )
    passkey = add_factors(person)
    return {
        "uid": rehearsal.uid, "clip": clip.uid, "session_id": session.pk, "pk": passkey.pk,
    }  # fmt: skip


def _set_looks(team: Team, author: User) -> None:
    """A logo for the documents of the team."""
    drawn = BytesIO()
    Image.new("RGB", (8, 8)).save(drawn, "PNG")
    plain = {"accent": "", "confidentiality": "", "paper": "a4", "dates": "", "hidden": {}}
    logo = check_logo(drawn.getvalue())
    change_style(team=team, actor=author, now=timezone.now(), values=plain, logo=logo)


def _make_export(person: User) -> UUID:
    now = timezone.now()
    export = Export.objects.create(
        asker=person,
        asked_at=now,
        state=Export.State.READY,
        incident_ids=[],
        expires_at=now + timedelta(days=1),
    )
    export.path.parent.mkdir(exist_ok=True)
    export.path.write_bytes(b"a file")
    return export.uid


def _make_document(incident: Incident, kind: Kind, author: User) -> Document:
    now = timezone.now()
    document = freeze_document(incident=incident, kind=kind, author=author, now=now)
    finish_document(document=document, pdf=b"%PDF-1.7 made", warnings=[], room={}, now=now)
    return document
