"""Plain text for one line or one paragraph: cleaned, measured and shortened, never reworded."""

import re
from typing import Final

from incidents.domain.moments import NBSP

SHORTENED: Final = "(shortened)"
SLACK: Final = 1.12
"""Two more words are better than a mark that says two words are missing."""
_CONTROLS: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\s]+")
_TIME_AND_ZONE: Final = re.compile(r"(?<=\d) (?=(?:UTC|GMT|%)(?:\W|$))")
_SENTENCE_END: Final = re.compile(r"[.!?؟](?=\s)|[。！？]")
_LOOSE_END: Final = re.compile(
    r"(?:[\s(]+(?:[(\d][^\s]*|%|of|to|about|per|from|and|or|in|the|an?|by|at|for|with))+$", re.IGNORECASE
)
"""What says nothing without the words that were cut: a number without its unit, "(0.35 % of"."""
_LONG_WORD: Final = re.compile(r"[^\s\u200b]{200,}")
_PIECE: Final = 10
_WIDE: Final = re.compile("[\u2e80-\U0010ffff]")


def clean_text(text: str) -> str:
    """One paragraph of plain text: controls and line ends become spaces, endless words can break."""
    flat = _CONTROLS.sub(_space_for, text).strip()
    flat = bind_units(flat)
    return _LONG_WORD.sub(_break_word, flat)


def bind_units(text: str) -> str:
    """Keep "28 %" and "11:00 UTC" on one line."""
    return _TIME_AND_ZONE.sub(NBSP, text)


def shorten(text: str, limit: float, mark: str = SHORTENED) -> str:
    """Cut a text at a sentence end, else between words, and say so; wide characters count double.

    A cut between words shows "…"; a cut at a sentence's end cannot be seen, so ``mark`` stands there.
    """
    whole = weigh(text)
    if whole <= limit * SLACK:
        return text
    end = int(limit) if whole == len(text) else _find_limit(text, limit)
    head = text[:end]
    stops = [match.end() for match in _SENTENCE_END.finditer(text[: end + 1])]
    if stops and stops[-1] >= end * 0.45:
        return f"{head[: stops[-1]]} {mark}".rstrip()
    space = head.rfind(" ")
    # Without a space near the end (Chinese) the cut may fall anywhere but inside a number.
    cut = _LOOSE_END.sub("", head[:space]) if space > end * 0.6 else head.rstrip("0123456789.,:")
    return f"{cut.rstrip(' ,;:·–-')}…"


def _find_limit(text: str, limit: float) -> int:
    """The place at which a text with wide characters reaches the limit."""
    weight = 0
    for end, character in enumerate(text):
        weight += 2 if ord(character) >= 0x2E80 else 1
        if weight > limit:
            return end
    return len(text) - 1


_CLAUSE: Final = re.compile(r"(?<= · )|(?<=; )|(?<=[.!?] )|(?<=, )")


def keep_whole(text: str, limit: float) -> str:
    """The leading clauses and sentences of a note that fit whole, and nothing where the first does not.

    Nothing is cut inside a clause, so that no figure loses what it counts: "24.3 % of card orders tried".
    """
    kept = ""
    for clause in _CLAUSE.split(text):
        if weigh((kept + clause).rstrip(" ·;,")) > limit:
            break
        kept += clause
    return kept.rstrip(" ·;,")


def weigh(text: str) -> int:
    """Length as width on paper: a wide character counts for two."""
    return len(text) + len(_WIDE.findall(text))


def capitalise(text: str) -> str:
    """Raise the first letter; the rest stays as it was written."""
    return text[:1].upper() + text[1:]


def _space_for(match: re.Match[str]) -> str:
    # A no-break space that a person typed keeps its figure and unit together.
    return match.group() if set(match.group()) <= {"\u00a0", "\u202f"} else " "


def _break_word(match: re.Match[str]) -> str:
    word = match.group()
    return "\u200b".join(word[start : start + _PIECE] for start in range(0, len(word), _PIECE))
