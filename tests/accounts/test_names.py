"""Names as others see them, where somebody is chosen by theirs."""

from accounts.models import User
from accounts.names import tell_apart


def test_names_that_look_the_same_come_with_their_address() -> None:
    names = ("Olga Owner", "ｏｌｇａ owner", "Nina", "")
    people = [User(pk=pk, name=name, email=f"{pk}@example.org") for pk, name in enumerate(names)]
    assert [name for _, name in tell_apart(people)] == [
        "Olga Owner · 0@example.org",
        "ｏｌｇａ owner · 1@example.org",
        "Nina",
        "3@example.org",
    ]
