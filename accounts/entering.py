"""Signing a browser in and out, and how long it stays signed in.

A session carries since when it is signed in, whether it is kept, and when it was last seen. It is written
again a few times an hour while it is used; its own end, and that of its cookie, move on with that.
"""

import time
from datetime import datetime, timedelta
from typing import Final

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import record_authentication
from django.conf import settings
from django.contrib.auth import update_session_auth_hash
from django.db import DatabaseError, transaction
from django.http import HttpRequest
from django.utils import timezone

from accounts.http import find_place
from accounts.models import SecurityEvent, User
from accounts.services.security import record_event
from accounts.services.sessions import end_other_sessions, move_session, note_session

KEEP: Final = "keep_signed_in"
STATE: Final = "open_session"
SEEN_EVERY: Final = timedelta(minutes=5)
QUIET_AFTER_FAULT_SECONDS: Final = 60

_quiet = {"until": 0.0}


def let_in(request: HttpRequest, user: User) -> None:
    """Sign in somebody who has just shown who they are with a password they chose or know."""
    record_authentication(request, user, method="password")
    get_adapter(request).login(request, user)


def begin_session(request: HttpRequest, user: User) -> None:
    """Note a browser that has just signed in, and put it on the person's record."""
    now = timezone.now()
    is_kept = bool(request.session.pop(KEEP, False))
    _write_state(request, since=now, is_kept=is_kept, now=now)
    place = find_place(request)
    note_session(user=user, session_key=str(request.session.session_key), place=place, now=now)
    record_event(user=user, kind=SecurityEvent.Kind.SIGNED_IN, place=place, now=now)


def is_over(request: HttpRequest, now: datetime) -> bool:
    """Whether this session has lasted as long as any may, used or not."""
    state = request.session.get(STATE) or {"since": now.timestamp()}
    return bool(now.timestamp() - state["since"] > _most().total_seconds())


def note_seen(request: HttpRequest, user: User, now: datetime) -> None:
    """Move the end of the session on, at most every few minutes.

    Reading goes on while the database takes no writes, so a fault here is left for the next minutes.
    """
    state = request.session.get(STATE) or {}
    if abs(now.timestamp() - state.get("seen", 0)) < SEEN_EVERY.total_seconds():
        return
    if time.monotonic() < _quiet["until"]:
        return
    key = str(request.session.session_key)
    try:
        with transaction.atomic():
            note_session(user=user, session_key=key, place=find_place(request), now=now)
    except DatabaseError:
        _quiet["until"] = time.monotonic() + QUIET_AFTER_FAULT_SECONDS
        return
    since = datetime.fromtimestamp(state["since"], now.tzinfo) if "since" in state else now
    _write_state(request, since=since, is_kept=bool(state.get("kept")), now=now)


def go_on_with_new_password(request: HttpRequest, user: User, now: datetime) -> None:
    """Keep this browser signed in after a change of the password, and end every other one."""
    old_key = str(request.session.session_key)
    update_session_auth_hash(request, user)
    new_key = str(request.session.session_key)
    move_session(old_key=old_key, new_key=new_key, now=now)
    end_other_sessions(user=user, kept_key=new_key, now=now)


def _write_state(request: HttpRequest, *, since: datetime, is_kept: bool, now: datetime) -> None:
    request.session[STATE] = {"since": since.timestamp(), "kept": is_kept, "seen": now.timestamp()}
    left = since + _most() - now
    idle = left if is_kept else min(left, timedelta(hours=settings.SESSION_IDLE_HOURS))
    request.session.set_expiry(max(1, int(idle.total_seconds())))


def _most() -> timedelta:
    return timedelta(days=settings.SESSION_MOST_DAYS)
