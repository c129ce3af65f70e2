"""The script page and the rehearsal room as pages: what stands there, and what a form does."""

import re
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import Membership, User
from incidents.domain.script import Script
from incidents.models import Ask, Incident, KeptWording, Measure, PlanStep, ScriptEdit, Unknown
from incidents.services.meeting import catch_line
from tests.factories import LONG_AGO, make_incident
from tests.incidents.domain.test_script import make_facts
from tests.incidents.views.reading import press_coach, read_page


@pytest.fixture
def incident(owner: User) -> Incident:
    return make_incident(Membership.objects.get(user=owner), make_facts())


def read(client: Client, name: str, *arguments: object) -> str:
    return client.get(reverse(name, args=arguments)).content.decode()


def say(client: Client, incident: Incident, line_id: str, text: str, seen: str) -> int:
    url = reverse("script_line", args=[incident.reference, line_id])
    return client.post(url, {"line": line_id, "text": text, "seen": seen}).status_code


def test_the_page_shows_turns_times_and_gaps(incident: Incident, owner_client: Client) -> None:
    page = read(owner_client, "script", incident.reference)
    assert "What’s the cause?" in page
    assert "This is the most likely cause. It isn’t confirmed yet. A certificate expired." in page
    assert re.search(r"<b>\d:\d\d</b> of \d:00", page)
    assert "A gap. Not known yet: what waiting costs." in page
    assert f'href="/incidents/{incident.reference}/prepare/waiting/"' in page


def test_a_line_that_names_a_past_time_says_so(incident: Incident, owner_client: Client) -> None:
    Ask.objects.filter(incident=incident).update(deadline=None)
    Unknown.objects.filter(incident=incident).update(by=None)
    PlanStep.objects.filter(incident=incident).update(due=None)
    ahead, past = "2999-11-14T11:15:00Z", "2026-05-04T11:15:00Z"
    for at, is_past in ((ahead, False), (past, True)):
        Incident.objects.filter(pk=incident.pk).update(next_update_at=at)
        page = read(owner_client, "script", incident.reference)
        assert "You’ll hear from us" in page
        assert ("1 names a past time" in page) == is_past
        assert ("has passed." in page) == is_past


def test_a_line_whose_figure_the_impact_gives_otherwise_names_both(
    incident: Incident, owner_client: Client
) -> None:
    Measure.objects.filter(incident=incident).delete()
    row = Measure.objects.create(incident=incident, position=0, name="Customers", unit="customers")
    Incident.objects.filter(pk=incident.pk).update(title="1,240 customers cannot sign in")
    for value, differs in ((1240, False), (1310, True)):
        Measure.objects.filter(pk=row.pk).update(value=value, dimension="operations")
        page = read(owner_client, "script", incident.reference).replace("\u00a0", " ")
        assert ("1 figure to check" in page) == differs
        told = "This line says 1,240 customers; the impact “Customers” says 1,310 customers."
        assert page.count(told) == differs


def test_a_viewer_reads_and_cannot_change(incident: Incident, viewer_client: Client) -> None:
    page = read(viewer_client, "script", incident.reference)
    assert "Card payments fail." in page
    assert "script/line/" not in page
    assert say(viewer_client, incident, "opening.headline", "Mine.", "Card payments fail.") == 404


def test_a_stranger_finds_nothing(incident: Incident, stranger_client: Client) -> None:
    for name in ("script", "rehearsal"):
        assert stranger_client.get(reverse(name, args=[incident.reference])).status_code == 404
    assert say(stranger_client, incident, "opening.headline", "Mine.", "Card payments fail.") == 404
    assert not ScriptEdit.objects.exists()


def test_a_colleague_says_it_in_their_words(incident: Incident, colleague_client: Client) -> None:
    assert (
        say(colleague_client, incident, "opening.headline", "Nobody can pay.", "Card payments fail.") == 302
    )
    page = read(colleague_client, "script", incident.reference)
    assert "Nobody can pay." in page
    assert "Your words" in page


