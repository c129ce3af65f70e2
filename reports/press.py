"""One warm renderer and the child around it: a brief in, a PDF with its warnings out."""

import gc
import json
from collections.abc import Callable
from dataclasses import dataclass

from reports.brief_parts import BriefDocument
from reports.child import Limits, run_in_child
from reports.fitting import fit_brief
from reports.pdf import Renderer
from reports.trimming import Room


@dataclass(frozen=True, kw_only=True)
class Printed:
    """A brief on paper. ``room`` is what each part was given, so that a screen can show the same page."""

    pdf: bytes
    html: str
    warnings: tuple[str, ...]
    room: Room
    tries: int


class Press:
    """Prints briefs one after another; single-threaded, fonts and sheets warm."""

    def __init__(self) -> None:
        self.renderer = Renderer()
        # What is warm is never garbage: a child neither walks nor copies it.
        gc.collect()
        gc.freeze()

    def print_here(self, brief: BriefDocument) -> Printed:
        """Print in this process, without limits: for measurements and tests."""
        fitted = fit_brief(brief, self.renderer.lay_out)
        warnings = [f"Left out to keep to one page: {name}" for name in fitted.document.left_out]
        warnings += [f"Refused, not one of this document's own files: {url}" for url in fitted.layout.refused]
        return Printed(
            pdf=fitted.layout.write(),
            html=fitted.html,
            warnings=tuple(warnings),
            room=fitted.room,
            tries=fitted.tries,
        )

    def print_brief(
        self,
        make: Callable[[], BriefDocument],
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
        )
