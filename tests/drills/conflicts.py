"""Two editors on one section: every second writer sees both versions, and nothing is lost silently."""

import random
from threading import Barrier, Thread

from tests.incidents.views.reading import SeenForm, read_page
from tests.served import Visitor

SECTION = "prepare/situation/"
FIELDS = ("own-title", "own-area", "own-plain", "own-notes")

type Saving = tuple[Visitor, SeenForm, dict[str, str]]


def save_at_once(savings: list[Saving], path: str) -> list[int]:
    """Everybody sends at the same moment; the status each got."""
    barrier, found = Barrier(len(savings)), dict[int, int]()

    def send(place: int, saving: Saving) -> None:
        visitor, form, changes = saving
        barrier.wait()
        found[place] = visitor.autosave(path, form, changes).status_code

    threads = [Thread(target=send, args=pair) for pair in enumerate(savings)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [found[place] for place in range(len(savings))]


def read_values(visitor: Visitor, path: str) -> dict[str, str]:
    form = visitor.open_form(path)
    return {name: form.values[name][0] for name in FIELDS}


def settle(visitor: Visitor, path: str, saving: Saving, theirs: str, choice: str) -> None:
    """The one who came second sees both versions, chooses one, and it is taken."""
    _, form, changes = saving
    (mine,) = changes.values()
    seen = visitor.post(path, form.put(changes))
    assert seen.status_code == 409
    page = read_page(seen.text)
    assert mine in page.text, "what was typed is there"
    assert theirs in page.text, "and what the other saved"
    both = page.record_form
    choices = dict.fromkeys((name for name in both.values if name.startswith("choose-")), choice)
    assert len(choices) == 1
    assert visitor.post(path, both.put(choices)).status_code == 302


def save_at_once_again_and_again(people: list[Visitor], *, rounds: int) -> str:
    """So many rounds of two people saving at the same moment; fails when one of them lost a word."""
    people[1].reference = people[0].reference
    chance = random.Random(7)  # noqa: S311 - the same rounds each time
    clashes = 0
    path = people[0].address(SECTION)
    for number in range(rounds):
        chosen = [chance.choice(FIELDS) if number else FIELDS[0] for _ in people]
        typed = [f"Round {number} by person {place}" for place in range(2)]
        savings = [
            (visitor, visitor.open_form(path), {name: text})
            for visitor, name, text in zip(people, chosen, typed, strict=True)
        ]
        statuses = save_at_once(savings, path)
        values = read_values(people[0], path)
        if chosen[0] != chosen[1]:
            assert statuses == [200, 200]
            assert [values[name] for name in chosen] == typed, "different fields are both kept"
            continue
        clashes += 1
        assert sorted(statuses) == [200, 409]
        second = statuses.index(409)
        assert values[chosen[0]] == typed[1 - second], "the first one stands until somebody chooses"
        choice = chance.choice(["mine", "theirs"])
        settle(people[second], path, savings[second], typed[1 - second], choice)
        expected = typed[second if choice == "mine" else 1 - second]
        assert read_values(people[0], path)[chosen[0]] == expected
    return f"{rounds} rounds of two editors, {clashes} clashes, each seen and settled"
