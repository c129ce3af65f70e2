"""Every kind of document, and the function that writes it from the same material."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

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
        return LONG_KINDS[kind](material)
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
    )
    return replace(brief, watermark=clean_text(material.watermark), extras=extras, warnings=warnings)
