"""What cannot be met."""


class RefusedError(Exception):
    """A request that cannot be met; the message says why, in words for the person."""
