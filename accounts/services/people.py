"""People as another installation knew them, and people who go for good."""

from uuid import uuid4

from accounts.models import User

GONE_DOMAIN = "removed.invalid"
"""The domain of addresses that belong to nobody any more (RFC 2606 keeps ``invalid`` free)."""


def make_known_person(*, email: str, name: str, time_zone: str, locale: str) -> User:
    """The account with this address, or a new one that cannot sign in until its person is given a link.

    Somebody who left the other installation for good is somebody new here, and stays without a name.
    """
    if email.lower().endswith(f"@{GONE_DOMAIN}"):
        return _make_former(User(is_active=False, email=f"{uuid4()}@{GONE_DOMAIN}"))
    found = User.objects.filter(email__iexact=email).first()
    if found is not None:
        return found
    person = User(email=email.lower(), name=name, time_zone=time_zone, locale=locale)
    person.set_unusable_password()
    person.save()
    return person


def forget_person(*, user: User) -> None:
    """Take everything personal from an account that others' rows still point at; nobody signs in with it."""
    user.time_zone, user.locale, user.is_active = "UTC", "en-gb", False
    user.is_staff = user.is_superuser = False
    user.last_login = None
    _make_former(user)


def _make_former(user: User) -> User:
    user.set_unusable_password()
    user.save()
    user.email, user.name = f"former-{user.pk}@{GONE_DOMAIN}", f"Former member {user.pk}"
    user.save()
    return user
