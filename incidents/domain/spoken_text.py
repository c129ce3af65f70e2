"""Recorded sentences made sayable: no markdown, no codes in brackets, numbers and times in words.

The words stay the person's own and no number is rounded. Long sentences are cut where a speaker would
breathe. Text in another language than English is left exactly as it was recorded.
"""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Final

from incidents.domain.figures import Figure
from incidents.domain.spoken import (
    name_currency,
    name_unit,
    say_clock,
    say_date,
    say_number,
    say_ordinal,
    say_written,
    say_year,
)
from incidents.domain.spoken_words import (
    CURRENCY_NAMES,
    CURRENCY_SIGNS,
    MONTH_NAMES,
    OPENERS,
    PAST_DEEDS,
    SAID_AS,
    SIGN_WORDS,
    UNIT_NAMES,
)

LONG_SENTENCE: Final = 22
"""Words a speaker says on one breath; a longer sentence is cut where it can be."""

_GLANCE: Final = 4000
_NUM: Final = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_MONTHS: Final = "|".join(name if name == "May" else f"{name[:3]}(?:{name[3:]})?" for name in MONTH_NAMES)
_UNITS: Final = "%|mins|min|hrs|ms|Mbps|Gbps|KB|kB|MB|GB|TB|PB|bn|h|s|k|K"
_BEFORE: Final = r"(?<![\w.,#/$€£-])"
_AFTER: Final = r"(?![\w/]|[.,]\d|-\d)"
_YEAR: Final = r"(?:19|20)\d\d"
_TH: Final = "(?:st|nd|rd|th)"
_ISO: Final = (
    rf"{_BEFORE}(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})(?:[T ](?P<iso_clock>\d{{2}}:\d{{2}}(?::\d{{2}})?))?"
    rf"(?P<iso_z>Z|\sUTC)?{_AFTER}"
)
_DAY_MONTH: Final = (
    rf"{_BEFORE}(?P<day>\d{{1,2}}){_TH}?\s(?P<day_month>{_MONTHS})\b(?:,?\s(?P<day_year>{_YEAR}))?{_AFTER}"
)
_MONTH_DAY: Final = (
    rf"\b(?P<month>{_MONTHS})\s(?P<month_day>\d{{1,2}}){_TH}?(?:,\s(?P<month_year>{_YEAR}))?{_AFTER}"
)
_MONTH_YEAR: Final = rf"\b(?P<only_month>{_MONTHS})\s(?P<only_year>{_YEAR}){_AFTER}"
_CLOCK: Final = rf"{_BEFORE}(?P<clock>(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)(?!\d)"
_SUM: Final = (
    rf"(?P<sign>US\$|[$€£¥])\s?(?P<sum>{_NUM})\s?(?P<scale>k|K|m|M|bn|million|billion|thousand)?{_AFTER}"
)
_CODE_SUM: Final = rf"\b(?P<code>[A-Z]{{3}})\s(?P<code_sum>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?){_AFTER}"
_ORDINAL: Final = rf"{_BEFORE}(?P<ordinal>\d{{1,2}}){_TH}\b"
_COUNT: Final = rf"{_BEFORE}(?P<number>{_NUM})(?:\s?(?P<unit>{_UNITS}))?{_AFTER}"
_PART: Final = rf"{_BEFORE}(?P<part>0\.\d+)\s(?P<part_scale>million|billion)\b"
_FOUND: Final = re.compile(
    "|".join((_ISO, _DAY_MONTH, _MONTH_DAY, _MONTH_YEAR, _CLOCK, _SUM, _CODE_SUM, _ORDINAL, _PART, _COUNT))
)
_SCALE_VALUES: Final = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_SCALE_WORDS: Final = {"k": "thousand", "K": "thousand", "m": "million", "M": "million", "bn": "billion"}
_NUMBER_WORD: Final = (
    r"(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand"
    r"|million|billion|trillion)"
)
NUMBER_RUN: Final = re.compile(
    rf"\b{_NUMBER_WORD}(?:(?:[ -]|\sand\s|\spoint\s|\soh\s){_NUMBER_WORD})*\b", re.IGNORECASE
)
"""A number said in words, whole: "three thousand seven hundred and forty-one"."""

