"""The looks of Word files: pandoc's own reference document with our styles, built in memory and never kept.

Every rule is one element of styles.xml made anew, so that a later pandoc with other defaults still gets ours.
"""

import io
import re
import zipfile
from functools import lru_cache
from html import escape
from typing import Final

SANS, SERIF, MONO = "Inter", "Source Serif 4", "Consolas"
INK, MUTED, LINE, QUIET = "0F1B2D", "495361", "D5D9E0", "F5F6F9"
SIZES: Final = {"a4": (11906, 16838), "letter": (12240, 15840)}
"""Width and height of a page in twentieths of a point."""
MARGIN: Final = 1134
_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_FOOTER_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
# Style: size in half points, face, weight, colour, space before and after, other paragraph rules.
_PARAGRAPHS: Final = {
    "Normal": (19, SANS, False, "1F2937", 0, 100, ""),
    "BodyText": (19, SANS, False, "1F2937", 60, 100, ""),
    "FirstParagraph": (19, SANS, False, "1F2937", 60, 100, ""),
    "Compact": (18, SANS, False, "1F2937", 30, 30, ""),
    "Heading1": (40, SERIF, True, INK, 120, 120, "<w:keepNext/><w:keepLines/>"),
    "Heading2": (
        26, SERIF, True, INK, 360, 120,
        f'<w:keepNext/><w:keepLines/><w:pBdr><w:bottom w:val="single" w:sz="8" w:space="3" w:color="{INK}"/>'
        "</w:pBdr>",
    ),
    "Heading3": (20, SANS, True, INK, 220, 60, "<w:keepNext/><w:keepLines/>"),
    "Heading4": (19, SANS, True, MUTED, 180, 40, "<w:keepNext/><w:keepLines/>"),
    "BlockText": (
        22, SERIF, True, INK, 80, 80,
        f'<w:keepLines/><w:pBdr><w:left w:val="single" w:sz="24" w:space="10" w:color="{INK}"/></w:pBdr>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{QUIET}"/><w:ind w:left="240" w:right="0"/>',
    ),
}  # fmt: skip
_LEVELS: Final = {"Heading1": 0, "Heading2": 1, "Heading3": 2, "Heading4": 3}


