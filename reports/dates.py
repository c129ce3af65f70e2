"""Dates of documents in the language that a team chose: the forms are Django's own for each locale.

Only dates that this program wrote are put into another form, never what a person typed.
"""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Final

from django.utils import translation
from django.utils.formats import date_format

from incidents.charts import say_day
from incidents.domain.moments import MONTHS, NBSP

LANGUAGES: Final = (
    ("", "14 Nov 2026 (as on screen)"),
    ("en", "Nov. 14, 2026 (English, month first)"),
    ("de", "14. November 2026 (Deutsch)"),
    ("fr", "14 novembre 2026 (français)"),
    ("es", "14 de noviembre de 2026 (español)"),
    ("it", "14 Novembre 2026 (italiano)"),
    ("pt", "14 de Novembro de 2026 (português)"),
    ("nl", "14 november 2026 (Nederlands)"),
    ("da", "14. november 2026 (dansk)"),
    ("nb", "14. november 2026 (norsk)"),
    ("sv", "14 november 2026 (svenska)"),
    ("fi", "14. marraskuuta 2026 (suomi)"),
    ("pl", "14 listopada 2026 (polski)"),
    ("tr", "14 Kasım 2026 (Türkçe)"),
    ("fa", "14 نوامبر 2026 (فارسی)"),
    ("ja", "2026年11月14日 (日本語)"),
)
_WRITTEN: Final = re.compile(
    rf"(?<![\w.,:])(?:(?P<day>\d{{1,2}})[ {NBSP}])?(?P<month>{'|'.join(MONTHS)})"
    rf"(?:[ {NBSP}](?P<year>\d{{4}}))?(?!\w)"
)
_LEAP_YEAR: Final = 2024


def localise(text: str, language: str) -> str:
    """The text with each date as its language writes it; unknown languages and "" leave it as it is."""
    if language not in dict(LANGUAGES) or not language:
        return text
    with translation.override(language):
        return _WRITTEN.sub(_write, text)


def choose_day_names(language: str) -> Callable[[datetime], str] | None:
    """How the days of a chart's scale are said in a language; ``None`` leaves the chart its own way."""
    return (lambda at: localise(say_day(at), language)) if language in dict(LANGUAGES) and language else None


def _write(found: re.Match[str]) -> str:
    day, year = found["day"], found["year"]
    if day is None and year is None:
        return found.group()
    try:
        at = date(int(year or _LEAP_YEAR), MONTHS.index(found["month"]) + 1, int(day or 1))
    except ValueError:
        return found.group()
    form = "YEAR_MONTH_FORMAT" if day is None else "DATE_FORMAT" if year else "MONTH_DAY_FORMAT"
    return date_format(at, form).replace(" ", NBSP)
