"""How long something spoken took or may take, written in one way on every page."""


def show_length(seconds: float) -> str:
    """Return a length as a running clock shows it: "4:10", the whole seconds that have passed.

    The room's own clock, the report and the history show the same rehearsal, so they must cut alike.
    """
    whole = int(seconds)
    return f"{whole // 60}:{whole % 60:02d}"
