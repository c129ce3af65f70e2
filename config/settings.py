"""Every setting of the installation: one file plus the environment.

Only what differs between machines is read from the environment (names start with ``FORTHRIGHT_``).
All times are stored and computed in UTC; a person's zone is applied when a page is drawn.
"""

import os
import secrets
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured
from django.utils.csp import CSP
from environs import Env

from config.stores import StoreAddress, read_store_address

BASE_DIR = Path(__file__).resolve().parent.parent
env = Env()

VERSION = "0.1.0"
# Whatever is written here is for the one who runs it: files 0600, folders 0700.
os.umask(0o077)
DATA_DIR = Path(env.str("FORTHRIGHT_DATA", str(BASE_DIR / "var"))).resolve()
DATA_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)


def read_secret_key() -> str:
    """The signing key: from the environment, else made once and kept beside the data, mode 0600."""
    if given := env.str("FORTHRIGHT_SECRET_KEY", ""):
        return str(given)
    path = DATA_DIR / "secret_key"
    try:
        with path.open("x") as new:
            path.chmod(0o600)
            new.write(secrets.token_urlsafe(50))
    except FileExistsError:
        pass
    return path.read_text().strip()


SECRET_KEY = read_secret_key()
DEBUG = env.bool("FORTHRIGHT_DEBUG", False)

# The address that others use. Without it only this computer can open a link.
PUBLIC_URL: str = env.str("FORTHRIGHT_PUBLIC_URL", "").rstrip("/")
public = urlsplit(PUBLIC_URL)
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", *env.list("FORTHRIGHT_HOSTS", [])]
if public.hostname:
    ALLOWED_HOSTS.append(public.hostname)
IS_TLS = public.scheme == "https"
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL] if PUBLIC_URL else []
# Set by `up` when it listens beyond this computer: the first account then needs this code.
FIRST_ACCOUNT_CODE: str = env.str("FORTHRIGHT_FIRST_ACCOUNT_CODE", "")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "crispy_forms",
    "crispy_bootstrap5",
    "django_htmx",
    "django_filters",
    "django_tasks_db",
    "heroicons",
    "config",
    "accounts",
    "incidents",
    "reports",
]

MIDDLEWARE = [
    "config.faults.RequestIdMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "config.headers.OwnPagesMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "config.turns.TurnMiddleware",
    "config.headers.ConfidentialMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "accounts.middleware.SamePersonMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "accounts.middleware.OpenSessionMiddleware",
    "accounts.middleware.FactorMiddleware",
    "accounts.middleware.TimeZoneMiddleware",
    "incidents.http.ReadingMiddleware",
    "incidents.views.closed.ClosedIncidentMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
FORM_RENDERER = "config.form_renderer.FieldRenderer"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
            "builtins": ["accounts.templatetags.icons", "django.templatetags.static"],
        },
    },
]


# A database on another computer: how long it may be silent before a person is told, and how soon it lets go
# of what a host held that vanished with its network. Seconds, but for a timeout of TCP or of a lock.
POSTGRES_OPTIONS = {
    "connect_timeout": "5",
    "tcp_user_timeout": "10000",
    "options": "-c lock_timeout=5000 -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5"
    " -c tcp_keepalives_count=3",
}


def read_database() -> dict[str, object]:
    """SQLite beside the data, or the database that ``FORTHRIGHT_DATABASE_URL`` names (postgresql://...).

    In the address, user, password and name are percent-encoded; its query (``?sslmode=require``) goes to
    the driver as it stands, over the times that are ours.
    """
    if url := env.str("FORTHRIGHT_DATABASE_URL", ""):
        parts = urlsplit(url)
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path.lstrip("/")),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": parts.hostname or env.str("PGHOST", ""),
            "PORT": str(parts.port or ""),
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": POSTGRES_OPTIONS | dict(parse_qsl(parts.query, keep_blank_values=True)),
        }
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DATA_DIR / "forthright.sqlite3",
        "CONN_MAX_AGE": 60,
        "OPTIONS": {
            # IMMEDIATE: a write takes its lock at the start, so that it waits instead of failing half-way.
            "transaction_mode": "IMMEDIATE",
            # Seconds to wait for another's write. Longer than any of ours, and short enough to be told.
            "timeout": 5,
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; "
                "PRAGMA foreign_keys=ON; PRAGMA mmap_size=0;"
            ),
        },
    }


