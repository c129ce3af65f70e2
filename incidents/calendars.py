"""Calendar files (iCalendar, RFC 5545) from plain values; the only import of the calendar library."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event

from incidents.domain.calendar_entries import Entry

PRODUCT = "-//Forthright//EN"


def write_feed(entries: Iterable[Entry], *, name: str, now: datetime) -> bytes:
    """A calendar to subscribe to. Instants are in UTC: no zone's rules are needed to read it."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", timedelta(minutes=15), parameters={"VALUE": "DURATION"})
    for entry in entries:
        calendar.add_component(_write_event(entry, now))
    return bytes(calendar.to_ical())


def _write_event(entry: Entry, now: datetime) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("summary", entry.title)
    event.add("class", "CONFIDENTIAL")
    if entry.on is not None:
        event.add("dtstart", entry.on)
        event.add("transp", "TRANSPARENT")
    elif entry.at is not None:
        event.add("dtstart", entry.at.astimezone(UTC))
        event.add("dtend", entry.at.astimezone(UTC) + timedelta(minutes=entry.minutes))
    for name, value in (("location", entry.place), ("description", entry.text), ("url", entry.link)):
        if value:
            event.add(name, value)
    return event
