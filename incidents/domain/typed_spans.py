"""Times told from now and parts of a day, as people type them: "in 2 hours", "an hour ago", "tonight 20:00".

A time told from now is read once, against the clock at that moment, and kept as the time it came to: what is
promised for "in 2 hours" stands still. Hours and minutes come to a minute, days and weeks to a day. What lies
back is told from memory, so hours and minutes ago are kept as "about".

A part of a day is heeded only where a clock time stands beside it: "tonight" alone is another hour for each
reader, and so is "end of day".
"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

_COUNTS: Final = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
}  # fmt: skip
_MINUTES: Final = {"m": 1, "h": 60, "d": 1440, "w": 10080}
_SPAN: Final = re.compile(
    r"(?P<ahead>(?:with)?in\s+)?"
    rf"(?:(?P<half>half an?)|(?P<count>[0-9]{{1,4}}(?:\.5)?|{'|'.join(_COUNTS)}))"
    r"\s*(?P<unit>minutes?|mins?|m|hours?|hrs?|h|days?|weeks?)"
    r"(?P<and_half>\s+and a half)?(?:\s+(?P<back>ago)|\s+(?P<on>from now))?\Z",
    re.IGNORECASE,
)
_NOW: Final = re.compile(r"(?:right |just )?now\Z", re.IGNORECASE)
_PART: Final = re.compile(
    r"(?P<before>^|\s)(?:(?:this |in the )?(?P<part>morning|afternoon|evening)|(?P<tonight>tonight))\b,?",
    re.IGNORECASE,
)
_PART_HOURS: Final = {"morning": (0, 11), "afternoon": (12, 18), "evening": (17, 23)}
_HOUR: Final = re.compile(
    r"\b(?P<hour>[0-9]{1,2})(?:[:h][0-9]{2}\s*(?P<half>[ap])?|\s*(?P<alone>[ap]))(?:\.?m)?", re.IGNORECASE
)
_VAGUE: Final = re.compile(
    r"\b(?:tonight|morning|afternoon|evening|night|lunch(?:time)?|later|asap|eod|cob|eow"
    r"|(?:end|close) of (?:the |this |next )?(?:business|play|day|week|month)"
    r"|(?:next|this) (?:week|month))\b",
    re.IGNORECASE,
)
_UNKNOWN: Final = re.compile(
    r"(?:not (?:yet )?known(?: yet)?|unknown|t\.?b\.?[adc]\.?|n/?a|none|\?+|[-–—])\Z", re.IGNORECASE
)
_TWO_TIMES: Final = re.compile(
    r"(?P<one>[0-9]{1,2}:[0-9]{2})(?P<between>\s*[-–—]\s*|\s+(?:to|and|or|till|until)\s+)"
    r"(?P<two>[0-9]{1,2}:[0-9]{2})$",
    re.IGNORECASE,
)
_HOUR_BEHIND: Final = re.compile(
    r"(?P<one>[0-9]{1,2}(?::[0-9]{2})?)(?:\s?(?P<half>[ap]\.?m\.?))?[-–—−](?P<two>[1-9]|1[0-4])$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Told:
    """The time a text tells from now: to the day where ``is_day``, else to the minute."""

    at: datetime
    is_day: bool = False
    is_about: bool = False


def read_span(text: str, *, now: datetime) -> Told | None:
    """The time a text tells from ``now``; ``None`` for any other text.

    Raises ``ValueError`` where it is not said whether the time lies ahead or back.
    """
    if _NOW.match(text):
        return Told(now)
    found = _SPAN.match(text)
    if found is None:
        return None
    unit = found["unit"].lower()[0]
    if found["half"]:
        count = 0.5
    else:
        count = float(_COUNTS.get(found["count"].lower()) or found["count"]) + (
            0.5 if found["and_half"] else 0
        )
    minutes = count * _MINUTES[unit]
    if (found["ahead"] and (found["back"] or found["on"])) or minutes % (1440 if unit in "dw" else 1):
        return None
    if not (found["ahead"] or found["back"] or found["on"]):
        raise ValueError(f"“{text}” can lie ahead or back. Type in {text} or {text} ago.")
    try:
        at = now + timedelta(minutes=-minutes if found["back"] else minutes)
    except OverflowError:
        return None
    return Told(at, is_day=unit in "dw", is_about=bool(found["back"]) and unit not in "dw")


def drop_part_of_day(text: str) -> str:
    """Write "tomorrow morning 9:00" as "tomorrow 9:00", where the clock time lies in that part of a day."""
    part, clock = _PART.search(text), _HOUR.search(text)
    if part is None or clock is None:
        return text
    half = (clock["half"] or clock["alone"] or "").lower()
    hour = int(clock["hour"]) % 12 + (12 if half == "p" else 0) if half else int(clock["hour"])
    first, last = _PART_HOURS[(part["part"] or "evening").lower()]
    return _PART.sub(" ", text, count=1).strip(" ,") if first <= hour <= last else text


def refuse_two_times(text: str) -> None:
    """Raise ``ValueError`` for "09:00-10:00", which would read as a time ten hours behind UTC.

    For "9:00-5" too, which is as good a stretch of the day as an offset; "9:00 -5" and "9:00-05" are none.
    """
    if re.match(r"[0-9]{4}-", text):
        return
    hour = _HOUR_BEHIND.search(text)
    if hour is not None and (":" in hour["one"] or hour["half"]):
        clock = f"{hour['one']}{hour['half'] or ''}"
        raise ValueError(
            f"“{text}” can be two times, or one and its offset from UTC. "
            f"Type the one you mean, such as {clock}; with the offset {clock} -{hour['two']:0>2}:00."
        )
    found = _TWO_TIMES.search(text)
    if found is None:
        return
    # An offset stands behind a space, or says an hour before the clock's: neither is a stretch of the day.
    if re.fullmatch(r"\s+-|-", found["between"]) and (
        found["between"] != "-" or found["one"].zfill(5) >= found["two"].zfill(5)
    ):
        return
    raise ValueError(f"“{text}” names two times. Type the one you mean, such as {found['two']}.")


def explain_vague(text: str) -> str | None:
    """What to do instead of typing a part of a day, or that it is not known; ``None`` for any other text."""
    if _UNKNOWN.match(text):
        return "While the time is not known, leave this empty."
    if not _VAGUE.search(text):
        return None
    return (
        f"“{text}” can mean another time to each reader. "
        "Type the one you mean, such as 17:00, tomorrow 09:00, in 2 hours, or a day alone."
    )
