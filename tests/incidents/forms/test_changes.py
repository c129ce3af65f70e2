"""A line of the history in words that a person uses."""

import pytest

from incidents.forms.changes import tell_entry
from incidents.models import Reading
from tests.factories import LONG_AGO


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("show", "Read by a share link: the page"),
        ("download", "Read by a share link: the PDF"),
        ("decide", "Read by a share link: the page to decide"),
    ],
)
def test_a_reading_by_a_share_link_names_what_was_read(page: str, said: str) -> None:
    told = tell_entry(Reading(at=LONG_AGO, reader="Marta Lindqvist", page=page))
    assert (told.words, told.actor) == (said, "Marta Lindqvist")