_ASIDE: Final = re.compile(r"\s*[(\[]([^()\[\]]{0,200})[)\]]")
_CODE: Final = re.compile(r"\A[#A-Z]{0,4}[-#]?\d[\w.-]*\Z|\A[a-z]\w*://")
_HEDGE: Final = re.compile(
    r"\b(?:about|around|approx\w*|estimate\w*|likely|not|unknown|so far|at least|at most)\b", re.I
)
_MARKED: Final = re.compile(
    r"[^\w\s.,:;!?'’“”\"%-]|[\d_\u00a0\u202f]|\A\s*-\s|\b(?:e\.g|i\.e|approx|vs|etc)\."
)
_BULLET: Final = re.compile(r"\A\s*(?:[-*+•]|\d{1,2}[.)]|#{1,6}|>)\s+")
_LINK: Final = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_ADDRESS: Final = re.compile(r"\bhttps?://\S+")
_MARKS: Final = re.compile(r"\*\*|__|`+|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)")
_ENDS: Final = re.compile(r"(?<=[.!?])(?:[”\"’')]*)\s+(?=[A-Z“\"‘'0-9])")
_BREATHS: Final = (
    re.compile(r";\s+"),
    re.compile(r":\s+(?=\w)"),
    re.compile(r",?\s[–—]\s|\s-\s"),
    re.compile(
        r",\s+(?=(?:and|but|so)\s+(?:the|a|an|we|it|they|our|about|no|nobody|this|that|these|there|its)\b)"
    ),
    re.compile(r",\s+(?=which\b)"),
)
_MONEY_AFTER: Final = re.compile(rf"(\d|million|billion|thousand)\s({'|'.join(CURRENCY_NAMES)})\b")
_ENDED: Final = ".!?…”\"’'"


