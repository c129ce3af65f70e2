"""Frozen documents, the links by which somebody outside reads one, and what a team set for its own."""

from reports.models.documents import Document, Kind, State
from reports.models.sharing import ShareAct, ShareLink
from reports.models.style import TeamStyle, TeamStyleChange

__all__ = ["Document", "Kind", "ShareAct", "ShareLink", "State", "TeamStyle", "TeamStyleChange"]
