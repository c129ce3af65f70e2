"""Pieces of pages that are kept as they were drawn: of a page that is seen again, little has changed."""

from collections.abc import Callable
from hashlib import blake2b
from typing import Final

from django import template
from django.core.cache import caches
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.template.context import Context
from django.utils.safestring import SafeString

register = template.Library()
LONGEST_KEPT: Final = 30_000
"""Characters of a piece that is kept: what is kept has a bound."""


class KeptNode(template.Node):
    """Draws its inside, or gives what was drawn for values that read the same."""

    def __init__(self, inside: NodeList, values: list[FilterExpression]) -> None:
        self.nodelist, self.values = inside, values

    def render(self, context: Context) -> SafeString:
        said = "\0".join(repr(value.resolve(context)) for value in self.values)
        return draw_once(blake2b(said.encode()).hexdigest(), lambda: self.nodelist.render(context))


@register.tag
def keep(parser: Parser, token: Token) -> KeptNode:
    """Keep what stands until ``endkeep`` for the values given: a name for the piece first, then the incident.

    Whatever is drawn inside must come from the values, and each must say by its ``repr`` all that is drawn of
    it. A form never stands inside: its token belongs to one request.
    """
    inside = parser.parse(("endkeep",))
    parser.delete_first_token()
    return KeptNode(inside, [parser.compile_filter(part) for part in token.split_contents()[1:]])


def draw_once(key: str, draw: Callable[[], SafeString]) -> SafeString:
    """What was drawn for this key in this process, or else what is drawn now."""
    kept: SafeString | None = caches["drawn"].get(key)
    if kept is not None:
        return kept
    drawn = draw()
    if len(drawn) <= LONGEST_KEPT:
        caches["drawn"].set(key, drawn)
    return drawn
