"""Writing the next update, with its frozen page on the way out: the page itself is the incident's."""

from django.http import HttpResponse

from incidents.http import SignedInRequest
from incidents.views.updates import write
from reports.sending import queue_update


def write_update(request: SignedInRequest, reference: str) -> HttpResponse:
    """The next update; by e-mail it goes out as text, as HTML and as a PDF."""
    return write(request, reference, queue=queue_update)
