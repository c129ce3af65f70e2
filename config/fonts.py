"""Static fonts, cut at set-up from the variable ones in the font packages; none is committed.

A static cut draws faster in a PDF than a variable font, and a subset is a tenth of its size on the web.
"""

import hashlib
import importlib.util
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import uharfbuzz as harfbuzz
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

LATIN: tuple[tuple[int, int], ...] = (
    (0x0020, 0x024F),  # Latin, Latin-1, Latin Extended-A and -B
    (0x02B0, 0x036F),  # modifier letters and combining marks
    (0x1E00, 0x1EFF),  # Latin Extended Additional (Vietnamese)
    (0x2000, 0x206F),  # punctuation, spaces and direction marks
    (0x2070, 0x209F),  # superscripts and subscripts
    (0x20A0, 0x20CF),  # currencies
    (0x2100, 0x214F),  # letter-like signs
    (0x2150, 0x218F),  # fractions
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematical signs
    (0x25A0, 0x25FF),  # squares, triangles and circles
    (0x2713, 0x2718),  # ticks and crosses
)
GREEK_AND_CYRILLIC = ((0x0370, 0x03FF), (0x0400, 0x045F))
ARABIC = (
    (0x0020, 0x007E),
    (0x00A0, 0x00BB),
    (0x0600, 0x06FF),
    (0x0750, 0x077F),
    (0x200C, 0x200F),
    (0x2010, 0x2027),
    (0xFB50, 0xFDFF),
    (0xFE70, 0xFEFF),
)
# Tabular figures and a slashed zero for number cells, case for capitals beside figures; the rest is to read.
FEATURES: tuple[str, ...] = (
    "calt",
    "case",
    "ccmp",
    "kern",
    "liga",
    "lnum",
    "locl",
    "mark",
    "mkmk",
    "onum",
    "tnum",
    "zero",
)
FEATURES += ("fina", "init", "isol", "medi", "rlig", "rclt", "curs", "rtlm")


@dataclass(frozen=True)
class Cut:
    """One static font: the package's file, the place on its axes, and the names of the result.

    ``family`` is private ("Brief Sans"): a generic or installed name would let the system's own font win.
    """

    name: str
    package: str
    file: str
    family: str
    weight: int
    axes: tuple[tuple[str, float], ...] | None
    ranges: tuple[tuple[int, int], ...]
    is_italic: bool = False


def list_cuts() -> list[Cut]:
    """Every cut that the pages and the documents use. Headline weights take a larger optical size."""
    sans = ("fontpkg_inter", "Inter[opsz,wght].ttf", "Brief Sans")
    slanted = ("fontpkg_inter", "Inter-Italic[opsz,wght].ttf", "Brief Sans")
    serif = ("fontpkg_source_serif_4", "SourceSerif4[opsz,wght].ttf", "Brief Serif")
    # Whole letters with their dots: where dots are glyphs of their own, text copied from a PDF is wrong.
    arabic = {400: "IBMPlexSansArabic-Regular.ttf", 600: "IBMPlexSansArabic-SemiBold.ttf"}
    wide = LATIN + GREEK_AND_CYRILLIC
    cuts = [Cut(f"inter-{weight}", *sans, weight, (("opsz", 14),), wide) for weight in (400, 500, 600, 700)]
    cuts += [Cut("inter-400-italic", *slanted, 400, (("opsz", 14),), LATIN, is_italic=True)]
    for weight, size in ((400, 14), (600, 24), (700, 24)):
        cuts.append(Cut(f"source-serif-4-{weight}", *serif, weight, (("opsz", size),), wide))
    for weight, file in arabic.items():
        source = ("fontpkg_ibm_plex_sans_arabic", file, "Brief Arabic")
        cuts.append(Cut(f"plex-arabic-{weight}", *source, weight, None, ARABIC))
    return cuts


def find_source(cut: Cut) -> Path:
    """The variable font inside its installed package."""
    spec = importlib.util.find_spec(cut.package)
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError(f"{cut.package} is not installed")
    return Path(next(iter(spec.submodule_search_locations)), "files", cut.file)


def expand(ranges: Iterable[tuple[int, int]]) -> Iterator[int]:
    for first, last in ranges:
        yield from range(first, last + 1)


STYLE_NAMES = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}


