"""Fields of forms on our pages."""

from django import template
from django.template.context import Context
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag(takes_context=True)
def draw_field(context: Context) -> SafeString:
    """The ``field`` of the context with its label and notes, as ``django/forms/field.html`` draws it."""
    field = context["field"]
    given = {name: context.get(name) for name in ("is_small", "is_label_hidden", "kind")}
    drawn: SafeString = field.render("django/forms/field.html", {"field": field, **given})
    return drawn
