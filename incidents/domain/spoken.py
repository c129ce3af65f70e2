"""Numbers, money, times and durations as a person says them: "ten forty-four UTC".

Nothing is rounded here but by ``say_about``, which says "about" whenever it changed a digit. Every
function returns plain words; ``spoken_text`` turns whole recorded sentences into speech with them.
"""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from incidents.domain.figures import round_two_significant
from incidents.domain.moments import parse_moment
from incidents.domain.spoken_words import CURRENCY_NAMES, MONTH_NAMES, ORDINALS, UNIT_NAMES

ONES: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
).split()
TENS: Final = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES: Final = (
    (10**12, "trillion"),
    (10**9, "billion"),
    (10**6, "million"),
    (10**3, "thousand"),
)
_LARGEST: Final = Decimal(10) ** 15
_ROUND_FROM: Final = Decimal(10_000)
_MINUTES_UP_TO: Final = 90
_HOURS_UP_TO: Final = 72


def say_integer(number: int) -> str:
    """Return a whole number in words: 3741 is "three thousand seven hundred and forty-one"."""
    if number < 0:
        return f"minus {say_integer(-number)}"
    if number < 100:
        return _say_below_hundred(number)
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        head = f"{ONES[hundreds]} hundred"
        return f"{head} and {_say_below_hundred(rest)}" if rest else head
    for scale, name in _SCALES:
        if number >= scale:
            count, rest = divmod(number, scale)
            head = f"{say_integer(count)} {name}"
            if not rest:
                return head
            return f"{head} and {say_integer(rest)}" if rest < 100 else f"{head} {say_integer(rest)}"
    raise AssertionError("unreachable")


def say_number(value: Decimal) -> str:
    """Return a number in words, digit for digit: 28.3 is "twenty-eight point three".

    From a million up, at most two decimals stand before the scale: "three point one five billion".
    A number too large to say comes back in digits.
    """
    if not value.is_finite() or abs(value) >= _LARGEST:
        return f"{value:f}" if value.is_finite() else str(value)
    size = abs(value)
    sign = "minus " if value < 0 else ""
    for scale, name in _SCALES[:3]:
        if size >= scale:
            scaled = size / scale
            if scaled == scaled.quantize(Decimal("0.01")):
                return f"{sign}{_say_decimal(scaled)} {name}"
            break
    return sign + _say_decimal(size)


def say_written(digits: str) -> str:
    """Return written digits in words: "3,741", "28.3"; nobody says the nought of "24.0"."""
    plain = digits.replace(",", "")
    value = Decimal(plain)
    if "." not in plain:
        return say_number(value)
    whole, decimals = plain.split(".")
    said = say_integer(int(whole))
    return f"{said} point {_say_digits(decimals.rstrip('0'))}" if decimals.strip("0") else said


def name_currency(currency: str | None, *, is_one: bool = False) -> str:
    """Return a currency as it is said; a code without a name of its own is said letter by letter."""
    if not currency:
        return ""
    one, many = CURRENCY_NAMES.get(currency, (currency, currency))
    return one if is_one else many


def say_about(value: Decimal) -> tuple[str, bool]:
    """Return a large number rounded to two significant digits, and whether it was rounded.

    Below ten thousand, and where two digits say it exactly, the number stays as it is.
    """
    if abs(value) < _ROUND_FROM:
        return say_number(value), False
    rounded = round_two_significant(value)
    if rounded == value:
        return say_number(value), False
    return f"about {say_number(rounded)}", True


def name_unit(unit: str, *, is_one: bool = False) -> str:
    """Return a unit as it is said: "%" is "percent", "GB" is "gigabytes"; other words stay."""
    if unit in UNIT_NAMES:
        return UNIT_NAMES[unit][0 if is_one else 1]
    return unit[:-1] if is_one and unit.endswith("s") and len(unit) > 3 else unit


def say_duration(minutes: int) -> str:
    """Return "thirty-eight minutes", "eighteen hours", "two hours and five minutes", "three days"."""
    if minutes <= _MINUTES_UP_TO:
        return _count(minutes, "minute")
    hours, rest = divmod(minutes, 60)
    if hours < _HOURS_UP_TO:
        said = _count(hours, "hour")
        return f"{said} and {_count(rest, 'minute')}" if rest else said
    days, left = divmod(hours, 24)
    said = _count(days, "day")
    return f"{said} and {_count(left, 'hour')}" if left else said


def say_clock(hour: int, minute: int, second: int = 0) -> str:
    """Return a clock time without its zone: "ten forty-four", "nine oh three", "noon".

    Full hours are said so that nobody hears a quantity: "nine o’clock", "eight in the evening".
    """
    if minute == 0:
        said = _say_full_hour(hour)
    elif hour == 0:
        said = f"{_count(minute, 'minute')} past midnight"
    else:
        past = f"oh {ONES[minute]}" if minute < 10 else _say_below_hundred(minute)
        said = f"{_say_below_hundred(hour)} {past}"
    return f"{said} and {_count(second, 'second')}" if second else said


