"""Every address stands in one row of docs/RIGHTS.md, and the table says nothing about others."""

from collections import Counter

from tests.incidents.views.addresses import ADDRESSES
from tests.rights.table import PEOPLE, PROOFS, WORDS, list_patterns, read_rows

TELL = (
    "Put the name of each new address into one row of docs/RIGHTS.md (a new row where none says the same), "
    "and what its path needs, if that is more than a reference, into tests/rights/world.py."
)


def test_every_address_has_exactly_one_row() -> None:
    named = Counter(name for row in read_rows() for name in row.names)
    known = {name for name, _ in list_patterns()}
    assert known - named.keys() == set(), f"without a row: {sorted(known - named.keys())}. {TELL}"
    assert named.keys() - known == set(), f"no such address: {sorted(named.keys() - known)}"
    assert [name for name, count in named.items() if count > 1] == [], "in more than one row"


def test_every_address_of_an_incident_can_be_called() -> None:
    """Its line in addresses.py says how; several tests go through that list."""
    known = {name for name, one in list_patterns() if str(one.pattern).startswith("incidents/<")}
    assert {address.name for address in ADDRESSES} == known


def test_every_cell_holds_a_word_that_the_page_explains() -> None:
    rows = read_rows()
    wrong = [(row.what, who) for row in rows for who in PEOPLE if row.cells[who] not in WORDS]
    assert wrong == []
    assert len(rows) > 20, "the table was not found"


def test_every_address_asks_who_it_is_where_its_row_says_so() -> None:
    said = {name: PROOFS[row.proof] for row in read_rows() for name in row.names}
    asked = {name: set(getattr(one.callback, "asks_proof", ())) for name, one in list_patterns()}
    assert {name: asked[name] for name in asked if asked[name] != said[name]} == {}
