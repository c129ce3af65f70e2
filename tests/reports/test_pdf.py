"""The renderer asks nobody for anything: every address but our own table is refused and remembered."""

import pytest

from reports.pdf import AssetFetcher, PageTooLargeError
from reports.press import Press

ADDRESSES = [
    "http://127.0.0.1:9/secret",
    "https://example.org/pixel.png",
    "file:///etc/passwd",
    "ftp://example.org/a",
    "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>",
    "asset:other.png",
]
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_fetcher_refuses_every_address_not_in_its_table(address: str) -> None:
    fetcher = AssetFetcher({"asset:mine.png": ("image/png", PIXEL)})
    with pytest.raises(ValueError, match="not one of the document's own files"):
        fetcher.fetch(address)
    assert fetcher.refused == [address]


def test_the_fetcher_gives_what_its_table_holds() -> None:
    fetcher = AssetFetcher({"asset:mine.png": ("image/png", PIXEL)})
    answer = fetcher.fetch("asset:mine.png")
    assert answer.read() == PIXEL
    assert answer.content_type == "image/png"
    assert fetcher.refused == []


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_that_asks_elsewhere_is_made_without_it_and_tells(press: Press, address: str) -> None:
    layout = press.renderer.lay_out(
        f'<html lang="en"><body><h1>A</h1><img src="{address}" alt="a"></body></html>'
    )
    assert layout.pages == 1
    assert list(layout.refused) == [address]


def test_a_page_of_more_than_two_megabytes_is_not_even_tried(press: Press) -> None:
    with pytest.raises(PageTooLargeError):
        press.renderer.lay_out("x" * (2 * 1024 * 1024 + 1))


def test_nothing_white_is_drawn_over_the_words_across_the_page(press: Press) -> None:
    """The white of the body is painted over the whole sheet, after the sheet's own background."""
    for paper_class in ("sheet", "sheet long report"):
        html = f'<html lang="en"><body class="{paper_class}"><h1>A</h1></body></html>'
        page = press.renderer.lay_out(html, watermark="Draft").document.pages[0]._page_box
        assert page.background.layers
        assert page.canvas_background is None
        assert press.renderer.lay_out(html).document.pages[0]._page_box.canvas_background is not None
