"""Second factors as they are kept: they can be listed and removed, and sign nobody in."""

from typing import Any

from allauth.mfa.models import Authenticator
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import (
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
    CollectedClientData,
)

from accounts.models import User

POINT = ES256({1: 2, 3: -7, -1: 1, -2: b"\1" * 32, -3: b"\2" * 32})


def add_factors(user: User) -> Authenticator:
    """An app for codes, recovery codes and a passkey of nobody's device, which is given back."""
    kinds = Authenticator.Type
    Authenticator.objects.create(user=user, type=kinds.TOTP, data={"secret": "A" * 32})
    Authenticator.objects.create(user=user, type=kinds.RECOVERY_CODES, data={"seed": "0a", "used_mask": 0})
    return _add_passkey(user)


def _add_passkey(user: User) -> Authenticator:
    name = f"key {user.pk}".encode()
    flags = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.AT
    credential = AttestedCredentialData.create(bytes(16), name, POINT)
    held = AuthenticatorData.create(bytes(32), flags, 0, credential)
    response = {
        "clientDataJSON": websafe_encode(CollectedClientData.create("webauthn.create", b"", "https://x")),
        "attestationObject": websafe_encode(AttestationObject.create("none", held, {})),
    }
    said: dict[str, Any] = {"id": websafe_encode(name), "rawId": websafe_encode(name), "type": "public-key"}
    data = {"name": "Key", "credential": {**said, "response": response, "clientExtensionResults": {}}}
    return Authenticator.objects.create(user=user, type=Authenticator.Type.WEBAUTHN, data=data)
