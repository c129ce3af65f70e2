"""A meeting as a calendar file (RFC 5545), for the sender's own calendar or as an invitation."""

from datetime import datetime, timedelta
from typing import Final

from icalendar import Calendar, Event, vCalAddress, vText

from incidents.models import HeldMeeting

USUAL_MINUTES: Final = 30
"""A meeting without a length takes this long in a calendar; the page says so."""
PRODUCT: Final = "-//Forthright//Meetings//EN"


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
    event.add("dtstamp", now)
    event.add("dtstart", meeting.planned_at)
    event.add("dtend", meeting.planned_at + timedelta(minutes=meeting.minutes or USUAL_MINUTES))
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
        event.add("attendee", address, encode=0)
    calendar.add_component(event)
    return calendar.to_ical()


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
