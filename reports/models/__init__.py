"""Frozen documents, and the links by which somebody outside reads one."""

from reports.models.documents import Document, Kind, State
from reports.models.sharing import ShareAct, ShareLink

__all__ = ["Document", "Kind", "ShareAct", "ShareLink", "State"]
