"""Rehearsals for tests, and clips as a browser would send them, with nothing in them to hear."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from accounts.models import User
from incidents.models import Incident, Recording, Rehearsal
from incidents.services.recordings import keep_clip, store_clip
from incidents.services.rehearsal import start_rehearsal

WEBM = b"\x1a\x45\xdf\xa3" + b"\x9f\x42\x86\x81\x01" * 200
MP4 = b"\x00\x00\x00\x18ftypmp42" + b"\x00" * 500
TURNS: list[dict[str, Any]] = [
    {
        "turn": 1,
        "speaker": "you",
        "part": "opening",
        "lines": [
            {"id": "opening.greeting", "text": "Good morning, Noor.", "kind": "said"},
            {"id": "opening.headline", "text": "One in four payments fails.", "kind": "said"},
        ],
    },
    {
        "turn": 2,
        "speaker": "ceo",
        "part": "ask",
        "lines": [{"id": "ask.asked", "text": "What do you need from me?", "kind": "said"}],
    },
    {
        "turn": 3,
        "speaker": "you",
        "part": "ask",
        "lines": [
            {"id": "ask.words", "text": "I need one decision from you.", "kind": "said"},
            {"id": "ask.gap", "text": "By when is not recorded yet.", "kind": "gap"},
        ],
    },
]


def rehearse(
    incident: Incident, speaker: User, now: datetime, turns: list[dict[str, Any]] | None = None
) -> Rehearsal:
    """A rehearsal that has just begun."""
    return start_rehearsal(
        incident=incident, speaker=speaker, uid=uuid4(), turns=turns or TURNS, minutes=5, now=now
    )


def record(
    rehearsal: Rehearsal, now: datetime, turn: int = 1, uid: UUID | None = None, content: bytes = WEBM
) -> Recording:
    """One clip of a turn, on disk and in its row."""
    clip = uid or uuid4()
    stored = store_clip(rehearsal=rehearsal, uid=clip, chunks=[content], announced=len(content))
    recording, _ = keep_clip(rehearsal=rehearsal, uid=clip, turn=turn, starts_at=12.0, stored=stored, now=now)
    assert recording is not None
    return recording
