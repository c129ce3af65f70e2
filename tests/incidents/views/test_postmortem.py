"""The post-mortem's pages: words that are never lost, who approves, comments, and who may do what."""

from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import Membership, User
from incidents.access.followup import load_follow_up
from incidents.models import Change, Incident, PostMortem, PostMortemComment, PostMortemText
from tests.incidents.views.reading import SeenForm, read_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def path(incident: Incident, owner_client: Client) -> str:
    """The address of a post-mortem that the owner has begun."""
    owner_client.post(reverse("begin_post_mortem", args=[incident.reference]))
    return reverse("post_mortem", args=[incident.reference])


def read_form(client: Client, path: str) -> SeenForm:
    return next(
        form for form in read_page(client.get(path).content.decode()).forms if "version" in form.values
    )


def own_texts() -> dict[str, str]:
    return dict(PostMortemText.objects.values_list("key", "text"))


def act(client: Client, incident: Incident, name: str, **data: Any) -> Any:
    return client.post(reverse(name, args=[incident.reference]), data)


def test_saving_untouched_drafts_leaves_them_following_the_record(
    path: str, incident: Incident, owner_client: Client
) -> None:
    form = read_form(owner_client, path)
    Incident.objects.filter(pk=incident.pk).update(plain="The register was found.")
    assert owner_client.post(path, form.put({"part-lucky": "It was Sunday."})).status_code == 302
    assert own_texts() == {"lucky": "It was Sunday."}
    assert "The register was found." in read_form(owner_client, path).values["part-summary"][0]


def test_the_record_moving_on_shows_beside_own_words(
    path: str, incident: Incident, owner_client: Client
) -> None:
    owner_client.post(path, read_form(owner_client, path).put({"part-summary": "Our words."}))
    assert "The record now says" not in owner_client.get(path).content.decode()
    Incident.objects.filter(pk=incident.pk).update(plain="The register was found.")
    text = owner_client.get(path).content.decode()
    assert "The record now says" in text
    assert "Our words." in text
    owner_client.post(path, read_form(owner_client, path).put({"settle": "keep:summary"}))
    assert "The record now says" not in owner_client.get(path).content.decode()
    owner_client.post(path, read_form(owner_client, path).put({"settle": "take:summary"}))
    assert own_texts() == {}
    assert Change.objects.filter(field="post_mortem.summary", old="Our words.").exists()


def test_two_people_at_once_lose_no_words(
    path: str, incident: Incident, owner_client: Client, colleague_client: Client
) -> None:
    mine, theirs = read_form(owner_client, path), read_form(colleague_client, path)
    colleague_client.post(path, theirs.put({"part-lucky": "Theirs.", "part-went_well": "The second try."}))
    response = owner_client.post(path, mine.put({"part-lucky": "Mine.", "part-detection": "By an alarm."}))
    assert response.status_code == 409
    text = response.content.decode()
    assert "Mine." in text
    assert "Theirs." in text
    assert own_texts() == {
        "lucky": "Theirs.",
        "went_well": "The second try.",
        "detection": "By an alarm.",
    }
    choice = read_page(response.content.decode()).forms[-1].put({"choose-post_mortem.lucky": "mine"})
    owner_client.post(path, choice)
    assert own_texts()["lucky"] == "Mine."


def test_words_given_up_for_anothers_stay_in_the_history(
    path: str, incident: Incident, owner_client: Client, colleague_client: Client
) -> None:
    mine, theirs = read_form(owner_client, path), read_form(colleague_client, path)
    colleague_client.post(path, theirs.put({"part-lucky": "Theirs."}))
    response = owner_client.post(path, mine.put({"part-lucky": "Words of mine."}))
    choice = read_page(response.text).forms[-1].put({"choose-post_mortem.lucky": "theirs"})
    owner_client.post(path, choice)
    assert own_texts()["lucky"] == "Theirs."
    history = owner_client.get(reverse("history", args=[incident.reference])).text
    assert "Not taken, of two versions" in history and "Words of mine." in history


def test_what_a_page_saved_itself_is_no_conflict(path: str, owner_client: Client) -> None:
    form = read_form(owner_client, path)
    for text in ("One", "One two", ""):
        answer = owner_client.post(path, form.put({"part-lucky": text}), headers={"X-Autosave": "1"})
        assert answer.status_code == 200
        assert answer.json()["errors"] == {}
        assert own_texts().get("lucky", "") == text


def test_too_long_a_part_holds_up_no_other(path: str, owner_client: Client) -> None:
    long = "x" * 20_001
    form = read_form(owner_client, path)
    response = owner_client.post(path, form.put({"part-lucky": long, "part-response": "Restarted."}))
    assert response.status_code == 200
    assert long in response.content.decode()
    assert own_texts() == {"response": "Restarted."}


