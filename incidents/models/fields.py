"""Columns whose limits the database itself enforces.

A limit is written once, on the column: the database checks it, the form takes it from the same
numbers in ``incidents/incident.schema.json``, and the interchange refuses by that schema.
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.expressions import Expression

from incidents.domain.phrases import CHOICES

SHORT, LABEL, NAME, ADDRESS, LONG = 500, 80, 140, 2_000, 20_000
"""Limits in code points, from the design: short text, labels, names and headlines, addresses, long text."""

MOMENT_LENGTH = 26  # 2026-11-14T09:42:00+01:00~
NUMBER_LENGTH = 400


class LimitedText(models.TextField[Any, Any]):
    """Text of at most ``max_length`` code points, checked by the database; ``one_of`` limits the words.

    ``null`` is allowed where "not known" is an answer: ``NULL`` is not known, an empty string is
    what somebody recorded, and the two come back as they were given.
    """

    def __init__(self, *args: Any, one_of: Iterable[str] = (), **kwargs: Any) -> None:
        self.one_of = tuple(one_of)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        if self.one_of:
            kwargs["one_of"] = list(self.one_of)
        return name, path, args, kwargs

    def db_check(self, connection: BaseDatabaseWrapper) -> str | None:
        column = connection.ops.quote_name(str(self.column))
        if self.one_of:
            words = ", ".join("'" + word.replace("'", "''") + "'" for word in self.one_of)
            return f"{column} IN ({words})"
        return f"length({column}) <= {self.max_length}" if self.max_length else None

    def db_parameters(self, connection: BaseDatabaseWrapper) -> Any:
        return {**super().db_parameters(connection), "check": self.db_check(connection)}


class MomentField(LimitedText):
    """A moment exactly as given (EDTF level 0 or ISO 8601); ``incidents.domain.moments`` reads it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"max_length": MOMENT_LENGTH, "null": True, **kwargs})


class ExactNumber(LimitedText):
    """A recorded number kept digit for digit (as text), since a figure must come back as it was given."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"max_length": NUMBER_LENGTH, "null": True, **kwargs})

    def from_db_value(
        self, value: str | None, expression: Expression, connection: BaseDatabaseWrapper
    ) -> Decimal | None:
        return None if value is None else Decimal(value)

    def get_prep_value(self, value: Any) -> Any:
        return None if value is None else str(value)


def words(kind: str) -> tuple[str, ...]:
    """The words a column of this kind may hold, as the phrases name them."""
    return tuple(value for value, _ in CHOICES[kind])
