"""What a team set for its documents, as a frozen value: a document keeps the one it was frozen with."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Final

SECTIONS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "brief": (
        ("changes", "What changed since the version they have"),
        ("happened", "What happened"),
        ("deeds", "What we did"),
        ("plan", "Plan"),
        ("prevention", "So that it does not happen again"),
        ("waiting", "Cost of waiting"),
        ("unknown", "What we do not know yet"),
    ),
    "report": (
        ("timeline", "Timeline"),
        ("mitigation", "What we did"),
        ("options", "Options, side by side"),
        ("plan", "Plan"),
        ("prevention", "So that it does not happen again"),
        ("waiting", "Cost of waiting"),
        ("open", "Open questions"),
        ("decisions", "Decisions"),
        ("owed", "Answers owed"),
        ("promises", "Promises"),
        ("actions", "Actions"),
        ("figures", "Figures over the updates"),
        ("clocks", "Legal clocks"),
        ("evidence", "Evidence"),
        ("glossary", "Words used here"),
    ),
    "follow-up": (
        ("meeting", "The meeting"),
        ("owed", "Answers owed"),
        ("promises", "Promises"),
        ("updates", "Updates"),
    ),
    "status-update": (
        ("changed", "What changed"),
        ("steps", "What happens next"),
        ("figures", "Figures over the updates"),
        ("since", "Since the version they have"),
    ),
    "post-mortem": (
        ("timeline", "Timeline"),
        ("figures", "Figures over the updates"),
        ("lessons", "Lessons"),
        ("actions", "Actions"),
    ),
}
"""Parts a team may leave out, by kind. The head, impact, cause, decisions and the ask always stay."""


@dataclass(frozen=True, kw_only=True)
class Style:
    """``hidden`` are keys of ``SECTIONS`` of one kind; "" of any other member is the program's own."""

    accent: str = ""
    confidentiality: str = ""
    dates: str = ""
    hidden: tuple[str, ...] = ()
    logo_path: str = ""
    logo_kind: str = ""
    logo_sha256: str = ""

    def name_hidden(self, kind: str) -> list[str]:
        return [name for key, name in SECTIONS.get(kind, ()) if key in self.hidden]


@dataclass(frozen=True, kw_only=True)
class Logo:
    """The bytes of a logo as they were checked: PNG or JPEG, drawn anew when they came in."""

    kind: str
    content: bytes


def dump_style(style: Style) -> dict[str, Any]:
    """The members that differ from the program's own, so that the usual style is an empty value."""
    plain = Style()
    return {name: value for name, value in asdict(style).items() if value != getattr(plain, name)}


def restore_style(value: Mapping[str, Any]) -> Style:
    """The style in what ``dump_style`` wrote; members that are not known are passed over."""
    known = {member.name for member in fields(Style)}
    members = {name: item for name, item in value.items() if name in known}
    return Style(**(members | {"hidden": tuple(members.get("hidden", ()))}))
