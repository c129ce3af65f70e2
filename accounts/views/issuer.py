"""Signing in at the one issuer of OpenID Connect that is configured: the way there and the way back.

Who may enter: the account with the same verified address, or somebody with an open invitation to it.
"""

from typing import Any, Final

from allauth.account.utils import get_next_redirect_url
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.internal import jwtkit
from allauth.socialaccount.models import SocialApp, SocialToken
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET
from requests import RequestException

from accounts.limits import limited
from accounts.proofs import is_recently_proven

PROVIDER: Final = "oidc"
AGAIN: Final = {"prompt": "login", "max_age": "0"}
"""Asks for the password of somebody who is signed in there as well (OpenID Connect Core 1.0, 3.1.2.1)."""


class Issuer(OpenIDConnectOAuth2Adapter):  # type: ignore[misc]
    """The configured issuer. Its tokens are believed for their signature, however they came."""

    def _decode_id_token(self, app: SocialApp, id_token: str) -> dict[str, Any]:
        claims: dict[str, Any] = jwtkit.verify_and_decode(
            credential=id_token,
            keys_url=self.openid_config["jwks_uri"],
            issuer=settings.OIDC_ISSUER,
            audience=app.client_id,
            lookup_kid=jwtkit.lookup_kid_jwk,
        )
        return claims

    def complete_login(self, request: HttpRequest, app: SocialApp, token: SocialToken, **kwargs: Any) -> Any:
        login = super().complete_login(request, app, token, **kwargs)
        told = login.account.extra_data
        # OpenID Connect Core 1.0, 5.3.2: what is told about somebody else must not be used.
        if not told.get("id_token") or told["id_token"]["sub"] != told.get("userinfo", {}).get("sub"):
            raise OAuth2Error("the issuer told about somebody else")
        return login


@login_not_required
@require_GET
@never_cache
@limited("issuer")
def begin(request: HttpRequest) -> HttpResponseBase:
    """Go to the issuer. Another site cannot send a person there in their sleep."""
    if not settings.OIDC_ISSUER:
        raise Http404
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"}:
        return redirect("account_login")
    try:
        provider = Issuer(request, PROVIDER).get_provider()
        target = _read_next(request)
        asked = {**provider.get_auth_params(), **(AGAIN if target == reverse("signed_in_again") else {})}
        response: HttpResponseBase = provider.redirect(
            request, process="login", next_url=target, auth_params=asked
        )
    except (RequestException, OAuth2Error, KeyError):
        return refuse(request, "is not answering")
    except ImmediateHttpResponse as answer:
        response = answer.response
    return response


@login_not_required
@require_GET
@never_cache
@limited("issuer")
def come_back(request: HttpRequest, provider_id: str) -> HttpResponseBase:
    """The way back, with a code that is exchanged for who it is."""
    if not settings.OIDC_ISSUER or provider_id != PROVIDER:
        raise Http404
    try:
        response: HttpResponseBase = OAuth2CallbackView.adapter_view(Issuer(request, PROVIDER))(request)
    except (RequestException, KeyError, ValueError):
        return refuse(request, "is not answering")
    return response


@require_GET
def signed_in_again(request: HttpRequest) -> HttpResponse:
    """Where another tab ends that only showed that it is them."""
    context = {"is_proven": is_recently_proven(request), "issuer": settings.OIDC_NAME}
    return render(request, "accounts/issuer/again.html", context)


def refuse(request: HttpRequest, why: str = "did not let you in") -> HttpResponse:
    context = {"issuer": settings.OIDC_NAME, "why": why}
    return render(request, "accounts/issuer/refused.html", context, status=403)


def _read_next(request: HttpRequest) -> str:
    return str(get_next_redirect_url(request) or "/")
