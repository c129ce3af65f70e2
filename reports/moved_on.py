"""Whether a frozen document would read otherwise now, and where."""

from dataclasses import fields, replace
from typing import Final

from reports.blocks import LongDocument, Section
from reports.brief_parts import BriefDocument

FIRST_PAGE: Final = "the first page"


def has_moved_on(then: BriefDocument | LongDocument, now: BriefDocument | LongDocument) -> bool:
    """Whether the two print anything different; where a figure comes from is not printed."""
    return replace(then, figures=()) != replace(now, figures=())


def list_moved(then: BriefDocument | LongDocument, now: BriefDocument | LongDocument) -> tuple[str, ...]:
    """The headings under which a long document would read otherwise; a brief is one page and names none."""
    if not (isinstance(then, LongDocument) and isinstance(now, LongDocument)):
        return ()
    old, new = ({section.key: section for section in document.sections} for document in (then, now))
    moved = [
        section.heading
        for key, section in (old | new).items()
        if _lay_out(old.get(key)) != _lay_out(new.get(key))
    ]
    is_first = any(
        getattr(then, member.name) != getattr(now, member.name)
        for member in fields(LongDocument)
        if member.name not in ("sections", "figures", "warnings", "extras")
    )
    return (*([FIRST_PAGE] if is_first else []), *dict.fromkeys(moved))


def _lay_out(section: Section | None) -> Section | None:
    """A section without where its page begins, which only depends on what stands before it."""
    return replace(section, starts_page=False) if section else None
