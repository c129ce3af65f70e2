"""Addresses of people and teams. Of allauth only signing in and out is open."""

from allauth.account import views as allauth_views
from django.urls import path

from accounts.views import entrance, factors, issuer, profile, reauthentication, security, team

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
    path("sign-in/second-step/", factors.second_step, name="mfa_authenticate"),
    path("sign-in/passkey/", factors.passkey_entrance, name="mfa_login_webauthn"),
    path("sign-in/organisation/", issuer.begin, name="oidc_begin"),
    path("sign-in/organisation/<str:provider_id>/back/", issuer.come_back, name="openid_connect_callback"),
    path("sign-in/again/", issuer.signed_in_again, name="signed_in_again"),
    path("show-it-is-you/", reauthentication.reauthenticate, name="account_reauthenticate"),
    path("profile/security/", security.security_page, name="security"),
    path("profile/security/sessions/others/end/", security.end_others, name="end_other_sessions"),
    path("profile/security/sessions/<int:session_id>/end/", security.end_session, name="end_session"),
    path("profile/security/codes/", factors.codes_app, name="mfa_activate_totp"),
    path("profile/security/codes/remove/", factors.codes_app_removal, name="mfa_deactivate_totp"),
    path("profile/security/passkeys/add/", factors.new_passkey, name="mfa_add_webauthn"),
    path("profile/security/passkeys/<int:pk>/remove/", factors.passkey_removal, name="mfa_remove_webauthn"),
    path("profile/security/recovery/", factors.recovery_codes, name="mfa_view_recovery_codes"),
    path("profile/security/recovery/new/", factors.new_recovery_codes, name="mfa_generate_recovery_codes"),
    # allauth leads to its overview by this name.
    path("profile/security/", security.security_page, name="mfa_index"),
    path("team/", team.my_team, name="team"),
    path("team/<int:team_id>/", team.team, name="team_detail"),
    path("team/<int:team_id>/name/", team.rename, name="team_rename"),
    path("team/<int:team_id>/second-factor/", team.set_factor_policy, name="team_second_factor"),
    path("team/<int:team_id>/calendar/", team.set_calendar, name="team_calendar"),
    path("team/<int:team_id>/invite/", team.invite, name="team_invite"),
    path("team/<int:team_id>/invitations/<int:invitation_id>/revoke/", team.revoke, name="team_revoke"),
    path(
        "team/<int:team_id>/invitations/<int:invitation_id>/again/",
        team.invite_again,
        name="team_invite_again",
    ),
    path("team/<int:team_id>/leave/", team.leave, name="team_leave"),
    path("team/<int:team_id>/people/<int:membership_id>/role/", team.change_role, name="team_change_role"),
    path("team/<int:team_id>/people/<int:membership_id>/remove/", team.remove, name="team_remove"),
]
