"""Writing the next update, with its frozen page on the way out: the page itself is the incident's."""

from django.http import HttpResponse, HttpResponseBase

from accounts.limits import by_person, limited
from incidents.forms.updates import MAIL
from incidents.http import SignedInRequest
from incidents.views.updates import write
from reports.sending import queue_update


def write_update(request: SignedInRequest, reference: str) -> HttpResponseBase:
    """The next update; by e-mail it goes out as text, as HTML and as a PDF. Drafts have no limit."""
    if "send" in request.POST and request.POST.get("way") == MAIL:
        return _mail_update(request, reference)
    return _write(request, reference)


def _write(request: SignedInRequest, reference: str) -> HttpResponse:
    return write(request, reference, queue=queue_update)


_mail_update = limited("mail", account=by_person, counts_uses=True)(_write)
