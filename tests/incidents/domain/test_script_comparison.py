"""A kept script beside the current one: each line the same, reworded, added or no longer said."""

from incidents.domain.script.comparison import Comparison, KeptLine, compare_scripts


def lines(*texts: str) -> list[KeptLine]:
    """Lines whose id is their first word."""
    return [KeptLine(id=text.split()[0].lower(), text=text, speaker="you") for text in texts]


def describe(compared: Comparison) -> list[tuple[str, str]]:
    return [(change.state, change.line.id) for change in compared.lines]


def test_each_line_is_the_same_reworded_added_or_gone() -> None:
    then = lines("Hello Noor.", "Loss is ten euros.", "Cause is known.")
    now = lines("Hello Noor.", "Figures follow.", "Loss is twelve euros.", "Ask for one.")
    compared = compare_scripts(then, now)
    assert describe(compared) == [
        ("same", "hello"),
        ("new", "figures"),
        ("changed", "loss"),
        ("new", "ask"),
        ("gone", "cause"),
    ]
    assert compared.lines[2].pieces == (
        ("same", "Loss is"),
        ("gone", "ten"),
        ("new", "twelve"),
        ("same", "euros."),
    )
    assert not compared.is_reordered


def test_a_line_under_another_number_is_still_the_same_line() -> None:
    ten = KeptLine(id="figure.1", text="Ten.", speaker="you")
    two = KeptLine(id="figure.2", text="Two.", speaker="you")
    now = [KeptLine(id="figure.1", text="Two.", speaker="you")]
    assert describe(compare_scripts([ten, two], now)) == [("gone", "figure.1"), ("same", "figure.2")]


def test_another_order_is_said() -> None:
    then, now = lines("Ask now.", "Cause is known."), lines("Cause is known.", "Ask now.")
    compared = compare_scripts(then, now)
    assert describe(compared) == [("same", "ask"), ("same", "cause")]
    assert compared.is_reordered


def test_nothing_before_and_nothing_now() -> None:
    assert describe(compare_scripts([], lines("Ask now."))) == [("new", "ask")]
    assert describe(compare_scripts(lines("Ask now."), [])) == [("gone", "ask")]