@dataclass(frozen=True, kw_only=True)
class Spoken:
    """Words to say, and every figure in them with its source."""

    text: str
    figures: tuple[Figure, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not self.text.strip()


NOTHING: Final = Spoken(text="")


@lru_cache(maxsize=4096)
def speak_sentences(text: str, where: str) -> tuple[Spoken, ...]:
    """Return recorded text as sentences to say. ``where`` names the field, as source of the figures."""
    found: list[Spoken] = []
    for line in text[:_GLANCE].splitlines():
        plain = strip_marks(line)
        if not plain:
            continue
        for sentence in _ENDS.split(_close(plain)):
            said, figures = _convert(sentence, where)
            for part in _cut(said):
                shown = raise_first(part.strip())
                if any(letter.isalnum() for letter in shown):
                    found.append(Spoken(text=_close(shown), figures=_figures_of(shown, figures, where)))
    return tuple(found)


def speak(text: str, where: str) -> Spoken:
    """Return recorded text as one piece of speech, every sentence closed."""
    return join_spoken(speak_sentences(text, where))


@lru_cache(maxsize=4096)
def speak_phrase(text: str, where: str) -> Spoken:
    """Return recorded text for the middle of a sentence: a small first letter, no full stop at the end.

    A text of several sentences comes whole, and only its last full stop is left away.
    """
    whole = speak(text, where)
    return Spoken(text=lower_first(whole.text.rstrip(".")), figures=whole.figures)


def join_spoken(parts: tuple[Spoken, ...] | list[Spoken]) -> Spoken:
    """Join pieces with a space, keeping every figure."""
    kept = [part for part in parts if not part.is_empty]
    return Spoken(
        text=" ".join(part.text for part in kept),
        figures=tuple(figure for part in kept for figure in part.figures),
    )


def split_figures(text: str) -> tuple[tuple[str, str], ...]:
    """Cut a text at its figures in digits: every piece as written and as said, the same for plain words."""
    pieces: list[tuple[str, str]] = []
    end = 0
    for found in _FOUND.finditer(text):
        plain = text[end : found.start()]
        pieces += [(plain, plain), (found.group(), _say_found(found))]
        end = found.end()
    return (*pieces, (text[end:], text[end:]))


def quote(text: str, where: str) -> Spoken:
    """Return text exactly as recorded, in quotation marks, for a record in another language."""
    shown = " ".join(text[:_GLANCE].split())
    figures = tuple(
        Figure(text=found.group(), origin="recorded", source=f"{where}: {found.group()}")
        for found in re.finditer(r"\d[\d.,:]*\d|\d", shown)
    )
    return Spoken(text=f"“{shown}”", figures=figures)


def strip_marks(line: str) -> str:
    """Return a line without markdown, addresses and codes in brackets."""
    if not _MARKED.search(line):
        return " ".join(line.split())
    line = _LINK.sub(r"\1", _BULLET.sub("", line.replace("\u00a0", " ").replace("\u202f", " ")))
    line = _MARKS.sub("", _ADDRESS.sub("", line))
    line = _ASIDE.sub(_say_aside, line)
    for written, said in SAID_AS.items():
        line = line.replace(written, said)
    line = re.sub(r"(?<=\d)\s?–\s?(?=\d)", " to ", line)
    line = re.sub(r"(?<=\d:\d\d)-(?=\d)", " to ", line)
    line = re.sub(rf"{_BEFORE}(\d{{1,3}})-(\d{{1,3}})(?![\w-])", r"\1 to \2", line)
    line = re.sub(r"−(?=\d)", "minus ", line)
    line = _MONEY_AFTER.sub(lambda found: f"{found[1]} {name_currency(found[2])}", line)
    line = re.sub(r"(?<=\w)_(?=\w)", " ", line)
    return re.sub(r"\s+", " ", line).strip()


def lower_first(text: str) -> str:
    """Lower the first letter where the first word is an ordinary one; a name keeps its capital."""
    first = text.split(" ", 1)[0].strip(",.;:")
    first = first.split("-", 1)[0] if first.lower() not in OPENERS else first
    if not first or not first[0].isupper() or first[1:] != first[1:].lower():
        return text
    is_ordinary = (
        first.lower() in OPENERS or first.lower() in PAST_DEEDS or first.endswith(("ing", "tion", "ed", "ly"))
    )
    is_number = bool(NUMBER_RUN.match(first.lower()))
    return text[0].lower() + text[1:] if is_ordinary or is_number else text


def raise_first(text: str) -> str:
    """Raise the first letter of a sentence; a word with capitals inside stays as it is."""
    first = text.split(" ", 1)[0]
    return text if first != first.lower() else text[:1].upper() + text[1:]


@lru_cache(maxsize=8192)
def count_words(text: str) -> int:
    """Count the words a speaker says: parts joined by a hyphen count one each."""
    return len(re.findall(r"[\w’']+", text))


def _say_aside(found: re.Match[str]) -> str:
    inside = found[1].strip()
    if not inside or _CODE.match(inside):
        return ""
    is_short = len(inside.split()) <= 4
    return (
        f", {inside}," if _HEDGE.search(inside) or (is_short and not any(c.isdigit() for c in inside)) else ""
    )


def _close(text: str) -> str:
    text = re.sub(r",(?=\s*[.,;:!?])", "", text.rstrip().rstrip(",;:"))
    return text if not text or text[-1] in _ENDED else f"{text}."


def _cut(sentence: str) -> list[str]:
    """Cut a sentence at semicolons, and a long one where a speaker breathes."""
    parts = [sentence]
    for number, breath in enumerate(_BREATHS):
        cut: list[str] = []
        for part in parts:
            pieces = breath.split(part) if number == 0 or count_words(part) > LONG_SENTENCE else [part]
            # A piece of one or two words is no sentence of its own.
            cut += pieces if number == 0 or all(count_words(piece) > 2 for piece in pieces) else [part]
        parts = cut
    return [parts[0], *(_begin(part) for part in parts[1:])]


def _begin(part: str) -> str:
    """Begin a piece cut off from its sentence as a sentence of its own."""
    return re.sub(r"\Aand\s+", "", re.sub(r"\Awhich\b", "It", part))


def _convert(text: str, where: str) -> tuple[str, list[Figure]]:
    figures: list[Figure] = []

    def say(found: re.Match[str]) -> str:
        said = _say_found(found)
        if said != found.group():
            figures.append(Figure(text=said, origin="recorded", source=f"{where}: {found.group().strip()}"))
        return said

    return _FOUND.sub(say, text), figures


def _say_found(found: re.Match[str]) -> str:  # noqa: PLR0911 - one return for each kind of figure
    if found["iso"]:
        return _say_iso(found)
    if found["day"]:
        return _say_day(found.group(), found["day_month"], int(found["day"]), found["day_year"])
    if found["month"]:
        return _say_day(found.group(), found["month"], int(found["month_day"]), found["month_year"])
    if found["only_month"]:
        return f"{_full_month(found['only_month'])} {say_year(int(found['only_year']))}"
    if found["clock"]:
        return _say_clock_text(found["clock"])
    if found["sum"]:
        scale = _SCALE_WORDS.get(found["scale"] or "", found["scale"] or "")
        currency = CURRENCY_SIGNS[found["sign"]]
        name = name_currency(currency) if currency else SIGN_WORDS[found["sign"]]
        return " ".join(part for part in (_say_scaled(found["sum"], scale), name) if part)
    if found["code"]:
        return f"{say_written(found['code_sum'])} {name_currency(found['code'])}"
    if found["part"]:
        return _say_scaled(found["part"], found["part_scale"])
    if found["ordinal"]:
        return say_ordinal(int(found["ordinal"]))
    return _say_count(found)


def _say_scaled(number: str, scale: str) -> str:
    """Say "3.1 million", and "0.77 million" as the thousands that people say."""
    value = Decimal(number.replace(",", ""))
    if value < 1 and scale in _SCALE_VALUES:
        return say_number(value * _SCALE_VALUES[scale])
    return f"{say_written(number)} {scale}".strip()


def _say_count(found: re.Match[str]) -> str:
    number, unit = found["number"], found["unit"]
    if len(number.replace(",", "").split(".")[0]) > 15 or (
        len(number) > 1 and number[0] == "0" and "." not in number
    ):
        return found.group()
    said = say_written(number)
    return (
        f"{said} {name_unit(unit, is_one=Decimal(number.replace(',', '')) == 1)}"
        if unit in UNIT_NAMES
        else said
    )


def _say_iso(found: re.Match[str]) -> str:
    try:
        day = date.fromisoformat(found["iso"])
    except ValueError:
        return found.group()
    said = say_date(day)
    if found["iso_clock"]:
        zone = " UTC" if found["iso_z"] else ""
        return f"{_say_clock_text(found['iso_clock'])}{zone} on {said}"
    return said


def _say_day(written: str, month: str, day: int, year: str | None) -> str:
    if not 1 <= day <= 31:
        return written
    said = f"the {say_ordinal(day)} of {_full_month(month)}"
    return f"{said} {say_year(int(year))}" if year else said


def _full_month(written: str) -> str:
    return next(name for name in MONTH_NAMES if name[:3] == written[:3])


def _say_clock_text(written: str) -> str:
    hour, minute, *rest = (int(part) for part in written.split(":"))
    return say_clock(hour, minute, rest[0] if rest else 0)


def _figures_of(sentence: str, converted: list[Figure], where: str) -> tuple[Figure, ...]:
    """Return the figures of one sentence: those turned into words, and those recorded in words."""
    kept = [figure for figure in converted if figure.text.lower() in sentence.lower()]
    rest = sentence
    for figure in sorted(kept, key=lambda figure: -len(figure.text)):
        rest = re.sub(re.escape(figure.text), "·", rest, flags=re.IGNORECASE)
    worded = [
        Figure(text=run.group(), origin="recorded", source=f"{where}: {run.group()}")
        for run in NUMBER_RUN.finditer(rest)
    ]
    return tuple(dict.fromkeys([*kept, *worded]))
