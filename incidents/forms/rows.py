"""The forms of the preparation: one row or one set of fields each. They validate and never save."""

from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from typing import Any, ClassVar
from uuid import UUID

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout
from django import forms

from incidents.forms.fields import MomentField, Setting, TextField
from incidents.forms.layout import DrawnFold, DrawnLine, DrawnMark, DrawnPart, build_helper
from incidents.forms.saying import EMPTY, say_value
from incidents.models.record import Record, StoredRow
from incidents.models.sections import SECTIONS, Values

Line = tuple[str, ...]
SUMMARY_LENGTH = 140


def keep_fields[F: type[forms.Form]](*names: str) -> Callable[[F], F]:
    """Make a form of a few fields out of one with many."""

    def keep(form: F) -> F:
        kept = {name: field for name, field in form.base_fields.items() if name in names}
        form.base_fields = form.declared_fields = kept
        return form

    return keep


def _end_lines(value: Any) -> str:
    return "" if value is None else str(value).replace("\r\n", "\n").replace("\r", "\n")


class KeptBoundField(forms.BoundField):
    """A field that was not sent shows what is recorded, so that saving the page again cannot empty it."""

    def value(self) -> Any:
        if isinstance(self.form, RecordForm) and self.form.is_bound and not self.form.was_sent(self.name):
            return self.field.prepare_value(self.initial)
        return super().value()


class RecordForm(forms.Form):
    """Fields of the record laid out in lines; ``more`` folds away until it is needed.

    A person's own words are never refused for being unfinished: an invalid field is named and kept on
    the page, and every valid field of the same page is saved.
    """

    bound_field_class = KeptBoundField
    lines: ClassVar[tuple[Line, ...]] = ()
    more: ClassVar[tuple[Line, ...]] = ()
    more_label: ClassVar[str] = "More about it"
    is_read_prepared: ClassVar[bool] = False
    pointers: ClassVar[Mapping[str, str]] = {}
    """Columns that hold the places of other rows, and what such a row is called."""

    def __init__(
        self, *args: Any, setting: Setting, record: Record, is_saved: bool = True, **kwargs: Any
    ) -> None:
        self.setting, self.record, self.is_saved = setting, record, is_saved
        super().__init__(*args, **kwargs)
        self.recorded = dict(self.initial)
        self.use_required_attribute = False
        for name, field in self.fields.items():
            if isinstance(field, MomentField):
                field.setting = setting
            self._keep_line_ends(name, field)
        self.prepare()
        self.helper = self._build_helper()

    def prepare(self) -> None:
        """Fill choices that depend on the record; where values are said by them, ``is_read_prepared`` too."""

    def full_clean(self) -> None:
        """Check what the person changed; what they left alone is theirs as it was recorded.

        So a value that came with a document is never refused or altered by saving the page it stands on.
        """
        super().full_clean()
        if not self.is_bound:
            return
        for name in self.fields:
            if not self.was_sent(name):
                self.errors.pop(name, None)
            elif self.is_saved and self.is_untouched(name):
                self.errors.pop(name, None)
                self.cleaned_data[name] = self.recorded.get(name)

    def is_untouched(self, name: str) -> bool:
        """Whether the browser sent back just what the page showed."""
        field = self.fields[name]
        sent = field.widget.value_from_datadict(self.data, self.files, self.add_prefix(name))
        shown = self.initial.get(name)
        if isinstance(field, forms.BooleanField):
            return bool(sent) == bool(shown)
        if isinstance(field, forms.MultipleChoiceField):
            return {str(item) for item in sent or ()} == {str(item) for item in shown or ()}
        shown = field.prepare_value(shown)
        return _end_lines(sent) == _end_lines(shown)

    def valid_values(self) -> Values:
        """The columns that were sent and are valid; a field that was not sent is left alone."""
        self.full_clean()
        if not self.is_bound:
            return {}
        return {
            name: value
            for name, value in self.cleaned_data.items()
            if name not in self.errors and self.was_sent(name)
        }

    def was_sent(self, name: str) -> bool:
        """Whether the browser sent this field at all."""
        if name in self.boxes:
            # Unticked boxes send nothing; a marker beside them says that they were on the page.
            return f"{self.add_prefix(name)}-shown" in self.data
        widget = self.fields[name].widget
        return not widget.value_omitted_from_data(self.data, self.files, self.add_prefix(name))

    @property
    def boxes(self) -> list[str]:
        """The fields that a browser sends only when ticked."""
        kinds = forms.CheckboxInput | forms.CheckboxSelectMultiple | forms.MultipleHiddenInput
        return [name for name, field in self.fields.items() if isinstance(field.widget, kinds)]

    def _keep_line_ends(self, name: str, field: forms.Field) -> None:
        value = self.initial.get(name)
        has_line_ends = isinstance(value, str) and ("\n" in value or "\r" in value)
        if isinstance(field, TextField) and has_line_ends and not isinstance(field.widget, forms.Textarea):
            # A one-line box would drop the line ends that were recorded.
            field.widget = forms.Textarea(attrs={**field.widget.attrs, "rows": 2})

    def _build_helper(self) -> FormHelper:
        helper = build_helper()
        parts: list[DrawnPart] = [DrawnLine(*line) for line in self.lines]
        if self.more:
            is_open = any(
                self.initial.get(name) not in (None, "", [], False) or name in self.errors
                for line in self.more
                for name in line
            )
            parts.append(
                DrawnFold(self.more_label, *(DrawnLine(*line) for line in self.more), is_open=is_open)
            )
        parts += [DrawnMark(name) for name in self.boxes]
        helper.layout = Layout(*parts)
        return helper


