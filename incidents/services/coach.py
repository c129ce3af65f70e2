"""What a person answers to the coach: keep my words, never show this rule, use the rewrite."""

from datetime import datetime
from uuid import UUID

from accounts.models import User
from incidents.access.writing import write_as
from incidents.domain.advice import Place, digest_words, shorten
from incidents.models import Incident, KeptWording, MutedRule
from incidents.models.sections import Values
from incidents.services.edits import Edits, SaveResult, save_edits
from incidents.services.history import record_changes


def keep_wording(
    *, incident: Incident, person: User, place: Place, rule: str, words: str, now: datetime
) -> None:
    """Remember that this person keeps these words in this field; a second time changes nothing."""
    with write_as(person, incident):
        _, is_new = KeptWording.objects.get_or_create(
            incident=incident,
            person=person,
            field=place.key,
            digest=digest_words(rule, words),
            defaults={"at": now},
        )
        if is_new:
            _record(incident, person, now, "coach.words_kept", (None, f"{place.kind}: “{shorten(words)}”"))


def raise_wording(
    *, incident: Incident, person: User, place: Place, rule: str, words: str, now: datetime
) -> None:
    """Let the coach speak of these words again."""
    with write_as(person, incident):
        count, _ = KeptWording.objects.filter(
            incident=incident, person=person, field=place.key, digest=digest_words(rule, words)
        ).delete()
        if count:
            _record(incident, person, now, "coach.words_kept", (f"{place.kind}: “{shorten(words)}”", None))


def raise_typed(*, incident: Incident, person: User, section: str, now: datetime) -> None:
    """Let the coach speak again of all that this person kept in texts that no page of the record holds."""
    with write_as(person, incident):
        count, _ = KeptWording.objects.filter(
            incident=incident, person=person, field__startswith=f"{section}."
        ).delete()
        if count:
            _record(incident, person, now, "coach.words_kept", (f"{section}: {count}", None))


def mute_rule(*, incident: Incident, person: User, rule: str, now: datetime) -> None:
    """Never show this rule to the team of this incident again, until somebody turns it on."""
    with write_as(person, incident):
        _, is_new = MutedRule.objects.get_or_create(
            team_id=incident.team_id, rule=rule, defaults={"muted_by": person, "muted_at": now}
        )
        if is_new:
            _record(incident, person, now, "coach.rule_never_shown", (None, rule))


def unmute_rule(*, incident: Incident, person: User, rule: str, now: datetime) -> None:
    """Show this rule to the team again."""
    with write_as(person, incident):
        count, _ = MutedRule.objects.filter(team_id=incident.team_id, rule=rule).delete()
        if count:
            _record(incident, person, now, "coach.rule_never_shown", (rule, None))


def use_wording(
    *, incident: Incident, person: User, place: Place, value: object, seen_version: int, now: datetime
) -> SaveResult:
    """Save a field whose words were replaced. ``value`` is the whole new value of the column."""
    values: Values = {place.column: value}
    is_own = place.section == "incident"
    edits = Edits(
        seen_version=seen_version,
        fields=values if is_own else {},
        rows={} if is_own else {(place.section, UUID(place.uid)): values},
    )
    return save_edits(incident=incident, edits=edits, editor=person, now=now)


def _record(
    incident: Incident, person: User, now: datetime, field: str, change: tuple[str | None, str | None]
) -> None:
    # The record itself did not change, so its version stays: no document is stale for it.
    record_changes(incident=incident, actor=person, now=now, changes={field: change})
