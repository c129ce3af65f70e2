"""Every write of what a team set for its documents; the logo is checked by its content and drawn anew."""

import hashlib
import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image, ImageFile, UnidentifiedImageError

from accounts.access import write_as_owner
from accounts.models import Team, User
from reports.models import TeamStyle, TeamStyleChange

LARGEST_LOGO: Final = 2 * 1024 * 1024
MOST_PIXELS: Final = 16_000_000
LARGEST_SIDE: Final = 900
"""Pixels; a logo is at most 40 mm wide on paper, so this is beyond what a printer shows."""
FORMATS: Final = {"PNG": ("image/png", "png"), "JPEG": ("image/jpeg", "jpg")}
MEMBERS: Final = ("accent", "confidentiality", "paper", "dates", "hidden")


class LogoRefusedError(ValueError):
    """The file cannot be a logo; the message says why and what can be."""


@dataclass(frozen=True, kw_only=True)
class CheckedLogo:
    content: bytes
    kind: str
    ending: str

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


def check_logo(content: bytes) -> CheckedLogo:
    """The picture drawn anew, without anything behind it. Raises ``LogoRefusedError``."""
    if len(content) > LARGEST_LOGO:
        raise LogoRefusedError("The file is larger than 2 MB. Send a smaller picture.")
    if b"<svg" in content[:4096].lower():
        raise LogoRefusedError(
            "SVG can hold scripts, so it is not taken. Save the logo as PNG, about 900 pixels wide."
        )
    try:
        with Image.open(io.BytesIO(content), formats=list(FORMATS)) as image:
            if image.width * image.height > MOST_PIXELS:
                raise LogoRefusedError("The picture has more than 16 megapixels. Send a smaller one.")
            kind = image.format or "PNG"
            ImageFile.LOAD_TRUNCATED_IMAGES = False
            image.load()
            has_holes = kind == "PNG" and image.has_transparency_data
            clean = image.convert("RGBA" if has_holes else "RGB")
            clean.thumbnail((LARGEST_SIDE, LARGEST_SIDE))
            out = io.BytesIO()
            clean.save(out, format=kind)
    except LogoRefusedError:
        raise
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError) as error:
        raise LogoRefusedError("This is not a picture that can be read. PNG and JPEG can be.") from error
    return CheckedLogo(content=out.getvalue(), kind=FORMATS[kind][0], ending=FORMATS[kind][1])


def change_style(
    *,
    team: Team,
    actor: User,
    now: datetime,
    values: Mapping[str, Any],
    logo: CheckedLogo | None = None,
    removes_logo: bool = False,
) -> bool:
    """Keep what the team's documents look like from now on; false where nothing differs.

    ``values`` holds every one of ``MEMBERS``. Documents that are frozen stay as they are. Raises
    ``ConnectionError``, before anything is changed, where the store of the logo does not answer.
    """
    path = store_logo(logo) if logo else ""
    with write_as_owner(actor, team):
        style = TeamStyle.objects.filter(team=team).first() or TeamStyle(team=team)
        changes = {
            name: [getattr(style, name), values[name]]
            for name in MEMBERS
            if getattr(style, name) != values[name]
        }
        for name in changes:
            setattr(style, name, values[name])
        if logo and logo.sha256 != style.logo_sha256:
            changes["logo"] = [style.logo_sha256[:12], logo.sha256[:12]]
            style.logo, style.logo_kind, style.logo_sha256 = path, logo.kind, logo.sha256
        elif removes_logo and not logo and style.logo_sha256:
            changes["logo"] = [style.logo_sha256[:12], ""]
            style.logo, style.logo_kind, style.logo_sha256 = "", "", ""
        if not changes:
            return False
        style.save()
        TeamStyleChange.objects.create(team=team, changed_by=actor, changed_at=now, changes=changes)
    return True


def store_logo(logo: CheckedLogo) -> str:
    """Keep the picture under its own hash; the same one is kept once. Its place in the store."""
    name = f"logos/{logo.sha256}.{logo.ending}"
    if default_storage.exists(name):
        return name
    return default_storage.save(name, ContentFile(logo.content))
