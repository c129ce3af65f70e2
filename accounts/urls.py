"""Addresses of people and teams. Of allauth only signing in and out is open."""

from allauth.account import views as allauth_views
from django.urls import path

from accounts.views import entrance, profile, team

urlpatterns = [
    path("sign-in/", entrance.sign_in, name="account_login"),
    path("sign-out/", entrance.sign_out, name="account_logout"),
    path("switched-off/", allauth_views.account_inactive, name="account_inactive"),
    path("first-account/", entrance.first_account, name="first_account"),
    path("forgotten-password/", entrance.forgotten_password, name="forgotten_password"),
    path("new-password/<str:user_key>/<str:token>/", entrance.new_password, name="new_password"),
    path("join/<str:token>/", entrance.join, name="join"),
    path("profile/", profile.profile, name="profile"),
    path("profile/password/", profile.change_password, name="change_password"),
    path("team/", team.my_team, name="team"),
    path("team/<int:team_id>/", team.team, name="team_detail"),
    path("team/<int:team_id>/name/", team.rename, name="team_rename"),
    path("team/<int:team_id>/calendar/", team.set_calendar, name="team_calendar"),
    path("team/<int:team_id>/invite/", team.invite, name="team_invite"),
    path("team/<int:team_id>/invitations/<int:invitation_id>/revoke/", team.revoke, name="team_revoke"),
    path("team/<int:team_id>/people/<int:membership_id>/role/", team.change_role, name="team_change_role"),
    path("team/<int:team_id>/people/<int:membership_id>/remove/", team.remove, name="team_remove"),
]
