"""Who may do what to a team."""

from collections.abc import Callable
from datetime import datetime

import pytest
from django.test import Client

from accounts import access
from accounts.access import RightEndedError
from accounts.models import Membership, Role, Team, User
from accounts.services.invitations import invite_member, renew_invitation
from accounts.services.security import set_factor_policy
from accounts.services.teams import change_role, remove_member, rename_team, set_team_calendar


def get_paths(team: Team, owner: User) -> list[tuple[str, dict[str, str | list[str]]]]:
    membership = Membership.objects.get(team=team, user=owner)
    return [
        (f"/team/{team.pk}/name/", {"name": "Taken over"}),
        (f"/team/{team.pk}/calendar/", {"time_zone": "Europe/Paris", "working_days": ["0"]}),
        (f"/team/{team.pk}/invite/", {"role": "member"}),
        (f"/team/{team.pk}/people/{membership.pk}/role/", {"role": "viewer"}),
        (f"/team/{team.pk}/people/{membership.pk}/remove/", {}),
        (f"/team/{team.pk}/invitations/1/revoke/", {}),
    ]


def test_the_people_of_a_team_see_it(
    owner_client: Client, colleague_client: Client, viewer_client: Client, team: Team
) -> None:
    for client in (owner_client, colleague_client, viewer_client):
        page = client.get(f"/team/{team.pk}/").text
        assert "Platform" in page
        assert "Karim Colleague" in page
    assert "Invite somebody" in owner_client.get(f"/team/{team.pk}/").text
    assert "Invite somebody" not in colleague_client.get(f"/team/{team.pk}/").text


def test_to_a_stranger_it_is_missing(
    stranger_client: Client, client: Client, owner: User, team: Team
) -> None:
    assert stranger_client.get(f"/team/{team.pk}/").status_code == 404
    assert stranger_client.get("/team/999999/").status_code == 404
    assert client.get(f"/team/{team.pk}/").headers["Location"] == f"/sign-in/?next=/team/{team.pk}/"
    for path, data in get_paths(team, owner):
        assert stranger_client.post(path, data).status_code == 404


def test_only_an_owner_changes_it(
    colleague_client: Client, viewer_client: Client, owner: User, team: Team
) -> None:
    for client in (colleague_client, viewer_client):
        for path, data in get_paths(team, owner):
            assert client.post(path, data).status_code == 404
    team.refresh_from_db()
    assert team.name == "Platform"
    assert access.get_role(owner, team) == Role.OWNER


def test_an_owner_gives_another_role(owner_client: Client, colleague: User, team: Team) -> None:
    membership = Membership.objects.get(user=colleague)
    page = owner_client.post(f"/team/{team.pk}/people/{membership.pk}/role/", {"role": "viewer"}, follow=True)
    assert "Karim Colleague: viewer from now on." in page.text
    assert access.get_role(colleague, team) == Role.VIEWER
    assert not access.can_write(colleague, team)


def test_a_removed_member_sees_nothing_more(
    owner_client: Client, colleague_client: Client, colleague: User, team: Team
) -> None:
    membership = Membership.objects.get(user=colleague)
    owner_client.post(f"/team/{team.pk}/people/{membership.pk}/remove/")
    assert colleague_client.get(f"/team/{team.pk}/").status_code == 404
    assert "You are in no team" in colleague_client.get("/team/").text


def test_the_last_owner_stays(owner_client: Client, owner: User, colleague: User, team: Team) -> None:
    membership = Membership.objects.get(user=owner)
    for action, data in (("remove", {}), ("role", {"role": "viewer"})):
        page = owner_client.post(f"/team/{team.pk}/people/{membership.pk}/{action}/", data, follow=True)
        assert "A team keeps at least one owner" in page.text
    assert access.get_role(owner, team) == Role.OWNER


def test_a_second_owner_frees_the_first(owner: User, colleague: User, team: Team, now: datetime) -> None:
    change_role(membership=Membership.objects.get(user=colleague), role=Role.OWNER, now=now)
    remove_member(membership=Membership.objects.get(user=owner), now=now)
    assert access.get_role(owner, team) is None
    assert access.can_manage(colleague, team)


