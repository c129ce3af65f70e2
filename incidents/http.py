"""The request past the login middleware, and the answers a page's script understands."""

from django.http import HttpRequest, JsonResponse
from django_htmx.middleware import HtmxDetails

from accounts.models import User


class SignedInRequest(HttpRequest):
    """A request whose person is known; LoginRequiredMiddleware lets no other through."""

    user: User
    htmx: HtmxDetails


def is_autosave(request: HttpRequest) -> bool:
    """Whether the page's script saved in the background, and wants values instead of a page."""
    return request.headers.get("X-Autosave") == "1"


def answer_saved(
    *, version: int, saved_at: str, errors: list[tuple[str, str]], sections: dict[str, str]
) -> JsonResponse:
    """Saved: the new version, the time to show, and what still needs a look."""
    return JsonResponse(
        {"version": version, "saved_at": saved_at, "errors": dict(errors), "sections": sections}
    )


def answer_refused(message: str) -> JsonResponse:
    """Nothing was saved, and trying the same again would not help; the script shows why."""
    return JsonResponse({"refused": message}, status=422)


def answer_conflict(*, version: int, count: int) -> JsonResponse:
    """Somebody else changed the same fields; the script offers to show both versions."""
    return JsonResponse({"version": version, "conflicts": count}, status=409)
