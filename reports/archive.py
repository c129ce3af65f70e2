"""The last touches on a PDF that make it PDF/A-3a and PDF/UA-1 at once, by values and streams alone."""

import zlib
from typing import Any, Final

# A PDF/A file has to say which terms beside its own its description uses: here those of PDF/UA.
_UA: Final = (
    b'<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">'
    b"<pdfuaid:part>1</pdfuaid:part></rdf:Description>"
    b'<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
    b' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
    b' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>'
    b'<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema'
    b"</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/"
    b"</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property>"
    b'<rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>'
    b"<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal"
    b"</pdfaProperty:category><pdfaProperty:description>Which part of ISO 14289 is followed"
    b"</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag>"
    b"</pdfaExtension:schemas></rdf:Description>"
)
_END: Final = b"</rdf:RDF>"
_LINE_ENDS: Final = (b"\r", b"\n")
_FONTS: Final = ("/OpenType", "/CIDFontType0C", "/Type1C")


def is_sound(written: bytes) -> bool:
    """Whether no stream ends in a line end; those that pack objects are made after ``finish``."""
    return b"\r\nendstream" not in written and b"\n\nendstream" not in written


def finish(document: Any, pdf: Any, padding: int = 0) -> None:
    """Finish a file just before it is written; ``pdf`` is pydyf's, as WeasyPrint hands it over.

    ``padding`` adds that many objects nobody uses, so that what packs them ends in another byte.
    """
    for number in range(padding):
        pdf.add_object(type(pdf.info)({"Padding": number}))
    for item in pdf.objects:
        lines = getattr(item, "stream", None)
        if isinstance(lines, list):
            _finish_stream(item, lines)
        elif isinstance(item, dict) and item.get("S") == "/TH" and "A" in item:
            item["A"]["Scope"] = "/Column"


def _finish_stream(item: Any, lines: list[Any]) -> None:
    if item.extra.get("Type") == "/Metadata":
        item.stream = [line.replace(_END, _UA + _END) for line in lines]
        item.compress = False
        return
    if b"begincmap" in lines:
        # Arabic dots are glyphs of their own beside their letter; without any text, as they come, they
        # make the font's table of texts malformed.
        item.stream = [line.replace(b" <>", b" <200d>") for line in lines]
    if item.extra.get("Subtype") == "/Image":
        item.extra["Interpolate"] = "false"
    _pack(item)


def _pack(item: Any) -> None:
    """Compress a stream here, with one byte more where its last one would be a line end.

    Readers differ on whose such an end is. A font takes any byte after its tables but NUL.
    """
    if not item.compress:
        return
    is_font = "Length1" in item.extra or item.extra.get("Subtype") in _FONTS
    body = b"\n".join(_to_bytes(line) for line in item.stream)
    packed = zlib.compress(body, 9)
    while packed.endswith(_LINE_ENDS) and item.extra.get("Type") != "/EmbeddedFile":
        body += b"\1" if is_font else b" "
        packed = zlib.compress(body, 9)
    item.stream, item.compress = [packed], False
    item.extra = {**item.extra, "Filter": "/FlateDecode"}


def _to_bytes(line: Any) -> bytes:
    if isinstance(line, bytes):
        return line
    found: bytes = line.data if hasattr(line, "data") else str(line).encode()
    return found
