"""Rows of a page's form."""

from django import template
from django.template.base import Template
from django.template.context import Context
from django.utils.safestring import SafeString

from incidents.forms.rows import RowForm
from incidents.templatetags.kept import draw_once

register = template.Library()


@register.simple_tag(takes_context=True)
def draw_row(context: Context, row: RowForm, number: int) -> SafeString:
    """One row with its number and buttons, from what was drawn before where nothing about it has changed."""

    def draw() -> SafeString:
        with context.push(row=row, number=number):
            return _find_template(context).render(context)

    if not row.fingerprint:
        return draw()
    return draw_once(f"{context['incident'].reference}:{number}:{row.fingerprint}", draw)


def _find_template(context: Context) -> Template:
    engine = context.template.engine  # type: ignore[union-attr] # a tag is drawn as part of a template
    return engine.get_template("incidents/prepare/_row.html")