DATABASES = {"default": read_database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
# What a person loses with their place in a team, in the same transaction.
ENDS_WITH_MEMBERSHIP = ["incidents.services.people.end_parts"]
# One backend alone: each would hash the password once more.
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_ADAPTER = "accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # until mail is set up; `reset_password` helps without it
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_FORMS = {"login": "accounts.forms.SignInForm"}
# How often a door may be tried is said in accounts.services.limits, and counted in the database.
ACCOUNT_RATE_LIMITS = MFA_RATE_LIMITS = False
# A session that is not used ends after so many hours; with "keep me signed in" it lasts its whole time.
SESSION_IDLE_HOURS: int = env.int("FORTHRIGHT_SESSION_IDLE_HOURS", 12)
# The longest a session lasts, used or not.
SESSION_MOST_DAYS: int = env.int("FORTHRIGHT_SESSION_DAYS", 14)
SESSION_COOKIE_AGE = SESSION_IDLE_HOURS * 3600
# How many proxies of ours stand before this server and name the reader's address; the one for TLS is one.
ALLAUTH_TRUSTED_PROXY_COUNT: int = env.int("FORTHRIGHT_PROXIES", 1 if IS_TLS else 0)

MFA_ADAPTER = "accounts.adapter.FactorAdapter"
MFA_FORMS = {
    "activate_totp": "accounts.factor_forms.CodesAppForm",
    "authenticate": "accounts.factor_forms.SecondStepForm",
    "add_webauthn": "accounts.factor_forms.PasskeyForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_ISSUER = "Forthright"
# A clock that is half a minute off still signs in.
MFA_TOTP_TOLERANCE = 1

SOCIALACCOUNT_ADAPTER = "accounts.adapter.IssuerAdapter"
# One issuer of OpenID Connect, whose people may enter where they have an account or an invitation here.
OIDC_ISSUER: str = env.str("FORTHRIGHT_OIDC_ISSUER", "").rstrip("/")
OIDC_NAME: str = env.str("FORTHRIGHT_OIDC_NAME", "") or "your organisation"
SOCIALACCOUNT_PROVIDERS: dict[str, Any] = {}
if OIDC_ISSUER:
    SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {
            "OAUTH_PKCE_ENABLED": True,
            "APPS": [
                {
                    "provider_id": "oidc",
                    "name": OIDC_NAME,
                    "client_id": env.str("FORTHRIGHT_OIDC_CLIENT_ID"),
                    "secret": env.str("FORTHRIGHT_OIDC_CLIENT_SECRET", ""),
                    "settings": {"server_url": OIDC_ISSUER},
                }
            ],
        }
    }

# Shared by every process and host: a used code stays used for all of them.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "accounts_cache",
    },
    # Pieces of pages as they were drawn, in this process alone: a page has thirty, and one of them changes.
    "drawn": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "TIMEOUT": 3600,
        "OPTIONS": {"MAX_ENTRIES": 1000},
    },
}

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "UTC"
USE_TZ = True
USE_I18N = True

STATIC_URL = "static/"
# Both are filled by `prepare`; here before it, because it collects the one into the other.
STATIC_ROOT = DATA_DIR / "static"
FONTS_DIR = DATA_DIR / "fonts"
for folder in (STATIC_ROOT, FONTS_DIR):
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
STATICFILES_DIRS = [BASE_DIR / "static", ("fonts", FONTS_DIR)]
# A clip of a rehearsal is deleted after so many days.
RECORDING_DAYS: int = env.int("FORTHRIGHT_RECORDING_DAYS", 14)
# Words a minute between which a rehearsal is neither too slow nor too fast.
REHEARSAL_PACE: tuple[int, int] = (
    env.int("FORTHRIGHT_SLOWEST_PACE", 110),
    env.int("FORTHRIGHT_FASTEST_PACE", 160),
)


def read_evidence_store() -> StoreAddress | None:
    """The store that ``FORTHRIGHT_EVIDENCE_URL`` names for evidence and logos; ``None`` for a folder."""
    url = env.str("FORTHRIGHT_EVIDENCE_URL", "")
    if not url:
        return None
    try:
        found = read_store_address(url)
    except ValueError as error:
        raise ImproperlyConfigured(f"FORTHRIGHT_EVIDENCE_URL: {error}") from None
    if find_spec("minio") is None:
        raise ImproperlyConfigured(
            "FORTHRIGHT_EVIDENCE_URL needs a package that is not installed: start once with "
            "`python3 manage.py up --extras`"
        )
    return found


