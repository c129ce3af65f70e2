"""Every kind of document, and the function that writes it from the same material."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from incidents.domain.phrases import join_names
from incidents.domain.plain_text import clean_text
from reports.blocks import LongDocument
from reports.brief_parts import BriefDocument
from reports.cue_cards import make_cue_cards
from reports.documents import make_brief
from reports.follow_up import make_follow_up
from reports.letterhead import Material, embed_evidence
from reports.post_mortem import make_post_mortem
from reports.report import make_report
from reports.status_update import make_status_update
from reports.style import Style

LONG_KINDS: Final[dict[str, Callable[[Material], LongDocument]]] = {
    "report": make_report,
    "cue-cards": make_cue_cards,
    "follow-up": make_follow_up,
    "status-update": make_status_update,
    "post-mortem": make_post_mortem,
}


def make_document(kind: str, material: Material) -> BriefDocument | LongDocument:
    """Write the document of a kind; raises ``KeyError`` for a kind there is not."""
    if kind != "brief":
        return leave_out(LONG_KINDS[kind](material), material.style)
    extras, warnings = embed_evidence(material)
    brief = make_brief(
        material.facts,
        reference=material.reference,
        version=material.version,
        as_of=material.as_of,
        author=material.author,
        zone=material.zone,
        paper=material.paper,
        since=material.aftermath.since,
        follow_up=material.follow_up,
        style=material.style,
    )
    return replace(
        brief,
        watermark=clean_text(material.watermark),
        extras=extras,
        warnings=warnings,
        logo=material.logo,
    )


def leave_out(document: LongDocument, style: Style) -> LongDocument:
    """The document without the sections that its team leaves out, which it names at its end."""
    shown = tuple(section for section in document.sections if section.key not in style.hidden)
    if len(shown) == len(document.sections):
        return document
    if shown and document.sections[0].starts_page:
        shown = (replace(shown[0], starts_page=True), *shown[1:])
    gone = [section.heading for section in document.sections if section.key in style.hidden]
    told = f"Left out by the team’s settings: {join_names(gone)}"
    return replace(document, sections=shown, warnings=(*document.warnings, told))
