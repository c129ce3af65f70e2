"""The colour of a team's documents: readable on paper and under white words, or the nearest one that is."""

import colorsys
import re
from typing import Final

LEAST_CONTRAST: Final = 4.5
"""WCAG 2.2, success criterion 1.4.3: text of ordinary size against its ground."""
_HEX: Final = re.compile(r"#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})")


def read_colour(text: str) -> str | None:
    """A colour as "#1b437f" from what was typed ("1B437F", "#04a"); ``None`` where it is none."""
    found = _HEX.fullmatch(text.strip())
    if found is None:
        return None
    digits = found[1].lower()
    return f"#{digits if len(digits) == 6 else ''.join(digit * 2 for digit in digits)}"


def measure_contrast(colour: str) -> float:
    """The contrast of a colour against white paper, 1 to 21, as WCAG 2.2 computes it."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def is_allowed(colour: str) -> bool:
    return measure_contrast(colour) >= LEAST_CONTRAST


def find_nearest(colour: str) -> str:
    """The lightest colour of the same hue that is allowed; the colour itself where it is."""
    if is_allowed(colour):
        return colour
    hue, lightness, saturation = colorsys.rgb_to_hls(
        *(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    )
    for step in range(round(lightness * 200), -1, -1):
        parts = colorsys.hls_to_rgb(hue, step / 200, saturation)
        found = "#" + "".join(f"{round(part * 255):02x}" for part in parts)
        if is_allowed(found):
            return found
    return "#000000"


def write_rules(accent: str) -> str:
    """The style sheet of an accent: rules, the panel and the organisation's name; "" for none."""
    if not accent or read_colour(accent) != accent or not is_allowed(accent):
        return ""
    return (
        f".sheet .ask:not(.none) {{ background: {accent} }}"
        ".sheet .ask:not(.none) h2, .sheet .ask:not(.none) h3, .sheet .ask:not(.none) p { color: #fff }"
        f".sheet .options > li.rec {{ border-top-color: #fff }}"
        f".sheet .mast .org, .sheet h2, .sheet.long .part > h2 {{ color: {accent} }}"
        ".sheet .ask h2 { color: #fff } .sheet .ask.none h2 { color: #0f1b2d }"
        f".sheet .figures {{ border-top-color: {accent} }}"
        f".sheet thead th, .sheet.long .part > h2 {{ border-bottom-color: {accent} }}"
        f".sheet .changed, .sheet .box {{ border-inline-start-color: {accent} }}\n"
    )


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
