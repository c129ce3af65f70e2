"""What gives way on a full brief, in which order and why, and the cutting itself."""

from dataclasses import dataclass, replace
from typing import Any, Final

from incidents.domain.phrases import count_words
from incidents.domain.plain_text import keep_whole
from reports.brief_parts import BriefDocument, Changes, OptionDetail, Statement
from reports.figure_book import SLACK, keep_parts, shorten, weigh


@dataclass(frozen=True, kw_only=True)
class Cut:
    """One thing that can give way: the room it has at each step, roomiest first, and why it may."""

    field: str
    steps: tuple[Any, ...]
    why: str


CUTS: Final = (
    Cut(
        field="prevention", steps=(5, 3, 2, 2, 1, 0), why="Prevention is for the full report; the plan stays."
    ),
    Cut(
        field="density", steps=("roomy", "normal", "tight"), why="White space gives way before any word does."
    ),
    Cut(
        field="caption",
        steps=(150, 150, 110, 70),
        why="Where the readings come from can be said in a few words.",
    ),
    Cut(
        field="height",
        steps=(150, 124, 114, 106, 102, 98, 94, 92, 90, 74),
        why="A lower chart tells the same.",
    ),
    Cut(
        field="note",
        steps=(64, 64, 64, 64, 58, 50, 46, 46, 46, 46, 46, 0),
        why="A figure's note is whole in the full report.",
    ),
    Cut(
        field="label",
        steps=(140, 120, 100, 90, 80, 72, 66, 60, 56, 52, 44, 36, 28),
        why="A name is known by its first words.",
    ),
    Cut(field="events", steps=(10, 8, 7, 6, 5, 5, 4, 4, 3, 2), why="Only the turning points must be seen."),
    Cut(field="impact", steps=(9, 7, 6, 5, 5, 4, 4, 3, 2, 1), why="The key figures above carry the impact."),
    Cut(
        field="impact_text",
        steps=(260, 200, 170, 140, 120, 100, 80, 60, 60),
        why="The number counts; its story waits.",
    ),
    Cut(field="unknowns", steps=(7, 6, 5, 4, 4, 3, 3, 2, 1), why="The soonest answers come first."),
    Cut(
        field="deeds", steps=(7, 6, 5, 4, 4, 3, 3, 2, 1), why="What helped or harmed stays; failed tries go."
    ),
    Cut(
        field="deed_text",
        steps=(200, 180, 150, 130, 120, 110, 110, 100, 80, 60),
        why="An action is understood in a line.",
    ),
    Cut(field="waiting", steps=(6, 5, 4, 4, 3, 3, 2, 2, 1), why="The costs that fall due first stay."),
    Cut(
        field="waiting_text",
        steps=(220, 180, 160, 150, 130, 120, 110, 100, 80, 60),
        why="When and how much say most.",
    ),
    Cut(field="causes", steps=(6, 5, 4, 4, 3, 3, 2, 2, 1), why="Trigger and root cause stay longest."),
    Cut(
        field="cause_text",
        steps=(700, 460, 360, 300, 260, 230, 200, 170, 130, 100),
        why="The first sentences name it.",
    ),
    Cut(
        field="plan",
        steps=(10, 9, 8, 7, 6, 5, 4, 3, 3, 2),
        why="What is still to do stays; what is done goes.",
    ),
    Cut(
        field="plan_text",
        steps=(220, 180, 140, 120, 110, 100, 90, 80, 70, 60),
        why="A step is understood in a line.",
    ),
    Cut(field="changes", steps=(8, 6, 5, 4, 4, 4, 3, 3, 3, 2, 2, 1, 0), why="Figures and states come first."),
    Cut(
        field="change_text",
        steps=(200, 160, 140, 120, 110, 100, 90, 80, 70, 60),
        why="What it is now says most.",
    ),
    Cut(
        field="option_text",
        steps=(360, 250, 200, 160, 130, 110, 90, 70, 56, 0),
        why="The titles name the choice.",
    ),
    Cut(field="options", steps=(4, 4, 4, 3, 3, 3, 3, 3, 3, 3, 2), why="The recommended option never goes."),
    Cut(
        field="bottom_line",
        steps=(900, 720, 640, 600, 560, 520, 500, 500, 500, 500, 300, 150),
        why="It is cut last, at a sentence's end.",
    ),
    Cut(
        field="question",
        steps=(500, 500, 500, 500, 500, 500, 500, 500, 500, 400, 260, 170),
        why="The question itself never goes.",
    ),
)
"""Least important first; in every round each gives way by one step, then the round begins again."""

