"""A person's reminders, what they chose, and the calendar they subscribe to."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.links import build_public_url
from accounts.views.reauthentication import recently_proven
from incidents.access import reminders as access
from incidents.calendars import write_feed
from incidents.forms.reminders import CalendarFeedForm, ReminderChoiceForm
from incidents.http import SignedInRequest
from incidents.services.calendar_feed import make_calendar_feed, stop_calendar_feed
from incidents.services.reminders import choose_reminders, mark_read


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def show_reminders(request: SignedInRequest) -> HttpResponse:
    """The reminders, the latest first; a POST keeps what the person wants to be told."""
    initial = ReminderChoiceForm.read_choice(access.get_reminder_choice(request.user))
    form = ReminderChoiceForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        choose_reminders(
            person=request.user,
            by_mail=form.cleaned_data["by_mail"],
            has_digest=form.cleaned_data["has_digest"],
            silent_kinds=form.list_silent_kinds(),
            silent_slots=form.list_silent_slots(),
        )
        messages.success(request, "Your choice is saved.")
        return redirect("reminders")
    return _render(request, form, link="")


@require_POST
def mark_all_read(request: SignedInRequest) -> HttpResponse:
    mark_read(person=request.user, now=timezone.now())
    return redirect("reminders")


@never_cache
@require_POST
@recently_proven
def make_feed(request: SignedInRequest) -> HttpResponse:
    """Make the secret address, shown this once."""
    form = CalendarFeedForm(request.POST)
    token = make_calendar_feed(
        person=request.user,
        has_headlines=form.is_valid() and form.cleaned_data["has_headlines"],
        now=timezone.now(),
    )
    choice = access.get_reminder_choice(request.user)
    link = build_public_url(request, "calendar_feed", token)
    return _render(request, ReminderChoiceForm(initial=ReminderChoiceForm.read_choice(choice)), link=link)


@require_POST
def stop_feed(request: SignedInRequest) -> HttpResponse:
    stop_calendar_feed(person=request.user)
    messages.success(request, "The calendar address has stopped.")
    return redirect("reminders")


@login_not_required
@never_cache
@require_GET
def show_feed(request: HttpRequest, token: str) -> HttpResponse:
    """The calendar behind a secret address; a guessed one and a stopped one are the same 404."""
    feed = access.find_feed(token)
    if feed is None:
        raise Http404
    now = timezone.now()
    body = write_feed(access.list_entries(feed, now), name="Forthright", now=now)
    return HttpResponse(body, content_type="text/calendar; charset=utf-8")


def _render(request: SignedInRequest, form: ReminderChoiceForm, *, link: str) -> HttpResponse:
    rows = access.list_reminders(request.user)
    feed = access.get_calendar_feed(request.user)
    context = {
        "here": "reminders",
        "form": form,
        "rows": rows,
        "new_count": sum(row.read_at is None for row in rows),
        "feed": feed,
        "feed_form": CalendarFeedForm(initial={"has_headlines": bool(feed and feed.has_headlines)}),
        "link": link,
    }
    return render(request, "incidents/reminders/show.html", context)