def say_date(day: date) -> str:
    """Return "the thirty-first of March", without the year."""
    return f"the {say_ordinal(day.day)} of {MONTH_NAMES[day.month - 1]}"


def say_ordinal(number: int) -> str:
    """Return "first", "twenty-second"; from a hundred up the plain number."""
    if number in ORDINALS:
        return ORDINALS[number]
    if 20 < number < 100:
        return f"{TENS[number // 10]}-{ORDINALS[number % 10]}"
    return say_integer(number)


@lru_cache(maxsize=1024)
def say_moment(text: str, *, day: date | None = None, clock: str | None = None) -> str:
    """Return a recorded moment as it is said, at the precision it was given.

    ``day`` is the day everybody has in mind: a clock time on it is said without its date. A time
    recorded with another offset than UTC is said as recorded, with that offset; ``clock`` is said in
    its place where the room knows whose clock that is ("our time", or nothing on the listener's own).
    """
    moment = parse_moment(text)
    about = "about " if moment.is_approximate else ""
    wall = moment.wall
    if moment.precision == "year":
        return f"{about}{say_year(wall.year)}"
    if moment.precision == "month":
        return f"{about}{MONTH_NAMES[wall.month - 1]} {say_year(wall.year)}"
    if moment.precision == "day":
        return f"{about}{say_date(wall.date())}"
    zone = _say_offset(moment.offset) if moment.has_zone else "by our clocks"
    if clock is not None and moment.has_zone:
        zone = clock
    said = f"{about}{say_clock(wall.hour, wall.minute, wall.second)} {zone}".rstrip()
    return said if day == wall.date() else f"{said} on {say_date(wall.date())}"


def say_when(text: str, *, day: date | None = None, clock: str | None = None) -> str:
    """Return a moment with its preposition: "at ten forty-four UTC", "on the first of May", "in May"."""
    precision = parse_moment(text).precision
    word = {"year": "in", "month": "in", "day": "on"}.get(precision, "at")
    return f"{word} {say_moment(text, day=day, clock=clock)}"


def say_local(text: str, zone: ZoneInfo) -> str:
    """Return a zoned clock time by the listener's clock, "eleven fifty your time", or ""."""
    moment = parse_moment(text)
    if not (moment.has_time and moment.has_zone):
        return ""
    local = to_local(moment.earliest, zone)
    if local is None or local.replace(tzinfo=UTC) == moment.wall:
        return ""
    if local.date() != moment.wall.date():
        return f"{say_clock(local.hour, local.minute)} on {say_date(local.date())} your time"
    return f"{say_clock(local.hour, local.minute)} your time"


def to_local(moment: datetime, zone: ZoneInfo) -> datetime | None:
    """Return the time in a zone, or ``None`` at the two ends of the calendar."""
    try:
        return moment.astimezone(zone)
    except OverflowError:
        return None


def say_year(year: int) -> str:
    """Return "twenty seventeen", "two thousand and three", "nineteen ninety-nine"."""
    century, rest = divmod(year, 100)
    if 2000 <= year < 2010 or not 1100 <= year < 2100:
        return say_integer(year)
    if rest == 0:
        return f"{_say_below_hundred(century)} hundred"
    past = f"oh {ONES[rest]}" if rest < 10 else _say_below_hundred(rest)
    return f"{_say_below_hundred(century)} {past}"


def _say_decimal(size: Decimal) -> str:
    whole = int(size)
    if size == whole:
        return say_integer(whole)
    decimals = f"{size.normalize():f}".split(".")[1]
    return f"{say_integer(whole)} point {_say_digits(decimals)}"


def _say_digits(digits: str) -> str:
    return " ".join(ONES[int(digit)] for digit in digits)


def _say_below_hundred(number: int) -> str:
    if number < 20:
        return ONES[number]
    tens, ones = divmod(number, 10)
    return f"{TENS[tens]}-{ONES[ones]}" if ones else TENS[tens]


def _say_full_hour(hour: int) -> str:
    if hour in (0, 12):
        return "midnight" if hour == 0 else "noon"
    if hour < 12:
        return f"{ONES[hour]} o’clock"
    return f"{ONES[hour - 12]} in the {'afternoon' if hour < 18 else 'evening'}"


def _say_offset(offset: timedelta | None) -> str:
    total = int((offset or timedelta()).total_seconds()) // 60
    if total == 0:
        return "UTC"
    hours, minutes = divmod(abs(total), 60)
    sign = "minus" if total < 0 else "plus"
    return f"UTC {sign} {say_integer(hours)}" + (" thirty" if minutes == 30 else "")


def _count(number: int, word: str) -> str:
    return f"{say_integer(number)} {word if number == 1 else word + 's'}"