def say_column(form: RecordForm | type[RecordForm], column: str, value: Any) -> str:
    """A recorded value of one column in words; the place of another row is said as its number."""
    noun = form.pointers.get(column)
    if noun and value not in (None, []):
        places = value if isinstance(value, list) else [value]
        return ", ".join(f"{noun} {place + 1}" for place in places)
    fields = form.fields if isinstance(form, RecordForm) else form.base_fields
    return say_value(fields.get(column), value)


class RowForm(RecordForm):
    """One row of a section. ``uid`` is made where it is first shown, so sending it twice adds it once."""

    section: ClassVar[str]
    noun: ClassVar[str]
    single: ClassVar[bool] = False
    slot: ClassVar[str] = ""
    """Names the row that a single form makes where there is none, so that two people make the same one."""
    fixed: ClassVar[Mapping[str, Any]] = {}
    """Columns that the page decides for a row it makes."""
    fold_line: ClassVar[tuple[str, ...]] = ()
    """Fields that stand for the row while it is folded."""
    is_folded = False

    def __init__(
        self,
        data: Any = None,
        files: Any = None,
        *,
        uid: UUID,
        initial: Values,
        setting: Setting,
        record: Record,
        is_saved: bool = True,
    ) -> None:
        self.uid, self.initial, self.is_bound = uid, initial, data is not None
        self.setting, self.record, self.is_saved = setting, record, is_saved
        self.prefix = f"{self.section}-{uid}"
        if self.is_bound:
            self._build(data, files)

    def _build(self, data: Any = None, files: Any = None) -> None:
        super().__init__(
            data,
            files,
            prefix=self.prefix,
            initial=self.initial,
            setting=self.setting,
            record=self.record,
            is_saved=self.is_saved,
        )

    def __getattr__(self, name: str) -> Any:
        """Build the fields once they are asked for: of thirty rows that were drawn before, none are.

        Copying the fields of those took a third of the time of their page.
        """
        if "fields" in self.__dict__ or name.startswith("__"):
            raise AttributeError(name)
        self._build()
        return getattr(self, name)

    @property
    def key(self) -> str:
        return f"{self.section}.{self.uid}"

    @property
    def fingerprint(self) -> str | None:
        """What decides how the row is drawn, in short; ``None`` where more than its own values does.

        A row that is not saved yet has another id each time: what was drawn of it would never be drawn again.
        """
        if self.is_bound or not self.is_saved or type(self).prepare is not RecordForm.prepare:
            return None
        said = (type(self).__qualname__, self.prefix, self.is_folded, sorted(self.initial.items()))
        return sha256(repr(said).encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def summary_text(self) -> str:
        """The row in one line: what its summary fields hold."""
        texts = [say_value(self.fields[name], self.initial.get(name)) for name in self.fold_line]
        line = " · ".join(text for text in texts if text != EMPTY)
        return line if len(line) <= SUMMARY_LENGTH else line[: SUMMARY_LENGTH - 1] + "…"

    @classmethod
    def pick_row(cls, rows: Sequence[StoredRow]) -> StoredRow | None:
        """The row that a single form shows; ``None`` where there is none yet."""
        return rows[0] if rows else None

    @classmethod
    def read_new(cls, query: Mapping[str, Any]) -> dict[str, Any]:
        """Values that a link gives for a new row; none where the link asks for none."""
        return {}

    @classmethod
    def limit(cls) -> int:
        return SECTIONS[cls.section].limit


def check_range(form: RecordForm, low: str, high: str) -> None:
    """Name a range whose end lies below its start, at the end that was just typed."""
    start, end = form.cleaned_data.get(low), form.cleaned_data.get(high)
    if start is not None and end is not None and end < start:
        name = low if form.is_untouched(high) else high
        form.add_error(name, "The end of the range is below its start. Change one of the two.")
