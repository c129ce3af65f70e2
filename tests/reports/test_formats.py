"""The other formats: Markdown, HTML of one file, Word; from the same snapshot, with the same figures."""

import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import fromstring

import pytest

from incidents.domain.followup import FollowUp, Update
from incidents.domain.plain_text import clean_text
from reports import word
from reports.aftermath import Aftermath
from reports.blocks import LongDocument, list_texts
from reports.brief_outline import outline_brief
from reports.figure_book import NUMBER
from reports.models import Kind
from reports.plain_markdown import plain, write_markdown
from reports.prose import to_html, to_markdown
from reports.rendering import render_file
from reports.word import WordMissingError, make_docx
from tests.reports.conftest import AS_OF, RECORDS
from tests.reports.test_kinds import FOLLOW_UP

type Write = Callable[..., Any]
NORTHWIND = "northwind-pay-ongoing"
HOSTILE = (
    "<script>go()</script> ![x](http://127.0.0.1/a) [y](javascript:go()) [z](https://example.org/a)\n# Big"
)


def write_outline(write_kind: Write, kind: str, name: str) -> LongDocument:
    made = write_kind(kind, name, Aftermath(follow_up=FOLLOW_UP))
    return made if isinstance(made, LongDocument) else outline_brief(made)


@pytest.mark.parametrize("name", sorted(set(RECORDS) - {"longest", "endless words"}))
def test_every_number_of_a_report_is_listed_with_its_source(name: str, write_kind: Write) -> None:
    document = write_outline(write_kind, "report", name)
    listed = {figure.text for figure in document.figures}
    found = {number for text in list_texts(document) for number in NUMBER.findall(text)}
    assert found <= listed, sorted(found - listed)
    assert all(figure.source for figure in document.figures)


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in (Kind.BRIEF, Kind.REPORT)])
def test_every_number_of_the_other_kinds_is_listed_too(kind: str, write_kind: Write) -> None:
    document = write_outline(write_kind, kind, NORTHWIND)
    listed = {figure.text for figure in document.figures}
    found = {number for text in list_texts(document) for number in NUMBER.findall(text)}
    assert found <= listed, sorted(found - listed)


@pytest.mark.parametrize("kind", list(Kind))
def test_markdown_says_what_the_paper_says(kind: str, write_kind: Write) -> None:
    document = write_outline(write_kind, kind, NORTHWIND)
    text = write_markdown(document)
    assert text.startswith("# One in four card payments")
    assert text == write_markdown(write_outline(write_kind, kind, NORTHWIND))
    assert "\u00a0" not in text
    assert not re.search(r"<\w", text)
    for words in (document.kind_text, "INC-2026-0001", "version 3"):
        assert words in text


def test_a_report_in_markdown_holds_every_key_figure_and_section(write_kind: Write) -> None:
    text = write_markdown(write_outline(write_kind, "report", NORTHWIND))
    for figure in ("3,741 orders", "US$774,200", "3,230 shoppers", "38 minutes", "about US$9.8 million"):
        assert figure in text
    headings = re.findall(r"^## (.*)$", text, re.MULTILINE)
    assert headings[:9] == [
        "Impact",
        "Timeline",
        "Cause and evidence",
        "What we did",
        "Options, side by side",
        "Plan",
        "So that it does not happen again",
        "Cost of waiting",
        "Open questions",
    ]


def test_a_bare_record_says_what_is_not_recorded(write_kind: Write) -> None:
    text = write_markdown(write_outline(write_kind, "report", "bare"))
    for words in ("No impact is recorded yet.", "No plan is recorded yet.", "The cause is not known yet."):
        assert words in text


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("a*b_c* and _d_", "a\\*b_c\\* and \\_d\\_"),
        ("# not a heading", "\\# not a heading"),
        ("1. not a list", "\\1. not a list"),
        ("<b>x</b>|y", "\\<b\\>x\\</b\\>\\|y"),
        ("18\u00a0h", "18 h"),
    ],
)
def test_what_a_person_typed_never_becomes_markup(typed: str, written: str) -> None:
    assert plain(typed) == written


