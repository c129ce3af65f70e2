"""Calendar files (iCalendar, RFC 5545) from plain values; the only import of the calendar library."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event, vCalAddress, vText

from incidents.domain.calendar_entries import Entry
from incidents.models import HeldMeeting

PRODUCT = "-//Forthright//EN"
USUAL_MINUTES = 30
"""What a meeting without a length takes in a calendar."""


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
        if entry.minutes:
            event.add("dtend", entry.at.astimezone(UTC) + timedelta(minutes=entry.minutes))
    for name, value in (("location", entry.place), ("description", entry.text), ("url", entry.link)):
        if value:
            event.add(name, value)
    return event


def write_invitation(
    meeting: HeldMeeting, *, now: datetime, organiser: str, guests: list[str], link: str = ""
) -> bytes:
    """The file for a planned meeting; with ``guests`` an invitation that their calendars answer to.

    The same meeting keeps its UID, and each change raises SEQUENCE, so that a calendar moves the entry in
    place of adding one. A meeting that was called off cancels it. Raises ``ValueError`` without a time.
    """
    if meeting.planned_at is None:
        raise ValueError("a meeting without a time has no calendar file")
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", _choose_method(meeting, guests))
    event = Event()
    event.add("uid", f"{meeting.uid}@forthright.invalid")
    event.add("sequence", meeting.sequence)
    event.add("dtstamp", now.astimezone(UTC))
    begin = meeting.planned_at.astimezone(UTC)
    event.add("dtstart", begin)
    event.add("dtend", begin + timedelta(minutes=meeting.minutes or USUAL_MINUTES))
    event.add("summary", meeting.incident.title)
    event.add("status", "CANCELLED" if meeting.cancelled_at else "CONFIRMED")
    if meeting.place:
        event.add("location", meeting.place)
    event.add("description", _describe(meeting, link))
    if link:
        event.add("url", link)
    event.add("organizer", _address(organiser))
    for guest in guests:
        address = _address(guest)
        address.params["rsvp"] = vText("TRUE")
        event.add("attendee", address, encode=False)
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def _choose_method(meeting: HeldMeeting, guests: list[str]) -> str:
    if meeting.cancelled_at:
        return "CANCEL"
    return "REQUEST" if guests else "PUBLISH"


def _describe(meeting: HeldMeeting, link: str) -> str:
    said = [f"About {meeting.incident.reference}: {meeting.incident.title}"]
    if meeting.attendees:
        said.append(f"With {', '.join(meeting.attendees)}")
    if link:
        said.append(f"The brief: {link}")
    return "\n".join(said)


def _address(address: str) -> vCalAddress:
    return vCalAddress(f"MAILTO:{address}")
