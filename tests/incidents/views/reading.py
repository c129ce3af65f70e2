"""A page as a browser without scripts sees it: its forms with what they would send, its ids and its words."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from django.http import HttpResponse
from django.test import Client

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass
class SeenForm:
    """One form: the values it would send, the buttons it could be sent with, and every box it shows."""

    method: str
    action: str
    values: dict[str, list[str]] = field(default_factory=dict)
    buttons: list[tuple[str, str]] = field(default_factory=list)
    ids: dict[str, str] = field(default_factory=dict)

    def list_rows(self, section: str) -> list[str]:
        return self.values.get(f"{section}-rows", [])

    def name(self, section: str, place: int, column: str) -> str:
        """The name of a field in a row, by the row's place on the page."""
        return f"{section}-{self.list_rows(section)[place]}-{column}"

    def put(self, changes: dict[str, Any]) -> dict[str, list[str]]:
        """What the form sends with these fields typed; ``None`` leaves one out, as an unticked box does."""
        typed = {name: [value] if isinstance(value, str) else value for name, value in changes.items()}
        return {name: list(value) for name, value in (self.values | typed).items() if value is not None}


@dataclass
class SeenPage:
    forms: list[SeenForm]
    ids: list[str]
    links: list[str]
    assets: list[str]
    text: str

    @property
    def record_form(self) -> SeenForm:
        """The form that holds the page's fields: the last one that is sent."""
        return [form for form in self.forms if "version" in form.values or "uid" in form.values][-1]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = SeenPage([], [], [], [], "")
        self.form: SeenForm | None = None
        self.template_depth = 0
        self.area: tuple[str, list[str]] | None = None
        self.select: tuple[str, bool, list[tuple[str, bool]]] | None = None
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "template":
            self.template_depth += 1
        if self.template_depth:
            return
        if "id" in given:
            self.page.ids.append(given["id"])
        if tag == "a" and "href" in given:
            self.page.links.append(given["href"])
        if tag == "link" and given.get("rel") == "stylesheet":
            self.page.assets.append(given["href"])
        if tag == "script" and "src" in given:
            self.page.assets.append(given["src"])
        if tag == "form":
            self.form = SeenForm(given.get("method", "get"), given.get("action", ""))
            self.page.forms.append(self.form)
        elif self.form is not None and given.get("name"):
            self.read_control(self.form, tag, given)
        if tag == "option" and self.select is not None:
            self.select[2].append((given.get("value", ""), "selected" in given))

    def read_control(self, form: SeenForm, tag: str, given: dict[str, str]) -> None:
        name, kind = given["name"], given.get("type", "")
        if "id" in given:
            form.ids[name] = given["id"]
        if tag == "button":
            form.buttons.append((name, given.get("value", "")))
        elif tag == "textarea":
            self.area = (name, [])
        elif tag == "select":
            self.select = (name, "multiple" in given, [])
        elif tag == "input" and kind in {"checkbox", "radio"}:
            if "checked" in given:
                form.values.setdefault(name, []).append(given.get("value", "on"))
        elif tag == "input" and kind != "file":
            form.values.setdefault(name, []).append(given.get("value", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "template":
            self.template_depth -= 1
        if self.template_depth:
            return
        if tag == "form":
            self.form = None
        elif tag == "textarea" and self.area is not None and self.form is not None:
            name, parts = self.area
            self.form.values.setdefault(name, []).append("".join(parts).removeprefix("\n"))
            self.area = None
        elif tag == "select" and self.select is not None and self.form is not None:
            name, takes_many, options = self.select
            chosen = [value for value, is_chosen in options if is_chosen]
            if not takes_many:
                chosen = (chosen or [value for value, _ in options])[:1]
            self.form.values.setdefault(name, []).extend(chosen)
            self.select = None

    def handle_data(self, data: str) -> None:
        if self.template_depth:
            return
        if self.area is not None:
            self.area[1].append(data)
        self.words.append(data)


def read_page(text: str) -> SeenPage:
    reader = _Reader()
    reader.feed(text)
    reader.close()
    reader.page.text = " ".join(" ".join(reader.words).split())
    return reader.page


def open_page(client: Client, path: str) -> SeenPage:
    response = client.get(path)
    assert response.status_code == 200, (path, response.status_code, response.headers.get("Location"))
    return read_page(response.text)


def open_form(client: Client, path: str) -> SeenForm:
    return open_page(client, path).record_form


def send(
    client: Client, path: str, form: SeenForm, changes: dict[str, Any] | None = None, **options: Any
) -> Any:
    """Send a form as a browser would, to the page it came from."""
    return client.post(path, form.put(changes or {}), **options)


def save_quietly(client: Client, path: str, data: dict[str, list[str]]) -> Any:
    """Send what the page's script sends while a person types."""
    return client.post(path, data, headers={"X-Autosave": "1"})


def list_summary_links(response: HttpResponse) -> Iterator[str]:
    """The anchors that the error summary of a page names."""
    summary = response.text.partition("data-error-summary")[2].partition("</section>")[0]
    yield from (link.removeprefix("#") for link in read_page(summary).links)


def press_coach(page: str, act: str) -> dict[str, str]:
    """What the button of the coach's first card that does this would send."""
    value = page.partition(f'name="coach" value="{act}:')[2].partition('"')[0]
    assert value, f"no card offers to {act}"
    return {"coach": f"{act}:{value}"}
