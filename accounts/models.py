"""People and the teams they work in. Nothing here knows about incidents."""

from datetime import datetime
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.utils.crypto import salted_hmac


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Make a person who signs in by e-mail; without a password the account cannot sign in."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def of_address(self, email: str) -> "models.QuerySet[User]":
        """The account of an address, as somebody typed it; addresses are kept in small letters.

        Not ``iexact``: PostgreSQL takes a dotless ı for an i there, so an address that looks like another
        one would be its owner's, and have tries of its own at their password.
        """
        return self.filter(email=email.strip().lower())

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.of_address(username or "").get()


class User(AbstractBaseUser, PermissionsMixin):
    """A person. ``time_zone`` is an IANA name; times are shown in it, with UTC beside it."""

    email = models.EmailField("e-mail", unique=True)
    name = models.CharField(max_length=80, blank=True)
    time_zone = models.CharField(max_length=80, default="UTC")
    locale = models.CharField(max_length=20, default="en-gb")
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects: ClassVar[UserManager] = UserManager()

    def __str__(self) -> str:
        return self.name or self.email

    @property
    def name_with_address(self) -> str:
        """For choosing who gets a right: two people may bear one name, or take it."""
        return f"{self.name} · {self.email}" if self.name else self.email

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    @property
    def page_tag(self) -> str:
        """Whose page it is, for the page's scripts: always the same for a person, and tells nobody who."""
        return salted_hmac("whose page", str(self.pk), algorithm="sha256").hexdigest()[:20]


def monday_to_friday() -> list[int]:
    return list(range(5))


class Team(models.Model):
    """The people an incident belongs to. Everyone has a personal team from the start.

    Due days count in the team's own zone and calendar: ``working_days`` are weekdays from 0 for Monday,
    ``days_off`` ISO dates. No public holiday is known but the days listed there.
    """

    name = models.CharField(max_length=80)
    created_at = models.DateTimeField()
    time_zone = models.CharField(max_length=80, default="UTC")
    working_days = models.JSONField(default=monday_to_friday)
    days_off = models.JSONField(default=list)
    # Who has no second factor gets nothing of the team's incidents until one is set up.
    needs_second_factor = models.BooleanField(default=False)
    members = models.ManyToManyField(User, through="Membership", related_name="teams")

    def __str__(self) -> str:
        return self.name

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)


class Role(models.TextChoices):
    OWNER = "owner", "Owner"
    MEMBER = "member", "Member"
    VIEWER = "viewer", "Viewer"


class Membership(models.Model):
    """What one person may do in one team: owners also invite, members write, viewers read."""

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="memberships")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=10, choices=Role.choices)
    joined_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["team", "user"], name="membership_once_per_team"),
            models.CheckConstraint(condition=models.Q(role__in=Role.values), name="membership_role_known"),
        ]

    def __str__(self) -> str:
        return f"{self.user} in {self.team}: {self.role}"


class GoneTeam(models.Model):
    """That a team is gone: without this row the database lets no line of its history go."""

    team_number = models.PositiveBigIntegerField()
    gone_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.team_number)


class Invitation(models.Model):
    """A link that lets one person join a team. Only the hash of its token is kept.

    ``email`` is whom it was made for, where that was said; whoever holds the link can use it once.
    """

    team = models.ForeignKey(Team, on_delete=models.CASCADE, related_name="invitations")
    email = models.EmailField(default="")
    role = models.CharField(max_length=10, choices=Role.choices)
    token_hash = models.CharField(max_length=64, unique=True)
    created_by = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    accepted_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    accepted_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=models.Q(role__in=Role.values), name="invitation_role_known"),
        ]

    def __str__(self) -> str:
        return f"{self.role} of {self.team} until {self.expires_at:%Y-%m-%d}"

    def is_for(self, email: str) -> bool:
        """Whether somebody with this address may use it: one made for an address is for that one alone."""
        return self.email in ("", email.lower())

    def is_open(self, now: datetime) -> bool:
        """Whether the link still lets somebody in."""
        return self.accepted_at is None and self.revoked_at is None and now < self.expires_at

    @property
    def mail_name(self) -> str:
        """What the mail that carries it is filed under."""
        return f"invitation {self.pk}"


