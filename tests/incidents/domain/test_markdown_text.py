"""Markdown is read as it was written, but for what only a machine would write."""

import pytest

from incidents.domain.markdown_text import flatten
from incidents.templatetags.written import as_markdown
from reports.prose import to_html

WRITTEN = "# A\n\n- one [link](https://example.org)\n  - two `x[0]`\n\n> quoted [and open\n\n1. [x] done"


def test_what_people_write_is_untouched() -> None:
    assert flatten(WRITTEN) == WRITTEN
    log = "[2026-11-14T09:42Z] error [worker 3]\n" * 400
    assert flatten(log) == log


@pytest.mark.parametrize(
    "text",
    ["[" * 20_000, "![" * 10_000, "[" * 9_000 + "]" * 9_000, "- " * 9_000 + "x", "> " * 9_000, " " * 20_000],
    ids=["open", "pictures", "nested", "lists", "quotes", "spaces"],
)
def test_what_a_machine_wrote_is_read_to_its_end(text: str) -> None:
    # Without the guard each of these takes minutes or breaks.
    assert len(to_html(text)) < 500_000
    assert len(as_markdown(text)) < 500_000