ROUNDS: Final = max(len(cut.steps) for cut in CUTS)
Room = dict[str, Any]


def trim_brief(document: BriefDocument, room: Room) -> BriefDocument:
    """The brief with everything cut to its room, and a list of what was left out."""
    deeds = _keep_ranked(document.deeds, room["deeds"])
    plan = _keep_ranked(document.plan, room["plan"], latest=False)
    trimmed = replace(
        document,
        density=room["density"],
        picture_height=room["height"],
        organisation=shorten(document.organisation, room["label"], mark=""),
        bottom_line=shorten(document.bottom_line, room["bottom_line"]),
        question=shorten(document.question, room["question"]),
        key_figures=tuple(
            replace(
                cell,
                note=keep_whole(cell.note, room["note"]),
                unit=shorten(cell.unit, room["label"], mark=""),
            )
            for cell in document.key_figures
        ),
        changes=_trim_changes(document.changes, room),
        impact=tuple(_trim_statement(line, room) for line in document.impact[: room["impact"]]),
        causes=tuple(
            replace(line, text=shorten(line.text, room["cause_text"]))
            for line in document.causes[: room["causes"]]
        ),
        deeds=tuple(
            replace(
                deed,
                action=shorten(deed.action, room["deed_text"]),
                effect=shorten(deed.effect, room["deed_text"]),
            )
            for deed in deeds
        ),
        plan=tuple(
            replace(
                row,
                step=shorten(row.step, room["plan_text"]),
                when=shorten(row.when, room["label"], mark=""),
                owner=shorten(row.owner, room["label"], mark=""),
            )
            for row in plan
        ),
        prevention=tuple(shorten(line, 140) for line in document.prevention[: room["prevention"]]),
        waiting=tuple(
            replace(
                row,
                text=shorten(row.text, room["waiting_text"]),
                horizon=shorten(row.horizon, room["label"], mark=""),
            )
            for row in document.waiting[: room["waiting"]]
        ),
        options=_trim_options(document, room),
        unknowns=tuple(
            replace(
                row,
                what=shorten(row.what, room["waiting_text"]),
                answer=keep_parts(row.answer, room["label"] + 30),
            )
            for row in document.unknowns[: room["unknowns"]]
        ),
    )
    if document.picture:
        caption = shorten(document.picture.caption, room["caption"], mark="")
        events = tuple(
            replace(event, text=shorten(event.text, 90, mark=""))
            for event in _keep_events(document, room["events"])
        )
        trimmed = replace(trimmed, picture=replace(document.picture, caption=caption, events=events))
    return replace(trimmed, left_out=name_left_out(document, trimmed))


def _trim_changes(changes: Changes | None, room: Room) -> Changes | None:
    """As many lines as there is room for; with room for none the box goes."""
    if changes is None or not room["changes"]:
        return None
    return replace(
        changes,
        lines=tuple(
            replace(line, text=shorten(line.text, room["change_text"]))
            for line in changes.lines[: room["changes"]]
        ),
        also=shorten(changes.also, room["change_text"]),
    )


def _trim_statement(line: Statement, room: Room) -> Statement:
    """Drop the words behind the numbers where there is no room for both; a number alone is whole."""
    most, label = room["impact_text"], room["label"]
    numbers = keep_parts(line.numbers, most + label) if line.numbers else ""
    has_no_room = bool(numbers) and len(numbers) + weigh(line.text) > most
    return replace(
        line,
        lead=shorten(line.lead, label, mark=""),
        numbers=numbers,
        text="" if has_no_room else shorten(line.text, most),
        has_dropped=has_no_room and bool(line.text),
    )