class OutgoingMail(models.Model):
    """One message to one or more people, sent once. ``key`` names what it is about: the same key is one mail.

    ``about`` is the reference of what it belongs to, so that it goes when that goes. ``message_id`` is made
    once and sent with every try, so that a server that took a message before a crash can tell it is the same.

    ``tries`` numbers the claims of workers; ``failures`` counts what went wrong, for the wait before the next
    try. ``handed_over_at`` is set right before the server owns the message: from then on, without its answer,
    nobody knows whether it arrived. ``accepted`` are the addresses that the server took it for.
    """

    class State(models.TextChoices):
        WAITING = "waiting", "Waiting to be sent"
        SENDING = "sending", "Being sent"
        SENT = "sent", "Sent"
        FAILED = "failed", "Not sent"
        UNSURE = "unsure", "Not confirmed"

    key = models.CharField(max_length=200, unique=True)
    about = models.CharField(max_length=40, default="", db_index=True)
    kind = models.CharField(max_length=30)
    to = models.JSONField(default=list)
    subject = models.CharField(max_length=400)
    text = models.TextField()
    html = models.TextField(default="")
    attachments = models.JSONField(default=list)
    message_id = models.CharField(max_length=200, unique=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    failures = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField()
    claimed_at = models.DateTimeField(null=True)
    handed_over_at = models.DateTimeField(null=True)
    accepted = models.JSONField(default=list)
    sent_at = models.DateTimeField(null=True)
    last_error = models.TextField(default="")
    created_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["-created_at", "-pk"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["next_try_at"],
                name="mail_to_send",
                condition=models.Q(state__in=["waiting", "sending"]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.state}: {self.key}"


class OpenSession(models.Model):
    """One browser that a person is signed in with. The session of this key holds what it carries.

    ``seen_at`` is written a few times an hour at most. ``address`` is where it was seen last, ``device`` says
    in words what it is. Without its row a session goes on until it is used again, and then has one.
    """

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="open_sessions")
    session_key = models.CharField(max_length=40, unique=True)
    device = models.CharField(max_length=80)
    address = models.GenericIPAddressField(null=True)
    signed_in_at = models.DateTimeField()
    seen_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["-seen_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.user} with {self.device}"


class SecurityEvent(models.Model):
    """What happened to an account's ways in: kept for its person, and never changed."""

    class Kind(models.TextChoices):
        SIGNED_IN = "signed_in", "Signed in"
        PASSWORD_CHANGED = "password_changed", "Password changed"
        PASSWORD_RESET = "password_reset", "New password chosen by a one-time link"
        RESET_LINK = "reset_link", "One-time link to a new password made"
        CODES_APP_ADDED = "codes_app_added", "App for codes set up"
        CODES_APP_REMOVED = "codes_app_removed", "App for codes removed"
        PASSKEY_ADDED = "passkey_added", "Passkey added"
        PASSKEY_REMOVED = "passkey_removed", "Passkey removed"
        RECOVERY_CODES_MADE = "recovery_codes_made", "New recovery codes made"
        RECOVERY_CODE_USED = "recovery_code_used", "Recovery code used"
        FACTOR_REFUSED = "factor_refused", "Right password, then a wrong code"
        FACTORS_TAKEN_OFF = "factors_taken_off", "Second factor taken off by the person who runs this"
        SESSION_ENDED = "session_ended", "Session ended"
        OTHERS_ENDED = "others_ended", "All other sessions ended"

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="security_events")
    kind = models.CharField(max_length=30, choices=Kind.choices)
    at = models.DateTimeField()
    device = models.CharField(max_length=80, default="")
    address = models.GenericIPAddressField(null=True)
    detail = models.CharField(max_length=200, default="")

    class Meta:
        ordering: ClassVar[list[str]] = ["-at", "-pk"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["user", "-at"], name="security_event_by_user")
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.kind}"


class DoorTry(models.Model):
    """The latest tries at one door by one account or from one address, told apart by a keyed hash alone."""

    door = models.CharField(max_length=30)
    subject = models.CharField(max_length=64)
    tried_at = models.JSONField(default=list)
    last_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["door", "subject"], name="door_try_once_per_subject"),
        ]

    def __str__(self) -> str:
        return f"{self.door}: {len(self.tried_at)}"


class CacheEntry(models.Model):
    """The table of Django's shared cache, made by a migration. Only the cache reads and writes it."""

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    class Meta:
        db_table = "accounts_cache"

    def __str__(self) -> str:
        return self.cache_key
