"""Setting up and using a second factor: django-allauth's views, drawn on our pages and behind our doors."""

import json
from typing import Any, ClassVar, Final

import segno
from allauth.account.internal.stagekit import get_pending_stage
from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView, ViewRecoveryCodesView
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from allauth.mfa.webauthn.internal import auth as webauthn
from allauth.mfa.webauthn.views import AddWebAuthnView, LoginWebAuthnView, RemoveWebAuthnView
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from accounts.entering import KEEP
from accounts.http import find_place
from accounts.known_browsers import remember_browser
from accounts.limits import REFUSED, by_person, limited
from accounts.models import SecurityEvent
from accounts.services.security import record_event
from accounts.views.reauthentication import recently_proven

HERE: Final = {"here": "profile"}


class CodesApp(ActivateTOTPView):  # type: ignore[misc]
    """Show the secret as a picture and in letters, and take the first code."""

    template_name = "accounts/factors/codes_app.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        secret = context["form"].secret
        drawn = segno.make(context["totp_url"], error="m").svg_inline(
            scale=4, border=2, svgclass="qr", lineclass=None, omitsize=True, dark="#000", light="#fff"
        )
        letters = " ".join(secret[place : place + 4] for place in range(0, len(secret), 4))
        # Drawn from squares: none of its text is anybody's.
        return context | {"picture": mark_safe(drawn), "letters": letters, "here": "profile"}  # noqa: S308


class CodesAppRemoval(DeactivateTOTPView):  # type: ignore[misc]
    template_name = "accounts/factors/codes_app_removal.html"
    extra_context: ClassVar[dict[str, str]] = HERE


class NewPasskey(AddWebAuthnView):  # type: ignore[misc]
    """A passkey that also signs in by itself: the device asks for a finger, a face or a PIN."""

    template_name = "accounts/factors/new_passkey.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        options = webauthn.begin_registration(self.request.user, passwordless=True)
        return context | {"options": json.dumps(options), "here": "profile"}


class PasskeyRemoval(RemoveWebAuthnView):  # type: ignore[misc]
    template_name = "accounts/factors/passkey_removal.html"
    extra_context: ClassVar[dict[str, str]] = HERE

    def get_success_url(self) -> str:
        return reverse("security")


class NewRecoveryCodes(GenerateRecoveryCodesView):  # type: ignore[misc]
    template_name = "accounts/factors/new_recovery_codes.html"
    extra_context: ClassVar[dict[str, str]] = HERE


class RecoveryCodes(ViewRecoveryCodesView):  # type: ignore[misc]
    template_name = "accounts/factors/recovery_codes.html"
    extra_context: ClassVar[dict[str, str]] = HERE


class SecondStep(AuthenticateView):  # type: ignore[misc]
    """After the right password: a code, a recovery code or a passkey."""

    template_name = "accounts/factors/second_step.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        if webauthn.get_credentials(self.stage.login.user):
            context["options"] = json.dumps(context["js_data"]["request_options"])
        return context

    def form_invalid(self, form: Any) -> HttpResponse:
        """Somebody who knows the password gave a wrong code: the person should see that."""
        record_event(
            user=self.stage.login.user,
            kind=SecurityEvent.Kind.FACTOR_REFUSED,
            place=find_place(self.request),
            now=timezone.now(),
        )
        response: HttpResponse = super().form_invalid(form)
        return response

    def form_valid(self, form: Any) -> HttpResponse:
        used = getattr(form, "authenticator", None)
        if used is not None and used.type == "recovery_codes":
            record_event(
                user=self.stage.login.user,
                kind=SecurityEvent.Kind.RECOVERY_CODE_USED,
                place=find_place(self.request),
                now=timezone.now(),
            )
        response: HttpResponse = super().form_valid(form)
        return response


class PasskeyEntrance(LoginWebAuthnView):  # type: ignore[misc]
    """Sign in with a passkey alone."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.headers.get("Accept", "").startswith("application/json"):
            return JsonResponse(webauthn.begin_authentication(user=None))
        return redirect("account_login")

    def form_valid(self, form: Any) -> HttpResponse:
        self.request.session[KEEP] = self.request.POST.get("remember") == "on"
        response: HttpResponse = super().form_valid(form)
        return response

    def form_invalid(self, form: Any) -> HttpResponse:
        messages.warning(
            self.request, "This passkey was not accepted. Try again, or sign in with your password."
        )
        response: HttpResponse = HttpResponse(
            status=303, headers={"Location": reverse("account_login"), REFUSED: "1"}
        )
        return response


def find_pending_account(request: HttpRequest) -> str:
    """Whose second step is being tried."""
    stage = get_pending_stage(request)
    return str(stage.login.user.pk) if stage and stage.login.user else ""


EVERY = ("GET", "POST")
codes_app = never_cache(
    recently_proven(asks=EVERY)(limited("codes_app", account=by_person)(CodesApp.as_view()))
)
codes_app_removal = never_cache(recently_proven(asks=EVERY)(CodesAppRemoval.as_view()))
new_passkey = never_cache(recently_proven(asks=EVERY)(NewPasskey.as_view()))
passkey_removal = never_cache(recently_proven(asks=EVERY)(PasskeyRemoval.as_view()))
new_recovery_codes = never_cache(recently_proven(asks=EVERY)(NewRecoveryCodes.as_view()))
recovery_codes = never_cache(recently_proven(asks=EVERY)(RecoveryCodes.as_view()))


@login_not_required
@never_cache
@sensitive_post_parameters("code", "credential")
@limited("second_step", account=find_pending_account)
def second_step(request: HttpRequest) -> HttpResponseBase:
    response: HttpResponseBase = SecondStep.as_view()(request)
    remember_browser(request, response)
    return response


@login_not_required
@never_cache
@sensitive_post_parameters("credential")
@limited("passkey")
def passkey_entrance(request: HttpRequest) -> HttpResponseBase:
    response: HttpResponseBase = PasskeyEntrance.as_view()(request)
    return response
