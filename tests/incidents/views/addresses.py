"""Every address that belongs to one incident: how it is called, and whether it shows or takes something.

Who may do what there stands in docs/RIGHTS.md. A test walks the project's own list of addresses against this
one, so an address that is missing here fails.
"""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import uuid4

from django.urls import reverse

from incidents.forms.pages import PAGES

UNKNOWN_FILE = uuid4()


@dataclass(frozen=True)
class Address:
    """An address by its name. ``writes``: something can be sent there; ``reads``: something is seen there."""

    name: str
    path: Callable[[str], str]
    reads: bool = True
    writes: bool = False


def _at(name: str, *rest: object) -> Callable[[str], str]:
    return lambda reference: reverse(name, args=[reference, *rest])


ADDRESSES = (
    Address("incident", _at("incident")),
    Address("five_minutes", _at("five_minutes"), writes=True),
    Address("prepare", _at("prepare")),
    *(Address("section", _at("section", key), writes=True) for key in PAGES),
    Address("check", _at("check")),
    Address("coach", _at("coach"), reads=False, writes=True),
    Address("coach_decide", _at("coach_decide"), reads=False, writes=True),
    Address("coach_quiet", _at("coach_quiet"), writes=True),
    Address("first_message", _at("first_message"), writes=True),
    Address("script", _at("script")),
    Address("script_setting", _at("script_setting"), writes=True),
    Address("script_choose", _at("script_choose"), reads=False, writes=True),
    Address("script_line", _at("script_line", "opening.headline"), writes=True),
    Address("script_versions", _at("script_versions"), reads=False, writes=True),
    Address("script_version", _at("script_version", 99), reads=False),
    Address("rehearsal", _at("rehearsal")),
    Address("rehearsal_start", _at("rehearsal_start"), reads=False, writes=True),
    Address("rehearsal_history", _at("rehearsal_history")),
    Address("rehearsal_report", _at("rehearsal_report", UNKNOWN_FILE), reads=False),
    Address("rehearsal_progress", _at("rehearsal_progress", UNKNOWN_FILE), reads=False),
    *(
        Address(f"rehearsal_{act}", _at(f"rehearsal_{act}", UNKNOWN_FILE), reads=False, writes=True)
        for act in ("finish", "felt", "said", "share", "delete")
    ),
    *(
        Address(name, _at(name, UNKNOWN_FILE, UNKNOWN_FILE), reads=False, writes=True)
        for name in ("rehearsal_clip", "rehearsal_clip_gone")
    ),
    Address("meeting", _at("meeting")),
    Address("plan_meeting", _at("plan_meeting"), writes=True),
    Address("cancel_meeting", _at("cancel_meeting", 99), reads=False, writes=True),
    Address("caught_line", _at("caught_line", UNKNOWN_FILE), reads=False, writes=True),
    Address("room", _at("room")),
    *(
        Address(name, _at(name), reads=False, writes=True)
        for name in ("start_meeting", "end_meeting", "catch", "freeze_summary", "note_sent_summary")
    ),
    Address("summary", _at("summary"), writes=True),
    Address("invitation", _at("invitation", 99), reads=False),
    Address("invite", _at("invite", 99), reads=False, writes=True),
    Address("send_summary", _at("send_summary"), writes=True),
    Address("send_mail_again", _at("send_mail_again", 99), reads=False, writes=True),
    Address("summary_eml", _at("summary_eml", 99), reads=False),
    Address("history", _at("history")),
    Address("history_export", _at("history_export", "csv")),
    Address("export", _at("export")),
    Address("add_series", _at("add_series"), writes=True),
    Address("add_evidence_file", _at("add_evidence_file"), writes=True),
    Address("evidence_file", _at("evidence_file", UNKNOWN_FILE), reads=False),
    Address("follow_up", _at("follow_up")),
    Address("answer_owed", _at("answer_owed", UNKNOWN_FILE), reads=False, writes=True),
    Address("updates", _at("updates")),
    Address("write_update", _at("write_update"), writes=True),
    Address("update", _at("update", 99), reads=False),
    Address("actions", _at("actions")),
    Address("add_action", _at("add_action"), writes=True),
    Address("change_actions", _at("change_actions"), reads=False, writes=True),
    Address("make_action", _at("make_action"), reads=False, writes=True),
    Address("action", _at("action", UNKNOWN_FILE), reads=False, writes=True),
    Address("remove_action", _at("remove_action", UNKNOWN_FILE), reads=False, writes=True),
    Address("delete_incident", _at("delete_incident"), reads=False, writes=True),
    Address("hold", _at("hold"), reads=False, writes=True),
    Address("learn", _at("learn")),
    Address("close", _at("close"), reads=False, writes=True),
    Address("reopen", _at("reopen"), reads=False, writes=True),
    Address("post_mortem", _at("post_mortem"), writes=True),
    Address("begin_post_mortem", _at("begin_post_mortem"), reads=False, writes=True),
    Address("post_mortem_people", _at("post_mortem_people"), reads=False, writes=True),
    Address("move_post_mortem", _at("move_post_mortem"), reads=False, writes=True),
    Address("comment_post_mortem", _at("comment_post_mortem"), reads=False, writes=True),
    Address("settle_comment", _at("settle_comment", UNKNOWN_FILE), reads=False, writes=True),
    Address("people", _at("people")),
    *(
        Address(name, _at(name), reads=False, writes=True)
        for name in ("name_person", "restrict", "open_to_team")
    ),
    Address("change_part", _at("change_part", 99), reads=False, writes=True),
    Address("remove_person", _at("remove_person", 99), reads=False, writes=True),
    Address("documents", _at("documents")),
    Address("make_brief", _at("make_brief"), reads=False, writes=True),
    Address("preview_brief", _at("preview_brief")),
    Address("document", _at("document", 99), reads=False),
    Address("document_pdf", _at("document_pdf", 99), reads=False),
    Address("document_logo", _at("document_logo", 99), reads=False),
    Address("document_rules", _at("document_rules", 99), reads=False),
    Address("share_document", _at("share_document", 99), reads=False, writes=True),
    Address("shares", _at("shares")),
    Address("revoke_share", _at("revoke_share", UNKNOWN_FILE), reads=False, writes=True),
    Address("document_format", _at("document_format", 99, "md"), reads=False),
    Address("mark_given", _at("mark_given", 99), reads=False, writes=True),
    Address("make_document", _at("make_document"), writes=True),
    Address("retry_document", _at("retry_document", 99), reads=False, writes=True),
)

FILES = ("export", "history_export")
PAGES_SHOWN = tuple(address for address in ADDRESSES if address.reads and address.name not in FILES)
"""The addresses that answer with a page of HTML."""