def test_review_and_approval_by_somebody_else(
    path: str,
    incident: Incident,
    owner: User,
    owner_client: Client,
    colleague: User,
    colleague_client: Client,
) -> None:
    act(owner_client, incident, "post_mortem_people", owner=owner.pk, reviewers=[colleague.pk])
    act(owner_client, incident, "move_post_mortem", to="in_review")
    refused = act(owner_client, incident, "move_post_mortem", to="approved")
    assert "You own it." in refused.content.decode()
    assert PostMortem.objects.get().state == "in_review"
    act(colleague_client, incident, "move_post_mortem", to="approved")
    found = PostMortem.objects.get()
    assert (found.state, found.approved_by) == ("approved", colleague)
    # What was approved stands still, whatever the record does, and cannot be typed into.
    before = load_follow_up(incident).post_mortem
    Incident.objects.filter(pk=incident.pk).update(plain="Later words.")
    incident.refresh_from_db()
    after = load_follow_up(incident).post_mortem
    assert before and after and before.parts == after.parts
    answer = owner_client.post(path, {"part-lucky": "Late", "version": "1"}, headers={"X-Autosave": "1"})
    assert (answer.status_code, "refused" in answer.json()) == (422, True)
    act(colleague_client, incident, "move_post_mortem", to="draft")
    assert own_texts() == {}


def test_the_only_member_approves_with_a_note(path: str, incident: Incident, owner_client: Client) -> None:
    assert "Say in a note" in act(owner_client, incident, "move_post_mortem", to="approved").content.decode()
    act(owner_client, incident, "move_post_mortem", to="approved", note="Read twice, a day apart.")
    assert PostMortem.objects.get().approval_note == "Read twice, a day apart."


def test_waiving_needs_a_reason(incident: Incident, owner_client: Client) -> None:
    assert "Say why" in act(owner_client, incident, "move_post_mortem", to="waived").content.decode()
    assert not PostMortem.objects.exists()
    act(owner_client, incident, "move_post_mortem", to="waived", note="It was a drill.")
    assert PostMortem.objects.get().waived_reason == "It was a drill."


def test_comments_are_said_once_and_resolved(path: str, incident: Incident, owner_client: Client) -> None:
    uid = uuid4()
    for _ in range(2):
        act(owner_client, incident, "comment_post_mortem", uid=uid, part="lucky", text="<b>Ask</b> him.")
    comment = PostMortemComment.objects.get()
    text = owner_client.get(path).content.decode()
    assert "&lt;b&gt;Ask&lt;/b&gt; him." in text
    owner_client.post(reverse("settle_comment", args=[incident.reference, uid]), {"state": "resolved"})
    comment.refresh_from_db()
    assert comment.resolved_by is not None
    empty = act(owner_client, incident, "comment_post_mortem", uid=uuid4(), part="lucky", text=" ")
    assert "There are no words yet." in empty.content.decode()


def test_markdown_is_read_without_what_could_run(
    path: str, incident: Incident, owner_client: Client, viewer_client: Client
) -> None:
    words = (
        "# Big\n\n- **by chance** <script>alert(1)</script> [x](javascript:alert(1))\n\n![p](http://e/x.png)"
    )
    owner_client.post(path, read_form(owner_client, path).put({"part-lucky": words}))
    text = viewer_client.get(path).content.decode()
    assert "<strong>by chance</strong>" in text
    assert "<h4>Big</h4>" in text
    assert "alert(1)</script>" not in text
    assert "javascript:" not in text
    assert "x.png" not in text


def test_who_may_read_and_write(
    path: str, incident: Incident, viewer_client: Client, stranger_client: Client
) -> None:
    names = ("begin_post_mortem", "post_mortem_people", "move_post_mortem", "comment_post_mortem", "close")
    data = {"to": "waived", "note": "x", "part": "lucky", "text": "x", "uid": str(uuid4())}
    assert viewer_client.get(path).status_code == 200
    assert stranger_client.get(path).status_code == 404
    for client in (viewer_client, stranger_client):
        assert client.post(path, {"part-lucky": "x"}).status_code == 404
        assert [act(client, incident, name, **data).status_code for name in names] == [404] * len(names)
    assert own_texts() == {}


def test_the_page_is_cheap(
    path: str, incident: Incident, owner: User, owner_client: Client, colleague: User
) -> None:
    act(owner_client, incident, "post_mortem_people", owner=owner.pk, reviewers=[colleague.pk, owner.pk])
    for name in ("post_mortem", "learn", "follow_up", "incident"):
        with CaptureQueriesContext(connection) as seen:
            assert owner_client.get(reverse(name, args=[incident.reference])).status_code == 200
        assert len(seen) <= 15, name
    assert Membership.objects.count() == 2
