"""A line of the history in words that a person uses."""

import pytest
from django.utils import timezone

from incidents.forms.changes import tell_entry
from incidents.models import Change, Reading
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


@pytest.mark.parametrize(
    "kept", ["2026-11-23T22:17:19.246764+00:00", "2026-11-23T23:17+01:00", "2026-11-23T22:17Z"]
)
def test_an_instant_in_the_history_is_told_on_the_readers_clock(kept: str) -> None:
    change = Change(at=LONG_AGO, field="updates.1.sent_at", old=None, new=kept, version=1)
    with timezone.override("Europe/Vienna"):
        assert tell_entry(change).new_text == "23\u00a0Nov\u00a02026, 23:17\u00a0Vienna (22:17\u00a0UTC)"