def name_left_out(whole: BriefDocument, trimmed: BriefDocument) -> tuple[str, ...]:
    """Count what the record has and the page has not, in words: "2 causes", "7 timeline rows"."""
    sections = (
        (_events_of(whole), _events_of(trimmed), "timeline row"),
        (_lines_of(whole), _lines_of(trimmed), "change"),
        (whole.impact, trimmed.impact, "impact line"),
        (whole.causes, trimmed.causes, "cause"),
        (whole.deeds, trimmed.deeds, "thing we did"),
        (whole.plan, trimmed.plan, "plan step"),
        (whole.prevention, trimmed.prevention, "prevention line"),
        (whole.waiting, trimmed.waiting, "cost of waiting"),
        (whole.options, trimmed.options, "option"),
        (whole.unknowns, trimmed.unknowns, "open question"),
    )
    plurals = {"thing we did": "things we did", "cost of waiting": "costs of waiting"}
    notes = sum(line.has_dropped for line in trimmed.impact)
    parted = sum(
        before.note != after.note
        for before, after in zip(whole.key_figures, trimmed.key_figures, strict=True)
    )
    kinds = (
        (parted, "note on a key figure", "notes on key figures"),
        (notes, "note on impact", "notes on impact"),
    )
    words = tuple(count_words(number, name, plural) for number, name, plural in kinds if number)
    return words + tuple(
        count_words(len(before) - len(after), name, plurals.get(name))
        for before, after, name in sections
        if len(before) > len(after)
    )


def _lines_of(document: BriefDocument) -> tuple[object, ...]:
    return document.changes.lines if document.changes else ()


def _events_of(document: BriefDocument) -> tuple[object, ...]:
    return document.picture.events if document.picture else ()


def _keep_events(document: BriefDocument, most: int) -> tuple[Any, ...]:
    """Starred events first; else the first and the last, and an even choice between them."""
    picture = document.picture
    events = picture.events if picture else ()
    if len(events) <= most:
        return events
    starred = [place for place, event in enumerate(events) if event.is_starred]
    others = [place for place, event in enumerate(events) if not event.is_starred]
    chosen = _spread(starred, most)
    chosen += _spread(others, most - len(chosen))
    return tuple(events[place] for place in sorted(chosen))


def _spread(places: list[int], most: int) -> list[int]:
    if most <= 0 or not places:
        return []
    if len(places) <= most:
        return places
    if most == 1:
        return places[:1]
    return [places[round(number * (len(places) - 1) / (most - 1))] for number in range(most)]


def _keep_ranked[T](rows: tuple[T, ...], most: int, *, latest: bool = True) -> tuple[T, ...]:
    """The rows of the lowest ranks, in the order recorded; of equals the latest (or the first) stay."""
    sign = -1 if latest else 1
    order = sorted(range(len(rows)), key=lambda place: (getattr(rows[place], "rank", 0), sign * place))
    return tuple(rows[place] for place in sorted(order[:most]))


def _trim_options(document: BriefDocument, room: Room) -> tuple[Any, ...]:
    return tuple(
        replace(
            option,
            title=shorten(option.title, room["label"] * 1.5, mark=""),
            details=_trim_details(option.details, room["option_text"]),
        )
        for option in document.options[: room["options"]]
    )


def _trim_details(details: tuple[OptionDetail, ...], most: int) -> tuple[OptionDetail, ...]:
    """Whole lines while they fit, the cost before all others; with no room for one, that one is cut."""
    if most < 40:
        return ()
    order = sorted(enumerate(details), key=lambda pair: pair[1].name != "Cost")
    kept: dict[int, OptionDetail] = {}
    room = most
    for place, detail in order:
        length = len(detail.name) + weigh(detail.text)
        if length <= room * SLACK:
            kept[place] = detail
            room -= length
        elif not kept:
            # A cost keeps what it is counted by, "per further hour", or it says another thing.
            whole = keep_whole(detail.text, most * 1.4)
            kept[place] = replace(detail, text=whole or shorten(detail.text, most))
            break
    return tuple(kept[place] for place in sorted(kept))
