"""Markdown that a person wrote, as safe HTML; and whether an incident is closed or restricted."""

import markdown as markdown_library
import nh3
from django import template
from django.utils.safestring import SafeString, mark_safe

from accounts.models import User
from incidents import access
from incidents.access.people import count_named
from incidents.domain.markdown_text import flatten
from incidents.models import Incident

register = template.Library()

TAGS = {
    "p", "br", "strong", "em", "code", "pre", "ul", "ol", "li", "blockquote", "h3", "h4", "h5", "h6",
    "table", "thead", "tbody", "tr", "th", "td", "hr", "a", "del",
}  # fmt: skip
# A part has its heading already: a heading inside it stands below that one.
_LOWERED = {"h1": "h4", "h2": "h5", "h3": "h6", "h4": "h6", "h5": "h6"}


@register.filter
def as_markdown(text: str) -> SafeString:
    """The text as HTML with nothing in it that could load, run or look like the program's own."""
    html = markdown_library.markdown(flatten(text), extensions=["tables", "sane_lists"], output_format="html")
    for name, lower in reversed(_LOWERED.items()):
        html = html.replace(f"<{name}>", f"<{lower}>").replace(f"</{name}>", f"</{lower}>")
    cleaned = nh3.clean(html, tags=TAGS, attributes={"a": {"href"}}, url_schemes={"http", "https", "mailto"})
    return mark_safe(cleaned)  # noqa: S308 - cleaned just above


@register.inclusion_tag("components/_restricted.html")
def restricted_note(incident: Incident) -> dict[str, object]:
    """Says on every page of a restricted incident how many people see it; one query, and only then."""
    return {"incident": incident, "count": count_named(incident) if incident.is_restricted else 0}


@register.inclusion_tag("components/_closed.html")
def closed_note(incident: Incident, user: User) -> dict[str, object]:
    """Says on every page of a closed incident that it is closed; one query, and only then."""
    return {
        "incident": incident,
        "can_reopen": incident.closed_at is not None and access.can_reopen(user, incident),
    }
