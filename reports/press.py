"""One warm renderer and the child around it: a document in, a PDF with its warnings out."""

import gc
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from reports.blocks import LongDocument, list_texts
from reports.brief_parts import BriefDocument, list_words
from reports.child import Limits, run_in_child
from reports.fitting import fit_brief
from reports.missing_fonts import is_tested, list_printable, say_missing
from reports.pdf import Renderer
from reports.rendering import LOGO, render_long
from reports.trimming import Room


@dataclass(frozen=True, kw_only=True)
class Printed:
    """A document on paper. ``room`` is what each part of a brief was given, so that a screen can show
    the same page; a longer document has none.
    """

    pdf: bytes
    html: str
    warnings: tuple[str, ...]
    room: Room
    tries: int
    pages: int = 1


class Press:
    """Prints documents one after another; single-threaded, fonts and sheets warm."""

    def __init__(self) -> None:
        self.renderer = Renderer()
        # What is warm is never garbage: a child neither walks nor copies it.
        gc.collect()
        gc.freeze()

    def print_here(self, document: BriefDocument | LongDocument) -> Printed:
        """Print in this process, without limits: for measurements and tests."""
        if isinstance(document, LongDocument):
            return self._print_long(document)
        notes = say_missing(self._find_missing(list_words(document)))
        lay_out = partial(self.renderer.lay_out, assets=list_assets(document), watermark=document.watermark)
        fitted = fit_brief(replace(document, font_notes=notes), lay_out)
        left_out = (f"Left out to keep to one page: {name}" for name in fitted.document.left_out)
        return Printed(
            pdf=fitted.layout.write(document.extras, datetime.fromisoformat(document.created)),
            html=fitted.html,
            warnings=(*left_out, *notes, *document.warnings, *_say_refused(fitted.layout.refused)),
            room=fitted.room,
            tries=fitted.tries,
        )

    def _print_long(self, document: LongDocument) -> Printed:
        notes = say_missing(self._find_missing(list_texts(document)))
        told = replace(document, warnings=(*notes, *document.warnings))
        html = render_long(told)
        layout = self.renderer.lay_out(html, told.paper, assets=list_assets(told), watermark=told.watermark)
        return Printed(
            pdf=layout.write(told.extras, datetime.fromisoformat(told.created)),
            html=html,
            warnings=(*told.warnings, *_say_refused(layout.refused)),
            room={},
            tries=1,
            pages=layout.pages,
        )

    def _find_missing(self, texts: Iterable[str]) -> str:
        characters = list_printable(texts)
        return self.renderer.find_missing("".join(filter(is_tested, characters)))

    def print_document(
        self,
        make: Callable[[], BriefDocument | LongDocument],
        limits: Limits | None = None,
        on_wait: Callable[[], None] = lambda: None,
    ) -> Printed:
        """Print in a child with limits; ``make`` runs there too. Raises ``ChildFailedError``."""

        def work() -> bytes:
            printed = self.print_here(make())
            head = json.dumps(
                {
                    "html": printed.html,
                    "warnings": printed.warnings,
                    "room": printed.room,
                    "tries": printed.tries,
                    "pages": printed.pages,
                }
            ).encode()
            return len(head).to_bytes(8) + head + printed.pdf

        answer = run_in_child(work, limits, on_wait)
        size = int.from_bytes(answer[:8])
        head = json.loads(answer[8 : 8 + size])
        return Printed(
            pdf=answer[8 + size :],
            html=head["html"],
            warnings=tuple(head["warnings"]),
            room=head["room"],
            tries=head["tries"],
            pages=head["pages"],
        )


def list_assets(document: BriefDocument | LongDocument) -> dict[str, tuple[str, bytes]]:
    """The files that its page may load: the logo, where it has one."""
    return {LOGO: (document.logo.kind, document.logo.content)} if document.logo else {}


def _say_refused(urls: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"Refused, not one of this document's own files: {url}" for url in urls)
