"""Sessions in the database, which tell a fault of the machine from a session that somebody ended."""

from django.contrib.sessions.backends.base import UpdateError
from django.contrib.sessions.backends.db import SessionStore as DatabaseSession
from django.db import DatabaseError


class SessionStore(DatabaseSession):
    """Django takes every error of the database for a session that is gone, and answers 400 to that."""

    def save(self, must_create: bool = False) -> None:
        try:
            super().save(must_create)
        except UpdateError as lost:
            fault = lost.__context__
            if isinstance(fault, DatabaseError) and not isinstance(fault, self.model.NotUpdated):
                raise fault from None
            raise
