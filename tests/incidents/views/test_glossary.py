"""The glossary page: search, the team's own words on top, and who may change them."""

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import Team, User
from incidents.domain.glossary import GLOSSARY
from incidents.models import Incident, TeamTerm
from incidents.services.glossary import TermWords, add_term, remove_term
from tests.factories import LONG_AGO
from tests.incidents.views.reading import list_summary_links, open_form, open_page, send

pytestmark = pytest.mark.django_db
PAGE = "/glossary/"


@pytest.fixture
def term(team: Team, owner: User) -> TeamTerm:
    words = TermWords(name="Blue line", plain="The belt that carries parcels.", also=["BL1"])
    return add_term(team=team, author=owner, now=LONG_AGO, words=words)


def address(name: str, term: TeamTerm) -> str:
    return reverse(name, args=[term.uid])


def test_all_terms_stand_in_the_order_of_the_alphabet(viewer_client: Client) -> None:
    page = open_page(viewer_client, PAGE)
    assert f"{len(GLOSSARY)} words" in page.text
    assert {term.slug for term in GLOSSARY} <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))
    places = [page.text.index(name) for name in ("Access control", "Backup", "Webhook")]
    assert places == sorted(places)
    inner = [link.removeprefix("#") for link in page.links if link.startswith("#")]
    assert set(inner) <= set(page.ids), "every letter and every cross-reference leads somewhere"


def test_a_search_works_without_a_script(viewer_client: Client) -> None:
    page = open_page(viewer_client, f"{PAGE}?q=sql+injection")
    assert "1 word for “ sql injection ”" in page.text
    assert "Typing commands into a form on a page" in page.text
    assert "Access control" not in page.text
    assert "/glossary/#phishing" in page.links, "a cross-reference leads out of the search"


def test_a_search_that_finds_nothing_says_what_to_do(colleague_client: Client, viewer_client: Client) -> None:
    page = open_page(colleague_client, f"{PAGE}?q=flurb<b>")
    assert "0 words for “ flurb<b> ”" in page.text
    assert "Add “flurb<b>” for your team" in page.text
    assert "/glossary/add/?name=flurb%3Cb%3E" in page.links
    assert "/glossary/add/" not in " ".join(open_page(viewer_client, f"{PAGE}?q=flurb").links)


def test_the_teams_own_words_stand_on_top_and_are_found(viewer_client: Client, term: TeamTerm) -> None:
    page = open_page(viewer_client, PAGE)
    assert page.text.index("Blue line") < page.text.index("Access control")
    assert "The belt that carries parcels." in open_page(viewer_client, f"{PAGE}?q=bl1").text


def test_owner_and_member_write_and_a_viewer_reads(
    owner_client: Client, colleague_client: Client, viewer_client: Client, term: TeamTerm
) -> None:
    for client in (owner_client, colleague_client):
        assert address("term", term) in open_page(client, PAGE).links
        assert client.get(address("term", term)).status_code == 200
    page = open_page(viewer_client, PAGE)
    assert address("term", term) not in page.links
    assert address("term_changes", term) in page.links
    assert open_page(viewer_client, address("term_changes", term)).text.count("Blue line") >= 1
    assert viewer_client.get(address("term", term)).status_code == 404
    assert viewer_client.post(address("term", term), {"name": "Mine"}).status_code == 404
    for name in ("remove_term", "put_back_term"):
        assert viewer_client.post(address(name, term)).status_code == 404
    assert viewer_client.get(reverse("add_term")).headers["Location"] == PAGE
    term.refresh_from_db()
    assert (term.name, term.removed_at) == ("Blue line", None)


def test_a_strangers_terms_never_show(stranger_client: Client, term: TeamTerm) -> None:
    for path in (PAGE, f"{PAGE}?q=blue", reverse("glossary_changes")):
        assert "Blue line" not in stranger_client.get(path).text
    for name in ("term", "term_changes"):
        assert stranger_client.get(address(name, term)).status_code == 404
    for name in ("term", "remove_term", "put_back_term"):
        assert stranger_client.post(address(name, term), {"name": "Mine"}).status_code == 404
    form = {"uid": str(uuid4()), "team": str(term.team_id), "name": "Mine", "plain": "Planted."}
    assert stranger_client.post(reverse("add_term"), form).status_code == 200
    assert TeamTerm.objects.count() == 1


def test_without_signing_in_there_is_no_glossary(client: Client, term: TeamTerm) -> None:
    for path in (PAGE, reverse("add_term"), reverse("glossary_changes"), address("term", term)):
        assert client.get(path).headers["Location"] == f"/sign-in/?next={path}"


