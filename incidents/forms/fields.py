"""Form fields for recorded values: what a person types in, the recorded value out, nothing lost between.

An empty answer is ``None``: not known. Every message says what to type instead.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator

from incidents.domain.currencies import CURRENCIES
from incidents.domain.moments import format_for_field, is_valid_moment, read_moment
from incidents.domain.phrases import CHOICES
from incidents.models.fields import LABEL, LONG, NUMBER_LENGTH, SHORT

GROUPED = re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?")
PLAIN = re.compile(r"\d+(\.\d+)?")
LINES_MOST = 20
EARLIEST_YEAR = 1900


@dataclass(frozen=True)
class Setting:
    """What a form needs to read a time as this person means it: their zone, the date and time there."""

    zone: ZoneInfo
    today: date
    clock: time = time.min


class TextField(forms.CharField):
    """Text kept exactly but for its line ends; empty is ``None`` unless ``keeps_empty``."""

    def __init__(self, *, keeps_empty: bool = False, **kwargs: Any) -> None:
        self.keeps_empty = keeps_empty
        super().__init__(**{"required": False, "strip": False, **kwargs})
        # The browser would cut at the limit without a word; the message below the field is kinder.
        self.widget.attrs.pop("maxlength", None)
        self.widget.attrs.pop("minlength", None)
        if self.max_length:
            self.widget.attrs["data-limit"] = str(self.max_length)
            for validator in self.validators:
                if isinstance(validator, MaxLengthValidator):
                    validator.message = (
                        f"This holds %(show_value)s characters; {self.max_length:,} fit. Shorten it; "
                        "what you typed is still here."
                    )

    def to_python(self, value: Any) -> Any:
        text = str(value or "").replace("\r\n", "\n").replace("\r", "\n")
        return super().to_python(text)

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        return text if text or self.keeps_empty else None


def label_text(label: str, *, limit: int = LABEL, **kwargs: Any) -> TextField:
    return TextField(label=label, max_length=limit, **kwargs)


def short_text(label: str, *, limit: int = SHORT, rows: int = 2, **kwargs: Any) -> TextField:
    return TextField(label=label, max_length=limit, widget=forms.Textarea(attrs={"rows": rows}), **kwargs)


def long_text(label: str, *, limit: int = LONG, rows: int = 4, **kwargs: Any) -> TextField:
    return TextField(label=label, max_length=limit, widget=forms.Textarea(attrs={"rows": rows}), **kwargs)


class MomentField(forms.CharField):
    """A time as people write it, to its recorded text. The form gives ``setting`` before it cleans.

    ``is_ahead`` marks a field that asks for a time to come: there "Friday" is the next one.
    """

    setting: Setting | None = None

    def __init__(self, label: str, *, is_ahead: bool = False, **kwargs: Any) -> None:
        super().__init__(label=label, required=False, **kwargs)
        self.is_ahead = is_ahead
        self.widget.attrs.update({"autocomplete": "off", "spellcheck": "false"})

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, str) and is_valid_moment(value):
            return format_for_field(value)
        return value

    def clean(self, value: Any) -> Any:
        typed = " ".join(str(value or "").split())
        if not typed:
            return None
        if len(typed) > LABEL or "\0" in typed:
            raise ValidationError("That is not a time. Write 14 Nov 2026 09:42 UTC, 09:42, or only a day.")
        if self.setting is None:
            raise RuntimeError("the form gave no zone")
        try:
            read = read_moment(
                typed,
                zone=self.setting.zone,
                today=self.setting.today,
                clock=self.setting.clock,
                is_ahead=self.is_ahead,
            )
        except ValueError as error:
            raise ValidationError(str(error)) from error
        if int(read[:4]) < EARLIEST_YEAR:
            raise ValidationError(self._explain_early(typed, read))
        return read

    def _explain_early(self, typed: str, read: str) -> str:
        """No incident is that old: a time without its colon was meant, or a year of another calendar."""
        if re.fullmatch(r"(?:[01]\d|2[0-3])[0-5]\d", read):
            return f"“{typed}” reads as the year {read}. For the time, type {read[:2]}:{read[2:]}."
        return f"“{typed}” reads as the year {read[:4]}. Type the year like 2026."


class NumberField(forms.CharField):
    """A number of any length, zero or more, kept digit for digit."""

    def __init__(self, label: str, **kwargs: Any) -> None:
        super().__init__(label=label, required=False, **kwargs)
        self.widget.attrs.update({"inputmode": "decimal", "autocomplete": "off", "class": "num"})

    def prepare_value(self, value: Any) -> Any:
        return f"{value:,f}" if isinstance(value, Decimal) else value

    def clean(self, value: Any) -> Any:
        typed = str(value or "").strip()
        if not typed:
            return None
        digits = "".join(
            str(unicodedata.decimal(c)) if unicodedata.decimal(c, None) is not None else c for c in typed
        )
        digits = re.sub(r"(?<=\d)[\s\u00a0\u202f](?=\d{3})", "", digits).removesuffix("%").strip()
        if re.fullmatch(r"[-\u2212]\s*[\d.,]+", digits):
            raise ValidationError("This cannot be below zero. If it is not known, leave it empty.")
        # In a bad hour people type "40k"; no other letter means one number to everybody.
        thousands = digits[-1:] in ("k", "K")
        digits = digits[:-1].strip() if thousands else digits
        if GROUPED.fullmatch(digits):
            digits = digits.replace(",", "")
        if not PLAIN.fullmatch(digits) or len(digits) > NUMBER_LENGTH:
            raise ValidationError("Write a number such as 1,116 or 0.77. Words belong in the text beside it.")
        # Written out again: a product would be rounded to 28 digits.
        return Decimal(f"{Decimal(f'{digits}e3'):f}") if thousands else Decimal(digits)


class CurrencyField(forms.CharField):
    def __init__(self, label: str = "Currency", **kwargs: Any) -> None:
        super().__init__(label=label, required=False, **kwargs)
        self.widget.attrs.update({"autocomplete": "off", "size": "4", "spellcheck": "false"})

    def clean(self, value: Any) -> Any:
        code = str(value or "").strip().upper()
        if not code:
            return None
        if code not in CURRENCIES:
            raise ValidationError(
                "We do not know that currency. Write its three letters, such as USD or EUR."
            )
        return code


class WordField(forms.ChoiceField):
    """One of the recorded words of a kind.

    ``blank`` labels "no answer", which is recorded as ``None``, or as ``or_else`` where the record
    always holds a word: then the word that claims least.
    """

    def __init__(
        self, label: str, kind: str, *, blank: str | None = None, or_else: str | None = None, **kwargs: Any
    ) -> None:
        choices = list(CHOICES[kind])
        if blank is not None:
            choices.insert(0, ("", blank))
        super().__init__(label=label, choices=choices, required=False, **kwargs)
        self.or_else = or_else

    def clean(self, value: Any) -> Any:
        return super().clean(value) or self.or_else


def certainty_field() -> WordField:
    return WordField(
        "How sure are you?", "certainty", or_else="unknown", widget=forms.RadioSelect(attrs={"class": "seg"})
    )


class WordsField(forms.MultipleChoiceField):
    """Any of the recorded words of a kind, in their own order."""

    def __init__(self, label: str, kind: str, **kwargs: Any) -> None:
        super().__init__(
            label=label, choices=CHOICES[kind], required=False, widget=forms.CheckboxSelectMultiple, **kwargs
        )


class LinesField(forms.CharField):
    """A short list typed one line each."""

    def __init__(self, label: str, *, limit: int = SHORT, most: int = LINES_MOST, **kwargs: Any) -> None:
        self.limit, self.most = limit, most
        super().__init__(
            label=label,
            required=False,
            strip=False,
            widget=forms.Textarea(attrs={"rows": 3}),
            **kwargs,
        )

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list | tuple) else value

    def clean(self, value: Any) -> Any:
        text = str(super().clean(value) or "").replace("\r\n", "\n").replace("\r", "\n")
        lines = [line for line in text.split("\n") if line.strip()]
        if len(lines) > self.most:
            raise ValidationError(
                f"These are {len(lines)} lines; {self.most} fit. What you typed is still here."
            )
        if any(len(line) > self.limit for line in lines):
            raise ValidationError(
                f"A line is longer than {self.limit:,} characters. What you typed is still here."
            )
        return lines


class RowField(forms.ChoiceField):
    """Another row of the record, by its id. A row that was removed meanwhile is no fault of the typist."""

    def valid_value(self, value: Any) -> bool:
        return super().valid_value(value) or is_uid(value)


class RowsField(forms.MultipleChoiceField):
    """Any of the rows of a section, by their ids; rows that somebody removed meanwhile are left out."""

    def valid_value(self, value: Any) -> bool:
        return super().valid_value(value) or is_uid(value)


def is_uid(value: Any) -> bool:
    try:
        UUID(str(value))
    except ValueError:
        return False
    return True


class TruthField(forms.BooleanField):
    """A tick. ``keeps_absent`` leaves "never said" (``None``) alone while it stays unticked."""

    def __init__(self, label: str, *, keeps_absent: bool = False, **kwargs: Any) -> None:
        self.keeps_absent = keeps_absent
        super().__init__(label=label, required=False, **kwargs)

    def clean(self, value: Any) -> Any:
        ticked = bool(super().clean(value))
        return None if self.keeps_absent and not ticked else ticked