def test_people_of_another_team_are_out_of_reach(
    owner_client: Client, stranger: User, colleague: User, team: Team
) -> None:
    theirs = Membership.objects.get(user=stranger)
    assert owner_client.post(f"/team/{team.pk}/people/{theirs.pk}/remove/").status_code == 404
    assert Membership.objects.filter(pk=theirs.pk).exists()


def test_renaming(owner_client: Client, team: Team) -> None:
    owner_client.post(f"/team/{team.pk}/name/", {"name": "سکو"})
    team.refresh_from_db()
    assert team.name == "سکو"
    page = owner_client.post(f"/team/{team.pk}/name/", {"name": "x" * 81})
    assert "at most 80 characters" in page.text
    assert "x" * 81 in page.text


@pytest.mark.parametrize("path", ["name", "invite"])
def test_a_page_that_changes_something_takes_no_get(owner_client: Client, team: Team, path: str) -> None:
    assert owner_client.get(f"/team/{team.pk}/{path}/").status_code == 405


def test_the_top_bar_costs_one_query(
    owner_client: Client, django_assert_max_num_queries: pytest.FixtureRequest, team: Team
) -> None:
    with django_assert_max_num_queries(8):  # type: ignore[operator]
        assert "Platform" in owner_client.get(f"/team/{team.pk}/").text


def test_an_owner_lists_the_days_the_team_works(owner_client: Client, team: Team) -> None:
    path = f"/team/{team.pk}/calendar/"
    days = {
        "time_zone": "Europe/Copenhagen",
        "working_days": ["0", "3"],
        "days_off": "2026-12-25\n 2026-12-24 ",
    }
    assert "Saved. New due dates" in owner_client.post(path, days, follow=True).text
    team.refresh_from_db()
    assert (team.zone.key, team.working_days) == ("Europe/Copenhagen", [0, 3])
    assert team.days_off == ["2026-12-24", "2026-12-25"]
    page = owner_client.post(path, {**days, "days_off": "Christmas"}).text
    assert "“Christmas” is not a date. Write 2026-12-25." in page
    assert ">\nChristmas</textarea>" in page


def test_who_leaves_is_out_at_the_next_request(colleague_client: Client, colleague: User, team: Team) -> None:
    page = colleague_client.post(f"/team/{team.pk}/leave/", follow=True)
    assert "You are no longer in Platform" in page.text
    assert colleague_client.get(f"/team/{team.pk}/").status_code == 404
    assert colleague_client.post(f"/team/{team.pk}/leave/").status_code == 404


def test_the_last_owner_cannot_leave(owner_client: Client, owner: User, team: Team, colleague: User) -> None:
    page = owner_client.post(f"/team/{team.pk}/leave/", follow=True)
    assert "A team keeps at least one owner" in page.text
    assert team.memberships.filter(user=owner).exists()


def test_who_owns_the_team_no_more_since_the_page_changes_nothing_of_it(
    team: Team, owner: User, colleague: User, viewer: User, now: datetime
) -> None:
    theirs = Membership.objects.get(user=colleague)
    change_role(membership=theirs, role=Role.OWNER, by=owner, now=now)
    invitation, _ = invite_member(team=team, by=colleague, role=Role.MEMBER, now=now)
    change_role(membership=theirs, role=Role.MEMBER, by=owner, now=now)
    other, by = Membership.objects.get(user=viewer), colleague
    acts: list[Callable[[], object]] = [
        lambda: invite_member(team=team, by=by, role=Role.MEMBER, now=now),
        lambda: renew_invitation(invitation=invitation, by=by, now=now),
        lambda: change_role(membership=other, role=Role.OWNER, by=by, now=now),
        lambda: remove_member(membership=other, by=by, now=now),
        lambda: rename_team(team=team, name="Mine", by=by, now=now),
        lambda: set_team_calendar(team=team, time_zone="UTC", working_days=[0], days_off=[], by=by, now=now),
        lambda: set_factor_policy(team=team, needs_second_factor=True, by=by, now=now),
    ]
    for act in acts:
        with pytest.raises(RightEndedError):
            act()
    team.refresh_from_db()
    assert (team.name, team.needs_second_factor, team.memberships.count()) == ("Platform", False, 3)
    assert [one.revoked_at for one in team.invitations.all()] == [now]
    remove_member(membership=theirs, by=colleague, now=now)
