"""A frozen document in the formats beside the PDF: Markdown, HTML of one file, Word."""

from typing import Final

from reports.blocks import LongDocument
from reports.brief_outline import outline_brief
from reports.brief_parts import BriefDocument
from reports.fitting import fit_to_room
from reports.models import Document
from reports.plain_markdown import write_markdown
from reports.rendering import render_file
from reports.snapshots import read_document, read_logo
from reports.style import Logo
from reports.trimming import Room
from reports.word import Dress, make_docx

CONTENT_TYPES: Final = {
    "pdf": "application/pdf",
    "md": "text/markdown; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
"""Every format of a document, with what a browser is told it is."""


def read_fitted(
    document: Document, room: Room | None = None, logo: Logo | None = None
) -> BriefDocument | LongDocument:
    """What a frozen document says as it was printed; ``room`` is the brief's, where it is not kept yet."""
    return fit(read_document(document, logo=logo), document.room if room is None else room)


def fit(made: BriefDocument | LongDocument, room: Room) -> BriefDocument | LongDocument:
    """A document as it was printed: only the brief has a page to keep to."""
    return fit_to_room(made, room) if isinstance(made, BriefDocument) else made


def make_format(document: Document, form: str, room: Room | None = None) -> bytes:
    """The document as "md", "html" or "docx": the same bytes for the same snapshot.

    Raises ``WordMissingError`` or ``WordFailedError`` for Word, ``KeyError`` for any other form.
    """
    made = read_fitted(document, room, read_logo(document) if form == "html" else None)
    if form == "html":
        return render_file(made).encode()
    outline = outline_brief(made) if isinstance(made, BriefDocument) else made
    text = write_markdown(outline)
    if form == "md":
        return text.encode()
    if form == "docx":
        foot = f"{outline.reference} · {outline.confidentiality}"
        dress = Dress(paper=document.paper, foot=foot, accent=document.read_style().accent)
        return make_docx(text, title=outline.title, author=outline.author, at=document.as_of, dress=dress)
    raise KeyError(form)
