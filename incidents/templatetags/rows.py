"""Rows of a page's form."""

from typing import Final

from django import template
from django.core.cache import caches
from django.template.base import Template
from django.template.context import Context
from django.utils.safestring import SafeString

from incidents.forms.rows import RowForm

register = template.Library()
LONGEST_KEPT: Final = 30_000
"""Characters of a row that is kept as it was drawn: what is kept has a bound."""


@register.simple_tag(takes_context=True)
def draw_row(context: Context, row: RowForm, number: int) -> SafeString:
    """One row with its number and buttons, from what was drawn before where nothing about it has changed."""
    key = row.fingerprint and f"{context['incident'].reference}:{number}:{row.fingerprint}"
    kept: SafeString | None = caches["drawn"].get(key) if key else None
    if kept is not None:
        return kept
    with context.push(row=row, number=number):
        drawn = _find_template(context).render(context)
    if key and len(drawn) <= LONGEST_KEPT:
        caches["drawn"].set(key, drawn)
    return drawn


def _find_template(context: Context) -> Template:
    engine = context.template.engine  # type: ignore[union-attr] # a tag is drawn as part of a template
    return engine.get_template("incidents/prepare/_row.html")