def test_a_changed_record_shows_both_wordings(incident: Incident, owner_client: Client) -> None:
    say(owner_client, incident, "opening.headline", "Nobody can pay.", "Card payments fail.")
    Incident.objects.filter(pk=incident.pk).update(title="Card payments fail again")
    page = read(owner_client, "script", incident.reference)
    assert "The record changed under this line" in page
    assert "Nobody can pay." in page
    assert "Card payments fail again." in page
    choose = reverse("script_choose", args=[incident.reference])
    late = owner_client.post(choose, {"line": "opening.headline", "seen": "Another.", "choice": "keep"})
    assert late.status_code == 409
    assert "Nothing was changed" in late.content.decode()
    owner_client.post(
        choose, {"line": "opening.headline", "seen": "Card payments fail again.", "choice": "keep"}
    )
    assert "The record changed under this line" not in read(owner_client, "script", incident.reference)
    owner_client.post(choose, {"line": "opening.headline", "choice": "take"})
    assert "Nobody can pay." not in read(owner_client, "script", incident.reference)


def test_words_typed_on_an_older_page_are_not_lost(
    incident: Incident, owner_client: Client, colleague_client: Client
) -> None:
    say(colleague_client, incident, "opening.headline", "Theirs.", "Card payments fail.")
    url = reverse("script_line", args=[incident.reference, "opening.headline"])
    answer = owner_client.post(url, {"line": "x", "text": "Mine.", "seen": "Card payments fail."})
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "“Theirs.”" in page
    assert "Mine.</textarea>" in page
    assert say(owner_client, incident, "opening.headline", "Mine.", "Theirs.") == 302


def test_the_coach_looks_at_the_words_of_a_line(incident: Incident, owner_client: Client) -> None:
    url = reverse("script_line", args=[incident.reference, "opening.headline"])
    form = read_page(owner_client.get(url).text).forms[-1]
    typed = form.put({"text": "Sam forgot the migration."})
    page = owner_client.post(url, {**typed, "check": "1"}).text
    assert "1 thing to look at" in page
    used = read_page(owner_client.post(url, typed | press_coach(page, "use")).text).forms[-1]
    assert used.values["text"][0].endswith("of the migration.")
    assert "Sam" not in used.values["text"][0]
    assert used.values["seen"] == ["Card payments fail."]
    assert "“Sam forgot”" not in owner_client.post(url, typed | press_coach(page, "keep")).text
    assert KeptWording.objects.get().field == "script_line.opening.headline.text"
    assert not ScriptEdit.objects.exists()
    say(owner_client, incident, "opening.headline", "Sam forgot the backup.", "Card payments fail.")
    assert "“Sam forgot”" not in owner_client.get(url).text


def test_a_likely_cause_may_be_hedged_in_its_line(incident: Incident, owner_client: Client) -> None:
    page = owner_client.get(reverse("script", args=[incident.reference])).text
    [line_id] = set(re.findall(r"script/line/(cause[^/]*statement[^/]*)/", page))
    url = reverse("script_line", args=[incident.reference, line_id])
    assert 'data-certainty="likely"' in owner_client.get(url).text


def test_an_empty_line_is_refused_with_a_reason(incident: Incident, owner_client: Client) -> None:
    url = reverse("script_line", args=[incident.reference, "opening.headline"])
    answer = owner_client.post(url, {"line": "opening.headline", "text": " ", "seen": "Card payments fail."})
    assert answer.status_code == 422
    assert "Write what you will say." in answer.content.decode()


def test_a_line_that_is_not_there_is_not_found(incident: Incident, owner_client: Client) -> None:
    url = reverse("script_line", args=[incident.reference, "opening.nothing"])
    assert owner_client.get(url).status_code == 404


@pytest.mark.parametrize(("minutes", "expected"), [("3", 302), ("0", 422), ("soon", 422), ("", 302)])
def test_minutes_are_checked(incident: Incident, owner_client: Client, minutes: str, expected: int) -> None:
    url = reverse("script_setting", args=[incident.reference])
    assert owner_client.post(url, {"minutes": minutes, "voice": "", "speaker": ""}).status_code == expected


def test_a_version_is_kept_and_stays(incident: Incident, owner_client: Client) -> None:
    owner_client.post(reverse("script_versions", args=[incident.reference]))
    say(owner_client, incident, "opening.headline", "Nobody can pay.", "Card payments fail.")
    kept = read(owner_client, "script_version", incident.reference, 1)
    assert "<del>Card payments fail.</del> <ins>Nobody can pay.</ins>" in kept
    assert "1 line reworded" in kept
    assert "Changed since version 1" in read(owner_client, "script", incident.reference)


