"""HTML to PDF bytes: the only import of WeasyPrint, and so only in a process that renders.

Not safe in threads. One ``Renderer`` serves a whole process: fonts are found and the sheet is parsed
once, and only this product's own sheet is ever parsed with it.
"""

import ctypes
import os
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from html import escape
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from weasyprint import CSS, HTML, Attachment
from weasyprint.text.ffi import ffi, gobject, pango
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from incidents.charts import text_width
from reports.archive import finish, is_sound
from reports.brief_parts import Extra, Paper
from reports.rendering import SHEETS

PAPER_RULES: Final[dict[Paper, str]] = {"a4": "@page { size: A4 }", "letter": "@page { size: letter }"}
FAMILIES: Final = b"Brief Sans, Brief Arabic, Noto Sans CJK SC, Noto Color Emoji"
MARK: Final = "asset:watermark.svg"
# The white of the body is drawn over the whole page, and would hide the words under it.
MARK_RULE: Final = (
    f"@page {{ background: url({MARK}) no-repeat center; background-size: 100% 100% }} "
    "body.sheet { background: none }"
)
SYSTEM_FONT_DIRECTORIES: Final = ("/usr/share/fonts", "/usr/local/share/fonts")
# Emoji are pictures of one fixed size; without this rule they would be drawn at that size.
SCALED_PICTURES: Final = (
    '<match target="font"><test name="outline" compare="eq"><bool>false</bool></test>'
    '<edit name="pixelsizefixupfactor" mode="assign"><divide>'
    '<name target="pattern">pixelsize</name><name target="font">pixelsize</name></divide></edit>'
    '<edit name="matrix" mode="assign"><times><name>matrix</name><matrix>'
    "<name>pixelsizefixupfactor</name><double>0</double><double>0</double>"
    "<name>pixelsizefixupfactor</name></matrix></times></edit></match>"
)
POINTS_PER_PIXEL: Final = 0.75
PADDINGS: Final = 6
LARGEST_HTML: Final = 2 * 1024 * 1024


class PageTooLargeError(ValueError):
    """The HTML is larger than any document of ours can be."""


class AssetFetcher(URLFetcher):  # type: ignore[misc]
    """Answers from a table in memory; every other address is refused and remembered.

    It holds no disk or network code: the base class is not even set up.
    """

    def __init__(self, assets: Mapping[str, tuple[str, bytes]]) -> None:
        self.assets = dict(assets)
        self.refused: list[str] = []
        self._fail_on_errors = False  # a refusal becomes a warning on the document, by ``refused``

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        """Give the asset of this address; raises ``ValueError`` for every address not in the table."""
        found = self.assets.get(url)
        if found is None:
            self.refused.append(url[:200])
            raise ValueError("This address is not one of the document's own files.")
        kind, body = found
        return URLFetcherResponse(url, body, {"Content-Type": kind})


@dataclass(frozen=True)
class Layout:
    """A page laid out: how many sheets of paper, and how much height is free or too much, in points."""

    document: Any
    pages: int
    free: float
    refused: tuple[str, ...]

    def write(self, extras: Sequence[Extra] = (), at: datetime | None = None) -> bytes:
        """The PDF's bytes as PDF/A-3a and PDF/UA-1; the same for the same layout.

        ``extras`` are files kept inside it, dated ``at``, which must be given with them.
        """
        attachments = [
            Attachment(
                string=extra.content,
                name=extra.name,
                description=extra.note,
                created=at,
                modified=at,
                relationship="Data",
                url_fetcher=AssetFetcher({}),
            )
            for extra in extras
        ]
        with warnings.catch_warnings():
            # WeasyPrint leaves the file of its colour profile to be closed by the garbage collector.
            warnings.simplefilter("ignore", ResourceWarning)
            for padding in range(PADDINGS):
                written: bytes = self.document.write_pdf(
                    pdf_variant="pdf/a-3a",
                    pdf_tags=True,
                    finisher=partial(finish, padding=padding),
                    attachments=attachments or None,
                )
                if is_sound(written):
                    break
        return written