def test_hostile_markdown_loads_and_runs_nothing() -> None:
    html = to_html(HOSTILE)
    assert "script" not in html
    assert "127.0.0.1" not in html
    assert "javascript" not in html
    assert '<a href="https://example.org/a">z</a>' in html
    assert "<h4>Big</h4>" in html
    text = to_markdown(HOSTILE)
    assert "<script" not in text
    assert "127.0.0.1" not in text
    assert "javascript" not in text
    assert "[z](https://example.org/a)" in text
    assert "#### Big" in text


@pytest.mark.parametrize(
    "deep", ["> " * 200 + "x", "\n".join(" " * 2 * depth + "- x" for depth in range(200))]
)
def test_deep_nesting_is_flattened(deep: str) -> None:
    html = to_html(deep)
    assert html.count("<blockquote>") + html.count("<ul>") < 20


def test_html_is_one_file_that_asks_for_nothing(write_kind: Write) -> None:
    page = render_file(write_kind("report", NORTHWIND))
    assert "default-src 'none'" in page
    assert "<script" not in page
    assert not re.search(r"""(?:src|href)=["'](?!#|https://evidence\.|https://)""", page)
    assert not re.search(r"url\((?!asset)|@import|@font-face", page)


def test_word_holds_the_figures_and_is_the_same_twice(write_kind: Write) -> None:
    document = write_outline(write_kind, "brief", NORTHWIND)
    text = write_markdown(document)
    first = make_docx(text, title=document.title, author=document.author, at=AS_OF)
    assert first == make_docx(text, title=document.title, author=document.author, at=AS_OF)
    body = zipfile.ZipFile(BytesIO(first)).read("word/document.xml").decode()
    for words in ("3,741 orders", "US$774,200", "One in four card payments"):
        assert words in body


def test_without_pandoc_it_says_what_to_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word, "get_pandoc_path", None)
    assert not word.has_word()
    with pytest.raises(WordMissingError, match="up --extras"):
        make_docx("x", title="x", author="x", at=AS_OF)


def test_a_status_update_keeps_to_its_own_words(write_kind: Write) -> None:
    after = Aftermath(follow_up=FollowUp(updates=(Update(number=1, text="It holds: 18 h now."),)))
    document = write_kind(Kind.STATUS_UPDATE, NORTHWIND, after)
    assert document.bottom_line == ""
    assert "It holds: 18 h now." in write_markdown(document)
    assert clean_text(replace(document).headline).startswith("One in four")


def test_amounts_between_dollar_signs_are_no_formula(write_kind: Write) -> None:
    body = make_docx("From US$245,000 to US$611,000 and US$9.", title="t", author="a", at=AS_OF)
    with zipfile.ZipFile(BytesIO(body)) as file:
        page = file.read("word/document.xml").decode()
    assert "US$245,000 to US$611,000 and US$9." in page
    assert "oMath" not in page


def test_a_word_file_wears_our_styles_its_foot_and_its_paper(write_kind: Write) -> None:
    document = write_outline(write_kind, "status-update", NORTHWIND)
    dress = word.Dress(paper="letter", foot="INC-2026-0001 · Board <only>", accent="#1b437f")
    made = [
        make_docx(write_markdown(document), title="t", author="a", at=AS_OF, dress=dress) for _ in range(2)
    ]
    assert made[0] == made[1]
    with zipfile.ZipFile(BytesIO(made[0])) as file:
        styles, page = file.read("word/styles.xml").decode(), file.read("word/document.xml").decode()
        foot = file.read("word/footer1.xml").decode()
        relations = file.read("word/_rels/document.xml.rels").decode()
        for name in file.namelist():
            assert fromstring(file.read(name)) is not None  # noqa: S314 - our own file
    assert 'w:ascii="Source Serif 4"' in styles
    assert "1B437F" in styles and "tblHeader" in styles
    assert 'w:w="12240"' in page
    assert 'w:val="Heading2"' in page
    assert "Board &lt;only&gt;" in foot and "NUMPAGES" in foot
    assert "footer1.xml" in relations
