"""A rehearsal: started, finished, how it felt, what was said after all, and who else may hear it.

Nothing here goes into the incident's history: that somebody rehearses is theirs alone to tell.
"""

import re
from collections.abc import Iterable
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import Max

from accounts.models import User
from incidents.access.writing import Right, write_as
from incidents.domain.rehearsal import RehearsalReport, summarise_rehearsal
from incidents.models import Incident, Recording, Rehearsal
from incidents.models.rehearsal import build_turns

LONGEST_SECONDS: Final = 24 * 3600
_GREETING: Final = re.compile(r"\bGood (morning|afternoon|evening)\b")


class TakenError(Exception):
    """The uid belongs to another rehearsal."""


def start_rehearsal(
    *, incident: Incident, speaker: User, uid: UUID, turns: list[dict[str, Any]], minutes: int, now: datetime
) -> Rehearsal:
    """Begin to rehearse a script as it stood on the page; the same uid again is the same rehearsal.

    Raises TakenError where the uid is somebody else's or another incident's.
    """
    with write_as(speaker, incident, Right.READ):
        existing = Rehearsal.objects.filter(uid=uid).first()
        if existing is not None:
            if (existing.incident_id, existing.speaker_id) != (incident.pk, speaker.pk):
                raise TakenError
            return existing
        own = Rehearsal.objects.filter(incident=incident, speaker=speaker)
        last = own.first()
        is_same = last is not None and _read_wording(last.turns) == _read_wording(turns)
        return Rehearsal.objects.create(
            uid=uid,
            incident=incident,
            speaker=speaker,
            number=(own.aggregate(most=Max("number"))["most"] or 0) + 1,
            wording=(last.wording if is_same else last.wording + 1) if last else 1,
            minutes=minutes,
            turns=turns,
            started_at=now,
        )


def finish_rehearsal(
    *, rehearsal: Rehearsal, total_seconds: float, questions_drilled: int, now: datetime
) -> None:
    """Note that it is over, how long it took and how many questions cut in; once.

    Raises RightEndedError, as what follows, where its speaker may not read the incident any more.
    """
    with _write_own(rehearsal):
        Rehearsal.objects.filter(pk=rehearsal.pk, finished_at=None).update(
            finished_at=now,
            total_seconds=min(max(total_seconds, 0.0), LONGEST_SECONDS),
            questions_drilled=questions_drilled,
        )
    keep_numbers(rehearsal_id=rehearsal.pk)


def say_how_it_felt(*, rehearsal: Rehearsal, felt: str) -> None:
    with _write_own(rehearsal):
        Rehearsal.objects.filter(pk=rehearsal.pk).update(felt=felt)


def clear_finding(*, rehearsal: Rehearsal, key: str, is_said: bool) -> None:
    """Take "I said it" for an answer, or take it back; a key that names nothing changes nothing."""
    with _write_own(rehearsal):
        current = Rehearsal.objects.select_for_update().get(pk=rehearsal.pk)
        others = [other for other in current.cleared if other != key]
        current.cleared = [*others, key] if is_said else others
        current.save(update_fields=["cleared"])
    keep_numbers(rehearsal_id=rehearsal.pk)


def share_rehearsal(*, rehearsal: Rehearsal, people: Iterable[User], is_with_team: bool) -> None:
    """Let these people, or the whole team, hear this rehearsal; with nobody named it is private again."""
    with _write_own(rehearsal):
        Rehearsal.objects.filter(pk=rehearsal.pk).update(is_shared_with_team=is_with_team)
        rehearsal.shared_with.set(people)


def _write_own(rehearsal: Rehearsal) -> AbstractContextManager[Incident]:
    """The block in which its speaker writes to a rehearsal: as long as they may read what it is of."""
    return write_as(rehearsal.speaker, rehearsal.incident, Right.READ)


def sum_up(rehearsal: Rehearsal, recordings: list[Recording]) -> RehearsalReport:
    """The report on what was listened to so far."""
    return summarise_rehearsal(
        build_turns(rehearsal, recordings),
        slot_seconds=rehearsal.minutes * 60,
        total_seconds=rehearsal.total_seconds,
        pace_range=settings.REHEARSAL_PACE,
        cleared=rehearsal.cleared,
    )


def keep_numbers(*, rehearsal_id: int) -> None:
    """Keep the numbers for the history as soon as every clip is listened to."""
    with transaction.atomic():
        rehearsal = Rehearsal.objects.select_for_update().filter(pk=rehearsal_id, emptied_at=None).first()
        recordings = list(Recording.objects.filter(rehearsal_id=rehearsal_id))
        if rehearsal is None or not recordings or any(recording.is_waiting for recording in recordings):
            return
        report = sum_up(rehearsal, recordings)
        is_told = _is_any_line_told(recordings)
        rehearsal.numbers = {
            "words_per_minute": report.words_per_minute,
            "lines_skipped": report.lines_skipped if is_told else None,
            "figures_missed": report.figures_missed if is_told else None,
        }
        rehearsal.save(update_fields=["numbers"])


def _is_any_line_told(recordings: list[Recording]) -> bool:
    """Whether words were told apart at all: where they were not, none left out is not known, and not zero."""
    reports = [recording.to_report() for recording in recordings]
    return any(line.state != "not_checked" for report in reports if report for line in report.lines)


def _read_wording(turns: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """What is said, whatever the time of day it is said at."""
    return [(line["id"], _GREETING.sub("Good day", line["text"])) for turn in turns for line in turn["lines"]]