def test_a_word_is_added_changed_and_its_history_told(colleague_client: Client, team: Team) -> None:
    form = open_form(colleague_client, reverse("add_term"))
    typed = {
        "name": "  Blue   line ",
        "plain": "A belt.",
        "also": "BL1\nLine one",
        "example": "It stood still.",
    }
    answer = send(colleague_client, reverse("add_term"), form, typed)
    term = TeamTerm.objects.get()
    assert answer.headers["Location"] == f"{PAGE}#term-{term.uid}"
    assert (term.name, term.also, term.team) == ("Blue line", ["BL1", "Line one"], team)
    form = open_form(colleague_client, address("term", term))
    assert form.values["also"] == ["BL1\nLine one"]
    send(colleague_client, address("term", term), form, {"plain": "The belt that carries parcels."})
    history = open_page(colleague_client, address("term_changes", term)).text
    assert "“Blue line”: in plain words A belt. The belt that carries parcels." in history
    assert "“Blue line” added A belt." in history
    assert "Karim Colleague" in history


def test_what_is_missing_is_said_and_what_was_typed_stays(colleague_client: Client) -> None:
    form = open_form(colleague_client, reverse("add_term"))
    answer = send(colleague_client, reverse("add_term"), form, {"name": "", "plain": "", "example": "Kept."})
    assert list(list_summary_links(answer)) == ["id_name", "id_plain"]
    assert "Kept." in answer.text
    assert TeamTerm.objects.count() == 0


def test_a_name_that_is_taken_is_said(colleague_client: Client, term: TeamTerm) -> None:
    form = open_form(colleague_client, reverse("add_term"))
    answer = send(colleague_client, reverse("add_term"), form, {"name": "blue line", "plain": "Another."})
    assert "Your team has this term already" in answer.text
    assert TeamTerm.objects.count() == 1


def test_two_people_at_once_see_both_versions(
    owner_client: Client, colleague_client: Client, term: TeamTerm
) -> None:
    path = address("term", term)
    mine, theirs = open_form(owner_client, path), open_form(colleague_client, path)
    send(colleague_client, path, theirs, {"plain": "Theirs."})
    answer = send(owner_client, path, mine, {"plain": "Mine."})
    assert "Somebody changed this word while you wrote" in answer.text
    assert "Theirs." in answer.text
    assert "Mine." in answer.text
    term.refresh_from_db()
    assert term.plain == "Theirs."
    send(owner_client, path, mine, {"plain": "Mine.", "version": "2"})
    term.refresh_from_db()
    assert term.plain == "Mine."


def test_a_removed_word_can_be_put_back(
    colleague_client: Client, viewer_client: Client, term: TeamTerm
) -> None:
    answer = colleague_client.post(address("remove_term", term), follow=True)
    assert "“Blue line” is out of the glossary" in answer.text
    assert "Blue line" not in colleague_client.get(PAGE).text
    assert "Put it back" not in viewer_client.get(address("term_changes", term)).text
    colleague_client.post(address("put_back_term", term))
    assert "Blue line" in colleague_client.get(PAGE).text


def test_a_word_removed_by_another_is_said_while_writing(
    owner_client: Client, term: TeamTerm, colleague: User
) -> None:
    form = open_form(owner_client, address("term", term))
    remove_term(term=term, editor=colleague, now=LONG_AGO)
    answer = send(owner_client, address("term", term), form, {"plain": "Mine."})
    assert "Somebody removed this word while you wrote" in answer.text
    assert "Mine." in answer.text


def test_the_glossary_stands_in_the_main_menu(viewer_client: Client) -> None:
    assert PAGE in open_page(viewer_client, "/").links


def test_the_page_costs_the_same_few_queries(
    viewer_client: Client, term: TeamTerm, owner: User, django_assert_max_num_queries: object
) -> None:
    for number in range(20):
        words = TermWords(name=f"Word {number}", plain="A word.", also=[])
        add_term(team=term.team, author=owner, now=LONG_AGO, words=words)
    with django_assert_max_num_queries(8):  # type: ignore[operator]
        viewer_client.get(PAGE)


def test_the_check_page_offers_used_words_in_plain_words(
    viewer_client: Client, incident: Incident, owner: User
) -> None:
    words = TermWords(name="Register", plain="The list of who owns what.", also=[])
    add_term(team=incident.team, author=owner, now=LONG_AGO, words=words)
    page = open_page(viewer_client, reverse("check", args=[incident.reference]))
    assert "2 words of the trade in your answers" in page.text
    assert "A digital identity card that proves who a website or machine is" in page.text
    assert "The list of who owns what." in page.text
