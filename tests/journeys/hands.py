"""What a person does with a keyboard, and with nothing else."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page, Route, expect

MOST_STOPS = 400
KEYS = 4


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until the target has the focus; fails where it cannot be reached."""
    handle = target.element_handle()
    assert handle is not None
    for _ in range(MOST_STOPS):
        if handle.evaluate("(target) => target === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{target} cannot be reached with the Tab key")


def press(page: Page, target: Locator) -> None:
    """Go to a button or a link and press Enter."""
    tab_to(page, target)
    page.keyboard.press("Enter")


def type_in(page: Page, target: Locator, text: str) -> None:
    """Go to a field, replace what is in it, and see the words there.

    The first letters come key by key, and the rest at once, as from a keyboard that completes words.
    """
    tab_to(page, target)
    page.keyboard.press("Control+a")
    page.keyboard.type(text[:KEYS])
    page.keyboard.insert_text(text[KEYS:])
    expect(target).to_have_value(text)


def pick(page: Page, target: Locator, value: str) -> None:
    """Go to a list of choices and walk it with the arrow keys."""
    tab_to(page, target)
    page.keyboard.press("Home")
    for _ in range(40):
        if target.input_value() == value:
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"{value} is not among the choices")


def choose(page: Page, group: Locator, name: str) -> None:
    """Go to a group of round buttons and walk it with the arrow keys."""
    buttons = group.locator("input[type=radio]")
    target = group.get_by_role("radio", name=name, exact=True)
    checked = group.locator("input[type=radio]:checked")
    tab_to(page, checked if checked.count() else buttons.first)
    for _ in range(buttons.count()):
        if target.is_checked():
            return
        page.keyboard.press("ArrowRight")
    raise AssertionError(f"{name} is not among the choices")


def tick(page: Page, target: Locator) -> None:
    """Go to a box and press Space."""
    tab_to(page, target)
    page.keyboard.press("Space")
    expect(target).to_be_checked()


def open_fold(page: Page, summary: Locator) -> None:
    """Open what is folded away, if it is."""
    if summary.evaluate("(summary) => !summary.parentElement.open"):
        press(page, summary)


def wait_until(page: Page, is_so: Callable[[], bool]) -> None:
    """Look until it is so, for what `expect` has no words for; fails where it never comes.

    ``page.wait_for_function`` cannot do this: the page's own policy forbids what it does while it waits.
    """
    for _ in range(600):
        if is_so():
            return
        page.wait_for_timeout(50)
    raise AssertionError("it never came to be so")


def wait_until_saved(page: Page) -> None:
    expect(page.locator("#save-state")).to_have_attribute("data-state", "saved")


def cut_off(page: Page) -> None:
    """Let nothing more be saved; what is only asked for still comes."""

    def stop(route: Route) -> None:
        if route.request.method == "POST":
            route.abort()
        else:
            route.continue_()

    page.route("**/prepare/**", stop)


def leave(page: Page) -> None:
    """Let the page save what was typed: the database is emptied as soon as the test is over."""
    expect(page.locator("[data-state=saving]")).to_have_count(0)
    page.goto("about:blank")
