"""The full report: everything the record supports, in the order an executive reads it."""

from reports.after_sections import write_actions, write_decisions, write_owed
from reports.blocks import KeyFigures, Line, Lines, LongDocument, Section
from reports.brief_sections import write_causes, write_impact, write_key_figures
from reports.letterhead import Material, open_desk, write_changes_box, write_letter


def make_report(material: Material) -> LongDocument:
    """Write the full report from the record, what came after it and the team's own words."""
    desk = open_desk(material)
    cells = write_key_figures(desk.facts, desk.book, material.as_of_moment)
    impact = write_impact(desk.facts, desk.book, cells)
    causes = write_causes(desk.facts, desk.book)
    return write_letter(
        desk,
        kind="report",
        kind_text="Full report",
        description="The full report with its sources",
        opening=(KeyFigures(cells=cells), *write_changes_box(desk)),
        sections=(
            Section(
                key="impact",
                heading="Impact",
                blocks=(
                    Lines(
                        style="discs",
                        items=tuple(
                            Line(
                                text=line.text,
                                lead=line.lead,
                                note=line.numbers,
                                certainty=line.certainty,
                                certainty_text=line.certainty_text,
                            )
                            for line in impact
                        ),
                    ),
                ),
            ),
            Section(
                key="cause",
                heading="Cause",
                blocks=(
                    Lines(
                        style="discs",
                        items=tuple(
                            Line(
                                text=line.text,
                                lead=line.lead,
                                certainty=line.certainty,
                                certainty_text=line.certainty_text,
                            )
                            for line in causes
                        ),
                    ),
                ),
            ),
            write_decisions(desk),
            write_owed(desk),
            write_actions(desk),
        ),
        has_contents=True,
    )
