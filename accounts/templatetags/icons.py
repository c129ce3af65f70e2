"""Icons, each drawn once: a page has twenty, and drawing one anew copies a tree of XML."""

from functools import lru_cache

from django import template
from heroicons.templatetags import heroicons

register = template.Library()
for draw in (heroicons.heroicon_outline, heroicons.heroicon_mini):
    register.simple_tag(lru_cache(maxsize=512)(draw), name=draw.__name__)
