"""Parts of a form's layout, drawn without a template each: a page may hold thirty forms of ten fields."""

from typing import Any

from crispy_forms.helper import FormHelper
from django import forms
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


def build_helper() -> FormHelper:
    """A helper for fields inside a form of the page, which has the tag, the token and the errors."""
    helper = FormHelper()
    helper.form_tag = False
    helper.disable_csrf = True
    helper.render_hidden_fields = True
    helper.include_media = helper.form_show_errors = False
    return helper


class DrawnPart:
    """What crispy-forms asks of a part: its markup for one form."""

    def render(self, form: forms.Form, context: Any, **kwargs: Any) -> SafeString:
        return self.draw(form)

    def draw(self, form: forms.Form) -> SafeString:
        raise NotImplementedError


class DrawnLine(DrawnPart):
    """One field, or a few beside each other."""

    def __init__(self, *names: str) -> None:
        self.names = names

    def draw(self, form: forms.Form) -> SafeString:
        # crispy-forms' own note of what is drawn already.
        form.rendered_fields.update(self.names)  # type: ignore[attr-defined]
        drawn = format_html_join("", "{}", ((form[name].as_field_group(),) for name in self.names))
        if len(self.names) == 1:
            return drawn
        return format_html('<div class="fields of-{}">{}</div>', len(self.names), drawn)


class DrawnFold(DrawnPart):
    """Lines that are folded away under a label until somebody wants them."""

    def __init__(self, label: str, *lines: DrawnLine, is_open: bool) -> None:
        self.label, self.lines, self.is_open = label, lines, is_open

    def draw(self, form: forms.Form) -> SafeString:
        return format_html(
            '<details class="more"{}><summary>{}</summary><div class="stack more-body">{}</div></details>',
            " open" if self.is_open else "",
            self.label,
            format_html_join("", "{}", ((line.draw(form),) for line in self.lines)),
        )


class DrawnMark(DrawnPart):
    """Says that a box was on the page: a browser sends nothing for one that is not ticked."""

    def __init__(self, name: str) -> None:
        self.name = name

    def draw(self, form: forms.Form) -> SafeString:
        return format_html('<input type="hidden" name="{}-shown" value="1">', form.add_prefix(self.name))
