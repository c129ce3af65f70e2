"""A recorded value as a person reads it, in the words of its form field."""

from decimal import Decimal
from typing import Any

from django import forms

from incidents.domain.moments import format_moment, is_valid_moment
from incidents.forms.fields import MomentField

EMPTY = "Empty"


def say_value(field: forms.Field | None, value: Any) -> str:  # noqa: PLR0911 - one answer a kind
    if value in (None, "", []):
        return EMPTY
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(field, forms.ChoiceField) and not isinstance(value, list):
        return _find_label(field, value)
    if isinstance(field, MomentField):
        return format_moment(value) if is_valid_moment(value) else str(value)
    if isinstance(value, Decimal):
        return f"{value:,f}"
    if isinstance(value, list):
        labels = [
            _find_label(field, item) if isinstance(field, forms.ChoiceField) else str(item) for item in value
        ]
        return ", ".join(labels)
    return str(value)


def _find_label(field: forms.ChoiceField, value: Any) -> str:
    # Select widgets wrap what they show; the label is what counts.
    labels = {
        str(key): str(label) for key, label in field.widget.choices if not isinstance(label, list | tuple)
    }
    return labels.get(str(value), str(value))
