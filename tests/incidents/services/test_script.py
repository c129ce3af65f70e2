"""Own words, choices and versions of a script: kept with their history, never overwritten."""

from datetime import datetime

import pytest

from accounts.models import Membership, User
from incidents.access.script import load_script
from incidents.domain.script import Line
from incidents.models import Change, Incident, ScriptEdit, ScriptVersion
from incidents.services.script import (
    LineChangedError,
    choose_setting,
    edit_line,
    keep_line_in,
    keep_version,
    keep_words,
    take_new_words,
)
from tests.factories import make_incident
from tests.incidents.domain.test_script import make_facts


@pytest.fixture
def incident(owner: User) -> Incident:
    return make_incident(Membership.objects.get(user=owner), make_facts())


def get_line(incident: Incident, line_id: str, now: datetime) -> Line:
    fresh = Incident.objects.get(pk=incident.pk)
    return next(line for line in load_script(fresh, now=now).lines if line.id == line_id)


def test_own_words_stay_and_are_in_the_history(incident: Incident, owner: User, now: datetime) -> None:
    line = get_line(incident, "opening.headline", now)
    edit_line(
        incident=incident, editor=owner, now=now, line=line, text="Nobody can pay by card.", seen=line.text
    )
    assert get_line(incident, "opening.headline", now).text == "Nobody can pay by card."
    change = Change.objects.get(field="script.opening.headline")
    assert (change.actor, change.new, change.version) == (owner, "Nobody can pay by card.", 1)


def test_the_wording_of_the_record_typed_again_is_no_edit(
    incident: Incident, owner: User, now: datetime
) -> None:
    line = get_line(incident, "opening.headline", now)
    edit_line(incident=incident, editor=owner, now=now, line=line, text="Mine.", seen=line.text)
    edited = get_line(incident, "opening.headline", now)
    assert (
        edit_line(incident=incident, editor=owner, now=now, line=edited, text=line.text, seen="Mine.") is None
    )
    assert not ScriptEdit.objects.exists()


def test_a_line_kept_in_stays_so_until_it_is_left_to_the_time(
    incident: Incident, owner: User, now: datetime
) -> None:
    line = get_line(incident, "opening.headline", now)
    for _ in range(2):
        keep_line_in(incident=incident, editor=owner, now=now, line=line)
    assert get_line(incident, "opening.headline", now).is_kept_in
    assert Change.objects.get(field="script.opening.headline.kept_in").new == line.text
    assert edit_line(incident=incident, editor=owner, now=now, line=line, text=line.text, seen=line.text)
    assert get_line(incident, "opening.headline", now).is_kept_in
    edit_line(incident=incident, editor=owner, now=now, line=line, text="Mine.", seen=line.text)
    assert get_line(incident, "opening.headline", now).text == "Mine."
    take_new_words(incident=incident, editor=owner, now=now, line_id=line.id)
    assert not ScriptEdit.objects.exists()


def test_a_line_changed_by_somebody_else_is_not_overwritten(
    incident: Incident, owner: User, colleague: User, now: datetime
) -> None:
    line = get_line(incident, "opening.headline", now)
    edit_line(incident=incident, editor=colleague, now=now, line=line, text="Theirs.", seen=line.text)
    with pytest.raises(LineChangedError, match="Theirs"):
        edit_line(incident=incident, editor=owner, now=now, line=line, text="Mine.", seen=line.text)
    assert ScriptEdit.objects.get().text == "Theirs."


def test_a_stale_line_is_kept_or_taken(incident: Incident, owner: User, now: datetime) -> None:
    line = get_line(incident, "opening.headline", now)
    edit_line(incident=incident, editor=owner, now=now, line=line, text="Nobody can pay.", seen=line.text)
    Incident.objects.filter(pk=incident.pk).update(title="Card payments fail again")
    stale = get_line(incident, "opening.headline", now)
    assert stale.text == "Nobody can pay."
    assert stale.generated == "Card payments fail again."
    assert stale.stale == (("Headline", "Card payments fail", "Card payments fail again"),)
    with pytest.raises(LineChangedError):
        keep_words(incident=incident, editor=owner, now=now, line=stale, seen="an older wording")
    keep_words(incident=incident, editor=owner, now=now, line=stale, seen="Card payments fail again.")
    assert not get_line(incident, "opening.headline", now).is_stale
    take_new_words(incident=incident, editor=owner, now=now, line_id="opening.headline")
    assert get_line(incident, "opening.headline", now).text == "Card payments fail again."


def test_choices_shape_the_script(incident: Incident, owner: User, now: datetime) -> None:
    chosen = {"minutes": 3, "voice": "respectful", "speaker": "Leila Brandt"}
    choose_setting(
        incident=incident, editor=owner, now=now, minutes=3, voice="respectful", speaker="Leila Brandt"
    )
    script = load_script(incident, now=now)
    assert (script.minutes, script.voice) == (3, "respectful")
    assert any(line.text == "This is Leila Brandt." for line in script.lines)
    assert {change.field: change.new for change in Change.objects.filter(field__startswith="script.")} == {
        f"script.{name}": value for name, value in chosen.items()
    }


def test_versions_are_numbered_and_never_kept_twice(incident: Incident, owner: User, now: datetime) -> None:
    first = keep_version(incident=incident, author=owner, now=now, script=load_script(incident, now=now))
    again = keep_version(incident=incident, author=owner, now=now, script=load_script(incident, now=now))
    assert (first.number, again.pk) == (1, first.pk)
    line = get_line(incident, "opening.headline", now)
    edit_line(incident=incident, editor=owner, now=now, line=line, text="Nobody can pay.", seen=line.text)
    second = keep_version(incident=incident, author=owner, now=now, script=load_script(incident, now=now))
    assert second.number == 2
    assert "Nobody can pay." not in str(ScriptVersion.objects.get(number=1).turns)