def test_a_version_that_still_stands_says_so(incident: Incident, owner_client: Client) -> None:
    owner_client.post(reverse("script_versions", args=[incident.reference]))
    kept = read(owner_client, "script_version", incident.reference, 1)
    assert "The script still reads exactly like this." in kept
    assert "<del>" not in kept


def test_a_line_left_out_for_time_can_be_said_anyway(incident: Incident, owner_client: Client) -> None:
    choose = reverse("script_choose", args=[incident.reference])
    left_out = [line.id for line in _shorten(incident, owner_client).dropped]
    for line_id in left_out:
        assert owner_client.post(choose, {"line": line_id, "choice": "keep-in"}).status_code == 302
    page = owner_client.get(reverse("script", args=[incident.reference]))
    assert {line.id for line in page.context["script"].lines if line.is_kept_in} == set(left_out)
    assert "longer than 1 minute" in page.content.decode()
    assert page.content.decode().count("Said whatever the time") == len(left_out)
    # A form's token belongs to its own request, so a turn with one is drawn anew.
    seen_again = read(owner_client, "script", incident.reference)
    assert len(set(re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', seen_again))) == 1
    owner_client.post(choose, {"line": left_out[0], "choice": "take"})
    again = owner_client.get(reverse("script", args=[incident.reference])).context["script"]
    assert left_out[0] in {line.id for line in again.dropped}


def test_a_line_left_out_for_time_can_be_edited_until_it_fits(
    incident: Incident, owner_client: Client
) -> None:
    line = _shorten(incident, owner_client).dropped[0]
    form = read(owner_client, "script_line", incident.reference, line.id)
    assert "This line is left out to fit 1 minute." in form
    assert say(owner_client, incident, line.id, "Short now.", line.text) == 302
    script = owner_client.get(reverse("script", args=[incident.reference])).context["script"]
    assert "Short now." in [said.text for said in script.lines]


def test_a_viewer_cannot_keep_a_line_in(
    incident: Incident, owner_client: Client, viewer_client: Client
) -> None:
    line = _shorten(incident, owner_client).dropped[0]
    choose = reverse("script_choose", args=[incident.reference])
    assert viewer_client.post(choose, {"line": line.id, "choice": "keep-in"}).status_code == 404
    assert "Say it anyway" not in read(viewer_client, "script", incident.reference)
    assert not ScriptEdit.objects.exists()


def _shorten(incident: Incident, client: Client) -> Script:
    """Fit the script to a single minute, so that lines are left out."""
    setting = reverse("script_setting", args=[incident.reference])
    client.post(setting, {"minutes": "1", "voice": "", "speaker": ""})
    script: Script = client.get(reverse("script", args=[incident.reference])).context["script"]
    return script


def test_the_room_is_a_read_through_without_its_script(incident: Incident, owner_client: Client) -> None:
    page = read(owner_client, "rehearsal", incident.reference)
    assert 'id="room"' in page
    assert re.search(r'<div class="room"[^>]* hidden>', page)
    assert "What do you need from me?" in page
    assert "May we switch the processor?" in page
    assert 'type="application/json"' in page


def test_the_place_leads_to_the_script(incident: Incident, owner_client: Client) -> None:
    page = read(owner_client, "incident", incident.reference)
    assert f'href="/incidents/{incident.reference}/script/"' in page


def test_a_decision_is_told_and_own_words_that_ask_are_stale(
    incident: Incident, owner: User, owner_client: Client, viewer_client: Client
) -> None:
    asking = "I need one decision from you, by eleven o’clock UTC. May we switch the processor?"
    assert say(owner_client, incident, "ask.question", "Please say yes.", asking) == 302
    catch_line(
        incident=incident, uid=uuid4(), kind="decision", text="Go", now=LONG_AGO, caught_at=LONG_AGO,
        catcher=owner, option="Switch the processor", asked="May we switch the processor?",
    )  # fmt: skip
    page = read(viewer_client, "script", incident.reference)
    assert "The record changed under this line" in page
    assert "Decision is new" in page
    assert "The choice: switch the processor." in page
    for name in ("script", "first_message", "rehearsal"):
        assert "I need one decision" not in read(owner_client, name, incident.reference), name
    assert "Decided: Switch the processor." in read(owner_client, "first_message", incident.reference)
    room = read(owner_client, "room", incident.reference)
    assert "It is decided: Switch the processor (“Go”)." in room