class Renderer:
    """Fonts and sheets made ready once, for many documents one after another."""

    def __init__(self) -> None:
        os.environ["FONTCONFIG_FILE"] = str(write_font_configuration())
        self.fonts = FontConfiguration()
        # WeasyPrint has no name for this one function of Pango.
        self.count_unknown = ctypes.CDLL("libpango-1.0.so.0").pango_layout_get_unknown_glyphs_count
        self.count_unknown.argtypes = [ctypes.c_void_p]
        sheet = "".join((Path(settings.BASE_DIR) / "static" / name).read_text() for name in SHEETS)
        fetcher = AssetFetcher({})
        self.sheet = CSS(string=sheet, font_config=self.fonts, url_fetcher=fetcher)
        self.mark = CSS(string=MARK_RULE, font_config=self.fonts, url_fetcher=fetcher)
        self.papers = {
            paper: CSS(string=rule, font_config=self.fonts, url_fetcher=fetcher)
            for paper, rule in PAPER_RULES.items()
        }

    def find_missing(self, characters: str) -> str:
        """The characters that no installed font can draw; each would be an empty box on paper."""
        if not self._count_missing(characters):
            return ""
        return "".join(character for character in characters if self._count_missing(character))

    def _count_missing(self, text: str) -> int:
        context = ffi.gc(pango.pango_font_map_create_context(self.fonts.font_map), gobject.g_object_unref)
        layout = ffi.gc(pango.pango_layout_new(context), gobject.g_object_unref)
        font = ffi.gc(pango.pango_font_description_new(), pango.pango_font_description_free)
        pango.pango_font_description_set_family(font, FAMILIES)
        pango.pango_layout_set_font_description(layout, font)
        body = text.encode()
        pango.pango_layout_set_text(layout, body, len(body))
        return int(self.count_unknown(int(ffi.cast("uintptr_t", layout))))

    def lay_out(
        self,
        html: str,
        paper: Paper = "a4",
        assets: Mapping[str, tuple[str, bytes]] | None = None,
        watermark: str = "",
    ) -> Layout:
        """Lay the page out on paper. Raises ``PageTooLargeError`` before anything costly is tried."""
        if len(html) > LARGEST_HTML:
            raise PageTooLargeError("The page is larger than 2 MB of HTML.")
        fetcher = AssetFetcher(assets or {})
        source = HTML(string=html, base_url="asset:", url_fetcher=fetcher)
        sheets = [self.sheet, self.papers[paper]]
        if watermark:
            fetcher.assets[MARK] = ("image/svg+xml", draw_watermark(watermark).encode())
            sheets.append(self.mark)
        document = source.render(font_config=self.fonts, stylesheets=sheets)
        return Layout(document, len(document.pages), measure_free(document), tuple(fetcher.refused))


def draw_watermark(words: str) -> str:
    """The words across a page, pale enough to read through; a background is nothing a reader hears."""
    size = min(92.0, 640 / max(1.0, text_width(words, 1, is_bold=True)))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="595" height="842" viewBox="0 0 595 842">'
        '<text x="297.5" y="421" transform="rotate(-52 297.5 421)" text-anchor="middle" '
        f'font-family="Brief Sans, Brief Arabic, Noto Sans CJK SC" font-weight="700" font-size="{size:.1f}" '
        f'fill="#edeff3">{escape(words)}</text></svg>'
    )


def measure_free(document: Any) -> float:
    """Height left on the only page in points, or, below zero, the height that does not fit on it."""
    used = [_bottom_of(page._page_box) for page in document.pages]
    if len(used) == 1:
        return used[0][1] * POINTS_PER_PIXEL
    return -sum(height for height, _ in used[1:]) * POINTS_PER_PIXEL


def _bottom_of(page: Any) -> tuple[float, float]:
    """Height used and height free on a page, in CSS pixels."""
    top = page.content_box_y()
    root = next(child for child in page.children if getattr(child, "element_tag", "") == "html")
    body = root.children[0]
    bottom = max((child.position_y + child.margin_height() for child in body.children), default=top)
    return bottom - top, top + page.height - bottom


def write_font_configuration() -> Path:
    """Write fontconfig's file: our own cuts first, the system's Noto as the only other fonts."""
    folder = Path(settings.DATA_DIR) / "run"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    directories = [str(Path(settings.FONTS_DIR) / "print"), *SYSTEM_FONT_DIRECTORIES]
    lines = [f"<dir>{directory}</dir>" for directory in directories]
    rejected = "".join(f"<glob>{directory}/*.*</glob>" for directory in SYSTEM_FONT_DIRECTORIES)
    text = (
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>'
        f"{''.join(lines)}<cachedir>{folder / 'fontcache'}</cachedir>"
        f"<selectfont><rejectfont>{rejected}</rejectfont>"
        f"<acceptfont><glob>*/Noto*</glob></acceptfont></selectfont>{SCALED_PICTURES}</fontconfig>\n"
    )
    path = folder / "fonts.conf"
    if not path.is_file() or path.read_text() != text:
        fresh = path.with_suffix(f".{os.getpid()}")
        fresh.write_text(text)
        fresh.replace(path)
    return path
