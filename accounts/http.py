"""The request of a page that only signed-in people reach."""

from django.http import HttpRequest

from accounts.models import User


class SignedInRequest(HttpRequest):
    """A request that LoginRequiredMiddleware let through."""

    user: User
