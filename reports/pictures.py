"""The pictures computed from the record, with what they show in words and every number in the book."""

from incidents.charts import say_day
from incidents.charts.updates import title_steps
from incidents.charts.waiting import RatePicture, list_waiting_pictures
from incidents.domain.followup import Update
from incidents.domain.update_figures import FigureSteps, list_figure_steps
from reports.blocks import Block, Cell, Chart, Column, Heading, Section, Table
from reports.dates import choose_day_names
from reports.letterhead import Desk


def write_waiting_charts(desk: Desk) -> tuple[Block, ...]:
    """What waiting costs from now on: each recorded rate carried forward, then the recorded amounts."""
    blocks: list[Block] = []
    for picture in list_waiting_pictures(
        desk.facts, desk.material.as_of, desk.book.zone, choose_day_names(desk.book.dates) or say_day
    ):
        is_rate = isinstance(picture, RatePicture)
        source = picture.caption if is_rate else "delay_risks"
        origin = "derived" if is_rate else "recorded"
        title = desk.book.note(picture.title, origin, source)  # type: ignore[arg-type]
        caption = desk.book.note(picture.caption, "recorded", "impact, delay_risks")
        heading = desk.book.note(picture.heading, "recorded", "impact, delay_risks")
        blocks += [
            Heading(text=heading),
            Chart(drawing=picture, title=title, caption=caption, dates=desk.book.dates),
        ]
    return tuple(blocks)


def write_figures_over_updates(desk: Desk, *, until: int | None = None) -> tuple[Section, ...]:
    """Each figure that an update changed, side by side; nothing before the first one did."""
    updates = desk.material.follow_up.updates
    found = list_figure_steps(updates, until=until)
    if not found:
        return ()
    blocks: list[Block] = []
    for steps in found:
        if steps.is_drawable:
            name = desk.book.note(steps.name, "recorded", "name of a figure")
            title = desk.book.note(title_steps(steps), "recorded", "status updates")
            caption = "Source: the status updates as they were sent, each reading as it stood then."
            blocks += [Heading(text=name), Chart(drawing=steps, title=title, caption=caption)]
    blocks.append(_write_table(desk, found, updates))
    return (Section(key="figures", heading="Figures over the updates", blocks=tuple(blocks)),)


def _write_table(desk: Desk, found: tuple[FigureSteps, ...], updates: tuple[Update, ...]) -> Table:
    """Every reading of the pictures, and of the figures that are words and have none: an update a row."""
    sent = {f"Update {update.number}": update.sent_at for update in updates}
    told = [{reading.label: reading.text for reading in steps.readings} for steps in found]
    labels = [label for label in ("Before", *sent) if any(label in readings for readings in told)]
    rows = tuple(
        (
            Cell(
                text=desk.book.note(label, "furniture", "number of the update"),
                note=desk.instant(sent.get(label), f"{label}, sent"),
                is_strong=True,
            ),
            *(
                Cell(text=desk.book.note(readings.get(label, "As before"), "recorded", label))
                for readings in told
            ),
        )
        for label in labels
    )
    columns = (Column(name="Told in", width="medium"), *(Column(name=steps.name) for steps in found))
    return desk.limit(Table(caption="Figures over the updates", columns=columns, rows=rows), "figures")