EVIDENCE_STORE = read_evidence_store()
# Each worker touches its file here at least every 5 s; /healthz reads them.
HEARTBEATS_DIR = DATA_DIR / "run"
STORAGES: dict[str, dict[str, Any]] = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {
            "location": DATA_DIR / "files",
            "file_permissions_mode": 0o600,
            "directory_permissions_mode": 0o700,
        },
    },
    "staticfiles": {"BACKEND": "config.static_files.HashedFilesStorage"},
}
if EVIDENCE_STORE is not None:
    STORAGES["default"] = {"BACKEND": "config.storage.ObjectStorage", "OPTIONS": {"address": EVIDENCE_STORE}}
WHITENOISE_KEEP_ONLY_HASHED_FILES, WHITENOISE_ALLOW_ALL_ORIGINS = True, False

CRISPY_ALLOWED_TEMPLATE_PACKS = CRISPY_TEMPLATE_PACK = "bootstrap5"

TASKS = {
    "default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default", "render"]},
}

MAILERS: dict[str, dict[str, object]] = {"default": {"BACKEND": "accounts.mailer.NoMail"}}
if mail_host := env.str("FORTHRIGHT_MAIL_HOST", ""):
    mail_port = env.int("FORTHRIGHT_MAIL_PORT", 587)
    # Port 465 speaks TLS from the first byte (RFC 8314, 3.3); elsewhere the connection is raised to TLS.
    is_tls_at_once = mail_port == 465 and env.bool("FORTHRIGHT_MAIL_TLS", True)
    MAILERS = {
        "default": {
            "BACKEND": "accounts.mailer.StagedBackend",
            "OPTIONS": {
                "host": mail_host,
                "port": mail_port,
                "username": env.str("FORTHRIGHT_MAIL_USER", ""),
                "password": env.str("FORTHRIGHT_MAIL_PASSWORD", ""),
                "use_ssl": is_tls_at_once,
                "use_tls": not is_tls_at_once and env.bool("FORTHRIGHT_MAIL_TLS", True),
                "timeout": 10,
            },
        }
    }
DEFAULT_FROM_EMAIL = env.str("FORTHRIGHT_MAIL_FROM", "forthright@localhost")
IS_MAIL_SET_UP = bool(mail_host)

# Nothing is loaded from anywhere but this server, and nothing inline runs.
SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "font-src": [CSP.SELF],
    "img-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "media-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}
X_FRAME_OPTIONS = "DENY"
# Not "no-referrer": browsers then send "Origin: null" with every form, and the CSRF check refuses it.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SESSION_ENGINE, MESSAGE_STORAGE = "config.sessions", "config.cookies.MessageStorage"
SESSION_COOKIE_HTTPONLY, SESSION_COOKIE_SAMESITE = True, "Lax"
# The autosave reads a fresh token after somebody signed in again in another tab.
CSRF_COOKIE_HTTPONLY = False
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_TLS
# The proxy that ends TLS redirects; behind it every request is plain, and /healthz is asked without it.
SECURE_SSL_REDIRECT = False
# Where this computer alone can come there is no TLS to ask for.
WITHOUT_TLS = ["security.W004", "security.W012", "security.W016"]
SILENCED_SYSTEM_CHECKS = ["security.W008", *([] if PUBLIC_URL or ALLOWED_HOSTS[3:] else WITHOUT_TLS)]
SECURE_HSTS_SECONDS = 31_536_000 if IS_TLS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = IS_TLS
if IS_TLS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-session", "__Host-csrf"

# The largest upload is an interchange document with full metric series.
DATA_UPLOAD_MAX_MEMORY_SIZE = 25 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
FILE_UPLOAD_PERMISSIONS = 0o600

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    # Nothing that was typed, and no address, reaches the log: see config.faults.
    "formatters": {"line": {"()": "config.faults.OneLine"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django.request": {"level": "ERROR"},
        # Names addresses and anchors that somebody wrote; what a page lacks is told on the document.
        "weasyprint": {"level": "CRITICAL"},
        # A stranger's guess at our name is answered with 400 and is no fault of ours.
        "django.security.DisallowedHost": {"level": "CRITICAL"},
    },
}