@lru_cache(maxsize=8)
def dress_reference(plain: bytes, paper: str, foot: str, accent: str) -> bytes:
    """Pandoc's reference document in our styles, with a foot and page numbers; the same for the same values.

    ``accent`` is a checked colour such as "#1b437f", or "" for ours.
    """
    ink = accent.removeprefix("#").upper() or INK
    with zipfile.ZipFile(io.BytesIO(plain)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    parts["word/styles.xml"] = _dress_styles(parts["word/styles.xml"].decode(), ink).encode()
    parts["word/document.xml"] = _dress_page(parts["word/document.xml"].decode(), paper).encode()
    parts["word/footer1.xml"] = _write_foot(foot).encode()
    link = f'<Relationship Id="rIdFoot" Type="{_R}/footer" Target="footer1.xml"/></Relationships>'
    relations = parts["word/_rels/document.xml.rels"].decode()
    parts["word/_rels/document.xml.rels"] = relations.replace("</Relationships>", link).encode()
    kinds = parts["[Content_Types].xml"].decode()
    override = f'<Override PartName="/word/footer1.xml" ContentType="{_FOOTER_TYPE}"/></Types>'
    parts["[Content_Types].xml"] = kinds.replace("</Types>", override).encode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name, body in parts.items():
            new.writestr(zipfile.ZipInfo(name), body)
    return out.getvalue()


def _dress_styles(styles: str, ink: str) -> str:
    for name in _PARAGRAPHS:
        styles = _replace(styles, name, _write_paragraph(name, ink))
    return _replace(styles, "Table", _write_table(ink))


def _replace(styles: str, name: str, made: str) -> str:
    """Put our element in the place of theirs, or at the end where they have none."""
    theirs = re.compile(rf'<w:style\b[^>]*w:styleId="{name}"[^>]*>.*?</w:style>', re.DOTALL)
    if theirs.search(styles):
        return theirs.sub(lambda _: made, styles, count=1)
    return styles.replace("</w:styles>", f"{made}</w:styles>")


def _write_paragraph(name: str, ink: str) -> str:
    size, face, is_bold, colour, before, after, rules = _PARAGRAPHS[name]
    shown = f"heading {_LEVELS[name] + 1}" if name in _LEVELS else _NAMES.get(name, name)
    based = "" if name == "Normal" else '<w:basedOn w:val="Normal"/>'
    following = '<w:next w:val="BodyText"/>' if name in _LEVELS else ""
    level = f'<w:outlineLvl w:val="{_LEVELS[name]}"/>' if name in _LEVELS else ""
    usual = ' w:default="1"' if name == "Normal" else ""
    spacing = f'<w:spacing w:before="{before}" w:after="{after}" w:line="269" w:lineRule="auto"/>'
    keep, border, rest = _split(rules.replace(INK, ink))
    weight = "<w:b/><w:bCs/>" if is_bold else ""
    return (
        f'<w:style w:type="paragraph"{usual} w:styleId="{name}"><w:name w:val="{shown}"/>{based}{following}'
        f"<w:qFormat/><w:pPr>{keep}{border}{spacing}{rest}{level}</w:pPr><w:rPr>{_write_face(face)}{weight}"
        f'<w:color w:val="{ink if colour == INK else colour}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        "</w:rPr></w:style>"
    )


_NAMES: Final = {
    "BodyText": "Body Text", "FirstParagraph": "First Paragraph", "BlockText": "Block Text",
}  # fmt: skip


def _split(rules: str) -> tuple[str, str, str]:
    """Paragraph rules in the order that the format asks for: keeping, borders and shade, indents."""
    keep = "".join(re.findall(r"<w:keep\w+/>", rules))
    border = "".join(re.findall(r"<w:pBdr>.*?</w:pBdr>|<w:shd [^>]*/>", rules))
    return keep, border, "".join(re.findall(r"<w:ind [^>]*/>", rules))


def _write_face(face: str) -> str:
    return f'<w:rFonts w:ascii="{face}" w:hAnsi="{face}" w:cs="{face}"/>'


def _write_table(ink: str) -> str:
    """Rules between the rows, a heavier one under a bold head that repeats on every page."""
    return (
        '<w:style w:type="table" w:default="1" w:styleId="Table"><w:name w:val="Table"/>'
        '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>'
        f'<w:top w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>'
        f'<w:bottom w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>'
        f'<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/></w:tblBorders><w:tblCellMar>'
        '<w:top w:w="40" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/>'
        '<w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow">'
        f'<w:rPr><w:b/><w:bCs/><w:color w:val="{ink}"/></w:rPr><w:trPr><w:tblHeader/></w:trPr><w:tcPr>'
        f'<w:tcBorders><w:bottom w:val="single" w:sz="10" w:space="0" w:color="{ink}"/></w:tcBorders>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{QUIET}"/><w:vAlign w:val="bottom"/></w:tcPr>'
        "</w:tblStylePr></w:style>"
    )


def _dress_page(document: str, paper: str) -> str:
    width, height = SIZES.get(paper, SIZES["a4"])
    page = (
        f'<w:sectPr><w:footerReference xmlns:r="{_R}" w:type="default" r:id="rIdFoot"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"/><w:pgMar w:top="{MARGIN}" w:right="{MARGIN}" '
        f'w:bottom="{MARGIN}" w:left="{MARGIN}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
    )
    return re.sub(r"<w:sectPr\b.*?</w:sectPr>", lambda _: page, document, flags=re.DOTALL)


def _write_foot(foot: str) -> str:
    face = f'<w:rPr>{_write_face(SANS)}<w:color w:val="{MUTED}"/><w:sz w:val="15"/></w:rPr>'
    width = SIZES["a4"][0] - 2 * MARGIN
    pages = "".join(
        f'<w:r>{face}<w:t xml:space="preserve">{words}</w:t></w:r><w:fldSimple w:instr="{field}"><w:r>{face}'
        "<w:t>1</w:t></w:r></w:fldSimple>"
        for words, field in (("Page ", "PAGE"), (" of ", "NUMPAGES"))
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><w:ftr xmlns:w="{_W}"><w:p><w:pPr><w:tabs>'
        f'<w:tab w:val="right" w:pos="{width}"/></w:tabs></w:pPr><w:r>{face}<w:t xml:space="preserve">'
        f"{escape(foot)}</w:t></w:r><w:r>{face}<w:tab/></w:r>{pages}</w:p></w:ftr>"
    )
