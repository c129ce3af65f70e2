"""A person's Markdown made safe: to HTML of a few plain elements, or back to tidy text."""

import re
from typing import Final

import markdown
import nh3

from incidents.domain.markdown_text import flatten

ALLOWED: Final = {
    "p", "br", "strong", "em", "code", "pre", "ul", "ol", "li", "blockquote", "h4", "h5", "h6", "a", "hr",
    "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
SCHEMES: Final = {"https", "mailto"}
_HEADING: Final = re.compile(r"<(/?)h([1-6])\b[^>]*>")
_LONG_WORD: Final = re.compile(r"[^\s<>\u200b]{200,}")
_MARKS: Final = re.compile(r"\*\*|__|`")
_PIECE: Final = 40


def to_html(source: str) -> str:
    """The text as HTML of the allowed elements. Nothing in it can load, run or style anything.

    Nesting deeper than eight levels is flattened before it is read, words over 200 characters can
    break, and headings start below those of the page.
    """
    html = markdown.markdown(flatten(source), extensions=["tables", "sane_lists"], output_format="html")
    html = _HEADING.sub(lambda found: f"<{found[1]}h{min(6, int(found[2]) + 3)}>", html)
    clean = nh3.clean(
        html,
        tags=ALLOWED,
        attributes={"a": {"href"}},
        url_schemes=SCHEMES,
        link_rel=None,
    )
    return _LONG_WORD.sub(_break_word, clean)


def strip_marks(text: str) -> str:
    """A note in Markdown as plain words, for a place that holds no more than a line of text."""
    return _MARKS.sub("", text)


def _break_word(match: re.Match[str]) -> str:
    word = match.group()
    return "\u200b".join(word[start : start + _PIECE] for start in range(0, len(word), _PIECE))


def to_markdown(source: str) -> str:
    """The text as Markdown that loads and runs nothing: no pictures, no HTML, links to https and mail only.

    Its headings start below those of the document that holds it.
    """
    text = _IMAGE.sub("[", flatten(source))
    text = _TAG.sub("&lt;", text)
    text = _TARGET.sub(_keep_target, text)
    text = _REFERENCE.sub("", text)
    return _OWN_HEADING.sub(lambda found: "#" * min(6, len(found[1]) + 3), text).strip("\n")


_IMAGE: Final = re.compile(r"!\[")
_TAG: Final = re.compile(r"<(?=[A-Za-z/!?])")
_TARGET: Final = re.compile(r"\]\(\s*([^)\s]*)([^)]*)\)")
_REFERENCE: Final = re.compile(r"^ {0,3}\[[^\]]+\]:.*$", re.MULTILINE)
_OWN_HEADING: Final = re.compile(r"^(#{1,6})(?=\s)", re.MULTILINE)


def _keep_target(found: re.Match[str]) -> str:
    return found.group() if found[1].lower().startswith(("https://", "mailto:")) else "]"