def rename(font: TTFont, cut: Cut, family: str) -> None:
    """Give a font the names by which fontconfig finds this weight of ``family``."""
    style = STYLE_NAMES[cut.weight] if not cut.is_italic else "Italic"
    is_basic = cut.weight in {400, 700}
    names = {
        1: family if is_basic else f"{family} {style}",
        2: style if is_basic else "Regular",
        3: f"forthright:{family}:{style}",
        4: f"{family} {style}",
        6: f"{family}-{style}".replace(" ", ""),
        16: family,
        17: style,
    }
    table = font["name"]
    # Licence, copyright and designer stay as they are.
    table.names = [record for record in table.names if record.nameID in {0, 5, 8, 9, 11, 13, 14}]
    for number, text in names.items():
        table.setName(text, number, 3, 1, 0x409)
    font.tables.pop("STAT", None)  # it describes axes that a cut no longer has
    font["OS/2"].usWeightClass = cut.weight
    is_bold = cut.weight == 700
    font["OS/2"].fsSelection = 0x01 if cut.is_italic else 0x20 if is_bold else 0x40
    font["head"].macStyle = 0x02 if cut.is_italic else 0x01 if is_bold else 0


def cut_out(cut: Cut) -> bytes:
    """The static font for one cut: the wanted characters and features at one place on the axes.

    Raises RuntimeError when the package's font has no such axis.
    """
    face = harfbuzz.Face(harfbuzz.Blob.from_file_path(str(find_source(cut))))
    wanted = harfbuzz.SubsetInput()
    wanted.unicode_set.update(expand(cut.ranges))
    wanted.sets(harfbuzz.SubsetInputSets.LAYOUT_FEATURE_TAG).update(tag_to_number(tag) for tag in FEATURES)
    wanted.flags = harfbuzz.SubsetFlags.NO_HINTING
    places = () if cut.axes is None else (("wght", cut.weight), *cut.axes)  # None: the font is static already
    for axis, place in places:
        if not wanted.pin_axis_location(face, axis, place):
            raise RuntimeError(f"{cut.file} has no axis {axis}")
    return bytes(harfbuzz.subset(face, wanted).blob.data)


def tag_to_number(tag: str) -> int:
    """A feature's four letters as HarfBuzz numbers them."""
    return int.from_bytes(tag.encode(), "big")


def add_joiners(font: TTFont) -> None:
    """Give a font without them the two joiners, empty and without width, so that no other font is asked."""
    cmap = font.getBestCmap()
    missing = {code: f"uni{code:04X}" for code in (0x200C, 0x200D) if code not in cmap}
    for code, name in missing.items():
        font["glyf"][name] = Glyph()
        font["hmtx"][name] = (0, 0)
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[code] = name


def write_cut(job: tuple[Cut, Path]) -> None:
    """Write one cut for paper (TTF, private name) and for the page (WOFF2)."""
    cut, target = job
    font = TTFont(BytesIO(cut_out(cut)), recalcTimestamp=False)
    if cut.family == "Brief Arabic":
        add_joiners(font)
    rename(font, cut, cut.family)
    font.save(target / "print" / f"{cut.name}.ttf")
    rename(font, cut, cut.family.replace("Brief", "Page"))
    font.flavor = "woff2"
    font.save(target / f"{cut.name}.woff2")


def fingerprint() -> str:
    """Changes when this file or a font package does."""
    digest = hashlib.sha256(Path(__file__).read_bytes())
    for path in sorted({find_source(cut) for cut in list_cuts()}):
        digest.update(f"{path.name} {path.stat().st_size}\n".encode())
    return digest.hexdigest()[:20]


def make_fonts(target: Path) -> None:
    """Cut every font into an empty folder, in as many processes as there are processors."""
    (target / "print").mkdir(parents=True)
    with ProcessPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as pool:
        list(pool.map(write_cut, [(cut, target) for cut in list_cuts()]))
    (target / ".stamp").write_text(fingerprint())


def is_made(folder: Path) -> bool:
    """Whether the fonts in this folder are those that this code would make."""
    stamp = folder / ".stamp"
    return stamp.is_file() and stamp.read_text() == fingerprint()


def fill(target: Path, source: Path | None) -> None:
    """Put fonts at ``target`` at once or not at all: made beside it, then moved into its place."""
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=".fonts-", dir=target.parent))
    try:
        if source:
            shutil.copytree(source, work / "made")
        else:
            make_fonts(work / "made")
        if target.exists():
            target.rename(work / "old")
        (work / "made").rename(target)
    finally:
        shutil.rmtree(work)


def build_fonts(target: Path) -> None:
    """Make the fonts in ``target`` unless they are there: WOFF2 for the web, TTF in ``print/`` for PDFs.

    They are kept in the Python environment as well, so that other data folders get a copy in milliseconds.
    """
    if is_made(target):
        return
    kept = Path(sys.prefix, "forthright-fonts")
    if not is_made(kept):
        if not os.access(sys.prefix, os.W_OK):
            fill(target, None)
            return
        fill(kept, None)
    fill(target, kept)
